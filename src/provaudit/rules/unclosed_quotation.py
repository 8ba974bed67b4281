"""TRU215: a quotation opens and never closes."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.model.finding import Severity
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class UnclosedQuotation(Loss):
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
    kind = DamageKind.QUOTATION
