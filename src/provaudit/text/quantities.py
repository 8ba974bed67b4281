"""Quantities as edited English writes them: counts, measures, money, percentages, ages, durations and ranks, each as an interval.

Digits in names ("COVID-19", "Boeing 747", "Section 301"), clock times, scores, telephone numbers and versions are passed over by
`nameless`, which tells how far such a thing reaches.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from provaudit.model.value import Quantity, ValueKind
from provaudit.text import units
from provaudit.text.numbers import HALF, SCALES, SMALL, VAGUE, Number, number, ordinal
from provaudit.text.tokens import Tokens
from provaudit.text.units import Unit

_DASHES = frozenset("-–—‐‑−")
_COUNT = Unit(ValueKind.QUANTITY, "", 1.0, 1.0)
_RANK = "rank"


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


def quantity(t: Tokens, i: int) -> Amount | None:
    """The quantity that begins at token i, a range included, without its hedge; None where there is none."""
    rank = _rank(t, i)
    if rank:
        return rank
    bracket = t.low[i] in ("between", "from")
    if bracket:
        found = _range(t, i + 1, t.low[i])
        return replace(found, start=i) if found else None
    ranged = _range(t, i, "")
    if ranged:
        return ranged
    return _age(t, i) or _single(t, i)


@dataclass(frozen=True, slots=True)
class _Money:
    """A currency that stands before the number at token `number`."""

    number: int
    unit: Unit
    sign: bool


def _currency_before(t: Tokens, i: int) -> _Money | None:
    """The currency at token i if a number follows it: $, US$, £, Rs., USD."""
    word = t.low[i]
    if word in units.SIGNS:
        code = units.dollar_of(t.text) if word == "$" else units.SIGNS[word]
        return _Money(i + 1, Unit(ValueKind.MONEY, code, 1.0, 1.0), True)
    if word in units.DOLLAR_PREFIXES and t.low[i + 1] == "$" and (t.glued(i + 1) or len(word) == 1):
        return _Money(i + 2, Unit(ValueKind.MONEY, units.DOLLAR_PREFIXES[word], 1.0, 1.0), True)
    if word == "u" and t.low[i + 1] == "." and t.low[i + 2] == "s" and t.low[i + 3] == ".":
        if t.low[i + 4] in ("$",):
            return _Money(i + 5, Unit(ValueKind.MONEY, "USD", 1.0, 1.0), True)
        return None
    if word in units.CODES and (t.raw(i).isupper() or word == "rs"):
        k = i + 1 + (t.low[i + 1] == "." and word == "rs")
        k += t.low[k] in units.SIGNS and t.glued(k)
        return _Money(k, units.CODES[word], True) if t.is_number(k) else None
    return None


def _single(t: Tokens, i: int) -> Amount | None:
    """A number with its currency or unit."""
    sign = -1.0 if t.low[i] in "-−" and t.low[i] and _currency_before(t, i + 1) and not t.glued(i) else 1.0
    k = i + 1 if sign < 0 else i
    money = _currency_before(t, k)
    found = number(t, money.number if money else k)
    if not found:
        return None
    if money:
        found = _short_million(t, found)
    if sign < 0:
        found = replace(found, value=-found.value)
    start = money.number if money else i
    if found.fraction and not money:
        return _fraction(t, i, found)
    unit, end = _unit_after(t, found, money)
    if unit is None and not money and not _is_count(t, i, found):
        return None
    return _built(t, i, start, found, unit or _COUNT, end)


def _short_million(t: Tokens, n: Number) -> Number:
    """£4m, $3b, €2k, ¥5t: letters that mean a scale only beside a currency."""
    scale = {"m": 1e6, "b": 1e9, "t": 1e12, "k": 1e3}.get(t.low[n.end]) if t.glued(n.end) else None
    if scale is None:
        return n
    ulp = n.ulp if not n.whole and n.ulp < 1 else _mantissa_ulp(n.value)
    return replace(n, end=n.end + 1, value=n.value * scale, ulp=ulp * scale, whole=False, scaled=True)


def _mantissa_ulp(value: float) -> float:
    size = abs(value)
    return (
        50.0
        if size >= 100 and size % 100 == 0
        else 10.0
        if size >= 100 and size % 10 == 0
        else 5.0
        if size >= 10 and size % 10 == 0
        else 1.0
    )


def _unit_after(t: Tokens, n: Number, money: _Money | None) -> tuple[Unit | None, int]:
    """The unit of the number and the token after it."""
    k = n.end
    if money:
        found = units.unit(t, k)
        if found and found[0].kind is ValueKind.MONEY and found[0].base == money.unit.base:
            return money.unit, found[1]  # $5 dollars, US$5 USD
        if money.sign and t.low[k] in ("us", "usd", "aud", "cad") and t.raw(k).isupper():
            return Unit(ValueKind.MONEY, units.DOLLAR_PREFIXES[t.low[k]], 1.0, 1.0), k + 1
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
        return (units.POUND_MONEY if _pounds_are_money(t, k, n) else units.POUND_MASS), k + 1
    found = units.unit(t, k)
    if found:
        if word in _NOT_UNITS_ALONE and found[1] == k + 1 and not _unit_stands(t, k, n):
            return None, n.end
        return found
    if word in units.CODES and t.raw(k).isupper():
        return units.CODES[word], k + 1
    if t.low[k] in units.SIGNS and word not in ("$",):
        return Unit(ValueKind.MONEY, units.SIGNS[word], 1.0, 1.0), k + 1
    if t.is_number(n.end - 1) and word in _LETTERS and (t.glued(k) or t.raw(k).islower()) and not n.scaled:
        unit = _LETTERS[word]
        if word == "m" and t.glued(k) and _reads_million(t, k + 1):
            return None, n.end
        return unit, k + 1
    return None, n.end


_LETTERS = {"m": units.METRE, "l": units.LITRE, "g": units.GRAM, "t": units.TONNE}
_NOT_UNITS_ALONE = frozenset(
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
        return t.low[k - 1] in "-‐‑" or n.value == 1
    if word in ("real", "bar", "mark", "crown", "crowns", "score"):
        return False
    if word == "quarters":
        return t.is_number(n.end - 1) or n.value > 1
    if word in ("won",):
        return n.value >= 100 or n.scaled
    return True


def _reads_million(t: Tokens, k: int) -> bool:
    """True if "5m" before token k is five million: a plural noun follows."""
    word = t.low[k]
    return t.is_word(k) and (
        word == "people" or (word.endswith("s") and word not in ("is", "was", "has", "this", "its", "as", "hurdles"))
    )


_MONEY_SIGNS = frozenset(
    "cost costs costing paid pay pays worth price priced fine fined spent spend budget sold bought prize earned raised salary fee loan debt "
    "compensation funding revenue profit profits loss losses sales invest invested investment donated grant borrowed fund".split()
)


def _pounds_are_money(t: Tokens, k: int, n: Number) -> bool:
    if n.value >= 1e6 or n.scaled and n.value >= 1e6:
        return True
    if t.low[k + 1] == "of" or t.low[k + 1] in ("per", "heavier", "lighter", "overweight"):
        return False
    if t.low[k + 1] == "a" and t.low[k + 2] in ("year", "week", "month", "day", "head"):
        return True
    return any(
        t.low[j] in _MONEY_SIGNS or t.low[j] in ("£", "pence", "sterling")
        for j in range(max(0, k - 12), min(t.size, k + 9))
    )


def _built(t: Tokens, start: int, number_start: int, n: Number, unit: Unit, end: int) -> Amount:
    """The amount of a number of a unit, with what follows: a smaller unit ("6 feet 2 inches"), an age ("old"), a rate ("a year")."""
    low, high = n.interval(continuous=unit is not _COUNT)
    if unit.kind is ValueKind.DURATION and (n.whole or n.ulp < 100) and t.low[end] in ("old", "-") and _is_old(t, end):
        return _aged(t, start, number_start, n, end, end + (1 if t.low[end] == "old" else 2))
    value = _measured(low, high, unit, _written(t, number_start, n.end))
    centre = n.value * unit.least + unit.zero
    number_end = n.end
    unit_text = (
        t.text[t.start[n.end] : t.end[end - 1]].lstrip("-‐‑ ")
        if end > n.end
        else t.text[t.start[start] : t.end[number_start - 1]]
        if number_start > start
        else ""
    )
    smaller = _smaller(t, end, unit) if unit is not _COUNT else None
    if smaller:
        extra, end = smaller
        low, high = extra.value.lo + centre, extra.value.hi + centre
        value = Quantity(value.kind, low, high, value.unit, _written(t, number_start, extra.number_end))
        centre += extra.centre
    per, end = _per(t, end, unit)
    return Amount(
        start, end, value, number_start, number_end, unit_text.strip(), per, centre, n.whole and unit is _COUNT
    )


def _measured(low: float, high: float, unit: Unit, written: str) -> Quantity:
    corners = [x * f + unit.zero for x in (low, high) for f in (unit.least, unit.most) if math.isfinite(x)]
    if math.isinf(high):
        return Quantity(unit.kind, min(corners), math.inf, unit.base, written)
    return Quantity(unit.kind, _tidy(min(corners)), _tidy(max(corners)), unit.base, written)


def _tidy(x: float) -> float:
    """Without the dust of binary fractions."""
    return float(f"{x:.12g}")


def _written(t: Tokens, start: int, end: int) -> str:
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
    if not found or not found.whole and found.ulp > 1 or found.value >= 400:
        return None
    after, stop = _unit_after(t, found, None)
    if (
        after is None
        and name == "inch"
        and stop == found.end
        and t.low[k - 1] in ("feet", "foot", "ft")
        and found.value < 12
    ):
        after, stop = units.unit(t, found.end) or (None, found.end)
    if after is None or (after.kind, after.base) != (unit.kind, unit.base) or after.most >= unit.least:
        return None
    return _built(t, k, k, found, after, stop), stop


_RATES = frozenset(
    "year month week day hour minute second quarter night share person head barrel tonne ton mile kilometre kilometer litre liter gallon household "
    "capita pupil student worker employee ounce unit vote acre hectare game match kilo kilogram pound decade annum child family annually "
    "ticket copy bottle piece seat user customer patient inhabitant resident bushel".split()
)


def _per(t: Tokens, k: int, unit: Unit) -> tuple[str, int]:
    """What a rate is reckoned by, and the token after it: "a year", "per 100,000 people", "-a-share"."""
    j = k
    if t.low[j] in _DASHES and t.glued(j) and t.low[j + 1] in ("a", "per"):
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
        m = j + 1 + (t.low[j + 1] in _DASHES)
        if t.low[m] in _RATES:
            return t.low[m], m + 1
    return "", k


def _fraction(t: Tokens, i: int, n: Number) -> Amount | None:
    """ "two-thirds of", "a quarter of" as a percentage; "half a mile", "three-quarters of an hour" as a measure."""
    k = n.end
    if t.low[k] == "of":
        k += 1
    if t.low[k] in ("a", "an"):
        found = units.unit(t, k + 1)
        if found and found[0].kind is not ValueKind.PERCENTAGE:
            return _built(t, i, i, replace(n, ulp=0.1), found[0], found[1])
        if t.low[k + 1] in ("pound",) and k == n.end:
            return _built(t, i, i, replace(n, ulp=0.1), units.POUND_MASS, k + 2)
    unit, end = _unit_after(t, n, None)
    if (
        unit
        and t.low[end - 1] not in ("day", "second")
        and (
            t.is_number(n.end - 1)
            or t.low[end - 1].endswith("s")
            or unit.kind is ValueKind.PERCENTAGE
            or t.low[i] == "half"
        )
    ):
        return _built(t, i, i, replace(n, ulp=0.1), unit, end)
    if t.low[n.end] != "of" or t.is_number(i) and "/" not in t.text[t.start[i] : t.end[n.end - 1]]:
        return None
    if t.low[i] in ("quarter", "third", "half") and t.before(i) in (
        "first",
        "second",
        "third",
        "fourth",
        "last",
        "other",
        "the",
        "final",
        "latter",
        "this",
        "that",
        "each",
    ):
        return None
    low, high = 100 * n.value - _FRACTION_SLACK, 100 * n.value + _FRACTION_SLACK
    value = Quantity(ValueKind.PERCENTAGE, _tidy(low), _tidy(high), "%", _written(t, i, n.end))
    return Amount(i, n.end, value, i, n.end, "", "", 100 * n.value)


_FRACTION_SLACK = 3.0
"""Percentage points that "a third of" is wide: writers say it of 31 and of 36 per cent."""


def _range(t: Tokens, i: int, bracket: str) -> Amount | None:
    """ "10 to 12 people", "£4m to £6m", "3–5 years", "between 20 and 30 per cent": the lower end to the upper one."""
    money = _currency_before(t, i)
    k = money.number if money else i
    first = number(t, k)
    if not first or first.bounds or first.fraction and "/" not in t.text[t.start[k] : t.end[first.end - 1]]:
        return None
    if money:
        first = _short_million(t, first)
    left_unit, sep = _unit_after(t, first, money)
    word = t.low[sep]
    if word in _DASHES and t.low[sep + 1] == "to":
        sep += 1  # a 10- to 12-year-old
        word = "to"
    elif word in _DASHES and t.low[sep + 1] == "or":
        sep += 1
        word = "or"
    joins = (
        word in ("to", "through")
        or word in _DASHES
        or (word == "and" and bracket == "between")
        or (word == "or" and not bracket)
    )
    if not joins:
        return None
    other = _currency_before(t, sep + 1)
    last = number(t, other.number if other else sep + 1)
    if not last or last.bounds or last.fraction:
        return None
    if other or money:
        last = _short_million(t, last)
    right_unit, end = _unit_after(t, last, other)
    if money and not other:
        right_unit, end = money.unit, (end if right_unit == money.unit else last.end)
    if right_unit is None and left_unit is not None and not money:
        if word in _DASHES or word == "or":
            return None
        if left_unit.kind is not ValueKind.PERCENTAGE:
            return None
    unit = right_unit or left_unit or _COUNT
    if left_unit is not None and (left_unit.kind, left_unit.base) != (unit.kind, unit.base):
        return None
    low, high = first, last
    if high.scaled and not low.scaled and low.value < high.value and low.value < 1000:
        factor = _scale_of(t, last)
        if left_unit is None or money or not t.is_word(first.end):
            low = replace(low, value=low.value * factor, ulp=low.ulp * factor, whole=False)
    if low.value >= high.value:
        return None
    bare = unit is _COUNT
    tight = word in _DASHES
    if word == "or" and (bare and not (low.words and high.words) or high.value > 2 * low.value + 2):
        return None
    if bare and tight and not _plural_follows(t, end):
        return None
    if (
        bare
        and tight
        and t.glued(sep) != t.glued(sep + 1)
        or (bare and not bracket and not _plural_follows(t, end) and not high.scaled and word != "to")
    ):
        return None
    if bracket == "from" and not tight and _changes(t, i - 1):
        return None
    a, b = low.interval(not bare), high.interval(not bare)
    left = left_unit or unit
    value = _measured(a[0], b[1], unit, _written(t, k, last.end))
    if left is not unit and (left.least, left.most) != (unit.least, unit.most):
        start_value = _measured(a[0], a[1], left, "")
        value = replace(value, lo=start_value.lo)
    per, end = _per(t, end, unit)
    if (
        unit.kind is ValueKind.DURATION
        and t.low[end] in ("old", "-")
        and _is_old(t, end)
        and t.low[end - 1] in units.YEARS_OF_AGE
    ):
        factor = units.YEARS_OF_AGE[t.low[end - 1]]
        aged = Quantity(ValueKind.AGE, low.value * factor, high.value * factor, "a", value.written)
        return Amount(i, end + (1 if t.low[end] == "old" else 2), aged, k, last.end, t.low[end - 1])
    unit_text = (
        t.text[t.start[last.end] : t.end[end - 1]].strip("-‐‑ ")
        if end > last.end
        else t.text[t.start[i] : t.end[k - 1]]
        if k > i
        else ""
    )
    return Amount(i, end, value, k, last.end, unit_text, per)


def _scale_of(t: Tokens, n: Number) -> float:
    for word in (t.low[n.end - 1], t.low[n.end - 1]):
        if word in SCALES:
            return SCALES[word]
    return {"m": 1e6, "b": 1e9, "bn": 1e9, "mn": 1e6, "k": 1e3, "t": 1e12, "tn": 1e12, "mln": 1e6}.get(
        t.low[n.end - 1], 1.0
    )


_CHANGE = frozenset(
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing increased increase increases increasing "
    "decreased decrease decreases dropped drop drops dropping cut cuts cutting raised raise raises raising climbed climb climbs declined decline "
    "declines declining jumped jump jumps shrank shrink shrunk slipped surged soared plunged reduced reduce reduces reducing lowered lower "
    "boosted expanded expand went up down doubled tripled swelled dwindled moved changed slid sank edged advanced narrowed widened eased "
    "improved improvement revised slashed brought upgraded downgraded gained".split()
)


def _changes(t: Tokens, k: int) -> bool:
    """True if the "from" at token k follows a verb or noun of change: two values then, not one range."""
    return any(t.low[j] in _CHANGE for j in range(max(0, k - 7), k))


def change(t: Tokens, i: int) -> bool:
    """True if the "from" at token i tells where a change began."""
    return t.low[i] == "from" and _changes(t, i)


def _plural_follows(t: Tokens, k: int) -> bool:
    """True if a noun in the plural stands at token k or one word later."""
    for j in (k, k + 1):
        word = t.low[j]
        if not t.is_word(j) or word in (
            "to",
            "in",
            "for",
            "and",
            "of",
            "on",
            "at",
            "by",
            "against",
            "over",
            "win",
            "vote",
            "decision",
            "majority",
            "victory",
            "loss",
            "defeat",
            "draw",
            "lead",
        ):
            return False
        if word in ("people", "men", "women", "children") or (
            word.endswith("s")
            and len(word) > 3
            and not word.endswith("ss")
            and word not in ("this", "series", "versus")
        ):
            return True
    return False


def _is_old(t: Tokens, k: int) -> bool:
    return t.low[k] == "old" or (t.low[k] in "-‐‑" and t.low[k + 1] == "old")


def _aged(t: Tokens, start: int, number_start: int, n: Number, unit_end: int, end: int) -> Amount:
    factor = units.YEARS_OF_AGE.get(t.low[unit_end - 1], 1.0)
    low, high = n.interval(continuous=not n.whole)
    value = Quantity(ValueKind.AGE, _tidy(low * factor), _tidy(high * factor), "a", _written(t, number_start, n.end))
    return Amount(start, end, value, number_start, n.end, "years", "", n.value * factor, n.whole)


def _age(t: Tokens, i: int) -> Amount | None:
    """ "aged 34", "age 34", "the age of 34", "in his thirties", and 34 between commas after a name."""
    word = t.low[i]
    k = i
    if word in ("aged", "age", "ages"):
        k = i + 1 + (t.low[i + 1] == "of")
        found = number(t, k)
        if not found or found.value > 130 or found.bounds or units.unit(t, found.end):
            return None
        high = found.value
        end = found.end
        if t.low[end] in _DASHES or t.low[end] in ("to", "and"):
            last = number(t, end + 1)
            if last and found.value < last.value < 130:
                high, end = last.value, last.end
        value = Quantity(ValueKind.AGE, found.value, high, "a", _written(t, k, end))
        return Amount(i, end, value, k, end, "years", "", found.value if high == found.value else math.nan, True)
    if (
        t.is_number(i)
        and t.low[i].isdigit()
        and len(t.low[i]) <= 3
        and t.before(i) == ","
        and t.low[i + 1] in (",", ".")
        and t.is_capital(i - 2)
    ):
        if t.is_capital(i - 3) and 1 < int(t.low[i]) < 120 and not t.glued(i) and t.low[i - 2] not in _MONTHLIKE:
            n = Number(i + 1, float(t.low[i]), 1.0, True)
            return _aged(t, i, i, n, i, i + 1) if t.low[i + 1] == "," else None
    if word in (
        "teens",
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    ) and t.before(i) in _POSSESSIVE | {"early", "mid", "late", "-"}:
        j = i - 1
        while j > 0 and t.low[j] in ("early", "mid", "late", "-"):
            j -= 1
        if t.low[j] in _POSSESSIVE:
            first = {"teens": 13.0}.get(word) or 10.0 * (
                2 + "twenties thirties forties fifties sixties seventies eighties nineties".split().index(word)
            )
            return Amount(
                i,
                i + 1,
                Quantity(ValueKind.AGE, first, first + (6 if word == "teens" else 9), "a", t.raw(i)),
                i,
                i + 1,
                "years",
            )
    return None


_POSSESSIVE = frozenset({"his", "her", "their", "my", "our", "your"})
_MONTHLIKE = frozenset(
    "january february march april may june july august september october november december psalm chapter verse page".split()
)

_SUPERLATIVES = frozenset(
    "largest biggest highest tallest longest oldest smallest richest poorest most best worst busiest deepest fastest lowest youngest greatest "
    "deadliest leading strongest heaviest newest wealthiest least latest closest shortest hottest coldest wettest driest".split()
)
_TITLES = frozenset(
    "president prime minister chancellor governor secretary pope king queen chairman director mayor premier speaker".split()
)
_RANKED = frozenset(
    "ranked ranks ranking rank seeded rated seed finished placed came finishing finishes comes stands stood".split()
)
_NOT_RANKS = frozenset(
    "time hand hands thoughts lady glance sight place of half quarter aid class floor and name person degree world step steps all instance foremost "
    "reading thing party parties to grade cousin lieutenant nature language base amendment lien mate officer,".split()
)


def _rank(t: Tokens, i: int) -> Amount | None:
    """ "the third president", "3rd", "seventh-largest", "ranked No. 2"."""
    word = t.low[i]
    if word in ("no", "number", "№") and any(t.low[j] in _RANKED | {"world"} for j in (i - 1, i - 2) if j >= 0):
        k = i + 1 + (t.low[i + 1] == ".")
        found = number(t, k)
        if found and found.whole:
            return _ranked(t, i, k, found.end, int(found.value))
    if word in _RANKED and word.startswith("rank") or word == "seeded":
        k = i + 1
        found = number(t, k)
        if (
            found
            and found.whole
            and t.is_number(k)
            and (t.low[found.end] in ("out", "in", "among", "of", "on", "overall", ".", ",") or found.end >= t.size)
        ):
            return _ranked(t, k, k, found.end, int(found.value))
    order = ordinal(t, i)
    if not order:
        return None
    value, end = order
    after = t.low[end]
    if after in _DASHES and t.glued(end) and t.low[end + 1] in _SUPERLATIVES:
        return _ranked(t, i, i, end + 2 if False else end, value)
    if after in _DASHES and t.glued(end):
        return None
    if after in _SUPERLATIVES:
        return _ranked(t, i, i, end, value)
    if t.is_capital(end) and after not in _TITLES or (t.is_capital(i) and not t.opens_sentence(i)):
        return None
    before = t.before(i)
    if before in _RANKED or (before == "in" and after == "place"):
        return _ranked(t, i, i, end, value)
    if after in _NOT_RANKS or before in ("at", "twenty", "one", "two", "three", "a", "an", "-", "from"):
        return None
    if value <= 2 and before not in ("the", "his", "her", "its", "their", "our", "my", "’", "s"):
        return None
    if before == "on" or not t.is_word(end) or t.low[end] in ("in", "on", "at", "and", "or", "to", "was", "is"):
        return None if value <= 31 and before in ("on", "the") else _ranked(t, i, i, end, value)
    return _ranked(t, i, i, end, value)


def _ranked(t: Tokens, start: int, number_start: int, end: int, value: int) -> Amount:
    rank = Quantity(ValueKind.RANK, float(value), float(value), _RANK, _written(t, number_start, end))
    return Amount(start, end, rank, number_start, end, _RANK, "", float(value), True)


_LABELS = frozenset(
    "section sections chapter chapters page pages article articles paragraph figure figures table tables part phase stage step level grade room flight "
    "gate route highway interstate line channel reactor number no nos version type class category group round episode season volume issue item size "
    "platform terminal runway lane act scene verse psalm clause rule resolution amendment proposition lot track case exhibit appendix note question option "
    "model block building apartment suite district precinct ward zone sector division battalion formula unit area footnote pp p vol ch sec art fig ver "
    "day week year month top bus exit camp pier shaft pit well plot car carriage hole lap game set match test tier bill order law act directive protocol".split()
)
_FUNCTION = frozenset(
    "a an the of in on at to for from by with about and or but nor as if than then that this these those is are was were be been being has have had "
    "do does did can could will would may might must shall should not no into over under after before between during against among through it its "
    "he she they we you i his her their our your who which what when where while there here all some any each every both only also just even still "
    "other others another more most least less fewer such".split()
)


def _is_count(t: Tokens, i: int, n: Number) -> bool:
    """True if a number without unit at token i counts something, rather than labelling it or being a pronoun."""
    word = t.low[i]
    following = t.low[n.end]
    if t.is_number(i):
        if t.glued(i) and (
            t.is_word(i - 1) or t.low[i - 1] in "#/_\\=@&*^" or (t.low[i - 1] in _DASHES and i > 1 and t.glued(i - 1))
        ):
            return False
        if t.glued(n.end) and (t.is_word(n.end) or t.low[n.end] in "/_\\=@°²³#*^"):
            return t.low[n.end] == "m" and _reads_million(t, n.end + 1)
        if (
            t.glued(n.end)
            and following in _DASHES
            and t.glued(n.end + 1)
            and (t.is_number(n.end + 1) or t.is_capital(n.end + 1))
        ):
            return False
        large = "," in word or n.scaled or n.end > i + 1
        if large:
            return True
        if t.before(i) in _LABELS and not _plural_follows(t, n.end):
            return False
        if (
            t.before(i) == "."
            and i > 1
            and t.low[i - 2] in ("no", "nos", "art", "sec", "ch", "fig", "vol", "p", "pp", "op", "ver", "v")
            and not t.glued(i)
        ):
            return False
        if (
            t.is_capital(i - 1)
            and t.before(i) not in _FUNCTION
            and not (t.opens_sentence(i - 1) and t.before(i) not in _LABELS and _plural_follows(t, n.end))
        ):
            return False
        if t.before(i) in ("(", "[") and following in (")", "]"):
            return False
        return not (following in (")", ".") and t.opens_sentence(i) and t.glued(n.end))
    if word == "one" and n.end == i + 1:
        before = t.before(i)
        if (
            before in _DETERMINERS
            or not t.is_word(n.end)
            or following in _FUNCTION
            or following in _NOT_COUNTED
            or t.is_capital(n.end)
        ):
            return False
        return not t.low[n.end].endswith("s")
    if n.fraction:
        return False
    if t.is_capital(i) and not t.opens_sentence(i) and (t.is_capital(i - 1) or t.is_capital(n.end)):
        return False  # the Big Ten, Seven Sisters
    if (
        n.words
        and not n.scaled
        and n.value < 100
        and t.low[n.end] in _DASHES
        and t.glued(n.end)
        and not t.is_word(n.end + 1)
    ):
        return False
    if n.words and t.glued(i) and t.low[i - 1] in _DASHES and t.is_word(i - 2):
        return False
    if word in VAGUE or n.bounds:
        return following == "of" or t.is_word(n.end) and following not in _FUNCTION
    return not (
        n.whole and n.words and following in ("of", "or") and n.value < 4 and t.before(i) in ("the", "those", "these")
    )


_DETERMINERS = frozenset(
    "the this that these those no any every each some another which what only first last next new same number day at than a his her its their such is".split()
)
_NOT_COUNTED = frozenset(
    "day hand side way thing time such can could would should must may might will who that reason point example estimate and or more another night "
    "morning evening afternoon minister official analyst expert even where exception after by".split()
)


def nameless(t: Tokens, i: int) -> int:
    """How far a thing made of digits that is no value reaches from token i: clock time, telephone number, version, score; 0 if none."""
    if not t.is_number(i):
        return 0
    k = i + 1
    if t.low[k] == ":" and t.glued(k) and t.is_number(k + 1) and t.glued(k + 1):
        k += 2
        while t.low[k] in ":.," and t.low[k] and t.glued(k) and t.is_number(k + 1) and t.glued(k + 1):
            k += 2
        return _meridiem(t, k) or k
    noon = _meridiem(t, k)
    if noon and float(t.low[i].replace(",", "")) < 25:
        return noon
    if (
        t.low[k] in ("hours", "gmt", "utc", "est", "edt", "pst", "local")
        and t.low[i].isdigit()
        and len(t.low[i]) == 4
        and int(t.low[i]) < 2400
        and (t.low[k] != "hours" or t.before(i) == "at")
    ):
        return k + 1
    if t.low[k] in ("o", "oclock") and t.low[k + 1] in "’'" and t.low[k + 2] == "clock":
        return k + 3
    parts = 1
    while t.low[k] and t.low[k] in "-–./" and t.glued(k) and t.is_number(k + 1) and t.glued(k + 1):
        parts += 1
        k += 2
    if parts >= 3:
        return k
    if parts == 2 and t.low[i + 1] == "/" and not number_with_slash(t, i):
        return k
    return 0


def number_with_slash(t: Tokens, i: int) -> bool:
    """True if a proper fraction such as 5/8 stands at token i and a unit or "of" follows it."""
    found = number(t, i)
    return bool(found and found.fraction and (units.unit(t, found.end) or t.low[found.end] in ("of", "-")))


def _meridiem(t: Tokens, k: int) -> int:
    """The token after "a.m." or "pm" at k; 0 if neither stands there."""
    if t.low[k] in ("am", "pm") and t.is_word(k) and (t.glued(k) or not t.raw(k).istitle()):
        return k + 1
    if t.low[k] in ("a", "p") and t.low[k + 1] == "." and t.low[k + 2] == "m" and t.glued(k + 1) and t.glued(k + 2):
        return k + 3 + (t.low[k + 3] == "." and t.glued(k + 3))
    return 0


_ = HALF
