"""Numbers in words: "two and a half", "four score", "several hundred", "five thousand two hundred and six"."""

from __future__ import annotations

import math
from dataclasses import replace

from provaudit.text.numerals import (
    DENOMINATORS,
    FEW,
    GROUPS,
    HYPHENS,
    ONES,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
    Number,
    and_a_half,
    rounding,
    scaled,
)
from provaudit.text.tokens import Tokens


def in_words(t: Tokens, i: int) -> Number | None:
    """The longest number in words that begins at token i; "a" and "an" count as one before a group or scale word."""
    word = t.low[i]
    if word in VAGUE:
        return _vague(t, i)
    article = word in ("a", "an")
    if word in FEW or (article and t.low[i + 1] in FEW):
        return _few(t, i + article)
    whole_of = word == "half" or (word == "quarter" and t.low[i + 1] in SCALES)
    if whole_of or (article and t.low[i + 1] in DENOMINATORS):
        return _part(t, i + article, 1.0)
    if article:
        if t.low[i + 1] in SCALES or t.low[i + 1] in ("hundred", "dozen", "score", "gross"):
            if t.low[i + 1] in ("score", "gross") and t.low[i + 2] != "of":
                return None
            return _grown(t, i + 1, 1.0)
        return None
    if word in SMALL:
        value, end = _below_hundred(t, i)
        if t.low[end] in HYPHENS and t.low[end + 1] in DENOMINATORS and t.glued(end):
            return _part(t, end + 1, value)
        if t.low[end] in DENOMINATORS and value < DENOMINATORS[t.low[end]] and t.low[end] != "second":
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
    low, high = FEW[t.low[i]]
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
    value = count / DENOMINATORS[t.low[i]]
    end = i + 1
    if t.low[end] in HYPHENS and t.low[end + 1] in SCALES:
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
        unit = end + 1 if t.low[end] in HYPHENS and t.glued(end) else end
        if t.low[unit] in ONES and 0 < ONES[t.low[unit]] < 10:
            return value + ONES[t.low[unit]], unit + 1
    return value, end


def _grown(t: Tokens, i: int, value: float) -> Number:
    """Number words from the token after `value` on: "hundred and five thousand two hundred", "point four"."""
    total, current, end = 0.0, value, i
    smallest = math.inf
    while True:
        word = t.low[end]
        step = end
        if word in HYPHENS and t.glued(end) and (t.low[end + 1] in SCALES or t.low[end + 1] in GROUPS):
            step, word = end + 1, t.low[end + 1]
        if word == "hundred" and 0 < current < 100:
            current *= 100
        elif word in ("dozen", "dozens", "score") and 0 < current < 100 and not total:
            found = Number(end, current, 1.0, whole=True, words=True)
            return (
                replace(scaled(t, found), words=True)
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
            half = and_a_half(t, end)
            if half:
                break
            rest, after = _below_hundred(t, more)
            fits = current % 100 == 0 and (current or rest * (100 if t.low[after] == "hundred" else 1) < smallest)
            if (
                not fits
                or t.low[after] in DENOMINATORS
                or (more > end and t.low[more - 1] == "," and t.low[after] not in _MAGNITUDES)
            ):
                break
            if t.low[after] in SCALES and SCALES[t.low[after]] >= smallest:
                break
            current += rest
            end = after
    whole_value = total + current
    half = and_a_half(t, end)
    if half and not (total and t.low[half[0]] in SCALES):
        unit = smallest if total and not current else 1.0
        return scaled(t, Number(half[0], whole_value + half[1] * unit, 0.1 * unit, words=True))
    if t.low[end] == "point" and t.low[end + 1] in ONES:
        digits = ""
        end += 1
        while t.low[end] in ONES and ONES[t.low[end]] < 10:
            digits += str(int(ONES[t.low[end]]))
            end += 1
        return scaled(t, Number(end, float(f"{int(whole_value)}.{digits}"), 10.0 ** -len(digits), words=True))
    ulp = rounding(whole_value)
    return Number(end, whole_value, ulp, whole=ulp == 1.0, words=True, scaled=bool(total))


_MAGNITUDES = frozenset({*SCALES, "hundred"})
