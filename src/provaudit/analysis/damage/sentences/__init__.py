"""Sentences that lost their end, their beginning, their verb or the stop between two of them."""

from __future__ import annotations

from provaudit.analysis.damage.sentences.agreement import agreement
from provaudit.analysis.damage.sentences.boundaries import boundaries
from provaudit.analysis.damage.sentences.clauses import clauses
from provaudit.analysis.damage.sentences.determiners import determiners
from provaudit.analysis.damage.sentences.endings import fragments, hanging
from provaudit.analysis.damage.sentences.predicates import predicates
from provaudit.analysis.damage.sentences.seams import seams
from provaudit.analysis.damage.sentences.second_verbs import second_verbs
from provaudit.analysis.damage.sentences.unfinished import halting
from provaudit.analysis.damage.signs import Mechanism

MECHANISMS: tuple[Mechanism, ...] = (
    determiners,
    boundaries,
    clauses,
    seams,
    second_verbs,
    agreement,
    predicates,
    hanging,
    fragments,
    halting,
)
