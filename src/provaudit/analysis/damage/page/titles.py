"""Titles of other pages that stand amid prose: “… by then. How To Grow Tomatoes In Pots The abbot stayed …”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import QUOTES, Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import count

_LONG = 5
"""Words from which on a run in capitals may be a title. A name with its title of office has four."""
_COMMON = 3
"""Words among them that are no names, by their frequency in small letters."""
_FREQUENT = 3_000_000
_SMALL = w.PREPOSITION | w.ARTICLE | w.COORDINATOR
_INSIDE = frozenset(":-–—&'’|/")


def titles(r: Reading) -> Iterator[Sign]:
    """Runs of words in capitals that begin like a sentence and end where another sentence begins."""
    for i, first in enumerate(r.first):
        if first and r.capital(i) and (not i or r.at(i - 1) not in QUOTES):
            end = (_run(r, i) if i else 0) or _piece(r, i)
            if end:
                lost, sign = "nothing; the title of a page", "words in capitals without a sentence"
                yield Sign(DamageKind.CHROME, r.begin[i], r.stop[end - 1], MEDIUM, lost, sign)


def _run(r: Reading, i: int) -> int:
    """The end of the title that begins at token `i`, or 0."""
    j = i + 1
    while j < len(r) and "\n" not in r.gap(j) and (_title_word(r, j) or r.word[j] in _INSIDE or r.is_number(j)):
        j += 1
    end = j - 1
    if j >= len(r) or not r.is_word(j) or not r.word[j].islower() or not r.capital(end):
        return 0
    if r.low[end] not in w.OPENERS or not r.is_word(end - 1) or not r.capital(end - 1):
        return 0  # what follows the title does not begin a sentence
    words = [k for k in range(i, end) if r.is_word(k)]
    common = sum(r.capital(k) and not r.mask[k] & _SMALL and count(r.low[k]) > _FREQUENT for k in words)
    return end if len(words) >= _LONG and common >= _COMMON else 0


_LONGEST = 8
"""Tokens of a piece at most: what is longer would have a verb that the word lists do not know."""
_BEGINS = w.members("the it they we she this these there")
_NO_PIECE = w.AUXILIARY | w.PAST | w.SUBJECT | w.INTERROGATIVE | w.SUBORDINATOR
_ENDS = w.PREPOSITION | w.DETERMINER | w.COORDINATOR
_TURNS = w.members("yes no well oh so then now here there still thus dear sir madam hence")


def _piece(r: Reading, i: int) -> int:
    """The end of a piece without a verb that begins a sentence at `i` and runs into the next, or 0: “Ad feedback The lake drowned”."""
    for j in range(i + 1, min(i + _LONGEST, len(r))):
        if not r.is_word(j) and not r.is_number(j):
            return 0
        if j > i + 1 and r.capital(j) and r.low[j] in _BEGINS and r.gap(j) == " ":
            small = r.word[j - 1].islower() and not r.mask[j - 1] & _ENDS
            plain = r.low[i] in _TURNS or r.has(i, _ENDS)  # “Her second film The Birds was”
            return j if small and not plain and _sentence(r, j) else 0
        if r.mask[j] & _NO_PIECE or "\n" in r.gap(j) or r.low[j].endswith(("ed", "n't", "n’t", "'s", "’s")):
            return 0
    return 0


def _sentence(r: Reading, j: int) -> bool:
    """True if the words from `j` on are a sentence in small letters."""
    if not r.is_word(j + 1) or not r.word[j + 1].islower():
        return False
    return any(r.has(k, w.AUXILIARY | w.PAST) or r.at(k).endswith("ed") for k in range(j + 1, j + 9))


def _title_word(r: Reading, j: int) -> bool:
    return r.is_word(j) and (r.capital(j) or bool(r.mask[j] & _SMALL) or r.low[j] in ("'s", "’s"))
