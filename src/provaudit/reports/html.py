"""The audit as one page of HTML for an editor: no script, nothing fetched, small, and readable on paper too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape as escaped

from provaudit.model.audit import Audit
from provaudit.model.finding import Disposition, Finding, Severity
from provaudit.model.source import Side, Span
from provaudit.reports.html_style import STYLE
from provaudit.reports.inert import one_line
from provaudit.reports.reading import Quoting, families, gravest, is_known, marked, named, place, shown_sides, status
from provaudit.reports.sentences import Sentences
from provaudit.reports.text import coverage_lines, plural, summary, verdict
from provaudit.reports.values import offered


@dataclass(frozen=True, slots=True)
class Limits:
    """What a browser shows without effort: pages of tens of megabytes are why people stop opening reports."""

    findings: int = 2_000
    sides: int = 20


LIMITS = Limits()


def render(audit: Audit, limits: Limits = LIMITS) -> str:
    """The whole report. Text of the sources is escaped, and the page forbids its own browser to load or run anything."""
    return "\n".join(_lines(audit, limits)) + "\n"


def escape(text: str) -> str:
    """Text on one line that is text in HTML, inside an attribute too."""
    return escaped(one_line(text))


def _lines(audit: Audit, limits: Limits) -> Iterator[str]:
    gating = frozenset(audit.gating)
    kept = gravest(list(audit.findings), gating, limits.findings)
    groups = list(families(kept))
    sentences = Sentences(audit.sources)
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"""
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<title>Source audit</title>"
    yield f"<style>{STYLE}</style>"
    yield "</head>"
    yield "<body>"
    yield "<header>"
    yield "<h1>Source audit</h1>"
    yield f"<p>{escape(summary(audit))}. <strong>{verdict(audit)}</strong></p>"
    yield from _switches(audit)
    links = [_link(title, len(found)) for title, found in (*groups, ("Sources", audit.sources))]
    yield f"<nav>{''.join(links)}</nav>"
    yield "</header>"
    yield "<main>"
    for title, found in groups:
        yield f'<section id="{_anchor(title)}">'
        yield f"<h2>{title} <small>{len(found):,}</small></h2>"
        for finding in found:
            yield from _finding(finding, finding.id in gating, limits, sentences.quoted)
        yield "</section>"
    if len(kept) < len(audit.findings):
        yield f"<p>{plural(len(audit.findings) - len(kept), 'finding')} more, the least grave: the JSON report has all.</p>"
    yield '<section id="sources">'
    yield "<h2>Sources</h2>"
    yield from _sources(audit)
    yield "</section>"
    yield "</main>"
    yield "<footer>"
    yield from (f"<p>{escape(line)}</p>" for line in coverage_lines(audit))
    yield f"<p>provaudit {escape(audit.tool.version)}, rules {escape(audit.tool.rules)}</p>"
    yield "</footer>"
    yield "</body>"
    yield "</html>"


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")


def _link(title: str, count: int) -> str:
    return f'<a href="#{_anchor(title)}">{title} <small>{count:,}</small></a>'


def _switches(audit: Audit) -> Iterator[str]:
    """What is shown: boxes to tick, which the style sheet obeys; no script is needed for it."""
    known = sum(map(is_known, audit.findings))
    counted = [(str(s), audit.count(s), plural(audit.count(s), str(s))) for s in reversed(Severity)]
    yield '<p class="show">'
    for name, count, label in (*counted, ("known", known, f"{known:,} decided or known")):
        if count:
            ticked = "" if name == "known" else " checked"
            yield f'<label><input type="checkbox" id="show-{name}"{ticked}> {label}</label>'
    yield "</p>"


def _finding(finding: Finding, gates: bool, limits: Limits, quote: Quoting) -> Iterator[str]:
    kinds = " ".join(filter(None, (str(finding.severity), "known" if is_known(finding) else "")))
    yield f'<article class="{kinds}" id="{escape(finding.id)}">'
    yield f"<h3>{escape(finding.message)}</h3>"
    gate = " <em>fails the gate</em>" if gates else ""
    confidence = "" if finding.confidence == "high" else f", {finding.confidence} confidence"
    yield (
        f'<p class="rule"><b>{finding.severity}</b>{confidence} · {finding.rule} {escape(finding.name)} '
        f"<code>{escape(finding.id)}</code>{gate}</p>"
    )
    if shown := list(shown_sides(finding)):
        side_by_side = len(shown) == 2 and all(isinstance(sides[0], Span) for sides, _ in shown)
        yield f'<ul class="sides{" two" if side_by_side else ""}">'
        yield from (_sides(sides, value, quote) for sides, value in shown[: limits.sides])
        if len(shown) > limits.sides:
            yield f"<li>and {len(shown) - limits.sides:,} more</li>"
        yield "</ul>"
    if finding.evidence:
        yield f'<ul class="evidence">{"".join(f"<li>{escape(line)}</li>" for line in finding.evidence)}</ul>'
    if repair := finding.repair:
        reason = f" {escape(repair.reason)}" if repair.reason else ""
        yield (
            f'<p class="repair">Repair: <b>{escape(offered(repair))}</b> ({repair.kind}, {repair.confidence} confidence) from '
            f"<cite>{escape(place(repair.origin))}</cite> {_words(repair.origin, quote)}{reason}</p>"
        )
    if told := status(finding):
        decided = finding.disposition is not Disposition.UNRESOLVED
        yield f'<p class="{"decision" if decided else "open"}">{escape(told)}</p>'
    yield "</article>"


def _sides(sides: tuple[Side, ...], value: str, quote: Quoting) -> str:
    words = _words(sides[0], quote) if isinstance(sides[0], Span) else ""
    return f"<li><cite>{escape(named(sides))}</cite> {words}{f' <data>= {escape(value)}</data>' if value else ''}</li>"


def _words(span: Span, quote: Quoting) -> str:
    return f"<q>{marked(span, escape, '<mark>', '</mark>', quote)}</q>"


def _sources(audit: Audit) -> Iterator[str]:
    profiles = {p.source: p for p in audit.profiles}
    head = ("source", "publisher", "published", "origin", "rating", "words", "own text", "why")
    yield f"<table><thead><tr>{''.join(f'<th>{name}</th>' for name in head)}</tr></thead><tbody>"
    for source in audit.sources:
        profile = profiles.get(source.id)
        proposed = f"{profile.reliability}{profile.credibility}" if profile else "–"
        title = f"<br>{escape(source.title)}" if source.title else ""
        cells = (
            f"<cite>{escape(source.id)}</cite>{title}",
            escape(source.publisher or "–"),
            escape(source.published or "–"),
            escape(profile.origin) if profile else "–",
            f"<b>{escape(source.rating)}</b> ({proposed})" if source.rating else proposed,
            f"{profile.words:,}" if profile else "–",
            f"{profile.own_share:.0%}" if profile else "–",
            "".join(f"<div>{escape(reason)}</div>" for reason in profile.reasons) if profile else "–",
        )
        yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
    yield "</tbody></table>"
