"""The audit as GitLab's Code Quality report: the part of the Code Climate format that merge requests show."""

from __future__ import annotations

import hashlib
from typing import Any

from provaudit.model.audit import Audit
from provaudit.model.finding import Disposition, Finding, Severity
from provaudit.reports.inert import defused, json_text
from provaudit.reports.places import Places
from provaudit.reports.reading import place

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
_OTHERS = 5
"""Further places named in a description."""


def render(audit: Audit, prefix: str = "") -> str:
    """The undecided findings as a JSON array. `prefix` is the folder of the sources, seen from the root of the repository.

    GitLab compares the fingerprints of two branches, so one decided on a branch counts as mended there.
    """
    places = Places(audit, prefix)
    return (
        json_text([_issue(f, places) for f in audit.findings if f.disposition is Disposition.UNRESOLVED], indent=2)
        + "\n"
    )


def description(finding: Finding) -> str:
    """What a finding says, in one line, with the places of its other sides; safe where Markdown is read."""
    others = finding.sides[1 : 1 + _OTHERS]
    more = len(finding.sides) - 1 - len(others)
    said = finding.message
    if others:
        said += f" — compare {', '.join(place(side) for side in others)}{f' and {more:,} more' if more > 0 else ''}"
    return defused(said)


def _issue(finding: Finding, places: Places) -> dict[str, Any]:
    where = places.first(finding)
    lines = {"begin": 1}
    if where and where.start and where.end:
        lines = {"begin": where.start.line, "end": where.end.line}
    return {
        "description": description(finding),
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": finding.id or hashlib.sha256(repr(finding).encode()).hexdigest(),
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": where.path if where and where.path else places.folder, "lines": lines},
    }
