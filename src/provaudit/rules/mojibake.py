"""TRU223: characters were read in the wrong encoding."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Severity
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class Mojibake(Loss):
    """Characters were read in the wrong encoding.

    ## Why it matters

    Text that was decoded wrongly loses its quotation marks, dashes and accents; names no longer match those of
    other sources.

    ## Flagged

        The townâ€™s oldest bridge was closed for repairs.

    ## Not flagged

        The town’s café was closed – for repairs.

    ## How to resolve

    Read the file again in its true encoding. If the page itself is damaged, take the text from elsewhere.
    """

    code = "TRU223"
    name = "mojibake"
    severity = Severity.WARNING
    kind = DamageKind.ENCODING

    def says(self, damage: Damage) -> str:
        """The message about `damage`."""
        return f"Characters are damaged: {damage.sign}."
