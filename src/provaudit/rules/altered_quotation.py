"""CON313 altered-quotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class AlteredQuotation(Rule):
    """Sources quote the same words, but for some.

    ## Why it matters

    Words in quotation marks are a promise that they were said. Two versions of one utterance that differ in a
    word of weight cannot both be exact.

    ## Flagged

        --- first
        The minister said the plan “will cost taxpayers nothing at all”.
        --- second
        The minister said the plan “will cost taxpayers billions at all”.

    ## Not flagged

        --- first
        The minister said: “We will never give up our fishing rights.”
        --- second
        “We will never give up our fishing rights,” said Anna Berg.

    ## How to resolve

    Go back to the recording or transcript.
    """

    code = "CON313"
    name = "altered-quotation"
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.WORDING):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They quote one utterance differently: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
