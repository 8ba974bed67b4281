"""Two things of one kind, told apart by the word before their noun: the east and the west span, the upper and the lower dam.

Each road compares the participants that it needs; here the words alone are read, wherever in the sentence the two things stand.
"""

from __future__ import annotations

import re

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Statement

_PAIR = re.compile(r"(?=\b([a-z]+(?:-[a-z]+)?)[ -]([a-z]+)\b)")


def distinct(left: Statement, right: Statement) -> bool:
    """True if the statements put words that exclude one another before one noun, and neither has the word of the other.

    Words of a rank are left alone: which of the places it was may be what is asked.
    """
    mine, theirs = (set(_PAIR.findall(s.span.exact.lower())) for s in (left, right))
    terms = left.terms & right.terms
    return any(
        noun == other and noun in terms and a not in right.words and b not in left.words and _exclude(a, b)
        for a, noun in mine
        for b, other in theirs
    )


def _exclude(a: str, b: str) -> bool:
    return any(a in line and b in line and "final" not in line and "silver" not in line for line in lexicon().exclusive)
