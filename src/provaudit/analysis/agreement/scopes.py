"""Are two amounts of one scope? A stretch of the time, one of several occasions or a part of the thing is another question."""

from __future__ import annotations

import re
from itertools import product

from provaudit.analysis.agreement.align import statement_dates
from provaudit.model.claim import Statement, Told
from provaudit.model.value import ValueKind

_ALIKE = {"final": "last", "closing": "last", "opening": "first", "initial": "first", "early": "first"}
_ANYONE = frozenset("people person".split())
_SOME = frozenset("student child woman man boy girl foreigner civilian officer pupil infant teenager".split())
"""People by age, sex or standing: seldom all who were there."""
_YEARS = 366 * 2
"""Days from which a date is a run of years."""
_OFF = re.compile(
    r"\b(?:below|beyond|above|(?:north|south|east|west|downstream|upstream|inland|miles|kilometres|km)(?: (?:of|from))) (?:the )?([A-Z][\w-]+)"
)


def scoped_apart(left: Statement, right: Statement, a: int, b: int) -> bool:
    """True if the amounts that start at `a` and `b` are told within bounds that the other statement does not share."""
    mine, theirs = ([t for t in s.told if t.start == at] for s, at in ((left, a), (right, b)))
    if not mine or not theirs:
        return False
    return (
        _stretch_of(left, right)
        or _beyond(left, right)
        or _beyond(right, left)
        or any(_bounded(x, right) or _bounded(y, left) or _part(x, y) or _part(y, x) for x, y in product(mine, theirs))
    )


def _bounded(x: Told, other: Statement) -> bool:
    """True if `x` is tied to a time, an occasion or a place of which the other statement says nothing."""
    told = {_ALIKE.get(w, w) for w in other.words}
    return any(not all(_ALIKE.get(w, w) in told for w in bound.split()) for bound in x.bounds)


def _part(x: Told, y: Told) -> bool:
    """True if `x` is less than `y` and told as of a part of it, or of some of the people whom `y` counts."""
    p, q = x.value, y.value
    if not p.hi < q.lo:
        return False
    some = p.kind is ValueKind.QUANTITY and not p.unit and x.measured in _SOME and y.measured in _ANYONE
    return some or bool(x.parts - y.parts)


def _stretch_of(left: Statement, right: Statement) -> bool:
    """True if one statement tells of a run of years and the other of a stretch of it."""
    spans = [[(d.lo, d.hi) for d in statement_dates(s) if d.lo is not None and d.hi is not None] for s in (left, right)]
    if not all(spans):
        return False
    wide, narrow = sorted(spans, key=lambda found: -max(hi - lo for lo, hi in found))
    longest, other = (max(hi - lo for lo, hi in found) for found in (wide, narrow))
    return longest >= _YEARS and other < longest


def _beyond(left: Statement, right: Statement) -> bool:
    """True if `left` names a place only to tell what lies off it, and `right` is of that place: below the Sele valley, in the Sele valley."""
    return any(
        re.search(rf"\b(?:[Ii]n|[Aa]t)(?: \w+)? (?:the )?(?:\w+ (?:of )?)?{re.escape(m[1])}\b", right.span.exact)
        for m in _OFF.finditer(left.span.exact)
    )
