"""provaudit: a linter for the sources behind an article or report.

    from provaudit import Source, audit

    result = audit([Source.from_text("a", "…"), Source.from_text("b", "…")])
    for finding in result.findings:
        print(finding.severity, finding.message)

Names are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from provaudit._version import __version__

if TYPE_CHECKING:
    from provaudit.analysis.duplicates import near_duplicates, shingle_hashes
    from provaudit.config import Config
    from provaudit.engine import Local
    from provaudit.errors import ProvauditError
    from provaudit.model.audit import Audit
    from provaudit.model.finding import Finding
    from provaudit.model.source import Source
    from provaudit.pipeline import Decisions, audit
    from provaudit.readers import read

_WHERE = {
    "Audit": "model.audit",
    "Config": "config",
    "Decisions": "pipeline",
    "Finding": "model.finding",
    "Local": "engine",
    "ProvauditError": "errors",
    "Source": "model.source",
    "audit": "pipeline",
    "near_duplicates": "analysis.duplicates",
    "read": "readers",
    "shingle_hashes": "analysis.duplicates",
}

__all__ = [
    "Audit",
    "Config",
    "Decisions",
    "Finding",
    "Local",
    "ProvauditError",
    "Source",
    "__version__",
    "audit",
    "near_duplicates",
    "read",
    "shingle_hashes",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"provaudit.{_WHERE[name]}"), name)
    raise AttributeError(f"module “provaudit” has no attribute “{name}”")
