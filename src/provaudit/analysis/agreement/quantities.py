"""Quantities of one thing: counts of the same noun, amounts of the same attribute, ranks of the same kind, at one time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provaudit.analysis.agreement.align import (
    PLACES,
    Alignment,
    align,
    apart,
    dates,
    flags,
    forecast,
    group_name,
    same_predicate,
    settled,
    shared_words,
    strangers,
    sure,
    timeless,
    wording,
)
from provaudit.analysis.agreement.comparison import Answer, Comparison, more_precise, moved_on, topic, verdict
from provaudit.analysis.agreement.match import DIFFERENT, SAME_HEAD, SAME_NAME, best, excluded, match
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.polities import polities
from provaudit.model.claim import Agreement, Argument, Frame, Question, Slot, Statement
from provaudit.model.value import Date, Quantity, ValueKind

QUESTIONS = {
    ValueKind.QUANTITY: Question.QUANTITY,
    ValueKind.MONEY: Question.MONEY,
    ValueKind.PERCENTAGE: Question.PERCENTAGE,
    ValueKind.RANK: Question.RANK,
    ValueKind.DURATION: Question.DURATION,
}
_NEUTRAL = frozenset(("", "of", "at", "for", "with", "on", "in", "as"))
_ADDED = frozenset("additional more extra another further other new remaining latest".split())
_PART = frozenset("including include among least".split())
_HOLDING = frozenset(
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
        return _ranks(left, right, a, b, x, y)
    if (x.label and x.label != "of") or (y.label and y.label != "of"):
        return None
    measure = _measure(a, b, x, y)
    if measure is None:
        return None
    attribute, weight = measure
    posting = _posting(a, b)
    if posting is not None:
        a, b = posting
    if not (
        same_predicate(a, b)
        or posting
        or attribute
        or (a.predicate in _HOLDING and b.predicate in _HOLDING)
        or (p.kind is ValueKind.MONEY and _priced(a, b))
        or _concepts(a, x) & _concepts(b, y)
    ):
        return None
    if not _tied_alike(x, y, p) or apart(a, b, left, right) or _other_measure(a, b, x, y):
        return None
    found, owned = _participants(a, b, x, y, attribute)
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
    if not _one_time(a, b):
        return None
    told = sure(found) or (bool(owned) and found.strongest >= SAME_HEAD)
    if not told and not _definite(a, b):
        return None
    return _compared(
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


def _compared(
    left: Statement,
    right: Statement,
    a: Frame,
    b: Frame,
    x: Slot,
    y: Slot,
    name: str,
    common: frozenset[str],
    is_sure: bool,
) -> Comparison:
    assert isinstance(x.value, Quantity) and isinstance(y.value, Quantity)
    first, second = Answer(left, x.start, x.end, x.value, a, x), Answer(right, y.start, y.end, y.value, b, y)
    if x.value.disjoint(y.value) and not (_some_ones(a, b, x, y) if _posts(a, b) else _part_of(x, y)):
        dated = bool(dates(a) and dates(b))
        passing = _state(a, b) and not _step(a, b)
        agreement = Agreement.SUPERSEDED if moved_on(first, second, dated) and passing else verdict(first, second)
    else:
        agreement = Agreement.MORE_PRECISE if more_precise(x.value, y.value) else Agreement.SAME
    measured = min(x.measured, y.measured) if x.measured and y.measured else ""
    why = f"both give {measured or wording(a, b)} for {', '.join(sorted(common))}"
    return Comparison(
        QUESTIONS.get(x.value.kind, Question.QUANTITY),
        topic(name, measured, x.value.unit, common),
        first,
        second,
        agreement,
        why,
        is_sure,
    )


def _priced(a: Frame, b: Frame) -> bool:
    return any(a.predicate in line and b.predicate in line for line in _PRICES)


def _state(a: Frame, b: Frame) -> bool:
    once = "once" in flags(a, b)
    return not once or any(f.tense in ("present", "perfect", "") for f in (a, b))


def _step(a: Frame, b: Frame) -> bool:
    """True if both frames tell one change that is past, by its occasion: "under the ninth accord the subsidy rose by"."""
    if any(f.tense != "past" or not (_concepts(f, f.slots[0]) & _CHANGES) for f in (a, b)):
        return False
    return any(match(p, q) >= SAME_NAME for p in a.arguments for q in b.arguments if "patient" not in (p.role, q.role))


_CHANGES = frozenset((("rise", 1), ("rise", -1)))


def _posts(a: Frame, b: Frame) -> bool:
    """True if one frame says that things are in a place, the other that they are kept there; dated both, for garrisons change."""
    if (a.predicate == "have") == (b.predicate == "have") or not (dates(a) and dates(b)):
        return False
    other = b if a.predicate == "have" else a
    return ("deploy", 1) in lexicon().sides(other.predicate) and bool(timeless(other.get(*PLACES)))


def _posting(a: Frame, b: Frame) -> tuple[Frame, Frame] | None:
    """Both frames with the place as a place, if one says that there are so many somewhere and the other that so many are kept there."""
    if not _posts(a, b):
        return None
    there = a if a.predicate == "have" else b
    placed = replace(there, arguments=tuple(replace(p, role="in") if p.role == "agent" else p for p in there.arguments))
    return (placed, b) if there is a else (a, placed)


def _some_ones(a: Frame, b: Frame, x: Slot, y: Slot) -> bool:
    """True if one side counts what is kept by someone, the other what is there of all, or of another's: a part against the whole."""
    assert isinstance(x.value, Quantity) and isinstance(y.value, Quantity)
    (p, someone), (q, someone_else) = _whose(a, x), _whose(b, y)
    m, n = (s.noun.modifiers - polities().adjectives.keys() if s.noun else frozenset() for s in (x, y))
    if m ^ n:
        return True  # combat troops are some of the troops
    if someone and someone_else:
        return not p & q
    if someone:
        return x.value.hi < y.value.lo
    return someone_else and y.value.hi < x.value.lo


