"""Who took from whom, and how many independent origins that leaves.

Copied text shows that two sources are not independent, never by itself which came first: direction is taken from
metadata, credit lines, dates and damage alone. A loss that both share is stronger evidence than any true statement
that both make (Dong, Berti-Équille and Srivastava, VLDB 2009, on shared false values): nobody loses the same words twice.
"""

from provaudit.analysis.dependence.evidence import Options
from provaudit.analysis.dependence.origins import origins
from provaudit.analysis.dependence.pairs import dependence

__all__ = ["Options", "dependence", "origins"]
