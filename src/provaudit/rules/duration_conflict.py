"""CON306 duration-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class DurationConflict(Conflict):
    """Sources give lengths of time for one thing that cannot both be right.

    ## Why it matters

    How long something lasted, or within what time a thing must be done, has one answer.

    ## Flagged

        --- first
        The dock strike lasted three weeks.
        --- second
        The dock strike went on for five weeks.

    ## Not flagged

        --- first
        The dock strike lasted three weeks.
        --- second
        The dock strike went on for 21 days.

    ## How to resolve

    Check from which day to which each source counts.
    """

    code = "CON306"
    name = "duration-conflict"
    question = Question.DURATION
    lead = "They give different lengths of time for one thing"
