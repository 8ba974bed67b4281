"""Running the command line inside the test, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from provaudit.cli import main


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]

DOSSIER = {
    "compass.txt": "The Mutual Defense Treaty was signed in Washington on 1 October 1953. It has never been amended.",
    "garrison.txt": "The Mutual Defense Treaty was signed in Washington on 10 October 1953. Our founder kept the newspaper.",
    "digest.txt": "Peace brought work. In the s American aid paid for flour and cement.",
}
"""Three sources: one conflict of dates and one lost decade."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the dossier in seeds/."""
    (tmp_path / "seeds").mkdir()
    for name, text in DOSSIER.items():
        (tmp_path / "seeds" / name).write_text(text + "\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("audit", "seeds")` → exit code, stdout and stderr."""

    def call(*arguments: str) -> Outcome:
        with pytest.raises(SystemExit) as exit:
            main(list(arguments))
        captured = capsys.readouterr()
        assert isinstance(exit.value.code, int)
        return Outcome(exit.value.code, captured.out, captured.err)

    return call
