"""CON313 altered-quotation."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class AlteredQuotation(Conflict):
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
    question = Question.WORDING
    lead = "They quote one utterance differently"
