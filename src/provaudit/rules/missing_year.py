"""TRU201: a date has lost its year."""

from __future__ import annotations

from dataclasses import dataclass

from provaudit.model.damage import DamageKind
from provaudit.rules.loss import Loss


@dataclass(frozen=True)
class MissingYear(Loss):
    """A date has lost its year.

    ## Why it matters

    Scraping often strips digits and linked dates. What stays reads like a sentence, and “signed in at the end of
    the war” passes for “signed in 1953 at the end of the war” until somebody needs the year. A statement without
    its year can neither be checked nor cited.

    ## Flagged

        The armistice was signed in at the end of a long war.

    ===

        On June 25,Northern troops crossed the river and took the town.

    ===

        The bridge was opened in .

    ===

        Inthe two countries celebrated the anniversary of the treaty.

    ## Not flagged

        She signed in and read the message.

    ===

        The chair he sat on broke.

    ===

        In May Parliament voted on the bill.

    ===

        The house that they lived in was sold.

    ## How to resolve

    Open the original and restore what is missing. If another source of the dossier has it, the finding proposes it;
    take it over only after reading that place. If the sentence is whole after all, resolve the finding as a false
    positive.
    """

    code = "TRU201"
    name = "missing-year"
    kind = DamageKind.YEAR
