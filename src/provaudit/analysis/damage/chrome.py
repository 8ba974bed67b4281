"""Page chrome (promotion, menus, catalogue lines, search phrases) and titles of other sites' pages among the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.document import Block, BlockKind, Document
from provaudit.text.normalise import norm

_KNOWN_SITE = re.compile(
    r"(?: [-–—|:·] )(?:.*\b(?:Wikipedia|NPR|BBC|CNN|Reuters|Times|News|Post|Journal|Guardian|Britannica|Encyclopa?edia|Embassy|YouTube|Facebook|Reddit|Quora|Medium|Magazine|"
    r"Herald|Tribune|Today|Network|Institute|Library|Review|Foundation|Council|University|Wiki|Blog|Online|Archive|\w+\.(?:com|org|net|gov|edu)))\b[^|]*$"
)
_PROMOTION = re.compile(
    r"\b(?:all rights reserved|sign up (?:for|to)|subscribe (?:now|to|for|today)|already an? (?:\w+ )?(?:subscriber|member)|log in|create an account|forgot (?:your )?password|"
    r"click here|read more|continue reading|skip to (?:main )?content|share (?:this|on)|follow us|contact us|terms (?:of|and) (?:use|service|conditions)|privacy policy|"
    r"cookies?(?: policy| settings)|accept (?:all )?cookies|request a (?:quote|demo|trial)|free trial|subscription (?:options|plans)|back to top|related (?:articles|stories|posts)|"
    r"you may also like|recommended for you|advertisement|sponsored|newsletter|leave a comment|add to cart|buy now|download (?:the )?(?:pdf|app)|print this|email this|"
    r"copyright ©|© ?\d{4}|powered by|enable javascript|loading|raw text is|is a subscription-based|more from|most popular|trending now)\b",
    re.IGNORECASE,
)
_CATALOGUE = re.compile(r"\b(?:handle is|id is|raw text is|doi:|issn|isbn|accession)\b", re.IGNORECASE)
_QUESTION = re.compile(r"(?:What|Who|Already|Need|Not|Have|New to)\b[^.?!]{3,60}\?$")


def chrome(document: Document) -> Iterator[Sign]:
    """Chrome and foreign titles of one document: blocks that are no part of what the source says."""
    text = document.text
    times: dict[str, int] = {}
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            key = norm(text[block.start : block.end])
            times[key] = times.get(key, 0) + 1
    previous = False
    for index, block in enumerate(document.blocks):
        sign = (
            _heading(text, block, times)
            if block.kind is BlockKind.HEADING
            else _promotion(text, block, previous, index)
        )
        previous = sign is not None and sign.kind is DamageKind.CHROME and block.kind is not BlockKind.HEADING
        if sign:
            yield sign


def _heading(text: str, block: Block, times: dict[str, int]) -> Sign | None:
    line = text[block.start : min(block.end, block.start + 300)]
    if _KNOWN_SITE.search(line) or (" | " in line and len(line) > 20):
        return Sign(
            DamageKind.TITLE,
            block.start,
            block.end,
            HIGH,
            "nothing; a page title stands as a heading",
            "a site's name behind a heading",
        )
    if re.search(r"\w (?:[-–—|]|:) ?$", line) or re.search(r"\w : [A-Z]{2,}$", line):
        return Sign(
            DamageKind.TITLE,
            block.start,
            block.end,
            MEDIUM,
            "nothing; a page title stands as a heading",
            "a separator for a site's name behind a heading",
        )
    words = line.split()
    if len(words) >= 3 and line == line.lower() and words[0].isalpha():
        return Sign(
            DamageKind.CHROME,
            block.start,
            block.end,
            MEDIUM,
            "nothing; a search phrase stands as a heading",
            "a heading without capitals",
        )
    if times[norm(line)] > 1:
        return Sign(
            DamageKind.CHROME, block.start, block.end, LOW, "nothing; a heading is repeated", "the same heading again"
        )
    if _QUESTION.fullmatch(line) and _PROMOTION.search(line):
        return Sign(
            DamageKind.CHROME,
            block.start,
            block.end,
            MEDIUM,
            "nothing; the site speaks of itself",
            "words of a site's frame",
        )
    return None


def _promotion(text: str, block: Block, previous: bool, index: int) -> Sign | None:
    piece = text[block.start : min(block.end, block.start + 600)]
    hits = len({m[0].lower() for m in _PROMOTION.finditer(piece)})
    words = len(piece.split())
    if _CATALOGUE.search(piece) and "raw text is" in piece:
        return Sign(
            DamageKind.CHROME,
            block.start,
            block.end,
            MEDIUM,
            "nothing; a record of a catalogue",
            "words of a catalogue",
        )
    if hits >= 2 or (hits == 1 and (words <= 8 or previous)):
        return Sign(
            DamageKind.CHROME,
            block.start,
            block.end,
            MEDIUM if hits > 1 or words <= 8 else LOW,
            "nothing; the site speaks of itself",
            "words of a site's frame",
        )
    return None


def is_frame(text: str, block: Block) -> bool:
    """True if a block or heading looks like a site's frame rather than the source: what may follow a cut article."""
    piece = text[block.start : min(block.end, block.start + 600)]
    return bool(_PROMOTION.search(piece)) or bool(re.match(r"(?:What|Who) [Ii]s [A-Z]\w+\?", piece))
