"""The demonstration dossier as a whole: what was planted is found, what looks like it is left alone, byte for byte.

`make golden` writes the checked-in example report anew; review the difference as you would review code.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from provaudit.config import Config
from provaudit.model.audit import Audit
from provaudit.model.finding import Finding
from provaudit.model.source import Span
from provaudit.pipeline import audit
from provaudit.readers import read
from provaudit.reports import FOLDER, FORMATS, SUFFIXES
from provaudit.reports.json import validate

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "reports" / "example"
EXPECTED = tomllib.loads((Path(__file__).parent / "dossier_expected.toml").read_text("utf-8"))


@cache
def the_audit() -> Audit:
    dossier = read([ROOT / "seeds"])
    return audit(dossier.sources, Config(), problems=dossier.problems)


@dataclass(frozen=True)
class Place:
    """A quotation in a source, or the source as a whole (`start` None)."""

    source: str
    start: int | None = None
    end: int | None = None

    @classmethod
    def of(cls, side: dict[str, Any]) -> Place:
        if "quote" not in side:
            return cls(side["source"])
        text = next(s.text for s in the_audit().sources if s.id == side["source"])
        start = -1
        for _ in range(side.get("occurrence", 1)):
            start = text.index(side["quote"], start + 1)
        return cls(side["source"], start, start + len(side["quote"]))

    def touched_by(self, finding: Finding) -> bool:
        return any(
            side.source == self.source
            and (
                self.start is None
                or self.end is None
                or (isinstance(side, Span) and side.start < self.end and self.start < side.end)
            )
            for side in finding.sides
        )

    def first_in(self, finding: Finding) -> bool:
        return bool(finding.sides) and Place.touched_by(self, _only_first(finding))


def _only_first(finding: Finding) -> Finding:
    from dataclasses import replace

    return replace(finding, sides=finding.sides[:1])


def named(finding: Finding, names: Iterable[str]) -> bool:
    return any(finding.name == n or finding.rule == n or finding.rule.startswith(n.rstrip("x")) for n in names)


def label(entry: dict[str, Any]) -> str:
    side = entry["sides"][0]
    return f"{entry.get('code', entry.get('name', '/'.join(entry.get('names', []))))}-{side['source']}-{side.get('quote', '')[:24]}"


SURE = [pytest.param(e, id=label(e)) for e in EXPECTED["finding"] if e["certainty"] == "sure"]
SILENT = [pytest.param(e, id=label(e)) for e in EXPECTED["silent"]]


def matching(entry: dict[str, Any]) -> list[Finding]:
    names = [entry.get("code", entry["name"]), *entry.get("accept", [])]
    places = [Place.of(side) for side in entry["sides"]]
    return [f for f in the_audit().findings if named(f, names) and all(p.touched_by(f) for p in places)]


@pytest.mark.parametrize("entry", SURE)
def test_what_was_planted_is_found(entry: dict[str, Any]) -> None:
    found = matching(entry)
    assert found, entry.get("why", entry["name"])
    if "repair" in entry:
        repairs = [f.repair for f in found if f.repair]
        assert repairs, f"no repair; {entry['repair']['value']} was to be proposed"
        assert (repairs[0].value, str(repairs[0].kind)) == (entry["repair"]["value"], entry["repair"]["kind"])
        assert repairs[0].origin.source == entry["repair"]["source"]


@pytest.mark.parametrize("entry", SILENT)
def test_look_alikes_are_left_alone(entry: dict[str, Any]) -> None:
    places = [Place.of(side) for side in entry["sides"]]
    offending = [
        f
        for f in the_audit().findings
        if named(f, entry["names"])
        and all(p.touched_by(f) for p in places)
        and (len(f.sides) <= max(2, len(places)) or f.rule[:3] in ("TRU", "SRC"))
    ]
    assert [f"{f.rule}: {f.message}" for f in offending] == []


def test_every_family_but_decisions_and_run_finds_something() -> None:
    assert {f.rule[:3] for f in the_audit().findings} == {"DUP", "TRU", "CON", "DEP", "SRC"}


def test_the_example_report_is_this_audit() -> None:
    for suffix in FOLDER:
        file = EXAMPLE / f"audit{suffix}"
        text = FORMATS[SUFFIXES[suffix]](the_audit())
        if os.environ.get("PROVAUDIT_GOLDEN") == "write":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
        assert file.read_text("utf-8") == text, "reviewed and wanted? then `make golden`"


def test_the_audit_keeps_its_schema_and_its_quotes_are_exact() -> None:
    data = the_audit().to_dict()
    validate(data)
    texts = {s.id: s.text for s in the_audit().sources}
    ids = [f["id"] for f in data["findings"]]
    assert len(ids) == len(set(ids))
    for finding in data["findings"]:
        for side in finding["sides"]:
            assert side["source"] in texts
            if "start" in side:
                assert texts[side["source"]][side["start"] : side["end"]] == side["exact"]


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed_folder_and_order(seed: str, tmp_path: Path) -> None:
    files = sorted(str(p) for p in (ROOT / "seeds").iterdir() if p.suffix in (".txt", ".md"))
    order = files if seed == "0" else files[::-1]
    done = subprocess.run(
        [sys.executable, "-m", "provaudit", "audit", "--format", "json", *order],
        env={**os.environ, "PYTHONHASHSEED": seed},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert json.loads(done.stdout) == the_audit().to_dict()
