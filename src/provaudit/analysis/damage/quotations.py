"""Quotation marks that open and never close, paired by direction inside a paragraph, never by parity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage.signs import LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence

_SPEAKER = re.compile(r", (?:\w+ ){0,4}(?:said|says|told|added|asked|wrote|explained|argued|noted)\b")
_NUMBERING = " \n\t.()[]0123456789-–—*•"
_BEFORE_OPENING = frozenset(" \n\t([{—–-/'‘“")


def quotations(text: str, start: int, end: int, continued: bool, last: bool = False) -> Iterator[Sign]:
    """Unclosed double quotation marks in the paragraph `text[start:end]`.

    `continued` says that the next paragraph begins with a quotation mark: then an open quotation goes on there.
    `last` that none follows: then a speech may go on beyond the excerpt.
    """
    opened = -1
    for i in range(start, end):
        c = text[i]
        if c not in '"“”„':
            continue
        before = text[i - 1] if i > start else " "
        after = text[i + 1] if i + 1 < end else " "
        if c == '"':
            if before.isdigit() and opened < 0:
                continue  # inches or seconds
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
                yield _sign(text, opened)
            opened = i
        else:
            opened = -1
    if opened >= 0 and not continued and end - opened > 1:
        # a paragraph that is quoted as a whole may go on elsewhere, unless its speaker is named inside it
        rest = text[opened + 1 : end].lstrip()
        speech = last and rest[:1].isupper() and not re.search(r"[.?!] +[A-Z]", rest)
        at_start = (not text[start:opened].strip(_NUMBERING) or speech) and not _SPEAKER.search(text, opened, end)
        adrift = text[opened] == '"' and text[opened - 1 : opened].isspace() and text[opened + 1 : opened + 2].isspace()
        yield _sign(text, opened, LOW if at_start or adrift else MEDIUM)


def _sign(text: str, at: int, confidence: Confidence = MEDIUM) -> Sign:
    return Sign(
        DamageKind.QUOTATION, at, at + 1, confidence, "the closing quotation mark", "a quotation mark that never closes"
    )
