"""Signs that text was lost between the publisher and the file, and what another source offers to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from provaudit.analysis.damage.antecedence.discourse import discourse
from provaudit.analysis.damage.density import certain, report
from provaudit.analysis.damage.options import DamageOptions
from provaudit.analysis.damage.reading import vocabulary
from provaudit.analysis.damage.repairs.intact import compared
from provaudit.analysis.damage.repairs.repair import repaired
from provaudit.analysis.damage.sentences.endings import NO_VERB
from provaudit.analysis.damage.surface import placed, prose, readings_of, surface
from provaudit.engine import Engine, Local, cut
from provaudit.model.damage import Damage, DamageKind, DamageReport
from provaudit.model.document import Document
from provaudit.model.finding import Confidence

__all__ = ["DamageOptions", "damage", "reports"]

_PROMOTED = frozenset(DamageKind) - {
    DamageKind.CHROME,
    DamageKind.TITLE,
    DamageKind.QUOTATION,
    DamageKind.REFERENCE,
    DamageKind.WORD,
}
_DEFAULTS = DamageOptions()


_BATCH = 32
"""Documents read at a time: about 0.4 s of work where they are articles."""


def damage(
    documents: Sequence[Document], options: DamageOptions = _DEFAULTS, engine: Engine | None = None
) -> tuple[Damage, ...]:
    """Every place of the dossier where text was lost, by source and place, repaired where another source allows.

    Each document is read by itself first, on `engine` (default: in this process); a source that proves damaged has its
    doubtful hits promoted.
    """
    engine = engine or Local()
    batches = cut(documents, _BATCH)
    seen = frozenset(word for words in engine.map(_words, batches) for word in words)
    found: list[Damage] = []
    for batch, signs in zip(batches, engine.map(partial(_surfaces, seen), batches), strict=True):
        for document, own in zip(batch, signs, strict=True):
            if _damaged(document, own, options):
                found += [*map(_promoted, own), *_closer(document, own)]
            else:
                found += own
    if options.contrast and len(documents) > 1:
        found = repaired(documents, sorted(compared(documents, found), key=_order))
    return tuple(sorted(found, key=_order))


def _words(documents: Sequence[Document]) -> frozenset[str]:
    """The lower-case words of the documents' prose."""
    return frozenset(
        word for d in documents for b in d.blocks if prose(b) for word in vocabulary(d.text, b.start, b.end)
    )


def _surfaces(seen: frozenset[str], documents: Sequence[Document]) -> list[list[Damage]]:
    """What each document shows by itself; `seen` are the words of the whole dossier."""
    return [surface(document, readings_of(document), seen) for document in documents]


def reports(documents: Sequence[Document], damages: Sequence[Damage]) -> tuple[DamageReport, ...]:
    """One report a source, in the order of their ids."""
    own: dict[str, list[Damage]] = {document.source.id: [] for document in documents}
    for item in damages:
        own[item.span.source].append(item)
    return tuple(report(d, own[d.source.id]) for d in sorted(documents, key=lambda d: d.source.id))


def _order(item: Damage) -> tuple[str, int, int, str]:
    return item.span.source, item.span.start, item.span.end, item.kind.value


def _damaged(document: Document, own: Sequence[Damage], options: DamageOptions) -> bool:
    """True if the certain losses of a document are too many and too dense for chance."""
    return certain(own) >= options.gate_hits and report(document, own).per_thousand >= options.gate_density


_UP = {Confidence.LOW: Confidence.MEDIUM, Confidence.MEDIUM: Confidence.HIGH, Confidence.HIGH: Confidence.HIGH}


def _promoted(item: Damage) -> Damage:
    if item.kind in _PROMOTED and item.sign != NO_VERB:
        return replace(item, confidence=_UP[item.confidence])
    return item


def _closer(document: Document, own: Sequence[Damage]) -> list[Damage]:
    """What a closer reading of a damaged document adds: sentences that lost what they go on from."""
    losses = sorted((i.span.start, i.span.end) for i in own if i.confidence is Confidence.HIGH)
    taken = {i.span.start for i in own if i.kind in (DamageKind.REFERENCE, DamageKind.BOUNDARY)}
    return [placed(document, sign) for sign in discourse(document, losses) if sign.start not in taken]
