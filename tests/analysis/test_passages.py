"""Slips that a short passage about one subject shows by its words alone, and the look-alikes that are none."""

from __future__ import annotations

import pytest

from provaudit.analysis.consistency import consistency
from provaudit.model.source import Source
from provaudit.text.segment import document


def questions(text: str) -> list[str]:
    return [str(item.question) for item in consistency([document(Source.from_text("a", text))]).items]


@pytest.mark.parametrize(
    "text",
    [
        "The philosopher Anna Reith entered the world in Thorn in 1790. She taught at three universities. Her death in 1778 went unnoticed.",
        "The Marrow Bridge was pulled down in 1931. It had been a landmark. Traffic first crossed it in 1936.",
        "The weekly Northern Star ceased to appear in 1884. It was read by miners. Its first number came out in 1889.",
        "Queen Oda was laid to rest in the abbey in June 1211. The court mourned. She died in September 1211 of a fever.",
    ],
)
def test_what_comes_first_is_not_dated_last(text: str) -> None:
    assert questions(text) == ["order"]


@pytest.mark.parametrize(
    "text",
    [
        "The philosopher Anna Reith entered the world in 1790. She taught at three universities. Her mother's death in 1778 went unnoticed.",
        "The Marrow Bridge was pulled down in 1931. It had been a landmark. Traffic first crossed its successor in 1936.",
        "King Harl was crowned in 1415. His heir was born at Tarn in 1422.",
        "The company was wound up in 1975. It made clocks. Two former workers founded a new firm in 1980.",
    ],
)
def test_what_another_did_is_in_no_wrong_order(text: str) -> None:
    assert questions(text) == []


def test_an_age_that_the_dates_do_not_make_is_told() -> None:
    assert questions(
        "Lena Oskary was born in 1930. She wrote nothing for years. Her first novel came out in 1975, when she was 38."
    ) == ["arithmetic"]


def test_the_anniversary_of_another_is_not_counted() -> None:
    assert not questions(
        "Trell Motors was established in 1911. It makes buses. In 1950 the town marked its 750th anniversary."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The boxer Abel Ricks was undefeated until 1950. He opened a bar. His only defeat came at the hands of Juan Morro.",
        "No one was hurt when the Corran mill burned down. The fire was seen for miles. Four workers had been hurt in an earlier fire.",
    ],
)
def test_a_denial_with_bounds_is_belied_by_nothing(text: str) -> None:
    assert not questions(text)


def test_a_question_answered_twice_about_the_same_festival_is_told() -> None:
    assert questions("The festival draws 40,000 visitors each year. Each year the festival draws 90,000 visitors.") == [
        "quantity"
    ]


def test_two_festivals_answer_for_themselves() -> None:
    assert not questions(
        "The festival draws 40,000 visitors each year. Each year another festival draws 90,000 visitors."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Brandt was born blind. He saw the operation of 1921 as a second birth.",
        "Karl Lund was a lifelong teetotaller. His drinking companions never forgave him.",
        "Lena Falk was a strict vegetarian. Her roast beef, cooked for guests, was famous in Lorne.",
        "Jon Weil never went to school. His diploma, awarded for honour, hung in the hall.",
        "Otto Krey could not swim. At forty he swam the strait after a year of lessons.",
    ],
)
def test_a_habit_a_sense_and_an_honour_are_no_denials_for_good(text: str) -> None:
    assert questions(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The rocket Corvus 3 lifted off on 3 April 1969. It touched down in the steppe on 29 March 1969.",
        "The frigate Corvina was commissioned in 1911. Her keel had been laid at Brest in 1914.",
        "Dario Mell was sentenced to six years on 4 March 2014; his trial opened on 19 March 2014.",
    ],
)
def test_stages_of_a_flight_a_ship_and_a_case_have_an_order(text: str) -> None:
    assert questions(text) == ["order"]


def test_a_second_trial_years_later_is_in_no_wrong_order() -> None:
    assert (
        questions("Dario Mell was sentenced to six years on 4 March 2014; his trial for fraud opened on 19 May 2019.")
        == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "The strike lasted 12 days. It was called on 2 May 1979 and was called off on 30 May 1979.",
        "King Godmund reigned for 24 years, from his coronation in 1402 until his death in 1417.",
        "The siege of Garrow began on 3 March 1644. Both sides lost heavily. After 60 days, on 20 March 1644, the town gave up.",
    ],
)
def test_a_length_that_first_and_last_day_do_not_allow_is_told(text: str) -> None:
    assert questions(text) == ["arithmetic"]


def test_a_length_of_something_on_the_way_is_none() -> None:
    assert (
        questions(
            "The strike began on 2 May 1979. After 12 days the miners joined it; it was called off on 30 May 1979."
        )
        == []
    )
