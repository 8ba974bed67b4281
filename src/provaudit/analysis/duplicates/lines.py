"""Sentences and headings that recur, as clusters of places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from provaudit.analysis.duplicates.boilerplate import FRAMED, in_frame, is_stock
from provaudit.analysis.duplicates.clusters import Group, grouped
from provaudit.analysis.duplicates.cover import PARTLY, Cover
from provaudit.analysis.duplicates.fold import words
from provaudit.analysis.duplicates.options import DuplicateOptions, Exclusion
from provaudit.analysis.duplicates.short import Short, alike, stem
from provaudit.analysis.duplicates.tokenise import PlacedTokens, placed_tokens
from provaudit.model.document import BlockKind, Document
from provaudit.model.repeat import Cluster, Edge, Granularity, Role
from provaudit.text.normalise import norm


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence or heading: `start:end` in code points, `low:high` in tokens; `key` is equal for equal ones."""

    document: int
    block: int
    start: int
    end: int
    low: int
    high: int
    key: bytes
    text: str


def sentence_items(documents: Sequence[Document], tokens: Sequence[PlacedTokens]) -> list[Item]:
    """The sentences that have a word."""
    return [
        item
        for index, document in enumerate(documents)
        for item in _items(index, document, tokens[index], [(s.block, s.start, s.end) for s in document.sentences])
    ]


def heading_items(documents: Sequence[Document], tokens: Sequence[PlacedTokens]) -> list[Item]:
    """The headings that have a word, keyed without the name of their site."""
    out: list[Item] = []
    for index, document in enumerate(documents):
        headings = [(k, b.start, b.end) for k, b in enumerate(document.blocks) if b.kind == BlockKind.HEADING]
        for item in _items(index, document, tokens[index], headings):
            bare = stem(item.text)
            key = placed_tokens(bare).hashes.tobytes() if bare != item.text else item.key
            out.append(Item(index, item.block, item.start, item.end, item.low, item.high, key, bare))
    return out


def _items(index: int, document: Document, tokens: PlacedTokens, places: Sequence[tuple[int, int, int]]) -> list[Item]:
    lows = np.searchsorted(tokens.starts, [start for _, start, _ in places]).tolist()
    highs = np.searchsorted(tokens.starts, [end for _, _, end in places]).tolist()
    return [
        Item(index, block, start, end, low, high, tokens.hashes[low:high].tobytes(), document.text[start:end])
        for (block, start, end), low, high in zip(places, lows, highs, strict=True)
        if low < high
    ]


def short_clusters(
    documents: Sequence[Document],
    items: Sequence[Item],
    cover: Cover,
    options: DuplicateOptions,
    granularity: Granularity,
) -> list[Cluster]:
    """The clusters of items that say the same, without what larger repeats tell."""
    heading = granularity == Granularity.HEADING
    least = options.heading_words if heading else options.sentence_words
    least_near = options.heading_words_near if heading else options.sentence_words_near
    homes: dict[bytes, list[int]] = {}
    for index, item in enumerate(items):
        homes.setdefault(item.key, []).append(index)
    most = options.heading_words_most if heading else float("inf")
    firsts = [places[0] for places in homes.values() if least <= _length(items[places[0]]) <= most]
    near = [index for index in firsts if _length(items[index]) >= least_near]
    shorts = [Short(np.frombuffer(items[index].key, dtype=np.uint64), items[index].text) for index in near]
    links, _ = alike(shorts, options.heading if heading else options.sentence)
    renamed = [type(k)(near[k.a], near[k.b], k.similarity, k.containment) for k in links]
    groups = grouped(renamed, {index: homes[items[index].key][1:] for index in firsts})
    found = (_cluster(documents, items, group, cover, options, granularity) for group in groups)
    return [cluster for cluster in found if cluster is not None]


def _length(item: Item) -> float:
    return words(item.text, len(item.key) // 8)


def _cluster(
    documents: Sequence[Document],
    items: Sequence[Item],
    group: Group,
    cover: Cover,
    options: DuplicateOptions,
    granularity: Granularity,
) -> Cluster | None:
    """The group as a cluster of the members that no larger repeat tells; None if fewer than two are left."""
    kept = _untold(items, group, cover)
    if len(kept) < 2:
        return None
    listed = kept[: options.listed]
    at = {item: index for index, item in enumerate(listed)}
    edges = tuple(Edge(at[k.a], at[k.b], k.similarity, k.containment) for k in group.links if k.a in at and k.b in at)
    members = tuple(documents[items[i].document].span(items[i].start, items[i].end) for i in listed)
    exact = len({norm(member.exact) for member in members}) == 1
    return Cluster(
        granularity,
        members,
        edges,
        1.0 if exact else group.weakest,
        exact,
        role=_role(documents, [items[i] for i in kept]) if Exclusion.BOILERPLATE in options.exclude else Role.CONTENT,
        chain=group.chain,
        omitted=len(kept) - len(listed),
    )


def _untold(items: Sequence[Item], group: Group, cover: Cover) -> list[int]:
    """The members, in order, that are not matched with an earlier member by a larger repeat."""
    places: dict[int, list[tuple[int, int]]] = {}
    for index in group.items:
        places.setdefault(items[index].document, []).append((items[index].low, items[index].high))
    for sides in places.values():
        sides.sort()

    def stands(document: int, low: int, high: int) -> bool:
        """True if a member lies mostly between two tokens of a document; members of one document do not overlap."""
        sides = places.get(document, [])
        for index in range(bisect_left(sides, (high, 0)) - 1, -1, -1):
            start, end = sides[index]
            if end <= low:
                return False
            if min(high, end) - max(low, start) >= PARTLY * (end - start):
                return True
        return False

    return [
        index
        for index in group.items
        if (
            cover.leader(items[index].document) == items[index].document
            or cover.leader(items[index].document) not in places
        )
        and not any(stands(*place) for place in cover.told(items[index].document, items[index].low, items[index].high))
    ]


def _role(documents: Sequence[Document], members: Sequence[Item]) -> Role:
    """Boilerplate if a stock phrase stands in every member, or if many sources bear the text in their frames."""
    if all(is_stock(text) for text in {member.text for member in members}):
        return Role.BOILERPLATE
    framed = {m.document for m in members if in_frame(m.block, len(documents[m.document].blocks))}
    everywhere = {m.document for m in members}
    return Role.BOILERPLATE if len(framed) >= FRAMED and framed == everywhere else Role.CONTENT
