"""What an editor must not be told: sound prose, data sheets, dialogue and code that once were blamed."""

from __future__ import annotations

import pytest

from provaudit.model.finding import Severity
from provaudit.model.source import Source
from provaudit.pipeline import audit


def blamed(*texts: str, least: tuple[Severity, ...] = (Severity.ERROR, Severity.WARNING)) -> list[str]:
    """The codes of the findings about the text of these sources, each a source of its own."""
    found = audit([Source.from_text(f"s{n}", text) for n, text in enumerate(texts)]).findings
    return [f.rule for f in found if f.severity in least and f.rule.startswith(("TRU", "CON"))]


@pytest.mark.parametrize(
    "text",
    [
        "The roof fell in. Nobody was under it.",
        "Leave room for the pipes before you wall them in. It is cheaper.",
        "From there on, each skipper was to steer by himself.",
        "The parade went merrily on. The band played twice.",
        "After the deck is on, the cabin sides are fitted.",
        "In a referendum held in 1967, the islanders voted to stay.",
        "In referenda held in 1972 and 1994, the islanders turned it down.",
        "In recent years fish farming has been the main trade.",
        "In carrying out this plan the board has spent its reserve.",
        "The script runs before (a later version of) the package is removed.",
        "The value of -1 hides the menu.",
        "He spoke of the rights of . . . the people of the coast.",
        "The tool removes the .comment and .note sections.",
        "Nothing had changed a week on. The stalls were empty.",
        "Profits rose by 20 per cent at home, while sales abroad went from 50 to 80 million.",
        "Ada Brandt climbed the north face solo. Her partner had turned back at the hut.",
        "Piet Osk was unbeaten in his first ten fights. He lost to Juan Morro in the eleventh.",
        "Piet Osk spent his entire career with Corley Rovers. He joined the army in 1916.",
        "The ship carried no passengers. Its 40 passengers had been put ashore at Lund.",
        "The school is for girls only. Boys from the town come to its dances.",
        "The s, p and d lines of the spectrum were known to him.",
        "Past the mill the rd. bends; the inn is on the r.",
        "The catalogue lists its rates in £, in € and, for buyers overseas, in ¥.",
        "Use % as a joker: LIKE 'Br%' finds every Brandt.",
        'Close the string with a double quote (") and press the key.',
    ],
)
def test_a_sound_sentence_stays_silent(text: str) -> None:
    assert not blamed(text)


@pytest.mark.parametrize(
    "text",
    [
        # adverbs and particles that have the form of a preposition
        "He dozed off, and by and by the ferryman woke him.",
        "The bridge swayed to and fro in the wind.",
        "On, on, you laggards! The gate shuts at dusk.",
        "Roll on, wide river! Nobody here will stop you.",
        "As the hour drew near, he forgot what he had come for.",
        "An old mill stood near by, and its wheel was still turning.",
        "She rode in at the head of forty mules.",
        "They brought young Harold in from the yard.",
        "Some years since, the cellar was flooded.",
        "From the third verse on, the tenor is out of tune.",
        "The beads are sewn on as an edging.",
        "The parts should be pinned on while the glue dries.",
        "You are in for a wet night.",
        "Once the gate was open, in went the geese.",
        "A cart rattled by, its lamps unlit.",
        "He has been on and off without regard to the weather.",
        # a conjunction and an aside
        "She walked until, quite worn out, she sat down on a milestone.",
        # a complement that is shared, that stands in front, or that is a range or a formula
        "The clerk keeps track of and pays out all the small sums.",
        "The guards fought with and disarmed the raiders.",
        "The tower is a solid mass of from eight to ten feet in height.",
        "By (1), the curve is closed, and it is fixed by (A) and (B).",
        "Any change to, repeal of, or addition to this rule needs a vote.",
        "All the crew could look forward to was cold tea.",
        "To begin with, the cook is a rogue.",
        "All work contracted for, sponsored, or approved under this act is public.",
        "He spoke of, let us say, a colonel and his wife.",
        # verbs and nouns of one form
        "Three feet of lead pipe lay in the ditch, with no hope of recall to its old use.",
        "They sat down to while away the hour.",
    ],
)
def test_a_word_that_looks_like_a_bare_preposition_stays_silent(text: str) -> None:
    assert not blamed(text)


