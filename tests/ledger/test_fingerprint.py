"""The id of a finding: what it depends on, and what it does not."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provaudit.ledger import identify
from provaudit.ledger.fingerprint import digest, wording
from provaudit.model.source import Source, Whole
from provaudit.text.segment import document
from tests.ledger.quoting import finding, on, span

TREATY = Source.from_text(
    "harbour", "The pact was signed in at the end of the war. Some 28,500 soldiers stayed.\n\nIt rained in at dusk."
)


def test_an_id_is_sixteen_characters_of_lower_case_base32() -> None:
    assert re.fullmatch(r"[a-z2-7]{16}", on(TREATY, "in at").id)


def test_an_id_does_not_change_between_versions_of_provaudit() -> None:
    """If this fails, every decision of every user needs carrying over: raise `fingerprint.VERSION`, or find another way."""
    whole = finding(Whole("harbour"), rule="SRC501", key="publisher")
    conflict = finding(span(TREATY, "28,500"), rule="CON301", item="soldiers | stay", values=("28500", "27000"))
    assert [on(TREATY, "in at").id, *(one.id for one in identify([whole, conflict], [TREATY]))] == [
        "6ce3pzpiltm5w2ae",
        "n5wernwofl6bxody",
        "frgigujzq6oziyuo",
    ]


def test_an_id_is_the_same_under_every_hash_seed() -> None:
    program = (
        "from provaudit.ledger import identify; from provaudit.model.source import Source, Whole; from tests.ledger.quoting import *;"
        "s = Source.from_text('a', 'Nine of ten left. Nine of ten left.');"
        "f = [finding(span(s, 'ten', n), Whole('b'), Whole('c')) for n in (0, 1)];"
        "print([one.id for one in identify(f, [s])])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(said) == 1


def test_short_quotations_are_told_apart_by_the_statements_they_stand_in() -> None:
    assert on(TREATY, "in at", 0).id != on(TREATY, "in at", 1).id


def test_a_sentence_that_stands_twice_gives_two_ids_which_do_not_depend_on_the_order_of_the_findings() -> None:
    source = Source.from_text("a", "One began. The pact lapsed in.\n\nOther text is here. The pact lapsed in.")
    first, second = (finding(span(source, "lapsed in", nth)) for nth in (0, 1))
    there, back = identify([first, second], [source]), identify([second, first], [source])
    assert len({one.id for one in there}) == 2
    assert [one.id for one in there] == [one.id for one in reversed(back)]


def test_moving_a_paragraph_moves_no_id_of_sentences_that_stand_twice() -> None:
    one, two = "They met in May. The pact lapsed in.", "It was cold there. The pact lapsed in."
    before, after = Source.from_text("a", f"{one}\n\n{two}"), Source.from_text("a", f"{two}\n\n{one}")

    def ids(source: Source) -> dict[str, str]:
        found = identify([finding(span(source, "lapsed in", nth)) for nth in (0, 1)], [source])
        return {side.prefix[-16:]: f.id for f in found for side in f.sides if not isinstance(side, Whole)}

    assert ids(before) == ids(after)


def test_the_order_of_the_sides_does_not_matter() -> None:
    other = Source.from_text("other", "The pact was signed in 1953.")
    a, b = span(TREATY, "in at"), span(other, "in 1953")
    assert identify([finding(a, b)], [TREATY, other])[0].id == identify([finding(b, a)], [TREATY, other])[0].id


def test_key_rule_and_source_each_make_another_id() -> None:
    sides = (Whole("a"), Whole("b"))
    several = [
        finding(sides[0], rule="SRC501", key="publisher"),
        finding(sides[0], rule="SRC501", key="url"),
        finding(sides[0], rule="SRC502", key="publisher"),
        finding(sides[1], rule="SRC501", key="publisher"),
        finding(*sides, rule="SRC501", key="publisher"),
    ]
    assert len({one.id for one in identify(several, [])}) == len(several)


def test_a_whole_source_keeps_its_id_when_its_text_changes() -> None:
    one = finding(Whole("a"), rule="SRC501")
    assert identify([one], [Source.from_text("a", "x")])[0].id == identify([one], [Source.from_text("a", "y")])[0].id


def test_a_conflict_is_its_item_and_values_whoever_claims_them() -> None:
    a, b, c = (Source.from_text(id, "Some 28,500 stayed.") for id in "abc")
    two = finding(span(a, "28,500"), span(b, "28,500"), rule="CON301", item="stay", values=("28500", "27000"))
    three = finding(
        span(c, "28,500"),
        span(b, "28,500"),
        span(a, "28,500"),
        rule="CON301",
        item="stay",
        values=("27000", "28500", "27000"),
    )
    other = finding(span(a, "28,500"), span(b, "28,500"), rule="CON301", item="stay", values=("28500", "27001"))
    assert identify([two], [a, b, c])[0].id == identify([three], [a, b, c])[0].id != identify([other], [a, b, c])[0].id


def test_a_document_may_stand_for_its_source() -> None:
    assert identify([finding(span(TREATY, "in at"))], [document(TREATY)])[0].id == on(TREATY, "in at").id


def test_a_side_in_a_source_that_could_not_be_read_still_has_an_id() -> None:
    assert identify([finding(span(TREATY, "in at"))], [])[0].id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the “new” treaty", 'the "new" treaty'),
        ("the “new” treaty", "the 'new' treaty"),
        ("the war—which ended", "the war – which ended"),
        ("the war--which ended", "the war — which ended"),
        ("from 1950–1953", "from 1950-1953"),
        ("Mr Vale’s  ship\nsailed", "Mr Vale's ship sailed"),
        ("a five-\nyear plan", "a five-year plan"),
        ("co\u00adoperate", "cooperate"),
        ("fell to −5 degrees", "fell to -5 degrees"),
        ("'quoted'", "«quoted»"),
    ],
)
def test_typography_is_not_wording(one: str, other: str) -> None:
    assert wording(one) == wording(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("-5 degrees", "5 degrees"),
        ("fell to −5 degrees", "fell to 5 degrees"),
        ("$5", "5"),
        ("5%", "5"),
        ("1,000", "1.000"),
        ("12:30", "1230"),
        ("it's", "its"),
        ("re-sign", "resign"),
        ("1950-53", "195053"),
    ],
)
def test_wording_is_kept(one: str, other: str) -> None:
    assert wording(one) != wording(other)


@given(st.text())
def test_wording_is_stable(text: str) -> None:
    assert wording(text) == wording(text.replace("\n", "\r\n"))


@given(
    st.lists(st.lists(st.text(max_size=3), max_size=3), max_size=3),
    st.lists(st.lists(st.text(max_size=3), max_size=3), max_size=3),
)
def test_no_two_lists_of_parts_run_together(one: list[list[str]], other: list[list[str]]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def test_a_long_text_without_a_full_stop_takes_a_moment() -> None:
    source = Source.from_text("a", "word " * 60_000)
    spots = [document(source).span(start, start + 4) for start in range(0, 300_000, 6_000)]
    assert len(identify([finding(spot) for spot in spots], [document(source)])) == 50
