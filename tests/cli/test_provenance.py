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


def test_gold_values_are_compared_by_the_type_of_their_item(run: Run, folder: Path) -> None:
    (folder / "claims.csv").write_text(
        "source,item,value,type\na,departs,7:05 pm,time\nb,departs,7:05 pm,time\n", "utf-8"
    )
    (folder / "gold.csv").write_text("item,value\ndeparts,19:05\n", "utf-8")
    found = json.loads(run("truth", "claims.csv", "--gold", "gold.csv", "--format", "json").out)
    assert found["accuracy"] == 1


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
    assert {"ProvEntity", "ProvAgent", "ProvDerivation", "ProvAttribution", "ProvMembership"} <= kinds
    told = json.loads(written)
    taken = {
        (d["prov:generatedEntity"], d["prov:usedEntity"], d.get("prov:type", {}).get("$", ""))
        for d in told["wasDerivedFrom"].values()
    }
    assert ("source:lantern-quarterly-2020", "source:garrison-letter-2013", "prov:Quotation") in taken
    assert ("source:northgate-digest-2021", "source:harbour-post-2021", "") in taken
    assert told["entity"]["source:compass-reference-2019"]["provaudit:rating"] == "B2"
    assert told["entity"]["source:factmill-collection"]["provaudit:madeAs"] == "composite"


def test_credits_are_drawn_and_exported(run: Run, folder: Path) -> None:
    dossier = folder / "credits"
    dossier.mkdir()
    (dossier / "a.txt").write_text("The mill was sold for six million crowns, according to The Harbour Post.", "utf-8")
    (dossier / "b.txt").write_text(
        "Northern Wire\n\nA storm took the roof of the mill.\n\nSource: Northern Wire\n", "utf-8"
    )
    (dossier / "c.txt").write_text("The price of the mill was six million crowns.", "utf-8")
    (dossier / "sources.toml").write_text('[[source]]\npath = "c.txt"\npublisher = "The Harbour Post"\n', "utf-8")
    drawn = json.loads(run("sources", "graph", "credits", "--format", "json").out)
    assert drawn["credits"] == [
        {"citing": "a", "cited": "c", "for": "a statement"},
        {"citing": "b", "cited": "Northern Wire", "for": "all of it"},
    ]
    assert '"a" -> "c" [label="credits for a statement", style=dotted];' in run("sources", "graph", "credits").out
    assert 's0 -.->|"credits for a statement"| s2' in run("sources", "graph", "credits", "--format", "mermaid").out
    pytest.importorskip("prov.model", reason="the extra provaudit[prov] is not installed")
    told = json.loads(run("export", "--prov", "credits").out)["wasDerivedFrom"].values()
    assert {(d["prov:usedEntity"], d["prov:type"]["$"]) for d in told} == {
        ("source:c", "prov:Quotation"),
        ("work:Northern_20_Wire", "prov:PrimarySource"),
    }


def test_prov_gives_no_direction_where_there_is_none(run: Run, folder: Path) -> None:
    model = pytest.importorskip("prov.model", reason="the extra provaudit[prov] is not installed")
    dossier = folder / "undated"
    dossier.mkdir()
    story = f"{DOSSIER['compass.txt']} " * 8
    errors = {
        "red": "The Ellen Bridge was opened in 1934 by the Duke of Corran. Buses still use it.",
        "blue": "Walkers like it: the Duke of Corran opened the Ellen Bridge in 1934.",
        "c": "The Duke of Corran opened the Ellen Bridge in 1931 after three years of work.",
        "d": "The drawings are in box 14. The Ellen Bridge was opened in 1931 by the Duke of Corran.",
        "e": "In 1931 the Ellen Bridge was opened by the Duke of Corran. The steel came by sea.",
    }
    for name, text in (("copy", story), ("copy2", story), *errors.items()):
        (dossier / f"{name}.txt").write_text(text, "utf-8")
    written = run("export", "--prov", "undated").out
    document = model.ProvDocument.deserialize(content=written, format="json")
    assert model.ProvDocument.deserialize(content=document.serialize(format="json"), format="json") == document
    told = json.loads(written)
    assert "wasDerivedFrom" not in told
    assert list(told["alternateOf"].values()) == [{"prov:alternate1": "source:copy", "prov:alternate2": "source:copy2"}]
    assert {i["prov:influencee"] for i in told["wasInfluencedBy"].values()} == {"source:red", "source:blue"}


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


