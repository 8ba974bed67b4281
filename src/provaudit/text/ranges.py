"""Two numbers that make one range ("£4m to £6m", "3–5 years"), or the two ends of a change ("rose from 30 to 45 per cent")."""

from __future__ import annotations

from dataclasses import replace

from provaudit.model.value import Quantity, ValueKind
from provaudit.text import units
from provaudit.text.measures import (
    COUNT,
    DASHES,
    Amount,
    amount,
    as_written,
    is_old,
    rate_at,
    scaled,
    unit_after,
)
from provaudit.text.money import currency_before, short_million
from provaudit.text.numbers import number
from provaudit.text.numerals import SCALES, Number
from provaudit.text.tokens import Tokens


def changed_from(t: Tokens, i: int) -> Amount | None:
    """The first end of "from 30 to 45 per cent", with the unit and scale that it borrows from the second."""
    money = currency_before(t, i)
    first = number(t, money.number if money else i)
    if not first or first.bounds or t.low[first.end] != "to":
        return None
    other = currency_before(t, first.end + 1)
    last = number(t, other.number if other else first.end + 1)
    if not last or last.bounds:
        return None
    unit, _ = unit_after(t, last, other)
    if last.scaled and not first.scaled and first.value < 1000:
        factor = _scale_of(t, last)
        first = replace(first, value=first.value * factor, ulp=first.ulp * factor, whole=False)
    if money or not unit:
        unit = money.unit if money else COUNT
    return amount(t, i, money.number if money else i, first, unit, first.end)


def range_at(t: Tokens, i: int, bracket: str) -> Amount | None:
    """ "10 to 12 people", "£4m to £6m", "3–5 years", "between 20 and 30 per cent": the lower end to the upper one."""
    money = currency_before(t, i)
    k = money.number if money else i
    first = number(t, k)
    if not first or first.bounds or (first.fraction and "/" not in t.text[t.start[k] : t.end[first.end - 1]]):
        return None
    if money:
        first = short_million(t, first)
    left_unit, sep = unit_after(t, first, money)
    word = t.low[sep]
    if word in DASHES and t.low[sep + 1] == "to":
        sep += 1  # a 10- to 12-year-old
        word = "to"
    elif word in DASHES and t.low[sep + 1] == "or":
        sep += 1
        word = "or"
    joins = (
        word in ("to", "through")
        or word in DASHES
        or (word == "and" and bracket == "between")
        or (word == "or" and not bracket)
    )
    if not joins:
        return None
    other = currency_before(t, sep + 1)
    last = number(t, other.number if other else sep + 1)
    if not last or last.bounds or last.fraction:
        return None
    if other or money:
        last = short_million(t, last)
    right_unit, end = unit_after(t, last, other)
    if money and not other:
        right_unit, end = money.unit, (end if right_unit == money.unit else last.end)
    if right_unit is None and left_unit is not None and not money:
        if word in DASHES or word == "or":
            return None
        if left_unit.kind is not ValueKind.PERCENTAGE:
            return None
    unit = right_unit or left_unit or COUNT
    if left_unit is not None and (left_unit.kind, left_unit.base) != (unit.kind, unit.base):
        return None
    low, high = first, last
    if high.scaled and not low.scaled and low.value < high.value and low.value < 1000:
        factor = _scale_of(t, last)
        if left_unit is None or money or not t.is_word(first.end):
            low = replace(low, value=low.value * factor, ulp=low.ulp * factor, whole=False)
    if low.value >= high.value:
        return None
    bare = unit is COUNT
    tight = word in DASHES
    if word == "or" and ((bare and not (low.words and high.words)) or high.value > 2 * low.value + 2):
        return None
    if bare and tight and not plural_follows(t, end):
        return None
    if (bare and tight and t.glued(sep) != t.glued(sep + 1)) or (
        bare and not bracket and not plural_follows(t, end) and not high.scaled and word != "to"
    ):
        return None
    if bracket == "from" and not tight and _changes(t, i - 1):
        return None
    a, b = low.interval(not bare), high.interval(not bare)
    left = left_unit or unit
    value = scaled(a[0], b[1], unit, as_written(t, k, last.end))
    if left is not unit and (left.least, left.most) != (unit.least, unit.most):
        start_value = scaled(a[0], a[1], left, "")
        value = replace(value, lo=start_value.lo)
    per, end = rate_at(t, end, unit)
    if (
        unit.kind is ValueKind.DURATION
        and t.low[end] in ("old", "-")
        and is_old(t, end)
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
    "improved improvement revised slashed brought upgraded downgraded gained "
    "halved trebled tripled quadrupled lifted lift lifts lifting hiked hike pushed push pushes".split()
)


def _changes(t: Tokens, k: int) -> bool:
    """True if the "from" at token k follows a verb or noun of change: two values then, not one range."""
    return any(t.low[j] in _CHANGE for j in range(max(0, k - 7), k))


def change(t: Tokens, i: int) -> bool:
    """True if the "from" at token i tells where a change began."""
    return t.low[i] == "from" and _changes(t, i)


def plural_follows(t: Tokens, k: int) -> bool:
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
