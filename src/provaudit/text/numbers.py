"""Numbers in digits and words: "28,500", "1.2 million", "7 5/8", "two and a half", "four score", "several hundred"."""

from __future__ import annotations

from dataclasses import replace

from provaudit.text.number_words import in_words
from provaudit.text.numerals import HYPHENS, MINUS, SCALES, SMALL, TENS, VAGUE, Number, and_a_half, rounding, scaled
from provaudit.text.tokens import FRACTION_SIGNS, Tokens


def number(t: Tokens, i: int) -> Number | None:
    """The longest number that begins at token i, or None. "a"/"an" count as one before a group or scale word."""
    found = t.memo.get(i, t)
    if found is t:
        found = t.memo[i] = _number(t, i)
    return found if isinstance(found, Number) else None


def _number(t: Tokens, i: int) -> Number | None:
    word = t.low[i]
    if word in MINUS and t.is_number(i + 1) and t.glued(i + 1) and not t.glued(i):
        found = number(t, i + 1)
        return replace(found, value=-found.value) if found and not found.bounds else None
    if word in ("minus", "negative"):
        if t.low[i + 1] in ("minus", "negative") or t.low[i + 1] in MINUS:
            return None
        found = number(t, i + 1)
        return replace(found, value=-found.value) if found and not found.bounds else None
    if t.is_number(i):
        return _digits(t, i)
    if word in FRACTION_SIGNS:
        return scaled(t, Number(i + 1, FRACTION_SIGNS[word], 0.1, fraction=True))
    if word == "." and t.is_number(i + 1) and t.glued(i + 1) and not t.glued(i):
        digits = t.low[i + 1]
        return scaled(t, Number(i + 2, float("0." + digits), 10.0 ** -len(digits))) if digits.isdigit() else None
    return in_words(t, i)


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
        return scaled(t, Number(end + 1, value + FRACTION_SIGNS[sign], 0.1))
    if decimals == 0 and _is_slash_fraction(t, end) and not t.glued(end):
        return scaled(t, Number(end + 3, value + float(t.low[end]) / float(t.low[end + 2]), 0.1))
    if decimals == 0 and sign == "-" and t.glued(end) and t.glued(end + 1) and _is_slash_fraction(t, end + 1):
        return scaled(t, Number(end + 4, value + float(t.low[end + 1]) / float(t.low[end + 3]), 0.1))
    if _is_slash_fraction(t, i):
        return scaled(t, Number(i + 3, value / float(t.low[i + 2]), 0.1, fraction=True))
    half = and_a_half(t, end)
    if half and decimals == 0 and value < 1000:
        return scaled(t, Number(half[0], value + half[1], 0.1))
    if decimals:
        return scaled(t, Number(end, value, 10.0**-decimals))
    return scaled(t, Number(end, value, rounding(value), whole=rounding(value) == 1.0))


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
        unit = i + 2 if t.low[i + 1] in HYPHENS else i + 1
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
