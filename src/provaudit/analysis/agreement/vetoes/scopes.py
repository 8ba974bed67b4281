"""Are two amounts of one scope? A stretch of the time, one of several occasions or a part of the thing is another question."""

from __future__ import annotations

import re
from itertools import product

from provaudit.analysis.agreement.align import statement_dates
from provaudit.analysis.agreement.vetoes.bounds import akin
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Statement, Told
from provaudit.model.value import ValueKind

_ALIKE = {"final": "last", "closing": "last", "opening": "first", "initial": "first", "early": "first"}
_ANYONE = frozenset("people person".split())
_EVERYWHERE = frozenset("worldwide nationwide statewide countrywide globally".split())
_THROUGHOUT = re.compile(
    r"\b(?:across|throughout|around|all over|in) the (?:whole |entire )?(?:country|nation|world|region|state|province|county|continent|globe)\b"
)
"""Places without a name that hold whatever place is named, where an amount is of them."""
_SOME = frozenset("student child woman man boy girl foreigner civilian officer pupil infant teenager".split())
"""People by age, sex or standing: seldom all who were there."""
_YEARS = 366 * 2
"""Days from which a date is a run of years."""
_MONTH = 28
"""Twice the days up to which a date is a day: whether of a month or a year, it may only say the same more precisely."""
_WEEK = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_OVER = re.compile(
    r"\b(?:over|during|throughout|in the course of) (?:the )?(?:\w+ ){0,2}(?:days|nights|weeks|months)\b"
)
_OFF = re.compile(
    r"\b(?:(?:[Aa]cross|[Oo]pposite|[Aa]way) (?:\w+ ){0,3}from|[Bb]elow|[Bb]eyond|[Aa]bove|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Dd]ownstream|[Uu]pstream|[Ii]nland|miles|kilometres|km)(?: (?:of|from))) (?:the )?([A-Z][\w-]+)"
)


def scoped_apart(left: Statement, right: Statement, a: int, b: int) -> bool:
    """True if the amounts that start at `a` and `b` are told within bounds that the other statement does not share."""
    mine, theirs = ([t for t in s.told if t.start == at] for s, at in ((left, a), (right, b)))
    if not mine or not theirs:
        return False
    return (
        _beyond(left, right)
        or _beyond(right, left)
        or _of_a_stretch(left, mine) != _of_a_stretch(right, theirs)
        or _changed_between(left, right)
        or any(
            _narrower(x, y, left, right) or _narrower(y, x, right, left) or _stretch_of(left, right, x, y)
            for x, y in product(mine, theirs)
        )
    )


def _of_a_stretch(statement: Statement, amounts: list[Told]) -> bool:
    """True if the statement tells its amounts of the first or the last stretch of a time: 17 catches "in his first two years"."""
    starts = {t.start for t in amounts}
    return any(
        t.value.kind is ValueKind.DURATION and t.start not in starts and t.clause & _ENDS and "in" in t.clause
        for t in statement.told
    )


_ENDS = frozenset("first last opening final early closing".split())
_UNTIL = re.compile(r"\b(?:until|till|up to|before) (?:[A-Z][a-z]+ )?(\d{4})\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince (?:[a-z ]{0,40}\bin )?(?:[A-Z][a-z]+ )?(\d{4})\b", re.IGNORECASE)


def _changed_between(left: Statement, right: Statement) -> bool:
    """True if one statement tells what held until a year and the other what has held since: both may be right."""
    for old, new in ((left, right), (right, left)):
        ended, begun = _UNTIL.search(old.span.exact), _SINCE.search(new.span.exact)
        if ended and begun and int(ended[1]) <= int(begun[1]):
            return True
    return False


def _narrower(x: Told, y: Told, left: Statement, right: Statement) -> bool:
    """True if `x`, an amount of `left`, is bound more narrowly than `y` is."""
    return (
        _bounded(x, right)
        or _part(x, y, left, right)
        or _within_days(x, y, left, right)
        or _of_a_sort(left, right, x, y)
    )


