"""The audit for GitHub Actions: annotations beside the lines of a pull request, and the summary of a step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.audit import Audit
from provaudit.model.finding import Finding, Severity
from provaudit.reports import markdown
from provaudit.reports.inert import one_line
from provaudit.reports.places import Place, Places
from provaudit.reports.reading import Quoting, families, is_known
from provaudit.reports.sentences import Sentences
from provaudit.reports.text import finding_lines, plural, summary, verdict
from provaudit.text.normalise import shorten


@dataclass(frozen=True, slots=True)
class Limits:
    """What GitHub takes of one step: it drops further annotations of a level, and a longer summary as a whole."""

    annotations: int = 10
    lines: int = 12
    """Lines of an annotation: a cluster of a hundred sources needs no hundred."""
    width: int = 400
    summary: int = 1024 * 1024
    """Bytes of UTF-8."""


LIMITS = Limits()

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(audit: Audit, prefix: str = "", limits: Limits = LIMITS) -> str:
    """Workflow commands, one a line: errors, warnings and notices for what is undecided and not in the baseline.

    `prefix` is the folder of the sources, seen from the root of the repository. Of each level come those that fail the gate
    first; how many more there are is said in a last notice.
    """
    places = Places(audit, prefix)
    gating = frozenset(audit.gating)
    wanted = [f for f in audit.findings if f.id in gating or not is_known(f)]
    shown = {
        level: sorted((f for f in wanted if f.severity is level), key=lambda f: f.id not in gating)
        for level in _COMMANDS
    }
    room = dict.fromkeys(_COMMANDS, limits.annotations)
    if any(len(findings) > room[level] for level, findings in shown.items()):
        room[Severity.NOTE] -= 1
    lines = [
        _annotation(finding, places.first(finding), limits)
        for level in reversed(Severity)
        for finding in shown[level][: room[level]]
    ]
    left = [
        plural(len(shown[level]) - room[level], str(level))
        for level in reversed(Severity)
        if len(shown[level]) > room[level]
    ]
    if left:
        lines.append(
            f"::notice title=provaudit::{', '.join(left)} more; GitHub shows {limits.annotations} of a kind, the report all"
        )
    return "".join(f"{line}\n" for line in lines)


def render_summary(audit: Audit, prefix: str = "", limits: Limits = LIMITS) -> str:
    """The Markdown report for `$GITHUB_STEP_SUMMARY`: what fails the gate first, and cut between findings where it grows too long."""
    gating = frozenset(audit.gating)
    begin = f"# Source audit\n\n{summary(audit)}.\n\n**{verdict(audit)}**\n"
    end = f"\n<sub>provaudit {audit.tool.version}, rules {audit.tool.rules}</sub>\n"
    room = limits.summary - len((begin + end).encode()) - len(_cut(len(audit.findings)).encode())
    blocks, left = [begin], 0
    for block, counts in _blocks(audit, gating):
        size = len(block.encode("utf-8"))
        if size <= room:
            blocks.append(block)
            room -= size
        else:
            left += counts
    return "".join([*blocks, _cut(left) if left else "", end])


def _blocks(audit: Audit, gating: frozenset[str]) -> Iterator[tuple[str, int]]:
    """The summary in pieces that are shown whole or not at all, the weightiest first, each with how many findings it tells of."""
    quote = Sentences(audit.sources).quoted
    stopping = [f for f in audit.findings if f.id in gating]
    others = [f for f in audit.findings if f.id not in gating]
    if stopping:
        yield "\n## What fails the gate\n\n", 0
        yield from ((_item(finding, quote), 1) for finding in stopping)
    yield f"\n## Sources\n\n{markdown.sources_table(audit)}\n", 0
    for title, findings in families(others):
        yield f"\n## {title} ({len(findings)})\n\n", 0
        yield from ((_item(finding, quote), 1) for finding in findings)


def _item(finding: Finding, quote: Quoting) -> str:
    return "".join(f"{line}\n" for line in markdown.finding_lines(finding, quote))


def _cut(left: int) -> str:
    return f"\n{plural(left, 'finding')} more: this summary is as long as GitHub takes. The report has all.\n"


def _annotation(finding: Finding, where: Place | None, limits: Limits) -> str:
    head, *lines = (line.strip() for line in finding_lines(finding))
    if len(lines) > limits.lines:
        lines[limits.lines - 1 :] = [f"… {len(lines) - limits.lines + 1} lines more: {head}"]
    message = "\n".join(shorten(line, limits.width) for line in lines)
    properties = {**(_position(where) if where else {}), "title": f"{finding.rule} {finding.name}"}
    written = ",".join(f"{key}={one_line(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{message.translate(_DATA)}"


def _position(where: Place) -> dict[str, str]:
    """File and lines; columns only within one line, since GitHub takes no others."""
    if not where.path:
        return {}
    found = {"file": where.path}
    if where.start and where.end:
        found |= {"line": str(where.start.line), "endLine": str(where.end.line)}
        if where.start.line == where.end.line:
            found |= {"col": str(where.start.column), "endColumn": str(where.end.column)}
    return found
