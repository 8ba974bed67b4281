"""What the shell offers where a rule or a finding is asked for. A fresh audit would take seconds, so ids are those at hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from click import Context, Parameter
from click.shell_completion import CompletionItem

REPORT = Path("reports") / "audit.json"
"""Where `provaudit audit -o reports` leaves the ids of the findings."""


def rules(context: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """The rules whose code or name begins with what was typed last: commas separate."""
    from provaudit.rules import all_rules
    from provaudit.rules.manual import manual

    before, comma, last = typed.rpartition(",")
    return [
        CompletionItem(before + comma + word, help=manual(rule).summary)
        for rule in all_rules()
        for word in (rule.code, rule.name)
        if word.startswith(last.upper() if word == rule.code else last) and (last or word == rule.code)
    ]


def findings(context: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """The findings of the last report, and those that were decided, by id."""
    found = dict(_decided())
    found.update(_reported())
    return [CompletionItem(id, help=said) for id, said in sorted(found.items()) if id.startswith(typed)]


def rules_and_findings(context: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """Both."""
    return [*rules(context, parameter, typed), *findings(context, parameter, typed)]


def _reported() -> Iterator[tuple[str, str]]:
    from provaudit.reports.inert import one_line
    from provaudit.text.normalise import shorten

    # A completion that fails must say nothing: it would be written into the command line.
    with suppress(OSError, ValueError, KeyError, TypeError):
        for finding in json.loads(REPORT.read_text("utf-8"))["findings"]:
            yield str(finding["id"]), shorten(one_line(f"{finding['rule']} {finding['message']}"), 80)


def _decided() -> Iterator[tuple[str, str]]:
    from provaudit.cli.workspace import Selection
    from provaudit.errors import ProvauditError
    from provaudit.ledger import read_resolutions

    with suppress(OSError, ProvauditError):
        for one in read_resolutions(Selection((), (), (), None, None).workspace().resolutions):
            yield one.id, f"{one.rule}, {one.disposition}"
