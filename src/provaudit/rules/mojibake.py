"""TRU223: characters were read in the wrong encoding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Finding, Severity
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class Mojibake(Rule):
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
    judges = Damage

    def check(self, damage: Damage) -> Iterator[Finding]:
        """A finding for each such place."""
        if damage.kind is not DamageKind.ENCODING:
            return
        yield self.finding(
            f"Characters are damaged: {damage.sign}.",
            (damage.span,),
            confidence=damage.confidence,
            values=(damage.known,) if damage.known else (),
            repair=damage.repair,
        )
