"""Percentages of one whole: sides that everybody takes one of, a mixture, what "the remaining" is."""

from __future__ import annotations

import re
from itertools import pairwise

from provaudit.model.value import Quantity
from provaudit.text.values import Mention

REST = re.compile(r"(?:^|[\s,;])(?:and )?(?:the )?(?:other|remaining|rest|remainder)(?:,| of them)?\s+$", re.IGNORECASE)
"""What stands before the last part of a whole."""
_STANCE = re.compile(
    r"^\s+(?:of [a-z ]{1,40}? )?(?:(?:were|are|was|is|voted|came out|remained|stayed) )?(?:for|in favou?r|against|opposed|undecided|abstained|unsure|neutral|no opinion)\b"
)
"""Sides of which everybody takes one."""


def not_a_hundred(text: str, start: int, run: tuple[Mention, ...], whole: bool) -> bool:
    """True if the percentages are shares of one whole and come to more than all of it, or "the remaining" is not what remains."""
    low, high = sum(_percent(p).lo for p in run), sum(_percent(p).hi for p in run)
    rest = bool(REST.search(text[: run[-1].start - start]))
    gaps = [text[a.end - start : b.start - start] for a, b in pairwise(run)] + [text[run[-1].end - start :]]
    stances = all(_STANCE.match(gap) for gap in gaps)
    votes = stances or ("voted for" in gaps[0] and all(re.match(r"\s+(?:voted )?for ", gap) for gap in gaps[1:]))
    mixture = re.search(r"\b(?:is|are|was|were|contains?)\s+(?:about )?$", text[: run[0].start - start]) and all(
        re.fullmatch(r"\s+[a-z-]+(?:,| and|,\s+and)?\s*|\s+[a-z-]+[.;,]?.*", gap, re.DOTALL)
        and not re.match(r"\s+(?:of|in|more|less|higher|lower)\b", gap)
        for gap in gaps
    )
    return (low > 100 and bool(rest or votes or whole or mixture)) or (rest and high < 100)


def _percent(m: Mention) -> Quantity:
    assert isinstance(m.value, Quantity)
    return m.value
