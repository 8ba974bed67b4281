"""How a place is quoted in every report for people."""

from __future__ import annotations

from provaudit.model.source import Source
from provaudit.reports.reading import quoted
from tests.reports.dossier import COMPASS, span


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
