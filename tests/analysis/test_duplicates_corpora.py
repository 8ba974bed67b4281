"""Repeats in the real sources and in public labelled data, where PROVAUDIT_CORPORA names it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from provaudit.analysis.duplicates import COPIED, copied_share, repeats
from provaudit.analysis.duplicates.noisy import changed_copies
from provaudit.model.repeat import Granularity
from provaudit.model.source import Source, Span
from provaudit.text.segment import document


def test_the_repeated_headings_of_the_real_sources_are_found_and_nothing_else(corpora: Path) -> None:
    paths = sorted((corpora / "seeds").glob("*.txt"))
    found = repeats([document(Source.from_text(p.stem, p.read_text(encoding="utf-8"))) for p in paths])
    assert found.passages == ()
    assert {c.granularity for c in found.clusters} == {Granularity.HEADING}
    counts = [
        (len(c.members), c.members[0].exact.casefold()[:20]) for c in found.clusters if isinstance(c.members[0], Span)
    ]
    assert counts == [
        (4, "south korea and amer"),
        (2, "what it would mean f"),
        (5, "america and korea re"),
        (2, "in south korea-us re"),
    ]


def test_scans_are_found_as_changed_copies_of_their_transcripts_and_of_no_other_article(corpora: Path) -> None:
    path = corpora / "bench" / "duplicates" / "bln600_docs_dev.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    count = len(rows)
    found = {(k.a, k.b) for k in changed_copies([r["ocr"] for r in rows] + [r["gt"] for r in rows])}
    assert len(found & {(i, i + count) for i in range(count)}) >= 0.95 * count
    words = [set(zip(*(r["gt"].lower().split()[k:] for k in range(3)), strict=False)) for r in rows]
    for a, b in found:
        i, j = a % count, b % count
        # What is found besides are reports that two newspapers share: their transcripts repeat one another as well.
        assert i == j or len(words[i] & words[j]) > 0.15 * min(len(words[i]), len(words[j]))


def test_copied_answers_are_told_from_independent_ones(corpora: Path) -> None:
    """Clough & Stevenson (2011): F1 of copied against not, by the share of an answer's letter runs that stand in its original."""
    folder = corpora / "bench" / "duplicates" / "clough_stevenson"
    right = wrong = missed = 0
    answers: dict[str, dict[str, str]] = {}
    for name in ("file_information.csv", "test_info.csv"):
        with (folder / name).open(encoding="utf-8") as file:
            answers |= {row["File"]: row for row in csv.DictReader(file) if row["Category"] != "orig"}
    for row in answers.values():
        original = (folder / f"orig_task{row['Task']}.txt").read_text(encoding="utf-8", errors="replace")
        answer = (folder / row["File"]).read_text(encoding="utf-8", errors="replace")
        copied, told = row["Category"] != "non", copied_share(answer, original) >= COPIED
        right += copied and told
        wrong += told and not copied
        missed += copied and not told
    assert len(answers) == 95
    assert 2 * right / (2 * right + wrong + missed) >= 0.97
