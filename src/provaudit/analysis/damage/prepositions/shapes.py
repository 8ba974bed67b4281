"""The shape of a word, where it tells what the word can do."""

from __future__ import annotations

from functools import lru_cache

from provaudit.analysis.damage import words as w
from provaudit.text.lexicon import verb

_PREFIXES = (
    "ab",
    "ac",
    "ad",
    "ap",
    "as",
    "at",
    "com",
    "con",
    "de",
    "dis",
    "em",
    "en",
    "es",
    "ex",
    "per",
    "pre",
    "pro",
    "re",
    "sub",
    "trans",
    "be",
)
_SUFFIXES = ("ate", "ise", "ize", "ify", "ish")
_TWO_SYLLABLES = 6
"""Letters from which on a verb with such a prefix has a syllable more (“expire”, “begin” is listed by itself)."""
_PHRASAL = w.members(
    "believe report return respond rejoin reenter attend proceed continue progress persist embark depend comment reflect decide agree insist concentrate deposit delegate contract expand elaborate experiment advance retreat appeal expound improve impose encroach collaborate operate adhere belong bestow beckon dispense debate remark repeat rework rewind reach"
)
"""Verbs of that shape that stand before “in” or “on” at the end of a clause nevertheless."""


@lru_cache(maxsize=4096)
def latinate(word: str) -> bool:
    """True if `word`, in lower case, is a form of a verb with a Latin prefix or suffix (or “be-”): such verbs take no particle.

    English makes its phrasal verbs (“cave in”, “carry on”) of short native verbs; “abdicate”, “dissolve” and “expire” make none.
    """
    stems = [stem for stem in w.stems(word) if verb(stem) or stem in ("begin", "became", "become")]
    return any(
        stem not in _PHRASAL
        and (
            stem == "begin"
            or (len(stem) >= _TWO_SYLLABLES and (stem.startswith(_PREFIXES) or stem.endswith(_SUFFIXES)))
        )
        for stem in stems
    ) and not any(stem in _PHRASAL for stem in stems)
