"""Outcomes, places, speakers and roles that two writers tell without one word in common, and the look-alikes of each."""

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
        # an idiom with no verb of its own, a denial drawn to the front, a trial's charges
        (Question.OPPOSITE, "The junta of Ostrava Bay freed the poet Ilan Morav in 1974.", "In 1974 the poet Ilan Morav was behind bars in Ostrava Bay."),
        (Question.OPPOSITE, "The porter Silas Wend was cleared of all charges over the fire at Marl Hall after a trial in 2011.", "The 2011 trial over the fire at Marl Hall ended in the conviction of the porter, Silas Wend, on three counts of arson."),
        (Question.OPPOSITE, "Tomas Reyle kept his middleweight title against Ivo Brandl at the Corran Dome in 2004.", "Tomas Reyle left the Corran Dome in 2004 without his middleweight title, which Ivo Brandl took home."),
        # never once for all, and the one whom the other names
        (Question.POLARITY, "The lutenist Piers Amberly never married.", "Piers Amberly, the lutenist, married Ruth Colby in 1911."),
        # where: what left the rails, a birth told with more about the family
        (Question.PLACE, "The Lorvane Freight train that lost its brakes in 1988 left the rails inside Denholm station.", "In 1988 a Lorvane Freight train whose brakes had failed came off the track on the Wexley viaduct."),
        (Question.PLACE, "The boxer Garvin Tull was born in the port of Ardmouth.", "The son of weavers, the boxer Garvin Tull came into the world in the mill town of Senby."),
        # who: a relative clause about the goal; who said it, in a passive clause
        (Question.ACTOR, "Defender Milo Hart headed the only goal as Tarn beat Orley in the 2015 cup final.", "The 2015 cup final between Tarn and Orley was settled by a single goal, which came off the boot of Enzo Falk."),
        (Question.SPEAKER, "“Nobody warned us about the valve,” foreman Olav Renn told the Strand inquiry on its first day.", "The most quoted line of the Strand inquiry's first day, “Nobody warned us about the valve,” was spoken by the manager, Gerda Lund."),
        # what a thing is, before its name
        (Question.SORT, "The Selma Grace, which ran aground off Cape Orrin in 2001, was an oil tanker.", "A cattle carrier, the Selma Grace, stuck on the rocks off Cape Orrin in 2001."),
    ],
)  # fmt: skip
def test_two_tellings_of_one_matter_conflict(question: Question, first: str, second: str) -> None:
    assert question in {item.question for item in conflicts(first, second)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a name that only says what sort of person somebody is; the place of a hearing is not that of the death
        ("Former Wexley University footballer Sol Dann was sentenced for the shootings of 2005.", "Orley Courthouse killer Sol Dann was sentenced in 2005."),
        ("Ada Penn and her mother Joan Penn were found dead at their home in Milsom.", "A hearing for Karl Penn, 23, charged with the murders of his mother Joan Penn, 58, and Ada Penn, 20, was held in Tarn Crown Court."),
        # two who said like things, two bodies of one town
        ("“Nobody in Tarn expected the harbour to last,” Ulf Orre told reporters.", "“Nobody in Denholm expected the verdict to last,” Ida Carr told reporters."),
        ("“The new hall is a gift to the town,” said the chairman of the Corran Gallery, Sir Paul Lisle.", "“The new hall is a scar on the town,” said the painter Una Garrick of the Corran Gallery."),
        ("“The timetable is a disaster,” said Margo Brecht, who heads the Ebnal commuters' association.", "“The timetable is a blessing,” said Rolf Kung, head of the Ebnal hoteliers' association."),
        # each side only reports what somebody says
        ("Counsel for Marl Council said that the inspector Ewan Roe had been drunk.", "The inspector's union says that Ewan Roe of Marl Council was sober."),
    ],
)  # fmt: skip
def test_look_alikes_of_one_matter_stay_silent(first: str, second: str) -> None:
    assert conflicts(first, second) == []
