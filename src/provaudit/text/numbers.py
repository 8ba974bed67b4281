"""Numbers in digits and words: "28,500", "1.2 million", "7 5/8", "two and a half", "four score", "several hundred".

A number knows how it was rounded: `ulp` is the unit of its last significant place, so that "3 million" may stand for anything that
rounds to it while "16" is sixteen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from provaudit.text.tokens import FRACTION_SIGNS, Tokens

_ONES = {
    w: float(i)
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {w: float(10 * (i + 2)) for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
SMALL = {**_ONES, **TENS}
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
_DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
    "twelfth": 12, "twelfths": 12, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
_FEW = {"several": (2.0, 10.0), "few": (2.0, 10.0), "couple": (2.0, 3.0)}
_MINUS = frozenset("-−–")
_HYPHENS = frozenset("-‐‑")

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


def number(t: Tokens, i: int) -> Number | None:
    """The longest number that begins at token i, or None. "a"/"an" count as one before a group or scale word."""
    found = t.memo.get(i, t)
    if found is t:
        found = t.memo[i] = _number(t, i)
    return found if isinstance(found, Number) else None


def _number(t: Tokens, i: int) -> Number | None:
    word = t.low[i]
    if word in _MINUS and t.is_number(i + 1) and t.glued(i + 1) and not t.glued(i):
        found = number(t, i + 1)
        return replace(found, value=-found.value) if found and not found.bounds else None
    if word in ("minus", "negative"):
        if t.low[i + 1] in ("minus", "negative") or t.low[i + 1] in _MINUS:
            return None
        found = number(t, i + 1)
        return replace(found, value=-found.value) if found and not found.bounds else None
    if t.is_number(i):
        return _digits(t, i)
    if word in FRACTION_SIGNS:
        return _scaled(t, Number(i + 1, FRACTION_SIGNS[word], 0.1, fraction=True))
    if word == "." and t.is_number(i + 1) and t.glued(i + 1) and not t.glued(i):
        digits = t.low[i + 1]
        return _scaled(t, Number(i + 2, float("0." + digits), 10.0 ** -len(digits))) if digits.isdigit() else None
    return _words(t, i)


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


def _digits(t: Tokens, i: int) -> Number | None:
    raw = t.low[i].replace(",", "")
    if len(raw) > 18:
        return None
    end = i + 1
    value = float(raw)
    decimals = len(raw) - raw.index(".") - 1 if "." in raw else 0
    while decimals == 0 and value and len(raw) <= 3 and _is_group(t, end, end > i + 1):
        value = value * 1000 + float(t.low[end][:3])  # 28 000, with any one space
        decimals = max(0, len(t.low[end]) - 4)
        value += float("0" + t.low[end][3:]) if decimals else 0.0
        end += 1
    sign = t.low[end]
    if decimals == 0 and sign in FRACTION_SIGNS:
        return _scaled(t, Number(end + 1, value + FRACTION_SIGNS[sign], 0.1))
    if decimals == 0 and _is_slash_fraction(t, end) and not t.glued(end):
        return _scaled(t, Number(end + 3, value + float(t.low[end]) / float(t.low[end + 2]), 0.1))
    if decimals == 0 and sign == "-" and t.glued(end) and t.glued(end + 1) and _is_slash_fraction(t, end + 1):
        return _scaled(t, Number(end + 4, value + float(t.low[end + 1]) / float(t.low[end + 3]), 0.1))
    if _is_slash_fraction(t, i):
        return _scaled(t, Number(i + 3, value / float(t.low[i + 2]), 0.1, fraction=True))
    half = _and_a_half(t, end)
    if half and decimals == 0 and value < 1000:
        return _scaled(t, Number(half[0], value + half[1], 0.1))
    if decimals:
        return _scaled(t, Number(end, value, 10.0**-decimals))
    return _scaled(t, Number(end, value, rounding(value), whole=rounding(value) == 1.0))


def _is_group(t: Tokens, i: int, further_one: bool) -> bool:
    """True if token i is a group of three digits after a space; after a plain space only if it is 000 or one of several."""
    word = t.low[i]
    if not t.is_number(i) or t.end[i - 1] + 1 != t.start[i] or not word[:3].isdigit() or word[3:4] not in ("", "."):
        return False
    if len(word) < 3 or (len(word) > 3 and not word[4:].isdigit()):
        return False
    if t.text[t.start[i] - 1] in "\u00a0\u2009\u202f" or word == "000" or further_one:
        return True
    further = t.low[i + 1]
    return len(t.low[i - 1]) <= 3 and t.end[i] + 1 == t.start[i + 1] and len(further) == 3 and further.isdigit()


def _is_slash_fraction(t: Tokens, i: int) -> bool:
    """True for 5/8 at i: a proper fraction with a denominator that prose uses."""
    if not (t.is_number(i) and t.low[i + 1] in ("/", "⁄") and t.is_number(i + 2) and t.glued(i + 1) and t.glued(i + 2)):
        return False
    if t.low[i + 3] in ("/", "⁄") and t.glued(i + 3):
        return False
    above, below = t.low[i], t.low[i + 2]
    return below in ("2", "3", "4", "5", "6", "8", "10", "16", "32") and above.isdigit() and int(above) < int(below)


def _scaled(t: Tokens, n: Number) -> Number:
    """`n` with the scale word after it: million, bn, dozen, hundred."""
    i = n.end
    word = t.low[i]
    hyphen = word in _HYPHENS and t.glued(i) and t.glued(i + 1)
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
    half = _and_a_half(t, end)
    if half and n.whole:
        return Number(half[0], (mantissa + half[1]) * factor, 0.1 * factor, words=n.words, scaled=True)
    return found


def _and_a_half(t: Tokens, i: int) -> tuple[int, float] | None:
    """The end and value of "and a half", "and three quarters" at i."""
    if t.low[i] in _HYPHENS and t.glued(i):
        i += 1
    if t.low[i] != "and":
        return None
    i += 1
    if t.low[i] in _HYPHENS:
        i += 1
    one = t.low[i] in ("a", "an", "one")
    count = 1.0 if one else SMALL.get(t.low[i], 0.0)
    i += 1
    if t.low[i] in _HYPHENS:
        i += 1
    denominator = _DENOMINATORS.get(t.low[i])
    if not denominator or not 0 < count < denominator or t.low[i + 1] == "of":
        return None
    return i + 1, count / denominator


def _words(t: Tokens, i: int) -> Number | None:
    word = t.low[i]
    if word in VAGUE:
        return _vague(t, i)
    article = word in ("a", "an")
    if word in _FEW or (article and t.low[i + 1] in _FEW):
        return _few(t, i + article)
    whole_of = word == "half" or (word == "quarter" and t.low[i + 1] in SCALES)
    if whole_of or (article and t.low[i + 1] in _DENOMINATORS):
        return _part(t, i + article, 1.0)
    if article:
        if t.low[i + 1] in SCALES or t.low[i + 1] in ("hundred", "dozen", "score", "gross"):
            if t.low[i + 1] in ("score", "gross") and t.low[i + 2] != "of":
                return None
            return _grown(t, i + 1, 1.0)
        return None
    if word in SMALL:
        value, end = _below_hundred(t, i)
        if t.low[end] in _HYPHENS and t.low[end + 1] in _DENOMINATORS and t.glued(end):
            return _part(t, end + 1, value)
        if t.low[end] in _DENOMINATORS and value < _DENOMINATORS[t.low[end]] and t.low[end] != "second":
            return _part(t, end, value)
        return _grown(t, end, value)
    if (word in SCALES or word == "hundred") and (t.low[i + 1] in SCALES or t.low[i + 1] in SMALL):
        return _grown(t, i, 1.0)
    return None


def _vague(t: Tokens, i: int) -> Number | None:
    """ "thousands", "tens of thousands", "hundreds of millions": open upwards."""
    least = VAGUE[t.low[i]]
    end = i + 1
    if t.low[end] == "of" and t.low[end + 1] in VAGUE and VAGUE[t.low[end + 1]] >= 1e3:
        least *= VAGUE[t.low[end + 1]]
        end += 2
    return Number(end, least, least, words=True, bounds=(least, math.inf))


def _few(t: Tokens, i: int) -> Number | None:
    """ "several hundred", "a few thousand", "a couple of million"; "several" alone gives no number."""
    low, high = _FEW[t.low[i]]
    end = i + 1
    if t.low[end] == "of":
        end += 1
    factor = SCALES.get(t.low[end]) or ({"hundred": 100.0, "dozen": 12.0}.get(t.low[end]))
    if factor is None:
        return None
    end += 1
    if t.low[end] in SCALES:
        factor *= SCALES[t.low[end]]
        end += 1
    return Number(end, low * factor, factor, words=True, bounds=(low * factor, high * factor))


def _part(t: Tokens, i: int, count: float) -> Number | None:
    """ "half a million", "a quarter of a million", "three-quarters of a billion", "two-thirds": i is at the denominator."""
    value = count / _DENOMINATORS[t.low[i]]
    end = i + 1
    if t.low[end] in _HYPHENS and t.low[end + 1] in SCALES:
        end += 1
    after = end
    if t.low[after] == "of":
        after += 1
    if t.low[after] in ("a", "an", "one"):
        after += 1
    if t.low[after] in SCALES or (t.low[after] == "dozen" and after > end):
        factor = SCALES.get(t.low[after], 12.0)
        return Number(after + 1, value * factor, 0.1 * factor if factor > 12 else 1.0, words=True, scaled=factor > 12)
    return Number(end, value, 0.06, words=True, fraction=True)


def _below_hundred(t: Tokens, i: int) -> tuple[float, int]:
    """The number word at i with a unit after its ten ("twenty-five"), and the token after it."""
    value = SMALL[t.low[i]]
    end = i + 1
    if t.low[i] in TENS:
        unit = end + 1 if t.low[end] in _HYPHENS and t.glued(end) else end
        if t.low[unit] in _ONES and 0 < _ONES[t.low[unit]] < 10:
            return value + _ONES[t.low[unit]], unit + 1
    return value, end


def _grown(t: Tokens, i: int, value: float) -> Number:
    """Number words from the token after `value` on: "hundred and five thousand two hundred", "point four"."""
    total, current, end = 0.0, value, i
    smallest = math.inf
    while True:
        word = t.low[end]
        step = end
        if word in _HYPHENS and t.glued(end) and (t.low[end + 1] in SCALES or t.low[end + 1] in GROUPS):
            step, word = end + 1, t.low[end + 1]
        if word == "hundred" and 0 < current < 100:
            current *= 100
        elif word in ("dozen", "dozens", "score") and 0 < current < 100 and not total:
            found = Number(end, current, 1.0, whole=True, words=True)
            return (
                replace(_scaled(t, found), words=True)
                if word != "score"
                else Number(step + 1, current * 20, 1.0, True, True)
            )
        elif word in SCALES and current > 0 and SCALES[word] < smallest:
            smallest = SCALES[word]
            total += current * smallest
            current = 0.0
            if t.low[step + 1] in SCALES:  # a thousand billion
                total *= SCALES[t.low[step + 1]]
                step += 1
        else:
            break
        end = step + 1
        more = end
        if t.low[more] == "," and smallest < math.inf:
            more += 1
        if t.low[more] == "and":
            more += 1
        if (
            t.low[more] in SMALL
            and SMALL[t.low[more]] > 0
            and not (t.low[more] == "one" and t.low[more + 1] in ("of", "another"))
        ):
            half = _and_a_half(t, end)
            if half:
                break
            rest, after = _below_hundred(t, more)
            fits = current % 100 == 0 and (current or rest * (100 if t.low[after] == "hundred" else 1) < smallest)
            if (
                not fits
                or t.low[after] in _DENOMINATORS
                or (more > end and t.low[more - 1] == "," and t.low[after] not in _MAGNITUDES)
            ):
                break
            if t.low[after] in SCALES and SCALES[t.low[after]] >= smallest:
                break
            current += rest
            end = after
    whole_value = total + current
    half = _and_a_half(t, end)
    if half and not (total and t.low[half[0]] in SCALES):
        unit = smallest if total and not current else 1.0
        return _scaled(t, Number(half[0], whole_value + half[1] * unit, 0.1 * unit, words=True))
    if t.low[end] == "point" and t.low[end + 1] in _ONES:
        digits = ""
        end += 1
        while t.low[end] in _ONES and _ONES[t.low[end]] < 10:
            digits += str(int(_ONES[t.low[end]]))
            end += 1
        return _scaled(t, Number(end, float(f"{int(whole_value)}.{digits}"), 10.0 ** -len(digits), words=True))
    ulp = rounding(whole_value)
    return Number(end, whole_value, ulp, whole=ulp == 1.0, words=True, scaled=bool(total))


_MAGNITUDES = frozenset({*SCALES, "hundred"})
NUMBER_WORDS = frozenset(
    {*SMALL, *SCALES, *VAGUE, "hundred", "dozen", "half", "quarter", "third", "several", "few", "couple", "minus"}
)
"""Words that may begin a number."""


_UNIT_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth"
).split()
ORDINALS = {
    **{w: i + 1 for i, w in enumerate(_UNIT_ORDINALS)},
    **{w[:-1] + "ieth": int(v) for w, v in TENS.items()},
    "hundredth": 100, "thousandth": 1000, "millionth": 1_000_000,
}  # fmt: skip
"""Ordinal words that are one word."""


def ordinal(t: Tokens, i: int) -> tuple[int, int] | None:
    """The rank at token i ("third", "3rd", "twenty-first", "one hundred and fifth") and the token after it."""
    word = t.low[i]
    if t.is_number(i):
        if word.replace(",", "").isdigit() and t.low[i + 1] in ("st", "nd", "rd", "th") and t.glued(i + 1):
            return int(word.replace(",", "")), i + 2
        return None
    if word in ORDINALS:
        return ORDINALS[word], i + 1
    if word in TENS:
        unit = i + 2 if t.low[i + 1] in _HYPHENS else i + 1
        if ORDINALS.get(t.low[unit], 10) < 10:
            return int(TENS[word]) + ORDINALS[t.low[unit]], unit + 1
    if word in SMALL and t.low[i + 1] in ("hundred", "hundredth"):
        hundreds = int(SMALL[word]) * 100
        if t.low[i + 1] == "hundredth":
            return hundreds, i + 2
        k = i + 3 if t.low[i + 2] == "and" else i + 2
        rest = ordinal(t, k) if t.low[k + 1] not in ("hundred", "hundredth") else None
        return (hundreds + rest[0], rest[1]) if rest and rest[0] < 100 and not t.is_number(rest[1] - 2) else None
    return None
