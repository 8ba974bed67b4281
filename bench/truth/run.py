"""Accuracy of every method on public sets and synthetic worlds, and the speed of the default. Run: `python -m bench.truth.run [--speed]`."""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from bench.truth.sets import book, flights, half, list_f1
from bench.truth.worlds import HARD, WORLDS, cliques
from provaudit.analysis.reliability.truth import METHODS, Assertion, accuracy, discover

SEEDS = range(3)
"""Seeds 0 to 2 chose the default's constants; `--seeds 100` shows worlds that nobody looked at."""


def main() -> None:
    """Prints one line a set, one column a method."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=100, help="first of three seeds of the synthetic worlds")
    parser.add_argument("--speed", action="store_true", help="time 50,000 and 1,000,000 claims instead")
    options = parser.parse_args()
    if options.speed:
        speed(50_000)
        speed(1_000_000)
        return
    print(f"{'':30}", *(f"{m[:12]:>12}" for m in METHODS))
    lost = dict.fromkeys(METHODS, 0.0)

    def row(label: str, scores: Sequence[float]) -> None:
        print(f"{label:30}", *(f"{score:12.4f}" for score in scores))
        if not label.startswith("hard"):
            for method, score in zip(METHODS, scores, strict=True):
                lost[method] = max(lost[method], max(scores) - score)

    root = os.environ.get("PROVAUDIT_CORPORA")
    if root:
        folder = Path(root) / "bench" / "truth"
        claims, gold = flights(folder / "flights")
        types = dict.fromkeys(gold, "time")
        found = [discover(claims, method) for method in METHODS]
        for label, items in (
            ("flights", gold),
            ("flights, one half", half(gold, 0)),
            ("flights, other half", half(gold, 1)),
        ):
            row(label, [accuracy(truth, items, types) for truth in found])
        listed, lists = book(folder / "book")
        scores = [list_f1({i.item: i.value for i in discover(listed, m).items}, lists) for m in METHODS]
        row("book, F1 of lists", scores)
    else:
        print("PROVAUDIT_CORPORA is not set, so the public sets are left out")
    for name, make in (WORLDS | HARD).items():
        worlds = [make(options.seeds + seed) for seed in SEEDS]
        means = [statistics.mean(accuracy(discover(w.assertions, m), w.gold) for w in worlds) for m in METHODS]
        row(name, means)
    print(f"{'most lost to the best of a row':30}", *(f"{lost[method]:12.4f}" for method in METHODS))
    print("(without the hard worlds; the default is the default because it is never far from the best)")
    right = told = planted = 0
    for seed in SEEDS:
        world = cliques(options.seeds + seed)
        planted += len(world.copies)
        for copy in discover(world.assertions, published=world.published).copies:
            pair = {copy.taker, copy.giver}
            if any(pair == {taker, giver} for taker, giver in world.copies.items()):
                told += 1
                right += copy.directed and world.copies.get(copy.taker) == copy.giver
    print(f"copies: {told} of {planted} planted pairs told, {right} of them in the right direction")


def speed(number: int) -> None:
    """Times the default on `number` claims of 4,000 sources about 2,000 items."""
    draw = random.Random(1)
    right = [draw.uniform(0.4, 0.95) for _ in range(4_000)]
    claims = []
    for _ in range(number):
        source = draw.randrange(4_000)
        value = 0 if draw.random() < right[source] else draw.randint(1, 10)
        claims.append(Assertion(f"s{source}", f"i{draw.randrange(2_000)}", f"v{value}"))
    began, cpu = time.perf_counter(), time.process_time()
    discover(claims)
    took, cpu = time.perf_counter() - began, time.process_time() - cpu
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{number:9,} claims: {took:6.2f} s, {cpu:6.2f} s of CPU, {memory:,} MB at most, the claims themselves included"
    )


if __name__ == "__main__":
    main()
