"""Damage that is no lost number: frames of pages, seams, cut names and sentences, orphan references, garble, quotation marks."""

from __future__ import annotations

import time

import pytest

from provaudit.model.damage import DamageKind
from tests.analysis.places import places


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        # frames of pages in the midst of prose
        ("The harbour was closed. Sign up for our free newsletter Enter your email Ships went elsewhere.", DamageKind.CHROME, "Sign up for our free newsletter Enter your email"),
        ("Skip to main content Home News Sport Weather\nThe pilots voted by a narrow margin to accept the new rota.", DamageKind.CHROME, "Skip to main content Home News Sport Weather"),
        ("The glaze is fired twice. © 2019 Alderby Pottery. All rights reserved. Copper gives the green.", DamageKind.CHROME, "© 2019 Alderby Pottery. All rights reserved."),
        ("Most of the monks had left. How To Keep Bees In Town: A Short Guide The abbot stayed behind.", DamageKind.CHROME, "How To Keep Bees In Town: A Short Guide"),
        ("Sund ferry row settled : Coast Wire\nThe two firms will share the quay and the ticket office until the summer.", DamageKind.CHROME, "Sund ferry row settled : Coast Wire"),
        # a document cut where the frame begins, and within a word
        ("The plan was dropped. The clerk said that the\nShare this article\nMost read in News", DamageKind.END, "the"),
        ("Spores drift through every room. Most of them die. A few settle behind the wardrobe, where they ger", DamageKind.END, "they ger"),
        # two sentences without a stop
        ("The bridge was closed in autumn Engineers had found a crack.", DamageKind.BOUNDARY, "autumn Engineers"),
        ("The bird nests on the north cliff It lays one egg.", DamageKind.BOUNDARY, "cliff It"),
        ("The town put off the vote Later the council met in secret.", DamageKind.BOUNDARY, "vote Later"),
        ("The lake is a reservoir was built by prisoners.", DamageKind.BOUNDARY, "reservoir was"),
        ("They sailed past the island of the keeper saved two penalties.", DamageKind.BOUNDARY, "keeper saved"),
        # sentences that break off
        ("The firm would refund any passenger who had The offer runs until May.", DamageKind.SENTENCE, "had The"),
        ("Shares slid after it admitted that Analysts had hoped for more.", DamageKind.SENTENCE, "that Analysts"),
        ("They met near an old mill by a famous. Nobody came.", DamageKind.SENTENCE, "a famous."),
        ("of the old town were found under two metres of silt.", DamageKind.SENTENCE, "of the"),
        # names and abbreviations
        ("The treaty was sent to Senator Thomas J. and came back unsigned.", DamageKind.NAME, "Thomas J."),
        ("Surgeons at the fort wrote to Lt. Col. had they known.", DamageKind.NAME, "Lt."),
        ("The album was mixed in San and sold at the door.", DamageKind.NAME, "San"),
        ("In Brown v. the court held that a landlord may not count a parrot.", DamageKind.NAME, "Brown v."),
        ("The aqueduct dates from the third century B. and still carries water.", DamageKind.ABBREVIATION, "century B."),
        ("He holds a B. from Leeds.", DamageKind.ABBREVIATION, "a B."),
        # references
        ("Onions are lifted in August and dried in the sun. Both men denied it.", DamageKind.REFERENCE, "Both men"),
        ("Onions are lifted in August. The latter was sold at once.", DamageKind.REFERENCE, "The latter"),
        ("Grain prices rose again. Such a meeting would be the first.", DamageKind.REFERENCE, "Such a meeting"),
        ("Wool was washed in the stream and dried on the walls. Her sister followed.", DamageKind.REFERENCE, "Her sister"),
        ("The code makes three changes: it shortens probation and it bars complaints.", DamageKind.REFERENCE, "three changes"),
        ("Despite this assurance, queues had formed by eight.", DamageKind.REFERENCE, "Despite this assurance"),
        # garbled words
        ("The earl, tbat is to say his son, hid the silver.", DamageKind.WORD, "tbat"),
        ("Tlie last steamer left with a cargo of wool.", DamageKind.WORD, "Tlie"),
        ("He bad been a clerk before the war.", DamageKind.WORD, "bad"),
        ("The war of l953 had ended.", DamageKind.WORD, "l953"),
        ("The officiaI record says nothing.", DamageKind.WORD, "officiaI"),
        ("The report o f the board was read.", DamageKind.WORD, "o f"),
        ("Under the com-promise, grazing is allowed.", DamageKind.WORD, "com-promise"),
        # quotation marks
        ("He would not apologise for doing his duty.” The families turned away.", DamageKind.QUOTATION, "duty.”"),
        ("The stone reads ‘To the glory of the weavers. It was cut in one night.", DamageKind.QUOTATION, "‘To the glory of the weavers."),
        ("“The bread was black and so were we, the survivor recalled. The camp burned.", DamageKind.QUOTATION, "“The bread was black and so were we, the survivor recalled."),
        ("Boards reading «passage interdit hung from every tree.", DamageKind.QUOTATION, "«passage interdit hung from every tree."),
        ("The singer, whose latest album is called \"Harbour Lights, will tour in May.", DamageKind.QUOTATION, "\"Harbour Lights, will tour in May."),
        # stops and clauses
        ("The ferry left at dawn the passengers were still asleep.", DamageKind.BOUNDARY, "dawn the"),
        ("The dam was completed in 1931 It supplies three towns.", DamageKind.BOUNDARY, "1931 It"),
        ("Both hulls were raised from the river One is in a museum.", DamageKind.BOUNDARY, "river One"),
        ("A suit followed. the walker had no claim against the farmer.", DamageKind.SENTENCE, "followed. the"),
        ("The cart shook so violently that. Two of the wheels came off.", DamageKind.SENTENCE, "so violently that"),
        ("The judge was asked by both sides whether. He did not answer.", DamageKind.SENTENCE, "whether"),
        ("Although the harvest failed in both valleys. The tithe was collected.", DamageKind.SENTENCE, "valleys."),
        ("The tenants argued that the clause. The court disagreed.", DamageKind.SENTENCE, "that the clause."),
        ("Reviews were cool at first; the audience was, on the other", DamageKind.SENTENCE, "the other"),
        # names
        ("They met the late Mr who had built the bridge.", DamageKind.NAME, "Mr"),
        ("Command passed to Lt R. H., who could not ride.", DamageKind.NAME, "Lt R. H."),
        ("His widow, born Anna (née), kept the mill.", DamageKind.NAME, "née"),
        ("The keys were kept by a man named who lived on the quay.", DamageKind.NAME, "man named"),
        ("The choir is led by Jean-, once a baker.", DamageKind.NAME, "Jean-"),
        # misread words
        ("Their house stood at the north-west comer of the square.", DamageKind.WORD, "comer"),
        ("The deed could not he found.", DamageKind.WORD, "he"),
        ("The v illage lies by a stream.", DamageKind.WORD, "v illage"),
        ("The envoy gave them a bcld answer.", DamageKind.WORD, "bcld"),
        ("The cornmittee rneets on Fridays.", DamageKind.WORD, "cornmittee"),
        ("Nobody has heard the waltz by Dvo?ák since.", DamageKind.ENCODING, "Dvo?ák"),
        ("The ball fell to Orlando,a half-time substitute, who scored.", DamageKind.GLUE, "Orlando,a"),
    ],
)  # fmt: skip
def test_what_breaks_the_structure_of_a_text_is_found(text: str, kind: DamageKind, place: str) -> None:
    assert (kind.value, place) in places(text)


