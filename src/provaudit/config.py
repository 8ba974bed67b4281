"""provaudit.toml → Config. The only place that reads settings; everything else is handed a frozen value."""

from __future__ import annotations

import dataclasses
import difflib
import math
import re
import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from provaudit.analysis.agreement import AgreementOptions
from provaudit.analysis.claims import ClaimOptions
from provaudit.analysis.damage import DamageOptions
from provaudit.analysis.duplicates import DuplicateOptions
from provaudit.errors import ConfigError, UsageError
from provaudit.readers.manifest import syntax_error
from provaudit.rules import Rule, all_rules, rule_named

NAME = "provaudit.toml"
FAIL_ON = ("error", "warning", "note", "never")

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of an audit.

    `paths` are the files and folders of sources, relative to the settings' own folder, for whoever names none.
    `select` and `ignore` hold codes, names or code prefixes (`TRU`, `DUP1`, `CON301`, `missing-year`); an empty `select` is every rule.
    `fail_on` is the severity from which a finding fails the gate. `as_of` is the ISO date against which ages are reckoned
    (None: no rule that needs a clock speaks). `rules` are rules with options of their own, in place of the default instances.
    """

    paths: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    as_of: str | None = None
    duplicates: DuplicateOptions = field(default_factory=DuplicateOptions)
    damage: DamageOptions = field(default_factory=DamageOptions)
    claims: ClaimOptions = field(default_factory=ClaimOptions)
    agreement: AgreementOptions = field(default_factory=AgreementOptions)
    rules: tuple[Rule, ...] = ()

    def active_rules(self) -> tuple[Rule, ...]:
        """The rules to run, by code. Raises UsageError if `select` or `ignore` names none that exists."""
        selected = _matching(self.select) if self.select else {rule.code for rule in all_rules()}
        wanted = selected - _matching(self.ignore)
        configured = {rule.code: rule for rule in self.rules}
        return tuple(configured.get(rule.code) or rule() for rule in all_rules() if rule.code in wanted)


def find(start: Path) -> Path | None:
    """The provaudit.toml in `start` or its nearest parent, not looking above the root of a repository."""
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return folder / NAME
        if (folder / ".git").exists():
            return None
    return None


def load(file: Path) -> Config:
    """The settings in `file`. Raises ConfigError with file, line and mend."""
    try:
        text = file.read_text("utf-8-sig")
        data = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror}; give a file that can be read") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{file}: not UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{syntax_error(file, error)}; mend the TOML there") from None
    return _Reader(file, text).config(data)


def iso_date(text: str, option: str) -> str:
    """`text` if it is a full ISO 8601 date. Raises UsageError naming the option."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(f"{option} takes a date such as 2026-01-31, not “{text}”") from None


def option_defaults(kind: type) -> dict[str, Any]:
    """The options of a dataclass, named as settings name them, with their defaults."""
    default = kind()
    return {f.name.replace("_", "-"): getattr(default, f.name) for f in dataclasses.fields(kind)}


def _out_of_range(value: object, default: object) -> str:
    """What a number must be, by its default: a share of 1 stays one, and anything else is above nought. Empty if it is."""
    if isinstance(default, float) and isinstance(value, float):
        if default <= 1:
            return "" if 0 <= value <= 1 else "from 0 to 1"
        return "" if 0 <= value < math.inf else "a number from 0"
    if type(default) is int and type(value) is int:
        return "" if value >= 1 else "1 or more"
    return ""


def _matching(names: tuple[str, ...]) -> set[str]:
    codes: set[str] = set()
    for name in names:
        wanted = name.strip()
        hits = (
            {r.code for r in all_rules() if r.code.startswith(wanted.upper()) or r.name == wanted.lower()}
            if wanted
            else set()
        )
        if not hits:
            known = [n for r in all_rules() for n in (r.code, r.name)]
            raise UsageError(f"no rule “{name}”{_hint(wanted, known)}; `provaudit rules` lists them")
        codes |= hits
    return codes


