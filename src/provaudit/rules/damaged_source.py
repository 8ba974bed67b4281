"""TRU241: a source is damaged throughout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.damage import DamageReport
from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class DamagedSource(Rule):
    """A source is damaged throughout.

    ## Why it matters

    Where many statements have arrived damaged, those that look whole may have lost something too: a sentence, a
    negation, a figure. Such a source should not stand alone behind a claim.

    ## Flagged

        The bridge was opened in . It cost $ million, and more than ships pass under it. In the s the toll rose by
        percent. The mayor asked the U. In recent years, traffic has grown.

    ## Not flagged

        The bridge was opened in 1964. It cost $40 million, and more than 900 ships pass under it each year.

    ## How to resolve

    Fetch the source again, or find another copy of it, and run the audit on that.
    """

    code = "TRU241"
    name = "damaged-source"
    severity = Severity.WARNING
    judges = DamageReport

    certain: int = 3
    """Certain hits needed; none of 823 clean documents had three."""
    per_thousand: float = 2.0
    """Certain hits per 1,000 words needed; damaged sources were measured at 14 to 45."""

    def check(self, subject: DamageReport) -> Iterator[Finding]:
        """A finding if the source has enough certain hits."""
        if subject.certain < self.certain or subject.per_thousand < self.per_thousand:
            return
        pattern = f"; {subject.signature}" if subject.signature else ""
        yield self.finding(
            f"This source is damaged: {subject.certain} certain losses in {subject.words} words{pattern}.",
            (Whole(subject.source),),
            confidence=Confidence.HIGH,
            evidence=(f"{subject.per_thousand:.1f} losses per 1,000 words",),
        )
