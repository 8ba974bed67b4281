"""`provaudit audit`: what an editor reads."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provaudit.cli.common import Reports, baseline_file, dossier_options, incomplete, output_option, prefix, run, show
from provaudit.cli.workspace import Selection

FORMATS = (
    "text", "json", "markdown", "html", "sarif", "sarif-github", "junit", "github", "github-summary", "gitlab", "rdjsonl", "csv"
)  # fmt: skip
"""The names in reports.FORMATS, listed so that --help need not import them."""


@click.command("audit", short_help="Read the sources and print what was found.")
@dossier_options
@baseline_file
@output_option
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="What goes to stdout."
)
def audit_command(selection: Selection, baseline: Path | None, reports: Reports, form: str) -> None:
    """Audit the sources under PATHS (default: as set, or seeds/) and print what was found. Exits 0 whatever that is."""
    from provaudit.reports import FORMATS

    space = selection.workspace(baseline)
    audit = run(space)
    reports.write(audit, space.paths)
    show(FORMATS[reports.format_of(form)](audit, prefix(space.paths)))
    if incomplete(audit):
        sys.exit(3)
