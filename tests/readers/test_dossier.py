"""Reading a folder: what becomes a source, and how every kind of bad input is told."""

from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path

import pytest

from provaudit.errors import ConfigError, NothingToAuditError, UsageError
from provaudit.model.problem import ProblemKind
from provaudit.readers import read

SENTENCE = "The café on the quay opened in 1953."


def test_text_and_markdown_are_sources_and_the_file_stem_is_their_id(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "quay.md").write_text(SENTENCE, "utf-8")
    dossier = read([tmp_path])
    assert [(s.id, s.path) for s in dossier.sources] == [("harbour", "harbour.txt"), ("quay", "deep/quay.md")]
    assert dossier.problems == ()


def test_readme_hidden_files_and_our_own_files_are_no_sources(tmp_path: Path) -> None:
    for name in ("README.md", "readme.txt", ".hidden.txt", "provaudit.toml", "provaudit.baseline.jsonl"):
        (tmp_path / name).write_text("schema = 1\n", "utf-8")
    (tmp_path / "sources.toml").write_text("schema = 1\n", "utf-8")
    (tmp_path / "harbour.txt").write_text(SENTENCE, "utf-8")
    dossier = read([tmp_path])
    assert [s.id for s in dossier.sources] == ["harbour"]
    assert dossier.problems == ()


def test_other_files_are_named_in_one_problem(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "table.csv").write_text("a,b\n", "utf-8")
    (problem,) = read([tmp_path]).problems
    assert problem.kind is ProblemKind.UNSUPPORTED
    assert "report.pdf, table.csv" in problem.detail


@pytest.mark.parametrize(
    ("encoding", "kinds"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", []),
        ("utf-32", []),
        ("utf-16-le", [ProblemKind.ENCODING]),
        ("utf-16-be", [ProblemKind.ENCODING]),
        ("cp1252", [ProblemKind.ENCODING]),
    ],
)
def test_every_usual_encoding_gives_the_same_text(tmp_path: Path, encoding: str, kinds: list[ProblemKind]) -> None:
    (tmp_path / "harbour.txt").write_bytes(SENTENCE.encode(encoding))
    dossier = read([tmp_path])
    assert dossier.sources[0].text == SENTENCE
    assert [p.kind for p in dossier.problems] == kinds


def test_line_ends_do_not_change_the_text_or_its_hash(tmp_path: Path) -> None:
    for name, end in (("a", "\n"), ("b", "\r\n"), ("c", "\r")):
        (tmp_path / f"{name}.txt").write_bytes(f"One.{end}{end}Two.{end}".encode())
    sources = read([tmp_path]).sources
    assert {s.text for s in sources} == {"One.\n\nTwo.\n"}
    assert len({s.sha256 for s in sources}) == 1


@pytest.mark.parametrize(
    ("data", "kind", "told"),
    [
        (b"", ProblemKind.EMPTY, "nothing in it"),
        (b" \n\n\t", ProblemKind.EMPTY, "nothing in it"),
        (b"\0" * 4096, ProblemKind.UNREADABLE, "NUL"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, ProblemKind.UNREADABLE, "not the bytes of a text"),
        (b"abc \x81\x8d\x8f def", ProblemKind.UNREADABLE, "byte 4 (0x81)"),
        (b"\xff\xfe\x00\xd8\x41\x00", ProblemKind.UNREADABLE, "utf-16"),
    ],
)
def test_a_bad_file_is_told_and_the_good_one_beside_it_is_read(
    tmp_path: Path, data: bytes, kind: ProblemKind, told: str
) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    (tmp_path / "good.txt").write_text(SENTENCE, "utf-8")
    dossier = read([tmp_path])
    assert [s.id for s in dossier.sources] == ["bad", "good"]
    (problem,) = dossier.problems
    assert (problem.kind, problem.source) == (kind, "bad")
    assert told in problem.detail


def test_a_dangling_link_is_told(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (problem,) = read([tmp_path]).problems
    assert problem.kind is ProblemKind.UNREADABLE
    assert "points nowhere" in problem.detail


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked.txt").write_text(SENTENCE, "utf-8")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (problem,) = read([tmp_path]).problems
    assert "Permission denied" in problem.detail


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        read([tmp_path / "nowhere"])


def test_a_folder_without_sources_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(NothingToAuditError, match="no source found"):
        read([tmp_path])


def test_two_sources_with_one_id_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "harbour.md").write_text(SENTENCE, "utf-8")
    with pytest.raises(UsageError, match=r"two sources have the id “harbour”: harbour\.md and harbour\.txt"):
        read([tmp_path])


def test_a_file_given_twice_is_read_once_whatever_the_order(tmp_path: Path) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text(SENTENCE, "utf-8")
    assert read([file, tmp_path]) == read([tmp_path, file, tmp_path])
    assert len(read([file, tmp_path]).sources) == 1


def manifest(folder: Path, text: str) -> None:
    (folder / "harbour.txt").write_text(SENTENCE, "utf-8")
    (folder / "sources.toml").write_text(text, "utf-8")


