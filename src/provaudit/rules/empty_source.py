"""RUN902 empty-source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.problem import Problem, ProblemKind
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class EmptySource(Rule):
    """A source holds no text.

    ## Why it matters

    An empty file is usually a download that failed. The run ends with exit code 3.

    ## Flagged

    A file of no bytes, or of white space alone.

    ## Not flagged

    A source of one word.

    ## How to resolve

    Fetch the source again, or take it out of the dossier.
    """

    code = "RUN902"
    name = "empty-source"
    severity = Severity.ERROR
    judges = Problem

    def check(self, problem: Problem) -> Iterator[Finding]:
        """A finding if the problem is of this rule's kind."""
        if problem.kind is ProblemKind.EMPTY:
            sides = (Whole(problem.source),) if problem.source else ()
            yield self.finding(f"{problem.detail}; {problem.mend}", sides, key="" if sides else problem.detail)
