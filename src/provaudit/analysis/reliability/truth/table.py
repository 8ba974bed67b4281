"""Assertions as arrays: sources, items and facts by number, each fact being one value of one item."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from provaudit.analysis.reliability.truth.values import canonical, is_bare_clock, likeness, without_day
from provaudit.model.truth import Assertion

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

MOST_ALIKE = 40
"""Values of one item between which likeness is measured; an item with more is compared by equality alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Distinct claims as parallel arrays `source`, `fact`, sorted by both; a fact belongs to the item `item_of[fact]`.

    Facts are sorted by item, so `first[item]` is where an item's facts begin. `values` is each fact as most sources write it.
    `like` are triples (fact, other fact, likeness) for values that support one another.
    """

    sources: tuple[str, ...]
    items: tuple[str, ...]
    values: tuple[str, ...]
    source: Ints
    fact: Ints
    item_of: Ints
    first: Ints
    like: tuple[Ints, Ints, Floats]

    @property
    def item(self) -> Ints:
        """The item of each claim."""
        return self.item_of[self.fact]

    def per_source(self, weights: Floats | None = None) -> Floats:
        """Claims (or their weights) summed by source."""
        return np.bincount(self.source, weights, len(self.sources)).astype(np.float64)

    def per_fact(self, weights: Floats | None = None) -> Floats:
        """Claims (or their weights) summed by fact."""
        return np.bincount(self.fact, weights, len(self.values)).astype(np.float64)

    def per_item(self, of_facts: Floats) -> Floats:
        """A sum over each item's facts."""
        return np.bincount(self.item_of, of_facts, len(self.items)).astype(np.float64)

    def share(self, of_facts: Floats) -> Floats:
        """Each fact's share of its item's sum."""
        total = self.per_item(of_facts)[self.item_of]
        return np.divide(of_facts, total, out=np.zeros_like(of_facts), where=total > 0)

    def supported(self, of_facts: Floats) -> Floats:
        """`of_facts` with what like values add to it."""
        fact, other, likeness = self.like
        return of_facts + np.bincount(fact, likeness * of_facts[other], len(self.values)) if len(fact) else of_facts

    def best(self, score: Floats) -> Ints:
        """The fact of each item that scores most; of equal ones that with more claims, then the first by value."""
        order = np.lexsort((np.arange(len(score)), -self.per_fact(), -np.round(score, 9), self.item_of))
        return order[self.first]


def table(assertions: Iterable[Assertion]) -> Table | None:
    """The table of all assertions that say something, None if none does; doubled ones count once, and their order changes nothing."""
    sources, items, raws = _Names[str](), _Names[str](), _Names[tuple[str, str]]()
    rows = array("q")
    for a in assertions:
        rows.extend((sources[a.source], items[a.item], raws[a.value, a.type]))
    source_names, source = sources.ranked(rows[0::3])
    item_names, item = items.ranked(rows[1::3])
    raw_names, raw = raws.ranked(rows[2::3])
    form_of = [canonical(value, type) for value, type in raw_names]
    says = np.array([form != "" for form in form_of], np.bool_)[raw]
    if not says.any():
        return None
    claims = _distinct(item[says], raw[says], source[says])
    writings, of_claim = np.unique(claims[:, :2], axis=0, return_inverse=True)
    counts = np.bincount(of_claim.ravel(), minlength=len(writings))
    forms = _one_day([(int(i), form_of[r]) for i, r in writings])
    facts = sorted(set(forms))
    number = {fact: n for n, fact in enumerate(facts)}
    fact_of = np.array([number[form] for form in forms], np.int64)
    made = _distinct(claims[:, 2], fact_of[of_claim.ravel()])
    written: list[Counter[str]] = [Counter() for _ in facts]
    types = [""] * len(item_names)
    for (i, r), fact, count in zip(writings.tolist(), fact_of.tolist(), counts.tolist(), strict=True):
        written[fact][raw_names[r][0].strip()] += count
        types[i] = max(types[i], raw_names[r][1])
    kept = np.unique(claims[:, 0])
    item_of = np.searchsorted(kept, np.array([i for i, _ in facts], np.int64))
    speakers = np.unique(claims[:, 2])
    first = np.searchsorted(item_of, np.arange(len(kept)))
    return Table(
        tuple(source_names[s] for s in speakers.tolist()),
        tuple(item_names[i] for i in kept.tolist()),
        tuple(_as_written(form, written[fact]) for fact, (_, form) in enumerate(facts)),
        np.searchsorted(speakers, made[:, 0]),
        made[:, 1],
        item_of,
        first,
        _alike([form for _, form in facts], first, [types[i] for i in kept.tolist()]),
    )


_K = TypeVar("_K", str, tuple[str, str])


class _Names(dict[_K, int]):
    """Numbers names as they come."""

    def __missing__(self, name: _K) -> int:
        self[name] = number = len(self)
        return number

    def ranked(self, numbers: array[int]) -> tuple[list[_K], Ints]:
        """The names in order, and `numbers` as ranks in that order."""
        names = sorted(self)
        rank = np.empty(len(names), np.int64)
        rank[[self[name] for name in names]] = np.arange(len(names))
        return names, rank[np.frombuffer(numbers, np.int64)] if len(numbers) else np.empty(0, np.int64)


def _distinct(*columns: Ints) -> Ints:
    """The distinct rows of parallel columns, sorted."""
    order = np.lexsort(columns[::-1])
    rows = np.stack([column[order] for column in columns], axis=1)
    fresh = np.ones(len(rows), np.bool_)
    fresh[1:] = (rows[1:] != rows[:-1]).any(axis=1)
    return np.asarray(rows[fresh])


def _as_written(form: str, written: Counter[str]) -> str:
    """The writing that most sources use; of a clock time one without a day or a remark, if there is one."""
    if len(written) == 1:
        return next(iter(written))
    if form[2:3] == ":":
        return min(written, key=lambda text: (not is_bare_clock(text), -written[text], len(text), text))
    return min(written, key=lambda text: (-written[text], text))


def _one_day(forms: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The same, clock times without their day in items that name one day at most: a day that all agree on tells nothing apart."""
    days: dict[int, set[str]] = defaultdict(set)
    for item, form in forms:
        if " @" in form:
            days[item].add(without_day(form)[1])
    return [(item, without_day(form)[0] if len(days.get(item, ())) == 1 else form) for item, form in forms]


def _alike(forms: list[str], first: Ints, type_of: list[str]) -> tuple[Ints, Ints, Floats]:
    found: list[tuple[int, int, float]] = []
    ends = [*first[1:].tolist(), len(forms)]
    for item, (start, end) in enumerate(zip(first.tolist(), ends, strict=True)):
        if 1 < end - start <= MOST_ALIKE and type_of[item] in ("", "number", "date"):
            for a in range(start, end):
                if forms[a][:1].isdigit() or forms[a][:1] == "-":
                    pairs = ((a, b, likeness(forms[a], forms[b], type_of[item])) for b in range(start, end) if b != a)
                    found += [pair for pair in pairs if pair[2] > 0]
    columns = list(zip(*found, strict=True)) or [(), (), ()]
    return np.array(columns[0], np.int64), np.array(columns[1], np.int64), np.array(columns[2], np.float64)
