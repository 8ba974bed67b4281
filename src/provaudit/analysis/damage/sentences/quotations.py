"""Quotation marks that open and never close, paired by direction inside a paragraph, never by parity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage.signs import LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence

_SAYING = (
    "said|say|says|told|tells|added|adds|asked|asks|wrote|writes|explained|explains|argued|argues|noted|notes|recalled|recalls|replied|replies|answered|answers|announced|declared|insisted|insists|warned|warns|claimed|claims|"
    "admitted|conceded|joked|quipped|complained|muttered|whispered|shouted|cried|remarked|observed|observes|continued|concluded|concludes|reported|stated|states|suggested|testified|promised|thought|remembered|remembers|called|put it"
)
_SPEAKER = re.compile(rf"[,.!?] (?:[\w.’'-]{{1,20}},? ){{0,5}}?(?:{_SAYING})\b|, according to ")
_RESUMED = re.compile(rf"[,?!][\"”] ((?:{_SAYING})\b(?: [\w.’'-]+){{1,4}}, )(?=[a-z])")
"""A speaker amid a speech, behind whom it goes on without its mark: ““The boat,” said the cox, was never straight.””"""
_SPEECH = 300
"""Code points before a closing mark in which its speech is looked for."""
_NUMBERING = " \n\t.()[]0123456789-–—*•"
_BEFORE_OPENING = frozenset(" \n\t([{—–-/'‘“")


_SPOKEN = re.compile(rf"(?:[:.?!]|\b(?!called)(?:{_SAYING}),?) ?$|^$")
"""What stands before a speech, rather than before a title or a word that is spoken of."""
_TURNED = re.compile(r"(?<!\w)‘(?=[A-Za-z])(?!em\b|til\b|tis\b|twas\b|cause\b|(?:n|s|t|d|m|re|ve|ll)\b)")
"""An opening single mark that is no turned apostrophe."""
_TURNED_BACK = re.compile(r"(?<=[^\s’])’(?=[\s.,;:!?)\]”]|$)")


def quotations(
    text: str, start: int, end: int, continued: bool, last: bool = False, begun: bool = False
) -> Iterator[Sign]:
    """Unclosed double quotation marks in the paragraph `text[start:end]`.

    `continued` says that the next paragraph begins with a quotation mark: then an open quotation goes on there.
    `last` that none follows: then a speech may go on beyond the excerpt. `begun` that a quotation may be open from before.
    """
    opened, marks = -1, 0
    odd = text.count('"', start, end) % 2 == 1
    for i in range(start, end):
        c = text[i]
        if c not in '"“”„':
            continue
        marks += 1
        before = text[i - 1] if i > start else " "
        after = text[i + 1] if i + 1 < end else " "
        if c == '"':
            if before.isdigit() and opened < 0:
                continue  # inches or seconds
            if before in "([" and after in ")]":
                continue  # the mark itself: “type a double quote (")”
            if after in ".,;:!?)" and before.isspace():
                opens = False
            elif before in " \n" and after in " \n":
                opens = opened < 0  # tokenised text leaves no direction
            else:
                opens = before in _BEFORE_OPENING and not after.isspace() and (opened < 0 or before.isspace())
        else:
            opens = c == "„" or (c == "“" and not (opened >= 0 and text[opened] == "„"))
        if opens:
            if opened >= 0 and before != "\n":
                yield _sign(text, opened, i)
            opened = i
        else:
            if opened < 0 and not begun and _closes(c, before, after, odd):
                resumed = max(
                    _RESUMED.finditer(text, max(start, i - _SPEECH), i), key=lambda m: m.start(), default=None
                )
                begins = resumed.start(1) if resumed else max(text.rfind(" ", max(start, i - 40), i), start - 1) + 1
                yield Sign(DamageKind.QUOTATION, begins, i + 1, MEDIUM, "the opening quotation mark", "a quotation mark that never opened")  # fmt: skip
            opened = -1
    if not marks:
        yield from _single(text, start, end)
        yield from _angled(text, start, end, continued)
    if opened >= 0 and not continued and end - opened > 1:
        # a paragraph that is quoted as a whole may go on elsewhere, unless its speaker is named inside it
        rest = text[opened + 1 : end].lstrip()
        speech = (
            last
            and bool(_SPOKEN.search(text, max(start, opened - 40), opened))
            and rest[:1].isupper()
            and not re.search(r"[.?!] +[A-Z]", rest)
        )
        whole = not text[start:opened].strip(_NUMBERING) and last
        at_start = (whole or speech) and not _SPEAKER.search(text, opened, end)
        adrift = text[opened] == '"' and text[opened - 1 : opened].isspace() and text[opened + 1 : opened + 2].isspace()
        yield _sign(text, opened, end, LOW if at_start or adrift else MEDIUM)


_FAR = 200
"""Code points quoted of an open quotation, at most."""
_STOP = re.compile(r"(?<=\w{2})[.!?](?=\s|$)")


def _sign(text: str, at: int, end: int, confidence: Confidence = MEDIUM) -> Sign:
    """The open quotation from its mark `at` to the end of its sentence: somewhere in there it closed, at `end` at the latest."""
    last = min(end, at + _FAR)
    stop = _STOP.search(text, at, last)
    place = at, max(at + 1, stop.end() if stop else at + len(text[at:last].rstrip()))
    return Sign(DamageKind.QUOTATION, *place, confidence, "the closing quotation mark", _NEVER_CLOSES)


_NEVER_CLOSES = "a quotation mark that never closes"


def _closes(c: str, before: str, after: str, odd: bool) -> bool:
    """True if a mark with none open before it can only close: “for doing his duty.” The families …”. `odd` is for straight ones."""
    if before.isspace() or before.isdigit() or before in _BEFORE_OPENING or not (after.isspace() or after in ".,;:!?)"):
        return False
    return c == "”" or (odd and (before in ".,!?" or before.isalpha()))


def _single(text: str, start: int, end: int) -> Iterator[Sign]:
    """An opening single mark with no mark after it that could close."""
    opening = max((m.start() for m in _TURNED.finditer(text, start, end)), default=-1)
    closed = opening >= 0 and any(m.start() > opening for m in _TURNED_BACK.finditer(text, start, end))
    if opening >= 0 and not closed and len(text[opening:end].split()) > 2:
        yield _sign(text, opening, end)


def _angled(text: str, start: int, end: int, continued: bool) -> Iterator[Sign]:
    """«…» of which the paragraph has one mark only, at a word: a mark that stands apart on both sides parts the items of a path."""
    opening, closing = text.count("«", start, end), text.count("»", start, end)
    if (opening, closing) == (1, 0) and not continued:
        at = text.index("«", start, end)
        if text[at + 1 : at + 2].isalpha() and (at == start or text[at - 1].isspace()):
            yield _sign(text, at, end)


def left_open(text: str, start: int, end: int) -> bool:
    """True if `text[start:end]` opens more quotations than it closes, as far as its marks tell."""
    return text.count("“", start, end) > text.count("”", start, end) or text.count('"', start, end) % 2 == 1
