"""Lists that are shorter than announced: “three changes: it shortens probation and it bars anonymous complaints”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NUMBERED = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) (?:[a-z-]+ ){0,2}(?:[a-z]+s)\b[^.:]{0,60}?(?: that|:|are) (?=1 |\(1\) |1\) )"
)
_ITEM = re.compile(r"(?:^|[\s;:(])([1-9])\)? (?=[a-z])")
_ANNOUNCED = re.compile(
    rf"\b({'|'.join(_NUMBERS)}) ((?:[a-z-]+ ){{0,2}}?(?:[a-z]+s|men|women|people|children|criteria))(?: [a-z ]{{1,60}}?)?(:| [–—]|,? namely:?|, viz\.) (?=[a-z“\"‘A-Z])",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"[,;]|\b(?:and|or|as well as|plus|to)\b")
_LAST = re.compile(r"\b(?:and|or)\b")
_LIST = re.compile(r"[^.;]{1,200}?\b(?:and|or) [^,.;]{1,60}(?=[,.;])")
_LONGEST = 400
_TIMES = re.compile(r"(?:years|months|weeks|days|hours|minutes|seconds|times|miles|metres|meters|words|lines|letters|degrees|percent|points|goals|pages|o'?clock)$")  # fmt: skip


def announcements(text: str, start: int, end: int) -> Iterator[Sign]:
    """Lists in the sentence `text[start:end]` that have fewer items than the number before them says."""
    body = text[start:end]
    counted = _NUMBERED.search(body)
    if counted:
        number = _NUMBERS[counted[0].split()[0].lower()]
        items = {int(item[1]) for item in _ITEM.finditer(body[counted.end() - 1 :])}
        if items and max(items) < number:
            yield _sign(start + counted.start(), start + counted.end(), max(items) + 1, number)
        return
    announced = _ANNOUNCED.search(body)
    if not announced or _TIMES.search(announced[2]):
        return
    rest = body[announced.end() : announced.end() + _LONGEST]
    number = _NUMBERS[announced[1].lower()]
    if "namely" in announced[3].lower() or "viz" in announced[3]:
        ended = _LIST.match(rest)  # the sentence may go on after the list
        rest = f"{ended[0]}." if ended else ""
    most = 1 + len(_JOINTS.findall(rest))
    if most < number and _LAST.search(rest) and rest.rstrip('”"’) ').endswith((".", "!", "?")) and number > 2:
        yield _sign(start + announced.start(), start + announced.end(2), most + 1, number)


def _sign(a: int, b: int, first: int, number: int) -> Sign:
    items = f"item {number}" if first == number else f"items {first} to {number}"
    return Sign(DamageKind.REFERENCE, a, b, MEDIUM, f"{items} of the list", "a list shorter than announced", gap=a)
