"""What numbers are made of: the words for ones, tens and scales, how a number was rounded, and the scale or half after it.

A number knows how it was rounded: `ulp` is the unit of its last significant place, so that "3 million" may stand for anything that
rounds to it while "16" is sixteen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from provaudit.text.tokens import Tokens

ONES = {
    w: float(i)
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {w: float(10 * (i + 2)) for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
SMALL = {**ONES, **TENS}
"""Number words below a hundred that are one word."""

SCALES = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
GROUPS = {"hundred": 100.0, "dozen": 12.0, "dozens": 12.0, "score": 20.0, "gross": 144.0}
_LETTER_SCALES = {"K": 1e3, "M": 1e6, "B": 1e9}
_SHORT_SCALES = {"k": 1e3, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12}
VAGUE = {
    "dozens": 20.0, "scores": 40.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12,
}  # fmt: skip
"""Plurals that only say "at least so many"."""
DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
    "twelfth": 12, "twelfths": 12, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
FEW = {"several": (2.0, 10.0), "few": (2.0, 10.0), "couple": (2.0, 3.0)}
MINUS = frozenset("-−–")
HYPHENS = frozenset("-‐‑")

HALF = 0.49
"""Half a unit of the last place, a hair less: what rounds to 62 and what rounds to 63 must not touch."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that ends before token `end`. `whole`: a plain integer, exact when it counts things.

    `bounds` is set where the words themselves give an interval ("several hundred"). `words`: not written in digits.
    """

    end: int
    value: float
    ulp: float
    whole: bool = False
    words: bool = False
    bounds: tuple[float, float] | None = None
    scaled: bool = False
    fraction: bool = False

    def interval(self, continuous: bool) -> tuple[float, float]:
        """What the number may stand for; `continuous` if it measures rather than counts."""
        if self.bounds:
            return self.bounds
        if self.whole and not continuous:
            return self.value, self.value
        below = above = HALF * self.ulp
        size = abs(self.value)
        if size >= 100 and self.ulp > size / 10 and math.log10(size).is_integer():
            # Just below a power of ten the next finer rounding applies: 700,000 is never called a million.
            below /= 5
        return (self.value - below, self.value + above) if self.value >= 0 else (self.value - above, self.value + below)


def rounding(value: float) -> float:
    """The place to which a whole number looks rounded: 1 for 28,513, 100 for 28,500, 1,000 for 12,000, 5,000 for 20,000.

    Below a hundred nothing looks rounded. Writers round one-figure numbers to fives of the next place (300 may be 312 but not 350),
    and a bare unit before thousands, millions and so on to itself (3,000,000 may be 3.4 million).
    """
    size = int(abs(value))
    if size < 100:
        return 1.0
    scale = 1
    while size % 1000 == 0:
        size //= 1000
        scale *= 1000
    if size % 100 == 0 and size < 1000:
        return 50.0 * scale
    if size % 10 == 0 and size < 100:
        return 5.0 * scale
    zeros = 1
    while size % (zeros * 10) == 0:
        zeros *= 10
    return float(zeros * scale)


def scaled(t: Tokens, n: Number) -> Number:
    """`n` with the scale word after it: million, bn, dozen, hundred."""
    i = n.end
    word = t.low[i]
    hyphen = word in HYPHENS and t.glued(i) and t.glued(i + 1)
    if hyphen:
        word = t.low[i + 1]
    factor = SCALES.get(word) or (GROUPS.get(word) if word != "gross" else None)
    if factor is None and not hyphen and t.glued(i) and word in _SHORT_SCALES:
        factor = _SHORT_SCALES[word]
    elif factor is None and t.glued(i) and t.raw(i) in _LETTER_SCALES:
        factor = _LETTER_SCALES[t.raw(i)]
    elif factor is None and not hyphen and word in ("bn", "mn", "tn"):
        factor = _SHORT_SCALES[word]
    if factor is None:
        return n
    end = i + 1 + hyphen
    mantissa, ulp = n.value, n.ulp
    if n.whole or ulp >= 1:
        ulp = rounding(mantissa * 1000) / 1000  # "20 million" is rounded like 20,000
        if factor < 1000:
            ulp = 1.0
            if word in ("dozen", "dozens"):
                return Number(end, mantissa * 12, 12.0 if mantissa > 2 else 1.0, whole=mantissa <= 2, words=n.words)
            if word == "hundred":
                ulp = rounding(mantissa * 100) / 100
    found = Number(end, mantissa * factor, ulp * factor, words=n.words, scaled=True)
    if t.low[end] in SCALES and not t.glued(end):  # two hundred thousand, a thousand billion
        again = SCALES[t.low[end]]
        return replace(found, end=end + 1, value=found.value * again, ulp=found.ulp * again)
    half = and_a_half(t, end)
    if half and n.whole:
        return Number(half[0], (mantissa + half[1]) * factor, 0.1 * factor, words=n.words, scaled=True)
    return found


def and_a_half(t: Tokens, i: int) -> tuple[int, float] | None:
    """The end and value of "and a half", "and three quarters" at i."""
    if t.low[i] in HYPHENS and t.glued(i):
        i += 1
    if t.low[i] != "and":
        return None
    i += 1
    if t.low[i] in HYPHENS:
        i += 1
    one = t.low[i] in ("a", "an", "one")
    count = 1.0 if one else SMALL.get(t.low[i], 0.0)
    i += 1
    if t.low[i] in HYPHENS:
        i += 1
    denominator = DENOMINATORS.get(t.low[i])
    if not denominator or not 0 < count < denominator or t.low[i + 1] == "of":
        return None
    return i + 1, count / denominator
