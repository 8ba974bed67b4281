"""TRU202: a date has lost its day of the month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class MissingDay(Rule):
    """A date has lost its day of the month.

    ## Why it matters

    A month without its day looks complete, yet two events of one month can no longer be put in order, and a
    comparison with another source finds nothing to compare.

    ## Flagged

        The cabinet met on the th of May to hear the report.

    ===

        On July , 1953 the guns fell silent along the line.

    ## Not flagged

        The cabinet met on the 9th of May to hear the report.

    ===

        The report on May elections was read with care.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU202"
    name = "missing-day"
    severity = Severity.ERROR
    judges = Damage

    def check(self, damage: Damage) -> Iterator[Finding]:
        """A finding for each such place."""
        if damage.kind is not DamageKind.DAY:
            return
        yield self.finding(
            damage.missing,
            (damage.span,),
            confidence=damage.confidence,
            values=(damage.known,) if damage.known else (),
            evidence=(damage.sign,),
            repair=damage.repair,
        )
