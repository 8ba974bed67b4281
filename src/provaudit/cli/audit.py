"""`provaudit audit`: what an editor reads."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provaudit.cli.common import Selection, baseline_file, dossier_options, incomplete, output_option, run, show, write

FORMATS = ("text", "json", "markdown")


@click.command("audit")
@dossier_options
@baseline_file
@output_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="What goes to stdout.")
def audit_command(selection: Selection, baseline: Path | None, targets: tuple[Path, ...], form: str) -> None:
    """Audit the sources under PATHS (default: seeds/) and print what was found. Exits 0 whatever that is."""
    from provaudit.reports import FORMATS, outputs

    audit = run(selection.paths, selection.workspace(baseline))
    write(outputs(audit, targets))
    show(FORMATS[form](audit))
    if incomplete(audit):
        sys.exit(3)
