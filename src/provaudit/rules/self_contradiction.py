"""CON317 self-contradiction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import Agreement, DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class SelfContradiction(Rule):
    """A source contradicts itself.

    ## Why it matters

    Two statements of one source that cannot both be right: a slip of its author, or a sign that it was put
    together from several texts.

    ## Flagged

        --- only
        The Calder Viaduct was opened in 1897. It rains often in the gorge. The Calder Viaduct, inaugurated in 1899, is 210 metres long.

    ## Not flagged

        --- only
        The Calder Viaduct was opened in 1897. It rains often in the gorge. The Calder Viaduct was closed in 1964.

    ## How to resolve

    Ask the publisher, or prefer the statement that another source supports.
    """

    code = "CON317"
    name = "self-contradiction"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if one source alone is at odds with itself."""
        if item.agreement is not Agreement.CONFLICTING or len(item.sources) > 1:
            return
        if item.question in (Question.ARITHMETIC, Question.ORDER):
            return  # rules of their own
        message = f"The source contradicts itself: {item.told}"
        yield self.finding(
            message, item.places, confidence=Confidence.MEDIUM, values=item.values, evidence=(item.why,), item=item.key
        )
