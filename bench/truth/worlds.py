"""Synthetic worlds whose truth is known: independent sources, cliques of copiers, values that drift.

Values are random letters, so that no method can win a tie by the order of their names.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from provaudit.model.truth import Assertion


@dataclass(frozen=True)
class World:
    """Assertions, the true value of each item, who copied from whom, and the day from which each source stands."""

    assertions: list[Assertion]
    gold: dict[str, str]
    copies: dict[str, str] = field(default_factory=dict)
    published: dict[str, str] = field(default_factory=dict)


def _names(seed: int) -> Callable[[int, int], str]:
    """A name for value `index` of item `item`; 0 is the true one."""
    return lambda item, index: "".join(random.Random(f"{seed}/{item}/{index}").choices("abcdefghijklmnop", k=8))


def independent(
    seed: int,
    sources: int = 20,
    items: int = 300,
    false_values: int = 10,
    density: float = 0.3,
    accuracy: tuple[float, float] = (0.3, 0.8),
) -> World:
    """Sources that err each for itself, with accuracies spread over a range."""
    draw, name = random.Random(seed), _names(seed)
    right = [draw.uniform(*accuracy) for _ in range(sources)]
    assertions = [
        Assertion(f"s{s:03}", f"i{i}", name(i, 0 if draw.random() < right[s] else draw.randint(1, false_values)))
        for i in range(items)
        for s in range(sources)
        if draw.random() < density
    ]
    return World(assertions, {f"i{i}": name(i, 0) for i in range(items)})


def cliques(
    seed: int,
    honest: int = 10,
    accuracy: float = 0.75,
    groups: tuple[tuple[int, float], ...] = ((12, 0.25), (8, 0.3)),
    items: int = 300,
    false_values: int = 8,
    copying: float = 0.95,
    density: float = 0.8,
) -> World:
    """Honest sources, and groups (size, accuracy) each of which copies from one bad leader, who stands a month before them."""
    draw, name = random.Random(seed), _names(seed)

    def own(right: float) -> list[int]:
        return [0 if draw.random() < right else draw.randint(1, false_values) for _ in range(items)]

    told: list[list[int]] = [own(draw.uniform(accuracy - 0.1, accuracy + 0.1)) for _ in range(honest)]
    leader_of: dict[int, int] = {}
    for size, right in groups:
        leader = len(told)
        told.append(own(right))
        for _ in range(size - 1):
            leader_of[len(told)] = leader
            mine = own(right)
            told.append([told[leader][i] if draw.random() < copying else mine[i] for i in range(items)])
    order = list(range(len(told)))
    draw.shuffle(order)
    called = {s: f"s{order[s]:03}" for s in range(len(told))}
    assertions = [
        Assertion(called[s], f"i{i}", name(i, values[i]))
        for s, values in enumerate(told)
        for i in range(items)
        if draw.random() < density
    ]
    published = {
        called[s]: f"2021-{'02' if s in leader_of else '01'}-{draw.randint(1, 28):02}" for s in range(len(told))
    }
    copies = {called[s]: called[leader] for s, leader in leader_of.items()}
    return World(assertions, {f"i{i}": name(i, 0) for i in range(items)}, copies, published)


def drifting(seed: int, sources: int = 25, items: int = 300, versions: int = 4, density: float = 0.5) -> World:
    """The true value changed up to three times, and sources miss updates: many share a value that was true once."""
    draw, name = random.Random(seed), _names(seed)
    fresh = [draw.uniform(0.4, 0.95) for _ in range(sources)]
    assertions = []
    for i in range(items):
        changes = draw.randrange(versions)
        for s in range(sources):
            if draw.random() < density:
                behind = 0
                while behind < changes and draw.random() > fresh[s]:
                    behind += 1
                index = behind if draw.random() > 0.05 else draw.randint(10, 30)
                assertions.append(Assertion(f"s{s:03}", f"i{i}", name(i, index)))
    return World(assertions, {f"i{i}": name(i, 0) for i in range(items)})


WORLDS: dict[str, Callable[[int], World]] = {
    "independent": independent,
    "independent, two values": lambda seed: independent(seed, 12, 300, 1, 0.7, (0.5, 0.95)),
    "independent, accurate": lambda seed: independent(seed, 20, 300, 10, 0.3, (0.9, 0.99)),
    "cliques": cliques,
    "one clique of 20, copying .8": lambda seed: cliques(seed, 8, 0.7, ((20, 0.2),), copying=0.8),
    "three cliques of 6, verbatim": lambda seed: cliques(
        seed, 6, 0.8, ((6, 0.4), (6, 0.4), (6, 0.4)), false_values=4, copying=1.0, density=0.5
    ),
    "drifting": drifting,
}

HARD: dict[str, Callable[[int], World]] = {
    "hard: 15 copy loosely (.6)": lambda seed: cliques(seed, 10, 0.75, ((15, 0.2),), copying=0.6),
    "hard: 5 copies against 3": lambda seed: cliques(seed, 3, 0.85, ((5, 0.3),), items=100),
}
"""Worlds that the default does not master, kept in sight: copies that agree on less than half look like a majority. Its second reading
(`Truth.rival`) names the honest sources of the first, and the five copies of the second."""
