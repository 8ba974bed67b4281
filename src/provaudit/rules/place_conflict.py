"""CON307 place-conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.claim import DataItem, Question
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class PlaceConflict(Rule):
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
    severity = Severity.ERROR
    judges = DataItem

    def check(self, item: DataItem) -> Iterator[Finding]:
        """A finding if sources conflict over this question."""
        if not item.conflict(Question.PLACE):
            return
        confidence = Confidence.HIGH if item.sure else Confidence.MEDIUM
        message = f"They place one thing differently: {item.told}"
        yield self.finding(
            message, item.places, confidence=confidence, values=item.values, evidence=(item.why,), item=item.key
        )
