"""Pass rates by type, on the cases that were tuned on and on the eighth that was not. Run: `python -m bench.values.run [--failures tune|held]`."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from pathlib import Path

from bench.values.cases import Case, cases, out_of_scope
from bench.values.compare import passes
from provaudit.text.values import mentions


def main() -> int:
    """Prints the table, what is out of scope and why, and, if asked, the failures of either."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--failures", choices=("tune", "held"))
    options = parser.parse_args()
    root = os.environ.get("PROVAUDIT_CORPORA")
    if not root:
        print("bench.values: PROVAUDIT_CORPORA is not set, so there are no cases to run")
        return 0
    tally: Counter[tuple[str, bool, bool]] = Counter()
    left_out: Counter[tuple[str, str]] = Counter()
    failures: list[Case] = []
    for case in cases(Path(root) / "bench" / "values"):
        reason = out_of_scope(case)
        if reason:
            left_out[case.type, reason] += 1
            continue
        good = passes(case, mentions(case.text, published=case.reference or None))
        tally[case.type, case.tune, good] += 1
        if not good:
            failures.append(case)
    print(f"{'type':14} {'tuned on':>16} {'held out':>16} {'out of scope':>14}")
    for kind in sorted({kind for kind, _, _ in tally}):
        shown = [
            f"{good}/{good + bad} {good / max(1, good + bad):.0%}"
            for good, bad in ((tally[kind, h, True], tally[kind, h, False]) for h in (True, False))
        ]
        print(f"{kind:14} {shown[0]:>16} {shown[1]:>16} {sum(n for (k, _), n in left_out.items() if k == kind):>14}")
    print("\nOut of scope, and why:")
    for (kind, reason), count in sorted(left_out.items()):
        print(f"  {kind:14} {count:4}  {reason}")
    if options.failures:
        print(f"\nFailures ({options.failures}):")
        for case in failures:
            if case.tune == (options.failures == "tune"):
                read = [
                    (case.text[m.start : m.end], str(m.value))
                    for m in mentions(case.text, published=case.reference or None)
                ]
                print(
                    f"  {case.file}[{case.index}] {case.text[:160]!r}\n      expected {case.expected}\n      read     {read}"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
