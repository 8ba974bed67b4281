"""The inner steps compiled by numba (extra `[fast]`): the same arithmetic as the numpy code, one text at a time in cache.

Imported only where used: loading numba takes half a second, and its first run compiles for some seconds (then cached).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from provaudit.analysis.duplicates import bands, verify
from provaudit.analysis.duplicates.bands import Indices, Pairs
from provaudit.analysis.duplicates.signature import PERMUTATIONS, Signatures, permutations
from provaudit.analysis.duplicates.tokenise import CLASSES, LONGEST, Hashes, Offsets, pack
from provaudit.analysis.duplicates.verify import Sets

_CLASSES = np.frombuffer(CLASSES, dtype=np.uint8)
_LONGEST = np.int64(LONGEST)
_WORD = np.uint64(0x9E3779B97F4A7C15)
_ROLL = np.uint64(0xD6E8FEB86659FD93)
_M1, _M2 = np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53)
_N1, _N2 = np.uint32(0x85EBCA6B), np.uint32(0xC2B2AE35)
_S0, _S8, _S32, _S33 = np.uint64(0), np.uint64(8), np.uint64(32), np.uint64(33)
_S13, _S16 = np.uint32(13), np.uint32(16)


@njit(inline="always")  # type: ignore[misc, untyped-decorator, unused-ignore]
def _fmix64(h: Any) -> Any:
    h ^= h >> _S33
    h *= _M1
    h ^= h >> _S33
    h *= _M2
    return h ^ (h >> _S33)


@njit(inline="always")  # type: ignore[misc, untyped-decorator, unused-ignore]
def _fmix32(h: Any) -> Any:
    h = np.uint32(h ^ (h >> _S16))
    h = np.uint32(h * _N1)
    h = np.uint32(h ^ (h >> _S13))
    h = np.uint32(h * _N2)
    return np.uint32(h ^ (h >> _S16))


@njit(inline="always")  # type: ignore[misc, untyped-decorator, unused-ignore]
def _step(h: Any) -> Any:
    h *= _WORD
    return h ^ (h >> _S32)


@njit(nogil=True, cache=True)  # type: ignore[misc, untyped-decorator, unused-ignore]
def _shingles(data: Any, low: Any, high: Any, classes: Any, size: Any, out: Any) -> Any:
    """Writes the shingles of `data[low:high]` to `out`; their number."""
    count = 0
    h = word = shift = _S0
    length = np.int64(0)
    for i in range(low, high):
        c = classes[data[i]]
        if c != 0:
            word |= np.uint64(c) << shift
            shift += _S8
            length += 1
            if shift == np.uint64(64):
                h = _step(h ^ word)
                word = shift = _S0
                if length == _LONGEST:
                    out[count] = h
                    count += 1
                    h = _S0
                    length = np.int64(0)
        elif length != 0:
            if shift != _S0:
                h = _step(h ^ word)
            out[count] = h
            count += 1
            h = word = shift = _S0
            length = np.int64(0)
    if length != 0:
        if shift != _S0:
            h = _step(h ^ word)
        out[count] = h
        count += 1
    for i in range(count):
        out[i] = _fmix64(out[i])
    if count == 0:
        return 0
    width = min(size, count)
    for i in range(count - width + 1):  # in place: a shingle reads only from its own place on
        value = out[i]
        for j in range(1, width):
            value = value * _ROLL + out[i + j]
        out[i] = _fmix64(value)
    return count - width + 1


@njit(nogil=True, cache=True)  # type: ignore[misc, untyped-decorator, unused-ignore]
def _features(
    data: Any, edges: Any, classes: Any, size: Any, factors: Any, summands: Any, rows: Any, sums: Any, scratch: Any
) -> None:
    for text in range(len(edges) - 1):
        row = rows[text]
        for k in range(len(factors)):
            row[k] = np.uint32(0xFFFFFFFF)
        count = _shingles(data, edges[text], edges[text + 1], classes, size, scratch)
        total = _S0
        for i in range(count):
            total += scratch[i]
        sums[text] = total
        i = 0
        while i + 4 <= count:  # four at a time, so that a row is read and written a quarter as often
            h0 = _fmix32(np.uint32(scratch[i]))
            h1 = _fmix32(np.uint32(scratch[i + 1]))
            h2 = _fmix32(np.uint32(scratch[i + 2]))
            h3 = _fmix32(np.uint32(scratch[i + 3]))
            for k in range(len(factors)):
                a = factors[k]
                b = summands[k]
                v0 = np.uint32(a * h0 + b)
                v1 = np.uint32(a * h1 + b)
                v2 = np.uint32(a * h2 + b)
                v3 = np.uint32(a * h3 + b)
                row[k] = min(row[k], min(min(v0, v1), min(v2, v3)))
            i += 4
        while i < count:
            h0 = _fmix32(np.uint32(scratch[i]))
            for k in range(len(factors)):
                row[k] = min(row[k], np.uint32(factors[k] * h0 + summands[k]))
            i += 1


@njit(nogil=True, cache=True)  # type: ignore[misc, untyped-decorator, unused-ignore]
def _all_shingles(data: Any, edges: Any, classes: Any, size: Any, scratch: Any, values: Any, sizes: Any) -> Any:
    done = 0
    for text in range(len(edges) - 1):
        count = _shingles(data, edges[text], edges[text + 1], classes, size, scratch)
        values[done : done + count] = scratch[:count]
        done += count
        sizes[text] = count
    return done


@njit(nogil=True, cache=True)  # type: ignore[misc, untyped-decorator, unused-ignore]
def _overlaps(values: Any, edges: Any, left: Any, right: Any, out: Any) -> None:
    for pair in range(len(left)):
        x, x_end = edges[left[pair]], edges[left[pair] + 1]
        y, y_end = edges[right[pair]], edges[right[pair] + 1]
        count = 0
        while x < x_end and y < y_end:
            a, b = values[x], values[y]
            count += a == b
            x += a <= b
            y += b <= a
        out[pair] = count


class NumbaKernels:
    """The inner steps, compiled."""

    def features(self, texts: Sequence[str], shingle: int) -> tuple[Signatures, Hashes]:
        """The signature of each text and the sum of its shingles modulo 2⁶⁴."""
        data, edges, scratch = _prepared(texts)
        rows = np.empty((len(texts), PERMUTATIONS), dtype=np.uint32)
        sums = np.empty(len(texts), dtype=np.uint64)
        _features(data, edges, _CLASSES, np.int64(shingle), *permutations(), rows, sums, scratch)
        return rows, sums

    def sets(self, texts: Sequence[str], shingle: int) -> Sets:
        """The sorted distinct shingles of each text."""
        data, edges, scratch = _prepared(texts)
        values = np.empty(len(data) // 2 + 1, dtype=np.uint64)
        sizes = np.empty(len(texts), dtype=np.int64)
        done = _all_shingles(data, edges, _CLASSES, np.int64(shingle), scratch, values, sizes)
        # numpy's sort uses vector instructions and is five times as fast as a compiled one here.
        return verify.distinct(values[:done], np.concatenate(([0], np.cumsum(sizes))))

    def candidate_pairs(self, signatures: Signatures, count: int, rows: int, cap: int) -> Pairs:
        """The pairs that share a bucket: sorting is numpy's already."""
        return bands.candidate_pairs(signatures, count, rows, cap)

    def overlaps(self, sets: Sets, left: Indices, right: Indices) -> Indices:
        """The number of shingles that each pair shares."""
        out = np.empty(len(left), dtype=np.int64)
        _overlaps(sets.values, sets.bounds, left, right, out)
        return out


def _prepared(texts: Sequence[str]) -> tuple[NDArray[np.uint8], Offsets, Hashes]:
    """The packed texts, and room for the tokens of the longest."""
    buffer, edges = pack(texts)
    longest = int(np.diff(edges).max()) if len(texts) else 0
    return np.frombuffer(buffer, dtype=np.uint8), edges, np.empty(longest // 2 + 2, dtype=np.uint64)
