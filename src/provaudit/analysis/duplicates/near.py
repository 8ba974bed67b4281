"""Near-duplicate texts: shingles → signatures → bands → candidate pairs → exact similarity, chunk by chunk.

Only signatures are kept for all texts (512 bytes each); shingles are made again for those few that are candidates, so
memory stays below the size of the text. Results do not depend on chunks or threads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from provaudit.analysis.duplicates.bands import CAP, Indices, bands_for
from provaudit.analysis.duplicates.kernels import Kernels, kernels_for
from provaudit.analysis.duplicates.shingle import SHINGLE
from provaudit.analysis.duplicates.signature import PERMUTATIONS, Signatures
from provaudit.analysis.duplicates.tokenise import Hashes
from provaudit.analysis.duplicates.verify import Floats, Sets, coefficients, plausible

THRESHOLD = 0.8
"""Jaccard of 5-word shingles from which two texts are near-duplicates: about one word in fifty changed."""

_CHUNK = 512
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, eq=False)
class Verified:
    """Pairs left[k] < right[k], sorted, with exact similarities; and what was compared to find them."""

    left: Indices
    right: Indices
    jaccard: Floats
    containment: Floats
    candidates: int
    capped: int


def near_duplicates(
    texts: Sequence[str], threshold: float = THRESHOLD, shingle: int = SHINGLE, threads: int = 2
) -> list[tuple[int, int, float, float]]:
    """Every pair of texts whose shingle sets have a Jaccard coefficient of at least `threshold`.

    Gives (i, j, jaccard, containment) with i < j, sorted; both numbers are exact. Texts without a word equal nothing.
    k copies of one text give k·(k−1)/2 pairs.
    """
    found = verified_pairs(texts, threshold, shingle, threads)
    columns = (found.left.tolist(), found.right.tolist(), found.jaccard.tolist(), found.containment.tolist())
    return list(zip(*columns, strict=True))


def signature_rows(texts: Sequence[str], shingle: int = SHINGLE) -> Signatures:
    """The signature of each text, one row of 128 values, as `datasketch.MinHash(hashvalues=row, scheme="affine32", seed=1)` takes it."""
    return features(texts, shingle).signatures


def verified_pairs(texts: Sequence[str], threshold: float, shingle: int = SHINGLE, threads: int = 2) -> Verified:
    """`near_duplicates` as arrays, with counters."""
    if not 0.0 < threshold <= 1.0:
        raise ValueError(f"a threshold lies above 0 and is at most 1, not {threshold}")
    kernels = kernels_for(len(texts))
    return pairs_of(features(texts, shingle, threads, kernels), texts, threshold, shingle, threads, kernels)


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """What is kept of each text: its signature, and a 64-bit sum of its shingles that is equal for equal ones (0: no word)."""

    signatures: Signatures
    sums: Hashes


def features(
    texts: Sequence[str], shingle: int = SHINGLE, threads: int = 2, kernels: Kernels | None = None
) -> Features:
    """Signature and shingle sum of each text."""
    kernels = kernels or kernels_for(len(texts))
    out = Features(np.empty((len(texts), PERMUTATIONS), dtype=np.uint32), np.empty(len(texts), dtype=np.uint64))

    def work(low: int) -> None:
        part = texts[low : low + _CHUNK]
        rows, sums = kernels.features(part, shingle)
        out.signatures[low : low + len(part)] = rows
        out.sums[low : low + len(part)] = sums

    each(work, range(0, len(texts), _CHUNK), threads)
    return out


def pairs_of(
    known: Features, texts: Sequence[str], threshold: float, shingle: int, threads: int, kernels: Kernels
) -> Verified:
    """The verified pairs among texts whose features are given."""
    found, first, group = distinct_pairs(known, texts, threshold, shingle, threads, kernels)
    expanded = _expanded(group, len(first), (found.left, found.right, found.jaccard, found.containment))
    left, right, jaccard, containment = expanded
    order = np.lexsort((right, left))
    return Verified(left[order], right[order], jaccard[order], containment[order], found.candidates, found.capped)


def distinct_pairs(
    known: Features, texts: Sequence[str], threshold: float, shingle: int, threads: int, kernels: Kernels
) -> tuple[Verified, Indices, Indices]:
    """The verified pairs among *distinct* texts, as indices into the second value; the first text of each group of equal
    ones, in text order; and the group of each text (-1: no word).

    Copies share every bucket, and each is as similar to any other text as the first of them: so only that is compared.
    """
    first, group = _collapsed(known.sums)
    candidates = kernels.candidate_pairs(known.signatures[first], *bands_for(threshold), CAP)
    keep = plausible(known.signatures, first[candidates.left], first[candidates.right], threshold)
    left, right = candidates.left[keep], candidates.right[keep]
    jaccard, containment = similarities(texts, first[left], first[right], shingle, threads, kernels)
    good = jaccard >= threshold
    counters = len(candidates.left), candidates.capped
    return Verified(left[good], right[good], jaccard[good], containment[good], *counters), first, group


def similarities(
    texts: Sequence[str], left: Indices, right: Indices, shingle: int, threads: int, kernels: Kernels
) -> tuple[Floats, Floats]:
    """The exact Jaccard coefficient and containment of each pair of texts."""
    involved, place = np.unique(np.concatenate((left, right)), return_inverse=True)
    chunks = range(0, len(involved), _CHUNK)
    parts = each(lambda low: kernels.sets([texts[d] for d in involved[low : low + _CHUNK]], shingle), chunks, threads)
    sets = Sets.joined(parts)
    a, b = place[: len(left)], place[len(left) :]
    return coefficients(kernels.overlaps(sets, a, b), sets.sizes[a], sets.sizes[b])


def _collapsed(sums: Hashes) -> tuple[Indices, Indices]:
    """The first text of each group of equal ones, in text order, and the group of each text (-1: no word)."""
    present = np.flatnonzero(sums)
    _, index, inverse = np.unique(sums[present], return_index=True, return_inverse=True)
    rank = np.empty(len(index), dtype=np.int64)
    rank[np.argsort(index)] = np.arange(len(index))
    group = np.full(len(sums), -1, dtype=np.int64)
    group[present] = rank[inverse]
    return present[np.sort(index)], group


def _expanded(
    group: Indices, groups: int, found: tuple[Indices, Indices, Floats, Floats]
) -> tuple[Indices, Indices, Floats, Floats]:
    """Pairs of groups → pairs of texts, left < right, with those inside each group."""
    order = np.argsort(group, kind="stable")
    order = order[group[order] >= 0]
    sizes = np.bincount(group[group >= 0], minlength=groups)
    ends = np.cumsum(sizes)
    starts = ends - sizes
    left, right, jaccard, containment = found
    repeats = sizes[left] * sizes[right]
    pair = np.repeat(np.arange(len(left)), repeats)
    step = np.arange(len(pair)) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    width = sizes[right][pair]
    one = order[starts[left][pair] + step // width]
    two = order[starts[right][pair] + step % width]
    ones, twos = [np.minimum(one, two)], [np.maximum(one, two)]
    for size in np.unique(sizes[sizes > 1]).tolist():
        members = order[starts[sizes == size][:, None] + np.arange(size)]
        a, b = np.triu_indices(size, 1)
        ones.append(members[:, a].ravel())
        twos.append(members[:, b].ravel())
    exact = np.ones(sum(map(len, ones)) - len(pair))
    return (
        np.concatenate(ones),
        np.concatenate(twos),
        np.concatenate((jaccard[pair], exact)),
        np.concatenate((containment[pair], exact)),
    )


def each(work: Callable[[int], _T], parts: range, threads: int) -> list[_T]:
    """`work` on each part, in order, on so many threads."""
    if threads < 2 or len(parts) < 2:
        return [work(part) for part in parts]
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(work, parts))
