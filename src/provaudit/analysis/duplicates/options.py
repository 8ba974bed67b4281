"""What counts as a repeat: every threshold of this analysis."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from provaudit.analysis.duplicates.noisy import NoisyOptions
from provaudit.analysis.duplicates.passages import PassageOptions


class Exclusion(StrEnum):
    """A kind of repeat that is usual, and can be set aside."""

    QUOTATIONS = "quotations"
    BIBLIOGRAPHIES = "bibliographies"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class DuplicateOptions:
    """What counts as a repeat."""

    threshold: float = 0.8
    """Jaccard of 5-word shingles from which two documents are near-duplicates."""
    shingle: int = 5
    """Words in a shingle."""
    noisy: NoisyOptions = field(default_factory=NoisyOptions)
    inside: float = 0.8
    """Share of a document's words that must stand in another for the one to stand inside the other."""
    passages: PassageOptions = field(default_factory=PassageOptions)
    sentence: float = 0.8
    """Jaccard of the token sets of two sentences."""
    sentence_words: int = 8
    """Shortest sentence that counts when repeated word for word; shorter ones recur by nature. In 124 speeches, 9 of the 11
    sentences of six or seven words that recur are formulas of thanks and blessing."""
    sentence_words_near: int = 9
    """Shortest sentence that counts when repeated with changes: in a shorter one, a changed word is another statement."""
    heading: float = 0.85
    """Jaccard of the token sets of two headings of `heading_words_near` words or more; one word exchanged among ten is less."""
    heading_words: int = 3
    """Shortest heading that counts; shorter ones (Background, See also) recur by nature."""
    heading_words_near: int = 6
    heading_words_most: int = 20
    """Longest heading; a longer line is a paragraph that ends without a stop, and told as a passage."""
    listed: int = 1000
    """Members of a cluster that are listed; the rest is counted."""
    exclude: tuple[str, ...] = tuple(Exclusion)
    """What is set aside: it is told in notes marked as such. What is not named counts like any other repeat."""

    def __post_init__(self) -> None:
        for name in self.exclude:
            if name not in tuple(Exclusion):
                raise ValueError(f"“exclude” takes {', '.join(Exclusion)}, not {name!r}")
