"""How far the figures of one sum may be rounded: no more than the digits that are written, nor than the finest beside them.

Alone, "£4m" may be anything from £3.5m, and "$20 million" from $17.5 million. In a list whose parts come to a total each figure is as exact
as it is written, and all parts as exact as the most exact of them: beside £3.5m, £4m is £4.0m.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from provaudit.model.value import Quantity
from provaudit.text.values import Mention

_SCALED = re.compile(r"(?:m|bn|tn|k|million|billion|trillion|thousand)$", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d,]*(?:\.(\d+))?")
_HALF = 0.49
"""Of the last written digit: what rounds up to the next is another figure."""


def parts_sum(parts: Sequence[Mention]) -> tuple[float, float]:
    """The least and greatest sum of the figures of one list."""
    grains = [g for m in parts if (g := _grain(m)) is not None]
    finest = min(grains, default=None)
    bounds = [_narrowed(m, finest) for m in parts]
    return sum(lo for lo, _ in bounds), sum(hi for _, hi in bounds)


def exactly(m: Mention) -> tuple[float, float]:
    """A total within the rounding of its written digits."""
    return _narrowed(m, _grain(m))


def _narrowed(m: Mention, grain: float | None) -> tuple[float, float]:
    value = m.value
    assert isinstance(value, Quantity)
    middle = _middle(m)
    if grain is None or middle is None:
        return value.lo, value.hi
    return max(value.lo, middle - grain), min(value.hi, middle + grain)


def _grain(m: Mention) -> float | None:
    """Half of the last digit of a scaled number without a hedge; None for others, which are as exact as they can be."""
    number, middle = _NUMBER.search(_written(m)), _middle(m)
    if middle is None or number is None:
        return None
    figure = float(number[0].replace(",", ""))
    return _HALF * 10.0 ** -len(number[1] or "") * middle / figure if figure else None


def _middle(m: Mention) -> float | None:
    """The number of a scaled figure as it is written, in the base unit."""
    value, number = m.value, _NUMBER.search(_written(m))
    assert isinstance(value, Quantity)
    scaled = _SCALED.search(_written(m).split(" a ")[0].strip())
    if m.hedge or number is None or not scaled or value.hi == float("inf"):
        return None
    figure = float(number[0].replace(",", ""))
    scale = next((s for s in (1e3, 1e6, 1e9, 1e12) if value.lo <= figure * s <= value.hi), None)
    return figure * scale if scale else None


def _written(m: Mention) -> str:
    assert isinstance(m.value, Quantity)
    return m.value.written
