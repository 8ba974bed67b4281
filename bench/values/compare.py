"""Whether a mention states what a case expects: the number or day itself lies in the mention's interval, and nothing else is read."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bench.values.cases import Case
from provaudit.model.value import Date, Quantity, ValueKind
from provaudit.text import currencies, physics, units
from provaudit.text.tokens import Tokens
from provaudit.text.values import Mention

NARROW = 0.6
"""An interval wider than this share of the number would pass by saying nothing."""
_KINDS = {
    "percentage": {ValueKind.PERCENTAGE},
    "currency": {ValueKind.MONEY},
    "dimension": {ValueKind.QUANTITY, ValueKind.DURATION, ValueKind.AGE},
    "duration": {ValueKind.DURATION},
}


def passes(case: Case, found: Sequence[Mention]) -> bool:
    """True if every expected value was read, and no further one of the type."""
    mine = [m for m in found if _of_type(case, m)]
    if not case.expected:
        # The number file expects nothing where a number has its unit glued on; that it is measured then is no mistake.
        return not [m for m in mine if case.type != "number" or not m.unit]
    left = list(mine)
    for text, result in case.expected:
        hit = next((m for m in left if _touches(case, text, m) and _same(case, text, m, result)), None)
        if hit is None:
            return False
        left.remove(hit)
    return not [m for m in left if case.type in ("currency", "percentage", "date")]


def _of_type(case: Case, m: Mention) -> bool:
    if case.type == "date":
        return isinstance(m.value, Date)
    if not isinstance(m.value, Quantity):
        return False
    kinds = _KINDS.get(case.type)
    if kinds is None:
        return True
    return m.value.kind in kinds and (case.type != "dimension" or m.value.unit != "")


def _touches(case: Case, text: str, m: Mention) -> bool:
    mention = re.sub(r"\s+", " ", case.text[m.start : m.end].lower())
    wanted = re.sub(r"\s+", " ", text.lower())
    return wanted in mention or mention in wanted or bool(set(wanted.split()) & set(mention.split()))


def _same(case: Case, text: str, m: Mention, result: dict[str, Any]) -> bool:
    bare = m.bare
    if case.type == "date":
        return isinstance(bare, Date) and isinstance(m.value, Date) and _same_date(bare, m.value, result)
    if not isinstance(bare, Quantity):
        return False
    if case.type == "number range":
        assert isinstance(m.value, Quantity)
        scale = 0.01 if m.value.kind is ValueKind.PERCENTAGE and not m.unit else 1.0
        return _same_range(replace(m.value, lo=m.value.lo * scale, hi=m.value.hi * scale), result["value"])
    if case.type == "duration":
        factor = max((unit.least for unit in _units(m.unit, m.unit)), default=1.0)
        return _near(bare, float(result["PastResolution"]["duration"]), factor, slack=0.02)
    wanted = float(str(result["value"]).rstrip("%").replace("E", "e"))
    if case.type in ("number", "percentage"):
        # A fraction is read as a percentage, and a number may come with its unit: compare in the unit as written.
        return any(_near(bare, wanted * factor, factor) for factor in _factors(m, bare))
    return any(
        _near(bare, wanted * unit.least + unit.zero, unit.least)
        for unit in _units(result["unit"], text)
        if unit.base == bare.unit
    )


def _factors(m: Mention, bare: Quantity) -> list[float]:
    if bare.kind is ValueKind.PERCENTAGE and not m.unit:
        return [100.0]
    found = _units(m.unit, m.unit)
    return [unit.least for unit in found] or [1.0]


def _units(name: str, text: str) -> list[physics.Unit]:
    found = []
    for candidate in (name.lower(), text.lower()):
        t = Tokens.of(candidate, 0, len(candidate))
        for i in range(t.size):
            unit = units.unit(t, i)
            if unit:
                found.append(unit[0])
            elif t.low[i] in currencies.CODES:
                found.append(currencies.CODES[t.low[i]])
            elif t.low[i] in currencies.SIGNS:
                found.append(physics.Unit(ValueKind.MONEY, currencies.SIGNS[t.low[i]], 1.0, 1.0))
            if t.low[i] in ("pound", "pounds"):
                found += [physics.POUND_MASS, currencies.POUND_MONEY]
            if t.low[i] in currencies.DOLLAR_PREFIXES:
                found.append(physics.Unit(ValueKind.MONEY, currencies.DOLLAR_PREFIXES[t.low[i]], 1.0, 1.0))
    return found


def _near(value: Quantity, wanted: float, unit: float = 1.0, slack: float = 1e-6) -> bool:
    margin = slack * abs(wanted) + 1e-9
    wide = NARROW * max(abs(wanted), 1.7 * unit)
    return value.lo - margin <= wanted <= value.hi + margin and value.hi - value.lo <= max(wide, 1e-9) * (
        1 if wanted else 99
    )


def _same_range(value: Quantity, shown: str) -> bool:
    low, high = shown[1:-1].split(",")
    lo = float(low) if low else -math.inf
    hi = float(high) if high else math.inf
    close = math.isclose(value.lo, lo, rel_tol=0.11) or (not low and value.lo in (0.0, -math.inf))
    return close and (math.isclose(value.hi, hi, rel_tol=0.11) or value.hi == hi)


def _same_date(bare: Date, value: Date, result: dict[str, Any]) -> bool:
    timex, past = result["Timex"], result["PastResolution"]
    yearless = re.match(r"\(?XXXX-(\d\d)(?:-(\d\d))?", timex)
    if bare.lo is None or bare.hi is None:
        if not yearless:
            return False
        day = int(yearless[2]) if yearless[2] and not timex.startswith("(") else None
        return timex.startswith("(") or (bare.month == int(yearless[1]) and bare.day == day)
    if (
        "date" in past and timex[:4] != "XXXX" and bare.hi - bare.lo in (364, 365, 27, 28, 29, 30)
    ):  # "two years ago" is a year
        return bare.lo <= date.fromisoformat(past["date"]).toordinal() <= bare.hi
    if "date" in past:
        return (
            bool(re.match(r"\d{4}-\d\d-\d\d$", past["date"]))
            and bare.lo == bare.hi == date.fromisoformat(past["date"]).toordinal()
        )
    season = re.match(r"(\d{4})-(SP|SU|FA|WI)", timex)
    if season:
        return bare.edtf == f"{season[1]}-{ {'SP': 21, 'SU': 22, 'FA': 23, 'WI': 24}[season[2]] }"
    first = date.fromisoformat(past["startDate"]).toordinal() if "startDate" in past else None
    last = date.fromisoformat(past["endDate"]).toordinal() if "endDate" in past else None
    if first is None or last is None:
        bound = first if first is not None else last
        return bound is not None and any(
            d is not None and bound - d in (0, 1) for d in (bare.lo, bare.hi, value.lo, value.hi)
        )
    # The file's ends are exclusive, and a span of two months or years ends where its last one begins.
    slack = max(2, round(0.15 * (last - first)))
    inside = bare.lo <= first + slack and last - 1 - slack <= bare.hi
    if timex.startswith("("):
        return abs(bare.lo - first) <= slack and (abs(bare.hi - last) <= slack + 1 or 0 <= bare.hi - last <= 366)
    return inside and bare.hi - bare.lo <= 1.6 * (last - first) + 40
