"""The audit as Markdown, for a pull request, a wiki or a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.model.audit import Audit
from provaudit.model.finding import Finding
from provaudit.model.source import Span
from provaudit.reports.inert import defused
from provaudit.reports.reading import Quoting, families, marked, named, quoted, shown_sides, status
from provaudit.reports.sentences import Sentences
from provaudit.reports.text import coverage_lines, summary, verdict
from provaudit.reports.values import offered
from provaudit.text.normalise import shorten

_MARKS = {"error": "🔴", "warning": "🟠", "note": "⚪"}
_ACTIVE = re.compile(r"([\\`*_\[\]<>|~&]|:(?=[\w+-]+:))")
"""What makes emphasis, code, links, tags, table edges, references and emoji wherever it stands."""
_BEGINS = re.compile(r"^\d{1,9}(?=[.)](?:\s|$))|^(?=[-+#=])")
"""What makes a list or a heading at the beginning of a line."""


def render(audit: Audit) -> str:
    """The whole report as GitHub-flavoured Markdown; text of the sources is escaped, so that none of it acts."""
    return "\n".join(_lines(audit)) + "\n"


def escape(text: str) -> str:
    """Text that Markdown shows as it is: one line, nothing of it a link, a tag, a mention or a table edge.

    A backslash alone does not do: GitHub looks for mentions, issues and addresses in what Markdown has made of the text.
    """
    return _BEGINS.sub(r"\g<0>\\", _ACTIVE.sub(r"\\\1", defused(text)))


def _lines(audit: Audit) -> Iterator[str]:
    yield "# Source audit"
    yield ""
    yield f"{summary(audit)}. **{verdict(audit)}**"
    yield ""
    yield "## Sources"
    yield ""
    yield sources_table(audit)
    quote = Sentences(audit.sources).quoted
    for title, findings in families(audit.findings):
        yield ""
        yield f"## {title} ({len(findings)})"
        yield ""
        for finding in findings:
            yield from finding_lines(finding, quote)
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
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def finding_lines(finding: Finding, quote: Quoting = quoted) -> Iterator[str]:
    """A finding as a list item, with its sides, evidence, repair and decision as a list below it."""
    yield f"- {_MARKS[finding.severity]} **{finding.rule} {finding.name}** `{finding.id}` {escape(finding.message)}"
    for sides, value in shown_sides(finding):
        words = f": {_quote(sides[0], quote)}" if isinstance(sides[0], Span) else ""
        yield f"  - {escape(named(sides))}{words}{f' = {escape(value)}' if value else ''}"
    for line in finding.evidence:
        yield f"  - {escape(line)}"
    if finding.repair:
        repair = finding.repair
        where = escape(f"{repair.origin.source}:{repair.origin.line}")
        yield f"  - repair: **{escape(offered(repair))}** ({repair.kind}, {repair.confidence} confidence) ← {where}: {_quote(repair.origin, quote)}"
    if told := status(finding):
        yield f"  - *{escape(told)}*"


def _quote(span: Span, quote: Quoting) -> str:
    """A side with its words in bold."""
    return marked(span, escape, "**", "**", quote)
