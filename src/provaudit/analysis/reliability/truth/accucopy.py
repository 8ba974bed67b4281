"""The default: sources are weighed by their accuracy, and a copy of what was already heard adds nothing.

After ACCUCOPY of Dong, Berti-Équille and Srivastava (Integrating conflicting data, VLDB 2009), with four changes, each
chosen on synthetic worlds and the book set (bench/truth): the start takes near-verbatim agreement for copying, because
from a plain vote a clique that outvotes the truth is never doubted again; sources are heard in the order of their independence, not of their
accuracy; the number of false values is measured as the inverse of how often independent wrong claims collide, not set; and a copied
claim counts half when accuracy is reckoned.

What it does not see: a clique that outvotes the truth and copies so loosely that its members agree on less than half of their items
(copying .6: accuracy .20, vote .45). To the model they are a majority: that one source is right and fifteen follow it at a distance explains the claims
as well as that it is wrong and they copy it. From the votes of the sources that the first reading doubts the rounds come to the other reading
(accuracy .99), but nothing in the claims tells which of the two to take: the likelihood under the best tree of copies prefers the clique in three other
worlds, and takes flights from .94 to .71. So the second reading is told beside the first (`Scores.rival`), and a person decides.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from provaudit.analysis.reliability.truth.pairs import PairOptions, Pairs, pairs
from provaudit.analysis.reliability.truth.scores import Scores
from provaudit.analysis.reliability.truth.table import Floats, Table


@dataclass(frozen=True, slots=True)
class CopyOptions:
    """The model's constants, chosen on the synthetic worlds (seeds 0 to 2), book and flights together: none serves one set alone."""

    start: float = 0.5
    """Agreement from which a pair is suspected at the start. .4 loses the largest of the clique worlds; .5 to .7 differ in nothing."""
    prior: float = 5.0
    """Claims' worth of the mean accuracy that every source starts with: 2 and 5 differ by .002, small sources need it."""
    penalty: float = 3.0
    """Log odds against copying before any evidence, 20 to 1; 6 differs by less than .005."""
    copied: float = 0.5
    """Weight that a copied claim loses when accuracy is reckoned: 0 and .5 agree, 1 fails on drifting values (.89 for .97)."""
    damping: float = 0.3
    """Share of the last round kept, against oscillation between two cliques."""
    sure: float = 0.95
    """Probability of copying of some pair from which a second reading is looked for: where nobody copies there is none."""
    rounds: int = 60
    tolerance: float = 1e-3
    pairs: PairOptions = field(default_factory=PairOptions)


def accucopy(table: Table, options: CopyOptions = CopyOptions()) -> Scores:
    """Scores of the facts and accuracies of the sources, with the pairs that copy; and a second reading, if there is one."""
    linked = pairs(table, options.pairs)
    found = _fit(table, linked, _start(table, linked, options.start), options)
    number = np.bincount(table.item_of, minlength=len(table.items)).astype(np.float64)
    unclaimed = np.maximum(found.false_values + 1 - number, 0)[table.item_of]
    top = np.maximum.reduceat(found.logit, table.first)[table.item_of]
    summed = table.per_item(np.exp(found.logit - top))[table.item_of] + unclaimed * np.exp(-top)
    copying = _odds(found.gain - options.penalty)
    rival = None
    if (copying > options.sure).any():
        doubted = table.per_fact((1 - found.accuracy[table.source]) ** 2)
        other = _fit(table, linked, table.share(doubted), options)
        rival = (other.logit, other.accuracy)
    return Scores(
        score=found.logit,
        confidence=np.exp(found.logit - top) / summed,
        reliability=found.accuracy,
        voices=table.per_fact(found.weight),
        pairs=linked,
        copying=copying,
        rate=found.rate,
        gain=found.gain,
        rounds=found.rounds,
        converged=found.converged,
        rival=rival,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Fit:
    """Where the rounds end: `logit` by fact, `accuracy` by source, `weight` by claim, `gain` and `rate` by pair."""

    logit: Floats
    accuracy: Floats
    weight: Floats
    gain: Floats
    rate: Floats
    false_values: float
    rounds: int
    converged: bool


def _fit(table: Table, linked: Pairs, true: Floats, options: CopyOptions) -> _Fit:
    """Truth, accuracy and copying, each from the other two, from the probabilities `true` on until nothing moves."""
    met = (table.per_item(table.per_fact()) > 1)[table.item].astype(np.float64)
    weight = np.ones(len(table.source))
    accuracy = np.full(len(table.sources), 0.5)
    gain, rate, false_values = np.empty(0), np.empty(0), 1.0
    logit = np.zeros(len(table.values))
    converged, rounds = False, 0
    for rounds in range(1, options.rounds + 1):
        heard = met * (1 - options.copied * (1 - weight))
        right, total = table.per_source(heard * true[table.fact]), table.per_source(heard)
        mean = (right.sum() + 1) / (total.sum() + 2)
        accuracy = np.clip((right + options.prior * mean) / (total + options.prior), 0.02, 0.99)
        false_values = _false_values(table, weight, true)
        gain, rate = linked.gain(true[table.fact], accuracy, false_values)
        independent = _independence(table, linked, _odds(gain - options.penalty) * rate)
        weight = independent if rounds == 1 else options.damping * weight + (1 - options.damping) * independent
        votes = table.per_fact(weight * np.log(false_values * accuracy / (1 - accuracy))[table.source])
        logit = table.supported(votes)
        fresh = _softmax(table, logit)
        change = float(np.abs(fresh - true).max(initial=0))
        true = options.damping * true + (1 - options.damping) * fresh
        if change < options.tolerance:
            converged = True
            break
    return _Fit(logit, accuracy, weight, gain, rate, false_values, rounds, converged)


def _start(table: Table, linked: Pairs, threshold: float) -> Floats:
    """Probabilities before the first round: votes, where those who agree on nearly everything share one."""
    agreement = (linked.agree + 0.5) / (linked.agree + linked.differ + 1)
    suspected = np.clip((agreement - threshold) / (1 - threshold), 0, 1)
    echoes = np.bincount(linked.claim, suspected[linked.pair], len(table.source))
    return table.share(table.per_fact(1 / (1 + echoes)))


def _false_values(table: Table, weight: Floats, true: Floats) -> float:
    """How many false values an item seems to have: one over the chance that two wrong, independent claims are the same."""
    wrong = table.per_fact(weight) * (1 - true)
    together = float((wrong * wrong).sum())
    return max(1.0, float((table.per_item(wrong) ** 2).sum()) / together) if together > 1e-9 else 1.0


def _independence(table: Table, linked: Pairs, copied: Floats) -> Floats:
    """Weight of each claim: the chance that it was copied from none of those heard before, the most independent source first."""
    total = np.round(np.bincount(linked.a, copied, len(table.sources)), 9)
    rank = np.empty(len(table.sources), np.int64)
    rank[np.lexsort((np.arange(len(total)), total))] = np.arange(len(total))
    before = (rank[linked.b] < rank[linked.a])[linked.pair]
    own = np.log(np.maximum(1 - copied, 1e-3))
    return np.asarray(np.exp(np.bincount(linked.claim[before], own[linked.pair[before]], len(table.source))))


def _softmax(table: Table, logit: Floats) -> Floats:
    return table.share(np.exp(logit - np.maximum.reduceat(logit, table.first)[table.item_of]))


def _odds(x: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -50, 50))))
