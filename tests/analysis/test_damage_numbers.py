"""Numbers that are gone, told by the slot they left; and the sentences in which nothing is."""

from __future__ import annotations

import pytest

from provaudit.analysis.damage import damage
from provaudit.analysis.damage.prepositions.shapes import latinate
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
        # a degree word behind a preposition, or behind a verb that has so and so many
        ("The abbey holds over charters in two languages.", DamageKind.NUMBER, "over charters"),
        ("The score rests on over reviews from the spring.", DamageKind.NUMBER, "over reviews"),
        ("The gale left at least people dead along the coast.", DamageKind.NUMBER, "at least people"),
        ("The cave dates back to at least.", DamageKind.NUMBER, "to at least"),
        ("Nearly turned out to vote in the rain.", DamageKind.NUMBER, "Nearly turned"),
        ("About in ten of the patients relapsed.", DamageKind.NUMBER, "About in"),
        ("The roof will cost at least to repair.", DamageKind.NUMBER, "at least"),
        ("The thieves made off with about in notes.", DamageKind.NUMBER, "with about"),
        ("The vault contained no fewer than coins.", DamageKind.NUMBER, "fewer than coins"),
        # a word that stands beside a number
        ("The blast wrecked the pier, killing or more, the mayor said.", DamageKind.NUMBER, "killing or more"),
        ("The pump runs about times a day.", DamageKind.NUMBER, "about times a day"),
        ("The mercury fell to minus in the upper valley.", DamageKind.NUMBER, "to minus"),
        ("He left home at age and never came back.", DamageKind.NUMBER, "at age"),
        ("The gene lies on chromosome and is seldom whole.", DamageKind.NUMBER, "on chromosome"),
        ("The barn, which can hold, was half empty.", DamageKind.NUMBER, "can hold"),
        ("The families were left with cents a day to live on.", DamageKind.AMOUNT, "with cents a day"),
        # a measure
        ("The town's population, which was in the last census, has doubled.", DamageKind.NUMBER, "was in"),
        ("The number of infected was.", DamageKind.NUMBER, "was."),
        ("The vote on the dam was to in favour.", DamageKind.RANGE, "was to in"),
        ("At metres, the spire was the tallest in the county.", DamageKind.NUMBER, "At metres"),
        ("With a displacement of tons she was the heaviest hull in the fleet.", DamageKind.NUMBER, "of tons"),
        # a pair or a list
        ("The reading is to 0.8 metres on calm days.", DamageKind.RANGE, "is to 0.8"),
        ("The motion was carried to 31.", DamageKind.RANGE, "carried to 31"),
        ("The plant employs people, down from 2,000 a decade ago.", DamageKind.NUMBER, "people, down from 2,000"),
        ("The prizes were 12,000, 8,000 and dollars.", DamageKind.NUMBER, "8,000 and dollars"),
        ("Larvae take – days to pupate.", DamageKind.RANGE, "take – days"),
        ("The outer wall, built –1412, is gone.", DamageKind.RANGE, "built –1412"),
        ("The visitors won 3– after extra time.", DamageKind.RANGE, "3–"),
        ("Between 1910 and the population halved.", DamageKind.RANGE, "Between 1910 and"),
        ("In both and 1951 the dam overflowed.", DamageKind.RANGE, "both and"),
        ("Children to 12 must wear a jacket.", DamageKind.RANGE, "Children to 12"),
        # a rank
        ("The hermit had just entered his year when the road came.", DamageKind.ORDINAL, "entered his year"),
        ("A strike has closed the country's -largest port.", DamageKind.ORDINAL, "-largest"),
        ("The -era bunkers are wine cellars now.", DamageKind.NUMBER, "-era"),
        ("The island ranks in the world for rain.", DamageKind.ORDINAL, "ranks in the world"),
        ("Glass came to the island in the century, by ship.", DamageKind.ORDINAL, "in the century"),
        # a date and its partner
        ("Ada Brill (born 14 May) is a rower.", DamageKind.YEAR, "14 May"),
        ("The show ran from November, 2004 to May 21, 2012.", DamageKind.DAY, "November, 2004"),
        ("The bill was signed on March 2020 in the garden.", DamageKind.DAY, "on March 2020"),
        ("The album was released on October 30, by a small label.", DamageKind.YEAR, "October 30,"),
        ("Shrimps wait too, others have found (Adeyemi, ; Strand, 2009).", DamageKind.YEAR, "Adeyemi, ;"),
        ("It was not until that women were admitted.", DamageKind.YEAR, "until that"),
        ("The late and early 1960s were lean years.", DamageKind.DECADE, "late and early"),
        ("By the late of that century the port was dead.", DamageKind.DECADE, "the late"),
        ("The decree, issued on, banned the export of salt.", DamageKind.DATE, "on"),
        ("The sect was outlawed in but survived in the hills.", DamageKind.YEAR, "in but"),
        # a partner that has its date
        ("She buried her mother in 1846 and her father in, then sailed west.", DamageKind.YEAR, "in"),
        ("More people have a boat today than in.", DamageKind.YEAR, "in"),
        ("The harbour is deeper now than it was in.", DamageKind.YEAR, "in"),
        ("The town voted for change in and in 1994.", DamageKind.YEAR, "in"),
        # a noun that a preposition governs is no verb
        ("The port stayed far below the level of foreign oil purchases in.", DamageKind.YEAR, "in"),
        # “that” behind what states something refers to no noun
        ("They agreed that it should be perpetual, by the Articles of Confederation in.", DamageKind.YEAR, "in"),
        # an article that does not fit
        ("Visitors may see an map of the grants.", DamageKind.NUMBER, "an map"),
        # a verb that takes no particle
        ("The last regent abdicated in.", DamageKind.YEAR, "in"),
        ("Their hopes were quashed in, when the fleet came.", DamageKind.YEAR, "in"),
        ("The first edition appeared in, the second much later.", DamageKind.YEAR, "in"),
    ],
)  # fmt: skip
def test_a_number_is_missed_where_only_a_number_could_stand(text: str, kind: DamageKind, place: str) -> None:
    found = places(text)
    assert any(got == kind.value and (place in words or words in place) for got, words in found), found


