"""RUN904 unsupported-file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.problem import Problem, ProblemKind
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class UnsupportedFile(Rule):
    """A file in the dossier is of a kind that is not read.

    ## Why it matters

    Its contents were not audited.

    ## Flagged

    A PDF, a Word document or a picture beside the sources.

    ## Not flagged

    README files, hidden files, sources.toml.

    ## How to resolve

    Save as text what should be audited.
    """

    code = "RUN904"
    name = "unsupported-file"
    severity = Severity.NOTE
    judges = Problem

    def check(self, problem: Problem) -> Iterator[Finding]:
        """A finding if the problem is of this rule's kind."""
        if problem.kind is ProblemKind.UNSUPPORTED:
            sides = (Whole(problem.source),) if problem.source else ()
            yield self.finding(f"{problem.detail}; {problem.mend}", sides, key="" if sides else problem.detail)
