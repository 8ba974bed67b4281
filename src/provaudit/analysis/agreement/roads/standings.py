"""Places in an order: the second-deepest lake cannot be outdone by four others, nor the third of a league come seventh."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from provaudit.analysis.agreement.align import asserted, statement_dates
from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict, worded
from provaudit.analysis.agreement.roads.topics import distinguishing
from provaudit.analysis.agreement.vetoes.apart import namesakes, other_round, strange_names
from provaudit.analysis.agreement.vetoes.bounds import other_thing, unreal
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Frame, Question, Standing, Statement
from provaudit.model.value import Quantity, ValueKind

_SHARE = 2
"""Names that two statements must share for an order that returns every season: the one who holds the place, and the contest."""


def compare_standings(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The places that both statements give to one thing in one order."""
    if not left.standings or not right.standings:
        return
    common = distinguishing(left, right)
    if (
        not common
        or (strange_names(left, right) and strange_names(right, left))
        or namesakes(left, right)
        or other_round(left, right)
    ):
        return
    if unreal(left) or unreal(right) or other_thing(left, right) or not _one_time(left, right):
        return
    for x, y in product(left.standings, right.standings):
        order = _order(x, y)
        if order is None or _more(left, x) or _more(right, y):
            continue
        if order == "contest" and not _one_contest(left, right, common):
            continue
        if not _same_place(x, y) and (order == "succession" or not _other_field(x, y)):
            yield _comparison(left, right, x, y, order or "order", common)
            return


def _other_field(x: Standing, y: Standing) -> bool:
    """True if each place is bounded by words of its own: the largest of the north, the second-largest of the country."""
    mine, theirs = (
        {w for w in a.field if not any(lexicon().alike(w, v) or w[:_STEM] == v[:_STEM] for v in b.field)}
        for a, b in ((x, y), (y, x))
    )
    return bool(mine and theirs)


_STEM = 5
"""Letters by which a word is found again in another form."""


def _order(x: Standing, y: Standing) -> str | None:
    if x.order and y.order and x.order != y.order:
        return None
    order = x.order or y.order
    return None if not order or (order in ("contest", "succession", "grid") and not (x.order and y.order)) else order


def _more(statement: Statement, place: Standing) -> bool:
    """True if the statement gives another place in the same order too."""
    return any(_one(s, place) and (s.lo, s.hi) != (place.lo, place.hi) for s in statement.standings)


def _one(x: Standing, y: Standing) -> bool:
    return not (x.order and y.order) or x.order == y.order


def _one_time(left: Statement, right: Statement) -> bool:
    mine, theirs = statement_dates(left), statement_dates(right)
    return not (mine and theirs) or not all(p.disjoint(q) for p in mine for q in theirs)


def _one_contest(left: Statement, right: Statement, common: frozenset[str]) -> bool:
    """True if the statements share the year, or names enough for the one who came and for where."""
    dated = [bool(statement_dates(s)) for s in (left, right)]
    return all(dated) or (not any(dated) and len(common) > _SHARE)


def _comparison(
    left: Statement, right: Statement, x: Standing, y: Standing, order: str, common: frozenset[str]
) -> Comparison:
    answers = [
        Answer(
            s,
            p.start,
            p.end,
            Quantity(
                ValueKind.RANK, float(p.lo), float("inf") if p.hi > _MOST else float(p.hi), "rank", _written(s, p)
            ),
            _frame(s, p),
        )
        for s, p in ((left, x), (right, y))
    ]
    why = f"both give the place of {worded(common, left)} in one order"
    return Comparison(
        Question.RANK, topic("standing", order, common), answers[0], answers[1], verdict(*answers), why, False
    )


_MOST = 1_000


def _same_place(x: Standing, y: Standing) -> bool:
    return not (x.hi < y.lo or y.hi < x.lo)


def _written(statement: Statement, place: Standing) -> str:
    at = statement.span.start
    return statement.span.exact[place.start - at : place.end - at]


def _frame(statement: Statement, place: Standing) -> Frame | None:
    """The frame that answers for the statement, if it is someone's word."""
    told = [f for f in statement.frames if f.attribution and asserted(f)]
    return told[0] if told else None
