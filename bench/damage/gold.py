"""Place by place on hand-annotated scraped sources: what is found of their damage, and which sound places are blamed.

The annotation is not part of this project; it is read where PROVAUDIT_CORPORA points, and its sentences are not copied.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from provaudit.analysis.damage import damage
from provaudit.model.damage import Damage
from provaudit.model.source import Source
from provaudit.text.segment import document

KINDS = {
    "missing_year": {"missing-year", "missing-date"},
    "missing_number": {"missing-number", "missing-amount", "missing-percentage", "broken-range", "missing-ordinal"},
    "missing_decade": {"missing-decade"},
    "missing_date": {"missing-date", "missing-year", "missing-day"},
    "missing_month_day": {"missing-day", "missing-date"},
    "abbreviation_cut": {"cut-abbreviation", "cut-name", "cut-document"},
    "glued_words": {"glued-words", "missing-year"},
    "sentence_cut": {"cut-sentence", "cut-document"},
    "document_cut": {"cut-document", "cut-sentence", "cut-abbreviation"},
    "unbalanced_quote": {"unclosed-quotation"},
    "ocr_garble": {"garbled-word"},
    "broken_word": {"garbled-word"},
    "other": {"lost-boundary"},
    "splice": {"lost-boundary", "orphan-reference"},
    "missing_entity": {"orphan-reference", "lost-boundary", "cut-name"},
    "chrome": {"page-chrome", "foreign-title"},
}
"""The annotation's kinds, and the rules that answer each."""
DISCOURSE = frozenset({"splice", "missing_entity"})


@dataclass(frozen=True, slots=True)
class Place:
    """One annotated place: code points of its source, what it is, and how sure the annotator was."""

    id: str
    source: str
    start: int
    end: int
    text: str
    kind: str
    also: tuple[str, ...]
    certainty: str
    confusable: str

    def met(self, items: Sequence[Damage], kinds: Sequence[str]) -> bool:
        """True if a damage that answers one of `kinds` touches the place."""
        names = {name for kind in kinds for name in KINDS.get(kind, ())}
        return any(
            i.kind.value in names
            and i.span.source == self.source
            and i.span.start < self.end
            and self.start < i.span.end
            for i in items
        )


def places(root: Path) -> tuple[Place, ...]:
    """The annotated places, as the file gives them."""
    lines = (root / "gold" / "truncations.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(
        Place(r["id"], r["source"], r["start"], r["end"], r["text"], r["kind"], tuple(r["also"]), r["certainty"], r.get("confusable_with") or "")
        for r in map(json.loads, lines)
    )  # fmt: skip


def found_in(root: Path) -> tuple[Damage, ...]:
    """The damage of the annotated sources, read together."""
    files = sorted((root / "seeds").glob("*.txt"))
    return damage([document(Source.from_text(f.name, f.read_text(encoding="utf-8"))) for f in files])


def missed(all_places: Sequence[Place], items: Sequence[Damage]) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """(sure surface damage, discourse damage) that no damage of a fitting kind touches; arguable places are left out."""
    gone = [p for p in all_places if not p.met(items, (p.kind, *p.also))]
    return tuple(p for p in gone if is_surface(p)), tuple(p for p in gone if is_discourse(p))


def blamed(all_places: Sequence[Place], items: Sequence[Damage]) -> tuple[Place, ...]:
    """The sound places that are blamed for what they resemble, other than by a loss that truly stands there."""
    damaged = [p for p in all_places if p.kind != "fine"]
    own = [
        i
        for i in items
        if not any(i.span.source == d.source and i.span.start < d.end and d.start < i.span.end for d in damaged)
    ]
    return tuple(p for p in all_places if p.kind == "fine" and p.met(own, (p.confusable,)))


def is_surface(place: Place) -> bool:
    """True for a loss that the annotator is sure of and that one sentence shows."""
    return place.certainty == "sure" and place.kind not in DISCOURSE and place.kind not in ("fine", "chrome")


def is_discourse(place: Place) -> bool:
    """True for a seam or a lost antecedent, which only the sentences around show."""
    return place.certainty != "arguable" and place.kind in DISCOURSE


def gold(root: Path) -> None:
    """Prints recall on sure surface damage and on discourse damage, and every place that is missed or blamed."""
    all_places, items = places(root), found_in(root)
    surface, discourse = missed(all_places, items)
    for name, gone, total in (
        ("sure surface damage", surface, sum(map(is_surface, all_places))),
        ("discourse damage", discourse, sum(map(is_discourse, all_places))),
        ("sure chrome", [p for p in all_places if p.kind == "chrome" and p.certainty == "sure" and not p.met(items, ("chrome",))], sum(p.kind == "chrome" and p.certainty == "sure" for p in all_places)),
    ):  # fmt: skip
        print(
            f"annotated sources, {name}: {total - len(gone)}/{total} ({1 - len(gone) / total:.3f}); missed {', '.join(p.id for p in gone)}"
        )
    fine = [p for p in all_places if p.kind == "fine"]
    wrong = blamed(all_places, items)
    print(f"annotated sources, sound places blamed: {len(wrong)} of {len(fine)} {', '.join(p.id for p in wrong)}")
