"""What every report for people shares: the order of findings, the words for families, how a place is quoted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from provaudit.model.finding import Disposition, Finding, Severity, State
from provaudit.model.source import CONTEXT, Side, Span
from provaudit.reports.values import readable
from provaudit.text.normalise import inert, norm

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
    order = {prefix: index for index, prefix in enumerate(FAMILIES)}
    ranked = sorted(findings, key=lambda f: (order.get(f.rule[:3], len(order)), f.rule[:3]))
    for prefix, group in groupby(ranked, key=lambda f: f.rule[:3]):
        yield FAMILIES.get(prefix, prefix), list(group)


def gravest(findings: list[Finding], gating: frozenset[str], most: int) -> list[Finding]:
    """At most so many findings: those that gate first, then by severity; in the order in which they came."""
    ranked = sorted(range(len(findings)), key=lambda i: (findings[i].id not in gating, -findings[i].severity.rank, i))
    return [findings[i] for i in sorted(ranked[:most])]


def place(side: Side) -> str:
    """Where a side is: `source:line`, or the source alone."""
    return f"{side.source}:{side.line}" if isinstance(side, Span) else side.source


def shown_sides(finding: Finding) -> Iterator[tuple[tuple[Side, ...], str]]:
    """The sides of a finding as a report shows them, each with its value as understood, in words.

    Whole sources that follow one another come as one group, and not at all where the message names them. A value that the words
    say themselves is left out.
    """
    group: list[Side] = []
    for index, side in enumerate(finding.sides):
        value = finding.values[index] if index < len(finding.values) else ""
        if isinstance(side, Span):
            if group:
                yield tuple(group), ""
            group = []
            yield (side,), "" if norm(value) == norm(side.exact) else readable(value)
        elif f"“{side.source}”" not in finding.message:
            group.append(side)
    if group:
        yield tuple(group), ""


def named(sides: tuple[Side, ...], most: int = 20) -> str:
    """The places of sides in a row: `a, b, c`, and how many more there are where that grows too long to read."""
    more = f" and {len(sides) - most:,} more" if len(sides) > most else ""
    return ", ".join(map(place, sides[:most])) + more


def quoted(side: Span, before: str = "[", after: str = "]", width: int = 160) -> str:
    """The words of a side between markers, with what stands around them, on one line and cut between words."""
    exact = " ".join(inert(side.exact).split())
    if len(exact) > width:
        kept = exact[: width - 1].rpartition(" ")[0] or exact[: width - 1]
        return f"{_before(side.prefix, 0)}{before}{kept} …{after}"
    room = (width - len(exact)) // 2
    left, right = _before(side.prefix, room), _after(side.suffix, room)
    return f"{left}{before}{exact}{after}{right}"


_MARKS = ("\ue000", "\ue001")
_UNMARKED = str.maketrans(dict.fromkeys(_MARKS, "\ufffd"))


def marked(side: Span, write: Callable[[str], str], before: str, after: str) -> str:
    """The same for a format that escapes by `write` and marks by `before` and `after`.

    The words are marked with private characters first, so that escaping leaves the marks alone; those of the source are taken out.
    """
    plain = replace(side, **{name: getattr(side, name).translate(_UNMARKED) for name in ("exact", "prefix", "suffix")})
    return write(quoted(plain, *_MARKS)).replace(_MARKS[0], before).replace(_MARKS[1], after)


def _before(prefix: str, room: int) -> str:
    """What stands before, with an ellipsis where more does."""
    kept = prefix[-room:] if room else ""
    more = len(prefix) == CONTEXT or len(kept) < len(prefix)
    if more and " " in kept:
        kept = kept[kept.index(" ") + 1 :]
    words = " ".join(inert(kept).split()) + (" " if kept[-1:].isspace() else "")
    return ("…" if more else "") + words


def _after(suffix: str, room: int) -> str:
    """What stands after, with an ellipsis where more does."""
    kept = suffix[:room]
    more = len(suffix) == CONTEXT or len(kept) < len(suffix)
    if more and " " in kept:
        kept = kept[: kept.rindex(" ")]
    words = (" " if kept[:1].isspace() else "") + " ".join(inert(kept).split())
    return words + ("…" if more else "")


def is_known(finding: Finding) -> bool:
    """True for a finding that people have decided, or that the baseline holds."""
    return finding.disposition is not Disposition.UNRESOLVED or finding.state is State.UNCHANGED


def is_unread(finding: Finding) -> bool:
    """True for a source that could not be analysed, as long as nobody has decided that this may be."""
    undecided = finding.disposition is Disposition.UNRESOLVED
    return undecided and finding.rule.startswith("RUN") and finding.severity is Severity.ERROR


def status(finding: Finding) -> str:
    """What people decided about a finding, or how it relates to what is known; empty for a new one."""
    if finding.disposition is not Disposition.UNRESOLVED:
        return f"{finding.disposition}: {finding.note}" if finding.note else str(finding.disposition)
    if finding.note:
        return finding.note
    return "known (baseline)" if finding.state is State.UNCHANGED else ""
