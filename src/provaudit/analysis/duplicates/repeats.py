"""All repeats among the sources of an audit, each said once: the largest granularity wins.

Documents first; then passages outside what those pairs explain; then sentences and headings outside both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from provaudit.analysis.duplicates.clusters import Group
from provaudit.analysis.duplicates.cover import Cover
from provaudit.analysis.duplicates.documents import document_repeats
from provaudit.analysis.duplicates.keepers import Keepers
from provaudit.analysis.duplicates.lines import heading_items, sentence_items, short_clusters
from provaudit.analysis.duplicates.options import DuplicateOptions, Exclusion
from provaudit.analysis.duplicates.passages import passages
from provaudit.analysis.duplicates.shown import shown_passages, standing_notices
from provaudit.analysis.duplicates.tokenise import placed_tokens
from provaudit.analysis.quoted import Quoted, unquoted_in_common
from provaudit.model.document import Document
from provaudit.model.repeat import Cluster, Edge, Granularity, PassageMatch
from provaudit.model.source import Whole

QUOTED = 0.5
"""Share of what two texts have in common that must stand outside quotations if one is to be a changed copy of the other."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """What repeats. The counters say what was compared, so that "nothing found" can be believed.

    `compared` pairs of documents were searched by bands, of which `candidates` were verified; so many `sentences` and
    `headings` were joined; `capped` buckets were too large to be compared each with each.
    """

    clusters: tuple[Cluster, ...] = ()
    passages: tuple[PassageMatch, ...] = ()
    compared: int = 0
    candidates: int = 0
    sentences: int = 0
    headings: int = 0
    capped: int = 0


def repeats(
    documents: Sequence[Document],
    options: DuplicateOptions = DuplicateOptions(),
    losses: Mapping[str, int] = MappingProxyType({}),
) -> Repeats:
    """What repeats in these documents, in the order of their sources' ids whatever order they come in.

    `losses` counts the damaged places of each source by id, if they are known: of equals, the least damaged is kept.
    """
    documents = sorted(documents, key=lambda d: d.source.id)
    tokens = [placed_tokens(document.text) for document in documents]
    keepers = Keepers([d.source for d in documents], [len(t.hashes) for t in tokens], losses)
    quoted: dict[int, Quoted] = {}

    def quoting(a: int, b: int) -> bool:
        for item in {a, b} - quoted.keys():
            quoted[item] = Quoted(documents[item])
        return unquoted_in_common(quoted[a], quoted[b]) < QUOTED

    copies = document_repeats(
        [d.text for d in documents], options.threshold, options.shingle, options.noisy, keepers,
        quoting if Exclusion.QUOTATIONS in options.exclude else lambda a, b: False,
    )  # fmt: skip
    clusters = [_document_cluster(documents, keepers, group, exact=True) for group in copies.exact]
    clusters += [_document_cluster(documents, keepers, group, exact=False) for group in copies.near]

    leaders: dict[int, int] = {}
    for group in copies.groups:
        if not group.chain:
            leaders |= dict.fromkeys(group.items, keepers.best(group.items))
    # What an equal text shares with others, the one that is kept shares with them as well.
    spare = {item for group in copies.exact for item in group.items} - {keepers.best(g.items) for g in copies.exact}
    nothing = np.empty(0, dtype=np.uint64)
    matches, capped = passages([nothing if i in spare else t.hashes for i, t in enumerate(tokens)], options.passages)
    cover = Cover(matches, leaders, frozenset((g.items[0], g.items[1]) for g in copies.groups if g.chain))
    told = [match for match in matches if not cover.follows(match)]
    if Exclusion.BOILERPLATE in options.exclude:
        notices, told = standing_notices(documents, tokens, told)
        clusters += notices
    shown = shown_passages(documents, tokens, told, options)

    sentences, headings = sentence_items(documents, tokens), heading_items(documents, tokens)
    for granularity, items in ((Granularity.SENTENCE, sentences), (Granularity.HEADING, headings)):
        clusters += short_clusters(documents, items, cover, options, granularity)
    count = sum(len(t.hashes) > 0 for t in tokens)
    return Repeats(
        clusters=tuple(clusters),
        passages=tuple(shown),
        compared=count * (count - 1) // 2,
        candidates=copies.candidates,
        sentences=len(sentences),
        headings=len(headings),
        capped=copies.capped + capped,
    )


def similar(document: Document, corpus: Sequence[Document], options: DuplicateOptions = DuplicateOptions()) -> Repeats:
    """What in a corpus repeats this document: of all repeats, those in which it has a part. Its id must differ from theirs."""
    found = repeats([document, *(other for other in corpus if other.source.id != document.source.id)], options)
    mine = document.source.id
    return replace(
        found,
        clusters=tuple(c for c in found.clusters if any(m.source == mine for m in c.members)),
        passages=tuple(p for p in found.passages if mine in (p.a.source, p.b.source)),
    )


def _document_cluster(documents: Sequence[Document], keepers: Keepers, group: Group, exact: bool) -> Cluster:
    at = {item: index for index, item in enumerate(group.items)}
    best = keepers.best(group.items)
    return Cluster(
        Granularity.DOCUMENT,
        tuple(Whole(documents[i].source.id) for i in group.items),
        tuple(Edge(at[k.a], at[k.b], k.similarity, k.containment, k.noisy) for k in group.links),
        group.weakest,
        exact,
        keeper=at[best],
        reason=keepers.reason(best, group.items),
        chain=group.chain,
    )
