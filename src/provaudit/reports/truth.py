"""The result of truth discovery as tables: for a terminal, and as CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io

from tabulate import tabulate

from provaudit.model.truth import Truth
from provaudit.reports.csv import cell
from provaudit.reports.inert import one_line
from provaudit.text.normalise import shorten


def tables(truth: Truth, accuracy: float | None, form: str) -> str:
    """`form` "text": items, sources and the score; "csv": the items alone."""
    if form == "csv":
        written = io.StringIO(newline="")
        rows = csv.writer(written, lineterminator="\n")
        rows.writerow(("item", "value", "confidence", "decided", "voices"))
        rows.writerows(
            (cell(i.item), cell(i.value), i.confidence, "yes" if i.decided else "no", i.voices) for i in truth.items
        )
        return written.getvalue()
    items = [
        [
            shorten(one_line(i.item), 40),
            shorten(one_line(i.value), 40),
            f"{i.confidence:.2f}",
            f"{i.voices:g}",
            "" if i.decided else "too thin to decide",
        ]
        for i in truth.items
    ]
    sources = [
        [shorten(one_line(s.source), 40), f"{s.reliability:.2f}", shorten(one_line(s.origin), 40), f"{s.assertions:,}"]
        for s in truth.sources
    ]
    parts = [
        tabulate(items, ["item", "value", "confidence", "voices", ""], tablefmt="simple", disable_numparse=True),
        tabulate(sources, ["source", "reliability", "origin", "claims"], tablefmt="simple", disable_numparse=True),
        f"{truth.method}: {truth.rounds} round{'' if truth.rounds == 1 else 's'}, {'converged' if truth.converged else 'stopped before it converged'}",
    ]
    if truth.rival:
        named = ", ".join(one_line(source) for source in truth.rival.believed[:8])
        more = len(truth.rival.believed) - 8
        parts.append(
            f"The sources are of two camps. If {named}{f' and {more} more' if more > 0 else ''} are right after all, "
            f"{len(truth.rival.items):,} of {len(truth.items):,} values change: look at some of them by hand."
        )
    if accuracy is not None:
        parts.append(f"accuracy against the gold values: {accuracy:.4f}")
    return "\n\n".join(parts) + "\n"
