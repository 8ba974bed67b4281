"""Near-duplicate texts: exact against brute force, to the bit against datasketch, and the same on every path."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provaudit.analysis.duplicates import Index, near_duplicates, shingle_hashes, signature_rows
from provaudit.analysis.duplicates.bands import bands_for, group_pairs
from provaudit.analysis.duplicates.clusters import Link, grouped
from provaudit.analysis.duplicates.fold import fold
from provaudit.analysis.duplicates.kernels import NumpyKernels
from provaudit.analysis.duplicates.near import features, pairs_of
from provaudit.analysis.duplicates.passages import PassageOptions, passages
from provaudit.analysis.duplicates.shingle import SHINGLE
from provaudit.analysis.duplicates.short import Short, alike
from provaudit.analysis.duplicates.tokenise import placed_tokens, tokens
from provaudit.errors import UsageError

ALPHABET = "abc dE éßİ日本서울\u0301\u200b½ﬁ_-.,\n\t\0אﷺ\ud800ก"
texts_of_any_kind = st.text(st.sampled_from(ALPHABET), max_size=60)


def corpus(seed: int = 3, size: int = 250) -> list[str]:
    """Random texts of up to 300 words, near copies of some of them, copies, and empty and one-word texts."""
    chance = random.Random(seed)
    vocabulary = [f"w{i}" for i in range(2000)]
    out = ["", "", "one", "one", "two", "\n"]
    for _ in range(size):
        words = [chance.choice(vocabulary) for _ in range(chance.randint(1, 300))]
        out.append(" ".join(words))
        rates = [rate for rate in (0.0, 0.005, 0.02, 0.05) if chance.random() < 0.3]
        out += [" ".join("z" if chance.random() < rate else word for word in words) for rate in rates]
    return out


@pytest.mark.parametrize("threshold", [0.5, 0.8, 1.0])
def test_all_pairs_of_brute_force_are_found_and_no_other(threshold: float) -> None:
    texts = corpus()
    sets = []
    for text in texts:
        words = re.findall(r"\w+", text)
        width = min(5, len(words))
        sets.append({tuple(words[i : i + width]) for i in range(len(words) - width + 1)} if words else set())
    truth = []
    for i, one in enumerate(sets):
        for j in range(i + 1, len(sets)):
            two = sets[j]
            if one and two and len(one & two) >= threshold * len(one | two):
                both = len(one & two)
                truth.append((i, j, both / len(one | two), both / min(len(one), len(two))))
    assert near_duplicates(texts, threshold) == truth


def test_no_text_one_text_and_empty_texts_have_no_pairs() -> None:
    assert near_duplicates([]) == near_duplicates(["one"]) == near_duplicates(["", " ", "\u200b"]) == []


def test_signatures_equal_those_of_datasketch_and_query_its_index() -> None:
    import datasketch

    texts = [*corpus(size=20), "東の水門は十一週間閉鎖される", "naïve ﬁsh ½", "x" * 700]
    rows = signature_rows(texts)
    lsh = datasketch.MinHashLSH(num_perm=128, params=bands_for(0.8))
    for k, (text, row) in enumerate(zip(texts, rows, strict=True)):
        reference = datasketch.MinHash(num_perm=128, seed=1, scheme="affine32", hashfunc=lambda h: int(h) & 0xFFFFFFFF)
        reference.update_batch(shingle_hashes(text))
        assert np.array_equal(reference.hashvalues, row)
        if len(shingle_hashes(text)):
            lsh.insert(k, datasketch.MinHash(hashvalues=row, seed=1, scheme="affine32"))
    for i, j, *_ in near_duplicates(texts, 0.8):
        assert j in lsh.query(datasketch.MinHash(hashvalues=rows[i], seed=1, scheme="affine32"))


@settings(max_examples=40, deadline=None)
@given(st.lists(texts_of_any_kind, max_size=12), st.integers(1, 7))
def test_compiled_kernels_give_the_same_bits(texts: list[str], shingle: int) -> None:
    pytest.importorskip("numba", reason="numba is not installed; pip install 'provaudit[fast]'")
    from provaudit.analysis.duplicates.compiled import NumbaKernels

    texts = [*texts, "a" * 300, "é" * 200, "b" * 256 + " c"]
    plain, quick = NumpyKernels(), NumbaKernels()
    rows, sums = plain.features(texts, shingle)
    quick_rows, quick_sums = quick.features(texts, shingle)
    assert np.array_equal(rows, quick_rows) and np.array_equal(sums, quick_sums)
    one_sets, two_sets = plain.sets(texts, shingle), quick.sets(texts, shingle)
    assert (one_sets.values == two_sets.values).all() and (one_sets.bounds == two_sets.bounds).all()
    left, right = np.triu_indices(len(texts), 1)
    assert np.array_equal(plain.overlaps(one_sets, left, right), quick.overlaps(two_sets, left, right))


def test_results_do_not_depend_on_threads_or_kernels() -> None:
    pytest.importorskip("numba", reason="numba is not installed; pip install 'provaudit[fast]'")
    from provaudit.analysis.duplicates.compiled import NumbaKernels

    texts = corpus(size=900)
    assert near_duplicates(texts, threads=1) == near_duplicates(texts, threads=2)
    found = []
    for kernels in (NumpyKernels(), NumbaKernels()):
        pairs = pairs_of(features(texts, SHINGLE, 1, kernels), texts, 0.5, SHINGLE, 2, kernels)
        found.append((pairs.left.tolist(), pairs.right.tolist(), pairs.jaccard.tolist(), pairs.containment.tolist()))
    assert found[0] == found[1]


@settings(max_examples=100, deadline=None)
@given(st.lists(texts_of_any_kind, max_size=8))
def test_likeness_is_symmetric_and_of_a_text_with_itself_one(texts: list[str]) -> None:
    last = len(texts) - 1
    there = near_duplicates(texts, 0.3, shingle=2)
    back = sorted((last - j, last - i, s, c) for i, j, s, c in near_duplicates(texts[::-1], 0.3, shingle=2))
    assert there == back
    assert all(
        (i, k + len(texts), 1.0, 1.0) in near_duplicates(texts * 2, 0.9)
        for k, i in enumerate(range(len(texts)))
        if len(shingle_hashes(texts[i]))
    )


@settings(max_examples=200, deadline=None)
@given(texts_of_any_kind)
def test_places_of_tokens_are_in_order_and_tokens_are_the_same_with_and_without_them(text: str) -> None:
    placed = placed_tokens(text)
    assert (tokens([text]).hashes == placed.hashes).all()
    assert all(0 <= a < b <= len(text) for a, b in zip(placed.starts.tolist(), placed.ends.tolist(), strict=True))
    assert (np.diff(placed.starts) >= 0).all()


def test_a_token_is_a_run_of_word_characters_and_a_letter_of_unspaced_scripts() -> None:
    def words(text: str) -> list[str]:
        placed = placed_tokens(text)
        return [text[a:b] for a, b in zip(placed.starts.tolist(), placed.ends.tolist(), strict=True)]

    assert words("Don’t “stop”—now, Zoë_1!") == ["Don", "t", "stop", "now", "Zoë_1"]
    assert words("서울에서 東京へ") == ["서울에서", "東", "京", "へ"]
    assert words("of\u00adfice e\u0301tude ﬁn") == ["of\u00adfice", "e\u0301tude", "ﬁn"]
    same = ["office étude fin STRASSE", "of\u00adfice e\u0301tude ﬁn Straße"]
    assert (tokens(same[:1]).hashes == tokens(same[1:]).hashes).all()
    assert fold("plain") == "plain"


def test_larger_buckets_stay_connected_at_linear_cost() -> None:
    left, right, capped = group_pairs(np.zeros(1000, dtype=np.uint64), cap=100)
    assert capped == 1 and len(left) < 2000
    groups = grouped([Link(a, b, 1.0, 1.0) for a, b in zip(left.tolist(), right.tolist(), strict=True) if a == 0])
    assert sum(len(g.items) for g in groups if not g.chain) >= 2


def test_a_chain_of_weak_links_is_flagged_and_not_merged() -> None:
    links = [Link(0, 1, 0.95, 1.0), Link(1, 2, 0.81, 0.9), Link(2, 3, 0.94, 1.0)]
    assert [(g.items, g.chain) for g in grouped(links)] == [((0, 1), False), ((1, 2), True), ((2, 3), False)]
    whole = [*links, Link(0, 2, 0.81, 0.9), Link(0, 3, 0.8, 0.9)]
    assert [(g.items, g.chain, g.weakest) for g in grouped(whole)] == [((0, 1, 2, 3), False, 0.81)]


@given(
    st.permutations(
        [Link(a, b, 0.8 + (a * 7 + b) % 10 / 50, 0.9) for a in range(6) for b in range(a + 1, 6) if (a + b) % 3]
    )
)
def test_clusters_do_not_depend_on_the_order_of_links(links: list[Link]) -> None:
    assert grouped(links) == grouped(sorted(links, key=lambda k: (k.a, k.b)))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.sampled_from("abcdefghij"), min_size=4, max_size=12), max_size=12, unique_by=tuple))
def test_the_join_of_short_texts_misses_nothing(words: list[list[str]]) -> None:
    shorts = [Short(tokens([" ".join(w)]).hashes, " ".join(w)) for w in words]
    found = {(k.a, k.b) for k in alike(shorts, 0.8)[0]}
    for i in range(len(words)):
        for j in range(i + 1, len(words)):
            one, two = set(words[i]), set(words[j])
            if len(one & two) < 0.8 * len(one | two):
                assert (i, j) not in found
            elif words[i][:-1] == words[j] or words[j][:-1] == words[i]:  # one word added at the end
                assert (i, j) in found


def test_a_planted_paragraph_is_found_with_and_without_sampling() -> None:
    chance = random.Random(5)
    hosts = [[f"w{chance.randrange(5000)}" for _ in range(300)] for _ in range(40)]
    paragraph = hosts[0][100:180]
    for host in hosts[1:]:
        host[50:50] = ["x" if chance.random() < 0.03 else word for word in paragraph]
    hashes = [tokens([" ".join(host)]).hashes for host in hosts]
    dense = passages(hashes)[0]
    sampled = passages(hashes, PassageOptions(dense_tokens=0, sampling=4))[0]
    for found in (dense, sampled):
        first = {m.b: m for m in found if m.a == 0}
        assert sorted(first) == list(range(1, 40))
        assert all(m.a0 <= 104 and m.a1 >= 176 and 46 <= m.b0 <= 54 and 126 <= m.b1 <= 134 for m in first.values())


def test_an_index_answers_as_the_corpus_does_and_survives_the_disk(tmp_path: Path) -> None:
    texts = corpus(size=60)
    index = Index.build([f"t{i}" for i in range(len(texts))], texts)
    index.write(tmp_path / "index")
    opened = Index.open(tmp_path / "index")
    pairs = near_duplicates(texts, 0.5)
    for i in range(0, len(texts), 7):
        expected = {f"t{b if a == i else a}" for a, b, *_ in pairs if i in (a, b)}
        if len(shingle_hashes(texts[i])):
            expected.add(f"t{i}")
        assert {s.id for s in opened.query(texts[i], 0.5)} == expected


def test_an_index_grows_and_replaces(tmp_path: Path) -> None:
    index = Index.build(["a", "b"], ["one two three four five six", "seven eight nine ten"])
    grown = index.added(["b", "c"], ["one two three four five six", "alpha beta"])
    assert grown.ids == ("a", "b", "c")
    assert [s.id for s in grown.query("One, two, three, four, five, six!")] == ["a", "b"]
    assert grown.query("") == [] and grown.query("nothing like it at all here") == []
    assert [s.id for s in grown.query("zero one two three four five six seven", 0.9, containment=0.9)] == ["a", "b"]


def test_an_index_that_means_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no index there"):
        Index.open(tmp_path)
    Index.build(["a"], ["one two"]).write(tmp_path)
    head = json.loads((tmp_path / "index.json").read_text())
    (tmp_path / "index.json").write_text(json.dumps({**head, "scheme": "legacy"}))
    with pytest.raises(UsageError, match="scheme is 'legacy'"):
        Index.open(tmp_path)
    (tmp_path / "index.json").write_text("{")
    with pytest.raises(UsageError, match="not an index"):
        Index.open(tmp_path)


def test_the_audit_path_imports_neither_datasketch_nor_numba_nor_scipy() -> None:
    code = (
        "import sys; from provaudit.analysis.duplicates import repeats, near_duplicates; near_duplicates(['a b', 'a b']);"
        "print([m for m in ('datasketch', 'numba', 'scipy', 'pyarrow') if m in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
