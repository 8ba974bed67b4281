"""What one source says that its own dates, ages, sums or order of events do not allow; and what only looks so."""

from __future__ import annotations

import pytest

from provaudit import Source, audit
from provaudit.analysis.claims import parser
from provaudit.analysis.consistency import Consistency, consistency
from provaudit.analysis.damage import damage
from provaudit.model.claim import Agreement
from provaudit.text.segment import document

pytestmark = pytest.mark.skipif(
    parser.installed() is None, reason="no language model is installed; `pip install provaudit[all]`"
)


def read(text: str) -> Consistency:
    documents = [document(Source.from_text("only", text))]
    return consistency(documents, damage(documents))


def why(text: str) -> list[str]:
    return [item.why for item in read(text).items]


@pytest.mark.parametrize(
    "text",
    [
        "Born in Oslo in 1901, Marta Vik studied law. When she died in 1980, at 62, the court closed for a day.",
        "The tenor Emil Pruss was born on 6 June 1911. On his debut in Riga in September 1938 he was 31 years old.",
        "Sylvie Arno (1920–1998) was a French diver. She was 61 when she died.",
        "Joan Tarr lived from 1801 to 1840 and was 54 when she died.",
        "At 23, in 1995, Gil Moreno became the youngest judge in the country. He was born in 1965.",
    ],
)
def test_an_age_that_the_dates_do_not_allow_is_told_in_whatever_shape_the_sentences_have(text: str) -> None:
    assert len(why(text)) == 1


def test_the_reason_names_the_dates_and_what_they_make() -> None:
    text = "Odile Farrant was born on 3 February 1902. She died on 10 October 1969, at the age of 72."
    assert why(text) == ["Odile Farrant: born 1902-02-03, then 1969-10-10: the dates make it 67"]


@pytest.mark.parametrize(
    "text",
    [
        "Marta Vik was born in Oslo in 1901. She died in 1980, aged 78.",
        "Marta Vik was born in Oslo in 1901. She died in 1980, nearly 80.",
        "Marta Vik was born in Oslo in 1901. Her son was 12 when she died in 1980.",
        "Marta Vik was born in Oslo in 1901. At 23 she left for Rome.",
        "Marta Vik was born in 1901. He was 16 when the war began in 1914 and 21 when he came home in 1919.",
    ],
)
def test_an_age_that_may_be_right_or_anothers_is_none(text: str) -> None:
    assert why(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Hollis Museum was founded in 1950. It celebrated its 75th anniversary in 2010.",
        "The bicentenary of the Tolland Canal was celebrated in 1984. The canal had been opened in 1802.",
        "Founded in 1900, the Orrin Club celebrated its golden jubilee in 1970.",
        "The society, founded in 1821, held its centenary dinner in 1951.",
    ],
)
def test_a_jubilee_in_the_wrong_year_is_told(text: str) -> None:
    assert len(why(text)) == 1


def test_the_jubilee_of_something_else_is_none() -> None:
    text = "The canal was opened in 1802. The 150th anniversary of its first proposal was marked in 1944."
    assert why(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Johan Pell ruled for 20 years, from 1512 to 1519.",
        "The siege began on 3 March 1521. It ended on 10 March 1521, after 40 days.",
        "The war lasted eleven years. It broke out in 1618 and ended in 1624.",
    ],
)
def test_a_length_that_its_two_ends_do_not_allow_is_told(text: str) -> None:
    assert len(why(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The board has 15 members. They are six residents, four nominees and three experts.",
        "The crew of 34 consisted of 9 officers and 31 sailors.",
        "Of the 120 houses in Lower Marle, 75 were destroyed and the remaining 60 damaged.",
        "There were 240 passengers aboard. Of these, 198 were brought ashore; the other 61 drowned.",
        "The expedition numbered 22 people, of whom 30 were scientists.",
        "The dead were 12 men, nine women and four children, 31 in all.",
        "A total of 210 pupils sat the exam. Of them, 150 passed and 90 failed.",
        "In the poll 52 percent voted for Arden, 41 percent for Bly and 19 percent for Crane.",
        "The budget totals £40 million, consisting of £25 million for roads and £25 million for schools.",
    ],
)
def test_parts_that_do_not_come_to_their_total_are_told_without_a_parse(text: str) -> None:
    assert len(why(text)) == 1
    assert read(text).parsed == 0


