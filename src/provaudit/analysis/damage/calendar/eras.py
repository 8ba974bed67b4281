"""Eras that lost their second letter: “in the third century B. and”, “in 44 B. when”."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, Sign
from provaudit.model.damage import DamageKind

_ERA = w.members("century centuries millennium")


def eras(r: Reading) -> Iterator[Sign]:
    """Cut eras of one block."""
    for i, token in enumerate(r.word):
        if token in ("B.", "A.") and i and _follows(r, i):
            lost = f"the rest of “{token}”"
            sign = "a dotted abbreviation cut after its first letter"
            yield Sign(DamageKind.ABBREVIATION, r.begin[i - 1], r.stop[i], HIGH, lost, sign)


def _follows(r: Reading, i: int) -> bool:
    """True after a century or a year, with the sentence going on and no second letter."""
    if r.text[r.stop[i] : r.stop[i] + 3].strip()[:1] in ("C", "D"):
        return False
    year = r.is_number(i - 1) and r.word[i - 1].isdigit() and r.word[i] == "B." and r.is_word(i + 1)
    return r.at(i - 1) in _ERA or (year and r.word[i + 1].islower())
