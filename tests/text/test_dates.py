"""Dates and periods of English prose, as EDTF."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provaudit.model.value import FIRST_DAY, LAST_DAY, Date
from provaudit.text import edtf
from provaudit.text.values import Mention, mentions


def dates(text: str, published: str | None = None) -> list[str]:
    return [str(m.value) for m in mentions(text, published=published) if isinstance(m.value, Date)]


def only(text: str, published: str | None = None) -> Mention:
    (found,) = mentions(text, published=published)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pact was signed on 27 July 1953.", "1953-07-27"),
        ("The pact was signed on July 27, 1953.", "1953-07-27"),
        ("The pact was signed on Monday, July 27th, 1953.", "1953-07-27"),
        ("It was the 27th of July 1953.", "1953-07-27"),
        ("On the twenty-seventh of July, 1953, it rained.", "1953-07-27"),
        ("The pact of 27.07.1953 held.", "1953-07-27"),
        ("The pact of 1953-07-27 held.", "1953-07-27"),
        ("Talks began on Sept. 5, 1951.", "1951-09-05"),
        ("Talks began in September of 1951.", "1951-09"),
        ("Talks began in Sept 1951.", "1951-09"),
        ("In 1953 the war ended.", "1953"),
        ("It opened in autumn 1911.", "1911-23"),
        ("It opened in the spring of 1911.", "1911-21"),
        ("Sales fell in the third quarter of 2016.", "2016-35"),
        ("Sales fell in Q3 2016.", "2016-35"),
        ("Sales fell in the second half of 2016.", "2016-41"),
        ("It was built in the 1930s.", "193X"),
        ("It was built in the ’30s.", "193X"),
        ("It was built in the nineteen-thirties.", "193X"),
        ("It was built in the 19th century.", "18XX"),
        ("It was built in the nineteenth century.", "18XX"),
        ("The tower was begun in 44 BC.", "-0043"),
        ("The tower was begun in AD 79.", "0079"),
        ("It fell on Christmas Day 1914.", "1914-12-25"),
        ("It fell at Easter 1916.", "1916-03-15/1916-05-02"),
        ("It fell on the first Monday of September 1998.", "1998-09-07"),
        ("It fell on the last Friday in May 1999.", "1999-05-28"),
        ("It fell in the last week of July 1914.", "1914-07-18/1914-07-31"),
        ("They met on July 27.", "XXXX-07-27"),
        ("They met in May.", "XXXX-05"),
    ],
)
def test_a_date_of_any_order_and_precision_becomes_edtf(text: str, expected: str) -> None:
    assert dates(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam was built 1910–45.", "1910/1945"),
        ("The dam was built from 1910 to 1945.", "1910/1945"),
        ("It happened between May and July 2017.", "2017-05/2017-07"),
        ("It lasted from 25 to 27 June 1950.", "1950-06-25/1950-06-27"),
        ("It lasted June 25–27, 1950.", "1950-06-25/1950-06-27"),
        ("It ran from May 2015 to June 2018.", "2015-05/2018-06"),
        ("She served in 2016–17.", "2016/2017"),
        ("It lasted from 1960 to 70.", "1960/1970"),
    ],
)
def test_a_span_borrows_from_its_other_end_what_it_leaves_out(text: str, expected: str) -> None:
    assert dates(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "You may march in the parade.",
        "Theresa May spoke to reporters.",
        "April Nowak won the prize.",
        "The march on the capital grew.",
        "About 1,953 people came.",
        "Some 1500 troops arrived.",
        "The attacks of 9/11 changed that.",
        "An august assembly sat.",
        "He is in his 60s.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == []


def test_the_week_of_a_day_reaches_to_either_side_of_it() -> None:
    assert dates("Prices fell in the week of 16 September 1992.") == ["1992-09-09/1992-09-23"]


def test_an_opening_in_a_year_is_an_event_and_not_the_beginning_of_the_year() -> None:
    assert dates("Since its opening in 1970 the line has paid.") == ["1970"]


def test_a_part_of_a_period_is_generously_half_of_it() -> None:
    mid = only("It was dug in the mid-1860s.").value
    assert isinstance(mid, Date)
    for year, inside in ((1859, False), (1864, True), (1866, True), (1871, False)):
        assert mid.disjoint(edtf.year(year)) is not inside


def test_before_and_since_open_a_date_and_keep_it_bare() -> None:
    since = only("She has led the choir since 1953.")
    assert (str(since.value), str(since.bare), since.hedge) == ("1953/..", "1953", "since")
    assert isinstance(since.value, Date) and since.value.hi == LAST_DAY
    before = only("It was sold before July 27, 1953.")
    assert isinstance(before.value, Date) and before.value.lo == FIRST_DAY
    assert before.value.hi == datetime.date(1953, 7, 26).toordinal()


def test_circa_widens_a_year() -> None:
    about = only("The chapel dates from c. 1850.").value
    assert isinstance(about, Date)
    assert not about.disjoint(edtf.year(1853))
    assert about.disjoint(edtf.year(1870))


def test_a_date_that_reads_two_ways_covers_both() -> None:
    found = only("It was filed on 03/04/2016.")
    assert found.ambiguous
    assert str(found.value) == "[2016-03-04,2016-04-03]"
    assert dates("It was filed on 21/04/2016.") == ["2016-04-21"]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("He died yesterday.", "2021-12-09", "2021-12-08"),
        ("He died yesterday.", "2021-01-01", "2020-12-31"),
        ("It closed last year.", "2021-12-09", "2020"),
        ("It closed last year.", "2021", "2020"),
        ("It closed this month.", "2021-12-09", "2021-12"),
        ("It closed two years ago.", "2021-12-09", "2019"),
        ("It closed last Monday.", "2021-12-09", "2021-12-06"),
        ("June last year was wet.", "2015-06-10", "2014-06"),
        ("The third quarter of this year was wet.", "2015-06-10", "2015-35"),
        ("Late last year it rained.", "2015-06-10", "2014-07-02/2014-12-31"),
        ("The end of last month was wet.", "2015-06-10", "2015-05-19/2015-05-31"),
        ("Earlier this year it rained.", "2015-06-10", "2015-01-01/2015-06-10"),
        ("The year before last was wet.", "2015-06-10", "2013"),
        ("This decade is wet.", "2015-06-10", "201X"),
    ],
)
def test_deixis_is_reckoned_from_the_day_of_publication(text: str, published: str, expected: str) -> None:
    found = only(text, published)
    assert (str(found.value), found.deictic, found.resolved) == (expected, True, True)


def test_deixis_without_a_day_of_publication_says_nothing() -> None:
    found = only("He died yesterday.")
    assert (found.deictic, found.resolved) == (True, False)
    assert not found.value.disjoint(edtf.year(1953))


def test_a_plain_weekday_may_be_the_last_or_the_next() -> None:
    found = only("They meet on Monday.", "2021-12-09")
    assert found.ambiguous
    assert str(found.value) == "2021-12-06/2021-12-13"


@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2150, 12, 31)))
def test_law_every_day_survives_its_own_wordings(day: datetime.date) -> None:
    name = f"{day:%B}"
    for wording in (
        f"{day.day} {name} {day.year}",
        f"{name} {day.day}, {day.year}",
        f"{day.year}-{day.month:02d}-{day.day:02d}",
        f"the {day.day}th of {name} {day.year}",
    ):
        found = only(f"It fell on {wording}.").value
        assert isinstance(found, Date)
        assert found.lo == found.hi == day.toordinal()
        assert found.edtf == day.isoformat()


@given(st.integers(min_value=-1_000_000, max_value=3_000_000))
def test_law_ordinals_and_fields_are_inverse(ordinal: int) -> None:
    assert edtf.ordinal_of(*edtf.fields_of(ordinal)) == ordinal
    if ordinal > 0:
        assert edtf.fields_of(ordinal) == tuple(datetime.date.fromordinal(ordinal).timetuple()[:3])


@given(st.integers(1000, 2100), st.integers(1000, 2100), st.integers(1, 12))
def test_law_wider_dates_contain_narrower_ones_and_disjointness_is_symmetric(a: int, b: int, month: int) -> None:
    one, other = edtf.year(a), edtf.month(b, month)
    assert one.disjoint(other) is other.disjoint(one) is (a != b)
    for wide in (
        edtf.around(other),
        edtf.before(other),
        edtf.until(other),
        edtf.since(other),
        edtf.after(other),
        edtf.part(edtf.year(b), "mid"),
    ):
        assert isinstance(wide, Date)
        assert wide.disjoint(edtf.year(b)) is False
