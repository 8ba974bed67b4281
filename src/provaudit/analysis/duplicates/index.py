"""An index on disk: signatures and shingle sets of a corpus, so that one new text is compared without reading the corpus again.

A folder with `index.json` (what the numbers mean, and the ids) and three `.npy` files that are mapped into memory, not read:
`signatures`, `values` and `bounds` (the distinct shingles of each text). A query compares all signatures, which takes some
milliseconds for 60,000, and verifies the few texts that may be alike.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from provaudit.analysis.duplicates import shingle as shingling
from provaudit.analysis.duplicates.kernels import kernels_for
from provaudit.analysis.duplicates.near import THRESHOLD, Features, each, features
from provaudit.analysis.duplicates.shingle import SHINGLE
from provaudit.analysis.duplicates.signature import PERMUTATIONS, SCHEME, SEED
from provaudit.analysis.duplicates.verify import Sets, coefficients, overlap
from provaudit.errors import UsageError

FORMAT = 1
NORMALISATION = "NFKC, casefold, \\w tokens"
_CHUNK = 512


@dataclass(frozen=True, slots=True)
class Similar:
    """An indexed text that is like the one asked about; both numbers are exact. `containment` is the share of the smaller set."""

    id: str
    jaccard: float
    containment: float


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The texts of a corpus by id, as signatures and shingle sets."""

    ids: tuple[str, ...]
    signatures: NDArray[np.uint32]
    values: NDArray[np.uint64]
    bounds: NDArray[np.int64]
    shingle: int = SHINGLE

    @classmethod
    def build(cls, ids: Sequence[str], texts: Sequence[str], shingle: int = SHINGLE, threads: int = 2) -> Index:
        """An index of these texts."""
        if len(ids) != len(texts):
            raise UsageError(f"{len(ids)} ids for {len(texts)} texts; give one id a text")
        if len(set(ids)) != len(ids):
            twice = next(name for k, name in enumerate(ids) if name in ids[:k])
            raise UsageError(f"two texts have the id {twice}; give each its own")
        kernels = kernels_for(len(texts))
        known: Features = features(texts, shingle, threads, kernels)
        chunks = range(0, len(texts), _CHUNK)
        parts = each(lambda low: kernels.sets(texts[low : low + _CHUNK], shingle), chunks, threads)
        sets = Sets.joined(parts)
        return cls(tuple(ids), known.signatures, sets.values, sets.bounds, shingle)

    def added(self, ids: Sequence[str], texts: Sequence[str]) -> Index:
        """This index and further texts; an id that it has already is replaced."""
        new = Index.build(ids, texts, self.shingle)
        gone = set(ids)
        kept = [k for k, name in enumerate(self.ids) if name not in gone]
        old = Sets(
            np.concatenate([*(self.values[self.bounds[k] : self.bounds[k + 1]] for k in kept), self.values[:0]]),
            np.concatenate(([0], np.cumsum([self.bounds[k + 1] - self.bounds[k] for k in kept]))).astype(np.int64),
        )
        sets = Sets.joined([old, Sets(new.values, new.bounds)])
        return Index(
            tuple(self.ids[k] for k in kept) + new.ids,
            np.concatenate((self.signatures[kept], new.signatures)),
            sets.values,
            sets.bounds,
            self.shingle,
        )

    def query(self, text: str, threshold: float = THRESHOLD, containment: float | None = None) -> list[Similar]:
        """The indexed texts that are like `text`, most alike first.

        With `containment`, texts of which so large a share stands in it, or it in them, count as well.
        """
        kernels = kernels_for(1)
        rows, _ = kernels.features([text], self.shingle)
        own = kernels.sets([text], self.shingle).values
        if not len(own):
            return []
        sizes = np.diff(self.bounds)
        agree = np.count_nonzero(self.signatures == rows[0], axis=1) / PERMUTATIONS
        # The estimate is off by more than .2 in one of 100,000 pairs; what it lets through is verified.
        least = np.full(len(sizes), threshold)
        if containment is not None:
            smaller, larger = np.minimum(sizes, len(own)), np.maximum(sizes, len(own))
            least = np.minimum(least, containment * smaller / (larger + (1 - containment) * smaller))
        margin = np.minimum(0.2, 5 * np.sqrt(least * (1 - least) / PERMUTATIONS) + 1 / PERMUTATIONS)
        out: list[Similar] = []
        for k in np.flatnonzero((agree >= least - margin) & (sizes > 0)).tolist():
            other = np.asarray(self.values[self.bounds[k] : self.bounds[k + 1]])
            shared = np.array([overlap(other, own)])
            jaccard, contained = coefficients(shared, np.array([len(other)]), np.array([len(own)]))
            if jaccard[0] >= threshold or (containment is not None and contained[0] >= containment):
                out.append(Similar(self.ids[k], float(jaccard[0]), float(contained[0])))
        return sorted(out, key=lambda s: (-s.jaccard, -s.containment, s.id))

    def write(self, folder: Path) -> None:
        """Writes the index to a folder, which is made if need be; an index that is there is replaced."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, array in (("signatures", self.signatures), ("values", self.values), ("bounds", self.bounds)):
            partial = folder / f"{name}.npy.partial"
            with partial.open("wb") as file:
                np.save(file, np.asarray(array))
            partial.replace(folder / f"{name}.npy")
        head = {**_meaning(self.shingle), "ids": list(self.ids)}
        (folder / "index.json").write_text(json.dumps(head, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    @classmethod
    def open(cls, folder: Path) -> Index:
        """The index of a folder, its arrays mapped into memory.

        Raises UsageError if there is none, or if it was made so that its numbers mean something else here.
        """
        path = folder / "index.json"
        try:
            head = json.loads(path.read_text(encoding="utf-8"))
            shingle, ids = int(head["shingle"]), tuple(str(name) for name in head["ids"])
        except FileNotFoundError:
            raise UsageError(f"{folder}: no index there; build it with `provaudit index build`") from None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise UsageError(f"{path}: not an index ({error}); build it anew") from None
        for field, value in _meaning(shingle).items():
            if head.get(field) != value:
                raise UsageError(f"{path}: {field} is {head.get(field)!r}, this version needs {value!r}; build it anew")
        try:
            arrays = [np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("signatures", "values", "bounds")]
        except (OSError, ValueError) as error:
            raise UsageError(f"{folder}: the index is damaged ({error}); build it anew") from None
        if arrays[0].shape != (len(ids), PERMUTATIONS) or len(arrays[2]) != len(ids) + 1:
            raise UsageError(f"{folder}: the index is damaged (its parts do not fit together); build it anew")
        return cls(ids, arrays[0], arrays[1], arrays[2], shingle)


def _meaning(shingle: int) -> dict[str, object]:
    """What has to be the same for two signatures to be comparable."""
    return {
        "format": FORMAT,
        "scheme": SCHEME,
        "seed": SEED,
        "permutations": PERMUTATIONS,
        "shingle": shingle,
        "shingle_version": shingling.VERSION,
        "normalisation": NORMALISATION,
    }
