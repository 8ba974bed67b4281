"""Dates and periods as edited English writes them, each to its first and last day: "27 July 1953", "June 25–27, 1950", "mid-1860s".

The grammar reads points (a day, month, season, quarter, year, decade, century), parts of them (early, mid, late) and spans from one point to
another, where the left borrows what it leaves out from the right ("between May and July 2017"). What a month name or four digits mean
depends on the words around them: "may", "March on Washington", "Theresa May" and "1,500 people" are no dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from provaudit.model.value import Date
from provaudit.text import edtf
from provaudit.text.numbers import SMALL, TENS, ordinal
from provaudit.text.tokens import Tokens

_NAMES = "january february march april may june july august september october november december".split()
MONTHS = {
    **{name: i + 1 for i, name in enumerate(_NAMES)},
    **{name[:3]: i + 1 for i, name in enumerate(_NAMES)},
    "sept": 9,
}
WEEKDAYS = {
    name: i
    for i, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
_SHORT = frozenset(name[:3] for name in _NAMES if name != "may") | {"sept"}
_DOUBTFUL = frozenset(
    {"may", "march", "mar", "august", "april", "june", "jan", "dec", "sun", "sat", "mon", "wed", "fri"}
)
"""Month and weekday names that are also verbs, adjectives or people."""
DASHES = frozenset("-–—‐‑−")
_TO = frozenset({"to", "through", "until", "till", "thru"}) | DASHES
_PARTS = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "early", "start": "early", "middle": "mid", "end": "end", "close": "end",
    "midway": "mid", "opening": "early",
}  # fmt: skip
_LEADS = frozenset(
    "in since by until till before after from during through throughout around about circa of early mid late between to and for "
    "year years the late-summer summer autumn spring winter fall ca c as at or post pre dated election".split()
)
_COUNTED = frozenset(
    "people persons men women children troops soldiers students workers employees voters members deaths victims casualties homes houses "
    "villages schools firms companies jobs miles feet metres meters kilometres kilometers acres tons tonnes pounds dollars euros yen won "
    "years days hours minutes months weeks times seats votes copies words pages patients cases prisoners refugees families households "
    "delegates guests residents inhabitants civilians protesters demonstrators fighters aircraft ships vehicles tanks calories points percent "
    "km m kg hectares others visitors spectators rooms beds units trees animals species articles volunteers medals runners competitors men".split()
)
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000, "seventeen": 1700, "sixteen": 1600, "fifteen": 1500}
_NUMERIC = re.compile(r"([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4})(?![0-9])(?![-/][0-9])")


@dataclass(frozen=True, slots=True)
class Found:
    """A date read from tokens up to `end` (exclusive). `ambiguous`: it reads two ways, and the interval covers both.

    `deictic`: it was reckoned from the day of publication, or could not be for want of it.
    """

    end: int
    date: Date
    ambiguous: bool = False
    deictic: bool = False


@dataclass(frozen=True, slots=True)
class _Point:
    """A date as its fields; `whole` replaces them where a period is no plain year, month or day."""

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    whole: Date | None = None
    ambiguous: bool = False

    def date(self) -> Date | None:
        if self.whole:
            return self.whole
        if self.year is None:
            return edtf.yearless(self.month, self.day)
        if self.month is None:
            return edtf.year(self.year)
        return edtf.month(self.year, self.month) if self.day is None else edtf.day(self.year, self.month, self.day)

    def filled(self, other: _Point) -> _Point:
        """This point with the year, and the month if it is a mere day, of the other end of its span."""
        if self.whole:
            return self
        month = self.month if self.month is not None or self.day is None else other.month
        return replace(self, year=other.year if self.year is None else self.year, month=month)


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
                year, end = _comma_year(t, right.end)
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
    return Found(point.end, date, point.ambiguous) if date else None


def _point(t: Tokens, i: int, spanned: bool = False) -> _Point | None:
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
        inner = _month_first(t, k) or _day_first(t, k) if t.low[k] not in WEEKDAYS else None
        return inner if inner and inner.day else None
    if word == "the":
        inner = _day_first(t, i + 1)
        return inner if inner and inner.month else None
    return (
        _modified(t, i)
        or _numeric(t, i)
        or _month_first(t, i, spanned)
        or _day_first(t, i)
        or _longer(t, i)
        or _lone_year(t, i, spanned)
    )


def _modified(t: Tokens, i: int) -> _Point | None:
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
    if t.low[k] in ("of", "in"):
        k += 1
    elif not plain:
        return None
    if t.low[k] == "the":
        k += 1
    if t.low[k] in ("month", "year") and t.low[k + 1] == "of":
        k += 2
    inner = _month_first(t, k, spanned=True) or _longer(t, k) or _lone_year(t, k, spanned=True)
    if not inner or inner.day:
        return None
    date = inner.date()
    return _Point(inner.end, month=inner.month, whole=edtf.part(date, name)) if date else None


def _numeric(t: Tokens, i: int) -> _Point | None:
    """2016-11-07, 07.11.2016, 21/04/2016; 03/04/2016 reads two ways and covers both."""
    if not t.is_number(i) or t.glued(i):
        return None
    m = _NUMERIC.match(t.text, t.start[i])
    if not m:
        return None
    end = i + 1
    while end < t.size and t.start[end] < m.end():
        end += 1
    a, b, c = int(m[1]), int(m[3]), int(m[4])
    if len(m[1]) == 4 and len(m[4]) <= 2:
        return _Point(end, a, b, c) if edtf.day(a, b, c) else None
    if len(m[1]) > 2 or len(m[4]) != 4:
        return None
    american, european = edtf.day(c, a, b), edtf.day(c, b, a)
    if american and european and american != european:
        return _Point(end, whole=edtf.either(american, european), ambiguous=True)
    whole = american or european
    return _Point(end, c, whole.month, whole.day) if whole else None


def _month_at(t: Tokens, i: int) -> tuple[int, int] | None:
    """The month named at token i and the token after it."""
    found = MONTHS.get(t.low[i])
    if not found:
        return None
    end = i + 1
    if t.low[i] in _SHORT and t.low[end] == "." and t.glued(end):
        end += 1
    return found, end


def _day_at(t: Tokens, i: int) -> tuple[int, int] | None:
    """The day of the month at token i (27, 27th, twenty-seventh) and the token after it."""
    found = ordinal(t, i)
    if not found and t.is_number(i) and t.low[i].isdigit() and len(t.low[i]) <= 2:
        if t.glued(i + 1) and t.low[i + 1][:1].isalpha():
            return None
        found = int(t.low[i]), i + 1
    return found if found and 1 <= found[0] <= 31 else None


def _month_first(t: Tokens, i: int, spanned: bool = False) -> _Point | None:
    named = _month_at(t, i)
    if not named or (t.glued(i) and t.before(i) not in {*DASHES, "(", "“", '"', "/", "‘", "'", "[", "—"}):
        return None
    month, end = named
    capital = t.is_capital(i)
    if t.low[i] in _DOUBTFUL and not capital and t.low[i] in ("may", "march", "mar", "dec"):
        year = (
            _comma_year(t, end)[0] if _day_at(t, end) is None else _comma_year(t, (_day_at(t, end) or (0, end))[1])[0]
        )
        if year is None:
            return None
    k = end + (t.low[end] == "the")
    if t.low[k] == "," and t.is_number(k + 1) and len(t.low[k + 1]) <= 2 and _year_at(t, k + 2):
        k += 1  # April, 21 1926
    days = _day_at(t, k)
    if days and not _counts(t, days[1]):
        year, after = _comma_year(t, days[1])
        return _Point(after, year, month, days[0])
    if t.low[i] in ("may", "march") and not capital:
        return None
    year, after = _comma_year(t, end)
    if year is not None:
        return _Point(after, year, month)
    if spanned or _month_alone(t, i, end):
        return _Point(end, None, month)
    return None


def _counts(t: Tokens, i: int) -> bool:
    """True if what stands at i makes the number before it a count, a clock time or a fraction rather than a day."""
    if t.low[i] in (":", "%", "percent", "million", "billion", "/") and (
        t.low[i] not in ":/" or (t.glued(i) and t.is_number(i + 1))
    ):
        return True
    return t.low[i] == "per" and t.low[i + 1] == "cent"


def _month_alone(t: Tokens, i: int, end: int) -> bool:
    """True if the month at i, with neither day nor year, stands where a month stands."""
    before = t.before(i)
    if not t.is_capital(i) and (t.low[i] in _DOUBTFUL or before not in ("last", "next", "this", "in", "since")):
        return False
    if t.is_capital(end) and t.low[end] not in MONTHS and t.low[i] in _DOUBTFUL:
        return False  # April Ryan
    if before in DASHES and i > 1 and t.low[i - 2] in ("mid", "early", "late"):
        return True
    return (
        before
        in (
            "in since by until till last next this early mid late from between through during of before after throughout to every each "
            "following previous around about on late-"
        ).split()
    )


def _day_first(t: Tokens, i: int) -> _Point | None:
    days = _day_at(t, i)
    if not days or (t.glued(i) and t.before(i) not in {*DASHES, "(", "“", '"', "[", "—", "/", "‘", "'"}):
        return None
    k = days[1]
    if t.low[k] == "day" and t.low[k + 1] == "of":
        k += 1
    if t.low[k] == "of" or (t.low[k] in DASHES and t.glued(k) and t.glued(k + 1)):
        k += 1
    named = _month_at(t, k)
    if not named or (t.low[k] in _DOUBTFUL and not t.is_capital(k) and t.low[k] in ("may", "march", "mar", "sun")):
        return None
    if (
        t.is_capital(named[1])
        and t.low[k] in ("april", "may", "june", "august")
        and not _comma_year(t, named[1])[0]
        and t.low[k - 1] == "of"
    ):
        return None
    year, end = _comma_year(t, named[1])
    return _Point(end, year, named[0], days[0])


def _comma_year(t: Tokens, i: int) -> tuple[int | None, int]:
    """The year after a month or day, with or without comma, "of" or hyphen, and the token after it; (None, i) without one."""
    k = i
    if t.low[k] in (",", "of") or (t.low[k] in DASHES and t.glued(k) and t.glued(k + 1)):
        k += 1
    found = _year_at(t, k)
    return (found[0], found[1]) if found else (None, i)


def _year_at(t: Tokens, i: int) -> tuple[int, int] | None:
    """The year at token i (1953, ’53, AD 79, 44 BC, nineteen fifty-three), astronomical, and the token after it."""
    word = t.low[i]
    if t.is_number(i):
        if not word.isdigit():
            return None
        era = _era(t, i + 1)
        if era and len(word) <= 4:
            value = int(word)
            return (1 - value if era[0] else value, era[1]) if value else None
        value = int(word)
        if (
            len(word) == 4
            and 1000 <= value <= 2199
            and not (t.glued(i + 1) and (t.is_word(i + 1) or t.low[i + 1] in "%°"))
        ):
            if t.low[i + 1] in (":", ",") and t.glued(i + 1) and t.glued(i + 2) and t.is_number(i + 2):
                return None
            return value, i + 1
        return None
    if (
        word in ("’", "'", "‘")
        and t.glued(i + 1)
        and len(t.low[i + 1]) == 2
        and t.low[i + 1].isdigit()
        and not t.glued(i)
    ):
        short = int(t.low[i + 1])
        return (1900 if short > 30 else 2000) + short, i + 2
    before = _era(t, i)
    if (
        before
        and not before[0]
        and t.is_number(before[1])
        and t.low[before[1]].isdigit()
        and len(t.low[before[1]]) <= 4
    ):
        return (int(t.low[before[1]]), before[1] + 1) if int(t.low[before[1]]) else None
    return _year_in_words(t, i)


def _era(t: Tokens, i: int) -> tuple[bool, int] | None:
    """Whether the era at token i is before Christ, and the token after it: BC, B.C., BCE, AD, A.D., CE."""
    word = t.low[i]
    if word in ("bc", "bce", "ad", "ce") and t.raw(i).isupper():
        return word[0] == "b", i + 1
    if (
        word in ("b", "a", "c")
        and t.low[i + 1] == "."
        and t.low[i + 2] in ("c", "d", "e")
        and t.low[i + 3] == "."
        and t.raw(i).isupper()
    ):
        return word == "b", i + 4
    return None


def _year_in_words(t: Tokens, i: int) -> tuple[int, int] | None:
    """ "nineteen fifty-three", "two thousand and eighteen"."""
    word = t.low[i]
    if word == "two" and t.low[i + 1] == "thousand":
        k = i + 2 + (t.low[i + 2] == "and")
        if t.low[k] in SMALL:
            value, end = _two_digits(t, k)
            return 2000 + value, end
        return 2000, i + 2
    if word in _CENTURIES:
        k = i + 1 + (t.low[i + 1] in DASHES)
        if t.low[k] in SMALL and SMALL[t.low[k]] >= 10:
            value, end = _two_digits(t, k)
            return _CENTURIES[word] + value, end
        if t.low[k] in ("oh", "zero", "nought") and 0 < SMALL.get(t.low[k + 1], 0) < 10:
            return _CENTURIES[word] + int(SMALL[t.low[k + 1]]), k + 2
    return None


def _two_digits(t: Tokens, i: int) -> tuple[int, int]:
    value, end = int(SMALL[t.low[i]]), i + 1
    if t.low[i] in TENS:
        k = end + (t.low[end] in DASHES)
        if 0 < SMALL.get(t.low[k], 0) < 10:
            return value + int(SMALL[t.low[k]]), k + 1
    return value, end


def _lone_year(t: Tokens, i: int, spanned: bool = False) -> _Point | None:
    """Four digits that stand where a year stands."""
    found = _year_at(t, i)
    if not found:
        return None
    value, end = found
    if (end - i > 1 and t.is_number(i)) or not t.is_number(i):  # an era, an apostrophe or words
        lead = t.before(i) in ("in", "of", "since", "by", "until", "from", "before", "after", "year", "during", "circa")
        return _Point(end, value) if t.is_number(i) or _era(t, i) or lead or spanned else None
    if t.glued(i) and not (t.before(i) in DASHES or t.before(i) in "(“\"'‘[/"):
        return None
    if t.glued(i) and t.before(i) in DASHES and not _prefixed(t, i) and not spanned:
        return None
    after = t.low[end]
    if t.glued(end) and after in DASHES and t.glued(end + 1) and t.is_word(end + 1) and not spanned:
        return (
            None
            if t.low[end + 1] in _COUNTED
            or t.low[end + 1] in ("year", "foot", "mile", "metre", "meter", "page", "strong")
            else _Point(end, value)
        )
    if after in _COUNTED or (after in ("%", "per", "of") and (after != "of" or t.before(i) not in _LEADS)):
        return None
    before = t.before(i)
    if spanned or before in _LEADS or t.glued(i):
        return _Point(end, value) if 1000 <= value <= 2150 else None
    if t.is_capital(i - 1) and before not in WEEKDAYS and before not in MONTHS and not t.opens_sentence(i - 1):
        closing = after in (",", ".", ")", ";", "") or t.is_capital(end)
        return _Point(end, value) if 1700 <= value <= 2050 and closing else None
    if value % 50 == 0 and after.endswith("s") and t.is_word(end):
        return None
    return _Point(end, value) if 1600 <= value <= 2050 else None


def _prefixed(t: Tokens, i: int) -> bool:
    return i > 1 and t.low[i - 2] in ("mid", "early", "late", "post", "pre", "circa")


def _longer(t: Tokens, i: int) -> _Point | None:
    """Seasons, quarters, halves, decades and centuries."""
    return _season(t, i) or _fraction_of_year(t, i) or _decade(t, i) or _century(t, i)


def _season(t: Tokens, i: int) -> _Point | None:
    if t.low[i] not in edtf.SEASONS:
        return None
    k = i + 1
    if t.low[k] in (",", "of", "in"):
        k += 1
    found = _year_at(t, k)
    if not found or (t.low[i] == "fall" and k == i + 2 and t.low[i + 1] == "in"):
        return None
    end = found[1]
    if t.low[i] == "winter" and t.low[end] in DASHES | {"/"} and t.is_number(end + 1) and len(t.low[end + 1]) in (2, 4):
        end += 2
    return _Point(end, whole=edtf.season(found[0], t.low[i]))


def _fraction_of_year(t: Tokens, i: int) -> _Point | None:
    """Q3 2016, H1 2016, the third quarter of 2016, the first half of the 19th century."""
    word = t.low[i]
    if word in ("q", "h") and t.glued(i + 1) and t.low[i + 1] in ("1", "2", "3", "4"):
        number, k, name = int(t.low[i + 1]), i + 2, "quarter" if word == "q" else "half"
    else:
        order = ordinal(t, i)
        if not order or order[0] > 4 or t.low[order[1]] not in ("quarter", "half"):
            return None
        number, k, name = order[0], order[1] + 1, t.low[order[1]]
    if t.low[k] in ("of", "in", ","):
        k += 1
    if t.low[k] == "the":
        k += 1
    if name == "half" and number > 2:
        return None
    found = _year_at(t, k)
    if found:
        return _Point(
            found[1], whole=edtf.quarter(found[0], number) if name == "quarter" else edtf.half(found[0], number)
        )
    longer = _decade(t, k) or _century(t, k)
    if not longer or not longer.whole or longer.whole.lo is None or longer.whole.hi is None:
        return None
    parts = 4 if name == "quarter" else 2
    length = longer.whole.hi - longer.whole.lo
    slack = 366 if length > 5000 else 0
    lo = longer.whole.lo + length * (number - 1) // parts - slack
    return _Point(longer.end, whole=edtf.between(lo, longer.whole.lo + length * number // parts + slack))


def _decade(t: Tokens, i: int) -> _Point | None:
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
                return _Point(k + 1, whole=edtf.century(value // 100 + 1))
            return _Point(k + 1, whole=edtf.decade(value))
        possessive = t.before(i) in ("his", "her", "their", "my", "our") or t.before(i) in ("early", "mid", "late", "-")
        if len(word) == 2 and not possessive and (t.before(i) == "the" or (t.before(i) in "’'‘" and t.glued(i))):
            return _Point(k + 1, whole=edtf.decade((2000 if value <= 10 else 1900) + value))
        return None
    if word in ("’", "'", "‘") and t.glued(i + 1) and t.is_number(i + 1):
        return _decade(t, i + 1)
    if word in _CENTURIES:
        k = i + 1 + (t.low[i + 1] in DASHES)
        if t.low[k] in _DECADES:
            return _Point(k + 1, whole=edtf.decade(_CENTURIES[word] + _DECADES[t.low[k]]))
    if word in _DECADES and t.before(i) == "the":
        return _Point(i + 1, whole=edtf.decade(1900 + _DECADES[word]))
    return None


def _century(t: Tokens, i: int) -> _Point | None:
    order = ordinal(t, i)
    if not order or order[0] > 30:
        return None
    k = order[1]
    if t.low[k] in DASHES:
        k += 1
    if t.low[k] in ("to", "and", "or") or t.low[k] in DASHES:
        other = ordinal(t, k + 1)
        if other and t.low[other[1]] in ("century", "centuries"):
            era = _era(t, other[1] + 1)
            sign = -1 if era and era[0] else 1
            whole = edtf.span(edtf.century(sign * order[0]), edtf.century(sign * other[0]))
            return _Point(era[1] if era else other[1] + 1, whole=whole) if whole else None
    if t.low[k] not in ("century", "c"):
        return None
    if t.low[k] == "c" and t.low[k + 1] != ".":
        return None
    era = _era(t, k + 1)
    return _Point(era[1] if era else k + 1, whole=edtf.century(-order[0] if era and era[0] else order[0]))


def _bare_day(t: Tokens, i: int) -> _Point | None:
    """A day of the month without its month, as one end of a span has it."""
    found = _day_at(t, i)
    return _Point(found[1], None, None, found[0]) if found and not _counts(t, found[1]) else None


def _days_of_month(t: Tokens, i: int) -> Found | None:
    """ "25–27 June 1950", "4 to 22 January, 1995", "June 25–27, 1950", "4 and 22 March"."""
    named = _month_at(t, i)
    first = _day_at(t, named[1]) if named else _day_at(t, i)
    if not first or t.glued(i):
        return None
    k = first[1]
    if t.low[k] not in _TO and t.low[k] not in ("and", "or"):
        return None
    joins = t.low[k] in _TO or t.before(i) == "between"
    last = _day_at(t, k + 1 + (t.low[k + 1] == "the"))
    if not last or last[0] <= first[0] or _counts(t, last[1]) or not joins:
        return None
    if named:
        if t.low[i] in ("may", "march") and not t.is_capital(i):
            return None
        if _month_at(t, last[1]):  # June 25 – 3 July
            return None
        month, (year, end) = named[0], _comma_year(t, last[1])
        if year is None and t.low[last[1]] in _COUNTED:
            return None
    else:
        m = last[1] + (t.low[last[1]] == "of")
        after = _month_at(t, m)
        if not after or (t.low[m] in ("may", "march") and not t.is_capital(m)):
            return None
        month, (year, end) = after[0], _comma_year(t, after[1])
    if year is None:
        a, b = edtf.yearless(month, first[0]), edtf.yearless(month, last[0])
    else:
        a, b = edtf.day(year, month, first[0]), edtf.day(year, month, last[0])
    whole = edtf.span(a, b) if a and b else None
    return Found(end, whole) if whole else None


def _years(t: Tokens, i: int) -> Found | None:
    """ "1910–45", "1910–1945", "2016/17", "1995–present"; 1995-01 is a month, 2016-07 too if read so by ISO."""
    if not t.is_number(i) or (t.glued(i) and t.before(i) not in "(“\"'‘["):
        return None
    first = _year_at(t, i)
    if not first:
        return None
    k = first[1]
    dash = t.low[k] in DASHES or (t.low[k] == "/" and t.glued(k))
    if not dash:
        return None
    tight = t.glued(k) and t.glued(k + 1)
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
        if t.low[k] == "-" and 1 <= int(word) <= 12:
            return Found(k + 2, edtf.month(first[0], int(word)))
        return None
    last = _year_at(t, k + 1)
    if not last or last[0] <= first[0]:
        return None
    if last[0] < 0 <= first[0]:
        return None
    whole = edtf.span(edtf.year(first[0]), edtf.year(last[0]))
    return Found(last[1], whole) if whole else None
