"""What two statements say of one thing when who, what and when are shared, whatever the roles and the sentence around them.

The comparison of frames needs the same participants in the same roles. Two writers seldom grant that: one makes the amount an
object, the other hangs it on a noun. Here a pair of values answers one question if the statements share a name and neither
names another thing of which the other knows nothing, if both tell the same event or count the same noun, and if each has
only this one value of its kind. Whatever tells occasions apart (a round, a part, a plan, a revision, a date) is a veto.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from provaudit.analysis.agreement.align import CORE, align, asserted, forecast, same_predicate, settled, statement_dates
from provaudit.analysis.agreement.align import flags as primary
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict
from provaudit.analysis.agreement.match import excluded, match
from provaudit.analysis.agreement.quantities import attribute, of_another
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Frame, Question, Slot, Statement
from provaudit.model.value import Date, Quantity, ValueKind

Concept = tuple[str, int]

_VAGUE = frozenset(
    "be have _none do make get take need last lead_to come_to amount_to total reach stand_at go_on cost price put see mark follow say come go give "
    "remain stay become begin end spend use keep know call name hear find show swallow require cross meet run hit stop receive achieve".split()
)
"""Predicates that do not tell by themselves what happened."""
_PLANNED = frozenset(
    "plan planned expect expected forecast projected projection schedule scheduled due target hope hoped propose proposed proposal would intend intended "
    "estimate estimated request demand seek sought".split()
)
_REVISED = frozenset(
    "revise revised correct corrected update updated initially originally preliminary provisional now currently today since already later another further additional extra".split()
)
_PARTS = frozenset(
    "wing floor ward nave aisle tower deck hull chapter volume verse act scene leg lap stage section branch division unit department faculty squadron platoon company regiment "
    "bay arch pier terminal runway track roof spire dome cellar basement segment portion among including".split()
)
_MEDALS = frozenset(("gold", "silver", "bronze"))
_PRICED = frozenset(
    "buy sell auction build cost fine penalty steal donate transfer fund spend raise award allocate lend inherit price ransom design restore repair".split()
)
_SHARED = frozenset("rise raise reduce support vote adopt own approve back".split())


def compare_contrast(left: Statement, right: Statement, known: frozenset[tuple[int, int]]) -> Iterator[Comparison]:
    """Values of one question, but for those at the places `known` (offsets on either side), on which frames have spoken."""
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


_ROUND = re.compile(
    r"\b(?:(?:semi|quarter)[- ]?final|(?:first|second|third|fourth|opening|last) (?:round|ballot|leg)|run-?off|replay|final|heat|repechage|qualifier|qualifying|play-?off|group stage)s?\b"
)


def other_round(left: Statement, right: Statement) -> bool:
    """True if the statements tell of different rounds of a contest: a heat and the final, the first and the second round."""
    mine, theirs = (
        {m[0].rstrip("s").replace("-", "").replace(" ", "") for m in _ROUND.finditer(s.span.exact.lower())}
        for s in (left, right)
    )
    return bool(mine and theirs) and not mine & theirs


_NUMBERED = re.compile(
    r"\b(\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) ([A-Za-z][\w-]+)"
)


def other_edition(left: Statement, right: Statement) -> bool:
    """True if the statements count two of one kind: the 11th and the 15th festival. Offices and people are no editions."""
    told = [
        {(m[2].lower(), ORDINALS.get(m[1].lower(), m[1][:-2])) for m in _NUMBERED.finditer(s.span.exact)}
        for s in (left, right)
    ]
    people = lexicon().words["holders"] | lexicon().words["persons"] | lexicon().words["generic"]
    return not told[0] & told[1] and any(m == n and m not in people for (m, _), (n, _) in product(*told))


ORDINALS = {
    word: str(n)
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}


_SCOPES = frozenset("career lifetime overall altogether cumulative combined whole entire now today currently".split())


def other_scope(left: Statement, right: Statement) -> bool:
    """True if one statement tells of all that ever was, or of this day, and the other does not."""
    return bool((left.words & _SCOPES) ^ (right.words & _SCOPES))


def shared_names(left: Statement, right: Statement) -> frozenset[str]:
    """The words of the names that both statements bear; of countries alone, none: all sorts of things happen there."""
    found = frozenset(w for name in left.called for w in name if _known(w, right))
    return found if found - _large_places() else frozenset()


@cache
def _large_places() -> frozenset[str]:
    words = lexicon().words
    return words["countries"] | words["regions"] | words["nationalities"] | frozenset("u.s us u.k eu nato".split())


def _known(word: str, statement: Statement) -> bool:
    return word in statement.names or any(
        word[:5] == other[:5] and abs(len(word) - len(other)) <= 3
        for other in statement.names
        if len(other) > 4 < len(word)
    )


def strange_names(left: Statement, right: Statement) -> list[frozenset[str]]:
    """The names of `left` of which `right` bears no word."""
    return [name for name in left.called if not any(_known(word, right) for word in name)]


def namesakes(left: Statement, right: Statement) -> bool:
    """True if two names share a word and each has one of its own: Kurt Bohl and Franz Bohl, the Tarn Bridge and the Tarn Dam."""
    for p, q in product(left.called, right.called):
        if p & q and any(not _known(w, right) for w in p - q) and any(not _known(w, left) for w in q - p):
            return True
    return False


def _strange(left: Statement, right: Statement) -> bool:
    return bool(strange_names(left, right))


def set_apart(left: Statement, right: Statement) -> bool:
    """True if something in the statements tells two occasions apart: rounds, parts, plans, revisions, numbers on the door."""
    for words in (_PLANNED, _REVISED, _PARTS):
        if (left.words & words) ^ (right.words & words):
            return True
    told = [
        frozenset(m for f in s.frames for p in f.arguments for m in p.modifiers | p.heads).union(
            *(f.guards for f in s.frames)
        )
        for s in (left, right)
    ]
    told = [frozenset("last" if w == "final" else w for w in words - _MEDALS) for words in told]
    if excluded(*told):
        return True
    labels = [{(h, p.label) for f in s.frames for p in f.arguments for h in p.heads if p.label} for s in (left, right)]
    return any(h == k and m != n for (h, m), (k, n) in product(*labels))


def _other_thing(left: Statement, right: Statement, a: Frame, b: Frame, x: Slot, y: Slot) -> bool:
    """True if the frames tell of things that exclude each other, or each of a thing that the other statement does not mention."""
    found = align(a, b)
    if found.clashes & {*CORE, "across"}:
        return True
    if any(p.names and q.names for role in found.doubts for p in a.get(role) for q in b.get(role)):
        return True  # two names of which it is not known that they are one
    return _unmentioned_thing(a, x, right) and _unmentioned_thing(b, y, left)


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


def concepts(statement: Statement, frame: Frame, slot: Slot | None = None) -> frozenset[Concept]:
    """What is done where the value stands: the groups of the predicate and of the nouns of action about it; of the whole statement where these tell nothing."""
    known = lexicon()

    def of(words: Iterator[str]) -> set[Concept]:
        return {
            side
            for word in words
            for side in known.sides(known.agentives.get(word) or known.nominalisations.get(word, word))
        }

    near = [frame.predicate] if frame.predicate not in _VAGUE else []
    if slot is not None:
        near += [known.nominalisations[n] for n in (slot.measured, *slot.path) if n in known.nominalisations]
    found = of(iter(near))
    if slot is not None and isinstance(slot.value, Date):
        # "welcomed its guests at a formal inauguration on 30 May"
        found |= of(h for p in frame.get("at", "during") for h in p.heads if h in known.nominalisations)
    if not found:
        heads = [
            h
            for p in frame.arguments
            for h in (*p.heads, *(head for _, head in p.phrases))
            if h in known.nominalisations or h in known.agentives
        ]
        found = of(iter(heads))
    if not found:
        found = of(f.predicate for f in statement.frames if f is not frame and f.predicate not in _VAGUE)
    return frozenset(
        found
        | {
            ("rise", pole)
            for group, pole in found
            if group in ("raise", "reduce")
            for pole in ((pole if group == "raise" else -pole),)
        }
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
    if attributes and mine and theirs and not mine & theirs:
        return ""
    one = attribute(a, x)
    if one and one == attribute(b, y) and of_another(a, x) == of_another(b, y) and _same_bearers(a, b, right, left):
        return one
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
    told = [f.predicate in known.groups and f.predicate not in _VAGUE for f in (a, b)]
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
    why = f"both speak of {', '.join(sorted(common))} and give {measured or question} for “{name.replace('_', ' ')}”"
    return Comparison(question, topic(name, measured, unit, common), first, second, agreement, why, False)


QUESTIONS = {
    ValueKind.QUANTITY: Question.QUANTITY,
    ValueKind.MONEY: Question.MONEY,
    ValueKind.PERCENTAGE: Question.PERCENTAGE,
    ValueKind.DURATION: Question.DURATION,
    ValueKind.RANK: Question.RANK,
}
