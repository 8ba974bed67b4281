"""Candidate pairs → exact similarity: Jaccard coefficient and containment of their shingle sets."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provaudit.analysis.duplicates.arrays import unique
from provaudit.analysis.duplicates.bands import Indices
from provaudit.analysis.duplicates.signature import PERMUTATIONS, Signatures
from provaudit.analysis.duplicates.tokenise import Hashes, Offsets

Floats = NDArray[np.float64]

MARGIN = 0.2
"""A candidate whose estimated Jaccard lies so far below the threshold is not verified: 4.5 standard deviations of 128 values."""

_BATCH = 1 << 14


def plausible(signatures: Signatures, left: Indices, right: Indices, threshold: float) -> NDArray[np.bool_]:
    """True where the share of equal values leaves it possible that the pair reaches the threshold."""
    least = int((threshold - MARGIN) * PERMUTATIONS)
    out = np.empty(len(left), dtype=bool)
    for low in range(0, len(left), _BATCH):
        part = slice(low, low + _BATCH)
        out[part] = np.count_nonzero(signatures[left[part]] == signatures[right[part]], axis=1) >= least
    return out


@dataclass(frozen=True, slots=True, eq=False)
class Sets:
    """The sorted distinct shingles of several texts in one array; those of text d are `values[bounds[d]:bounds[d + 1]]`."""

    values: Hashes
    bounds: Offsets

    @property
    def sizes(self) -> Indices:
        """The number of distinct shingles of each text."""
        return np.diff(self.bounds)

    @classmethod
    def joined(cls, parts: Sequence[Sets]) -> Sets:
        """Several batches as one."""
        values = np.concatenate([part.values for part in parts]) if parts else np.empty(0, dtype=np.uint64)
        sizes = [part.sizes for part in parts]
        return cls(values, np.concatenate(([0], np.cumsum(np.concatenate([*sizes, np.empty(0, dtype=np.int64)])))))


def distinct(shingles: Hashes, bounds: Offsets) -> Sets:
    """The sorted distinct shingles of each text."""
    edges = bounds.tolist()
    parts = [unique(shingles[a:b]) for a, b in itertools.pairwise(edges)]
    sizes = np.fromiter(map(len, parts), dtype=np.int64, count=len(parts))
    return Sets(np.concatenate([*parts, shingles[:0]]), np.concatenate(([0], np.cumsum(sizes))))


def overlap(a: Hashes, b: Hashes) -> int:
    """How many values two sorted sets of distinct values share."""
    if len(a) < len(b):
        a, b = b, a
    if not len(b):
        return 0
    return int(np.count_nonzero(a.take(a.searchsorted(b), mode="clip") == b))


def overlaps(sets: Sets, left: Indices, right: Indices) -> Indices:
    """The overlap of each pair of sets."""
    edges = sets.bounds.tolist()
    each = [sets.values[a:b] for a, b in itertools.pairwise(edges)]
    pairs = zip(left.tolist(), right.tolist(), strict=True)
    return np.fromiter((overlap(each[i], each[j]) for i, j in pairs), dtype=np.int64, count=len(left))


def coefficients(shared: Indices, sizes_left: Indices, sizes_right: Indices) -> tuple[Floats, Floats]:
    """Jaccard and containment (the share of the smaller set) from overlaps and sizes."""
    jaccard = shared / np.maximum(sizes_left + sizes_right - shared, 1)
    containment = shared / np.maximum(np.minimum(sizes_left, sizes_right), 1)
    return jaccard, containment
