"""CON302 quantity-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class QuantityConflict(Conflict):
    """Sources give amounts of one thing that cannot both be right.

    ## Why it matters

    Counts and measures of one thing at one time must agree within their rounding. They are compared as intervals,
    in one unit: “about 50” is wide, “more than 50” is open upwards, and only intervals that do not touch
    conflict.

    ## Flagged

        --- first
        The plant in Orsova employs 450 people.
        --- second
        The Orsova plant has 620 workers.

    ## Not flagged

        --- first
        The plant in Orsova employs more than 400 people.
        --- second
        The Orsova plant has 450 workers.

    ===

        --- first
        The bridge at Tarn is 820 metres long.
        --- second
        The bridge at Tarn has a height of 61 metres.

    ## How to resolve

    Ask when and how each source counted. If both are right for their day, date the figure in the article.
    """

    code = "CON302"
    name = "quantity-conflict"
    question = Question.QUANTITY
    lead = "They give different amounts for one thing"
