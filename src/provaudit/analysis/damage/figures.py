"""Numbers and ordinals that another source has: of the same things, in a statement about the same names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.damage.events import content, event, same_kind
from provaudit.analysis.damage.facts import YEAR, shared
from provaudit.model.damage import Damage
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
