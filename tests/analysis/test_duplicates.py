"""What is told of repeats among sources."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provaudit.analysis.duplicates import DuplicateOptions, Repeats, repeats, similar
from provaudit.model.document import Document
from provaudit.model.repeat import Aside, Cluster, Grade, Granularity, Role
from provaudit.model.source import Source, Span
from provaudit.text.segment import document

LOCK = (
    "The council voted on Tuesday to close the eastern lock for eleven weeks while its gates, the oldest on the river, "
    "are taken out and rebuilt by a yard from the coast."
)
BRIDGE = (
    "The new bridge over the Alder was opened on Monday after four years of work. Some four thousand people walked across "
    "it before the first bus was let through. The mayor, Ines Okafor, cut a ribbon of sailcloth and thanked the divers who "
    "had laid the footings in the cold spring of the second year, when the river ran so high that work stopped."
)
FERRY = (
    "Nobody had asked the ferrymen. Their boats lie idle at the lower quay, and the youngest of them, Piet Lindqvist, has "
    "signed on with a dredger in the north. His brother sells tickets for the museum that the ferry house became."
)


def dossier(**texts: str) -> list[Document]:
    return [document(Source.from_text(name, text)) for name, text in texts.items()]


def of(found: Repeats, granularity: Granularity) -> list[Cluster]:
    return [cluster for cluster in found.clusters if cluster.granularity == granularity]


def sources(cluster: Cluster) -> list[str]:
    return [member.source for member in cluster.members]


def quotes(cluster: Cluster) -> list[str]:
    return [member.exact for member in cluster.members if isinstance(member, Span)]


def test_nothing_repeats_in_no_source_one_source_or_empty_ones() -> None:
    for corpus in (
        [],
        dossier(a=BRIDGE),
        dossier(a="", b=""),
        dossier(a="   \n\n", b="\u200b"),
        dossier(a=BRIDGE, b=""),
    ):
        found = repeats(corpus)
        assert found.clusters == () and found.passages == ()


def test_two_sources_of_one_equal_word_are_copies_and_of_unequal_words_are_not() -> None:
    assert [sources(c) for c in repeats(dossier(a="Yes.", b="yes")).clusters] == [["a", "b"]]
    assert repeats(dossier(a="Yes.", b="No.")).clusters == ()


def test_a_rewrapped_copy_is_exact() -> None:
    (cluster,) = repeats(dossier(a=BRIDGE, b=BRIDGE.replace(" the ", "\nthe ").replace("'", "’"), c=FERRY)).clusters
    assert cluster.exact and cluster.weakest == 1.0 and sources(cluster) == ["a", "b"]


def test_a_copy_with_a_changed_word_is_near_with_its_exact_similarity() -> None:
    (cluster,) = repeats(dossier(a=BRIDGE, b=BRIDGE.replace("stopped", "halted"))).clusters
    (edge,) = cluster.edges
    assert not cluster.exact
    assert edge.similarity == cluster.weakest == 59 / 61  # 60 shingles each, of which one holds the last word


def test_what_a_copy_says_is_not_told_again_of_its_passages_sentences_and_headings() -> None:
    page = f"The Bridge Over the Alder Is Open\n\n{BRIDGE}\n\n{FERRY}"
    found = repeats(dossier(a=page, b=page, c=page.replace("idle", "empty")))
    assert [(sources(c), c.exact) for c in found.clusters] == [(["a", "b"], True), (["a", "c"], False)]
    assert found.passages == ()


def test_a_heading_that_recurs_within_each_copy_is_told_of_the_first_copy() -> None:
    page = f"alder bridge opening day\n\n{BRIDGE}\n\nalder bridge opening day\n\n{FERRY}"
    (heading,) = of(repeats(dossier(a=page, b=page)), Granularity.HEADING)
    assert sources(heading) == ["a", "a"]


def test_the_keeper_is_the_earliest_then_the_most_complete() -> None:
    first, second = (
        Source.from_text("a", BRIDGE, published="2019-05-02"),
        Source.from_text("b", BRIDGE, published="2019-05-01"),
    )
    (cluster,) = repeats([document(first), document(second)]).clusters
    assert (cluster.keeper, cluster.reason) == (1, "the earliest (2019-05-01)")
    (cluster,) = repeats(dossier(a=BRIDGE, b=BRIDGE + " More follows.")).clusters
    assert (cluster.keeper, cluster.reason) == (1, "the most complete (66 words)")


def test_a_paragraph_in_two_sources_is_one_passage_with_exact_spans_on_both_sides() -> None:
    found = repeats(dossier(a=f"{FERRY} {LOCK}", b=f"{LOCK} {BRIDGE}"))
    (match,) = found.passages
    assert match.a.exact == match.b.exact == LOCK[:-1]
    assert (match.grade, match.words, match.changes, match.aside) == (Grade.IDENTICAL, 32, (), Aside.NONE)
    assert found.clusters == ()


def test_changes_name_what_differs_and_the_rest_is_equal() -> None:
    text = f"{FERRY}\n\n{LOCK}"
    other = f"{LOCK.replace('eleven', 'seven').replace('the oldest on', 'on')}\n\n{BRIDGE}"
    (match,) = repeats(dossier(a=text, b=other)).passages
    assert match.grade == Grade.MINOR
    assert [(text[c.a_start : c.a_end], other[c.b_start : c.b_end]) for c in match.changes] == [
        ("eleven", "seven"),
        ("the oldest", ""),
    ]


def test_a_source_that_stands_in_another_is_named() -> None:
    (match,) = repeats(dossier(long=f"{FERRY}\n\n{LOCK}\n\n{BRIDGE} {FERRY[::-1]}", short=f"{LOCK} {BRIDGE}")).passages
    assert match.inside == "short" and match.share == 1.0


def test_a_passage_twice_in_one_source_is_told_once() -> None:
    (match,) = repeats(dossier(a=f"{LOCK}\n\n{FERRY}\n\n{LOCK}")).passages
    assert match.a.source == match.b.source == "a" and match.a.end < match.b.start


def test_the_least_damaged_is_kept_of_equals_and_damage_to_the_earliest_is_said() -> None:
    corpus = dossier(a=BRIDGE, b=BRIDGE.replace("stopped", "halted"))
    (cluster,) = repeats(corpus, losses={"a": 2}).clusters
    assert (cluster.keeper, cluster.reason) == (1, "the least damaged (no place)")
    early = document(Source.from_text("a", BRIDGE, published="2019-05-01"))
    late = document(Source.from_text("b", BRIDGE, published="2020"))
    (cluster,) = repeats([early, late], losses={"a": 1}).clusters
    assert (cluster.keeper, cluster.reason) == (0, "the earliest (2019-05-01), though one place in it is damaged")


def test_a_whole_text_is_kept_rather_than_an_undamaged_half() -> None:
    text = f"{BRIDGE} {FERRY} {LOCK}"
    (cluster,) = repeats(dossier(a=text[:-60], b=text), losses={"b": 1}).clusters
    assert (cluster.keeper, cluster.reason) == (1, "the most complete (137 words)")


def test_a_passage_that_copies_share_with_another_source_is_told_once_with_the_copy_that_is_kept() -> None:
    page = f"{BRIDGE}\n\n{FERRY}\n\n{LOCK}"
    copies = [
        Source.from_text("b", page.replace("idle", "empty"), published="2021-03-03"),
        Source.from_text("c", page, published="2021-03-02"),
        Source.from_text("d", page, published="2021-03-01"),
    ]
    other = Source.from_text("a", f"Sheep were sold at the autumn fair. {LOCK}")
    for name in ("a", "z"):
        found = repeats([document(Source.from_text(name, other.text)), *map(document, copies)])
        assert [{m.a.source, m.b.source} for m in found.passages] == [{name, "d"}]
        assert [(sources(c), c.keeper) for c in of(found, Granularity.DOCUMENT)] == [(["c", "d"], 1), (["b", "d"], 1)]
        assert of(found, Granularity.SENTENCE) == []


def test_a_passage_in_three_sources_is_told_from_the_first_only() -> None:
    found = repeats(dossier(a=f"{FERRY} {LOCK}", b=f"{LOCK} {BRIDGE}", c=f"Sheep {LOCK} were sold at the autumn fair."))
    assert [(m.a.source, m.b.source) for m in found.passages] == [("a", "b"), ("a", "c")]


def test_a_quotation_in_both_is_set_aside() -> None:
    said = f"“{LOCK}”"
    (match,) = repeats(
        dossier(a=f"{FERRY} The mayor read it out: {said}", b=f"The clerk wrote: {said} {BRIDGE}")
    ).passages
    assert match.aside == Aside.QUOTATION


def test_words_that_only_one_side_quotes_are_set_aside_if_they_may_come_from_the_other() -> None:
    def match(**dates: str | None) -> Aside:
        a = Source.from_text("a", f"{FERRY} {LOCK}", published=dates["a"])
        b = Source.from_text("b", f"The Harbour Post wrote: “{LOCK}” {BRIDGE}", published=dates["b"])
        (found,) = repeats([document(a), document(b)]).passages
        return found.aside

    assert match(a="2020-01-01", b="2021-01-01") == Aside.QUOTATION
    assert match(a="2021-01-01", b="2020-01-01") == Aside.NONE  # the later one has lost the quotation marks
    assert match(a=None, b="2020-01-01") == Aside.NONE


def test_what_is_not_excluded_counts_like_any_other_repeat() -> None:
    notice = "This material may not be published or broadcast without the consent of its owner."
    said = f"“{LOCK}”"
    corpus = dossier(
        a=f"{FERRY} The mayor read it out: {said}\n\n{notice}", b=f"The clerk wrote: {said} {BRIDGE}\n\n{notice}"
    )
    (match,), (cluster,) = repeats(corpus).passages, repeats(corpus).clusters
    assert (match.aside, cluster.role) == (Aside.QUOTATION, Role.BOILERPLATE)
    found = repeats(corpus, DuplicateOptions(exclude=()))
    (match,), (cluster,) = found.passages, found.clusters
    assert (match.aside, cluster.role) == (Aside.NONE, Role.CONTENT)


def test_a_sentence_that_is_told_as_a_passage_is_not_told_again_with_another_lead_in() -> None:
    found = repeats(dossier(a=f"{FERRY} The mayor read it out: “{LOCK}”", b=f"The clerk wrote: “{LOCK}” {BRIDGE}"))
    assert len(found.passages) == 1 and found.clusters == ()


def test_an_exclusion_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ValueError, match="takes quotations, bibliographies, boilerplate, not 'quotes'"):
        DuplicateOptions(exclude=("quotes",))


def test_lines_of_a_list_that_differ_in_their_numbers_are_no_passage() -> None:
    rows = "\n\n".join(
        f"We spent {n} million crowns on the upkeep of the river and its locks in the fiscal year 19{n} alone."
        for n in (46, 47, 48)
    )
    found = repeats(dossier(a=rows))
    assert found.passages == () and found.clusters == ()


def test_a_sentence_in_two_sources_is_one_cluster() -> None:
    sentence = "The eastern lock will be closed for eleven weeks this spring."
    found = repeats(dossier(a=f"{FERRY} {sentence}", b=f"{sentence} {BRIDGE}"))
    (cluster,) = found.clusters
    assert cluster.granularity == Granularity.SENTENCE and quotes(cluster) == [sentence, sentence]


def test_sentences_that_contradict_are_no_repeats_and_one_that_lost_its_year_is() -> None:
    intact = "The treaty between the valleys was signed in 1953, at the end of the war."
    lost = intact.replace(" 1953", "")
    other = intact.replace("1953", "1954")
    denied = intact.replace("was signed", "was not signed")
    assert len(repeats(dossier(a=f"{FERRY} {intact}", b=f"{lost} {BRIDGE}")).clusters) == 1
    assert repeats(dossier(a=f"{FERRY} {intact}", b=f"{other} {BRIDGE}")).clusters == ()
    assert repeats(dossier(a=f"{FERRY} {intact}", b=f"{denied} {BRIDGE}")).clusters == ()


def test_words_in_another_order_are_another_statement() -> None:
    one = "The harbour police arrested the young pilot after the old captain accused him."
    two = "The old captain accused the harbour police after the young pilot arrested him."
    assert repeats(dossier(a=f"{FERRY} {one}", b=f"{two} {BRIDGE}")).clusters == ()


def test_short_sentences_and_short_headings_recur_by_nature() -> None:
    text = "Background\n\nHe declined to comment.\n\nBackground\n\nHe declined to comment."
    assert repeats(dossier(a=text, b=text + f"\n\n{BRIDGE}")).clusters == ()


def test_a_title_with_and_without_the_name_of_its_site_is_one_heading() -> None:
    title = "What the Closing of the Eastern Lock Means for Trade"
    (cluster,) = repeats(dossier(a=f"{title} : The Harbour Post\n\n{FERRY}\n\n{title}\n\n{BRIDGE}")).clusters
    assert cluster.granularity == Granularity.HEADING and not cluster.exact and cluster.weakest == 1.0


def test_headings_that_differ_in_a_number_are_two() -> None:
    text = f"The toll for cars and carts in the year 2019\n\n{FERRY}\n\nThe toll for cars and carts in the year 2020\n\n{BRIDGE}"
    assert repeats(dossier(a=text)).clusters == ()


def test_a_notice_is_boilerplate_by_its_words_or_by_framing_three_sources() -> None:
    notice = "This material may not be published or broadcast without the consent of its owner."
    (cluster,) = repeats(dossier(a=f"{FERRY}\n\n{notice}", b=f"{BRIDGE}\n\n{notice}")).clusters
    assert cluster.role == Role.BOILERPLATE
    frame = "Tales from the valley are brought to you by the guild of millers."
    bodies = {name: [f"Word{name}{n} and again{name}{n} with{name}{n} some." for n in range(14)] for name in "abc"}
    pages = {name: "\n\n".join([frame, *body]) for name, body in bodies.items()}
    assert [c.role for c in repeats(dossier(**pages)).clusters] == [Role.BOILERPLATE]


def test_an_edited_copy_too_far_from_its_shingles_is_a_changed_copy() -> None:
    text = f"{BRIDGE} {LOCK} {FERRY}"
    words = text.split()
    scanned = " ".join(w[:2] + "i" + w[3:] if k % 6 == 2 and len(w) > 4 else w for k, w in enumerate(words))
    (cluster,) = repeats(dossier(a=text, b=scanned)).clusters
    assert cluster.granularity == Granularity.DOCUMENT and cluster.edges[0].noisy


def test_a_shared_passage_makes_no_changed_copy() -> None:
    found = repeats(dossier(a=f"{BRIDGE} {BRIDGE[::-1]} {LOCK}", b=f"{LOCK} {FERRY} {FERRY[::-1]}"))
    assert of(found, Granularity.DOCUMENT) == [] and len(found.passages) == 1


def test_text_without_spaces_between_words_is_compared_by_letters() -> None:
    japanese = "東の水門は十一週間閉鎖され、川で最も古い扉が取り外されて造り直されると、評議会が火曜日に決めた。"
    found = repeats(dossier(a=japanese + "漁師は怒っている。", b="冬の間は不漁だった。" + japanese + "それだけだ。"))
    (match,) = found.passages
    assert match.a.exact == match.b.exact == japanese[:-1] and found.clusters == ()


def test_right_to_left_text_keeps_its_offsets() -> None:
    arabic = "صوت المجلس يوم الثلاثاء على إغلاق الهويس الشرقي لمدة أحد عشر أسبوعا ريثما تعاد صناعة بواباته وهي أقدم بوابات النهر كله."
    found = repeats(dossier(a=f"كان الصيد سيئا. {arabic}", b=f"{arabic} والصيادون غاضبون جدا اليوم."))
    places = [s for m in found.passages for s in (m.a, m.b)] + [s for c in found.clusters for s in c.members]
    assert len(places) == 2
    assert all(
        isinstance(p, Span) and p.exact.startswith("صوت") and p.exact.rstrip(".").endswith("كله") for p in places
    )


def test_the_order_of_the_sources_does_not_matter() -> None:
    corpus = dossier(a=f"{FERRY} {LOCK}", b=f"{LOCK} {BRIDGE}", c=BRIDGE, d=BRIDGE, e=f"{LOCK}\n\n{FERRY}\n\n{LOCK}")
    assert repeats(corpus) == repeats(corpus[::-1]) == repeats(corpus[2:] + corpus[:2])


def test_similar_tells_what_repeats_one_text_and_nothing_else() -> None:
    corpus = dossier(b=f"{LOCK} {BRIDGE}", c=FERRY, d=FERRY)
    (new,) = dossier(a=f"Sheep were sold. {LOCK}")
    found = similar(new, corpus)
    assert [(m.a.source, m.b.source) for m in found.passages] == [("a", "b")] and found.clusters == ()


def test_ten_thousand_copies_of_a_sentence_cost_seconds_and_are_counted() -> None:
    sentence = "The eastern lock will be closed for eleven weeks this spring. "
    begin = time.perf_counter()
    found = repeats(dossier(a=sentence * 10_000, b=f"{sentence} {BRIDGE}"))
    assert time.perf_counter() - begin < 20
    assert found.capped > 0
    (cluster,) = of(found, Granularity.SENTENCE)
    assert len(cluster.members) == DuplicateOptions().listed
    assert len(cluster.members) + cluster.omitted == 10_001


@pytest.mark.parametrize("kinds", [4, 8, 10, 30])
def test_a_table_of_digits_costs_seconds(kinds: int) -> None:
    chosen = np.random.default_rng(7).integers(kinds, size=150_000)
    begin = time.process_time()
    found = repeats(dossier(a=" ".join(map(str, chosen.tolist()))))
    assert time.process_time() - begin < 20
    assert found.capped > 0 or kinds == 30


@pytest.mark.parametrize("period", [1, 4, 17, 300, 5_000])
def test_text_that_repeats_itself_without_end_costs_seconds_and_is_said(period: int) -> None:
    random = np.random.default_rng(7)
    words = np.tile(random.integers(10**6, size=period), 200_000 // period)
    edited = np.where(random.random(len(words)) < 0.05, random.integers(10**6, size=len(words)), words)
    begin = time.process_time()
    found = repeats(dossier(a=" ".join(map(str, words.tolist())), b=" ".join(map(str, edited.tolist()))))
    assert time.process_time() - begin < 20
    assert found.capped > 0


def test_a_passage_that_a_thousand_sources_share_is_told_once_for_each() -> None:
    def own(k: int) -> str:
        return " ".join(map(str, np.random.default_rng(1000 + k).integers(10**9, size=40).tolist())) + "."

    found = repeats(dossier(**{f"s{k:04}": f"{own(k)} {LOCK} {own(-k)}" for k in range(1, 1001)}))
    assert [(m.a.source, m.b.source) for m in found.passages] == [("s0001", f"s{k:04}") for k in range(2, 1001)]


def test_a_long_line_without_spaces_costs_seconds() -> None:
    begin = time.perf_counter()
    repeats(dossier(a="x" * 1_000_000, b="ab" * 500_000, c="é" * 300_000, d="漢" * 100_000))
    assert time.perf_counter() - begin < 20


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([LOCK, BRIDGE, FERRY, "ﬁne ½ Straße", "\u0301e", "日本語。", "", "\n\n", "\ud800"]), max_size=6
    )
)
def test_every_span_quotes_its_source_exactly(parts: list[str]) -> None:
    corpus = {"a": " ".join(parts), "b": "\n\n".join(parts[::-1])}
    found = repeats(dossier(**corpus), DuplicateOptions(sentence_words=1))
    spans = [s for m in found.passages for s in (m.a, m.b)]
    spans += [s for c in found.clusters for s in c.members if isinstance(s, Span)]
    assert all(corpus[s.source][s.start : s.end] == s.exact and s.start < s.end for s in spans)
