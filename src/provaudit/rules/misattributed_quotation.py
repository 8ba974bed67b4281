"""CON314 misattributed-quotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class MisattributedQuotation(Rule):
    """Sources give one utterance to two speakers.

    ## Why it matters

    The same words in quotation marks, and two people who are said to have spoken them.

    ## Flagged

        --- first
        “We will never give up our fishing rights,” said Carl Lund.
        --- second
        “We will never give up our fishing rights,” said Anna Berg.

    ## Not flagged

        --- first
        “We will never give up our fishing rights,” said Anna Berg.
        --- second
        The minister, Anna Berg, said: “We will never give up our fishing rights.”

    ## How to resolve

    Go back to the recording or transcript; a spokesperson may have read the words.
    """

    code = "CON314"
    name = "misattributed-quotation"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.SPEAKER):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They give one utterance to two speakers: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
