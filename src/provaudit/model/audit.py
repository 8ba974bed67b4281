"""The audit: everything that one run found out, and how it is written down as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from provaudit.model.claim import Claim, DataItem
from provaudit.model.finding import Disposition, Finding, Repair, Severity
from provaudit.model.profile import Citation, Credibility, Dependence, Origin, Profile
from provaudit.model.repeat import Cluster
from provaudit.model.resolution import Review
from provaudit.model.source import Side, Source, Span

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Tool:
    """What made the audit: versions of the program, of its set of rules, and of the language model ("" for none)."""

    name: str
    version: str
    rules: str
    model: str = ""


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule as a report tells of it: its code, name and severity, the first line of its manual page, and the page as Markdown."""

    code: str
    name: str
    severity: Severity
    summary: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was looked at, so that "no conflict" can be believed. `skipped` counts statements by reason."""

    words: int = 0
    statements: int = 0
    claims: int = 0
    items: int = 0
    items_with_two_sources: int = 0
    pairs_compared: int = 0
    duplicate_pairs_compared: int = 0
    skipped: tuple[tuple[str, int], ...] = ()
    limits: tuple[str, ...] = ()
    """What could not be done, in words: a model that is not installed, a bucket that was capped."""


@dataclass(frozen=True, slots=True)
class Audit:
    """Sources with their profiles, findings in reading order, clusters and coverage. It holds no clock time."""

    tool: Tool
    sources: tuple[Source, ...]
    profiles: tuple[Profile, ...]
    origins: tuple[Origin, ...]
    findings: tuple[Finding, ...]
    clusters: tuple[Cluster, ...]
    coverage: Coverage
    gating: tuple[str, ...] = ()
    """Ids of the findings that fail the gate."""
    claims: tuple[Claim, ...] = ()
    items: tuple[DataItem, ...] = ()
    """What was read and brought together; `provaudit claims` shows it. Not part of the JSON."""
    dependences: tuple[Dependence, ...] = ()
    """Who took from whom, with the evidence. Not part of the JSON: the DEP4xx findings and the origins are."""
    citations: tuple[Citation, ...] = ()
    """Who names whom. Not part of the JSON; `provaudit sources graph` draws it."""
    credibilities: tuple[Credibility, ...] = ()
    """How credible each piece of information is; `provaudit sources rate` shows it. Not part of the JSON."""
    reviews: tuple[Review, ...] = ()
    """Every decision with its standing, for those who keep the ledger. Not part of the JSON: the RES8xx findings are."""
    rules: tuple[RuleInfo, ...] = ()
    """The rules that ran, by code; empty where nobody has filled it in. Not part of the JSON form."""

    def count(self, severity: Severity) -> int:
        """How many undecided findings have this severity."""
        return sum(f.severity is severity and f.disposition is Disposition.UNRESOLVED for f in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """The audit as plain data, in the shape of schemas/audit.schema.json."""
        profiles = {p.source: p for p in self.profiles}
        gating = frozenset(self.gating)
        return {
            "schema": SCHEMA,
            "tool": asdict(self.tool),
            "sources": [_source(s, profiles.get(s.id)) for s in self.sources],
            "origins": [{"id": o.id, "members": list(o.members)} for o in self.origins],
            "findings": [_finding(f, f.id in gating) for f in self.findings],
            "clusters": [_cluster(c) for c in self.clusters],
            "counts": {
                "sources": len(self.sources),
                "origins": len(self.origins),
                "findings": len(self.findings),
                **{str(s): self.count(s) for s in reversed(Severity)},
                "decided": sum(f.disposition is not Disposition.UNRESOLVED for f in self.findings),
                "gating": len(self.gating),
            },
            "coverage": {
                **asdict(self.coverage),
                "skipped": dict(self.coverage.skipped),
                "limits": list(self.coverage.limits),
            },
        }

    def to_json(self) -> str:
        """The audit as JSON text: two-space indents, keys in schema order, a final line end."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _source(source: Source, profile: Profile | None) -> dict[str, Any]:
    return {
        "id": source.id,
        "path": source.path,
        "sha256": source.sha256,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.published,
        "retrieved": source.retrieved,
        "licence": source.licence,
        "origin": profile.origin if profile else source.id,
        "rating": source.rating or (f"{profile.reliability}{profile.credibility}" if profile else "F6"),
        "profile": _profile(profile) if profile else None,
    }


def _profile(profile: Profile) -> dict[str, Any]:
    plain = {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(replace(profile, measures=())).items()}
    del plain["measures"]  # `provaudit sources rate --format json` tells them, with their evidence
    del plain["source"], plain["origin"]
    return {k: round(v, 4) if isinstance(v, float) else v for k, v in plain.items()}


def _side(side: Side) -> dict[str, Any]:
    if not isinstance(side, Span):
        return {"source": side.source}
    return {
        "source": side.source,
        "start": side.start,
        "end": side.end,
        "line": side.line,
        "exact": side.exact,
        "prefix": side.prefix,
        "suffix": side.suffix,
    }


def _repair(repair: Repair) -> dict[str, Any]:
    origin = repair.origin
    return {
        "value": repair.value,
        "kind": repair.kind,
        "confidence": repair.confidence,
        "reason": repair.reason,
        "from": {"source": origin.source, "start": origin.start, "end": origin.end, "exact": origin.exact},
    }


def _finding(finding: Finding, gates: bool) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "state": finding.state,
        "disposition": finding.disposition,
        "gates": gates,
        "message": finding.message,
        "sides": [_side(side) for side in finding.sides],
        "values": list(finding.values),
        "evidence": list(finding.evidence),
        "item": finding.item or None,
        "repair": _repair(finding.repair) if finding.repair else None,
        "note": finding.note or None,
    }


def _cluster(cluster: Cluster) -> dict[str, Any]:
    return {
        "granularity": cluster.granularity,
        "members": [_side(side) for side in cluster.members],
        "weakest": round(cluster.weakest, 4),
        "exact": cluster.exact,
    }
