"""Measures the damage analysis and prints what it measured: `python -m bench.damage.run`.

1. The lists: sentences damaged and sound, written for this bench; README.md says how the first run of each went.
2. Where PROVAUDIT_CORPORA is set: clean speeches (every serious hit is printed), damage generated over them, the sets of
   anchor damage, whose documents are split into a tuning and a testing half, and hand-annotated sources, place by place.
   What was tuned on is not what should be quoted.
"""

from __future__ import annotations

import json
import os
import re
import time
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.damage.generate import injuries
from bench.damage.gold import gold
from provaudit.analysis.damage import damage
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Confidence
from provaudit.model.source import Source
from provaudit.text.lexicon import lexicon
from provaudit.text.segment import document

HERE = Path(__file__).parent
LISTS = HERE / "lists"
PREPOSITIONS = frozenset(
    "in on at by of from to with for since until between during after before about through into over under against within without among around near as than".split()
)
COSMETIC = (DamageKind.CHROME, DamageKind.TITLE)
"""Kinds that cost a speech nothing: they are left out where clean prose is counted."""
TOLERANCE = 12
"""Code points between a loss and a hit that is still about it: one word."""


def found(text: str) -> tuple[Damage, ...]:
    """The damage of one text, alone."""
    return damage([document(Source.from_text("a", text))])


def serious(items: Iterable[Damage]) -> list[Damage]:
    """Those that are an error or a warning."""
    return [item for item in items if item.confidence is not Confidence.LOW]


def near(item: Damage, at: int) -> bool:
    """True if `item` is about a loss at the offset `at`."""
    return item.span.start - TOLERANCE <= at <= item.span.end + TOLERANCE


@dataclass(frozen=True, slots=True)
class Example:
    """A damaged text of a list: its kind, and the place of the loss if the line marks it in ⟦⟧."""

    kind: str
    text: str
    start: int
    end: int

    @classmethod
    def of(cls, line: str) -> Example:
        """The example that a line `kind | text` gives; ¶ is a line break."""
        kind, text = line.replace("¶", "\n").split(" | ", 1)
        start, end = text.find("⟦"), text.find("⟧") - 1
        plain = text.replace("⟦", "").replace("⟧", "")
        return cls(kind, plain, start, end) if start >= 0 else cls(kind, plain, 0, len(plain))

    def touched(self, item: Damage) -> bool:
        """True if `item` touches the place."""
        return item.span.start <= self.end and self.start <= item.span.end