@pytest.mark.parametrize(
    "text",
    [
        "They fought over resources and argued about prices.",
        "He lectures on about everything and nothing.",
        "The archive has over the years grown too large for the house.",
        "They were almost strangers when they married.",
        "The case is built on more than rumours.",
        "Of at least equal weight was the bishop's silence.",
        "A week or more had passed before help came.",
        "There are times a man must speak.",
        "The pupil got a B minus in chemistry.",
        "Data are broken down by age and sex.",
        "She knows it by chapter and verse.",
        "It is more than the hall can hold.",
        "Visitors pay millions of dollars a year to see it.",
        "The population was in decline, and the mayor knew it.",
        "The budget is larger than it was in 1991, and smaller than it should be.",
        "Nobody knew how high the price was.",
        "Convert the height from feet to metres before you add it.",
        "A couple of tons of coal lay in the yard.",
        "The motion was passed to 31 branches for comment.",
        "Prices were weak, down from 80 in May.",
        "He took – days later, and without a word – the last train.",
        "They lost – to everyone's surprise – the final.",
        "Between 1910 and the war the population halved.",
        "From 1914 to the end of the war was a time of hunger.",
        "She began her season in good form.",
        "It was the worst flood in the century.",
        "The -ing form of the verb is listed first.",
        "She was born on 14 May and baptised the same week.",
        "They met in June, 1904, at a dance.",
        "The fee rises by $1 on February 1, by $2 on March 1.",
        "It was not until that evening that they noticed.",
        "On April the fourth, they sailed.",
        "An honest man is a useful man; a uniform is not an honour.",
        "A ewe and an ox shared an MP's field.",
        "The party he believed in, lost.",
        "The colours the room was decorated in.",
        "He came in with his hat on.",
        "The nurse wheeled the patient in.",
        "He was called on by two constables.",
        "The lamp was switched on by a timer.",
        "The law of unintended consequences applied.",
        "She will at least try, and at most fail.",
        "It was about to rain.",
        "They were paid about what they asked.",
        "Guests to whom no room was given slept in the hall.",
        "Roads to 12 villages were cut.",
    ],
)
def test_a_sentence_that_has_all_its_numbers_is_silent(text: str) -> None:
    assert places(text) == []


def test_a_slip_between_a_and_an_is_a_note_where_nothing_need_be_lost() -> None:
    items = damage([document(Source.from_text("a", "It was a effort to build the weir."))])
    assert [i.confidence for i in items] == [Confidence.LOW]


@pytest.mark.parametrize("word", ["abdicated", "dissolved", "expires", "began", "established"])
def test_verbs_of_latin_shape_take_no_particle(word: str) -> None:
    assert latinate(word)


@pytest.mark.parametrize("word", ["cave", "kicked", "carried", "reported", "believed", "turned", "continued"])
def test_verbs_that_may_stand_before_a_particle_are_of_no_such_shape(word: str) -> None:
    assert not latinate(word)


@pytest.mark.parametrize(
    "text", ["about", "at least", "or more", "was to", "on March", "(Adeyemi,", "took –", "times a", "from 1910 to", "an", "c.", "aged about", "in the century", "is number", "8, 9 and"]
)  # fmt: skip
def test_a_text_may_stop_anywhere(text: str) -> None:
    for padded in (text, f"The mill burned. {text}", f"{text}\n\n{text}", text[::-1]):
        places(padded)  # no mechanism looks past the end
