"""The audit in the Reviewdog Diagnostic Format, one JSON object a line (rdjsonl)."""

from __future__ import annotations

from typing import Any

from provaudit.model.audit import Audit
from provaudit.model.finding import Disposition, Finding, Severity
from provaudit.reports.gitlab import description
from provaudit.reports.inert import json_text
from provaudit.reports.places import Places, Position

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(audit: Audit, prefix: str = "") -> str:
    """The undecided findings, one a line. `prefix` is the folder of the sources, seen from the root of the repository.

    No repair is written as a suggestion: a source stays as it was read, and is not to be edited from a comment.
    """
    places = Places(audit, prefix)
    return "".join(
        f"{json_text(_diagnostic(f, places))}\n" for f in audit.findings if f.disposition is Disposition.UNRESOLVED
    )


def _diagnostic(finding: Finding, places: Places) -> dict[str, Any]:
    where = places.first(finding)
    location: dict[str, Any] = {"path": where.path if where and where.path else places.folder}
    if where and where.start and where.end:
        location["range"] = {
            "start": _position(where.source, where.start, places),
            "end": _position(where.source, where.end, places),
        }
    return {
        "message": description(finding),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "source": {"name": "provaudit"},
        "code": {"value": f"{finding.rule} {finding.name}"},
    }


def _position(source: str, position: Position, places: Places) -> dict[str, int]:
    """Reviewdog counts columns in bytes of UTF-8."""
    return {"line": position.line, "column": places.byte_column(source, position)}
