"""The audit as JUnit XML, for test reports: a test case a finding, and one for each rule that found nothing.

What fails the gate is a failure, a source that could not be analysed an error; what people have decided, or the baseline
knows, is skipped; the rest passes, with its text as output. Names hold no line and no wording, so that a history of runs
knows a finding again. There is no schema of record; this is the common core that Jenkins and GitLab read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from provaudit.model.audit import Audit
from provaudit.model.finding import Finding
from provaudit.reports.inert import one_line
from provaudit.reports.places import Places
from provaudit.reports.reading import is_known, is_unread, place, status
from provaudit.reports.text import finding_lines

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write, should anything of it have come so far."""


def render(audit: Audit, prefix: str = "") -> str:
    """The audit as one test suite. `prefix` is the folder of the sources, seen from the root of the repository."""
    cases = [*_findings(audit, Places(audit, prefix)), *_silent_rules(audit)]
    counts = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": str(sum(case.find("error") is not None for case in cases)),
        "skipped": str(sum(case.find("skipped") is not None for case in cases)),
    }
    suites = ElementTree.Element("testsuites", {"name": "provaudit", **counts})
    suite = ElementTree.SubElement(suites, "testsuite", {"name": "provaudit", **counts})
    suite.extend(cases)
    ElementTree.indent(suites)
    written = _FORBIDDEN.sub("\ufffd", ElementTree.tostring(suites, encoding="unicode"))
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written}\n'


def _findings(audit: Audit, places: Places) -> Iterator[ElementTree.Element]:
    gating = frozenset(audit.gating)
    for finding in audit.findings:
        where = places.first(finding)
        about = f" in {one_line(where.source)}" if where else ""
        case = ElementTree.Element(
            "testcase", {"classname": f"provaudit.{finding.rule}", "name": f"{finding.name}{about} [{finding.id}]"}
        )
        if where and where.path:
            case.set("file", one_line(where.path))
        if where and where.start:
            case.set("line", str(where.start.line))
        _verdict(case, finding, finding.id in gating)
        yield case


def _verdict(case: ElementTree.Element, finding: Finding, gates: bool) -> None:
    where = f"{one_line(place(finding.sides[0]))}: " if finding.sides else ""
    message = where + one_line(finding.message)
    text = "\n".join(line.strip() for line in finding_lines(finding))
    if gates or is_unread(finding):
        failure = ElementTree.SubElement(
            case, "failure" if gates else "error", {"message": message, "type": finding.rule}
        )
        failure.text = text
    elif is_known(finding):
        ElementTree.SubElement(case, "skipped", {"message": one_line(status(finding))})
    else:
        ElementTree.SubElement(case, "system-out").text = text


def _silent_rules(audit: Audit) -> Iterator[ElementTree.Element]:
    loud = {finding.rule for finding in audit.findings}
    for rule in audit.rules:
        if rule.code not in loud:
            yield ElementTree.Element("testcase", {"classname": f"provaudit.{rule.code}", "name": rule.name})
