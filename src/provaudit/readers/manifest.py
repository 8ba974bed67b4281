"""sources.toml → what is known of each source: who published it, when, where, and how a person rates it."""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from provaudit.errors import ConfigError

NAME = "sources.toml"
SCHEMA = 1

_STRINGS = ("id", "path", "title", "publisher", "url", "licence", "rating")
_DATES = ("published", "retrieved", "rated")
_LISTS = ("derived_from", "quoted_from")
KEYS = (*_STRINGS, *_DATES, *_LISTS)
_ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_RATING = re.compile(r"[A-F][1-6]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One `[[source]]` table. `path` is relative to the manifest's folder, `line` where the table begins."""

    path: str
    line: int
    metadata: dict[str, Any] = field(default_factory=dict)
    """Keyword arguments of `Source.from_text`, `id` included if it is given."""


def read_manifest(file: Path) -> tuple[Entry, ...]:
    """The entries of a sources.toml, in file order. Raises ConfigError with file, line and mend."""
    try:
        text = file.read_text("utf-8-sig")
        data = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror}; make it readable or remove it") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{file}: not UTF-8; save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{syntax_error(file, error)}; mend the TOML there") from None
    lines = [text.count("\n", 0, m.start()) + 1 for m in re.finditer(r"^[ \t]*\[\[[ \t]*source[ \t]*\]\]", text, re.M)]
    for key in data:
        if key not in ("schema", "source"):
            raise ConfigError(f"{file}:{_line_of(text, key)}: unknown key “{key}”{_hint(key, ('schema', 'source'))}")
    if data.get("schema", SCHEMA) != SCHEMA or data.get("schema") is True:
        raise ConfigError(
            f"{file}:{_line_of(text, 'schema')}: schema {data['schema']!r}; this version reads schema {SCHEMA}"
        )
    tables = data.get("source", [])
    if not (isinstance(tables, list) and all(isinstance(table, dict) for table in tables)):
        raise ConfigError(f"{file}:{_line_of(text, 'source')}: “source” must be tables; write [[source]] for each")
    return tuple(_entry(file, text, lines[i] if i < len(lines) else 1, table) for i, table in enumerate(tables))


def _entry(file: Path, text: str, line: int, table: dict[str, Any]) -> Entry:
    def wrong(key: str, said: str) -> ConfigError:
        return ConfigError(f"{file}:{_line_of(text, key, line)}: {said}")

    metadata: dict[str, Any] = {}
    for key, value in table.items():
        if key not in KEYS:
            raise wrong(key, f"unknown key “{key}”{_hint(key, KEYS)}")
        if key in _STRINGS and not (isinstance(value, str) and value.strip()):
            raise wrong(key, f"“{key}” must be a non-empty string, not {value!r}")
        if key == "id" and not value.isprintable():
            raise wrong(key, f"“{key}” must be of characters that can be seen, not {value!r}")
        if key in _DATES:
            value = value.isoformat()[:10] if isinstance(value, date) else value
            if not (isinstance(value, str) and _is_date(value)):
                raise wrong(key, f"“{key}” must be a date such as 2021-12-09, “2021-12” or “2021”, not {value!r}")
        if key in _LISTS:
            if not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
                raise wrong(key, f"“{key}” must be a list of source ids, not {value!r}")
            value = tuple(value)
        if key == "rating" and not is_rating(value):
            raise wrong(
                key, f"“rating” must be a letter A–F and a digit 1–6 such as B2 (NATO Admiralty code), not {value!r}"
            )
        metadata[key] = value
    if "rated" in metadata and "rating" not in metadata:
        raise wrong("rated", "“rated” is the day of a rating, and there is none; add “rating” or delete it")
    if "path" not in metadata:
        raise ConfigError(f"{file}:{line}: a [[source]] has no “path”; add the file that it describes")
    return Entry(metadata.pop("path"), line, metadata)


def is_rating(text: str) -> bool:
    """True of a letter and a digit of the NATO Admiralty code."""
    return _RATING.fullmatch(text) is not None


def _is_date(text: str) -> bool:
    """True for a year, a month or a day of the calendar in ISO 8601."""
    try:
        return bool(_ISO.fullmatch(text) and date.fromisoformat(text + "-01-01"[: 10 - len(text)]))
    except ValueError:
        return False


def syntax_error(file: Path, error: tomllib.TOMLDecodeError) -> str:
    """`file:line:column: what is wrong`, as far as the reader of TOML says."""
    m = re.search(r"\s*\(at line (\d+), column (\d+)\)$", str(error))
    return f"{file}:{m[1]}:{m[2]}: {str(error)[: m.start()]}" if m else f"{file}: {error}"


def _line_of(text: str, key: str, after: int = 1) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if number >= after and re.match(rf"\s*\[*\s*\"?{re.escape(key)}\b", line):
            return number
    return after


def _hint(key: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(key, known, 1)
    return f"; did you mean “{close[0]}”?" if close else f"; known keys are {', '.join(known)}"
