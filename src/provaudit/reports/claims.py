"""Claims and data items as JSON lines, as CSV, as a table, and as the matrix of data item × source."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from tabulate import tabulate

from provaudit.model.claim import Agreement, Claim, DataItem
from provaudit.reports.csv import cell
from provaudit.reports.inert import json_text, one_line
from provaudit.text.normalise import shorten

COLUMNS = (
    "source", "line", "start", "end", "value", "written", "predicate", "role", "measured", "polarity", "modality",
    "attribution", "damaged", "statement",
)  # fmt: skip


def render(claims: Sequence[Claim], form: str) -> str:
    """All claims, one a line: `form` is "jsonl", "csv" or "table"."""
    rows = [_row(claim) for claim in claims]
    if form == "jsonl":
        return "".join(json_text(row) + "\n" for row in rows)
    if form == "csv":
        written = io.StringIO(newline="")
        writer = csv.writer(written, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([cell(str(row[column])) for column in COLUMNS] for row in rows)
        return written.getvalue()
    shown = [
        [
            shorten(one_line(f"{row['source']}:{row['line']}"), 32),
            shorten(one_line(row["predicate"]), 20),
            shorten(one_line(row["measured"]), 20),
            shorten(one_line(row["value"]), 30),
            shorten(one_line(row["statement"]), 70),
        ]
        for row in rows
    ]
    head = ["place", "predicate", "measured", "value", "statement"]
    return tabulate(shown, head, tablefmt="simple", disable_numparse=True) + "\n"


def matrix(items: Sequence[DataItem], sources: Sequence[str], origins: Mapping[str, str]) -> str:
    """Data item × source: the value that each states, `!` where it contradicts another, `·` silent, `?` damaged.

    Sources of one origin stand under one letter in the second row of the head.
    """
    letters = {origin: _letter(i) for i, origin in enumerate(dict.fromkeys(origins[s] for s in sources))}
    shared = [item for item in items if len(item.sources) > 1]
    rows = [
        [shorten(one_line(item.key), 40), *(_stated(item, source) for source in sources), str(item.agreement)]
        for item in shared
    ]
    head = ["data item", *(shorten(one_line(s), 16) for s in sources), "agreement"]
    origin_row = ["origin", *(letters[origins[s]] for s in sources), ""]
    return tabulate([origin_row, *rows], head, tablefmt="simple", disable_numparse=True) + "\n"


def _stated(item: DataItem, source: str) -> str:
    claims = [c for c in item.claims if c.source == source]
    if not claims:
        return "·"
    if all(c.damaged for c in claims):
        return "?"
    mark = "!" if item.agreement is Agreement.CONFLICTING else ""
    return shorten(one_line(", ".join(dict.fromkeys(str(c.value) for c in claims))), 20) + mark


def _letter(index: int) -> str:
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def _row(claim: Claim) -> dict[str, Any]:
    return {
        "source": claim.source,
        "line": claim.place.line,
        "start": claim.place.start,
        "end": claim.place.end,
        "value": str(claim.value),
        "written": claim.place.exact,
        "predicate": claim.predicate,
        "role": claim.role,
        "measured": claim.measured,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "attribution": claim.attribution,
        "damaged": claim.damaged,
        "statement": claim.statement.exact,
    }
