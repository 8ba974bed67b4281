"""RUN903 guessed-encoding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provaudit.model.finding import Finding, Severity
from provaudit.model.problem import Problem, ProblemKind
from provaudit.model.source import Whole
from provaudit.rules.base import Rule


@dataclass(frozen=True)
class GuessedEncoding(Rule):
    """The encoding of a source had to be guessed.

    ## Why it matters

    A wrong guess garbles quotation marks, dashes and names, and the garble is then quoted.

    ## Flagged

    A file that is not UTF-8 and bears no byte-order mark.

    ## Not flagged

    UTF-8 with or without a byte-order mark; UTF-16 with one.

    ## How to resolve

    Look at the accents and quotation marks in the audit; save the file as UTF-8.
    """

    code = "RUN903"
    name = "guessed-encoding"
    severity = Severity.NOTE
    judges = Problem

    def check(self, problem: Problem) -> Iterator[Finding]:
        """A finding if the problem is of this rule's kind."""
        if problem.kind is ProblemKind.ENCODING:
            sides = (Whole(problem.source),) if problem.source else ()
            yield self.finding(f"{problem.detail}; {problem.mend}", sides, key="" if sides else problem.detail)
