"""Which stretch of one text stands in another, or again in the same one: seed, extend, chain.

Seeds are runs of a few equal tokens; on one diagonal they grow into blocks, the longest equal runs; blocks that follow one
another in both texts at small distances make a passage. Cost is that of sorting the seeds: pairs of seeds are limited to a
multiple of their number, so text that repeats itself without end (a table of digits, one sentence a million times) costs no
more than any other. What was left out is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provaudit.analysis.duplicates.align import Run, aligned, joined
from provaudit.analysis.duplicates.bands import group_pairs
from provaudit.analysis.duplicates.blocks import supported
from provaudit.analysis.duplicates.shingle import rolling
from provaudit.analysis.duplicates.tokenise import Hashes, Offsets


@dataclass(frozen=True, slots=True)
class PassageOptions:
    """What counts as a copied passage."""

    words: int = 16
    """Shortest passage. In 124 speeches, halving the bound to 12 doubles the matches (861 for 448), nearly all of them formulas;
    at 16, what is left in prose are quotations and takings-over."""
    seed: int = 5
    """Tokens in a seed."""
    gap: int = 15
    """Tokens between two blocks of one passage, on either side."""
    density: float = 0.6
    """Least share of the tokens of a passage that are equal on both sides, in order."""
    cap: int = 50
    """Places of one seed that are compared each with each; the others are compared with the first and the one before."""
    pairs: int = 2
    """Pairs of places, for each seed in the texts, that are looked at; beyond, `cap` is lowered. Prose has fewer: .5 in 8,000 texts
    of 400 words with planted copies."""
    dense_tokens: int = 4_000_000
    """Up to so many tokens every seed counts; beyond, one in `sampling`, chosen by hash."""
    sampling: int = 8


@dataclass(frozen=True, slots=True)
class TokenMatch:
    """Tokens `a0:a1` of text a match `b0:b1` of text b; `runs` are equal. a ≤ b, and a0 < b0 if a == b."""

    a: int
    b: int
    a0: int
    a1: int
    b0: int
    b1: int
    runs: tuple[Run, ...]

    @property
    def equal(self) -> int:
        """How many tokens are equal on both sides, in order."""
        return sum(length for _, _, length in self.runs)

    @property
    def similarity(self) -> float:
        """The share of the tokens on both sides that are equal (Dice)."""
        return 2 * self.equal / (self.a1 - self.a0 + self.b1 - self.b0)


MOST = 200
"""Passages of one pair of texts that are told; two texts that share more share a list or a refrain."""
TRIED = 2_000
"""Chains of one pair of texts that are aligned: those with the most equal tokens."""
REACH = 400
"""Tokens that a passage grows at either end at most."""

_Block = tuple[int, int, int, int]  # a0, a1, b0, b1 in positions of all texts together


def passages(texts: Sequence[Hashes], options: PassageOptions = PassageOptions()) -> tuple[list[TokenMatch], int]:
    """The passages that texts share, in order of texts and places; and the number of seeds that were capped.

    `texts` are the token hashes of each.
    """
    bounds = np.zeros(len(texts) + 1, dtype=np.int64)
    np.cumsum([len(text) for text in texts], out=bounds[1:])
    tokens = np.concatenate([*texts, np.empty(0, dtype=np.uint64)])
    left, right, capped = _seeds(tokens, bounds, options)
    found: list[TokenMatch] = []
    for pair, blocks in _by_pair(_blocks(tokens, bounds, left, right, options), options):
        chains = _chains(blocks, pair[0] == pair[1], options)
        if len(chains) > TRIED:
            capped += 1
            chains = sorted(chains, key=lambda c: (sum(b[0] - b[1] for b in c), c[0]))[:TRIED]
        matches = [_match(tokens, bounds, pair, chain) for chain in chains]
        found += _disjoint([m for m in matches if _long_enough(m, options)])
    return sorted(found, key=lambda m: (m.a, m.b, m.a0, m.b0, m.a1, m.b1)), capped


def _long_enough(match: TokenMatch, options: PassageOptions) -> bool:
    shorter = min(match.a1 - match.a0, match.b1 - match.b0)
    longer = max(match.a1 - match.a0, match.b1 - match.b0)
    return shorter >= options.words and match.equal >= options.density * longer


def _seeds(tokens: Hashes, bounds: Offsets, options: PassageOptions) -> tuple[Offsets, Offsets, int]:
    """Pairs of positions at which the same seed stands; capped groups."""
    keys = rolling(tokens, options.seed)
    places = np.arange(len(keys), dtype=np.int64)
    whole = np.ones(len(keys), dtype=bool)
    for back in range(1, options.seed):  # a seed does not run over the end of its text
        cut = bounds[1:-1] - back
        whole[cut[(cut >= 0) & (cut < len(keys))]] = False
    if len(tokens) > options.dense_tokens:
        whole &= (keys >> np.uint64(40)) % np.uint64(options.sampling) == 0
    keys, places = keys[whole], places[whole]
    keys, places, cap, thinned = _thinned(keys, places, bounds, options)
    left, right, capped = group_pairs(keys, cap)
    left, right = places[left], places[right]
    apart = right - left >= options.seed
    return left[apart], right[apart], max(capped, thinned)


def _thinned(
    keys: Hashes, places: Offsets, bounds: Offsets, options: PassageOptions
) -> tuple[Hashes, Offsets, int, int]:
    """The seeds, of those that stand in more than `cap` places only the first of each text, of those that stand in too many for the
    number of pairs the first two; how many places are too many, and how many seeds stand in more.

    A text that says one thing a million times is told by its sentences; as passages it would cost the square of that.
    """
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    edges = np.flatnonzero(np.concatenate(([True], ranked[1:] != ranked[:-1], [True]))) if len(keys) else places[:1]
    sizes = np.diff(edges)
    cap = _affordable(sizes, options)
    if not len(sizes) or sizes.max() <= cap:
        return keys, places, cap, 0
    owner = np.searchsorted(bounds, places[order], side="right")
    second = np.concatenate(([False], (ranked[1:] == ranked[:-1]) & (owner[1:] == owner[:-1])))
    third = second & np.concatenate(([False], second[:-1]))
    drop = (second & np.repeat(sizes > options.cap, sizes)) | (third & np.repeat(sizes > cap, sizes))
    keep = np.sort(order[~drop])
    return keys[keep], places[keep], cap, int(np.count_nonzero(sizes > cap))


def _affordable(sizes: Offsets, options: PassageOptions) -> int:
    """The most places of one seed that can be compared each with each: `cap`, or less if that would be too many pairs in all."""
    seeds = np.bincount(sizes[sizes <= options.cap], minlength=options.cap + 1)
    each = np.arange(len(seeds))
    total = np.cumsum(seeds * (each * (each - 1) // 2))
    return int(np.flatnonzero(total <= options.pairs * sizes.sum())[-1])


def _blocks(
    tokens: Hashes, bounds: Offsets, left: Offsets, right: Offsets, options: PassageOptions
) -> NDArray[np.int64]:
    """Equal runs as rows (text a, text b, a0, a1, b0, b1), sorted."""
    if not len(left):
        return np.empty((0, 6), dtype=np.int64)
    order = np.lexsort((left, right - left))
    left, right = left[order], right[order]
    text_a = np.searchsorted(bounds, left, side="right") - 1
    text_b = np.searchsorted(bounds, right, side="right") - 1
    diagonal = right - left
    step = left[1:] - left[:-1]
    new = (diagonal[1:] != diagonal[:-1]) | (step > options.seed) | (text_a[1:] != text_a[:-1])
    first = np.flatnonzero(np.concatenate(([True], new | (text_b[1:] != text_b[:-1]))))
    last = np.append(first[1:], len(left)) - 1
    a0, a1 = left[first], left[last] + options.seed
    text_a, text_b, diagonal = text_a[first], text_b[first], diagonal[first]
    if len(tokens) > options.dense_tokens:
        a0, a1 = _extended(tokens, bounds, a0, a1, diagonal, text_a, text_b)
    least = int(options.density * options.words)
    held = np.flatnonzero(supported(a0, a1, diagonal, least, options.gap))
    rows = np.stack((text_a, text_b, a0, a1, a0 + diagonal, a1 + diagonal), axis=1)[held]
    rows = rows[np.lexsort((rows[:, 4], rows[:, 3], rows[:, 2], rows[:, 1], rows[:, 0]))]
    if not len(rows):
        return rows
    return rows[np.concatenate(([True], (rows[1:] != rows[:-1]).any(axis=1)))]


def _extended(
    tokens: Hashes, bounds: Offsets, a0: Offsets, a1: Offsets, diagonal: Offsets, text_a: Offsets, text_b: Offsets
) -> tuple[Offsets, Offsets]:
    """Runs grown on both ends as far as tokens are equal: needed where seeds are sampled."""
    a0, a1 = a0.copy(), a1.copy()
    live = np.arange(len(a0))
    while len(live):
        place = a0[live] - 1
        inside = (place >= bounds[text_a[live]]) & (place + diagonal[live] >= bounds[text_b[live]])
        live, place = live[inside], place[inside]
        same = tokens[place] == tokens[place + diagonal[live]]
        live = live[same]
        a0[live] -= 1
    live = np.arange(len(a1))
    while len(live):
        place = a1[live]
        inside = (place < bounds[text_a[live] + 1]) & (place + diagonal[live] < bounds[text_b[live] + 1])
        live, place = live[inside], place[inside]
        same = tokens[place] == tokens[place + diagonal[live]]
        live = live[same]
        a1[live] += 1
    return a0, a1


def _by_pair(rows: NDArray[np.int64], options: PassageOptions) -> Iterator[tuple[tuple[int, int], list[_Block]]]:
    """The blocks of each pair of texts that share words enough for one passage."""
    if not len(rows):
        return
    new = np.flatnonzero(np.concatenate(([True], (rows[1:, :2] != rows[:-1, :2]).any(axis=1), [True])))
    total = np.add.reduceat(rows[:, 3] - rows[:, 2], new[:-1])
    for index in np.flatnonzero(total >= options.density * options.words).tolist():
        part = rows[new[index] : new[index + 1]]
        yield (int(part[0, 0]), int(part[0, 1])), [(a, b, c, d) for a, b, c, d in part[:, 2:].tolist()]


def _chains(blocks: list[_Block], same_text: bool, options: PassageOptions) -> list[list[_Block]]:
    """Blocks that follow one another on both sides, joined into chains; each block goes to the chain that ends nearest."""
    done: list[list[_Block]] = []
    live: list[list[_Block]] = []
    for block in blocks:
        a0, a1, b0, b1 = block
        if same_text and b0 < a1:  # text that repeats at once overlaps itself: keep one period
            a1 = b0
            b1 = b0 + (a1 - a0)
            block = (a0, a1, b0, b1)
        best, distance = None, 3 * options.gap
        waiting: list[list[_Block]] = []
        for chain in live:
            end_a, end_b = chain[-1][1], chain[-1][3]
            if a0 - end_a > options.gap:
                done.append(chain)
                continue
            waiting.append(chain)
            over = max(0, end_a - a0, end_b - b0)
            gap_a, gap_b = a0 + over - end_a, b0 + over - end_b
            if over < a1 - a0 and gap_b <= options.gap and gap_a <= options.gap:
                if same_text and a1 > chain[0][2]:
                    continue
                away = gap_a + gap_b + abs(gap_a - gap_b) + over
                if away < distance:
                    best, distance = chain, away
        live = waiting[-64:]
        done += waiting[:-64]
        if best is None:
            live.append([block])
        else:
            over = max(0, best[-1][1] - a0, best[-1][3] - b0)
            best.append((a0 + over, a1, b0 + over, b1))
    return done + live


def _match(tokens: Hashes, bounds: Offsets, pair: tuple[int, int], chain: list[_Block]) -> TokenMatch:
    """The chain as a match: gaps aligned token by token, ends grown over small edits."""
    runs: list[Run] = []
    for a0, a1, b0, _ in chain:
        if runs:
            end_a, end_b = runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]
            gap = aligned(tokens[end_a:a0].tolist(), tokens[end_b:b0].tolist())
            runs += [(end_a + i, end_b + j, n) for i, j, n in gap]
        runs.append((a0, b0, a1 - a0))
    low_a, high_a = int(bounds[pair[0]]), int(bounds[pair[0] + 1])
    low_b, high_b = int(bounds[pair[1]]), int(bounds[pair[1] + 1])
    if pair[0] == pair[1]:  # the two sides of one text do not grow into each other
        high_a = low_b = max(chain[-1][1], min(block[2] for block in chain))
    runs = _grown(tokens, runs, (low_a, high_a), (low_b, high_b))
    local = tuple(joined([(i - int(bounds[pair[0]]), j - int(bounds[pair[1]]), n) for i, j, n in runs]))
    (a0, b0, _), (a1, b1, n) = local[0], local[-1]
    return TokenMatch(*pair, a0, a1 + n, b0, b1 + n, local)


_EDITS = sorted(
    ((i, j) for i in range(4) for j in range(4) if 0 < i + j <= 4), key=lambda e: (sum(e), abs(e[0] - e[1]))
)
"""Tokens that may be skipped on either side at an end, fewest first."""
_AGREE = 3
"""Tokens that must be equal beyond the skipped ones. With two, passages grew by chance into "of the" and the like."""


def _grown(tokens: Hashes, runs: list[Run], inside_a: tuple[int, int], inside_b: tuple[int, int]) -> list[Run]:
    """The runs with further ones before the first and after the last, each behind an edit of a few tokens."""
    first, last = runs[0][0] - REACH, runs[-1][0] + runs[-1][2] + REACH
    inside_a = max(inside_a[0], first), min(inside_a[1], last)
    while True:
        i, j, _ = runs[0]
        before = _next_run(tokens, i - 1, j - 1, -1, inside_a, inside_b)
        if before is None:
            break
        i, j, n = before
        runs.insert(0, (i - n + 1, j - n + 1, n))
    while True:
        i, j, n = runs[-1]
        after = _next_run(tokens, i + n, j + n, 1, inside_a, inside_b)
        if after is None:
            return runs
        runs.append(after)


def _next_run(
    tokens: Hashes, i: int, j: int, step: int, inside_a: tuple[int, int], inside_b: tuple[int, int]
) -> Run | None:
    """The equal run that begins at or a few tokens beyond (i, j) in the direction of `step`."""
    for skip_a, skip_b in ((0, 0), *_EDITS):
        p, q, n = i + step * skip_a, j + step * skip_b, 0
        while (
            inside_a[0] <= p + step * n < inside_a[1]
            and inside_b[0] <= q + step * n < inside_b[1]
            and tokens[p + step * n] == tokens[q + step * n]
        ):
            n += 1
        if n >= _AGREE - (skip_a + skip_b <= 2) or (n and (skip_a, skip_b) == (0, 0)):
            return p, q, n
    return None


def _disjoint(matches: list[TokenMatch]) -> list[TokenMatch]:
    """The matches without those that lie, on both sides, mostly under better ones."""
    kept: list[TokenMatch] = []
    for match in sorted(matches, key=lambda m: (-m.equal, m.a0, m.b0)):
        covered_a = sum(max(0, min(match.a1, k.a1) - max(match.a0, k.a0)) for k in kept)
        covered_b = sum(max(0, min(match.b1, k.b1) - max(match.b0, k.b0)) for k in kept)
        if 2 * covered_a <= match.a1 - match.a0 or 2 * covered_b <= match.b1 - match.b0:
            kept.append(match)
            if len(kept) == MOST:
                break
    return kept
