"""What each source lost: which losses two share, and which only one of them has."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Document
from provaudit.model.finding import Confidence
from provaudit.text.normalise import norm

STANDING = 0.6
"""Share of the words of a damaged statement that stand in the whole one: a glued pair, a lost date and a cut end leave more."""
MOST_PLACES = 20
"""Sentences with one word that are looked at for the whole statement."""


class Losses:
    """The damage of each source in text order, and which of it two sources share."""

    def __init__(self, damages: Iterable[Damage], texts: dict[str, Document]) -> None:
        furniture = (DamageKind.CHROME, DamageKind.TITLE, DamageKind.END, DamageKind.ENCODING)
        self._of: dict[str, list[Damage]] = defaultdict(list)
        for damage in sorted(damages, key=lambda d: (d.span, d.kind)):
            if damage.kind not in furniture and damage.confidence is Confidence.HIGH and damage.span.source in texts:
                self._of[damage.span.source].append(damage)
        self._starts = {source: [d.span.start for d in found] for source, found in self._of.items()}
        self._texts = texts
        self._sentences: dict[str, dict[str, list[int]]] = {}

    @staticmethod
    def key(damage: Damage) -> tuple[str, str]:
        """Equal for two losses that are the same loss: same kind, same words left standing."""
        return damage.kind, norm(damage.statement.exact)

    def within(self, source: str, start: int, end: int) -> Sequence[Damage]:
        """The damage of `source` between two offsets."""
        starts = self._starts.get(source, [])
        return self._of[source][bisect_left(starts, start) : bisect_left(starts, end)] if starts else ()

    def intact(self, damage: Damage, source: str) -> bool:
        """True if `source` has the damaged statement whole: in one sentence most of the words that were left standing."""
        words = set(norm(damage.statement.exact).split())
        where = self._where(source)
        telling = sorted(words & where.keys(), key=lambda w: (len(where[w]), w))[:3]
        for at in sorted({at for word in telling for at in where[word][:MOST_PLACES]}):
            sentence = self._texts[source].sentences[at]
            said = norm(self._texts[source].text[sentence.start : sentence.end])
            if len(words & set(said.split())) >= STANDING * len(words) and said != norm(damage.statement.exact):
                return True
        return False

    def _where(self, source: str) -> dict[str, list[int]]:
        """The sentences of a source in which each of its words stands."""
        if source not in self._sentences:
            where: dict[str, list[int]] = defaultdict(list)
            document = self._texts[source]
            for at, sentence in enumerate(document.sentences):
                for word in set(norm(document.text[sentence.start : sentence.end]).split()):
                    where[word].append(at)
            self._sentences[source] = dict(where)
        return self._sentences[source]

    def shared(self, words: int) -> Iterable[tuple[Damage, Damage]]:
        """Pairs of the same loss in two sources; many sources that share one are chained, not paired each with each."""
        same: dict[tuple[str, str], dict[str, Damage]] = defaultdict(dict)
        for source in sorted(self._of):
            for damage in self._of[source]:
                key = self.key(damage)
                if len(key[1].split()) >= words:
                    same[key].setdefault(source, damage)
        for key in sorted(same):
            found = list(same[key].values())
            yield from pairwise(found)
