"""Pairs of sources that may copy one another: who shares values that few others have."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from provaudit.analysis.reliability.truth.table import Floats, Ints, Table

RATES = (0.3, 0.5, 0.7, 0.8, 0.9, 0.97)
"""Rates of copying that are tried; the likeliest is taken."""


@dataclass(frozen=True, slots=True)
class PairOptions:
    """Which pairs are looked at."""

    shared: int = 3
    """Values that two sources must share: fewer are no evidence either way."""
    partners: int = 16
    """Partners a source keeps, those with the rarest values in common; 8 lose nothing on any set tried, 16 cost little."""
    window: int = 48
    """Of a value that more sources share than this, each is paired with the next so many in the order of likeness."""
    least_rate: float = 0.3
    """Share of their common items on which a pair must agree: copying at the lowest rate in `RATES` reaches it."""
    chunk: int = 4_000_000
    """Rows worked on at once; it bounds memory, and no result depends on it."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Ordered pairs (`a`, `b`), each with its reverse at index `reverse`; `agree` and `differ` count their common items.

    `pair` and `claim` are parallel: claim `claim` of source `a` is also made by `b` of the pair.
    """

    a: Ints
    b: Ints
    reverse: Ints
    agree: Floats
    differ: Floats
    pair: npt.NDArray[np.int32]
    claim: npt.NDArray[np.int32]

    def gain(self, true: Floats, accuracy: Floats, false_values: float) -> tuple[Floats, Floats]:
        """Log-likelihood ratio of "a copies from b" to "both are independent", and the likeliest rate of copying.

        `true` is the probability of each claim. After Dong, Berti-Équille and Srivastava (VLDB 2009): two independent sources
        share a true value often, and a false one with probability (1 - accuracy) / false_values.
        """
        right = accuracy[self.a]
        wrong = (1 - right) / false_values
        both_true = np.bincount(self.pair, true[self.claim], len(self.a))
        both_false = self.agree - both_true
        best = np.full(len(self.a), -np.inf)
        rate = np.zeros(len(self.a))
        for c in RATES:
            ratio = (
                both_true * np.log((c + (1 - c) * right) / right)
                + both_false * np.log((c + (1 - c) * wrong) / wrong)
                + self.differ * np.log(1 - c)
            )
            better = ratio > best
            best[better], rate[better] = ratio[better], c
        return best, rate


def pairs(table: Table, options: PairOptions = PairOptions()) -> Pairs:
    """The candidate pairs of `table`, sorted."""
    keys = _candidates(table, options)
    sources = len(table.sources)
    a, b = keys // sources, keys % sources
    agree, differ, pair, claim = _common(table, a, b, options.chunk)
    keep = (agree >= options.shared) & (agree >= options.least_rate * (agree + differ))
    number = np.cumsum(keep) - 1
    still = keep[pair]
    keys = keys[keep]
    a, b = keys // sources, keys % sources
    return Pairs(
        a, b, np.searchsorted(keys, b * sources + a), agree[keep], differ[keep],
        number[pair[still]].astype(np.int32), claim[still],
    )  # fmt: skip


def _candidates(table: Table, options: PairOptions) -> Ints:
    """Both orders of the pairs with the most evidence, as source × sources + partner, sorted."""
    sources = len(table.sources)
    support, claims = table.per_fact(), table.per_item(table.per_fact())
    weight = np.log(claims[table.item_of] / support) + 0.05
    order = np.lexsort((_likeness_order(table)[table.source], table.fact))
    fact, source = table.fact[order], table.source[order]
    sums = _Sums(sources)
    for distance in range(1, min(options.window, int(support.max(initial=1)))):
        same = np.flatnonzero(fact[distance:] == fact[:-distance])
        if not len(same):
            break
        x, y = source[same], source[same + distance]
        sums.add(np.minimum(x, y) * sources + np.maximum(x, y), weight[fact[same]], options.chunk)
    keys, scores, counts = sums.total()
    enough = counts >= options.shared
    keys, scores = keys[enough], scores[enough]
    both = np.concatenate((keys, keys % sources * sources + keys // sources))
    scores = np.concatenate((scores, scores))
    order = np.lexsort((both, -np.round(scores, 9), both // sources))
    both = both[order]
    rank = np.arange(len(both)) - np.searchsorted(both // sources, both // sources)
    kept = both[rank < options.partners]
    return np.unique(np.concatenate((kept, kept % sources * sources + kept // sources)))


class _Sums:
    """Weights summed and counted by pair: by sorting while few pairs are met, then in a square if that is small enough."""

    SQUARE = 25_000_000
    """Pairs of the largest square: 400 MB."""
    SPARSE = 8
    """Cells of the square for each key met from which it costs more to touch it than to sort the keys: .9 s for 16 million cells."""

    def __init__(self, sources: int) -> None:
        self._size = sources * sources if sources * sources <= self.SQUARE else 0
        self._square: tuple[Floats, Floats] | None = None
        self._keys = np.empty(0, np.int64)
        self._score, self._count = np.zeros(0), np.zeros(0)
        self._waiting: list[tuple[Ints, Floats]] = []

    def add(self, keys: Ints, weights: Floats, chunk: int) -> None:
        """Takes in one batch."""
        self._waiting.append((keys, weights))
        if sum(len(k) for k, _ in self._waiting) > chunk:
            self._merge()

    def total(self) -> tuple[Ints, Floats, Floats]:
        """The pairs met, sorted, with the sum of their weights and their number."""
        self._merge()
        if self._square:
            score, count = self._square
            met = np.flatnonzero(count)
            return met, score[met], count[met]
        return self._keys, self._score, self._count

    def _merge(self) -> None:
        if not self._waiting:
            return
        keys = np.concatenate([k for k, _ in self._waiting])
        weights = np.concatenate([w for _, w in self._waiting])
        self._waiting = []
        if self._square is None and self.SPARSE * (len(self._keys) + len(keys)) > self._size > 0:
            self._square = np.zeros(self._size), np.zeros(self._size)
            self._square[0][self._keys], self._square[1][self._keys] = self._score, self._count
        if self._square:
            self._square[0][:] += np.bincount(keys, weights, self._size)
            self._square[1][:] += np.bincount(keys, minlength=self._size)
            return
        keys = np.concatenate((self._keys, keys))
        self._keys, inverse = np.unique(keys, return_inverse=True)
        counts = np.concatenate((self._count, np.ones(len(weights))))
        self._score = np.bincount(inverse, np.concatenate((self._score, weights)), len(self._keys)).astype(float)
        self._count = np.bincount(inverse, counts, len(self._keys)).astype(float)


def _likeness_order(table: Table) -> Ints:
    """The sources' ranks in an order that puts those with like sets of facts side by side: by two MinHash values."""
    ranks = []
    starts = np.searchsorted(table.source, np.arange(len(table.sources)))
    for factor in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F):
        mixed = (table.fact.astype(np.uint64) + np.uint64(1)) * np.uint64(factor)
        mixed ^= mixed >> np.uint64(29)
        ranks.append(np.minimum.reduceat(mixed * np.uint64(0xBF58476D1CE4E5B9), starts))
    order = np.lexsort(ranks)
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    return rank


