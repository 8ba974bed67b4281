"""Dates and periods as edited English writes them, each to its first and last day: "27 July 1953", "June 25–27, 1950", "mid-1860s".

The grammar reads points (a day, month, season, quarter, year, decade, century), parts of them (early, mid, late) and spans from one point to
another, where the left borrows what it leaves out from the right ("between May and July 2017"). What a month name or four digits mean
depends on the words around them: "may", "March on Washington", "Theresa May" and "1,500 people" are no dates.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from provaudit.model.value import Date
from provaudit.text import edtf
from provaudit.text.feasts import named
from provaudit.text.periods import longer
from provaudit.text.points import (
    COUNTED,
    WEEKDAYS,
    Point,
    comma_year,
    counts,
    day_at,
    day_first,
    lone_year,
    month_at,
    month_first,
    numeric_at,
)
from provaudit.text.tokens import Tokens
from provaudit.text.years import DASHES, year_at

_TO = frozenset({"to", "through", "until", "till", "thru"}) | DASHES


_PARTS = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "early", "start": "early", "middle": "mid", "end": "end", "close": "end",
    "midway": "mid", "opening": "early",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A date read from tokens up to `end` (exclusive). `ambiguous`: it reads two ways, and the interval covers both.

    `deictic`: it was reckoned from the day of publication, or could not be for want of it.
    """

    end: int
    date: Date
    ambiguous: bool = False
    deictic: bool = False


def period(t: Tokens, i: int) -> Found | None:
    """The date or span of dates that begins at token i, without words that open it to a side ("before", "since")."""
    between = t.low[i] == "between"
    bracket = between or t.low[i] == "from"
    k = i + bracket
    if bracket and t.low[k] == "the":
        k += 1
    left = _bare_day(t, k) if bracket else None
    span = _days_of_month(t, k) or _years(t, k)
    if span:
        return span
    point = _point(t, k)
    if not point and not left:
        point = None
        return None
    start = point or left
    assert start is not None
    sep = start.end
    joined = t.low[sep] in _TO or (between and t.low[sep] == "and")
    if joined:
        nxt = sep + 1
        if t.low[nxt] == "the":
            nxt += 1
        right = _point(t, nxt, spanned=True) or (_bare_day(t, nxt) if start.month and start.day else None)
        if right:
            if right.month is None and right.year is None and right.whole is None:
                year, end = comma_year(t, right.end)
                right = replace(right, month=start.month, year=year if year is not None else start.year, end=end)
                if year is not None:
                    start = replace(start, year=year)
            if right.year is None and start.year is not None:
                right = replace(right, year=start.year)
            first, last = start.filled(right).date(), right.date()
            whole = edtf.span(first, last) if first and last else None
            if whole:
                return Found(right.end, whole, start.ambiguous or right.ambiguous)
    if bracket or not point:
        return None
    date = point.date()
    if date and date.lo is not None and date.hi == date.lo and _in_a_week(t, i):
        # "the week of 16 September" may begin, end or lie about that day
        date = edtf.between(date.lo - 7, date.lo + 7)
    return Found(point.end, date, point.ambiguous) if date else None


def _in_a_week(t: Tokens, i: int) -> bool:
    """True if "week of", "week ending" or "weekend of" stands before token i."""
    k = i - (t.before(i) in ("the", "on"))
    return t.before(k) in ("of", "ending", "ended", "beginning", "starting") and t.before(k - 1) in (
        "week",
        "weekend",
        "weeks",
    )


def _point(t: Tokens, i: int, spanned: bool = False) -> Point | None:
    """One date. `spanned`: it closes a span, so that a bare year or month needs no further sign of being one."""
    word = t.low[i]
    if word in WEEKDAYS and t.is_capital(i):
        k = i + 1
        if t.low[k] == "." and t.glued(k):
            k += 1
        if t.low[k] == ",":
            k += 1
        if t.low[k] in ("the", "on"):
            k += 1
        inner = month_first(t, k) or day_first(t, k) if t.low[k] not in WEEKDAYS else None
        return inner if inner and inner.day else None
    if word == "the":
        inner = named(t, i + 1) or day_first(t, i + 1)
        return inner if inner and (inner.month or inner.whole) else None
    return (
        _modified(t, i)
        or numeric_at(t, i)
        or month_first(t, i, spanned)
        or day_first(t, i)
        or longer(t, i)
        or named(t, i)
        or lone_year(t, i, spanned)
    )


