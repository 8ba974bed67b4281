"""Ranks of one thing among its kind, and places in one contest."""

from __future__ import annotations

from provaudit.analysis.agreement.align import (
    align,
    apart,
    shared_words,
    sure,
)
from provaudit.analysis.agreement.comparison import Comparison
from provaudit.analysis.agreement.match import SAME_HEAD, SAME_NAME, best, excluded
from provaudit.analysis.agreement.roads.amounts import compared, one_time
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Slot, Statement


def ranks(left: Statement, right: Statement, a: Frame, b: Frame, x: Slot, y: Slot) -> Comparison | None:
    """Ranks of one thing among its kind: "X is the third-largest city in the country"; or places in one contest: "X came fifth"."""
    if not (x.measured or y.measured or x.label or y.label):
        return _finishes(left, right, a, b, x, y)
    if (
        not (x.measured and y.measured and lexicon().alike(x.measured, y.measured))
        or x.label != y.label
        or apart(a, b, left, right)
    ):
        return None
    people = lexicon().words["holders"] | lexicon().words["persons"] | lexicon().words["generic"]
    if (
        x.noun is None
        or y.noun is None
        or not (x.label or {x.measured, y.measured} <= people or (_is_the(a, x) and _is_the(b, y)))
    ):
        return None
    holders_a, holders_b = _ranked(a, x), _ranked(b, y)
    grade = best(holders_a, holders_b)
    if grade is None or grade < SAME_HEAD:
        return None
    if not one_time(a, b) or excluded(x.noun.modifiers - _ORDINALS, y.noun.modifiers - _ORDINALS):
        return None
    if x.field != y.field if x.label else bool(x.field and y.field and not x.field & y.field):
        return None
    told = {m.rpartition("-")[2] for m in x.noun.modifiers} ^ {m.rpartition("-")[2] for m in y.noun.modifiers}
    if any(m in line for m in told for line in lexicon().exclusive if not m[:1].isdigit() and m not in _ORDINALS):
        return None
    if not x.label and grade < SAME_NAME:
        return None
    common = frozenset(shared_words(holders_a, holders_b)) | {x.label or x.measured}
    return compared(left, right, a, b, x, y, "rank", common, grade >= 1.5)


def _is_the(frame: Frame, slot: Slot) -> bool:
    """True for "X is the third album": the ordinal is that of the thing itself."""
    assert slot.noun is not None
    heads = slot.noun.heads
    return frame.predicate == "be" and any(p.heads & heads and p.definite for p in frame.get("attribute"))


def _finishes(left: Statement, right: Statement, a: Frame, b: Frame, x: Slot, y: Slot) -> Comparison | None:
    """Places in one contest: "X came fifth in the marathon"."""
    if ("finish_in", 1) not in lexicon().sides(a.predicate) & lexicon().sides(b.predicate) or apart(a, b, left, right):
        return None
    found = align(a, b)
    if (
        found.clashes
        or found.doubts
        or not {"agent", "patient", "across core"} & found.hits
        or not (found.hits - {"agent", "patient", "across core"})
    ):
        return None
    return compared(left, right, a, b, x, y, "finish", found.common, sure(found))


_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth final last".split()
)


def _ranked(frame: Frame, slot: Slot) -> tuple[Argument, ...]:
    """What holds the rank: the subject of a copula, or the name in apposition to the ranked noun."""
    assert slot.noun is not None
    subjects = tuple(
        p
        for p in frame.get("agent", "patient")
        if p.start != slot.noun.start and not slot.noun.start <= p.start < slot.noun.end
    )
    if (frame.predicate in ("be", "become", "remain", "rank", "make") or slot.preposition == "as") and subjects:
        return subjects
    if frame.predicate == "be" and any(p.names for p in frame.get("attribute")):
        return tuple(p for p in frame.get("attribute") if p.names)  # "the first woman to climb it was …"
    return (slot.noun,) if slot.noun.names else ()
