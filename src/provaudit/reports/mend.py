"""A marked-up copy of a source for its editor: at each loss what another source offers, and where it stands.

`[1953 ← crs-2021]` is what that source says, `[1950, derived ← post-2020]` is reckoned from it, `[by 1991-12 ← post-2020]` is only a bound,
and `[? year]` is a loss that no source mends. The words of the source itself are never touched.
"""

from __future__ import annotations

from collections.abc import Iterable

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.finding import Confidence, Repair, RepairKind
from provaudit.model.source import Source
from provaudit.reports.inert import one_line
from provaudit.reports.values import offered

_LOST = {
    DamageKind.YEAR: "year", DamageKind.DAY: "day", DamageKind.DATE: "date", DamageKind.NUMBER: "number", DamageKind.DECADE: "decade",
    DamageKind.ORDINAL: "ordinal", DamageKind.AMOUNT: "amount", DamageKind.PERCENTAGE: "percentage", DamageKind.RANGE: "end of the range",
    DamageKind.ABBREVIATION: "rest of the abbreviation", DamageKind.NAME: "words", DamageKind.SENTENCE: "rest of the sentence",
    DamageKind.END: "rest of the text", DamageKind.GLUE: "words", DamageKind.BOUNDARY: "full stop", DamageKind.REFERENCE: "what this refers to",
}  # fmt: skip
_CLINGING = frozenset("([{“‘„«-–—$€£¥/")
"""Characters to which a mark is joined without a space."""


def marked(source: Source, damages: Iterable[Damage]) -> str:
    """The text of `source` with a mark at each of its `damages` where text belongs. Doubtful losses are marked only if a source mends them."""
    own = [d for d in damages if d.span.source == source.id and d.gap is not None]
    wanted = [d for d in own if d.repair is not None or d.confidence is not Confidence.LOW]
    pieces: list[str] = []
    done = 0
    for damage in sorted(wanted, key=lambda d: (d.gap or 0, d.span.start, d.kind.value)):
        at = min(max(damage.gap or 0, done), len(source.text))
        pieces += (source.text[done:at], _spaced(source.text, at, _mark(damage)))
        done = at
    return "".join(pieces) + source.text[done:]


def _mark(damage: Damage) -> str:
    if damage.repair is None:
        return f"[? {_LOST.get(damage.kind, 'text')}]"
    return f"[{_value(damage.repair)} ← {one_line(damage.repair.origin.source)}]"


def _value(repair: Repair) -> str:
    return one_line(offered(repair)) + (", derived" if repair.kind is RepairKind.DERIVED else "")


def _spaced(text: str, at: int, mark: str) -> str:
    """`mark` with the spaces that part it from the words on either side."""
    before, after = text[at - 1 : at], text[at : at + 1]
    left = " " if before and not before.isspace() and before not in _CLINGING else ""
    right = " " if after and (after.isalnum() or after in _CLINGING - set("-–—")) else ""
    return f"{left}{mark}{right}"