def _modified(t: Tokens, i: int) -> Point | None:
    """ "early 1950", "mid-1860s", "the end of May 2017", "late in the 19th century"."""
    name = _PARTS.get(t.low[i])
    if not name:
        return None
    k = i + 1
    plain = name in ("early", "mid", "late") and t.low[i] == name
    if plain and t.low[k] == "to" and _PARTS.get(t.low[k + 1]):  # mid to late 1990s
        k += 2
    if plain and t.low[k] in DASHES and t.low[k + 1] == "to":
        k += 4
        name = "late"
    if t.low[k] in DASHES:
        k += 1
    if t.low[k] == "of" or (t.low[k] == "in" and plain):  # "its opening in 1970" is an event
        k += 1
    elif not plain:
        return None
    if t.low[k] == "the":
        k += 1
    if t.low[k] in ("month", "year") and t.low[k + 1] == "of":
        k += 2
    inner = month_first(t, k, spanned=True) or longer(t, k) or lone_year(t, k, spanned=True)
    if not inner or inner.day:
        return None
    date = inner.date()
    return Point(inner.end, month=inner.month, whole=edtf.part(date, name)) if date else None


def _bare_day(t: Tokens, i: int) -> Point | None:
    """A day of the month without its month, as one end of a span has it."""
    found = day_at(t, i)
    return Point(found[1], None, None, found[0]) if found and not counts(t, found[1]) else None


def _days_of_month(t: Tokens, i: int) -> Found | None:
    """ "25–27 June 1950", "4 to 22 January, 1995", "June 25–27, 1950", "4 and 22 March"."""
    named = month_at(t, i)
    first = day_at(t, named[1]) if named else day_at(t, i)
    if not first or t.glued(i):
        return None
    k = first[1]
    if t.low[k] not in _TO and t.low[k] not in ("and", "or"):
        return None
    joins = t.low[k] in _TO or t.before(i) == "between"
    last = day_at(t, k + 1 + (t.low[k + 1] == "the"))
    if not last or last[0] <= first[0] or counts(t, last[1]) or not joins:
        return None
    if named:
        if t.low[i] in ("may", "march") and not t.is_capital(i):
            return None
        if month_at(t, last[1]):  # June 25 – 3 July
            return None
        month, (year, end) = named[0], comma_year(t, last[1])
        if year is None and t.low[last[1]] in COUNTED:
            return None
    else:
        m = last[1] + (t.low[last[1]] == "of")
        after = month_at(t, m)
        if not after or (t.low[m] in ("may", "march") and not t.is_capital(m)):
            return None
        month, (year, end) = after[0], comma_year(t, after[1])
    if year is None:
        a, b = edtf.yearless(month, first[0]), edtf.yearless(month, last[0])
    else:
        a, b = edtf.day(year, month, first[0]), edtf.day(year, month, last[0])
    whole = edtf.span(a, b) if a and b else None
    return Found(end, whole) if whole else None


def _years(t: Tokens, i: int) -> Found | None:
    """ "1910–45", "1910–1945", "from 1910 to 45", "2016/17", "1995–present"; 1995-01 is a month, 2016-07 too if read so by ISO."""
    if not t.is_number(i) or (t.glued(i) and t.before(i) not in "(“\"'‘["):
        return None
    first = year_at(t, i)
    if not first:
        return None
    k = first[1]
    dash = t.low[k] in DASHES or (t.low[k] == "/" and t.glued(k))
    spelt = (t.before(i), t.low[k]) in (("from", "to"), ("between", "and")) and t.low[k + 2] not in COUNTED | {
        "%",
        "per",
        "percent",
    }
    if not dash and not spelt:
        return None
    tight = spelt or (t.glued(k) and t.glued(k + 1))
    word = t.low[k + 1]
    if word in ("present", "date", "today") and t.low[k] in DASHES:
        return Found(k + 2, edtf.since(edtf.year(first[0])))
    if (
        word.isdigit()
        and len(word) == 2
        and tight
        and not (t.glued(k + 2) and (t.is_word(k + 2) or t.low[k + 2] in DASHES))
    ):
        end_year = first[0] - first[0] % 100 + int(word)
        if end_year > first[0]:
            whole = edtf.span(edtf.year(first[0]), edtf.year(end_year))
            return Found(k + 2, whole) if whole else None
        if t.low[k] == "-" and t.glued(k) and 1 <= int(word) <= 12:
            return Found(k + 2, edtf.month(first[0], int(word)))
        return None
    last = year_at(t, k + 1)
    if not last or last[0] <= first[0]:
        return None
    if last[0] < 0 <= first[0]:
        return None
    whole = edtf.span(edtf.year(first[0]), edtf.year(last[0]))
    return Found(last[1], whole) if whole else None