def _bounded(x: Told, other: Statement) -> bool:
    """True if `x` is tied to a time, an occasion or a place of which the other statement says nothing."""
    told = {_ALIKE.get(w, w) for w in other.words}
    return any(not all(_ALIKE.get(w, w) in told for w in bound.split()) for bound in x.bounds)


def _part(x: Told, y: Told, left: Statement, right: Statement) -> bool:
    """True if `x` is less than `y` and told as of a part of it, or of some of the people whom `y` counts."""
    p, q = x.value, y.value
    if not p.hi < q.lo:
        return False
    if (right.words & _EVERYWHERE) - left.words or _throughout(right) - _throughout(left):
        return True
    some = p.kind is ValueKind.QUANTITY and not p.unit and x.measured in _SOME and y.measured in _ANYONE
    return some or bool(x.parts - y.parts)


def _throughout(statement: Statement) -> set[str]:
    return set(_THROUGHOUT.findall(statement.span.exact.lower()))


def other_object(a: Frame | None, b: Frame | None, left: Statement, right: Statement) -> bool:
    """True if the frames bring in, by one preposition, two things of which the other statement knows nothing: closed to ships, to barges."""
    if a is None or b is None:
        return False
    return any(
        _foreign(a.get(role), right) and _foreign(b.get(role), left) for role in ("to", "for", "against", "with", "as")
    )


def _foreign(found: tuple[Argument, ...], other: Statement) -> bool:
    told = [x for x in found if not (x.numeric or x.temporal or x.pronoun or x.names)]
    return bool(told) and not any(akin(h, w) for x in told for h in x.heads for w in other.terms | other.words)


def _stretch_of(left: Statement, right: Statement, x: Told, y: Told) -> bool:
    """True if one statement tells of a run of years and the other of a stretch of it, or the lesser amount is of a much shorter time."""
    spans = [[(d.lo, d.hi) for d in statement_dates(s) if d.lo is not None and d.hi is not None] for s in (left, right)]
    if not all(spans):
        return False
    mine, theirs = (max(hi - lo for lo, hi in found) for found in spans)
    if max(mine, theirs) >= _YEARS and mine != theirs:
        return True
    p, q = x.value, y.value
    return (p.hi < q.lo and _MONTH <= 2 * mine < theirs) or (q.hi < p.lo and _MONTH <= 2 * theirs < mine)


def other_stretch(left: Statement, right: Statement) -> bool:
    """True if one statement tells of a year and the other of a part of it: what fell over the year may have risen in its last month."""
    spans = [[d.hi - d.lo for d in statement_dates(s) if d.lo is not None and d.hi is not None] for s in (left, right)]
    return all(spans) and _MONTH <= 2 * min(map(max, spans)) < max(map(max, spans))


def _within_days(x: Told, y: Told, left: Statement, right: Statement) -> bool:
    """True if `x` is less, and of one day, where `y` is of several: on Sunday, over three days."""
    return x.value.hi < y.value.lo and bool(left.words & _WEEK) and bool(_OVER.search(right.span.exact))


def _beyond(left: Statement, right: Statement) -> bool:
    """True if `left` names a place only to tell what lies off it, and `right` is of that place: below the Sele valley, in the Sele valley."""
    return any(
        re.search(rf"\b(?:[Ii]n|[Aa]t)(?: \w+)? (?:the )?(?:\w+ (?:of )?)?{re.escape(m[1])}\b", right.span.exact)
        for m in _OFF.finditer(left.span.exact)
    )


def _of_a_sort(left: Statement, right: Statement, x: Told, y: Told) -> bool:
    """True if `x` is less and counts a sort of what `y` counts: primary schools among the schools."""
    p, q = x.value, y.value
    if p.kind is not ValueKind.QUANTITY or p.unit or not p.hi < q.lo or x.measured != y.measured:
        return False
    told = [
        frozenset(
            w for f in s.frames for slot in f.slots if slot.start == t.start and slot.noun for w in slot.noun.modifiers
        )
        for s, t in ((left, x), (right, y))
    ]
    return bool(told[0] - told[1] - right.words - _PLAIN - lexicon().words["nationalities"])


_PLAIN = frozenset("mere only other more few bare scant whole total own separate different".split())
