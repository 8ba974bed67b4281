"""Years as written: 1953, ’53, AD 79, 44 BC, "nineteen fifty-three"; astronomical (0 is 1 BC)."""

from __future__ import annotations

from provaudit.text.numerals import SMALL, TENS
from provaudit.text.tokens import Tokens

DASHES = frozenset("-–—‐‑−")


CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000, "seventeen": 1700, "sixteen": 1600, "fifteen": 1500}


def year_at(t: Tokens, i: int) -> tuple[int, int] | None:
    """The year at token i (1953, ’53, AD 79, 44 BC, nineteen fifty-three), astronomical, and the token after it."""
    word = t.low[i]
    if t.is_number(i):
        if not word.isdigit():
            return None
        era = era_at(t, i + 1)
        if era and len(word) <= 4:
            value = int(word)
            return (1 - value if era[0] else value, era[1]) if value else None
        value = int(word)
        if (
            len(word) == 4
            and 1000 <= value <= 2199
            and not (t.glued(i + 1) and (t.is_word(i + 1) or t.low[i + 1] in "%°"))
        ):
            if t.low[i + 1] in (":", ",") and t.glued(i + 1) and t.glued(i + 2) and t.is_number(i + 2):
                return None
            return value, i + 1
        return None
    if (
        word in ("’", "'", "‘")
        and t.glued(i + 1)
        and len(t.low[i + 1]) == 2
        and t.low[i + 1].isdigit()
        and not t.glued(i)
    ):
        short = int(t.low[i + 1])
        return (1900 if short > 30 else 2000) + short, i + 2
    before = era_at(t, i)
    if (
        before
        and not before[0]
        and t.is_number(before[1])
        and t.low[before[1]].isdigit()
        and len(t.low[before[1]]) <= 4
    ):
        return (int(t.low[before[1]]), before[1] + 1) if int(t.low[before[1]]) else None
    return _year_in_words(t, i)


def era_at(t: Tokens, i: int) -> tuple[bool, int] | None:
    """Whether the era at token i is before Christ, and the token after it: BC, B.C., BCE, AD, A.D., CE."""
    word = t.low[i]
    if word in ("bc", "bce", "ad", "ce") and t.raw(i).isupper():
        return word[0] == "b", i + 1
    if (
        word in ("b", "a", "c")
        and t.low[i + 1] == "."
        and t.low[i + 2] in ("c", "d", "e")
        and t.low[i + 3] == "."
        and t.raw(i).isupper()
    ):
        return word == "b", i + 4
    return None


def _year_in_words(t: Tokens, i: int) -> tuple[int, int] | None:
    """ "nineteen fifty-three", "two thousand and eighteen"."""
    word = t.low[i]
    if word == "two" and t.low[i + 1] == "thousand":
        k = i + 2 + (t.low[i + 2] == "and")
        if t.low[k] in SMALL:
            value, end = _two_digits(t, k)
            return 2000 + value, end
        return 2000, i + 2
    hundreds = 0
    if word == "one" and t.low[i + 1] == "thousand" and t.low[i + 3] == "hundred":
        hundreds, k = 10 + int(SMALL.get(t.low[i + 2], 0)), i + 4
    elif word in CENTURIES and t.low[i + 1] == "hundred":
        hundreds, k = CENTURIES[word] // 100, i + 2
    if hundreds and t.low[k] == "and" and t.low[k + 1] in SMALL:
        value, end = _two_digits(t, k + 1)
        return 100 * hundreds + value, end
    if word in CENTURIES:
        k = i + 1 + (t.low[i + 1] in DASHES)
        if t.low[k] in SMALL and SMALL[t.low[k]] >= 10:
            value, end = _two_digits(t, k)
            return CENTURIES[word] + value, end
        if t.low[k] in ("oh", "zero", "nought") and 0 < SMALL.get(t.low[k + 1], 0) < 10:
            return CENTURIES[word] + int(SMALL[t.low[k + 1]]), k + 2
    return None


def _two_digits(t: Tokens, i: int) -> tuple[int, int]:
    value, end = int(SMALL[t.low[i]]), i + 1
    if t.low[i] in TENS:
        k = end + (t.low[end] in DASHES)
        if 0 < SMALL.get(t.low[k], 0) < 10:
            return value + int(SMALL[t.low[k]]), k + 1
    return value, end
