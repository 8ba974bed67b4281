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
        if first and i and r.capital(i) and r.at(i - 1) not in QUOTES:
            end = _run(r, i)
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


def _title_word(r: Reading, j: int) -> bool:
    return r.is_word(j) and (r.capital(j) or bool(r.mask[j] & _SMALL) or r.low[j] in ("'s", "’s"))
