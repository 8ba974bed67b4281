"""Dates in EDTF (ISO 8601-2) from calendar fields, with their first and last day as proleptic Gregorian ordinals."""

from __future__ import annotations

from provaudit.model.value import FIRST_DAY, LAST_DAY, Date

UNKNOWN = Date("XXXX-XX-XX", None, None)
"""A date of which nothing is known."""
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF codes of the seasons."""
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in(year: int, month: int) -> int:
    """The number of days of a month; `year` is astronomical (0 is 1 BC)."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _LENGTHS[month - 1]


def ordinal_of(year: int, month: int, day: int) -> int:
    """The day's ordinal: 1 for 1 January of the year 1, as `datetime.date.toordinal`, and below for earlier years."""
    shifted = year - (month <= 2)
    era, of_era = divmod(shifted, 400)
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305


def fields_of(ordinal: int) -> tuple[int, int, int]:
    """Year, month and day of an ordinal: the inverse of `ordinal_of`."""
    era, of_era = divmod(ordinal + 305, 146_097)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return year + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1


def _year(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def day(year: int, month: int, day: int) -> Date | None:
    """A day; None if the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= days_in(year, month)):
        return None
    ordinal = ordinal_of(year, month, day)
    return Date(f"{_year(year)}-{month:02d}-{day:02d}", ordinal, ordinal, month, day)


def month(year: int, month: int) -> Date:
    """A month of a year."""
    return Date(
        f"{_year(year)}-{month:02d}", ordinal_of(year, month, 1), ordinal_of(year, month, days_in(year, month)), month
    )


def year(year: int) -> Date:
    """A year; `year` is astronomical (0 is 1 BC)."""
    return Date(_year(year), ordinal_of(year, 1, 1), ordinal_of(year, 12, 31))


def decade(first: int) -> Date:
    """The decade that begins with year `first`."""
    return Date(f"{first // 10:03d}X", ordinal_of(first, 1, 1), ordinal_of(first + 9, 12, 31))


def century(number: int) -> Date:
    """The nth century; negative for BC. It runs loosely: the 20th from 1900 to 2000, for writers differ on where it begins."""
    if number > 0:
        first = 100 * (number - 1)
        return Date(f"{first // 100:02d}XX", ordinal_of(first, 1, 1), ordinal_of(first + 100, 12, 31))
    first, last = 100 * number, 100 * number + 100
    return Date(f"{_year(first)}/{_year(last)}", ordinal_of(first, 1, 1), ordinal_of(last, 12, 31))


def season(year: int, name: str) -> Date:
    """A season of a year, northern, as wide as the meteorological and the astronomical season together.

    A winter may be the one that begins or the one that ends in `year`, so it reaches from its first day to March of the next.
    """
    code = SEASONS[name]
    first, last = {21: (3, 6), 22: (6, 9), 23: (9, 12), 24: (1, 3)}[code]
    after = year + (code == 24)
    return Date(f"{_year(year)}-{code}", ordinal_of(year, first, 1), ordinal_of(after, last, 22))


def quarter(year: int, number: int) -> Date:
    """A quarter of a year, 1–4 (EDTF 33–36)."""
    first = 3 * number - 2
    return Date(
        f"{_year(year)}-{32 + number}",
        ordinal_of(year, first, 1),
        ordinal_of(year, first + 2, days_in(year, first + 2)),
    )


def half(year: int, number: int) -> Date:
    """A half of a year, 1 or 2 (EDTF 40 and 41)."""
    first = 6 * number - 5
    return Date(
        f"{_year(year)}-{39 + number}",
        ordinal_of(year, first, 1),
        ordinal_of(year, first + 5, days_in(year, first + 5)),
    )


def yearless(month: int | None = None, day: int | None = None) -> Date | None:
    """A date that names no year; None if no month has such a day."""
    if day is not None and not 1 <= day <= (29 if month == 2 else _LENGTHS[month - 1] if month else 31):
        return None
    shown = "XXXX" + (f"-{month:02d}" if month else "-XX" if day else "") + (f"-{day:02d}" if day else "")
    return Date(shown, None, None, month, day)


def between(lo: int, hi: int) -> Date:
    """From one day to another, both inclusive, as an EDTF interval."""
    first, last = ("-".join(_padded(o)) for o in (lo, hi))
    return Date(first if lo == hi else f"{first}/{last}", lo, hi)


def _padded(ordinal: int) -> tuple[str, str, str]:
    year_, month_, day_ = fields_of(ordinal)
    return _year(year_), f"{month_:02d}", f"{day_:02d}"


def span(first: Date, last: Date) -> Date | None:
    """From the beginning of one date to the end of another; None if they run backwards."""
    if first.lo is None or first.hi is None or last.lo is None or last.hi is None:
        return Date(f"{first.edtf}/{last.edtf}", None, None, first.month if first.month == last.month else None)
    if last.hi < first.lo:
        return None
    return Date(f"{first.edtf}/{last.edtf}", first.lo, last.hi)


def part(date: Date, name: str) -> Date:
    """The early, middle or late part of a date: generously half of it, for nobody agrees where it ends."""
    if date.lo is None or date.hi is None:
        return date
    length = date.hi - date.lo
    lo = date.lo + {"early": 0.0, "mid": 0.2, "late": 0.5, "end": 0.6}[name] * length
    hi = date.hi - {"early": 0.5, "mid": 0.2, "late": 0.0, "end": 0.0}[name] * length
    return between(round(lo), round(hi))


def around(date: Date) -> Date:
    """A date with "about": wider by five years, a month or a week on either side, as it is a year, a month or a day."""
    if date.lo is None or date.hi is None:
        return Date(f"{date.edtf}~", None, None)
    length = date.hi - date.lo + 1
    slack = 7 if length < 8 else 31 if length < 100 else 5 * 366 if length < 1000 else length // 4
    return Date(f"{date.edtf}~", max(FIRST_DAY, date.lo - slack), min(LAST_DAY, date.hi + slack))


def before(date: Date) -> Date:
    """Open to the past, ending where the date ends (or the day before it, if it is a day)."""
    if date.lo is None or date.hi is None:
        return UNKNOWN
    return Date(f"../{date.edtf}", FIRST_DAY, date.hi if date.hi > date.lo else date.hi - 1)


def until(date: Date) -> Date:
    """Open to the past, the date included."""
    return UNKNOWN if date.hi is None else Date(f"../{date.edtf}", FIRST_DAY, date.hi)


def after(date: Date) -> Date:
    """Open to the future, beginning where the date begins (or the day after it, if it is a day)."""
    if date.lo is None or date.hi is None:
        return UNKNOWN
    return Date(f"{date.edtf}/..", date.lo if date.hi > date.lo else date.lo + 1, LAST_DAY)


def since(date: Date) -> Date:
    """Open to the future, the date included."""
    return UNKNOWN if date.lo is None else Date(f"{date.edtf}/..", date.lo, LAST_DAY)


def either(one: Date, other: Date) -> Date:
    """A date that reads two ways: covers both."""
    lo = min(d for d in (one.lo, other.lo) if d is not None)
    hi = max(d for d in (one.hi, other.hi) if d is not None)
    return Date(f"[{min(one.edtf, other.edtf)},{max(one.edtf, other.edtf)}]", lo, hi)
