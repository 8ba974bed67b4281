"""Who did it, and where: one agent, one holder, one place, and two different answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provaudit.analysis.agreement.align import (
    align,
    apart,
    asserted,
    dates,
    flags,
    group_name,
    same_predicate,
    shared_words,
    statement_dates,
    sure,
    timeless,
    wording,
)
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict, worded
from provaudit.analysis.agreement.match import DIFFERENT, SAME_HEAD, SAME_TOLD, best, excluded, match
from provaudit.analysis.agreement.vetoes.mentions import set_off
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Question, Statement
from provaudit.model.value import Date

SPOTS = ("in", "at", "on", "near", "off")
_ROUTES = {
    "to": frozenset("move relocate transfer".split()),
    "from": frozenset("depart leave sail set_off set_out set_sail".split()),
}
ROLES_APART = frozenset("deputy vice assistant acting interim honorary former co associate".split())


def compare_occasions(left: Statement, right: Statement) -> Iterator[Comparison]:
    """Actors, role holders and places that the statements give for one thing."""
    for a in left.frames:
        for b in right.frames:
            if (
                not (a.polarity and b.polarity and asserted(a) and asserted(b))
                or not same_predicate(a, b)
                or apart(a, b, left, right)
            ):
                continue
            yield from _actor(left, right, a, b)
            yield from _appointee(left, right, a, b)
            yield from _place(left, right, a, b)
    yield from _holders(left, right)


def _answers(
    left: Statement, right: Statement, x: Argument, y: Argument, a: Frame | None, b: Frame | None
) -> tuple[Answer, Answer]:
    return Answer(left, x.start, x.end, _known(x), a), Answer(right, y.start, y.end, _known(y), b)


def _known(x: Argument) -> str:
    return x.name or " ".join(sorted(x.heads))


def _unmentioned(x: Argument, other: Statement) -> bool:
    """True if the name of `x` stands nowhere in the other sentence, or there only to say that it was not `x`."""
    return not x.names & other.names or (x.role != "near" and set_off(x, other))


def _different(x: tuple[Argument, ...], y: tuple[Argument, ...]) -> tuple[Argument, Argument] | None:
    """The two names, where each side has one and they differ."""
    if len(x) != 1 or len(y) != 1 or not (x[0].names and y[0].names) or x[0].pronoun or y[0].pronoun:
        return None
    return (x[0], y[0]) if match(x[0], y[0]) <= DIFFERENT and not x[0].names & y[0].names else None


def _actor(left: Statement, right: Statement, a: Frame, b: Frame) -> Iterator[Comparison]:
    if "agent" not in flags(a, b) or tenures_apart(a, b):
        return
    if repeated(left, right):
        return
    pair = _different(a.get("agent"), b.get("agent")) or _kinds(a.get("agent"), b.get("agent"))
    patients, others = timeless(a.get("patient")), timeless(b.get("patient"))
    grade = best(patients, others)
    if (
        pair is None
        or grade is None
        or grade < SAME_HEAD
        or not (_unmentioned(pair[0], right) and _unmentioned(pair[1], left))
    ):
        return
    if any(
        (p.plural and not (p.definite and p.owners)) or not (p.definite or p.names or p.owners)
        for p in (*patients, *others)
    ) or _sorted_apart(*pair):
        return
    found = align(a, b, frozenset(("agent",)))
    if (
        found.clashes
        or found.doubts
        or ("recurs" in flags(a, b) and not (dates(a) and dates(b)) and not _undertaken(patients, others))
    ):
        return
    common = shared_words(patients, others)
    name = group_name(a, b)
    answers = _answers(left, right, *pair, a, b)
    yield Comparison(
        Question.ACTOR,
        topic(name, "by", common),
        *answers,
        verdict(*answers),
        f"both say who did it: {wording(a, b)} {worded(common, left)}",
        grade > SAME_HEAD,
    )


_ANEW = frozenset("retrial rerun replay revival remake restaging sequel onward onwards".split())


def repeated(left: Statement, right: Statement) -> bool:
    """True if one statement alone tells of a second time, or from where on: the trial and the retrial."""
    return bool((left.words ^ right.words) & _ANEW)


_UNDERTAKINGS = frozenset(
    "expedition inquiry enquiry mission operation raid revolt uprising rebellion mutiny investigation study trial excavation dig delegation march voyage project commission".split()
)


def _undertaken(x: tuple[Argument, ...], y: tuple[Argument, ...]) -> bool:
    """True if what is led is one undertaking with a name: it has one leader."""
    return any(p.heads & q.heads & _UNDERTAKINGS and (p.owners | p.names) & (q.owners | q.names) for p in x for q in y)


_BOUNDS = frozenset("from since until till to after before".split())


def tenures_apart(a: Frame, b: Frame) -> bool:
    """True if a state is told from or up to different dates: one who headed it until 2001 and one who did from 2001."""
    spans = [[s for s in f.slots if isinstance(s.value, Date)] for f in (a, b)]
    return any({x.preposition, y.preposition} & _BOUNDS and x.value != y.value for x in spans[0] for y in spans[1])


def _kinds(x: tuple[Argument, ...], y: tuple[Argument, ...]) -> tuple[Argument, Argument] | None:
    """The two common nouns, where each side has one and they are known to be different things (fire and flood, virus and bacterium)."""
    if len(x) != 1 or len(y) != 1 or x[0].names or y[0].names:
        return None
    lines = (*lexicon().distinct, *lexicon().sorts)
    apart_ = any(x[0].heads & line and y[0].heads & line and not x[0].heads & y[0].heads for line in lines)
    return (x[0], y[0]) if apart_ else None


def _sorted_apart(x: Argument, y: Argument) -> bool:
    """True if one is a place and the other is not: "Britain appointed", "Lord Hale appointed" may be one act."""
    tiers = [_tier(p) for p in (x, y)]
    return (tiers[0] == "") != (tiers[1] == "")


def _appointee(left: Statement, right: Statement, a: Frame, b: Frame) -> Iterator[Comparison]:
    """Two people put into one office at one time."""
    if a.predicate not in _APPOINTS or b.predicate not in _APPOINTS or not (dates(a) and dates(b)):
        return
    pair = _different(a.get("patient", "recipient"), b.get("patient", "recipient"))
    offices, others = a.get("attribute", "as"), b.get("attribute", "as")
    grade = best(offices, others)
    if (
        pair is None
        or grade is None
        or grade < SAME_HEAD
        or not (_unmentioned(pair[0], right) and _unmentioned(pair[1], left))
    ):
        return
    if any(
        excluded(p.modifiers, q.modifiers) or (p.modifiers ^ q.modifiers) & ROLES_APART for p in offices for q in others
    ):
        return
    if not any(p.heads & lexicon().words["holders"] for p in (*offices, *others)):
        return
    common = shared_words(offices, others)
    answers = _answers(left, right, *pair, a, b)
    yield Comparison(
        Question.ACTOR,
        topic("appoint", common),
        *answers,
        verdict(*answers),
        f"both say who became {worded(common, left)}",
        grade > SAME_HEAD,
    )


_APPOINTS = frozenset("appoint name elect nominate crown become choose take_over_as select".split())


def _holders(left: Statement, right: Statement) -> Iterator[Comparison]:
    """ "Torres is the mayor of Lima" against "Vargas is the mayor of Lima"."""
    for holder, office, a in _offices(left):
        for other, same, b in _offices(right):
            heads = {h for h in office.heads & lexicon().words["holders"] if h in same.heads}
            if (
                not heads
                or (a.tense and b.tense and a.tense != b.tense)
                or apart(a, b, left, right)
                or tenures_apart(a, b)
            ):
                continue
            of_a, of_b = _belongs(office), _belongs(same)
            if (
                not of_a & of_b
                or excluded(office.modifiers, same.modifiers)
                or ((office.modifiers | office.owners) ^ (same.modifiers | same.owners)) & ROLES_APART
            ):
                continue
            if repeated(left, right) or _other_body(office, same) or excluded(left.words, right.words):
                continue  # the bridge at Tarn, the hall at Tarn; the first half, the second
            if of_a & of_b & _SITTINGS and not (statement_dates(left) and statement_dates(right)):
                continue  # each year's jury has a chairman of its own
            names, others = holder.names - office.owners, other.names - same.owners
            if not names or not others or names & others or match(holder, other) > DIFFERENT:
                continue
            if not (_unmentioned(holder, right) and _unmentioned(other, left)) or holder.joined or other.joined:
                continue
            answers = _answers(left, right, holder, other, a, b)
            common = heads | (of_a & of_b)
            yield Comparison(
                Question.ACTOR,
                topic("be", common),
                *answers,
                verdict(*answers),
                f"both name the {', '.join(sorted(heads))} of {', '.join(sorted(of_a & of_b))}",
            )


def _other_body(office: Argument, same: Argument) -> bool:
    """True if the offices are of two things of different kinds that share a place."""
    kinds = lexicon().words["name_heads"]
    x, y = ({head for prep, head in p.phrases if prep == "of"} & kinds for p in (office, same))
    return bool(x and y) and not any(lexicon().alike(h, k) for h in x for k in y)


_SITTINGS = frozenset("jury panel tribunal delegation conference congress festival ceremony inquest".split())
"""Bodies that meet anew each time, under another head."""


def _belongs(office: Argument) -> frozenset[str]:
    return office.owners | {head for prep, head in office.phrases if prep in ("of", "for")}


def _offices(statement: Statement) -> Iterator[tuple[Argument, Argument, Frame]]:
    holders = lexicon().words["holders"]
    for frame in statement.frames:
        for p in frame.arguments:
            if (
                p.heads & holders
                and p.names
                and not p.plural
                and frame.predicate != "be"
                and (p.definite or p.owners)
                and len(p.heads) > 1
            ):
                yield p, p, frame
        if frame.predicate != "be" or not frame.polarity or not asserted(frame):
            continue
        subjects, complements = frame.get("agent", "patient"), frame.get("attribute")
        for x in subjects:
            for y in complements:
                if y.heads & holders and x.names and y.definite and not y.plural:
                    yield x, y, frame
                elif x.heads & holders and y.names and x.definite and not x.plural:
                    yield y, x, frame


def _place(left: Statement, right: Statement, a: Frame, b: Frame) -> Iterator[Comparison]:
    marks = flags(a, b)
    if "place" not in marks:
        return
    if {a.predicate, b.predicate} & _STATES and (left.words & _EARLIER) ^ (right.words & _EARLIER):
        return  # where a firm sat before it moved
    for role in ("at", *_ROUTES):
        if role in _ROUTES and not {a.predicate, b.predicate} & _ROUTES[role]:
            continue
        roles = SPOTS if role == "at" else (role,)
        x, y = _spots(a, roles), _spots(b, roles)
        pair = two_places(x, y)
        if pair is None or not (_unmentioned(pair[0], right) and _unmentioned(pair[1], left)):
            continue
        found = align(a, b, frozenset((*SPOTS, role)))
        if (
            found.clashes
            or (found.doubts - {"agent"})
            or not found.hits & {"agent", "patient", "across core"}
            or found.score < SAME_HEAD
        ):
            continue
        if found.strongest < SAME_TOLD and (_stranger(left, right, pair[0]) or _stranger(right, left, pair[1])):
            continue  # "the steamer" of a sentence that names another
        matched = ("patient",) if "patient" in found.hits else ("agent", "patient")
        shared = [p for frame in (a, b) for p in frame.get(*matched)]
        if any(p.plural and not p.names and not p.heads & _SINGLE for p in shared) or not any(
            p.names or p.definite for p in shared
        ):
            continue
        if "recurs" in marks and not (dates(a) and dates(b)) and found.strongest <= SAME_HEAD and not _one_off(shared):
            continue
        if {a.predicate, b.predicate} & {"be", "have"} and not all(p.names for p in shared):
            continue
        answers = _answers(left, right, *pair, a, b)
        name = group_name(a, b)
        why = f"both place “{wording(a, b)}” of {worded(found.common, left)}"
        yield Comparison(Question.PLACE, topic(name, role, found.common), *answers, verdict(*answers), why, sure(found))
        return


def _stranger(statement: Statement, other: Statement, place: Argument) -> bool:
    """True if a statement bears a name, but for that of `place`, of which the other knows nothing."""
    return any(not name & (other.names | place.names | place.owners) for name in statement.called)


_STATES = frozenset("headquarter base live reside dwell lie locate".split())
_EARLIER = frozenset("before until formerly originally previously initially former".split())


def _spots(frame: Frame, roles: tuple[str, ...]) -> tuple[Argument, ...]:
    """The named places of a frame, each once."""
    found = {p.start: p for p in timeless(frame.get(*roles)) if p.names and not p.numeric}
    if not found:  # "in a vault in Zurich", "in the town hall of Ister"
        sites = [
            p for p in timeless(frame.get(*roles)) if not p.names and p.owners and len(p.owners) <= 2 and not p.joined
        ]
        found = {
            p.start: replace(
                p, names=p.owners, name=" ".join(sorted(p.owners)).title(), phrases=frozenset(), modifiers=frozenset()
            )
            for p in sites[:1]
        }
    return tuple(found[start] for start in sorted(found))


_SINGLE = frozenset("headquarters headquarter remains games olympics talks species series".split())


def _one_off(shared: list[Argument]) -> bool:
    return all(p.definite or p.names for p in shared)


def _tier(x: Argument) -> str:
    """ "country", "region" or "" for a place name; a town is ""."""
    words = lexicon().words
    names = {n.removesuffix(".") if n.count(".") < 2 else n for n in x.names}
    if names & words["regions"]:
        return "region"
    return "country" if names & words["countries"] else ""


def two_places(x: tuple[Argument, ...], y: tuple[Argument, ...]) -> tuple[Argument, Argument] | None:
    """The two places, where each side has one, of one kind, and neither may lie in the other."""
    pair = _different(x, y)
    if pair is None:
        return None
    p, q = pair
    if _tier(p) != _tier(q) or _tier(p) == "region" or p.modifiers or q.modifiers:
        return None
    if p.names & q.owners or q.names & p.owners or any(prep in ("in", "of") for prep, _ in (*p.phrases, *q.phrases)):
        return None
    kinds = lexicon().words["name_heads"]
    if bool(p.names & kinds) != bool(q.names & kinds):
        return None
    return pair
