"""What the commands share: their options, running the audit, and writing what comes of it."""

from __future__ import annotations

import dataclasses
import functools
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from provaudit.cli import completion
from provaudit.cli.workspace import BASELINE, Selection, Workspace, decisions

if TYPE_CHECKING:
    from provaudit.model.audit import Audit

F = TypeVar("F", bound=Callable[..., Any])


def dossier_options(command: F) -> F:
    """PATHS, --select, --ignore, --config, --as-of and --jobs, handed to the command as one `selection`."""

    @functools.wraps(command)
    def gathered(*args: Any, **kwargs: Any) -> Any:
        chosen = {field.name: kwargs.pop(field.name) for field in dataclasses.fields(Selection)}
        return command(*args, selection=Selection(**chosen), **kwargs)

    parameters = (
        click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes for large dossiers. Default: one for each processor. The audit is the same."),
        click.option("--as-of", metavar="DATE", help="The day against which ages and expiry are reckoned; without it expiry is against today, and ages are not told."),
        click.option("--config", "config_file", type=click.Path(path_type=Path), help="Settings. Default: the nearest provaudit.toml."),
        click.option("--ignore", multiple=True, metavar="CODES", shell_complete=completion.rules, help="Rules to leave out, by code, prefix or name; commas separate."),
        click.option("--select", multiple=True, metavar="CODES", shell_complete=completion.rules, help="Only these rules, by code, prefix or name; commas separate."),
        click.argument("paths", nargs=-1, type=click.Path(path_type=Path, readable=False)),
    )  # fmt: skip
    return functools.reduce(lambda made, parameter: parameter(made), parameters, gathered)  # type: ignore[return-value]


def baseline_file(command: F) -> F:
    """--baseline: another file than provaudit.baseline.jsonl."""
    return click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=f"The baseline. Default: {BASELINE}, if there is one.",
    )(command)


def output_option(command: F) -> F:
    """-o and --sarif-profile: where else to write the audit, handed to the command as one `reports`."""

    @functools.wraps(command)
    def gathered(*args: Any, targets: tuple[Path, ...], sarif_profile: str, **kwargs: Any) -> Any:
        return command(*args, reports=Reports(targets, sarif_profile), **kwargs)

    parameters = (
        click.option(
            "--sarif-profile", type=click.Choice(["standard", "github"]), default="standard", show_default=True,
            help="For whom SARIF is written: github leaves decided findings out and keeps to the limits of code scanning.",
        ),
        click.option(
            "-o", "--output", "targets", multiple=True, type=click.Path(path_type=Path), metavar="PATH",
            help="Also write the audit: a folder gets audit.html, .json, .md and .txt, a file the format that its name tells.",
        ),
    )  # fmt: skip
    return functools.reduce(lambda made, parameter: parameter(made), parameters, gathered)  # type: ignore[return-value]


@dataclass(frozen=True)
class Reports:
    """Where else to write the audit, and for whom."""

    targets: tuple[Path, ...]
    sarif_profile: str

    def write(self, audit: Audit, paths: tuple[Path, ...]) -> None:
        """Writes every report of the audit of `paths`. Raises UsageError where a place cannot be written, or is itself under audit."""
        from provaudit.reports import outputs

        write(outputs(audit, self.targets, prefix(paths), sarif=self.format_of("sarif")), paths)

    def format_of(self, form: str) -> str:
        """The format that is meant by `form`: SARIF is that of the profile."""
        return "sarif-github" if form == "sarif" and self.sarif_profile == "github" else form


def run(space: Workspace) -> Audit:
    """The audit of the workspace's sources with its decisions."""
    from provaudit import readers
    from provaudit.engine import Local, processors
    from provaudit.pipeline import audit

    dossier = readers.read(space.paths)
    with (
        progress(f"auditing {len(dossier.sources):,} sources"),
        Local(space.jobs or processors()) as engine,
    ):
        return audit(
            dossier.sources, space.config, problems=dossier.problems, decisions=decisions(space), engine=engine
        )


def prefix(paths: tuple[Path, ...]) -> str:
    """The folder that the paths of sources are relative to, seen from the root of the repository; "" where it is not in one."""
    from provaudit.readers import common_folder

    folder, here = common_folder(paths).resolve(), Path.cwd().resolve()
    root = next((place for place in (here, *here.parents) if (place / ".git").exists()), here)
    return folder.relative_to(root).as_posix() if folder.is_relative_to(root) else ""


def show(text: str) -> None:
    """Writes to stdout. A reader who goes away early has seen enough: the rest is dropped, the exit code stays the command's.

    Raises UsageError where stdout cannot be written for another reason, such as a full disk.
    """
    from provaudit.errors import UsageError

    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # What is left in the buffer would fail once more when Python exits, with a code of its own.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise UsageError(f"standard output cannot be written: {error.strerror}; send it elsewhere") from None


def speak_utf8() -> None:
    """Makes output to a file or a pipe the same bytes everywhere; a terminal gets what it cannot show as `\\u…`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


@contextmanager
def progress(label: str) -> Iterator[None]:
    """A line on stderr while something runs, on a terminal only."""
    live = sys.stderr.isatty()
    if live:
        click.echo(f"{label} …", err=True, nl=False)
    try:
        yield
    finally:
        if live:
            click.echo("\r\x1b[K", err=True, nl=False)


def incomplete(audit: Audit) -> bool:
    """True if some source could not be analysed, and nobody has decided that this may be."""
    from provaudit.reports.reading import is_unread

    return any(map(is_unread, audit.findings))


def write(outputs: dict[Path, str], audited: tuple[Path, ...]) -> None:
    """Writes each report whole. Raises UsageError where a place cannot be written, or is itself under audit.

    A text or Markdown report inside a folder under audit would be read as a source the next time.
    """
    from provaudit.errors import UsageError
    from provaudit.ledger.files import write_whole
    from provaudit.readers.text import SUFFIXES

    places = [path.resolve() for path in audited]
    for target in outputs:
        real = target.resolve()
        if target.suffix.lower() in SUFFIXES and any(real == place or place in real.parents for place in places):
            raise UsageError(f"{target}: lies among the sources under audit; write the report somewhere else")
    for target, content in outputs.items():
        write_whole(target, content)