def _common(
    table: Table, a: Ints, b: Ints, chunk: int
) -> tuple[Floats, Floats, npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Of each pair: items on which both speak, agreeing and not; and the claims of `a` that `b` makes as well."""
    facts, items = len(table.values), len(table.items)
    starts = np.searchsorted(table.source, np.arange(len(table.sources) + 1))
    made = table.source * facts + table.fact
    spoken = np.unique(table.source * items + table.item)
    agree, differ = np.zeros(len(a)), np.zeros(len(a))
    found: list[tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]] = [(np.empty(0, np.int32), np.empty(0, np.int32))]
    sizes = (starts[1:] - starts[:-1])[a]
    cuts = np.concatenate(([0], np.flatnonzero(np.diff(np.cumsum(sizes) // chunk)) + 1, [len(a)])) if len(a) else [0, 0]
    for low, high in pairwise(cuts):
        size = sizes[low:high]
        pair = np.repeat(np.arange(low, high), size)
        claim = np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size) + starts[a[pair]]
        same = _contains(made, b[pair] * facts + table.fact[claim])
        both = same | _contains(spoken, b[pair] * items + table.item[claim])
        agree += np.bincount(pair[same], minlength=len(a))
        differ += np.bincount(pair[both & ~same], minlength=len(a))
        found.append((pair[same].astype(np.int32), claim[same].astype(np.int32)))
    return agree, differ, np.concatenate([p for p, _ in found]), np.concatenate([c for _, c in found])


def _contains(ordered: Ints, wanted: Ints) -> npt.NDArray[np.bool_]:
    at = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
    return np.asarray(ordered[at] == wanted)
