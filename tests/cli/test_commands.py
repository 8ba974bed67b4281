"""The commands as their users meet them: what goes where, and with which exit code."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from provaudit.cli import cli
from tests.cli.conftest import Run


def audit_json(run: Run, *arguments: str) -> dict:  # type: ignore[type-arg]
    outcome = run("audit", "--format", "json", *arguments)
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)  # type: ignore[no-any-return]


def finding_id(run: Run, rule: str) -> str:
    (finding,) = [f for f in audit_json(run)["findings"] if f["rule"] == rule]
    return str(finding["id"])


def test_audit_prints_the_report_and_exits_0_whatever_it_finds(run: Run) -> None:
    outcome = run("audit")
    assert outcome.code == 0
    assert "CON301 date-conflict" in outcome.out
    assert "TRU205 missing-decade" in outcome.out
    assert outcome.err == ""


def test_without_o_nothing_is_written(run: Run, folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    run("audit")
    assert sorted(folder.rglob("*")) == before


def test_o_writes_a_folder_of_reports_and_single_files_and_stdout_stays_as_asked(run: Run, folder: Path) -> None:
    outcome = run("audit", "seeds", "--format", "markdown", "-o", "out", "-o", "one.json", "-o", "deep/two.md")
    assert outcome.out.startswith("# Source audit")
    assert sorted(p.name for p in (folder / "out").iterdir()) == ["audit.html", "audit.json", "audit.md", "audit.txt"]
    assert (folder / "one.json").read_text("utf-8") == (folder / "out" / "audit.json").read_text("utf-8")
    assert (folder / "deep" / "two.md").read_text("utf-8") == outcome.out


def test_o_with_an_unknown_ending_is_a_usage_error(run: Run) -> None:
    outcome = run("audit", "-o", "report.docx")
    assert outcome.code == 2
    assert "no format is called “.docx”" in outcome.err


def test_check_fails_on_an_unresolved_error_and_says_which(run: Run) -> None:
    outcome = run("check")
    assert outcome.code == 1
    assert "CON301 date-conflict" in outcome.out
    assert "fail the gate" in outcome.out
    assert "`provaudit baseline adopt` lets pass what is there today" in outcome.out
    run("baseline", "adopt", "--select", "CON")
    assert "baseline adopt" not in run("check").out, "who has begun needs no hint"


def test_check_with_fail_on_never_passes(run: Run) -> None:
    assert run("check", "--fail-on", "never").code == 0


def test_a_clean_dossier_passes(run: Run, folder: Path) -> None:
    for file in (folder / "seeds").iterdir():
        file.unlink()
    (folder / "seeds" / "compass.txt").write_text("The harbour was opened in 1953 by the mayor.\n", "utf-8")
    assert run("check").code == 0


def test_select_and_ignore_take_codes_prefixes_and_names(run: Run) -> None:
    assert {f["rule"] for f in audit_json(run, "--select", "CON,missing-decade")["findings"]} == {"CON301", "TRU205"}
    assert {f["rule"] for f in audit_json(run, "--select", "CON", "--ignore", "date-conflict")["findings"]} == set()
    wrong = run("audit", "--select", "CON399")
    assert (wrong.code, "did you mean “CON3" in wrong.err) == (2, True)


def test_a_decision_silences_its_finding_until_it_is_taken_back(run: Run, folder: Path) -> None:
    for rule in ("CON301", "TRU205"):
        outcome = run("resolve", finding_id(run, rule), "--as", "accepted", "--reason", "Both are quoted as printed.")
        assert outcome.code == 0, outcome.err
    assert len(list((folder / "resolutions").glob("*.toml"))) == 2
    assert run("check").code == 0
    assert run("resolve", finding_id(run, "CON301"), "--as", "unresolved").code == 0
    assert run("check").code == 1


def test_a_decision_without_a_reason_is_refused(run: Run) -> None:
    outcome = run("resolve", finding_id(run, "CON301"), "--as", "accepted")
    assert outcome.code == 2
    assert "--reason is missing" in outcome.err


def test_an_expired_decision_no_longer_holds(run: Run) -> None:
    for rule in ("CON301", "TRU205"):
        run("resolve", finding_id(run, rule), "--as", "accepted", "--reason", "For now.", "--expires", "2030-01-01")
    assert run("check", "--as-of", "2029-12-31").code == 0
    assert run("check", "--as-of", "2030-01-02").code == 1


def test_a_baseline_lets_known_findings_pass_and_new_ones_fail(run: Run, folder: Path) -> None:
    assert run("baseline", "adopt").code == 0
    assert run("check").code == 0
    (folder / "seeds" / "new.txt").write_text("The envoys met over 10, times before in the s began.\n", "utf-8")
    outcome = run("check")
    assert outcome.code == 1
    assert "new:1" in outcome.out
    assert "garrison" not in outcome.out.split("fail the gate")[0].split("sources from")[0]


def test_rules_lists_every_rule_and_explain_shows_its_page(run: Run) -> None:
    listing = run("rules").out
    assert "CON301" in listing
    assert run("explain", "CON301").out.startswith("# CON301 date-conflict")
    assert run("explain", "missing-year").out.startswith("# TRU201 missing-year")


def test_explain_shows_one_finding_of_a_fresh_audit(run: Run) -> None:
    finding = finding_id(run, "CON301")
    outcome = run("explain", finding[:8])
    assert outcome.code == 0
    assert "garrison:1" in outcome.out
    assert run("explain", "zzzz").code == 2


def test_init_writes_both_files_and_keeps_what_is_there(run: Run, folder: Path) -> None:
    assert run("init").code == 0
    manifest = (folder / "seeds" / "sources.toml").read_text("utf-8")
    assert 'id = "garrison"' in manifest
    assert run("audit").code == 0
    (folder / "provaudit.toml").write_text('fail-on = "never"\n', "utf-8")
    assert run("init").code == 0
    assert (folder / "provaudit.toml").read_text("utf-8") == 'fail-on = "never"\n'
    assert run("check").code == 0


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('fail-om = "error"', "provaudit.toml:1: unknown key “fail-om”; did you mean “fail-on”?"),
        ('fail-on = "fatal"', "provaudit.toml:1: “fail-on” must be one of"),
        ('\nselect = ["CON999"]', "provaudit.toml:2: no rule “CON999”"),
        (
            "[duplicates]\nthreshhold = 0.9",
            "provaudit.toml:2: unknown key “threshhold” in [duplicates]; did you mean “threshold”?",
        ),
        ('[duplicates]\nthreshold = "high"', "provaudit.toml:2: “threshold” in [duplicates] must be a float"),
        ("select = [", "provaudit.toml: "),
        ('fail-on = "error', "provaudit.toml:1:17: "),
        ("as-of = 2021", "provaudit.toml:1: “as-of” takes a date"),
        ("[duplicates]\nthreshold = 7", "provaudit.toml:2: “threshold” in [duplicates] must be from 0 to 1"),
        ("[duplicates]\nthreshold = nan", "provaudit.toml:2: “threshold” in [duplicates] must be from 0 to 1"),
        ("[duplicates]\nshingle = 0", "provaudit.toml:2: “shingle” in [duplicates] must be 1 or more"),
        ("[duplicates]\nnoisy = 3", "provaudit.toml:2: “duplicates.noisy” must be a table"),
        ("[duplicates.noisy]\nletter = 9", "unknown key “letter” in [duplicates.noisy]; did you mean “letters”?"),
    ],
)
def test_a_mistake_in_the_settings_is_told_with_its_line_and_mend(
    run: Run, folder: Path, settings: str, told: str
) -> None:
    (folder / "provaudit.toml").write_text(settings + "\n", "utf-8")
    outcome = run("check")
    assert outcome.code == 2
    assert told in outcome.err


def test_the_settings_name_the_sources_for_whoever_names_none(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "seeds").rename(folder / "dossier")
    assert run("check").code == 2
    assert run("init", "dossier").code == 0
    assert "CON301" in run("check").out
    assert run("audit", "dossier/digest.txt").out.startswith("provaudit 0.1.0: 1 source")
    (folder / "elsewhere").mkdir()
    monkeypatch.chdir(folder / "elsewhere")
    assert "CON301" in run("check").out, "they are relative to the file that names them"
    (folder / "provaudit.toml").write_text('paths = "dossier"\n', "utf-8")
    assert "provaudit.toml:1: “paths” must be a list of paths of sources" in run("check").err


def test_a_table_within_a_table_of_settings_is_read(run: Run, folder: Path) -> None:
    (folder / "provaudit.toml").write_text("[duplicates.noisy]\nletters = 200\nsimilarity = 1\n", "utf-8")
    assert run("audit").code == 0


def test_settings_are_found_in_a_parent_folder(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "provaudit.toml").write_text('fail-on = "never"\n', "utf-8")
    monkeypatch.chdir(folder / "seeds")
    assert run("check", ".").code == 0


def test_exit_codes_for_bad_input(run: Run, folder: Path) -> None:
    assert run("audit", "nowhere").code == 2
    assert run("audit", "--no-such-option").code == 2
    (folder / "empty").mkdir()
    assert run("check", "empty").code == 3
    (folder / "seeds" / "blank.txt").write_text("", "utf-8")
    outcome = run("check")
    assert outcome.code == 3, "a source that could not be analysed outranks the gate"
    assert "RUN902" in outcome.out
    assert "CON301" in outcome.out, "and hides nothing"


def test_an_internal_error_exits_70_with_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("provaudit.readers.read", crash)
    outcome = run("check")
    assert outcome.code == 70
    assert "RuntimeError: boom" in outcome.err


def test_an_interrupt_exits_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("provaudit.readers.read", interrupt)
    assert run("audit").code == 130


COMMAND = [
    sys.executable,
    "-c",
    f"import sys; sys.path.insert(0, {str(Path.cwd())!r}); from provaudit.cli import main; main()",
]
"""The command line in a process of its own."""


def test_a_broken_pipe_is_no_finding_and_shows_no_traceback(folder: Path) -> None:
    for arguments, code in ((["audit"], 0), (["check"], 1)):
        reading, writing = os.pipe()
        os.close(reading)
        done = subprocess.run([*COMMAND, *arguments], stdout=writing, stderr=subprocess.PIPE, cwd=folder, timeout=60)
        os.close(writing)
        assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_and_is_no_finding(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*COMMAND, "check"], stdout=full, stderr=subprocess.PIPE, cwd=folder, timeout=60)
    assert done.returncode == 2
    assert done.stderr.startswith(b"provaudit: standard output cannot be written: No space left")


def test_output_is_the_same_bytes_whatever_the_locale(folder: Path) -> None:
    written = {
        subprocess.run(
            [*COMMAND, "audit", "--format", "markdown"],
            env={**os.environ, "PYTHONIOENCODING": encoding}, stdout=subprocess.PIPE, check=True, cwd=folder, timeout=60,
        ).stdout
        for encoding in ("utf-8", "ascii", "cp1252")
    }  # fmt: skip
    assert len(written) == 1
    assert "🔴" in written.pop().decode()


def test_every_command_and_option_has_its_help(run: Run) -> None:
    for name, command in cli.commands.items():
        outcome = run(name, "--help")
        assert outcome.code == 0
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert getattr(parameter, "help", None), f"{name} {parameter.name} has no help"


def test_the_list_of_commands_says_each_in_a_line_that_is_whole(run: Run) -> None:
    commands = run("--help").out.partition("Commands:")[2]
    assert set(re.findall(r"^  (\w+) ", commands, re.M)) == set(cli.commands)
    assert "..." not in commands


def test_help_comes_at_once() -> None:
    """Nothing heavy is imported for it; the bound is generous, the list of modules exact."""
    code = "import sys, provaudit.cli; print([m for m in ('numpy', 'datasketch', 'spacy', 'jsonschema', 'tabulate') if m in sys.modules])"
    begin = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
    assert time.perf_counter() - begin < 2


def test_the_version_is_shown(run: Run) -> None:
    assert re.fullmatch(r"provaudit, version \d+\.\d+\.\d+\n", run("--version").out)


@pytest.mark.skipif(os.name != "posix", reason="no other system takes such names")
def test_a_hostile_file_name_is_inert_in_a_message_too(run: Run, folder: Path) -> None:
    for ending in (".txt", ".md"):
        (folder / "seeds" / f"a\n::error::b\x1b[31m{ending}").write_text("The quay opened in 1953.\n", "utf-8")
    outcome = run("audit")
    assert outcome.code == 2
    assert "two sources have the id" in outcome.err
    assert "\x1b" not in outcome.err
    assert not any(line.startswith("::") for line in outcome.err.splitlines())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_a_file_whose_name_is_no_text_is_audited_and_left_out_of_the_manifest(run: Run, folder: Path) -> None:
    Path(os.fsdecode(b"seeds/bad\xffname.txt")).write_text(
        "The quay opened in 1953, and in the s it closed.\n", "utf-8"
    )
    outcome = run("init")
    assert outcome.code == 0
    assert "rename the file" in outcome.err
    found = {f["id"]: f["sides"][0]["source"] for f in audit_json(run)["findings"] if f["rule"] == "TRU205"}
    assert set(found.values()) == {"digest", "bad\\xffname"}
    for id in found:
        assert run("resolve", id, "--as", "accepted", "--reason", "As printed.").code == 0
    assert run("check", "--select", "TRU", "--strict").code == 0
    assert run("index", "build").code == 0
    assert run("export", "--prov").code == 0


def test_what_cannot_be_written_is_told(run: Run, folder: Path) -> None:
    (folder / "file").write_text("", "utf-8")
    for arguments in (
        ("audit", "-o", "file/audit.json"),
        ("index", "build", "--index", "file/index"),
        ("mend", "digest", "-o", "file/copy.txt"),
        ("baseline", "adopt", "--baseline", "file/b.jsonl"),
    ):
        outcome = run(*arguments)
        assert (outcome.code, "file" in outcome.err) == (2, True), (arguments, outcome.err)


def test_init_writes_nothing_where_there_is_nothing_to_describe(run: Run, folder: Path) -> None:
    assert run("init", "nowhere").code == 2
    assert not (folder / "provaudit.toml").exists()


def test_a_report_is_never_written_among_the_sources(run: Run, folder: Path) -> None:
    before = (folder / "seeds" / "compass.txt").read_text("utf-8")
    for target in ("seeds/compass.txt", "seeds", "seeds/deep/report.md"):
        outcome = run("audit", "-o", target)
        assert (outcome.code, "among the sources under audit" in outcome.err) == (2, True)
    assert (folder / "seeds" / "compass.txt").read_text("utf-8") == before
    assert run("audit", "-o", "seeds/audit.json").code == 0


def test_paths_in_reports_for_ci_are_those_of_the_repository(run: Run, folder: Path) -> None:
    for given in ("seeds", str(folder / "seeds"), "seeds/digest.txt"):
        assert "file=seeds/" in run("audit", given, "--format", "github").out


def test_the_sources_of_several_folders_are_named_by_their_folder_too(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".git").mkdir()
    (folder / "more").mkdir()
    (folder / "seeds" / "digest.txt").rename(folder / "more" / "digest.txt")
    for given in (("seeds", "more"), ("more", str(folder / "seeds"))):
        shown = run("audit", *given, "--format", "github").out
        assert "file=more/digest.txt" in shown
        assert "file=seeds/compass.txt" in shown
    monkeypatch.chdir(folder / "seeds")
    assert "file=more/digest.txt" in run("audit", "../more", "--format", "github").out, "seen from the root"


def test_a_working_folder_that_is_gone_is_told(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = folder / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    outcome = run("check")
    assert (outcome.code, "does not exist any more" in outcome.err) == (2, True)
    monkeypatch.chdir(folder)


def test_the_profile_for_github_leaves_decided_findings_out_of_every_sarif(run: Run, folder: Path) -> None:
    run("resolve", finding_id(run, "CON301"), "--as", "accepted", "--reason", "As printed.")
    rules = {}
    for profile in ("standard", "github"):
        out = run("check", "--sarif-profile", profile, "-o", "a.sarif").code
        assert out == 1
        shown = json.loads(run("audit", "--sarif-profile", profile, "--format", "sarif").out)
        written = json.loads((folder / "a.sarif").read_text("utf-8"))
        assert written == shown
        rules[profile] = {result["ruleId"] for result in written["runs"][0]["results"]}
    assert rules["standard"] - rules["github"] == {"CON301"}


def test_doctor_says_what_is_here_and_fails_on_what_is_broken(run: Run, folder: Path) -> None:
    run("baseline", "adopt")
    run("resolve", finding_id(run, "CON301"), "--as", "accepted", "--reason", "As printed.")
    fine = run("doctor")
    assert fine.code == 0
    assert re.search(r"^baseline +\d+ findings in provaudit.baseline.jsonl$", fine.out, re.M)
    assert re.search(r"^decisions +1 in resolutions/$", fine.out, re.M)
    schemas = re.search(r"^schemas for editors +(.+)$", fine.out, re.M)
    assert schemas is not None
    assert (Path(schemas[1]) / "config.schema.json").is_file()
    (file,) = (folder / "resolutions").iterdir()
    file.write_text("schema = 9\n", "utf-8")
    broken = run("doctor")
    assert (broken.code, f"{file.name}:1: schema 9 is newer" in broken.out) == (2, True)
