"""The audit as SARIF 2.1.0 (OASIS standard), for code scanning and for viewers in editors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from provaudit.model.audit import Audit, RuleInfo
from provaudit.model.finding import Disposition, Finding, Severity, State
from provaudit.model.source import Side, Span
from provaudit.reports.inert import json_text, one_line, shown
from provaudit.reports.line_hash import line_hashes
from provaudit.reports.places import Place, Places
from provaudit.reports.reading import gravest, place, quoted
from provaudit.text.normalise import shorten

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a reader of SARIF takes. The numbers are GitHub's: more results than 25,000 and it refuses the file, more than 5,000
    and it drops some of its own choice; of a result's locations it shows 100."""

    decided: bool = True
    """True to write findings that people have decided as suppressed results, False to leave them out."""
    everywhere: bool = False
    """True to give every result a file and a line, be it the folder and line 1: GitHub takes no result without."""
    results: int = 25_000
    related: int = 99
    message: int = 1_000
    """Code points of a message, links apart."""


STANDARD = Profile()
GITHUB = Profile(decided=False, everywhere=True, results=5_000)

_STATES = {State.NEW: "new", State.UNCHANGED: "unchanged", State.CARRIED: "unchanged", State.UPDATED: "updated"}
_ADVICE = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_ESCAPES = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})


def render(audit: Audit, prefix: str = "", profile: Profile = STANDARD) -> str:
    """The audit as one SARIF log of one run. `prefix` is the folder of the sources, seen from the root of the repository."""
    return json_text(log(audit, prefix, profile), indent=2) + "\n"


def render_github(audit: Audit, prefix: str = "") -> str:
    """The audit as GitHub's code scanning takes it: no decided findings, and no more results than it keeps."""
    return render(audit, prefix, GITHUB)


def log(audit: Audit, prefix: str = "", profile: Profile = STANDARD) -> dict[str, Any]:
    """The SARIF log as plain data."""
    places = Places(audit, prefix)
    wanted = [f for f in audit.findings if profile.decided or f.disposition is Disposition.UNRESOLVED]
    kept = gravest(wanted, frozenset(audit.gating), profile.results)
    rules = _rules(audit)
    index = {rule.code: i for i, rule in enumerate(rules)}
    results = _Results(audit, places, profile, index)
    told = [*audit.coverage.limits]
    if len(kept) < len(wanted):
        told.append(
            f"{len(wanted) - len(kept):,} of {len(wanted):,} findings are left out, the least grave; the JSON report has all"
        )
    run = {
        "tool": {
            "driver": {
                "name": audit.tool.name,
                "version": audit.tool.version,
                "semanticVersion": audit.tool.version,
                "rules": [_rule(rule) for rule in rules],
                "properties": {"rules": audit.tool.rules, "model": audit.tool.model},
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "warning", "message": {"text": _escaped(one_line(line))}} for line in told
                ],
            }
        ],
        "artifacts": [
            {"location": _artifact(places.path(source.id)), "roles": ["analysisTarget"]}
            for source in audit.sources
            if source.path
        ],
        "results": [results.one(finding) for finding in kept],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rules(audit: Audit) -> list[RuleInfo]:
    """The rules of the audit and of its findings, by code; one that nobody told of is known by its findings alone."""
    known = {rule.code: rule for rule in audit.rules}
    for finding in sorted(audit.findings, key=lambda f: -f.severity.rank):
        known.setdefault(finding.rule, RuleInfo(finding.rule, finding.name, finding.severity))
    return [known[code] for code in sorted(known)]


def _rule(rule: RuleInfo) -> dict[str, Any]:
    summary = shorten(one_line(rule.summary or rule.name), 1_000)
    written: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _escaped(summary)},
        "fullDescription": {"text": _escaped(summary)},
        "defaultConfiguration": {"level": str(rule.severity)},
        "properties": {"problem.severity": _ADVICE[rule.severity], "tags": ["sources", rule.code[:3]]},
    }
    if rule.help:
        written["help"] = {"text": _escaped(shown(rule.help)), "markdown": shown(rule.help)}
    return written


