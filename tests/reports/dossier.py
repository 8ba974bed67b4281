"""Audits made by hand: three small sources and what one could find in them."""

from __future__ import annotations

import dataclasses
from typing import Any

from provaudit.model.audit import Audit, Coverage, RuleInfo, Tool
from provaudit.model.finding import Confidence, Disposition, Finding, Repair, RepairKind, Severity, State
from provaudit.model.profile import Origin, Profile
from provaudit.model.source import CONTEXT, Source, Span, Whole

COMPASS = Source.from_text(
    "compass",
    "Harbour news\n\nThe “Grey Heron” treaty was signed in Port Merrow on 1 October 1953.\nIt has never been amended.\n",
    path="compass.txt",
    publisher="The Compass",
)
GARRISON = Source.from_text(
    "garrison", "The treaty was signed in Port Merrow on 10 October 1953.\n", path="letters/garrison page.txt"
)
DIGEST = Source.from_text("digest", "Peace brought work. In the s aid paid for flour.\n", path="digest.txt")


def span(source: Source, words: str) -> Span:
    """The first place of `words` in a source."""
    start = source.text.index(words)
    end = start + len(words)
    line = source.text.count("\n", 0, start) + 1
    return Span(
        source.id,
        start,
        end,
        words,
        source.text[max(0, start - CONTEXT) : start],
        source.text[end : end + CONTEXT],
        line,
    )


CONFLICT = Finding(
    rule="CON301",
    name="date-conflict",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="Two days are given for the signing",
    sides=(span(COMPASS, "1 October 1953"), span(GARRISON, "10 October 1953")),
    values=("1953-10-01", "1953-10-10"),
    item="treaty signed: date",
    id="aaaaaaaaaaaaaaaa",
)
LOST = Finding(
    rule="TRU205",
    name="missing-decade",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="A decade has lost its number.",
    sides=(span(DIGEST, "the s"),),
    evidence=("“the s” is followed by a noun",),
    repair=Repair("1950s", RepairKind.DERIVED, Confidence.MEDIUM, span(COMPASS, "1953"), "from the year of the treaty"),
    id="bbbbbbbbbbbbbbbb",
)
UNDESCRIBED = Finding(
    rule="SRC510",
    name="no-manifest",
    severity=Severity.NOTE,
    confidence=Confidence.HIGH,
    message="no sources.toml describes the sources",
    sides=(Whole("compass"), Whole("digest"), Whole("garrison")),
    id="cccccccccccccccc",
)
UNSUPPORTED = Finding(
    rule="RUN904",
    name="unsupported-file",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="map.bin is of a kind that is not read",
    sides=(),
    id="dddddddddddddddd",
)
FINDINGS = (CONFLICT, LOST, UNDESCRIBED, UNSUPPORTED)

RULES = tuple(
    RuleInfo(f.rule, f.name, f.severity, f"What {f.name} finds.", f"# {f.rule} {f.name}\n\nWhat {f.name} finds.\n")
    for f in FINDINGS
)


def audit(*findings: Finding, sources: tuple[Source, ...] = (COMPASS, DIGEST, GARRISON), **fields: Any) -> Audit:
    """An audit of these findings. What is undecided, new and an error gates, unless `gating` says otherwise."""
    gating = tuple(
        f.id
        for f in findings
        if f.severity is Severity.ERROR and f.disposition is Disposition.UNRESOLVED and f.state is State.NEW
    )
    given = {
        "tool": Tool("provaudit", "0.1.0", "0123456789ab"),
        "profiles": tuple(
            Profile(s.id, s.id, len(s.text.split()), 1.0, 0.0, 0, 0, 0.5, False, "F", "6", ("nothing is known of it",))
            for s in sources
        ),
        "origins": tuple(Origin(s.id, (s.id,)) for s in sources),
        "clusters": (),
        "coverage": Coverage(words=40, statements=6),
        "gating": gating,
        "rules": RULES,
    }
    return Audit(sources=sources, findings=findings, **{**given, **fields})


def decided(finding: Finding, note: str = "The newspaper of the day says so.") -> Finding:
    """The finding as somebody has accepted it."""
    return dataclasses.replace(finding, disposition=Disposition.ACCEPTED, state=State.UNCHANGED, note=note)


def many(count: int, severity: Severity = Severity.ERROR) -> tuple[Finding, ...]:
    """So many findings of one severity, each with an id of its own."""
    letters = str.maketrans("0123456789", "abcdefghij")
    ids = (f"{severity[0]}{number:015d}".translate(letters) for number in range(count))
    return tuple(dataclasses.replace(LOST, severity=severity, id=id) for id in ids)
