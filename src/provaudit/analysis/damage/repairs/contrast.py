"""Losses seen through another source's copy: statements that agree word for word except that one of them lacks something.

Statements that share rare words are aligned. Where one is the other with pieces left out, each missing piece is a gap, whether the
words beside it grew together or not. A bare addition of words may also mean that the copies were edited apart; digits that one copy
lacks in otherwise equal wording were never seen to be anything but a loss.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.model.document import Document

_PIECE = re.compile(r"\d+|[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_TORN = re.compile(r"|\s{2,}|.*[,;:(\[]\s*[,;:.)\]].*|\s+[,;.]\s.*|.*[\"“] [\"”].*", re.DOTALL)
"""What stands between two words where a piece was torn out: nothing, two spaces, two stops, empty brackets or quotation marks."""
_MIN_LETTERS = 12
"""Statements with fewer letters agree by chance."""
_PROBES = 8
"""Rarest words of a statement that are looked up: one that lost some of them still has the others."""
_MAX_HOLDERS = 40
"""A word that more statements than this hold is no probe: it would make the work quadratic."""
_MAX_PARTNERS = 3
_MAX_PIECES = 200
_BEAM = 24
_MAX_SKIPPED = 0.6
"""Share of the fuller statement that may be missing; beyond it the two say different things."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What the fuller copy has and the other lacks.

    The loss lies between `before` and `after`, offsets in the damaged text; `start:end` is the missing piece in the fuller one.
    """

    source: int
    before: int
    after: int
    other: int
    start: int
    end: int
    initial: bool
    """True if nothing of the fuller statement stands before the gap."""
    final: bool
    """True if nothing of the fuller statement stands behind the gap: the damaged one stops there."""


@dataclass(frozen=True, slots=True)
class _Statement:
    source: int
    start: int
    end: int
    letters: str
    pieces: tuple[tuple[int, int], ...]


def gaps(documents: Sequence[Document]) -> list[Gap]:
    """The gaps of every statement against statements of other sources, by place."""
    statements = [_statement(n, d.text, s.start, s.end) for n, d in enumerate(documents) for s in d.sentences]
    statements = [s for s in statements if len(s.letters) >= _MIN_LETTERS]
    texts = [d.text for d in documents]
    found: list[Gap] = []
    for a, b in _candidates(texts, statements):
        one, two = statements[a], statements[b]
        if len(one.letters) == len(two.letters):
            continue
        lacking, full = (one, two) if len(one.letters) < len(two.letters) else (two, one)
        found += _missing(texts, lacking, full)
    return sorted(set(found), key=lambda g: (g.source, g.before, g.other, g.start, g.end))


def _statement(source: int, text: str, start: int, end: int) -> _Statement:
    pieces = tuple(m.span() for m in _PIECE.finditer(text, start, end))
    return _Statement(source, start, end, "".join(text[a:b].lower() for a, b in pieces), pieces)


def _candidates(texts: Sequence[str], statements: Sequence[_Statement]) -> list[tuple[int, int]]:
    """Pairs of statements of different sources that share several of their rarest words."""
    words = [frozenset(_WORD.findall(texts[s.source][s.start : s.end].lower())) for s in statements]
    frequency = Counter(word for found in words for word in found)
    holders: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(words):
        for word in found:
            if 1 < frequency[word] <= _MAX_HOLDERS:
                holders[word].append(index)
    pairs: set[tuple[int, int]] = set()
    for index, found in enumerate(words):
        rare = sorted((w for w in found if w in holders), key=lambda w: (frequency[w], w))[:_PROBES]
        shared = Counter(o for word in rare for o in holders[word] if statements[o].source != statements[index].source)
        ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_MAX_PARTNERS]
        for other, times in ranked:
            if 2 * times >= len(rare):
                pairs.add((min(index, other), max(index, other)))
    return sorted(pairs)


def _missing(texts: Sequence[str], lacking: _Statement, full: _Statement) -> Iterator[Gap]:
    """The pieces of `full` that `lacking` lacks, if it is `full` with pieces left out; otherwise nothing."""
    if len(full.pieces) > _MAX_PIECES or len(lacking.letters) < (1 - _MAX_SKIPPED) * len(full.letters):
        return
    kept = _alignment(texts[full.source], lacking.letters, full)
    if kept is None:
        return
    where = _offsets(texts[lacking.source], lacking)
    k = 0
    while k < len(kept):
        if kept[k] >= 0:
            k += 1
            continue
        n = k
        while n < len(kept) and kept[n] < 0:
            n += 1
        k, n = _rotated(texts, lacking, full, kept, where, k, n)
        at = _position(texts[full.source], full, kept, k)
        before = where[at - 1] + 1 if at else lacking.start
        after = where[at] if at < len(where) else lacking.end
        floor = full.pieces[k - 1][1] if k else full.start
        ceiling = full.pieces[n][0] if n < len(full.pieces) else full.end
        start, end = _trimmed(texts[lacking.source][before:after], texts[full.source], floor, ceiling)
        if end > start:
            yield Gap(lacking.source, before, after, full.source, start, end, k == 0, n == len(kept))
        k = n


def _rotated(
    texts: Sequence[str], lacking: _Statement, full: _Statement, kept: list[int], where: Sequence[int], k: int, n: int
) -> tuple[int, int]:
    """The gap `k:n`, moved to the place where the damaged text looks torn if it may as well stand there.

    In “Jesse Lingard, Harry Maguire, Harry Kane” the lost piece may be “Harry Maguire” or “Maguire, Harry”; the double comma tells.
    """
    text, damaged = texts[full.source], texts[lacking.source]

    def piece(m: int) -> str:
        return text[slice(*full.pieces[m])].lower()

    def torn(first: int) -> bool:
        at = _position(text, full, kept, first)
        before = where[at - 1] + 1 if at else lacking.start
        after = where[at] if at < len(where) else lacking.end
        return bool(_TORN.fullmatch(damaged[before:after]))

    if torn(k):
        return k, n
    first, last = k, n
    moved = list(kept)
    while first > 0 and kept[first - 1] >= 0 and piece(first - 1) == piece(last - 1):
        moved[last - 1], moved[first - 1] = moved[first - 1], -1
        first, last = first - 1, last - 1
        before = kept[:]
        kept[:] = moved
        if torn(first):
            return first, last
        kept[:] = before
    first, last = k, n
    moved = list(kept)
    while last < len(kept) and kept[last] >= 0 and piece(first) == piece(last):
        moved[first], moved[last] = moved[last], -1
        first, last = first + 1, last + 1
        before = kept[:]
        kept[:] = moved
        if torn(first):
            return first, last
        kept[:] = before
    return k, n


def _position(text: str, full: _Statement, kept: Sequence[int], k: int) -> int:
    """How many letters of the damaged statement stand before piece `k`."""
    if not k:
        return 0
    a, b = full.pieces[k - 1]
    return kept[k - 1] + len(text[a:b].lower())


def _alignment(text: str, letters: str, full: _Statement) -> list[int] | None:
    """For each piece of `full` where it stands in `letters`, or -1 if it is missing there; None if that cannot be.

    A beam over the pieces: a piece is taken if the letters go on with it, or skipped. The fewest skips win, and among
    them those of the longest runs, so that one loss is not taken for two.
    """
    states: dict[int, tuple[tuple[int, int], tuple[int, ...]]] = {0: ((0, 0), ())}
    for a, b in full.pieces:
        piece = text[a:b].lower()
        following: dict[int, tuple[tuple[int, int], tuple[int, ...]]] = {}
        for p, (cost, trail) in states.items():
            if letters.startswith(piece, p):
                _keep(following, p + len(piece), cost, (*trail, p))
            opens = 0 if trail and trail[-1] < 0 else 1
            _keep(following, p, (cost[0] + opens, cost[1] + 1), (*trail, -1))
        if len(following) > _BEAM:
            best = sorted(following.items(), key=lambda item: (item[1][0], -item[0]))[:_BEAM]
            following = dict(best)
        states = following
    done = states.get(len(letters))
    return list(done[1]) if done else None


def _keep(
    states: dict[int, tuple[tuple[int, int], tuple[int, ...]]], p: int, cost: tuple[int, int], trail: tuple[int, ...]
) -> None:
    if p not in states or cost < states[p][0]:
        states[p] = (cost, trail)


def _offsets(text: str, s: _Statement) -> list[int]:
    """The offset in the text of each letter of the statement; lengthening lower-casing keeps its first offset."""
    return [n for a, b in s.pieces for n in range(a, b) for _ in text[n].lower()]


def _trimmed(left: str, text: str, floor: int, ceiling: int) -> tuple[int, int]:
    """The missing stretch of `text[floor:ceiling]`: without what the damaged text still has there (`left`), nor outer space."""
    start, end, head, tail = floor, ceiling, 0, len(left)
    while start < end and head < tail and text[start] == left[head]:
        start, head = start + 1, head + 1
    while end > start and tail > head and text[end - 1] == left[tail - 1]:
        end, tail = end - 1, tail - 1
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return start, end
