"""What a command works on: the sources that are meant, the settings, and where decisions live."""

from __future__ import annotations

import dataclasses
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from provaudit.config import Config
    from provaudit.pipeline import Decisions

RESOLUTIONS = "resolutions"
BASELINE = "provaudit.baseline.jsonl"
DEFAULT_PATH = "seeds"


@dataclass(frozen=True)
class Selection:
    """What the command line says of the dossier and the rules, before any file is read."""

    paths: tuple[Path, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    config_file: Path | None
    as_of: str | None
    jobs: int | None = None
    """Processes; None: one for each processor."""

    def workspace(self, baseline: Path | None = None, **changes: Any) -> Workspace:
        """The settings of this run: the file first, the command line and `changes` over it."""
        from provaudit import config as settings
        from provaudit.errors import UsageError

        if self.config_file is not None and not self.config_file.is_file():
            raise UsageError(f"{self.config_file}: no such file; --config takes a provaudit.toml")
        here = Path.cwd()
        file = self.config_file or settings.find(here)
        config = settings.load(file) if file else settings.Config()
        if self.select:
            changes["select"] = _split(self.select)
        if self.ignore:
            changes["ignore"] = (*config.ignore, *_split(self.ignore))
        if self.as_of:
            changes["as_of"] = settings.iso_date(self.as_of, "--as-of")
        config = dataclasses.replace(config, **changes)
        config.active_rules()
        folder = file.parent if file and not self.config_file else _ledger_folder(here)
        settled = tuple(Path(os.path.relpath(file.parent / path)) for path in config.paths) if file else ()
        paths = self.paths or settled or (Path(DEFAULT_PATH),)
        return Workspace(paths, folder, config, baseline or folder / BASELINE, baseline is not None, self.jobs)


@dataclass(frozen=True)
class Workspace:
    """What is audited, and where settings and decisions live: the folder of provaudit.toml, or of the decisions, or the working folder."""

    paths: tuple[Path, ...]
    folder: Path
    config: Config
    baseline: Path
    baseline_named: bool
    """True if the baseline was named on the command line: then it must be there."""
    jobs: int | None = None
    """Processes in which the sources are read; None: one for each processor."""

    @property
    def resolutions(self) -> Path:
        """The folder of decisions."""
        return self.folder / RESOLUTIONS


def decisions(space: Workspace) -> Decisions:
    """The resolutions and the baseline of the workspace, and the day against which decisions expire."""
    from provaudit.ledger import read_baseline, read_resolutions
    from provaudit.pipeline import Decisions

    known = read_baseline(space.baseline, required=space.baseline_named)
    return Decisions(read_resolutions(space.resolutions), known, today(space.config))


def today(config: Config) -> date:
    """The day that --as-of names, else the present one."""
    return date.fromisoformat(config.as_of) if config.as_of else date.today()


def _ledger_folder(here: Path) -> Path:
    for folder in (here, *here.parents):
        if (folder / RESOLUTIONS).is_dir() or (folder / BASELINE).is_file():
            return folder
        if (folder / ".git").exists():
            return here
    return here


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
