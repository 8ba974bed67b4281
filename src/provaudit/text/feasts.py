"""Days that are named rather than numbered: "Christmas Day 1914", "Easter 1916", "the first Monday of September 1998", "the last week of July 1914"."""

from __future__ import annotations

from provaudit.text import edtf
from provaudit.text.numbers import ordinal
from provaudit.text.points import WEEKDAYS, Point, comma_year, month_at
from provaudit.text.tokens import Tokens
from provaudit.text.years import year_at

_FEASTS = {
    ("christmas", "day"): (12, 25, 12, 25), ("christmas", "eve"): (12, 24, 12, 24), ("christmas",): (12, 20, 12, 31),
    ("boxing", "day"): (12, 26, 12, 26), ("new", "year", "'", "s", "day"): (1, 1, 1, 1), ("new", "year", "'", "s", "eve"): (12, 31, 12, 31),
    ("easter", "sunday"): (3, 22, 4, 25), ("easter", "monday"): (3, 23, 4, 26), ("easter",): (3, 15, 5, 2), ("good", "friday"): (3, 20, 4, 23),
    ("midsummer",): (6, 19, 6, 26), ("halloween",): (10, 31, 10, 31), ("whitsun",): (5, 8, 6, 14),
}  # fmt: skip
"""Feast → first and last day on which it can fall; without "Day" or "Eve" the days about it are meant too."""
FIRST_WORDS = frozenset(words[0] for words in _FEASTS)
_LAST = 9


def named(t: Tokens, i: int) -> Point | None:
    """A feast with its year, a weekday counted within a month, or a week of a month; without a year only the month is told."""
    return _feast(t, i) or _counted(t, i)


def _feast(t: Tokens, i: int) -> Point | None:
    if t.low[i] not in FIRST_WORDS or not t.is_capital(i):
        return None
    for words, (first_month, first, last_month, last) in _FEASTS.items():
        here = tuple(w.replace("’", "'") for w in t.low[i : i + len(words)])
        if here != words:
            continue
        k = i + len(words)
        k += t.low[k] in (",", "of", "in")
        found = year_at(t, k)
        if not found:
            return None
        lo, hi = edtf.ordinal_of(found[0], first_month, first), edtf.ordinal_of(found[0], last_month, last)
        single = edtf.day(found[0], first_month, first)
        return Point(found[1], whole=single if lo == hi and single else edtf.between(lo, hi))
    return None


def _counted(t: Tokens, i: int) -> Point | None:
    """ "First Monday of September 1998", "last week of July 1914"; i is at the count."""
    order = (_LAST, i + 1) if t.low[i] == "last" else ordinal(t, i)
    if not order or not (order[0] == _LAST or order[0] <= 5):
        return None
    count, k = order
    weekday = WEEKDAYS.get(t.low[k])
    if (weekday is None and t.low[k] != "week") or t.low[k + 1] not in ("of", "in"):
        return None
    month = month_at(t, k + 2)
    if not month or not t.is_capital(k + 2):
        return None
    year, end = comma_year(t, month[1])
    if year is None:
        return Point(month[1], month=month[0])
    length = edtf.days_in(year, month[0])
    first = edtf.ordinal_of(year, month[0], 1)
    if weekday is None:
        # The first week may be the first seven days or the first whole week.
        lo, hi = (length - 14, length - 1) if count == _LAST else (7 * (count - 1), min(7 * count + 5, length - 1))
        return Point(end, whole=edtf.between(first + lo, first + hi)) if lo < length else None
    offset = (weekday - (first - 1)) % 7
    days = range(offset + 1, length + 1, 7)
    if count != _LAST and count > len(days):
        return None
    return Point(end, year, month[0], days[-1] if count == _LAST else days[count - 1])
