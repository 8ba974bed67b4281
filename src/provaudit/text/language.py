"""Is a text English? Damage and claims are read in English only, so a source in another language is said and left alone."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    "the of and to in a is that for it was on with as are be by at from this have an or not which had but his they were their has "
    "he its we been will who would more you i she said after about also than into when".split()
)
_ENOUGH_WORDS = 40
_LEAST_SHARE = 0.12
"""English prose has .30 to .50 of these words, lists of names about .15; French, German, Spanish and Dutch stay below .08."""
_PROBE = 20_000


def is_english(text: str) -> bool:
    """True unless the first 20,000 characters hold enough words to tell and too few of them are common English ones."""
    words = _WORD.findall(text[:_PROBE].casefold())
    letters = sum(not c.isspace() for c in text[:_PROBE])
    if len(words) < _ENOUGH_WORDS:
        return not (letters > 200 and sum(map(str.isascii, text[:_PROBE])) < 0.5 * min(len(text), _PROBE))
    return sum(word in _COMMON for word in words) >= _LEAST_SHARE * len(words)
