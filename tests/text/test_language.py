"""English or not: enough to say which sources were read for damage and claims."""

from __future__ import annotations

import pytest

from provaudit.text.language import is_english


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harbour opens.",
        "The harbour was opened in 1953 by the mayor, and the ferries have run to the islands ever since. " * 3,
    ],
)
def test_english_and_texts_too_short_to_tell_are_read(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der Hafen wurde im Jahr 1953 vom Bürgermeister eröffnet, und seither fahren die Fähren zu den Inseln hinaus. "
        * 3,
        "Le port fut ouvert par le maire en 1953 et depuis lors les bateaux partent chaque jour vers les îles. " * 3,
        "El puerto fue inaugurado por el alcalde en 1953 y desde entonces los barcos salen hacia las islas. " * 3,
        "항구는 천구백오십삼년에 시장이 열었고 그 뒤로 배들이 섬으로 다닌다. " * 12,
        "港は一九五三年に市長によって開かれ、それ以来、船は島々へ通っている。" * 12,
    ],
)
def test_other_languages_are_told_apart(text: str) -> None:
    assert not is_english(text)
