"""Two bodies of one sort: the commuters' association of a town and its hoteliers' association, the police union and the teachers' union."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from provaudit.analysis.agreement.vetoes.bounds import akin
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Statement

_BODIES = frozenset(
    "association union club society federation league party council board department ministry institute group company committee commission agency authority "
    "team squad side choir orchestra band church school college university hospital office bureau chamber guild alliance campaign network branch bank museum".split()
)
"""Nouns of which the words before them say which one is meant."""


def other_body(left: Statement, right: Statement) -> bool:
    """True if both statements tell of a body of one sort, and no two of them may be one: each has a word of its own that the other statement lacks."""
    mine, theirs = (list(_bodies(s)) for s in (left, right))
    pairs = [(x, y) for x, y in product(mine, theirs) if x.heads & y.heads & _BODIES]
    return bool(pairs) and all(_strange(x, right) and _strange(y, left) for x, y in pairs)


def _bodies(statement: Statement) -> Iterator[Argument]:
    for frame in statement.frames:
        for argument in frame.arguments:
            yield from (p for p in (argument, *argument.parts) if p.heads & _BODIES)


def _strange(body: Argument, other: Statement) -> bool:
    """True if a common noun that tells the body stands nowhere in the other statement."""
    dull = lexicon().words["generic"] | body.owners | body.names | body.heads
    return any(not any(akin(word, term) for term in other.terms | other.words) for word in body.modifiers - dull)
