"""Numbers and ordinals that another source has: of the same things, in a statement about the same names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.damage.repairs.events import content, event, same_kind
from provaudit.analysis.damage.repairs.facts import YEAR, shared
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document
from provaudit.model.source import Span

_NUMBER = re.compile(r"(?<![\w.$€£])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: (thousand|million|billion))?")
_IS_YEAR = re.compile(YEAR)
_ORDINAL = re.compile(r"(?<![\w.,])(\d{1,4}(st|nd|rd|th))\s([^\W\d_]{3,24})")
_SUFFIX = re.compile(r"\b(st|nd|rd|th)$")
_WORD = re.compile(r"[^\W\d_]+")
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_SAME_ORDINAL = 3
"""Words besides the counted one that two statements must share for an ordinal to be the same."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a statement: where it stands, how much it is, what it counts, and the names beside it."""

    document: int
    start: int
    end: int
    written: str
    amount: float
    measured: tuple[str, ...]
    names: frozenset[str]


def figures(n: int, document: Document) -> Iterator[Figure]:
    """The numbers of document `n`, years left out."""
    for sentence in document.sentences:
        piece = document.text[sentence.start : sentence.end]
        names: frozenset[str] | None = None
        for m in _NUMBER.finditer(piece):
            if _IS_YEAR.fullmatch(m[0]):
                continue
            names = event(piece).names if names is None else names
            measured = tuple(
                word.lower() for word in re.findall(r"(?<![\w.])[^\W\d_]{3,}", piece[m.end() : m.end() + 40])[:2]
            )
            amount = float(m[1].replace(",", "")) * _SCALES.get(m[2] or "", 1)
            yield Figure(n, sentence.start + m.start(), sentence.start + m.end(), m[0], amount, measured, names)


def number(
    documents: Sequence[Document],
    own: int,
    damage: Damage,
    found: Sequence[Figure],
    aliases: Sequence[dict[str, frozenset[str]]],
) -> tuple[str, Span] | None:
    """A number of the same things in a statement about the same names, and where it stands; None if sources give two."""
    text = documents[own].text
    after = text[damage.span.start : damage.span.end + 40]
    counted = [word.lower() for word in _WORD.findall(text[damage.span.end : damage.span.end + 40])]
    here = _named(event(f"{damage.statement.exact} {after}").names, aliases[own])
    thousands = "thousand" in after[:30]
    glued = re.search(r"thousand(\w+)", after[:30])
    wanted = ([glued[1]] if glued else []) + [word.lower() for word in _WORD.findall(after)][:4]
    fitting: dict[str, Figure] = {}
    for figure in found:
        if figure.document == own or (thousands and not 1000 <= figure.amount < 1e6):
            continue
        if damage.known.isdigit():
            begun = figure.written.startswith(f"{damage.known},") and bool(figure.measured)
            if begun and counted[: len(figure.measured)] == list(figure.measured):
                fitting.setdefault(figure.written, figure)
            continue
        same = any(same_kind(a, b) for a in wanted for b in figure.measured if len(a) > 3 and len(b) > 3)
        if same and len(here & _named(figure.names, aliases[figure.document])) >= 2:
            fitting.setdefault(figure.written, figure)
    if len(fitting) != 1:
        return None
    ((value, figure),) = fitting.items()
    return value, documents[figure.document].span(figure.start, figure.end)


def ordinal(documents: Sequence[Document], own: int, damage: Damage) -> tuple[str, Span] | None:
    """“the 38th parallel” for “the th parallel” in a statement that shares more than this word; None if sources give two."""
    suffix = _SUFFIX.search(damage.span.exact)
    following = _WORD.search(documents[own].text, damage.span.end, damage.span.end + 30)
    if not suffix or not following:
        return None
    here = content(damage.statement.exact)
    fitting: dict[str, Span] = {}
    for n, document in enumerate(documents):
        if n == own:
            continue
        for m in _ORDINAL.finditer(document.text):
            if m[2] != suffix[1] or m[3].lower() != following[0].lower():
                continue
            sentence = document.text[slice(*_sentence(document, m.start()))]
            if shared(here, content(sentence))[1] > _SAME_ORDINAL:
                fitting.setdefault(m[1], document.span(*m.span(1)))
    if len(fitting) != 1:
        return None
    return next(iter(fitting.items()))


