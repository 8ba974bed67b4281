"""A source under audit, and a place in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any, Self

CONTEXT = 32
"""Code points quoted on either side of a span, as W3C Web Annotation's TextQuoteSelector suggests."""


@dataclass(frozen=True, slots=True)
class Source:
    """A published item under audit.

    `text` is the text as read: decoded, without a byte-order mark, every line ending as `\\n`. Offsets everywhere are
    code points of it, and `sha256` is the hash of its UTF-8 bytes, so neither depends on how a file was saved.
    Dates are ISO 8601, as precise as they are known: `2021`, `2021-12` or `2021-12-09`.
    """

    id: str
    text: str = field(repr=False)
    path: str = ""
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None
    licence: str | None = None
    rating: str | None = None
    rated: str | None = None
    """The day on which a person set the rating, if it is known."""
    derived_from: tuple[str, ...] = ()
    quoted_from: tuple[str, ...] = ()
    described: bool = False
    """True if a manifest describes the source, so that a field left out there is an omission."""
    sha256: str = ""

    @classmethod
    def from_text(cls, id: str, text: str, **metadata: Any) -> Self:
        """A source from a string; `metadata` are the other fields (title, publisher, published, …)."""
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(id=id, text=text, **{**metadata, "sha256": digest})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source: `exact == text[start:end]`, with what stands before and after it, and its 1-based line."""

    source: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Whole:
    """A source as a whole, as a side of a finding that is about no single place in it."""

    source: str


Side = Span | Whole
