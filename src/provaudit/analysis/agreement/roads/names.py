"""Two names where one belongs: statements that share everything else, but for the place where it happened or the one who did it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from provaudit.analysis.agreement.align import CORE, align, apart, asserted, same_predicate, timeless, wording
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict, worded
from provaudit.analysis.agreement.match import SAME_HEAD, best, excluded
from provaudit.analysis.agreement.roads.concepts import concepts
from provaudit.analysis.agreement.roads.occasions import ROLES_APART, SPOTS, repeated, tenures_apart, two_places
from provaudit.analysis.agreement.vetoes.apart import set_apart, shared_names, strange_names
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Question, Statement

_SAID = frozenset("say tell claim report announce hear know call mention recall note remember describe".split())


def compare_names(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The place, the agent or the holder of an office, if the statements differ in one name each and share all others."""
    mine, theirs = strange_names(left, right), strange_names(right, left)
    common = shared_names(left, right)
    if len(mine) != 1 or len(theirs) != 1 or not common or set_apart(left, right) or repeated(left, right):
        return
    for (a, x), (b, y) in product(_bearers(left, mine[0]), _bearers(right, theirs[0])):
        if (
            not (a.polarity and b.polarity and asserted(a) and asserted(b))
            or apart(a, b, left, right)
            or tenures_apart(a, b)
        ):
            continue
        if x.joined or y.joined or x.plural or y.plural:
            continue
        for found in (
            _place(left, right, a, b, x, y, common),
            _holder(left, right, a, b, x, y, common),
            _agent(left, right, a, b, x, y, common),
        ):
            if found:
                yield found
                return


def _bearers(statement: Statement, name: frozenset[str]) -> list[tuple[Frame, Argument]]:
    """Where the name stands as a participant of its own."""
    return [(f, p) for f in statement.frames for p in f.arguments if name & p.names and not p.pronoun]


def _place(
    left: Statement, right: Statement, a: Frame, b: Frame, x: Argument, y: Argument, common: frozenset[str]
) -> Comparison | None:
    if x.role not in SPOTS or y.role not in SPOTS or two_places((x,), (y,)) is None:
        return None
    groups = _groups(left, right, a, b, "place")
    if not groups or _other_patient(a, b):
        return None
    answers = Answer(left, x.start, x.end, x.name, a), Answer(right, y.start, y.end, y.name, b)
    why = f"both place “{wording(a, b)}” of {worded(common, left)}"
    return Comparison(Question.PLACE, topic(groups[0], "at", common), *answers, verdict(*answers), why, False)


def _agent(
    left: Statement, right: Statement, a: Frame, b: Frame, x: Argument, y: Argument, common: frozenset[str]
) -> Comparison | None:
    if {x.role, y.role} & {*SPOTS, "patient", "of", "from", "into"} or "agent" not in (x.role, y.role):
        return None
    if any(f.predicate in _SAID for f in (a, b)):
        return None
    acts = [
        (f, g, group)
        for f, g in product(_acts(left, a, x), _acts(right, b, y))
        for group in (_groups(left, right, f, g, "agent") or _one_of_its_kind(f, g))
    ]
    for f, g, group in acts:
        patients, others = timeless(f.get("patient")), timeless(g.get("patient"))
        grade = best(patients, others)
        if (
            grade is not None
            and grade < SAME_HEAD
            and any((p.names or p.owners) & (q.names or q.owners) for p in patients for q in others)
        ):
            grade = SAME_HEAD  # the frigate Osmond, the voyage of the Osmond
        if grade is None or grade < SAME_HEAD or any(p.plural or p.indefinite for p in (*patients, *others)):
            continue
        if align(f, g, frozenset(("agent",))).clashes & {*CORE, "across"}:
            continue
        answers = Answer(left, x.start, x.end, x.name, a), Answer(right, y.start, y.end, y.name, b)
        why = f"both say who did it: {wording(f, g)} {worded(common, left)}"
        return Comparison(Question.ACTOR, topic(group, "by", common), *answers, verdict(*answers), why, False)
    return None


_ONLY = frozenset("first last only sole winning opening decisive deciding final inaugural maiden".split())


def _one_of_its_kind(a: Frame, b: Frame) -> list[str]:
    """The predicate, if both frames have one, done to what can be done once: the winning goal, the first ascent."""
    told = [frozenset(m for p in f.get("patient") for m in p.modifiers) & _ONLY for f in (a, b)]
    return [min(a.predicate, b.predicate)] if same_predicate(a, b) and told[0] & told[1] else []


def _acts(statement: Statement, frame: Frame, who: Argument) -> list[Frame]:
    """The frame in which `who` acts; and, where an empty clause brings the name ("it is to X that we owe"), those that name nobody."""
    if who.role == "agent":
        return [frame]
    return [f for f in statement.frames if f.nominal and not f.get("agent")]


def _holder(
    left: Statement, right: Statement, a: Frame, b: Frame, x: Argument, y: Argument, common: frozenset[str]
) -> Comparison | None:
    """ "as captain of the side …, Quilligan" against "the side had Munnoch for its captain"."""
    offices = [_offices(f, p) for f, p in ((a, x), (b, y))]
    for p, q in product(*offices):
        heads = p.heads & q.heads & lexicon().words["holders"]
        if (
            heads
            and not excluded(p.modifiers, q.modifiers)
            and not ((p.modifiers | p.owners) ^ (q.modifiers | q.owners)) & ROLES_APART
        ):
            answers = Answer(left, x.start, x.end, x.name, a), Answer(right, y.start, y.end, y.name, b)
            why = f"both name the {', '.join(sorted(heads))} of {worded(common, left)}"
            return Comparison(Question.ACTOR, topic("be", heads | common), *answers, verdict(*answers), why, False)
    return None


def _offices(frame: Frame, who: Argument) -> list[Argument]:
    """The offices that a frame gives to `who`: by apposition, as complement, or after "as" and "for"."""
    holders = lexicon().words["holders"]
    found = [who] if who.heads & holders and len(who.heads) > 1 else []
    return found + [
        p for p in frame.get("attribute", "as", "for") if p.heads & holders and not p.plural and p is not who
    ]


def _groups(left: Statement, right: Statement, a: Frame, b: Frame, flag: str) -> list[str]:
    """The groups bearing `flag` that both frames tell."""
    flags = lexicon().flags
    return sorted(
        n for n, _ in concepts(left, a) & concepts(right, b) if flag in flags.get(n, ()) and "recurs" not in flags[n]
    )


def _other_patient(a: Frame, b: Frame) -> bool:
    """True if the frames happen to different things, as far as their nouns tell, or to any of a kind."""
    if any(p.indefinite or (p.plural and not p.names) for f in (a, b) for p in timeless(f.get("patient"))):
        return True
    grade = best(timeless(a.get("patient")), timeless(b.get("patient")))
    return (grade is not None and grade < 0) or bool(align(a, b, frozenset(SPOTS)).clashes & {*CORE, "across"})
