"""The audit as CSV (RFC 4180), a row a finding, for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re

from provaudit.model.audit import Audit
from provaudit.model.finding import Finding
from provaudit.model.source import Span
from provaudit.reports.inert import one_line
from provaudit.reports.places import Places
from provaudit.reports.reading import place, quoted

COLUMNS = (
    "severity", "confidence", "rule", "name", "id", "state", "disposition", "gates", "message", "source", "path",
    "line", "column", "quotation", "other places", "values", "evidence", "repair", "note",
)  # fmt: skip

_FORMULA = re.compile(r"(^|;)(\s*)(?=[=+\-@＝＋－＠])")
"""What a spreadsheet reads as the beginning of a formula: at the beginning of a cell, and after a semicolon, which parts cells
where the decimal sign is a comma. (A tab or a line end begins no cell here: there are none.)"""


def render(audit: Audit, prefix: str = "") -> str:
    """All findings, with a byte-order mark, without which Excel takes UTF-8 for something else.

    `prefix` is the folder of the sources, seen from the root of the repository. A cell that would begin a formula begins
    with an apostrophe instead.
    """
    places, gating = Places(audit, prefix), frozenset(audit.gating)
    written = io.StringIO(newline="")
    rows = csv.writer(written, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    rows.writerows([cell(value) for value in _row(f, places, f.id in gating)] for f in audit.findings)
    return "\ufeff" + written.getvalue()


def cell(text: str) -> str:
    """Text that a spreadsheet shows and never reckons with."""
    return _FORMULA.sub(r"\1\2'", one_line(text))


def _row(finding: Finding, places: Places, gates: bool) -> tuple[str, ...]:
    where = places.first(finding)
    side = finding.sides[0] if finding.sides else None
    repair = finding.repair
    return (
        finding.severity,
        finding.confidence,
        finding.rule,
        finding.name,
        finding.id,
        finding.state,
        finding.disposition,
        "yes" if gates else "no",
        finding.message,
        where.source if where else "",
        where.path if where else "",
        str(where.start.line) if where and where.start else "",
        str(where.start.column) if where and where.start else "",
        quoted(side) if isinstance(side, Span) else "",
        "; ".join(place(other) for other in finding.sides[1:]),
        "; ".join(finding.values),
        "; ".join(finding.evidence),
        f"{repair.value} ({repair.kind}, {repair.confidence} confidence) from {place(repair.origin)}" if repair else "",
        finding.note,
    )
