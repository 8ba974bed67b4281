"""Words garbled by character recognition, and words broken by a hyphen or a space: “Securty”, “1egislative”, “secu- rity”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import count, known, lexicon

_FREQUENT = 3_000_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LOOKALIKE = str.maketrans("01358|!$@", "olsssliisa"[:9])
_CONFUSIONS = (
    ("rn", "m"),
    ("m", "rn"),
    ("cl", "d"),
    ("vv", "w"),
    ("ii", "u"),
    ("li", "h"),
    ("tlie", "the"),
    ("h", "li"),
    ("d", "cl"),
    ("1", "l"),
    ("0", "o"),
    ("5", "s"),
    ("|", "l"),
    ("!", "i"),
)
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
        elif token[0].isalpha() and 5 <= len(token) <= 24 and token.isascii() and token.isalpha():
            yield from _garbled(r, i, occurrences)
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
    if count(joined) > 0 and (
        not known(left) or not known(right) or count(joined) > 100 * min(count(left), count(right))
    ):
        at_line_end = "\n" in r.gap(i + 1)
        yield Sign(
            DamageKind.WORD,
            r.begin[i - 1],
            r.stop[i + 1],
            LOW if at_line_end else HIGH,
            f"the unbroken word “{joined}”",
            "a word broken by a hyphen",
        )
    elif "\n" in r.gap(i + 1) and count(joined) > 500_000:
        yield Sign(
            DamageKind.WORD,
            r.begin[i - 1],
            r.stop[i + 1],
            LOW,
            f"the unbroken word “{joined}”",
            "a word broken by a hyphen",
        )


def _space(r: Reading, i: int, occurrences: Counter[str]) -> Iterator[Sign]:
    """“gov ernment”: two pieces that are no words and together are one."""
    left, right = r.low[i], r.low[i + 1]
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


def _garbled(r: Reading, i: int, occurrences: Counter[str]) -> Iterator[Sign]:
    """“kegislative”: an unknown word one slip away from a frequent one, and seen only once."""
    token, low = r.word[i], r.low[i]
    if (
        known(low)
        or occurrences[low] > 1
        or (token[0].isupper() and (not token[1:].islower()))
        or (token[0].isupper() and not r.capital(i - 1) and not r.first[i])
    ):
        return
    if not token[1:].islower() or low.endswith(
        ("'s", "isation", "ise", "ised", "ising", "our", "ness", "like", "less")
    ):
        return
    best = _nearest(low)
    if best:
        confusion = _confusion(low)
        yield Sign(
            DamageKind.WORD,
            r.begin[i],
            r.stop[i],
            MEDIUM if confusion and token.islower() else LOW,
            f"the word “{best}”, it seems",
            "no word, and one letter away from a frequent one",
        )
    elif token.islower() and len(low) >= 7 and _unpronounceable(low):
        yield Sign(
            DamageKind.WORD,
            r.begin[i],
            r.stop[i],
            LOW,
            "a word that cannot be read",
            "no word of English by its letters",
        )


def _confusion(low: str) -> bool:
    return any(bad in low and count(low.replace(bad, good, 1)) > _FREQUENT for bad, good in _CONFUSIONS[:6])


def _nearest(low: str) -> str:
    """The most frequent word one edit away (one letter dropped, added, changed, swapped, or a recognition slip), or ""."""
    words = lexicon()
    best, most = "", _FREQUENT
    n = len(low)
    candidates = [low[:k] + low[k + 1 :] for k in range(n)]
    candidates += [low[:k] + low[k + 1] + low[k] + low[k + 2 :] for k in range(n - 1)]
    candidates += [low[:k] + c + low[k:] for k in range(n + 1) for c in _LETTERS]
    candidates += [low[:k] + c + low[k + 1 :] for k in range(n) for c in _LETTERS]
    candidates += [low.replace(bad, good, 1) for bad, good in _CONFUSIONS if bad in low]
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
