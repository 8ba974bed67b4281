"""What kind of thing a named thing is: the tanker Amarante cannot be a ferry."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from provaudit.analysis.agreement.align import asserted
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict
from provaudit.analysis.agreement.match import names_same
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Question, Statement

_GENERAL = frozenset("book film animal plant".split())
"""Kinds that hold others of their line."""


def compare_kinds(left: Statement, right: Statement) -> Iterator[Comparison]:
    """Two kinds of one line of the table that the statements give to one name, by complement, apposition or a noun before it."""
    for (x, p, m, a), (y, q, n, b) in product(_told(left), _told(right)):
        if m == n or {m, n} & _GENERAL or names_same(x, y) is not True or m in right.words or n in left.words:
            continue
        if any(m in line and n in line for line in lexicon().sorts):
            answers = Answer(left, p.start, p.end, m, a), Answer(right, q.start, q.end, n, b)
            common = x.names & y.names
            why = f"both say what {', '.join(sorted(common))} is"
            yield Comparison(Question.SORT, topic("kind", common), *answers, verdict(*answers), why)
            return


def _told(statement: Statement) -> Iterator[tuple[Argument, Argument, str, Frame]]:
    """(the named thing, the words that tell its kind, the kind, frame)."""
    kinds = frozenset(word for line in lexicon().sorts for word in line)
    for frame in statement.frames:
        for p in frame.arguments:
            if p.names and not p.plural and not p.joined:
                yield from ((p, p, head, frame) for head in sorted(p.heads & kinds - p.names))
        if frame.predicate == "be" and frame.polarity and asserted(frame):
            for p, q in product(frame.get("agent", "patient"), frame.get("attribute")):
                if p.names and not q.joined and not q.names:
                    yield from ((p, q, head, frame) for head in sorted(q.heads & kinds))