@dataclass(frozen=True, slots=True)
class _Reader:
    """Checks one file against the options that exist, and says where it is wrong."""

    file: Path
    text: str

    def config(self, data: dict[str, Any]) -> Config:
        known = {f.name.replace("_", "-"): f for f in dataclasses.fields(Config)}
        settings: dict[str, Any] = {}
        for key, value in data.items():
            if key not in known:
                raise self.wrong(key, f"unknown key “{key}”{_hint(key, list(known))}")
            if key == "paths":
                settings[key] = self.strings(key, value, "paths of sources")
            elif key in ("select", "ignore"):
                settings[key] = self.strings(key, value)
                self.checked(key, settings[key])
            elif key == "rules":
                settings[key] = self.rules(value)
            elif key == "fail-on":
                if value not in FAIL_ON:
                    raise self.wrong(key, f"“fail-on” must be one of {', '.join(FAIL_ON)}, not {value!r}")
                settings["fail_on"] = value
            elif key == "as-of":
                try:
                    settings["as_of"] = iso_date(str(value), "“as-of”")
                except UsageError as error:
                    raise self.wrong(key, str(error)) from None
            else:
                default = getattr(Config(), key)
                settings[key] = self.options(type(default), value, key)
        return Config(**settings)

    def options(self, kind: type[_T], table: Any, name: str) -> _T:
        """An options dataclass from a table whose keys are its fields with dashes; a field may be such a table itself."""
        if not isinstance(table, dict):
            raise self.wrong(name.rpartition(".")[2], f"“{name}” must be a table; write [{name}]")
        defaults = option_defaults(kind)
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in defaults:
                raise self.wrong(key, f"unknown key “{key}” in [{name}]{_hint(key, list(defaults))}")
            default = defaults[key]
            if dataclasses.is_dataclass(default):
                value = self.options(type(default), value, f"{name}.{key}")
            elif isinstance(default, float) and type(value) is int:
                value = float(value)
            elif isinstance(default, tuple) and isinstance(value, list):
                value = tuple(value)
            if type(value) is not type(default):
                raise self.wrong(
                    key, f"“{key}” in [{name}] must be a {type(default).__name__} such as {default!r}, not {value!r}"
                )
            if problem := _out_of_range(value, default):
                raise self.wrong(key, f"“{key}” in [{name}] must be {problem}, not {value!r}")
            values[key.replace("-", "_")] = value
        try:
            return kind(**values)
        except ValueError as error:
            raise self.wrong(name, f"[{name}]: {error}") from None

    def rules(self, table: Any) -> tuple[Rule, ...]:
        if not isinstance(table, dict):
            raise self.wrong("rules", "“rules” must hold tables such as [rules.near-duplicate]")
        found = []
        for name, options in table.items():
            rule = rule_named(name)
            if rule is None:
                known = [n for r in all_rules() for n in (r.code, r.name)]
                raise self.wrong(name, f"no rule “{name}”{_hint(name, known)}")
            found.append(self.options(rule, options, name))
        return tuple(found)

    def strings(self, key: str, value: Any, what: str = "rule codes or names") -> tuple[str, ...]:
        if not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
            raise self.wrong(key, f"“{key}” must be a list of {what}, not {value!r}")
        return tuple(value)

    def checked(self, key: str, names: tuple[str, ...]) -> None:
        try:
            _matching(names)
        except UsageError as error:
            raise self.wrong(key, str(error)) from None

    def wrong(self, key: str, said: str) -> ConfigError:
        line = next(
            (
                n
                for n, line in enumerate(self.text.splitlines(), 1)
                if re.search(rf"(?:^|[\[.\s\"']){re.escape(key)}\b", line)
            ),
            1,
        )
        return ConfigError(f"{self.file}:{line}: {said}")


def _hint(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, 1) or difflib.get_close_matches(name.upper(), known, 1)
    return f"; did you mean “{close[0]}”?" if close else ""
