"""Accuracy on labelled data: `python -m bench.duplicates.accuracy [planted|scans|answers]…` (all of them by default).

planted: copied paragraphs of a generated corpus (recall, span overlap and precision by share of edited words);
scans: OCR against transcript of the same newspaper article (BLN600), each half of the articles on its own;
answers: students' answers, copied or not (Clough & Stevenson 2011). The bound was chosen on the first group of files; that letter
runs serve better than word triples was seen on both.
"""

from __future__ import annotations

import csv
import json
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from provaudit.analysis.duplicates import COPIED, copied_share
from provaudit.analysis.duplicates.noisy import changed_copies
from provaudit.analysis.duplicates.passages import TokenMatch, passages
from provaudit.analysis.duplicates.tokenise import placed_tokens, tokens


def planted() -> None:
    """Copied paragraphs."""
    from bench.duplicates.corpus import generate

    corpus = generate(10_000)
    found: dict[tuple[int, int], list[TokenMatch]] = {}
    for match in passages([tokens([text]).hashes for text in corpus.texts])[0]:
        found.setdefault((match.a, match.b), []).append(match)
    rows: dict[float, list[tuple[float, float]]] = {}
    for plant in corpus.planted:
        pair = (min(plant.original, plant.host), max(plant.original, plant.host))
        wanted = (
            _tokens(corpus.texts[plant.original], plant.original_at),
            _tokens(corpus.texts[plant.host], plant.host_at),
        )
        best = (0.0, 0.0)
        for m in found.get(pair, ()):
            sides = ((m.a0, m.a1), (m.b0, m.b1))
            own = sides if plant.original < plant.host else sides[::-1]
            best = max(best, (min(map(_overlap, own, wanted)), min(map(_precision, own, wanted))))
        rows.setdefault(plant.rate, []).append(best)
    for rate, each in sorted(rows.items()):
        hits = [one for one in each if one[0] > 0]
        overlap, precision = np.mean(hits, axis=0)
        print(
            f"planted, {rate:.0%} edited: recall {len(hits) / len(each):.4f}, IoU {overlap:.4f}, precision {precision:.4f}"
        )


def _tokens(text: str, words: tuple[int, int]) -> tuple[int, int]:
    """A range of white-space words as a range of tokens."""
    starts = [m.start() for m in re.finditer(r"\S+", text)] + [len(text)]
    low, high = np.searchsorted(placed_tokens(text).starts, [starts[words[0]], starts[words[1]]]).tolist()
    return int(low), int(high)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / (max(a[1], b[1]) - min(a[0], b[0]))


def _precision(found: tuple[int, int], wanted: tuple[int, int]) -> float:
    return max(0, min(found[1], wanted[1]) - max(found[0], wanted[0])) / (found[1] - found[0])


def scans() -> None:
    """OCR against transcript."""
    rows = [json.loads(line) for line in (_data() / "bln600_docs_dev.jsonl").read_text(encoding="utf-8").splitlines()]
    count = len(rows)
    found = {(k.a, k.b) for k in changed_copies([r["ocr"] for r in rows] + [r["gt"] for r in rows])}
    words = [r["gt"].lower().split() for r in rows]
    runs = [set(zip(w, w[1:], w[2:], strict=False)) for w in words]
    for half in (0, 1):
        right = [i for i in range(half, count, 2) if (i, i + count) in found]
        print(f"scans, half {half + 1}: recall {len(right) / len(range(half, count, 2)):.4f}")
    others = {(min(a % count, b % count), max(a % count, b % count)) for a, b in found if a % count != b % count}
    for i, j in sorted(others):
        shared = len(runs[i] & runs[j]) / min(len(runs[i]), len(runs[j]))
        print(f"scans, other pair {i}–{j}: {shared:.2f} of the transcripts' word triples are shared")


def answers() -> None:
    """Copied answers."""
    folder = _data() / "clough_stevenson"
    held_out = {row["File"] for row in _rows(folder / "test_info.csv")}
    counts = {"chosen on": [0, 0, 0], "held out": [0, 0, 0]}
    every = {row["File"]: row for name in ("file_information.csv", "test_info.csv") for row in _rows(folder / name)}
    for row in every.values():
        if row["Category"] == "orig":
            continue
        original = (folder / f"orig_task{row['Task']}.txt").read_text(encoding="utf-8", errors="replace")
        answer = (folder / row["File"]).read_text(encoding="utf-8", errors="replace")
        copied, told = row["Category"] != "non", copied_share(answer, original) >= COPIED
        count = counts["held out" if row["File"] in held_out else "chosen on"]
        count[0] += copied and told
        count[1] += told and not copied
        count[2] += copied and not told
    for name, (right, wrong, missed) in counts.items():
        f1 = 2 * right / (2 * right + wrong + missed)
        print(f"answers, {name}: F1 {f1:.4f} ({right} right, {wrong} wrong, {missed} missed)")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _data() -> Path:
    root = os.environ.get("PROVAUDIT_CORPORA")
    if not root:
        raise SystemExit("set PROVAUDIT_CORPORA to the folder that holds bench/duplicates")
    return Path(root) / "bench" / "duplicates"


def main(tasks: Sequence[str] = ()) -> None:
    """Prints the figures of these tasks, or of all."""
    for task in tasks or ["planted", "scans", "answers"]:
        {"planted": planted, "scans": scans, "answers": answers}[task]()


if __name__ == "__main__":
    main(sys.argv[1:])
