"""Truth discovery: conflicting assertions → the value of each item that independent, accurate sources support."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

from provaudit.analysis.reliability.truth.accucopy import accucopy
from provaudit.analysis.reliability.truth.baselines import BASELINES
from provaudit.analysis.reliability.truth.scores import Scores
from provaudit.analysis.reliability.truth.table import Table, table
from provaudit.analysis.reliability.truth.values import canonical, without_day
from provaudit.errors import UsageError
from provaudit.model.truth import Assertion, Copying, Rival, Truth, TruthItem, TruthSource
from provaudit.text.iso import before

DEFAULT = "accucopy"
METHODS = (DEFAULT, *BASELINES)

SURE = 0.95
"""Probability of copying from which two sources are one origin."""
ONE_ORIGIN = 0.5
"""Rate of copying from which they are: below it most of what the taker says is its own."""
DECIDED = 0.6
"""Confidence below which an item is left undecided."""
CONFIRMED = 1.5
"""Independent voices from which a value is confirmed: copies of one source add up to about one."""
RIVAL = 0.1
"""Share of the items that another reading must change to be told."""
RECORD = 3
"""Confirmed values from which a source is believed without a second voice."""


def discover(
    assertions: Iterable[Assertion], method: str = DEFAULT, *, published: Mapping[str, str] | None = None
) -> Truth:
    """The truth that `assertions` support, by `method` (one of METHODS). Deterministic, whatever their order.

    `published` gives the date (ISO 8601) from which each source stands; where both are known, the later of two that copy is the
    taker. Raises UsageError for an unknown method.
    """
    if method not in METHODS:
        raise UsageError(f"no method “{method}”; choose one of {', '.join(METHODS)}")
    made = table(assertions)
    if made is None:
        return Truth(method, (), ())
    scores = accucopy(made) if method == DEFAULT else BASELINES[method](made)
    copies = _copies(made, scores, published or {})
    return Truth(
        method=method,
        items=_items(made, scores),
        sources=_sources(made, scores, copies),
        copies=copies,
        rounds=scores.rounds,
        converged=scores.converged,
        rival=_rival(made, scores),
    )


def accuracy(truth: Truth, gold: Mapping[str, str], types: Mapping[str, str] | None = None) -> float:
    """Share of the items of `gold` (item → value) whose value was found, compared in canonical form; an item without a value is missed."""
    type_of = types or {}
    right = 0
    for item in truth.items:
        if item.item in gold:
            type = type_of.get(item.item, "")
            found, true = canonical(item.value, type), canonical(gold[item.item], type)
            right += found == true or (without_day(true)[1] == "" and without_day(found)[0] == true)
    return right / len(gold) if gold else 0.0


def _items(made: Table, scores: Scores) -> tuple[TruthItem, ...]:
    best = made.best(scores.score)
    top = scores.score[best]
    rivals = scores.score.copy()
    rivals[best] = -np.inf
    second = np.maximum.reduceat(rivals, made.first)
    sure = scores.confidence[best]
    voices = scores.voices[best]
    # A value that one voice gives rests on that source's record: the values of it that another voice confirms.
    confirmed = made.per_source((scores.voices >= CONFIRMED).astype(np.float64)[made.fact])
    record = np.zeros(len(made.values))
    np.maximum.at(record, made.fact, confirmed[made.source])
    decided = (sure >= DECIDED) & (top - second > 1e-6) & ((voices >= CONFIRMED) | (record[best] >= RECORD))
    return tuple(
        TruthItem(item, made.values[fact], round(float(c), 4), bool(d), round(float(v), 2))
        for item, fact, c, d, v in zip(made.items, best.tolist(), sure, decided, voices, strict=True)
    )


def _rival(made: Table, scores: Scores) -> Rival | None:
    """The second reading, if it believes two sources or more that the first does not, and changes a tenth of the items."""
    if scores.rival is None:
        return None
    score, reliability = scores.rival
    changed = np.flatnonzero(made.best(score) != made.best(scores.score))
    believed = np.flatnonzero((reliability >= 0.5) & (reliability - scores.reliability > 0.2))
    if len(believed) < 2 or len(changed) < RIVAL * len(made.items):
        return None
    return Rival(tuple(made.sources[s] for s in believed.tolist()), tuple(made.items[i] for i in changed.tolist()))


def _copies(made: Table, scores: Scores, published: Mapping[str, str]) -> tuple[Copying, ...]:
    """A spanning forest of the pairs that copy, the likeliest links first; each taker has one giver."""
    if scores.pairs is None or scores.copying is None or scores.rate is None or scores.gain is None:
        return ()
    linked, names = scores.pairs, made.sources
    root = list(range(len(names)))

    def find(x: int) -> int:
        while root[x] != x:
            root[x] = root[root[x]]
            x = root[x]
        return x

    sure = np.flatnonzero((scores.copying >= SURE) & (scores.rate >= ONE_ORIGIN))
    taken: set[int] = set()
    found = []
    for index in sure[np.lexsort((linked.b[sure], linked.a[sure], -np.round(scores.gain[sure], 6)))].tolist():
        a, b = int(linked.a[index]), int(linked.b[index])
        directed = before(published.get(names[b]), published.get(names[a]))
        if before(published.get(names[a]), published.get(names[b])):
            a, b, directed = b, a, True
        x, y = find(a), find(b)
        if x == y or (directed and a in taken):
            continue
        root[max(x, y)] = min(x, y)
        if directed:
            taken.add(a)
        elif a > b:
            a, b = b, a
        found.append(
            Copying(names[a], names[b], float(scores.rate[index]), round(float(scores.copying[index]), 4), directed)
        )
    return tuple(sorted(found, key=lambda c: (c.taker, c.giver)))


def _sources(made: Table, scores: Scores, copies: tuple[Copying, ...]) -> tuple[TruthSource, ...]:
    neighbours: dict[str, list[str]] = defaultdict(list)
    for copy in copies:
        neighbours[copy.taker].append(copy.giver)
        neighbours[copy.giver].append(copy.taker)
    origin: dict[str, str] = {}
    for name in made.sources:
        if name not in origin:
            waiting = [name]
            while waiting:
                member = waiting.pop()
                if member not in origin:
                    origin[member] = name
                    waiting += neighbours[member]
    counts = made.per_source()
    return tuple(
        TruthSource(name, round(float(r), 4), origin[name], int(n))
        for name, r, n in zip(made.sources, scores.reliability, counts, strict=True)
    )
