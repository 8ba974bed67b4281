"""Places that lost what their grammar asks for: a numeral, a predicate, a name behind a title; and the sentences that look like them."""

from __future__ import annotations

import pytest

from provaudit.analysis.damage import damage
from provaudit.analysis.damage.reading import reading, vocabulary
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.model.source import Source
from provaudit.text.segment import document


def places(text: str) -> list[tuple[str, str]]:
    """Kind and words of each likely or certain place."""
    items = damage([document(Source.from_text("a", text))])
    return [(i.kind.value, i.span.exact) for i in items if i.confidence is not Confidence.LOW]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        # numerals
        ("The hosts needed another runs from the last two overs.", DamageKind.NUMBER, "another runs"),
        ("In its first decade the guild built a total of chapels along the coast.", DamageKind.NUMBER, "total of chapels"),
        ("Customs men seized kilograms of saffron at the mole.", DamageKind.NUMBER, "seized kilograms"),
        ("Half of the guards were under years of age.", DamageKind.NUMBER, "under years of age"),
        ("The choir sang in a barn of the late century.", DamageKind.ORDINAL, "late century"),
        ("The strike, now in its week, has closed three ports.", DamageKind.ORDINAL, "its week"),
        ("The parish has set aside to mend the roof.", DamageKind.AMOUNT, "aside to"),
        ("The repairs will cost, which the parish does not have.", DamageKind.AMOUNT, "cost,"),
        ("The new party took of the vote in the north.", DamageKind.PERCENTAGE, "took of the vote"),
        # dates
        ("Sunday, May, is a holiday on the island.", DamageKind.DAY, "Sunday, May"),
        ("The lamp went out in the early hours of March 1961.", DamageKind.DAY, "hours of March"),
        ("Her diary ( – ) tells of little else than candles.", DamageKind.RANGE, "( – )"),
        ("Trams ran on the quay from the onwards.", DamageKind.NAME, "the onwards"),
        # predicates and subjects
        ("The company, which. Its shares were suspended.", DamageKind.SENTENCE, "which."),
        ("The court held that the lease was. Both sides appealed.", DamageKind.SENTENCE, "lease was."),
        ("Although the dam held, were handed blankets and tea.", DamageKind.BOUNDARY, ", were"),
        ("Farms in the valley are was put off until May.", DamageKind.BOUNDARY, "are was"),
        # lost stops
        ("The mill was pulled down in the spring Nobody had lived there.", DamageKind.BOUNDARY, "spring Nobody"),
        ("The tower leaned more each winter In 1911 the vicar tied it to an oak.", DamageKind.BOUNDARY, "winter In"),
        ('"We are full."The porter shut the door on them.', DamageKind.BOUNDARY, '"The'),
        # names
        ("The talks were led by Prime Minister and his deputy.", DamageKind.NAME, "Minister"),
        ("The mill was bought by Smith & in the spring.", DamageKind.NAME, "Smith &"),
        # grown together, and cut by a feed
        ("When the roof gave way there were thirteenpeople inside.", DamageKind.GLUE, "thirteenpeople"),
        ("It was Ruthvenwho had missed from the spot.", DamageKind.GLUE, "Ruthvenwho"),
        ("The village will be rebuilt once … [+1243 chars]", DamageKind.END, "… [+1243 chars]"),
        # references
        ("Pilgrims may reach the chapel on foot; the latter takes two hours.", DamageKind.REFERENCE, "the latter"),
        ("This decision was met with dismay. Two shops closed at once.", DamageKind.REFERENCE, "This decision"),
    ],
)  # fmt: skip
def test_a_place_that_lost_what_its_grammar_asks_for_is_found(text: str, kind: DamageKind, place: str) -> None:
    assert (kind.value, place) in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "They wished for nothing at the cost of another people.",
        "The board reviewed every appropriations bill of the year.",
        "The poet had nothing to sign in with, so she drew a fish.",
        "Those who had been asked in by the abbess were given soup.",
        "Some members voted for the merger, others against.",
        "The fishermen by and large did neither.",
        "In she came, and out she went.",
        "The price of tin rose; of copper, fell.",
        "Ranges are set with an en rule (–), never with a hyphen.",
        "Her brother, who had copied it, got an A.",
        "The mid- and low-level clouds parted.",
        "The wall was numbered, dismantled and lost.",
        "She sailed to Port Elgar with Senator and Mrs. Hale and a clerk.",
        "The plan has had many friends and has had few results.",
        "The games that the new one is inspired by, and copies, are older.",
        "Log in or walk in: both ways the queue is the same.",
        "For years he asked what the trouble was.",
        "The late ’s in his spelling were corrected by his wife.",
    ],
)
def test_a_sentence_that_only_looks_like_one_is_silent(text: str) -> None:
    assert places(text) == []


def test_a_heading_of_more_than_300_characters_is_read_like_any_other() -> None:
    words = "The harbour of Alderby and the long quarrel over its dredging " * 6
    items = damage([document(Source.from_text("a", f"# {words}\n\nThe harbour was closed in May.\n"))])
    assert [i for i in items if i.confidence is Confidence.HIGH] == []


def test_the_vocabulary_of_a_text_has_the_words_of_its_reading() -> None:
    text = "Moo-hyun’s men didn't see the U.S. fleet; 28,500 did. O'Brien's did"
    words = {low for low in reading(text, 0, len(text)).low if low.isalpha() and len(low) > 1}
    assert words <= vocabulary(text, 0, len(text))


@pytest.mark.parametrize(
    "text", ["He spoke of the ’s", "In her diary (–", "the mid-", "cost", "under years of", '"Go."', "Smith &", "van"]
)
def test_a_text_may_stop_anywhere(text: str) -> None:
    for padded in (text, f"The mill burned. {text}", f"{text}\n\n{text}"):
        places(padded)  # no mechanism looks past the end
