"""How long an audit takes, cold (a new process, as a person runs it) and warm, and how cost grows with the dossier.

Run: `python -m bench.speed.run`. With PROVAUDIT_CORPORA set, the three real sources and public speeches are timed too.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
import zipfile
from pathlib import Path

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


def main() -> None:
    corpora = os.environ.get("PROVAUDIT_CORPORA", "")
    folders = [("demonstration dossier", ROOT / "seeds")]
    if corpora:
        folders.append(("three real sources", Path(corpora) / "seeds"))
    for label, folder in folders:
        seconds = cold(folder)
        print(
            f"cold audit, {label}: median {statistics.median(seconds):.2f} s (min {min(seconds):.2f}, max {max(seconds):.2f}, {RUNS} runs)"
        )
    if not corpora:
        print("PROVAUDIT_CORPORA is not set: the real sources and the speeches are not timed")
        return
    texts = speeches(Path(corpora))
    for share in (16, 8, 4):
        part = texts[: len(texts) // share]
        begin, cpu = time.perf_counter(), time.process_time()
        result = audit(part)
        took, busy = time.perf_counter() - begin, time.process_time() - cpu
        words = result.coverage.words
        print(
            f"warm audit, {len(part)} speeches, {words:,} words: {took:.1f} s ({busy:.1f} s of CPU), {words / took:,.0f} words/s"
        )


if __name__ == "__main__":
    main()
