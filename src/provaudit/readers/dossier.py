"""Paths → a dossier: the sources found there, each with its metadata, and what could not be read."""

from __future__ import annotations

import os
import unicodedata
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
    """What was found under the paths: `sources` by id, and `problems` in order.

    `folder` is the deepest folder that holds all the paths, as an absolute path; the paths of the sources are relative to it.
    """

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    folder: Path


@dataclass(slots=True)
class _Found:
    """What the search for files has met: by absolute path the sources, and by relative path what is none."""

    folder: Path
    files: dict[Path, str] = field(default_factory=dict)
    """Sources, each with its path relative to `folder`, with forward slashes."""
    others: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)

    def relative(self, file: Path) -> str:
        """The path of a file below the folder, as reports show it."""
        return Path(os.path.relpath(os.path.abspath(file), self.folder)).as_posix()


def read(paths: Iterable[str | Path]) -> Dossier:
    """The sources under `paths` (files and folders, searched recursively).

    Sources are .txt and .md files; README files, hidden files and provaudit's own files are none, and other files and linked
    folders are named in a Problem. A sources.toml describes the files in its folder and below; it is looked for below the paths,
    and above them as far as the working folder. A source that cannot be read becomes a Problem beside an empty Source of its id.

    Raises UsageError for a path that does not exist and for two sources of one id, ConfigError for a malformed
    sources.toml, NothingToAuditError where no source is found.
    """
    arguments = sorted({Path(p) for p in paths})
    found, described = _Found(common_folder(arguments)), _Described()
    for argument in arguments:
        _search(argument, found, described)
    sources: list[Source] = []
    problems = [*described.problems(found)]
    for file, path in found.files.items():
        entry = described.entries.get(_composed(file))
        metadata = {**(entry or {}), "described": entry is not None}
        source, trouble = _read(file, path, metadata)
        sources.append(source)
        problems += trouble
    _unique(sources)
    kinds = " or ".join(text.SUFFIXES)
    for names, why, mend in (
        (found.others, "not read, since only text and Markdown are", f"save what should be audited as {kinds}"),
        (
            found.links,
            "linked folders, which are not followed",
            "name the folders themselves if they should be audited",
        ),
    ):
        if names:
            problems.append(Problem(ProblemKind.UNSUPPORTED, "", f"{why}: {_listed(names)}", mend))
    if not sources:
        where = ", ".join(map(str, arguments))
        others = f" ({_listed(found.others)})" if found.others else ""
        raise NothingToAuditError(f"{where}: no source found; put {kinds} files there{others}")
    return Dossier(tuple(sorted(sources, key=lambda s: s.id)), tuple(sorted(problems)), found.folder)


def common_folder(paths: Iterable[Path]) -> Path:
    """The deepest folder that holds all of `paths`, as an absolute path; the working folder where they share none."""
    folders = [os.path.abspath(path if path.is_dir() else path.parent) for path in paths]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:
        return Path.cwd()


def _listed(names: Iterable[str], most: int = 8) -> str:
    ordered = sorted(names)
    return ", ".join(ordered[:most]) + (f" and {len(ordered) - most} more" if len(ordered) > most else "")


