"""Denied against asserted, and opposite predicates."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.agreement.align import (
    align,
    apart,
    dates,
    flags,
    group_name,
    sure,
    timeless,
    wording,
)
from provaudit.analysis.agreement.apart import shared_names, strange_names
from provaudit.analysis.agreement.comparison import Answer, Comparison, moved_on, topic, verdict
from provaudit.analysis.agreement.match import PRONOUN, SAME_HEAD, SAME_NAME, SAME_TOLD, best
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Agreement, Argument, Frame, Question, Statement
from provaudit.model.value import Date

_EMPTY = frozenset("have be do get make _none say _age".split())


_WIDE = _EMPTY | frozenset("take give come go keep see".split())
"""Verbs that say little: they deny one another only under one lemma, of participants that more than a bare noun makes one."""


LEAST = 1.5


def polarity(left: Statement, right: Statement, a: Frame, b: Frame, contrary: bool) -> Iterator[Comparison]:
    """One frame denied and the other asserted, or (`contrary`) opposite predicates, of the same participants."""
    if apart(a, b, left, right) or (a.predicate in _EMPTY and not (a.get("attribute") or a.get("patient"))):
        return
    found = align(a, b)
    if found.clashes or (found.doubts - ({"agent"} if "patient" in found.hits else set())):
        return
    if (a.predicate in _EMPTY or b.predicate in _EMPTY) and not found.hits & {"attribute", "patient"}:
        return
    if a.predicate != b.predicate and {a.predicate, b.predicate} & _WIDE:
        return
    if {a.predicate, b.predicate} & _WIDE and not a.adjective and found.strongest < SAME_TOLD:
        return
    denied, held = (a, b) if not a.polarity else (b, a)
    if not contrary and (_bounded(denied, held) or not _covered(denied, held)):
        return
    if contrary and (denied.guards | held.guards) & {"until", "unless", "if", "without"}:
        return
    bounds = [best(timeless(a.get(role)), timeless(b.get(role))) for role in _MATTERS]
    if contrary and any(grade is not None and grade <= PRONOUN for grade in bounds):
        return
    if contrary and not found.hits & {"patient", "across core"} and found.score < SAME_NAME:
        return
    if _shape(a) != _shape(b) and found.strongest <= SAME_HEAD:
        return
    nobody = any(p.negated and p.pronoun for p in denied.arguments)
    alone = nobody and bool(shared_names(left, right)) and not strange_names(left, right)
    if (
        found.score < LEAST
        and not (nobody and found.strongest >= SAME_TOLD)
        and not alone
        and not (found.score >= SAME_HEAD and _only_participant(a, b) and found.hits & {"agent", "patient"})
    ):
        return
    question = Question.OPPOSITE if contrary else Question.POLARITY
    name = (
        group_name(a, b)
        if not contrary
        else min(n for n, _ in lexicon().sides(a.predicate) if any(n == m for m, _ in lexicon().sides(b.predicate)))
    )
    answers = tuple(
        Answer(s, f.start, f.end, f"{'' if f.polarity else 'not '}{f.predicate.replace('_', ' ')}", f)
        for s, f in ((left, a), (right, b))
    )
    why = f"both say whether “{wording(a, b)}” holds of {', '.join(sorted(found.common))}"
    agreement = verdict(*answers)
    if moved_on(answers[0], answers[1], bool(dates(a) and dates(b))) and not (
        a.tense == b.tense == "past" and "once" in flags(a, b)
    ):
        agreement = Agreement.SUPERSEDED
    yield Comparison(question, topic(name, found.common), answers[0], answers[1], agreement, why, sure(found))


_MATTERS = ("of", "for", "on", "against", "with", "from", "over", "about")
"""Roles that bound what is said: acquitted of fraud and convicted of perjury are two verdicts."""


def _shape(frame: Frame) -> bool:
    return bool(frame.get("patient"))


def _only_participant(a: Frame, b: Frame) -> bool:
    """True if each side has one core participant, told by a noun that is not general."""
    generic = lexicon().words["generic"]
    x, y = ([p for p in timeless(f.get("agent", "patient", "attribute")) if not p.pronoun] for f in (a, b))
    return (
        len(x) == 1
        and len(y) == 1
        and bool((x[0].heads | x[0].names) & (y[0].heads | y[0].names) - generic)
        and not ((x[0].indefinite or y[0].indefinite) and not (x[0].negated or y[0].negated))
    )


def _bounded(denied: Frame, held: Frame) -> bool:
    """True if the denial is of a part or a degree only ("not until 1996", "not entirely", "no more than")."""
    return (
        bool((denied.guards - held.guards) & lexicon().words["guards"])
        or bool(held.guards & {"when", "if", "without", "unless"})
        or "more" in denied.guards
    )


def _covered(denied: Frame, held: Frame) -> bool:
    """True if every participant of the denied frame is found in the other: a denial about children says nothing on adults."""
    for role in {p.role for p in denied.arguments}:
        mine = tuple(p for p in timeless(denied.get(role)) if not p.numeric)
        theirs = tuple(p for p in timeless(held.get(role)) if not p.numeric)
        if not mine:
            continue
        if not theirs:
            if role == "agent" and best(denied.get("patient"), held.get("patient")) not in (None, 0.0):
                continue
            if all(p.pronoun for p in mine):
                continue
            if (best(mine, held.arguments) or 0.0) >= SAME_HEAD or all(_inside(p, held) for p in mine):
                continue
            return False
        if (best(mine, theirs) or 0.0) < PRONOUN:
            return False
        told = frozenset(m for p in mine for m in p.modifiers) - {"no", "any", "single"}
        other = frozenset(m for p in theirs for m in p.modifiers) | frozenset(h for p in theirs for h in p.heads)
        if told and not told & other and not any(p.names for p in mine):
            return False
    return not any(
        isinstance(s.value, Date) and not any(isinstance(t.value, Date) for t in held.slots) for s in denied.slots
    ) and not [
        s
        for s in denied.slots
        if not isinstance(s.value, Date) and not any(type(t.value) is type(s.value) for t in held.slots)
    ]


def _inside(p: Argument, frame: Frame) -> bool:
    """True if `p` stands inside a participant of `frame`: the Castle of "the merger with Castle"."""
    return any(
        (p.names and p.names <= q.owners | q.names) or (not p.names and p.heads & {head for _, head in q.phrases})
        for q in frame.arguments
    )
