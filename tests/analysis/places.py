"""What the damage analysis finds in one text, as a test shows it."""

from __future__ import annotations

from provaudit.analysis.damage import damage
from provaudit.model.finding import Confidence
from provaudit.model.source import Source
from provaudit.text.segment import document


def places(text: str) -> list[tuple[str, str]]:
    """Kind and words of each likely or certain place."""
    items = damage([document(Source.from_text("a", text))])
    return [(i.kind.value, i.span.exact) for i in items if i.confidence is not Confidence.LOW]
