"""What the shell offers after a tab, asked as bash asks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_commands import finding_id


def offered(run: Run, monkeypatch: pytest.MonkeyPatch, typed: str) -> list[str]:
    """The words offered after `typed`, whose last word is being completed."""
    monkeypatch.setenv("_PROVAUDIT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(len(typed.split(" ")) - 1))
    outcome = run()
    monkeypatch.delenv("_PROVAUDIT_COMPLETE")
    assert (outcome.code, outcome.err) == (0, "")
    return [line.partition(",")[2] for line in outcome.out.splitlines() if line]


def test_commands_and_choices_are_offered(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert offered(run, monkeypatch, "provaudit exp") == ["explain", "export"]
    assert offered(run, monkeypatch, "provaudit check --fail-on n") == ["note", "never"]


def test_rules_are_offered_by_code_and_name_and_after_a_comma(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert offered(run, monkeypatch, "provaudit explain missing-y") == ["missing-year"]
    assert offered(run, monkeypatch, "provaudit check --select CON301,TRU20")[:2] == ["CON301,TRU201", "CON301,TRU202"]
    assert all(word.isupper() for word in offered(run, monkeypatch, "provaudit audit --ignore "))


def test_findings_are_offered_from_the_last_report_and_from_the_decisions(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = finding_id(run, "CON301")
    assert offered(run, monkeypatch, f"provaudit resolve {id[:6]}") == [], "nothing is audited for it"
    run("audit", "-o", "reports")
    assert offered(run, monkeypatch, f"provaudit resolve {id[:6]}") == [id]
    (folder / "reports" / "audit.json").write_text("{", "utf-8")
    run("resolve", id, "--as", "accepted", "--reason", "As printed.")
    assert offered(run, monkeypatch, f"provaudit explain {id[:6]}") == [id]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_its_script(run: Run, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    monkeypatch.setenv("_PROVAUDIT_COMPLETE", f"{shell}_source")
    assert "_PROVAUDIT_COMPLETE" in run().out
