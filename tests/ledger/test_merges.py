"""Two branches decide at the same time, and git merges them."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from provaudit.errors import ConfigError
from provaudit.ledger import decide, identify, read_baseline, read_resolutions, write_baseline, write_resolution
from provaudit.model.finding import Disposition, Finding
from provaudit.model.source import Source
from tests.ledger.quoting import finding, span

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

SOURCE = Source.from_text("a", " ".join(f"Selma Brandt sold boat {n} in." for n in range(100, 160)))
FOUND: tuple[Finding, ...] = identify((finding(span(SOURCE, f"boat {n} in")) for n in range(100, 160)), [SOURCE])
DISPOSITIONS = (Disposition.ACCEPTED, Disposition.RESOLVED, Disposition.FALSE_POSITIVE)


class Repository:
    """A git repository in a folder of the test, with one commit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")
        (folder / "README.md").write_text("A dossier.\n", "utf-8")
        self.commit()

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        identity = {
            f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_DIR": str(self.folder / ".git")}
        environment = {"PATH": os.environ["PATH"], **identity, **alone, "GIT_WORK_TREE": str(self.folder)}
        return subprocess.run(
            ["git", *arguments], cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def commit(self) -> None:
        assert self.git("add", "--all").returncode == 0
        said = self.git("commit", "--quiet", "--message=work")
        assert said.returncode == 0, said.stderr

    def decide(self, finding: Finding, disposition: Disposition, reason: str) -> None:
        write_resolution(self.folder / "resolutions", decide(finding, [SOURCE], disposition, reason=reason))

    def undecide(self, finding: Finding) -> None:
        write_resolution(self.folder / "resolutions", decide(finding, [SOURCE], Disposition.UNRESOLVED))

    def conflicts(self, branch: str) -> bool:
        return self.git("merge", "--quiet", "--no-edit", branch).returncode != 0


def test_fifty_merges_of_branches_that_decided_different_things_meet_no_conflict(tmp_path: Path) -> None:
    chance = random.Random(7)
    repository = Repository(tmp_path / "repository")
    for one in FOUND[:6]:
        repository.decide(one, Disposition.ACCEPTED, "from the start")
    repository.commit()
    expected = {one.id: "from the start" for one in FOUND[:6]}
    for round in range(50):
        chosen = chance.sample(FOUND, 4)
        repository.git("branch", "--force", "other")
        for branch, mine in (("main", chosen[:2]), ("other", chosen[2:])):
            repository.git("checkout", "--quiet", branch)
            for one in mine:
                reason = f"round {round} on {branch}"
                if one.id in expected and chance.random() < 0.3:
                    repository.undecide(one)
                    del expected[one.id]
                else:
                    repository.decide(one, chance.choice(DISPOSITIONS), reason)
                    expected[one.id] = reason
            repository.commit()
        repository.git("checkout", "--quiet", "main")
        assert not repository.conflicts("other")
    decisions = read_resolutions(repository.folder / "resolutions")
    assert {one.id: one.reason for one in decisions} == expected


def test_the_same_finding_decided_differently_is_a_conflict_and_is_said_to_be_one(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "repository")
    repository.git("branch", "other")
    repository.decide(FOUND[0], Disposition.ACCEPTED, "it is the boat's name")
    repository.commit()
    repository.git("checkout", "--quiet", "other")
    repository.decide(FOUND[0], Disposition.RESOLVED, "the minutes give the year")
    repository.commit()
    assert repository.conflicts("main")
    with pytest.raises(ConfigError, match="two branches decided this differently; keep one"):
        read_resolutions(repository.folder / "resolutions")


def test_a_decision_taken_back_here_and_changed_there_is_a_conflict(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "repository")
    repository.decide(FOUND[0], Disposition.ACCEPTED, "first")
    repository.commit()
    repository.git("branch", "other")
    repository.undecide(FOUND[0])
    repository.commit()
    repository.git("checkout", "--quiet", "other")
    repository.decide(FOUND[0], Disposition.ACCEPTED, "second")
    repository.commit()
    assert repository.conflicts("main")


def test_a_baseline_pruned_here_and_there_merges_where_the_lines_lie_apart(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "repository")
    path = repository.folder / "provaudit.baseline.jsonl"
    ordered = sorted(FOUND, key=lambda one: one.id)
    write_baseline(path, ordered)
    repository.commit()
    repository.git("branch", "other")
    write_baseline(path, ordered[5:])
    repository.commit()
    repository.git("checkout", "--quiet", "other")
    write_baseline(path, [*ordered[:-5], replace(ordered[0], rule="TRU202")])
    repository.commit()
    assert not repository.conflicts("main")
    kept = [("TRU201", one.id) for one in ordered[5:-5]]
    assert read_baseline(path) == frozenset([*kept, ("TRU202", ordered[0].id)])
