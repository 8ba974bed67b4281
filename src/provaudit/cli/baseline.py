"""`provaudit baseline`: known debt, so that the gate asks about new findings only."""

from __future__ import annotations

from pathlib import Path

import click

from provaudit.cli.common import dossier_options, run, workspace


@click.group("baseline")
def baseline_command() -> None:
    """Known debt: findings that the gate lets pass until somebody resolves them."""


@baseline_command.command("adopt")
@dossier_options
def adopt(
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config_file: Path | None,
    as_of: str | None,
) -> None:
    """Write the unresolved findings of PATHS to provaudit.baseline.jsonl, so that only new ones fail the gate."""
    from provaudit.ledger import write_baseline
    from provaudit.model.finding import Disposition

    space = workspace(config_file, select, ignore, as_of)
    open_findings = [f for f in run(paths, space).findings if f.disposition is Disposition.UNRESOLVED]
    write_baseline(space.baseline, open_findings)
    click.echo(f"{space.baseline}: {len(open_findings)} findings", err=True)
