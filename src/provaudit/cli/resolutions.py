"""`provaudit resolutions` and `provaudit reaffirm`: keeping the decisions in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from provaudit.cli import completion
from provaudit.cli.common import dossier_options, run, show
from provaudit.cli.workspace import Selection, today

if TYPE_CHECKING:
    from collections.abc import Iterable

    from provaudit.model.resolution import Review


@click.group("resolutions", short_help="The decisions, and what has become of each.")
def resolutions_command() -> None:
    """The decisions that were made, and what has become of each."""


@resolutions_command.command("list")
@dossier_options
def list_all(selection: Selection) -> None:
    """Every decision, with how it stands against a fresh audit of PATHS."""
    show(_table(run(selection.workspace()).reviews))


@resolutions_command.command("stale")
@dossier_options
def stale(selection: Selection) -> None:
    """The decisions that no longer hold: stale, expired, orphaned, or to be reaffirmed."""
    from provaudit.model.resolution import Standing

    fine = (Standing.HOLDS, Standing.CARRIED, Standing.UNTESTED)
    show(_table(r for r in run(selection.workspace()).reviews if r.standing not in fine))


def _table(reviews: Iterable[Review]) -> str:
    from tabulate import tabulate

    from provaudit.text.normalise import inert, shorten

    rows = [
        [
            str(review.standing),
            review.resolution.rule,
            review.resolution.id,
            str(review.resolution.disposition),
            inert(review.resolution.by or "–"),
            str(review.resolution.on or "–"),
            str(review.resolution.expires or "–"),
            shorten(inert(review.resolution.reason), 60),
        ]
        for review in reviews
    ]
    head = ["standing", "rule", "id", "decision", "by", "on", "expires", "reason"]
    return tabulate(rows, head, tablefmt="simple", disable_numparse=True) + "\n" if rows else "no decisions\n"


@click.command("reaffirm", short_help="Make a decision anew for a finding that changed.")
@click.argument("finding_id", metavar="ID", required=False, default="", shell_complete=completion.findings)
@dossier_options
@click.option("--all-updated", is_flag=True, help="Every decision whose finding has changed since.")
@click.option("--by", default="", metavar="NAME", help="Who reaffirms.")
def reaffirm_command(finding_id: str, selection: Selection, all_updated: bool, by: str) -> None:
    """Make a decision anew for its finding as it stands now: by the finding's ID, or --all-updated."""
    from provaudit.cli.resolve import the_finding
    from provaudit.errors import UsageError
    from provaudit.ledger import reaffirm, resolution_path, write_resolution
    from provaudit.ledger.fingerprint import Statements
    from provaudit.model.resolution import Standing

    if bool(finding_id) == all_updated:
        raise UsageError("give the ID of one finding, or --all-updated")
    space = selection.workspace()
    audit = run(space)
    findings = {f.id: f for f in audit.findings}
    wanted = None if all_updated else the_finding(finding_id, audit).id
    reviews = [
        r for r in audit.reviews
        if (r.finding == wanted if wanted else r.standing in (Standing.UPDATED, Standing.CARRIED)) and r.finding in findings
    ]  # fmt: skip
    if wanted and not reviews:
        raise UsageError(f"no decision was ever made on {wanted}; `provaudit resolve` makes one")
    statements, refused = Statements(audit.sources), []
    for review in reviews:
        try:
            anew = reaffirm(review, findings[review.finding], statements, by=by, on=today(space.config))
        except UsageError as error:
            refused.append(str(error))
            continue
        file = write_resolution(space.resolutions, anew)
        old = resolution_path(space.resolutions, review.resolution.rule, review.resolution.id)
        if old != file:
            old.unlink(missing_ok=True)
        click.echo(f"reaffirmed: {file}", err=True)
    if refused:
        raise UsageError("\n".join(refused))
    if not reviews:
        click.echo("nothing to reaffirm", err=True)
