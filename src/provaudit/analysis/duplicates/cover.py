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
    """Looks up which places are matched by passages (`matches`) or by copies: `leaders` gives for a document the one of its
    cluster that is kept, `pairs` are copies that belong to no cluster.

    A passage that many share has one document with thousands of sides, so sides are looked up by the other document, or among
    those that lead to an earlier place; never all of them.
    """

    def __init__(
        self, matches: Sequence[TokenMatch], leaders: Mapping[int, int], pairs: frozenset[tuple[int, int]] = frozenset()
    ) -> None:
        self._leaders = leaders
        self._pairs = pairs
        self._between: dict[int, dict[int, list[_Side]]] = {}
        self._earlier: dict[int, list[_Side]] = {}
        for m in matches:
            one = _Side(m.a0, m.a1, m.b, m.b0, m.b1, m.b0 - m.a0)
            two = _Side(m.b0, m.b1, m.a, m.a0, m.a1, m.a0 - m.b0)
            self._between.setdefault(m.a, {}).setdefault(m.b, []).append(one)
            self._between.setdefault(m.b, {}).setdefault(m.a, []).append(two)
            self._earlier.setdefault(m.b, []).append(two)  # a match leads from b to the earlier place a
        self._longest = {d: max(s.high - s.low for s in sides) for d, sides in self._earlier.items()}
        for sides in self._earlier.values():
            sides.sort(key=lambda s: (s.low, s.high, s.other, s.other_low))

    def leader(self, document: int) -> int:
        """The document that is kept of the cluster of copies that this one belongs to; itself if to none."""
        return self._leaders.get(document, document)

    def between(self, document: int, low: int, high: int, other: int) -> list[_Side]:
        """The passages that cover most of tokens `low:high` of a document and stand in the other."""
        return _over(self._between.get(document, {}).get(other, ()), low, high, MOSTLY)

    def follows(self, match: TokenMatch) -> bool:
        """True if the match need not be told: its documents are copies, the passage is told of the one that is kept of a cluster of
        copies, or both took it from an earlier place."""
        a, b = match.a, match.b
        kept_a, kept_b = self.leader(a), self.leader(b)
        if a != b:
            if kept_a == kept_b or (a, b) in self._pairs:
                return True
            if kept_a != a and self.between(b, match.b0, match.b1, kept_a):
                return True
            if kept_b != b and self.between(a, match.a0, match.a1, kept_b):
                return True
        own = {(b, match.b0), (a, match.a0)}
        fewer, more = sorted((self._between[a], self._between[b]), key=len)
        for hub in fewer:
            if hub > a or hub not in more or self.leader(hub) != hub:
                continue
            firsts = [s for s in self.between(a, match.a0, match.a1, hub) if (hub, s.other_low) < (a, match.a0)]
            if not firsts:
                continue
            for side in self.between(b, match.b0, match.b1, hub):
                if (hub, side.other_low) not in own and any(_overlap(side, first) for first in firsts):
                    return True
        return False

    def told(self, document: int, low: int, high: int) -> list[tuple[int, int, int]]:
        """Earlier places (document, from, to) that larger repeats already match with tokens `low:high` of a document."""
        sides = self._earlier.get(document)
        if not sides:
            return []
        first = bisect_right(sides, low - self._longest[document] - 1, key=lambda s: s.low)
        last = bisect_right(sides, high, key=lambda s: s.low)
        places = []
        for side in _over(sides[first:last], low, high, PARTLY):
            slack = abs((side.high - side.low) - (side.other_high - side.other_low)) + 2
            start, end = low + side.shift - slack, high + side.shift + slack
            places.append((side.other, max(start, side.other_low - 2), min(end, side.other_high + 2)))
        return places


def _over(sides: Sequence[_Side], low: int, high: int, share: float) -> list[_Side]:
    need = share * (high - low)
    return [s for s in sides if min(high, s.high) - max(low, s.low) >= need]


def _overlap(one: _Side, two: _Side) -> bool:
    shared = min(one.other_high, two.other_high) - max(one.other_low, two.other_low)
    return 2 * shared > min(one.other_high - one.other_low, two.other_high - two.other_low)
