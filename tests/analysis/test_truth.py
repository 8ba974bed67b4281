"""Truth discovery: whom to believe when sources contradict one another, and what copies are worth."""

from __future__ import annotations

import random
import time
from pathlib import Path

import numpy as np
import pytest
from bench.truth.sets import book, flights, half, list_f1
from bench.truth.worlds import HARD, WORLDS, cliques, independent
from hypothesis import given, settings
from hypothesis import strategies as st

from provaudit.analysis.reliability.truth import (
    DEFAULT,
    METHODS,
    Assertion,
    accuracy,
    discover,
    read_assertions,
    read_gold,
)
from provaudit.analysis.reliability.truth.pairs import PairOptions, _Sums, pairs
from provaudit.analysis.reliability.truth.table import table
from provaudit.analysis.reliability.truth.values import canonical, likeness
from provaudit.errors import UsageError
from provaudit.reports.truth import tables


def told(*rows: str) -> list[Assertion]:
    """Assertions from lines such as `post bridge 1932`."""
    return [Assertion(*row.split(" ", 2)) for row in rows]


def test_the_majority_wins_where_nothing_else_is_known() -> None:
    truth = discover(told("a bridge 1932", "b bridge 1932", "c bridge 1934"))
    (item,) = truth.items
    assert (item.item, item.value) == ("bridge", "1932")


def test_one_against_one_is_left_undecided() -> None:
    (item,) = discover(told("a bridge 1932", "b bridge 1934")).items
    assert not item.decided


def test_a_value_that_one_voice_gives_is_decided_only_by_its_record() -> None:
    alone = told("a bridge 1932", "a mill 1871")
    assert not any(item.decided for item in discover(alone).items)
    proven = told(*(f"{source} item{n} v{n}" for source in "ab" for n in range(9)), "a bridge 1932")
    decided = {item.item: item.decided for item in discover(proven).items}
    assert decided["bridge"]
    assert {source.reliability > 0.5 for source in discover(alone).sources} == {False}


def test_sources_that_are_right_elsewhere_are_believed() -> None:
    rows = [
        f"{s} item{i} {'true' if i % 10 != n else s}{i}"
        for i in range(30)
        for n, s in enumerate(("good", "fair", "fine"))
    ]
    rows += [f"{s} item{i} {s}{i}" for i in range(30) for s in ("bad", "worse")]
    rows += ["good last yes", "fair last yes", "bad last no", "worse last no"]
    truth = discover(told(*rows))
    assert next(i for i in truth.items if i.item == "last").value == "yes"
    reliability = {s.source: s.reliability for s in truth.sources}
    assert reliability["good"] > 0.8 > 0.3 > reliability["bad"]


@pytest.mark.parametrize("seed", [100, 101])
def test_a_clique_that_outvotes_the_truth_is_seen_through(seed: int) -> None:
    world = cliques(seed)
    assert accuracy(discover(world.assertions, "vote"), world.gold) < 0.55
    assert accuracy(discover(world.assertions), world.gold) >= 0.9


@pytest.mark.parametrize("name", WORLDS)
def test_the_default_does_not_lose_to_vote(name: str) -> None:
    worlds = [WORLDS[name](seed) for seed in (200, 201, 202)]
    default, vote = (np.mean([accuracy(discover(w.assertions, m), w.gold) for w in worlds]) for m in (DEFAULT, "vote"))
    assert default >= vote


def test_copies_are_told_in_the_right_direction_and_share_an_origin() -> None:
    world = cliques(300)
    truth = discover(world.assertions, published=world.published)
    pairs_told = {(c.taker, c.giver) for c in truth.copies if c.directed}
    right = sum(world.copies.get(taker) == giver for taker, giver in pairs_told)
    assert right >= 0.9 * len(world.copies)
    assert right >= 0.9 * len(pairs_told)
    origin = {s.source: s.origin for s in truth.sources}
    assert np.mean([origin[taker] == origin[giver] for taker, giver in world.copies.items()]) >= 0.9
    honest = set(origin) - set(world.copies) - set(world.copies.values())
    assert all(origin[source] == source for source in honest)


def test_without_dates_no_copy_has_a_direction() -> None:
    copies = discover(cliques(300).assertions).copies
    assert copies
    assert not any(c.directed for c in copies)
    assert all(c.taker < c.giver for c in copies)


def test_two_camps_are_told_where_the_claims_bear_both_readings() -> None:
    world = HARD["hard: 15 copy loosely (.6)"](300)
    truth = discover(world.assertions)
    honest = {a.source for a in world.assertions} - set(world.copies) - set(world.copies.values())
    assert truth.rival is not None
    assert set(truth.rival.believed) == honest
    wrong = {i.item for i in truth.items if i.value != world.gold[i.item]}
    assert len(wrong & set(truth.rival.items)) > 0.95 * len(wrong)
    assert "two camps" in tables(truth, None, "text")


def test_sources_that_err_each_for_itself_are_one_camp() -> None:
    world = independent(300)
    assert discover(world.assertions).rival is None


