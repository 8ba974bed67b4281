"""Who took from whom: what is evidence, what gives it a direction, and what is no dependence at all."""

from __future__ import annotations

import pytest
from bench.dependence.run import dossier
from hypothesis import given
from hypothesis import strategies as st

from provaudit.analysis.citations import citations, cycles
from provaudit.analysis.dependence import dependence, origins
from provaudit.analysis.duplicates import repeats
from provaudit.model.document import Document
from provaudit.model.profile import Dependence, Ground
from tests.analysis.dossiers import FERRY, answers, copies, doc, lost, shared


def test_a_whole_copy_makes_one_origin_and_has_no_direction_without_evidence() -> None:
    a, b, c = doc("a", FERRY), doc("b", FERRY), doc("c", "The lighthouse was painted white.")
    (found,) = dependence((a, b, c), (copies("a", "b"),), ())
    assert (found.taker, found.giver, found.directed, found.binding) == ("a", "b", False, True)
    assert found.grounds == (Ground.COPY,)
    assert not found.disclosed
    assert [o.members for o in origins(("a", "b", "c"), (found,))] == [("a", "b"), ("c",)]


def test_the_later_took_from_the_earlier() -> None:
    early, late = doc("z", FERRY, published="2021-03-02"), doc("a", FERRY, published="2021-03-05")
    (found,) = dependence((early, late), (copies("a", "z"),), ())
    assert (found.taker, found.giver, found.directed) == ("a", "z", True)
    assert any("2021-03-05" in told for told in found.evidence)


def test_dates_that_may_be_one_day_give_no_direction() -> None:
    a, b = doc("a", FERRY, published="2021-03"), doc("b", FERRY, published="2021-03-05")
    (found,) = dependence((a, b), (copies("a", "b"),), ())
    assert not found.directed


def test_who_lost_text_took_from_who_still_has_it() -> None:
    intact = doc("intact", FERRY + " The company was founded in 1921 by three brothers.")
    cut = doc("cut", FERRY + " The company was founded in by three brothers.")
    loss = lost(cut, "in by", "The company was founded in by three brothers.")
    (found,) = dependence((intact, cut), (copies("cut", "intact", similarity=0.9),), (loss,))
    assert (found.taker, found.giver, found.directed) == ("cut", "intact", True)


def test_dates_and_damage_that_disagree_give_no_direction() -> None:
    intact = doc("intact", FERRY + " Founded in 1921 by three brothers.", published="2022-01-01")
    cut = doc("cut", FERRY + " Founded in by three brothers.", published="2021-01-01")
    loss = lost(cut, "in by", "Founded in by three brothers.")
    (found,) = dependence((intact, cut), (copies("cut", "intact", similarity=0.9),), (loss,))
    assert not found.directed
    assert len(found.evidence) == 3


def test_the_same_loss_is_evidence_where_little_text_is_shared() -> None:
    sentence = "The old company was founded in by three brothers from the island."
    a, b = doc("a", f"Ships leave at noon. {sentence}"), doc("b", f"{sentence} Nobody remembers them.")
    losses = [lost(d, "in by", sentence) for d in (a, b)]
    (found,) = dependence((a, b), (), losses)
    assert found.grounds == (Ground.DAMAGE,)
    assert not found.directed


def test_a_declared_origin_is_directed_and_disclosed() -> None:
    a, b = doc("a", FERRY), doc("b", FERRY, derived_from=("a",))
    (found,) = dependence((a, b), (copies("a", "b"),), ())
    assert (found.taker, found.giver, found.disclosed) == ("b", "a", True)
    assert found.grounds == (Ground.COPY, Ground.DECLARED)


def test_a_credit_line_discloses_and_directs() -> None:
    a = doc("a", FERRY, publisher="The Harbour Post")
    b = doc("b", f"{FERRY}\n\nThis article first appeared in The Harbour Post.", publisher="The Morning Digest")
    (found,) = dependence((a, b), (copies("a", "b", similarity=0.95),), ())
    assert (found.taker, found.giver, found.disclosed) == ("b", "a", True)
    assert Ground.CREDIT in found.grounds


