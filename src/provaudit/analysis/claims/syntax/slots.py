"""Values hung on frames: for each date and quantity of a sentence the predicate it belongs to, what it measures, and whose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import lemma, participant
from provaudit.analysis.claims.syntax.draft import Draft
from provaudit.analysis.claims.syntax.lives import ages, births, lives
from provaudit.analysis.claims.syntax.placings import field, placings, superlatives
from provaudit.analysis.claims.tree import Stretch, Token, Tree
from provaudit.model.claim import Slot
from provaudit.model.value import Date, Quantity, Value, ValueKind

_DEPTH = 12


_RELATIVE = re.compile(
    r"\s{0,2}(?:(?:years?|months?|weeks?|days?|hours?|minutes?)\s{1,2})?(?:ago|earlier|later|before|hence|after|apart|into|away|old)\b"
)
_SPENT = re.compile(r"\b(?:for|lasted|took|spent|needed|waited)(?: \w+){0,2} $", re.IGNORECASE)
"""Words before a duration that is not reckoned from what follows it: "argued for three days before they agreed"."""


_BEGUN = re.compile(r" after (?:[\w’'-]+ ){1,8}?(?:began|begun|started|broke out|set out|opened)\b")
_OVER = re.compile(
    r"\b(?:until|till|ended|over|finished|called off|gave (?:up|out|way)|surrendered|lifted|restored|lost|broke down|failed|collapsed|wound up|dissolved|back)\b"
)
"""Words for an end: what came so long after the beginning is how long it lasted."""
_SHARE = re.compile(r"\s{0,2}(?:out of|in every|in (?:\d|two|three|four|five|six|seven|eight|nine|ten))\b|\s?/\s?\d")


_NOW = frozenset("today tonight now this currently".split())
"""Words for the time of speaking: a state of that day, which the source's date already tells."""


_DIMENSIONS = frozenset("across tall long high wide deep thick old".split())


_ORIGINS = frozenset("date_from date_back_to go_back_to".split())


_VAGUE = (["about"], ["around"], ["circa"], ["c"], ["ca"], ["roughly"], ["approximately"], ["some"], ["sometime"])


