"""Lists that are shorter than announced: “three changes: it shortens probation and it bars anonymous complaints”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.document import Sentence

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


_PROMISE = re.compile(
    rf"\b({'|'.join(_NUMBERS)}) ((?:[a-z-]+ ){{0,2}}?(?:changes|reasons|objections|failings|faults|causes|conditions|demands|steps|points|arguments|factors|merits|advantages|drawbacks|problems|aims|goals|proposals|measures|reforms|questions|lessons|consequences|effects|stages|rules|errors|flaws|risks|obstacles|recommendations|concessions|remedies|options|duties|defects|findings|tasks|benefits|requirements|explanations|weaknesses))(?: [a-z ’'-]{{1,60}})?[.:]?$",
    re.IGNORECASE,
)
"""A list announced at the end of a sentence."""
_TELLS = re.compile(
    r"(?:The (?:first|second|third|most|main|chief|two|three|other|others|rest|last|latter|former|[a-z]+est)|One|All|None|Both|Each|They|These|Those|Some|Most|Only|It|Its|This|That|But|And|Yet|No|Of|In|He|She|We|I|Neither|Not|Such|Every|Among|Chief|First)\b"
)
"""Beginnings of a sentence that says something of the list, rather than being it."""
_FURTHER = re.compile(r"\b(?:second(?:ly)?|two|other|another|also|then|next|finally|last(?:ly)?|too|besides|moreover|furthermore|additionally|further|latter|2)\b", re.IGNORECASE)  # fmt: skip


def promises(text: str, sentences: Sequence[Sentence]) -> Iterator[Sign]:
    """Lists announced in one sentence whose items the next ones do not all give: “three changes. Judges …, and juries ….”."""
    for n in range(len(sentences) - 1, 0, -1):
        before, item = sentences[n - 1], sentences[n]
        if item.end - item.start > _LONGEST or text[before.end : item.start].strip():
            continue
        announced = _PROMISE.search(text[max(before.start, before.end - _LONGEST) : before.end])
        if not announced:
            continue
        number, head = _NUMBERS[announced[1].lower()], text[item.start : item.end]
        place = before.end - len(announced[0]), before.end - len(announced[0]) + announced.end(2) - announced.start()
        if head.startswith(("First,", "Firstly,", "First of all,")):
            rest = text[item.start + 6 : sentences[-1].end]
            if n + 1 < len(sentences) and len(rest) < _REST and not _FURTHER.search(rest):
                yield _sign(*place, 2, number)
        elif n + 1 == len(sentences) and number > 2 and not _TELLS.match(head):
            items = 1 + len(_CLAUSES.findall(head))
            spoken = announced[2].split()[-1] in head or " them" in head  # it says something of the list
            if not spoken and items < number and re.search(r"[,;] and ", head):
                yield _sign(*place, items + 1, number)


_CLAUSES = re.compile(r"[,;:](?: and\b)?|\band\b")
_REST = 1_500
"""Code points that a text goes on after “First, …” at most, if it is to be read for what is second."""


def _sign(a: int, b: int, first: int, number: int) -> Sign:
    items = f"item {number}" if first == number else f"items {first} to {number}"
    return Sign(DamageKind.REFERENCE, a, b, MEDIUM, f"{items} of the list", "a list shorter than announced", gap=a)
