"""Which copy to keep, and why: the earliest, else the most complete, else the least damaged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from provaudit.model.source import Source

COMPLETE = 0.97
"""Share of the words of the longest copy from which a copy counts as complete: a page frame or a lost year makes less of a difference."""


@dataclass(frozen=True, slots=True)
class Keepers:
    """Chooses among documents, given by index; `lengths` are in words, `losses` damaged places by source id."""

    sources: Sequence[Source]
    lengths: Sequence[int]
    losses: Mapping[str, int]

    def best(self, items: Sequence[int]) -> int:
        """The one to keep: the earliest published; of those, one that is complete; of those, the one with the fewest damaged
        places; of those, the longest; of those, the first."""
        return self._sieved(items)[-1][0]

    def reason(self, best: int, items: Sequence[int]) -> str:
        """Why that one: the first question that told it from another."""
        dated, complete, whole, longest = self._sieved(items)
        published, lost = self.sources[best].published, self._lost(best)
        if len(dated) < len(items):
            others = any(self.sources[i].published for i in items if i not in dated)
            reason = f"the earliest ({published})" if others else "the only one with a date"
            fewest = min(map(self._lost, items))
            return reason + (f", though {_places(lost)} in it {_are(lost)} damaged" if lost > fewest else "")
        if len(complete) < len(dated):
            return f"the most complete ({self.lengths[best]} words)"
        if len(whole) < len(complete):
            return f"the least damaged ({_places(lost)})"
        if len(longest) < len(whole):
            return f"the most complete ({self.lengths[best]} words)"
        return "the first by name; nothing else tells them apart"

    def _sieved(self, items: Sequence[int]) -> tuple[Sequence[int], Sequence[int], Sequence[int], Sequence[int]]:
        known = [date for i in items if (date := self.sources[i].published)]
        dated = [i for i in items if self.sources[i].published == min(known)] if known else items
        most = max(self.lengths[i] for i in dated)
        complete = [i for i in dated if self.lengths[i] >= COMPLETE * most]
        fewest = min(map(self._lost, complete))
        whole = [i for i in complete if self._lost(i) == fewest]
        longest = max(self.lengths[i] for i in whole)
        return dated, complete, whole, [i for i in whole if self.lengths[i] == longest]

    def _lost(self, item: int) -> int:
        return self.losses.get(self.sources[item].id, 0)


def _places(count: int) -> str:
    return "no place" if not count else "one place" if count == 1 else f"{count} places"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
