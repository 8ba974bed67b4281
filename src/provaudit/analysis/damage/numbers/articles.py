"""An article of the wrong sound: “an map” was “an 1833 map”, “a American film” was “a 2005 American film”.

“An” stands before a vowel and “a” before a consonant, as spoken. Where the word behind does not fit, another stood between, most often
a number: it is what a scraper takes away. 500,000 words of clean speeches have one such article, 120,000 of mixed prose eight, all slips.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import count

_VOWELS = "aeio"
"""“U” is left out: it sounds one way in “union” and another in “under”."""
_SOUNDED = ("eu", "ew", "one", "once", "oui", "ou")
_COMMON = 1_000_000
"""Uses from which on a word of the list is one whose sound is sure; below stand names, abbreviations and foreign words."""
_NO_NOUNS = w.PREPOSITION | w.ARTICLE | w.AUXILIARY | w.SUBJECT | w.COORDINATOR | w.OBJECT | w.SUBORDINATOR
_LETTERED = ("mp", "x", "ng", "mr")


def articles(r: Reading) -> Iterator[Sign]:
    """Articles of one block that do not fit the word behind them."""
    for i, low in enumerate(r.low):
        if low in ("a", "an") and (r.word[i].islower() or (r.first[i] and low == "an")) and _unfit(r, i):
            sure = (
                LOW if r.low[i] == "a" and r.word[i + 1].islower() else MEDIUM
            )  # “a effort” is a slip that learners make
            yield Sign(
                DamageKind.NUMBER, r.begin[i], r.stop[i + 1], sure, f"the word or number after “{r.word[i]}”",
                f"“{low}” before a word of the other sound", gap=r.stop[i],
            )  # fmt: skip


def _unfit(r: Reading, i: int) -> bool:
    word, low = r.word[i + 1] if i + 1 < len(r) else "", r.at(i + 1)
    if len(low) < 3 or r.gap(i + 1) != " " or not (word.islower() or word.istitle()) or r.has(i + 1, _NO_NOUNS):
        return False
    if word.istitle() and not low.endswith(("an", "ish", "ese", "ic")):
        return False
    vowel = low[0] in _VOWELS
    if count(low) < _COMMON or low.startswith(_SOUNDED) or low[0] in "uhy" or low.startswith(_LETTERED):
        return False
    return vowel != (r.low[i] == "an")
