"""Methods of the literature behind the same shape, for comparison: none of them is best everywhere."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from provaudit.analysis.reliability.truth.scores import Scores
from provaudit.analysis.reliability.truth.table import Floats, Table

ROUNDS = 20
"""Rounds of the methods that are run for a fixed number of them, as in Pasternack and Roth (COLING 2010)."""


def vote(table: Table) -> Scores:
    """The value that most sources give; a source is as reliable as its share of such values."""
    score = table.supported(table.per_fact())
    return _scores(table, score, table.share(score), _share_of_winners(table, score))


def truthfinder(table: Table, dampening: float = 0.3, tolerance: float = 1e-3) -> Scores:
    """TruthFinder (Yin, Han and Yu, TKDE 2008): a fact is wrong if all its sources are; dampened, since they are not independent."""
    trust = np.full(len(table.sources), 0.9)
    confidence = np.zeros(len(table.values))
    rounds = 0
    while rounds < 2 * ROUNDS:
        rounds += 1
        tau = -np.log(1 - np.clip(trust, 0, 1 - 1e-9))
        confidence = 1 / (1 + np.exp(-dampening * table.supported(table.per_fact(tau[table.source]))))
        fresh = table.per_source(confidence[table.fact]) / np.maximum(table.per_source(), 1)
        cosine = float(fresh @ trust / (np.linalg.norm(fresh) * np.linalg.norm(trust)))
        trust = fresh
        if 1 - cosine < tolerance:
            break
    return _scores(table, confidence, confidence, trust, rounds)


def pooled_investment(table: Table, growth: float = 1.4) -> Scores:
    """PooledInvestment (Pasternack and Roth, COLING 2010): sources invest their trust in facts, which pay back by their item's pool."""
    claims = np.maximum(table.per_source(), 1)
    trust = np.ones(len(table.sources))
    belief = table.share(table.per_fact())
    for _ in range(ROUNDS):
        stake = (trust / claims)[table.source]
        pooled = table.per_fact(stake)
        payout = np.divide(belief, pooled, out=np.zeros_like(belief), where=pooled > 0)
        trust = table.per_source(payout[table.fact] * stake)
        trust /= max(float(trust.max(initial=0)), 1e-300)
        invested = table.per_fact((trust / claims)[table.source])
        grown = invested**growth
        belief = invested * table.share(grown)
    return _scores(table, belief, table.share(belief), _share_of_winners(table, belief), ROUNDS)


def two_estimates(table: Table) -> Scores:
    """2-Estimates (Galland and others, WSDM 2010): whoever names one value of an item denies the others; estimates are stretched to 0…1."""
    claims = np.maximum(table.per_source(), 1)
    support = table.per_fact()
    speakers = table.per_item(support)[table.item_of]
    facts_of_item = np.bincount(table.item_of, minlength=len(table.items))[table.item_of].astype(np.float64)
    error = np.full(len(table.sources), 0.1)
    estimate = support / speakers
    denials = table.per_source(facts_of_item[table.fact] - 1)
    for _ in range(ROUNDS):
        wrong = table.per_fact(error[table.source])
        all_wrong = table.per_item(wrong)[table.item_of]
        estimate = (support - wrong + (all_wrong - wrong)) / speakers
        estimate = _stretched(estimate)
        missed = table.per_source(1 - estimate[table.fact])
        others = table.per_item(estimate)[table.item_of] - estimate
        denied = table.per_source(others[table.fact])
        error = _stretched((missed + denied) / np.maximum(claims + denials, 1))
    return _scores(table, estimate, table.share(np.maximum(estimate, 0)), 1 - error, ROUNDS)


def crh(table: Table) -> Scores:
    """CRH (Li and others, SIGMOD 2014) with 0-1 loss: weights are the negative logarithm of each source's share of the loss."""
    weight = np.ones(len(table.sources))
    score = table.per_fact()
    for _ in range(ROUNDS):
        score = table.per_fact(weight[table.source])
        chosen = np.zeros(len(table.values))
        chosen[table.best(score)] = 1
        loss = (table.per_source(1 - chosen[table.fact]) + 1e-6) / np.maximum(table.per_source(), 1)
        weight = -np.log(loss / max(float(loss.max(initial=0)), 1e-12) * (1 - 1e-9))
    return _scores(table, score, table.share(score), _share_of_winners(table, score), ROUNDS)


def _stretched(x: Floats) -> Floats:
    """`x` drawn half-way to its own range stretched over 0…1, the normalisation with λ = .5 that keeps the rounds from collapsing."""
    low, high = float(x.min(initial=1)), float(x.max(initial=0))
    return np.asarray(np.clip(0.5 * (x - low) / max(high - low, 1e-12) + 0.5 * x, 0, 1))


def _share_of_winners(table: Table, score: Floats) -> Floats:
    chosen = np.zeros(len(table.values))
    chosen[table.best(score)] = 1
    right, total = table.per_source(chosen[table.fact]), table.per_source()
    mean = right.sum() / max(float(total.sum()), 1.0)
    return np.asarray((right + 2 * mean) / (total + 2))


def _scores(table: Table, score: Floats, confidence: Floats, reliability: Floats, rounds: int = 1) -> Scores:
    return Scores(score, np.clip(confidence, 0, 1), np.clip(reliability, 0, 1), table.per_fact(), rounds=rounds)


BASELINES: dict[str, Callable[[Table], Scores]] = {
    "vote": vote,
    "truthfinder": truthfinder,
    "pooled-investment": pooled_investment,
    "2-estimates": two_estimates,
    "crh": crh,
}
