"""What a thing is said to be: opposite adjectives, kinds, makes, sides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from provaudit.analysis.agreement.align import (
    align,
    group_name,
    timeless,
)
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict, worded
from provaudit.analysis.agreement.match import SAME_HEAD, SAME_NAME, best, excluded
from provaudit.analysis.agreement.roads.polarity import LEAST
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Question, Statement


def complements(left: Statement, right: Statement, a: Frame, b: Frame) -> Iterator[Comparison]:
    """What both frames say that one thing is, has or lies beside, where the two exclude each other."""
    subject = best(a.get("agent", "patient"), b.get("agent", "patient"))
    if subject is None or subject < SAME_HEAD:
        return
    x, y = a.get("attribute"), b.get("attribute")
    shared = [
        w
        for p in a.get("agent", "patient")
        for q in b.get("agent", "patient")
        for w in sorted(p.names & q.names or p.heads & q.heads)
    ]
    common = frozenset(shared)
    if a.predicate == b.predicate == "be":
        pair = frozenset((a.adjective, b.adjective))
        if (
            len(pair) == 2
            and pair in lexicon().opposite_adjectives
            and a.tense == b.tense
            and not (a.guards | b.guards) & {"until", "unless", "if", "when"}
            and x
            and y
            and _same_bounds(x[0], y[0])
            and subject_definite(a, b, subject)
        ):
            yield _complement(
                left, right, a, b, Question.OPPOSITE, x[0], y[0], a.adjective, b.adjective, common, subject > SAME_HEAD
            )
            return
        for p, q in product(x, y):
            told = [
                (m, n)
                for m in sorted(p.modifiers)
                for n in sorted(q.modifiers)
                if frozenset((m, n)) in lexicon().opposite_adjectives
            ]
            if told and p.heads & q.heads and a.tense == b.tense and subject_definite(a, b, subject):
                yield _complement(left, right, a, b, Question.SORT, p, q, *told[0], common, subject > SAME_HEAD)
                return
            made = _made(p, q)
            if made and subject >= SAME_NAME and a.tense == b.tense:
                yield _complement(left, right, a, b, Question.SORT, p, q, *made, common, True)
                return
        certain = subject >= SAME_NAME or subject_definite(a, b, subject)
        if certain and x and y and a.tense == b.tense:
            for p, q in product(x, y):
                words = _sorts(p, q)
                if words:
                    yield _complement(left, right, a, b, Question.SORT, p, q, *words, common, True)
                    return
    described = product(x, y) if a.predicate == b.predicate == "be" else ()
    for p, q in (*product(a.get("patient"), b.get("patient")), *described):
        if any(
            pair <= (p.heads | q.heads)
            and len(pair & p.heads) == 1
            and len(pair & q.heads) == 1
            and not p.heads & q.heads
            for pair in lexicon().opposite_nouns
        ):
            grade = best(a.get("agent"), b.get("agent")) if p.role == "patient" else subject
            if (
                grade is not None
                and grade >= SAME_HEAD
                and not excluded(p.modifiers, q.modifiers)
                and not (p.joined or q.joined)
            ):
                yield _complement(
                    left, right, a, b, Question.OPPOSITE, p, q, min(p.heads), min(q.heads), common, grade > SAME_HEAD
                )
                return
    yield from _sides(left, right, a, b, common)


def subject_definite(a: Frame, b: Frame, grade: float) -> bool:
    """True if the subjects are one certain thing, not any of a kind."""
    return grade > SAME_HEAD or all(p.definite and not p.plural for f in (a, b) for p in f.get("agent", "patient"))


def _made(p: Argument, q: Argument) -> tuple[str, str] | None:
    """The genres or materials that exclude each other in "a period drama series" and "a period comedy series"."""
    if not p.heads & q.heads:
        return None
    for line in lexicon().makes:
        x, y = p.modifiers & line, q.modifiers & line
        if x and y and not x & y:
            return min(x), min(y)
    return None


def _same_bounds(x: Argument, y: Argument) -> bool:
    """True unless one complement is bounded by a phrase ("effective in adults") that the other lacks."""
    return {h for prep, h in x.phrases if prep in ("in", "for", "at", "against", "to")} == {
        h for prep, h in y.phrases if prep in ("in", "for", "at", "against", "to")
    }


def _complement(
    left: Statement,
    right: Statement,
    a: Frame,
    b: Frame,
    question: Question,
    p: Argument,
    q: Argument,
    first: str,
    second: str,
    common: frozenset[str],
    is_sure: bool,
) -> Comparison:
    answers = Answer(left, p.start, p.end, first, a), Answer(right, q.start, q.end, second, b)
    return Comparison(
        question,
        topic(group_name(a, b), common),
        *answers,
        verdict(*answers),
        f"both say what {worded(common, left)} is",
        is_sure,
    )


def _sorts(p: Argument, q: Argument) -> tuple[str, str] | None:
    """The two kinds or nationalities that exclude each other, if the complements name any."""
    if p.joined or q.joined:
        return None
    for line in lexicon().sorts:
        x, y = p.heads & line, q.heads & line
        if x and y and not x & y and not (p.heads & y or q.heads & x) and not (p.modifiers & y or q.modifiers & x):
            return min(x), min(y)
    kinds_p, kinds_q = ([n for n, line in enumerate(lexicon().classes) if x.heads & line] for x in (p, q))
    if len(kinds_p) == len(kinds_q) == 1 and kinds_p != kinds_q:
        return min(p.heads), min(q.heads)
    return None


def _sides(left: Statement, right: Statement, a: Frame, b: Frame, common: frozenset[str]) -> Iterator[Comparison]:
    """ "on the east side" against "on the west side"; "above average" against "below average"."""
    for pair in sorted(lexicon().opposite_prepositions, key=sorted):
        for p, q in (tuple(sorted(pair)), tuple(sorted(pair, reverse=True))):
            x, y = timeless(a.get(p)), timeless(b.get(q))
            if not x or not y or b.get(p) or a.get(q):
                continue
            if (best(x, y) or 0.0) < SAME_HEAD:
                continue
            found = align(a, b, frozenset((p, q)))
            if found.hits & {"agent", "patient"} and not found.clashes and not found.doubts:
                yield _complement(
                    left, right, a, b, Question.OPPOSITE, x[0], y[0], p, q, common, found.strongest > SAME_HEAD
                )
                return
    for role in ("in", "on", "at"):
        for x1 in a.get(role):
            for y1 in b.get(role):
                if (
                    x1.heads & y1.heads
                    and excluded(x1.modifiers, y1.modifiers)
                    and a.predicate in _STANDS
                    and b.predicate in _STANDS
                    and not x1.temporal
                ):
                    found = align(a, b, frozenset((role,)))
                    if found.strongest >= LEAST and not found.clashes and not found.doubts:
                        yield _complement(
                            left,
                            right,
                            a,
                            b,
                            Question.PLACE,
                            x1,
                            y1,
                            min(x1.modifiers),
                            min(y1.modifiers),
                            common,
                            True,
                        )
                        return


_STANDS = frozenset("be lie sit stand locate situate".split())
