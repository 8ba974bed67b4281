"""What the damage analysis finds in a text by itself, and what it leaves in peace."""

from __future__ import annotations

import time
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest
from bench.damage import gold
from bench.damage.run import LISTS, Example, lines, serious
from hypothesis import given, settings
from hypothesis import strategies as st

from provaudit.analysis.damage import damage, reports
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Confidence
from provaudit.model.source import Source
from provaudit.text.segment import document

FLOORS = {
    "numeric": 0.91,
    "numeric_second": 0.69,
    "structural": 0.82,
    "structural_second": 0.7,
    "unseen_first": 0.95,
    "unseen_second": 0.75,
    "unseen_third": 0.85,
    "unseen_fourth": 0.82,
    "unseen_fifth": 0.54,
}


def found(text: str) -> tuple[Damage, ...]:
    return damage([document(Source.from_text("a", text))])


def kinds(text: str) -> list[str]:
    return [item.kind.value for item in found(text) if item.confidence is not Confidence.LOW]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The armistice was signed in at the end of a long war.", DamageKind.YEAR, "in at"),
        ("In the drills began on May 11 and went on for a week.", DamageKind.YEAR, "In the"),
        ("On June 25,Northern troops crossed the river.", DamageKind.YEAR, "June 25,Northern"),
        ("The truce was concluded on July 27, A peace treaty was never signed.", DamageKind.YEAR, "July 27,"),
        ("In Aprilthe cabinet met in secret.", DamageKind.YEAR, "Aprilthe"),
        ("Inthe two towns agreed to share the water.", DamageKind.YEAR, "Inthe"),
        ("The cabinet met on the th of May.", DamageKind.DAY, "the th of May"),
        ("The guns fell silent on July , 1953 along the line.", DamageKind.DAY, "July , 1953"),
        ("Protests grew in the s and faded.", DamageKind.DECADE, "the s"),
        ("The chapel was built in the th century.", DamageKind.ORDINAL, "the th"),
        ("The harbour cost $ million and took four years.", DamageKind.AMOUNT, "$ million"),
        ("Rents rose by percent within a year.", DamageKind.PERCENTAGE, "by percent"),
        ("A -year-old boy found the letter.", DamageKind.NUMBER, "-year-old"),
        ("The lake lies about kilometres north of here.", DamageKind.NUMBER, "about kilometres"),
        ("The mill was rebuilt between and 1960.", DamageKind.RANGE, "between and"),
        ("Trade with the U. In recent years, it has grown.", DamageKind.ABBREVIATION, "the U."),
        ("He went at the request of President George W. We will stay.", DamageKind.NAME, "George W."),
        ("Bernhard was a nephew of and a friend of the founder.", DamageKind.NAME, "of and"),
        ("The for the new bridge was drawn by hand.", DamageKind.NAME, "The for"),
        ("They hoped that the costs were low because.", DamageKind.SENTENCE, "because"),
        ("The road led toHarbour Street.", DamageKind.GLUE, "toHarbour"),
        ("The house stood empty until earlywhen they came back.", DamageKind.GLUE, "earlywhen"),
        ("They share many interests We will work for peace.", DamageKind.BOUNDARY, "interests We"),
        ("The respon sibility lies with the town.", DamageKind.WORD, "respon sibility"),
        ("The townâ€™s bridge was closed.", DamageKind.ENCODING, "â€™"),
    ],
)
def test_each_mechanism_of_loss_is_found_at_its_place(text: str, kind: DamageKind, place: str) -> None:
    hits = [(item.kind, item.span.exact) for item in found(text) if item.confidence is not Confidence.LOW]
    assert (kind, place) in hits


