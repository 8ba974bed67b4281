"""Findings made by hand: a helper that finds a quotation in a text, as a rule would have pointed at it."""

from __future__ import annotations

from collections.abc import Iterable

from provaudit.ledger import identify, settle
from provaudit.ledger.apply import Ledger
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.resolution import Resolution
from provaudit.model.source import Source, Span, Whole
from provaudit.text.segment import document


def span(source: Source, quote: str, nth: int = 0) -> Span:
    """The `nth` place of `source` where `quote` stands."""
    start = -1
    for _ in range(nth + 1):
        start = source.text.index(quote, start + 1)
    return document(source).span(start, start + len(quote))


def finding(
    *sides: Span | Whole,
    rule: str = "TRU201",
    key: str = "",
    item: str = "",
    values: tuple[str, ...] = (),
    severity: Severity = Severity.ERROR,
) -> Finding:
    """A finding of `rule` about `sides`, without an id."""
    return Finding(
        rule,
        "some-rule",
        severity,
        Confidence.HIGH,
        "Something is wrong here",
        sides,
        values=values,
        key=key,
        item=item,
    )


def on(source: Source, quote: str, nth: int = 0) -> Finding:
    """A finding about one quotation, with its id."""
    (one,) = identify([finding(span(source, quote, nth))], [source])
    return one


def settled(findings: Iterable[Finding], resolutions: Iterable[Resolution], *sources: Source) -> Ledger:
    """`findings`, given ids, as `resolutions` leave them: no baseline, and time stands still."""
    return settle(identify(findings, sources), resolutions, None, sources, None)
