"""What a text tells without exception, and the exception that it goes on to tell."""

from __future__ import annotations

import pytest

from provaudit.analysis.consistency import consistency
from provaudit.model.source import Source
from provaudit.text.segment import document


def places(text: str) -> list[tuple[str, ...]]:
    items = consistency([document(Source.from_text("a", text))]).items
    return [tuple(claim.place.exact for claim in item.claims) for item in items]


@pytest.mark.parametrize(
    ("text", "flat", "told"),
    [
        ("The Senate of Carn passed the bill unanimously, with 88 members in favour and 13 against.", "unanimously", "13 against"),
        ("The mayor, an only child, came with his elder brother Ulf.", "an only child", "his elder brother"),
        ("The island has no inhabitants. The island's 40 inhabitants live by fishing.", "has no inhabitants", "40 inhabitants"),
        ("The school was for girls only. Boys made up a third of the school's pupils.", "for girls only", "Boys"),
    ],
)  # fmt: skip
def test_an_exception_to_what_is_told_without_any_is_shown_beside_it(text: str, flat: str, told: str) -> None:
    assert places(text) == [(flat, told)]


@pytest.mark.parametrize(
    "text",
    [
        "The Senate of Carn passed the bill unanimously, with 88 members in favour and none against.",
        "The first expedition had no doctor. The second expedition's doctor was Ernst Vogel.",
        "The island has no inhabitants. The island's 40 inhabitants were moved to the mainland.",
        "The club was unbeaten in the 1998 season. In the 1999 season it lost to Hull.",
        "The school was for girls only until 1970. Boys made up a third of the school's pupils.",
    ],
)
def test_what_bounds_either_side_makes_it_none(text: str) -> None:
    assert places(text) == []
