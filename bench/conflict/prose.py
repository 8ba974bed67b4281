"""False conflicts on clean prose: each speech a source, published in its year. `python -m bench.conflict.prose [EVERY_NTH]`, PROVAUDIT_CORPORA set."""

from __future__ import annotations

import os
import re
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path

from provaudit.analysis.agreement import data_items
from provaudit.analysis.claims import claims
from provaudit.model.claim import Agreement
from provaudit.model.source import Source
from provaudit.text.segment import document


def speeches(root: Path) -> list[Source]:
    found = []
    for archive in ("inaugural.zip", "state_union.zip"):
        with zipfile.ZipFile(root / "bench" / "prose" / archive) as files:
            for name in sorted(files.namelist()):
                if name.endswith(".txt") and re.match(r"\d{4}-", Path(name).name):
                    text = files.read(name).decode("utf-8", "replace")
                    found.append(Source.from_text(Path(name).stem, text, published=Path(name).name[:4]))
    return found


def main() -> None:
    root = os.environ.get("PROVAUDIT_CORPORA")
    if not root:
        sys.exit("set PROVAUDIT_CORPORA to the folder of the corpora")
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    documents = [document(source) for source in speeches(Path(root))[::every]]
    words = sum(len(d.text.split()) for d in documents)
    began = time.perf_counter()
    found = claims(documents)
    read = time.perf_counter()
    result = data_items(found)
    done = time.perf_counter()
    print(f"{len(documents)} speeches, {words} words, {found.read} sentences; skipped {dict(found.skipped)}")
    print(
        f"claims {words / (read - began):.0f} words/s; {result.compared} pairs, {result.compared / (done - read):.0f} a second"
    )
    items = [item for item in result.items if item.agreement is Agreement.CONFLICTING]
    across = [item for item in items if len(item.sources) > 1]
    print(
        f"conflicts between speeches {len(across)} {dict(Counter(str(i.question) for i in across))}, within one {len(items) - len(across)}; {found.read / max(1, len(across)):.0f} sentences a conflict"
    )
    print("others", dict(Counter(str(item.agreement) for item in result.items)))
    for item in items:
        print(f"\n{'ACROSS' if len(item.sources) > 1 else 'WITHIN'} {item.key} {'sure' if item.sure else 'unsure'}")
        for claim in item.claims:
            print(f"   {claim.source} = {claim.value}: {' '.join(claim.statement.exact.split())[:260]}")


if __name__ == "__main__":
    main()
