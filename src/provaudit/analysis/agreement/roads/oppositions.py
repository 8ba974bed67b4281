"""Denied against asserted, opposite predicates, exchanged roles, and what a thing is said to be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from provaudit.analysis.agreement.align import (
    apart,
    asserted,
    opposite,
    same_predicate,
    timeless,
)
from provaudit.analysis.agreement.comparison import Comparison
from provaudit.analysis.agreement.match import PRONOUN, best
from provaudit.analysis.agreement.roads.complements import complements
from provaudit.analysis.agreement.roads.polarity import BOUNDS, polarity
from provaudit.analysis.agreement.roads.roles import roles, told_alike
from provaudit.analysis.agreement.roads.sorts import compare_sorts
from provaudit.model.claim import Frame, Statement


def compare_oppositions(left: Statement, right: Statement) -> Iterator[Comparison]:
    """Where one statement denies, reverses or excludes what the other says."""
    yield from compare_sorts(left, right)
    for a, b in product(left.frames, right.frames):
        if (
            not (asserted(a) and asserted(b))
            or a.modality != b.modality
            or a.predicate == "_none"
            or b.predicate == "_none"
        ):
            continue
        a, b = told_alike(a, b)
        same, contrary = same_predicate(a, b), opposite(a, b)
        if contrary and (_tells_both(left, a) or _tells_both(right, b)):
            continue
        if (same and a.polarity != b.polarity) or (contrary and a.polarity == b.polarity):
            yield from polarity(left, right, a, b, contrary)
        elif a.polarity and b.polarity and same and not apart(a, b, left, right):
            yield from roles(left, right, a, b)
            yield from complements(left, right, a, b)


def _tells_both(statement: Statement, frame: Frame) -> bool:
    """True if the statement itself says both of one thing: who "fell while climbing" did the one in the midst of the other."""
    return any(
        opposite(frame, other) and other.polarity == frame.polarity and _of_one(frame, other)
        for other in statement.frames
    )


def _of_one(a: Frame, b: Frame) -> bool:
    """True if two frames of one statement share a participant, and differ in none: not who was "cleared of fraud and convicted of perjury"."""
    grades = [best(timeless(a.get(role)), timeless(b.get(role))) for role in ("agent", "patient", *BOUNDS)]
    told = [grade for grade in grades if grade is not None]
    return bool(told) and min(told) >= PRONOUN
