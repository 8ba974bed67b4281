"""What is done where a value stands, whatever the word class."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.model.claim import Frame, Slot, Statement
from provaudit.model.value import Date

Concept = tuple[str, int]


VAGUE = frozenset(
    "be have _none do make get take need last lead_to come_to amount_to total reach stand_at go_on cost price put see mark follow say come go give "
    "remain stay become begin end spend use keep know call name hear find show swallow require cross meet run hit stop receive achieve".split()
)
"""Predicates that do not tell by themselves what happened."""


def concepts(statement: Statement, frame: Frame, slot: Slot | None = None) -> frozenset[Concept]:
    """What is done where the value stands: the groups of the predicate and of the nouns of action about it; of the whole statement where these tell nothing."""
    known = lexicon()

    def of(words: Iterator[str]) -> set[Concept]:
        return {
            side
            for word in words
            for side in known.sides(known.agentives.get(word) or known.nominalisations.get(word, word))
        }

    near = [frame.predicate] if frame.predicate not in VAGUE else []
    if slot is not None:
        near += [known.nominalisations[n] for n in (slot.measured, *slot.path) if n in known.nominalisations]
    found = of(iter(near))
    if slot is not None and isinstance(slot.value, Date):
        # "welcomed its guests at a formal inauguration on 30 May"
        found |= of(h for p in frame.get("at", "during") for h in p.heads if h in known.nominalisations)
    if not found:
        heads = [
            h
            for p in frame.arguments
            for h in (*p.heads, *(head for _, head in p.phrases))
            if h in known.nominalisations or h in known.agentives
        ]
        found = of(iter(heads))
    if not found:
        found = of(f.predicate for f in statement.frames if f is not frame and f.predicate not in VAGUE)
    return frozenset(
        found
        | {
            ("rise", pole)
            for group, pole in found
            if group in ("raise", "reduce")
            for pole in ((pole if group == "raise" else -pole),)
        }
    )
