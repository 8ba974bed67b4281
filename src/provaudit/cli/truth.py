"""`provaudit truth`: which values to believe, from a table of who says what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from provaudit.cli.common import show


@click.command("truth", short_help="Weigh a table of who claims what.")
@click.argument("claims", type=click.Path(path_type=Path), metavar="CLAIMS.csv")
@click.option(
    "--gold",
    type=click.Path(path_type=Path),
    metavar="GOLD.csv",
    help="True values (item, value), to score the result by.",
)
@click.option(
    "--method",
    default="accucopy",
    show_default=True,
    metavar="NAME",
    type=click.Choice(["accucopy", "vote", "truthfinder", "pooled-investment", "2-estimates", "crh"]),
    help="How to weigh sources and values against one another.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="What goes to stdout.",
)
def truth_command(claims: Path, gold: Path | None, method: str, form: str) -> None:
    """Weigh the claims in CLAIMS.csv (columns source, item, value[, type]): the best value of each item, and whom to trust.

    The type is number, date, time or text: numbers within a hundredth of one another, and a day and the month that holds it, support one another.
    """
    from provaudit.analysis.reliability.truth import Assertion, accuracy, discover, read_assertions, read_gold

    true = read_gold(gold) if gold else None
    types: dict[str, str] = {}

    def assertions() -> Iterator[Assertion]:
        for assertion in read_assertions(claims):
            if true and assertion.type and assertion.item in true:
                types[assertion.item] = assertion.type
            yield assertion

    found = discover(assertions(), method)
    score = accuracy(found, true, types) if true is not None else None
    items = [{"item": i.item, "value": i.value, "confidence": i.confidence} for i in found.items]
    sources = [{"source": s.source, "reliability": s.reliability, "origin": s.origin} for s in found.sources]
    if form == "json":
        show(json.dumps({"accuracy": score, "items": items, "sources": sources}, ensure_ascii=False, indent=2) + "\n")
        return
    from provaudit.reports.truth import tables

    show(tables(found, score, form))