class _Results:
    """Writes findings as results; keeps the line hashes of each source once they are reckoned."""

    def __init__(self, audit: Audit, places: Places, profile: Profile, index: dict[str, int]) -> None:
        self.places, self.profile, self.index = places, profile, index
        self._gating = frozenset(audit.gating)
        self._hashes: dict[str, tuple[str, ...]] = {}

    def one(self, finding: Finding) -> dict[str, Any]:
        """The result of one finding."""
        related = finding.sides[1 : 1 + self.profile.related]
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": self.index[finding.rule],
            "level": str(finding.severity),
            "message": {"text": _message(finding, related, self.profile)},
            "locations": self._locations(finding),
            "relatedLocations": [
                {"id": number, **self._location(side), "message": {"text": _escaped(_words(finding, number))}}
                for number, side in enumerate(related, 1)
            ],
            "partialFingerprints": self._fingerprints(finding),
            "baselineState": _STATES[finding.state],
            "properties": self._properties(finding),
        }
        if self.profile.decided:
            result["suppressions"] = list(_suppressions(finding))
        return result

    def _locations(self, finding: Finding) -> list[dict[str, Any]]:
        if finding.sides:
            return [self._location(finding.sides[0])]
        if not self.profile.everywhere:
            return []
        return [{"physicalLocation": {"artifactLocation": _artifact(self.places.folder), "region": {"startLine": 1}}}]

    def _location(self, side: Side) -> dict[str, Any]:
        where = self.places.of(side)
        location: dict[str, Any] = {"logicalLocations": [{"name": one_line(side.source), "kind": "source"}]}
        path = where.path or (self.places.folder if self.profile.everywhere else "")
        if path:
            region = _region(where, side) or ({"startLine": 1} if self.profile.everywhere else None)
            location["physicalLocation"] = {"artifactLocation": _artifact(path)} | (
                {"region": region} if region else {}
            )
        return location

    def _fingerprints(self, finding: Finding) -> dict[str, str]:
        prints = {"provauditFinding/v1": finding.id} if finding.id else {}
        if finding.sides and self.places.path(finding.sides[0].source):
            source = finding.sides[0].source
            start = self.places.of(finding.sides[0]).start
            if source not in self._hashes:
                self._hashes[source] = line_hashes(self.places.text(source))
            line = start.line if start else 1
            if line <= len(self._hashes[source]):
                prints["primaryLocationLineHash"] = self._hashes[source][line - 1]
        return prints

    def _properties(self, finding: Finding) -> dict[str, Any]:
        return {
            "confidence": str(finding.confidence),
            "disposition": str(finding.disposition),
            "gates": finding.id in self._gating,
            "item": one_line(finding.item),
            "values": [one_line(value) for value in finding.values],
            "evidence": [one_line(line) for line in finding.evidence],
        }


def _message(finding: Finding, related: tuple[Side, ...], profile: Profile) -> str:
    """What the finding says, and a link to each other side: SARIF's `[text](id)`, where text has its brackets escaped."""
    said = _escaped(shorten(one_line(finding.message), profile.message))
    said += "" if said.endswith((".", "!", "?")) else "."
    links = [f"[{_escaped(one_line(place(side)))}]({number})" for number, side in enumerate(related, 1)]
    if not links:
        return said
    more = len(finding.sides) - 1 - len(links)
    return f"{said} Compare {', '.join(links)}{f' and {more:,} more' if more else ''}."


def _words(finding: Finding, number: int) -> str:
    side = finding.sides[number]
    value = f" = {one_line(finding.values[number])}" if number < len(finding.values) else ""
    return (one_line(quoted(side)) if isinstance(side, Span) else "The whole source.") + value


def _region(where: Place, side: Side) -> dict[str, Any] | None:
    if not isinstance(side, Span) or where.start is None or where.end is None:
        return None
    if where.start == where.end and side.end > side.start:
        return {"startLine": where.start.line}
    return {
        "startLine": where.start.line,
        "startColumn": where.start.column,
        "endLine": where.end.line,
        "endColumn": where.end.column,
        "charOffset": side.start,
        "charLength": side.end - side.start,
        "snippet": {"text": shown(side.exact)},
    }


def _suppressions(finding: Finding) -> Iterator[dict[str, Any]]:
    if finding.disposition is not Disposition.UNRESOLVED:
        why = f"{finding.disposition}: {finding.note}" if finding.note else str(finding.disposition)
        yield {"kind": "external", "status": "accepted", "justification": one_line(why)}


def _artifact(path: str) -> dict[str, str]:
    """A relative path as a URI: every character that means something in one is escaped, `:` too."""
    return {"uri": quote(path.encode("utf-8", "surrogatepass"), safe="/"), "uriBaseId": ROOT}


def _escaped(text: str) -> str:
    """Text in which no bracket opens a link and no brace a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    return text.translate(_ESCAPES)