def _whose(frame: Frame, slot: Slot) -> tuple[frozenset[str], bool]:
    """The countries whose the things counted are, and whether they are said to be anyone's."""
    keepers = timeless(frame.get("agent")) if frame.predicate != "have" else ()
    countries = (slot.noun.polities if slot.noun else frozenset()).union(*(p.polities for p in keepers))
    return countries, bool(countries or keepers)


def _part_of(x: Slot, y: Slot) -> bool:
    """True if the side with more modifiers counts less: a part against the whole."""
    assert isinstance(x.value, Quantity) and isinstance(y.value, Quantity)
    m, n = (s.noun.modifiers if s.noun else frozenset() for s in (x, y))
    return bool((m - n and not n - m and x.value.hi < y.value.lo) or (n - m and not m - n and y.value.hi < x.value.lo))


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


def _concepts(frame: Frame, slot: Slot) -> frozenset[tuple[str, int]]:
    """What is done, whatever the word class: the groups of the predicate, and those of the nouns of action between it and the value."""
    known = lexicon()
    roles = ("patient", "attribute", *(("agent", "under") if frame.predicate in _LIGHT | _AMOUNT else ()))
    nouns = (slot.measured, *slot.path, *(h for p in frame.get(*roles) for h in sorted(p.heads)))
    words = {frame.predicate, *(known.nominalisations[n] for n in nouns if n in known.nominalisations)} - _LIGHT
    found = {side for word in words for side in known.sides(word)}
    # what someone raised by a tenth rose by a tenth
    return frozenset(found | {("rise", pole) for group, pole in found if group == "raise"})


_AMOUNT = frozenset("last take need stand_at amount_to come_to total reach go_on cost".split())
_LIGHT = frozenset("be have _none do make get".split())


def attribute(frame: Frame, slot: Slot) -> str:
    """The attribute that a value is of, by the nouns above it, the adjective or verb, or the subject's head; "" if none."""
    known = lexicon().attributes
    if isinstance(slot.value, Quantity) and slot.value.kind is ValueKind.PERCENTAGE and slot.measured in _SHARED_OUT:
        return _SHARED_OUT[slot.measured]
    if slot.label == "of" and slot.noun is not None and slot.noun.names and frame.predicate in _HOLDS:
        return "stake"  # who acquired 30 % of Acme has a stake of 30 %
    long = isinstance(slot.value, Quantity) and slot.value.kind is ValueKind.QUANTITY and bool(slot.value.unit)
    for word in (slot.measured, *slot.path, frame.adjective, frame.predicate):
        if word in known and (long or known[word] != "height"):  # prices rise too
            return known[word]
    for argument in frame.get("agent", "patient"):
        for word in (
            (*sorted(argument.modifiers), *sorted(argument.heads))
            if argument.heads & _VAGUE
            else sorted(argument.heads)
        ):
            if word in known:
                return known[word]
    return ""


