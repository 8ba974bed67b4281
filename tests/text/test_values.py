"""The contract of `mentions`: places, order, and what it costs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provaudit.text.values import CHUNK, mentions

TEXT = "More than 40 sheep and $5 a head: since 1953 the 34-year-old has sold 12 percent of 3 million on July 27. "


def test_a_mention_quotes_its_hedge_and_its_core_apart() -> None:
    (found,) = mentions("We saw more than $5 million a year go.")
    text = "We saw more than $5 million a year go."
    assert text[found.start : found.end] == "more than $5 million a year"
    assert text[found.core_start : found.core_end] == "$5 million a year"
    assert text[found.number_start : found.number_end] == "5 million"
    assert (found.hedge, found.unit, found.per) == ("more than", "$", "year")


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "In 1953 there were 16 sheep. In 1954 there were 17."
    assert [str(m.value) for m in mentions(text, 28)] == ["1954", "17"]
    assert [str(m.value) for m in mentions(text, 0, 28)] == ["1953", "16"]


@given(st.text(st.sampled_from("0123456789 .,-–/:$£%abcmnotjuly1953thirdfrom\n'’½"), max_size=200))
def test_law_mentions_are_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for m in mentions(text, published="2021-12-09"):
        assert end <= m.start <= m.core_start < m.core_end <= m.end <= len(text)
        assert m.start <= m.number_start < m.number_end <= m.end
        end = m.end


_WORDS = st.sampled_from(
    "from to between and about more than up the of in a May July mid late 1953 1,200 12 27 3rd third half million dozen $ £ % per cent years "
    "year old dollars - – , . ago last this Monday two score three-quarters hundred point BC AD century quarter s ’ km feet inches no one".split()
)


@given(st.lists(_WORDS, max_size=30))
def test_law_no_string_of_the_grammar_s_own_words_breaks_it(words: list[str]) -> None:
    for joint in (" ", ""):
        text = joint.join(words)
        end = 0
        for m in mentions(text, published="2021-12"):
            assert end <= m.start < m.end <= len(text)
            end = m.end


def test_text_longer_than_one_stretch_is_read_to_its_end() -> None:
    text = TEXT * (2 * CHUNK // len(TEXT))
    assert len(mentions(text)) == 7 * (2 * CHUNK // len(TEXT))


@pytest.mark.parametrize(
    "stretch",
    [
        "1953 ",
        "12, ",
        "1-",
        "1",
        "1,234,",
        "from 1 to ",
        "two hundred and ",
        "twenty-",
        "$ ",
        "a half and ",
        "mid-to-late ",
        "million ",
        "9.9",
        "minus ",
    ],
)
def test_a_hostile_line_costs_seconds_at_most(stretch: str) -> None:
    text = stretch * (200_000 // len(stretch))
    begun = time.process_time()
    mentions(text)
    assert time.process_time() - begun < 8


def test_time_grows_with_length_and_no_faster() -> None:
    def cost(times: int) -> float:
        text = TEXT * times
        begun = time.process_time()
        mentions(text)
        return time.process_time() - begun

    cost(50)
    assert cost(2000) < 8 * max(cost(500), 0.01)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Only three seedlings in ten were still alive.", "27…33 %"),
        ("He scored three goals in ten games.", "3"),
        ("It dragged on a month and a half.", "3815761.446…4073476.554 s"),
        ("It opened in May or June 2004.", "2004-05/2004-06"),
        ("In the first three months of 2011 it rained.", "2011-01/2011-03"),
        ("It grew in the last quarter of 2009.", "2009-36"),
        ("In 2016's third quarter it fell.", "2016-35"),
        ("In eighteen hundred and twelve he left.", "1812"),
    ],
)
def test_shares_lengths_and_parts_of_a_year_as_prose_has_them(text: str, value: str) -> None:
    assert str(mentions(text)[0].value) == value
