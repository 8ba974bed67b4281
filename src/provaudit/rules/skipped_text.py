"""RUN905 skipped-text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.problem import Problem, ProblemKind
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class SkippedText(Rule):
    """A part of a source was left out of an analysis.

    ## Why it matters

    What was not analysed cannot have findings; the coverage of the audit counts it.

    ## Flagged

    A single line of a million characters, which is no prose.

    ## Not flagged

    A long article in paragraphs.

    ## How to resolve

    Break the text into lines or paragraphs if it is prose.
    """

    code = "RUN905"
    name = "skipped-text"
    severity = Severity.NOTE
    judges = Problem

    def check(self, problem: Problem) -> Iterator[Finding]:
        """A finding if the problem is of this rule's kind."""
        if problem.kind is ProblemKind.SKIPPED:
            sides = (Whole(problem.source),) if problem.source else ()
            yield self.finding(f"{problem.detail}; {problem.mend}", sides, key="" if sides else problem.detail)
