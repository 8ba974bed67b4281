"""Conflicts whose answer is no number: who, what kind, from where, whether at all, in whose words; however the two writers put it."""

from __future__ import annotations

import pytest

from provaudit.analysis.agreement import data_items
from provaudit.analysis.claims import claims, parser
from provaudit.model.claim import Agreement, Question
from provaudit.model.source import Source
from provaudit.text.segment import document

pytestmark = pytest.mark.skipif(
    parser.installed() is None, reason="no language model is installed; `pip install provaudit[all]`"
)


def verdicts(*texts: str) -> list[tuple[Question, Agreement]]:
    found = data_items(claims([document(Source.from_text(f"s{n}", text)) for n, text in enumerate(texts)]))
    return [(item.question, item.agreement) for item in found.items]


def conflicts(*texts: str) -> list[Question]:
    return [question for question, agreement in verdicts(*texts) if agreement is Agreement.CONFLICTING]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Pell aqueduct is the work of Ada Yates.", "The Pell aqueduct was designed by Malachi Thorne."),
        ("The comet Orla owes its discovery to Signe Halvard.", "It was Piotr Wenda who discovered the comet Orla."),
        ("Victory in the 2011 Lorne Marathon went to Desta Alem.", "Joel Kip won the 2011 Lorne Marathon."),
        ("The firm Keel passed into the hands of Brandt in 2003.", "In 2003 the firm Keel was acquired by Sato."),
        ("Under the baton of Ilse Mark, the Velden Orchestra gave its first concert in 1937.", "Tomas Breck conducted the Velden Orchestra in 1937."),
        ("At the time of the fire the director of Lomax Mills was Rupert Ash.", "Gwen Tarr was director of Lomax Mills at the time of the fire."),
    ],
)  # fmt: skip
def test_one_thing_has_one_maker_winner_or_holder(first: str, second: str) -> None:
    assert conflicts(first, second) == [Question.ACTOR]
    assert conflicts(second, first) == [Question.ACTOR], "the order of sources does not matter"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tenna Ruud, a Dane, climbed the Karsk in 1928.", "Tenna Ruud, the Swedish mountaineer, climbed the Karsk in 1928."),
        ("Kjersti Moen, who won the slalom at Altmark, skied for Norway.", "The Swedish skier Kjersti Moen won the slalom at Altmark."),
        ("The Hesper was a destroyer of the northern squadron.", "The frigate Hesper belonged to the northern squadron."),
        ("The Codex Albinus is written in Greek.", "The Codex Albinus, written in Latin, was found in a well."),
        ("The poison that killed Felix Roth was arsenic.", "Felix Roth was killed by strychnine."),
    ],
)  # fmt: skip
def test_kinds_and_nationalities_that_exclude_each_other_conflict(first: str, second: str) -> None:
    assert set(conflicts(first, second)) <= {Question.SORT, Question.ACTOR}
    assert conflicts(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nobody claimed the reward for the Lacy tapestry.", "The reward for the Lacy tapestry was claimed by a dealer."),
        ("There were no survivors when the airship Clarion came down off Skagby.", "Two crewmen survived the crash of the airship Clarion off Skagby."),
        ("Neither the police nor the brigade was called to Finch Hall.", "Police were called to Finch Hall."),
        ("Rosa Pike had yet to finish her dictionary of dialect when she died.", "Rosa Pike finished her dictionary of dialect before she died."),
    ],
)  # fmt: skip
def test_what_nobody_did_and_somebody_did_conflict(first: str, second: str) -> None:
    assert conflicts(first, second) == [Question.POLARITY]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Northgate Mutual was sued by Bright over the roof.", "Northgate Mutual took Bright to court over the roof."),
        ("Nils Ferber was a pupil of Wilhelm Astor.", "Nils Ferber was the teacher of Wilhelm Astor."),
        ("In 1271 the Eastmark army invaded Morvay.", "In 1271 the Morvay army invaded Eastmark."),
        ("The papers were sold to Trinity Library by Amos Reed.", "Amos Reed bought the papers from Trinity Library."),
    ],
)  # fmt: skip
def test_one_relation_told_from_either_side_has_one_direction(first: str, second: str) -> None:
    assert conflicts(first, second) == [Question.ROLES]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The grave of Caspar Wynn is in the churchyard at Dunmoor.", "Caspar Wynn was buried at Hexcombe."),
        ("Corvus Biotech moved its head office to Leeds in 2008.", "Since 2008 Corvus Biotech has had its headquarters in Bristol."),
        ("Ruth Callow grew up in Tucson, where she was born in 1931.", "Ruth Callow was born in Denver in 1931."),
    ],
)  # fmt: skip
def test_one_event_has_one_place(first: str, second: str) -> None:
    assert conflicts(first, second) == [Question.PLACE]


