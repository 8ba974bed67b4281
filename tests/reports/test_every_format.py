"""What is true of every format, those to come included."""

from __future__ import annotations

import dataclasses
import json
import re
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from provaudit.errors import UsageError
from provaudit.model.audit import Audit, Coverage
from provaudit.model.finding import Confidence, Disposition, Finding, Repair, RepairKind, Severity, State
from provaudit.model.profile import Dependence, Ground
from provaudit.model.source import Source, Whole
from provaudit.reports import FORMATS, SUFFIXES, csv, format_of, markdown, outputs, prov
from provaudit.reports.graph import GRAPHS
from tests.reports.dossier import FINDINGS, LOST, UNDESCRIBED, UNSUPPORTED, audit, decided, span

HOSTILE = (
    "::error file=a::pwned\n::set-output name=x::y\r\n##[add-mask]z ##vso[task.setvariable variable=a]b "
    "\x1b]0;owned\x07\x1b[31mred\x9b2J \x00 </script><script>alert(1)</script> \u202eevil\u202c \u2028\u2066 | a | b "
    "=cmd|' /C calc'!A0 ;=1+1 ;+2 \ud800 \udc00\ufffe\U000e0041 [click](https://evil.example) "
    "![pixel](https://evil.example/p.png) @octocat @org/team #1 GH-7 o/r#2 <b>bold</b> <!-- gone &#64;octocat &lt;b> www.evil.example "
    "mailto:a@evil.example <https://evil.example> [a][b] ]]> %0A::warning::x,title=y `code` {0} ${{ secrets.X }} \\[x](1)\n\n[b]: https://evil.example"
)
HANDLES = re.compile(r"(?<![`\w])(?:@\w|#\d|GH-\d|www\.|https?://)|\w@\w", re.IGNORECASE)
UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    "\ufffe\uffff\U000e0000-\U000e007f]"
)


def hostile_audit() -> Audit:
    """Everything that comes from outside is hostile: text, name, path, title, message, value, evidence, reason."""
    source = Source.from_text(
        HOSTILE,
        HOSTILE,
        path=HOSTILE.replace("/", "-"),
        title=HOSTILE,
        publisher=HOSTILE,
        published=HOSTILE,
        rating=HOSTILE,
    )
    first, second = span(source, HOSTILE.split()[0]), span(source, source.text[40:])
    findings = [
        Finding(
            rule=rule,
            name=name,
            severity=severity,
            confidence=Confidence.HIGH,
            message=HOSTILE,
            sides=(first, second, Whole(source.id)),
            values=(HOSTILE, "=1+1"),
            evidence=(HOSTILE,),
            repair=Repair(HOSTILE, RepairKind.DIRECT, Confidence.HIGH, first, HOSTILE),
            item=HOSTILE,
            id=letter * 16,
            state=state,
            disposition=disposition,
            note=HOSTILE,
        )
        for rule, name, letter, severity, state, disposition in (
            ("CON301", "date-conflict", "a", Severity.ERROR, State.NEW, Disposition.UNRESOLVED),
            ("TRU205", "missing-decade", "b", Severity.WARNING, State.UPDATED, Disposition.UNRESOLVED),
            ("SRC510", "no-manifest", "c", Severity.NOTE, State.NEW, Disposition.UNRESOLVED),
            ("DUP101", "near-duplicate", "d", Severity.WARNING, State.UNCHANGED, Disposition.ACCEPTED),
        )
    ]
    coverage = Coverage(skipped=((HOSTILE, 3),), limits=(HOSTILE,))
    return audit(*findings, sources=(source,), coverage=coverage)


def printed(name: str, made: Audit) -> str:
    """A report, with what the JSON schema forbids left out for that format: it would be refused, which is as good."""
    if name == "json":
        made = dataclasses.replace(
            made, sources=tuple(dataclasses.replace(s, published=None, rating="B2") for s in made.sources)
        )
    return FORMATS[name](made, "seeds")


every_format = pytest.mark.parametrize("name", FORMATS)


@every_format
def test_hostile_text_brings_no_character_that_acts_and_can_be_written_as_utf_8(name: str) -> None:
    report = printed(name, hostile_audit())
    assert UNSEEN.findall(report.replace("\r\n", "\n") if name == "csv" else report) == []
    report.encode("utf-8")


@every_format
def test_hostile_text_gives_no_command_to_a_build_that_prints_the_report(name: str) -> None:
    """A runner obeys `::name::` where a line begins with it, blanks aside, and `##[name]` anywhere."""
    for line in printed(name, hostile_audit()).splitlines():
        if name == "github":
            assert re.match(r"::(error|warning|notice) (file=[^:,]+,)?(\w+=\d+,)*title=[^:,]+::\S", line), line
            properties = line.split("::")[1]
            assert properties.count("title=") - properties.count("%2Ctitle=") == 1
        else:
            assert not line.strip().startswith("::"), line
        assert re.search(r"##\w*\[", line) is None


