"""Quantities of one thing: counts of the same noun, amounts of the same attribute, ranks of the same kind, at one time."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.agreement.align import (
    apart,
    forecast,
    group_name,
    same_predicate,
    settled,
    strangers,
    sure,
)
from provaudit.analysis.agreement.comparison import Answer, Comparison
from provaudit.analysis.agreement.match import DIFFERENT, SAME_HEAD, excluded, match
from provaudit.analysis.agreement.roads.amounts import actions, compared, one_time
from provaudit.analysis.agreement.roads.attributes import attribute, participants
from provaudit.analysis.agreement.roads.garrisons import placed_alike
from provaudit.analysis.agreement.roads.ranks import ranks
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Agreement, Frame, Question, Slot, Statement
from provaudit.model.value import Date, Quantity, ValueKind

_NEUTRAL = frozenset(("", "of", "at", "for", "with", "on", "in", "as"))


_ADDED = frozenset("additional more extra another further other new remaining latest".split())


_PART = frozenset("including include among least".split())


HOLDING = frozenset(
    "be have _none contain comprise include feature boast total number count house hold accommodate with employ seat carry".split()
)


_WITHOUT_NOUN = frozenset("capacity population attendance turnout toll membership circulation crew".split())
"""Attributes that say themselves what is counted: "seats 42,000"."""


_PRICES = (
    frozenset("buy acquire purchase take_over snap_up sell fetch auction pay cost go_for change_hands".split()),
    frozenset("build construct erect complete finish put_up cost spend pay".split()),
    frozenset("fine penalize penalise pay order_to_pay forfeit".split()),
    frozenset("steal rob loot net take make_off_with get_away_with lose seize".split()),
)
"""Predicates beside which an amount of money is one price of one thing, whoever is the subject."""


_GENERAL = 0.25


_SPECIAL = 0.5


LEAST = 1.0


def compare_quantities(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The amounts that both statements give for one thing."""
    if _entry(left) or _entry(right):
        return
    found = [
        c
        for a in left.frames
        for b in right.frames
        for x in a.slots
        for y in b.slots
        if (c := _slots(left, right, a, b, x, y))
    ]
    settled = {(c.topic, c.question) for c in found if c.agreement in (Agreement.SAME, Agreement.MORE_PRECISE)}
    used = {
        (s.start, s.end)
        for c in found
        if c.agreement in (Agreement.SAME, Agreement.MORE_PRECISE)
        for s in (c.left, c.right)
    }
    for c in found:
        if c.agreement is Agreement.CONFLICTING and (_stated(c.left, right) or _stated(c.right, left)):
            continue
        agrees = c.agreement in (Agreement.SAME, Agreement.MORE_PRECISE)
        if agrees or (
            (c.topic, c.question) not in settled
            and (c.left.start, c.left.end) not in used
            and (c.right.start, c.right.end) not in used
        ):
            yield c


def _entry(statement: Statement) -> bool:
    """True for a line of a table or data sheet, with several figures and no verb: “urban: 8.9 % rural: 26.2 %”. Its title says whose they are."""
    return len(
        {(s.start, s.end) for f in statement.frames for s in f.slots if isinstance(s.value, Quantity)}
    ) > 1 and all(f.predicate == "_none" for f in statement.frames)


def _stated(answer: Answer, other: Statement) -> bool:
    """True if the other sentence gives a value that agrees with this one elsewhere: "14 ports, five of them in the north"."""
    value = answer.value
    return isinstance(value, Quantity) and any(
        isinstance(s.value, Quantity)
        and (s.value.kind, s.value.unit) == (value.kind, value.unit)
        and not s.value.disjoint(value)
        for frame in other.frames
        for s in frame.slots
    )


