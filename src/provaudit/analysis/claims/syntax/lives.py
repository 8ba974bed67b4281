"""Ages and life dates that stand beside a name: "Lisa Berg, 34," and "Ada Brandt (4 April 1901 – 8 May 1980)"."""

from __future__ import annotations

import re

from provaudit.analysis.claims.syntax.arguments import is_name, participant
from provaudit.analysis.claims.syntax.draft import Draft
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Slot
from provaudit.model.value import Date, Quantity, ValueKind
from provaudit.text.values import mentions

_AGE = re.compile(r",\s(?:aged\s)?(\d{1,3})(?=,(?!\d))|,?\saged\s(\d{1,3})\b|\b(\d{1,3})-year-old\b")


OLDEST = 120


def _owner(doc: Tree, index: int) -> Token | None:
    span = doc.covering(index, index + 1)
    if span is None:
        return None
    token = span.words[0]
    while token.dep_ in ("compound", "nmod", "amod") and token.head.i > token.i:
        token = token.head
    return token if is_name(token) else None


def ages(doc: Tree, base: int, found: dict[int, Draft]) -> list[tuple[int, int]]:
    """ "Lisa Berg, 34," and "34-year-old Lisa Berg": a frame `_age` of the person."""
    taken = []
    for m in _AGE.finditer(doc.text):
        group = 1 if m[1] else 2 if m[2] else 3
        years = int(m[group])
        token = _owner(doc, max(0, m.start() - 1)) if group < 3 else _owner(doc, min(len(doc.text) - 1, m.end() + 1))
        if token is None or not 0 < years <= OLDEST:
            continue
        value = Quantity(ValueKind.QUANTITY, float(years), float(years), "years of age", m[group])
        draft = Draft(-1 - m.start(), "_age", base + m.start(group), base + m.end(group))
        draft.add("agent", [participant(token, "agent", base)])
        draft.slots.append(Slot(value, base + m.start(group), base + m.end(group)))
        found[draft.token] = draft
        taken.append((m.start(group), m.end(group)))
    return taken


_BRACKET = re.compile(r"\(([^()]{4,80})\)")


_BORN = re.compile(r"\bborn\b|\bb\.")


_DASH = re.compile(r"\s?[–—−-]\s?")


_HONOURS = re.compile(
    r"(?:, \d{1,2}(?:st|nd|rd|th) (?:Duke|Marquess|Marquis|Earl|Viscount|Baron|Baroness|Baronet|Count)(?: (?:of )?[A-Z][\w-]+)*)?(?:, [A-Z]{2,4}\b)*,? $"
)
"""What may stand between a name and the dates of its bearer: ", 1st Earl of Orm,"."""


def births(doc: Tree, base: int, found: dict[int, Draft]) -> list[tuple[int, int]]:
    """ "Gerda Lorn born 28 February 1949 is a painter": the date after the bare participle is that of the birth."""
    taken = []
    for draft in list(found.values()):
        if draft.predicate != "bear" or draft.token < 0 or doc[draft.token].lower_ != "born":
            continue
        after = draft.end - base
        dated = [
            v for v in mentions(doc.text, after, len(doc.text)) if isinstance(v.value, Date) and v.start <= after + 1
        ]
        if dated and not any(isinstance(s.value, Date) for s in draft.slots):
            draft.slots.append(Slot(dated[0].value, base + dated[0].start, base + dated[0].end, "on"))
            taken.append((dated[0].start, dated[0].end))
    return taken


def lives(doc: Tree, base: int, found: dict[int, Draft]) -> list[tuple[int, int]]:
    """ "Ada Brandt (4 April 1901 – 8 May 1980)": frames of her birth and death."""
    taken = []
    for m in _BRACKET.finditer(doc.text):
        token = _owner(doc, max(0, len(_HONOURS.sub("", doc.text[: m.start()])) - 1)) if m.start() >= 2 else None
        born = _BORN.search(m[1])
        if token is not None and born and not (";" in m[1] and _DASH.search(m[1], m[1].rfind(";"))):
            dated = [v for v in mentions(doc.text, m.start() + 1, m.end() - 1) if isinstance(v.value, Date)]
            if len(dated) == 1:
                draft = Draft(
                    -10_000 - dated[0].start, "bear", base + dated[0].start, base + dated[0].end, tense="past"
                )
                draft.add("patient", [participant(token, "patient", base)])
                draft.slots.append(Slot(dated[0].value, base + dated[0].start, base + dated[0].end, "on"))
                found[draft.token] = draft
                taken.append((m.start(), m.end()))
                continue
        dash = _DASH.search(doc.text, m.start(), m.end())
        if token is None or dash is None:
            continue
        # what stands before a semicolon is another name: "(born Edda Lind; 4 April 1901 – 8 May 1980)"
        first = max(m.start(), doc.text.rfind(";", m.start(), dash.start())) + 1
        ends = ((first, dash.start()), (dash.end(), m.end() - 1))
        inside = [
            v
            for a, b in ends
            for v in mentions(doc.text, a, b)
            if isinstance(v.value, Date) and v.end - v.start >= 0.6 * (b - a)
        ]
        if len(inside) != 2:
            continue
        for verb, date in zip(("bear", "die"), inside, strict=True):
            draft = Draft(-10_000 - date.start, verb, base + date.start, base + date.end, tense="past")
            draft.add("patient", [participant(token, "patient", base)])
            draft.slots.append(Slot(date.value, base + date.start, base + date.end, "on"))
            found[draft.token] = draft
        taken.append((m.start(), m.end()))
    return taken