def test_a_credit_for_one_statement_is_no_dependence() -> None:
    a = doc("a", FERRY, publisher="The Harbour Post")
    b = doc("b", "The weather was fine all week. According to The Harbour Post, a ship will be sold.", publisher="X")
    assert dependence((a, b), (), ()) == ()


def test_a_credit_to_a_publisher_of_several_sources_means_the_one_whose_text_it_has() -> None:
    papers = [doc(f"p{n}", f"On day {n} a ship left the harbour.", publisher="The Harbour Post") for n in range(2)]
    papers.append(doc("p2", FERRY, publisher="The Harbour Post"))
    b = doc("b", f"{FERRY}\n\nThis article first appeared in The Harbour Post.", publisher="The Morning Digest")
    found = dependence((*papers, b), (copies("b", "p2", similarity=0.95),), ())
    assert [(d.taker, d.giver) for d in found] == [("b", "p2")]


def test_a_quotation_of_the_same_speaker_is_no_dependence() -> None:
    words = (
        "We shall lay off forty deckhands before the summer, sell two of our seven ships and end the night crossing to Ellen "
        "Island in June, because nobody pays for it any more"
    )
    a, b = (
        doc("a", f"She met the union. “{words},” she said."),
        doc("b", f'Bad news came on Monday. "{words}," she said.'),
    )
    assert dependence((a, b), (shared(a, b, words),), ()) == ()


def test_site_furniture_is_no_dependence() -> None:
    words = (
        "Subscribe to our newsletter. All rights reserved. Read our privacy policy and the terms of use, contact us, "
        "follow us, or sign in to read more of the articles that you like to read every day."
    )
    a, b = doc("a", f"Ships leave at noon.\n\n{words}"), doc("b", f"The bridge is closed.\n\n{words}")
    assert dependence((a, b), (shared(a, b, words),), ()) == ()


def test_a_page_that_shares_one_paragraph_of_many_stays_its_own_origin() -> None:
    own_a = " ".join(
        f"The {n}th witness spoke of the storm and of what she saw that night on the quay." for n in range(20)
    )
    own_b = " ".join(
        f"Visitor number {n} came by train and stayed in one of the small hotels of the town." for n in range(20)
    )
    a, b = doc("a", f"{own_a}\n\n{FERRY}"), doc("b", f"{own_b}\n\n{FERRY}")
    (found,) = dependence((a, b), (shared(a, b, FERRY),), ())
    assert found.words > 40
    assert not found.binding
    assert len(origins(("a", "b"), (found,))) == 2


def test_two_texts_of_one_publisher_need_no_disclosure() -> None:
    a, b = doc("a", FERRY, publisher="The Harbour Post"), doc("b", FERRY, publisher="the harbour post")
    (found,) = dependence((a, b), (copies("a", "b"),), ())
    assert found.disclosed


def test_who_names_one_of_three_equal_texts_has_disclosed_all() -> None:
    texts = doc("a", FERRY), doc("b", FERRY), doc("c", FERRY, derived_from=("a",))
    found = dependence(texts, (copies("a", "b", "c"),), ())
    undisclosed = [(d.taker, d.giver) for d in found if not d.disclosed]
    assert undisclosed == [("a", "b")]


def test_ten_copies_of_one_text_are_told_by_nine_edges() -> None:
    ids = [f"s{n}" for n in range(10)]
    dated = [doc(id, FERRY, published=f"2021-03-{n + 1:02}") for n, id in enumerate(ids)]
    found = dependence(dated, (copies(*ids),), ())
    assert [(d.taker, d.giver) for d in found if d.joins] == [(id, "s0") for id in ids[1:]]


def test_a_work_outside_the_dossier_joins_those_who_declare_it() -> None:
    a, b = (
        doc("a", "One text.", derived_from=("Ministry report 7",)),
        doc("b", "Two.", derived_from=("Ministry report 7",)),
    )
    found = dependence((a, b), (), ())
    assert [o.members for o in origins(("a", "b"), found)] == [("a", "b")]


