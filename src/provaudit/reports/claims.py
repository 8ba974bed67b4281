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


def matrix(items: Sequence[DataItem], sources: Sequence[str], origins: Mapping[str, str], form: str = "table") -> str:
    """Data item × source, for what two sources or more speak of, conflicts first; `form` is "table" or "csv".

    In the table each source is a numbered column, and each cell the letter of the answer that it gives: `!` behind it where the
    answer contradicts another, `?` where the statement is damaged, `·` where the source is silent. The answers stand beside
    the row, as the sources word them. In CSV the cells hold the answers themselves. `origins` is the origin of each source.
    """
    shared = sorted((item for item in items if len(item.sources) > 1), key=lambda item: _GRAVEST.index(item.agreement))
    if form == "csv":
        written = io.StringIO(newline="")
        writer = csv.writer(written, lineterminator="\n")
        writer.writerow([cell(word) for word in ("data item", *sources, "agreement")])
        writer.writerow([cell(word) for word in ("origin", *(origins[s] for s in sources), "")])
        for item in shared:
            answers = (" | ".join(_written(c) for c in _answers(item, source)) for source in sources)
            writer.writerow([cell(word) for word in (_name(item), *answers, str(item.agreement))])
        return written.getvalue()
    letters = {origin: _letter(i) for i, origin in enumerate(dict.fromkeys(origins[s] for s in sources))}
    rows = []
    for item in shared:
        words = {value: _letter(i).lower() for i, value in enumerate(dict.fromkeys(str(c.value) for c in item.claims))}
        told = {words[str(c.value)]: _written(c) for c in reversed(item.claims)}
        answers_told = ", ".join(f"{letter} “{told[letter]}”" for letter in sorted(told))
        cells = (_cell(item, source, words) for source in sources)
        rows.append([shorten(one_line(_name(item)), 44), *cells, str(item.agreement), shorten(answers_told, 60)])
    head = ["data item", *map(str, range(1, len(sources) + 1)), "agreement", "answers"]
    origin_row = ["origin", *(letters[origins[s]] for s in sources), "", ""]
    table = tabulate([origin_row, *rows], head, tablefmt="simple", disable_numparse=True)
    legend = "\n".join(f"{n:>3}  {one_line(source)}" for n, source in enumerate(sources, 1))
    return f"{table}\n\n{legend}\n"


_GRAVEST = (
    Agreement.CONFLICTING, Agreement.DISPUTED, Agreement.SUPERSEDED, Agreement.MORE_PRECISE, Agreement.SAME
)  # fmt: skip


def _name(item: DataItem) -> str:
    """The question in words: who and what for claims that were compared, the statement itself where it was copied."""
    if item.verbatim:
        return f"{item.question}: “{' '.join(item.claims[0].statement.exact.split())}”"
    parts = [part for part in item.key.split(" · ")[1:] if part not in ("at", str(item.question))]
    return f"{item.question}: {', '.join(part.replace('_', ' ') for part in parts)}"


def _answers(item: DataItem, source: str) -> list[Claim]:
    return [claim for claim in item.claims if claim.source == source]


def _written(claim: Claim) -> str:
    """The answer as the source words it; where its words are no answer by themselves, as understood."""
    return one_line(" ".join(claim.place.exact.split())) or str(claim.value)


def _cell(item: DataItem, source: str, words: Mapping[str, str]) -> str:
    claims = _answers(item, source)
    if not claims:
        return "·"
    if all(c.damaged for c in claims):
        return "?"
    mark = "!" if item.agreement is Agreement.CONFLICTING else ""
    return "".join(dict.fromkeys(words[str(c.value)] for c in claims)) + mark


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
