"""The formats that machines of code review read: JUnit, GitHub's annotations and summary, GitLab, reviewdog, and CSV."""

from __future__ import annotations

import csv
import dataclasses
import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest

from provaudit.model.audit import Audit
from provaudit.model.finding import Severity, State
from provaudit.model.source import Source, Span
from provaudit.reports import csv as table
from provaudit.reports import github, gitlab, junit, rdjsonl
from tests.reports.dossier import (
    CONFLICT,
    DIGEST,
    FINDINGS,
    LOST,
    UNDESCRIBED,
    UNSUPPORTED,
    audit,
    decided,
    many,
    span,
)
from tests.reports.test_every_format import hostile_audit

# --- JUnit ---------------------------------------------------------------------------------------------------------


def cases(made: Audit) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(junit.render(made, "seeds")).iter("testcase"))


def test_junit_fails_what_fails_the_gate_and_nothing_else() -> None:
    conflict, lost, note = cases(audit(CONFLICT, decided(LOST), UNDESCRIBED, rules=()))
    assert [c[0].tag for c in (conflict, lost, note)] == ["failure", "skipped", "system-out"]
    failure = conflict.find("failure")
    assert failure is not None
    assert failure.attrib == {"message": "compass:3: Two days are given for the signing", "type": "CON301"}
    assert "garrison:1" in (failure.text or "")
    assert lost[0].get("message") == "accepted: The newspaper of the day says so."


def test_junit_names_a_case_by_rule_source_and_id_and_points_at_the_line() -> None:
    (case,) = cases(audit(CONFLICT, rules=()))
    assert case.attrib == {
        "classname": "provaudit.CON301",
        "name": "date-conflict in compass [aaaaaaaaaaaaaaaa]",
        "file": "seeds/compass.txt",
        "line": "3",
    }


def test_junit_has_a_passing_case_for_each_rule_that_found_nothing() -> None:
    *_, silent = cases(audit(*FINDINGS[:3]))
    assert (silent.get("name"), len(silent)) == ("unsupported-file", 0)


def test_junit_counts_what_it_holds_and_calls_an_unread_source_an_error() -> None:
    unread = dataclasses.replace(UNSUPPORTED, severity=Severity.ERROR)
    suites = ElementTree.fromstring(junit.render(audit(CONFLICT, unread, decided(LOST), gating=(CONFLICT.id,))))
    for element in (suites, suites[0]):
        counts = {name: int(element.attrib[name]) for name in ("tests", "failures", "errors", "skipped")}
        assert counts == {"tests": 4, "failures": 1, "errors": 1, "skipped": 1}


def test_junit_is_read_by_junitparser() -> None:
    junitparser = pytest.importorskip("junitparser", reason="junitparser reads the report for this test")
    read = junitparser.JUnitXml.fromstring(junit.render(hostile_audit()).encode())
    assert (read.tests, read.failures) == (5, 1)
    assert len([case for suite in read for case in suite]) == 5


# --- GitHub --------------------------------------------------------------------------------------------------------


