"""`provaudit claims`: what the sources assert, and who says what of the same thing."""

from __future__ import annotations

import click

from provaudit.cli.common import dossier_options, run, show
from provaudit.cli.workspace import Selection


@click.command("claims", short_help="List what the sources assert, or who says what.")
@dossier_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="What goes to stdout.",
)
@click.option(
    "--matrix", "as_matrix", is_flag=True, help="Instead, data item × source, with origins; as a table or CSV."
)
def claims_command(selection: Selection, form: str, as_matrix: bool) -> None:
    """List what the sources under PATHS (default: as set, or seeds/) assert: every value with its statement."""
    from dataclasses import replace

    from provaudit.errors import UsageError
    from provaudit.reports import claims as reports

    if as_matrix and form == "jsonl":
        raise UsageError("--matrix is a table; ask for --format table or csv")
    space = selection.workspace()
    reading = replace(space.config.claims, every=not as_matrix)
    audit = run(replace(space, config=replace(space.config, claims=reading)))
    if not audit.tool.model:
        click.echo("no language model was used; without one (pip install provaudit[claims]) nothing is read", err=True)
    if as_matrix:
        origins = {member: origin.id for origin in audit.origins for member in origin.members}
        show(reports.matrix(audit.items, [s.id for s in audit.sources], origins, form))
    else:
        show(reports.render(audit.claims, form))