@pytest.mark.parametrize(
    "text",
    [
        "The board has 15 members. They include six residents, four nominees and three experts.",
        "The palace has 80 rooms. It consists of three wings and two courtyards.",
        "The class has 20 pupils. Twelve play the piano, nine sing and five do both.",
        "Of the 45 crew members, 30 spoke Norwegian and 25 spoke Danish.",
        "In the town 60 per cent speak Danish, 55 per cent German and 20 per cent Frisian.",
        "Turnout was 61 per cent in 1990, 55 per cent in 1994 and 49 per cent in 1998.",
        "Some 300 people came: about 150 students, 100 teachers and 40 parents.",
        "The orchestra has 48 players, 30 guests and 28 pupils.",
    ],
)
def test_a_list_that_need_not_be_the_whole_says_nothing_of_the_total(text: str) -> None:
    assert why(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Matthias Oberlin was born in Basel in 1824. He died in 1811.",
        "In 1925 Emil Sarto was buried in Lissa. The composer had died in Turin in 1931.",
        "Leonie Maas (1888–1951) moved to Antwerp in 1962 and opened a bakery there.",
        "The destroyer Vengeur was launched at Brest in 1912. She had been sunk off Corfu in 1908.",
        "Construction of the Tarrow Viaduct began in 1934. The viaduct carried its first train in 1929.",
        "The trial of the Brindle gang opened on 12 September 2005. The jury returned its verdict on 4 September 2005.",
        "The chapel was torn down in 1844. It had been put up in 1859 by the monks.",
        "The airline made its last flight in 1974. It was established in 1979 with two aircraft.",
    ],
)
def test_events_in_an_impossible_order_are_told(text: str) -> None:
    assert len(why(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The philosopher Theon of Calda was born in 85 BC. He died in 42 BC.",
        "Marta Vik was born in Oslo in 1901. Her father had died in 1900.",
        "The Marlow Theatre closed in 1940. It reopened in 1948.",
        "The Vale pit closed in 1958. In 1974 it was opened to visitors as a museum.",
        "The station closed in 1964. It opened in 1970 with one platform.",
        "Senator Bea Holt retired in 1990. In 1996 she was appointed ambassador to Oslo.",
        "The poet Ada Renn died in 1866. Her last poems were published in 1871.",
        "The elder Tomas Reede died in 1802. The younger Tomas Reede was born in 1811.",
        "The old bridge was demolished in 1931. The new bridge was opened in 1934.",
        "Karl Ott hired Ivo Brandt in 1960. He had died in 1962.",
        "Carl Rood was born around 1560. He died before 1600.",
    ],
)
def test_what_may_happen_again_or_to_another_is_in_order(text: str) -> None:
    assert why(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The painter Ute Baum never married. She spent her last years in Ghent. Her husband, a notary, outlived her.",
        "Vera Stankova grew up as an only child. At sixteen she moved to the capital, where her brother Pavel lived.",
        "The novelist Pell Amory had no children. His daughter Ruth edited his letters.",
        "Nobody was hurt in the blaze. Two firefighters injured in the blaze were taken to hospital.",
    ],
)
def test_a_flat_denial_that_the_text_belies_is_told(text: str) -> None:
    assert len(why(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The painter Ute Baum never married. Her brother married in 1890.",
        "Lars Dahl was an only child. His wife's sister Greta became a nurse.",
        "The novelist Pell Amory had no children by his first wife. His daughter Ruth was born of the second marriage.",
        "No firefighter was hurt. Three residents were hurt in the blaze.",
        "Nobody was killed in the Harn mill fire. Two workers died in the Harn quarry collapse.",
    ],
)
def test_a_denial_of_something_else_is_none(text: str) -> None:
    assert why(text) == []


def test_a_damaged_sentence_is_at_odds_with_nothing() -> None:
    assert why("Marta Vik was born in Oslo on 4 June 1901 and studied in in Rome. She died in 1894.") == []


def test_clean_prose_costs_hardly_a_parse() -> None:
    text = "The council met on 4 May 1999. It discussed the bridge, which was opened in 1932 and closed in 1998. " * 40
    assert read(text).parsed == 0


def test_who_died_in_the_next_paragraph_is_not_he() -> None:
    assert why("Marta Vik was born in Oslo in 1901.\n\nShe died in 1894, wrote the paper of its founder.") == []


def test_many_people_in_one_paragraph_take_linear_time() -> None:
    names = [f"{a}{b} {c}{a}" for a in ("Ban", "Kor", "Mel", "Tis") for b in "aeiou" for c in ("Lund", "Pell", "Vark")]
    text = " ".join(f"{name} was born in 1850 and died in 1920, aged {n}." for n, name in enumerate(names * 5, 40))
    assert read(text).parsed <= 6 * 60


def test_a_lost_year_that_another_source_has_makes_the_claim_complete() -> None:
    whole = "The lighthouse on Skarv Island was built in 1887 by masons from Norland, and it burned down in the winter of 1903."
    found = audit([Source.from_text("whole", whole), Source.from_text("lost", whole.replace(" 1887", ""))])
    (item,) = (item for item in found.items if item.agreement is Agreement.COMPLETE)
    assert item.sources == ("lost", "whole")
    assert [(claim.source, claim.damaged, str(claim.value)) for claim in item.claims] == [
        ("lost", True, "lost"),
        ("whole", False, "1887"),
    ]
