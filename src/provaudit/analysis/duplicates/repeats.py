"""All repeats among the sources of an audit, each said once: the largest granularity wins.

Documents first; then passages outside what those pairs explain; then sentences and headings outside both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provaudit.analysis.duplicates.clusters import Group
from provaudit.analysis.duplicates.cover import Cover
from provaudit.analysis.duplicates.documents import document_repeats
from provaudit.analysis.duplicates.lines import heading_items, sentence_items, short_clusters
from provaudit.analysis.duplicates.options import DuplicateOptions
from provaudit.analysis.duplicates.passages import TokenMatch, passages
from provaudit.analysis.duplicates.shown import keeper, passage_match
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
    copies = document_repeats([d.text for d in documents], options.threshold, options.shingle)
    clusters = [_document_cluster(documents, tokens, group, group.items in copies.exact) for group in copies.groups]

    matches, capped = passages([t.hashes for t in tokens], options.passages)
    cover = Cover(matches, {item: group.items[0] for group in copies.groups for item in group.items[1:]})
    matches = [match for match in matches if not cover.follows(match)]
    shown = _passages(documents, tokens, matches, options)

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


def _passages(
    documents: Sequence[Document],
    tokens: Sequence[PlacedTokens],
    matches: Sequence[TokenMatch],
    options: DuplicateOptions,
) -> list[PassageMatch]:
    """The matches as spans; those of a pair in which one document stands inside the other become one."""
    by_pair: dict[tuple[int, int], list[TokenMatch]] = {}
    for match in matches:
        by_pair.setdefault((match.a, match.b), []).append(match)
    out: list[PassageMatch] = []
    for (a, b), found in by_pair.items():
        shares = [(_covered([(m.a0, m.a1) for m in found]), a), (_covered([(m.b0, m.b1) for m in found]), b)]
        covered, inner = max((n / len(tokens[d].hashes), d) for n, d in shares)
        if a != b and covered >= options.inside:
            longest = max(found, key=lambda m: (m.equal, -m.a0, -m.b0))
            source = documents[inner].source.id
            out.append(passage_match(documents, tokens, longest, source, covered, len(found)))
        else:
            out += [passage_match(documents, tokens, match) for match in found]
    return out


def _covered(ranges: Sequence[tuple[int, int]]) -> int:
    """How many tokens the ranges cover together."""
    total = reach = 0
    for low, high in sorted(ranges):
        total += max(0, high - max(low, reach))
        reach = max(reach, high)
    return total
