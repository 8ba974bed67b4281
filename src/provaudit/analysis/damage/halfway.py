"""Names that stop halfway: at a particle (“Ludwig van was”), or after the first of two words that make one name (“in San and”)."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind

_PARTICLES = w.members("van von der den di del della dos bin ibn ter zu")
"""Small words that only a surname follows. Not “de”, “da”, “la” and “al”, which stand in phrases taken from other tongues."""
_FIRST_HALVES = w.members("San Santa Los Las São Sao Mount Fort Hong Sri Costa Buenos Puerto Burkina Addis Kuala Phnom")
"""First halves of names of places that never stand alone. Not “Rio”, “Cape” or “Abu”, which do."""
_FOLLOWS = w.PREPOSITION | w.AUXILIARY | w.COORDINATOR | w.PAST | w.SUBORDINATOR | w.INTERROGATIVE


def halfway(r: Reading) -> Iterator[Sign]:
    """Places of one block where a name of several words breaks off."""
    for i in range(1, len(r)):
        token = r.word[i]
        if (
            token in ("el", "al")
            and r.at(i + 1) in ("-", "‑")
            and r.gap(i + 2)
            and not r.gap(i + 1)
            and r.capital(i - 1)
        ):
            yield _sign(r, i - 1, i + 1)
        elif (
            token in ("de", "da", "la")
            and r.capital(i - 1)
            and not r.first[i - 1]
            and r.at(i + 1) in ("was", "is", "had")
        ):
            yield _sign(r, i - 1, i)
        elif token in _PARTICLES:
            cut = r.capital(i - 1) and not r.first[i] and r.is_word(i - 1) and not r.mask[i - 1] & _FOLLOWS
            if cut and _breaks(r, i + 1) and r.low[i - 1] not in w.OPENERS:
                yield _sign(r, i - 1, i)
        elif (
            token in _FIRST_HALVES
            and not r.first[i]
            and _breaks(r, i + 1)
            and not (r.capital(i - 1) or r.has(i - 1, w.ARTICLE))
        ):
            yield _sign(r, i, i)


def _breaks(r: Reading, j: int) -> bool:
    """True if a verb, a function word in small letters, or the end of the sentence stands at `j`."""
    if j < len(r) and r.word[j] in (".", ",", ";"):
        return True
    return r.is_word(j) and r.word[j].islower() and bool(r.mask[j] & _FOLLOWS) and r.low[j] not in _PARTICLES


def _sign(r: Reading, a: int, b: int) -> Sign:
    shown = r.text[r.begin[a] : r.stop[b]]
    return Sign(DamageKind.NAME, r.begin[a], r.stop[b], MEDIUM, f"the rest of the name “{shown}”", "a name that stops halfway")  # fmt: skip
