"""CON305 rank-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class RankConflict(Conflict):
    """Sources rank one thing differently among its kind.

    ## Why it matters

    A city is the second or the third largest of its country, not both at one time. Ranks are compared only within
    one named field (in the country, of the world).

    ## Flagged

        --- first
        Velmar is the third-largest city in the country.
        --- second
        Velmar is the second-largest city in the country.

    ## Not flagged

        --- first
        Velmar is the third-largest city in the country.
        --- second
        Velmar is the largest city in the eastern province.

    ===

        --- first
        In 2010 Velmar was the third-largest city in the country.
        --- second
        In 2020 Velmar was the second-largest city in the country.

    ## How to resolve

    Check the year and the measure of each ranking (population of the city proper or of its region).
    """

    code = "CON305"
    name = "rank-conflict"
    question = Question.RANK
    lead = "They rank one thing differently"
