"""Changed copies: texts that are the same throughout, though too many words differ for their shingles to show it.

A scan read by a machine, a re-typed or a heavily edited text keeps few five-word shingles, but many runs of eight letters.
Two texts are changed copies if they share enough such runs, *and* share them from beginning to end: a shared passage in otherwise
different texts does not make a copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provaudit.analysis.duplicates.arrays import unique
from provaudit.analysis.duplicates.bands import group_pairs
from provaudit.analysis.duplicates.clusters import Link
from provaudit.analysis.duplicates.fold import fold
from provaudit.analysis.duplicates.tokenise import CLASSES, Hashes, fmix64
from provaudit.analysis.duplicates.verify import overlap


@dataclass(frozen=True, slots=True)
class NoisyOptions:
    """What counts as a changed copy."""

    similarity: float = 0.15
    """Jaccard of letter runs. OCR against transcript of 480 newspaper articles: .985 of the pairs reach it, and no
    pair of different articles exceeds .06 (`python -m bench.duplicates.accuracy scans`)."""
    short: int = 1000
    """Distinct runs of letters below which a text is short: two short reports of one event share names, dates and stock phrases
    from beginning to end, and reached .29 without a copied sentence."""
    short_similarity: float = 0.35
    """What takes the place of `similarity` for short texts. It costs 6 of the 480 scans (recall .973 in place of .985)."""
    spread: float = 0.8
    """Least share of the stretches of either text that have runs in common with the other."""
    stretch: int = 200
    """Letters in a stretch."""
    letters: int = 300
    """Shortest text that is compared."""
    sampling: int = 16
    """One run in so many looks for candidates."""
    cap: int = 8
    """A run that more texts share is too common to look for candidates with."""


RUN = 8
"""Letters in a run."""
_DELETED = bytes(c for c in range(256) if CLASSES[c] == 0)
_TABLE = np.frombuffer(CLASSES, dtype=np.uint8)


def changed_copies(texts: Sequence[str], options: NoisyOptions = NoisyOptions()) -> list[Link]:
    """The pairs of texts that are changed copies, with the exact Jaccard coefficient and containment of their letter runs."""
    samples = [_sample(text, options) for text in texts]
    owners = np.repeat(np.arange(len(texts)), [len(s) for s in samples])
    keys = np.concatenate([*samples, np.empty(0, dtype=np.uint64)])
    rare = _rare(keys, options.cap)
    keys, owners = keys[rare], owners[rare]
    left, right, _ = group_pairs(keys, options.cap)
    codes, counts = np.unique(owners[left] << 32 | owners[right], return_counts=True)
    links: list[Link] = []
    known: dict[int, Hashes] = {}
    for code, count in zip(codes.tolist(), counts.tolist(), strict=True):
        i, j = code >> 32, code & 0xFFFFFFFF
        least = 0.5 * options.similarity * min(len(samples[i]), len(samples[j]))
        if count < max(3, least):
            continue
        for text in (i, j):
            if text not in known:
                known[text] = runs(texts[text])
        link = _verified(known[i], known[j], i, j, options)
        if link is not None:
            links.append(link)
    return links


COPIED = 0.155
"""Share of a short text in another from which it was copied rather than written independently on the same subject.
Chosen on 58 of the 95 answers of Clough & Stevenson (F1 .98); on the other 37 it gives .98. The margin is thin: a sign, no proof."""


def copied_share(text: str, original: str) -> float:
    """The share of the distinct letter runs of `text` that stand in `original`, 0…1; 0 for a text without a run.

    Not symmetric. Texts written independently on one question share up to a seventh (names, terms, turns of phrase).
    """
    own = unique(runs(text))
    return overlap(unique(runs(original)), own) / len(own) if len(own) else 0.0


def runs(text: str) -> Hashes:
    """The hash of every run of eight letters, in text order; what is no letter, digit or `_` is skipped."""
    folded = fold(text)
    if folded.isascii():
        letters = folded.encode().translate(CLASSES, _DELETED)
    else:
        points = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        # A letter beyond ASCII becomes one of 128 bytes, so that a run is eight letters in any script.
        foreign = 0x80 | ((points * np.uint32(0x9E3779B1)) >> np.uint32(25))
        narrow = np.where(points < 128, _TABLE[np.minimum(points, 127)], foreign).astype(np.uint8)
        letters = narrow[narrow != 0].tobytes()
    count = max(0, len(letters) - RUN + 1)
    return fmix64(np.ndarray(shape=(count,), dtype="<u8", buffer=letters + b"\0" * RUN, strides=(1,)))


def _sample(text: str, options: NoisyOptions) -> Hashes:
    found = runs(text)
    if len(found) < options.letters:
        return found[:0]
    return unique(found[found % np.uint64(options.sampling) == 0])


def _rare(keys: Hashes, cap: int) -> NDArray[np.bool_]:
    _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    return (counts[inverse] > 1) & (counts[inverse] <= cap)


def _verified(a: Hashes, b: Hashes, i: int, j: int, options: NoisyOptions) -> Link | None:
    one, two = unique(a), unique(b)
    shared = overlap(one, two)
    similarity = shared / (len(one) + len(two) - shared)
    short = min(len(one), len(two)) < options.short
    if similarity < (options.short_similarity if short else options.similarity):
        return None
    if min(_spread(a, two, options), _spread(b, one, options)) < options.spread:
        return None
    return Link(i, j, similarity, shared / min(len(one), len(two)), noisy=True)


def _spread(text: Hashes, other: Hashes, options: NoisyOptions) -> float:
    """The share of the stretches of a text of which at least half as many runs as agree at the threshold stand in the other."""
    hit = other.take(other.searchsorted(text), mode="clip") == text
    starts = np.arange(0, max(1, len(text) - options.stretch // 2), options.stretch)
    counts = np.add.reduceat(hit, starts)
    sizes = np.diff(np.append(starts, len(text)))
    return float(np.mean(counts >= 0.5 * options.similarity * sizes))
