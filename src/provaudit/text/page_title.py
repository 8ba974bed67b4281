"""Page titles as browsers show them: "What the strike means : Harbour Radio" is a stem and the name of a site."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provaudit.text.normalise import norm

_SEPARATOR = re.compile(r"\s(?:[-–—:|·•»]|::)(?:\s|$)")
_WORD = re.compile(r"[\w.'’&]+")
_SITE_WORD = re.compile(
    r"(?:\w{2,30}pedia|encyclop\w{2,10}|britannica|npr|bbc|cnn|pbs|reuters|afp|news\w{0,8}|times|post|journal|herald|tribune|gazette|guardian|"
    r"telegraph|chronicle|observer|courier|mirror|magazine|review|weekly|daily|press|radio|tv|online|blog|library|museum|archives?|"
    r"university|college|institute|institution|foundation|council|center|centre|embassy|consulate|ministry|department|office|"
    r"agency|association|society|network|media|wire|facebook|youtube|twitter|linkedin|reddit|pdf|[\w-]{2,40}\.(?:com|org|net|gov|edu|info|io|co|int|eu|uk|de|fr))"
)
_NAME = re.compile(r"[^\W\d_][\w.,'’&\- ]{1,80}")
_LABELS = {
    "part",
    "chapter",
    "section",
    "book",
    "act",
    "volume",
    "appendix",
    "step",
    "day",
    "week",
    "figure",
    "table",
    "lesson",
    "unit",
}
_SMALL = {"of", "the", "and", "&", "in", "for", "on", "at", "to", "a", "an", "de", "la", "und"}


@dataclass(frozen=True, slots=True)
class PageTitle:
    """`stem` is the title proper, `site` the name after the last separator ("" if it was cut off).

    `sure` is False where the site's name could as well be a part of the title ("Part Two - Aftermath").
    """

    stem: str
    site: str
    sure: bool


def page_title(line: str) -> PageTitle | None:
    """`line` read as the title of a web page; None if nothing in it names a site."""
    line = " ".join(line.split())
    if len(line) > 300:
        return None
    breaks = list(_SEPARATOR.finditer(line))
    if not breaks:
        return None
    last = breaks[-1]
    stem, site = line[: last.start()].strip(), line[last.end() :].strip()
    stem_words = _WORD.findall(stem)
    if len(stem_words) < 2:
        return None
    if not site:
        return PageTitle(stem, "", sure=False) if last[0].strip() in "-–—|" else None
    words = _WORD.findall(site)
    if not _NAME.fullmatch(site):
        return None
    if not words or len(words) > 7 or line[-1] in ".!?;,…":
        return None
    if not all(word[0].isupper() or word.lower() in _SMALL or "." in word for word in words):
        return None
    labelled = stem_words[0].lower() in _LABELS or words[0].lower() in _LABELS
    named = last[0].strip() == "|" and len(stem_words) >= 4
    chained = len(breaks) > 1 and last[0].strip() != ":"
    return PageTitle(stem, site, not labelled and (_names_a_site(words) or named or chained))


def _names_a_site(words: list[str]) -> bool:
    """True if a word for a medium or body heads the name: it ends it, begins it, or "of" or the like follows."""
    for index, word in enumerate(words):
        if _SITE_WORD.fullmatch(word.lower()):
            following = words[index + 1].lower() if index + 1 < len(words) else ""
            if index == 0 or following in {"", "of", "in", "&", "for", "at"}:
                return True
    return False


def same_site(a: str, b: str) -> bool:
    """True if two names of sites or publishers are one: equal, or one the start or the acronym of the other."""
    left, right = norm(a), norm(b)
    if not left or not right:
        return False
    if left == right or left.removeprefix("the ") == right.removeprefix("the "):
        return True
    short, long = sorted((left, right), key=len)
    acronym = "".join(word[0] for word in long.split() if word not in _SMALL)
    return short.replace(".", "") == acronym or long.startswith(short + " ") or f" {short} " in f" {long} "
