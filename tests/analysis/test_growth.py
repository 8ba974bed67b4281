"""A change against its two ends, and parts against their total where the figures are rounded."""

from __future__ import annotations

import pytest

from provaudit.analysis.consistency import consistency
from provaudit.model.source import Source
from provaudit.text.segment import document


def why(text: str) -> list[str]:
    return [item.why for item in consistency([document(Source.from_text("a", text))]).items]


def test_a_change_that_its_ends_do_not_make_is_told_with_what_they_make() -> None:
    assert why("Revenue at the weavers Bonde doubled, from €40m in 2017 to €52m in 2018.") == [
        "“doubled”, but from 40m to 52m is 1.4 times"
    ]
    assert why("Sales rose by 20 per cent from 50 to 80 units.") == ["“20 per cent”, but from 50 to 80 is 60 per cent"]
    assert len(why("Visitor numbers rose by 10,000, from 42,000 in 2011 to 58,000 in 2012.")) == 1
    assert why("The herd fell from 40 animals in 1990 to 52 in 1991.") == ["“fell”, but from 40 to 52 is a rise"]


@pytest.mark.parametrize(
    "text",
    [
        "Revenue at the weavers Bonde doubled, from €40m in 2017 to €79m in 2018.",
        "Revenue at the weavers Bonde more than doubled, from €40m in 2017 to €152m in 2018.",
        "Visitor numbers rose by 16,000, from 42,000 in 2011 to 58,000 in 2012.",
        "Sales rose by 60 per cent, from 50 to 80 units.",
        "Revenue would have doubled, from €40m to €52m.",
        "Support grew by two points, from 40 per cent to 42 per cent.",
        "Prices rose to $50 a ton from $40.",
    ],
)
def test_a_change_that_its_ends_bear_out_or_that_never_was_is_none(text: str) -> None:
    assert why(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The council's entire £9m package consists of £4m for schools, £3m for roads and £3.5m for parks.",
        "Of the 48 people aboard the ferry, 29 were rescued unhurt, 11 were found dead and 14 are still missing.",
        "The farm covers 90 hectares, 50 hectares of pasture and 60 hectares of forest.",
        "The council has 27 seats. The Greens hold 11, the Liberals nine and the Farmers four; there are no other parties.",
    ],
)
def test_parts_are_as_exact_as_the_most_exact_of_them(text: str) -> None:
    assert len(why(text)) == 1


def test_a_rounded_total_allows_what_its_digits_allow() -> None:
    assert why("The council's entire £9m package consists of £4m for schools, £3m for roads and £2.4m for parks.") == []
