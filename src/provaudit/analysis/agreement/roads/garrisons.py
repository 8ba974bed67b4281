"""How many there are somewhere against how many are kept there: troops, police, peacekeepers."""

from __future__ import annotations

from dataclasses import replace

from provaudit.analysis.agreement.align import (
    PLACES,
    dates,
    timeless,
)
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.polities import polities
from provaudit.model.claim import Frame, Slot
from provaudit.model.value import Quantity


def posts(a: Frame, b: Frame) -> bool:
    """True if one frame says that things are in a place, the other that they are kept there; dated both, for garrisons change."""
    if (a.predicate == "have") == (b.predicate == "have") or not (dates(a) and dates(b)):
        return False
    other = b if a.predicate == "have" else a
    return ("deploy", 1) in lexicon().sides(other.predicate) and bool(timeless(other.get(*PLACES)))


def placed_alike(a: Frame, b: Frame) -> tuple[Frame, Frame] | None:
    """Both frames with the place as a place, if one says that there are so many somewhere and the other that so many are kept there."""
    if not posts(a, b):
        return None
    there = a if a.predicate == "have" else b
    told = replace(there, arguments=tuple(replace(p, role="in") if p.role == "agent" else p for p in there.arguments))
    return (told, b) if there is a else (a, told)


def some_ones(a: Frame, b: Frame, x: Slot, y: Slot) -> bool:
    """True if one side counts what is kept by someone, the other what is there of all, or of another's: a part against the whole."""
    assert isinstance(x.value, Quantity) and isinstance(y.value, Quantity)
    (p, someone), (q, someone_else) = _whose(a, x), _whose(b, y)
    m, n = (s.noun.modifiers - polities().adjectives.keys() if s.noun else frozenset() for s in (x, y))
    if m ^ n:
        return True  # combat troops are some of the troops
    if someone and someone_else:
        return not p & q
    if someone:
        return x.value.hi < y.value.lo
    return someone_else and y.value.hi < x.value.lo


def _whose(frame: Frame, slot: Slot) -> tuple[frozenset[str], bool]:
    """The countries whose the things counted are, and whether they are said to be anyone's."""
    keepers = timeless(frame.get("agent")) if frame.predicate != "have" else ()
    countries = (slot.noun.polities if slot.noun else frozenset()).union(*(p.polities for p in keepers))
    return countries, bool(countries or keepers)
