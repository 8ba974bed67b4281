"""RUN906 other-language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.problem import Problem, ProblemKind
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class OtherLanguage(Rule):
    """A source is not in English.

    ## Why it matters

    Damage and claims are read in English only; duplicates are found in any language.

    ## Flagged

    An article in Korean.

    ## Not flagged

    An English article that quotes a Korean sentence.

    ## How to resolve

    Nothing, unless the source should have been the English version.
    """

    code = "RUN906"
    name = "other-language"
    severity = Severity.NOTE
    judges = Problem

    def check(self, problem: Problem) -> Iterator[Finding]:
        """A finding if the problem is of this rule's kind."""
        if problem.kind is ProblemKind.LANGUAGE:
            sides = (Whole(problem.source),) if problem.source else ()
            yield self.finding(f"{problem.detail}; {problem.mend}", sides, key="" if sides else problem.detail)
