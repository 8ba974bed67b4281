"""Files renamed without a manifest: the id of a source changed, and its text tells which it was.

A source that is gone and a new one are the same if findings of the new one quote the same words in the same statements. A copy
is no renaming: two sources that were ever decided on side by side stay two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping

from provaudit.ledger.fingerprint import Said, surroundings, wording
from provaudit.ledger.words import statement
from provaudit.model.resolution import Quote

_TRIED = 8
"""Findings looked at for each decision. Words that stand in more sources than this are no evidence of where they came from."""


def renames(
    lost: Iterable[Said], decided: Iterable[Said], found: Iterable[Said], present: frozenset[str]
) -> dict[str, str]:
    """Old id → new id for the sources of `lost` decisions that are not `present`, where exactly one source fits best.

    `decided` are all decisions, `found` the findings that no decision has yet.
    """
    lost = [one for one in lost if any(side.source not in present for side in one.sides)]
    if not lost:
        return {}
    index: defaultdict[Hashable, list[Said]] = defaultdict(list)
    for one in found:
        index[_wherever(one)].append(one)
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in lost:
        there = index.get(_wherever(one), ())
        if len(there) <= _TRIED:
            for other in there:
                _vote(votes, one, other, present)
    apart = _side_by_side(decided)
    best: dict[str, str] = {}
    for old, counted in votes.items():
        ranked = sorted(((count, new) for new, count in counted.items() if (old, new) not in apart), reverse=True)
        if ranked and (len(ranked) == 1 or ranked[0][0] > ranked[1][0]):
            best[old] = ranked[0][1]
    claimed = Counter(best.values())
    return {old: new for old, new in best.items() if claimed[new] == 1}


def _words(side: Quote) -> tuple[str, ...]:
    return (
        ("", side.sha256 or f"unknown text of {side.source}")
        if side.exact is None
        else (wording(side.exact), wording(statement(side)))
    )


def _wherever(one: Said) -> Hashable:
    """What is said, whichever sources say it."""
    return one.rule, one.key, tuple(sorted(map(_words, one.sides)))


def _vote(votes: Mapping[str, Counter[str]], old: Said, new: Said, present: frozenset[str]) -> None:
    """Pair the sides of the same words; each pair is evidence, twice if what stands around them is the same too."""
    kept = {side.source for side in old.sides} & {side.source for side in new.sides}
    before, after = (
        sorted((side for side in said.sides if side.source not in kept), key=lambda side: (_words(side), side.source))
        for said in (old, new)
    )
    pairs = list(zip(before, after, strict=False))
    if len(before) != len(after) or any(a.source in present or _words(a) != _words(b) for a, b in pairs):
        return
    weight = 1 + (surroundings(old) == surroundings(new))
    for a, b in pairs:
        votes[a.source][b.source] += weight


def _side_by_side(decided: Iterable[Said]) -> set[tuple[str, str]]:
    """Pairs of sources that decisions name together, or name apart for the same words: neither is the other renamed."""
    pairs: set[tuple[str, str]] = set()
    named: defaultdict[Hashable, set[str]] = defaultdict(set)
    for one in decided:
        sources = {side.source for side in one.sides}
        if len(sources) <= _TRIED:
            named[_wherever(one)] |= sources
    for sources in named.values():
        if len(sources) <= 4 * _TRIED:
            pairs.update((a, b) for a in sources for b in sources if a != b)
    return pairs
