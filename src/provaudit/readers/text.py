"""Bytes → text, for plain text and Markdown: UTF-8 first, then what byte-order marks and NUL patterns give away."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

SUFFIXES = (".txt", ".md")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PROBE = 65_536


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was read in; `guessed` if neither UTF-8 nor a byte-order mark decided it."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes) -> Decoded:
    """The text of `data`.

    UTF-8 is certain where it decodes; a byte-order mark names UTF-8, UTF-16 or UTF-32; NULs on every other byte are
    UTF-16 without a mark; what remains is read as Windows-1252, the usual encoding of legacy Western text.

    Raises ValueError, with what was seen, if the bytes are no text in any of these.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(_printable(data.decode(encoding)), encoding, False)
            except UnicodeDecodeError as error:
                raise ValueError(
                    f"byte {error.start:,} is not {encoding}, although the file begins with its mark"
                ) from None
    if b"\0" in data[:_PROBE]:
        return Decoded(_printable(_utf16(data)), "utf-16", True)
    try:
        return Decoded(_printable(data.decode("utf-8")), "utf-8", False)
    except UnicodeDecodeError as error:
        try:
            return Decoded(_printable(data.decode("cp1252")), "windows-1252", True)
        except UnicodeDecodeError:
            raise ValueError(
                f"byte {error.start:,} (0x{data[error.start]:02x}) is neither UTF-8 nor Windows-1252"
            ) from None


def _utf16(data: bytes) -> str:
    probe = data[:_PROBE]
    pairs = max(1, len(probe) // 2)
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if probe[first::2].count(0) > 0.4 * pairs and probe[1 - first :: 2].count(0) < 0.05 * pairs:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                break
    raise ValueError(f"byte {data.index(0):,} is NUL: these are not the bytes of a text")


def _printable(text: str) -> str:
    """`text`, unless so many of its characters are controls that it cannot be prose."""
    controls = sum(c < " " and c not in "\t\n\r\f\v" for c in text[:_PROBE])
    if "\0" in text or controls > 0.02 * min(len(text), _PROBE):
        raise ValueError("control characters all through it: these are not the bytes of a text")
    return text
