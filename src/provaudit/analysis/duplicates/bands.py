"""Signatures → candidate pairs: texts whose signatures agree on all values of at least one band share a bucket.

Rajaraman & Ullman, *Mining of Massive Datasets*, ch. 3: a pair of similarity s becomes a candidate with probability
1 − (1 − sʳ)ᵇ for b bands of r values. Since candidates are verified, bands are chosen for recall, not for balance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provaudit.analysis.duplicates.arrays import unique
from provaudit.analysis.duplicates.signature import EMPTY, PERMUTATIONS, Signatures
from provaudit.analysis.duplicates.tokenise import Hashes

Indices = NDArray[np.int64]

MISSED = 2e-3
"""The chance at most that a pair *at* the threshold shares no bucket. Pairs above it are missed far less: over a corpus with
similarities spread evenly from .8 to 1, recall is .9998 at 21 × 6, which this bound selects."""

CAP = 200
"""Members of a bucket that are compared each with each; a larger bucket is compared with its first member and along its order."""

_PRIME, _START, _S29 = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xCBF29CE484222325), np.uint64(29)


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Candidate pairs left[k] < right[k], sorted and distinct; `capped` buckets were not compared each with each."""

    left: Indices
    right: Indices
    capped: int = 0


def bands_for(threshold: float) -> tuple[int, int]:
    """Bands and values a band for a Jaccard threshold: the longest band that misses few enough pairs at the threshold."""
    for rows in range(PERMUTATIONS, 1, -1):
        bands = PERMUTATIONS // rows
        if (1.0 - threshold**rows) ** bands <= MISSED:
            return bands, rows
    return PERMUTATIONS, 1


def band_keys(signatures: Signatures, band: int, rows: int) -> Hashes:
    """The bucket of each signature in one band."""
    keys = np.full(len(signatures), _START, dtype=np.uint64)
    for column in range(band * rows, (band + 1) * rows):
        keys ^= signatures[:, column]
        keys *= _PRIME
        keys ^= keys >> _S29
    return keys


def candidate_pairs(signatures: Signatures, bands: int, rows: int, cap: int = CAP) -> Pairs:
    """The pairs that share a bucket in some band. Texts without a shingle take no part."""
    present = np.flatnonzero((signatures != EMPTY).any(axis=1))
    used = signatures[present]
    parts: list[Hashes] = []
    capped = 0
    for band in range(bands):
        left, right, over = group_pairs(band_keys(used, band, rows), cap)
        capped += over
        parts.append(left.astype(np.uint64) << np.uint64(32) | right.astype(np.uint64))
    codes = unique(np.concatenate(parts)) if parts else np.empty(0, dtype=np.uint64)
    left = present[(codes >> np.uint64(32)).astype(np.int64)]
    right = present[(codes & np.uint64(0xFFFFFFFF)).astype(np.int64)]
    return Pairs(left, right, capped)


def group_pairs(keys: NDArray[np.uint64], cap: int) -> tuple[Indices, Indices, int]:
    """The pairs of positions with equal keys, each with left < right, and the number of groups larger than `cap`.

    A larger group gives the pairs with its first member and those of neighbours, so it stays connected at linear cost.
    """
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    same = ranked[1:] == ranked[:-1]
    if not same.any():
        none = np.empty(0, dtype=np.int64)
        return none, none, 0
    edges = np.flatnonzero(np.concatenate(([True], ~same, [True])))
    sizes = np.diff(edges)
    begins = edges[:-1]
    lefts: list[Indices] = []
    rights: list[Indices] = []
    for size in np.unique(sizes[(sizes > 1) & (sizes <= cap)]).tolist():
        members = order[begins[sizes == size][:, None] + np.arange(size)]
        first, second = np.triu_indices(size, 1)
        lefts.append(members[:, first].ravel())
        rights.append(members[:, second].ravel())
    large = np.flatnonzero(sizes > cap)
    for group in large.tolist():
        members = order[begins[group] : begins[group] + sizes[group]]
        lefts += [np.full(len(members) - 1, members[0]), members[1:-1]]
        rights += [members[1:], members[2:]]
    return np.concatenate(lefts), np.concatenate(rights), len(large)
