"""The library: what a program that embeds provaudit can rely on."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provaudit import Audit, Config, Source, audit
from provaudit.errors import UsageError
from provaudit.model.source import Span
from provaudit.reports.json import validate


def test_sources_go_in_and_an_audit_comes_out() -> None:
    result = audit([Source.from_text("a", "The bridge was opened in 1932."), Source.from_text("b", "It rained.")])
    assert isinstance(result, Audit)
    assert [s.id for s in result.sources] == ["a", "b"]
    data = json.loads(result.to_json())
    validate(data)
    assert data["schema"] == 1
    assert data["coverage"]["statements"] >= 1


def test_nothing_is_a_valid_audit_too() -> None:
    validate(audit([]).to_dict())


def test_the_order_of_the_sources_changes_nothing() -> None:
    sources = [
        Source.from_text("a", "In the s the ferry carried mail. The bridge was opened on 4 May 1932 by the mayor."),
        Source.from_text("b", "The bridge was opened on 6 May 1932 by the mayor."),
        Source.from_text("c", "The bridge was opened on 6 May 1932 by the mayor."),
    ]
    assert audit(sources).to_json() == audit(sources[::-1]).to_json()


def test_two_sources_with_one_id_are_an_error() -> None:
    with pytest.raises(UsageError, match="two sources have the id “a”"):
        audit([Source.from_text("a", "One."), Source.from_text("a", "Two.")])


def test_a_source_in_another_language_is_said_and_searched_for_duplicates_only() -> None:
    german = (
        "Der Hafen wurde im Jahr 1953 vom Bürgermeister eröffnet, und seither fahren die Fähren zu den Inseln. " * 4
    )
    result = audit([Source.from_text("hafen", german), Source.from_text("kopie", german)])
    rules = {f.rule for f in result.findings}
    assert "RUN906" in rules
    assert "DUP101" in rules
    assert not {r for r in rules if r.startswith(("TRU", "CON"))}


def test_a_line_of_megabytes_is_said_and_takes_seconds() -> None:
    begin = time.process_time()
    result = audit([Source.from_text("blob", "x1 (( in the s , " * 400_000)], Config(select=("RUN", "TRU")))
    assert time.process_time() - begin < 30
    assert [f.rule for f in result.findings] == ["RUN905"]


HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from("in the s , . U. R. 1953 “”\"'()-–\n\t$%€ſﬁ\u202e\u200b"), st.characters()),
    max_size=400,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(HOSTILE, min_size=1, max_size=3))
def test_any_text_gives_a_valid_audit_with_exact_quotes(texts: list[str]) -> None:
    sources = [Source.from_text(f"s{i}", text) for i, text in enumerate(texts)]
    by_id = {s.id: s.text for s in sources}
    result = audit(sources)
    validate(result.to_dict())
    for finding in result.findings:
        for side in finding.sides:
            if isinstance(side, Span):
                assert by_id[side.source][side.start : side.end] == side.exact
