"""`provaudit explain`: the manual page of a rule, or one finding in full."""

from __future__ import annotations

import click

from provaudit.cli import completion
from provaudit.cli.common import Selection, decisions, dossier_options, run, show


@click.command("explain")
@click.argument("subject", metavar="CODE|ID", shell_complete=completion.rules_and_findings)
@dossier_options
def explain_command(subject: str, selection: Selection) -> None:
    """Show the manual page of a rule (by code or name), or a finding (by id, from a fresh audit of PATHS)."""
    from provaudit.cli.resolve import the_finding
    from provaudit.ledger import nearest
    from provaudit.model.finding import State
    from provaudit.reports.text import finding_lines
    from provaudit.rules import rule_named
    from provaudit.rules.manual import manual, page

    rule = rule_named(subject)
    if rule is not None:
        show(page(rule))
        return
    space = selection.workspace()
    audit = run(space)
    finding = the_finding(subject, audit)
    lines = [*finding_lines(finding)]
    if finding.state is State.NEW:
        old = nearest(finding, decisions(space).resolutions, audit.sources)
        if old is None:
            lines.append("         new: no decision on anything like it was ever made")
        else:
            lines.append(f"         new, although {old[0].rule}-{old[0].id} is like it; the difference: {old[1]}")
    rule = rule_named(finding.rule)
    if rule is not None:
        lines += ["", manual(rule).summary, "", dict(manual(rule).sections)["How to resolve"], ""]
        lines.append(
            f"`provaudit explain {rule.code}` is its manual page; `provaudit resolve {finding.id} --as …` decides it."
        )
    show("\n".join(lines) + "\n")
