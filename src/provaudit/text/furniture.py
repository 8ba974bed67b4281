"""Words of the site, not of the article: subscriptions, cookies, sign-in boxes, share buttons."""

from __future__ import annotations

import re

_TERM = re.compile(
    r"\b(?:subscri(?:be|ber|bers|ption|ptions)|newsletters?|cookies?|sign (?:in|up)|log ?in|my account|privacy policy|terms (?:of|and) (?:use|service|conditions)|"
    r"all rights reserved|copyright|follow us|share this|(?:read|see|load|show) more|continue reading|advertisement|skip to (?:main )?content|contact us|free trial|"
    r"(?:request a )?quote or trial|click here|related (?:articles|stories|content|links)|most (?:read|popular|viewed)|back to top|"
    r"sponsored|unsubscribe|leave a (?:comment|reply)|help cent(?:er|re)|site ?map|download (?:the|our) app|for more information|"
    r"add to cart|powered by|view (?:all|full)|table of contents|javascript|your browser)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")


def furniture_terms(text: str) -> tuple[str, ...]:
    """The words of site furniture in `text`, in lower case, in order."""
    return tuple(m[0].casefold() for m in _TERM.finditer(text[:20_000]))


def is_furniture(text: str) -> bool:
    """True if a stretch is site furniture: at least one of its words in twelve belongs to such a term."""
    words = len(_WORD.findall(text[:20_000]))
    return words > 0 and 12 * sum(len(t.split()) for t in furniture_terms(text)) >= words
