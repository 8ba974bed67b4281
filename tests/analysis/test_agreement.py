"""Which statements conflict, which agree, and which look alike and are of two things."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from provaudit.analysis.agreement import Agreements, data_items
from provaudit.analysis.claims import claims, parser
from provaudit.model.claim import Agreement, DataItem, Question
from provaudit.model.source import Source
from provaudit.text.segment import document

pytestmark = pytest.mark.skipif(
    parser.installed() is None, reason="no language model is installed; `pip install provaudit[all]`"
)


def compared(*texts: str, published: tuple[str, ...] = ()) -> Agreements:
    dates = published or (None,) * len(texts)
    return data_items(
        claims(
            [
                document(Source.from_text(f"s{n}", t, published=p))
                for n, (t, p) in enumerate(zip(texts, dates, strict=True))
            ]
        )
    )


def conflicts(*texts: str) -> list[DataItem]:
    return [item for item in compared(*texts).items if item.agreement is Agreement.CONFLICTING]


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            Question.DATE,
            "The Calder Viaduct was opened in 1897.",
            "Inaugurated in 1899, the Calder Viaduct spans the gorge.",
        ),
        (Question.DATE, "Kestrel Air was founded in 1962 by two pilots.", "Two pilots set up Kestrel Air in 1965."),
        (
            Question.QUANTITY,
            "The avalanche at Brenn killed 31 skiers.",
            "At Brenn, 43 people lost their lives in the avalanche.",
        ),
        (Question.QUANTITY, "The river Arda is 214 km long.", "The river Arda has a length of 241 kilometres."),
        (
            Question.MONEY,
            "The Halden Bridge cost $25 million.",
            "The Halden Bridge was built at a cost of $52 million.",
        ),
        (Question.PERCENTAGE, "Turnout in Lorne was 61 percent.", "Turnout in Lorne reached 71%."),
        (
            Question.RANK,
            "Velmar is the third-largest city in the country.",
            "Velmar is the second-largest city in the country.",
        ),
        (
            Question.QUANTITY,
            "In 1974 there were 5,600 Canadian soldiers in Cyprus.",
            "Ottawa kept 6,500 soldiers in Cyprus in 1974.",
        ),
        (
            Question.MONEY,
            "Norway's contribution under the second Aspen accord came to 40 million euros.",
            "Under the second Aspen accord Norway contributed 55 million euros.",
        ),
        (
            Question.PERCENTAGE,
            "The second Lisse agreement raised the Danish contribution by 12 percent.",
            "Under the second Lisse agreement Copenhagen's contribution rose by 8 percent.",
        ),
        (Question.DURATION, "The dock strike lasted three weeks.", "The dock strike went on for five weeks."),
        (Question.PLACE, "Ingrid Holm was born in Oslo.", "Holm, born in Bergen, was a painter."),
        (Question.ACTOR, "Maria Lopez designed the Tarn Museum.", "The Tarn Museum was designed by Jorge Ruiz."),
        (Question.SORT, "Pavel Orlik was a Czech physicist.", "Pavel Orlik was a Polish physicist."),
        (
            Question.POLARITY,
            "The Senate ratified the Lund Treaty in 1955.",
            "The Lund Treaty was never ratified by the Senate.",
        ),
        (Question.OPPOSITE, "The court acquitted Weber.", "Weber was convicted by the court."),
        (Question.ROLES, "Acme acquired Bolt in 2011.", "Bolt acquired Acme in 2011."),
        (
            Question.WORDING,
            "“We have lost the trust of our patients,” Dr Hale said.",
            "“We have won the trust of our patients,” Dr Hale said.",
        ),
        (
            Question.SPEAKER,
            "“We will never give up our fishing rights,” said Carl Lund.",
            "“We will never give up our fishing rights,” said Anna Berg.",
        ),
    ],
)
def test_two_writers_who_cannot_both_be_right_conflict(question: Question, first: str, second: str) -> None:
    assert [item.question for item in conflicts(first, second)] == [question]
    assert [item.question for item in conflicts(second, first)] == [question], "the order of sources does not matter"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Halvik Games drew 3,200 athletes in 1996.", "In 2000, 4,100 athletes took part in the Halvik Games."),
        (
            "The tenth edition of the dictionary appeared in 1958.",
            "The eleventh edition of the dictionary was published in 1971.",
        ),
        ("The plant in Orsova employs 450 people.", "The plant in Tulcea employs 620 people."),
        ("The upper dam is 64 metres high.", "The lower dam is 41 metres high."),
        ("Turnout in the first round in Lorne was 61%.", "Turnout in the second round in Lorne was 71%."),
        ("Gate 4 was built in 1931.", "Gate 9 was built in 1937."),
        ("Marsh enrolled at Leiden in 1966.", "Marsh graduated from Leiden in 1971."),
        (
            "The avalanche at Brenn killed 31 people, among them four children.",
            "Four children were killed in the Brenn avalanche.",
        ),
        ("More than 30 people died in the avalanche at Brenn.", "The Brenn avalanche killed 31 people."),
        ("The ferry Aurelia sank on 9 February 1953.", "The ferry Aurelia sank in February 1953."),
        ("The river Arda is 214 km long.", "The river Arda has a length of 133 miles."),
        ("Rangers won the Dunmore Cup in 1931.", "Rangers won the Dunmore Cup in 1934."),
        ("The bank expects growth of 2.1 percent in 2015.", "The economy grew by 1.4 percent in 2015."),
        ("The museum in Lorne owns 1,200 paintings.", "The museum in Lorne owns 3,400 drawings."),
        ("The Halden Bridge cost $40 million.", "The Halden Bridge cost €36 million."),
        ("The committee did not adopt the Hale report until 1996.", "The committee adopted the Hale report in 1996."),
        ("The drug is not approved for children.", "The drug is approved for adults."),
        ("Maria Lopez and Jorge Ruiz designed the museum.", "The museum was designed by Jorge Ruiz."),
        ("Quill was born in Limerick.", "Quill was born in Ireland."),
        # troops of another country, of all countries and of one, of another year; a part of the troops
        ("In 1974 there were 5,600 Canadian soldiers in Cyprus.", "Stockholm kept 900 soldiers in Cyprus in 1974."),
        ("In 1974 there were 5,600 soldiers in Cyprus.", "Ottawa kept 900 soldiers in Cyprus in 1974."),
        ("In 1974 there were 5,600 Canadian soldiers in Cyprus.", "Ottawa kept 900 soldiers in Cyprus in 1983."),
        (
            "In 1974 there were 5,600 Canadian soldiers in Cyprus.",
            "Ottawa kept 900 mounted soldiers in Cyprus in 1974.",
        ),
        # another agreement, another country's share
        (
            "The first Lisse agreement raised the Danish contribution by 12 percent.",
            "Under the second Lisse agreement Copenhagen's contribution rose by 8 percent.",
        ),
        (
            "The Lisse agreement raised the Danish contribution by 12 percent.",
            "Under the Lisse agreement Oslo's contribution rose by 8 percent.",
        ),
        # a capital is a town where no matter of state is told
        ("The population of Japan is 125 million.", "The population of Tokyo is 14 million."),
        ("London spent £2 billion on buses in 2019.", "Britain spent £9 billion on buses in 2019."),
        ("Marta Lind was acquitted of fraud.", "Marta Lind was convicted of perjury."),
        ("Inflation in Soria stood at 8.1 percent in 1993.", "In 1996 inflation in Soria reached 3.4 percent."),
        ("Zdenka Moravec published her first novel in 1966.", "The first novel of Leif Aune was published in 1971."),
        ("The Orrin Medal went on Friday to Greta Holm.", "Greta Holm, who is sixty, has won the Orrin Medal."),
        ("Work on its north pier began on 4 May 2011.", "Work on its south pier began on 8 June 2013."),
        (
            "The vaccine Altex was approved by the Baltic Agency on 2 May 2017.",
            "The vaccine Altex was approved by the Baltic Agency on 2 May 2017 and by the Alpine office on 6 July 2017.",
        ),
    ],
)
def test_look_alikes_stay_silent(first: str, second: str) -> None:
    assert conflicts(first, second) == []


def test_what_each_side_only_reports_is_disputed_and_no_conflict() -> None:
    (item,) = compared(
        "The union says the company dismissed 400 workers.", "The ministry says the company dismissed 120 workers."
    ).items
    assert item.agreement is Agreement.DISPUTED


def test_a_figure_of_another_year_is_superseded() -> None:
    first, second = "The plant in Orsova employs 450 people.", "The plant in Orsova employs 620 people."
    (item,) = compared(first, second, published=("1998", "2011")).items
    assert item.agreement is Agreement.SUPERSEDED
    (item,) = compared(first, second, published=("2011-03", "2011-04")).items
    assert item.agreement is Agreement.CONFLICTING


def test_copies_agree_and_need_no_parse() -> None:
    text = "On 4 May 1897 the Calder Viaduct opened, and 3,000 people walked across."
    found = claims([document(Source.from_text(name, f"Herring swim in shoals. {text}")) for name in ("a", "b", "c")])
    assert found.statements == () and found.model == ""
    items = data_items(found).items
    assert {(item.question, item.agreement, item.sources) for item in items} == {
        (Question.DATE, Agreement.SAME, ("a", "b", "c")),
        (Question.QUANTITY, Agreement.SAME, ("a", "b", "c")),
    }
    assert [claim.place.exact for item in items for claim in item.claims] == ["4 May 1897"] * 3 + ["3,000"] * 3


def test_last_year_in_two_copies_is_not_said_of_one_year() -> None:
    assert (
        compared("The Calder Viaduct opened again last year.", "The Calder Viaduct opened again last year.").items == ()
    )


def test_the_key_of_an_item_holds_no_value_and_survives_its_neighbours() -> None:
    first, second = "The Calder Viaduct was opened in 1897.", "The Calder Viaduct was inaugurated in 1899."
    (alone,) = conflicts(first, second)
    (among,) = conflicts("Herring swim in shoals. " + first, second + " It rains often in the gorge in November.")
    assert alone.key == among.key == "date · open · at · calder viaduct"
    assert alone.values == ("1897", "1899")


def test_a_third_source_for_a_known_value_joins_the_item() -> None:
    (item,) = conflicts(
        "The Calder Viaduct was opened in 1897.",
        "The Calder Viaduct was inaugurated in 1899.",
        "The mayor opened the Calder Viaduct in 1899.",
    )
    assert sorted(set(item.values)) == ["1897", "1899"]
    assert item.sources == ("s0", "s1", "s2")


def test_the_three_real_sources_hold_no_conflict() -> None:
    root = os.environ.get("PROVAUDIT_CORPORA")
    if not root:
        pytest.skip("PROVAUDIT_CORPORA is not set")
    texts = [path.read_text(encoding="utf-8") for path in sorted((Path(root) / "seeds").glob("*.txt"))]
    assert texts
    assert conflicts(*texts) == []


LORNE = "The ferry left Lorne at noon. The old bridge at Lorne is closed. "
TARN = "The ferry left Tarn at noon. The old bridge at Tarn is closed. "


def test_a_thing_without_a_name_is_another_where_the_sources_speak_of_other_places() -> None:
    assert conflicts(LORNE + "The viaduct is 340 metres long.", TARN + "The viaduct is 410 metres long.") == []
    (item,) = conflicts(LORNE + "The viaduct is 340 metres long.", LORNE + "The viaduct is 410 metres long.")
    assert item.question is Question.QUANTITY


def test_two_pairs_that_answer_to_one_key_are_two_items() -> None:
    found = conflicts(
        "In Lorne the viaduct is 340 metres long.",
        "In Lorne the viaduct is 410 metres long.",
        "In Tarn the viaduct is 120 metres long.",
        "In Tarn the viaduct is 180 metres long.",
    )
    assert [item.sources for item in found] == [("s0", "s1"), ("s2", "s3")]


def test_like_words_of_two_speakers_are_two_utterances() -> None:
    one = "“Nobody in Lorne expected the strike to last,” Ada Morwen told reporters."
    assert conflicts(one, "“Nobody in Tarn expected the drought to last,” Ivo Brandt told reporters.") == []
    (item,) = conflicts(one, "“Nobody in Lorne expected the peace to last,” Ada Morwen told reporters.")
    assert item.question is Question.WORDING


def test_a_month_without_a_year_is_that_of_its_own_source() -> None:
    first, second = "The council of Lorne was founded in September.", "The council of Lorne was founded in October."
    dated = compared(first, second, published=("1946-11-02", "1956-11-02"))
    assert [item.agreement for item in dated.items if item.agreement is Agreement.CONFLICTING] == []
    (item,) = conflicts(first, second)
    assert item.question is Question.DATE


def test_another_case_of_one_rule_is_no_conflict() -> None:
    assert (
        conflicts(
            "In Lorne a family of four with a gross income of $5,600 pays $185 in city taxes.",
            "In Lorne a family of four with a gross income of $12,500 pays $1,260 in city taxes.",
        )
        == []
    )


def test_titles_in_capitals_assert_nothing() -> None:
    assert (
        conflicts(
            "ADA MORWEN: PRESIDENT ADA MORWEN'S ADDRESS TO A SESSION OF THE LORNE ASSEMBLY",
            "IVO BRANDT: PRESIDENT IVO BRANDT'S ADDRESS TO A SESSION OF THE LORNE ASSEMBLY",
        )
        == []
    )
