"""Do two statements, as wholes, speak of one matter? What tells them apart, what ties them together, and whether their times allow it."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import product

from provaudit.analysis.agreement.align import statement_dates
from provaudit.analysis.agreement.roads.topics import distinguishing
from provaudit.analysis.agreement.vetoes.apart import namesakes, shared_names, strange_names
from provaudit.analysis.agreement.vetoes.bounds import FORETOLD, UNREAL, akin, other_nation, other_thing, set_apart
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Statement

_WEEK = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NAMES, _TERMS = 2, 3
"""The most points that names and other words can add (see `evidence`)."""
_STAGED = re.compile(
    r"\b(?:later|eventually|finally|initially|originally|at first|again|until|till|yet|once|now|no longer|afterwards|subsequently|meanwhile|on appeal|formerly|previously|"
    r"nearly|almost|hardly|scarcely|barely|partly|half|some|most|many|only|others?|another|unless|if|may|might|could|would|should)\b",
    re.IGNORECASE,
)
"""Words by which a clause bounds what it tells, or sets another beside it."""
_BORDER = re.compile(r"[,;:()—–]")


def one_matter(left: Statement, right: Statement, *, denied: Statement | None = None) -> bool:
    """True if the statements share a name that distinguishes, neither names anything of which the other knows nothing, and no round, stage, part, plan or
    nation tells them apart.

    Where one is `denied` once for all, the other may name what there was: never married, married Ida Lund.
    """
    if not shared_names(left, right) or any(
        _strange(s, other) for s, other in ((left, right), (right, left)) if denied is None or s is denied
    ):
        return False
    if namesakes(left, right) or set_apart(left, right) or other_nation(left, right) or other_thing(left, right):
        return False
    if any(bool(_unreal(left, words)) != bool(_unreal(right, words)) for words in (FORETOLD, UNREAL)):
        return False
    days = left.words & _WEEK, right.words & _WEEK
    return not (days[0] and days[1]) or bool(days[0] & days[1])


_TABLED = frozenset("plan plans proposal project request demand guide reserve".split())
"""What is voted on, granted or refused, told as a noun: it leaves what became of it as real as any other thing does."""
_MAY = re.compile(r"\bmay\b")


def _unreal(statement: Statement, words: frozenset[str]) -> frozenset[str]:
    """The words by which a statement tells what was only to be; the month of May is none of them."""
    found = (statement.words & words) - _TABLED
    return found if _MAY.search(statement.span.exact) else found - {"may"}


def _strange(left: Statement, right: Statement) -> bool:
    """True if `left` bears a name of which `right` has no word, in whatever case: "the Lodge", "the lodge"."""
    return any(not name & right.words for name in strange_names(left, right))


def one_time(left: Statement, right: Statement, *, both: bool) -> bool:
    """True unless the dates exclude one another; with `both`, both statements or neither must bear one."""
    mine, theirs = statement_dates(left), statement_dates(right)
    if both and bool(mine) != bool(theirs):
        return False
    return not (mine and theirs) or any(not p.disjoint(q) for p, q in product(mine, theirs))


def evidence(left: Statement, right: Statement, told: Set[str]) -> int:
    """How much two statements share besides the words `told`: a point for each word of a distinguishing name (up to two), each word of weight (up to three), a date."""
    common = distinguishing(left, right)
    if not common:
        return 0
    words = lexicon().words
    dull = words["generic"] | words["times"] | words["months"] | left.names | right.names | told
    terms = sum(any(akin(t, u) for u in right.terms - dull) for t in left.terms - dull)
    dated = any(not p.disjoint(q) for p, q in product(statement_dates(left), statement_dates(right)))
    return min(_NAMES, len(common - told)) + min(_TERMS, terms) + dated


def bounded(left: Statement, right: Statement, x: tuple[int, int], y: tuple[int, int]) -> bool:
    """True if the clause around the one place bounds what it tells in a way that the other does not."""
    mine, theirs = (
        {m[0].lower() for m in _STAGED.finditer(_clause(s, *place))} for s, place in ((left, x), (right, y))
    )
    return mine != theirs


def _clause(statement: Statement, start: int, end: int) -> str:
    """The words around the place start…end, but for those in it, up to the borders of its clause; those that open the sentence before a comma belong to it."""
    text, at = statement.span.exact, statement.span.start
    before = text[: start - at]
    borders = [m.start() for m in _BORDER.finditer(before)]
    first = 0 if len(borders) < 2 else borders[-2] + 1
    after = _BORDER.search(text, end - at)
    return f"{text[first : start - at]} {text[end - at : after.start() if after else len(text)]}"
