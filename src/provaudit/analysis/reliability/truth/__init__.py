"""Truth discovery over structured claims: which value of each item to believe, and whom."""

from provaudit.analysis.reliability.truth.discover import DEFAULT, METHODS, accuracy, discover
from provaudit.analysis.reliability.truth.reader import read_assertions, read_gold
from provaudit.model.truth import Assertion, Copying, Truth, TruthItem, TruthSource

__all__ = [
    "DEFAULT",
    "METHODS",
    "Assertion",
    "Copying",
    "Truth",
    "TruthItem",
    "TruthSource",
    "accuracy",
    "discover",
    "read_assertions",
    "read_gold",
]
