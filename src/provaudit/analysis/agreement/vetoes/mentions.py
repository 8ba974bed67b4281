"""Names that a statement bears only to set them off: "ninety miles from Lund", "not Brandt", "ahead of Brandt", "Brandt's pupil"."""

from __future__ import annotations

import re

from provaudit.model.claim import Argument, Statement

_FAR = (
    r"(?:\b(?:miles?|kilomet(?:re|er)s?|km|leagues?|yards|met(?:re|er)s|furlongs|hours?|days?)\b(?: or (?:so|more))?(?: (?:away|distant|inland|up|down|out|offshore|upriver|"
    r"upstream|downstream|due))?(?: (?:to the )?(?:north|south|east|west)[\w-]*)? (?:of|from)|\b(?:north|south|east|west)[\w-]* of|\bfar from|\ba long way from|\bon the way (?:to|from))"
)
_NOT = r"(?:\bnot(?: (?:in|at|near|off|from|by|to|of))?|\brather than(?: (?:in|at|by))?|\binstead of|\bnor)"
_BEATEN = r"(?:\b(?:beating|defeating|edging(?: out)?|outbidding|pipping|ahead of|at the expense of|in preference to|over the head of))"
_SET_OFF = re.compile(rf"(?:{_FAR}|{_NOT}|{_BEATEN})(?: (?:the|his|her|its))?(?: [a-z]+)? ?$", re.IGNORECASE)
_PUPIL = re.compile(
    r"^[’']s? (?:assistant|pupil|student|rival|deputy|apprentice|colleague|brother|sister|wife|widow|son|daughter|successor|partner)\b"
)
_TOGETHER = re.compile(
    r"\b(?:with|together|alongside|jointly|joint|both|co-\w+|help(?:ed)?|assist(?:ed)?|under)\b", re.IGNORECASE
)


def set_off(x: Argument, other: Statement) -> bool:
    """True if every mention of the name `x` in `other` says that it was another: where it is far from, who was beaten to it."""
    text = other.span.exact
    if not x.name or _TOGETHER.search(text):
        return False
    last = re.escape(max((w for w in x.name.split() if w.lower() in other.names), key=len, default=x.name))
    found = list(re.finditer(rf"(?:\b[A-Z][\w’'-]* )*\b{last}\b", text))
    return bool(found) and all(set_off_at(text, m.start(), m.end()) for m in found)


def set_off_at(text: str, start: int, end: int) -> bool:
    """True if the name at start…end of a sentence is mentioned to say that it was another."""
    return bool(_SET_OFF.search(text[:start]) or _PUPIL.match(text[end:]))
