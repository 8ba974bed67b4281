"""A number with what it measures: currency before it, unit and smaller units after it, and what a rate is reckoned by."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from provaudit.model.value import Quantity, ValueKind
from provaudit.text import currencies, physics, units
from provaudit.text.money import Money, pounds_are_money
from provaudit.text.numbers import number
from provaudit.text.numerals import SMALL, Number
from provaudit.text.physics import Unit
from provaudit.text.tokens import Tokens

DASHES = frozenset("-–—‐‑−")


COUNT = Unit(ValueKind.QUANTITY, "", 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity read from tokens up to `end` (exclusive). `number_start`/`number_end`: tokens of its digits or number words.

    `unit` is the unit as written, `per` what a rate is reckoned by ("year", "share"), `centre` the number before any widening, in the
    base unit (NaN for a range).
    """

    start: int
    end: int
    value: Quantity
    number_start: int
    number_end: int
    unit: str = ""
    per: str = ""
    centre: float = math.nan
    whole: bool = False


def unit_after(t: Tokens, n: Number, money: Money | None) -> tuple[Unit | None, int]:
    """The unit of the number and the token after it."""
    k = n.end
    if money:
        found = units.unit(t, k)
        if found and found[0].kind is ValueKind.MONEY and found[0].base == money.unit.base:
            return money.unit, found[1]  # $5 dollars, US$5 USD
        if money.sign and t.low[k] in ("us", "usd", "aud", "cad") and t.raw(k).isupper():
            return Unit(ValueKind.MONEY, currencies.DOLLAR_PREFIXES[t.low[k]], 1.0, 1.0), k + 1
        return money.unit, k
    hyphen = t.low[k] in "-‐‑" and t.low[k] != "" and t.glued(k) and t.glued(k + 1)
    if hyphen:
        k += 1
    if t.low[k] == "of" and n.bounds and units.unit(t, k + 1):
        k += 1  # thousands of miles, millions of dollars
    if t.low[k] in ("more", "additional", "extra") and units.unit(t, k + 1):
        k += 1
    word = t.low[k]
    if word in ("pound", "pounds"):
        found = units.unit(t, k)
        if found and found[1] > k + 1:
            return found
        return (currencies.POUND_MONEY if pounds_are_money(t, k, n) else physics.POUND_MASS), k + 1
    found = units.unit(t, k)
    if found:
        if word in NOT_UNITS_ALONE and found[1] == k + 1 and not _unit_stands(t, k, n):
            return None, n.end
        return found
    if word in currencies.CODES and t.is_number(k + 1) and t.glued(k + 1):
        return None, n.end  # 3 USD50 vouchers
    if word in currencies.CODES and (t.raw(k).isupper() or word in currencies.PLAIN_CODES):
        return currencies.CODES[word], k + 1
    if t.low[k] in currencies.SIGNS and word not in ("$",):
        return Unit(ValueKind.MONEY, currencies.SIGNS[word], 1.0, 1.0), k + 1
    if t.is_number(n.end - 1) and word in _LETTERS and (t.glued(k) or (t.raw(k).islower())) and not n.scaled:
        unit = _LETTERS[word]
        if t.is_number(k + 1) and t.glued(k + 1):
            return None, n.end
        if word == "m" and t.glued(k) and reads_million(t, k + 1):
            return None, n.end
        return unit, k + 1
    return None, n.end


_LETTERS = {"h": physics.HOUR, "m": physics.METRE, "l": physics.LITRE, "g": physics.GRAM, "t": physics.TONNE}


NOT_UNITS_ALONE = frozenset(
    {
        "second",
        "bar",
        "bit",
        "stone",
        "mark",
        "crown",
        "foot",
        "real",
        "min",
        "hr",
        "won",
        "degree",
        "degrees",
        "score",
        "mi",
        "ha",
        "marks",
        "crowns",
        "quarters",
        "bits",
        "bars",
        "knot",
        "knots",
        "db",
        "hp",
        "kb",
        "mb",
        "gb",
        "tb",
        "mw",
        "kw",
        "gw",
        "quid",
        "bucks",
        "cc",
    }
)


def _unit_stands(t: Tokens, k: int, n: Number) -> bool:
    """True if a word that is seldom a unit is one after this number."""
    word = t.low[k]
    if word == "second":
        return t.low[k - 1] in "-‐‑" or n.value == 1 or (t.is_number(n.end - 1) and not n.value.is_integer())
    if word in ("real", "bar", "mark", "crown", "crowns", "score"):
        return False
    if word == "quarters":
        return t.is_number(n.end - 1) or n.value > 1
    if word in ("won",):
        return n.value >= 100 or n.scaled
    return True


def reads_million(t: Tokens, k: int) -> bool:
    """True if "5m" before token k is five million: a plural noun follows."""
    word = t.low[k]
    return t.is_word(k) and (
        word == "people" or (word.endswith("s") and word not in ("is", "was", "has", "this", "its", "as", "hurdles"))
    )


