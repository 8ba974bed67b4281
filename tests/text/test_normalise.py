"""The normal form: what may change without a statement becoming another, and what may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provaudit.text.normalise import inert, norm, shorten, skeleton


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The treaty was\nsigned in 1953.", "The treaty was signed in 1953"),
        ("“Never,” he said", '"Never," he said'),
        ("Korea–US talks", "Korea-US talks"),
        ("long-\nrange missiles", "long-range missiles"),
        ("co\u00adoperation", "cooperation"),
        ("ﬁve ships", "five ships"),
        ("STRASSE", "straße"),
    ],
)
def test_wrapping_quotes_dashes_case_and_invisible_characters_do_not_count(a: str, b: str) -> None:
    assert norm(a) == norm(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("signed in 1953", "signed in 1954"),
        ("five ships", "nine ships"),
        ("was signed", "was not signed"),
        ("never signed", "signed"),
        ("signed by Rhee", "signed for Rhee"),
        ("Rhee met Dulles", "Dulles met Rhee"),
        ("5 km", "5 m"),
        ("from 5 to 9", "5 to 9"),
    ],
)
def test_numbers_negations_names_their_order_and_units_count_even_in_the_skeleton(a: str, b: str) -> None:
    assert norm(a) != norm(b)
    assert skeleton(a) != skeleton(b)


def test_the_skeleton_ignores_a_few_function_words() -> None:
    assert skeleton("The talks, which also failed,") == skeleton("talks failed")


@given(st.text())
def test_the_normal_form_is_its_own_normal_form(text: str) -> None:
    assert norm(norm(text)) == norm(text)


@given(st.text())
def test_inert_text_has_no_control_characters_but_line_ends_and_tabs(text: str) -> None:
    assert not [c for c in inert(text) if (ord(c) < 32 and c not in "\t\n") or 127 <= ord(c) < 160]


@given(st.text(), st.integers(min_value=1, max_value=80))
def test_shortened_text_fits_on_one_line(text: str, width: int) -> None:
    short = shorten(text, width)
    assert len(short) <= width
    assert "\n" not in short