def commands(report: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands of a log, as a runner reads them."""
    found = []
    for line in report.splitlines():
        matched = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert matched is not None
        name, properties, message = matched.groups()
        pairs = dict(pair.split("=", 1) for pair in properties.split(","))
        found.append((name, {k: decoded(v) for k, v in pairs.items()}, decoded(message)))
    return found


def decoded(text: str) -> str:
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_an_annotation_stands_at_the_words_with_rule_and_message() -> None:
    (annotation,) = commands(github.render(audit(CONFLICT), "seeds"))
    name, properties, message = annotation
    assert name == "error"
    assert properties == {
        "file": "seeds/compass.txt",
        "line": "3",
        "endLine": "3",
        "col": "54",
        "endColumn": "68",
        "title": "CON301 date-conflict",
    }
    assert message.splitlines()[0] == "Two days are given for the signing"
    assert "garrison:1" in message


def test_a_place_over_several_lines_is_annotated_without_columns() -> None:
    source = Source.from_text("a", "One line\nand another.", path="a.txt")
    wide = dataclasses.replace(LOST, sides=(span(source, "line\nand"),), repair=None)
    ((_, properties, _),) = commands(github.render(audit(wide, sources=(source,))))
    assert properties == {"file": "a.txt", "line": "1", "endLine": "2", "title": "TRU205 missing-decade"}


def test_notes_are_notices_and_a_finding_without_a_place_has_no_file() -> None:
    notice, warning = sorted(commands(github.render(audit(UNDESCRIBED, UNSUPPORTED))))
    assert (notice[0], notice[1]["file"]) == ("notice", "compass.txt")
    assert (warning[0], "file" in warning[1]) == ("warning", False)


def test_what_is_decided_or_in_the_baseline_is_not_annotated() -> None:
    known = dataclasses.replace(LOST, state=State.UNCHANGED)
    assert github.render(audit(decided(CONFLICT), known)) == ""


def test_an_expired_decision_that_gates_is_annotated() -> None:
    expired = dataclasses.replace(LOST, state=State.UNCHANGED, note="This expired after 2020-01-01")
    assert len(commands(github.render(audit(expired, gating=(expired.id,))))) == 1


def test_at_most_ten_of_a_kind_are_annotated_those_that_gate_first_and_the_rest_is_said() -> None:
    crowd = (*many(14), *many(11, Severity.WARNING), *many(12, Severity.NOTE))
    late = crowd[13]
    found = commands(github.render(audit(*crowd, gating=(late.id,))))
    names = [name for name, _, _ in found]
    assert (names.count("error"), names.count("warning"), names.count("notice")) == (10, 10, 10)
    assert found[-1][2] == "4 errors, 1 warning, 3 notes more; GitHub shows 10 of a kind, the report all"


def test_an_annotation_of_a_crowd_is_short() -> None:
    crowd = dataclasses.replace(UNDESCRIBED, sides=tuple(Span("digest", n, n + 1, f"word {n}") for n in range(500)))
    ((_, _, message),) = commands(github.render(audit(crowd)))
    assert len(message.splitlines()) == 12
    assert message.splitlines()[-1].startswith("… 490 lines more")


def test_the_summary_begins_with_what_fails_the_gate() -> None:
    report = github.render_summary(audit(*FINDINGS))
    assert (
        report.index("**2 findings fail the gate.**")
        < report.index("## What fails the gate")
        < report.index("## Sources")
    )
    assert "Nothing fails the gate." in github.render_summary(audit(decided(CONFLICT)))


def test_the_summary_is_cut_between_findings_and_says_how_many_are_missing() -> None:
    made = audit(*many(4_000))
    assert len(github.render_summary(made).encode()) <= 1024 * 1024
    small = github.render_summary(made, limits=dataclasses.replace(github.LIMITS, summary=6_000))
    assert len(small.encode()) <= 6_000
    told = re.search(r"([\d,]+) findings more: this summary is as long as GitHub takes", small)
    assert told is not None
    assert int(told[1].replace(",", "")) + small.count("TRU205") == 4_000
    assert small.endswith("</sub>\n")


# --- GitLab and reviewdog ------------------------------------------------------------------------------------------


def test_gitlab_gets_what_its_widget_reads() -> None:
    (issue,) = json.loads(gitlab.render(audit(CONFLICT, decided(LOST)), "seeds"))
    assert issue == {
        "description": "Two days are given for the signing — compare garrison:1",
        "check_name": "CON301 date-conflict",
        "fingerprint": "aaaaaaaaaaaaaaaa",
        "severity": "major",
        "location": {"path": "seeds/compass.txt", "lines": {"begin": 3, "end": 3}},
    }


def test_gitlab_gets_a_path_and_a_line_for_every_finding_and_no_fingerprint_twice() -> None:
    issues = json.loads(gitlab.render(audit(*FINDINGS, dataclasses.replace(UNSUPPORTED, id="")), "seeds"))
    assert all(issue["location"]["path"] and issue["location"]["lines"]["begin"] for issue in issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert issues[3]["location"]["path"] == "seeds"


def diagnostics(made: Audit) -> list[Any]:
    return [json.loads(line) for line in rdjsonl.render(made, "seeds").splitlines()]


def test_reviewdog_gets_a_diagnostic_a_line_with_columns_in_bytes() -> None:
    conflict, lost = diagnostics(audit(CONFLICT, LOST))
    assert conflict == {
        "message": "Two days are given for the signing — compare garrison:1",
        "location": {
            "path": "seeds/compass.txt",
            "range": {"start": {"line": 3, "column": 58}, "end": {"line": 3, "column": 72}},
        },
        "severity": "ERROR",
        "source": {"name": "provaudit"},
        "code": {"value": "CON301 date-conflict"},
    }
    assert lost["location"]["range"]["start"] == {"line": 1, "column": DIGEST.text.index("the s") + 1}


def test_reviewdog_gets_no_suggestion_since_a_source_is_not_to_be_edited() -> None:
    assert LOST.repair is not None
    assert [key for found in diagnostics(audit(*FINDINGS)) for key in found if "suggestion" in key] == []


# --- CSV -----------------------------------------------------------------------------------------------------------


def test_csv_has_a_row_a_finding_and_a_mark_that_says_utf_8() -> None:
    report = table.render(audit(*FINDINGS), "seeds")
    assert report.startswith("\ufeffseverity,")
    conflict, lost, note, nowhere = csv.DictReader(report.removeprefix("\ufeff").splitlines())
    assert (conflict["path"], conflict["line"], conflict["column"], conflict["gates"]) == (
        "seeds/compass.txt",
        "3",
        "54",
        "yes",
    )
    assert conflict["values"] == "1953-10-01; 1953-10-10"
    assert lost["repair"] == "1950s (derived, medium confidence) from compass:3"
    assert (note["other places"], note["line"]) == ("digest; garrison", "")
    assert (nowhere["source"], nowhere["path"]) == ("", "")


def test_every_row_is_one_line_and_as_wide_as_the_head() -> None:
    rows = list(csv.reader(table.render(hostile_audit()).removeprefix("\ufeff").splitlines()))
    assert {len(row) for row in rows} == {len(table.COLUMNS)}
    assert len(rows) == 5
