"""Two amounts of one thing as a comparison: what is done, when, and how the two relate."""

from __future__ import annotations

from provaudit.analysis.agreement.align import (
    dates,
    flags,
    wording,
)
from provaudit.analysis.agreement.comparison import Answer, Comparison, more_precise, moved_on, topic, verdict, worded
from provaudit.analysis.agreement.match import SAME_NAME, match
from provaudit.analysis.agreement.roads.garrisons import posts, some_ones
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Agreement, Frame, Question, Slot, Statement
from provaudit.model.value import Date, Quantity, ValueKind

QUESTIONS = {
    ValueKind.QUANTITY: Question.QUANTITY,
    ValueKind.MONEY: Question.MONEY,
    ValueKind.PERCENTAGE: Question.PERCENTAGE,
    ValueKind.RANK: Question.RANK,
    ValueKind.DURATION: Question.DURATION,
}


def compared(
    left: Statement,
    right: Statement,
    a: Frame,
    b: Frame,
    x: Slot,
    y: Slot,
    name: str,
    common: frozenset[str],
    is_sure: bool,
) -> Comparison:
    """The values of `x` and `y` as two answers about `name` of `common`; disjoint values conflict unless time moved on or one is a part."""
    assert isinstance(x.value, Quantity) and isinstance(y.value, Quantity)
    first, second = Answer(left, x.start, x.end, x.value, a, x), Answer(right, y.start, y.end, y.value, b, y)
    if x.value.disjoint(y.value) and not (some_ones(a, b, x, y) if posts(a, b) else _part_of(x, y)):
        dated = bool(dates(a) and dates(b))
        passing = _state(a, b) and not _step(a, b)
        agreement = Agreement.SUPERSEDED if moved_on(first, second, dated) and passing else verdict(first, second)
    else:
        agreement = Agreement.MORE_PRECISE if more_precise(x.value, y.value) else Agreement.SAME
    measured = min(x.measured, y.measured) if x.measured and y.measured else ""
    why = f"both give “{measured or wording(a, b)}” for {worded(common, left)}"
    return Comparison(
        QUESTIONS.get(x.value.kind, Question.QUANTITY),
        topic(name, measured, x.value.unit, common),
        first,
        second,
        agreement,
        why,
        is_sure,
    )


def _state(a: Frame, b: Frame) -> bool:
    once = "once" in flags(a, b)
    return not once or any(f.tense in ("present", "perfect", "") for f in (a, b))


def _step(a: Frame, b: Frame) -> bool:
    """True if both frames tell one change that is past, by its occasion: "under the ninth accord the subsidy rose by"."""
    if any(f.tense != "past" or not (actions(f, f.slots[0]) & _CHANGES) for f in (a, b)):
        return False
    return any(match(p, q) >= SAME_NAME for p in a.arguments for q in b.arguments if "patient" not in (p.role, q.role))


_CHANGES = frozenset((("rise", 1), ("rise", -1)))


def _part_of(x: Slot, y: Slot) -> bool:
    """True if the side with more modifiers counts less: a part against the whole."""
    assert isinstance(x.value, Quantity) and isinstance(y.value, Quantity)
    m, n = (s.noun.modifiers if s.noun else frozenset() for s in (x, y))
    return bool((m - n and not n - m and x.value.hi < y.value.lo) or (n - m and not m - n and y.value.hi < x.value.lo))


def actions(frame: Frame, slot: Slot) -> frozenset[tuple[str, int]]:
    """What is done, whatever the word class: the groups of the predicate, and those of the nouns of action between it and the value."""
    known = lexicon()
    roles = ("patient", "attribute", *(("agent", "under") if frame.predicate in _LIGHT | _AMOUNT else ()))
    nouns = (slot.measured, *slot.path, *(h for p in frame.get(*roles) for h in sorted(p.heads)))
    words = {frame.predicate, *(known.nominalisations[n] for n in nouns if n in known.nominalisations)} - _LIGHT
    found = {side for word in words for side in known.sides(word)}
    # what someone raised by a tenth rose by a tenth
    return frozenset(found | {("rise", pole) for group, pole in found if group == "raise"})


_AMOUNT = frozenset("last take need stand_at amount_to come_to total reach go_on cost".split())


_LIGHT = frozenset("be have _none do make get".split())


def one_time(a: Frame, b: Frame) -> bool:
    """False if one side is dated and the other tells the present, or if what recurs is dated on one side only."""
    x, y = bool(dates(a)), bool(dates(b))
    if x == y:
        return True
    undated = b if x else a
    if any(isinstance(s.value, Date) and s.path and s.preposition in ("", "of") for s in (a if x else b).slots):
        return False  # "the strike of 1926": which one the other side means is not known
    return undated.tense not in ("present", "perfect") and "recurs" not in flags(a, b)
