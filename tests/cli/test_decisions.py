"""Keeping decisions and the baseline in order, and a gate that asks only about what changed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.cli.conftest import Run


def ids(run: Run, *arguments: str) -> dict[str, str]:
    found = json.loads(run("audit", "--format", "json", *arguments).out)["findings"]
    return {f["rule"]: f["id"] for f in found}


def test_adopting_again_refuses_new_debt_unless_it_is_accepted(run: Run, folder: Path) -> None:
    assert run("baseline", "adopt").code == 0
    (folder / "seeds" / "new.txt").write_text("The mills closed, and in the s the ferry stopped.\n", "utf-8")
    refused = run("baseline", "adopt")
    assert refused.code == 2
    assert "are not in it" in refused.err
    assert run("check").code == 1
    assert run("baseline", "adopt", "--accept-new").code == 0
    assert run("check").code == 0


def test_pruning_drops_what_is_gone_so_that_it_cannot_come_back_unseen(run: Run, folder: Path) -> None:
    text = (folder / "seeds" / "digest.txt").read_text("utf-8")
    run("baseline", "adopt")
    (folder / "seeds" / "digest.txt").write_text("Peace brought work.\n", "utf-8")
    assert "are gone" in run("baseline", "status").out
    assert "dropped" in run("baseline", "prune").err
    (folder / "seeds" / "digest.txt").write_text(text, "utf-8")
    assert run("check").code == 1


def test_a_named_baseline_that_is_missing_is_an_error(run: Run) -> None:
    outcome = run("check", "--baseline", "nowhere.jsonl")
    assert outcome.code == 2
    assert "nowhere.jsonl: no such baseline" in outcome.err


def test_decisions_are_listed_and_stale_ones_fail_a_strict_gate(run: Run, folder: Path) -> None:
    for rule, id in ids(run).items():
        if rule[:3] in ("CON", "TRU"):
            run("resolve", id, "--as", "accepted", "--reason", "As printed.", "--by", "Ines Marlow")
    assert "Ines Marlow" in run("resolutions", "list").out
    assert run("resolutions", "stale").out == "no decisions\n"
    assert run("check", "--strict").code == 0
    (folder / "seeds" / "digest.txt").write_text("Peace brought work.\n", "utf-8")
    assert run("check").code == 0
    assert "absent" in run("resolutions", "stale").out
    assert run("check", "--strict").code == 1


def test_a_changed_value_reopens_a_decision_until_it_is_reaffirmed(run: Run, folder: Path) -> None:
    run("resolve", ids(run)["CON301"], "--as", "accepted", "--reason", "Both are quoted as printed.")
    (folder / "seeds" / "garrison.txt").write_text(
        "The Mutual Defense Treaty was signed in Washington on 11 October 1953. Our founder kept the newspaper.\n",
        "utf-8",
    )
    assert "CON301" in run("check", "--select", "CON").out
    assert run("check", "--select", "CON").code == 1
    assert run("reaffirm", "--all-updated", "--by", "Tom Ferris").code == 0
    assert run("check", "--select", "CON").code == 0
    assert len(list((folder / "resolutions").glob("*.toml"))) == 1


def test_reaffirm_wants_one_finding_or_all(run: Run) -> None:
    assert run("reaffirm").code == 2
    assert "nothing to reaffirm" in run("reaffirm", "--all-updated").err


def test_the_value_that_stands_must_be_one_of_those_in_conflict(run: Run) -> None:
    outcome = run("resolve", ids(run)["CON301"], "--as", "resolved", "--reason", "The text says so.", "--value", "1954")
    assert outcome.code == 2
    assert "they are 1953-10-01, 1953-10-10" in outcome.err


def test_explain_says_why_a_finding_is_new(run: Run, folder: Path) -> None:
    assert "no decision on anything like it" in run("explain", ids(run)["CON301"]).out


def test_explain_says_what_has_become_of_a_decision_whose_finding_is_gone(run: Run, folder: Path) -> None:
    lost = ids(run)["TRU205"]
    run("resolve", lost, "--as", "accepted", "--reason", "As printed.")
    (folder / "seeds" / "digest.txt").write_text("Peace brought work.\n", "utf-8")
    outcome = run("explain", lost)
    assert outcome.code == 0
    assert f"decision TRU205-{lost}: absent" in outcome.out
    assert "its finding is gone" in outcome.out
    assert "digest: “In the s American aid paid for flour and cement.”" in outcome.out
    (folder / "seeds" / "digest.txt").unlink()
    assert "a source that it names is not here: “digest”" in run("explain", lost).out


def test_explain_shows_the_nearest_decision_with_the_text_of_the_source_inert(run: Run, folder: Path) -> None:
    run("resolve", ids(run)["TRU205"], "--as", "accepted", "--reason", "As printed.")
    text = "Peace brought work. In the s Canadian \x1b[31m aid paid for flour and cement."
    (folder / "seeds" / "digest.txt").write_text(text, "utf-8")
    outcome = run("explain", ids(run)["TRU205"])
    assert "“American” became “Canadian" in outcome.out
    assert "\x1b" not in outcome.out


def test_a_source_that_cannot_be_read_fails_until_somebody_decides_that_it_may_be(run: Run, folder: Path) -> None:
    (folder / "seeds" / "blank.txt").write_text("", "utf-8")
    assert run("check", "--fail-on", "never").code == 3
    run("baseline", "adopt")
    assert run("check").code == 3, "the baseline is for findings, not for what was not looked at"
    run("resolve", ids(run)["RUN902"], "--as", "accepted", "--reason", "The page is kept for its address alone.")
    outcome = run("check")
    assert outcome.code == 0
    assert "RUN902" not in outcome.out


def test_adopting_drops_nothing_so_that_a_part_of_the_dossier_may_be_adopted(run: Run, folder: Path) -> None:
    run("baseline", "adopt")
    before = (folder / "provaudit.baseline.jsonl").read_text("utf-8")
    run("baseline", "adopt", "seeds/digest.txt", "--accept-new")
    assert run("check").code == 0
    assert set(before.splitlines()) <= set((folder / "provaudit.baseline.jsonl").read_text("utf-8").splitlines())


def test_pruning_a_part_of_the_dossier_is_refused(run: Run, folder: Path) -> None:
    run("baseline", "adopt")
    before = (folder / "provaudit.baseline.jsonl").read_text("utf-8")
    outcome = run("baseline", "prune", "seeds/digest.txt")
    assert (outcome.code, "prune looks at the whole dossier (seeds)" in outcome.err) == (2, True)
    assert (folder / "provaudit.baseline.jsonl").read_text("utf-8") == before
    assert run("baseline", "prune", str(folder / "seeds")).code == 0


def test_status_names_what_is_gone_and_what_is_new(run: Run, folder: Path) -> None:
    run("baseline", "adopt")
    gone = ids(run)["TRU205"]
    (folder / "seeds" / "digest.txt").write_text("The mills sold over 10, tonnes of flour.\n", "utf-8")
    new = ids(run)["TRU204"]
    shown = run("baseline", "status").out
    assert f"  gone: TRU205 {gone}\n" in shown
    assert f"  new: TRU204 {new}  The last digits of the number are missing.\n" in shown


def test_a_decision_that_would_be_over_at_once_is_refused(run: Run) -> None:
    decide = ("resolve", ids(run)["TRU205"], "--as", "accepted", "--reason", "For now.", "--as-of", "2026-01-31")
    assert run(*decide, "--expires", "2026-01-31").code == 2
    assert run(*decide, "--expires", "2026-02-01").code == 0


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=Ines Marlow", "-c", "user.email=ines@marlow.example", *arguments],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip


def test_since_gates_only_what_has_a_side_in_a_changed_source_and_says_how_much_more_there_is(
    run: Run, folder: Path
) -> None:
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it was")
    assert run("check", "--since", "HEAD").code == 0
    file = folder / "seeds" / "garrison.txt"
    file.write_text(file.read_text("utf-8") + "We met once more in autumn.\n", "utf-8")
    outcome = run("check", "--since", "HEAD")
    assert outcome.code == 1
    assert "CON301" in outcome.out, "one side changed, the other did not"
    assert "TRU205" not in outcome.out
    assert "1 finding fails the gate. Beside them 0 decided, 0 in the baseline, 1 below the gate." in outcome.out
    assert "1 more would fail the gate" in outcome.out


def test_since_an_unknown_commit_or_outside_a_repository_is_an_error(run: Run, folder: Path) -> None:
    assert run("check", "--since", "HEAD").code == 2
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it was")
    assert run("check", "--since", "nowhere").code == 2


def test_since_in_a_shallow_clone_is_an_error(run: Run, folder: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    git(folder, "init", "-q")
    for number in (1, 2):
        (folder / "note.txt").write_text(str(number), "utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "-qm", f"step {number}")
    git(folder, "clone", "-q", "--depth", "1", f"file://{folder}", str(folder / "clone"))
    monkeypatch.chdir(folder / "clone")
    outcome = run("check", "--since", "HEAD")
    assert outcome.code == 2
    assert "shallow" in outcome.err


def test_a_selection_of_rules_leaves_the_rest_of_the_baseline_alone(run: Run, folder: Path) -> None:
    run("baseline", "adopt")
    before = (folder / "provaudit.baseline.jsonl").read_text("utf-8")
    run("baseline", "prune", "--select", "CON")
    run("baseline", "adopt", "--select", "TRU")
    assert (folder / "provaudit.baseline.jsonl").read_text("utf-8") == before


def test_a_chosen_value_that_no_source_states_any_more_is_not_reaffirmed(run: Run, folder: Path) -> None:
    run("resolve", ids(run)["CON301"], "--as", "resolved", "--reason", "As the ministry says.", "--value", "1953-10-01")
    file = folder / "seeds" / "compass.txt"
    file.write_text(file.read_text("utf-8").replace("1 October", "3 October"), "utf-8")
    outcome = run("reaffirm", "--all-updated")
    assert outcome.code == 2
    assert "no source says 1953-10-01 any more" in outcome.err
    assert run("check", "--select", "CON").code == 1


def test_a_strict_gate_needs_no_selection_of_the_rules_about_decisions(run: Run, folder: Path) -> None:
    run("resolve", ids(run)["TRU205"], "--as", "accepted", "--reason", "As printed.")
    (folder / "seeds" / "digest.txt").write_text("Peace brought work.\n", "utf-8")
    assert run("check", "--select", "TRU").code == 0
    assert run("check", "--select", "TRU", "--strict").code == 1


def test_since_takes_a_changed_manifest_for_a_change_of_its_sources(run: Run, folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it was")
    (folder / "seeds" / "sources.toml").write_text('[[source]]\npath = "digest.txt"\n', "utf-8")
    outcome = run("check", "--since", "HEAD", "--fail-on", "warning", "--select", "SRC")
    assert outcome.code == 1
    assert "SRC501" in outcome.out


def test_since_asks_about_this_branch_and_not_about_what_others_did_meanwhile(run: Run, folder: Path) -> None:
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it was")
    git(folder, "checkout", "-qb", "mine")
    (folder / "note.txt").write_text("mine", "utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "a note")
    git(folder, "checkout", "-q", "main")
    (folder / "seeds" / "garrison.txt").write_text("Our founder kept the newspaper.\n", "utf-8")
    git(folder, "commit", "-qam", "mended by others")
    git(folder, "checkout", "-q", "mine")
    outcome = run("check", "--since", "main")
    assert outcome.code == 0
    assert "2 more would fail the gate" in outcome.out
    git(folder, "rm", "-q", "seeds/digest.txt")
    git(folder, "commit", "-qm", "a source taken out")
    assert run("check", "--since", "main").code == 0


def test_since_a_commit_without_common_history_is_an_error(run: Run, folder: Path) -> None:
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it was")
    git(folder, "checkout", "-q", "--orphan", "other")
    git(folder, "commit", "-qm", "another beginning")
    outcome = run("check", "--since", "main")
    assert (outcome.code, "no history in common" in outcome.err) == (2, True)


def test_since_takes_a_source_that_git_does_not_know_for_a_changed_one(run: Run, folder: Path) -> None:
    (folder / ".gitignore").write_text("digest.txt\n", "utf-8")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it was")
    outcome = run("check", "--since", "HEAD")
    assert outcome.code == 1
    assert "TRU205" in outcome.out
    assert "1 more would fail the gate" in outcome.out


def test_since_asks_about_a_finding_whose_decision_was_taken_back(run: Run, folder: Path) -> None:
    run("resolve", ids(run)["CON301"], "--as", "accepted", "--reason", "As printed.")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it was")
    assert run("check", "--since", "HEAD").code == 0
    run("resolve", ids(run)["CON301"], "--as", "unresolved")
    outcome = run("check", "--since", "HEAD")
    assert outcome.code == 1
    assert "CON301" in outcome.out


def test_a_value_that_no_source_states_stands_only_where_neither_side_was_right(run: Run, folder: Path) -> None:
    reason = ("--reason", "The gazette gives the day.", "--value", "1953-10-03")
    conflict = ids(run)["CON301"]
    assert run("resolve", conflict, "--as", "resolved", "--verdict", "one-side", *reason).code == 2
    assert run("resolve", conflict, "--as", "resolved", "--verdict", "neither", *reason).code == 0
    assert run("check", "--select", "CON").code == 0
    (file,) = (folder / "resolutions").iterdir()
    file.write_text(file.read_text("utf-8").replace('"neither"', '"one-side"'), "utf-8")
    outcome = run("check", "--select", "CON")
    assert outcome.code == 2
    assert f'{file.name}:6: "1953-10-03" is none of the values in conflict' in outcome.err


def test_since_asks_about_a_finding_whose_decision_had_been_carried_and_was_taken_back(run: Run, folder: Path) -> None:
    run("resolve", ids(run)["TRU205"], "--as", "accepted", "--reason", "As printed.")
    (folder / "seeds" / "digest.txt").rename(folder / "seeds" / "gazette.txt")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it was")
    assert run("check", "--select", "TRU").code == 0, "carried over the renaming"
    (file,) = (folder / "resolutions").iterdir()
    file.unlink()
    outcome = run("check", "--since", "HEAD")
    assert outcome.code == 1
    assert "TRU205" in outcome.out
    assert "1 more would fail the gate" in outcome.out


def test_since_asks_about_a_finding_that_was_taken_out_of_the_baseline(run: Run, folder: Path) -> None:
    run("baseline", "adopt")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "as it was")
    file = folder / "provaudit.baseline.jsonl"
    file.write_text(
        "".join(line for line in file.read_text("utf-8").splitlines(keepends=True) if "CON301" not in line), "utf-8"
    )
    outcome = run("check", "--since", "HEAD")
    assert outcome.code == 1
    assert "CON301" in outcome.out
    file.unlink()
    assert "2 findings fail the gate" in run("check", "--since", "HEAD").out
