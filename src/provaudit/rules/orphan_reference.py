"""TRU217: the text refers to something that is not there."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.model.finding import Severity
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class OrphanReference(Loss):
    """The text refers to something that is not there.

    ## Why it matters

    “Second, …” without a first, or “such a meeting” where no meeting was named, shows that sentences before it were
    dropped.

    ## Flagged

        The harbour was closed for a year. Ships went elsewhere.

        Second, it would keep the town from building on the marsh. The cost was low.

    ## Not flagged

        First, it would cost less. Second, it would keep the town from building on the marsh.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU217"
    name = "orphan-reference"
    severity = Severity.WARNING
    kind = DamageKind.REFERENCE