@every_format
def test_hostile_text_closes_no_element_and_no_string(name: str) -> None:
    report = printed(name, hostile_audit())
    if name in ("json", "sarif", "sarif-github", "gitlab", "rdjsonl"):
        assert "<" not in report
        for document in report.splitlines() if name == "rdjsonl" else [report]:
            json.loads(document)
    if name == "junit":
        assert {e.tag for e in ElementTree.fromstring(report).iter()} <= {
            "testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out",
        }  # fmt: skip


class Page(HTMLParser):
    """The elements of a page, and what each of their attributes says."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[tuple[str, str]] = set()
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}
        if tag not in ("meta", "br", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_hostile_text_stays_text_in_a_page_that_loads_and_runs_nothing() -> None:
    hostile, tame = Page(printed("html", hostile_audit())), Page(printed("html", audit(*FINDINGS)))
    assert hostile.open == tame.open == []
    assert "script" not in hostile.tags
    assert set(hostile.tags) <= {*tame.tags, "br"}
    assert {name for name, _ in hostile.attributes} <= {
        "class", "id", "href", "lang", "charset", "http-equiv", "content", "name", "type", "checked",
    }  # fmt: skip
    assert all(value.startswith("#") for name, value in hostile.attributes if name == "href")
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in hostile.attributes


@every_format
def test_private_characters_of_a_source_are_taken_for_no_mark_of_ours(name: str) -> None:
    source = Source.from_text("a", "In \ue000 the \ue001 s it rained.", path="a.txt")
    report = printed(name, audit(dataclasses.replace(LOST, sides=(span(source, "the \ue001 s"),)), sources=(source,)))
    assert report.count("<mark>") == report.count("</mark>") == (2 if name == "html" else 0)
    if name == "markdown":
        assert "In \ufffd **the \ufffd s** it rained" in report


@pytest.mark.parametrize("name", ["markdown", "github-summary"])
def test_hostile_text_stays_text_in_markdown(name: str) -> None:
    markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py renders the report for this test")
    html = (
        markdown_it.MarkdownIt("commonmark", {"html": True})
        .enable(["table", "strikethrough"])
        .render(printed(name, hostile_audit()))
    )
    assert set(re.findall(r"<(\w+)", html)) <= {
        "h1", "h2", "p", "ul", "li", "strong", "em", "code", "sub", "table", "thead", "tbody", "tr", "th", "td", "br",
    }  # fmt: skip
    assert html.count("<td") == 8, "one source, one row of eight cells"
    assert "<td>nothing is known of it</td>" in html, "and no text pushes the last of them out"
    assert HANDLES.findall(re.sub(r"<[^>]+>", "", html)) == []


@pytest.mark.parametrize(
    "text",
    ["# big", "- item", "+ item", "* item", "1. item", "12) item", "> said", "=====", "-----", "***", "```", "~~~ sh", "    code",
     "| a | b |", "a_b_c", "**bold**", "~~gone~~", "`code`", "[a](b)", "![a](b)", "[a]: b", "<b>", "&lt;", ":smile:", "\\*a\\*",
     "2021-12-09", "1.5 million", "(a) {b} a-b a:b 10:30 C# 5+5 why?!"],
)  # fmt: skip
def test_markdown_shows_text_as_it_is_at_the_beginning_of_a_line_and_within(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py renders the text for this test")
    parser = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for before in ("", "so "):
        shown = parser.render(f"- {before}{markdown.escape(text)}\n")
        assert unescape(shown).replace("\u200b", "") == f"<ul>\n<li>{before}{text.strip()}</li>\n</ul>\n"


def test_markdown_leaves_ordinary_words_readable_in_its_source_too() -> None:
    for plain in (
        "harbour-post-2021:9",
        "1 October 1953 (compass)",
        "2021-12-09",
        "1.5 million",
        "10:30",
        "5 + 5",
        "Who? Me!",
    ):
        assert markdown.escape(plain) == plain


@pytest.mark.parametrize("name", ["gitlab", "rdjsonl"])
def test_hostile_text_stays_text_where_a_host_reads_the_message_as_markdown(name: str) -> None:
    markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py renders the messages for this test")
    report = printed(name, hostile_audit())
    issues = json.loads(report) if name == "gitlab" else [json.loads(line) for line in report.splitlines()]
    assert len(issues) == 3, "what is decided is left out"
    for issue in issues:
        html = markdown_it.MarkdownIt("commonmark", {"html": True}).render(issue.get("description") or issue["message"])
        assert set(re.findall(r"<(\w+)", html)) <= {"p", "code", "em", "strong"}
        assert HANDLES.findall(re.sub(r"<[^>]+>", "", html)) == []


def test_hostile_text_is_a_formula_in_no_cell() -> None:
    import csv as reader

    for delimiter in ",;\t":
        for row in reader.reader(
            printed("csv", hostile_audit()).removeprefix("\ufeff").splitlines(), delimiter=delimiter
        ):
            assert [cell for cell in row if cell.lstrip().startswith(tuple("=+-@\t\r＝＋－＠"))] == []


def test_json_loses_nothing_of_hostile_text() -> None:
    made = hostile_audit()
    made = dataclasses.replace(
        made, sources=tuple(dataclasses.replace(s, published=None, rating="B2") for s in made.sources)
    )
    assert json.loads(FORMATS["json"](made)) == made.to_dict()


@every_format
def test_findings_about_whole_sources_and_about_none_are_told(name: str) -> None:
    report = FORMATS[name](audit(UNDESCRIBED, UNSUPPORTED), "seeds")
    assert "SRC510" in report
    assert "RUN904" in report


@every_format
@pytest.mark.parametrize(
    "made", [audit(), audit(sources=(), rules=()), audit(*FINDINGS, rules=())], ids=["quiet", "void", "untold"]
)
def test_an_audit_without_findings_sources_or_rules_is_told_too(name: str, made: Audit) -> None:
    report = FORMATS[name](made)
    assert report == "" if name in ("github", "rdjsonl") and not made.findings else report.endswith("\n")


@every_format
def test_a_text_that_is_no_file_is_told_too(name: str) -> None:
    pathless = tuple(dataclasses.replace(s, path="") for s in audit().sources)
    assert "CON301" in FORMATS[name](audit(*FINDINGS, sources=pathless), "seeds")


@every_format
def test_the_same_audit_gives_the_same_bytes(name: str) -> None:
    made = audit(*FINDINGS, decided(dataclasses.replace(UNDESCRIBED, id="e" * 16)))
    assert FORMATS[name](made, "seeds") == FORMATS[name](made, "seeds/")


def test_the_bytes_do_not_hang_on_the_hash_seed() -> None:
    code = (
        "import hashlib; from tests.reports.dossier import *; from provaudit.reports import FORMATS; "
        "print([hashlib.sha256(FORMATS[n](audit(*FINDINGS), 'seeds').encode()).hexdigest() for n in FORMATS])"
    )
    root = Path(__file__).parents[2]
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(root / "src")},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(made) == 1


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("audit.json", "json"),
        ("audit.sarif", "sarif"),
        ("audit.sarif.json", "sarif"),
        ("audit.github.sarif", "sarif-github"),
        ("Audit.JUnit.XML", "junit"),
        ("gl-code-quality-report.gitlab.json", "gitlab"),
        ("audit.rdjsonl", "rdjsonl"),
        ("2.0.csv", "csv"),
        ("v1.2.md", "markdown"),
        ("audit.html", "html"),
        ("summary.github.md", "github-summary"),
        ("annotations.github.txt", "github"),
    ],
)
def test_the_longest_ending_of_a_files_name_says_its_format(name: str, form: str) -> None:
    assert format_of(Path(name)) == form


def test_an_ending_that_names_no_format_is_told_with_those_that_do() -> None:
    with pytest.raises(UsageError, match=r"no format is called “\.xml”.*\.junit\.xml"):
        format_of(Path("report.xml"))
    assert set(SUFFIXES.values()) <= set(FORMATS)


def test_one_audit_is_written_in_many_formats_with_the_paths_of_the_repository(tmp_path: Path) -> None:
    written = outputs(audit(*FINDINGS), (tmp_path, Path("a.sarif"), Path("a.junit.xml")), "seeds")
    assert sorted(p.name for p in written) == [
        "a.junit.xml",
        "a.sarif",
        "audit.html",
        "audit.json",
        "audit.md",
        "audit.txt",
    ]
    assert "seeds/letters/garrison%20page.txt" in written[Path("a.sarif")]


def test_a_cell_keeps_numbers_and_words_as_they_are() -> None:
    assert csv.cell("1953; a-b; 3 = 4") == "1953; a-b; 3 = 4"
    assert csv.cell("-5") == "'-5"
    assert csv.cell("x;=1") == "x;'=1"


@pytest.mark.parametrize("name", ["dot", "mermaid", "json", "prov"])
def test_hostile_text_is_inert_in_graphs_and_in_provenance_too(name: str) -> None:
    made = hostile_audit()
    taken = Dependence(made.sources[0].id, HOSTILE + "again", True, (HOSTILE,), grounds=(Ground.CREDIT,))
    made = dataclasses.replace(made, dependences=(taken,))
    if name == "prov":
        pytest.importorskip("prov", reason="the extra provaudit[prov] is not installed")
        made = dataclasses.replace(made, sources=tuple(dataclasses.replace(s, published=None) for s in made.sources))
    report = prov.render(made) if name == "prov" else GRAPHS[name](made)
    assert UNSEEN.findall(report) == []
    assert re.search(r"##\w*\[|^\s*::", report, re.MULTILINE) is None
    if name in ("json", "prov"):
        json.loads(report)
        assert "<" not in report
