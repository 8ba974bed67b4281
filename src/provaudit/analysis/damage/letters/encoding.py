"""Encoding damage: UTF-8 read as another code page (“â€™”), replacement characters, apostrophes turned into question marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind

_REPLACEMENT = re.compile("\ufffd+")
_MAC_APOSTROPHE = re.compile(r"(?<=[a-z])[Õ¿¹](?:s|t|re|ve|ll|d|m)\b|(?<=[a-z])â(?:s|t|re|ve|ll|d|m)(?= [a-z])")
"""An apostrophe in the encoding of another machine, or with its last two bytes gone: “donÕt”, “itâs”."""
_TRANSPORT = re.compile(r"(?:=[0-9A-F]{2}){2,}|(?<=[a-z])%(?:20|2C|E2%80%9[0-9A-F])(?=[A-Za-z])|\\u[0-9a-f]{4}")
"""Escapes of mail, addresses and data that belong to the way there: “isn=E2=80=99t”, “the%20tower”."""
_ADDRESS = re.compile(r"(?:://|www\.|[?&]\w+=)\S*$")
_LOST_APOSTROPHE = re.compile(r"(?<=[a-z])\?(?:s|t|re|ve|ll|d)(?= [a-z])")
_NUMERIC_ENTITY = re.compile(
    r"&(?:#\d{2,5}|#x[0-9a-fA-F]{2,4}|rsquo|lsquo|rdquo|ldquo|ndash|mdash|nbsp|quot|hellip|apos|eacute);"
)
_AMPERSAND = re.compile(r"&(?:amp|lt|gt);")
"""Left in place by many careful editions too, and nothing is lost by it."""
_SUSPECT = re.compile("[\u0080-\u009fÂÃÄÅâÎÏÐÑØÙãäåæçèïð¢€™œž˜‡†‰]")
_MOJIBAKE = re.compile(
    "(?:â[\u0080-\u009f€][\u0080-\u00bf™œžŸ˜”“‘’¢¦š›„¥§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿¡£¤…†‡‰Š‹ŒŽ•–— ]?|Ã[\u0080-\u00bf€-™œžŸ ¡-¿]|Â[\u00a0-\u00bf]|ï»¿)"
)
_LATIN_TWO = re.compile("(?<=\\w)[ÃÄÅ][\u0080-\u009f‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]")
"""Letters of Central Europe read as Western ones, inside a word."""
_LETTER = re.compile(r"\w?\s[A-ZÀ-Ý]\s\w?")


def encoding(text: str, start: int, end: int) -> Iterator[Sign]:
    """Encoding damage in `text[start:end]`. Runs of it are one place. The judgement is ftfy's where it is installed."""
    piece = text[start:end]
    for m in _REPLACEMENT.finditer(piece):
        yield _sign(start + m.start(), start + m.end(), True, "a replacement character")
    for m in _LOST_APOSTROPHE.finditer(piece):
        yield _sign(start + m.start(), start + m.end(), False, "a question mark where an apostrophe stood")
    for m in _TRANSPORT.finditer(piece):
        if piece[m.start() - 1 : m.start()] not in ("`", "'") and not _ADDRESS.search(
            piece, max(0, m.start() - 60), m.start()
        ):
            yield _sign(start + m.start(), start + m.end(), True, "an escape of the way there left in the text")
    for m in _NUMERIC_ENTITY.finditer(piece):
        yield _sign(start + m.start(), start + m.end(), False, "a character reference left in the text")
    for m in _AMPERSAND.finditer(piece):
        sign = "a character reference left in the text"
        yield Sign(DamageKind.ENCODING, start + m.start(), start + m.end(), LOW, "the characters as they were", sign)
    for m in _MAC_APOSTROPHE.finditer(piece):
        yield _sign(start + m.start(), start + m.end(), True, "an apostrophe in another encoding")
    if piece.isascii() or not _SUSPECT.search(piece):
        return
    runs: list[tuple[int, int]] = []
    for a, b in sorted(_bad(piece)):
        if _LETTER.fullmatch(piece, max(0, a - 1), min(len(piece), b + 1)) or _LETTER.fullmatch(piece, a, b):
            continue  # a letter that the text speaks of
        if runs and a <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], b))
        else:
            runs.append((a, b))
    for a, b in runs:
        yield _sign(start + a, start + b, True, "bytes of UTF-8 read as another encoding")


def _bad(piece: str) -> set[tuple[int, int]]:
    found = {m.span() for pattern in (_MOJIBAKE, _LATIN_TWO) for m in pattern.finditer(piece)}
    try:
        from ftfy.badness import BADNESS_RE
    except ImportError:
        return found
    return found | {m.span() for m in BADNESS_RE.finditer(piece)}


def _sign(a: int, b: int, sure: bool, sign: str) -> Sign:
    return Sign(DamageKind.ENCODING, a, b, HIGH if sure else MEDIUM, "the characters as they were", sign)
