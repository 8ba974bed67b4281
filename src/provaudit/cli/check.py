"""`provaudit check`: the gate that CI runs."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

import click

from provaudit.cli.common import dossier_options, incomplete, run, show, workspace, write


@click.command("check")
@dossier_options
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    help="The severity from which an unresolved finding fails the gate. Default: error.",
)
@click.option(
    "-o",
    "--output",
    "targets",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Also write the audit, as `provaudit audit -o` does.",
)
def check_command(
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config_file: Path | None,
    as_of: str | None,
    fail_on: str | None,
    targets: tuple[Path, ...],
) -> None:
    """Audit PATHS (default: seeds/) and exit 1 if a finding is new, unresolved and grave enough."""
    from provaudit.reports import outputs
    from provaudit.reports.gate import render

    space = workspace(config_file, select, ignore, as_of)
    if fail_on:
        space = dataclasses.replace(space, config=dataclasses.replace(space.config, fail_on=fail_on))
    audit = run(paths, space)
    write(outputs(audit, targets))
    show(render(audit))
    if incomplete(audit):
        sys.exit(3)
    if audit.gating:
        sys.exit(1)
