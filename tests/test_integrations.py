"""What we ship for other programs, run as they run it: the GitHub action, the GitLab job, the pre-commit hook."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import DOSSIER
from tests.conftest import ROOT

yaml = pytest.importorskip("yaml", reason="PyYAML reads the files for this test; it comes with pre-commit")
BIN = Path(sys.executable).parent
posix = pytest.mark.skipif(os.name != "posix", reason="runners of these jobs are POSIX shells")


def load(file: str) -> Any:
    return yaml.safe_load((ROOT / file).read_text("utf-8"))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with the dossier in seeds/, as CI checks it out."""
    folder = tmp_path / "checkout"
    (folder / "seeds").mkdir(parents=True)
    for name, text in DOSSIER.items():
        (folder / "seeds" / name).write_text(text + "\n", "utf-8")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it was")
    return folder


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Ines Marlow", "-c", "user.email=ines@marlow.example")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def shell(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The script as a runner runs it, with this Python's `provaudit` first on the path."""
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=folder, env={"PATH": path, "HOME": str(folder), **environment}, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


# --- GitHub --------------------------------------------------------------------------------------------------------


def check_step(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The action's step that audits, with its inputs at their defaults but for `inputs`."""
    action = load("action.yml")
    given = {name: inputs.get(name, about["default"]) for name, about in action["inputs"].items()}
    (step,) = [step for step in action["runs"]["steps"] if step.get("name") == "Check"]
    said = {name: given[re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value)[1]] for name, value in step["env"].items()}  # type: ignore[index]
    runner = {"RUNNER_TEMP": str(folder.parent), "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md")}
    return shell(step["run"], folder, **said, **runner)


@posix
def test_the_action_fails_on_a_conflict_annotates_it_and_keeps_the_report(checkout: Path) -> None:
    done = check_step(checkout)
    assert done.returncode == 1, done.stderr
    assert "::error file=seeds/compass.txt,line=1," in done.stdout
    assert "What fails the gate" in (checkout.parent / "summary.md").read_text("utf-8")
    report = checkout.parent / "provaudit" / "report"
    assert sorted(p.name for p in report.iterdir()) == [
        "audit.html",
        "audit.json",
        "audit.md",
        "audit.sarif",
        "audit.txt",
    ]
    results = json.loads((report / "audit.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert all(result["locations"] for result in results), "code scanning takes no result without a place"


@posix
def test_the_action_asks_about_the_branch_alone_and_passes_on_errors_of_use(checkout: Path) -> None:
    git(checkout, "checkout", "-qb", "mine")
    assert check_step(checkout, since="main").returncode == 0
    assert check_step(checkout, since="nowhere").returncode == 2
    assert check_step(checkout, paths="seeds/compass.txt  seeds/digest.txt").returncode == 1
    assert check_step(checkout, **{"fail-on": "never"}).returncode == 0


def test_the_action_declares_every_input_that_it_uses_and_uses_every_one() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(load("action.yml")["inputs"])
    for step in load("action.yml")["runs"]["steps"]:
        assert "${{" not in step.get("run", ""), "an input inside a script would be code"


def test_the_workflow_gives_inputs_that_the_action_has() -> None:
    (step,) = [s for s in load("docs/ci/github.yml")["jobs"]["audit"]["steps"] if "provaudit" in s["uses"]]
    assert set(step["with"]) <= set(load("action.yml")["inputs"])


# --- GitLab --------------------------------------------------------------------------------------------------------


@posix
def test_the_job_for_gitlab_writes_what_it_promises(checkout: Path) -> None:
    job = load("docs/ci/gitlab.yml")["source-audit"]
    (script,) = job["script"]
    assert shell(script, checkout).returncode == 1
    for kept in (*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()):
        assert (checkout / kept).exists()
    assert shell(script, checkout, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD").returncode == 0, "nothing has changed"


# --- pre-commit ----------------------------------------------------------------------------------------------------


def test_the_hook_runs_under_pre_commit(checkout: Path, tmp_path: Path) -> None:
    """`pre-commit try-repo` installs the project from a repository of its own and runs the hook in its environment.

    The dependencies come from this Python's packages, so that nothing is fetched.
    """
    pytest.importorskip("pre_commit", reason="pre-commit runs the hook for this test")
    ours = tmp_path / "provaudit"
    ours.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "src", "schemas"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, ours / name)
    git(ours, "init", "-q")
    git(ours, "add", ".")
    git(ours, "commit", "-qm", "provaudit")
    packages = next(p for p in sys.path if p.endswith("site-packages"))
    offline = {"PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1", "PIP_NO_BUILD_ISOLATION": "0", "PYTHONPATH": packages}

    def try_repo() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "try-repo", "--verbose", str(ours), "provaudit", "--all-files"],
            cwd=checkout, env={**os.environ, **offline, "PRE_COMMIT_HOME": str(tmp_path / "cache")},
            capture_output=True, text=True, timeout=300,
        )  # fmt: skip

    failed = try_repo()
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert "CON301 date-conflict" in failed.stdout, "claims are read in the hook's environment too"
    assert "TRU205 missing-decade" in failed.stdout
    for name in ("garrison.txt", "digest.txt"):
        git(checkout, "rm", "-q", f"seeds/{name}")
    passed = try_repo()
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout
