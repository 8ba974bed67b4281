"""Days, months and lone years: "27 July 1953", "July 27", "27.07.1953", "May 2017", and four digits where a year stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from provaudit.model.value import Date
from provaudit.text import edtf
from provaudit.text.numbers import ordinal
from provaudit.text.tokens import Tokens
from provaudit.text.years import DASHES, era_at, year_at

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


_LEADS = frozenset(
    "in since by until till before after from during through throughout around about circa of early mid late between to and for "
    "year years the late-summer summer autumn spring winter fall ca c as at or post pre dated election".split()
)


COUNTED = frozenset(
    "people persons men women children troops soldiers students workers employees voters members deaths victims casualties homes houses "
    "villages schools firms companies jobs miles feet metres meters kilometres kilometers acres tons tonnes pounds dollars euros yen won "
    "years days hours minutes months weeks times seats votes copies words pages patients cases prisoners refugees families households "
    "delegates guests residents inhabitants civilians protesters demonstrators fighters aircraft ships vehicles tanks calories points percent "
    "km m kg hectares others visitors spectators rooms beds units trees animals species articles volunteers medals runners competitors men".split()
)


_NUMERIC = re.compile(r"([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4})(?![0-9])(?![-/][0-9])")


@dataclass(frozen=True, slots=True)
class Point:
    """A date as its fields; `whole` replaces them where a period is no plain year, month or day."""

    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    whole: Date | None = None
    ambiguous: bool = False

    def date(self) -> Date | None:
        """The date of the fields; None if there is no such day."""
        if self.whole:
            return self.whole
        if self.year is None:
            return edtf.yearless(self.month, self.day)
        if self.month is None:
            return edtf.year(self.year)
        return edtf.month(self.year, self.month) if self.day is None else edtf.day(self.year, self.month, self.day)

    def filled(self, other: Point) -> Point:
        """This point with the year, and the month if it is a mere day, of the other end of its span."""
        if self.whole:
            return self
        month = self.month if self.month is not None or self.day is None else other.month
        return replace(self, year=other.year if self.year is None else self.year, month=month)


def numeric_at(t: Tokens, i: int) -> Point | None:
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
        return Point(end, a, b, c) if edtf.day(a, b, c) else None
    if len(m[1]) > 2 or len(m[4]) != 4:
        return None
    american, european = edtf.day(c, a, b), edtf.day(c, b, a)
    if american and european and american != european:
        return Point(end, whole=edtf.either(american, european), ambiguous=True)
    whole = american or european
    return Point(end, c, whole.month, whole.day) if whole else None


def month_at(t: Tokens, i: int) -> tuple[int, int] | None:
    """The month named at token i and the token after it."""
    found = MONTHS.get(t.low[i])
    if not found:
        return None
    end = i + 1
    if t.low[i] in _SHORT and t.low[end] == "." and t.glued(end):
        end += 1
    return found, end


def day_at(t: Tokens, i: int) -> tuple[int, int] | None:
    """The day of the month at token i (27, 27th, twenty-seventh) and the token after it."""
    found = ordinal(t, i)
    if not found and t.is_number(i) and t.low[i].isdigit() and len(t.low[i]) <= 2:
        if t.glued(i + 1) and t.low[i + 1][:1].isalpha():
            return None
        found = int(t.low[i]), i + 1
    return found if found and 1 <= found[0] <= 31 else None


def month_first(t: Tokens, i: int, spanned: bool = False) -> Point | None:
    """A date that begins with its month: "July 27, 1953", "July 1953", "July 27", "July"."""
    named = month_at(t, i)
    if not named or (t.glued(i) and t.before(i) not in {*DASHES, "(", "“", '"', "/", "‘", "'", "[", "—"}):
        return None
    month, end = named
    capital = t.is_capital(i)
    if t.low[i] in _DOUBTFUL and not capital and t.low[i] in ("may", "march", "mar", "dec"):
        year = comma_year(t, end)[0] if day_at(t, end) is None else comma_year(t, (day_at(t, end) or (0, end))[1])[0]
        if year is None:
            return None
    k = end + (t.low[end] == "the")
    if t.low[k] == "," and t.is_number(k + 1) and len(t.low[k + 1]) <= 2 and year_at(t, k + 2):
        k += 1  # April, 21 1926
    days = day_at(t, k)
    if days and not counts(t, days[1]):
        year, after = comma_year(t, days[1])
        return Point(after, year, month, days[0])
    if t.low[i] in ("may", "march") and not capital:
        return None
    year, after = comma_year(t, end)
    if year is not None:
        return Point(after, year, month)
    other = month_at(t, end + 1) if t.low[end] in ("or", "/") else None
    year, after = comma_year(t, other[1]) if other else (None, end)
    if other and year is not None and month < other[0]:  # May or June 2004
        whole = edtf.span(edtf.month(year, month), edtf.month(year, other[0]))
        return Point(after, whole=whole) if whole else None
    if spanned or _month_alone(t, i, end):
        return Point(end, None, month)
    return None


def counts(t: Tokens, i: int) -> bool:
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


def day_first(t: Tokens, i: int) -> Point | None:
    """A date that begins with its day: "27 July 1953", "27th of July"."""
    days = day_at(t, i)
    if not days or (t.glued(i) and t.before(i) not in {*DASHES, "(", "“", '"', "[", "—", "/", "‘", "'"}):
        return None
    k = days[1]
    if t.low[k] == "day" and t.low[k + 1] == "of":
        k += 1
    if t.low[k] == "of" or (t.low[k] in DASHES and t.glued(k) and t.glued(k + 1)):
        k += 1
    named = month_at(t, k)
    if not named or (t.low[k] in _DOUBTFUL and not t.is_capital(k) and t.low[k] in ("may", "march", "mar", "sun")):
        return None
    if (
        t.is_capital(named[1])
        and t.low[k] in ("april", "may", "june", "august")
        and not comma_year(t, named[1])[0]
        and t.low[k - 1] == "of"
    ):
        return None
    year, end = comma_year(t, named[1])
    return Point(end, year, named[0], days[0])


def comma_year(t: Tokens, i: int) -> tuple[int | None, int]:
    """The year after a month or day, with or without comma, "of" or hyphen, and the token after it; (None, i) without one."""
    k = i
    if t.low[k] in (",", "of") or (t.low[k] in DASHES and t.glued(k) and t.glued(k + 1)):
        k += 1
    found = year_at(t, k)
    return (found[0], found[1]) if found else (None, i)


def lone_year(t: Tokens, i: int, spanned: bool = False) -> Point | None:
    """Four digits that stand where a year stands."""
    found = year_at(t, i)
    if not found:
        return None
    value, end = found
    if (end - i > 1 and t.is_number(i)) or not t.is_number(i):  # an era, an apostrophe or words
        lead = t.before(i) in ("in", "of", "since", "by", "until", "from", "before", "after", "year", "during", "circa")
        return Point(end, value) if t.is_number(i) or era_at(t, i) or lead or spanned else None
    if t.glued(i) and not (t.before(i) in DASHES or t.before(i) in "(“\"'‘[/"):
        return None
    if t.glued(i) and t.before(i) in DASHES and not _prefixed(t, i) and not spanned:
        return None
    after = t.low[end]
    if t.glued(end) and after in DASHES and t.glued(end + 1) and t.is_word(end + 1) and not spanned:
        return (
            None
            if t.low[end + 1] in COUNTED
            or t.low[end + 1] in ("year", "foot", "mile", "metre", "meter", "page", "strong")
            else Point(end, value)
        )
    if after in COUNTED and not _fronted(t, i):
        return None
    if after in ("%", "per", "of") and (after != "of" or t.before(i) not in _LEADS):
        return None
    before = t.before(i)
    if spanned or before in _LEADS or t.glued(i):
        return Point(end, value) if 1000 <= value <= 2150 else None
    if t.is_capital(i - 1) and before not in WEEKDAYS and before not in MONTHS and not t.opens_sentence(i - 1):
        closing = after in (",", ".", ")", ";", "") or t.is_capital(end)
        return Point(end, value) if 1700 <= value <= 2050 and closing else None
    if value % 50 == 0 and after.endswith("s") and t.is_word(end):
        return None
    return Point(end, value) if 1600 <= value <= 2050 else None


def _fronted(t: Tokens, i: int) -> bool:
    """True for "Since 1950 people have come" and, where it opens the sentence, "In 1991 visitors numbered 47,500"."""
    return t.before(i) == "since" or (t.before(i) == "in" and t.opens_sentence(i - 1))


def _prefixed(t: Tokens, i: int) -> bool:
    return i > 1 and t.low[i - 2] in ("mid", "early", "late", "post", "pre", "circa")