def _slots(left: Statement, right: Statement, a: Frame, b: Frame, x: Slot, y: Slot) -> Comparison | None:
    p, q = x.value, y.value
    if isinstance(p, Date) or isinstance(q, Date) or (p.kind, p.unit) != (q.kind, q.unit):
        return None
    if not (a.polarity and b.polarity and settled(a) and settled(b)):
        return None
    if x.per != y.per or forecast(a, b):
        return None
    if p.kind is ValueKind.RANK:
        return ranks(left, right, a, b, x, y)
    if (x.label and x.label != "of") or (y.label and y.label != "of"):
        return None
    measure = _measure(a, b, x, y)
    if measure is None:
        return None
    attribute, weight = measure
    stationed = placed_alike(a, b)
    if stationed is not None:
        a, b = stationed
    if not (
        same_predicate(a, b)
        or stationed
        or attribute
        or (a.predicate in HOLDING and b.predicate in HOLDING)
        or (p.kind is ValueKind.MONEY and _priced(a, b))
        or actions(a, x) & actions(b, y)
    ):
        return None
    if not _tied_alike(x, y, p) or apart(a, b, left, right) or _other_measure(a, b, x, y):
        return None
    found, owned = participants(a, b, x, y, attribute)
    if found is None:
        return None
    score = found.score + weight
    common = found.common | owned
    if attribute:
        score = max(score, SAME_HEAD + weight) if owned else score
        clashes = found.clashes - {"agent", "patient", "attribute", "of"} if owned else found.clashes
    else:
        clashes = found.clashes
        if found.doubts - {"agent"}:
            return None
    if p.kind is ValueKind.MONEY and _priced(a, b) and a.predicate != b.predicate:
        # the seller is not the buyer, nor the judge the one who pays
        clashes, doubts = clashes - {"agent"}, found.doubts - {"agent"}
    else:
        doubts = found.doubts
    if clashes or ("agent" in doubts and not (attribute and owned) and not found.hits & {"across core"}):
        return None
    if not attribute:
        context = {
            t
            for t in left.terms & right.terms
            if t not in lexicon().words["generic"] and t not in (x.measured, y.measured, a.predicate, b.predicate)
        }
        score += 0.25 * min(len(context), 2)
        common = common or frozenset(sorted(context)[:3])
    if left.called and right.called and not left.names & right.names and found.strongest <= SAME_HEAD:
        return None  # "the new moon", of Voyager, and "the moon Titan"
    if score < LEAST or not common or strangers(a, b, left, right):
        return None
    if not one_time(a, b):
        return None
    told = sure(found) or (bool(owned) and found.strongest >= SAME_HEAD)
    if not told and not _definite(a, b):
        return None
    return compared(
        left,
        right,
        a,
        b,
        x,
        y,
        attribute or group_name(a, b),
        common,
        sure(found) or (bool(owned) and found.strongest >= SAME_HEAD),
    )


def _priced(a: Frame, b: Frame) -> bool:
    return any(a.predicate in line and b.predicate in line for line in _PRICES)


def _measure(a: Frame, b: Frame, x: Slot, y: Slot) -> tuple[str, float] | None:
    """(attribute, weight of the evidence): what both values measure; None if it is not one thing."""
    ka, kb = attribute(a, x), attribute(b, y)
    shared = ka if ka and ka == kb else ""
    assert isinstance(x.value, Quantity)
    if (
        (ka or kb)
        and ka != kb
        and not (
            {ka, kb} <= {"", "share", "cost", "value", "duration", "fine"}
            if x.value.kind is not ValueKind.QUANTITY
            else x.value.unit == ""
        )
    ):
        return None
    counted = x.value.kind is ValueKind.QUANTITY and not x.value.unit
    if x.measured and y.measured:
        if not _same_noun(x, y):
            return None
        if x.noun and y.noun and (excluded(x.noun.modifiers, y.noun.modifiers) or match(x.noun, y.noun) <= DIFFERENT):
            return None
        m, n = (s.noun.modifiers if s.noun else frozenset() for s in (x, y))
        if (m and n and not m & n) or (m ^ n) & _ADDED:
            return None
        weight = _GENERAL if x.measured in lexicon().words["generic"] else _SPECIAL
        return shared, weight
    if counted:
        one_sided = shared in _WITHOUT_NOUN or not (x.measured or y.measured)
        return (shared, 0.0) if shared and one_sided else None
    return shared, 0.0


def _same_noun(x: Slot, y: Slot) -> bool:
    return lexicon().alike(x.measured, y.measured)


def _definite(a: Frame, b: Frame) -> bool:
    """True if a bare noun that is all the frames share is one certain thing on both sides: "the mine", not "expenditures"."""
    pairs = [
        (p, q) for p in a.arguments for q in b.arguments if not p.numeric and not q.numeric and match(p, q) >= SAME_HEAD
    ]
    return any((p.definite or p.names) and (q.definite or q.names) for p, q in pairs)


def _tied_alike(x: Slot, y: Slot, value: Quantity) -> bool:
    p, q = x.preposition, y.preposition
    if value.kind is ValueKind.DURATION and p != q and {p, q} & {"after", "before", "in", "within", "at"}:
        return False
    if value.kind is ValueKind.DURATION and {p, q} <= {"for", "to", "of", ""}:
        return True
    if (p if p not in _NEUTRAL else "") != (q if q not in _NEUTRAL else ""):
        return bool({p, q} <= {"to", "at", "", "of"}) and "by" not in (p, q)
    return True


def _other_measure(a: Frame, b: Frame, x: Slot, y: Slot) -> bool:
    """True if another duration or amount beside the values tells the occasions apart ("in its first year", "after 23 days")."""

    def spans(frame: Frame, slot: Slot) -> frozenset[str]:
        return frozenset(
            str(s.value)
            for s in frame.slots
            if s is not slot and isinstance(s.value, Quantity) and s.value.kind is ValueKind.DURATION
        )

    def periods(frame: Frame) -> frozenset[str]:
        return frozenset(
            h
            for p in frame.arguments
            if p.temporal and p.role in ("in", "during", "on", "after", "by", "per")
            for h in p.heads
            if not h[0].isdigit()
        )

    return spans(a, x) != spans(b, y) or (periods(a) - lexicon().words["months"]) != (
        periods(b) - lexicon().words["months"]
    )


def compare_ranks(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The ranks alone that both statements give to one thing."""
    for c in compare_quantities(left, right):
        if c.question is Question.RANK:
            yield c
