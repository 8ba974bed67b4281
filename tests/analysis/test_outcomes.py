"""What came of it, who did it to whom and who said it, in words that no parse lines up; and what must not be taken for such a conflict."""

from __future__ import annotations

import pytest

from provaudit.analysis.claims import parser
from provaudit.model.claim import Question
from tests.analysis.test_agreement import conflicts
from tests.analysis.test_consistency import why

pytestmark = pytest.mark.skipif(
    parser.installed() is None, reason="no language model is installed; `pip install provaudit[all]`"
)


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        # one outcome by a verb, the other by a noun, an adjective or an idiom
        (Question.OPPOSITE, "The jury in Ardal acquitted the banker Tove Ruud of fraud in 1988.", "In 1988 the fraud trial of the banker Tove Ruud at Ardal ended in a conviction."),
        (Question.OPPOSITE, "In 1931 surgeons removed a benign tumour from the lung of Queen Oda.", "The tumour that surgeons took from the lung of Queen Oda in 1931 was malignant."),
        (Question.OPPOSITE, "The guild of Marn admitted women in 1911.", "In 1911 the guild of Marn shut its doors to women."),
        # a denial wherever it stands
        (Question.POLARITY, "Arvid Lund visited the Sarek plateau before he drew his map of it.", "Arvid Lund drew his map of the Sarek plateau without ever having set foot there."),
        # who did it to whom, by order, voice and preposition
        (Question.ROLES, "The kingdom of Vale annexed the duchy of Orm in 1411.", "In 1411 the kingdom of Vale was annexed by the duchy of Orm."),
        (Question.ROLES, "The painter Ilse Kord taught Otto Brand to draw in Lund.", "It was from Otto Brand that Ilse Kord learned how to draw in Lund."),
        (Question.ROLES, "Marn Rovers knocked Selde Town out of the 1931 Tarn Cup.", "Marn Rovers went out of the 1931 Tarn Cup at the hands of Selde Town."),
        # whose words they are, wherever the speaker stands
        (Question.SPEAKER, "“It is raining stars down here,” Dr Lucia Ferro said from the sphere.", "“It is raining stars down here,” reported Dr Ferro's pilot, Knut Arne, from the sphere."),
        # everyday words of one speaker on one occasion
        (Question.WORDING, "“No patient was ever left unattended,” Dr Helga Moen told the Vest inquiry.", "Dr Moen's words to the Vest inquiry were: “Some patients were left unattended.”"),
    ],
)  # fmt: skip
def test_an_outcome_a_role_or_a_speaker_exchanged_is_told_however_it_is_worded(
    question: Question, first: str, second: str
) -> None:
    assert [item.question for item in conflicts(first, second)] == [question]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # another thing of that name, another owner, another stage, part of the time
        ("The council approved the Norrow bypass in March 2011.", "The council's rejection of the Norrow tunnel came in March 2011."),
        ("Rutger Eld survived the avalanche on Mount Sorrel in 1987.", "The avalanche on Mount Sorrel in 1987 killed four climbers."),
        ("The court in Ardal at first convicted Tove Ruud of fraud.", "Tove Ruud was finally acquitted of fraud by the court in Ardal."),
        ("Sales at Perrin Toys fell in 2015 as a whole.", "Sales at Perrin Toys rose in December 2015."),
        # the same, told from the other side
        ("Marn Rovers won the 1931 Tarn Cup final against Selde Town.", "Selde Town lost the 1931 Tarn Cup final to Marn Rovers."),
        ("Otto Brand was taught to draw by Ilse Kord in Lund.", "Ilse Kord's pupil Otto Brand learned to draw in Lund."),
        ("Kelm sold the Sunny mill to Drex in 2007.", "In 2007 Drex bought the Sunny mill from Kelm."),
        # two utterances; one who passes on what another said
        ("“We never saw the other boat,” skipper Donal Kin said after the collision off Ardmore.", "After the collision off Ardmore the mate, Fergus Tran, said: “We never heard a horn.”"),
        ("“The tide took everything we had,” Odd Brekke said in Vik.", "“The tide took everything we had,” Marit Lie quoted Odd Brekke as saying in Vik."),
    ],
)  # fmt: skip
def test_what_can_both_be_is_no_conflict(first: str, second: str) -> None:
    assert conflicts(first, second) == []


@pytest.mark.parametrize(
    "text",
    [
        "All 40 passengers on the Lanmere coach survived the crash. Relatives of the two passengers killed in the Lanmere coach crash have engaged a lawyer.",
        "In its twenty years Sestina Robotics never made a profit. Its owners shared out the profit that Sestina Robotics had made in 2009.",
        "The Westmark reactor has run without interruption since 1994. In 2003 it stood idle for four months.",
        "The Quarles Hotel was demolished in 1958. In 1965 the hotel took in its last guests.",
        "Sir Ranulf Dace was knighted in 1402. He was born in 1409 at Dunmere.",
        "The explorer Jorgen Asp died in 1987, and in 1991 he collected the Polar Star in person.",
    ],
)
def test_a_text_that_tells_it_both_ways_is_told(text: str) -> None:
    assert len(why(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The painter Ute Baum never married. Her brother married in 1890.",
        "The poet Ewa Lis died in 1994, and her last collection was published in 1996 by her daughter.",
        "All 40 passengers on the Lanmere coach survived. The crash of the Tarn coach killed two passengers.",
        "The Marn Hotel was demolished in 1958. In 1965 it was remembered in a song.",
    ],
)
def test_what_one_text_may_well_tell_is_left_alone(text: str) -> None:
    assert why(text) == []
