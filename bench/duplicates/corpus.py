"""A corpus with planted repeats: real prose, prose-like fill, near copies with 0–12 % of words edited, copied paragraphs.

The prose is read from `$PROVAUDIT_CORPORA/bench/prose` (zip files of speeches). Where it does not reach, a second-order Markov chain
over it fills up: words and their frequencies are those of the prose, long runs are not.
"""

from __future__ import annotations

import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

RATES = (0.0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12)
PARAGRAPH_RATES = (0.0, 0.02, 0.05)


@dataclass(frozen=True, slots=True)
class Copy:
    """Document `copy` was made from document `original` by editing a share `rate` of its words."""

    original: int
    copy: int
    rate: float


@dataclass(frozen=True, slots=True)
class Planted:
    """Words `original_at` of document `original` stand, edited, as words `host_at` in document `host`."""

    original: int
    host: int
    rate: float
    original_at: tuple[int, int]
    host_at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents and what was planted in them."""

    texts: tuple[str, ...]
    copies: tuple[Copy, ...]
    planted: tuple[Planted, ...]


def prose() -> list[list[str]]:
    """The speeches as lists of words; raises SystemExit where the data is not given."""
    root = os.environ.get("PROVAUDIT_CORPORA")
    if not root:
        raise SystemExit("set PROVAUDIT_CORPORA to the folder that holds bench/prose")
    out: list[list[str]] = []
    for path in sorted((Path(root) / "bench" / "prose").glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            names = [n for n in sorted(archive.namelist()) if n.endswith(".txt") and "README" not in n]
            out += [archive.read(name).decode("latin-1").split() for name in names]
    return out


def generate(documents: int, seed: int = 7) -> Corpus:
    """A corpus of so many documents of some 400 words: three quarters new, 17 % near copies, the rest with a copied paragraph."""
    random = np.random.default_rng(seed)
    base = int(documents * 0.75)
    near = int(documents * 0.17)
    speeches = prose()
    new = _windows(speeches, random)[:base]
    stream = [word for speech in speeches for word in speech]
    new += _filled(stream, base - len(new), random)
    originals = [_paragraphs(words, random) for words in new]
    built = [list(paragraphs) for paragraphs in originals]
    copies, planted = [], []
    for k in range(near):
        original, rate = int(random.integers(base)), RATES[k % len(RATES)]
        copies.append(Copy(original, len(built), rate))
        built.append([_edited(p, rate, stream, random) for p in originals[original]])
    for k in range(documents - base - near):
        original, host = int(random.integers(base)), int(random.integers(base))
        rate = PARAGRAPH_RATES[k % len(PARAGRAPH_RATES)]
        chosen = int(random.integers(len(originals[original])))
        # The host's words are shuffled, so that nothing but the planted paragraph is shared.
        paragraphs = [[p[i] for i in random.permutation(len(p))] for p in originals[host]]
        at = int(random.integers(len(paragraphs) + 1))
        insert = _edited(originals[original][chosen], rate, stream, random)
        begin = sum(map(len, paragraphs[:at]))
        first = sum(map(len, originals[original][:chosen]))
        last = first + len(originals[original][chosen])
        planted.append(Planted(original, len(built), rate, (first, last), (begin, begin + len(insert))))
        built.append([*paragraphs[:at], insert, *paragraphs[at:]])
    order = random.permutation(len(built))
    place = np.argsort(order).tolist()
    return Corpus(
        tuple("\n\n".join(" ".join(p) for p in built[i]) for i in order.tolist()),
        tuple(Copy(place[c.original], place[c.copy], c.rate) for c in copies),
        tuple(Planted(place[p.original], place[p.host], p.rate, p.original_at, p.host_at) for p in planted),
    )


def _windows(speeches: list[list[str]], random: np.random.Generator) -> list[list[str]]:
    out = []
    for words in speeches:
        position = 0
        while position < len(words):
            length = int(random.integers(200, 601))
            if len(words) - position >= 200:
                out.append(words[position : position + length])
            position += length
    return [out[i] for i in random.permutation(len(out)).tolist()]


def _filled(stream: list[str], count: int, random: np.random.Generator) -> list[list[str]]:
    if count <= 0:
        return []
    names = sorted(set(stream))
    number = {word: i for i, word in enumerate(names)}
    ids = np.array([number[word] for word in stream], dtype=np.int64)
    keys = ids[:-2] * len(names) + ids[1:-1]
    order = np.argsort(keys, kind="stable")
    ranked, following = keys[order], ids[2:][order]
    start = random.integers(0, len(ids) - 3, count)
    one, two = ids[start], ids[start + 1]
    table = np.empty((count, 600), dtype=np.int64)
    for step in range(table.shape[1]):
        key = one * len(names) + two
        low, high = np.searchsorted(ranked, key, "left"), np.searchsorted(ranked, key, "right")
        choices = high - low
        picked = following[
            np.minimum(low + (random.random(count) * np.maximum(choices, 1)).astype(np.int64), len(ids) - 3)
        ]
        # Where only one word can follow, jump now and then: else long runs of the prose would come back.
        jump = (choices == 0) | ((choices == 1) & (random.random(count) < 0.35))
        picked = np.where(jump, ids[random.integers(0, len(ids), count)], picked)
        table[:, step] = picked
        one, two = two, picked
    lengths = random.integers(200, 601, count).tolist()
    return [[names[i] for i in row[:length]] for row, length in zip(table.tolist(), lengths, strict=True)]


def _paragraphs(words: list[str], random: np.random.Generator) -> list[list[str]]:
    out, position = [], 0
    while position < len(words):
        length = int(random.integers(50, 121))
        if len(words) - position - length < 30:
            length = len(words) - position
        out.append(words[position : position + length])
        position += length
    return out


def _edited(words: list[str], rate: float, stream: list[str], random: np.random.Generator) -> list[str]:
    words = list(words)
    for _ in range(int(random.binomial(len(words), rate)) if rate else 0):
        at, kind = int(random.integers(len(words))), int(random.integers(3))
        new = stream[int(random.integers(len(stream)))]
        if kind == 0:
            words[at] = new
        elif kind == 1 and len(words) > 5:
            del words[at]
        else:
            words.insert(at, new)
    return words
