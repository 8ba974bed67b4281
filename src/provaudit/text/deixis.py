"""Dates reckoned from the day of publication: "yesterday", "last year", "on Monday", "two years ago"."""

from __future__ import annotations

import re

from provaudit.model.value import Date
from provaudit.text import edtf
from provaudit.text.dates import Found
from provaudit.text.numbers import ORDINALS, number, ordinal
from provaudit.text.numerals import SMALL
from provaudit.text.points import MONTHS, WEEKDAYS
from provaudit.text.tokens import Tokens

DEICTIC = frozenset(
    {
        "yesterday",
        "today",
        "tomorrow",
        "tonight",
        "last",
        "this",
        "next",
        "earlier",
        "later",
        "on",
        "past",
        "previous",
        "coming",
    }
)
"""Words that may begin a date reckoned from the day of publication (a number before "ago" is another)."""
_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_SPANS = frozenset({"day", "week", "month", "year", "weekend", "quarter", "decade", "century"})


def deixis(t: Tokens, i: int, published: str | None) -> Found | None:
    """The date that begins at token i and leans on the day of publication (ISO 8601), which may be None."""
    word = t.low[i]
    if word in ("yesterday", "today", "tomorrow", "tonight"):
        if word == "today" and t.low[i + 1] in ("’", "'"):
            return None
        step = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
        return _shifted(i + 1, _anchor(published), "day", step)
    if word in ("earlier", "later") and t.low[i + 1] == "this":
        return _side_of_today(deixis(t, i + 1, published), word, _anchor(published))
    if word in _PARTS or word == "the":
        return _part(t, i, published) or _far(t, i, published)
    named = _piece_of_year(t, i, published)
    if named:
        return named
    if word in ("last", "this", "next", "past", "previous", "coming"):
        return _relative(t, i, published)
    if word == "on" and t.low[i + 1] in WEEKDAYS and t.is_capital(i + 1) and not _date_follows(t, i + 2):
        return _weekday(WEEKDAYS[t.low[i + 1]], i + 2, _anchor(published), "")
    return _ago(t, i, published)


_PARTS = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "early", "start": "early", "middle": "mid", "end": "end", "close": "end",
}  # fmt: skip
_STEPS = {"last": -1, "this": 0, "next": 1}


def _part(t: Tokens, i: int, published: str | None) -> Found | None:
    """ "Late last year", "the end of next month", "the start of this week"."""
    k = i + (t.low[i] == "the")
    name = _PARTS.get(t.low[k])
    plain = t.low[k] in ("early", "mid", "late")
    k += 1 + (t.low[k + 1] == "of" or (plain and t.low[k + 1] == "in"))
    if not name or t.low[k] not in _STEPS or (t.low[k - 1] not in ("of", "in") and not plain):
        return _piece_of_year(t, i + 1, published) if t.low[i] == "the" else None
    noun = t.low[k + 1]
    if noun not in ("year", "month", "week", "quarter"):
        return None
    found = _shifted(k + 2, _anchor(published), noun, _STEPS[t.low[k]])
    if found.date.lo is None or noun == "week":
        return found
    return Found(found.end, edtf.part(found.date, name), deictic=True)


def _far(t: Tokens, i: int, published: str | None) -> Found | None:
    """ "The year before last", "the week after next", "the past decade"."""
    noun, side = t.low[i + 1], t.low[i + 2]
    k = i + 3 + (t.low[i + 3] == "the")
    if noun in ("week", "month", "year") and (side, t.low[k]) in (("before", "last"), ("after", "next")):
        return _shifted(k + 1, _anchor(published), noun, -2 if side == "before" else 2)
    if noun in ("last", "past", "next") and side == "decade":
        anchor = _anchor(published)
        if anchor is None:
            return _unresolved(i + 3)
        # Ten years from the day, or the calendar's decade: writers mean either.
        first = edtf.fields_of(anchor[0])[0] + (-20 if noun != "next" else 0)
        return Found(
            i + 3, edtf.between(edtf.ordinal_of(first, 1, 1), edtf.ordinal_of(first + 20, 12, 31)), deictic=True
        )
    return None


