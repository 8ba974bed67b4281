"""Origins: sources that depend on one another count as one; and which of many edges are worth telling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from provaudit.analysis.dependence.evidence import pair_of
from provaudit.model.profile import Dependence, Ground, Origin

NEARLY = 0.95
"""Share of the most words in common with any giver that is nearly as much. Of 398 links of synthetic dossiers it leads 370 to the very
source that was copied; .8 leads 337, and the earliest giver whatever it shares 295 (`python -m bench.dependence.run --seeds 0`)."""


def origins(source_ids: Sequence[str], dependences: Iterable[Dependence]) -> tuple[Origin, ...]:
    """The sources grouped into origins: components of the binding dependences. A source alone is its own origin.

    A work outside the dossier that two sources declare joins them, and is no member itself.
    """
    find, join = _union()
    for d in dependences:
        if d.binding:
            join(d.taker, d.giver)
    members: dict[str, list[str]] = defaultdict(list)
    for id in sorted(set(source_ids)):
        members[find(id)].append(id)
    return tuple(sorted((Origin(ids[0], tuple(ids)) for ids in members.values()), key=lambda o: o.id))


def _union() -> tuple[Callable[[str], str], Callable[[str, str], bool]]:
    parent: dict[str, str] = {}

    def find(x: str) -> str:
        root = x
        while parent.setdefault(root, root) != root:
            root = parent[root]
        while parent[x] != root:
            parent[x], x = root, parent[x]
        return root

    def join(a: str, b: str) -> bool:
        a, b = sorted((find(a), find(b)))
        parent[b] = a
        return a != b

    return find, join


def joined(found: list[Dependence]) -> tuple[Dependence, ...]:
    """`found`, sorted, with `joins` left on one edge a taker and on a spanning forest of the rest.

    A taker's edge is that to the giver with which it shares most; of those with which it shares nearly as much, to the one that itself
    takes least: a copy of a copy has the first copy's changes, and equal copies are told from the original.
    """
    found = _explained(found)
    takes = Counter(d.taker for d in found if d.directed)
    most: Counter[str] = Counter()
    for d in found:
        most[d.taker] = max(most[d.taker], d.words)
    open_edges = [d for d in found if Ground.COPY in d.grounds and not d.disclosed]
    open_edges.sort(
        key=lambda d: (not d.directed, d.words < NEARLY * most[d.taker], takes[d.giver], -d.words, d.taker, d.giver)
    )
    _, join = _union()
    told: set[str] = set()
    idle = set()
    for d in open_edges:
        new = join(d.taker, d.giver)
        if (d.directed and d.taker in told) or (not d.directed and not new):
            idle.add((d.taker, d.giver))
        told |= {d.taker} if d.directed else set()
    marked = (replace(d, joins=(d.taker, d.giver) not in idle) for d in found)
    return tuple(sorted(marked, key=lambda d: (*pair_of(d.taker, d.giver), d.taker)))


def _explained(found: list[Dependence]) -> list[Dependence]:
    """`found`, where who says that it took its text from one source has said so of every source with the same text."""
    said: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for d in found:
        if d.disclosed and d.directed and Ground.COPY in d.grounds:
            said[d.taker].append((d.giver, d.words))
    linked = {pair_of(d.taker, d.giver): d for d in found if Ground.COPY in d.grounds}
    result = []
    for d in found:
        if not d.disclosed and Ground.COPY in d.grounds:
            for taker, other in ((d.taker, d.giver), (d.giver, d.taker)):
                by = [
                    g
                    for g, words in said[taker]
                    if g != other and pair_of(g, other) in linked and words >= 0.8 * d.words
                ]
                if by and (taker == d.taker or not d.directed):
                    told = f"“{taker}” says that it comes from “{by[0]}”, which has the same text"
                    d = replace(d, disclosed=True, evidence=(*d.evidence, told))
                    break
        result.append(d)
    return result
