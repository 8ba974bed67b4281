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
from provaudit.analysis.agreement.comparison import Answer, Comparison, moved_on, topic, verdict, worded
from provaudit.analysis.agreement.match import PRONOUN, SAME_HEAD, SAME_NAME, SAME_TOLD, best
from provaudit.analysis.agreement.vetoes.apart import namesakes, other_phase, shared_names, strange_names
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Agreement, Argument, Frame, Question, Statement
from provaudit.model.value import Date

_EMPTY = frozenset("have be do get make _none say _age".split())


_WIDE = _EMPTY | frozenset("take give come go keep see".split())
"""Verbs that say little: they deny one another only under one lemma, of participants that more than a bare noun makes one."""


LEAST = 1.5


def polarity(left: Statement, right: Statement, a: Frame, b: Frame, contrary: bool) -> Iterator[Comparison]:
    """One frame denied and the other asserted, or (`contrary`) opposite predicates, of the same participants."""
    found = align(a, b)
    bare = a.predicate in _EMPTY and not (a.get("attribute") or a.get("patient"))
    state = a.predicate == b.predicate == "be" and _state(a) & _state(b)  # "was in danger", "was under investigation"
    if apart(a, b, left, right) or (bare and not state):
        return
    denied, held = (a, b) if not a.polarity else (b, a)
    about, other = (left, right) if denied is a else (right, left)
    nobody = not contrary and _nobody(denied)
    # "the treaty of Lund", "the Isle of Skarn": names that both bear do not clash for standing in other phrases
    loose = {"of"} if not (strange_names(left, right) or strange_names(right, left)) else set()
    if not contrary and _by_means(a, b):
        loose |= {"agent"}
    if (
        namesakes(left, right)
        or found.clashes - loose
        or (found.doubts - (loose & {"agent"}) - ({"agent"} if "patient" in found.hits or nobody else set()))
    ):
        return
    if (a.predicate in _EMPTY or b.predicate in _EMPTY) and not (found.hits & {"attribute", "patient"} or state):
        return
    if (
        a.predicate != b.predicate
        and {a.predicate, b.predicate} & _WIDE
        and not (contrary and {a.predicate, b.predicate} & {"keep"})
    ):
        return
    if {a.predicate, b.predicate} & _WIDE and not a.adjective and found.strongest < SAME_TOLD:
        return
    if not contrary and (_bounded(denied, held) or not _covered(denied, held, other)):
        return
    if contrary and other_phase(left, right) and not {a.predicate, b.predicate} <= _APPEALS:
        return  # "at first rejected", "finally approved": one after the other
    if contrary and (_afterwards(a, b) or _afterwards(b, a)):
        return
    support = _support(about, other)
    if contrary and (denied.guards | held.guards) & {"until", "unless", "if", "without"}:
        return
    bounds = [best(timeless(a.get(role)), timeless(b.get(role))) for role in BOUNDS]
    if contrary and any(grade is not None and grade <= PRONOUN for grade in bounds):
        return
    x, y = _counts(a), _counts(b)
    if contrary and x and y and not x & y:
        return
    done = found.hits & {"patient", "across core"}
    if contrary and not done and (found.score < SAME_NAME or a.get("patient") or b.get("patient")):
        return  # what one lost and another thing that he took
    if a.predicate == b.predicate == "become" and "attribute" not in found.hits:
        return
    if not contrary and {a.tense, b.tense} == {"present", "past"} and "once" not in flags(a, b):
        return
    if contrary and _turning(a, b) and not (dates(a) and dates(b)):
        return  # a line that was closed may have been opened again
    if contrary and _passing(a, b) and _part_of_time(a, b):
        return  # sales fell over the year, and rose in December
    if _shape(a) != _shape(b) and found.strongest <= SAME_HEAD and not (nobody and support):
        return
    score = found.score + support
    if score < LEAST and not (
        found.score >= SAME_HEAD and _only_participant(a, b) and found.hits & {"agent", "patient"}
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
    why = f"both say whether “{wording(a, b)}” holds of {worded(found.common, left)}"
    agreement = verdict(*answers)
    if moved_on(answers[0], answers[1], bool(dates(a) and dates(b))) and not (
        a.tense == b.tense == "past" and "once" in flags(a, b)
    ):
        agreement = Agreement.SUPERSEDED
    yield Comparison(question, topic(name, found.common), answers[0], answers[1], agreement, why, sure(found))


def _by_means(a: Frame, b: Frame) -> bool:
    """True if one frame has as its agent what the other's agent works with: "fenoraxil", "treatment with fenoraxil"."""
    return any(
        p.heads & {head for _, head in q.phrases} or q.heads & {head for _, head in p.phrases}
        for p in a.get("agent")
        for q in b.get("agent")
    )


def _state(frame: Frame) -> frozenset[str]:
    """The plain nouns after a preposition that tell how something is."""
    return frozenset(
        h
        for p in frame.get("in", "under", "at", "on", "out")
        if not (p.names or p.temporal or p.definite)
        for h in p.heads
    )


def _nobody(denied: Frame) -> bool:
    """True if the denial is of anyone at all: "nobody claimed it", "there were no survivors"."""
    return any(p.negated and _anyone(p) for p in timeless(denied.get("agent", "patient")))


_ANYONE = frozenset("side party survivor body person people one".split())


def _anyone(p: Argument) -> bool:
    return p.pronoun or (not p.modifiers - {"no", "neither"} and p.heads <= _ANYONE)


def _support(left: Statement, right: Statement) -> float:
    """What the sentences around two frames add to their being of one thing: names in common, and none that only one of them knows."""
    if not shared_names(left, right) or namesakes(left, right) or strange_names(left, right):
        return 0.0
    return SAME_TOLD


_APPEALS = frozenset("uphold affirm confirm overturn quash reverse set_aside annul".split())
"""What a later court does: "on appeal" tells no further stage."""


def _afterwards(a: Frame, b: Frame) -> bool:
    """True if `a` is set after or before what `b` is about: who "died long after the crash" may have survived it."""
    return any(
        (best((p,), b.arguments) or 0.0) >= SAME_HEAD for p in a.get("after", "before", "since") if not p.temporal
    )


def _turning(a: Frame, b: Frame) -> bool:
    """True if all groups that oppose the predicates are of acts that may follow each other."""
    opposed = {n for n, side in lexicon().sides(a.predicate) if (n, -side) in lexicon().sides(b.predicate)}
    return bool(opposed) and all("turns" in lexicon().flags.get(n, ()) for n in opposed)


def _passing(a: Frame, b: Frame) -> bool:
    """True if all groups that oppose the predicates are of what may go either way another time."""
    opposed = {n for n, side in lexicon().sides(a.predicate) if (n, -side) in lexicon().sides(b.predicate)}
    return bool(opposed) and all("recurs" in lexicon().flags.get(n, ()) for n in opposed)


def _part_of_time(a: Frame, b: Frame) -> bool:
    """True if both are dated, and each date of the one is longer or shorter than those of the other."""
    x, y = dates(a), dates(b)
    return bool(x and y) and not any((p.lo, p.hi) == (q.lo, q.hi) for p in x for q in y)


BOUNDS = ("of", "for", "on", "against", "with", "from", "over", "about")
"""Roles that bound what is said: acquitted of fraud and convicted of perjury are two verdicts."""


def _counts(frame: Frame) -> frozenset[str]:
    """Of what somebody was found guilty or cleared: in a role of the frame, or hung by the parser on the name before it."""
    told = {h for p in frame.get("of", "for") if not p.names for h in p.heads}
    for p in frame.get("patient"):
        if p.names:
            told |= {head for prep, head in p.phrases if prep in ("of", "for") and head not in p.owners}
    return frozenset(told)


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
    unshared = (denied.guards - held.guards) & lexicon().words["guards"]
    clauses = held.guards & {"if", "without", "unless"} or (
        (held.guards - denied.guards) & {"when"} if held.tense != "past" else frozenset()
    )
    return bool(unshared - _SCENES) or bool(clauses) or "more" in denied.guards


_SCENES = frozenset(("when", "before", "after", "as", "because"))
"""Words that open a clause about the circumstances: a denial beside them still denies."""


def _covered(denied: Frame, held: Frame, other: Statement) -> bool:
    """True if every participant of the denied frame is found in the other statement: a denial about children says nothing on adults."""
    for role in {p.role for p in denied.arguments}:
        mine = tuple(p for p in timeless(denied.get(role)) if not p.numeric)
        theirs = tuple(p for p in timeless(held.get(role)) if not p.numeric)
        if not mine or all(p.pronoun or (p.negated and _anyone(p)) for p in mine):
            continue
        if not theirs and role == "agent" and best(denied.get("patient"), held.get("patient")) not in (None, 0.0):
            continue
        # "neither the police nor the fire brigade": either is denied by itself
        told = any if all(p.joined for p in mine) else all
        if not told(_found(p, theirs, held, other) for p in mine):
            return False
    return not any(
        isinstance(s.value, Date) and not any(isinstance(t.value, Date) for t in held.slots) for s in denied.slots
    ) and not [
        s
        for s in denied.slots
        if not isinstance(s.value, Date) and not any(type(t.value) is type(s.value) for t in held.slots)
    ]


def _found(p: Argument, theirs: tuple[Argument, ...], held: Frame, other: Statement) -> bool:
    """True if the other side tells of `p` with what bounds it: in the same role, in another, or elsewhere in its sentence."""
    told = p.modifiers - {"no", "any", "single", "its", "his", "her", "their", "own"}
    if told and not told & other.words and not p.names:
        return False
    grade = best((p,), theirs)
    if grade is not None and grade >= PRONOUN:
        return True
    if (best((p,), held.arguments) or 0.0) >= SAME_HEAD or _inside(p, held):
        return True
    if p.names:
        return p.names <= other.names
    return p.owners <= other.names and any(h in other.terms or h in other.words for h in p.heads)


def _inside(p: Argument, frame: Frame) -> bool:
    """True if `p` stands inside a participant of `frame`: the Castle of "the merger with Castle"."""
    return any(
        (p.names and p.names <= q.owners | q.names) or (not p.names and p.heads & {head for _, head in q.phrases})
        for q in frame.arguments
    )