@pytest.mark.parametrize(
    "text",
    [
        "In a pattern a final $ marks the end of the line, as regular expressions go.",
        "$ make install\n\nThis builds the tool and copies it to the path.",
        "The £ key had worn off, so she wrote the word.",
        "In C, a % b has the sign of a, and every operator is told in its chapter.",
        "The links end in q=is%3Aopen, which the site wrote itself.",
        "The strings s1 and s2 point at one buffer.",
        "The st ligature is cut as one piece of type, and the st of the old founts is finer.",
        "If a is odd and b is even, the sum of a and b is odd.",
        "The vase is inv. 2147 a and b; see fig. 11a; it is whole.",
        "Let T be a chain. Every chain of this kind lies in T. It has a first member, as every T has.",
        "Fill in the From and To boxes, and leave To blank if you stay on.",
        "At the U., as the whole town calls it, term begins in August.",
        "Mr. A has paid, but the rest still owe.",
        "The text is Gen. xvii. and its notes are in the margin.",
        "The temple of Apollo, a ruin, is shut on Mondays.",
        "The hands, thin, aged, cold, lay on the quilt.",
        "They walked up to people in the street and asked.",
        "It cost pounds to mend and pence to run.",
        "They were promised 40 hours' pay per week.",
        "She will be honoured on the evening of Dec. 9 in the hall.",
    ],
)
def test_signs_letters_and_labels_that_are_named_stay_silent(text: str) -> None:
    assert not blamed(text)


@pytest.mark.parametrize(
    "text",
    [
        "This one is as good as any. He took it home.",
        "Wait a little while. The kettle is slow.",
        "My, you are early. Sit down.",
        "Only when the tide turns are we allowed to leave the quay.",
        "One of the dullest jobs a porter has is waiting for the last train.",
        "A good time was had in the barn.",
        "When he was a boy he was kicked by a mule and lost his hearing.",
        "These same Engineers had refused to sign the year before.",
        "The board alleged the mills were fixing the price of thread.",
        "He was so pleasin' to the ear that nobody heard the words.",
        "They opposed the Thorand bill in both houses.",
        "Figure 3: what the copy would look like if the tool took all of the data as well",
        "The rest of the rules were read out in this order:--",
        "In normal use weights are hung on the end of the tape.",
    ],
)
def test_turns_of_phrase_that_look_like_a_seam_stay_silent(text: str) -> None:
    assert not blamed(text)


def test_entries_of_an_index_may_put_their_head_first() -> None:
    assert not blamed(
        "Hearing, the composer's loss of.\n\nGuild hall, his letter to the wardens of the.\n\nLatin, her letters in."
    )
    assert blamed("The guild wrote a long letter to the wardens of the. Nobody answered it.")


def test_speech_that_breaks_off_is_no_title_of_a_page() -> None:
    assert not blamed("“I never said a word,” he told the clerk.\n\nWell, if he had only —\n\nShe shut the door.")


def test_notes_that_end_without_stops_are_not_cut() -> None:
    notes = (
        "Ann said that the gate had been mended by the men of the farm last week and is shut at night. It holds now",
    ) * 7
    assert not blamed(
        "\n\n".join(f"{note}, as of visit {n}, and nothing more was found" for n, note in enumerate(notes))
    )


def test_a_loss_beside_such_words_is_still_told() -> None:
    assert blamed("The comet was last seen from Earth on, and is not expected back.")
    assert blamed("The ship was struck from the register on and sold for scrap.")
    assert blamed("He was born near, and went to school in the next town.")
    assert blamed("The solutions were given by and by a pupil of his.")


