"""How many texts of one origin seem to break, and how many pasted pairs of halves do. Run: `python -m bench.breaks.run [FOLDER …]`.

The public sets need PROVAUDIT_CORPORA; FOLDERs of further texts of one origin each are searched for .txt, .md and .rst files.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from provaudit.analysis.breaks import breaks, style_break
from provaudit.model.document import Document
from provaudit.model.source import Source
from provaudit.text.segment import document

PAIRS = 400


def main() -> None:
    """Prints a line a set: texts that break, and pairs of halves that break, anywhere and where they were pasted."""
    root = os.environ.get("PROVAUDIT_CORPORA")
    sets = dict(_public(Path(root) / "bench")) if root else {}
    if not root:
        print("PROVAUDIT_CORPORA is not set, so the public sets are left out")
    for folder in sys.argv[1:]:
        files = sorted(f for f in Path(folder).rglob("*") if f.suffix in (".txt", ".md", ".rst") and f.is_file())
        sets[folder] = [f.read_text("utf-8", errors="replace").split("\n\n") for f in files]
    for name, texts in sets.items():
        began = time.process_time()
        made = [_document(text) for text in texts]
        words = sum(len(d.text.split()) for d in made)
        broken, styled = (sum(bool(find(d)) for d in made) for find in (breaks, style_break))
        print(
            f"{name}: {broken} of {len(made)} break, {styled} change in style alone ({words:,} words, {time.process_time() - began:.1f} s)"
        )
        draw = random.Random(9)
        hits = places = 0
        pairs = [draw.sample(texts, 2) for _ in range(PAIRS)] if len(texts) > 1 else []
        for one, two in pairs:
            head, tail = one[: len(one) // 2 + 1], two[len(two) // 2 :]
            pasted = _document([*head, *tail])
            found = breaks(pasted)
            hits += bool(found)
            places += any(pasted.text[pasted.blocks[b.block].start :].startswith(tail[0].strip()[:30]) for b in found)
        print(f"    {hits} of {len(pairs)} pasted pairs break, {places} of them where they were pasted")


def _document(paragraphs: Sequence[str]) -> Document:
    return document(Source.from_text("a", "\n\n".join(paragraphs)))


def _public(folder: Path) -> Iterator[tuple[str, list[list[str]]]]:
    news = (folder / "truncation" / "news_html_anchor_damage_dev.jsonl").read_text("utf-8").splitlines()
    yield "news pages", [[p["clean"] for p in json.loads(line)["paras"]] for line in news]
    sentences: dict[str, list[str]] = defaultdict(list)
    for line in (folder / "truncation" / "gum_clean_sentences_dev.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        sentences[row["doc"]].append(row["text"])
    yield "GUM", [[" ".join(s[i : i + 4]) for i in range(0, len(s), 4)] for s in sentences.values()]
    with zipfile.ZipFile(folder / "prose" / "state_union.zip") as packed:
        names = [n for n in packed.namelist() if n.endswith(".txt") and "README" not in n]
        yield "speeches", [packed.read(n).decode("latin-1").replace("\r", "").split("\n\n") for n in names]


if __name__ == "__main__":
    main()