def test_two_stories_of_one_agency_are_not_one_origin_and_a_copy_of_its_text_is_disclosed() -> None:
    a, b = (
        doc("a", f"ELLEN HARBOUR (Tidewater Wire) — {FERRY}"),
        doc("b", "ELLEN HARBOUR (Tidewater Wire) — A bridge fell down."),
    )
    assert dependence((a, b), (), ()) == ()
    c = doc("c", f"ELLEN HARBOUR (Tidewater Wire) — {FERRY}")
    (found,) = dependence((a, c), (copies("a", "c"),), ())
    assert found.disclosed
    assert "both credit Tidewater Wire" in found.evidence


def test_a_source_that_cites_itself_breaks_nothing() -> None:
    a = doc("a", FERRY, derived_from=("a",))
    assert dependence((a,), (), ()) == ()
    (circle,) = cycles(citations((a,)))
    assert [c.citing for c in circle.citations] == ["a"]


def test_a_circle_of_derivation_is_found_once() -> None:
    texts = [doc(f"s{n}", "Text.", derived_from=(f"s{(n + 1) % 4}",)) for n in range(4)] + [
        doc("x", "T.", derived_from=("s0",))
    ]
    (circle,) = cycles(citations(texts))
    assert [c.citing for c in circle.citations] == ["s0", "s1", "s2", "s3"]


def test_credits_for_different_matters_make_no_circle() -> None:
    a = doc(
        "a", "According to The Island Courier, the lighthouse was sold to a hotel chain.", publisher="The Harbour Post"
    )
    b = doc("b", "The new ferry comes a year late, according to The Harbour Post.", publisher="The Island Courier")
    assert cycles(citations((a, b))) == ()


@given(st.permutations(range(6)))
def test_the_order_of_the_documents_changes_nothing(order: list[int]) -> None:
    texts = [doc(f"s{n}", FERRY if n < 4 else f"Text {n}.", published=f"202{n}-01-01") for n in range(6)]
    cluster = copies("s0", "s1", "s2", "s3")
    assert dependence([texts[n] for n in order], (cluster,), ()) == dependence(texts, (cluster,), ())


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"), st.booleans()), max_size=12))
def test_origins_are_a_partition_and_only_binding_edges_join(edges: list[tuple[str, str, bool]]) -> None:
    given_edges = [Dependence(a, b, True, (), binding=binding) for a, b, binding in edges if a != b]
    found = origins("abcdef", given_edges)
    assert sorted(m for o in found for m in o.members) == list("abcdef")
    assert all(o.id == o.members[0] for o in found)
    home = {m: o.id for o in found for m in o.members}
    assert all(home[d.taker] == home[d.giver] for d in given_edges if d.binding)
    assert len(found) >= 6 - sum(d.binding for d in given_edges)


SPEECH = (
    "We shall not forget the men of the night shift. Forty-one of them went down the ladder on the second of February, "
    "and nineteen came up again. The company told their widows that no one could have known. We have read the letters "
    "of the foremen, and the company knew, and it sent them down all the same."
)
LAW = (
    "Section 4. (1) No person shall operate a moveable bridge on a public way unless it has been inspected within the "
    "preceding year by a competent engineer. (2) The owner of a moveable bridge shall keep a record of every inspection "
    "and shall produce it to the ministry on demand. (3) A person who contravenes this section commits an offence."
)
CHAMBER = "The member for Corran rose at four and spoke without notes. Reporters in the gallery put down their pens."
UNION = "Unions across the north have printed it as a leaflet. Two of our members gave evidence, and one was dismissed."


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (f"{CHAMBER}\n\n“{SPEECH}”\n\nNobody clapped.", f"{UNION}\n\n> {SPEECH}\n\nSend what you can."),
        (
            f"{CHAMBER}\n\n“{SPEECH}”\n\nNobody clapped.",
            f"{UNION} Here is the speech:\n\n{SPEECH}\n\nSend what you can.",
        ),
        (f"{CHAMBER}\n\n‘{SPEECH}’\n\nNobody clapped.", f"{UNION} ‘{SPEECH}’ she said.\n\nSend what you can."),
        (f"{CHAMBER}\n\n{LAW}\n\nThe vote was put off.", f"{UNION}\n\n{LAW}\n\nNobody has been fined yet."),
    ],
    ids=["a block quotation", "an announced quotation", "single marks", "a law"],
)
def test_two_texts_that_quote_one_speech_or_one_law_are_independent(one: str, two: str) -> None:
    texts = doc("a", one), doc("b", two)
    found = repeats(texts)
    assert found.clusters or found.passages
    assert dependence(texts, (*found.clusters, *found.passages), ()) == ()


