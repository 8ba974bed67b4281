"""Values in the words that an editor reads: `28,451…28,549`, `1.3151…1.3249 trillion KRW`, `by 1991-12`."""

from __future__ import annotations

import re

from provaudit.model.finding import Repair, RepairKind
from provaudit.model.value import number

_QUANTITY = re.compile(r"(-?\d+(?:\.\d+)?|-∞)(?:…(-?\d+(?:\.\d+)?|∞))?( \S{1,8})?")
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def readable(value: str) -> str:
    """A canonical value with its digits in groups, or scaled where they are many. Dates, and numbers as short as years, stay as they are."""
    m = _QUANTITY.fullmatch(value)
    if m is None:
        return value
    bounds, unit = [float(bound.replace("∞", "inf")) for bound in m.group(1, 2) if bound], m[3] or ""
    finite = [abs(bound) for bound in bounds if abs(bound) != float("inf")]
    if not finite or max(finite) < 10_000:
        return value
    scale, word = next(((scale, f" {word}") for scale, word in _SCALES if min(finite) >= scale), (1.0, ""))
    return "…".join(_grouped(bound / scale) for bound in bounds) + word + unit


def _grouped(x: float) -> str:
    whole, point, rest = number(x).partition(".")
    digits = whole.lstrip("-")
    return whole[: len(whole) - len(digits)] + (f"{int(digits):,}" if digits.isdecimal() else digits) + point + rest


def offered(repair: Repair) -> str:
    """What a repair offers: a value, or the words of a bound (EDTF's `../1991-12` is `by 1991-12`)."""
    if repair.kind is not RepairKind.BOUND:
        return repair.value
    first, _, last = repair.value.partition("/")
    if first == "..":
        return f"by {last}"
    return f"{first} or later" if last == ".." else f"between {first} and {last}"