def amount(t: Tokens, start: int, number_start: int, n: Number, unit: Unit, end: int) -> Amount:
    """The amount of a number of a unit, with what follows: a smaller unit ("6 feet 2 inches"), an age ("old"), a rate ("a year")."""
    if unit.base == "°C" or (unit.base == "%" and abs(n.value) <= 100):
        n = replace(n, ulp=min(n.ulp, 1.0))  # 100 per cent and 100 degrees are seldom rounded
    low, high = n.interval(continuous=unit is not COUNT)
    if unit.kind is ValueKind.DURATION and (n.whole or n.ulp < 100) and t.low[end] in ("old", "-") and is_old(t, end):
        return age_of(t, start, number_start, n, end, end + (1 if t.low[end] == "old" else 2))
    value = scaled(low, high, unit, as_written(t, number_start, n.end))
    centre = n.value * unit.least + unit.zero
    number_end = n.end
    unit_text = (
        t.text[t.start[n.end] : t.end[end - 1]].lstrip("-‐‑ ")
        if end > n.end
        else t.text[t.start[start] : t.end[number_start - 1]]
        if number_start > start
        else ""
    )
    smaller = _smaller(t, end, unit) if unit is not COUNT else None
    if smaller:
        extra, end = smaller
        low, high = extra.value.lo + centre, extra.value.hi + centre
        value = Quantity(value.kind, low, high, value.unit, as_written(t, number_start, extra.number_end))
        centre += extra.centre
    per, end = rate_at(t, end, unit)
    return Amount(
        start, end, value, number_start, number_end, unit_text.strip(), per, centre, n.whole and unit is COUNT
    )


def scaled(low: float, high: float, unit: Unit, written: str) -> Quantity:
    """The interval [low, high] of `unit` in its base unit; a unit that stands for several is as wide as they are."""
    if unit is COUNT:
        return Quantity(unit.kind, tidy(low), tidy(high) if math.isfinite(high) else high, "", written)
    corners = [x * f + unit.zero for x in (low, high) for f in (unit.least, unit.most) if math.isfinite(x)]
    if math.isinf(high):
        return Quantity(unit.kind, min(corners), math.inf, unit.base, written)
    return Quantity(unit.kind, tidy(min(corners)), tidy(max(corners)), unit.base, written)


def tidy(x: float) -> float:
    """Without the dust of binary fractions."""
    return float(f"{x:.12g}")


def as_written(t: Tokens, start: int, end: int) -> str:
    """Tokens start to end (exclusive) as they stand in the text, on one line."""
    return " ".join(t.text[t.start[start] : t.end[end - 1]].split())


_SMALLER = {
    "feet": "inch", "foot": "inch", "ft": "inch", "years": "month", "year": "month", "hours": "minute", "hour": "minute",
    "minutes": "second", "minute": "second", "dollars": "cent", "months": "day", "month": "day", "weeks": "day", "week": "day", "days": "hour", "day": "hour",
    "pounds": "ounce", "pound": "ounce", "lb": "oz", "stone": "pound", "yards": "feet", "miles": "yard", "euros": "cent", "decades": "year",
    "km": "m", "kilometres": "metre", "m": "cm", "metres": "centimetre", "kg": "gram", "h": "minute", "hrs": "min", "hr": "min",
}  # fmt: skip


def _smaller(t: Tokens, end: int, unit: Unit) -> tuple[Amount, int] | None:
    """A smaller unit that goes on measuring: "and three months", "2 inches"."""
    name = _SMALLER.get(t.low[end - 1])
    if not name:
        return None
    k = end + (t.low[end] in ("and", ","))
    if t.low[k] == "and":
        k += 1
    if t.low[k] not in SMALL and not t.is_number(k):
        return None
    found = number(t, k)
    if not found or (not found.whole and found.ulp > 1) or found.value >= 400:
        return None
    after, stop = unit_after(t, found, None)
    if (
        after is None
        and name == "inch"
        and stop == found.end
        and t.low[k - 1] in ("feet", "foot", "ft")
        and found.value < 12
    ):
        after, stop = (physics.INCH, found.end + (t.low[found.end] == "in"))
    if after is None or (after.kind, after.base) != (unit.kind, unit.base) or after.most >= unit.least:
        return None
    return amount(t, k, k, found, after, stop), stop


_RATES = frozenset(
    "year month week day hour minute second quarter night share person head barrel tonne ton mile kilometre kilometer litre liter gallon household "
    "capita pupil student worker employee ounce unit vote acre hectare game match kilo kilogram pound decade annum child family annually "
    "ticket copy bottle piece seat user customer patient inhabitant resident bushel".split()
)


def rate_at(t: Tokens, k: int, unit: Unit) -> tuple[str, int]:
    """What a rate is reckoned by, and the token after it: "a year", "per 100,000 people", "-a-share"."""
    j = k
    if t.low[j] in DASHES and t.glued(j) and t.low[j + 1] in ("a", "per"):
        j += 1
    word = t.low[j]
    if word == "per" and t.is_word(j + 1) and t.low[j + 1] != "cent":
        return t.low[j + 1], j + 2
    if word == "per" and t.is_number(j + 1):
        n = number(t, j + 1)
        if n:
            end = n.end + (1 if t.is_word(n.end) else 0)
            return t.text[t.start[j + 1] : t.end[end - 1]].lower(), end
    if word in ("a", "an", "each", "every") and unit.kind is not ValueKind.DURATION:
        m = j + 1 + (t.low[j + 1] in DASHES)
        if t.low[m] in _RATES:
            return t.low[m], m + 1
    return "", k


def is_old(t: Tokens, k: int) -> bool:
    """True if "old" or "-old" stands at token k."""
    return t.low[k] == "old" or (t.low[k] in "-‐‑" and t.low[k + 1] == "old")


def age_of(t: Tokens, start: int, number_start: int, n: Number, unit_end: int, end: int) -> Amount:
    """The age of so many years, months or weeks (the word before token `unit_end`). Ages are whole: 34 runs to the next birthday."""
    factor = units.YEARS_OF_AGE.get(t.low[unit_end - 1], 1.0)
    low, high = n.bounds or (n.value, n.value)
    value = Quantity(ValueKind.AGE, tidy(low * factor), tidy(high * factor), "a", as_written(t, number_start, n.end))
    return Amount(start, end, value, number_start, n.end, "years", "", n.value * factor, n.whole)