def test_the_manifest_describes_its_sources(tmp_path: Path) -> None:
    manifest(
        tmp_path,
        """
schema = 1

[[source]]
id = "harbour-post-1953"
path = "harbour.txt"
title = "A café opens"
publisher = "The Harbour Post"
published = 1953-05-01
retrieved = "2022-03"
rating = "B2"
derived_from = ["quay"]
""",
    )
    (source,) = read([tmp_path]).sources
    assert source.id == "harbour-post-1953"
    assert (source.publisher, source.published, source.retrieved) == ("The Harbour Post", "1953-05-01", "2022-03")
    assert (source.rating, source.derived_from, source.described) == ("B2", ("quay",), True)
    assert read([tmp_path / "harbour.txt"]).sources[0].id == "harbour-post-1953"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[source]\n", r"sources.toml:1:\d+: .*mend the TOML"),
        ('[[source]]\npath = "harbour.txt"\npublishr = "x"\n', r"sources.toml:3: .*did you mean “publisher”"),
        ('[[source]]\npath = "harbour.txt"\npublished = "May"\n', r"sources.toml:3: “published” must be a date"),
        ('[[source]]\npath = "harbour.txt"\nrating = "Z9"\n', r"sources.toml:3: “rating” must be"),
        ('[[source]]\nid = "harbour"\n', r"sources.toml:1: a \[\[source\]\] has no “path”"),
        ('[[source]]\npath = "harbour.txt"\nderived_from = "quay"\n', r"sources.toml:3: .*list of source ids"),
        ("schema = 7\n", r"sources.toml:1: schema 7"),
        ("sorce = 1\n", r"sources.toml:1: .*did you mean “source”"),
        ("source = [1]\n", r"sources.toml:1: “source” must be tables; write \[\[source\]\]"),
        ("schema = true\n", r"sources.toml:1: schema True"),
        ('[[source]]\npath = "harbour.txt"\npublished = "2021-02-30"\n', r"sources.toml:3: “published” must be a date"),
        (
            '[[source]]\npath = "harbour.txt"\nid = "a\\nb"\n',
            r"sources.toml:3: “id” must be of characters that can be seen",
        ),
    ],
)
def test_a_malformed_manifest_is_told_with_file_line_and_mend(tmp_path: Path, text: str, told: str) -> None:
    manifest(tmp_path, text)
    with pytest.raises(ConfigError, match=told):
        read([tmp_path])


def test_an_entry_whose_file_is_gone_is_told_with_its_line(tmp_path: Path) -> None:
    manifest(tmp_path, '[[source]]\npath = "gone.txt"\n')
    (problem,) = read([tmp_path]).problems
    assert problem.kind is ProblemKind.UNREADABLE
    assert problem.detail == "sources.toml:1 describes gone.txt, which is not there"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_what_never_ends_is_told_and_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    problems = read([tmp_path]).problems
    assert [p.source for p in problems] == ["pipe", "zero"]
    assert all("not a regular file" in p.detail for p in problems)


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "harbour.txt").write_text(SENTENCE, "utf-8")
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    (problem,) = read([tmp_path]).problems
    assert problem.detail == "closed: a folder that cannot be opened (Permission denied)"


def test_paths_are_those_below_the_folder_that_holds_all_arguments(tmp_path: Path) -> None:
    for name in ("letters/a.txt", "papers/daily/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(SENTENCE, "utf-8")
    dossier = read([tmp_path / "letters", tmp_path / "papers" / "daily" / "b.txt"])
    assert [s.path for s in dossier.sources] == ["letters/a.txt", "papers/daily/b.txt"]
    assert dossier.folder == tmp_path


def test_a_manifest_above_the_argument_describes_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "sources.toml").write_text('[[source]]\npath = "letters/a.txt"\nid = "first-letter"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    for argument in (".", "letters", "letters/a.txt"):
        assert [s.id for s in read([argument]).sources] == ["first-letter"], argument
    assert [s.id for s in read([tmp_path / "letters"]).sources] == ["first-letter"]
    monkeypatch.chdir(tmp_path / "letters")
    assert [s.id for s in read(["."]).sources] == ["a"], "nothing above the working folder is read"


def test_an_entry_that_describes_no_source_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(SENTENCE, "utf-8")
    manifest(tmp_path, '[[source]]\npath = "."\n[[source]]\npath = "README.md"\n')
    told = [(p.kind, p.detail) for p in read([tmp_path]).problems]
    assert told == [
        (ProblemKind.UNSUPPORTED, "sources.toml:1 describes ., which is no source of this audit"),
        (ProblemKind.UNSUPPORTED, "sources.toml:3 describes README.md, which is no source of this audit"),
    ]


def test_linked_folders_are_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "round").symlink_to(tmp_path)
    dossier = read([tmp_path])
    assert len(dossier.sources) == 1
    assert [p.detail for p in dossier.problems] == ["linked folders, which are not followed: round"]


def test_folders_may_lie_deeper_than_the_interpreter_calls(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 200)
    deep.mkdir(parents=True)
    (deep / "harbour.txt").write_text(SENTENCE, "utf-8")
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 120)
    try:
        assert [s.id for s in read([tmp_path]).sources] == ["harbour"]
    finally:
        sys.setrecursionlimit(usual)


def test_a_name_with_composed_and_one_with_decomposed_letters_are_one(tmp_path: Path) -> None:
    """Some systems keep `é` as `e` and an accent: the id must not change with the machine."""
    (tmp_path / "cafe\u0301.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "sources.toml").write_text('[[source]]\npath = "caf\u00e9.txt"\npublisher = "The Quay"\n', "utf-8")
    dossier = read([tmp_path])
    assert [(s.id, s.publisher) for s in dossier.sources] == [("caf\u00e9", "The Quay")]
    assert dossier.problems == ()
