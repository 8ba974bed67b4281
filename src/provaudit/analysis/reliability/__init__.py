"""How far each source can be trusted: its profile and proposed rating, and truth discovery over structured claims."""

from provaudit.analysis.reliability.ages import ages
from provaudit.analysis.reliability.profiles import dossier, profiles

__all__ = ["ages", "dossier", "profiles"]
