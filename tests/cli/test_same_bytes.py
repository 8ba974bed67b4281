"""The same input gives the same bytes in every format, whatever stands around it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from provaudit.cli.audit import FORMATS
from tests.cli.test_commands import COMMAND

ENDINGS = {
    "text": "txt", "json": "json", "markdown": "md", "html": "html", "sarif": "sarif", "sarif-github": "github.sarif", "junit": "junit.xml",
    "github": "github.txt", "github-summary": "github.md", "gitlab": "gitlab.json", "rdjsonl": "rdjsonl", "csv": "csv",
}  # fmt: skip


def written(
    dossier: Path, out: Path, *paths: str, here: str = ".", seed: str = "0", jobs: str = "1"
) -> dict[str, bytes]:
    """Every report of one audit, by its format, and what was printed."""
    targets = [argument for name, ending in ENDINGS.items() for argument in ("-o", str(out / f"{name}.{ending}"))]
    done = subprocess.run(
        [*COMMAND, "audit", "-j", jobs, *paths, *targets],
        cwd=dossier / here, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    return {**{f.name: f.read_bytes() for f in out.iterdir()}, "stdout": done.stdout}


@pytest.fixture
def dossier(tmp_path: Path, seeds: Path) -> Path:
    """The demonstration dossier in a repository of its own."""
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    shutil.copytree(seeds, tmp_path / "repository" / "seeds")
    return tmp_path / "repository"


def test_hash_seed_folder_order_processes_and_line_ends_change_no_byte(dossier: Path, tmp_path: Path) -> None:
    assert set(ENDINGS) == set(FORMATS)
    plain = written(dossier, tmp_path / "plain", "seeds")
    assert len(plain) == len(ENDINGS) + 1
    assert written(dossier, tmp_path / "inside", ".", here="seeds", seed="2", jobs="2") == plain
    files = sorted(str(file) for file in (dossier / "seeds").iterdir() if file.suffix in (".txt", ".md"))
    assert written(dossier, tmp_path / "files", *reversed(files), seed="3") == plain
    for file in (dossier / "seeds").iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert written(dossier, tmp_path / "windows", str(dossier / "seeds"), seed="4") == plain
