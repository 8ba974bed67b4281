"""The unit or currency after a number, the longest name first."""

from __future__ import annotations

import re

from provaudit.text.currencies import MONEY
from provaudit.text.physics import MEASURES, Unit
from provaudit.text.tokens import Tokens

YEARS_OF_AGE = {
    "year": 1.0,
    "years": 1.0,
    "month": 1 / 12,
    "months": 1 / 12,
    "week": 7 / 365.2425,
    "weeks": 7 / 365.2425,
}

_WORDS = MEASURES | MONEY
_FIRST: dict[str, int] = {}
for _name in _WORDS:
    _parts = re.findall(r"[^\W\d_]+|\d+|\S", _name)
    _FIRST[_parts[0]] = max(_FIRST.get(_parts[0], 0), len(_parts))
_BY_PARTS = {tuple(re.findall(r"[^\W\d_]+|\d+|\S", name)): unit for name, unit in _WORDS.items()}


def unit(t: Tokens, i: int) -> tuple[Unit, int] | None:
    """The unit at token i and the token after it; the longest name wins."""
    longest = _FIRST.get(t.low[i], 0)
    for length in range(min(longest, t.size - i), 0, -1):
        found = _BY_PARTS.get(tuple(t.low[i : i + length]))
        if found:
            return found, i + length
    return None
