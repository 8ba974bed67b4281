"""`provaudit audit`: what an editor reads."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provaudit.cli.common import dossier_options, incomplete, run, show, workspace, write


@click.command("audit")
@dossier_options
@click.option(
    "-o",
    "--output",
    "targets",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Also write: a folder gets audit.json, audit.md and audit.txt, a file the format of its suffix.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="What goes to stdout.",
)
def audit_command(
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config_file: Path | None,
    as_of: str | None,
    targets: tuple[Path, ...],
    form: str,
) -> None:
    """Audit the sources under PATHS (default: seeds/) and print what was found. Exits 0 whatever that is."""
    from provaudit.reports import FORMATS, outputs

    audit = run(paths, workspace(config_file, select, ignore, as_of))
    write(outputs(audit, targets))
    show(FORMATS[form](audit))
    if incomplete(audit):
        sys.exit(3)
