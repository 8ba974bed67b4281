"""How a place is quoted in every report for people."""

from __future__ import annotations

import dataclasses

import pytest

from provaudit.model.finding import Repair, RepairKind
from provaudit.model.source import Source, Whole
from provaudit.reports import markdown, text
from provaudit.reports.reading import quoted
from provaudit.reports.sentences import Sentences
from provaudit.reports.values import offered, readable
from tests.reports.dossier import COMPASS, CONFLICT, LOST, UNDESCRIBED, span


def test_words_are_quoted_in_their_place_with_whole_words_around_them() -> None:
    assert (
        quoted(span(COMPASS, "1 October 1953"))
        == "…was signed in Port Merrow on [1 October 1953]. It has never been amended."
    )


def test_a_long_quotation_is_cut_once_and_between_words() -> None:
    source = Source.from_text("a", "Before. " + "schools and streets " * 20 + "after.")
    said = quoted(span(source, ("schools and streets " * 20).strip()), width=50)
    assert said == "…[schools and streets schools and streets schools …]"
    endless = Source.from_text("b", "x" * 400)
    assert quoted(span(endless, "x" * 400), width=50) == f"[{'x' * 49} …]"


def test_where_there_is_room_a_side_is_quoted_with_the_whole_of_its_sentence() -> None:
    assert Sentences([COMPASS]).quoted(span(COMPASS, "1 October 1953")) == (
        "The “Grey Heron” treaty was signed in Port Merrow on [1 October 1953]."
    )
    assert Sentences([COMPASS]).quoted(span(COMPASS, "news")) == quoted(span(COMPASS, "news")), (
        "a heading is no sentence"
    )
    assert Sentences([]).quoted(span(COMPASS, "1 October 1953")) == quoted(span(COMPASS, "1 October 1953"))
    long = Source.from_text("a", f"Before it {'and again ' * 90}the mill burned {'and again ' * 90}it rained.")
    said = Sentences([long]).quoted(span(long, "mill"))
    assert len(said) <= 310
    assert said.startswith("…")
    assert "again the [mill] burned and" in said
    assert said.endswith("and again …")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("28451…28549", "28,451…28,549"),
        ("1315100000000…1324900000000 KRW", "1.3151…1.3249 trillion KRW"),
        ("999500…1000500", "999,500…1,000,500"),
        ("2500000 m", "2.5 million m"),
        ("28451…∞", "28,451…∞"),
        ("-28451.5", "-28,451.5"),
        ("9.251…9.349 %", "9.251…9.349 %"),
        ("1953", "1953"),
        ("1953-10-01", "1953-10-01"),
        ("XXXX-06-25", "XXXX-06-25"),
        ("Panmunjom", "Panmunjom"),
        ("12345 Main Street", "12345 Main Street"),
    ],
)
def test_long_numbers_are_grouped_or_scaled_and_dates_stay_as_they_are(value: str, words: str) -> None:
    assert readable(value) == words


def test_a_value_that_the_words_say_themselves_is_not_said_again() -> None:
    said = dataclasses.replace(CONFLICT, values=("1 October 1953", "1953-10-10"))
    assert [line.rpartition("  = ")[2] for line in text.finding_lines(said)][2:] == [
        "         compass:3  …was signed in Port Merrow on [1 October 1953]. It has never been amended.",
        "1953-10-10",
    ]


def test_whole_sources_stand_on_one_line_and_not_at_all_where_the_message_names_them() -> None:
    assert [*text.finding_lines(UNDESCRIBED)][2:] == ["         compass, digest, garrison"]
    assert [*markdown.finding_lines(UNDESCRIBED)][1:] == ["  - compass, digest, garrison"]
    told = dataclasses.replace(UNDESCRIBED, message="“compass”, “digest” and “garrison” are not described")
    assert len([*text.finding_lines(told)]) == 2
    crowd = dataclasses.replace(UNDESCRIBED, sides=tuple(Whole(f"s{number}") for number in range(500)))
    assert [*text.finding_lines(crowd)][2].endswith("s18, s19 and 480 more")


def test_copies_that_quote_the_same_words_in_the_same_place_stand_on_one_line() -> None:
    copy = Source.from_text("copy", COMPASS.text.replace("Harbour news", "News"))
    told = dataclasses.replace(
        CONFLICT,
        sides=(CONFLICT.sides[0], CONFLICT.sides[1], span(copy, "1 October 1953")),
        values=("1953-10-01", "1953-10-10", "1953-10-01"),
    )
    first, second = [line.strip() for line in text.finding_lines(told)][2:]
    assert first.startswith("compass:3, copy:3  …was signed in Port Merrow on [1 October 1953].")
    assert second.startswith("garrison:1  ")
    elsewhere = Source.from_text("elsewhere", "On 1 October 1953 it rained.")
    told = dataclasses.replace(CONFLICT, sides=(CONFLICT.sides[0], span(elsewhere, "1 October 1953")), values=())
    assert len([*text.finding_lines(told)]) == 4, "the same words of something else"


@pytest.mark.parametrize(
    ("value", "words"),
    [("../1991-12", "by 1991-12"), ("1950/..", "1950 or later"), ("1950/1953", "between 1950 and 1953")],
)
def test_a_bound_is_offered_in_words(value: str, words: str) -> None:
    assert LOST.repair is not None
    bound = dataclasses.replace(LOST.repair, kind=RepairKind.BOUND, value=value)
    assert offered(bound) == words
    assert f"repair: {words} (bound, medium confidence)" in "\n".join(
        text.finding_lines(dataclasses.replace(LOST, repair=bound))
    )


def test_a_value_in_the_form_of_a_period_is_no_bound() -> None:
    assert LOST.repair is not None
    assert (
        offered(Repair("1950/1953", RepairKind.DIRECT, LOST.repair.confidence, LOST.repair.origin, "")) == "1950/1953"
    )
