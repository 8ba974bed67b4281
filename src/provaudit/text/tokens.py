"""Tokens of running text for the grammar of values: numbers, runs of letters, and everything else sign by sign."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

FRACTION_SIGNS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
"""Vulgar fraction signs and what they stand for."""

_TOKEN = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3}){1,9}(?![0-9])(?:\.[0-9]+)?"  # 28,500 and 1,234.5
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])(?:\.[0-9]+)?"  # 12,34,567, as India groups
    r"|[0-9]+(?:[.·][0-9]+)?"  # 1·5, as some journals print it
    rf"|[{''.join(FRACTION_SIGNS)}]"
    r"|[^\W\d_]+"
    r"|\n[ \t\f\v]*\n"  # a blank line: no value crosses it
    r"|\t|\S"
)
_PADDING = 12
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a stretch of `text`: `low[i]` in lower case stands at `text[start[i]:end[i]]`; `size` of them.

    Past the last token stand a few empty ones, so that a grammar may look a little ahead without asking.
    """

    text: str
    low: list[str]
    start: list[int]
    end: list[int]
    size: int
    numeric: list[bool]
    """Which tokens are written in digits."""
    memo: dict[int, object] = field(default_factory=dict)
    """What the grammar of numbers found at a token, for it is asked many times over."""

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Tokens:
        """The tokens of `text[start:end]`."""
        low: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for m in _TOKEN.finditer(text, start, end):
            a, b = m.span()
            # No value has so many digits, and Python refuses to read them.
            low.append(text[a:b].lower().replace("·", ".") if b - a < _LONGEST or not text[a].isdigit() else "#")
            starts.append(a)
            ends.append(b)
        size = len(low)
        low.extend([""] * _PADDING)
        starts.extend([end + 1] * _PADDING)
        ends.extend([end + 1] * _PADDING)
        return cls(text, low, starts, ends, size, ["0" <= word[:1] <= "9" for word in low])

    def raw(self, i: int) -> str:
        """Token i as written; empty outside the stretch."""
        return self.text[self.start[i] : self.end[i]] if 0 <= i < self.size else ""

    def before(self, i: int) -> str:
        """The token before i in lower case; empty at the start."""
        return self.low[i - 1] if i > 0 else ""

    def at(self, i: int) -> str:
        """Token i in lower case; empty outside the stretch."""
        return self.low[i] if 0 <= i < self.size else ""

    def glued(self, i: int) -> bool:
        """True if nothing stands between token i-1 and token i."""
        return 0 < i < self.size and self.end[i - 1] == self.start[i]

    def is_number(self, i: int) -> bool:
        """True if token i is written in digits."""
        return self.numeric[i]

    def is_word(self, i: int) -> bool:
        """True if token i is a run of letters."""
        return 0 <= i < self.size and self.low[i][:1].isalpha()

    def is_capital(self, i: int) -> bool:
        """True if token i is a run of letters that begins with a capital."""
        return 0 <= i < self.size and self.text[self.start[i]].isupper()

    def opens_sentence(self, i: int) -> bool:
        """True if token i stands first, or after a full stop, a blank line, or an opening quotation mark."""
        return i <= 0 or self.low[i - 1] in _OPENING or self.low[i - 1][:1] == "\n"


_OPENING = frozenset('.!?“"‘:;•…\t')
