"""Errors that two sources share: both give one value, and more independent voices give another.

Many sources can find the same truth, each for itself; few make the same mistake. So a shared false value is evidence of dependence,
and a shared true one is none (Dong, Berti-Équille and Srivastava, VLDB 2009). What is false is not known here: a value is taken for false
if more independent voices agree on another than give this one, which asks for three against a pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from provaudit.analysis.corroboration import Voices, camps, disjoint, merged, speaking
from provaudit.model.claim import Agreement, Claim, DataItem


@dataclass(frozen=True, slots=True)
class SharedError:
    """`first` and `second` (claims of two sources, in the order of their ids) agree, and `others`, one claim a voice, contradict both."""

    first: Claim
    second: Claim
    others: tuple[Claim, ...]

    @property
    def told(self) -> str:
        """The error as a clause."""
        said = " and ".join(dict.fromkeys(f"“{' '.join(c.place.exact.split())}”" for c in (self.first, self.second)))
        other = " and ".join(dict.fromkeys(f"“{' '.join(c.place.exact.split())}”" for c in self.others))
        named = ", ".join(f"“{c.source}”" for c in self.others)
        return f"both say {said}, and {len(self.others)} independent voices say {other}: {named}"


def shared_errors(items: Iterable[DataItem], voices: Voices) -> Iterator[SharedError]:
    """The errors that sources of different voices share, by item; of more than two sources with one error each is paired with the next."""
    for item in merged(items):
        if item.agreement is Agreement.CONFLICTING and item.sure:
            found = camps(speaking(item), voices)
            if len(found) > 1 and len(found[0]) > len(found[1]):
                for camp in found[1:]:
                    if all(disjoint(a.value, b.value) for a in camp for b in found[0]):
                        for a, b in pairwise(sorted(camp, key=lambda c: c.source)):
                            yield SharedError(a, b, tuple(found[0]))
