"""The four inner steps, and which code runs them: numpy always can, numba (extra `[fast]`) does it sooner. Bits are equal."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Protocol

import numpy as np

from provaudit.analysis.duplicates import bands, verify
from provaudit.analysis.duplicates.bands import Indices, Pairs
from provaudit.analysis.duplicates.shingle import shingles
from provaudit.analysis.duplicates.signature import Signatures, signatures
from provaudit.analysis.duplicates.tokenise import Hashes, tokens
from provaudit.analysis.duplicates.verify import Sets

WORTH = 4_000
"""Texts from which compiled kernels are used: below, loading numba (0.5 s, more on its first run) costs more than it saves."""


class Kernels(Protocol):
    """The inner steps."""

    def features(self, texts: Sequence[str], shingle: int) -> tuple[Signatures, Hashes]:
        """The signature of each text and the sum of its shingles modulo 2⁶⁴."""

    def sets(self, texts: Sequence[str], shingle: int) -> Sets:
        """The sorted distinct shingles of each text."""

    def candidate_pairs(self, signatures: Signatures, count: int, rows: int, cap: int) -> Pairs:
        """The pairs that share a bucket."""

    def overlaps(self, sets: Sets, left: Indices, right: Indices) -> Indices:
        """The number of shingles that each pair shares."""


class NumpyKernels:
    """The inner steps in numpy."""

    def features(self, texts: Sequence[str], shingle: int) -> tuple[Signatures, Hashes]:
        """The signature of each text and the sum of its shingles modulo 2⁶⁴."""
        values, edges = shingles(tokens(texts), shingle)
        total = np.zeros(len(values) + 1, dtype=np.uint64)
        np.cumsum(values, out=total[1:])
        return signatures(values, edges), total[edges[1:]] - total[edges[:-1]]

    def sets(self, texts: Sequence[str], shingle: int) -> Sets:
        """The sorted distinct shingles of each text."""
        return verify.distinct(*shingles(tokens(texts), shingle))

    def candidate_pairs(self, signatures: Signatures, count: int, rows: int, cap: int) -> Pairs:
        """The pairs that share a bucket."""
        return bands.candidate_pairs(signatures, count, rows, cap)

    def overlaps(self, sets: Sets, left: Indices, right: Indices) -> Indices:
        """The number of shingles that each pair shares."""
        return verify.overlaps(sets, left, right)


def kernels_for(texts: int) -> Kernels:
    """The quickest kernels for so many texts."""
    if texts >= WORTH and _installed():
        from provaudit.analysis.duplicates.compiled import NumbaKernels

        return NumbaKernels()
    return NumpyKernels()


@cache
def _installed() -> bool:
    return find_spec("numba") is not None
