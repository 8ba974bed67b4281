"""A sign that text was lost on the way from the publisher to the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provaudit.model.finding import Confidence, Repair
from provaudit.model.source import Span


class DamageKind(StrEnum):
    """What was lost. One rule judges each kind, and bears its name."""

    YEAR = "missing-year"
    DAY = "missing-day"
    DATE = "missing-date"
    NUMBER = "missing-number"
    DECADE = "missing-decade"
    ORDINAL = "missing-ordinal"
    AMOUNT = "missing-amount"
    PERCENTAGE = "missing-percentage"
    RANGE = "broken-range"
    ABBREVIATION = "cut-abbreviation"
    NAME = "cut-name"
    SENTENCE = "cut-sentence"
    END = "cut-document"
    GLUE = "glued-words"
    QUOTATION = "unclosed-quotation"
    BOUNDARY = "lost-boundary"
    WORD = "garbled-word"
    ENCODING = "mojibake"
    REFERENCE = "orphan-reference"
    CHROME = "page-chrome"
    TITLE = "foreign-title"


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where text was lost.

    `span` is the place, as narrow as possible; `statement` the sentence around it. `lost` says in a few words what is
    missing ("the year after “in”"); `known` is what survives of a value, dates as EDTF (`XXXX-07-27`); `sign` is
    the observation that gave the place away. `gap` is the offset in the source (code points) where the lost text belongs,
    None where nothing is to be put in (a garbled word, a page title).
    """

    kind: DamageKind
    span: Span
    statement: Span
    confidence: Confidence
    lost: str
    sign: str
    known: str = ""
    repair: Repair | None = None
    gap: int | None = None

    @property
    def missing(self) -> str:
        """What is lost, as a sentence: “The year after “in” is missing.”."""
        several = " and the " in self.lost or self.lost.startswith(_PLURAL)
        return f"{self.lost[:1].upper()}{self.lost[1:]} {'are' if several else 'is'} missing."


_PLURAL = ("letters", "the letters", "the words", "the first words", "the last digits", "items", "the name or words", "the characters")  # fmt: skip


@dataclass(frozen=True, slots=True)
class DamageReport:
    """The damage of one source taken together: `per_thousand` counts certain hits per 1,000 words."""

    source: str
    words: int
    certain: int
    per_thousand: float
    signature: str
    """A regularity of the loss, such as "no number of three digits or more survives"; empty if none was seen."""