def test_the_full_text_of_a_speech_is_no_copy_of_the_report_that_quotes_it() -> None:
    report = doc(
        "a", f"{CHAMBER}\n\n“{SPEECH}”\n\nThe minister left without a word, and the vote was put off until Thursday."
    )
    text = doc("c", f"Full text of the speech.\n\n{SPEECH}\n\nThe Speaker then called the next item.")
    found = repeats((report, text))
    assert found.passages
    assert dependence((report, text), (*found.clusters, *found.passages), ()) == ()


def test_who_prints_another_text_around_the_same_quotation_copies_it() -> None:
    texts = doc("a", f"{FERRY}\n\n“{SPEECH}”"), doc("b", f"{FERRY}\n\n“{SPEECH}”")
    (found,) = dependence(texts, repeats(texts).clusters, ())
    assert 50 < found.words < 65


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (f"ELLEN HARBOUR (Northern Wire) - {FERRY}", f"{FERRY}\n\nSource: Northern Wire"),
        (f"Ferry to shed forty jobs\n\nNorthern Wire\n\n{FERRY}", f"{FERRY}\n\n(Source: The Northern Wire)"),
        (f"By Alan Reid, Northern Wire\n\n{FERRY}", f"{FERRY}\n\nFirst published by Northern Wire."),
        (f"Alan Reid | AP\n\n{FERRY}", f"{FERRY}\n\nThe Associated Press"),
        (f"ELLEN HARBOUR (Reuters) — {FERRY}", f"By Reuters staff\n\n{FERRY}"),
        (f"From Wikipedia, the free encyclopedia\n\n{FERRY}", f"{FERRY}\n\nSource: Wikipedia"),
        (
            f"{FERRY}\n\nThis story is republished from The Lantern under a Creative Commons licence.",
            f"This article was originally published by The Lantern.\n\n{FERRY}",
        ),
    ],
)
def test_two_prints_of_one_agency_story_say_so_and_neither_took_it_from_the_other(one: str, two: str) -> None:
    texts = doc("a", one, published="2021-03-02"), doc("b", two, published="2021-03-03")
    (found,) = dependence(texts, (copies("a", "b", similarity=0.95),), ())
    assert (found.disclosed, found.directed, found.binding) == (True, False, True)
    assert any(told.startswith("both credit") for told in found.evidence)


@pytest.mark.parametrize(
    "edge", ["From Honolulu", "Via Crucis", "Source of the Nile", "Alan Reid", "Story Time", "The Harbour Post"]
)
def test_a_heading_or_the_papers_own_name_is_no_credit(edge: str) -> None:
    texts = (
        doc("a", f"{edge}\n\n{FERRY}", publisher="The Harbour Post", published="2021-03-02"),
        doc("b", f"{edge}\n\n{FERRY}", publisher="The Ellen Courier", published="2021-03-03"),
    )
    (found,) = dependence(texts, (copies("a", "b"),), ())
    assert not found.disclosed


def alone(ids: str, **metadata: str) -> list[Document]:
    return [doc(id, f"Text number {n} of {id}.", **metadata) for n, id in enumerate(ids)]


