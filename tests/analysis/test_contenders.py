"""Who did it, where, and what a thing is, told in other words and other clauses: two names for one answer, and look-alikes."""

from __future__ import annotations

import pytest

from provaudit.analysis.claims import parser
from provaudit.model.claim import Question
from tests.analysis.test_agreement import conflicts

pytestmark = pytest.mark.skipif(
    parser.installed() is None, reason="no language model is installed; `pip install provaudit[all]`"
)


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        # where: another verb, a noun for the act, a house in a town, a place set off from its rival
        (Question.PLACE, "Orbel Turbines has its head office in Port Amsel.", "Orbel Turbines is run from a head office in Marrick."),
        (Question.PLACE, "The grave of Greta Molvik can be found at Sunne.", "Greta Molvik is buried in the churchyard of Larkdale."),
        (Question.PLACE, "King Aurel II was crowned in the cathedral of Vardo.", "The coronation of King Aurel II took place at Emmeran."),
        (Question.PLACE, "The Farrow Codex is kept in the state archive at Poldova.", "Visitors can see the Farrow Codex at the Mineral Gallery in Kingsferry."),
        (Question.PLACE, "The Brindle Opera had its premiere in Cormorant Hall, Easton.", "Audiences in Westhaven were the first to hear the Brindle Opera."),
        (Question.PLACE, "The Harts Stone fell near Wilga Creek in 1902.", "Shearers at Mount Dray, 300 miles from Wilga Creek, saw the Harts Stone come down in 1902."),
        (Question.PLACE, "The 1958 Davenport Cup final was played in Lisle.", "Merrow hosted the final of the Davenport Cup in 1958."),
        # who: a noun for the act or the doer, an office, an act owed to someone, one named in another clause only
        (Question.ACTOR, "The Wexcombe Telescope was designed by Harriet Lunn.", "Plans for the Wexcombe Telescope came from the drawing board of Simon Adeyo."),
        (Question.ACTOR, "Lena Brask succeeded Otto Hamm as director of the Fennick Institute.", "When Otto Hamm left the Fennick Institute, the directorship passed to Karin Oland."),
        (Question.ACTOR, "President Anton Zeman was assassinated by a student, Pavel Ruk.", "The man who shot President Anton Zeman dead was a baker called Jiri Holan."),
        (Question.ACTOR, "Sixten Alm refereed the 1936 final in Malmby.", "With Gosta Ryd as the referee, the final of 1936 in Malmby went the full distance."),
        (Question.ACTOR, "The safety valve of the Wharn Works was the invention of Enoch Tipper.", "Enoch Tipper merely built the safety valve of the Wharn Works; it had been invented by Lydia Cass."),
        (Question.ACTOR, "The Fellscar Ode is a poem by Jubal Teasdale.", "The Fellscar Ode was written by Mercy Ludlow; Teasdale only read it out."),
        # what: kinds and materials of one dimension, nationalities
        (Question.SORT, "The wreck off Point Aldous is that of the Corinna, a paddle steamer.", "The Corinna, whose wreck lies off Point Aldous, was a three-masted sailing barque."),
        (Question.SORT, "The illness that wiped out the Ostwick garrison in 1889 was cholera.", "In 1889 the garrison of Ostwick was wiped out by typhus."),
        (Question.SORT, "The vessel in the Thessal Museum is made of bronze.", "The vessel in the Thessal Museum was beaten out of pure gold."),
        (Question.SORT, "Astrid Kvale, a Norwegian climber, reached the top of Ranjung.", "The first to stand on top of Ranjung was a Dane, Astrid Kvale."),
        (Question.SORT, "Smita Rao is an Indian cricketer.", "Smita Rao is a Pakistani cricketer born in July."),
    ],
)  # fmt: skip
def test_two_names_for_one_answer_conflict_however_they_are_told(question: Question, first: str, second: str) -> None:
    assert [item.question for item in conflicts(first, second)] == [question]
    assert [item.question for item in conflicts(second, first)] == [question], "the order of sources does not matter"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a house may stand in the town, a neighbourhood holds both
        ("The Treaty of Three Crowns was signed in the Golden Hall.", "The Treaty of Three Crowns was signed in Adlerhof."),
        ("Sir Lionel Weech died at his house in Kent-on-Sea, a few miles from Marlow Bay.", "Sir Lionel Weech died near Marlow Bay."),
        ("A pyramid was discovered in Viso, just north of Sarvo, by Emil Osman.", "The pyramid of Emil Osman was discovered near Sarvo."),
        # another question
        ("The trawler Bonaventure was built at Skagby.", "The trawler Bonaventure was lost off Cape Dorr."),
        ("Greta Molvik is buried in Sunne.", "A memorial service for Greta Molvik was held in Larkdale."),
        ("The Salt Road was directed by Agnes Tuohy.", "Milo Perlin wrote the screenplay of The Salt Road."),
        ("The Kessler Bridge at Ormsby was designed by Paul Kessler.", "The town hall at Ormsby was designed by Maria Stenn."),
        # another occasion, part, time or rank
        ("Judge Harold Crisp presided over the first Bellamy trial.", "Judge Enid Shaw presided over the retrial of Bellamy."),
        ("Lena Brask conducted the Fennick Orchestra in the second half.", "Otto Hamm conducted the Fennick Orchestra in the first half."),
        ("Meseret Abalo won the twelfth Corrib Marathon.", "At the fourteenth Corrib Marathon, victory went to Priscah Ndolo."),
        ("The nave of St Cuthman at Ripe is built of flint.", "The tower of St Cuthman at Ripe is built of brick."),
        ("Hollins Hall was built as a school.", "Hollins Hall is now a hotel."),
        ("Ina Sorel was appointed editor of The Comet in 1958.", "Max Tull was appointed deputy editor of The Comet in 1958."),
        # who shares the answer, and who only claims it
        ("Vedam was written and directed by Chris Nolan, starring Arjun Manoj.", "Vedam was written by Chris Nolan."),
        ("John Martin, whom Bukow had impressed, founded Sparrow Press.", "John Martin is the founder of Sparrow Press."),
        # two nations of one life
        ("Jemma Kirk is a British artist.", "Jemma Kirk is an American citizen who was born in the United Kingdom."),
        ("The farm at Rush Mere grows barley.", "The farm at Rush Mere grows wheat as well."),
    ],
)  # fmt: skip
def test_no_conflict_where_two_names_may_both_be_right(first: str, second: str) -> None:
    assert conflicts(first, second) == []


def test_what_each_side_only_alleges_is_no_conflict() -> None:
    first = "In her suit, Delphine Arkwell alleges that she wrote the song Paper Lanterns."
    second = "The record label asserts that the song Paper Lanterns was written by the guitarist Ty Roake."
    assert conflicts(first, second) == []
