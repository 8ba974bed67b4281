"""CON309 sort-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class SortConflict(Conflict):
    """Sources say of one thing that it is two different kinds.

    ## Why it matters

    A person of one nationality in one source and of another in the next, a virus that is a bacterium elsewhere:
    one of them is wrong, or a naturalisation lies between.

    ## Flagged

        --- first
        Pavel Orlik was a Czech physicist.
        --- second
        Pavel Orlik was a Polish physicist.

    ## Not flagged

        --- first
        Pavel Orlik was a Czech physicist.
        --- second
        Pavel Orlik was a teacher and physicist.

    ## How to resolve

    Find out what each source means: birth, citizenship or place of work.
    """

    code = "CON309"
    name = "sort-conflict"
    question = Question.SORT
    lead = "They describe one thing as two kinds"
