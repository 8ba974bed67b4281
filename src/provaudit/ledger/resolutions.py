"""Decisions on disk: a folder with one TOML file a decision, so that two branches that decide different things merge.

Each file can be read and reviewed without the audit: it quotes what the decision is about.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from provaudit.errors import ConfigError, UsageError
from provaudit.ledger.files import write_whole
from provaudit.ledger.toml import Field, Table, dumps, loads
from provaudit.model.finding import Disposition
from provaudit.model.resolution import Quote, Resolution, Verdict

UPGRADES: tuple[Callable[[Table], Table], ...] = ()
"""`UPGRADES[n - 1]` turns a table of schema n into one of schema n + 1. Files are upgraded when read, written when decided anew."""
SCHEMA = 1 + len(UPGRADES)

_RULE = re.compile(r"[A-Z]{2,8}[0-9]{2,4}")
_ID = re.compile(r"[a-z2-7]{16}")
_STRING, _STRINGS, _DAY = "a string", "a list of strings", "a date such as 2026-01-31, without quotation marks"
_KEYS = {
    "schema": "a number",
    "rule": _STRING,
    "id": _STRING,
    "disposition": _STRING,
    "verdict": _STRING,
    "value": _STRING,
    "reason": _STRING,
    "evidence": _STRINGS,
    "by": _STRING,
    "on": _DAY,
    "expires": _DAY,
    "message": _STRING,
    "item": _STRING,
    "key": _STRING,
    "values": _STRINGS,
    "side": "a [[side]] table",
}
_SIDE_KEYS = {field.name for field in fields(Quote)}
_REQUIRED = ("schema", "rule", "id", "disposition", "side")
_DISPOSITIONS = {d.value: d for d in Disposition if d is not Disposition.UNRESOLVED}
_VERDICTS = {v.value: v for v in Verdict}


def resolution_path(folder: Path, rule: str, id: str) -> Path:
    """Where the decision on finding `id` of `rule` is kept."""
    if not _RULE.fullmatch(rule) or not _ID.fullmatch(id):
        raise UsageError(
            f"{rule}-{id}: no finding has this id; ids have 16 characters of a–z and 2–7, as in the report"
        )
    return folder / f"{rule}-{id}.toml"


def write_resolution(folder: Path, resolution: Resolution) -> Path:
    """Keep `resolution` in its file, or, if it is *unresolved*, delete that file; gives the file's path."""
    path = resolution_path(folder, resolution.rule, resolution.id)
    if resolution.disposition is Disposition.UNRESOLVED:
        path.unlink(missing_ok=True)
    else:
        write_whole(path, text_of(resolution))
    return path


def text_of(resolution: Resolution) -> str:
    """The file's text: what was decided first, then what it was about. Empty fields are left out."""
    said: dict[str, Field | None] = {
        "rule": resolution.rule,
        "id": resolution.id,
        "disposition": resolution.disposition.value,
        "verdict": resolution.verdict.value if resolution.verdict else None,
        "value": resolution.value,
        "reason": resolution.reason,
        "evidence": resolution.evidence,
        "by": resolution.by,
        "on": resolution.on,
        "expires": resolution.expires,
        "message": resolution.message,
        "item": resolution.item,
        "key": resolution.key,
        "values": resolution.values,
    }
    top: dict[str, Field] = {"schema": SCHEMA, **{key: value for key, value in said.items() if value}}
    return dumps(top, {"side": [_side_fields(side) for side in resolution.sides]})


def _side_fields(side: Quote) -> dict[str, Field]:
    said: dict[str, Field] = {"source": side.source}
    if side.exact is None:
        return {**said, "sha256": side.sha256} if side.sha256 else said
    said |= {"exact": side.exact, "prefix": side.prefix, "suffix": side.suffix}
    more = {"statement": side.statement, "run_on": side.run_on}
    return said | {key: value for key, value in more.items() if value}


def read_resolutions(folder: Path) -> tuple[Resolution, ...]:
    """Every decision in `folder`, by rule and id; none if there is no such folder. Raises ConfigError for a file that is none."""
    if not folder.exists():
        return ()
    if not folder.is_dir():
        raise ConfigError(f"{folder}: not a folder; decisions are kept one a file in a folder")
    paths = [path for path in folder.iterdir() if path.name.endswith(".toml") and not path.name.startswith(".")]
    found = (read_resolution(path) for path in sorted(paths, key=lambda path: path.name))
    return tuple(sorted((one for one in found if one), key=lambda one: (one.rule, one.id)))


