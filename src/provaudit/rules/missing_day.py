"""TRU202: a date has lost its day of the month."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class MissingDay(Loss):
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
    kind = DamageKind.DAY
