"""Decisions on every finding of the demonstration dossier, through the whole audit: what they survive, and what they do not."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from provaudit.ledger import Statements, decide
from provaudit.model.audit import Audit
from provaudit.model.finding import Disposition
from provaudit.model.resolution import Resolution, Review, Standing
from provaudit.model.source import Source, Span
from provaudit.pipeline import Decisions, audit
from provaudit.readers import read
from tests.conftest import ROOT

KEPT = (Standing.HOLDS, Standing.CARRIED)


@cache
def first() -> tuple[Audit, tuple[Resolution, ...]]:
    """The audit of the dossier, and a decision on each of its findings."""
    made = audit(read([ROOT / "seeds"]).sources)
    statements = Statements(made.sources)
    return made, tuple(decide(f, statements, Disposition.ACCEPTED, reason="as printed") for f in made.findings)


def again(change: Callable[[Source], Source]) -> tuple[Review, ...]:
    """What has become of the decisions when every source has changed so."""
    made, decisions = first()
    return audit([change(source) for source in made.sources], decisions=Decisions(decisions)).reviews


def rewritten(change: Callable[[str], str]) -> Callable[[Source], Source]:
    return lambda source: replace(source, text=change(source.text))


def wrapped(text: str) -> str:
    """Every paragraph of prose filled anew to 60 columns; headings, lists and tables as they are."""
    paragraphs = re.split(r"\n[ \t]*\n", text)
    prose = [not p.lstrip().startswith(("#", "|", "-", "*", ">")) and len(p) >= 80 for p in paragraphs]
    return "\n\n".join(
        textwrap.fill(" ".join(p.split()), 60, break_long_words=False, break_on_hyphens=False) if is_prose else p
        for p, is_prose in zip(paragraphs, prose, strict=True)
    )


@pytest.mark.parametrize(
    "edit",
    [
        rewritten(wrapped),
        rewritten(lambda text: re.sub(r'"([^"\n]*)"', r"“\1”", text).replace("'", "’")),
        rewritten(lambda text: text.replace("“", '"').replace("”", '"').replace("’", "'").replace("—", "–")),
        lambda source: replace(source, id=f"{source.id}-new"),
    ],
    ids=["re-wrapped", "curly", "straight", "renamed"],
)
def test_every_decision_survives_what_changes_no_word(edit: Callable[[Source], Source]) -> None:
    assert [r.resolution.message for r in again(edit) if r.standing not in KEPT] == []


def test_no_decision_survives_another_number_in_its_place() -> None:
    """Every digit that a finding quotes becomes another one."""
    places = {
        (s.source, i)
        for f in first()[0].findings
        for s in f.sides
        if isinstance(s, Span)
        for i in range(s.start, s.end)
    }

    def other(source: Source) -> Source:
        digits = (
            str((int(c) + 1) % 10) if c in "0123456789" and (source.id, i) in places else c
            for i, c in enumerate(source.text)
        )
        return replace(source, text="".join(digits))

    kept = [r.resolution for r in again(other) if r.standing in KEPT]
    assert [one.message for one in kept if any(re.search(r"\d", side.exact or "") for side in one.sides)] == []
