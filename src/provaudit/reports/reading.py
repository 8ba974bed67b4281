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


LONG = 60
"""Characters from which words are the same wherever they stand; shorter ones must stand in the same words."""


def shown_sides(finding: Finding) -> Iterator[tuple[tuple[Side, ...], str]]:
    """The sides of a finding as a report shows them, each with its value as understood, in words.

    Sides that quote the same words in the same surroundings come as one group, in the place of the first: copies are seen at a glance.
    Whole sources are one group, too, and are left out where the message names them; so is a value that the words say themselves.
    """
    groups: dict[tuple[str, ...], list[Side]] = {}
    for index, side in enumerate(finding.sides):
        value = finding.values[index] if index < len(finding.values) else ""
        if isinstance(side, Span):
            same = norm(value) == norm(side.exact)
            groups.setdefault(("" if same else readable(value), *_in_place(side)), []).append(side)
        elif f"“{side.source}”" not in finding.message:
            groups.setdefault(("",), []).append(side)
    for (value, *_), sides in groups.items():
        yield tuple(sides), value


def _in_place(side: Span) -> tuple[str, ...]:
    exact = " ".join(side.exact.split())
    around = (*side.prefix.split()[-3:], "", *side.suffix.split()[:3]) if len(exact) < LONG else ()
    return exact, *around


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


Quoting = Callable[[Span, str, str], str]
"""Quotes a side, its words between two markers."""
_MARKS = ("\ue000", "\ue001")
_UNMARKED = str.maketrans(dict.fromkeys(_MARKS, "\ufffd"))


def unmarked(text: str) -> str:
    """`text` without the characters that `marked` uses for itself; as long as before."""
    return text.translate(_UNMARKED)


def marked(side: Span, write: Callable[[str], str], before: str, after: str, quote: Quoting = quoted) -> str:
    """A side quoted for a format that escapes by `write` and marks by `before` and `after`.

    The words are marked with private characters first, so that escaping leaves the marks alone; those of the source are taken out.
    """
    plain = replace(side, exact=unmarked(side.exact), prefix=unmarked(side.prefix), suffix=unmarked(side.suffix))
    return write(quote(plain, *_MARKS)).replace(_MARKS[0], before).replace(_MARKS[1], after)


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