@dataclass(slots=True)
class _Described:
    """What the manifests say, by absolute path of the file described; each manifest is read once."""

    entries: dict[Path, dict[str, Any]] = field(default_factory=dict)
    promised: dict[Path, tuple[str, str]] = field(default_factory=dict)
    """Of the manifests in folders under audit: where each file is described (`sources.toml:12`), and under which path."""
    read: set[Path] = field(default_factory=set)
    closed: list[Problem] = field(default_factory=list)
    """Folders that cannot be opened."""

    def unreadable(self, folder: Path, error: OSError) -> None:
        """Notes a folder that cannot be listed: whatever is in it is not audited."""
        detail = f"{folder.name}: a folder that cannot be opened ({error.strerror})"
        mend = "make it readable or take it out of the dossier"
        self.closed.append(Problem(ProblemKind.UNREADABLE, "", detail, mend))

    def add(self, file: Path, *, whole_folder: bool) -> None:
        """Enters the manifest `file`. What lies above the paths under audit needs no word about its absent neighbours."""
        real = Path(os.path.abspath(file))
        if real in self.read:
            return
        self.read.add(real)
        for entry in manifest.read_manifest(file):
            target = _composed(file.parent / entry.path)
            if target in self.entries:
                raise UsageError(f"{file}:{entry.line}: {entry.path} is described twice; keep one [[source]] for it")
            self.entries[target] = entry.metadata
            if whole_folder:
                self.promised[target] = f"{manifest.NAME}:{entry.line}", entry.path

    def problems(self, found: _Found) -> Iterator[Problem]:
        """Folders that cannot be opened, and entries of files that are not there or are no sources: a folder, a README."""
        yield from self.closed
        sources = {_composed(file) for file in found.files}
        for target, (line, path) in self.promised.items():
            if target in sources or found.relative(target) in found.others:
                continue
            if os.path.lexists(target):
                detail, mend = (
                    f"{line} describes {path}, which is no source of this audit",
                    "mend its path or remove its entry",
                )
                yield Problem(ProblemKind.UNSUPPORTED, "", detail, mend)
            else:
                detail, mend = f"{line} describes {path}, which is not there", "restore the file or remove its entry"
                yield Problem(ProblemKind.UNREADABLE, "", detail, mend)


def _composed(file: Path) -> Path:
    """An absolute path with its letters composed (NFC): a name may be kept either way, and comes back so from some systems."""
    return Path(unicodedata.normalize("NFC", os.path.abspath(file)))


def _search(argument: Path, found: _Found, described: _Described) -> None:
    """Enters the sources at or below `argument`, and the manifests that describe them."""
    if not os.path.lexists(argument):
        raise UsageError(f"{argument}: no such file or folder; give the path of a source or of a folder of sources")
    for folder in _above(argument):
        if (folder / manifest.NAME).is_file():
            described.add(folder / manifest.NAME, whole_folder=False)
    if not argument.is_dir():
        found.files[Path(os.path.abspath(argument))] = found.relative(argument)
        return
    waiting = [argument]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            described.unreadable(here, error)
            continue
        if any(entry.name == manifest.NAME and entry.is_file() for entry in entries):
            described.add(here / manifest.NAME, whole_folder=True)
        for entry in entries:
            file = here / entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(file)
            elif entry.is_dir():
                found.links.add(found.relative(file))
            elif entry.name in _OURS or file.stem.lower() == "readme":
                continue
            elif entry.name.lower().endswith(text.SUFFIXES):
                found.files[Path(os.path.abspath(file))] = found.relative(file)
            else:
                found.others.add(found.relative(file))


def _above(argument: Path) -> list[Path]:
    """The folders above `argument`, up to the working folder if it lies in that; else the folder of a file alone."""
    parents = list(Path(os.path.abspath(argument)).parents)
    work = Path(os.path.abspath("."))
    if work in parents:
        return [Path(os.path.relpath(folder)) for folder in parents[: parents.index(work) + 1]]
    return [] if argument.is_dir() else [argument.parent]


def _stem(file: Path) -> str:
    """A file's name without its ending, as text: composed letters, and bytes that are no UTF-8 shown as `\\xff`."""
    return unicodedata.normalize("NFC", os.fsencode(file.stem).decode("utf-8", "backslashreplace"))


def _read(file: Path, path: str, metadata: dict[str, Any]) -> tuple[Source, list[Problem]]:
    source_id = metadata.pop("id", _stem(file))
    empty = Source(source_id, "", path, **metadata)

    def problem(kind: ProblemKind, detail: str, mend: str) -> Problem:
        return Problem(kind, source_id, f"{path}: {detail}", mend)

    try:
        if file.exists() and not file.is_file():
            raise ValueError("not a regular file, so it has no end to read to")
        decoded = text.decode(file.read_bytes())
    except OSError as error:
        why = "the link points nowhere" if file.is_symlink() and not file.exists() else error.strerror or str(error)
        return empty, [problem(ProblemKind.UNREADABLE, why, "make the file readable or take it out of the dossier")]
    except ValueError as error:
        return empty, [
            problem(ProblemKind.UNREADABLE, str(error), "save it as UTF-8 text or take it out of the dossier")
        ]
    source = Source.from_text(source_id, decoded.text, path=path, **metadata)
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
