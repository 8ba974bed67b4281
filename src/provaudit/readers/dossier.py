"""Paths → a dossier: the sources found there, each with its metadata, and what could not be read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from provaudit.errors import NothingToAuditError, UsageError
from provaudit.model.problem import Problem, ProblemKind
from provaudit.model.source import Source
from provaudit.readers import manifest, text

_OURS = {manifest.NAME, "provaudit.toml", "provaudit.baseline.jsonl"}


@dataclass(frozen=True, slots=True)
class Dossier:
    """What was found under the paths: `sources` by id, and `problems` in order."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    file: Path
    path: str
    """Relative to the argument under which the file was found, with forward slashes."""


def read(paths: Iterable[str | Path]) -> Dossier:
    """The sources under `paths` (files and folders, searched recursively).

    Sources are .txt and .md files; README files, hidden files and provaudit's own files are none, and other files are named
    in a Problem. A sources.toml describes the files in its folder and below. A source that cannot be read becomes a
    Problem beside an empty Source of its id.

    Raises UsageError for a path that does not exist and for two sources of one id, ConfigError for a malformed
    sources.toml, NothingToAuditError where no source is found.
    """
    found: dict[Path, _Found] = {}
    others: list[str] = []
    described = _Described()
    for path in sorted({Path(p) for p in paths}, key=lambda p: (not p.is_dir(), p)):
        for item in _walk(path, described, others):
            real = Path(os.path.abspath(item.file))
            if real not in found or (len(item.path), item.path) < (len(found[real].path), found[real].path):
                found[real] = item
    sources: list[Source] = []
    problems = described.missing
    for file, item in found.items():
        metadata = {**described.entries.get(file, {}), "described": file in described.entries}
        source, trouble = _read(item, metadata)
        sources.append(source)
        problems += trouble
    _unique(sources)
    if others:
        shown = ", ".join(sorted(others)[:8]) + (f" and {len(others) - 8} more" if len(others) > 8 else "")
        mend = f"save what should be audited as {' or '.join(text.SUFFIXES)}"
        problems.append(
            Problem(ProblemKind.UNSUPPORTED, "", f"not read, since only text and Markdown are: {shown}", mend)
        )
    if not sources:
        where = ", ".join(str(p) for p in sorted({str(p) for p in paths}))
        raise NothingToAuditError(
            f"{where}: no source found; put .txt or .md files there" + (f" ({shown})" if others else "")
        )
    return Dossier(tuple(sorted(sources, key=lambda s: s.id)), tuple(sorted(problems)))


@dataclass(slots=True)
class _Described:
    """What the manifests say, by absolute path of the file described; each manifest is read once."""

    entries: dict[Path, dict[str, Any]] = field(default_factory=dict)
    missing: list[Problem] = field(default_factory=list)
    """Entries whose file is not there, of the manifests in folders under audit."""
    read: set[Path] = field(default_factory=set)

    def unreadable(self, error: OSError) -> None:
        """Notes a folder that cannot be listed: whatever is in it is not audited."""
        detail = f"{Path(error.filename).name}: a folder that cannot be opened ({error.strerror})"
        self.missing.append(
            Problem(ProblemKind.UNREADABLE, "", detail, "make it readable or take it out of the dossier")
        )

    def add(self, file: Path, *, whole_folder: bool) -> None:
        """Enters the manifest `file`. A single file under audit needs no word about its absent neighbours."""
        real = Path(os.path.abspath(file))
        if real in self.read:
            return
        self.read.add(real)
        for entry in manifest.read_manifest(file):
            target = Path(os.path.abspath(file.parent / entry.path))
            if target in self.entries:
                raise UsageError(f"{file}:{entry.line}: {entry.path} is described twice; keep one [[source]] for it")
            self.entries[target] = entry.metadata
            if whole_folder and not os.path.lexists(target):
                detail = f"{manifest.NAME}:{entry.line} describes {entry.path}, which is not there"
                self.missing.append(Problem(ProblemKind.UNREADABLE, "", detail, "restore the file or remove its entry"))


def _walk(argument: Path, described: _Described, others: list[str]) -> Iterator[_Found]:
    if not os.path.lexists(argument):
        raise UsageError(f"{argument}: no such file or folder; give the path of a source or of a folder of sources")
    if not argument.is_dir():
        beside = argument.parent / manifest.NAME
        if beside.is_file():
            described.add(beside, whole_folder=False)
        yield _Found(argument, argument.name)
        return
    for folder, folders, names in os.walk(argument, onerror=described.unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        here = Path(folder)
        if manifest.NAME in names:
            described.add(here / manifest.NAME, whole_folder=True)
        for name in sorted(names):
            if name.startswith(".") or name in _OURS or Path(name).stem.lower() == "readme":
                continue
            relative = (here / name).relative_to(argument).as_posix()
            if name.lower().endswith(text.SUFFIXES):
                yield _Found(here / name, relative)
            else:
                others.append(relative)


def _read(item: _Found, metadata: dict[str, Any]) -> tuple[Source, list[Problem]]:
    source_id = metadata.pop("id", item.file.stem)
    empty = Source(source_id, "", item.path, **metadata)

    def problem(kind: ProblemKind, detail: str, mend: str) -> Problem:
        return Problem(kind, source_id, f"{item.path}: {detail}", mend)

    try:
        if item.file.exists() and not item.file.is_file():
            raise ValueError("not a regular file, so it has no end to read to")
        decoded = text.decode(item.file.read_bytes())
    except OSError as error:
        why = (
            "the link points nowhere"
            if item.file.is_symlink() and not item.file.exists()
            else error.strerror or str(error)
        )
        return empty, [problem(ProblemKind.UNREADABLE, why, "make the file readable or take it out of the dossier")]
    except ValueError as error:
        return empty, [
            problem(ProblemKind.UNREADABLE, str(error), "save it as UTF-8 text or take it out of the dossier")
        ]
    source = Source.from_text(source_id, decoded.text, path=item.path, **metadata)
    if not source.text.strip():
        return source, [
            problem(ProblemKind.EMPTY, "nothing in it", "fetch the source again or take it out of the dossier")
        ]
    if decoded.guessed:
        return source, [
            problem(ProblemKind.ENCODING, f"not UTF-8; read as {decoded.encoding}", "save it as UTF-8 to be sure")
        ]
    return source, []


def _unique(sources: list[Source]) -> None:
    seen: dict[str, Source] = {}
    for source in sources:
        other = seen.setdefault(source.id, source)
        if other is not source:
            both = " and ".join(sorted((other.path, source.path)))
            raise UsageError(f"two sources have the id “{source.id}”: {both}; give one another id in {manifest.NAME}")
