"""Sources as sources, truth from a table, and questions to an index."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provaudit.analysis.reliability.truth import METHODS
from provaudit.cli.truth import truth_command
from tests.cli.conftest import DOSSIER, Run

CLAIMS = """source,item,value,type
Quill,height,412,number
Marlow,height,412,number
Ferris,height,399,number
Quill,opened,1932-05-04,date
Marlow,opened,1932-05-04,date
Ferris,opened,1932-05-06,date
"""


def test_truth_weighs_a_table_and_scores_itself_by_gold_values(run: Run, folder: Path) -> None:
    (folder / "claims.csv").write_text(CLAIMS, "utf-8")
    (folder / "gold.csv").write_text("item,value\nheight,412\nopened,1932-05-06\n", "utf-8")
    found = json.loads(run("truth", "claims.csv", "--gold", "gold.csv", "--format", "json").out)
    assert found["accuracy"] == 0.5
    assert [(i["item"], i["value"]) for i in found["items"]] == [("height", "412"), ("opened", "1932-05-04")]
    assert {s["source"]: s["origin"] for s in found["sources"]}["Ferris"] == "Ferris"
    assert "accuracy against the gold values: 0.5000" in run("truth", "claims.csv", "--gold", "gold.csv").out
    assert run("truth", "claims.csv", "--format", "csv").out.startswith("item,value,confidence")


def test_the_methods_of_truth_are_those_of_the_library() -> None:
    (option,) = [p for p in truth_command.params if p.name == "method"]
    assert tuple(option.type.choices) == METHODS  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "told"),
    [("source,item\na,b\n", "value"), ('source,item,value\na,b,"c\n', ":2"), ("", "source")],
)
def test_a_broken_table_is_told_with_its_line(run: Run, folder: Path, text: str, told: str) -> None:
    (folder / "claims.csv").write_text(text, "utf-8")
    outcome = run("truth", "claims.csv")
    assert outcome.code == 2
    assert "claims.csv" in outcome.err
    assert told in outcome.err


def test_sources_are_listed_rated_and_drawn(run: Run, folder: Path) -> None:
    (folder / "seeds" / "copy.txt").write_text(f"{DOSSIER['compass.txt']} " * 8, "utf-8")
    (folder / "seeds" / "copy2.txt").write_text(f"{DOSSIER['compass.txt']} " * 8, "utf-8")
    assert "compass" in run("sources", "list").out
    assert "F6 proposed" in run("sources", "rate").out
    assert run("sources", "graph").out.startswith("digraph")
    assert run("sources", "graph", "--format", "mermaid").out.startswith("graph BT")
    drawn = json.loads(run("sources", "graph", "--format", "json").out)
    assert any({"copy", "copy2"} <= set(o["members"]) for o in drawn["origins"])


def test_prov_is_valid_and_survives_a_round_trip(run: Run, seeds: Path) -> None:
    model = pytest.importorskip("prov.model", reason="the extra provaudit[prov] is not installed")
    written = run("export", "--prov", str(seeds)).out
    document = model.ProvDocument.deserialize(content=written, format="json")
    assert model.ProvDocument.deserialize(content=document.serialize(format="json"), format="json") == document
    kinds = {type(record).__name__ for record in document.get_records()}
    assert {"ProvEntity", "ProvAgent", "ProvDerivation", "ProvAttribution"} <= kinds


def test_an_index_answers_what_is_like_a_text(run: Run, folder: Path) -> None:
    assert run("index", "build", "seeds").code == 0
    assert "compass" in run("index", "query", "seeds/compass.txt").out
    (folder / "other.txt").write_text("The lighthouse keeper counted gulls until the lamp went out at dawn.\n", "utf-8")
    assert run("index", "query", "other.txt").out == "nothing like it\n"
    assert run("index", "add", "other.txt").code == 0
    assert "other" in run("index", "query", "other.txt").out
    missing = run("index", "query", "other.txt", "--index", "nowhere")
    assert missing.code == 2


def test_similar_says_what_in_the_dossier_repeats_a_text(run: Run, folder: Path) -> None:
    (folder / "draft.txt").write_text(DOSSIER["garrison.txt"], "utf-8")
    assert "garrison" in run("similar", "draft.txt").out
    (folder / "own.txt").write_text("Nobody has ever written this particular sentence about lighthouses.", "utf-8")
    assert run("similar", "own.txt").out == "nothing in them repeats it\n"


def test_two_audits_are_told_apart_in_words(run: Run, folder: Path) -> None:
    run("audit", "-o", "old.json")
    (folder / "seeds" / "digest.txt").write_text("Peace brought work.\n", "utf-8")
    run("audit", "-o", "new.json")
    outcome = run("diff", "old.json", "new.json")
    assert outcome.code == 0
    assert "TRU205" in outcome.out


def test_claims_are_listed_as_lines_as_csv_and_as_a_table(run: Run) -> None:
    rows = [json.loads(line) for line in run("claims", "--format", "jsonl").out.splitlines()]
    signed = {r["source"]: r["value"] for r in rows if r["value"].startswith("1953-10")}
    assert signed == {"compass": "1953-10-01", "garrison": "1953-10-10"}
    assert run("claims", "--format", "csv").out.startswith("source,line,start,end,value")
    assert "1953-10-01" in run("claims").out


def test_the_matrix_shows_who_contradicts_whom(run: Run) -> None:
    matrix = run("claims", "--matrix").out
    (row,) = [line for line in matrix.splitlines() if "conflicting" in line and line.startswith("date")]
    assert "a!" in row and "b!" in row
    assert "a “1 October 1953”, b “10 October 1953”" in row
    assert "  1  compass" in matrix, "the columns are numbered, and the numbers told below"


def test_the_matrix_as_csv_holds_the_answers_themselves(run: Run) -> None:
    head, origins, *rows = run("claims", "--matrix", "--format", "csv").out.splitlines()
    assert head.startswith("data item,compass") and origins.startswith("origin,")
    assert any("1 October 1953" in row and "10 October 1953" in row and row.endswith("conflicting") for row in rows)
    assert run("claims", "--matrix", "--format", "jsonl").code == 2


def test_similar_leaves_out_the_file_itself_and_no_other_of_its_name(run: Run, folder: Path) -> None:
    (folder / "other").mkdir()
    (folder / "other" / "garrison.txt").write_text(DOSSIER["garrison.txt"], "utf-8")
    assert "garrison" in run("similar", "other/garrison.txt").out
    assert (
        run("similar", "seeds/garrison.txt", "seeds/garrison.txt", "seeds/digest.txt").out
        == "nothing in them repeats it\n"
    )
