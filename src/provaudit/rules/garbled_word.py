"""TRU222: a word was garbled by character recognition or broken in two."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Severity
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class GarbledWord(Loss):
    """A word was garbled by character recognition or broken in two.

    ## Why it matters

    A page that was read by a machine is wrong where nobody looks: in names and in figures. Garbled words show how
    far the rest can be trusted.

    ## Flagged

        The committee wrote a respon sibility clause into the charter.

    ## Not flagged

        The committee wrote a pre-emptive clause into the charter.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU222"
    name = "garbled-word"
    severity = Severity.WARNING
    kind = DamageKind.WORD

    def says(self, damage: Damage) -> str:
        """The message about `damage`."""
        return f"A word is garbled: {damage.lost}."
