"""Dates of one occasion: two frames with one predicate and the same participants, each with a date tied to it in the same way."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.agreement.align import (
    align,
    asserted,
    flags,
    forecast,
    group_name,
    same_predicate,
    shared_words,
    statement_dates,
    strangers,
    sure,
    wording,
)
from provaudit.analysis.agreement.comparison import Answer, Comparison, more_precise, topic, verdict, worded
from provaudit.analysis.agreement.match import SAME_HEAD, SAME_NAME, SAME_TOLD, best
from provaudit.analysis.agreement.vetoes.occurrences import other_date, turns
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Agreement, Frame, Question, Slot, Statement
from provaudit.model.value import Date, Quantity

_TIES = {
    **dict.fromkeys(
        ("in", "on", "at", "during", "", "of", "as", "for", "with", "into", "within", "around", "about"), "at"
    ),
    **dict.fromkeys(("since", "from"), "from"),
    **dict.fromkeys(("until", "till", "to", "through"), "to"),
    **dict.fromkeys(("by", "before"), "by"),
    "after": "after",
    "between": "between",
}
LEAST = 1.5
"""Score below which participants do not make one occasion: one bare noun in common (1.0) is not enough with predicates that may recur."""


def compare_dates(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The dates that both statements give for one occasion."""
    for a in left.frames:
        for b in right.frames:
            if same_predicate(a, b):
                yield from _frames(left, right, a, b)


def _frames(left: Statement, right: Statement, a: Frame, b: Frame) -> Iterator[Comparison]:
    pairs = [(x, y) for x in a.slots for y in b.slots if _comparable(x, y)]
    if not pairs or not (a.polarity and b.polarity and asserted(a) and asserted(b)):
        return
    if forecast(a, b):
        return
    if any(_amounts_differ(x, y) for x in a.slots for y in b.slots):
        return  # two answers at once: inflation of one year and of another
    marks = flags(a, b)
    if a.predicate == b.predicate == "be":
        yield from _dated_things(left, right, a, b)
        return
    if a.predicate in ("be", "have", "_none", "say") or b.predicate in ("be", "have", "_none", "say"):
        return
    told = turns(a) & turns(b)
    if ("recurs" in marks and not told) or (turns(a) and turns(b) and not told):
        return
    found = align(a, b)
    nominal = a.nominal and b.nominal and found.strongest >= SAME_TOLD and found.hits & {"at", "in", "near"}
    if (
        found.clashes
        or (found.doubts - {"agent"})
        or not (nominal or found.hits & {"agent", "patient", "across core", "recipient", "across"})
    ):
        return
    if "agent" in found.doubts and "patient" not in found.hits and "across core" not in found.hits:
        return
    if strangers(a, b, left, right) or other_date(a, b, left, right):
        return
    if found.strongest < SAME_NAME and any(x.indefinite for frame in (a, b) for x in frame.get(*found.hits)):
        return
    if all(any(x.indefinite and not x.names for x in frame.get("agent", "patient")) for frame in (a, b)):
        return  # "a cyclone struck": another one may have, another year
    if all(_counted(frame) for frame in (a, b)):
        return  # "had sold 3 million by August": a count at a time, and another count at another
    once = "once" in marks
    if found.score < (SAME_HEAD if once else LEAST):
        return
    if not once and not told and not _singular(a, b, found.hits):
        return
    if nominal and not found.hits & {"agent", "patient", "across core"}:
        # another explosion at one refinery is another year's
        pairs = [(x, y) for x, y in pairs if _same_day(x, y) or _same_year(x, y)]
    if not once and not told:
        pairs = [(x, y) for x, y in pairs if _same_day(x, y)]
    if found.strongest <= SAME_HEAD and not _specific(a, b):
        return
    for x, y in pairs:
        assert isinstance(x.value, Date) and isinstance(y.value, Date)
        first, second = Answer(left, x.start, x.end, x.value, a, x), Answer(right, y.start, y.end, y.value, b, y)
        disjoint = _exclude(x, y)
        if disjoint and (_also_says(right, x.value) or _also_says(left, y.value)):
            continue  # "approved here on 3 March and there on 9 July": the parse may have joined the wrong halves
        agreement = (
            verdict(first, second)
            if disjoint
            else Agreement.MORE_PRECISE
            if more_precise(x.value, y.value)
            else Agreement.SAME
        )
        name = group_name(a, b)
        why = f"both date “{wording(a, b)}” of {worded(found.common, left)}"
        yield Comparison(
            Question.DATE, topic(name, _TIES[x.preposition], found.common), first, second, agreement, why, sure(found)
        )


