"""Where a person or a work is from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from provaudit.analysis.agreement.align import (
    asserted,
)
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict
from provaudit.analysis.agreement.match import SAME_NAME, best
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Argument, Frame, Question, Statement

_KIN = (
    *(frozenset(("british", nation)) for nation in ("english", "scottish", "welsh", "irish")),
    frozenset("russian ukrainian belarusian georgian kazakh".split()),
    frozenset("czech slovak".split()),
)


def nationalities(left: Statement, right: Statement) -> Iterator[Comparison]:
    """ "Jonas Weil was a Swiss chemist" against "the Austrian chemist Jonas Weil"."""
    for x, p, m, a in _described(left):
        for y, q, n, b in _described(right):
            if (
                m == n
                or any({m, n} <= kin for kin in _KIN)
                or len(x.names & y.names) == 0
                or best((x,), (y,)) != SAME_NAME
            ):
                continue
            common = x.names & y.names
            answers = Answer(left, p.start, p.end, m, a), Answer(right, q.start, q.end, n, b)
            yield Comparison(
                Question.SORT,
                topic("nationality", common),
                *answers,
                verdict(*answers),
                f"both say where {', '.join(sorted(common))} is from",
            )
            return


@cache
def _told_of() -> frozenset[str]:
    """Nouns of which a nationality is told: people at their trade, works, firms."""
    return lexicon().words["persons"] | frozenset(word for line in lexicon().classes for word in line) | _PEOPLE


def _described(statement: Statement) -> Iterator[tuple[Argument, Argument, str, Frame]]:
    """(the person, the words that describe, the nationality, frame) wherever a statement gives a named person one nationality."""
    nations = lexicon().words["nationalities"]
    for frame in statement.frames:
        pairs = [(x, x) for x in frame.arguments if x.names]
        if frame.predicate == "be" and frame.polarity and asserted(frame):
            pairs += [
                (x, y)
                for x in frame.get("agent", "patient")
                for y in frame.get("attribute")
                if x.names and (not y.names or y.heads & nations)
            ]
        for person, words in pairs:
            found = (words.modifiers | words.owners | words.heads) & nations
            bare = words is not person and bool(words.heads & nations)  # "Ivo Kern was Hungarian"
            told = words is person and len(words.heads) > 1 and len(words.names) > 1
            trade = (words.heads | words.modifiers) & _told_of() or told or (bare and frame.tense != "")
            if (
                len(found) == 1
                and trade
                and not any("-" in w for w in words.modifiers if any(n in w for n in found))
                and not person.plural
            ):
                yield person, words, min(found), frame


_PEOPLE = frozenset(
    "actor actress singer painter writer author poet composer physicist chemist mathematician biologist footballer player politician architect engineer scientist sculptor director lawyer economist philosopher historian explorer pilot musician artist novelist journalist".split()
)
