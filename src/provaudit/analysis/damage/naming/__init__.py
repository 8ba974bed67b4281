"""Names, initials and abbreviations of which a part is gone."""

from __future__ import annotations

from provaudit.analysis.damage.naming.abbreviations import abbreviations
from provaudit.analysis.damage.naming.initials import initials
from provaudit.analysis.damage.naming.names import names
from provaudit.analysis.damage.signs import Mechanism

MECHANISMS: tuple[Mechanism, ...] = (
    initials,
    abbreviations,
    names,
)
