"""CON309 sort-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class SortConflict(Rule):
    """Sources say of one thing that it is two different kinds.

    ## Why it matters

    A person of one nationality in one source and of another in the next, a virus that is a bacterium elsewhere:
    one of them is wrong, or a naturalisation lies between.

    ## Flagged

        --- first
        Pavel Orlik was a Czech physicist.
        --- second
        Pavel Orlik was a Polish physicist.

    ## Not flagged

        --- first
        Pavel Orlik was a Czech physicist.
        --- second
        Pavel Orlik was a teacher and physicist.

    ## How to resolve

    Find out what each source means: birth, citizenship or place of work.
    """

    code = "CON309"
    name = "sort-conflict"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.SORT):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They describe one thing as two kinds: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
