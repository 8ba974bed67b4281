"""Which documents are copies of one another: exact, near, or noisy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from provaudit.analysis.duplicates.clusters import Group, Link, grouped
from provaudit.analysis.duplicates.keepers import Keepers
from provaudit.analysis.duplicates.kernels import kernels_for
from provaudit.analysis.duplicates.near import distinct_pairs, features
from provaudit.analysis.duplicates.noisy import NoisyOptions, changed_copies
from provaudit.text.normalise import norm


@dataclass(frozen=True, slots=True)
class DocumentRepeats:
    """Groups of documents that repeat one another, and what was compared to find them."""

    groups: tuple[Group, ...]
    """All that hang together."""
    exact: tuple[Group, ...]
    """Documents whose normalised texts are equal."""
    near: tuple[Group, ...]
    """Documents that are alike but not equal; of equal ones, the one that is kept stands for all."""
    candidates: int
    capped: int


def document_repeats(
    texts: Sequence[str],
    threshold: float,
    shingle: int,
    noisy: NoisyOptions,
    keepers: Keepers,
    quoting: Callable[[int, int], bool] = lambda a, b: False,
) -> DocumentRepeats:
    """The groups among these texts. Texts without a word belong to none.

    `quoting` tells of two texts whether what they have in common is a quotation: such are no changed copies of one another.
    """
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
    links += [k for k in renamed if (k.a, k.b) not in linked and not quoting(k.a, k.b)]
    groups = grouped(links, copies)
    exact, near = _told(groups, texts, keepers)
    return DocumentRepeats(tuple(groups), tuple(exact), tuple(near), found.candidates, found.capped)


def _told(groups: Sequence[Group], texts: Sequence[str], keepers: Keepers) -> tuple[list[Group], list[Group]]:
    """Each group as groups of equal documents, and one of those that differ."""
    exact: list[Group] = []
    near: list[Group] = []
    for group in groups:
        equal: dict[str, list[int]] = {}
        for item in group.items:
            equal.setdefault(norm(texts[item]), []).append(item)
        kept = {item: best for items in equal.values() for best in (keepers.best(items),) for item in items}
        if not group.chain:
            for one, *others in equal.values():
                if others:
                    exact.append(Group((one, *others), tuple(Link(one, k, 1.0, 1.0) for k in others), 1.0))
        links = {
            (min(a, b), max(a, b)): replace(k, a=min(a, b), b=max(a, b))
            for k in group.links
            for a, b in ((kept[k.a], kept[k.b]),)
            if a != b
        }
        if links:
            held = tuple(sorted(links.values(), key=lambda k: (k.a, k.b)))
            near.append(replace(group, items=tuple(sorted(set(kept.values()))), links=held))
    return exact, near
