"""`provaudit diff`: what is new, gone and changed between two audits, in words."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from provaudit.cli.diff import diff_command
from provaudit.errors import UsageError
from provaudit.model.audit import Audit, Tool
from provaudit.model.finding import Confidence, Finding, Severity, State
from provaudit.model.source import Source, Whole
from provaudit.reports import json as json_report
from provaudit.reports.difference import Difference, difference, record, render
from tests.reports.dossier import (
    COMPASS,
    CONFLICT,
    DIGEST,
    FINDINGS,
    GARRISON,
    LOST,
    UNDESCRIBED,
    audit,
    decided,
    many,
    span,
)
from tests.reports.test_every_format import UNSEEN, printed


def between(old: Audit, new: Audit) -> Difference:
    return difference(record(json_report.render(old), "old.json"), record(json_report.render(new), "new.json"))


def told(old: Audit, new: Audit) -> str:
    return render(between(old, new))


def changed(finding: Finding, **fields: Any) -> Finding:
    return dataclasses.replace(finding, **fields)


def test_between_an_audit_and_itself_nothing_is_different() -> None:
    assert told(audit(*FINDINGS), audit(*FINDINGS)) == "0 new, 0 gone, 0 changed, 4 as before; 2 → 2 fail the gate.\n"


def test_a_new_finding_is_told_with_its_place_and_one_that_is_gone_too() -> None:
    report = told(audit(LOST), audit(CONFLICT))
    assert report.startswith("1 new, 1 gone, 0 changed, 0 as before; 1 → 1 fail the gate.\n")
    new, gone = report.split("New (1)")[1].split("Gone (1)")
    assert "CON301 date-conflict  aaaaaaaaaaaaaaaa  compass:3, garrison:1" in new
    assert "A decade has lost its number." in gone


def test_a_finding_that_moved_to_another_line_is_as_before() -> None:
    moved = Source.from_text("digest", "A new first line.\n" + DIGEST.text, path="digest.txt")
    found = between(
        audit(LOST), audit(changed(LOST, sides=(span(moved, "the s"),)), sources=(COMPASS, moved, GARRISON))
    )
    assert (found.added, found.gone, found.changed, found.same) == ((), (), (), 1)


def test_a_decision_is_told_with_its_reason_and_with_what_it_does_to_the_gate() -> None:
    report = told(audit(CONFLICT), audit(decided(CONFLICT)))
    assert "· now accepted (The newspaper of the day says so.)" in report
    assert "· no longer fails the gate" in report
    assert "· the decision “accepted” no longer holds" in told(audit(decided(CONFLICT)), audit(CONFLICT))


def test_a_finding_that_enters_the_baseline_is_told() -> None:
    assert "· now known" in told(audit(LOST), audit(changed(LOST, state=State.UNCHANGED)))


def test_another_severity_is_told() -> None:
    weaker = changed(CONFLICT, severity=Severity.WARNING, confidence=Confidence.MEDIUM)
    assert "· error before, warning now" in told(audit(CONFLICT), audit(weaker))


def test_a_conflict_about_the_same_data_item_with_another_value_has_changed() -> None:
    third = changed(CONFLICT, id="e" * 16, values=("1953-10-01", "1953-10-12"))
    found = between(audit(CONFLICT), audit(third))
    assert (found.added, found.gone) == ((), ())
    assert "· values “1953-10-01”, “1953-10-10” before, “1953-10-01”, “1953-10-12” now" in render(found)


def test_a_source_that_joins_a_conflict_is_told() -> None:
    joined = changed(CONFLICT, sides=(*CONFLICT.sides, Whole("digest")), values=(*CONFLICT.values, "1953-10-10"))
    assert "· now also in “digest”" in told(audit(CONFLICT), audit(joined))
    assert "· no longer in “digest”" in told(audit(joined), audit(CONFLICT))


def test_a_sentence_that_was_edited_is_one_finding_that_changed_and_another_sentence_is_not() -> None:
    edited = Source.from_text(
        "digest", "Peace brought work. In the s, aid paid for flour. In the s of the river boats sank."
    )
    wide = changed(LOST, sides=(span(DIGEST, "In the s aid paid for flour."),), repair=None)
    same = changed(wide, id="e" * 16, sides=(span(edited, "In the s, aid paid for flour."),))
    other = changed(wide, id="f" * 16, sides=(span(edited, "of the river boats sank"),))
    assert [c.new.id for c in between(audit(wide), audit(same, sources=(COMPASS, edited, GARRISON))).changed] == [
        same.id
    ]
    assert [e.id for e in between(audit(wide), audit(other, sources=(COMPASS, edited, GARRISON))).added] == [other.id]


def test_each_old_finding_is_taken_for_one_new_finding_at_most() -> None:
    twins = [changed(LOST, id=letter * 16) for letter in "ef"]
    found = between(audit(LOST), audit(*twins))
    assert (len(found.changed) + found.same, len(found.added), len(found.gone)) == (1, 1, 0)


def test_sources_that_came_went_and_changed_are_told_and_why_a_finding_is_gone() -> None:
    rewritten = Source.from_text("compass", "Another text.", path="compass.txt")
    fresh = Source.from_text("ferry", "A ferry sails.", path="ferry.txt")
    report = told(audit(LOST), audit(sources=(rewritten, fresh, GARRISON)))
    assert "Source new: “ferry”." in report
    assert "Source gone: “digest”." in report
    assert "Source with another text: “compass”." in report
    assert "· “digest” is no longer part of the audit" in report


def test_another_version_or_other_rules_are_told_since_they_may_be_the_cause() -> None:
    newer = audit(LOST, tool=Tool("provaudit", "0.2.0", "0123456789ab"))
    assert "provaudit 0.1.0 before, 0.2.0 now: some of it may come from there." in told(audit(), newer)
    stricter = audit(LOST, tool=Tool("provaudit", "0.1.0", "ba9876543210"))
    assert "The rules, their options or the language model are not those of before" in told(audit(), stricter)


def test_hostile_text_is_inert_in_a_difference_too() -> None:
    from tests.reports.test_every_format import hostile_audit

    report = render(difference(record(json_report.render(audit()), "a"), record(printed("json", hostile_audit()), "b")))
    assert UNSEEN.findall(report) == []
    assert [line for line in report.splitlines() if line.strip().startswith("::")] == []
    assert "##[" not in report


def test_thousands_of_findings_are_compared_in_seconds() -> None:
    old, new = audit(*many(3_000)), audit(*(changed(f, id="z" + f.id[1:]) for f in many(3_000)))
    found = between(old, new)
    assert len(found.added) == len(found.gone) == 3_000, "so many alike are not put together"


def run(*files: Path) -> Result:
    return CliRunner().invoke(diff_command, [str(file) for file in files])


def test_the_command_prints_the_difference_and_exits_0(tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json_report.render(audit(LOST)), "utf-8")
    new.write_text(json_report.render(audit(LOST, UNDESCRIBED)), "utf-8")
    outcome = run(old, new)
    assert outcome.exit_code == 0
    assert outcome.output.startswith("1 new, 0 gone, 0 changed, 1 as before")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "No such file or directory"),
        (b"{", "no JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[]", "not an audit of this version"),
        (json.dumps({"schema": 2}).encode(), "not an audit of this version"),
        (b"[" * 100_000, "no JSON"),
    ],
)
def test_a_file_that_is_no_audit_is_told_with_its_name_and_the_mend(
    tmp_path: Path, content: bytes | None, problem: str
) -> None:
    file = tmp_path / "old.json"
    if content is not None:
        file.write_bytes(content)
    outcome = run(file, file)
    assert isinstance(outcome.exception, UsageError)
    assert str(outcome.exception).startswith(f"{file}: {problem}")
    assert "provaudit audit -o" in str(outcome.exception)
