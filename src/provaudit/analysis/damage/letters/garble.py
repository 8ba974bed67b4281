"""Words garbled by character recognition, and words broken by a hyphen or a space: “Securty”, “1egislative”, “secu- rity”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from provaudit.analysis.damage.letters.confusion import printed
from provaudit.analysis.damage.reading import Reading, mentioned
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import count, known, lexicon, verb

_FREQUENT = 3_000_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MIXED = re.compile(
    r"(?<![\w.@/#&:-])(?=[a-z0-9|]{0,22}[a-z]{2})(?=[a-z|]{0,23}[0158|])[A-Za-z0158|]{4,24}(?![\w@/:-])"
)
_SYMBOL = re.compile(r"(?<![\w@/.])[A-Za-z]{2,12}[\^~¬¦|]{1,2}[a-z]{2,12}(?![\w@/])")


def garble(r: Reading, occurrences: Counter[str]) -> Iterator[Sign]:
    """Garbled and broken words of one block. `occurrences` counts the lower-case words of the document."""
    for i, token in enumerate(r.word):
        if (
            token in ("-", "‐", "\u00ad")
            and i
            and r.is_word(i - 1)
            and r.is_word(i + 1)
            and not r.gap(i)
            and r.gap(i + 1)
        ):
            yield from _hyphen(r, i)
        elif token[0].isalpha() and 3 <= len(token) <= 24 and token.isascii() and token.isalpha():
            yield from _misread(r, i, occurrences) or _garbled(r, i, occurrences)
        elif "-" in token and token.islower():
            yield from _hyphened(r, i)
        if token[0].isalpha() and r.is_word(i + 1) and r.gap(i + 1) == " ":
            yield from _space(r, i, occurrences)
    piece = r.text[r.start : r.end]
    for m in _MIXED.finditer(piece):
        plain = m[0].lower().translate(_TRANSLATION)
        if (
            not m[0].isalpha()
            and any(c.isdigit() or c == "|" for c in m[0])
            and count(plain) > 500_000
            and not re.fullmatch(r"[a-z]+\d+|\d+[a-z]{1,3}", m[0].lower())
        ) or _leading_digit(m[0], plain):
            yield Sign(
                DamageKind.WORD,
                r.start + m.start(),
                r.start + m.end(),
                HIGH,
                f"the letters of “{plain}”",
                "digits inside a word",
            )
    for m in _SYMBOL.finditer(piece):
        yield Sign(
            DamageKind.WORD,
            r.start + m.start(),
            r.start + m.end(),
            MEDIUM,
            "letters of the word",
            "a symbol inside a word",
        )


_TRANSLATION = str.maketrans({"0": "o", "1": "l", "5": "s", "8": "b", "|": "l"})


def _leading_digit(token: str, plain: str) -> bool:
    return token[0] in "015|" and token[1:].isalpha() and len(token) >= 5 and count(plain) > 500_000


def _hyphen(r: Reading, i: int) -> Iterator[Sign]:
    """“secu- rity”: a hyphen with a space or line end behind it, where both halves make one word."""
    left, right = r.low[i - 1], r.low[i + 1]
    joined = (left.rpartition("-")[2] + right).lower()
    if right in ("and", "or", "to", "nor") or r.capital(i + 1):
        return
    broken = count(joined) > 0 and (
        not known(left) or not known(right) or count(joined) > 100 * min(count(left), count(right))
    )
    if broken or count(joined) > 500_000:
        sure = LOW if "\n" in r.gap(i + 1) else HIGH if broken else MEDIUM
        yield _word(r, i - 1, i + 1, sure, f"the unbroken word “{joined}”", "a word broken by a hyphen")


_BOUND = frozenset("com con dis mis per sur im em en ad ac af ag ap ob sup".split())
"""Beginnings of words that no one writes with a hyphen."""
_PREFIXES = frozenset(
    "co pre re bi tri multi non un anti semi mid sub over under out up post self inter trans extra ultra micro macro neo auto de in e a by pan ex pro".split()
)
"""Beginnings that some write with a hyphen."""
_ENDINGS = frozenset(
    "ing ed er ers ly tion tions sion ment ments ness able ible ion ions ity ive ous al ence ance ation".split()
)


def _hyphened(r: Reading, i: int) -> Iterator[Sign]:
    """“com-promise”, “govern-ment”: a hyphen of a line end that was kept inside the line."""
    left, hyphen, right = r.low[i].partition("-")
    joined = left + right
    if not hyphen or left in _PREFIXES or not joined.isalpha() or count(joined) < 500_000:
        return
    if left in _BOUND or right in _ENDINGS or not known(right) or not known(left):
        yield _word(r, i, i, MEDIUM, f"the unbroken word “{joined}”", "a word broken by a hyphen")


def _space(r: Reading, i: int, occurrences: Counter[str]) -> Iterator[Sign]:
    """“gov ernment”: two pieces that are no words and together are one."""
    left, right = r.low[i], r.low[i + 1]
    if mentioned(r, i):
        return  # “the th is hard”
    if not (
        r.word[i + 1].islower()
        and left.isascii()
        and right.isascii()
        and left.isalpha()
        and right.isalpha()
        and len(left) + len(right) >= 6
    ):
        return
    if len(right) < 2 or len(left) < 2 or (right in lexicon() and left in lexicon()) or occurrences[left] > 1:
        return
    joined = left + right
    if count(joined) > 1_000_000 and (not known(left) or not known(right)):
        both = not known(left) and not known(right)
        if both or (not known(right) and len(right) > 2) or (not known(left) and len(left) > 2 and not r.capital(i)):
            yield Sign(
                DamageKind.WORD,
                r.begin[i],
                r.stop[i + 1],
                HIGH if both else MEDIUM,
                f"the unbroken word “{joined}”",
                "a word broken by a space",
            )


def _misread(r: Reading, i: int, occurrences: Counter[str]) -> list[Sign]:
    """“tbat”, “Tlie”, “goverument”: an unknown word that one slip of a recogniser away is a frequent one."""
    token, low = r.word[i], r.low[i]
    body = token[1:].islower() and r.at(i - 1) == "the" and len(low) >= _BODY and not r.capital(i + 1)
    if (
        known(low)
        or _inflected(low)
        or r.text[r.begin[i] - 1 : r.begin[i]] in ("'", "’")
        or not (token.islower() or (r.first[i] and token[1:].islower()) or body)
    ):
        return []
    word = printed(low)
    if not word or (occurrences[low] > 1 and count(word) < _EVERYWHERE):
        return []
    common = r.first[i] or not token[0].isupper()
    if not token.islower() and common and (count(word) < _EVERYWHERE or r.capital(i + 1)):
        return []  # a name
    beside = 4 if len(low) <= 4 and r.at(i - 1) in ("a", "an", ",") else 1  # a list may name rare things
    if low.endswith(_BRITISH) or any(
        r.is_word(k) and r.word[k].islower() and not known(r.low[k])
        for k in range(i - beside, i + beside + 1)
        if k != i
    ):
        return []  # beside another unknown word it is dialect or another language
    return [
        _word(
            r,
            i,
            i,
            MEDIUM,
            f"the word “{word}”, it seems",
            "no word, and one slip of a recogniser away from a frequent one",
        )
    ]


_INFLECTIONS = ("ing", "est", "er", "ed")


def _inflected(low: str) -> bool:
    """True for a form of a known word that the list lacks: “nighest”, “laving”."""
    for ending in _INFLECTIONS:
        stem = low.removesuffix(ending)
        if (
            stem != low
            and len(stem) >= 3
            and (verb(stem) or verb(stem + "e") or (ending in ("er", "est") and known(stem) and len(stem) > 3))
        ):
            return True
    return False


_BODY = 9
"""Letters from which on a capitalised word behind “the” is rather a body misread (“the Parliarnent”) than a name."""
_EVERYWHERE = 100_000_000
"""Uses from which on a word is so frequent that a text misreads it many times over."""
_BRITISH = ("'s", "isation", "ise", "ised", "ising", "our", "ness", "like", "less")


def _word(r: Reading, a: int, b: int, confidence: Confidence, lost: str, sign: str) -> Sign:
    return Sign(DamageKind.WORD, r.begin[a], r.stop[b], confidence, lost, sign)


def _garbled(r: Reading, i: int, occurrences: Counter[str]) -> list[Sign]:
    """“kegislative”: an unknown word one edit away from a frequent one, and seen only once."""
    token, low = r.word[i], r.low[i]
    if (
        len(low) < 5
        or known(low)
        or occurrences[low] > 1
        or (token[0].isupper() and (not token[1:].islower()))
        or (token[0].isupper() and not r.capital(i - 1) and not r.first[i])
    ):
        return []
    if not token[1:].islower() or low.endswith(_BRITISH):
        return []
    best = _nearest(low)
    if best:
        return [_word(r, i, i, LOW, f"the word “{best}”, it seems", "no word, and one letter away from a frequent one")]
    if token.islower() and len(low) >= 7 and _unpronounceable(low):
        return [_word(r, i, i, LOW, "a word that cannot be read", "no word of English by its letters")]
    return []


def _nearest(low: str) -> str:
    """The most frequent word one edit away (one letter dropped, added, changed, swapped), or ""."""
    words = lexicon()
    best, most = "", _FREQUENT
    n = len(low)
    candidates = [low[:k] + low[k + 1 :] for k in range(n)]
    candidates += [low[:k] + low[k + 1] + low[k] + low[k + 2 :] for k in range(n - 1)]
    candidates += [low[:k] + c + low[k:] for k in range(n + 1) for c in _LETTERS]
    candidates += [low[:k] + c + low[k + 1 :] for k in range(n) for c in _LETTERS]
    for candidate in candidates:
        frequency = words.get(candidate, 0)
        if frequency > most and len(candidate) > 4 and candidate + "s" != low and candidate != low + "s":
            best, most = candidate, frequency
    return best


_VOWELS = frozenset("aeiouy")


def _unpronounceable(low: str) -> bool:
    run = longest = 0
    for c in low:
        run = 0 if c in _VOWELS else run + 1
        longest = max(longest, run)
    return (
        longest >= 5
        or any(low[k] == low[k + 1] == low[k + 2] for k in range(len(low) - 2))
        or "rrj" in low
        or "imrr" in low
    )
