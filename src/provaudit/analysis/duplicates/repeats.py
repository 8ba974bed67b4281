"""All repeats among the sources of an audit, each said once: the largest granularity wins.

Documents first; then passages outside what those pairs explain; then sentences and headings outside both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provaudit.analysis.duplicates.clusters import Group
from provaudit.analysis.duplicates.cover import Cover
from provaudit.analysis.duplicates.documents import document_repeats
from provaudit.analysis.duplicates.lines import heading_items, sentence_items, short_clusters
from provaudit.analysis.duplicates.options import DuplicateOptions
from provaudit.analysis.duplicates.passages import passages
from provaudit.analysis.duplicates.shown import keeper, shown_passages, standing_notices
from provaudit.analysis.duplicates.tokenise import PlacedTokens, placed_tokens
from provaudit.model.document import Document
from provaudit.model.repeat import Cluster, Edge, Granularity, PassageMatch
from provaudit.model.source import Whole


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


def repeats(documents: Sequence[Document], options: DuplicateOptions = DuplicateOptions()) -> Repeats:
    """What repeats in these documents, in the order of their sources' ids whatever order they come in."""
    documents = sorted(documents, key=lambda d: d.source.id)
    tokens = [placed_tokens(document.text) for document in documents]
    copies = document_repeats([d.text for d in documents], options.threshold, options.shingle, options.noisy)
    clusters = [_document_cluster(documents, tokens, group, exact=True) for group in copies.exact]
    clusters += [_document_cluster(documents, tokens, group, exact=False) for group in copies.near]

    matches, capped = passages([t.hashes for t in tokens], options.passages)
    leaders = {item: group.items[0] for group in copies.groups if not group.chain for item in group.items}
    cover = Cover(matches, leaders, frozenset((g.items[0], g.items[1]) for g in copies.groups if g.chain))
    told = [match for match in matches if not cover.follows(match)]
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


def _document_cluster(
    documents: Sequence[Document], tokens: Sequence[PlacedTokens], group: Group, exact: bool
) -> Cluster:
    at = {item: index for index, item in enumerate(group.items)}
    kept, reason = keeper([documents[i].source for i in group.items], [len(tokens[i].hashes) for i in group.items])
    return Cluster(
        Granularity.DOCUMENT,
        tuple(Whole(documents[i].source.id) for i in group.items),
        tuple(Edge(at[k.a], at[k.b], k.similarity, k.containment, k.noisy) for k in group.links),
        group.weakest,
        exact,
        keeper=kept,
        reason=reason,
        chain=group.chain,
    )