@pytest.mark.parametrize(
    "text",
    [
        # frames that are spoken of
        "Click here is the worst text that a link can have, the guide says.",
        "Subscribe to the theory that eels dream, and much else falls into place.",
        "Read more slowly, the tutor advised, and take fewer notes.",
        "The cookie notice offers “Accept all” in green and nothing else in any colour.",
        "Home, for the reporter, is a lighthouse; sport is carrying the shopping up it.",
        "How the West Was Lit: A Short History of the Gas Lamp is out in paperback this week.",
        # capitals and clauses that belong
        "Her first novel It Rained sold poorly; her second was filmed twice.",
        "The violin it had replaced was found in a skip behind the hall.",
        "The planes we are building now are bigger than those that came before.",
        "The problem is the council has no money for a second bridge.",
        "We thank Him for the mercy which He has shown to the town.",
        "To those new Members of the House the rules were read aloud.",
        "No longer are we called upon to wait.",
        # names and letters that are whole
        "Court papers refer to the girl only as Anna O. She keeps goats.",
        "Mr. and Mrs. Oduya were painted with their daughters and a spaniel.",
        "Green vegetables are the best source of vitamin K. Bacteria make a little more.",
        "J. and his sister M. are the only pupils whom the report does not name.",
        "The truths of Sinai and of the Sermon on the Mount, he said, are one.",
        # references that have what they need
        "Two brothers ran the mill. Both men denied it.",
        "The barley and the oats were cut. The latter was sold at once.",
        "The envoys agreed to meet in the spring. Such a meeting was long overdue.",
        "Maria ran the mill. Her sister followed a year later.",
        "The inspectors named three causes: worn brakes, a wet rail and a tired driver.",
        # words that only look misread
        "“Ye'll no be wantin' tae gang oot in yon,” said the ferryman.",
        "Yau Wai left the hall before the vote was taken.",
        "The well-being of a co-ordinated team is a bi-lingual matter.",
        "The desert is arid, and the other one is too.",
        "The gardener, lo and behold, had gone, and the arc they drew was wide.",
        "Could he be found? Must he come? May he rest in peace.",
        "What he said would he said again.",
        "The first comer takes all, and late comers go hungry.",
        "The x axis and the y axis cross at nought.",
        "The search term colo?r finds both spellings.",
        # clauses that belong together
        "They left the day the factory closed.",
        "She sold the house the family had lived in and bought a boat.",
        "The road to the town the army burned is shut.",
        "The news the king was dead reached them late.",
        "I doubt the man was asleep, and she was sure the guests were asleep.",
        "The trouble is the windows are dirty.",
        "He lives near the spot the first settlers cleared.",
        "When I was a boy. Those were the days.",
        "When did the bell ring? When was it cast? Nobody knows.",
        "It was such a day that we stayed in.",
        "In phase one was a fault that in phase two was cured.",
        # people whose names are all there, or withheld
        "The MS whose first leaf is torn is in Leeds.",
        "Dr. A. B. was admitted on Monday.",
        "Anna Holt (née Larsen) was born here; the word “née” comes from French.",
        "Every Saturday June minded the shop. The market is open every Saturday June through August.",
        "They sell the Review, vol. 3– , and the Journal 14: 233–240.",
        "The keys #, %, and & stick.",
        # quotation marks that pair
        "“My father dug the first well,” she said. “He was nine.\n\n“He dug the second at twelve.”",
        "’Twas the year of the comet, and rock ’n’ roll ’twas not.",
        "The keeper is 6'2\" and the striker 5'10\" tall.",
    ],
)  # fmt: skip
def test_what_only_looks_broken_is_left_in_peace(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    "unit",
    ["Home News ", "A b > ", "‘a b ", "a” b ", "He ran. ", "The Big Red Dog Goes Home ", "A b c d - e ", "two things and a ",
     "Both men ran. ", "the U. ", "five things: a and b ", "tbat ", "con-tract ", "it was a big was ", "Dr. ", "o f t he ", "[edit]"],
)  # fmt: skip
def test_twice_the_text_costs_about_twice_the_time(unit: str) -> None:
    def seconds(size: int) -> float:
        line = (unit * (size // len(unit) + 1))[:size]
        start = time.process_time()
        places(line)
        return time.process_time() - start

    short, long = min(seconds(40_000) for _ in range(2)), seconds(160_000)
    assert long < 8 * short + 0.5
