"""`provaudit sources` and `provaudit export`: the sources as sources."""

from __future__ import annotations

import click

from provaudit.cli.common import dossier_options, run, show
from provaudit.cli.workspace import Selection, today


@click.group("sources", short_help="The sources: measures, ratings, who took from whom.")
def sources_command() -> None:
    """The sources as sources: their measures, their ratings, and who took from whom."""


@sources_command.command("list")
@dossier_options
def list_sources(selection: Selection) -> None:
    """The sources of PATHS with origin, rating and measures."""
    from provaudit.reports.text import sources_table

    show(sources_table(run(selection.workspace()), full=True) + "\n")


@sources_command.command("rate")
@dossier_options
@click.option(
    "--set",
    "given",
    nargs=2,
    multiple=True,
    metavar="ID RATING",
    help="Write a person's rating, such as B2, and today's date (or --as-of) into the sources.toml that describes ID.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What goes to stdout.",
)
def rate(selection: Selection, given: tuple[tuple[str, str], ...], form: str) -> None:
    """The proposed rating of each source with reasons and measures, and of what several state; with --set, a person's rating."""
    if given:
        set_ratings(selection, given)
        return
    from provaudit.reports import ratings

    show((ratings.plain if form == "json" else ratings.text)(run(selection.workspace())))


def set_ratings(selection: Selection, given: tuple[tuple[str, str], ...]) -> None:
    """Writes each rating into the manifest that describes its source; what else stands there stays."""
    from provaudit.ledger.files import write_whole
    from provaudit.readers.manifest_edit import with_rating

    space = selection.workspace()
    day = today(space.config)
    for id, rating in given:
        file, text = with_rating(space.paths, id, rating, day)
        write_whole(file, text)
        click.echo(f"{file}: “{id}” is rated {rating} on {day}", err=True)


@sources_command.command("graph")
@dossier_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["dot", "mermaid", "json"]),
    default="dot",
    show_default=True,
    help="The language of the graph.",
)
def graph(selection: Selection, form: str) -> None:
    """Who took from whom, and which sources are one origin."""
    from provaudit.reports.graph import GRAPHS

    show(GRAPHS[form](run(selection.workspace())))


@click.command("export", short_help="Write the provenance of the sources for other tools.")
@dossier_options
@click.option("--prov", is_flag=True, required=True, help="W3C PROV-JSON.")
def export_command(selection: Selection, prov: bool) -> None:
    """Write the provenance of PATHS to stdout for other tools."""
    from provaudit.reports.prov import render

    show(render(run(selection.workspace())))
