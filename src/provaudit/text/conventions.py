"""The house style of a text: which of two or three ways of writing the same thing it takes, each time it has the choice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType


class Convention(StrEnum):
    """What a house style settles."""

    QUOTES = "quotation marks"
    APOSTROPHE = "apostrophes"
    DASH = "dashes"
    PERCENT = "per cent"
    SPELLING = "spelling"
    DATE = "order of dates"
    ABBREVIATION = "dots in abbreviations"


_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_OR = r"[a-z]{0,12}(?:col|fav|hon|lab|harb|neighb|behavi|rum|vap|hum)"
_US = (
    rf"\b(?:{_OR}or(?:s|ed|ing|able|hood)?|centers?|theaters?|defense|offense|gray|programs?|skillful|aluminum|"
    r"(?:trave|cance|mode|labe|coun?se|fue)l(?:ed|ing)|[a-z]{3,14}iz(?:ed|es|ing|ation))\b"
)
_UK = (
    rf"\b(?:{_OR}our(?:s|ed|ing|able|hood)?|centres?|theatres?|defence|offence|grey|programmes?|skilful|aluminium|"
    r"(?:trave|cance|mode|labe|coun?se|fue)ll(?:ed|ing)|"
    r"(?:organ|real|recogn|emphas|critic|author|modern|normal|special|util|minim|maxim|global|final|stabil)is(?:ed|es|ing|ations?))\b"
)
WAYS: Mapping[Convention, tuple[tuple[str, re.Pattern[str]], ...]] = MappingProxyType(
    {
        Convention.QUOTES: (("curly", re.compile("[“”]")), ("straight", re.compile('"'))),
        Convention.APOSTROPHE: (("curly", re.compile(r"\w’\w")), ("straight", re.compile(r"\w'\w"))),
        Convention.DASH: (
            ("close", re.compile(r"\w[—]\w")), ("spaced, long", re.compile(r"\w[,.”\"]? [—] \w")),
            ("spaced, short", re.compile(r"\w[,.”\"]? [–] \w")), ("hyphens", re.compile(r"\w ?-- ?\w|\w - \w")),
        ),
        Convention.PERCENT: (
            ("percent", re.compile(r"\bpercent\b")), ("per cent", re.compile(r"\bper cent\b")), ("%", re.compile(r"\d\s?%")),
        ),
        Convention.SPELLING: (("American", re.compile(_US)), ("British", re.compile(_UK))),
        Convention.DATE: (
            ("month first", re.compile(rf"\b{_MONTH} \d{{1,2}}\b(?!\d)")), ("day first", re.compile(rf"\b\d{{1,2}} {_MONTH}\b")),
        ),
        Convention.ABBREVIATION: (("U.S.", re.compile(r"\bU\.[SKN]\.")), ("US", re.compile(r"\b(?:US|UK|UN)\b"))),
    }
)  # fmt: skip
"""The ways of each convention, and how each is recognised. No pattern looks further than a word or two."""


def choices(text: str, start: int, end: int) -> Iterator[tuple[Convention, str]]:
    """Every choice that `text[start:end]` makes, by convention."""
    for convention, ways in WAYS.items():
        for way, pattern in ways:
            for _ in pattern.finditer(text, start, end):
                yield convention, way
