"""CON308 actor-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class ActorConflict(Conflict):
    """Sources name different people for one act or one office.

    ## Why it matters

    A building has its architect, a city its mayor. Two different names for the one who did it, or who holds the
    office at that time, cannot both be right, unless they did it together.

    ## Flagged

        --- first
        Maria Lopez designed the Tarn Museum.
        --- second
        The Tarn Museum was designed by Jorge Ruiz.

    ## Not flagged

        --- first
        Maria Lopez designed the Tarn Museum.
        --- second
        The Tarn Museum, designed by Lopez, attracts many visitors.

    ===

        --- first
        Maria Lopez and Jorge Ruiz designed the Tarn Museum.
        --- second
        The Tarn Museum was designed by Jorge Ruiz.

    ## How to resolve

    Check whether both took part, and in which year each held the office.
    """

    code = "CON308"
    name = "actor-conflict"
    question = Question.ACTOR
    lead = "They name different actors"
