"""Exchanged roles between statements that no frame aligns: who beat, sued, taught or succeeded whom, by the relations of names that each tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict
from provaudit.analysis.agreement.roads.matters import bounded, evidence, one_matter, one_time
from provaudit.analysis.claims.answers.relations import relation_flags
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Frame, Question, Relation, Statement

_OFTEN = frozenset(
    "every often each regularly frequently always usually weekly daily annually repeatedly sometimes twice again another other mutual countersue rematch return".split()
)


def compare_relations(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The first relation in which the two sides are exchanged."""
    for a, b in product(left.relations, right.relations):
        if a.name == b.name and _exchanged(left, right, a, b) and _one_act(left, right, a, b):
            answers = [
                Answer(s, r.start, r.end, _worded(r, o, s), _frame(s, r)) for s, r, o in ((left, a, b), (right, b, a))
            ]
            why = f"both say who was on which side of “{_verb(left, a)} / {_verb(right, b)}”"
            common = a.first | a.second | b.first | b.second
            yield Comparison(
                Question.ROLES, topic(a.name, common), answers[0], answers[1], verdict(*answers), why, False
            )
            return


def _exchanged(left: Statement, right: Statement, a: Relation, b: Relation) -> bool:
    """True if a name stands on the one side here and on the other there, and whoever is across from it is known to both statements."""
    if _one(a.first, b.first) or _one(a.second, b.second):
        return False
    crossed = _one(a.first, b.second), _one(a.second, b.first)
    if all(crossed):
        return True
    whole = [r for r in (a, b) if r.first and r.second]
    if not any(crossed) or not whole:
        return False
    # one side is told by a pronoun: he is whom the other statement names, and this one knows
    if (a.first and b.second and not crossed[0]) or (a.second and b.first and not crossed[1]):
        return False
    other = whole[0]
    told = other.second if _one(other.first, (b if other is a else a).second) else other.first
    return bool(told & (right if other is a else left).names)


def _one(x: frozenset[str], y: frozenset[str]) -> bool:
    """True if both are one name: one holds the other, or they share more than what kind of thing it is."""
    shared = (x & y) - lexicon().words["titles"]
    return bool(shared) and (shared in (x, y) or bool(shared - lexicon().words["name_heads"]))


def _one_act(left: Statement, right: Statement, a: Relation, b: Relation) -> bool:
    """True if what two did to each other is one act, told with something else that both share: a date, a place, what it was about."""
    if not one_matter(left, right) or (left.words | right.words) & _OFTEN:
        return False
    marks = relation_flags()[a.name]
    recurs = "recurs" in marks
    if not one_time(left, right, both=recurs):
        return False
    if bounded(left, right, (a.start, a.end), (b.start, b.end)):
        return False
    told = a.first | a.second | b.first | b.second | set(_verb(left, a).split()) | set(_verb(right, b).split())
    return "lasting" in marks or evidence(left, right, told) >= 1


def _verb(statement: Statement, relation: Relation) -> str:
    at = statement.span.start
    return " ".join(statement.span.exact[relation.start - at : relation.end - at].lower().split())


def _frame(statement: Statement, relation: Relation) -> Frame | None:
    return next((f for f in statement.frames if f.start < relation.end and relation.start < f.end), None)


def _worded(relation: Relation, other: Relation, statement: Statement) -> str:
    """ "Lund → Varde": the sides as the statement tells them."""
    first = relation.first or (other.first | other.second) - relation.second
    second = relation.second or (other.first | other.second) - relation.first
    return " → ".join(" ".join(w for w in _ordered(statement, side)) for side in (first, second))


def _ordered(statement: Statement, words: frozenset[str]) -> list[str]:
    text = statement.span.exact.lower()
    return sorted(words, key=lambda w: (text.find(w) if w in text else len(text), w))