@settings(deadline=None, max_examples=30)
@given(st.lists(st.lists(st.tuples(st.integers(0, 80), st.sampled_from([0.5, 1.0])), max_size=30), max_size=6))
def test_sums_by_pair_are_the_same_by_sorting_and_in_a_square(batches: list[list[tuple[int, float]]]) -> None:
    found = []
    for sparse in (0, 1_000_000):
        sums = _Sums(9)
        sums.SPARSE = sparse
        for batch in batches:
            keys = np.array([key for key, _ in batch], np.int64)
            sums.add(keys, np.array([weight for _, weight in batch]), chunk=20)
        found.append([column.tolist() for column in sums.total()])
    assert found[0] == found[1]


def test_independent_sources_are_each_their_own_origin() -> None:
    world = independent(301, accuracy=(0.6, 0.95), density=0.6)
    assert all(s.origin == s.source for s in discover(world.assertions).sources)


def test_the_flights_set(corpora: Path) -> None:
    claims, gold = flights(corpora / "bench" / "truth" / "flights")
    types = dict.fromkeys(gold, "time")
    truth = discover(claims)
    assert accuracy(truth, gold, types) >= 0.94
    assert min(accuracy(truth, half(gold, n), types) for n in (0, 1)) >= 0.93
    untyped = [Assertion(a.source, a.item, a.value) for a in claims]
    assert accuracy(discover(untyped), gold) >= 0.94


def test_the_book_set(corpora: Path) -> None:
    claims, gold = book(corpora / "bench" / "truth" / "book")
    default, vote = (list_f1({i.item: i.value for i in discover(claims, m).items}, gold) for m in (DEFAULT, "vote"))
    assert default >= vote + 0.05


def test_fifty_thousand_claims_take_seconds_and_copies_among_thousands_are_found() -> None:
    draw = random.Random(7)
    claims = []
    for s in range(2_000):
        leader = random.Random(f"leader{s % 5}") if s < 50 else None
        for i in sorted(draw.sample(range(2_000), 25)) if leader is None else range(25):
            wrong = f"v{leader.randint(1, 9)}" if leader else f"v{draw.randint(0, 3)}"
            claims.append(Assertion(f"s{s:04}", f"i{i}", wrong))
    began = time.process_time()
    truth = discover(claims)
    assert time.process_time() - began < 6
    origin = {s.source: s.origin for s in truth.sources}
    assert [origin[f"s{s:04}"] for s in range(50)] == [f"s{s % 5:04}" for s in range(50)]


def test_a_window_smaller_than_the_clique_still_finds_it() -> None:
    world = cliques(302, honest=10, groups=((60, 0.3),))
    made = table(world.assertions)
    assert made is not None
    found = pairs(made, PairOptions(window=8))
    names = sorted({a.source for a in world.assertions})
    linked = {frozenset((names[a], names[b])) for a, b in zip(found.a.tolist(), found.b.tolist(), strict=True)}
    members = {*world.copies, *world.copies.values()}
    assert all(any(frozenset((m, n)) in linked for n in members - {m}) for m in members)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "claims",
    [
        [],
        told("a bridge 1932"),
        told("a bridge n/a", "b bridge -", "c bridge Not Available"),
        told(*["a bridge 1932"] * 1_000),
        told("a bridge 1932", "a bridge 1934", "a bridge yes"),
        told("a bridge 1932", "b bridge yes", "c bridge 4.2", "d bridge 2021-03-02", "e bridge 7:05 pm"),
    ],
    ids=["nothing", "one claim", "no values", "equal claims", "a source against itself", "mixed types"],
)
def test_odd_tables_are_no_trouble(method: str, claims: list[Assertion]) -> None:
    truth = discover(claims, method)
    assert len(truth.items) == len({a.item for a in claims if canonical(a.value)})
    assert all(0 <= i.confidence <= 1 for i in truth.items)
    assert all(0 <= s.reliability <= 1 and isinstance(s.origin, str) for s in truth.sources)


def test_an_unknown_method_is_named_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="no method “majority”; choose one of accucopy, vote"):
        discover([], "majority")


_CLAIMS = st.lists(
    st.builds(
        Assertion, st.sampled_from("abcde"), st.sampled_from("xyz"), st.sampled_from(["1", "2", "3.0", "3", "", "no"])
    ),
    max_size=40,
)


