"""Dates that lost a part: year, day, decade, century, era."""

from __future__ import annotations

from provaudit.analysis.damage.calendar.dates import dates
from provaudit.analysis.damage.calendar.eras import eras
from provaudit.analysis.damage.calendar.partners import partners
from provaudit.analysis.damage.calendar.rough_dates import rough_dates
from provaudit.analysis.damage.signs import Mechanism

MECHANISMS: tuple[Mechanism, ...] = (
    dates,
    rough_dates,
    partners,
    eras,
)
