"""The audit as plain text, for a terminal and for a file."""

from __future__ import annotations

from collections.abc import Iterator

from tabulate import tabulate

from provaudit.model.audit import Audit
from provaudit.model.finding import Finding, Severity
from provaudit.model.source import Span
from provaudit.reports.inert import one_line
from provaudit.reports.reading import Quoting, families, named, quoted, shown_sides, status
from provaudit.reports.sentences import Sentences
from provaudit.reports.values import offered
from provaudit.text.normalise import shorten


def render(audit: Audit) -> str:
    """The whole report: the sources, the findings by family, and what was looked at."""
    return "\n".join(_lines(audit)) + "\n"


def _lines(audit: Audit) -> Iterator[str]:
    yield f"provaudit {audit.tool.version}: {summary(audit)}"
    yield ""
    yield sources_table(audit)
    quote = Sentences(audit.sources).quoted
    for title, findings in families(audit.findings):
        yield ""
        yield f"{title} ({len(findings)})"
        yield "-" * (len(title) + len(str(len(findings))) + 3)
        for index, finding in enumerate(findings):
            if index:
                yield ""
            yield from finding_lines(finding, quote)
    yield ""
    yield from coverage_lines(audit)
    yield verdict(audit)
    if audit.findings:
        yield "`provaudit explain ID` says more of a finding, `provaudit resolve ID --as accepted --reason …` decides it."


def summary(audit: Audit) -> str:
    """One line: how many sources, origins and undecided findings of each severity."""
    found = ", ".join(
        plural(audit.count(severity), str(severity)) for severity in reversed(Severity) if audit.count(severity)
    )
    origins = plural(len(audit.origins), "independent origin")
    return f"{plural(len(audit.sources), 'source')} from {origins}; {found or 'nothing found'}"


def verdict(audit: Audit) -> str:
    """What the gate says, in a sentence."""
    count = len(audit.gating)
    return (
        f"{plural(count, 'finding')} {'fails' if count == 1 else 'fail'} the gate."
        if count
        else "Nothing fails the gate."
    )


def plural(count: int, noun: str) -> str:
    """`1 source`, `2 sources`, `1,200 errors`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def sources_table(audit: Audit, full: bool = False) -> str:
    """The sources with origin, rating and measures; a person's rating is marked with a star. `full` tells the record and the makeup too."""
    profiles = {p.source: p for p in audit.profiles}
    rows = []
    for source in audit.sources:
        profile = profiles.get(source.id)
        rating = (
            f"{source.rating}*" if source.rating else (f"{profile.reliability}{profile.credibility}" if profile else "")
        )
        rows.append(
            [
                shorten(one_line(source.id), 32),
                shorten(one_line(source.publisher or "–"), 28),
                one_line(source.published or "–"),
                one_line(profile.origin) if profile else "–",
                one_line(rating),
                f"{profile.words:,}" if profile else "–",
                f"{profile.own_share:.0%}" if profile else "–",
                f"{profile.damage:.1f}" if profile else "–",
            ]
        )
        if full and profile:
            rows[-1] += [
                f"{profile.corroborated} of {profile.compared}" if profile.compared else "–",
                f"{profile.conflicts}" if profile.compared else "–",
                str(profile.makeup),
            ]
    head = ["source", "publisher", "published", "origin", "rating", "words", "own text", "damage/1,000 words"]
    head += ["confirmed", "conflicts", "made as"] if full else []
    table = tabulate(rows, head, tablefmt="simple", disable_numparse=True)
    return (
        f"{table}\n* set by a person; the other ratings are proposed" if any(s.rating for s in audit.sources) else table
    )


def finding_lines(finding: Finding, quote: Quoting = quoted) -> Iterator[str]:
    """A finding: its head, its message, each side with its words in place, the proposed repair, the decision."""
    yield f"{finding.severity:7}  {finding.rule} {finding.name}  {finding.id}"
    yield f"         {one_line(finding.message)}"
    for sides, value in shown_sides(finding):
        words = f"  {one_line(quote(sides[0], '[', ']'))}" if isinstance(sides[0], Span) else ""
        yield f"         {one_line(named(sides))}{words}{f'  = {one_line(value)}' if value else ''}"
    for line in finding.evidence:
        yield f"         · {one_line(line)}"
    if finding.repair:
        repair = finding.repair
        sure = f"{repair.kind}, {repair.confidence} confidence"
        where = f"{repair.origin.source}:{repair.origin.line}"
        said = f"{where} {quote(repair.origin, '[', ']')}"
        yield f"         repair: {one_line(offered(repair))} ({sure}) ← {one_line(said)}"
        if repair.reason:
            yield f"         · {one_line(repair.reason)}"
    if told := status(finding):
        yield f"         {one_line(told)}"


def coverage_lines(audit: Audit) -> Iterator[str]:
    """What was read and compared, so that silence means something."""
    seen = audit.coverage
    yield (
        f"Read {plural(seen.words, 'word')} in {plural(seen.statements, 'statement')}; {plural(seen.claims, 'claim')} about "
        f"{plural(seen.items, 'data item')}, {seen.items_with_two_sources:,} of them in two sources or more; "
        f"{plural(seen.pairs_compared, 'pair')} of claims and {plural(seen.duplicate_pairs_compared, 'pair')} of texts compared."
    )
    if seen.skipped:
        yield (
            "Statements left out: " + ", ".join(f"{count:,} {one_line(reason)}" for reason, count in seen.skipped) + "."
        )
    for limit in seen.limits:
        yield f"Not done: {one_line(limit)}."
