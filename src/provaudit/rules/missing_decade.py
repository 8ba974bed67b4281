"""TRU205: a decade has lost its digits; only its plural ending is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class MissingDecade(Rule):
    """A decade has lost its digits; only its plural ending is left.

    ## Why it matters

    “In the s” was “in the 1980s”. The sentence still reads well aloud, and its time is gone.

    ## Flagged

        Protests against the plan grew in the s and faded later.

    ## Not flagged

        Protests against the plan grew in the 1980s and faded later.

    ===

        In the decades after the war the town grew.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU205"
    name = "missing-decade"
    severity = Severity.ERROR
    judges = Damage

    def check(self, damage: Damage) -> Iterator[Finding]:
        """A finding for each such place."""
        if damage.kind is not DamageKind.DECADE:
            return
        yield self.finding(
            damage.missing,
            (damage.span,),
            confidence=damage.confidence,
            values=(damage.known,) if damage.known else (),
            evidence=(damage.sign,),
            repair=damage.repair,
        )
