"""Verified pairs → clusters that hold together.

Pairs are taken from the most to the least alike. Two groups become one only if at least half of the pairs between them
are verified, so a chain of weak links (a ~ b ~ c ~ d, a and d unlike) does not run together into one cluster of everything,
which is what users of such tools complain of most. A link that was not followed is given on its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LINKED = 0.5
"""Least share of the pairs between two groups that must be verified for the groups to become one."""


@dataclass(frozen=True, slots=True)
class Link:
    """A verified pair of items a < b."""

    a: int
    b: int
    similarity: float
    containment: float
    noisy: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Items that are alike, in order, with the links among them; `chain` marks a lone link between two groups."""

    items: tuple[int, ...]
    links: tuple[Link, ...]
    weakest: float
    chain: bool = False


def grouped(links: Sequence[Link], copies: Mapping[int, Sequence[int]] | None = None) -> list[Group]:
    """The groups, in order of their first items; the order of `links` does not matter.

    `copies` gives for an item the later ones that equal it; no link names those. They join its group by a link of 1.0.
    """
    ranked = sorted(set(links), key=lambda k: (-k.similarity, k.a, k.b))
    copies = copies or {}
    neighbours: dict[int, set[int]] = {item: set() for item, equal in copies.items() if equal}
    for link in ranked:
        neighbours.setdefault(link.a, set()).add(link.b)
        neighbours.setdefault(link.b, set()).add(link.a)
    home = {item: item for item in neighbours}
    members: dict[int, list[int]] = {item: [item] for item in neighbours}
    weakest: dict[int, float] = {}
    for link in ranked:
        one, two = home[link.a], home[link.b]
        if one == two:
            continue
        if len(members[one]) < len(members[two]):
            one, two = two, one
        between = sum(home[other] == one for item in members[two] for other in neighbours[item])
        if between < LINKED * len(members[one]) * len(members[two]):
            continue
        weakest[one] = link.similarity
        for item in members[two]:
            home[item] = one
        members[one] += members.pop(two)
    inner: dict[int, list[Link]] = {}
    groups: list[Group] = []
    bridges: dict[tuple[int, int], Link] = {}
    for link in ranked:
        one, two = home[link.a], home[link.b]
        if one == two:
            inner.setdefault(one, []).append(link)
        else:
            bridges.setdefault((min(one, two), max(one, two)), link)
    for root, items in members.items():
        equal = [Link(item, copy, 1.0, 1.0) for item in items for copy in copies.get(item, ())]
        if len(items) + len(equal) > 1:
            held = sorted([*inner.get(root, ()), *equal], key=lambda k: (k.a, k.b))
            everyone = sorted([*items, *(k.b for k in equal)])
            groups.append(Group(tuple(everyone), tuple(held), weakest.get(root, 1.0)))
    groups += [Group((k.a, k.b), (k,), k.similarity, chain=True) for k in bridges.values()]
    return sorted(groups, key=lambda g: (g.items, g.chain))
