"""Sentences that were joined or broken off: verbs too many, verbs that agree with nothing, lost stops, names and verbs cut short."""

from __future__ import annotations

import pytest

from provaudit.model.damage import DamageKind
from tests.analysis.places import places


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        # a finite verb more than there is room for
        ("The minister opened the new lock on Friday was fined for keeping bees.", DamageKind.BOUNDARY, "Friday was"),
        ("The cable was cut by an anchor are the only ones left.", DamageKind.BOUNDARY, "anchor are"),
        ("She studied law in Padua before moving the engine has run on gas.", DamageKind.BOUNDARY, "engine has"),
        ("Its first mayor, a former baker, pegged the toll to copper is still mined here.", DamageKind.BOUNDARY, "copper is"),
        ("The road was to open in May, but the builder had run sang in the choir.", DamageKind.BOUNDARY, "run sang"),
        # a verb that agrees with nothing it could agree with
        ("Because the glaciers has been mended twice, the clock keeps time.", DamageKind.BOUNDARY, "glaciers has"),
        ("Having read none of it, the bishops is expected to delay the trains.", DamageKind.BOUNDARY, "bishops is"),
        ("Nothing came up because the seed are owed two months of pay.", DamageKind.BOUNDARY, "seed are"),
        ("Bread prices doubled within a week of the composer's third symphony was first heard here.", DamageKind.BOUNDARY, "symphony was"),
        ("The choir that sang at the wedding of which were later sold is from Ghent.", DamageKind.BOUNDARY, "which were"),
        # lost stops
        ("The strike ended on Monday Trains will run again.", DamageKind.BOUNDARY, "Monday Trains"),
        ("The house of clocks shuts at six Children under nine must be held by the hand.", DamageKind.BOUNDARY, "six Children"),
        ("The firm makes clocks It also mends barometers.", DamageKind.BOUNDARY, "clocks It"),
        ("The hay was cut in autumn Beetles had eaten the rest.", DamageKind.BOUNDARY, "autumn Beetles"),
        ("The cargo was seized at Varn.Nobody came to claim it.", DamageKind.BOUNDARY, "Varn.Nobody"),
        # sentences that break off
        ("The report into the wreck blames. Families were told at once.", DamageKind.SENTENCE, "blames."),
        ("The monks took the books to the tower, where they were. Two stayed.", DamageKind.SENTENCE, "they were."),
        ("The nurse said that the boy, who resting well, wanted his dog.", DamageKind.BOUNDARY, "who resting"),
        ("The play began late. passed the whole evening with it.", DamageKind.SENTENCE, "late. passed"),
        ("It blamed a pump that had been wired so The airline has grounded its jets.", DamageKind.SENTENCE, "so The"),
        # names and abbreviations
        ("The bust of Captain R. hangs over the stairs.", DamageKind.NAME, "Captain R."),
        ("Two men held the ladder while Sergeant O’ went up.", DamageKind.NAME, "O’"),
        ("Not until Mrs's will was read did they know.", DamageKind.NAME, "Mrs's"),
        ("He studied under the chemist C., whose lectures on foam were famous.", DamageKind.NAME, "C."),
        ("The prints that Helen R. of the Tribune made were lost.", DamageKind.NAME, "Helen R."),
        ("The road to Saint- was closed by a fall of rock.", DamageKind.NAME, "Saint-"),
        ("Working with voles, Strand et found that they whistle.", DamageKind.ABBREVIATION, "Strand et"),
        # words
        ("They put up a hundredbed hospital in two days.", DamageKind.GLUE, "hundredbed"),
        ("The lower house of the Parliarnent rose at noon.", DamageKind.WORD, "Parliarnent"),
        # quotation marks
        ("\"We dug for two days.\n\nThe nearest clinic, in Baruk, is a day's walk away.", DamageKind.QUOTATION, "\""),
        ("\"The boat,\" said the cox, was never straight from the start.\" The race is void.", DamageKind.QUOTATION, "said the cox, was never straight from the start.\""),
    ],
)  # fmt: skip
def test_a_broken_sentence_is_found(text: str, kind: DamageKind, place: str) -> None:
    assert any(k == kind.value and place in words for k, words in places(text))


@pytest.mark.parametrize(
    "text",
    [
        # verbs that have room
        "The minister who opened the lock on Friday was fined for keeping bees.",
        "The horse raced past the barn fell.",
        "They fought for the dogs humans had left behind when the dam was built.",
        "There was a feeling the guild had grown too old.",
        "Rarely has the town faced a choice more clear.",
        "The experiment has, for years, fired the zeal of its keepers.",
        "The greatest honour the town can give is a key.",
        "But the work he had done was lost.",
        # numbers that agree after all
        "Because the works has been mended twice, the clock keeps time.",
        "The police are looking for a ladder.",
        "If the house were to fall, the street would go with it.",
        "The poor are fed on Fridays, the rich on Sundays.",
        "The number of farms has halved, and the rest have grown.",
        "Prices fixed within a week of the strike were later cut.",
        "The goats, of which were sold a dozen, came from Ghent.",
        # capitals that belong
        "On Monday Trains magazine closed after forty years.",
        "In Geneva Delegates Hall was being painted.",
        "The shop sells Children under licence, a bitter ale.",
        # sentences that end
        "She put the letters back where they were.",
        "Nobody knew what the box contains.",
        "The lamp was moved. edX and others had asked for it.",
        # names that are whole
        "Captain R., as the book calls him, never went to sea. Captain R. keeps goats.",
        "The witness C., whose name is withheld, keeps goats.",
        "The phrase et cetera was painted on the door.",
        "A hundredweight of coal stood in the yard.",
        "We use Node.Js here, and nobody minds.",
    ],
)
def test_a_sentence_that_only_looks_broken_is_left_in_peace(text: str) -> None:
    assert places(text) == []
