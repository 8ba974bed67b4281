"""Counts, measures, money, percentages, ages, durations and ranks of English prose, each as an interval."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provaudit.model.value import Quantity, ValueKind
from provaudit.text.values import Mention, mentions


def read(text: str) -> list[Mention]:
    return [m for m in mentions(text) if isinstance(m.value, Quantity)]


def only(text: str) -> Quantity:
    (found,) = read(text)
    assert isinstance(found.value, Quantity)
    return found.value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The town has 28,513 voters.", 28_513),
        ("Sixteen countries sent troops.", 16),
        ("He owned two score sheep.", 40),
        ("They baked a dozen loaves.", 12),
        ("Half a million eggs broke.", 500_000),
        ("It drew 1.2 million visitors.", 1_200_000),
        ("It drew two and a half million visitors.", 2_500_000),
        ("It drew three hundred and forty-two visitors.", 342),
        ("It drew 28\u00a0000 visitors.", 28_000),
        ("It drew 5m people.", 5_000_000),
    ],
)
def test_numbers_in_digits_and_words_count(text: str, number: float) -> None:
    value = only(text)
    assert (value.kind, value.unit) == (ValueKind.QUANTITY, "")
    assert value.lo <= number <= value.hi


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("The mast is 30 m high.", "m", 30),
        ("The mast is 30 metres high.", "m", 30),
        ("He is 6 feet 2 inches tall.", "m", 1.8796),
        ("The farm covers 20 hectares.", "m2", 200_000),
        ("The sack weighed 50 kg.", "kg", 50),
        ("It reached 98.6 °F.", "°C", 37),
        ("It used 2,000 kilowatt-hours.", "J", 7.2e9),
        ("It drew 40 amps.", "A", 40),
        ("It lies 4.2 light-years off.", "m", 4.2 * 9.4607304725808e15),
        ("It sped by at 60 mph.", "m/s", 26.8224),
        ("The plant yields 2 GW.", "W", 2e9),
        ("She bought 7 5/8 miles of rope.", "m", 7.625 * 1609.344),
    ],
)
def test_measures_reduce_to_the_base_unit(text: str, unit: str, number: float) -> None:
    value = only(text)
    assert value.unit == unit
    assert value.lo <= number <= value.hi


@pytest.mark.parametrize(
    ("text", "code", "number"),
    [
        ("It cost $1.5bn to build.", "USD", 1.5e9),
        ("It cost US$40 to enter.", "USD", 40),
        ("It cost A$40 to enter.", "AUD", 40),
        ("It cost £4m to build.", "GBP", 4e6),
        ("It cost €3.2 million to build.", "EUR", 3.2e6),
        ("It cost five million yen to build.", "JPY", 5e6),
        ("It cost 300 Georgian lari to build.", "GEL", 300),
        ("It cost 40 Bulgarian leva to build.", "BGN", 40),
        ("It cost 300 billion won to build.", "KRW", 3e11),
        ("It cost Rs. 500 to enter.", "INR", 500),
        ("It cost 40 Canadian dollars to enter.", "CAD", 40),
        ("It cost 80 cents to enter.", "USD", 0.8),
    ],
)
def test_money_keeps_its_currency(text: str, code: str, number: float) -> None:
    value = only(text)
    assert (value.kind, value.unit) == (ValueKind.MONEY, code)
    assert value.lo <= number <= value.hi


def test_a_bare_dollar_is_the_one_that_the_text_names() -> None:
    text = "All figures are in Canadian dollars. The bridge cost $40."
    assert [m.value.unit for m in read(text) if isinstance(m.value, Quantity)] == ["CAD"]


def test_money_by_the_share_says_so() -> None:
    (found,) = read("Holders get $70 a share.")
    assert (found.per, found.unit) == ("share", "$")


def test_a_raised_point_is_a_decimal_point() -> None:
    assert str(only("It cost 1·5 million to build.")) == "1451000…1549000"


def test_per_cent_and_percentage_points_are_different_units() -> None:
    per_cent, points = only("Turnout was 62 per cent."), only("Turnout rose 5 percentage points.")
    assert (per_cent.unit, points.unit) == ("%", "pp")
    assert not per_cent.disjoint(points)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Two-thirds of the voters stayed away.", 66.67),
        ("A quarter of the voters stayed away.", 25),
        ("One in five voters stayed away.", 20),
        ("Half the voters stayed away.", 50),
    ],
)
def test_shares_are_percentages(text: str, share: float) -> None:
    value = only(text)
    assert value.kind is ValueKind.PERCENTAGE
    assert value.lo <= share <= value.hi


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("From 10 to 12 people came.", 10, 12),
        ("10 to 12 people came.", 10, 12),
        ("Between 10 and 12 people came.", 10, 12),
        ("Some 3–5 people came.", 3, 5),
    ],
)
def test_a_range_reaches_from_its_lower_to_its_upper_end(text: str, low: float, high: float) -> None:
    value = only(text)
    assert value.lo <= low
    assert value.hi >= high
    assert not math.isinf(value.hi)


def test_from_four_to_six_million_pounds_is_one_range_but_a_rise_has_two_ends() -> None:
    assert only("Bids ran from £4m to £6m.").unit == "GBP"
    rise = read("Turnout rose from 30 to 45 per cent.")
    assert [(m.role, str(m.value)) for m in rise] == [("from", "29.51…30.49 %"), ("to", "44.51…45.49 %")]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The singer, aged 34, bowed.", 34),
        ("The 34-year-old singer bowed.", 34),
        ("The singer is 34 years old.", 34),
        ("He died at the age of 34.", 34),
        ("Ada Brandt, 34, bowed.", 34),
    ],
)
def test_ages_are_whole_years(text: str, years: int) -> None:
    value = only(text)
    assert (value.kind, value.lo, value.hi) == (ValueKind.AGE, years, years)


def test_durations_compare_across_units() -> None:
    assert not only("It took two years.").disjoint(only("It took 24 months."))
    assert only("It took three years.").disjoint(only("It took four years."))
    assert only("It took two and a half years.").kind is ValueKind.DURATION


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("She was the third president of the club.", 3),
        ("It is the seventh-largest city.", 7),
        ("He finished 3rd.", 3),
        ("She was ranked No. 2 in the world.", 2),
    ],
)
def test_ranks(text: str, rank: int) -> None:
    assert str(only(text)) == f"{rank} rank"


@pytest.mark.parametrize(
    ("text", "outside", "inside"),
    [
        ("About 900 men came.", 600, 950),
        ("Nearly 900 men came.", 1000, 880),
        ("Hardly 900 men came.", 1200, 870),
        ("No fewer than 40 men came.", 39, 80),
        ("More than 40 men came.", 30, 80),
        ("Up to 40 men came.", 41, 12),
        ("Fewer than 40 men came.", 41, 12),
        ("Forty or more men came.", 39, 80),
        ("Several hundred men came.", 90, 400),
        ("Thousands of men came.", 90, 4000),
    ],
)
def test_a_hedge_widens_or_opens_the_interval(text: str, outside: float, inside: float) -> None:
    value = only(text)
    assert not value.lo <= outside <= value.hi
    assert value.lo <= inside <= value.hi


def test_a_round_number_is_as_wide_as_its_rounding_and_a_small_count_is_exact() -> None:
    round_number, small = only("Some 3 million fled."), only("16 countries sent troops.")
    assert only("3 million people fled.").hi > 3.4e6
    assert not round_number.disjoint(only("3.4 million people fled."))
    assert (small.lo, small.hi) == (16, 16)
    assert only("3 million people fled.").disjoint(only("4.1 million people fled."))


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19 spread.",
        "A 7-Eleven opened.",
        "Wait at Gate 4 for me.",
        "A Boeing 747 landed.",
        "Under Section 301 tariffs rose.",
        "The 80th Congress sat.",
        "The Second World War ended.",
        "The First Lady spoke.",
        "After 9/11 it changed.",
        "They won 3–1 away.",
        "They met at 10:30 a.m.",
        "They met at 5 p.m.",
        "Ring 202-555-0143 now.",
        "Version 2.3.1 is out.",
        "One of the men left.",
        "No one left.",
        "See page 12.",
        "An F-16 crashed.",
        "At first nobody came.",
        "Third, we must act.",
    ],
)
def test_digits_that_are_no_value_stay_out(text: str) -> None:
    assert read(text) == []


@given(st.integers(0, 10**12))
def test_law_an_integer_lies_in_its_own_interval_and_survives_its_canonical_form(number: int) -> None:
    value = only(f"They counted {number:,} sheep there.")
    assert value.lo <= number <= value.hi
    again = only(f"They counted {number} km of it.")
    assert again.lo <= number * 1000 <= again.hi


@given(
    st.integers(1, 10**7),
    st.sampled_from(["about", "nearly", "at least", "up to", "more than", "fewer than", "some", "just over"]),
)
def test_law_a_hedged_number_never_conflicts_with_the_bare_one(number: int, hedge: str) -> None:
    bare = only(f"They counted {number:,} sheep there.")
    hedged = only(f"They counted {hedge} {number:,} sheep there.")
    assert not hedged.disjoint(bare)
    assert not bare.disjoint(hedged)


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_law_disjointness_is_symmetric_and_about_is_wider(a: int, b: int) -> None:
    one, other = only(f"They counted {a:,} sheep there."), only(f"They counted {b:,} sheep there.")
    assert one.disjoint(other) is other.disjoint(one)
    wide = only(f"They counted about {a:,} sheep there.")
    assert wide.lo <= one.lo <= one.hi <= wide.hi
