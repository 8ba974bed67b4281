"""`provaudit resolve`: a person's decision about one finding, as a file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from provaudit.cli import completion
from provaudit.cli.common import dossier_options, run
from provaudit.cli.workspace import Selection, today

if TYPE_CHECKING:
    from provaudit.model.audit import Audit
    from provaudit.model.finding import Finding


@click.command("resolve", short_help="Decide a finding: one small file, to be reviewed.")
@click.argument("finding_id", metavar="ID", shell_complete=completion.findings)
@dossier_options
@click.option(
    "--as",
    "disposition",
    required=True,
    type=click.Choice(["accepted", "resolved", "false-positive", "unresolved"]),
    help="The decision; `unresolved` takes an earlier one back.",
)
@click.option("--reason", default="", metavar="TEXT", help="Why. Needed for every decision but `unresolved`.")
@click.option(
    "--verdict",
    type=click.Choice(["one-side", "both-different-scope", "neither", "superseded", "unknowable"]),
    help="How a conflict came out.",
)
@click.option("--value", default="", metavar="V", help="The value that stands, of those in conflict.")
@click.option(
    "--evidence", multiple=True, metavar="TEXT", help="What the decision rests on; may be given several times."
)
@click.option("--by", default="", metavar="NAME", help="Who decided.")
@click.option("--expires", default=None, metavar="DATE", help="The day from which the decision no longer holds.")
def resolve_command(
    finding_id: str,
    selection: Selection,
    disposition: str,
    reason: str,
    verdict: str | None,
    value: str,
    evidence: tuple[str, ...],
    by: str,
    expires: str | None,
) -> None:
    """Decide the finding ID of a fresh audit of PATHS; the decision is one file in resolutions/."""
    from provaudit.config import iso_date
    from provaudit.errors import UsageError
    from provaudit.ledger import decide, resolution_path, write_resolution
    from provaudit.model.finding import Disposition
    from provaudit.model.resolution import Verdict

    if disposition != "unresolved" and not reason.strip():
        raise UsageError("--reason is missing; say why, for whoever reads the decision next year")
    space = selection.workspace()
    audit = run(space)
    finding = the_finding(finding_id, audit)
    if finding.rule.startswith("RES"):
        raise UsageError(
            f"{finding.id} is about a decision; mend that decision (`provaudit resolutions list`), do not decide on it"
        )
    if value and finding.values and value not in finding.values and verdict != "neither":
        raise UsageError(f"--value {value}: not among the values of this finding; they are {', '.join(finding.values)}")
    until = date.fromisoformat(iso_date(expires, "--expires")) if expires else None
    if until is not None and until <= today(space.config):
        raise UsageError(f"--expires {expires}: would be over at once; give a later day")
    decision = decide(
        finding,
        audit.sources,
        Disposition(disposition),
        reason=reason,
        verdict=Verdict(verdict) if verdict else None,
        value=value,
        evidence=evidence,
        by=by,
        on=today(space.config),
        expires=until,
    )
    file = write_resolution(space.resolutions, decision)
    for review in audit.reviews:
        earlier = resolution_path(space.resolutions, review.resolution.rule, review.resolution.id)
        if review.finding == finding.id and earlier != file:
            earlier.unlink(missing_ok=True)
    click.echo(f"{disposition}: {file}", err=True)


def the_finding(prefix: str, audit: Audit) -> Finding:
    """The finding whose id is, or uniquely begins with, `prefix`. Raises UsageError for none and for several."""
    from provaudit.errors import UsageError

    found = [f for f in audit.findings if f.id.startswith(prefix.lower())] if prefix else []
    if len({f.id for f in found}) > 1:
        raise UsageError(f"“{prefix}” begins {len(found)} ids; give more of it: {', '.join(f.id for f in found[:4])} …")
    if not found:
        raise UsageError(
            f"no finding “{prefix}” in this audit, and no rule of that name; `provaudit audit` shows the ids"
        )
    return found[0]
