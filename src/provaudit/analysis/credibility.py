"""How credible each piece of information is: what independent voices say of it, whatever letter their sources have."""

from __future__ import annotations

from collections.abc import Container, Iterable

from provaudit.analysis.corroboration import Voices, camps, disjoint, merged, speaking
from provaudit.model.claim import DataItem
from provaudit.model.profile import Credibility

CONFIRMED = 3
"""Independent voices from which information is confirmed (1): one who says it and two who confirm it."""


def credibilities(
    items: Iterable[DataItem], voices: Voices, composites: Container[str] = ()
) -> tuple[Credibility, ...]:
    """The digit of each value of the data items on which two sources or more speak, in the order of the items.

    Copies, an informant's words in two papers and damaged or unasserted claims add no voice, nor do composites: whose words they
    hold is not known, and it may be those of another source.
    """
    found = []
    for item in merged(items):
        if len(item.sources) > 1:
            each = camps(speaking(item, composites), voices)
            for camp in each:
                others = max(
                    (len(c) for c in each if all(disjoint(a.value, b.value) for a in camp for b in c)), default=0
                )
                places = tuple(claim.place for claim in camp)
                value = " / ".join(dict.fromkeys(" ".join(p.exact.split()) for p in places))
                found.append(Credibility(item.key, value, digit(len(camp), others), places, others))
    return tuple(found)


def digit(voices: int, others: int) -> str:
    """The digit for so many independent voices, and so many against. One against one decides nothing."""
    if not others:
        return "6" if voices < 2 else "2" if voices < CONFIRMED else "1"
    if voices == others:
        return "6" if voices == 1 else "4"
    return "3" if voices > others else "5"
