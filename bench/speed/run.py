"""How long an audit takes, cold (a new process, as a person runs it) and warm, and how cost grows with the dossier.

Run: `python -m bench.speed.run [ARTICLES…]`. With PROVAUDIT_CORPORA set, the three real sources and public speeches cut into
articles are timed too. ARTICLES are the sizes of the made newsroom (default 100 1000 5000).
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from bench.speed.newsroom import newsroom
from provaudit.engine import Local, processors
from provaudit.model.source import Source
from provaudit.pipeline import audit

ROOT = Path(__file__).parents[2]
RUNS = 5


def cold(folder: Path) -> list[float]:
    """Wall seconds of `provaudit audit FOLDER` in a new process, RUNS times."""
    seconds = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "provaudit", "audit", str(folder), "--format", "json"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        seconds.append(time.perf_counter() - begin)
    return seconds


def speeches(corpora: Path) -> list[Source]:
    """Public speeches, one source each."""
    found = []
    for name in ("state_union", "inaugural"):
        with zipfile.ZipFile(corpora / "bench" / "prose" / f"{name}.zip") as archive:
            found += [
                Source.from_text(f"{name}-{Path(member).stem}", archive.read(member).decode("latin-1"))
                for member in sorted(archive.namelist())
                if member.endswith(".txt")
            ]
    return found


def articles(texts: list[Source], words: int = 400) -> list[Source]:
    """The speeches cut at line ends into pieces of about `words` words: real prose in the shape of articles, shuffled."""
    found: list[Source] = []
    for text in texts:
        piece: list[str] = []
        for line in [*text.text.split("\n"), None]:
            if line is not None:
                piece.append(line)
            if sum(len(one.split()) for one in piece) >= words or line is None:
                found.append(Source.from_text(f"{text.id}-{len(found)}", "\n".join(piece), published=text.published))
                piece = []
    random.Random(1).shuffle(found)
    return found


def warm(label: str, sources: list[Source], jobs: int) -> None:
    """Prints the speed of one audit of `sources` in this process and `jobs` - 1 others."""
    begin, cpu = time.perf_counter(), os.times()
    with Local(jobs) as engine:
        result = audit(sources, engine=engine)
    took, after = time.perf_counter() - begin, os.times()
    busy = sum(after[:4]) - sum(cpu[:4])
    words, peak = result.coverage.words, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"warm audit, {len(sources):,} {label}, {words:,} words, {jobs} process{'es' if jobs > 1 else ''}: {took:.1f} s "
        f"({busy:.1f} s of CPU), {words / took:,.0f} words/s, {result.coverage.pairs_compared:,} pairs of claims compared, peak {peak:,.0f} MB"
    )


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [100, 1_000, 5_000]
    corpora = os.environ.get("PROVAUDIT_CORPORA", "")
    folders = [("demonstration dossier", ROOT / "seeds")]
    if corpora:
        folders.append(("three real sources", Path(corpora) / "seeds"))
    for label, folder in folders:
        seconds = cold(folder)
        print(
            f"cold audit, {label}: median {statistics.median(seconds):.2f} s (min {min(seconds):.2f}, max {max(seconds):.2f}, {RUNS} runs)"
        )
    audit(newsroom(4))  # loads what is loaded once a process
    for size in sizes:
        for jobs in (1, processors()):
            warm("articles of a made newsroom", newsroom(size), jobs)
    if not corpora:
        print("PROVAUDIT_CORPORA is not set: the real sources and the speeches are not timed")
        return
    pieces = articles(speeches(Path(corpora)))
    for size in (100, 1_000):
        for jobs in (1, processors()):
            warm("pieces of public speeches", pieces[:size], jobs)


if __name__ == "__main__":
    main()
