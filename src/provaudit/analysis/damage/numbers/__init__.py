"""Numbers that are gone, told by what asks for one: units, counts, hedges, ranges, ranks."""

from __future__ import annotations

from provaudit.analysis.damage.numbers.articles import articles
from provaudit.analysis.damage.numbers.companions import companions
from provaudit.analysis.damage.numbers.counts import counts
from provaudit.analysis.damage.numbers.degrees import degrees
from provaudit.analysis.damage.numbers.measures import measures
from provaudit.analysis.damage.numbers.numerals import numerals
from provaudit.analysis.damage.numbers.open_ranges import open_ranges
from provaudit.analysis.damage.numbers.quantities import quantities
from provaudit.analysis.damage.numbers.ranks import ranks
from provaudit.analysis.damage.numbers.series import series
from provaudit.analysis.damage.numbers.units import units
from provaudit.analysis.damage.signs import Mechanism

MECHANISMS: tuple[Mechanism, ...] = (
    quantities,
    counts,
    numerals,
    units,
    degrees,
    companions,
    ranks,
    series,
    measures,
    articles,
    open_ranges,
)
