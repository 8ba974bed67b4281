"""CON303 money-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class MoneyConflict(Conflict):
    """Sources give sums of money for one thing that cannot both be right.

    ## Why it matters

    A price, a cost, a profit is one sum. Sums are compared in one currency only; currencies are never converted,
    and what a thing cost is not compared with what it was budgeted at.

    ## Flagged

        --- first
        The Halden Bridge cost $25 million.
        --- second
        The Halden Bridge was built at a cost of $52 million.

    ## Not flagged

        --- first
        The Halden Bridge cost $25 million.
        --- second
        The Halden Bridge was built at a cost of about $24.8 million.

    ===

        --- first
        The Halden Bridge cost $25 million.
        --- second
        The Halden Bridge cost €23 million.

    ## How to resolve

    Look for the audited figure, and for what each sum includes.
    """

    code = "CON303"
    name = "money-conflict"
    question = Question.MONEY
    lead = "They give different sums for one thing"
