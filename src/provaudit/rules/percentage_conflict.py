"""CON304 percentage-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class PercentageConflict(Conflict):
    """Sources give percentages of one thing that cannot both be right.

    ## Why it matters

    A share or a rate of change has one value for one time and one base. “By 4 percent” and “to 4 percent” are
    different statements and are not compared.

    ## Flagged

        --- first
        Turnout in Lorne was 61 percent.
        --- second
        Turnout in Lorne reached 71%.

    ## Not flagged

        --- first
        Turnout in the first round in Lorne was 61 percent.
        --- second
        Turnout in the second round in Lorne reached 71%.

    ## How to resolve

    Find the base and the time of each percentage, then the official figure.
    """

    code = "CON304"
    name = "percentage-conflict"
    question = Question.PERCENTAGE
    lead = "They give different percentages for one thing"
