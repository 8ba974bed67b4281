"""CON301 date-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class DateConflict(Conflict):
    """Sources give dates for one event that cannot both be right.

    ## Why it matters

    An event that happens once has one date. Where two sources date it to days, months or years that do not
    overlap, at least one of them is wrong, or they speak of two stages of it, and the article must not print
    either unchecked. A date that is merely less exact than another (1953 and 27 July 1953) is no conflict.

    ## Flagged

        --- first
        The Calder Viaduct was opened in 1897.
        --- second
        The Calder Viaduct, inaugurated in 1899, spans the gorge.

    ## Not flagged

        --- first
        The Calder Viaduct was opened in 1897.
        --- second
        Opened in March 1897, the Calder Viaduct spans the gorge.

    ===

        --- first
        The Calder Viaduct was opened in 1897.
        --- second
        The Calder Viaduct was closed in 1964.

    ## How to resolve

    Find the primary record of the event. If the sources mean two stages of it (signed and in force, announced and
    completed), say which in the article.
    """

    code = "CON301"
    name = "date-conflict"
    question = Question.DATE
    lead = "They date one event differently"