def test_a_quotation_has_one_speaker_whatever_his_words_are_called() -> None:
    words = "the law was on our side but the judge was not"
    assert conflicts(
        f'In the view of the solicitor Rhona Teal, "{words}".', f'"{words.capitalize()}," reflected Cyril Boon.'
    ) == [Question.SPEAKER]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # one after the other
        ("The council at first rejected the plan for Elm Green.", "The plan for Elm Green was finally approved by the council."),
        ("The Rusk railway line was closed in 1964.", "The Rusk railway line was reopened in 1998."),
        ("The court denied Viktor Hale bail on Tuesday.", "On Friday the court granted Viktor Hale bail."),
        ("Corvus Biotech was based in Leeds before 2008.", "Corvus Biotech has been based in Bristol since 2008."),
        ("Maud Oduya headed the Ormsby clinic from 1994 to 2001.", "Alan Whitby was head of the Ormsby clinic from 2001."),
        # another office, another person, another work, another round
        ("Helmut Kranz was chancellor of Ostia.", "Frieda Lenz was deputy chancellor of Ostia."),
        ("Senator Ruth Kimball did not attend the hearing.", "Senator Paul Kimball attended the hearing."),
        ("Archibald Penn's Evening at Scole is an oil painting.", "Archibald Penn's Morning at Scole is a watercolour."),
        # both may be so
        ("Carla Mori wrote to Ugo Bern every week.", "Ugo Bern wrote to Carla Mori every week."),
        ("The Hungarian violinist Isidor Blau was born in Vienna.", "Isidor Blau, the Hungarian violinist, died in Prague."),
        ("Greta Halm was a sculptor.", "The architect Greta Halm designed the fountain."),
        ("The Lorelle, a fishing vessel, vanished in 1933.", "The trawler Lorelle vanished in 1933."),
        # the same said otherwise
        ("Falcon Motors bought Ridley Trucks.", "Ridley Trucks was sold to Falcon Motors."),
        ("The Duke of Arvain was succeeded as regent by Bishop Lamont.", "Bishop Lamont succeeded the Duke of Arvain as regent."),
        # who need not may; who quotes does not speak
        ("The port does not have to close the Lorne gate.", "The port closed the Lorne gate."),
        ('"There is no safe dose of lead," testified Miriam Adler.', 'Quoting Miriam Adler, Colin Frayne said that "there is no safe dose of lead".'),
    ],
)  # fmt: skip
def test_look_alikes_in_words_stay_silent(first: str, second: str) -> None:
    assert conflicts(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The prosecution says that the fire at Elm Lodge was started by Victor Gant.", "Lawyers insist that the fire at Elm Lodge was started by Morris Pell."),
        ("Residents complain that crime in Lorne rose in 2014.", "The police said that crime in Lorne had fallen in 2014."),
    ],
)  # fmt: skip
def test_what_two_sides_only_report_is_disputed(first: str, second: str) -> None:
    assert Agreement.CONFLICTING not in [agreement for _, agreement in verdicts(first, second)]
    assert Agreement.DISPUTED in [agreement for _, agreement in verdicts(first, second)]


def test_a_text_that_reports_and_denies_does_not_contradict_itself() -> None:
    text = (
        'Mayor Ann Bell said: "The bridge at Lorne is safe for lorries." The bridge at Lorne is not safe for lorries.'
    )
    assert conflicts(text) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The novelist Petra Aldis died on 21 November 2008 at her home in Lermont.", "Lermont lost its best-known writer in February 2008, when Petra Aldis passed away."),
        ("The cornerstone of Farley Town Hall was laid on 3 June 1904.", "In August 1907 the masons put the first stone of Farley's town hall in its place."),
    ],
)  # fmt: skip
def test_what_happens_once_has_one_date_in_whatever_phrase(first: str, second: str) -> None:
    assert conflicts(first, second) == [Question.DATE]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Leo Farr was arrested in Tunis in 1922.", "Police in Tunis took Leo Farr into custody in 1929."),
        ("The singer Ada Vik, a niece of the late Marta Vik, died in 2002.", "Marta Vik died in 1970."),
        ("The Hollis trial opened in May 1961.", "The Hollis inquiry began in March 1962."),
    ],
)
def test_another_arrest_another_death_and_another_hearing_are_other_dates(first: str, second: str) -> None:
    assert conflicts(first, second) == []
