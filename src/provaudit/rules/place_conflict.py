"""CON307 place-conflict."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.claim import Question
from provaudit.rules.conflict import Conflict


@dataclass(frozen=True)
class PlaceConflict(Conflict):
    """Sources place one event or thing in two places.

    ## Why it matters

    A birth, a signing, a headquarters has one place. A town and the country around it do not conflict; two towns
    do. Regions are not compared, because what lies in them is not known here.

    ## Flagged

        --- first
        Ingrid Holm was born in Oslo.
        --- second
        Holm, born in Bergen, was a painter.

    ## Not flagged

        --- first
        Ingrid Holm was born in Bergen.
        --- second
        Holm, born in Norway, was a painter.

    ## How to resolve

    Look for a record made at the time; a parish, a suburb and its city may both be right.
    """

    code = "CON307"
    name = "place-conflict"
    question = Question.PLACE
    lead = "They place one thing differently"
