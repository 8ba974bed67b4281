"""`provaudit explain`: the manual page of a rule, or one finding in full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from provaudit.cli import completion
from provaudit.cli.common import dossier_options, run, show
from provaudit.cli.workspace import Selection, decisions

if TYPE_CHECKING:
    from provaudit.model.resolution import Review


@click.command("explain", short_help="Show a rule's manual page, a finding or a decision.")
@click.argument("subject", metavar="CODE|ID", shell_complete=completion.rules_and_findings)
@dossier_options
def explain_command(subject: str, selection: Selection) -> None:
    """Show the manual page of a rule (by code or name), or a finding or decision (by id, from a fresh audit of PATHS)."""
    from provaudit.cli.resolve import the_finding
    from provaudit.ledger import nearest
    from provaudit.model.finding import State
    from provaudit.reports.inert import one_line
    from provaudit.reports.sentences import Sentences
    from provaudit.reports.text import finding_lines
    from provaudit.rules import rule_named
    from provaudit.rules.manual import manual, page

    rule = rule_named(subject)
    if rule is not None:
        show(page(rule))
        return
    space = selection.workspace()
    audit = run(space)
    old = next((r for r in audit.reviews if subject and r.resolution.id.startswith(subject.lower())), None)
    if old is not None and not old.finding:
        show("\n".join(_decision(old)) + "\n")
        return
    finding = the_finding(subject, audit)
    lines = [*finding_lines(finding, Sentences(audit.sources).quoted)]
    if finding.state is State.NEW:
        like = nearest(finding, decisions(space).resolutions, audit.sources)
        if like is None:
            lines.append("         new: no decision on anything like it was ever made")
        else:
            difference = one_line(like[1])
            lines.append(f"         new, although {like[0].rule}-{like[0].id} is like it; the difference: {difference}")
    rule = rule_named(finding.rule)
    if rule is not None:
        lines += ["", manual(rule).summary, "", dict(manual(rule).sections)["How to resolve"], ""]
        lines.append(
            f"`provaudit explain {rule.code}` is its manual page; `provaudit resolve {finding.id} --as …` decides it."
        )
    show("\n".join(lines) + "\n")


def _decision(review: Review) -> Iterator[str]:
    """A decision that no finding belongs to: what it was about, and what has become of it."""
    from provaudit.model.resolution import Standing
    from provaudit.reports.inert import one_line

    become = {
        Standing.ABSENT: "its finding is gone; delete the file, unless it may come back",
        Standing.ORPHANED: f"a source that it names is not here: {review.change}",
        Standing.UNTESTED: "its rule did not run, so nothing can be said",
    }
    one = review.resolution
    yield f"decision {one.rule}-{one.id}: {review.standing}"
    yield f"         {become.get(review.standing, '')}"
    yield f"         {one_line(one.message)}"
    yield from (f"         {one_line(said)}" for said in review.quoted)
    yield f"         {one.disposition}: {one_line(one.reason)}"
