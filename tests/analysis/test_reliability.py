"""The profile of a source and the rating that it is proposed: modest, with reasons, and second to a person's."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from provaudit.analysis.citations import citations
from provaudit.analysis.corroboration import corroborations
from provaudit.analysis.dependence import dependence, origins
from provaudit.analysis.reliability import ages, dossier, profiles
from provaudit.analysis.reliability.rating import Measures, proposed
from provaudit.model.damage import DamageReport
from provaudit.model.document import Document
from provaudit.model.profile import Makeup, Origin, Profile
from provaudit.model.repeat import Cluster
from tests.analysis.dossiers import FERRY, copies, doc


def profile(
    documents: Sequence[Document], repeats: Sequence[Cluster] = (), **reports: DamageReport
) -> dict[str, Profile]:
    depends = dependence(documents, repeats, ())
    found = origins([d.source.id for d in documents], depends)
    return {p.source: p for p in profiles(documents, found, repeats, (), reports.values(), (), "2026-01-01")}


def measures(**known: object) -> Measures:
    plain: dict[str, object] = {
        "publisher": "The Harbour Post", "described": True, "missing": (), "own_share": 1.0, "takes_from": (), "damage": 0.0,
        "certain": 0, "composition": Makeup.ARTICLE, "composition_reasons": (), "compared": 0, "corroborated": 0,
        "confirmers": (), "conflicts": 0, "lost": 0,
    }  # fmt: skip
    return Measures(**(plain | known))  # type: ignore[arg-type]


def test_of_a_text_without_metadata_nothing_is_known_and_it_says_so() -> None:
    found = profile([doc("a", FERRY)])["a"]
    assert found.proposed == "F6"
    assert any("no manifest" in reason for reason in found.reasons)


def test_a_persons_rating_is_shown_beside_the_proposal() -> None:
    found = profile([doc("a", FERRY, publisher="The Harbour Post", rating="B2")])["a"]
    assert (found.rating, found.proposed) == ("B2", "F6")


def test_a_copy_that_does_not_say_so_speaks_for_another() -> None:
    texts = [
        doc("a", FERRY, publisher="A", published="2021-01-01"),
        doc("b", FERRY, publisher="B", published="2021-02-01"),
    ]
    found = profile(texts, [copies("a", "b")])
    assert (found["a"].own_share, found["a"].reliability) == (1.0, "F")
    assert (found["b"].own_share, found["b"].reliability, found["b"].origin) == (0.0, "D", "a")
    assert any("“a”" in reason for reason in found["b"].reasons)


def test_a_copy_that_says_so_is_not_lowered() -> None:
    texts = [doc("a", FERRY, publisher="A"), doc("b", FERRY, publisher="B", derived_from=("a",))]
    assert profile(texts, [copies("a", "b")])["b"].reliability == "F"


def test_much_damage_lowers_and_one_hit_in_a_short_text_does_not() -> None:
    texts = [doc("a", FERRY), doc("b", FERRY.upper())]
    found = profile(texts, a=DamageReport("a", 60, 9, 150.0, ""), b=DamageReport("b", 60, 1, 16.7, ""))
    assert found["a"].reliability == "D"
    assert found["b"].reliability == "F"


@pytest.mark.parametrize(
    ("known", "rating"),
    [
        ({"compared": 2, "corroborated": 2, "confirmers": (3, 3)}, "F6"),
        ({"compared": 5, "corroborated": 5, "confirmers": (1, 2, 2, 3, 1)}, "C2"),
        ({"compared": 5, "corroborated": 5, "confirmers": (2, 2, 2, 3, 2)}, "C1"),
        ({"compared": 5, "corroborated": 5, "confirmers": (2,) * 5, "publisher": ""}, "F1"),
        ({"compared": 6, "corroborated": 1, "lost": 5, "conflicts": 5, "confirmers": (1,)}, "D5"),
        ({"compared": 5, "corroborated": 2, "conflicts": 3, "confirmers": (1, 1)}, "F6"),
    ],
    ids=[
        "two may agree by chance",
        "confirmed",
        "confirmed by two voices each",
        "by nobody known",
        "contradicted",
        "one against one",
    ],
)
def test_letter_and_digit_are_judged_apart(known: dict[str, object], rating: str) -> None:
    letter, digit, reasons = proposed(measures(**known))
    assert letter + digit == rating
    assert {reason[0] for reason in reasons} == {letter, digit}


def test_a_and_b_are_for_a_person_to_give() -> None:
    letter, _, _ = proposed(measures(compared=100, corroborated=100, confirmers=(9,) * 100))
    assert letter == "C"


def test_copies_confirm_nothing_and_strangers_do() -> None:
    sentence = "The Ellen Bridge opened in 1932 with a band."
    texts = [doc("a", sentence), doc("b", sentence), doc("c", sentence)]
    (one,) = corroborations(texts, (), [Origin("a", ("a", "b", "c"))])
    assert (one.voices, one.credibility) == ((("a", "b", "c"),), "6")
    assert [place.exact for place in one.statements[0].places] == [sentence] * 3
    assert one.statements[0].value == "1932"
    (three,) = corroborations(texts, (), [Origin(id, (id,)) for id in "abc"])
    assert (len(three.voices), three.credibility) == (3, "1")


def test_the_number_of_a_subsection_is_no_fact() -> None:
    texts = [doc(id, "(2) The owner of a bridge shall keep a record of it.") for id in "ab"]
    assert corroborations(texts, (), [Origin(id, (id,)) for id in "ab"]) == ()


def test_two_stories_from_one_agency_are_one_voice() -> None:
    sentence = "The Ellen Bridge opened in 1932 with a band."
    texts = [
        doc("a", f"ELLEN (Northern Wire) - Rain fell. {sentence}"),
        doc("b", f"{sentence} Sun shone.\n\nSource: Northern Wire"),
    ]
    (found,) = corroborations(texts, (), [Origin(id, (id,)) for id in "ab"], (), citations(texts))
    assert found.voices == (("a", "b"),)
    assert found.why == ("“a” and “b” both credit Northern Wire",)


def test_two_texts_of_one_publisher_are_one_voice() -> None:
    sentence = "The Ellen Bridge opened in 1932 with a band."
    texts = [doc("a", sentence, publisher="The Harbour Post"), doc("b", sentence, publisher="The Harbour Post")]
    (found,) = corroborations(texts, (), [Origin(id, (id,)) for id in "ab"])
    assert found.voices == (("a", "b"),)
    assert "publisher" in found.why[0]


def test_ages_need_a_day_and_point_at_words_for_the_present() -> None:
    texts = [
        doc("a", "The line currently has seven ships. “We plan this year,” she said.", published="2020"),
        doc("b", FERRY),
    ]
    assert ages(texts, None) == ()
    (found,) = ages(texts, "2026-01-01")
    assert (found.days, [span.exact for span in found.present]) == (1827, ["currently"])


def test_a_dossier_tells_who_is_described_and_rated() -> None:
    found = dossier([doc("b", "T."), doc("a", "T.", publisher="P", rating="C3")])
    assert (found.described, found.undescribed, found.rated, found.unrated) == (("a",), ("b",), ("a",), ("b",))


def test_a_rating_ages_and_a_text_fetched_since_outruns_it() -> None:
    texts = [
        doc("a", "T.", rating="B2", rated="2020-01-01", retrieved="2019-12-30"),
        doc("b", "T.", rating="B2", rated="2020-01-01", retrieved="2021-05"),
        doc("c", "T.", rating="B2"),
    ]
    found = dossier(texts, "2021-01-01").rating_ages
    assert [(r.source, r.days, r.fetched_since) for r in found] == [("a", 366, False), ("b", 366, True)]
    assert [r.days for r in dossier(texts).rating_ages] == [None, None]
