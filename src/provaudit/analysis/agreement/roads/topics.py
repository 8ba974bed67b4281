"""Values of one topic: two statements that share names, tell of no other thing, and answer one question in other words.

The comparison of frames needs the same participants in the same roles, and a parse that found them. Here the words about the
values say what they answer (see claims.topics), and the statements as wholes say of whom: they share a distinguishing name, and
at most one of them names anything else. Whatever tells occasions, parts, stages and plans apart is a veto. Dates are left to the
comparison of frames: a place and a time have many (talks opened there, then an armistice was signed), and by topic they gave 4
conflicts in 180 freely worded pairs, none in 270 unread ones, and a false one each in the demonstration dossier and in clean speeches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import product

from provaudit.analysis.agreement.align import asserted, statement_dates
from provaudit.analysis.agreement.comparison import Answer, Comparison, moved_on, topic, verdict, worded
from provaudit.analysis.agreement.vetoes.apart import (
    namesakes,
    other_scope,
    shared_names,
    strange_names,
)
from provaudit.analysis.agreement.vetoes.bounds import (
    FORETOLD,
    OFFICIAL,
    UNREAL,
    akin,
    other_nation,
    other_office,
    other_thing,
    part_of,
    set_apart,
    told_apart,
    yearly,
)
from provaudit.analysis.claims.answers.topics import topics
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Agreement, Frame, Question, Slot, Statement, Told
from provaudit.model.value import ValueKind

QUESTIONS = {
    ValueKind.QUANTITY: Question.QUANTITY,
    ValueKind.MONEY: Question.MONEY,
    ValueKind.PERCENTAGE: Question.PERCENTAGE,
    ValueKind.DURATION: Question.DURATION,
}
_ONE_OF = frozenset(
    "first second third fourth fifth sixth last final initial maiden next previous former latest".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NEVER = frozenset("not never n't nobody none nothing".split())


def compare_topics(left: Statement, right: Statement, known: frozenset[tuple[int, int]]) -> Iterator[Comparison]:
    """Values that answer one topic, but for those at the places `known` (offsets on either side), on which others have spoken."""
    pairs = [
        (x, y)
        for x, y in product(left.told, right.told)
        if _one_kind(x, y) and x.value.disjoint(y.value) and not {(x.start, x.end), (y.start, y.end)} & known
    ]
    if not pairs or bool(left.words & FORETOLD) != bool(right.words & FORETOLD):
        return
    common = distinguishing(left, right)
    if (
        not common
        or (strange_names(left, right) and strange_names(right, left))
        or namesakes(left, right)
        or set_apart(left, right)
    ):
        return
    for x, y in pairs:
        shared = sorted(_shared(left, right, x, y, common))
        name = next((n for n in shared if _answers(left, right, x, y, n)), "")
        if name:
            yield _comparison(left, right, x, y, name, common)
            return


def distinguishing(left: Statement, right: Statement) -> frozenset[str]:
    """The words of shared names that tell one thing from others: no country, no office, no kind of place."""
    words = lexicon().words
    capitals = [{m[0].lower() for m in _CAPITAL.finditer(s.span.exact)} for s in (left, right)]
    common = shared_names(left, right) | (left.names & capitals[1]) | (right.names & capitals[0])
    common |= {w for w in left.names for v in capitals[1] if w[:_STEM] == v[:_STEM] and len(w) > _STEM < len(v)}
    common |= {w for w in right.names for v in capitals[0] if w[:_STEM] == v[:_STEM] and len(w) > _STEM < len(v)}
    dull = ("countries", "regions", "nationalities", "titles", "name_heads", "months", "times")
    return common - frozenset(w for name in dull for w in words[name])


_CAPITAL = re.compile(r"(?<!^)\b[A-Z][\w-]{2,}|^[A-Z]{2,}[\w-]*")


def _one_kind(x: Told, y: Told) -> bool:
    p, q = x.value, y.value
    return (p.kind, p.unit) == (q.kind, q.unit) and p.kind is not ValueKind.RANK


def _answers(left: Statement, right: Statement, x: Told, y: Told, name: str) -> bool:
    flags = topics()[name].flags if name in topics() else frozenset()
    if not (_alone(left, right, x, name) and _alone(right, left, y, name)):
        return False
    if not (_asserted(left, x) and _asserted(right, y)) or not _same_time(left, right, x, y, flags):
        return False
    if told_apart(x, y) or other_thing(left, right, {x.measured, y.measured}) or other_nation(left, right):
        return False
    if name in OFFICIAL and other_office(x, y):
        return False
    if x.value.kind is ValueKind.QUANTITY and not x.value.unit:
        times = "times" in flags and "time" in (x.measured, y.measured)  # scored 31 goals, found the net 31 times
        return times or _same_noun(x, y, "people" in flags)
    if _of_another(left, right, x) or _of_another(right, left, y):
        return False
    if (
        x.measured
        and y.measured
        and not _same_noun(x, y, False)
        and not ({x.measured} & right.words or {y.measured} & left.words)
    ):
        return False
    return x.value.kind not in (ValueKind.MONEY, ValueKind.QUANTITY) or not part_of(left, right)


def _of_another(statement: Statement, other: Statement, value: Told) -> bool:
    """True if the parse hung a measure on a thing that the other statement does not mention: "a lighthouse on a cliff 80 metres high"."""
    if value.value.kind is not ValueKind.QUANTITY:
        return False
    known = lexicon().attributes
    path = {w for f in statement.frames for s in f.slots if s.start == value.start for w in s.path if w not in known}
    return any(not any(akin(word, w) for w in other.terms | other.words) for word in path)


def _alone(statement: Statement, other: Statement, value: Told, name: str) -> bool:
    """True if no other value of the statement answers the topic, and the other statement nowhere gives one that agrees with it."""
    if any(_one_kind(value, t) and not value.value.disjoint(t.value) for t in other.told):
        return False
    rivals = [
        t
        for t in statement.told
        if t is not value
        and (name in t.topics or name not in topics())
        and _one_kind(t, value)
        and not any(
            value.value.unit and _one_kind(t, u) and not t.value.disjoint(u.value) for u in other.told
        )  # both tell it: from 30 to …
    ]
    return not any(t.value.disjoint(value.value) for t in rivals)


def _asserted(statement: Statement, value: Told) -> bool:
    frames = _holders(statement, value)
    negated = bool(value.clause & _NEVER) and value.before not in ("until", "till") and "until" not in value.clause
    return all(asserted(f) or f.modality == "to" for f in frames) and not value.clause & UNREAL and not negated


def _holders(statement: Statement, value: Told) -> list[Frame]:
    """The frames to which the parse gave the value."""
    return [f for f in statement.frames if any((s.start, s.end) == (value.start, value.end) for s in f.slots)]


def _same_time(left: Statement, right: Statement, x: Told, y: Told, flags: frozenset[str]) -> bool:
    """True unless other dates exclude one another, or a value that changes is dated on one side only."""
    mine = statement_dates(left)
    theirs = statement_dates(right)
    if mine and theirs and all(p.disjoint(q) for p in mine for q in theirs):
        return False
    days = [s.words & _WEEKDAYS for s in (left, right)]
    if days[0] and days[1] and not days[0] & days[1]:
        return False
    if "recurs" in flags and not (yearly(x) and yearly(y)):
        return bool(mine) and bool(theirs)
    if "recurs" in flags:
        return bool(mine) == bool(theirs)
    if "state" in flags or not flags:
        return bool(mine) == bool(theirs)
    return True


def _shared(left: Statement, right: Statement, x: Told, y: Told, common: frozenset[str]) -> Set[str]:
    """The questions that both values answer: topics that one side at least tells firmly; else what the statements share says that there is one.

    Not for bare counts: by what statements share alone, counts gave no conflict and 3 false ones
    in 270 unread pairs.
    """
    both = x.topics & y.topics
    firm = both & (x.firm | y.firm)
    bare = x.value.kind is ValueKind.QUANTITY and not x.value.unit
    if firm or bare or _evidence(left, right, x, y, common) < ENOUGH:
        return firm
    return both or {"value"}


ENOUGH = 3
"""Points from which two values answer one question though no topic is shared (see `_evidence`)."""
_NAMES, _TERMS = 2, 3
"""The most that names and other words can add."""


def _evidence(left: Statement, right: Statement, x: Told, y: Told, common: frozenset[str]) -> int:
    """How much two statements share, where at most one of the values has a topic: a point for each name (up to two), a date, each word of weight (up to three)."""
    if (x.firm and y.firm) or other_scope(left, right):
        return 0
    words = lexicon().words
    dull = words["generic"] | words["times"] | words["months"] | words["persons"] | left.names | right.names | _UNITS
    terms = sum(any(akin(t, u) for u in right.terms - dull) for t in left.terms - dull)
    dates = [statement_dates(s) for s in (left, right)]
    dated = any(not p.disjoint(q) for p, q in product(*dates))
    named = sum(bool(name & common) for name in left.called)
    return min(_NAMES, named) + min(_TERMS, terms) + dated if terms else 0


_UNITS = frozenset(
    "cent percent per metre meter mile kilometre kilometer foot tonne ton acre hectare pound dollar euro million billion thousand hundred dozen score half quarter third only just some about than fewer more nearly almost".split()
)


def _same_noun(x: Told, y: Told, people: bool) -> bool:
    known = lexicon()
    if x.measured and y.measured:
        if known.alike(x.measured, y.measured):
            return True
        persons = known.words["persons"] | _ANYONE
        if people and {x.measured, y.measured} & _ANYONE and {x.measured, y.measured} <= persons:
            return True
        return any(
            a.measured[:_STEM] in {w[:_STEM] for w in b.clause if len(w) >= _STEM}
            for a, b in ((x, y), (y, x))
            if len(a.measured) >= _STEM
        )
    counted = all(t.measured not in lexicon().words["times"] and (t.measured or t.before != ",") for t in (x, y))
    return (people and counted) or bool(
        x.measured in y.clause or y.measured in x.clause
    )  # "Marta Vik, 20, …" is an age


_ANYONE = frozenset("people person other life member".split())
_STEM = 5
"""Letters by which a noun is found again in another form: petrels, Petrel seaplanes."""


def _comparison(left: Statement, right: Statement, x: Told, y: Told, name: str, common: frozenset[str]) -> Comparison:
    first, second = (Answer(s, t.start, t.end, t.value, *_frame(s, t)) for s, t in ((left, x), (right, y)))
    measured = min(x.measured, y.measured) if x.measured and y.measured else ""
    question = QUESTIONS.get(x.value.kind, Question.QUANTITY)
    dated = bool(statement_dates(left) and statement_dates(right))
    passing = name in topics() and bool(topics()[name].flags & {"state", "recurs"})
    agreement = Agreement.SUPERSEDED if passing and moved_on(first, second, dated) else verdict(first, second)
    words = name.replace("_", " ").strip()
    why = f"both speak of {worded(common, left)} and give {measured or question} for “{words}”"
    return Comparison(question, topic(words, measured, x.value.unit, common), first, second, agreement, why, False)


def _frame(statement: Statement, value: Told) -> tuple[Frame | None, Slot | None]:
    """The frame that answers for a value (who says so), and its slot there."""
    holders = _holders(statement, value)
    frame = next((f for f in holders if f.attribution), holders[0] if holders else None)
    slot = next((s for s in frame.slots if s.start == value.start), None) if frame else None
    return frame, slot