def lines(name: str) -> list[str]:
    """The lines of a list, without comments."""
    return [line for line in (LISTS / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def own_lists() -> None:
    """Recall and false blame on the lists, and recall by kind. The first is split into halves, the others are whole."""
    for name, first, step in (("tuning", 0, 2), ("testing", 1, 2)):
        _list(f"own list, {name} half", "", first, step)
    for lot in (
        "further",
        "numeric",
        "numeric_second",
        "structural",
        "structural_second",
        "structural_third",
        "unseen_first",
        "unseen_second",
        "unseen_third",
        "unseen_fourth",
        "unseen_fifth",
    ):
        _list(f"{lot.replace('_', ' ')} list", f"{lot}_", 0, 1)
    _labelled("tuning list", LISTS / "tuning.jsonl")
    _labelled("once unread list", LISTS / "once_unread.jsonl")
    # What fails here is counted and not printed: whoever reads it has a tuning set.
    _labelled("unread list", HERE / "unread.jsonl", show=False)


def _labelled(title: str, path: Path, *, show: bool = True) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    hurt = [Example(r["kind"], r["text"], r["start"], r["end"]) for r in rows if r["kind"] != "sound"]
    _tally(title, hurt, [r["text"] for r in rows if r["kind"] == "sound"], show=show)


def _list(title: str, lot: str, first: int, step: int) -> None:
    damaged = [Example.of(line) for line in lines(f"{lot}damaged.txt")][first::step]
    _tally(title, damaged, [line.replace("¶", "\n") for line in lines(f"{lot}sound.txt")[first::step]])


def _tally(title: str, damaged: Sequence[Example], sound: Sequence[str], *, show: bool = True) -> None:
    per: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    kinds = 0
    for example in damaged:
        items = found(example.text)
        hit = any(example.touched(item) for item in serious(items))
        per[example.kind][0] += hit
        per[example.kind][1] += 1
        kinds += any(item.kind.value == example.kind for item in items)
    blamed = [text for text in sound if serious(found(text))]
    total = sum(hit for hit, _ in per.values())
    print(
        f"{title}: {total} of {len(damaged)} found ({total / len(damaged):.3f}), kind right {kinds / len(damaged):.3f}; {len(blamed)} of {len(sound)} sound blamed"
    )
    print("   " + ", ".join(f"{kind} {hit}/{all_}" for kind, (hit, all_) in sorted(per.items())))
    for text in blamed if show else ():
        print(f"   blamed: {text}")


def speeches(root: Path) -> list[tuple[str, str]]:
    """Name and text of every clean speech."""
    texts = []
    for archive in ("inaugural", "state_union"):
        with zipfile.ZipFile(root / "bench" / "prose" / f"{archive}.zip") as file:
            for name in sorted(file.namelist()):
                if name.endswith(".txt"):
                    raw = file.read(name)
                    try:
                        texts.append((name, raw.decode("utf-8")))
                    except UnicodeDecodeError:
                        texts.append((name, raw.decode("latin-1")))
    return texts


EXPLAINED = {
    ("1817-Monroe", "lost-boundary"): "true: the edition lacks the full stop",
    ("1841-Harrison", "lost-boundary"): "true: the edition lacks the full stop",
    ("1945-Truman", "cut-name"): "a slip of the edition, nothing lost: the comma stands apart",
    ("1946-Truman", "unclosed-quotation"): "true: the marks around a term are never closed",
    ("1946-Truman", "cut-sentence"): "true: a full stop in the middle of a sentence",
    ("1954-Eisenhower", "missing-day"): "true: the day behind the month is gone",
    ("1955-Eisenhower", "lost-boundary"): "true: two sentences grown together",
    ("1968-Johnson", "glued-words"): "true: the space behind the comma is gone",
    ("1970-Nixon", "mojibake"): "true: a letter with two dots has become a question mark",
    ("1987-Reagan", "cut-name"): "true: words repeated, the edition's slip",
}
"""What a look at each serious hit in the speeches showed, by speech and kind."""


def clean_prose(texts: Sequence[tuple[str, str]]) -> list[str]:
    """Every serious hit in the speeches, their rate and the speed. Gives the sentences."""
    documents = [document(Source.from_text(name, text)) for name, text in texts]
    lexicon()
    start = time.process_time()
    items = [(d, item) for d in documents for item in damage([d])]
    seconds = time.process_time() - start
    sentences = [d.text[s.start : s.end] for d in documents for s in d.sentences]
    words = sum(len(text.split()) for _, text in texts)
    counts = Counter(item.confidence.value for _, item in items if item.kind not in COSMETIC)
    n = len(sentences)
    print(
        f"clean speeches: {n} sentences, {words} words, {words / seconds * 60 / 1e6:.2f} million words a minute of processor time"
    )
    print(
        f"   certain {counts['high']} ({counts['high'] / n * 1e4:.1f} per 10,000), likely {counts['medium']} ({counts['medium'] / n * 1e4:.1f}), doubtful {counts['low']}"
    )
    for d, item in items:
        if item.confidence is not Confidence.LOW and item.kind not in COSMETIC:
            around = d.text[max(0, item.span.start - 50) : item.span.end + 40].replace("\n", " ")
            name = d.source.id.rsplit("/", 1)[-1].removesuffix(".txt")
            why = EXPLAINED.get((name, item.kind.value), "unexplained")
            print(f"   {item.confidence.value:6} {item.kind.value}, {name}: {around!r} ({item.sign}): {why}")
    return sentences


def generated(sentences: Sequence[str]) -> None:
    """Recall by mechanism over generated damage, and repair with the intact sentence as a second source."""
    whole = [re.sub(r"\s+", " ", s) for s in sentences if 40 <= len(s) <= 300 and not serious(found(s))]
    per: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for injury in injuries(whole, 60):
        row = per[f"{injury.mechanism} ({injury.kind})"]
        hits = [item for item in found(injury.text) if near(item, injury.at)]
        row[0] += bool(serious(hits))
        row[1] += any(item.kind.value == injury.kind for item in hits)
        pair = damage([document(Source.from_text("a", injury.text)), document(Source.from_text("b", injury.original))])
        row[2] += any(item.repair is not None for item in pair if item.span.source == "a")
        row[3] += 1
    for name, (hit, kind, repaired, total) in per.items():
        print(f"generated, {name}: found {hit}/{total}, kind right {kind}/{total}, repair offered {repaired}/{total}")


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def anchors(root: Path) -> None:
    """Recall, false blame and repair on the sets of anchor damage, by half of their documents."""
    folder = root / "bench" / "truncation"
    hurt, clean = rows(folder / "gum_anchor_damage_dev.jsonl"), rows(folder / "gum_clean_sentences_dev.jsonl")
    names = sorted({row["doc"] for row in hurt} | {row["doc"] for row in clean})
    for half, chosen in (("tuning", set(names[::2])), ("testing", set(names[1::2]))):
        own = [row for row in hurt if row["doc"] in chosen]
        after = [row for row in own if row["prev"] in PREPOSITIONS]
        hits = [any(near(item, row["gap_offset"]) for item in serious(found(row["text"]))) for row in after]
        sound = [row for row in clean if row["doc"] in chosen]
        blamed = sum(bool(serious(found(row["text"]))) for row in sound)
        exact = wrong = 0
        for row in own:
            pair = damage(
                [document(Source.from_text("a", row["text"])), document(Source.from_text("b", row["original"]))]
            )
            values = [_bare(item.repair.value) for item in pair if item.repair and item.span.source == "a"]
            exact += _bare(row["deleted"]) in values
            wrong += bool(values) and _bare(row["deleted"]) not in values
        print(
            f"anchor damage, {half}: after a preposition {sum(hits)}/{len(after)} ({sum(hits) / len(after):.3f}); clean sentences blamed {blamed}/{len(sound)} "
            f"({blamed / len(sound):.4f}); repair exact {exact / len(own):.4f}, wrong {wrong / len(own):.4f} of {len(own)}"
        )
    pages = rows(folder / "news_html_anchor_damage_dev.jsonl")
    for half, part in (("tuning", pages[::2]), ("testing", pages[1::2])):
        paragraphs = [p for page in part for p in page["paras"]]
        torn = [p for p in paragraphs if p["gaps"]]
        hit = sum(bool(serious(found(p["damaged"]))) for p in torn)
        blamed = sum(bool(serious(found(p["clean"]))) for p in paragraphs)
        print(
            f"news pages, {half}: damaged paragraphs {hit}/{len(torn)} ({hit / len(torn):.3f}), clean ones blamed {blamed}/{len(paragraphs)} ({blamed / len(paragraphs):.4f})"
        )


def _bare(value: str) -> str:
    return re.sub(r"[\W_]+", "", value.lower())


def main() -> None:
    """All measurements that the data at hand allows."""
    own_lists()
    corpora = os.environ.get("PROVAUDIT_CORPORA", "")
    if not corpora or not Path(corpora).is_dir():
        print("PROVAUDIT_CORPORA names no folder; the measurements on outside data are skipped")
        return
    root = Path(corpora)
    sentences = clean_prose(speeches(root))
    generated(sentences)
    anchors(root)
    gold(root)


if __name__ == "__main__":
    main()