class Found(Protocol):
    """What the value grammar reports: offsets in the source, the value, and the hedge as written."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def value(self) -> Value: ...  # noqa: D102
    @property
    def hedge(self) -> str: ...  # noqa: D102
    @property
    def core_start(self) -> int: ...  # noqa: D102
    @property
    def core_end(self) -> int: ...  # noqa: D102
    @property
    def bare(self) -> Value | None: ...  # noqa: D102
    @property
    def role(self) -> str: ...  # noqa: D102
    @property
    def per(self) -> str: ...  # noqa: D102
    @property
    def resolved(self) -> bool: ...  # noqa: D102
    @property
    def deictic(self) -> bool: ...  # noqa: D102
    @property
    def ambiguous(self) -> bool: ...  # noqa: D102


def attach(doc: Tree, base: int, found: dict[int, Draft], values: Sequence[Found]) -> None:
    """Adds each value to the frame that governs it; frames are made for ages and for life dates in brackets."""
    taken = [*births(doc, base, found), *lives(doc, base, found), *ages(doc, base, found)]
    values = [v for v in values if not any(a < v.end - base and v.start - base < b for a, b in taken)]
    carriers = {draft.carried_by: draft for draft in found.values() if draft.carried_by is not None}
    for value in values:
        start, end = value.core_start - base, value.core_end - base
        if not value.resolved or value.ambiguous or (value.deictic and _NOW & set(doc.text[start:end].lower().split())):
            continue
        span = doc.covering(start, end)
        if span is None or _relative(doc.text, start, end, value.value):
            continue
        slot, owner = _slot(doc, base, span, value, found)
        if owner is None:
            continue
        owner = _possession(doc, base, span.root, slot, owner, found)
        lived = found[owner].predicate == "die" and slot.preposition in ("until", "till")
        if isinstance(slot.value, Date) and (found[owner].predicate in _ORIGINS or lived):
            slot = replace(slot, preposition="in")  # what dates from 1851 came about in 1851
        found[owner].slots.append(slot)
        if isinstance(value.value, Quantity):
            for draft in found.values():
                draft.count(slot.start, slot.end)
        if owner in carriers and carriers[owner].token != owner:
            carriers[owner].slots.append(slot)
    superlatives(doc, base, found)
    placings(doc, base, found)


def _possession(doc: Tree, base: int, root: Token, slot: Slot, owner: int, found: dict[int, Draft]) -> int:
    """ "the hospital, with 240 beds, serves the valley": the amount belongs to a `have` of the hospital, not to the serving."""
    if isinstance(slot.value, Date):
        return owner
    step = root
    for _ in range(_DEPTH):
        if step.dep_ == "prep" and step.lower_ == "with" and step.head.pos_ in ("NOUN", "PROPN"):
            key = -30_000 - step.i
            if key not in found:
                found[key] = Draft(
                    key, "have", base + step.idx, base + step.idx + len(step.text), tense=found[owner].tense
                )
                found[key].add("agent", [participant(step.head, "agent", base)])
            return int(key)
        if step.i in found or step.head == step:
            break
        step = step.head
    return owner


def _relative(text: str, start: int, end: int, value: Value) -> bool:
    """True for numbers that measure no thing: "three years later", "two in five", "3/4"."""
    if isinstance(value, Date):
        return False
    if (
        value.kind in (ValueKind.DURATION, ValueKind.QUANTITY)
        and _RELATIVE.match(text, end)
        and not text[end:].lstrip("- ").startswith("old")
        and not (text[end:].startswith((" before", " after")) and _SPENT.search(text[:start]))
        and not (_BEGUN.match(text[end:]) and _OVER.search(text[:start]))
    ):
        return True
    return (
        value.kind is ValueKind.QUANTITY
        and not value.unit
        and bool(_SHARE.match(text, end) or text[max(0, start - 1) : start] == "/")
    )


def _slot(doc: Tree, base: int, span: Stretch, found: Found, frames: dict[int, Draft]) -> tuple[Slot, int | None]:
    value, root = found.value, span.root
    if isinstance(value, Date) and found.bare is not None and found.hedge.split()[:1] not in _VAGUE:
        value = found.bare  # "since 1953" is 1953 tied by "since", not a period without end
    node, noun, label = root, None, ""
    inside = {token.i for token in span}
    if isinstance(value, Quantity):
        head = root.head
        while head.i in inside and head.head != head:
            head = head.head
        modifies = root.dep_ in (
            "nummod",
            "amod",
            "compound",
            "nmod",
            "quantmod",
            "npadvmod",
            "advmod",
            "poss",
            "appos",
        )
        kinds = (
            ("NOUN", "PROPN", "ADJ", "SYM", "ADV") if value.kind is ValueKind.RANK else ("NOUN", "PROPN", "ADJ", "SYM")
        )
        if modifies and head.i not in inside and head.pos_ in kinds and root.dep_ != "appos":
            if head.i < min(inside) and value.kind is ValueKind.QUANTITY and not value.unit and head.pos_ != "SYM":
                label = lemma(head)
            if value.kind is ValueKind.RANK and head.pos_ == "ADJ" and head.head.pos_ in ("NOUN", "PROPN"):
                label, head = head.lower_, head.head
            elif value.kind is ValueKind.RANK:
                while head.pos_ in ("ADJ", "ADV") and head.head != head and head.head.i not in inside:
                    head = head.head
            node = noun = head
        else:
            noun = _of(root)
            label = "of" if noun is not None else ""
        if value.kind is ValueKind.RANK:
            worded = [
                t
                for t in doc[span.start : min(len(doc), span.end + 3)]
                if t.tag_ in ("JJS", "RBS") or t.lower_.endswith("est")
            ]
            label = worded[0].lower_.rpartition("-")[2] if worded and (noun is None or worded[0].i < noun.i) else ""
            if label in ("most", "least") and worded[0].i + 1 < len(doc):
                label = f"{label} {doc[worded[0].i + 1].lower_}"
    preposition, path, owners = "", [], []
    following = doc[span.end].lower_ if span.end < len(doc) else ""
    if following in _DIMENSIONS:
        path.append(following)
    if following in ("owned", "held", "controlled"):
        path.append("own")
    path += _dimension(root) if noun is None else []
    step = node
    for _ in range(_DEPTH):
        if step.i in frames:
            break
        if step.dep_ in ("prep", "agent") and not preposition:
            preposition = step.lower_
        if step != node and step.pos_ in ("NOUN", "PROPN", "ADJ"):
            path.append(lemma(step))
            if not (isinstance(value, Date) and step.dep_ == "pobj"):
                whole = participant(step, "owner", base)
                owners += list(whole.parts)
                if lemma(step) not in lexicon().attributes:
                    owners.append(whole)
        if step.head == step:
            break
        step = step.head
    argument = participant(noun, "measured", base) if noun is not None else None
    fallen = noun is None and isinstance(value, Quantity) and following in _FALLEN
    if (
        step.i in frames
        and step == node
        and frames[step.i].nominal
        and step.i != root.i
        and not isinstance(value, Date)
    ):
        # "the 40 arrests": the noun counted is itself the event
        preposition = ""
    if isinstance(value, Date) and found.hedge.split()[:1] not in ([], *_VAGUE):
        preposition = found.hedge.split()[0]
    slot = Slot(
        value=value,
        start=found.core_start,
        end=found.core_end,
        preposition=found.role or preposition,
        measured=lemma(noun) if noun is not None else "people" if fallen else "",
        noun=argument,
        path=(*path, *(_FALLEN[following],)) if fallen else tuple(path),
        owners=tuple(owners),
        label=label,
        hedge=found.hedge,
        per=found.per or _rate(noun, step),
        field=field(noun) if noun is not None and value.kind is ValueKind.RANK else frozenset(),
    )
    if step.i not in frames:
        return slot, _verbless(step, base, frames)
    return slot, _event(doc, step, root, frames) if isinstance(value, Date) else step.i


def _dimension(unit: Token) -> list[str]:
    """The attribute of "4.8 kilometres in *length*"."""
    return [
        lemma(thing)
        for child in unit.children
        if child.dep_ == "prep" and child.lower_ in ("in", "of")
        for thing in child.children
        if thing.dep_ == "pobj" and lemma(thing) in lexicon().attributes
    ]


_FALLEN = {
    "dead": "death",
    "injured": "injury",
    "wounded": "injury",
    "missing": "disappearance",
    "homeless": "evacuation",
    "hurt": "injury",
}
"""Words that make a bare number a number of people ("left eight dead"), and the noun for what befell them."""


_STATIVE = frozenset("be know remember have recall mention note famous".split())


def _event(doc: Tree, verb: Token, date: Token, frames: dict[int, Draft]) -> int:
    """The frame that a date belongs to where the parser hung it on an empty verb.

    "It was in 1913 that the works closed", "known for the sinking of the Aurelia on 11 February".
    """
    if frames[verb.i].predicate not in _STATIVE:
        return int(verb.i)
    if any(child.lower_ == "it" and child.dep_ in ("nsubj", "expl") for child in verb.children):
        for child in verb.children:
            if (
                child.dep_ in ("ccomp", "advcl", "relcl")
                and child.i in frames
                and child.i > date.i
                and any(c.lower_ in ("that", "when") for c in child.children)
            ):
                return int(child.i)
    nominal = [
        i
        for i, draft in frames.items()
        if draft.nominal and verb.i < i < date.i and not any(t.pos_ in ("VERB", "AUX") for t in doc[i + 1 : date.i])
    ]
    return max(nominal) if nominal else int(verb.i)


def _rate(noun: Token | None, verb: Token) -> str:
    """The period of "200 cars *a day*", "20,000 bicycles per year", "12 floods *annually*"; "" if none."""
    for head in (noun, verb):
        for child in head.children if head is not None else ():
            word = lemma(child)
            if child.dep_ in ("npadvmod", "advmod", "amod") and word in _RATES:
                return _RATES[word]
            if (
                word in _PERIODS
                and child.dep_ == "npadvmod"
                and any(c.lower_ in ("a", "an", "each", "every", "per") for c in child.children)
            ):
                return word
            if child.lower_ in ("per", "each", "every"):
                for thing in child.children:
                    if lemma(thing) in _PERIODS:
                        return lemma(thing)
    return ""


_PERIODS = frozenset("second minute hour day night week month quarter season year decade century".split())


_RATES = {
    "annually": "year",
    "yearly": "year",
    "annual": "year",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "hourly": "hour",
}


def _verbless(root: Token, base: int, frames: dict[int, Draft]) -> int | None:
    """The frame of a clause without a verb, made if need be."""
    if root.i not in frames:
        frames[root.i] = Draft(root.i, "_none", base + root.idx, base + root.idx + len(root.text))
        frames[root.i].add("agent", [participant(root, "agent", base)])
    return int(root.i)


def _of(token: Token) -> Token | None:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for thing in child.children:
                if thing.dep_ == "pobj":
                    return thing
    return None
