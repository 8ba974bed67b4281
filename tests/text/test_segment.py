"""Where sentences end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provaudit.text.segment import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


def test_a_stop_before_a_capital_ends_a_sentence_and_an_abbreviation_does_not() -> None:
    assert sentences("Dr. Lindqvist of the U.S. Navy came on Monday. He left by 5 p.m. the next day.") == [
        "Dr. Lindqvist of the U.S. Navy came on Monday.",
        "He left by 5 p.m. the next day.",
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("水門は閉鎖された。漁師は怒っている。", ["水門は閉鎖された。", "漁師は怒っている。"]),
        ("水闸关闭了！渔民很生气？是的。", ["水闸关闭了！", "渔民很生气？", "是的。"]),
        (
            "水門は閉鎖された。　漁師は怒っている。\nそれだけだ",
            ["水門は閉鎖された。", "漁師は怒っている。", "それだけだ"],
        ),
        ("本当か！？そうだ。", ["本当か！？", "そうだ。"]),
    ],
)
def test_full_width_stops_end_sentences_without_a_space(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_closing_bracket_belongs_to_the_sentence_that_it_closes() -> None:
    assert sentences("「水門は閉まる。」漁師は黙っていた。") == ["「水門は閉まる。」", "漁師は黙っていた。"]


def test_a_quotation_that_the_sentence_goes_on_from_does_not_end_it() -> None:
    assert sentences("「水門は閉まる。」と市長は述べた。漁師は黙っていた。") == [
        "「水門は閉まる。」と市長は述べた。",
        "漁師は黙っていた。",
    ]


def test_both_kinds_of_stop_may_stand_in_one_text() -> None:
    assert sentences("The lock is closed. 水門は閉鎖された。The fishermen left. They were angry.") == [
        "The lock is closed.",
        "水門は閉鎖された。",
        "The fishermen left.",
        "They were angry.",
    ]


@given(st.text(alphabet="ab A.。！？」「と 、\n\u3000", max_size=80))
def test_sentences_follow_one_another_and_leave_out_only_white_space(text: str) -> None:
    position = 0
    for start, end in sentence_spans(text, 0, len(text)):
        assert position <= start < end
        assert not text[position:start].strip()
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize("unit", ["。", "。 ", "。」", "。」と", "水。" + " " * 100, "？.", "！?\u3000"])
def test_a_hundred_thousand_stops_take_seconds(unit: str) -> None:
    begin = time.process_time()
    sentences(unit * (300_000 // len(unit)))
    assert time.process_time() - begin < 10
