"""`provaudit baseline`: known debt, so that the gate asks about new findings only."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from provaudit.cli.common import baseline_file, dossier_options, run, show
from provaudit.cli.workspace import Selection, Workspace


@click.group("baseline", short_help="Known debt: findings that the gate lets pass.")
def baseline_command() -> None:
    """Known debt: findings that the gate lets pass until somebody resolves them."""


@baseline_command.command("adopt")
@dossier_options
@baseline_file
@click.option("--accept-new", is_flag=True, help="Let findings in that an existing baseline does not hold yet.")
def adopt(selection: Selection, baseline: Path | None, accept_new: bool) -> None:
    """Write the unresolved findings of PATHS to the baseline, so that only new ones fail the gate.

    Where there is a baseline already, what it does not hold is new debt and needs --accept-new. Nothing is dropped: that is for prune.
    """
    from provaudit.errors import UsageError
    from provaudit.ledger import read_baseline, write_entries
    from provaudit.model.finding import Disposition

    space = selection.workspace(baseline)
    audit = run(space)
    found = [f for f in audit.findings if f.disposition is Disposition.UNRESOLVED]
    known = read_baseline(space.baseline)
    new = [f for f in found if known is not None and (f.rule, f.id) not in known]
    if new and not accept_new:
        shown = "\n".join(f"  {f.rule} {f.id}  {f.message}" for f in new[:10])
        more = f"\n  and {len(new) - 10} more" if len(new) > 10 else ""
        raise UsageError(
            f"{space.baseline}: {len(new)} findings are not in it; resolve them, or take them on with --accept-new\n{shown}{more}"
        )
    entries = {(f.rule, f.id) for f in found} | (known or frozenset())
    write_entries(space.baseline, entries)
    added = len(entries) - len(known or ())
    click.echo(f"{space.baseline}: {len(entries)} findings, {added} of them new", err=True)


@baseline_command.command("prune")
@dossier_options
@baseline_file
def prune(selection: Selection, baseline: Path | None) -> None:
    """Drop from the baseline what is no longer found, so that it cannot come back unseen. Rules that did not run keep theirs."""
    from provaudit.ledger import read_baseline, write_entries

    space = selection.workspace(baseline)
    _whole(selection, space)
    known = read_baseline(space.baseline, required=True) or frozenset()
    audit = run(space)
    ran = {rule.code for rule in audit.rules}
    present = {(f.rule, f.id) for f in audit.findings}
    kept = [(rule, id) for rule, id in known if rule not in ran or (rule, id) in present]
    write_entries(space.baseline, kept)
    click.echo(f"{space.baseline}: {len(known) - len(kept)} dropped, {len(kept)} kept", err=True)


@baseline_command.command("status")
@dossier_options
@baseline_file
def status(selection: Selection, baseline: Path | None) -> None:
    """How the baseline stands: what of it is still found, what is gone, and what is new beside it."""
    from provaudit.ledger import read_baseline
    from provaudit.model.finding import Disposition
    from provaudit.reports.inert import one_line

    space = selection.workspace(baseline)
    known = read_baseline(space.baseline, required=True) or frozenset()
    found = run(space).findings
    present = {(f.rule, f.id) for f in found}
    new = [f for f in found if (f.rule, f.id) not in known and f.disposition is Disposition.UNRESOLVED]
    gone = sorted(known - present)
    show(
        f"{len(known) - len(gone)} of {len(known)} known findings are still there, {len(gone)} are gone; {len(new)} findings are new\n"
        + _listed("gone", [f"{rule} {id}" for rule, id in gone])
        + _listed("new", [f"{f.rule} {f.id}  {one_line(f.message)}" for f in new])
    )


def _listed(what: str, lines: list[str], most: int = 10) -> str:
    more = [f"and {len(lines) - most:,} more"] if len(lines) > most else []
    return "".join(f"  {what}: {line}\n" for line in (*lines[:most], *more))


def _whole(selection: Selection, space: Workspace) -> None:
    """Raises UsageError where a part of the dossier is named: what lies outside it would be taken for gone."""
    from provaudit.errors import UsageError

    usual = replace(selection, paths=()).workspace(space.baseline).paths
    if all(path.exists() for path in usual) and {p.resolve() for p in space.paths} != {p.resolve() for p in usual}:
        raise UsageError(
            f"prune looks at the whole dossier ({', '.join(map(str, usual))}), or what is not in PATHS would be dropped; "
            "leave PATHS out, or set `paths` in provaudit.toml"
        )
