"""Frames of pages: orders and labels between sentences and amid them, titles of pages, documents cut where a frame begins."""

from __future__ import annotations

import pytest

from provaudit.model.damage import DamageKind
from tests.analysis.places import places


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("The pact was made in a single night Skip to main content and sealed on a barge.", DamageKind.CHROME, "Skip to main content"),
        ("The oak in the park is hollow and Advertisement can hold twelve children.", DamageKind.CHROME, "Advertisement"),
        ("The Fight for Lorne Moor - Wikipedia was fought in sleet.", DamageKind.CHROME, "The Fight for Lorne Moor - Wikipedia"),
        ("Opinion | The tax that nobody pays - Marl Echo\nLandlords have found a way round it.", DamageKind.CHROME, "Opinion | The tax that nobody pays - Marl Echo"),
        ("Home / Archive / 2014 / March\nThe clock on the town hall has stopped.", DamageKind.CHROME, "Home / Archive / 2014 / March"),
        ("Published 14 May · Updated 2 hours ago · By Staff Reporter\nThe pier was struck by a ferry.", DamageKind.CHROME, "Published 14 May · Updated 2 hours ago · By Staff Reporter"),
        ("The dam was raised. Picture gallery The lake drowned two hamlets.", DamageKind.CHROME, "Picture gallery"),
        ("Salt was taxed by weight. [citation needed] Smugglers carried it wet.", DamageKind.CHROME, "[citation needed]"),
        ("The mill is named in a roll of that reign. Its wheel, mended after the flood had broken it, has\nReferences\nExternal links", DamageKind.END, ", has"),
        ("The bank said that it would lend on condition that the\nSign in to read the full article\nAlready a member?", DamageKind.END, "the"),
    ],
)  # fmt: skip
def test_the_frame_of_a_page_is_found(text: str, kind: DamageKind, place: str) -> None:
    assert (kind.value, place) in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "Click the Skip to main content link and then press the key.",
        "The button labelled Share this article does nothing at all on the older of the two machines.",
        "The river - the Orr - lies between the towns, and neither will pay for a bridge.",
        "The Marl Echo was first to print the story.",
        "Download the file, check its sum and burn it to a disc. Then restart.",
        "Share this bread with your brother, says the inscription over the mill.",
        "Watch: the one thing that a sailor may never pawn. So said my uncle.",
        "Position | Rider | Team | Gap",
        "Related species live on the islands. None of them can fly.",
        "Under the old law The Hague had no city rights.",
        "Her second film The birds of the marsh was never shown.",
        "Oh yes The answer was no.",
    ],
)
def test_words_of_a_frame_within_a_sentence_are_left_in_peace(text: str) -> None:
    assert places(text) == []
