"""Money beside its number: the sign or code before it, the short million after it ("£4m"), and whether pounds are money or weight."""

from __future__ import annotations

from dataclasses import dataclass, replace

from provaudit.model.value import ValueKind
from provaudit.text import currencies
from provaudit.text.numerals import Number
from provaudit.text.physics import Unit
from provaudit.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Money:
    """A currency that stands before the number at token `number`."""

    number: int
    unit: Unit
    sign: bool


def currency_before(t: Tokens, i: int) -> Money | None:
    """The currency at token i if a number follows it: $, US$, £, Rs., USD."""
    word = t.low[i]
    if word in currencies.SIGNS:
        code = currencies.dollar_of(t.text) if word == "$" else currencies.SIGNS[word]
        return Money(i + 1, Unit(ValueKind.MONEY, code, 1.0, 1.0), True)
    if (
        word in currencies.DOLLAR_PREFIXES
        and t.low[i + 1] == "$"
        and (t.glued(i + 1) or (word in ("c", "us") and t.is_number(i + 2)))
    ):
        return Money(i + 2, Unit(ValueKind.MONEY, currencies.DOLLAR_PREFIXES[word], 1.0, 1.0), True)
    if word == "u" and t.low[i + 1] == "." and t.low[i + 2] == "s" and t.low[i + 3] == ".":
        if t.low[i + 4] in ("$",):
            return Money(i + 5, Unit(ValueKind.MONEY, "USD", 1.0, 1.0), True)
        return None
    if word in currencies.CODES and (t.raw(i).isupper() or word == "rs"):
        k = i + 1 + (t.low[i + 1] == "." and word == "rs")
        k += t.low[k] in currencies.SIGNS and t.glued(k)
        return Money(k, currencies.CODES[word], True) if t.is_number(k) else None
    return None


def short_million(t: Tokens, n: Number) -> Number:
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


_MONEY_SIGNS = frozenset(
    "cost costs costing paid pay pays worth price priced fine fined spent spend budget sold bought prize earned raised salary fee loan debt "
    "compensation funding revenue profit profits loss losses sales invest invested investment donated grant borrowed fund".split()
)


def pounds_are_money(t: Tokens, k: int, n: Number) -> bool:
    """True if the pounds at token k are sterling, by their size or the words around."""
    if n.value >= 1e6 or (n.scaled and n.value >= 1e6):
        return True
    if t.low[k + 1] == "of" or t.low[k + 1] in ("per", "heavier", "lighter", "overweight"):
        return False
    if t.low[k + 1] == "a" and t.low[k + 2] in ("year", "week", "month", "day", "head"):
        return True
    for step in (-1, 1):  # the words around, within the sentence
        for j in range(k + step, k + 10 * step, step):
            if not 0 <= j < t.size or t.low[j] in ".;!?" or t.low[j].startswith("weigh"):
                break
            if t.low[j] in _MONEY_SIGNS or t.low[j] in ("£", "pence", "sterling"):
                return True
    return False