_SHARED_OUT = {
    "vote": "votes",
    "ballot": "votes",
    "share": "stake",
    "stock": "stake",
    "equity": "stake",
    "voter": "turnout",
    "elector": "turnout",
    "electorate": "turnout",
}
"""Of what a percentage is whose: 54 % of the vote, 38 % of the shares."""
_HOLDS = frozenset("own hold buy acquire purchase have control keep take sell".split())
_VAGUE = frozenset("rate level figure amount total number ratio".split())


def _definite(a: Frame, b: Frame) -> bool:
    """True if a bare noun that is all the frames share is one certain thing on both sides: "the mine", not "expenditures"."""
    pairs = [
        (p, q) for p in a.arguments for q in b.arguments if not p.numeric and not q.numeric and match(p, q) >= SAME_HEAD
    ]
    return any((p.definite or p.names) and (q.definite or q.names) for p, q in pairs)


def of_another(frame: Frame, slot: Slot) -> bool:
    """True if the amount is that of a thing beside the subject: in "stands on a cliff 80 metres high" the cliff's."""
    known = lexicon().attributes
    things = [o for o in slot.owners if o.role == "owner" and not o.heads & known.keys()]
    return bool(things) and not any(o.heads & p.heads for o in things for p in frame.get("attribute", "agent"))


def _owners(frame: Frame, slot: Slot, attribute: str) -> tuple[Argument, ...]:
    """Whose attribute it is: the possessor of the attribute noun, else the subject."""
    known = lexicon().attributes
    found: list[Argument] = []
    if of_another(frame, slot):
        return slot.owners
    for argument in frame.get("agent", "patient", "attribute", "of", "for"):
        if any(known.get(head) == attribute for head in argument.heads):
            found += argument.parts
        elif argument.role in ("agent", "patient"):
            found.append(argument)
    if any(known.get(word) == attribute for word in slot.path) or known.get(slot.measured) == attribute:
        found += slot.owners
    return tuple(x for x in found if not x.numeric and not x.temporal) or frame.get("agent", "patient")


def _participants(a: Frame, b: Frame, x: Slot, y: Slot, attribute: str) -> tuple[Alignment | None, frozenset[str]]:
    """The frames aligned without what carries the values; and, for an attribute, the words by which its owners are one."""
    a = replace(a, arguments=tuple(p for p in a.arguments if not _carries(p, x)))
    b = replace(b, arguments=tuple(p for p in b.arguments if not _carries(p, y)))
    found = align(a, b)
    if not attribute:
        return found, frozenset()
    p, q = _owners(a, x, attribute), _owners(b, y, attribute)
    grade = best(p, q)
    if grade is not None and grade < SAME_HEAD and (of_another(a, x) or of_another(b, y)):
        return None, frozenset()
    if grade is None or grade < SAME_HEAD:
        unknown = grade is None
        p, q = _deep(a), _deep(b)
        grade = best(p, q)
        if not unknown and (grade is None or grade < SAME_HEAD):
            return None, frozenset()
    if _unmatched(p, (*q, *b.arguments)) and _unmatched(q, (*p, *a.arguments)):
        return None, frozenset()
    if _attribute_modifiers_differ(a, b, attribute):
        return None, frozenset()
    return found, frozenset(shared_words(p, q)) if grade is not None else frozenset()


def _deep(frame: Frame) -> tuple[Argument, ...]:
    """The participants that have or bear a name, and what they are of."""
    known = lexicon().attributes
    found = [q for p in frame.arguments for q in (p, *p.parts) if not (q.temporal or q.numeric)]
    return tuple(p for p in found if p.names or (p.owners and not p.heads & known.keys()))


def _unmatched(owners: tuple[Argument, ...], others: tuple[Argument, ...]) -> bool:
    """True if an owner that tells something has no match among `others`."""
    generic = lexicon().words["generic"]
    return any(
        not x.pronoun and (x.names or x.heads - generic) and all(match(x, y) <= 0 for y in others) for x in owners
    )


def _attribute_modifiers_differ(a: Frame, b: Frame, attribute: str) -> bool:
    known = lexicon().attributes

    def told(frame: Frame) -> frozenset[str]:
        return frozenset(
            m for p in frame.arguments if any(known.get(h) == attribute for h in p.heads) for m in p.modifiers
        )

    return excluded(told(a), told(b))


