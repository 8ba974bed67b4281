"""Two writers seldom use the same words: what must still be one question, and what must not become one for it."""

from __future__ import annotations

import pytest

from provaudit.analysis.claims import parser
from provaudit.model.claim import Agreement, Question
from tests.analysis.test_agreement import compared, conflicts

pytestmark = pytest.mark.skipif(
    parser.installed() is None, reason="no language model is installed; `pip install provaudit[all]`"
)


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        # fixed expressions
        (Question.DATE, "Ottilie Kern was born in March 1874.", "Ottilie Kern came into the world in May 1877."),
        (Question.DURATION, "The siege of Castle Dorn lasted eleven weeks.", "Castle Dorn was under siege for five months."),
        # the year on a noun, the amount on an empty verb
        (Question.MONEY, "Helvor agreed to buy Pell Labs for $310 million.", "The acquisition of Pell Labs by Helvor was priced at $450 million."),
        (Question.DATE, "Parliament in Ostrund abolished the salt tax in 1846.", "The abolition of the salt tax by the parliament of Ostrund dates from 1851."),
        # whoever is the subject
        (Question.MONEY, "Judge Osei fined Barrow Mining £250,000.", "Barrow Mining was ordered by Judge Osei to pay £520,000."),
        (Question.PERCENTAGE, "The Brandt Foundation holds 38 percent of the shares of Novalux.", "Novalux is 28 percent owned by the Brandt Foundation."),
        # two names where one belongs
        (Question.PLACE, "The 1954 treaty between Karsovia and Belt was signed in Geneva.", "Vienna was where Karsovia and Belt put their names to the treaty of 1954."),
        (Question.ACTOR, "The Polaris expedition was commanded by Ruth Adeyemi.", "Owen Strand led the Polaris expedition."),
        (Question.ACTOR, "In 1967 Des Quill played as captain of the Tarn Rovers side.", "The Tarn Rovers side of 1967 had Archie Munn for its captain."),
        # told from the other side
        (Question.ROLES, "Corvin United beat Halden Town in 1997.", "Corvin United lost to Halden Town in 1997."),
        (Question.ROLES, "Kelmar sold the Sunny brand to Drexel in 2007.", "In 2007 Kelmar bought the Sunny brand from Drexel."),
        # places in a contest, ordinals, kinds
        (Question.RANK, "Ines Varga came fourth in the 1988 Pannonia Rally.", "Second place in the 1988 Pannonia Rally went to Ines Varga."),
        (Question.RANK, "Rigo Salas was sworn in as the ninth president of Dorada.", "Rigo Salas, the eleventh president of Dorada, was a teacher."),
        (Question.SORT, "The Amarante, which struck the pier, was a tanker.", "The Amarante, a ferry, struck the pier at Quell."),
        (Question.SORT, "A Belgian, the soprano Amalia Rondeau made her debut in 1932.", "Amalia Rondeau, the Portuguese soprano, made her debut in 1932."),
        # denials
        (Question.POLARITY, "Nobody was injured in the Selby fire.", "Four people were injured in the Selby fire."),
        (Question.POLARITY, "At no point did Vera Cole hold a university post.", "Vera Cole held a university post."),
        # dates against bounds
        (Question.DATE, "The Lorne Gate was opened on 14 May 1998.", "The Lorne Gate was opened before 1995."),
        # whose word it is
        (Question.SPEAKER, "“We have buried the town under its own traffic,” said Maud Penn.", "“We have buried the town under its own traffic” was Idris Beddoe's verdict."),
    ],
)  # fmt: skip
def test_another_wording_is_the_same_question(question: Question, first: str, second: str) -> None:
    assert [item.question for item in conflicts(first, second)] == [question]
    assert [item.question for item in conflicts(second, first)] == [question], "the order of sources does not matter"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # rounds, editions, parts, whole careers
        ("Danica Horvat ran 11.32 seconds in her heat at the 2002 Adria Games.", "Danica Horvat ran 11.19 seconds in the final at the 2002 Adria Games."),
        ("The 11th Skagen Festival showed 94 films.", "The 15th Skagen Festival showed 126 films."),
        ("Lachlan Purdie scored 14 tries for the Magpies in the 1987 season.", "In his whole career Lachlan Purdie scored 73 tries for the Magpies."),
        ("The Brightway store in Hexley employs 85 people.", "Some 140 people work at the Brightway store in Thornaby."),
        # other people, other things
        ("Judge Amery sentenced Kurt Bohl to four years.", "Judge Amery sentenced Franz Bohl to six years."),
        ("The observatory of Varn was opened in 1911.", "The planetarium of Varn was opened in 1924."),
        ("The Treaty of Corvin was signed in 1748.", "The Treaty of Ravnik was signed in 1713."),
        ("The Tavira lighthouse is 31 metres high.", "The Tavira lighthouse stands on a cliff 80 metres high."),
        # what may happen again
        ("An explosion rocked the Varga refinery in 1988.", "An explosion rocked the Varga refinery in 1996."),
        ("Ilya Brodin won the Mandel Prize.", "The Mandel Prize went to Greta Solano."),
        ("The dock strike at Corley went on for seven weeks.", "The dock strike at Corley of 1926 lasted eight weeks."),
        # what was foretold
        ("Under the first plans the Zuider lock was to be finished in 1938.", "The Zuider lock was completed in 1947."),
        ("Orlan Steel had forecast a profit of €4 million for 2019.", "Orlan Steel made a profit of €1 million in 2019."),
        # what one statement tells of both poles, and a number that is no denial
        ("On Friday the climber Piet Osk fell 300 metres while climbing to the Varn hut.", "Piet Osk died while climbing to the Varn hut on Friday."),
        ("Orr kicked three goals, and the visiting Rovers secured the No. 5 seed in the Belt playoffs.", "The Tarn Rovers clinched a place and the five seed in the Belt playoffs."),
        # a stretch of the time, what held until and since, a land around a place
        ("The keeper Piet Osk held 61 catches in his Test career.", "In his first two years as a Test cricketer Osk took 17 catches."),
        ("Until 2002 the speed limit on the Quoy causeway was 80 km/h.", "Drivers on the Quoy causeway have been held to 60 km/h since the limit was lowered in 2002."),
        ("The floods of early May killed 23 people in the province of Ravnik.", "Sixty-one people across the country died in the floods of early May, which hit the province of Ravnik hardest."),
        # a later stage, a class of its own
        ("Ada Brandt survived the crash of the Corvin.", "Ada Brandt died in 1990, long after the crash of the Corvin."),
        ("The court of appeal in Holm acquitted Piet Osk.", "A jury in Holm had found Piet Osk guilty."),
        ("Parliament rejected the Tarn bill in March.", "Parliament passed the Tarn bill in its second reading."),
        ("Piet Osk came third in the Tarn race.", "Piet Osk came first in his class in the Tarn race."),
        # a verdict with its denial inside
        ("Piet Osk was acquitted of arson at the Corley assizes in 1839.", "The jury at the Corley assizes of 1839 found Osk not guilty of setting fire to the ricks."),
        # a country alone is nobody's name
        ("The album sold 159,500 copies in the US in 2016.", "Pageant sold 182,000 copies in the US in 2016."),
    ],
)  # fmt: skip
def test_what_is_told_apart_stays_apart_whatever_the_wording(first: str, second: str) -> None:
    assert conflicts(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("According to the plaintiff, the Minerva contract was signed in May 2004.", "The defence maintained that the signing of the Minerva contract had taken place in October 2004."),
        ("Villagers speak of thirty dead in the raid on Qasr Delil.", "By the governor's account, the raid on Qasr Delil left nine dead."),
    ],
)  # fmt: skip
def test_two_accounts_are_a_dispute(first: str, second: str) -> None:
    assert {item.agreement for item in compared(first, second).items} == {Agreement.DISPUTED}


def test_the_sentences_before_it_tell_which_ferry_is_meant() -> None:
    other = "The Lady Corrigan sailed from Lorne at noon. There were 251 passengers on the ferry Lady Corrigan."
    passage = "Nadia Brook crossed to Skien in May. The ferry was carrying 212 passengers."
    assert conflicts(passage, other) == []
    assert len(conflicts("The Lady Corrigan left Lorne. The ferry was carrying 212 passengers.", other)) == 1


def test_a_pronoun_stands_for_the_only_thing_before_it_that_it_can_be() -> None:
    (item,) = conflicts(
        "Vera Staub attended the Lugano summit in 1978.",
        "Vera Staub was in town when the Lugano summit was held in 1978, but she did not attend it.",
    )
    assert item.question is Question.POLARITY
