"""A person's rating → sources.toml, with everything else in the file, comments too, as it was."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from provaudit.errors import ConfigError, UsageError
from provaudit.readers.manifest import NAME, is_rating, read_manifest

_TABLE = re.compile(r"[ \t]*\[")
_SOURCE = re.compile(r"[ \t]*\[\[[ \t]*source[ \t]*\]\]")


def with_rating(paths: Iterable[Path], id: str, rating: str, day: date) -> tuple[Path, str]:
    """The sources.toml that describes the source `id` under `paths`, and its text with the rating and its day in it.

    Raises UsageError if `rating` is none or nothing describes the source, ConfigError if the file cannot be changed line by line.
    """
    if not is_rating(rating):
        raise UsageError(
            f"“{rating}” is no rating; write a letter A–F and a digit 1–6 such as B2 (NATO Admiralty code)"
        )
    known = []
    for file in _manifests(paths):
        for index, entry in enumerate(read_manifest(file)):
            name = entry.metadata.get("id", Path(entry.path).stem)
            if name == id:
                with file.open(encoding="utf-8", newline="") as stream:
                    return file, _changed(file, stream.read(), index, {"rating": rating, "rated": day})
            known.append(name)
    told = (
        f"; {NAME} knows {', '.join(sorted(known)[:8])}" if known else f"; write a {NAME} with `provaudit init FOLDER`"
    )
    raise UsageError(f"no {NAME} describes “{id}”{told}")


def _manifests(paths: Iterable[Path]) -> Iterator[Path]:
    for path in sorted(set(paths)):
        if path.is_dir():
            for folder, folders, names in os.walk(path):
                folders[:] = sorted(f for f in folders if not f.startswith("."))
                if NAME in names:
                    yield Path(folder) / NAME
        elif (path.parent / NAME).is_file():
            yield path.parent / NAME


def _changed(file: Path, text: str, index: int, fields: dict[str, str | date]) -> str:
    wanted: dict[str, Any] = tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    wanted["source"][index].update(fields)
    ending = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(ending)
    starts = [n for n, line in enumerate(lines) if _SOURCE.match(line)]
    if index < len(starts):
        first = starts[index] + 1
        last = next((n for n in range(first, len(lines)) if _TABLE.match(lines[n])), len(lines))
        for key, value in fields.items():
            shown = value.isoformat() if isinstance(value, date) else f'"{value}"'
            at = next((n for n in range(first, last) if re.match(rf"[ \t]*{key}[ \t]*=", lines[n])), None)
            if at is None:
                at = max((n for n in range(first, last) if "=" in lines[n].split("#")[0]), default=first - 1) + 1
                lines.insert(at, f"{key} = {shown}")
                last += 1
            else:
                comment = re.search(r"[ \t]*#.*$", lines[at])
                lines[at] = f"{key} = {shown}" + (comment[0] if comment else "")
        made = ending.join(lines)
        try:
            if tomllib.loads(made.removeprefix("\ufeff").replace("\r\n", "\n")) == wanted:
                return made
        except tomllib.TOMLDecodeError:
            pass
    told = ", ".join(f"{key} = {value}" for key, value in fields.items())
    raise ConfigError(f"{file}: cannot be changed without touching more than the rating; write {told} there by hand")
