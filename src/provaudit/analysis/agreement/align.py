"""Do two frames speak of one occasion? Participants are compared role by role, then across roles; time must not exclude it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from provaudit.analysis.agreement.match import (
    DIFFERENT,
    SAME_HEAD,
    SAME_NAME,
    SAME_TOLD,
    UNKNOWN,
    best,
    match,
    numbered_apart,
)
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Statement
from provaudit.model.value import Date

CORE = ("agent", "patient", "attribute", "recipient")
PLACES = ("in", "at", "near", "off", "to", "from", "into")


@dataclass(frozen=True, slots=True)
class Alignment:
    """How far two frames share their participants.

    `score` sums the matches, `hits` are the roles that match ("across" where the roles differ), `clashes` the roles that
    exclude, `doubts` the core roles whose participants share nothing. `common` are the words they share, canonical.
    """

    score: float
    hits: frozenset[str]
    clashes: frozenset[str]
    doubts: frozenset[str]
    strongest: float
    common: frozenset[str]


def same_predicate(a: Frame, b: Frame) -> bool:
    """True if both predicates are one, or stand on one side of a group."""
    return a.predicate == b.predicate or bool(lexicon().sides(a.predicate) & lexicon().sides(b.predicate))


def opposite(a: Frame, b: Frame) -> bool:
    """True if the predicates are the two poles of a group whose poles exclude each other, and share no side of another."""
    if same_predicate(a, b):
        return False
    other = lexicon().sides(b.predicate)
    return any(
        (group, -side) in other and "poles" in lexicon().flags.get(group, ())
        for group, side in lexicon().sides(a.predicate)
    )


def flags(a: Frame, b: Frame) -> frozenset[str]:
    """The flags of the groups that both predicates share; "recurs" only if the group that they stand for most of all has it."""
    shared = lexicon().sides(a.predicate) & lexicon().sides(b.predicate)
    found = frozenset(flag for group, _ in shared for flag in lexicon().flags.get(group, ()))
    return found if not shared or "recurs" in lexicon().flags.get(group_name(a, b), ()) else found - {"recurs"}


def wording(a: Frame, b: Frame) -> str:
    """What both predicates say, in the words of the two statements."""
    return " / ".join(sorted({a.predicate.replace("_", " "), b.predicate.replace("_", " ")}))


def group_name(a: Frame, b: Frame) -> str:
    """The canonical name of what both predicates say."""
    known = lexicon()
    shared = {group for group, _ in known.sides(a.predicate) & known.sides(b.predicate)}
    if not shared:
        return min(a.predicate, b.predicate)
    return min(
        shared, key=lambda g: (known.positions.get((a.predicate, g), 0) + known.positions.get((b.predicate, g), 0), g)
    )


def align(a: Frame, b: Frame, ignore: frozenset[str] = frozenset()) -> Alignment:
    """The participants of two frames compared, those in the roles `ignore` left out."""
    score, strongest = 0.0, 0.0
    hits: set[str] = set()
    clashes: set[str] = set()
    doubts: set[str] = set()
    common: set[str] = set()
    events = (
        a.nominal and b.nominal
    )  # an event told by a noun has its place for a participant: "the explosion at the refinery"
    roles_a = {x.role for x in a.arguments} - ignore
    roles_b = {x.role for x in b.arguments} - ignore
    for role in sorted(roles_a & roles_b):
        x, y = timeless(a.get(role)), timeless(b.get(role))
        grade = best(x, y)
        if grade is None:
            continue
        core = role in CORE or (events and role in PLACES)
        if grade <= DIFFERENT:
            clashes.add(role)
        elif grade == UNKNOWN:
            if role in CORE:
                doubts.add(role)
        else:
            score += grade if core else 0.5 * grade
            if grade >= SAME_HEAD:
                hits.add(role)
                strongest = max(strongest, grade)
                common |= shared_words(x, y)
    crossed = []
    for p, q in product(a.arguments, b.arguments):
        if (
            p.role in ignore
            or q.role in ignore
            or p.role == q.role
            or p.temporal
            or q.temporal
            or p.numeric
            or q.numeric
        ):
            continue
        if {p.role, q.role} <= {"agent", "patient"} and a.predicate == b.predicate and a.nominal == b.nominal:
            continue
        grade = match(p, q)
        if grade <= DIFFERENT and numbered_apart(p, q):
            clashes.add("across")
        if grade >= SAME_HEAD:
            crossed.append((-grade, p.start, q.start, p, q))
    used_a: set[int] = set()
    used_b: set[int] = set()
    for grade, i, j, p, q in sorted(crossed, key=lambda c: c[:3])[:6]:
        if i in used_a or j in used_b or p.role in hits & roles_b or q.role in hits & roles_a:
            continue
        used_a.add(i)
        used_b.add(j)
        score += -grade * 0.7
        strongest = max(strongest, -grade)
        if grade <= -SAME_TOLD:
            doubts -= {p.role, q.role}  # passed a trial, failed in a trial
        hits.add("across core" if p.role in CORE and q.role in CORE else "across")
        common |= shared_words((p,), (q,))
    return Alignment(score, frozenset(hits), frozenset(clashes), frozenset(doubts), strongest, frozenset(common))


def timeless(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """The participants that are no date or time of day."""
    return tuple(x for x in arguments if not x.temporal)


def shared_words(x: tuple[Argument, ...], y: tuple[Argument, ...]) -> set[str]:
    """The canonical words by which the matching ones of two sets of participants are known: names, or heads where there is none."""
    found: set[str] = set()
    for p, q in product(x, y):
        if match(p, q) < SAME_HEAD:
            continue
        names = p.names & q.names
        heads = {min(h, k) for h in p.heads for k in q.heads if lexicon().alike(h, k)}
        # whose it is belongs to the question: two singers each have a first album
        found |= names or (heads | (p.owners & q.owners))
    return found


def asserted(frame: Frame) -> bool:
    """True if the frame is put forward as fact (or as a rule or settled plan)."""
    return frame.modality in ("", "will", "must", "shall")


def settled(frame: Frame) -> bool:
    """True if the amounts of a frame are put forward as what is or was, not as what somebody foretold, wanted or offered."""
    able = frame.modality == "can" and ("house", 1) in lexicon().sides(
        frame.predicate
    )  # "can house 140 men" tells its size
    return (asserted(frame) or able) and frame.predicate not in lexicon().words["irrealis"]


def forecast(a: Frame, b: Frame) -> bool:
    """True if one frame foretells and the other tells what came."""
    return any(
        x.modality == "will" and y.modality == "" and y.tense in ("past", "perfect") for x, y in ((a, b), (b, a))
    )


def dates(frame: Frame) -> list[Date]:
    """The dates of a frame."""
    return [slot.value for slot in frame.slots if isinstance(slot.value, Date)]


def statement_dates(statement: Statement) -> list[Date]:
    """All dates in a statement."""
    return [date for frame in statement.frames for date in dates(frame)]


def apart(a: Frame, b: Frame, left: Statement, right: Statement) -> bool:
    """True if the time scopes of two frames exclude each other: their own dates, else those of their sentences."""
    if _other_day(left, right) or _turned(a, b) or _turned(b, a):
        return True
    x = dates(a) or statement_dates(left)
    y = dates(b) or statement_dates(right)
    return bool(x and y) and all(p.disjoint(q) for p in x for q in y)


_UP_TO = frozenset(("before", "until", "till"))
_FROM = frozenset(("since", "after", "from"))


_WEEK = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _other_day(left: Statement, right: Statement) -> bool:
    """True if the statements name different days of the week."""
    x, y = left.words & _WEEK, right.words & _WEEK
    return bool(x and y) and not x & y


def _turned(a: Frame, b: Frame) -> bool:
    """True if `a` holds up to a date and `b` from one on that is no earlier: "based in Leeds before 2008", "in Bristol since 2008"."""
    return any(
        p.preposition in _UP_TO
        and q.preposition in _FROM
        and isinstance(p.value, Date)
        and isinstance(q.value, Date)
        and p.value.lo is not None
        and q.value.hi is not None
        and q.value.hi >= p.value.lo
        for p in a.slots
        for q in b.slots
    )


def strangers(a: Frame, b: Frame, left: Statement, right: Statement) -> bool:
    """True if each frame names a participant of whom the other sentence knows nothing: two occasions, most likely."""
    return _unknown(a, b, right) and _unknown(b, a, left)


def _unknown(a: Frame, b: Frame, other: Statement) -> bool:
    for x in a.arguments:
        told = x.names or x.owners
        if x.temporal or x.numeric or not told or told & other.names:
            continue
        if not any(match(x, y) > UNKNOWN for y in b.arguments if y.names or y.owners):
            return True
    return False


def sure(alignment: Alignment) -> bool:
    """True if a name, an owner or a modifier, not a bare noun, makes the frames one."""
    return alignment.strongest >= SAME_NAME or alignment.score >= 2.5
