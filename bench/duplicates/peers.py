"""Speed and accuracy of near-duplicate search, beside peers: `python -m bench.duplicates.peers [DOCUMENTS] [THRESHOLD]`.

One process a tool, one after the other, on the same generated corpus (see `corpus`), 5-word shingles, 128 permutations, each
with its own recommended settings; the clock starts with the list of texts and stops with the list of pairs. Truth is brute force.
The compiled kernels are compiled before the clock starts (once a machine; they are cached on disk).
"""

from __future__ import annotations

import json
import os
import pickle
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from zlib import crc32

Pairs = set[tuple[int, int]]
_WORD = re.compile(r"\w+")


def shingles(text: str) -> set[str]:
    """The word 5-shingles of a text, as the peers' manuals make them."""
    words = _WORD.findall(text.lower())
    return {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))}


def provaudit_fast(texts: Sequence[str], threshold: float) -> Pairs:
    from provaudit.analysis.duplicates import near_duplicates

    return {(i, j) for i, j, *_ in near_duplicates(texts, threshold)}


def provaudit_numpy(texts: Sequence[str], threshold: float) -> Pairs:
    from provaudit.analysis.duplicates import kernels

    kernels.WORTH = sys.maxsize
    return provaudit_fast(texts, threshold)


def datasketch_bulk(texts: Sequence[str], threshold: float) -> Pairs:
    import datasketch

    try:  # the quickest hash that is at hand: xxh32, else crc32 of the standard library, which is about as quick
        quick = import_module("xxhash").xxh32_intdigest
    except ImportError:
        quick = crc32
    made = datasketch.MinHash.bulk(([s.encode() for s in shingles(t)] for t in texts), num_perm=128, hashfunc=quick)
    lsh = datasketch.MinHashLSH(threshold=threshold, num_perm=128)
    with lsh.insertion_session() as session:
        for i, one in enumerate(made):
            session.insert(i, one, check_duplication=False)
    return {(min(i, j), max(i, j)) for i, one in enumerate(made) for j in lsh.query(one) if j != i}


def rensa_tokens(texts: Sequence[str], threshold: float) -> Pairs:
    rensa = import_module("rensa")
    made = []
    for text in texts:
        one = rensa.RMinHash(num_perm=128, seed=42)
        one.update(list(shingles(text)))
        made.append(one)
    index = rensa.RMinHashLSH(threshold=threshold, num_perm=128, num_bands=8 if threshold > 0.65 else 32)
    index.insert_many(made)
    return {(min(i, j), max(i, j)) for i, found in enumerate(index.query_all(made)) for j in found if j != i}


def gaoya_index(texts: Sequence[str], threshold: float) -> Pairs:
    gaoya = import_module("gaoya")
    bands, rows = (9, 13) if threshold > 0.65 else (25, 5)
    index = gaoya.minhash.MinHashStringIndex(
        hash_size=32,
        jaccard_threshold=threshold,
        num_bands=bands,
        band_size=rows,
        analyzer="word",
        lowercase=True,
        ngram_range=(5, 5),
    )
    index.par_bulk_insert_docs(list(range(len(texts))), list(texts))
    return {
        (min(i, j), max(i, j)) for i, found in enumerate(index.par_bulk_query(list(texts))) for j in found if j != i
    }


TOOLS: dict[str, Callable[[Sequence[str], float], Pairs]] = {
    "provaudit [fast]": provaudit_fast,
    "provaudit (numpy)": provaudit_numpy,
    "gaoya": gaoya_index,
    "rensa": rensa_tokens,
    "datasketch bulk": datasketch_bulk,
}


def peak() -> int:
    """The most memory that this process had so far, in MB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return sum(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM:"))


def one(name: str, path: Path, threshold: float) -> None:
    """Runs one tool in this process and prints its figures as JSON."""
    with path.open("rb") as file:
        texts, truth = pickle.load(file)
    tool = TOOLS[name]
    tool(texts[:5000] if name == "provaudit [fast]" else texts[:50], threshold)  # compile, import
    before = peak()
    start = time.perf_counter()
    pairs = tool(texts, threshold)
    seconds = time.perf_counter() - start
    after = peak()
    both = len(pairs & truth)
    print(
        json.dumps(
            {
                "tool": name,
                "seconds": round(seconds, 2),
                "documents/s": round(len(texts) / seconds),
                "recall": round(both / max(1, len(truth)), 4),
                "precision": round(both / max(1, len(pairs)), 4),
                "MB more": after - before,
                "load": round(os.getloadavg()[0], 1),
            }
        )
    )


def main() -> None:
    """Makes the corpus and its truth, then runs every tool that is installed."""
    if len(sys.argv) == 5 and sys.argv[1] == "--one":
        one(sys.argv[2], Path(sys.argv[3]), float(sys.argv[4]))
        return
    compare(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, float(sys.argv[2]) if len(sys.argv) > 2 else 0.8)


def compare(documents: int, threshold: float = 0.8, tools: Sequence[str] = tuple(TOOLS), exact: bool = True) -> None:
    """Prints the figures of each tool on one corpus, in ratio to the first; without `exact`, the first tool's pairs are the truth."""
    from bench.duplicates.corpus import generate
    from bench.duplicates.truth import similar_pairs

    texts = generate(documents).texts
    truth = set(similar_pairs(texts, threshold)) if exact else provaudit_fast(texts, threshold)
    size = sum(map(len, texts)) / 1e6
    print(f"{documents} documents, {size:.0f} MB, {len(truth)} pairs at {threshold} or more", flush=True)
    first = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "corpus.pickle"
        with path.open("wb") as file:
            pickle.dump((texts, truth), file)
        del texts, truth
        for name in tools:
            command = [sys.executable, "-m", "bench.duplicates.peers", "--one", name, str(path), str(threshold)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                print(f"{name}: did not run: {done.stderr.strip().splitlines()[-1]}", flush=True)
                continue
            found = json.loads(done.stdout)
            first = first or found["seconds"]
            ratio = {
                "times the first": round(found["seconds"] / first, 2),
                "MB more/MB text": round(found["MB more"] / size, 1),
            }
            print(json.dumps(found | ratio), flush=True)


if __name__ == "__main__":
    main()
