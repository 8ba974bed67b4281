"""Who took from whom in synthetic dossiers: copies found, and their direction with and without dates. Run: `python -m bench.dependence.run`."""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from dataclasses import dataclass

from provaudit.analysis.dependence import dependence, origins
from provaudit.analysis.duplicates import repeats
from provaudit.model.document import Document
from provaudit.model.source import Source
from provaudit.text.segment import document

DOSSIERS = 40


@dataclass(frozen=True)
class Dossier:
    """Documents, and for each that was copied the one that it was copied from."""

    documents: tuple[Document, ...]
    taken: dict[str, str]


def dossier(seed: int, dated: bool) -> Dossier:
    """Six independent stories and ten copies: of a story or of another copy, shortened, edited, and with paragraphs of their own."""
    draw = random.Random(seed)
    words = [
        "".join(draw.choices("aeiou", k=1) + draw.choices("bcdfglmnprst", k=2) + draw.choices("aeiou", k=2))
        for _ in range(3_000)
    ]

    def sentence() -> str:
        return " ".join(draw.choices(words, k=draw.randint(9, 24))).capitalize() + "."

    def paragraph() -> str:
        return " ".join(sentence() for _ in range(draw.randint(2, 5)))

    texts = [[paragraph() for _ in range(draw.randint(4, 9))] for _ in range(6)]
    days = [draw.randint(1, 10) for _ in texts]
    parent: dict[int, int] = {}
    for new in range(6, 16):
        old = draw.randrange(len(texts))
        kept = [p for p in texts[old] if draw.random() < 0.85] or texts[old][:1]
        edited = [" ".join(w if draw.random() > 0.03 else draw.choice(words) for w in p.split()) for p in kept]
        for _ in range(draw.randint(0, 2)):
            edited.insert(draw.randrange(len(edited) + 1), paragraph())
        texts.append(edited)
        days.append(days[old] + draw.randint(1, 5))
        parent[new] = old
    names = [f"s{n:02}" for n in draw.sample(range(100), len(texts))]
    sources = (
        Source.from_text(
            name, "\n\n".join(text), published=f"2021-{1 + day // 28:02}-{1 + day % 28:02}" if dated else None
        )
        for name, text, day in zip(names, texts, days, strict=True)
    )
    return Dossier(tuple(map(document, sources)), {names[new]: names[old] for new, old in parent.items()})


def main() -> None:
    """Prints one line with dates and one without."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=100, help="first seed of the dossiers")
    first = parser.parse_args().seeds
    for dated in (True, False):
        score: Counter[str] = Counter()
        began = time.process_time()
        for seed in range(first, first + DOSSIERS):
            made = dossier(seed, dated)
            copies = repeats(made.documents)
            found = dependence(made.documents, (*copies.clusters, *copies.passages), ())
            edges = {frozenset((d.taker, d.giver)): d for d in found}
            for taker, giver in made.taken.items():
                edge = edges.get(frozenset((taker, giver)))
                score["planted"] += 1
                score["found"] += edge is not None
                score["directed"] += edge is not None and edge.directed
                score["right"] += edge is not None and edge.directed and edge.taker == taker
            told = {(d.taker, d.giver) for d in found if d.directed and d.joins and not d.disclosed}
            score["told"] += len(told)
            score["parents"] += len(told & set(made.taken.items()))
            home = {m: o.id for o in origins([d.source.id for d in made.documents], found) for m in o.members}
            root = {d.source.id: d.source.id for d in made.documents}
            for taker, giver in made.taken.items():  # in the order in which they were copied
                root[taker] = root[giver]
            for a in home:
                for b in home:
                    if a < b:
                        score["pairs"] += 1
                        score["joined wrongly"] += home[a] == home[b] and root[a] != root[b]
                        score["split"] += home[a] != home[b] and root[a] == root[b]
        print(
            f"{'with' if dated else 'without'} dates: {score['found']} of {score['planted']} copies found, {score['directed']} with a "
            f"direction, {score['right']} of them right; of {score['told']} links told {score['parents']} lead to the very source that was "
            f"copied; {score['joined wrongly']} strangers joined and {score['split']} relatives split in {score['pairs']:,} pairs "
            f"({time.process_time() - began:.1f} s of CPU)"
        )


if __name__ == "__main__":
    main()
