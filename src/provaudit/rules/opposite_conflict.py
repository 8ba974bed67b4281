"""CON311 opposite-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class OppositeConflict(Conflict):
    """Sources use predicates of one thing that exclude each other.

    ## Why it matters

    Approved and rejected, rose and fell, convicted and acquitted: of one thing, at one time, only one of a pair
    can hold.

    ## Flagged

        --- first
        The court acquitted Weber.
        --- second
        Weber was convicted by the court.

    ## Not flagged

        --- first
        Weber was charged with fraud.
        --- second
        Weber was acquitted.

    ## How to resolve

    Check whether two stages are meant (a first verdict and an appeal), and say which.
    """

    code = "CON311"
    name = "opposite-conflict"
    question = Question.OPPOSITE
    lead = "They say opposite things of one"
