"""The baseline file: sorted lines that merge, and a clear word about a broken one."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from provaudit.errors import ConfigError
from provaudit.ledger import read_baseline, write_baseline, write_entries
from provaudit.model.source import Source
from tests.conftest import ROOT
from tests.ledger.quoting import on

SOURCE = Source.from_text("a", "Imra Vale signed in. It rained in.")
FOUND = (on(SOURCE, "signed in"), on(SOURCE, "rained in"))


def test_a_baseline_is_a_header_and_one_sorted_line_a_finding(tmp_path: Path) -> None:
    path = write_baseline(tmp_path / "provaudit.baseline.jsonl", (*FOUND, FOUND[0]))
    lines = path.read_text("utf-8").splitlines()
    schema = json.loads((ROOT / "schemas" / "baseline.schema.json").read_text("utf-8"))
    for line in lines:
        jsonschema.validate(json.loads(line), schema)
    assert lines[0] == '{"schema": 1, "holds": "provaudit baseline"}'
    assert lines[1:] == sorted(f'{{"rule": "TRU201", "id": "{one.id}"}}' for one in FOUND)
    assert read_baseline(path) == frozenset(("TRU201", one.id) for one in FOUND)


def test_a_baseline_without_findings_is_not_a_missing_one(tmp_path: Path) -> None:
    path = tmp_path / "provaudit.baseline.jsonl"
    assert read_baseline(path) is None
    assert read_baseline(write_baseline(path, ())) == frozenset()


def test_a_missing_baseline_that_somebody_named_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no such baseline; make it with `provaudit baseline adopt`"):
        read_baseline(tmp_path / "named.jsonl", required=True)


def test_entries_can_be_pruned(tmp_path: Path) -> None:
    path = write_baseline(tmp_path / "b.jsonl", FOUND)
    known = read_baseline(path)
    assert known is not None
    assert read_baseline(write_entries(path, known - {("TRU201", FOUND[0].id)})) == frozenset({("TRU201", FOUND[1].id)})


def test_what_a_merge_leaves_is_read_in_any_order_and_twice(tmp_path: Path) -> None:
    path = tmp_path / "b.jsonl"
    entry = '{"rule": "TRU201", "id": "abcdefghijklmnop"}\n'
    path.write_bytes(
        ('{"schema": 1}\n{"rule": "TRU202", "id": "x"}\n\n' + entry + entry).replace("\n", "\r\n").encode()
    )
    assert read_baseline(path) == frozenset({("TRU202", "x"), ("TRU201", "abcdefghijklmnop")})


@pytest.mark.parametrize(
    ("text", "line", "mend"),
    [
        ("", 1, "empty"),
        ('{"rule": "TRU201", "id": "x"}\n', 1, "no header"),
        ('{"schema": 2}\n', 1, "install a newer one"),
        ('{"schema": 1}\n{"rule": "TRU201"\n', 2, "not JSON"),
        ('{"schema": 1}\n["TRU201", "x"]\n', 2, "not an entry"),
        ('{"schema": 1}\n{"rule": "TRU201", "id": 7}\n', 2, "mend or delete the line"),
        ('{"schema": 1}\n{"rule": "TRU201", "id": "x", "line": 3}\n', 2, "and nothing else"),
        ('{"schema": 1}\n<<<<<<< ours\n', 2, "keep the lines of both branches"),
        ('{"schema": 1}\n' + "[" * 100_000 + "\n", 2, "not JSON"),
    ],
)
def test_a_malformed_baseline_is_named_with_its_line_and_the_mend(
    tmp_path: Path, text: str, line: int, mend: str
) -> None:
    path = tmp_path / "b.jsonl"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as error:
        read_baseline(path)
    assert str(error.value).startswith(f"{path}:{line}: ")
    assert mend in str(error.value)


def test_a_folder_and_bytes_that_are_no_text_are_no_baseline(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="a baseline is a readable file"):
        read_baseline(tmp_path)
    (tmp_path / "b").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8"):
        read_baseline(tmp_path / "b")