@settings(deadline=None, max_examples=60)
@given(_CLAIMS, st.randoms(use_true_random=False), st.sampled_from(METHODS))
def test_the_order_of_the_claims_and_doubled_ones_change_nothing(
    claims: list[Assertion], draw: random.Random, method: str
) -> None:
    shuffled = claims + claims[: len(claims) // 2]
    draw.shuffle(shuffled)
    assert discover(shuffled, method) == discover(claims, method)


@settings(deadline=None, max_examples=40)
@given(_CLAIMS)
def test_what_is_found_was_said_by_somebody(claims: list[Assertion]) -> None:
    said = {(a.item, a.value.strip()) for a in claims}
    assert all((i.item, i.value) in said for i in discover(claims).items)


@pytest.mark.parametrize(
    ("a", "b", "type"),
    [
        ("1,200", "1200", ""),
        ("1.50", "1.5", "number"),
        ("7:05 PM", "7:05 p.m.", ""),
        ("19:05", "7:05 pm", "time"),
        ("12:30 a.m.", "00:30", "time"),
        ("7:05pDec 1", "12-01-11 7:05 pm", ""),
        ("Harbour  Post", "harbour post", ""),
        ("1.2 million", "1,200,000", "number"),
        ("$3bn", "3000000000", "number"),
        ("0.5k", "500", "number"),
        ("-1.2345678 million", "-1234567.8", "number"),
        ("51 780 579", "51,780,579", "number"),
        ("12%", "12 per cent", "number"),
        ("4 May 1932", "1932-05-04", "date"),
        ("May 1932", "1932-05", "date"),
    ],
)
def test_values_that_are_the_same(a: str, b: str, type: str) -> None:
    assert canonical(a, type) == canonical(b, type) != ""


@pytest.mark.parametrize(
    ("a", "b"), [("007", "7"), ("-5", "5"), ("7:05 am", "7:05 pm"), ("7:05p Dec 1", "7:05p Dec 2"), ("yes", "no")]
)
def test_values_that_are_not(a: str, b: str) -> None:
    assert canonical(a) != canonical(b)


def test_close_numbers_and_more_precise_dates_of_one_type_support_one_another() -> None:
    people = [
        Assertion(s, "people", v, "number")
        for s, v in zip("abcd", ("1.2 million", "1,201,000", "900,000", "700000"), strict=True)
    ]
    opened = [
        Assertion(s, "opened", v, "date")
        for s, v in zip("abcd", ("May 1932", "4 May 1932", "June 1931", "1930"), strict=True)
    ]
    found = {item.item: item for item in discover(people + opened).items}
    assert found["people"].value in ("1.2 million", "1,201,000")
    assert found["opened"].value in ("May 1932", "4 May 1932")


def test_a_day_and_the_month_that_holds_it_support_one_another() -> None:
    assert likeness("2021-03", "2021-03-02") == 1
    assert likeness("2021-03-01", "2021-03-02") == 0
    assert likeness("1,000", "1,004", "number") == 0  # canonical forms have no comma
    assert 0.5 < likeness("1000", "1004", "number") < 1
    rows = told("a day 2021-03", "b day 2021-03-02", "c day 2021-04-09", "d day 2021-04-10")
    (item,) = discover(rows).items
    assert item.value.startswith("2021-03")


def test_a_csv_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "claims.csv"
    file.write_text('\ufeffItem,Source,Value,Type\nbridge,post,"1,200",number\n\nbridge,"wire ",n/a,\n', "utf-8")
    assert list(read_assertions(file)) == [
        Assertion("post", "bridge", "1,200", "number"),
        Assertion("wire", "bridge", "n/a", ""),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "claims.csv:1: no columns “source”, “item”, “value”"),
        ("source,value\na,1\n", "claims.csv:1: no column “item”; the first line must name source, item, value"),
        ("source,item,value\na,x,1\nb,x\n", "claims.csv:3: 2 cells, and the first line names 3 columns; add “value”"),
        ("source,item,value\na,x,1,200\n", "claims.csv:2: 4 cells.*quotation marks around a value that holds a comma"),
        ('source,item,value\na,x,"1\nb,x,2\n', "claims.csv:2: a quotation mark opens here and is never closed"),
        ('source,item,value\na,x,1\nb,x,"1" or 2\n', "claims.csv:3: .*double a quotation mark"),
        ("source,item,value\n,x,1\n", "claims.csv:2: “source” is empty"),
        ("source,item,value,type\na,x,1,colour\n", "claims.csv:2: “colour” is no type; write number, date, time, text"),
    ],
    ids=["empty", "column", "short row", "comma", "unclosed quote", "stray quote", "no source", "type"],
)
def test_a_bad_csv_file_is_told_with_its_line_and_the_mend(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "claims.csv"
    file.write_text(text, "utf-8")
    with pytest.raises(UsageError, match=message):
        list(read_assertions(file))


def test_a_csv_file_that_is_not_there_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone\.csv: No such file"):
        list(read_assertions(tmp_path / "gone.csv"))
    file = tmp_path / "latin.csv"
    file.write_bytes("source,item,value\na,x,caf\xe9\n".encode("latin-1"))
    with pytest.raises(UsageError, match="not UTF-8"):
        list(read_assertions(file))


def test_gold_values_are_read_and_may_not_contradict_themselves(tmp_path: Path) -> None:
    file = tmp_path / "gold.csv"
    file.write_text("item,value\nbridge,1932\nbridge,1932\n", "utf-8")
    assert read_gold(file) == {"bridge": "1932"}
    file.write_text("item,value\nbridge,1932\nbridge,1934\n", "utf-8")
    with pytest.raises(UsageError, match=r"gold\.csv:3: “bridge” has two gold values"):
        read_gold(file)
