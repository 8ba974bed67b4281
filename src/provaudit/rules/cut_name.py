"""TRU212: a name, or other words that the sentence needs, are gone."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class CutName(Loss):
    """A name, or other words that the sentence needs, are gone.

    ## Why it matters

    Names are what pages link most, and text under a link is what scrapers lose most: “The for an initial public
    offering”, “the request of President George W. We will”.

    ## Flagged

        The decision was taken at the request of President George W. We will keep our word.

    ===

        Ida was a nephew of and a friend of the founder, says the.

    ===

        The for the new bridge was drawn by hand.

    ## Not flagged

        They read about Malcolm X. He changed their minds.

    ===

        The man she spoke to was a nephew of the founder.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU212"
    name = "cut-name"
    kind = DamageKind.NAME
