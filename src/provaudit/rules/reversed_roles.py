"""CON312 reversed-roles."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class ReversedRoles(Conflict):
    """Sources exchange who did it and to whom.

    ## Why it matters

    That Acme bought Bolt and that Bolt bought Acme are two stories.

    ## Flagged

        --- first
        Acme acquired Bolt in 2011.
        --- second
        Bolt acquired Acme in 2011.

    ## Not flagged

        --- first
        Acme acquired Bolt in 2011.
        --- second
        Bolt was acquired by Acme in 2011.

    ## How to resolve

    Read both sentences again: a passive lost in copying turns the roles.
    """

    code = "CON312"
    name = "reversed-roles"
    question = Question.ROLES
    lead = "They exchange the two sides"
