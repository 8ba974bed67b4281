"""Text that no one should send, and some do: it takes a bounded time and earns a clear note."""

from __future__ import annotations

import random
import time

import pytest

from provaudit import Audit, Source, audit

PLAIN = "The bridge was opened on 4 May 1932 by the mayor. It is 210 metres long."
WORDS = "the the the of of in and to a was bridge harbour council mayor signed opened agreed river stone crew report north said city".split()
SECONDS = 30.0
"""Ample on any machine: each takes a second or two here, and a cost that grew with the square would take hours."""


def audited(text: str) -> Audit:
    start = time.process_time()
    result = audit([Source.from_text("bad", text), Source.from_text("plain", PLAIN)])
    assert time.process_time() - start < SECONDS
    return result


def notes(result: Audit) -> list[str]:
    return [finding.message for finding in result.findings if finding.rule.startswith("RUN")]


def conflicts(result: Audit) -> list[str]:
    return [finding.message for finding in result.findings if finding.rule.startswith("CON")]


def test_a_sentence_of_200_000_words_is_told_and_left_alone() -> None:
    words = random.Random(1)
    result = audited(" ".join(words.choice(WORDS) for _ in range(200_000)) + ".")
    assert [
        "characters without a blank line were searched for repeated text only" in note for note in notes(result)
    ] == [True]
    assert conflicts(result) == []


def test_ten_thousand_numbers_in_a_row_are_no_statement() -> None:
    numbers = random.Random(2)
    result = audited(" ".join(str(numbers.randrange(10**6)) for _ in range(10_000)))
    assert dict(result.coverage.skipped)["longer than a sentence"] == 1
    assert conflicts(result) == []


def test_ten_thousand_sentences_of_numbers_contradict_nothing() -> None:
    numbers = random.Random(3)
    result = audited(" ".join(f"In {1900 + n % 100} it had {numbers.randrange(100)} members." for n in range(10_000)))
    assert conflicts(result) == []


def test_a_thousand_lives_told_in_a_row_take_linear_time() -> None:
    result = audited(
        " ".join(f"He was born in {1800 + n % 200} and died in {1790 + n % 190}, aged {n % 90}." for n in range(1_000))
    )
    assert conflicts(result) == []


@pytest.mark.parametrize("gap", ["\t", "   ", " | "])
def test_a_table_pasted_as_text_is_no_prose(gap: str) -> None:
    numbers = random.Random(4)
    rows = [gap.join(str(numbers.randrange(1000)) for _ in range(7)) for _ in range(1_500)]
    result = audited("\n".join([gap.join(("Year", "Ships", "Crew", "Dead", "Hurt", "Cost", "Days")), *rows]))
    assert conflicts(result) == []


def test_another_language_is_told_and_compared_for_copies_only() -> None:
    german = "Die Brücke wurde am 4. Mai 1932 vom Bürgermeister eröffnet und im Jahr 1944 bei einem Angriff zerstört. "
    result = audited(german * 30)
    assert ["not in English" in note for note in notes(result)] == [True]
    assert conflicts(result) == []
