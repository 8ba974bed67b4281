"""Denied against asserted, opposite predicates, exchanged roles, and what a thing is said to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product

from provaudit.analysis.agreement.align import (
    align,
    apart,
    asserted,
    dates,
    flags,
    group_name,
    opposite,
    same_predicate,
    sure,
    timeless,
    wording,
)
from provaudit.analysis.agreement.comparison import Answer, Comparison, moved_on, topic, verdict
from provaudit.analysis.agreement.contrast import shared_names, strange_names
from provaudit.analysis.agreement.kinds import compare_kinds
from provaudit.analysis.agreement.match import PRONOUN, SAME_HEAD, SAME_NAME, SAME_TOLD, best, excluded
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Agreement, Argument, Frame, Question, Statement
from provaudit.model.value import Date

_EMPTY = frozenset("have be do get make _none say _age".split())
_WIDE = _EMPTY | frozenset("take give come go keep see".split())
"""Verbs that say little: they deny one another only under one lemma, of participants that more than a bare noun makes one."""
LEAST = 1.5
_KIN = (
    *(frozenset(("british", nation)) for nation in ("english", "scottish", "welsh", "irish")),
    frozenset("russian ukrainian belarusian georgian kazakh".split()),
    frozenset("czech slovak".split()),
)


def compare_oppositions(left: Statement, right: Statement) -> Iterator[Comparison]:
    """Where one statement denies, reverses or excludes what the other says."""
    yield from _nationalities(left, right)
    yield from compare_kinds(left, right)
    for a, b in product(left.frames, right.frames):
        if (
            not (asserted(a) and asserted(b))
            or a.modality != b.modality
            or a.predicate == "_none"
            or b.predicate == "_none"
        ):
            continue
        a, b = _told_alike(a, b)
        same, contrary = same_predicate(a, b), opposite(a, b)
        if (same and a.polarity != b.polarity) or (contrary and a.polarity == b.polarity):
            yield from _polarity(left, right, a, b, contrary)
        elif a.polarity and b.polarity and same and not apart(a, b, left, right):
            yield from _roles(left, right, a, b)
            yield from _complements(left, right, a, b)


def _polarity(left: Statement, right: Statement, a: Frame, b: Frame, contrary: bool) -> Iterator[Comparison]:
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


_GIVING = {
    "buy": "sell",
    "acquire": "sell",
    "purchase": "sell",
    "borrow": "lend",
    "rent": "let",
    "inherit": "bequeath",
    "receive": "give",
    "get": "give",
    "obtain": "give",
}
"""What is done to the one from whom: "A bought it from B" is "B sold it to A"."""


def _told_alike(a: Frame, b: Frame) -> tuple[Frame, Frame]:
    """Both frames from the giver's side, if one tells who gave to whom and the other who got from whom."""

    def given(frame: Frame) -> Frame:
        if frame.predicate not in _GIVING or not frame.get("from") or not frame.get("agent"):
            return frame
        turned = {"agent": "to", "from": "agent"}
        return replace(
            frame,
            predicate=_GIVING[frame.predicate],
            arguments=tuple(replace(p, role=turned.get(p.role, p.role)) for p in frame.arguments),
        )

    p, q = given(a), given(b)
    if (p is a) == (q is b):
        return a, b
    return (p, q) if same_predicate(p, q) else (a, b)


_FALLS_TO = frozenset("go go_to fall fall_to pass pass_to belong belong_to".split())
"""Predicates whose subject is what somebody gets."""
_SYMMETRIC = frozenset("meet marry wed join be merge face play fight have become divorce sign say follow".split())


def _nationalities(left: Statement, right: Statement) -> Iterator[Comparison]:
    """ "Jonas Weil was a Swiss chemist" against "the Austrian chemist Jonas Weil"."""
    for x, p, m, a in _described(left):
        for y, q, n, b in _described(right):
            if (
                m == n
                or any({m, n} <= kin for kin in _KIN)
                or len(x.names & y.names) == 0
                or best((x,), (y,)) != SAME_NAME
            ):
                continue
            common = x.names & y.names
            answers = Answer(left, p.start, p.end, m, a), Answer(right, q.start, q.end, n, b)
            yield Comparison(
                Question.SORT,
                topic("nationality", common),
                *answers,
                verdict(*answers),
                f"both say where {', '.join(sorted(common))} is from",
            )
            return