def _piece_of_year(t: Tokens, i: int, published: str | None) -> Found | None:
    """ "June last year", "the third quarter of this year", "the spring of next year"."""
    word = t.low[i]
    if word in MONTHS and (t.is_capital(i) or word not in ("may", "march", "mar", "dec", "sep")):
        k = i + 1
    elif word in edtf.SEASONS or (word in ("q", "h") and t.glued(i + 1)):
        k = i + 1 + (word in ("q", "h"))
    else:
        order = ordinal(t, i) if word in ORDINALS else None
        if not order or t.low[order[1]] not in ("quarter", "half"):
            return None
        k = order[1] + 1
    k += t.low[k] in ("of", "in")
    if t.low[k] not in _STEPS or t.low[k + 1] != "year":
        return None
    whole = _shifted(k + 2, _anchor(published), "year", _STEPS[t.low[k]])
    year = edtf.fields_of(whole.date.lo)[0] if whole.date.lo is not None and len(whole.date.edtf) == 4 else None
    if year is None:
        return _unresolved(k + 2)
    if word in MONTHS:
        return Found(k + 2, edtf.month(year, MONTHS[word]), deictic=True)
    if word in edtf.SEASONS:
        return Found(k + 2, edtf.season(year, word), deictic=True)
    count = int(t.low[i + 1]) if word in ("q", "h") and t.low[i + 1] in ("1", "2", "3", "4") else ORDINALS.get(word, 9)
    quarter = word == "q" or "quarter" in t.low[i:k]
    if count > (4 if quarter else 2):
        return None
    return Found(k + 2, edtf.quarter(year, count) if quarter else edtf.half(year, count), deictic=True)


def _side_of_today(found: Found | None, word: str, anchor: tuple[int, int] | None) -> Found | None:
    """ "Earlier this year" ends on the day of publication, "later this year" begins there."""
    if not found or not anchor or found.date.lo is None or found.date.hi is None:
        return found
    lo, hi = (found.date.lo, anchor[1]) if word == "earlier" else (anchor[0], found.date.hi)
    return Found(found.end, edtf.between(lo, hi), deictic=True) if lo <= hi else found


def _date_follows(t: Tokens, i: int) -> bool:
    k = i + (t.low[i] in (",", "the"))
    return t.low[k] in MONTHS or (t.is_number(k) and t.low[k + 1] in MONTHS)


def _relative(t: Tokens, i: int, published: str | None) -> Found | None:
    word, noun = t.low[i], t.low[i + 1]
    if word in ("past", "previous", "coming"):
        return None
    step = {"last": -1, "this": 0, "next": 1}[word]
    anchor = _anchor(published)
    if noun in WEEKDAYS and t.is_capital(i + 1):
        return _weekday(WEEKDAYS[noun], i + 2, anchor, word)
    named = noun in MONTHS and (t.is_capital(i + 1) or noun not in ("may", "march", "mar", "dec", "sep", "august"))
    if named and not t.is_number(i + 2):
        return _named_month(MONTHS[noun], i + 2, anchor, step)
    if noun in edtf.SEASONS:
        return _named_season(noun, i + 2, anchor, step)
    if (
        noun in ("year", "month", "week", "quarter")
        and t.low[i + 2] not in ("’", "'", "-")
        and t.before(i) not in ("the", "of", "his", "her", "their", "its")
    ):
        return _shifted(i + 2, anchor, noun, step)
    if noun == "decade" and word == "this" and anchor:
        first = edtf.fields_of(anchor[0])[0] // 10 * 10
        return Found(i + 2, edtf.decade(first), deictic=True)
    if noun in ("night", "evening") and word == "last":
        return _shifted(i + 2, anchor, "day", -1)
    return None


def _ago(t: Tokens, i: int, published: str | None) -> Found | None:
    """ "two years ago", "a week ago", "ten days earlier" is not: it leans on the story."""
    if not (t.is_number(i) or t.low[i] in SMALL or t.low[i] in ("a", "an")):
        return None
    if t.low[i] in ("a", "an"):
        count, k = 1.0, i + 1
    else:
        found = number(t, i)
        if not found or not found.whole:
            return None
        count, k = found.value, found.end
    noun = t.low[k].removesuffix("s")
    if noun not in ("day", "week", "month", "year", "decade") or t.low[k + 1] != "ago":
        return None
    scale = 10 if noun == "decade" else 1
    return _shifted(
        k + 2, _anchor(published), "year" if noun == "decade" else noun, -int(count) * scale, slack=noun != "day"
    )


def _anchor(published: str | None) -> tuple[int, int] | None:
    """First and last day that `published` may mean."""
    m = _ISO.match(published or "")
    if not m:
        return None
    year, month, day = int(m[1]), int(m[2] or 0), int(m[3] or 0)
    if day:
        whole = edtf.day(year, month, day) if month else None
    elif month:
        whole = edtf.month(year, month) if month <= 12 else None
    else:
        whole = edtf.year(year)
    return (whole.lo, whole.hi) if whole and whole.lo is not None and whole.hi is not None else None