@pytest.mark.parametrize(
    "text", [line for line in (LISTS / "sound.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
)
def test_sound_sentences_are_never_called_certainly_damaged(text: str) -> None:
    certain = [item.span.exact for item in found(text.replace("¶", "\n")) if item.confidence is Confidence.HIGH]
    assert certain == []


def test_nine_in_ten_of_the_damaged_sentences_are_found() -> None:
    lines = [line for line in (LISTS / "damaged.txt").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    hits = [line for line in lines if found(line.split(" | ", 1)[1].replace("¶", "\n"))]
    assert len(hits) >= 0.9 * len(lines)


def test_headings_tables_and_code_are_not_read() -> None:
    assert (
        kinds("Signed in at last of the\n\nThe bridge was opened in spring.\n\nyear\tsum in\n1950\t3 of\n1960\t4 of\n")
        == []
    )
    assert kinds("x = f(in, of)\nreturn $ + x;\nwhile (a != b) {\n  in.of();\n}\n") == []


def test_one_place_gets_one_damage() -> None:
    items = found("Inat the end of the war the treaty was signed in , but the R. Inthe s it was lost by percent.")
    spans = sorted((item.span.start, item.span.end) for item in items)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_what_is_known_of_a_date_is_kept_as_edtf() -> None:
    (item,) = found("The truce was concluded on July 27, A peace treaty was never signed.")
    assert item.known == "XXXX-07-27"


def test_quotations_over_several_paragraphs_are_closed_at_the_last() -> None:
    assert kinds("“The first day was long.\n\n“The second one was short,” she said.") == []
    assert kinds('The minister said that it was "a gift to the coast. The council disagreed.\n\nNothing followed.') == [
        "unclosed-quotation"
    ]


def test_a_text_that_stops_before_the_frame_of_a_site_is_a_cut_document() -> None:
    text = "The council met. It was decided that the harbour should be dredged by the\n\nSign up for our newsletter. Privacy policy."
    assert "cut-document" in [item.kind.value for item in found(text)]


def test_titles_of_other_pages_are_told_from_headings() -> None:
    items = found(
        "Harbour of Alderby - Wikipedia\n\nThe harbour was closed for a year.\n\nThe second year\n\nIt was opened again."
    )
    assert [item.kind for item in items] == [DamageKind.TITLE]


def test_doubtful_hits_of_a_damaged_source_are_promoted() -> None:
    doubtful = "They are proud of the town. Relations."
    certain = "It was opened in . It cost $ million. In the s it closed. "
    alone = [item.confidence for item in found(doubtful) if item.sign == "a sentence of one word"]
    beside = [item.confidence for item in found(certain + doubtful) if item.sign == "a sentence of one word"]
    assert alone == [] and beside == [Confidence.MEDIUM]


def test_the_report_counts_certain_losses_and_names_their_pattern() -> None:
    text = "It was opened in . It cost $ million. In the s it closed. " + "The town was glad of 12 new boats. " * 25
    documents = [document(Source.from_text("a", text))]
    (report,) = reports(documents, damage(documents))
    assert report.certain == 3
    assert report.per_thousand == pytest.approx(3000 / report.words, abs=0.01)
    assert report.signature == "no number of three digits or more survives"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aAbB .,;:'\"“”()[]-$%19UinoftheS\n", max_size=200))
def test_every_span_quotes_its_text_and_the_result_is_sorted(text: str) -> None:
    source = Source.from_text("a", text)
    items = damage([document(source)])
    assert all(source.text[i.span.start : i.span.end] == i.span.exact and i.span.start < i.span.end for i in items)
    assert list(items) == sorted(items, key=lambda i: (i.span.source, i.span.start, i.span.end, i.kind.value))


HOSTILE = ["a", "(", '"', "in the ", "A.", "1,", "-", "|", " .", "Aa", "two as ", "who he ", "in (a ", "€â", "in ", "$ ", "( ", "word,word ", "such a treaty ", "xqzjkwv ", "“a ", "a,\n\n", "the s ", "July , ", "'s ", "Ab cd. ", "=E2", "‘a ", "Read more ", "- "]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_time_for_a_hostile_line_grows_with_its_length_and_not_with_its_square(unit: str) -> None:
    """Four times the text may cost four times the work; the square would be sixteen times. Small times are noise."""

    def seconds(size: int) -> float:
        line = (unit * (size // len(unit) + 1))[:size]
        start = time.process_time()
        found(line)
        return time.process_time() - start

    short, long = min(seconds(60_000) for _ in range(2)), seconds(240_000)
    assert long < 8 * short + 0.5


def test_a_hostile_line_of_a_megabyte_takes_seconds() -> None:
    line = ("In the word ,such a 1, U. “treaty” (of and xqzjkwv $ th " * 20_000)[:1_000_000]
    start = time.process_time()
    found(line)
    assert time.process_time() - start < 12


def test_the_word_list_is_read_without_its_package_and_fast() -> None:
    from provaudit.text import lexicon

    assert find_spec(lexicon.PACKAGE) is not None
    times = []
    for _ in range(5):
        lexicon.lexicon.cache_clear()
        start = time.process_time()
        assert lexicon.known("harbours") and not lexicon.known("harbourz")
        times.append(time.process_time() - start)
    assert min(times) < 0.05


def test_the_annotated_sources_lose_nothing_that_is_sure(corpora: Path) -> None:
    """Place by place: all but a few of the sure losses, most of what discourse shows, and no sound place blamed for what it resembles."""
    places, items = gold.places(corpora), gold.found_in(corpora)
    surface, discourse = gold.missed(places, items)
    assert len(surface) <= 0.05 * sum(map(gold.is_surface, places)), [p.id for p in surface]
    assert len(discourse) <= 0.5 * sum(map(gold.is_discourse, places)), [p.id for p in discourse]
    assert [p.id for p in gold.blamed(places, items)] == []


@pytest.mark.parametrize("lot", list(FLOORS))
def test_the_lists_stay_as_well_found_as_they_were(lot: str) -> None:
    """Recall place by place and blame, on lists that were tuned on: floors under what was reached, not a measurement."""
    examples = [Example.of(line) for line in lines(f"{lot}_damaged.txt")]
    hits = sum(any(example.touched(item) for item in serious(found(example.text))) for example in examples)
    sound = lines(f"{lot}_sound.txt")
    blamed = [text for text in sound if serious(found(text.replace("¶", "\n")))]
    assert hits >= FLOORS[lot] * len(examples)
    assert len(blamed) <= len(sound) / 40


def test_a_text_that_ends_on_a_clock_time_is_whole() -> None:
    text = "The committee met in the Lower Hall and heard three reports.\n\nThe meeting closed at 8.52 p.m.\n"
    found = damage([document(Source.from_text("minutes", text))])
    assert [d for d in found if d.kind is DamageKind.END] == []
