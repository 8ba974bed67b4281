"""A generator of damage: the ways in which scraped text is lost, applied to clean sentences, each with its truth.

Every mechanism takes a sentence and gives the damaged one with the place of the loss and what was lost there, or None where it finds
nothing to lose. They follow what was seen in scraped pages, not the rules that look for them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
YEAR = r"(?:1[5-9]|20)\d\d"


@dataclass(frozen=True, slots=True)
class Injury:
    """A damaged sentence: `lost` stood at `at`, `kind` is the name of the rule that should find it, `mechanism` how it was lost."""

    mechanism: str
    kind: str
    text: str
    at: int
    lost: str
    original: str


Mechanism = Callable[[str, random.Random], tuple[str, int, str] | None]


def _cut(pattern: str, replacement: str = "") -> Mechanism:
    """A mechanism that replaces the group in one random match of `pattern`."""
    compiled = re.compile(pattern)

    def apply(text: str, rng: random.Random) -> tuple[str, int, str] | None:
        matches = list(compiled.finditer(text))
        if not matches:
            return None
        m = rng.choice(matches)
        a, b = m.span(1)
        return text[:a] + replacement + text[b:], a, m[1]

    return apply


def _stop_at(pattern: str, keep: str) -> Mechanism:
    """A mechanism that ends the sentence inside the first match of `pattern`, as a splitter does at a dotted initial."""
    compiled = re.compile(pattern)

    def apply(text: str, rng: random.Random) -> tuple[str, int, str] | None:
        m = compiled.search(text)
        if not m or len(text) - m.end() < 8:
            return None
        return f"{text[: m.start()]}{keep} In time, the work went on.", m.start(), text[m.start() :]

    return apply


def _glue(text: str, rng: random.Random) -> tuple[str, int, str] | None:
    places = [m.start() for m in re.finditer(r"(?<=[a-z]{4}) (?=(?:the|and|which|was|when|with|from|that)\b)", text)]
    if not places:
        return None
    at = rng.choice(places)
    return text[:at] + text[at + 1 :], at, " "


def _half(text: str, rng: random.Random) -> tuple[str, int, str] | None:
    places = [
        m.end() for m in re.finditer(r"\b(?:the|a|of|and|because|their|from|into)\b(?= [a-z])", text) if m.end() > 30
    ]
    if not places:
        return None
    at = rng.choice(places)
    return f"{text[:at]}.", at, text[at:]


def _splice(text: str, rng: random.Random) -> tuple[str, int, str] | None:
    return (f"{text[:-1]} We will keep that promise.", len(text) - 1, ".") if re.search(r"[a-z]{3}\.$", text) else None


def _broken(text: str, rng: random.Random) -> tuple[str, int, str] | None:
    words = list(re.finditer(r"\b[a-z]{9,}\b", text))
    if not words:
        return None
    m = rng.choice(words)
    at = m.start() + rng.randint(3, len(m[0]) - 3)
    return f"{text[:at]} {text[at:]}", at, m[0]


MECHANISMS: tuple[tuple[str, str, Mechanism], ...] = (
    ("year after a preposition", "missing-year", _cut(rf"\b(?:in|by)( {YEAR})\b")),
    ("year with its spaces", "missing-year", _cut(rf"\b(?:in|by) ({YEAR})(?=[,.])")),
    ("year after month and day", "missing-year", _cut(rf"(?:{MONTHS}) \d{{1,2}},( {YEAR},? )(?=[a-z])")),
    ("opening year, grown together", "missing-year", _cut(rf"^In( {YEAR},? )(?=[a-z])")),
    ("decade", "missing-decade", _cut(r"\bthe ((?:1[89]|20)\d0)(?=s\b)")),
    ("day", "missing-day", _cut(rf"\bon (?:{MONTHS}) (\d{{1,2}})(?=,)")),
    ("number before a magnitude", "missing-number", _cut(r"\b(?:about|over|than|nearly|of|by) (\d[\d.,]* )(?=(?:million|billion) [a-z])")),
    ("number before percent", "missing-percentage", _cut(r"[a-z] (\d[\d.]* )(?=percent\b)")),
    ("sum after its sign", "missing-amount", _cut(r"\$(\d[\d.,]*)(?= (?:million|billion|a)\b)")),
    ("ordinal", "missing-ordinal", _cut(r"\bthe (\d{1,3})(?=(?:st|nd|rd|th)\b)")),
    ("number of a compound", "missing-number", _cut(r"\b(?:a|the) (\d+)(?=-(?:year|day|month|mile|percent)\b)")),
    ("first end of a range", "broken-range", _cut(r"\bbetween (\d[\d,.]* )(?=and \d)")),
    ("linked name after a preposition", "cut-name", _cut(r"\b(?:of|from|with|by)( [A-Z][a-z]+(?: [A-Z][a-z]+)*)(?= (?:and|in|to|is|has|was|will)\b)")),
    ("linked noun after an article", "cut-name", _cut(r"\b(?:the|a)( [a-z]+)(?= (?:of|for|with|to|from)\b)")),
    ("abbreviation", "cut-abbreviation", _stop_at(r"(?<=\bthe )U\.[SN]\.", "U.")),
    ("words grown together", "glued-words", _glue),
    ("end of a sentence", "cut-sentence", _half),
    ("full stop", "lost-boundary", _splice),
    ("word broken by a space", "garbled-word", _broken),
    ("apostrophe in the wrong encoding", "mojibake", _cut(r"[a-z](['’])(?=s )", "â€™")),
)  # fmt: skip


def injuries(sentences: Sequence[str], each: int, seed: int = 7) -> Iterator[Injury]:
    """At most `each` damaged sentences for each mechanism, the same for the same seed."""
    for mechanism, kind, apply in MECHANISMS:
        rng = random.Random(f"{seed}:{mechanism}")
        order = list(sentences)
        rng.shuffle(order)
        made = 0
        for sentence in order:
            result = apply(sentence, rng)
            if result and made < each:
                made += 1
                yield Injury(mechanism, kind, result[0], result[1], result[2], sentence)
            elif made >= each:
                break
