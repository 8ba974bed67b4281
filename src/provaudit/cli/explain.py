"""`provaudit explain`: the manual page of a rule, or one finding in full."""

from __future__ import annotations

from pathlib import Path

import click

from provaudit.cli.common import dossier_options, run, show, workspace


@click.command("explain")
@click.argument("subject", metavar="CODE|ID")
@dossier_options
def explain_command(
    subject: str,
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config_file: Path | None,
    as_of: str | None,
) -> None:
    """Show the manual page of a rule (by code or name), or a finding (by id, from a fresh audit of PATHS)."""
    from provaudit.cli.resolve import the_finding
    from provaudit.reports.text import finding_lines
    from provaudit.rules import rule_named
    from provaudit.rules.manual import manual, page

    rule = rule_named(subject)
    if rule is not None:
        show(page(rule))
        return
    finding = the_finding(subject, run(paths, workspace(config_file, select, ignore, as_of)))
    lines = [*finding_lines(finding)]
    rule = rule_named(finding.rule)
    if rule is not None:
        lines += ["", manual(rule).summary, "", dict(manual(rule).sections)["How to resolve"], ""]
        lines.append(f"`provaudit explain {rule.code}` is its manual page; `provaudit resolve {finding.id} --as …` decides it.")
    show("\n".join(lines) + "\n")