_SHARE = re.compile(r"(?<![\w.,])(\d[\d.,]*\d|\d) ?(?:%|per ?cent)")
_SUM = re.compile(r"(?:[$€£¥]) ?(\d[\d.,]*\d|\d)(?: (million|billion|thousand))?")
_SCALE = re.compile(r"million|billion|thousand")
_SAME_THING = 4
"""Weight, names counted twice, that two statements must share for a sum or a share to be the same."""
_SAME_WORDS = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """The only sum, or the only percentage, of a statement."""

    document: int
    start: int
    end: int
    digits: str
    scale: str | None
    """The word of magnitude behind a sum; `%` for a percentage."""
    years: frozenset[str]
    content: dict[str, int]


def measures(n: int, document: Document) -> Iterator[Measure]:
    """The sums and percentages of document `n` that are alone of their sort in their statement."""
    for sentence in document.sentences:
        piece = document.text[sentence.start : min(sentence.end, sentence.start + 1_000)]
        for pattern, scale in ((_SHARE, "%"), (_SUM, None)):
            stated = list(pattern.finditer(piece))
            if len(stated) == 1:
                m = stated[0]
                start, end = sentence.start + m.start(1), sentence.start + m.end(1)
                years = frozenset(re.findall(YEAR, piece))
                yield Measure(n, start, end, m[1], scale or m[2], years, content(piece))


def measure(
    documents: Sequence[Document], own: int, damage: Damage, found: Sequence[Measure]
) -> tuple[str, Span] | None:
    """The digits of a sum or a percentage that another source states of the same thing; None if sources give two, or other years."""
    here, years = content(damage.statement.exact), set(re.findall(YEAR, damage.statement.exact))
    after = _SCALE.search(documents[own].text[damage.span.start : damage.span.end + 10])
    scale = "%" if damage.kind is DamageKind.PERCENTAGE else after[0] if after else None
    fitting: dict[str, Measure] = {}
    for item in found:
        if item.document == own or item.scale != scale or (years and item.years and not years & item.years):
            continue
        weight, words, names = shared(here, item.content)
        if weight >= _SAME_THING and words >= _SAME_WORDS and names:
            fitting.setdefault(item.digits, item)
    if len(fitting) != 1:
        return None
    ((digits, item),) = fitting.items()
    return digits, documents[item.document].span(item.start, item.end)


def _sentence(document: Document, at: int) -> tuple[int, int]:
    return next(((s.start, s.end) for s in document.sentences if s.start <= at < s.end), (at, at))


_ALIAS = re.compile(
    r"\b([A-Z][a-z]{1,20}(?: (?:of |the |and )?[A-Z][a-z]{1,20}){0,4}),? (?:or |\()(?:the )?([A-Z]{2,6})\b"
)


def aliases_of(document: Document) -> dict[str, frozenset[str]]:
    """Short names that the document explains (“Republic of Korea, or ROK”), with the words of the long ones."""
    return {
        m[2].lower(): frozenset(word.lower() for word in m[1].split() if word[0].isupper())
        for m in _ALIAS.finditer(document.text)
    }


def _named(names: frozenset[str], aliases: dict[str, frozenset[str]]) -> frozenset[str]:
    """`names` with the words that their short forms stand for; every form of the United States is one."""
    found = set(names)
    for name in names:
        found |= aliases.get(name, frozenset())
    if found & {"us", "u", "usa", "american"}:
        found.add("us")
    return frozenset(found - {"u", "r", "usa"})
