"""`provaudit check`: the gate that CI runs."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from provaudit.cli.common import Reports, baseline_file, dossier_options, incomplete, output_option, run, show
from provaudit.cli.workspace import Selection

STRICT = ("RES801", "RES802", "RES803")
"""What --strict fails on: stale and expired decisions, and those to be reaffirmed. It selects these rules itself."""


@click.command("check", short_help="The gate: exit 1 on what is new, unresolved and grave.")
@dossier_options
@baseline_file
@output_option
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    help="The severity from which an unresolved finding fails the gate. Default: error.",
)
@click.option("--strict", is_flag=True, help="Fail on decisions that are stale, expired or to be reaffirmed, too.")
@click.option(
    "--since",
    metavar="REF",
    help="Gate only findings with a side or a decision in a file that changed since this branch left REF.",
)
def check_command(
    selection: Selection,
    baseline: Path | None,
    reports: Reports,
    fail_on: str | None,
    strict: bool,
    since: str | None,
) -> None:
    """Audit PATHS (default: as set, or seeds/) and exit 1 if a finding is new, unresolved and grave enough."""
    from provaudit.cli.changes import changed_sources
    from provaudit.reports.gate import render

    changes = {"fail_on": fail_on} if fail_on else {}
    space = selection.workspace(baseline, **changes)
    if strict and space.config.select:
        space = replace(space, config=replace(space.config, select=(*space.config.select, *STRICT)))
    changed = changed_sources(since, space) if since else None
    audit = run(space)
    if strict:
        decided = tuple(f.id for f in audit.findings if f.rule in STRICT)
        audit = replace(audit, gating=tuple(dict.fromkeys((*audit.gating, *decided))))
    elsewhere = 0
    if changed is not None:
        near = changed.concerning(audit)
        elsewhere = len(set(audit.gating) - near)
        audit = replace(audit, gating=tuple(id for id in audit.gating if id in near))
    reports.write(audit, space.paths)
    show(render(audit, elsewhere))
    if elsewhere:
        show(f"{elsewhere:,} more would fail the gate, but nothing of them changed since {since}.\n")
    if audit.gating and not audit.reviews and not space.baseline.exists():
        show("`provaudit baseline adopt` lets pass what is there today, so that the gate asks about what is new.\n")
    if incomplete(audit):
        sys.exit(3)
    if audit.gating:
        sys.exit(1)
