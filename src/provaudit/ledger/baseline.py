"""The baseline: findings that were there when the gate was put up, by rule and id. They are shown and do not gate.

One line an entry, sorted, so that branches merge line by line. It holds nothing that the next audit could make false.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from provaudit.errors import ConfigError
from provaudit.ledger.files import write_whole

SCHEMA = 1
NAME = "provaudit.baseline.jsonl"


class Identified(Protocol):
    """Anything with a rule and an id: a finding, or a decision."""

    @property
    def rule(self) -> str:
        """The rule's code."""

    @property
    def id(self) -> str:
        """The finding's id."""


Entry = tuple[str, str]
"""The rule and the id of a finding."""
Baseline = frozenset[Entry]


def write_baseline(path: Path, findings: Iterable[Identified]) -> Path:
    """Put `findings` down as the baseline, in place of what `path` held; gives the path."""
    return write_entries(path, ((finding.rule, finding.id) for finding in findings))


def write_entries(path: Path, entries: Iterable[Entry]) -> Path:
    """The same for entries: `write_entries(path, baseline & {…})` prunes."""
    lines = [json.dumps({"schema": SCHEMA, "holds": "provaudit baseline"})]
    lines += [json.dumps({"rule": rule, "id": id}) for rule, id in sorted(set(entries))]
    write_whole(path, "\n".join(lines) + "\n")
    return path


def read_baseline(path: Path, *, required: bool = False) -> Baseline | None:
    """The entries of `path`, in whatever order and however often a merge left them; None if there is no such file.

    Raises ConfigError for a file that is no baseline, and for a missing one that is `required` (because somebody named it).
    """
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")
    except FileNotFoundError:
        if not required:
            return None
        raise ConfigError(
            f"{path}: no such baseline; make it with `provaudit baseline adopt`, or name another"
        ) from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: not UTF-8; restore it, or make it anew with `provaudit baseline adopt`") from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}; a baseline is a readable file") from None
    found: set[Entry] = set()
    headed = False
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        row = _row(path, number, line)
        if "schema" in row:
            headed = True
            if row["schema"] != SCHEMA:
                raise ConfigError(
                    f"{path}:{number}: schema {row['schema']}, and this provaudit knows {SCHEMA}; install a newer one"
                )
        elif not headed:
            raise ConfigError(f'{path}:{number}: no header; the first line must be {{"schema": {SCHEMA}, …}}')
        else:
            found.add(_entry(path, number, row))
    if not headed:
        raise ConfigError(f"{path}:1: empty; make it anew with `provaudit baseline adopt`")
    return frozenset(found)


def _row(path: Path, number: int, line: str) -> dict[str, object]:
    if line.startswith(("<<<<<<< ", "=======", ">>>>>>> ", "||||||| ")):
        raise ConfigError(f"{path}:{number}: a conflict marker; keep the lines of both branches and delete the markers")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise ConfigError(f"{path}:{number}: not JSON; delete the line, or run `provaudit baseline adopt`") from None
    if not isinstance(row, dict):
        raise ConfigError(f'{path}:{number}: not an entry; write {{"rule": …, "id": …}} or delete the line')
    return row


def _entry(path: Path, number: int, row: dict[str, object]) -> Entry:
    rule, id = row.get("rule"), row.get("id")
    if not isinstance(rule, str) or not isinstance(id, str) or len(row) != 2:
        raise ConfigError(
            f'{path}:{number}: an entry is {{"rule": …, "id": …}} and nothing else; mend or delete the line'
        )
    return rule, id
