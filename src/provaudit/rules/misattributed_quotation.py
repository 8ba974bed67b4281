"""CON314 misattributed-quotation."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class MisattributedQuotation(Conflict):
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
    question = Question.SPEAKER
    lead = "They give one utterance to two speakers"
