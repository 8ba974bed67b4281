"""Which documents are copies of one another: exact, near, or noisy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provaudit.analysis.duplicates.clusters import Group, Link, grouped
from provaudit.analysis.duplicates.kernels import kernels_for
from provaudit.analysis.duplicates.near import distinct_pairs, features
from provaudit.analysis.duplicates.noisy import NoisyOptions, changed_copies
from provaudit.text.normalise import norm


@dataclass(frozen=True, slots=True)
class DocumentRepeats:
    """Groups of documents that repeat one another, and what was compared to find them."""

    groups: tuple[Group, ...]
    exact: frozenset[tuple[int, ...]]
    """Groups, by their items, whose normalised texts are all equal."""
    candidates: int
    capped: int


def document_repeats(
    texts: Sequence[str], threshold: float, shingle: int, noisy: NoisyOptions = NoisyOptions()
) -> DocumentRepeats:
    """The groups among these texts. Texts without a word belong to none."""
    kernels = kernels_for(len(texts))
    known = features(texts, shingle, 1, kernels)
    found, first, group = distinct_pairs(known, texts, threshold, shingle, 1, kernels)
    columns = (first[found.left], first[found.right], found.jaccard, found.containment)
    links = [Link(i, j, s, c) for i, j, s, c in zip(*(column.tolist() for column in columns), strict=True)]
    copies: dict[int, list[int]] = {}
    for item, home in enumerate(group.tolist()):
        if home >= 0 and int(first[home]) != item:
            copies.setdefault(int(first[home]), []).append(item)
    linked = {(k.a, k.b) for k in links}
    firsts = first.tolist()
    changed = changed_copies([texts[i] for i in firsts], noisy)
    renamed = [Link(firsts[k.a], firsts[k.b], k.similarity, k.containment, k.noisy) for k in changed]
    links += [k for k in renamed if (k.a, k.b) not in linked]
    groups = grouped(links, copies)
    equal = frozenset(g.items for g in groups if len({norm(texts[i]) for i in g.items}) == 1)
    return DocumentRepeats(tuple(groups), equal, found.candidates, found.capped)
