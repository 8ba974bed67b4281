"""ISO 8601 dates of source metadata (`2021`, `2021-12`, `2021-12-09`) as intervals of days."""

from __future__ import annotations

import calendar
import re
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def days(iso: str | None) -> tuple[int, int] | None:
    """First and last day of the period, as proleptic Gregorian ordinals; None for no date or one that is none."""
    m = _ISO.fullmatch(iso.strip()) if iso else None
    if m is None:
        return None
    year, month, day = int(m[1]), int(m[2] or 0), int(m[3] or 0)
    try:
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        last = date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()


def before(a: str | None, b: str | None) -> bool:
    """True if `a` is certainly earlier than `b`: as precise as both are known, the periods do not touch."""
    first, second = days(a), days(b)
    return first is not None and second is not None and first[1] < second[0]
