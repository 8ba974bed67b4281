"""The rules: one judgement a file. A new module in this folder is a new rule; nothing else needs to know of it."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from provaudit.rules.base import Rule

__all__ = ["Rule", "all_rules", "rule_named"]


@cache
def all_rules() -> tuple[type[Rule], ...]:
    """Every rule, by code."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    found: dict[str, type[Rule]] = {}
    pending = Rule.__subclasses__()
    while pending:
        rule = pending.pop()
        pending += rule.__subclasses__()
        if "code" in rule.__dict__ and rule.__module__.startswith(f"{__name__}."):
            if rule.code in found:
                raise TypeError(f"{rule.__name__} and {found[rule.code].__name__} both have the code {rule.code}")
            found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))


def rule_named(name: str) -> type[Rule] | None:
    """The rule of this code or name, in any case; None if there is none."""
    wanted = name.casefold()
    return next((r for r in all_rules() if wanted in (r.code.casefold(), r.name)), None)
