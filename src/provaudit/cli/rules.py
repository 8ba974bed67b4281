"""`provaudit rules`: which rules there are."""

from __future__ import annotations

import click

from provaudit.cli.common import show


@click.command("rules", short_help="List the rules.")
def rules_command() -> None:
    """List the rules: code, name, severity, and what each finds."""
    from tabulate import tabulate

    from provaudit.rules import all_rules
    from provaudit.rules.manual import manual

    rows = [[rule.code, rule.name, rule.severity, manual(rule).summary] for rule in all_rules()]
    show(tabulate(rows, ["code", "name", "severity", "finds"], tablefmt="simple", disable_numparse=True) + "\n")
