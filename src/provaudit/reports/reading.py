"""What every report for people shares: the order of findings, the words for families, how a place is quoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from provaudit.model.finding import Disposition, Finding, State
from provaudit.model.source import Side, Span
from provaudit.text.normalise import inert, shorten

FAMILIES = {
    "CON": "Conflicts",
    "TRU": "Truncated and damaged statements",
    "DUP": "Repeated text",
    "DEP": "Dependence and provenance",
    "SRC": "About the sources",
    "RES": "About decisions",
    "RUN": "What could not be analysed",
}


def families(findings: Iterable[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """Findings by family, in the order in which an editor needs them; within a family as the audit has them."""
    order = list(FAMILIES)
    for prefix, group in groupby(sorted(findings, key=lambda f: order.index(f.rule[:3])), key=lambda f: f.rule[:3]):
        yield FAMILIES[prefix], list(group)


def place(side: Side) -> str:
    """Where a side is: `source:line`, or the source alone."""
    return f"{side.source}:{side.line}" if isinstance(side, Span) else side.source


def quoted(side: Span, before: str = "[", after: str = "]", width: int = 160) -> str:
    """The words of a side between markers, with what stands around them, on one line."""
    exact = shorten(inert(side.exact), width)
    room = max(0, width - len(exact)) // 2
    prefix = " ".join(inert(side.prefix).split())[-room:] if room else ""
    suffix = " ".join(inert(side.suffix).split())[:room] if room else ""
    left = " " if side.prefix[-1:].isspace() else ""
    right = " " if side.suffix[:1].isspace() else ""
    return f"{'…' + prefix if prefix else ''}{left}{before}{exact}{after}{right}{suffix + '…' if suffix else ''}"


def status(finding: Finding) -> str:
    """What people decided about a finding, or how it relates to what is known; empty for a new one."""
    if finding.disposition is not Disposition.UNRESOLVED:
        return f"{finding.disposition}: {finding.note}" if finding.note else str(finding.disposition)
    if finding.state is State.UNCHANGED:
        return "known (baseline)"
    return f"{finding.state}: {finding.note}" if finding.state is State.UPDATED else ""
