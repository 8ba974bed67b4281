"""The audit as Markdown, for a pull request, a wiki or a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tabulate import tabulate

from provaudit.model.audit import Audit
from provaudit.model.finding import Finding
from provaudit.model.source import Span
from provaudit.reports.inert import defused
from provaudit.reports.reading import families, marked, place, status
from provaudit.reports.text import coverage_lines, summary
from provaudit.text.normalise import shorten

_MARKS = {"error": "🔴", "warning": "🟠", "note": "⚪"}
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>()#+!|~&@:-])")


def render(audit: Audit) -> str:
    """The whole report as GitHub-flavoured Markdown; text of the sources is escaped, so that none of it acts."""
    return "\n".join(_lines(audit)) + "\n"


def escape(text: str) -> str:
    """Text that Markdown shows as it is: one line, nothing of it a link, a tag, a mention or a table edge.

    A backslash alone does not do: GitHub looks for mentions, issues and addresses in what Markdown has made of the text.
    """
    return _ACTIVE.sub(r"\\\1", defused(text))


def _lines(audit: Audit) -> Iterator[str]:
    yield "# Source audit"
    yield ""
    yield f"{summary(audit)}."
    yield ""
    yield "## Sources"
    yield ""
    yield sources_table(audit)
    for title, findings in families(audit.findings):
        yield ""
        yield f"## {title} ({len(findings)})"
        yield ""
        for finding in findings:
            yield from finding_lines(finding)
    yield ""
    yield "## What was looked at"
    yield ""
    yield from (escape(line) for line in coverage_lines(audit))
    yield ""
    yield f"<sub>provaudit {audit.tool.version}, rules {audit.tool.rules}</sub>"


def sources_table(audit: Audit) -> str:
    """The sources with origin and rating, as a table."""
    profiles = {p.source: p for p in audit.profiles}
    rows = []
    for source in audit.sources:
        profile = profiles.get(source.id)
        proposed = f"{profile.reliability}{profile.credibility}" if profile else "–"
        rows.append(
            [
                escape(source.id),
                escape(shorten(source.title or "–", 60)),
                escape(source.publisher or "–"),
                escape(source.published or "–"),
                escape(profile.origin) if profile else "–",
                escape(source.rating or "–"),
                proposed,
                escape("; ".join(profile.reasons)) if profile else "–",
            ]
        )
    head = ["source", "title", "publisher", "published", "origin", "rating", "proposed", "why"]
    return tabulate(rows, head, tablefmt="github", disable_numparse=True)


def finding_lines(finding: Finding) -> Iterator[str]:
    """A finding as a list item, with its sides, evidence, repair and decision as a list below it."""
    yield f"- {_MARKS[finding.severity]} **{finding.rule} {finding.name}** `{finding.id}` {escape(finding.message)}"
    for index, side in enumerate(finding.sides):
        value = f" = {escape(finding.values[index])}" if index < len(finding.values) else ""
        words = f": {_quote(side)}" if isinstance(side, Span) else ""
        yield f"  - {escape(place(side))}{words}{value}"
    for line in finding.evidence:
        yield f"  - {escape(line)}"
    if finding.repair:
        repair = finding.repair
        where = escape(f"{repair.origin.source}:{repair.origin.line}")
        yield f"  - repair: **{escape(repair.value)}** ({repair.kind}, {repair.confidence} confidence) ← {where}: {_quote(repair.origin)}"
    if told := status(finding):
        yield f"  - *{escape(told)}*"


def _quote(span: Span) -> str:
    """A side with its words in bold."""
    return marked(span, escape, "**", "**")
