"""CON312 reversed-roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class ReversedRoles(Rule):
    """Sources exchange who did it and to whom.

    ## Why it matters

    That Acme bought Bolt and that Bolt bought Acme are two stories.

    ## Flagged

        --- first
        Acme acquired Bolt in 2011.
        --- second
        Bolt acquired Acme in 2011.

    ## Not flagged

        --- first
        Acme acquired Bolt in 2011.
        --- second
        Bolt was acquired by Acme in 2011.

    ## How to resolve

    Read both sentences again: a passive lost in copying turns the roles.
    """

    code = "CON312"
    name = "reversed-roles"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.ROLES):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They exchange the two sides: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
