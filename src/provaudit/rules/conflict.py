"""The shape of a rule about one kind of conflict: which question it judges, and how it says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from provaudit.model.claim import Agreement, DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class Conflict(Rule):
    """A finding where sources give answers to one question that cannot all be right. Subclasses set `question` and `lead`,
    and have the manual page."""

    severity = Severity.ERROR
    judges = DataItem
    question: ClassVar[Question]
    lead: ClassVar[str]
    """How the message begins; the answers follow, as the sources word them."""

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question; a source at odds with itself alone is judged elsewhere."""
        if item.conflict(self.question):
            yield self.found(item, f"{self.lead}: {item.told}", item.why)

    def found(self, item: DataItem, message: str, evidence: str) -> Finding:
        """The finding about `item`: its identity is that of the item, whoever bears witness."""
        return self.finding(
            message,
            item.places,
            confidence=Confidence.HIGH if item.sure else Confidence.MEDIUM,
            values=item.values,
            evidence=(evidence,),
            item=item.key,
        )


@dataclass(frozen=True)
class Inconsistency(Conflict):
    """A finding where one source alone gives its own reasons why it cannot be right: its arithmetic, its order of events."""

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if what a source tells is impossible by this question."""
        if item.question is self.question and item.agreement is Agreement.CONFLICTING:
            yield self.found(item, f"{self.lead}: {item.why}", item.told)
