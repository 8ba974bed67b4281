"""Values that answer one question in other words, and places in an order however worded."""

from __future__ import annotations

import pytest

from provaudit.analysis.agreement import data_items
from provaudit.analysis.claims import claims, parser
from provaudit.analysis.claims.answers.standings import standings
from provaudit.model.claim import Agreement, Question
from provaudit.model.source import Source
from provaudit.text.segment import document

needs_model = pytest.mark.skipif(
    parser.installed() is None, reason="no language model is installed; `pip install provaudit[all]`"
)


def conflicts(first: str, second: str) -> list[Question]:
    sources = [Source.from_text(name, text) for name, text in (("first", first), ("second", second))]
    found = data_items(claims([document(source) for source in sources]))
    return [item.question for item in found.items if item.agreement is Agreement.CONFLICTING]


@needs_model
@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            Question.DURATION,
            "For the Tollard bank robbery Enid Marr was put behind bars for six years.",
            "Marr received a term of eleven years for her part in robbing the Tollard bank.",
        ),
        (
            Question.PERCENTAGE,
            "Turnout at the Gellworth by-election of 1994 was 61 per cent.",
            "Only 38 per cent of Gellworth's voters went to the polls at the by-election of 1994.",
        ),
        (
            Question.MONEY,
            "The Dunmarsh Pier set the council back £90,000.",
            "The bill for the Dunmarsh Pier came in at £140,000.",
        ),
        (
            Question.DATE,
            "The Corven aquarium was opened on 3 May 1931.",
            "The Corven aquarium welcomed its first visitors in June 1934.",
        ),
        (
            Question.RANK,
            "Lake Issel is the third-deepest lake of the Tarn plateau.",
            "The Issel is outdone in depth by no fewer than six other lakes of the Tarn plateau.",
        ),
    ],
)
def test_other_words_for_one_question_do_not_hide_a_conflict(question: Question, first: str, second: str) -> None:
    assert conflicts(first, second) == [question]


@needs_model
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # a part and the whole
            "The Marlow Fund gave $2 million to the eye ward of Kerr Infirmary.",
            "All told, the Marlow Fund's donations to Kerr Infirmary come to $9 million.",
        ),
        (  # two rounds
            "Ines Falk took 31 per cent in the first round of the Rovane mayoral vote.",
            "In the Rovane run-off Falk polled 55 per cent.",
        ),
        (  # two stages
            "Brandt Mining announced the purchase of the Loew quarry in 2004.",
            "The takeover of the Loew quarry by Brandt Mining was completed in 2005.",
        ),
        (  # a plan and what came of it
            "The Ossel lock was to be finished in 1938.",
            "Completion of the Ossel lock came in 1947.",
        ),
        (  # two places
            "The Grand Hotel in Aubry has 90 rooms.",
            "At Vernay, the Grand Hotel counts 210 rooms.",
        ),
        (  # it may happen again
            "Miners at Corse Hill walked out in 1926.",
            "In 1951 a strike brought the pits of Corse Hill to a standstill.",
        ),
        (  # two fields of one order
            "The Orre is the longest river in the north.",
            "The Orre is the second-longest river in the country.",
        ),
    ],
)
def test_what_tells_two_occasions_or_parts_apart_keeps_silent(first: str, second: str) -> None:
    assert not conflicts(first, second)


@pytest.mark.parametrize(
    ("text", "order", "places"),
    [
        ("Piz Tavo is the second-highest peak of the canton.", "high", (2, 2)),
        ("Piz Tavo is overtopped by a single peak in the canton.", "high", (2, 2)),
        ("No other lake in the region is deeper.", "deep", (1, 1)),
        ("Norwell United came seventh in the league.", "contest", (7, 7)),
        ("She had to be content with bronze.", "contest", (3, 3)),
        ("Eight bishops had sat at Wester before Anselm.", "succession", (9, 9)),
        ("He lined up fourth on the grid.", "grid", (4, 4)),
    ],
)
def test_a_place_in_an_order_is_read_however_it_is_worded(text: str, order: str, places: tuple[int, int]) -> None:
    assert [(s.order, (s.lo, s.hi)) for s in standings(text, 0)] == [(order, places)]


def test_a_denied_place_is_none() -> None:
    assert not standings("She was not the first woman to lead a party.", 0)


@pytest.mark.parametrize(
    ("text", "order", "place"),
    [
        ("Of the lakes on the Upper Dulga, Krasna comes third by volume.", "large", 3),
        ("Of the county's cities only two have more inhabitants than Holm.", "populous", 3),
        ("Mauro Tessin finished eighth overall in the race.", "contest", 8),
        ("The film had to be content with fourth place in the chart.", "contest", 4),
    ],
)
def test_a_place_is_one_of_the_order_by_which_it_is_taken(text: str, order: str, place: int) -> None:
    assert [(s.order, s.lo, s.hi) for s in standings(text, 0)] == [(order, place, place)]
