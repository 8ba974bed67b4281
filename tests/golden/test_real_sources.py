"""Three real scraped sources, hand-annotated: the place-by-place figures that the README quotes are floors here."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from provaudit.model.audit import Audit
from provaudit.model.finding import Finding
from provaudit.model.source import Span
from provaudit.pipeline import audit
from provaudit.readers import read

SURFACE = {
    "missing_year": {"missing-year", "missing-date"},
    "missing_number": {"missing-number", "missing-amount", "missing-percentage", "broken-range", "missing-ordinal"},
    "missing_decade": {"missing-decade"},
    "missing_date": {"missing-date", "missing-year", "missing-day"},
    "missing_month_day": {"missing-day", "missing-date"},
    "abbreviation_cut": {"cut-abbreviation", "cut-name", "cut-document"},
    "glued_words": {"glued-words"},
}
"""The annotation's kinds, and the rules that answer each."""

CONFUSABLE = {
    **SURFACE,
    "sentence_cut": {"cut-sentence"},
    "unbalanced_quote": {"unclosed-quotation"},
    "broken_word": {"garbled-word"},
}


@cache
def the_audit(folder: Path) -> Audit:
    dossier = read([folder / "seeds"])
    return audit(dossier.sources, problems=dossier.problems)


@cache
def places(folder: Path) -> tuple[dict[str, Any], ...]:
    lines = (folder / "gold" / "truncations.jsonl").read_text("utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def touching(folder: Path, place: dict[str, Any], names: set[str]) -> Iterator[Finding]:
    for finding in the_audit(folder).findings:
        side = finding.sides[0] if finding.sides else None
        if (
            finding.name in names
            and isinstance(side, Span)
            and side.source == Path(place["source"]).stem
            and side.start < place["end"]
            and place["start"] < side.end
        ):
            yield finding


def rules_for(place: dict[str, Any]) -> set[str]:
    return {name for kind in (place["kind"], *place["also"]) for name in SURFACE.get(kind, ())}


def test_nine_in_ten_of_the_certain_losses_are_found(corpora: Path) -> None:
    sure = [p for p in places(corpora) if p["certainty"] == "sure" and p["kind"] in SURFACE]
    missed = [(p["id"], p["kind"], p["text"]) for p in sure if not any(touching(corpora, p, rules_for(p)))]
    assert len(missed) <= 0.1 * len(sure), missed


def test_no_place_that_is_fine_is_blamed_for_what_it_resembles(corpora: Path) -> None:
    for place in (p for p in places(corpora) if p["kind"] == "fine"):
        damaged = [p for p in places(corpora) if p["id"] in place["overlaps_damage"]]
        for finding in touching(corpora, place, CONFUSABLE.get(place["confusable_with"], set())):
            side = finding.sides[0]
            assert isinstance(side, Span)
            assert any(side.start < d["end"] and d["start"] < side.end for d in damaged), (
                place["id"],
                place["text"],
                finding.message,
            )


def test_there_is_no_conflict_in_them(corpora: Path) -> None:
    assert [f.message for f in the_audit(corpora).findings if f.rule.startswith("CON")] == []


def test_the_lost_year_of_the_treaty_is_proposed_from_the_intact_source(corpora: Path) -> None:
    repairs = [f.repair for f in the_audit(corpora).findings if f.repair and "Inat" in f.sides[0].exact]  # type: ignore[union-attr]
    assert [(r.value, r.origin.source) for r in repairs if r] == [("1953", "004_a6a12775fd191e93")]


def test_repeated_headings_are_found(corpora: Path) -> None:
    texts = {
        side.exact.lower()
        for f in the_audit(corpora).findings
        if f.name == "repeated-heading"
        for side in f.sides
        if isinstance(side, Span)
    }
    assert {"south korea and america relationship", "america and korea relationship"} <= texts


def test_scrapes_are_told_from_a_page_with_site_chrome(corpora: Path) -> None:
    composite = {f.sides[0].source[:3] for f in the_audit(corpora).findings if f.name == "composite-source"}
    assert composite == {"000", "001"}


def test_the_audit_of_them_takes_seconds(corpora: Path) -> None:
    dossier = read([corpora / "seeds"])
    audit(dossier.sources)
    begin = time.process_time()
    audit(dossier.sources)
    assert time.process_time() - begin < 5
