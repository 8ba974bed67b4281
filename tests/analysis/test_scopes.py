"""Amounts and dates of two scopes that look like a conflict, the conflicts beside them, and who answers for an amount."""

from __future__ import annotations

import pytest

from provaudit.analysis.agreement import data_items
from provaudit.analysis.claims import claims, parser
from provaudit.analysis.consistency import consistency
from provaudit.model.claim import Agreement, DataItem, Question
from provaudit.model.source import Source
from provaudit.text.segment import document

pytestmark = pytest.mark.skipif(
    parser.installed() is None, reason="no language model is installed; `pip install provaudit[all]`"
)


def items(first: str, second: str) -> list[DataItem]:
    sources = [Source.from_text(name, text) for name, text in (("first", first), ("second", second))]
    return list(data_items(claims([document(source) for source in sources])).items)


def conflicts(first: str, second: str) -> list[Question]:
    return [item.question for item in items(first, second) if item.agreement is Agreement.CONFLICTING]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The siege of Oldmere claimed 3,400 lives.",
            "On the opening day of the siege of Oldmere, 212 people were killed.",
        ),
        (
            "The Tollard bridge strike cost the port $48 million.",
            "In its first week the Tollard bridge strike cost the port $6 million.",
        ),
        (
            "Between 1951 and 1979 the Gellworth pit produced 9 million tonnes of coal.",
            "During the 1960s the Gellworth pit produced 3 million tonnes of coal.",
        ),
        (
            "The hatchery at Loch Marr raised 2 million trout in 1995.",
            "From January to March 1995 the hatchery at Loch Marr raised 300,000 trout.",
        ),
        (
            "By Christmas Enid Marr had scored 12 goals for Tollard United in the 1997 season.",
            "Enid Marr scored 31 goals for Tollard United in the 1997 season.",
        ),
        (
            "Early reports put the death toll of the Gellworth train crash at nine.",
            "The final death toll of the Gellworth train crash was 26.",
        ),
    ],
)
def test_a_stretch_of_the_time_is_not_the_whole(first: str, second: str) -> None:
    assert not conflicts(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The collapse of the Gellworth mine killed 64 men.",
            "Nineteen of the men killed in the Gellworth mine were under twenty.",
        ),
        (
            "Some 800 people were arrested during the Marr Square riots.",
            "At the Marr Square riots 120 students were arrested.",
        ),
        ("The county of Tollard has 212 schools.", "The county of Tollard runs 140 primary schools."),
        ("Marr Steel employs 14,000 people worldwide.", "In Wales, Marr Steel employs 2,200 people."),
        (
            "Ninety climbers were caught by the storm on Mount Oldmere.",
            "The storm on Mount Oldmere caught 22 climbers on the west face.",
        ),
    ],
)
def test_a_part_is_not_the_whole(first: str, second: str) -> None:
    assert not conflicts(first, second)


def test_the_greater_amount_is_no_part_of_the_smaller() -> None:
    assert conflicts("The county of Tollard has 212 schools.", "The county of Tollard runs 340 primary schools.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The first act of Karl Marr's opera Elna lasts forty minutes.", "The last act of Karl Marr's opera Elna lasts an hour."),
        ("The trial of Enid Marr lasted four days.", "Enid Marr's second trial lasted nine weeks."),
        ("In Oldmere, 63 per cent of voters backed the Tollard bypass.", "Only 29 per cent of voters in neighbouring Gellworth backed the Tollard bypass."),
        ("The Marr bridge was closed to lorries for nine days.", "The Marr bridge was closed to cyclists for two days."),
    ],
)  # fmt: skip
def test_another_occasion_part_place_or_object_is_another_amount(first: str, second: str) -> None:
    assert not conflicts(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Dockers say that 4,000 people marched through Oldmere on Saturday.", "Police put the number of people who marched through Oldmere on Saturday at 900."),
        ("Villagers estimated that 900 cattle drowned in the Marr flood.", "The insurer's estimate was that 150 cattle drowned in the Marr flood."),
        ("The opposition puts turnout in the Tollard referendum at 31 per cent.", "The commission announced a turnout of 74 per cent in the Tollard referendum."),
    ],
)  # fmt: skip
def test_what_each_side_only_reports_is_disputed(first: str, second: str) -> None:
    assert [item.agreement for item in items(first, second)] == [Agreement.DISPUTED]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Oldmere planetarium welcomed its first visitors in April 1958.", "Children were the first to be let into the planetarium at Oldmere, which threw open its doors in October 1961."),
        ("The lighthouse on Marr Rock was automated in 1984.", "Not until 1991 was the lighthouse on Marr Rock automated."),
        ("The Tollard Line merged with Hansa-Marr in January 1998.", "Hansa-Marr and the Tollard Line became one company in the summer of 2001."),
        ("Gellworth Hall went up in flames in December 1811.", "It was on a hot night in July 1813 that fire consumed Gellworth Hall."),
    ],
)  # fmt: skip
def test_two_dates_of_one_stage_conflict_in_whatever_phrase(first: str, second: str) -> None:
    assert conflicts(first, second) == [Question.DATE]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Oldmere zoo opened in 1921.", "The Oldmere zoo opened its reptile house in 1958."),
        ("Gellworth House burned to the ground in 1822.", "The stables of Gellworth House burned to the ground in 1761."),
        ("The Tollard Museum opened its Roman gallery in 1931.", "The Tollard Museum opened the Viking gallery in 1957."),
        ("The Marr bridge was closed in 1997.", "The Marr bridge was closed to lorries in May 1990."),
        ("The Marr mine opened in 1901.", "The Marr mine reopened in 1946."),
        ("The town hall of Oldmere was rebuilt in 1911.", "The town hall of Oldmere was rebuilt in 1946."),
        ("The Marr pass was shut by snow for two days in March 1991.", "Heavy snow kept the Marr pass shut for six days in January 1987."),
        ("The Queen of Tollard opened parliament in May 1961.", "The Queen of Tollard opened parliament in November 1962."),
        ("Enid Marr won the Cape Open in 2009.", "Enid Marr won the Cape Open in 2013."),
    ],
)  # fmt: skip
def test_a_part_a_sort_a_repetition_and_what_recurs_have_dates_of_their_own(first: str, second: str) -> None:
    assert not conflicts(first, second)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Of the 64 paintings stolen, 38 have been recovered and 36 are still missing.", True),
        ("Of the 60 miners underground, 22 were rescued and 38 are still missing.", False),
        ("Of the 60 pupils, 40 passed in French and 35 are still learning Latin.", False),
        ("The inquiry heard twelve witnesses in all, seven of them women and six of them men.", True),
        ("A committee of 12 people, three of them women and four of them doctors, met in May.", False),
        ("The grant of $12 million was split in two: $7 million for roads and $9 million for schools.", True),
        ("The voyage began in March 1902 and ended in June 1902, seven months later.", True),
        ("The war began in May 1911 and, two years later, in June 1913, the king fled.", False),
    ],
)
def test_parts_against_their_total_and_a_length_against_its_ends(text: str, wrong: bool) -> None:
    found = consistency([document(Source.from_text("only", text))]).items
    assert bool(found) is wrong


def test_the_dates_of_a_life_stand_after_a_title_or_a_bare_participle() -> None:
    for first in (
        "Harold Oldmere, 1st Earl of Marr, (10 February 1894 – 29 December 1986) was a politician.",
        "Harold Oldmere born February 10, 1894 is remembered as a politician.",
    ):
        assert conflicts(first, "Harold Oldmere was born on February 20, 1894.") == [Question.DATE]
