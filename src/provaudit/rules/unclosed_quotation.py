"""TRU215: a quotation opens and never closes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class UnclosedQuotation(Rule):
    """A quotation opens and never closes.

    ## Why it matters

    Where a closing mark is lost, the words of the speaker and those of the author run together, and a claim is laid
    in the wrong mouth.

    ## Flagged

        The minister said that the plan was "a gift to the coast. The council disagreed with him at once.

    ## Not flagged

        The minister said that the plan was "a gift to the coast." The council disagreed.

    ===

        “The first paragraph goes on.

        “The second one ends here.”

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU215"
    name = "unclosed-quotation"
    severity = Severity.WARNING
    judges = Damage

    def check(self, damage: Damage) -> Iterator[Finding]:
        """A finding for each such place."""
        if damage.kind is not DamageKind.QUOTATION:
            return
        yield self.finding(
            damage.missing,
            (damage.span,),
            confidence=damage.confidence,
            values=(damage.known,) if damage.known else (),
            repair=damage.repair,
        )
