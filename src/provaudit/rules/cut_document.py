"""TRU214: the text stops in the middle."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import Damage, DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class CutDocument(Loss):
    """The text stops in the middle.

    ## Why it matters

    A preview, a page limit or a failed download ends a text early. What the source says further on may take back
    what it says here.

    ## Flagged

        The council met in the spring. It heard three reports on the harbour and the bridge.

        After a long debate the members agreed to pay for the bridge. They also decided that the harbour should be dredged by the

    ## Not flagged

        The council met in the spring. It heard three reports.

        After a long debate the members agreed to pay for the bridge.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU214"
    name = "cut-document"
    kind = DamageKind.END

    def says(self, damage: Damage) -> str:
        """The message about `damage`."""
        return f"The text stops too soon: {damage.lost} is missing."
