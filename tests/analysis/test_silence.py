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
    ],
)
def test_a_sound_sentence_stays_silent(text: str) -> None:
    assert not blamed(text)


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