def _unresolved(end: int) -> Found:
    return Found(end, edtf.UNKNOWN, deictic=True)


def _shifted(end: int, anchor: tuple[int, int] | None, noun: str, step: int, slack: bool = False) -> Found:
    """The day, week, month or year `step` away from the anchor. `slack`: said of a round distance, so one unit wider."""
    if anchor is None:
        return _unresolved(end)
    lo, hi = anchor
    if noun == "day":
        return Found(end, _covering(lo + step, hi + step), deictic=True)
    if noun == "week":
        first, last = lo - (lo - 1) % 7 + 7 * step, hi - (hi - 1) % 7 + 7 * step + 6
        # Where a week begins, on Sunday or Monday, differs by country.
        return Found(end, edtf.between(first - 1, last), deictic=True)
    (y1, m1, _), (y2, m2, _) = edtf.fields_of(lo), edtf.fields_of(hi)
    if noun == "month":
        a, b = y1 * 12 + m1 - 1 + step, y2 * 12 + m2 - 1 + step
        first_month, last_month = edtf.month(a // 12, a % 12 + 1), edtf.month(b // 12, b % 12 + 1)
        return Found(end, first_month if a == b else edtf.span(first_month, last_month) or edtf.UNKNOWN, deictic=True)
    if noun == "quarter":
        a, b = y1 * 4 + (m1 - 1) // 3 + step, y2 * 4 + (m2 - 1) // 3 + step
        first_quarter, last_quarter = edtf.quarter(a // 4, a % 4 + 1), edtf.quarter(b // 4, b % 4 + 1)
        return Found(
            end, first_quarter if a == b else edtf.span(first_quarter, last_quarter) or edtf.UNKNOWN, deictic=True
        )
    first_year, last_year = edtf.year(y1 + step), edtf.year(y2 + step)
    whole = first_year if y1 == y2 else edtf.span(first_year, last_year) or edtf.UNKNOWN
    return Found(end, edtf.around(whole) if slack and step <= -10 else whole, deictic=True)


def _covering(lo: int, hi: int) -> Date:
    year, month, day = edtf.fields_of(lo)
    single = edtf.day(year, month, day) if lo == hi else None
    return single or edtf.between(lo, hi)


def _weekday(weekday: int, end: int, anchor: tuple[int, int] | None, word: str) -> Found:
    """The weekday nearest to the day of publication: before it for "last", after it for "next", either for neither."""
    if anchor is None or anchor[0] != anchor[1]:
        return _unresolved(end)
    today = anchor[0]
    back = (today - 1 - weekday) % 7
    past, future = today - back, today - back + 7
    if word == "last":
        return Found(end, _covering(past if back else past - 7, past if back else past - 7), deictic=True)
    if word == "next":
        return Found(end, edtf.between(future, future + 7), deictic=True)
    return Found(end, edtf.between(past, future), deictic=True, ambiguous=True)


def _named_month(month: int, end: int, anchor: tuple[int, int] | None, step: int) -> Found:
    if anchor is None:
        return Found(end, edtf.yearless(month) or edtf.UNKNOWN, deictic=True)
    (y1, m1, _), (y2, _, _) = edtf.fields_of(anchor[0]), edtf.fields_of(anchor[1])
    if y1 != y2:
        return _unresolved(end)
    year = y1 if step == 0 else y1 - 1 if step < 0 else y1 + (month <= m1)
    if step < 0 and month < m1:  # "last March", said in November: this year's or the last one's
        return Found(end, edtf.either(edtf.month(y1 - 1, month), edtf.month(y1, month)), ambiguous=True, deictic=True)
    return Found(end, edtf.month(year, month), deictic=True)


def _named_season(name: str, end: int, anchor: tuple[int, int] | None, step: int) -> Found:
    if anchor is None:
        return _unresolved(end)
    y1, y2 = edtf.fields_of(anchor[0])[0], edtf.fields_of(anchor[1])[0]
    years = sorted({y1 - (step < 0), y2 + (step > 0), y1, y2} if step else {y1, y2})
    whole = (
        edtf.season(years[0], name)
        if len(years) == 1
        else edtf.span(edtf.season(years[0], name), edtf.season(years[-1], name))
    )
    return Found(end, whole or edtf.UNKNOWN, deictic=True)
