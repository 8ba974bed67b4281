"""RUN901 unreadable-source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.problem import Problem, ProblemKind
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class UnreadableSource(Rule):
    """A source could not be read.

    ## Why it matters

    What was not read was not audited, and a clean audit would not say so. The run ends with exit code 3.

    ## Flagged

    A file that is not text, a link that points nowhere, a file without read permission, an entry of sources.toml without its file.

    ## Not flagged

    A file in UTF-8, UTF-16 or Windows-1252.

    ## How to resolve

    Save the source as UTF-8 text, or take it and its entry out of the dossier.
    """

    code = "RUN901"
    name = "unreadable-source"
    severity = Severity.ERROR
    judges = Problem

    def check(self, problem: Problem) -> Iterator[Finding]:
        """A finding if the problem is of this rule's kind."""
        if problem.kind is ProblemKind.UNREADABLE:
            sides = (Whole(problem.source),) if problem.source else ()
            yield self.finding(f"{problem.detail}; {problem.mend}", sides, key="" if sides else problem.detail)
