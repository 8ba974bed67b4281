"""Sentences and headings: exact set-similarity join of short texts, and what forbids taking alike for the same.

The join is exact (prefix filter with the rarest token first; Chaudhuri, Ganti & Kaushik 2006): for texts of ten to forty
tokens it is quicker than MinHash and misses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from provaudit.analysis.duplicates.align import aligned
from provaudit.analysis.duplicates.arrays import unique
from provaudit.analysis.duplicates.bands import group_pairs
from provaudit.analysis.duplicates.clusters import Link
from provaudit.analysis.duplicates.tokenise import Hashes, placed_tokens
from provaudit.analysis.duplicates.verify import Sets, coefficients, overlaps

CAP = 200
"""Texts that share a rare token and are compared each with each."""

ORDER = 0.7
"""Least share of tokens that must be equal in order: the same words in another order say something else."""

EXCHANGED = 16
"""Words from which a sentence may have a content word exchanged for another and still count as the same."""

_FUNCTION = frozenset(
    "this that these those with from into onto upon over under have been were will would shall should could must also then than "
    "they them their there which while when where what whom whose your ours such some very more most".split()
)
NEGATIONS = frozenset("not no never none neither nor without cannot t nobody nothing".split())
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion "
    "first second third fourth fifth sixth seventh eighth ninth tenth last next more less fewer half twice "
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday north south east west".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Short:
    """A short text and the hashes of its tokens, in order."""

    hashes: Hashes
    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """The tokens as they are written, casefolded."""
        placed = placed_tokens(self.text)
        places = zip(placed.starts.tolist(), placed.ends.tolist(), strict=True)
        return tuple(self.text[start:end].casefold() for start, end in places)


def alike(texts: Sequence[Short], threshold: float) -> tuple[list[Link], int]:
    """The pairs of *distinct* texts (no two with the same tokens) that say the same, with the Jaccard coefficient of
    their token sets; and how many candidate pairs were compared."""
    sets = _sets(texts)
    keys, owners = _prefixes(sets, threshold)
    left, right, _ = group_pairs(keys, CAP)
    left, right = owners[left], owners[right]
    codes = unique((np.minimum(left, right) << 32) | np.maximum(left, right))
    left, right = codes >> 32, codes & 0xFFFFFFFF
    sizes = sets.sizes
    close = np.minimum(sizes[left], sizes[right]) >= threshold * np.maximum(sizes[left], sizes[right])
    left, right = left[close], right[close]
    # A bitmap of each set bounds from below by how many tokens two sets differ; most candidates end here.
    maps = _bitmaps(sets)
    differing = np.bitwise_count(maps[left] ^ maps[right])
    close = differing <= (1 - threshold) / (1 + threshold) * (sizes[left] + sizes[right]) + 1e-9
    left, right = left[close], right[close]
    jaccard, containment = coefficients(overlaps(sets, left, right), sizes[left], sizes[right])
    good = jaccard >= threshold
    rows = zip(*(column[good].tolist() for column in (left, right, jaccard, containment)), strict=True)
    return [Link(i, j, s, c) for i, j, s, c in rows if same_statement(texts[i], texts[j])], len(left)


def _bitmaps(sets: Sets) -> Hashes:
    """64 bits for each set, one set for each of its values."""
    if not len(sets.values):
        return np.zeros(len(sets.bounds) - 1, dtype=np.uint64)
    bits = np.uint64(1) << (sets.values & np.uint64(63))
    out = np.zeros(len(sets.bounds) - 1, dtype=np.uint64)
    present = sets.sizes > 0
    out[present] = np.bitwise_or.reduceat(bits, sets.bounds[:-1][present])
    return out


def _sets(texts: Sequence[Short]) -> Sets:
    """The token set of each text as ranks, rarest token first."""
    each = [unique(text.hashes) for text in texts]
    values = np.concatenate([*each, np.empty(0, dtype=np.uint64)])
    sizes = np.fromiter(map(len, each), dtype=np.int64, count=len(each))
    bounds = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
    if not len(values):
        return Sets(values, bounds)
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    rank = np.empty(len(counts), dtype=np.uint64)
    rank[np.argsort(counts, kind="stable")] = np.arange(len(counts), dtype=np.uint64)
    ranks = rank[inverse]
    order = np.lexsort((ranks, np.repeat(np.arange(len(texts)), sizes)))
    return Sets(ranks[order], bounds)


def _prefixes(sets: Sets, threshold: float) -> tuple[Hashes, np.ndarray[tuple[int], np.dtype[np.int64]]]:
    """The tokens of which two sets that reach the threshold must share one, and whose they are."""
    sizes = sets.sizes
    lengths = np.where(sizes == 0, 0, sizes - np.ceil(threshold * sizes - 1e-9).astype(np.int64) + 1)
    owner = np.repeat(np.arange(len(sizes)), sizes)
    place = np.arange(len(sets.values)) - sets.bounds[owner]
    first = place < lengths[owner]
    return sets.values[first], owner[first]


def same_statement(a: Short, b: Short) -> bool:
    """True unless the words that differ change what is said: another number, date or side, a negation, another order.

    A value that stands on one side only is a loss, not a contradiction, and leaves the statement the same.
    """
    runs = aligned(a.hashes.tolist(), b.hashes.tolist())
    equal = sum(n for _, _, n in runs)
    if equal < ORDER * max(len(a.hashes), len(b.hashes)):
        return False
    kept_a = {k for i, _, n in runs for k in range(i, i + n)}
    kept_b = {k for _, j, n in runs for k in range(j, j + n)}
    only_a = [word for k, word in enumerate(a.words) if k not in kept_a]
    only_b = [word for k, word in enumerate(b.words) if k not in kept_b]
    if sorted(w for w in only_a if w in NEGATIONS) != sorted(w for w in only_b if w in NEGATIONS):
        return False
    values_a, values_b = _values(only_a), _values(only_b)
    if values_a and values_b and values_a != values_b:
        return False
    # "we must build stronger families" and "… communities" run parallel; only a longer sentence survives such an exchange.
    return min(len(a.hashes), len(b.hashes)) >= EXCHANGED or not (_has_content(only_a) and _has_content(only_b))


def _has_content(words: Sequence[str]) -> bool:
    return any(len(word) >= 4 and word not in _FUNCTION for word in words)


def _values(words: Sequence[str]) -> list[str]:
    return sorted(w for w in words if w in _NUMBER_WORDS or any(c.isdigit() for c in w))


_SEPARATOR = re.compile(r"\s(?:[-–—|:·»•/]+|::)\s")


def stem(heading: str) -> str:
    """A heading without the name of its site: “Talks resume in the port city - The Harbour Post” → “Talks resume in the port city”.

    What follows the last separator is dropped if it is short and numberless, and what is left can stand alone.
    """
    cuts = list(_SEPARATOR.finditer(heading))
    if not cuts:
        return heading
    cut = cuts[-1]
    head, tail = heading[: cut.start()], heading[cut.end() :]
    if len(tail.split()) <= 4 < len(head.split()) + 1 and not any(c.isdigit() for c in tail):
        return head
    return heading