def test_a_word_that_is_also_an_adverb_is_still_a_loss_after_the_verb_of_a_dated_event() -> None:
    assert blamed("The treaty was signed in. Both kings came.")


def test_the_items_of_an_enumeration_may_end_on_and() -> None:
    assert not blamed(
        "The licence covers two things:\n\n- the source of the program, in whole or in part; and\n\n- its manual.\n"
    )


def test_the_labels_of_a_data_sheet_are_no_search_phrases() -> None:
    labels = ("total land area", "rate of growth", "head of the state", "type of government", "length of the coast")
    assert not blamed("\n\n".join(f"{label}\n\n{n} units" for n, label in enumerate(labels)))


def test_one_search_phrase_above_the_text_is_still_told() -> None:
    assert "TRU231" in blamed("how old is the harbour bridge\n\nThe bridge was opened in 1931. It carries two tracks.")


def test_two_people_who_say_an_everyday_thing_are_not_misquoting_each_other() -> None:
    assert not blamed(
        "“I don't know you,” Ann Tarrow said. The boat was gone.",
        "“I don't think I know,” Piet Vander said. The door was shut.",
    )


def test_commands_in_quotation_marks_are_no_utterances() -> None:
    assert not blamed('Run "harbourctl list-boats --kind=sail" first. Run "harbourctl list-boats --kind=steam" next.')


def test_a_name_in_quotation_marks_is_no_utterance() -> None:
    assert not blamed(
        "The office took wires from the “Western Coast Telegraph Company” for years. "
        "Next door stood the “Northern Coast Telegraph Company” of the same owners."
    )


def test_ratios_and_verses_are_no_sums() -> None:
    assert not blamed("The serum showed titres of 1: 256 in the first trial and 1: 2048 in the second.")


def test_a_story_goes_on_without_contradicting_itself() -> None:
    assert not blamed("He had not mentioned Kate. The rain went on. At supper Rachel mentioned Kate and smiled.")


def test_lines_of_code_are_no_prose() -> None:
    code = 'let "rest = $number % $OTHER"\nif [ "$rest" -eq 0 ]; then\n  printf "%5d" $number  # a multiple\nfi'
    assert not blamed(f"The script counts boats.\n\n{code}\n\nIt was written for a club.")


def test_a_disclaimer_in_capitals_is_not_read_for_claims() -> None:
    assert not blamed(
        "IN NO EVENT SHALL THE AUTHORS BE LIABLE FOR ANY CLAIM OR DAMAGES ARISING FROM THE USE OF THE SOFTWARE.",
        "THE AUTHORS AND THEIR SUPPLIERS SHALL BE LIABLE FOR ANY CLAIM OR DAMAGES ARISING FROM THE USE OF THE SOFTWARE.",
    )


def test_lines_of_two_data_sheets_do_not_conflict() -> None:
    assert not blamed(
        "Drinking water\n\nurban: 8.9% of population rural: 26.2% of population total: 24.1% of population",
        "Drinking water\n\nurban: 3.2% of population rural: 6.9% of population total: 5.3% of population",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Send me the bill for the boat, the oars, &c., and I shall pay it.",
        "Amsel, Baroness Clara von, a friend of the painter.",
        "The soup has been kept a while on the stove of the lower kitchen.",
        "The two lots hold approximately equal numbers of coins from the hoard.",
        "Of the letters, some were burnt and some were sold.",
        "He gave the sum (in florins) .",
        "I think its a good idea to ask the ferryman first.",
        "The toString of that object is called by flushAll and by maxRetries alike.",
        "It is warmer outdoors than in, as the cook would say.",
        "He put the catchup on the shelf beside the foreknown enemy of all stains.",
    ],
)
def test_what_reads_like_a_loss_and_has_a_reason_of_its_own_stays_silent(text: str) -> None:
    assert blamed(text) == []