MANIFEST = """schema = 1  # the only one

# Sent by post.
[[source]]
path = 'compass.txt'   # single quotes
title = "Korea [[source]] and more"

[[source]]
path = "garrison.txt"
id = "letter"
rating = "F6"   # nobody knows the author
# licence = ""
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_person_rates_and_every_other_line_of_the_manifest_stays(run: Run, folder: Path, ending: str) -> None:
    manifest = folder / "seeds" / "sources.toml"
    manifest.write_bytes(MANIFEST.replace("\n", ending).encode())
    outcome = run("sources", "rate", "--set", "compass", "B2", "--set", "letter", "C3", "--as-of", "2022-02-20")
    assert outcome.code == 0
    changed = manifest.read_bytes().decode().split(ending)
    assert [line for line in changed if line not in MANIFEST.split("\n")] == [
        'rating = "B2"',
        "rated = 2022-02-20",
        'rating = "C3"   # nobody knows the author',
        "rated = 2022-02-20",
    ]
    assert [line for line in MANIFEST.split("\n") if line not in changed] == [
        'rating = "F6"   # nobody knows the author'
    ]
    shown = run("sources", "rate").out
    assert "compass: F6 proposed, rated B2 by a person on 2022-02-20" in shown


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("compass", "Z9"), "no rating; write a letter A–F and a digit 1–6"),
        (("nobody", "B2"), "no sources.toml describes “nobody”"),
    ],
)
def test_a_rating_that_cannot_be_set_is_told_and_changes_nothing(
    run: Run, folder: Path, given: tuple[str, str], told: str
) -> None:
    manifest = folder / "seeds" / "sources.toml"
    manifest.write_text(MANIFEST, "utf-8")
    outcome = run("sources", "rate", "--set", *given)
    assert outcome.code == 2
    assert told in outcome.err
    assert manifest.read_text("utf-8") == MANIFEST


def test_a_manifest_of_another_shape_is_left_to_a_person(run: Run, folder: Path) -> None:
    manifest = folder / "seeds" / "sources.toml"
    manifest.write_text('source = [{ path = "compass.txt" }]\n', "utf-8")
    outcome = run("sources", "rate", "--set", "compass", "B2", "--as-of", "2022-02-20")
    assert outcome.code == 2
    assert "write rating = B2, rated = 2022-02-20 there by hand" in outcome.err


def test_every_number_of_a_profile_has_its_evidence_and_every_statement_its_own_digit(run: Run, seeds: Path) -> None:
    told = json.loads(run("sources", "rate", str(seeds), "--format", "json", "--as-of", "2026-01-01").out)
    profiles = {s["id"]: {m["name"]: m for m in s["measures"]} for s in told["sources"]}
    digest = profiles["northgate-digest-2021"]
    assert digest["own text"]["value"] < 0.05
    assert digest["own text"]["evidence"] == ["314 words stand in “harbour-post-2021” too"]
    assert digest["age in days"]["evidence"] == ["published 2021-12-14, audited 2026-01-01"]
    assert profiles["alliance-notebook-2022"]["metadata"]["evidence"] == ["without publisher"]
    assert profiles["factmill-collection"]["made as"]["value"] == 3
    armistice = next(s for s in told["statements"] if "27 July 1953" in s["value"])
    assert (armistice["credibility"], armistice["reason"]) == ("2", "2 independent voices for it, none against it")
    treaty = {s["value"]: s["credibility"] for s in told["statements"] if s["item"] and "October 1953" in s["value"]}
    assert treaty == {"1 October 1953": "6", "10 October 1953": "6"}
    assert "page with site chrome" in run("sources", "list", str(seeds)).out
