"""What two statements say of one thing when who, what and when are shared, whatever the roles and the sentence around them.

The comparison of frames needs the same participants in the same roles. Two writers seldom grant that: one makes the amount an
object, the other hangs it on a noun. Here a pair of values answers one question if the statements share a name and neither
names another thing of which the other knows nothing, if both tell the same event or count the same noun, and if each has
only this one value of its kind. Whatever tells occasions apart (a round, a part, a plan, a revision, a date) is a veto.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from provaudit.analysis.agreement.align import CORE, align, asserted, forecast, same_predicate, settled, statement_dates
from provaudit.analysis.agreement.align import flags as primary
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict, worded
from provaudit.analysis.agreement.match import match
from provaudit.analysis.agreement.roads.attributes import attribute, of_another
from provaudit.analysis.agreement.roads.concepts import VAGUE, concepts
from provaudit.analysis.agreement.vetoes.apart import known, namesakes, set_apart, shared_names, strange_names
from provaudit.analysis.agreement.vetoes.occurrences import other_date
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Question, Slot, Statement
from provaudit.model.value import Date, Quantity, ValueKind

_PRICED = frozenset(
    "buy sell auction build cost fine penalty steal donate transfer fund spend raise award allocate lend inherit price ransom design restore repair".split()
)


_SHARED = frozenset("rise raise reduce support vote adopt own approve back".split())


def compare_contrast(left: Statement, right: Statement, known: frozenset[tuple[int, int]]) -> Iterator[Comparison]:
    """Values of one question, but for those at the places `known` (offsets on either side), on which frames have spoken."""
    kinds = [{_dimension(s) for f in side.frames for s in f.slots} for side in (left, right)]
    if not kinds[0] & kinds[1]:
        return
    common = shared_names(left, right)
    if (
        not common
        or (_strange(left, right) and _strange(right, left))
        or namesakes(left, right)
        or set_apart(left, right)
    ):
        return
    for a, b in product(left.frames, right.frames):
        if not (a.polarity and b.polarity and asserted(a) and asserted(b)) or forecast(a, b):
            continue
        for x, y in product(a.slots, b.slots):
            if isinstance(x.value, Quantity) and not (settled(a) and settled(b)):
                continue
            if (x.start, x.end) in known or (y.start, y.end) in known or not _one_kind(x, y):
                continue
            if not x.value.disjoint(y.value) or not (_alone(left, right, x) and _alone(right, left, y)):
                continue
            if not _together(left, right, x, y) or _other_thing(left, right, a, b, x, y):
                continue
            name = _question(left, right, a, b, x, y)
            if name:
                yield _comparison(left, right, a, b, x, y, name, common)
                return


def _strange(left: Statement, right: Statement) -> bool:
    return bool(strange_names(left, right))


def _dimension(slot: Slot) -> tuple[str, str]:
    value = slot.value
    return ("date", "") if isinstance(value, Date) else (str(value.kind), value.unit)


def _other_thing(left: Statement, right: Statement, a: Frame, b: Frame, x: Slot, y: Slot) -> bool:
    """True if the frames tell of things that exclude each other, or each of a thing that the other statement does not mention."""
    found = align(a, b)
    if any(
        role == "across" or not _both_told(left, right, a.get(role), b.get(role))
        for role in found.clashes & {*CORE, "across"}
    ):
        return True
    if any(p.names and q.names for role in found.doubts for p in a.get(role) for q in b.get(role)):
        return True  # two names of which it is not known that they are one
    if _foreign(a, right) or _foreign(b, left) or _part_and_whole(a, b):
        return True
    return _unmentioned_thing(a, x, right) and _unmentioned_thing(b, y, left)


def _foreign(frame: Frame, other: Statement) -> bool:
    """True if what it happened to bears a name of which the other statement knows nothing: "sold the Brill dairy"."""
    return any(
        bool(p.names | p.owners) and not any(known(w, other) for w in p.names | p.owners)
        for p in frame.get("patient")
        if not (p.numeric or p.temporal)
    )


def _part_and_whole(a: Frame, b: Frame) -> bool:
    """True if one frame tells of a thing and the other of something of it: the choir loft of St Brannock, and St Brannock."""
    words = lexicon()
    events = words.nominalisations.keys() | words.attributes.keys() | words.agentives.keys()
    return any(
        not part.names and part.owners & whole.names and not part.numeric and not part.heads & events
        for p, q in product(a.get("agent", "patient"), b.get("agent", "patient"))
        for part, whole in ((p, q), (q, p))
    )


def _both_told(left: Statement, right: Statement, x: tuple[Argument, ...], y: tuple[Argument, ...]) -> bool:
    """True if the names that clash in a role stand in both statements, only in other roles: owner and owned."""
    mine, theirs = ({w for p in found for w in p.names} for found in (x, y))
    return bool(mine and theirs) and mine <= right.names and theirs <= left.names


def _unmentioned_thing(frame: Frame, slot: Slot, other: Statement) -> bool:
    known = lexicon()
    told = [
        p
        for p in frame.get("patient", "attribute")
        if not (
            p.names
            or p.numeric
            or p.temporal
            or p.pronoun
            or p.start <= slot.start < p.end
            or p.heads & {slot.measured}
        )
    ]
    return any(
        not any(h in other.words or any(known.alike(h, t) for t in other.terms) for h in p.heads)
        and not any(h in known.nominalisations for h in p.heads)
        for p in told
    )


def _one_kind(x: Slot, y: Slot) -> bool:
    p, q = x.value, y.value
    if isinstance(p, Date) or isinstance(q, Date):
        return isinstance(p, Date) and isinstance(q, Date)
    return (p.kind, p.unit) == (q.kind, q.unit) and (p.kind is not ValueKind.RANK or _placings(x, y)) and x.per == y.per


def _placings(x: Slot, y: Slot) -> bool:
    """True for two medals, and for two places in a contest."""
    return x.label == y.label and (x.label == "medal" or not (x.label or x.measured or y.measured))


_PLACED = frozenset("finish_in finish come rank end_up place take go_to belong_to claim secure".split())


def _alone(statement: Statement, other: Statement, slot: Slot) -> bool:
    """True if the value is the only one of its kind that the other statement does not give too."""
    values = {
        (s.start, s.end): s.value
        for f in statement.frames
        for s in f.slots
        if _one_kind(s, slot)
        and not any(_one_kind(s, t) and not s.value.disjoint(t.value) for g in other.frames for t in g.slots)
    }
    return set(values) == {(slot.start, slot.end)}


def _together(left: Statement, right: Statement, x: Slot, y: Slot) -> bool:
    """True unless the other dates of the statements exclude one another, or only one side is dated and the other tells the present."""
    mine = [d for d in statement_dates(left) if d is not x.value]
    theirs = [d for d in statement_dates(right) if d is not y.value]
    if mine and theirs and all(p.disjoint(q) for p in mine for q in theirs):
        return False
    if isinstance(x.value, Date) or bool(mine) == bool(theirs):
        return True
    if any("recurs" in primary(f, f) for s in (left, right) for f in s.frames):
        return False
    return all(
        f.tense not in ("present", "perfect") for s, d in ((left, mine), (right, theirs)) if not d for f in s.frames
    )


def _question(left: Statement, right: Statement, a: Frame, b: Frame, x: Slot, y: Slot) -> str:
    """The name of the question that both values answer; "" if it is not one."""
    both = concepts(left, a, x) & concepts(right, b, y)
    names = sorted(group for group, _ in both)
    flags = lexicon().flags
    if isinstance(x.value, Date):
        repeats = (
            "recurs" in primary(a, b) if same_predicate(a, b) else any("recurs" in flags.get(n, ()) for n in names)
        )
        if other_date(a, b, left, right) or align(a, b).clashes - {*CORE, "across"}:
            return ""
        bare = all(f.nominal and not f.get("agent", "patient") for f in (a, b))
        if bare and isinstance(y.value, Date) and x.value.edtf[:4] != y.value.edtf[:4]:
            return ""  # another explosion at one refinery is another year's
        if repeats or any(_any_of_a_kind(f) for f in (a, b)):
            return ""
        once = [n for n in names if "once" in flags.get(n, ())]
        return once[0] if once and _tied(x, y) else ""
    assert isinstance(x.value, Quantity)
    attributes = {
        word: lexicon().attributes[word]
        for s in (x, y)
        for word in (s.measured, *s.path)
        if word in lexicon().attributes
    }
    mine, theirs = (
        {lexicon().attributes[w] for w in (s.measured, *s.path) if w in lexicon().attributes} for s in (x, y)
    )
    one = attribute(a, x)
    if one and one == attribute(b, y) and of_another(a, x) == of_another(b, y) and _same_bearers(a, b, right, left):
        return one
    if attributes and mine and theirs and not mine & theirs:
        return ""
    if x.value.kind is ValueKind.RANK:
        placed = x.label == "medal" or {a.predicate, b.predicate} <= _PLACED
        return "place" if placed and len(_context(left, right)) >= 2 else ""
    if x.value.kind is ValueKind.MONEY:
        if (mine | theirs) - {"cost", "value"}:
            return ""
        priced = [n for n in names if n in _PRICED]
        return priced[0] if priced else ""
    if x.value.kind is ValueKind.PERCENTAGE:
        if x.measured and y.measured and not lexicon().alike(x.measured, y.measured):
            return ""
        shared = [n for n in names if n in _SHARED or n not in flags]
        return shared[0] if shared else ""
    if x.value.kind is ValueKind.DURATION:
        return (
            names[0]
            if names and not {x.preposition, y.preposition} & {"after", "before", "in", "within", "since"}
            else ""
        )
    return _count(left, right, a, b, x, y, names)


def _same_bearers(a: Frame, b: Frame, right: Statement, left: Statement) -> bool:
    """True unless each frame gives the attribute to a thing that the other statement does not mention."""
    known = lexicon()

    def foreign(frame: Frame, other: Statement) -> bool:
        return any(
            not (h in other.words or h in known.attributes or any(known.alike(h, t) for t in other.terms))
            for p in frame.get("agent", "patient")
            if not (p.names or p.numeric or p.temporal or p.pronoun)
            for h in p.heads
        )

    return not (foreign(a, right) or foreign(b, left))


def _any_of_a_kind(frame: Frame) -> bool:
    """True for "a cyclone struck": another one may have, another year."""
    return any(p.indefinite and not p.names for p in frame.get("agent", "patient"))


def _count(left: Statement, right: Statement, a: Frame, b: Frame, x: Slot, y: Slot, names: list[str]) -> str:
    known = lexicon()
    assert isinstance(x.value, Quantity)
    if x.value.unit or not (x.measured and y.measured and known.alike(x.measured, y.measured)):
        return ""
    if x.label not in ("", "of") or y.label not in ("", "of") or x.measured in x.path[1:] or y.measured in y.path[1:]:
        return ""
    m, n = (s.noun.modifiers if s.noun else frozenset() for s in (x, y))
    if (x.noun and y.noun and match(x.noun, y.noun) < 0) or (m and n and not m & n):
        return ""
    if names:
        return names[0]
    told = [f.predicate in known.groups and f.predicate not in VAGUE for f in (a, b)]
    people = known.words["generic"] | known.words["persons"]
    if (
        all(told)
        or any(s.noun is not None and s.noun.definite for s in (x, y))
        or x.measured in people
        or y.measured in people
    ):
        return ""
    return "count" if len(_context(left, right) - {x.measured, y.measured}) >= 2 else ""


def _context(left: Statement, right: Statement) -> frozenset[str]:
    """The words of weight that both statements bear."""
    return (left.terms & right.terms) - lexicon().words["generic"]


_TIES = frozenset(("in", "on", "at", "during", "", "of", "as", "for", "around", "about", "not"))


def _tied(x: Slot, y: Slot) -> bool:
    return x.preposition in _TIES and y.preposition in _TIES


def _comparison(
    left: Statement, right: Statement, a: Frame, b: Frame, x: Slot, y: Slot, name: str, common: frozenset[str]
) -> Comparison:
    first, second = Answer(left, x.start, x.end, x.value, a, x), Answer(right, y.start, y.end, y.value, b, y)
    measured = min(x.measured, y.measured) if x.measured and y.measured else ""
    unit = x.value.unit if isinstance(x.value, Quantity) else ""
    question = Question.DATE if isinstance(x.value, Date) else QUESTIONS.get(x.value.kind, Question.QUANTITY)
    agreement = verdict(first, second)
    why = f"both speak of {worded(common, left)} and give {measured or question} for “{name.replace('_', ' ')}”"
    return Comparison(question, topic(name, measured, unit, common), first, second, agreement, why, False)


QUESTIONS = {
    ValueKind.QUANTITY: Question.QUANTITY,
    ValueKind.MONEY: Question.MONEY,
    ValueKind.PERCENTAGE: Question.PERCENTAGE,
    ValueKind.DURATION: Question.DURATION,
    ValueKind.RANK: Question.RANK,
}
