"""CON301 date-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class DateConflict(Rule):
    """Sources give dates for one event that cannot both be right.

    ## Why it matters

    An event that happens once has one date. Where two sources date it to days, months or years that do not
    overlap, at least one of them is wrong, or they speak of two stages of it, and the article must not print
    either unchecked. A date that is merely less exact than another (1953 and 27 July 1953) is no conflict.

    ## Flagged

        --- first
        The Calder Viaduct was opened in 1897.
        --- second
        The Calder Viaduct, inaugurated in 1899, spans the gorge.

    ## Not flagged

        --- first
        The Calder Viaduct was opened in 1897.
        --- second
        Opened in March 1897, the Calder Viaduct spans the gorge.

    ===

        --- first
        The Calder Viaduct was opened in 1897.
        --- second
        The Calder Viaduct was closed in 1964.

    ## How to resolve

    Find the primary record of the event. If the sources mean two stages of it (signed and in force, announced and
    completed), say which in the article.
    """

    code = "CON301"
    name = "date-conflict"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.DATE):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They date one event differently: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
