"""DEP402 single-origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.profile import Corroboration
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class SingleOrigin(Rule):
    """A statement stands in several sources that are one voice.

    ## Why it matters

    A statement that three sources make looks well supported. If two of them copied it from the third, or all have it from one
    informant, it rests on one voice, and nothing confirms it.

    ## Flagged

        --- harbour-post | publisher: The Harbour Post, published: 2021-03-02
        The ferry company will lay off forty deckhands before the summer, its director said after a meeting with the
        union on Monday. The Ellen Bridge opened on 4 May 1932 and carried 12,400 cars a day in its last year. The
        island's mayor called the plan a betrayal and announced a complaint to the regional court.
        --- morning-digest | publisher: The Morning Digest, published: 2021-03-05
        The ferry company will lay off forty deckhands before the summer, its director said after a meeting with the
        union on Monday. The Ellen Bridge opened on 4 May 1932 and carried 12,400 cars a day in its last year. The
        island's mayor called the plan a betrayal and announced a complaint to the regional court.

    ## Not flagged

        --- harbour-post | publisher: The Harbour Post, published: 2021-03-02
        Islanders remember the old days well. The Ellen Bridge opened on 4 May 1932, with a brass band and free lemonade.
        --- bridge-museum | publisher: The Bridge Museum, published: 2015-08-11
        Steel was scarce when the contractors began. The Ellen Bridge opened on 4 May 1932, two years late.

    ## How to resolve

    Look for a source that does not depend on these. Until there is one, treat the statement as having a single source.
    """

    code = "DEP402"
    name = "single-origin"
    severity = Severity.NOTE
    judges = Corroboration

    most_statements: int = 12
    """Statements shown in one finding; more are counted."""

    def check(self, corroboration: Corroboration) -> Iterator[Finding]:
        """A finding where two sources or more make one voice: one for all the figures and dates that they state alike."""
        if len(corroboration.voices) != 1 or len(corroboration.sources) < 2:
            return
        facts = [s for s in corroboration.statements if any(c.isdigit() for c in s.places[0].exact)]
        if not facts:
            return
        named = ", ".join(f"“{source}”" for source in corroboration.sources)
        shown = facts[: self.most_statements]
        yield self.finding(
            f"{len(facts)} {'statement stands' if len(facts) == 1 else 'statements stand'} in {named}, which are one voice",
            tuple(dict.fromkeys(place for statement in shown for place in statement.places)),
            evidence=(*(f"all say {statement.value}" for statement in shown), *corroboration.why),
        )
