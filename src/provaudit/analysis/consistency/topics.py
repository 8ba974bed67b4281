"""What a short passage is about, read from its words alone: one name that stands as a subject, and pronouns that can mean nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import ORDINARY
from provaudit.analysis.consistency.suspects import Line
from provaudit.text.lexicon import count

REACH = 4
"""Sentences after the one that names the topic in which a pronoun may still mean it."""
RARE = 3_000_000
"""A lone capitalised word that opens a sentence is a name if it is rarer than this in print, or stands capitalised elsewhere."""
_PLURAL = 100_000
"""The same for a plural: "Nuns ran it"."""
_NAME = re.compile(r"\b[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*")
_OBLIQUE = re.compile(
    r"\b(?:in|at|near|off|from|to|of|by|for|with|through|between|over|under|on|outside|across|into|via|and|against|around|towards?|beyond|behind|opposite)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:of|to|on)\s+(?:the\s+)?(?:[a-z]+\s+)?$", re.IGNORECASE)
_PERSONAL = re.compile(r"\b(?:he|him|his|she|her|hers)\b", re.IGNORECASE)
_MALE = re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE)
_FEMALE = re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)
_NEUTER = re.compile(r"\b(?:it|its)\b", re.IGNORECASE)
_THING = re.compile(
    r"^(?:The|This) (?:[a-z-]+ ){0,2}?([a-z]{3,}) (?:was|were|is|are|has|had|will|took|began|fell|went|came|held|lay|stood|broke|burst|sank|ran|rose|lost|won|sold|left|shut|met|of|in|at|that|which|"
    r"[a-z]{2,}ed|[a-z]{3,}s)\b"
)
"""The noun of a subject that opens the sentence, up to what can only be its verb or a phrase of its own."""
_OF_ALL = re.compile(r"(?:There (?:was|were)|Nobody|No one|None|Not one|All hands|Everyone)\b")
"""A sentence of the event in hand that needs no pronoun for it."""
_WORKS = re.compile(r"^(?:Construction|Building|Work|Excavation|Digging) (?:of|on) the ")
_NO_NAMES = frozenset("i sunday monday tuesday wednesday thursday friday saturday".split())


@dataclass(frozen=True, slots=True)
class Topic:
    """`words` name it (lower case); it is named in sentence `n`; `person` tells which pronouns mean it, `works` that it is being built."""

    n: int
    words: frozenset[str]
    name: str
    person: bool
    works: bool = False

    def named(self, text: str) -> bool:
        """True if the sentence bears a word of the topic's name, or begins with what is its own."""
        words = {re.sub(r"[’']?s?$", "", w.lower()) for w in re.findall(r"[\w’'-]+", text)}
        return bool({re.sub(r"s$", "", w) for w in self.words} & words) or (not self.person and text.startswith("Its "))

    def speaks(self, n: int, text: str) -> bool:
        """True if sentence `n` of the passage says something of the topic."""
        if n == self.n:
            return True
        if self.named(text):
            return True
        if self.works and re.search(r"\b[Tt]he (?:first|foundation) (?:stone|sod)\b", text):
            return True
        if not self.person and _OF_ALL.match(text):
            return True
        return bool((_PERSONAL if self.person else _NEUTER).search(text)) or (
            not self.person and text.startswith("The first ")
        )


def passages(lines: Sequence[Line | None], *, open_end: bool = False) -> Iterator[tuple[Topic, range]]:
    """Each topic with the sentences that follow it, as far as no other could be meant; with `open_end` the next one too, if it names the topic."""
    for n, line in enumerate(lines):
        if line is None:
            continue
        topic = _topic(n, line.text, [other.text for other in lines[n : n + REACH + 1] if other])
        if topic is None:
            continue
        last = n
        said = line.text
        for k in range(n + 1, min(len(lines), n + REACH + 1)):
            after = lines[k]
            if after is None:
                break
            if not _pure(after.text, topic, said):
                last = k if open_end and topic.named(after.text) else last
                break
            said += " " + after.text
            last = k
        yield topic, range(n, last + 1)


def _pure(text: str, topic: Topic, said: str) -> bool:
    if any(not words & topic.words for words, _, oblique in names(text) if not oblique):
        return False
    whole = f"{said} {text}"
    return not (_MALE.search(whole) and _FEMALE.search(whole))


def names(text: str) -> list[tuple[frozenset[str], str, str]]:
    """The names in a sentence: their words, the name as written, and what makes it no subject: the preposition before it, or an article after another name ("" for none)."""
    found: list[tuple[frozenset[str], str, str]] = []
    for m in _NAME.finditer(text):
        written = m[0].split()
        if not m.start() or text[: m.start()].strip() in ("“", '"'):
            first = written[0].lower()
            plural = first.endswith("s") and count(first) > _PLURAL
            if count(first) > (ORDINARY if len(written) > 1 else RARE) or (len(written) == 1 and plural):
                written = written[1:]
        written = [w.removesuffix("’s").removesuffix("'s").rstrip("’'") for w in written]
        words = frozenset(w.lower() for w in written) - lexicon().words["months"] - _NO_NAMES
        if not words or words <= lexicon().words["nationalities"]:
            continue
        before = _OBLIQUE.search(text[: m.start()])
        object_ = bool(found) and text[: m.start()].endswith((" the ", " a ", " an ", " his ", " her "))
        found.append((words, " ".join(written), before[0].strip() if before else "the" if object_ else ""))
    return found


def _topic(n: int, text: str, after: Sequence[str]) -> Topic | None:
    told = names(text)
    subjects = [(words, name) for words, name, oblique in told if not oblique]
    whole = " ".join(after)
    personal = bool(_PERSONAL.search(whole))
    works = bool(_WORKS.match(text))
    if works and told and not subjects:
        subjects = [told[0][:2]]
    if len(subjects) == 1:
        words, name = subjects[0]
        thing = bool(words & lexicon().words["name_heads"]) or bool(
            re.search(rf"\b[Tt]he (?:\w+ )?{re.escape(name)}", text)
        )
        return Topic(n, words, name, person=personal and not (thing and _NEUTER.search(whole)), works=works)
    noun = _THING.match(text)
    if not subjects and noun and not personal:
        return Topic(n, frozenset((noun[1],)), noun[1], person=False)
    return None