def test_one_shared_error_is_told_and_two_make_one_origin() -> None:
    opened = answers("opened", a="north", b="north", c="south", d="south", e="south")
    built = answers("built", a="oak", b="oak", c="elm", d="elm", e="elm")
    (one,) = dependence(alone("abcde"), (), (), items=[opened])
    assert (one.taker, one.giver, one.directed, one.binding) == ("a", "b", False, False)
    assert one.grounds == (Ground.ERROR,)
    assert one.evidence == ("both say “north”, and 3 independent voices say “south”: “c”, “d”, “e”",)
    (two,) = dependence(alone("abcde"), (), (), items=[opened, built])
    assert (two.errors, two.binding) == (2, True)
    assert origins("abcde", (two,))[0].members == ("a", "b")


def test_a_shared_true_value_is_no_evidence_and_two_against_two_decide_nothing() -> None:
    same = [answers(f"item{n}", a="north", b="north", c="north") for n in range(20)]
    assert dependence(alone("abc"), (), (), items=same) == ()
    assert dependence(alone("abcd"), (), (), items=[answers("opened", a="n", b="n", c="s", d="s")]) == ()


def test_three_copies_of_one_text_do_not_make_an_error_of_what_two_others_say() -> None:
    texts = [*alone("ab"), *(doc(id, FERRY) for id in "cde")]
    opened = answers("opened", a="north", b="north", c="south", d="south", e="south")
    found = dependence(texts, (copies("c", "d", "e"),), (), items=[opened])
    assert all(Ground.ERROR not in d.grounds for d in found)


def test_a_loss_in_a_sentence_that_the_other_does_not_have_gives_no_direction() -> None:
    a = doc("a", f"{FERRY} Its thousandmember staff went on strike in the spring.")
    b = doc("b", f"{FERRY} Visitors should bring good shoes and water.")
    loss = lost(a, "thousandmember", "Its thousandmember staff went on strike in the spring.")
    (found,) = dependence((a, b), (copies("a", "b", similarity=0.8),), (loss,))
    assert not found.directed


def test_where_dates_are_known_nine_copies_in_ten_are_told_in_the_right_direction_and_from_their_very_source() -> None:
    planted = right = told = parents = 0
    for seed in range(500, 506):
        made = dossier(seed, dated=True)
        copies_found = repeats(made.documents)
        found = dependence(made.documents, (*copies_found.clusters, *copies_found.passages), ())
        directed = {(d.taker, d.giver) for d in found if d.directed}
        links = {(d.taker, d.giver) for d in found if d.directed and d.joins}
        planted += len(made.taken)
        right += len(directed & set(made.taken.items()))
        told += len(links)
        parents += len(links & set(made.taken.items()))
        assert all(o.id in o.members for o in origins([d.source.id for d in made.documents], found))
    assert right >= 0.9 * planted
    assert parents >= 0.85 * told


def test_a_story_from_an_agency_is_no_copy_of_another_story_of_that_agency() -> None:
    bridge = doc("r", "The bridge at Ellen was closed on Monday after cracks were found in it.", publisher="Reuters")
    ferry = doc("a", f"ELLEN HARBOUR (Reuters) — {FERRY}", publisher="The Ellen Courier")
    assert dependence((bridge, ferry), (), ()) == ()
    same = doc("r", FERRY, publisher="Reuters")
    (found,) = dependence((same, ferry), (copies("a", "r", similarity=0.95),), ())
    assert (found.taker, found.giver, found.disclosed, found.binding) == ("a", "r", True, True)


def test_a_declared_origin_that_names_a_publisher_of_one_source_means_it() -> None:
    a, b = doc("a", "One.", publisher="The Harbour Post"), doc("b", "Two.", derived_from=("The Harbour Post",))
    (found,) = dependence((a, b), (), ())
    assert (found.taker, found.giver, found.binding) == ("b", "a", True)


def test_a_note_of_one_sentence_that_is_the_same_everywhere_is_one_voice() -> None:
    note = "The harbour at Lorne was opened in 1953 by the mayor, and 400 people came to see it."
    documents = tuple(doc(name, note) for name in ("a", "b", "c"))
    found = dependence(documents, repeats(documents).clusters, ())
    assert [origin.members for origin in origins(("a", "b", "c"), found)] == [("a", "b", "c")]
