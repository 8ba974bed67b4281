"""DUP103 copied-passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Confidence, Finding, Severity
from provaudit.model.repeat import Aside, Grade, PassageMatch
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class CopiedPassage(Rule):
    """A passage of one source stands in another, or twice in the same one.

    ## Why it matters

    Where two sources share a paragraph, one took it from the other or both from a third; for what it says they are one
    witness. A source that stands in another as a whole adds nothing to it. A passage that stands twice in one source is
    usually an accident of the scrape. Quotations,
    bibliographies and standing notices are set aside as notes; `exclude` in `[duplicates]` names which of them.

    ## Flagged

        --- harbour
        Fishing was poor all winter. The council voted on Tuesday to close the eastern lock for eleven weeks while its gates, the
        oldest on the river, are taken out and rebuilt. Nobody in the Pilot Inn believed it would be eleven.
        --- valley
        Barge owners are angry. They said nobody had asked them. The council voted on Tuesday to close the eastern lock for eleven weeks
        while its gates, the oldest on the river, are taken out and rebuilt. A protest is planned.

    ## Not flagged

        --- harbour
        Fishing was poor all winter. The council voted on Tuesday to close the eastern lock for eleven weeks. Nobody in the Pilot Inn
        believed it would be eleven.
        --- valley
        Barge owners are angry. On Tuesday the eastern lock was closed by a vote of the council, and its old gates will be rebuilt. A
        protest is planned.

    ## How to resolve

    Find out who wrote it first, and say so in `sources.toml`: `derived_from` for a text that was taken over, `quoted_from` for a quotation.
    """

    code = "DUP103"
    name = "copied-passage"
    severity = Severity.WARNING
    judges = PassageMatch

    def check(self, match: PassageMatch) -> Iterator[Finding]:
        """One finding a match."""
        sides = (match.b, match.a) if match.inside == match.b.source else (match.a, match.b)
        how = {
            Grade.IDENTICAL: "word for word",
            Grade.MINOR: "with minor changes",
            Grade.REWORDED: "reworded",
        }[match.grade]
        if match.inside:
            parts = f", in {match.parts} passages" if match.parts > 1 else ""
            message = f"{match.share:.0%} of “{sides[0].source}” stands in “{sides[1].source}”{parts}"
        elif match.a.source == match.b.source:
            message = f"{match.words} words stand twice in “{match.a.source}”, {how}"
        else:
            message = f"{match.words} words stand in “{sides[0].source}” and in “{sides[1].source}”, {how}"
        if match.aside:
            message += f" (set aside: {match.aside.value})"
        yield self.finding(
            message,
            sides,
            confidence=Confidence.LOW if match.aside != Aside.NONE else Confidence.HIGH,
            evidence=() if match.grade == Grade.IDENTICAL else (_alike(match),),
        )


def _alike(match: PassageMatch) -> str:
    count = len(match.changes)
    return f"{match.similarity:.0%} of the words are equal; {'one change' if count == 1 else f'{count} changes'}"
