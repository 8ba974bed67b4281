"""What a larger repeat already says: the largest granularity wins, and each repeat is told from its first place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from provaudit.analysis.duplicates.passages import TokenMatch

MOSTLY = 0.8
"""Share of a place that must lie under a larger one to be explained by it."""
PARTLY = 0.6
"""The same for a sentence: “As the Post wrote, …” is told by the passage that it quotes."""


@dataclass(frozen=True, slots=True)
class _Side:
    """Tokens `low:high` of one document, which match `other_low:other_high` of document `other`."""

    low: int
    high: int
    other: int
    other_low: int
    other_high: int
    shift: int


class Cover:
    """Looks up which places are matched by passages (`matches`) or by copies: `leaders` gives for a document the first of
    its cluster, `pairs` are copies that belong to no cluster."""

    def __init__(
        self, matches: Sequence[TokenMatch], leaders: Mapping[int, int], pairs: frozenset[tuple[int, int]] = frozenset()
    ) -> None:
        self._leaders = leaders
        self._pairs = pairs
        self._sides: dict[int, list[_Side]] = {}
        for m in matches:
            self._sides.setdefault(m.a, []).append(_Side(m.a0, m.a1, m.b, m.b0, m.b1, m.b0 - m.a0))
            self._sides.setdefault(m.b, []).append(_Side(m.b0, m.b1, m.a, m.a0, m.a1, m.a0 - m.b0))
        self._longest = {d: max(s.high - s.low for s in sides) for d, sides in self._sides.items()}
        for sides in self._sides.values():
            sides.sort(key=lambda s: (s.low, s.high, s.other, s.other_low))

    def leader(self, document: int) -> int:
        """The first document of the cluster of copies that this one belongs to; itself if to none."""
        return self._leaders.get(document, document)

    def over(self, document: int, low: int, high: int, share: float = MOSTLY) -> list[_Side]:
        """The passages that cover so large a share of tokens `low:high` of a document."""
        sides = self._sides.get(document)
        if not sides:
            return []
        first = bisect_right(sides, low - self._longest[document] - 1, key=lambda s: s.low)
        last = bisect_right(sides, high, key=lambda s: s.low)
        need = share * (high - low)
        return [s for s in sides[first:last] if min(high, s.high) - max(low, s.low) >= need]

    def follows(self, match: TokenMatch) -> bool:
        """True if the match need not be told: its documents are copies, or both took the passage from an earlier place."""
        if match.a != match.b and (self.leader(match.a) == self.leader(match.b) or (match.a, match.b) in self._pairs):
            return True
        own = {(match.b, match.b0), (match.a, match.a0)}
        first = (match.a, match.a0)
        hubs = [s for s in self.over(match.a, match.a0, match.a1) if (s.other, s.other_low) < first]
        if not hubs:
            return False
        return any(
            s.other == h.other and (s.other, s.other_low) not in own and _overlap(s, h)
            for s in self.over(match.b, match.b0, match.b1)
            for h in hubs
        )

    def told(self, document: int, low: int, high: int) -> list[tuple[int, int, int]]:
        """Earlier places (document, from, to) that larger repeats already match with tokens `low:high` of a document."""
        places = []
        for side in self.over(document, low, high, PARTLY):
            if (side.other, side.other_low) < (document, side.low):
                slack = abs((side.high - side.low) - (side.other_high - side.other_low)) + 2
                start, end = low + side.shift - slack, high + side.shift + slack
                places.append((side.other, max(start, side.other_low - 2), min(end, side.other_high + 2)))
        return places


def _overlap(one: _Side, two: _Side) -> bool:
    shared = min(one.other_high, two.other_high) - max(one.other_low, two.other_low)
    return 2 * shared > min(one.other_high - one.other_low, two.other_high - two.other_low)
