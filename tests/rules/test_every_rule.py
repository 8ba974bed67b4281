"""What is true of every rule: its manual page is complete, and its examples are what it says they are."""

from __future__ import annotations

import dataclasses
import re

import pytest

from provaudit.config import Config
from provaudit.model.finding import Confidence, Severity
from provaudit.model.source import Span
from provaudit.pipeline import audit
from provaudit.rules import Rule, all_rules, rule_named
from provaudit.rules.manual import Corpus, manual, page

RULES = all_rules()
WITHOUT_CORPORA = ("RUN", "RES")
"""Families about files and decisions, which no text can show."""

FLAGGED = [pytest.param(r, c, id=f"{r.code}-{i}") for r in RULES for i, c in enumerate(manual(r).flagged)]
NOT_FLAGGED = [pytest.param(r, c, id=f"{r.code}-{i}") for r in RULES for i, c in enumerate(manual(r).not_flagged)]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_a_rule_has_a_code_of_its_family_a_readable_name_and_examples_of_both_kinds(rule: type[Rule]) -> None:
    assert re.fullmatch(r"(DUP1|TRU2|CON3|DEP4|SRC5|RES8|RUN9)\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert dataclasses.is_dataclass(rule)
    if not rule.code.startswith(WITHOUT_CORPORA):
        assert manual(rule).flagged, "no example of what it flags"
        assert manual(rule).not_flagged, "no example of what it leaves alone"


def test_codes_and_names_are_unique_and_sorted() -> None:
    codes = [rule.code for rule in RULES]
    names = [rule.name for rule in RULES]
    assert codes == sorted(set(codes))
    assert len(names) == len(set(names)), sorted(n for n in names if names.count(n) > 1)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_a_manual_page_can_be_found_by_code_and_by_name(rule: type[Rule]) -> None:
    assert rule_named(rule.code.lower()) is rule
    assert rule_named(rule.name) is rule
    assert page(rule).startswith(f"# {rule.code} {rule.name}")


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_only_damage_conflicts_and_unread_sources_may_be_errors(rule: type[Rule]) -> None:
    if rule.code.startswith(("DUP", "DEP", "SRC", "RES")):
        assert rule.severity is not Severity.ERROR


@pytest.mark.parametrize(("rule", "corpus"), FLAGGED)
def test_what_the_manual_says_is_flagged_is_flagged(rule: type[Rule], corpus: Corpus) -> None:
    findings = audit(corpus, Config(select=(rule.code,), as_of="2026-01-01")).findings
    assert findings, "\n---\n".join(s.text for s in corpus)
    texts = {source.id: source.text for source in corpus}
    for finding in findings:
        assert finding.rule == rule.code
        assert finding.message and not finding.message[0].islower()
        assert finding.severity is Confidence(finding.confidence).caps(rule.severity)
        for side in finding.sides:
            if isinstance(side, Span):
                assert texts[side.source][side.start : side.end] == side.exact


@pytest.mark.parametrize(("rule", "corpus"), NOT_FLAGGED)
def test_what_the_manual_says_is_not_flagged_is_not(rule: type[Rule], corpus: Corpus) -> None:
    assert [f.message for f in audit(corpus, Config(select=(rule.code,), as_of="2026-01-01")).findings] == []
