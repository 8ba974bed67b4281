"""The damage of a source taken together: how dense, and after what pattern."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provaudit.model.damage import Damage, DamageKind, DamageReport
from provaudit.model.document import BlockKind, Document
from provaudit.model.finding import Confidence

_LONG_NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?:,\d{3})+|\d{3,}")
_SHORT_NUMBER = re.compile(r"(?<![\d,.])\d{1,2}(?![\d,.]\d|\d)")
_COSMETIC = frozenset({DamageKind.CHROME, DamageKind.TITLE, DamageKind.REFERENCE, DamageKind.QUOTATION})
_NUMBERS = frozenset(
    {
        DamageKind.YEAR,
        DamageKind.DATE,
        DamageKind.DAY,
        DamageKind.NUMBER,
        DamageKind.DECADE,
        DamageKind.AMOUNT,
        DamageKind.RANGE,
        DamageKind.PERCENTAGE,
        DamageKind.ORDINAL,
    }
)
_SIGNATURE_WORDS = 150
_SIGNATURE_HITS = 2


def certain(damages: Sequence[Damage]) -> int:
    """How many of `damages` are certain losses of text."""
    return sum(damage.confidence is Confidence.HIGH and damage.kind not in _COSMETIC for damage in damages)


def report(document: Document, damages: Sequence[Damage]) -> DamageReport:
    """The report on one document; `damages` are those of this document."""
    text = document.text
    prose = [text[block.start : block.end] for block in document.blocks if block.kind is BlockKind.PROSE]
    words = sum(len(piece.split()) for piece in prose)
    hits = certain(damages)
    return DamageReport(
        document.source.id,
        words,
        hits,
        round(1000 * hits / words, 3) if words else 0.0,
        _signature(prose, words, damages),
    )


def _signature(prose: Sequence[str], words: int, damages: Sequence[Damage]) -> str:
    sure = [damage for damage in damages if damage.confidence is Confidence.HIGH]
    numbers = sum(damage.kind in _NUMBERS for damage in sure)
    found: list[str] = []
    if (
        words >= _SIGNATURE_WORDS
        and numbers >= _SIGNATURE_HITS
        and not any(_LONG_NUMBER.search(piece) for piece in prose)
    ):
        short = any(_SHORT_NUMBER.search(piece) for piece in prose)
        found.append("no number of three digits or more survives" if short else "no number in digits survives")
    cuts = sum(damage.kind is DamageKind.ABBREVIATION for damage in sure)
    if cuts >= _SIGNATURE_HITS and not any(re.search(r"(?:[A-Z]\.){2,}(?!-)", piece) for piece in prose):
        found.append("every dotted abbreviation is cut after its first letter")
    return "; ".join(found)
