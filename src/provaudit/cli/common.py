"""What the commands share: their options, and reading a dossier with the settings and decisions beside it."""

from __future__ import annotations

import dataclasses
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from provaudit.config import Config
    from provaudit.model.audit import Audit
    from provaudit.pipeline import Decisions

F = TypeVar("F", bound=Callable[..., Any])

RESOLUTIONS = "resolutions"
BASELINE = "provaudit.baseline.jsonl"
DEFAULT_PATH = "seeds"


def dossier_options(command: F) -> F:
    """PATHS, --select, --ignore, --config and --as-of: what every command that audits takes."""
    for option in (
        click.option(
            "--as-of",
            metavar="DATE",
            help="The day against which ages and expiry are reckoned. Default: expiry against today.",
        ),
        click.option(
            "--config",
            "config_file",
            type=click.Path(path_type=Path),
            help="Settings; default: the nearest provaudit.toml.",
        ),
        click.option(
            "--ignore",
            multiple=True,
            metavar="CODES",
            help="Rules to leave out, by code, prefix or name; commas separate.",
        ),
        click.option(
            "--select",
            multiple=True,
            metavar="CODES",
            help="Only these rules, by code, prefix or name; commas separate.",
        ),
        click.argument("paths", nargs=-1, type=click.Path(path_type=Path)),
    ):
        command = option(command)
    return command


@dataclass(frozen=True)
class Workspace:
    """Where settings and decisions live: the folder of provaudit.toml, or of the decisions, or the working folder."""

    folder: Path
    config: Config

    @property
    def resolutions(self) -> Path:
        """The folder of decisions."""
        return self.folder / RESOLUTIONS

    @property
    def baseline(self) -> Path:
        """The file of known debt."""
        return self.folder / BASELINE


def workspace(
    config_file: Path | None, select: tuple[str, ...], ignore: tuple[str, ...], as_of: str | None
) -> Workspace:
    """The settings of this run: file first, command line over it."""
    from provaudit import config as settings
    from provaudit.errors import UsageError

    if config_file is not None and not config_file.is_file():
        raise UsageError(f"{config_file}: no such file; --config takes a provaudit.toml")
    here = Path.cwd()
    file = config_file or settings.find(here)
    config = settings.load(file) if file else settings.Config()
    changes: dict[str, Any] = {}
    if select:
        changes["select"] = _split(select)
    if ignore:
        changes["ignore"] = (*config.ignore, *_split(ignore))
    if as_of:
        changes["as_of"] = settings.iso_date(as_of, "--as-of")
    config = dataclasses.replace(config, **changes)
    config.active_rules()
    folder = file.parent if file and not config_file else _ledger_folder(here)
    return Workspace(folder, config)


def run(paths: tuple[Path, ...], space: Workspace) -> Audit:
    """The audit of PATHS with the decisions of the workspace."""
    from provaudit import readers
    from provaudit.pipeline import audit

    dossier = readers.read(paths or (Path(DEFAULT_PATH),))
    with progress(f"auditing {len(dossier.sources):,} sources"):
        return audit(dossier.sources, space.config, problems=dossier.problems, decisions=decisions(space))


def decisions(space: Workspace) -> Decisions:
    """The resolutions and the baseline of the workspace, and the day against which decisions expire."""
    from datetime import date

    from provaudit.ledger import read_baseline, read_resolutions
    from provaudit.pipeline import Decisions

    today = date.fromisoformat(space.config.as_of) if space.config.as_of else date.today()
    known = read_baseline(space.baseline) if space.baseline.exists() else frozenset()
    return Decisions(read_resolutions(space.resolutions), known, today)


def show(text: str) -> None:
    """Writes to stdout. A reader who goes away early has seen enough: the rest is dropped, the exit code stays the command's."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def progress(label: str) -> Any:
    """A line on stderr while something runs, on a terminal only."""
    from contextlib import contextmanager

    @contextmanager
    def shown() -> Any:
        live = sys.stderr.isatty()
        if live:
            click.echo(f"{label} …", err=True, nl=False)
        try:
            yield
        finally:
            if live:
                click.echo("\r\x1b[K", err=True, nl=False)

    return shown()


def incomplete(audit: Audit) -> bool:
    """True if some source could not be analysed (a RUN9xx error)."""
    return any(f.rule.startswith("RUN") and f.severity == "error" for f in audit.findings)


def write(outputs: dict[Path, str]) -> None:
    """Writes each report whole. Raises UsageError where a place cannot be written."""
    from provaudit.ledger.files import write_whole

    for target, content in outputs.items():
        write_whole(target, content)


def _ledger_folder(here: Path) -> Path:
    for folder in (here, *here.parents):
        if (folder / RESOLUTIONS).is_dir() or (folder / BASELINE).is_file():
            return folder
        if (folder / ".git").exists():
            return here
    return here


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
