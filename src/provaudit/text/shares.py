"""Shares as percentages: "two-thirds of", "half the voters", "one in five"; and fractions of a unit, "half a mile"."""

from __future__ import annotations

from dataclasses import replace

from provaudit.model.value import Quantity, ValueKind
from provaudit.text import physics, units
from provaudit.text.measures import Amount, amount, as_written, tidy, unit_after
from provaudit.text.numbers import number
from provaudit.text.numerals import Number
from provaudit.text.tokens import FRACTION_SIGNS, Tokens


def proportion_at(t: Tokens, i: int) -> Amount | None:
    """ "one in five", "two out of three", "4 in 10" as a percentage."""
    first = number(t, i)
    if not first or not first.whole or first.value < 1 or first.scaled:
        return None
    k = first.end
    if t.low[k] == "out" and t.low[k + 1] == "of":
        k += 2
    elif t.low[k] == "in" and t.glued(k) is False:
        k += 1 + (t.low[k + 1] == "every")
    elif t.is_word(k) and t.low[k + 1] == "in" and _of_so_many(t, k + 2):
        k += 2  # three seedlings in ten were alive; not "three goals in ten games"
    else:
        return None
    last = number(t, k)
    if not last or last.words != first.words or last.value <= first.value or last.fraction or last.bounds:
        return None
    if t.low[first.end] == "in" and (last.value not in _ROUND or units.unit(t, last.end)):
        return None
    share = 100 * first.value / last.value
    slack = _FRACTION_SLACK if last.value <= 20 else 0.03 * share
    value = Quantity(ValueKind.PERCENTAGE, tidy(share - slack), tidy(share + slack), "%", as_written(t, i, last.end))
    return Amount(i, last.end, value, i, last.end, "", "", share)


_GOES_ON = frozenset(
    ", . ; : ) is are was were has have had do does did can could will would who that still voted said survived lived live died".split()
)


def _of_so_many(t: Tokens, k: int) -> bool:
    """True if nothing is counted by the number at token k: the clause ends or goes on after it."""
    last = number(t, k)
    return last is not None and last.value in _ROUND and (t.low[last.end] in _GOES_ON or last.end >= t.size)


_ROUND = frozenset(
    {
        3.0,
        4.0,
        5.0,
        6.0,
        7.0,
        8.0,
        9.0,
        10.0,
        12.0,
        15.0,
        20.0,
        25.0,
        30.0,
        50.0,
        100.0,
        200.0,
        500.0,
        1e3,
        1e4,
        1e5,
        1e6,
    }
)


def fraction_at(t: Tokens, i: int, n: Number) -> Amount | None:
    """ "two-thirds of", "a quarter of" as a percentage; "half a mile", "three-quarters of an hour" as a measure."""
    k = n.end
    if t.low[k] == "of":
        k += 1
    if t.low[k] in ("a", "an"):
        found = units.unit(t, k + 1)
        if found and found[0].kind is not ValueKind.PERCENTAGE:
            return amount(t, i, i, replace(n, ulp=0.1), found[0], found[1])
        if t.low[k + 1] in ("pound",) and k == n.end:
            return amount(t, i, i, replace(n, ulp=0.1), physics.POUND_MASS, k + 2)
    unit, end = unit_after(t, n, None)
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
        return amount(t, i, i, replace(n, ulp=0.1), unit, end)
    if n.value < 0.1 or (n.value == 0.5 and t.before(i) in _MIDDLE):
        return None
    halved = n.value == 0.5 and t.low[n.end] in ("the", "its", "their", "his", "her", "all", "these", "those", "our")
    signed = t.low[i] in FRACTION_SIGNS and t.low[n.end] in ("and", "or", "but", "is", "was")
    if (t.low[n.end] != "of" and t.is_word(n.end) and not halved and not signed) or (
        t.is_number(i) and "/" not in t.text[t.start[i] : t.end[n.end - 1]]
    ):
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
    value = Quantity(ValueKind.PERCENTAGE, tidy(low), tidy(high), "%", as_written(t, i, n.end))
    return Amount(i, n.end, value, i, n.end, "", "", 100 * n.value)


_FRACTION_SLACK = 3.0
"""Percentage points that "a third of" is wide: writers say it of 31 and of 36 per cent."""


_MIDDLE = frozenset(
    "middle upper lower the other bottom better top that this each either and in first second last latter".split()
)
