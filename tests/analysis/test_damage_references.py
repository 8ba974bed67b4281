"""References to what is not there: openings that take something up, several where one was named, lists that were announced."""

from __future__ import annotations

import pytest

from provaudit.model.damage import DamageKind
from tests.analysis.places import places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # a text that begins in the middle
        ("The other two were let off with a fine.", "The other two"),
        ("The others had left by noon.", "The others"),
        ("The other envoy, a retired judge, stayed for a week.", "The other envoy"),
        ("Of the three, only the ferry paid its way.", "Of the three"),
        ("All four were freed in the spring.", "All four"),
        ("Neither of these plans was ever costed.", "Neither of these plans"),
        ("The first of these was built of turf.", "The first of these"),
        ("The third objection was that nobody had asked the fishermen.", "The third objection"),
        ("On the other hand, it would flood the last hay meadow.", "On the other hand"),
        ("Such a tunnel would have to pass under two rivers.", "Such a tunnel"),
        ("The aforesaid boats shall be tarred each spring.", "aforesaid boats"),
        ("In contrast, the western herds grew. Wolves came back to the pass.", "In contrast"),
        ("For this reason, the lamps are lit at four. Nobody minds.", "For this reason"),
        ("Nor did the guild object. It had members on both sides.", "Nor did"),
        # several where one was named, a person where nobody was
        ("The harvest failed again. These birds winter on the mud.", "These birds"),
        ("The road was closed by snow. The two companies settled out of court.", "The two companies"),
        ("The lake is deep and cold. The third, a retired dentist, was found on the shore.", "The third, a retired dentist,"),
        ("Snow closed the pass in November. Both treaties were ratified at once.", "Both treaties"),
        # a second without a first, a list with fewer items than were announced
        ("The masons first saw the site in May. Second, the wall has to be propped.", "Second"),
        ("The law made three changes. Judges would serve for nine years, and juries would sit in civil cases.", "three changes"),
        ("There were two objections. First, the road would cut the common in half. The council votes in June.", "two objections"),
    ],
)  # fmt: skip
def test_a_reference_to_nothing_is_found(text: str, place: str) -> None:
    assert (DamageKind.REFERENCE.value, place) in places(text)


@pytest.mark.parametrize(
    "text",
    [
        # openings that only look so
        "The other side of the moon was first seen in a blurred print.",
        "The other day the ferry sank at its moorings.",
        "All three bridges at Tarn are closed to lorries. A fourth is being built.",
        "The first of these pages was written in prison.",
        "The second edition was printed in Basel. It corrected nothing.",
        "Such a fuss was made of the goat that it had to be given a room.",
        "Such a meeting of minds is rare.",
        "Both houses of parliament met in the riding school.",
        "Neither of the two best-known pianists of the street would say which of them had kept the dog.",
        "That was the year the river froze. Children skated to school.",
        "Finally, spring. The ice went out on the ninth.",
        "For this reason, the lamps are lit at four.",
        "Third Avenue was closed; Second Street was not.",
        # what is referred to stands before
        "The firm and its supplier went to law. The two companies settled in the spring.",
        "Starlings feed on the mud at low tide. These birds leave in April.",
        "A smith and a priest shared the house. The latter kept hens.",
        "Third place went to a schoolgirl. She had never raced before.",
        "Three climbers set out. The third, a retired dentist, turned back.",
        "First, the glue must be warm. Second, it must not be hot.",
        # lists that are told at length
        "The report lists three failings. The alarm was not tested. The doors were chained. Nobody had a key.",
        "The charter made three changes. The first was to the calendar, and it lasted a year.",
        "There were two objections. First, the road was long. The second was its price.",
    ],
)
def test_a_reference_that_has_what_it_needs_is_left_in_peace(text: str) -> None:
    assert places(text) == []
