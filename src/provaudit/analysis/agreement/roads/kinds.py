"""What a thing is or is made of, told by the words of two statements about it, whatever their parse: a steamer and a barque, timber and stone.

The statements must share a distinguishing name and more; each must tell one kind of a dimension, neither the other's. Where a kind
belongs to a name, that name must be shared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from provaudit.analysis.agreement.comparison import Answer, Comparison, topic, verdict, worded
from provaudit.analysis.agreement.roads.contenders import evidence, frame_at, one_time, other_occasion, unvouched
from provaudit.analysis.agreement.roads.sorts import kin
from provaudit.analysis.agreement.vetoes.apart import namesakes, shared_names
from provaudit.analysis.agreement.vetoes.bounds import other_thing, set_apart
from provaudit.analysis.claims.answers.kinds import dimensions
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.polities import polities
from provaudit.model.claim import Kind, Question, Statement

ENOUGH = 2
_LOOSE = 3
"""What two statements must share, in the points of `contenders.evidence`; more where a kind is tied to a thing loosely."""
_FIRM = frozenset(("is", "apposed", "name", "fronted"))


def compare_kinds(left: Statement, right: Statement) -> Iterator[Comparison]:
    """The kinds, or nationalities, that the statements give to one thing, if they exclude one another."""
    pairs = list(_pairs(left, right)) if left.kinds and right.kinds else []
    if not pairs:
        return
    common = shared_names(left, right)
    if not common or namesakes(left, right) or set_apart(left, right):
        return
    if unvouched(left) or unvouched(right) or not one_time(left, right):
        return
    if (left.words ^ right.words) & _TURNED:
        return
    for x, y in pairs:
        words = frozenset((x.word, y.word)) | _kind_words()
        if not x.nation and (other_occasion(left, right) or other_thing(left, right, words)):
            continue
        if _titles(left, right, x) and _titles(right, left, y):
            continue
        firm = (x.tie in _FIRM and y.tie in _FIRM) or x.tie == y.tie == "made"
        if x.nation and (_mentions(left, y.word) or _mentions(right, x.word)):
            continue  # born in Britain, and an American citizen
        if evidence(left, right, common) < (ENOUGH if firm else _LOOSE):
            continue
        if not (_of_shared(left, right, x) and _of_shared(right, left, y)):
            continue
        answers = (
            Answer(left, x.start, x.end, x.word, frame_at(left, x.start, x.end)),
            Answer(right, y.start, y.end, y.word, frame_at(right, y.start, y.end)),
        )
        about = "nationality" if x.nation else "kind"
        why = f"both say {'where ' if x.nation else 'what '}{worded(common, left)} {'is from' if x.nation else 'is'}"
        yield Comparison(Question.SORT, topic(about, common), *answers, verdict(*answers), why, False)
        return


_CAPITAL = re.compile(r"(?<=[a-z’'] )[A-Z][\w-]+")


def _titles(statement: Statement, other: Statement, kind: Kind) -> frozenset[str]:
    """The capitalised words, the kind's left out, of which the other statement knows nothing: Evening at Scole, Morning at Scole."""
    base, text = statement.span.start, statement.span.exact
    told = (text[: kind.start - base], text[kind.end - base :])
    return frozenset(m[0].lower() for part in told for m in _CAPITAL.finditer(part)) - other.words


def _mentions(statement: Statement, nation: str) -> bool:
    """True if a statement names the country of a nationality."""
    countries = polities().described((nation,))
    return any(polities().named(name, capital=False) & countries for name in statement.called)


_TURNED = frozenset(
    "convert converted rebuild rebuilt refit become became  later originally formerly former once replace replaced".split()
)


@cache
def _kind_words() -> frozenset[str]:
    return (
        frozenset(w for words in dimensions() for w in words.split())
        | lexicon().classes[0]
        | lexicon().words["persons"]
    )


def _pairs(left: Statement, right: Statement) -> Iterator[tuple[Kind, Kind]]:
    """The two kinds of one dimension that exclude one another, each the only one of its statement."""
    for x in left.kinds:
        for y in right.kinds:
            if x.nation != y.nation or x.word == y.word:
                continue
            if x.nation:
                if (
                    all(
                        kin(m.word, n.word) or (m, n) == (x, y)
                        for m in left.kinds
                        for n in right.kinds
                        if m.nation and n.nation
                    )
                    and not kin(x.word, y.word)
                    and _alone(left, x)
                    and _alone(right, y)
                ):
                    yield x, y
                continue
            a, b = dimensions()[x.word], dimensions()[y.word]
            lines = {d for d, _ in a} & {d for d, _ in b}
            if any(
                {s for d, s in a if d == line}.isdisjoint({s for d, s in b if d == line})
                and _only(left, right, line, x)
                and _only(right, left, line, y)
                for line in lines
            ) and not _agree(left, right):
                yield x, y


def _alone(statement: Statement, nation: Kind) -> bool:
    return all(k.word == nation.word for k in statement.kinds if k.nation)


def _only(statement: Statement, other: Statement, line: int, kind: Kind) -> bool:
    """True if of one dimension a statement bears, anywhere, only this kind and what may go with it, and the other does not."""
    sides = {s for d, s in dimensions()[kind.word] if d == line}
    text = statement.span.exact.lower()
    told = [w for w, places in dimensions().items() if any(d == line for d, _ in places) and _bears(statement, text, w)]
    mine = all(sides & {s for d, s in dimensions()[w] if d == line} for w in told)
    return mine and not _bears(other, other.span.exact.lower(), kind.word)


def _bears(statement: Statement, text: str, word: str) -> bool:
    return word in statement.words or (" " in word and re.search(rf"\b{word}s?\b", text) is not None)


def _agree(left: Statement, right: Statement) -> bool:
    """True if both tell one kind: a paddle steamer and a steamer that carried a barque's rig."""
    return any(m.word == n.word and not m.nation for m in left.kinds for n in right.kinds)


def _of_shared(statement: Statement, other: Statement, kind: Kind) -> bool:
    """True unless the name right before or after the kind is one of which the other statement knows nothing."""
    at = statement.span.start
    before, after = statement.span.exact[: kind.start - at], statement.span.exact[kind.end - at :]
    if kind.tie == "name":
        m = re.match(r"(?: [a-z-]+){0,3} ((?:[A-Z][\w’'-]*[ -]?)+)", after)
    elif kind.tie == "apposed":
        m = re.search(r"((?:[A-Z][\w’'-]*[ -]?)+)(?:[,(–—] ?)(?:an?|the) [^,(]*$", before)
    elif kind.tie == "is":
        m = re.search(r"^((?:[A-Z][\w’'-]*[ -]?)+)(?:was|is) [^,]*$", before)
    else:
        m = None
    if m is None:
        return True
    words = {w.lower().removesuffix("'s").removesuffix("’s") for w in re.findall(r"[\w’'-]+", m[1])} & statement.names
    return not words or bool(words & other.names)