@cache
def _told_of() -> frozenset[str]:
    """Nouns of which a nationality is told: people at their trade, works, firms."""
    return lexicon().words["persons"] | frozenset(word for line in lexicon().classes for word in line) | _PEOPLE


def _described(statement: Statement) -> Iterator[tuple[Argument, Argument, str, Frame]]:
    """(the person, the words that describe, the nationality, frame) wherever a statement gives a named person one nationality."""
    nations = lexicon().words["nationalities"]
    for frame in statement.frames:
        pairs = [(x, x) for x in frame.arguments if x.names]
        if frame.predicate == "be" and frame.polarity and asserted(frame):
            pairs += [
                (x, y)
                for x in frame.get("agent", "patient")
                for y in frame.get("attribute")
                if x.names and (not y.names or y.heads & nations)
            ]
        for person, words in pairs:
            found = (words.modifiers | words.owners | words.heads) & nations
            bare = words is not person and bool(words.heads & nations)  # "Ivo Kern was Hungarian"
            told = words is person and len(words.heads) > 1 and len(words.names) > 1
            trade = (words.heads | words.modifiers) & _told_of() or told or (bare and frame.tense != "")
            if (
                len(found) == 1
                and trade
                and not any("-" in w for w in words.modifiers if any(n in w for n in found))
                and not person.plural
            ):
                yield person, words, min(found), frame


def _roles(left: Statement, right: Statement, a: Frame, b: Frame) -> Iterator[Comparison]:
    """ "Acme acquired Bolt" against "Bolt acquired Acme"; and from-to exchanged."""
    if a.predicate in _SYMMETRIC - {"follow"}:
        return
    if (a.predicate in _FALLS_TO) != (b.predicate in _FALLS_TO):
        return  # "the prize went to her" and "she won the prize" are one
    for first, second in (("agent", "patient"), ("from", "to"), ("agent", "to"), ("patient", "to")):
        x, y, p, q = a.get(first), a.get(second), b.get(first), b.get(second)
        if not (x and y and p and q):
            continue
        least = SAME_NAME if first != "from" else SAME_HEAD
        if (
            (best(x, q) or 0) >= least
            and (best(y, p) or 0) >= least
            and (best(x, p) or 0) < SAME_HEAD
            and (best(y, q) or 0) < SAME_HEAD
            and not any(m.names & n.names for m in x for n in y)
        ):
            answers = tuple(
                Answer(
                    s,
                    m[0].start,
                    m[0].end,
                    f"{m[0].name or ' '.join(sorted(m[0].heads))} → {n[0].name or ' '.join(sorted(n[0].heads))}",
                    f,
                )
                for s, m, n, f in ((left, x, y, a), (right, p, q, b))
            )
            common = (x[0].names & q[0].names or x[0].heads) | (y[0].names & p[0].names or y[0].heads)
            name = group_name(a, b)
            yield Comparison(
                Question.ROLES,
                topic(name, first, common),
                answers[0],
                answers[1],
                verdict(*answers),
                f"both say who was on which side of “{wording(a, b)}”",
            )


def _complements(left: Statement, right: Statement, a: Frame, b: Frame) -> Iterator[Comparison]:
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
    for p, q in product(a.get("patient"), b.get("patient")):
        if any(
            pair <= (p.heads | q.heads)
            and len(pair & p.heads) == 1
            and len(pair & q.heads) == 1
            and not p.heads & q.heads
            for pair in lexicon().opposite_nouns
        ):
            grade = best(a.get("agent"), b.get("agent"))
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
        f"both say what {', '.join(sorted(common))} is",
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


_PEOPLE = frozenset(
    "actor actress singer painter writer author poet composer physicist chemist mathematician biologist footballer player politician architect engineer scientist sculptor director lawyer economist philosopher historian explorer pilot musician artist novelist journalist".split()
)


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
