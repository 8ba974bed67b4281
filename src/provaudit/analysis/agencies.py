"""Credits to works outside the dossier: "(Northern Wire) —", "Source: Northern Wire", a byline that names the agency.

A name is learnt where its form leaves no doubt, in any source of the dossier, and then recognised where it stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from provaudit.model.document import Document
from provaudit.model.source import Span
from provaudit.text.normalise import norm

_SHORT = {
    "ap": "associated press", "afp": "agence france-presse", "dpa": "deutsche presse-agentur", "upi": "united press international",
    "pa": "press association", "pa media": "press association", "pti": "press trust of india", "aap": "australian associated press",
    "yonhap": "yonhap news agency", "kyodo": "kyodo news", "bloomberg": "bloomberg news",
}  # fmt: skip
KNOWN = frozenset(
    (*_SHORT.values(), "reuters", "xinhua", "tass", "interfax", "ansa", "efe", "canadian press", "jiji press")
)
"""Agencies whose name needs no learning, in normal form."""
_NAME = r"(?P<name>(?:the )?(?-i:[A-Z])[\w.&'’-]*(?: (?:(?-i:[A-Z])[\w.&'’-]*|of|and|the|for)){0,5})"
_DATELINE = re.compile(r"[A-Z][A-Za-z.,' -]{2,60}\((?P<name>[A-Z][\w .&'-]{1,40})\) ?[-–—]")
_CREDIT = re.compile(
    rf"[(\[]?(?:(?:sources?|credit|via|text|story):\s{{1,3}}|(?:courtesy of|provided by|distributed by|"
    rf"(?:this (?:article|story|text|report|post|piece) (?:was |is |has been )?)?(?:first |originally |re-?)?"
    rf"(?:published|printed|posted|appeared|adapted|translated)(?: here)?(?: with permission)? (?:in|by|on|from|at))\s{{1,3}}){_NAME}"
    rf"(?:,? (?:under|on|in|with|and|where|as)\b[^.]{{0,80}})?[.)\]]{{0,2}}",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\s*(?:[,|/·•()\[\]]|\s[-–—]\s|\b(?:by|with|from|via|staff|writers?|reporters?|correspondents?|editors?|for)\b)\s*",
    re.IGNORECASE,
)
LONGEST = 160
"""Characters of the longest line that credits a work."""
BYLINE = 90
"""Characters of the longest byline."""
EDGE = 4
"""Blocks at either end of a text that may be bylines and credit lines."""


def agency_credits(documents: Sequence[Document], inside: Container[str]) -> Iterator[tuple[str, str, Span]]:
    """(source id, name as written, credit line) for each whole text that names an agency or another work as its origin.

    `inside` are the names of the dossier's own sources and publishers in normal form: where one of those stands alone it is no credit.
    """
    sure = [(document.source.id, name, span) for document in documents for name, span in _sure(document)]
    yield from sure
    known = KNOWN.union(agency(name) for _, name, _ in sure)
    for document in documents:
        for line, span in (found for found in _lines(document) if len(found[0]) <= BYLINE):
            for part in _PARTS.split(line):
                if part[:1].isupper() and agency(part) in known and norm(part) not in inside:
                    yield document.source.id, part, span


def agency(name: str) -> str:
    """The name in normal form, in full and without its article: equal for "AP" and "The Associated Press"."""
    bare = norm(name).removeprefix("the ").strip(" .")
    return _SHORT.get(bare, bare)


def _sure(document: Document) -> Iterator[tuple[str, Span]]:
    text = document.text
    for block in document.blocks[:6]:
        if m := _DATELINE.match(text, block.start, min(block.end, block.start + 120)):
            yield m["name"], document.span(block.start, m.end())
            break
    for line, span in _lines(document):
        if m := _CREDIT.fullmatch(line):
            yield m["name"], span


def _lines(document: Document) -> Iterator[tuple[str, Span]]:
    """The short lines at either end of the text."""
    blocks = document.blocks
    for index in sorted({*range(min(EDGE, len(blocks))), *range(max(0, len(blocks) - EDGE), len(blocks))}):
        start = blocks[index].start
        for line in document.text[start : min(blocks[index].end, start + 4 * LONGEST)].split("\n"):
            if line.strip() and len(line) <= LONGEST:
                begin = start + len(line) - len(line.lstrip())
                yield line.strip(), document.span(begin, begin + len(line.strip()))
            start += len(line) + 1
