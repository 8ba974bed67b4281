"""Quantities as edited English writes them: counts, measures, money, percentages, ages, durations and ranks, each as an interval.

Each kind of quantity is read in a module of its own; here they are tried in turn, the most specific first.
"""

from __future__ import annotations

from dataclasses import replace

from provaudit.model.value import ValueKind
from provaudit.text import units
from provaudit.text.ages import age_at
from provaudit.text.labels import is_count
from provaudit.text.measures import (
    COUNT,
    NOT_UNITS_ALONE,
    Amount,
    amount,
    reads_million,
    unit_after,
)
from provaudit.text.money import currency_before, short_million
from provaudit.text.numbers import number
from provaudit.text.numerals import Number
from provaudit.text.ranges import change, changed_from, range_at
from provaudit.text.ranks import rank_at
from provaudit.text.shares import fraction_at, proportion_at
from provaudit.text.tokens import Tokens


def quantity(t: Tokens, i: int) -> Amount | None:
    """The quantity that begins at token i, a range included, without its hedge; None where there is none."""
    rank = rank_at(t, i)
    if rank:
        return rank
    bracket = t.low[i] in ("between", "from")
    if bracket:
        found = range_at(t, i + 1, t.low[i])
        return replace(found, start=i) if found else None
    if change(t, i - 1):
        return changed_from(t, i) or _single(t, i)
    return range_at(t, i, "") or age_at(t, i) or proportion_at(t, i) or _single(t, i) or _one_unit(t, i)


def _one_unit(t: Tokens, i: int) -> Amount | None:
    """ "for a year", "more than a mile", "an hour and a half": the article counts as one where a measure stands."""
    if t.low[i] not in ("a", "an"):
        return None
    found = units.unit(t, i + 1)
    half = found is not None and t.low[found[1] : found[1] + 3] == ["and", "a", "half"]
    if (
        not found
        or not (half or t.before(i) in _MEASURING)
        or found[0].kind is ValueKind.MONEY
        or found[0].base in ("%", "B", "bit", "°")
        or t.low[i + 1] in NOT_UNITS_ALONE
    ):
        return None
    one = Number(i + 1, 1.0, 1.0, True, True)
    if half:
        one = replace(one, value=1.5, ulp=0.1, whole=False)
    elif t.low[found[1]] in ("later", "ago", "earlier", "or"):
        return None
    return amount(t, i, i, one, found[0], found[1] + (3 if half else 0))


_MEASURING = frozenset(
    "for within about over nearly almost than lasted lasts takes took spent under least half every only roughly around just after".split()
)


def _single(t: Tokens, i: int) -> Amount | None:
    """A number with its currency or unit."""
    minus = t.low[i] in ("-", "−") and t.glued(i + 1) and not t.glued(i)
    sign = -1.0 if minus and currency_before(t, i + 1) else 1.0
    k = i + 1 if sign < 0 else i
    money = currency_before(t, k)
    found = number(t, money.number if money else k)
    if not found:
        return None
    if money or (t.low[found.end] == "m" and t.glued(found.end) and t.is_number(i) and reads_million(t, found.end + 1)):
        found = short_million(t, found)
    if sign < 0:
        found = replace(found, value=-found.value)
    start = money.number if money else i
    if found.fraction and not money:
        return fraction_at(t, i, found)
    unit, end = unit_after(t, found, money)
    if unit is None and not money and not is_count(t, i, found):
        return None
    return amount(t, i, start, found, unit or COUNT, end)
