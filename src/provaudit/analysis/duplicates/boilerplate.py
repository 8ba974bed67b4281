"""Telling boilerplate from copied content: stock phrases of publishing, and text that frames many pages.

Content is copied once or twice and stands in the body. Boilerplate stands at the edges of many pages, or asks the reader to
do something with the page.
"""

from __future__ import annotations

import re

_STOCK = re.compile(
    r"all rights reserved|copyright (?:©|\(c\)|\d{4})|©|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|"
    r"cookie (?:policy|settings|notice)|\b(?:uses?|accept|about) (?:our )?cookies|subscribe (?:to|now|today|for)|"
    r"\bsign up (?:for|to|now)|\bnewsletter\b|\bclick here\b|\bread more\b|\bfollow us\b|\bcontact us\b|\blog in\b|\bsign in to\b|"
    r"\bshare this\b|\bskip to (?:main )?content\b|\bsubscribers? only\b|\balready a subscriber\b|\bmay not be (?:published|reproduced)|"
    r"\breprinted with permission|\bfor more information,? (?:visit|contact|see|request)|\bviews expressed\b|"
    r"\b(?:for|not) (?:informational|educational) purposes|\bdoes not constitute\b|\badvertisement\b|\bthis (?:page|site|website) (?:uses|was last)",
    re.IGNORECASE,
)

EDGE = 4
"""Blocks at either end of a source that count as its frame."""
FRAMED = 3
"""Sources that must bear the same text in their frames for it to be boilerplate without a stock phrase."""


def is_stock(text: str) -> bool:
    """True if the text holds a stock phrase of publishing."""
    return _STOCK.search(text) is not None


def in_frame(block: int, blocks: int) -> bool:
    """True if block number `block` of so many stands in the frame of its source; a source of few blocks has none."""
    return blocks > 3 * EDGE and (block < EDGE or block >= blocks - EDGE)