def _carries(argument: Argument, slot: Slot) -> bool:
    """True if `argument` is the counted noun or the amount itself, not a participant: the visitors of "1.2 million visitors"."""
    if argument.numeric or argument.start <= slot.start < argument.end:
        return True
    assert isinstance(slot.value, Quantity)
    counted = not slot.value.unit or slot.measured in lexicon().attributes
    return counted and slot.noun is not None and slot.noun.end == argument.end


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


def _one_time(a: Frame, b: Frame) -> bool:
    """False if one side is dated and the other tells the present, or if what recurs is dated on one side only."""
    x, y = bool(dates(a)), bool(dates(b))
    if x == y:
        return True
    undated = b if x else a
    if any(isinstance(s.value, Date) and s.path and s.preposition in ("", "of") for s in (a if x else b).slots):
        return False  # "the strike of 1926": which one the other side means is not known
    return undated.tense not in ("present", "perfect") and "recurs" not in flags(a, b)


def _ranks(left: Statement, right: Statement, a: Frame, b: Frame, x: Slot, y: Slot) -> Comparison | None:
    """Ranks of one thing among its kind: "X is the third-largest city in the country"; or places in one contest: "X came fifth"."""
    if not (x.measured or y.measured or x.label or y.label):
        return _finishes(left, right, a, b, x, y)
    if (
        not (x.measured and y.measured and lexicon().alike(x.measured, y.measured))
        or x.label != y.label
        or apart(a, b, left, right)
    ):
        return None
    people = lexicon().words["holders"] | lexicon().words["persons"] | lexicon().words["generic"]
    if (
        x.noun is None
        or y.noun is None
        or not (x.label or {x.measured, y.measured} <= people or (_is_the(a, x) and _is_the(b, y)))
    ):
        return None
    holders_a, holders_b = _ranked(a, x), _ranked(b, y)
    grade = best(holders_a, holders_b)
    if grade is None or grade < SAME_HEAD:
        return None
    if not _one_time(a, b) or excluded(x.noun.modifiers - _ORDINALS, y.noun.modifiers - _ORDINALS):
        return None
    if x.field != y.field if x.label else bool(x.field and y.field and not x.field & y.field):
        return None
    told = {m.rpartition("-")[2] for m in x.noun.modifiers} ^ {m.rpartition("-")[2] for m in y.noun.modifiers}
    if any(m in line for m in told for line in lexicon().exclusive if not m[:1].isdigit() and m not in _ORDINALS):
        return None
    if not x.label and grade < SAME_NAME:
        return None
    common = frozenset(shared_words(holders_a, holders_b)) | {x.label or x.measured}
    return _compared(left, right, a, b, x, y, "rank", common, grade >= 1.5)


def _is_the(frame: Frame, slot: Slot) -> bool:
    """True for "X is the third album": the ordinal is that of the thing itself."""
    assert slot.noun is not None
    heads = slot.noun.heads
    return frame.predicate == "be" and any(p.heads & heads and p.definite for p in frame.get("attribute"))


def compare_ranks(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The ranks alone that both statements give to one thing."""
    for c in compare_quantities(left, right):
        if c.question is Question.RANK:
            yield c


def _finishes(left: Statement, right: Statement, a: Frame, b: Frame, x: Slot, y: Slot) -> Comparison | None:
    """Places in one contest: "X came fifth in the marathon"."""
    if ("finish_in", 1) not in lexicon().sides(a.predicate) & lexicon().sides(b.predicate) or apart(a, b, left, right):
        return None
    found = align(a, b)
    if (
        found.clashes
        or found.doubts
        or not {"agent", "patient", "across core"} & found.hits
        or not (found.hits - {"agent", "patient", "across core"})
    ):
        return None
    return _compared(left, right, a, b, x, y, "finish", found.common, sure(found))


_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth final last".split()
)


def _ranked(frame: Frame, slot: Slot) -> tuple[Argument, ...]:
    """What holds the rank: the subject of a copula, or the name in apposition to the ranked noun."""
    assert slot.noun is not None
    subjects = tuple(
        p
        for p in frame.get("agent", "patient")
        if p.start != slot.noun.start and not slot.noun.start <= p.start < slot.noun.end
    )
    if (frame.predicate in ("be", "become", "remain", "rank", "make") or slot.preposition == "as") and subjects:
        return subjects
    if frame.predicate == "be" and any(p.names for p in frame.get("attribute")):
        return tuple(p for p in frame.get("attribute") if p.names)  # "the first woman to climb it was …"
    return (slot.noun,) if slot.noun.names else ()