def read_resolution(path: Path) -> Resolution | None:
    """The decision in `path`; None if somebody has just deleted it."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        if path.is_symlink():
            raise ConfigError(f"{path}: a link to a file that does not exist; delete it") from None
        return None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path}:{line}: not UTF-8; save the file as UTF-8") from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}; a decision is a readable file") from None
    try:
        table = loads(text)
    except (ValueError, RecursionError) as error:
        raise _syntax_error(path, text, str(error)) from None
    place = _Place(path, text)
    resolution = _built(upgraded(table, place), place)
    if path.name != f"{resolution.rule}-{resolution.id}.toml":
        raise ConfigError(
            f"{path}: holds the decision {resolution.rule}-{resolution.id}; rename the file to {resolution.rule}-{resolution.id}.toml"
        )
    return resolution


def _syntax_error(path: Path, text: str, said: str) -> ConfigError:
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(("<<<<<<< ", ">>>>>>> ")):
            return ConfigError(
                f"{path}:{number}: two branches decided this differently; keep one and delete the conflict markers"
            )
    at = re.search(r"\(at line (\d+), column \d+\)$", said)
    line_number = at[1] if at else str(text.count("\n") + 1)
    what = said[: at.start()].strip() if at else re.sub(r"\s*\(at end of document\)$", "", said)
    return ConfigError(
        f"{path}:{line_number}: not TOML: {what}; mend the line, or decide anew with `provaudit resolve`"
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A file and its text, to say on which line a key stands. Read only where something is wrong."""

    path: Path
    text: str

    def error(self, key: str, problem: str, side: int | None = None) -> ConfigError:
        """`problem` at the line of `key`, in the table of the `side`-th side."""
        table, at = -1, 0
        for number, line in enumerate(self.text.split("\n"), 1):
            if line.strip().startswith("[["):
                table += 1
                at = number if table == side else at
            written = line.split("=", 1)[0].strip().strip("\"'")
            if table == (-1 if side is None else side) and "=" in line and written == key:
                return ConfigError(f"{self.path}:{number}: {problem}")
            if side is None and key == "side" and line.strip().strip("[]").strip() == "side":
                return ConfigError(f"{self.path}:{number}: {problem}")
        return ConfigError(f"{self.path}:{at or 1}: {problem}")


def upgraded(table: Table, place: _Place) -> Table:
    """`table` as the present schema has it."""
    number = table.get("schema")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise place.error("schema", f"no schema number; add `schema = {SCHEMA}`")
    if number > SCHEMA:
        raise place.error(
            "schema", f"schema {number} is newer than this provaudit, which knows {SCHEMA}; install a newer one"
        )
    for upgrade in UPGRADES[number - 1 :]:
        table = upgrade(table)
    return table


def _built(table: Table, place: _Place) -> Resolution:
    for key, value in table.items():
        kind = _KEYS.get(key)
        if kind is _STRING and type(value) is str:
            continue
        if kind is None:
            raise place.error(key, f'unknown key "{key}"; {_meant(key, _KEYS)}')
        if not _fits(value, kind):
            raise place.error(key, f'"{key}" must be {kind}; it is {_kind(value)}')
    for key in _REQUIRED:
        if key not in table:
            raise place.error(key, f'no "{key}"; add it, or decide anew with `provaudit resolve`')
    get = table.get
    disposition, verdict = _DISPOSITIONS.get(table["disposition"]), _VERDICTS.get(get("verdict", ""))
    if disposition is None:
        meant = _meant(table["disposition"], _DISPOSITIONS)
        if table["disposition"] == Disposition.UNRESOLVED:
            meant = "to take a decision back, delete its file"
        raise place.error("disposition", f'no disposition "{table["disposition"]}"; {meant}')
    if verdict is None and "verdict" in table:
        raise place.error("verdict", f'no verdict "{get("verdict")}"; {_meant(str(get("verdict")), _VERDICTS)}')
    rule, id = str(table["rule"]), str(table["id"])
    if not _RULE.fullmatch(rule):
        raise place.error("rule", f'"{rule}" is no rule code; write it as in the report, such as TRU201')
    if not _ID.fullmatch(id):
        raise place.error("id", f'"{id}" is no finding\'s id; it has 16 characters of a–z and 2–7')
    value, values = get("value", ""), tuple(get("values", ()))
    if value and values and value not in values and verdict is not Verdict.NEITHER:
        raise place.error(
            "value", f'"{value}" is none of the values in conflict; they are {", ".join(dict.fromkeys(values))}'
        )
    rows: list[dict[str, str]] = table["side"]
    return Resolution(
        rule=rule,
        id=id,
        disposition=disposition,
        reason=get("reason", ""),
        verdict=verdict,
        value=value,
        evidence=tuple(get("evidence", ())),
        by=get("by", ""),
        on=get("on"),
        expires=get("expires"),
        message=get("message", ""),
        item=get("item", ""),
        key=get("key", ""),
        values=values,
        sides=tuple(_quote(row, index, place) for index, row in enumerate(rows)),
    )


def _quote(row: dict[str, str], index: int, place: _Place) -> Quote:
    for key, value in row.items():
        if key not in _SIDE_KEYS:
            raise place.error(key, f'unknown key "{key}" of a side; {_meant(key, _SIDE_KEYS)}', index)
        if not isinstance(value, str):
            raise place.error(key, f'"{key}" must be {_STRING}; it is {_kind(value)}', index)
    if "source" not in row:
        raise place.error("source", 'a side without "source"; add the id of the source that it quotes', index)
    return Quote(**row)


def _fits(value: object, kind: str) -> bool:
    if kind is _STRING:
        return isinstance(value, str)
    if kind is _STRINGS:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    if kind is _DAY:
        return type(value) is date
    if kind == "a number":
        return True
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _kind(value: object) -> str:
    kinds = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a string",
        list: "a list",
        dict: "a table",
    }
    return kinds.get(type(value), "a date or time")


def _meant(written: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(written, sorted(known), n=1)
    return f'did you mean "{near[0]}"?' if near else f"known are {', '.join(sorted(known))}"