def _also_says(statement: Statement, date: Date) -> bool:
    """True if the statement gives this very date too, for whatever it is."""
    return any(found.edtf == date.edtf for found in statement_dates(statement))


def _amounts_differ(x: Slot, y: Slot) -> bool:
    p, q = x.value, y.value
    if not (isinstance(p, Quantity) and isinstance(q, Quantity)) or (p.kind, p.unit) != (q.kind, q.unit):
        return False
    return x.measured == y.measured and p.disjoint(q)


def _exclude(x: Slot, y: Slot) -> bool:
    """True if both dates cannot hold: on 14 May 1998 is not before 1998, nor after June of that year."""
    p, q = x.value, y.value
    assert isinstance(p, Date) and isinstance(q, Date)
    tie, other = _TIES[x.preposition], _TIES[y.preposition]
    if tie == other:
        return p.disjoint(q)
    (on, date), (bound, preposition) = (
        ((p, tie), (q, y.preposition)) if tie == "at" else ((q, other), (p, x.preposition))
    )
    del date
    if None in (on.lo, on.hi, bound.lo, bound.hi):
        return False
    if preposition == "before":
        return bool(on.lo >= bound.lo)  # type: ignore[operator]
    return bool(on.lo > bound.hi) if preposition == "by" else bool(on.hi <= bound.hi and on.hi < bound.lo)  # type: ignore[operator]


def _comparable(x: Slot, y: Slot) -> bool:
    """True for two dates hung on their frames in the same way, through the same nouns if any."""
    if not (isinstance(x.value, Date) and isinstance(y.value, Date)):
        return False
    if x.preposition not in _TIES or y.preposition not in _TIES:
        return False
    ties = {_TIES[x.preposition], _TIES[y.preposition]}
    if len(ties) > 1 and ties not in ({"at", "by"}, {"at", "after"}):
        return False
    p, q = set(x.path), set(y.path)
    return not (p or q) or bool(p & q)


def _dated_things(left: Statement, right: Statement, a: Frame, b: Frame) -> Iterator[Comparison]:
    """ "X is a 1930 comedy" against "X is a 1940 comedy": a year that is part of what a named thing is."""
    subjects, others = a.get("agent"), b.get("agent")
    if best(subjects, others) != SAME_NAME:
        return
    heads = {h for p in a.get("attribute") for h in p.heads} & {h for p in b.get("attribute") for h in p.heads}
    for x in a.slots:
        for y in b.slots:
            p, q = x.value, y.value
            if not (isinstance(p, Date) and isinstance(q, Date)) or x.preposition or y.preposition:
                continue
            if x.path[:1] != y.path[:1] or not set(x.path[:1]) & heads:
                continue
            first, second = Answer(left, x.start, x.end, p, a, x), Answer(right, y.start, y.end, q, b, y)
            common = shared_words(subjects, others)
            agreement = verdict(first, second) if p.disjoint(q) else Agreement.SAME
            why = f"both give the year of {worded(common, left)}"
            yield Comparison(Question.DATE, topic("be", x.path[:1], common), first, second, agreement, why)


def _grouped(frame: Frame) -> bool:
    """True if the predicate is known here, with whether it may happen again."""
    return frame.predicate in lexicon().groups


def _counted(frame: Frame) -> bool:
    """True if the frame tells how many there were of what it happened to."""
    counted = {s.noun.end for s in frame.slots if isinstance(s.value, Quantity) and s.noun is not None}
    return any(p.plural and p.end in counted for p in frame.get("patient", "agent"))


def _same_day(x: Slot, y: Slot) -> bool:
    """True if only the years differ: a slip, not another occasion."""
    assert isinstance(x.value, Date) and isinstance(y.value, Date)
    day = (x.value.edtf[4:], y.value.edtf[4:])
    return len(day[0]) == 6 and day[0] == day[1]


def _same_year(x: Slot, y: Slot) -> bool:
    assert isinstance(x.value, Date) and isinstance(y.value, Date)
    return x.value.edtf[:4] == y.value.edtf[:4]


def _singular(a: Frame, b: Frame, hits: frozenset[str]) -> bool:
    """True if what both frames share is one definite thing each time."""
    roles = [role for role in ("patient", "agent", "recipient") if role in hits]
    shared = [x for frame in (a, b) for x in frame.get(*roles)]
    return bool(shared) and all(not x.plural and (x.definite or x.names) for x in shared)


def _specific(a: Frame, b: Frame) -> bool:
    """True if a bare noun that is all the frames share is at least a definite, single one on both sides."""
    return all(
        any((x.definite or x.names or x.owners) and not x.plural for x in frame.get("patient", "agent", "recipient"))
        for frame in (a, b)
    )
