"""Precision and recall of conflicts on labelled statement pairs, per type: `python -m bench.conflict.run [FILE…] [--show fp fn tp]`.

Without FILE the sets in `unread/` are run: what they miss has been counted and never read. `read/within_*.jsonl` hold texts that contradict
themselves, or seem to, in `a` alone.

A file holds one JSON object a line: `a`, `b`, `label` ("conflict" or "contradiction" count as positive, "disputed" and all
else as negative) and optionally `type`, `published_a`, `published_b`. Each pair is a dossier of two sources; with `--together` all pairs of
a file are one dossier of two sources, and a conflict that joins statements of two pairs is a false one.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from pathlib import Path

from provaudit.analysis.agreement import data_items
from provaudit.analysis.claims import claims
from provaudit.analysis.consistency import consistency
from provaudit.model.claim import Agreement, DataItem
from provaudit.model.document import Document
from provaudit.model.source import Source
from provaudit.text.segment import document

POSITIVE = ("conflict", "contradiction")


def plain(text: str) -> str:
    """`text` without the spaces and bracket names that a treebank tokeniser left."""
    for name, sign in (("-LRB-", "("), ("-RRB-", ")"), ("-LSB-", "["), ("-RSB-", "]"), ("``", '"'), ("''", '"')):
        text = text.replace(name, sign)
    text = re.sub(r"\s+([,.;:!?%)\]])", r"\1", text)
    text = re.sub(r"([(\[$£€])\s+", r"\1", text)
    return " ".join(re.sub(r"\s+('s\b|n't\b)", r"\1", text).replace(" -- ", " – ").split())


def rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def dossier(name: str, text: str, published: str | None) -> Document:
    return document(Source.from_text(name, text, published=published or None))


def conflicts(documents: list[Document]) -> list[DataItem]:
    found = (*data_items(claims(documents)).items, *consistency(documents).items)
    return [item for item in found if item.agreement is Agreement.CONFLICTING]


def judged(path: Path) -> list[tuple[dict[str, str], list[DataItem]]]:
    return [
        (
            row,
            conflicts(
                [
                    dossier("a", plain(row["a"]), row.get("published_a")),
                    dossier("b", plain(row["b"]), row.get("published_b")),
                ]
            ),
        )
        for row in rows(path)
    ]


def together(path: Path) -> tuple[list[tuple[dict[str, str], list[DataItem]]], list[DataItem]]:
    """All pairs as one dossier: (each pair with its conflicts, conflicts that join two pairs)."""
    pairs = rows(path)
    texts = {side: [plain(row[side]) for row in pairs] for side in "ab"}
    offsets = {side: [sum(len(t) + 2 for t in texts[side][:n]) for n in range(len(pairs))] for side in "ab"}
    found: dict[int, list[DataItem]] = defaultdict(list)
    foreign = []
    for item in conflicts([dossier(side, "\n\n".join(texts[side]), None) for side in "ab"]):
        owners = {max(n for n, at in enumerate(offsets[c.source]) if at <= c.place.start) for c in item.claims}
        if len(owners) == 1:
            found[owners.pop()].append(item)
        else:
            foreign.append(item)
    return [(row, found[n]) for n, row in enumerate(pairs)], foreign


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(Path(__file__).parent.glob("unread/*.jsonl")))
    parser.add_argument("--show", nargs="*", default=(), choices=("tp", "fp", "fn"))
    parser.add_argument("--together", action="store_true")
    options = parser.parse_args()
    everything: list[tuple[dict[str, str], list[DataItem]]] = []
    strange: list[DataItem] = []
    for path in options.files:
        foreign: list[DataItem] = []
        if options.together:
            results, foreign = together(path)
        else:
            results = judged(path)
        report(path.stem, results, foreign, options.show)
        everything += results
        strange += foreign
    if len(options.files) > 1:
        report("all", everything, strange, [])


def report(
    name: str, results: list[tuple[dict[str, str], list[DataItem]]], foreign: list[DataItem], show: list[str]
) -> None:
    count: dict[str, int] = defaultdict(int)
    kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    types: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row, items in results:
        wanted, hit = row["label"] in POSITIVE, bool(items)
        outcome = ("tp" if hit else "fn") if wanted else ("fp" if hit else "tn")
        count[outcome] += 1
        for item in items:
            kinds[item.question][0 if wanted else 1] += 1
        types[row.get("type", row["label"])][0] += hit
        types[row.get("type", row["label"])][1] += 1
        if outcome in show:
            print(
                f"{outcome.upper()} {row.get('type', row['label'])} {[(i.key, [str(c.value) for c in i.claims]) for i in items][:2]}\n   A {row['a'][:300]}\n   B {row['b'][:300]}"
            )
    for item in foreign:
        print("BETWEEN PAIRS", item.key, [(str(c.value), c.statement.exact[:160]) for c in item.claims])
    tp, fp, fn = count["tp"], count["fp"] + len(foreign), count["fn"]
    certain = [row["label"] in POSITIVE for row, items in results if any(item.sure for item in items)]
    print(
        f"{name}: {len(results)} pairs, tp {tp} fp {fp} fn {fn}; precision {tp / max(1, tp + fp):.3f} recall {tp / max(1, tp + fn):.3f}"
    )
    print(
        f"  as errors, warnings left out: precision {sum(certain) / max(1, len(certain)):.3f} recall {sum(certain) / max(1, tp + fn):.3f}"
    )
    print("  raised (true, false):", {str(k): tuple(v) for k, v in sorted(kinds.items())})
    print("  by type (raised, all):", {k: tuple(v) for k, v in sorted(types.items())})


if __name__ == "__main__":
    main()
