"""Page chrome (promotion, menus, catalogue lines, search phrases) and titles of other sites' pages among the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.page.frame import Stretch
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.analysis.damage.words import PREPOSITIONS
from provaudit.model.damage import DamageKind
from provaudit.model.document import Block, BlockKind, Document
from provaudit.model.finding import Confidence
from provaudit.text.normalise import norm

_KNOWN_SITE = re.compile(
    r"(?: [-–—|:·] )(?:.*\b(?:Wikipedia|NPR|BBC|CNN|Reuters|Times|News|Post|Journal|Guardian|Britannica|Encyclopa?edia|Embassy|YouTube|Facebook|Reddit|Quora|Medium|Magazine|"
    r"Herald|Tribune|Today|Network|Institute|Library|Review|Foundation|Council|University|Wiki|Blog|Online|Archive|\w+\.(?:com|org|net|gov|edu)))\b[^|]*$"
)
_SITE = r"(?:Wikipedia|Wiktionary|Wikivoyage|NPR|BBC(?: News| Sport)?|CNN|Reuters|YouTube|Facebook|Reddit|Quora|Medium|Britannica|IMDb|Goodreads|Amazon|eBay|LinkedIn|Pinterest|(?:The )?(?:[A-Z][\w'’]+ ){0,3}(?:Times|News|Post|Journal|Guardian|Magazine|Herald|Tribune|Today|Network|Institute|Review|Foundation|Wiki|Blog|Online|Archives?|Guide|Gazette|Observer|Daily|Weekly|Press|Encyclopa?edia|Sports?|Radio|TV|Media|Wire|Chronicle|Bulletin|Echo|Star|Sun|Mail|Telegraph|Standard|Courier|Mirror|Express|Record|Argus|Globe|Mercury|Monitor|Society|Museum|University|Library|Council|Association|Agency|Commission|Portal|Forum|Directory|Dictionary|Central|Hub|World|Insider)|[\w-]+\.(?:com|org|net|gov|edu|co\.uk|info|io))"
_TITLE_INSIDE = re.compile(
    rf"(?<![^.!?”\"\n])\s{{0,3}}((?:[A-Z][a-z]{{2,20}} \| )?(?=[A-Z0-9])[^.!?|“”\"\n]{{8,110}}\?? (?:\| ?[A-Z][^.!?|\n]{{2,40}}(?=[.\n]|$| [A-Z])|[-–—:·] {_SITE}(?=\s|$|\.(?:\s|$))(?! [a-z])))"
)
_TITLE_AMID = re.compile(
    rf"(?<![^.!?”\"\n])\s{{0,3}}((?=[A-Z0-9])[^.!?|“”\"\n–—,;:]{{3,80}}?(?: [-–—] | ?\| ){_SITE}(?:, the free encyclopa?edia)?) (?=[a-z]+ )(?![^.!?\n]* [-–—] )"
)
"""A title that stands for its subject in a sentence: “The Battle of Harrow Fen - Wikipedia was fought”; a second dash would make it an aside."""
_PROMOTION = re.compile(
    r"\b(?:all rights reserved|sign up (?:for|to)|subscribe (?:now|to|for|today)|already an? (?:\w+ )?(?:subscriber|member)|log in|create an account|forgot (?:your )?password|"
    r"click here|read more|continue reading|skip to (?:main )?content|share (?:this|on)|follow us|contact us|terms (?:of|and) (?:use|service|conditions)|privacy policy|"
    r"cookies?(?: policy| settings)|accept (?:all )?cookies|request a (?:quote|demo|trial)|free trial|subscription (?:options|plans)|back to top|related (?:articles|stories|posts)|"
    r"you may also like|recommended for you|advertisement|sponsored|newsletter|leave a comment|add to cart|buy now|download (?:the )?(?:pdf|app)|print this|email this|"
    r"copyright ©|© ?\d{4}|powered by|enable javascript|loading|raw text is|is a subscription-based|more from|most popular|trending now)\b",
    re.IGNORECASE,
)
_CATALOGUE = re.compile(r"\b(?:handle is|id is|raw text is|doi:|issn|isbn|accession)\b", re.IGNORECASE)
_GOES_ON = frozenset("which and or but then thus hence whence".split())
_CODE = re.compile(r"[=<>{}\[\]\\`;]|\w\(|['\"]\S")
"""What no one types into a search box."""
_LABELS = 3
"""Different headings without capitals up to which they are search phrases, of which a page has one or two. Data sheets and manuals label dozens
of fields so: of 479 warnings in 36 country profiles none was right."""
_QUESTION = re.compile(r"(?:What|Who|Already|Need|Not|Have|New to)\b[^.?!]{3,60}\?$")


def chrome(document: Document, frames: Sequence[Sequence[Stretch]]) -> Iterator[Sign]:
    """Chrome and foreign titles of one document: what is no part of what the source says. `frames` by block."""
    text = document.text
    times: dict[str, int] = {}
    lines: set[str] = set()
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            key = norm(text[block.start : block.end])
            times[key] = times.get(key, 0) + 1
            lines.add(text[block.start : block.end])
    labelled = sum(map(_uncapitalised, lines)) > _LABELS
    previous = prose = False
    for block, found in zip(document.blocks, frames, strict=True):
        framed = [
            _chrome(s.start, s.end, MEDIUM, "the site speaks of itself", "words of a site's frame") for s in found
        ]
        if block.kind is BlockKind.HEADING:
            signs = _heading(text, block, times, above=not prose, labelled=labelled) or framed
            previous = False
        else:
            signs = [*framed, *_titles(text, block)] or _promotion(text, block, previous)
            previous = any(sign.kind is DamageKind.CHROME for sign in signs)
            prose = prose or block.kind is BlockKind.PROSE
        yield from signs


def _titles(text: str, block: Block) -> list[Sign]:
    """Titles of pages with the name of their site, inside a block of prose."""
    if block.kind is not BlockKind.PROSE:
        return []
    found = [(m.start(1), m.end()) for m in _TITLE_INSIDE.finditer(text, block.start, block.end)]
    for m in _TITLE_AMID.finditer(text, block.start, block.end):
        following = text[m.end() : m.end() + 20].split()[0]
        if w.classes(following) & _FINITE and not any(w.classes(word) & _FINITE for word in m[1].lower().split()):
            found.append(m.span(1))
    return [_chrome(a, b, MEDIUM, "the title of a page", "a site's name behind a title") for a, b in found]


_FINITE = w.AUXILIARY | w.PAST


def _chrome(start: int, end: int, confidence: Confidence, what: str, sign: str) -> Sign:
    return Sign(DamageKind.CHROME, start, end, confidence, f"nothing; {what}", sign)


def _heading(text: str, block: Block, times: dict[str, int], above: bool, labelled: bool) -> list[Sign]:
    """`above` says that no prose stands before the heading, `labelled` that headings without capitals are the way of this text."""
    a, b = block.start, block.end
    line = text[a : min(b, a + 300)]
    if line[0] not in "%$>#" and (_KNOWN_SITE.search(line) or (" | " in line and len(line) > 20)):
        runs_on = text[b : b + 1] == "\n" and not text[b + 1 : b + 2].isspace()
        if above and runs_on:
            return [_chrome(a, b, MEDIUM, "the title of a page", "a site's name behind a title")]
        lost, sign = "nothing; a page title stands as a heading", "a site's name behind a heading"
        return [Sign(DamageKind.TITLE, a, b, HIGH, lost, sign)]
    broken_off = line[-1:] in "-–—" and not _titled(line)
    if (re.search(r"\w (?:[-–—|]|:) ?$", line) and not broken_off) or re.search(r"\w : [A-Z]{2,}$", line):
        lost, sign = "nothing; a page title stands as a heading", "a separator for a site's name behind a heading"
        return [Sign(DamageKind.TITLE, a, b, MEDIUM, lost, sign)]
    if _uncapitalised(line) and not labelled:
        return [_chrome(a, b, MEDIUM, "a search phrase stands as a heading", "a heading without capitals")]
    if times[norm(text[a:b])] > 1:
        return [_chrome(a, b, LOW, "a heading is repeated", "the same heading again")]
    if _QUESTION.fullmatch(line) and _PROMOTION.search(line):
        return [_chrome(a, b, MEDIUM, "the site speaks of itself", "words of a site's frame")]
    return []


def _titled(line: str) -> bool:
    """True if most words have a capital: a title before its site's name, where a speaker who breaks off has none."""
    words = [word for word in line.split() if word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3


def _uncapitalised(line: str) -> bool:
    """True for three words or more without a capital: what a reader typed into a search box."""
    words = line.split()
    written = line == line.lower() and "," not in line and line[-1:] not in "-–—;"
    if words and (words[0] in _GOES_ON or words[-1] in PREPOSITIONS):
        return False  # “which may be translated”, “is equivalent to”: a line of the text around it
    return len(words) >= 3 and written and words[0].isalpha() and not _CODE.search(line)


def _promotion(text: str, block: Block, previous: bool) -> list[Sign]:
    a, b = block.start, block.end
    piece = text[a : min(b, a + 600)]
    hits = len({m[0].lower() for m in _PROMOTION.finditer(piece)})
    words = len(piece.split())
    if _CATALOGUE.search(piece) and "raw text is" in piece:
        return [_chrome(a, b, MEDIUM, "a record of a catalogue", "words of a catalogue")]
    if hits >= 2 or (hits == 1 and (words <= 8 or previous)):
        sure = MEDIUM if words <= 8 else LOW
        return [_chrome(a, b, sure, "the site speaks of itself", "words of a site's frame")]
    return []


def is_frame(text: str, block: Block) -> bool:
    """True if a block or heading looks like a site's frame rather than the source: what may follow a cut article."""
    piece = text[block.start : min(block.end, block.start + 600)]
    return bool(_PROMOTION.search(piece)) or bool(re.match(r"(?:What|Who) [Ii]s [A-Z]\w+\?", piece))
