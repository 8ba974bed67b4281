"""Periods longer than a month that have names: seasons, quarters, halves, decades and centuries."""

from __future__ import annotations

from provaudit.model.value import Date
from provaudit.text import edtf
from provaudit.text.numbers import ordinal
from provaudit.text.numerals import SMALL
from provaudit.text.points import Point
from provaudit.text.tokens import Tokens
from provaudit.text.years import CENTURIES, DASHES, era_at, year_at

_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip


def longer(t: Tokens, i: int) -> Point | None:
    """Seasons, quarters, halves, decades and centuries."""
    return (
        _season(t, i)
        or _fraction_of_year(t, i)
        or _year_first(t, i)
        or _months_of(t, i)
        or _decade(t, i)
        or _century(t, i)
    )


def _season(t: Tokens, i: int) -> Point | None:
    if t.low[i] not in edtf.SEASONS:
        return None
    k = i + 1
    if t.low[k] in (",", "of", "in"):
        k += 1
    found = year_at(t, k)
    if not found or (t.low[i] == "fall" and k == i + 2 and t.low[i + 1] == "in"):
        return None
    end = found[1]
    if t.low[i] == "winter" and t.low[end] in DASHES | {"/"} and t.is_number(end + 1) and len(t.low[end + 1]) in (2, 4):
        end += 2
    return Point(end, whole=edtf.season(found[0], t.low[i]))


def _fraction_of_year(t: Tokens, i: int) -> Point | None:
    """Q3 2016, H1 2016, the third quarter of 2016, the first half of the 19th century."""
    part = _part(t, i)
    if part is None:
        return None
    number, name, k = part
    if t.low[k] in ("of", "in", ","):
        k += 1
    if t.low[k] == "the":
        k += 1
    found = year_at(t, k)
    if found:
        return Point(found[1], whole=_of_year(found[0], number, name))
    longer = _decade(t, k) or _century(t, k)
    if not longer or not longer.whole or longer.whole.lo is None or longer.whole.hi is None:
        return None
    parts = 4 if name == "quarter" else 2
    length = longer.whole.hi - longer.whole.lo
    slack = 366 if length > 5000 else 0
    lo = longer.whole.lo + length * (number - 1) // parts - slack
    return Point(longer.end, whole=edtf.between(lo, longer.whole.lo + length * number // parts + slack))


_LAST = ("last", "final", "latter", "closing")
_FIRST = ("first", "opening", "initial")


def _part(t: Tokens, i: int) -> tuple[int, str, int] | None:
    """The quarter or half at token i as (number, "quarter" or "half", the token after it): Q3, H1, third quarter, fourth-quarter, latter half."""
    word = t.low[i]
    if word in ("q", "h") and t.glued(i + 1) and t.low[i + 1] in ("1", "2", "3", "4"):
        number, k, name = int(t.low[i + 1]), i + 2, "quarter" if word == "q" else "half"
    else:
        order = (0, i + 1) if word in _LAST else ordinal(t, i)
        if not order or order[0] > 4:
            return None
        at = order[1] + (t.low[order[1]] in DASHES)
        if t.low[at] not in ("quarter", "half"):
            return None
        number, k, name = order[0], at + 1, t.low[at]
    most = 4 if name == "quarter" else 2
    return (number or most, name, k) if number <= most else None


def _of_year(year: int, number: int, name: str) -> Date | None:
    return edtf.quarter(year, number) if name == "quarter" else edtf.half(year, number)


def _year_first(t: Tokens, i: int) -> Point | None:
    """2016 H2, 2016's third quarter."""
    found = year_at(t, i) if t.is_number(i) and len(t.low[i]) == 4 else None
    if not found:
        return None
    k = found[1]
    owned = t.low[k] in ("’", "'") and t.low[k + 1] == "s"
    if t.low[k] in ("’s", "'s"):
        owned, k = True, k + 1
    elif owned:
        k += 2
    part = _part(t, k)
    if part is None or not (owned or t.low[k] in ("q", "h")):
        return None
    return Point(part[2], whole=_of_year(found[0], part[0], part[1]))


def _months_of(t: Tokens, i: int) -> Point | None:
    """The first three months of 2011."""
    if t.low[i] not in _FIRST + _LAST:
        return None
    number = int(t.low[i + 1]) if t.low[i + 1].isdigit() else int(SMALL.get(t.low[i + 1], 0))
    found = year_at(t, i + 4) if t.low[i + 2] == "months" and t.low[i + 3] in ("of", "in") else None
    if not found or not 1 < number < 12:
        return None
    months = (1, number) if t.low[i] in _FIRST else (13 - number, 12)
    first, last = (edtf.month(found[0], month) for month in months)
    return Point(found[1], whole=edtf.span(first, last)) if first and last else None


def _decade(t: Tokens, i: int) -> Point | None:
    """1970s, 1970's, the ’40s, the nineteen-seventies, the eighties."""
    word = t.low[i]
    if t.is_number(i) and word.isdigit() and word.endswith("0"):
        k = i + 1
        if t.low[k] in ("’", "'") and t.glued(k):
            k += 1
        if t.low[k] != "s" or not t.glued(k):
            return None
        value = int(word)
        if len(word) == 4 and 1000 <= value <= 2090:
            if value % 100 == 0:
                return Point(k + 1, whole=edtf.century(value // 100 + 1))
            return Point(k + 1, whole=edtf.decade(value))
        possessive = t.before(i) in ("his", "her", "their", "my", "our") or t.before(i) in ("early", "mid", "late", "-")
        if len(word) == 2 and not possessive and (t.before(i) == "the" or (t.before(i) in "’'‘" and t.glued(i))):
            return Point(k + 1, whole=edtf.decade((2000 if value <= 10 else 1900) + value))
        return None
    if word in ("’", "'", "‘") and t.glued(i + 1) and t.is_number(i + 1):
        return _decade(t, i + 1)
    if word in CENTURIES:
        k = i + 1 + (t.low[i + 1] in DASHES)
        if t.low[k] in _DECADES:
            return Point(k + 1, whole=edtf.decade(CENTURIES[word] + _DECADES[t.low[k]]))
    if word in _DECADES and t.before(i) == "the":
        return Point(i + 1, whole=edtf.decade(1900 + _DECADES[word]))
    return None


def _century(t: Tokens, i: int) -> Point | None:
    order = ordinal(t, i)
    if not order or order[0] > 30:
        return None
    k = order[1]
    if t.low[k] in DASHES:
        k += 1
    if t.low[k] in ("to", "and", "or") or t.low[k] in DASHES:
        other = ordinal(t, k + 1)
        if other and t.low[other[1]] in ("century", "centuries"):
            era = era_at(t, other[1] + 1)
            sign = -1 if era and era[0] else 1
            whole = edtf.span(edtf.century(sign * order[0]), edtf.century(sign * other[0]))
            return Point(era[1] if era else other[1] + 1, whole=whole) if whole else None
    if t.low[k] not in ("century", "c"):
        return None
    if t.low[k] == "c" and t.low[k + 1] != ".":
        return None
    era = era_at(t, k + 1)
    return Point(era[1] if era else k + 1, whole=edtf.century(-order[0] if era and era[0] else order[0]))
