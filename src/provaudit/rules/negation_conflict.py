"""CON310 negation-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class NegationConflict(Conflict):
    """One source denies what another asserts.

    ## Why it matters

    A treaty was ratified or it was not. A denial is set against an assertion only if everything that it is about
    (who, whom, where, when) stands in the other too: that a drug is not approved for children says nothing about
    adults.

    ## Flagged

        --- first
        The Senate ratified the Lund Treaty in 1955.
        --- second
        The Lund Treaty was never ratified by the Senate.

    ## Not flagged

        --- first
        The drug is not approved for children.
        --- second
        The drug is approved for adults.

    ===

        --- first
        The committee did not adopt the Hale report until 1996.
        --- second
        The committee adopted the Hale report in 1996.

    ## How to resolve

    Check the dates of both sources first: what had not happened may have happened since.
    """

    code = "CON310"
    name = "negation-conflict"
    question = Question.POLARITY
    lead = "One source denies what the other asserts"
