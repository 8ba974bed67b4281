"""The dependence of one pair of sources, weighed from its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provaudit.analysis.dependence.evidence import Evidence, Options, Pair
from provaudit.analysis.dependence.losses import Losses
from provaudit.analysis.quoted import Quoted
from provaudit.model.document import Document
from provaudit.model.profile import Citation, Dependence, Ground
from provaudit.model.source import Span
from provaudit.text.iso import before
from provaudit.text.normalise import norm


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs the evidence of one pair."""

    texts: dict[str, Document]
    quoted: dict[str, Quoted]
    losses: Losses
    outside: dict[str, dict[str, str]]
    """By source: the works outside the dossier that it credits for all of it, by normal form, as written."""
    options: Options

    def dependence(self, pair: Pair, evidence: Evidence) -> Dependence | None:
        """The dependence of one pair; None if the evidence is too thin for one."""
        a, b = pair
        said = {c.citing: c for c in sorted(evidence.citations, key=lambda c: (c.whole, c.span is None))}
        declared = any(c.span is None and c.among == 1 for c in evidence.citations)
        known = a in self.texts and b in self.texts
        if not known and not declared:
            return None  # an agency's name on two stories does not make them one; a work that both declare does
        words, share = self._copied(pair, evidence) if known else (0, 0.0)
        enough = self._enough(share)
        copied = words >= enough
        # Who credits a publisher may have taken another work of theirs: then no words of this one stand in it.
        meant = bool(evidence.passages or evidence.whole)
        whole = any(c.whole and c.among == 1 and (c.work or meant) for c in evidence.citations)
        grounds = [
            ground
            for ground, holds in (
                (Ground.COPY, copied),
                (Ground.DAMAGE, bool(evidence.damages)),
                (Ground.ERROR, bool(evidence.errors)),
                (Ground.DECLARED, declared),
                (Ground.CREDIT, any(c.span for c in evidence.citations) and (copied or whole)),
            )
            if holds
        ]
        if not grounds:
            return None
        told: list[str] = []
        if copied:
            told.append(f"{words} words outside quotation marks stand in both, {share:.0%} of the shorter text")
        if evidence.damages:
            count = len(evidence.damages)
            told.append(f"both lost the same words in {count} {'place' if count == 1 else 'places'}")
        told += [error.told for error in evidence.errors]
        told += [_citation_told(said[citing]) for citing in sorted(said)]
        taker = next(iter(said)) if len(said) == 1 and grounds else ""
        same_publisher = known and self._same_publisher(pair)
        common = self.outside[a].keys() & self.outside[b].keys() if known else ()
        if known:
            told += [f"both are published by {self.texts[a].source.publisher}"] if same_publisher else []
            told += [f"both credit {self.outside[a][name]}" for name in sorted(common)]
            if not said and not common and (copied or evidence.damages):
                taker = self._direction(pair, evidence, told, copied)
            if not common and self.outside[taker]:
                told.append(f"“{taker}” credits {', '.join(sorted(self.outside[taker].values()))}")
        giver = b if taker == a else a
        spans = [
            span
            for left, right, _ in _longest(evidence.passages)
            for span in ((left, right) if taker != b else (right, left))
        ]
        spans += [
            span for x, y in evidence.damages[:3] for span in ((x.span, y.span) if taker != b else (y.span, x.span))
        ]
        spans += [claim.place for error in evidence.errors for claim in (error.first, error.second)]
        spans += [said[citing].span for citing in sorted(said) if said[citing].span]  # type: ignore[misc]
        return Dependence(
            taker=taker or a,
            giver=giver if taker else b,
            directed=bool(taker),
            evidence=tuple(told),
            spans=tuple(spans),
            grounds=tuple(grounds),
            disclosed=bool(said) or same_publisher or bool(common) or bool(taker and self.outside[taker]),
            binding=whole
            or share >= self.options.binding
            or len(evidence.damages) >= 3
            or len(evidence.errors) >= self.options.errors,
            words=words,
            errors=len(evidence.errors),
        )

    def _enough(self, share: float) -> int:
        """Words in common from which two texts that share so much of the shorter one are not independent."""
        if share >= self.options.same:
            return self.options.passage
        return self.options.short_words if share >= self.options.binding else self.options.words

    def _copied(self, pair: Pair, evidence: Evidence) -> tuple[int, float]:
        a, b = pair
        smaller = max(1, min(self.quoted[a].all_words(), self.quoted[b].all_words()))
        words = max(_covered(evidence.passages), evidence.inside, evidence.whole)
        return words, min(1.0, words / smaller)

    def _same_publisher(self, pair: Pair) -> bool:
        a, b = (norm(self.texts[id].source.publisher or "") for id in pair)
        return bool(a) and a == b

    def _direction(self, pair: Pair, evidence: Evidence, told: list[str], copied: bool) -> str:
        """Who took, by damage and dates; "" where they say nothing or disagree. What they say is added to `told`."""
        a, b = pair
        votes = set()
        taker, intact, count = self._extra_damage(pair, evidence)
        if taker:
            votes.add(taker)
            places = "a place" if count == 1 else f"{count} places"
            told.append(f"“{taker}” lost text in {places} where “{intact}” still has it")
        first, second = self.texts[a].source, self.texts[b].source
        for later, earlier in ((first, second), (second, first)):
            if before(earlier.published, later.published):
                votes.add(later.id)
                told.append(f"“{later.id}” was published on {later.published}, “{earlier.id}” on {earlier.published}")
        if evidence.quoted[0] != evidence.quoted[1] and not copied:
            return ""
        return votes.pop() if len(votes) == 1 else ""

    def _extra_damage(self, pair: Pair, evidence: Evidence) -> tuple[str, str, int]:
        a, b = pair
        stretches = [(x, y) for x, y, _ in evidence.passages]
        of_a = [d for x, _ in stretches for d in self.losses.within(a, x.start, x.end)]
        of_b = [d for _, y in stretches for d in self.losses.within(b, y.start, y.end)]
        if not stretches:
            of_a = list(self.losses.within(a, 0, len(self.texts[a].text)))
            of_b = list(self.losses.within(b, 0, len(self.texts[b].text)))
        keys_a, keys_b = ({self.losses.key(d) for d in found} for found in (of_a, of_b))
        extra_a = len(
            {self.losses.key(d) for d in of_a if self.losses.key(d) not in keys_b and self.losses.intact(d, b)}
        )
        extra_b = len(
            {self.losses.key(d) for d in of_b if self.losses.key(d) not in keys_a and self.losses.intact(d, a)}
        )
        if extra_a and not extra_b:
            return a, b, extra_a
        if extra_b and not extra_a:
            return b, a, extra_b
        return "", "", 0


def _citation_told(citation: Citation) -> str:
    if citation.span is None:
        return f"“{citation.citing}” declares “{citation.cited}” as where it comes from"
    return f"“{citation.citing}” credits “{citation.cited}”"


def _longest(passages: Sequence[tuple[Span, Span, int]]) -> Sequence[tuple[Span, Span, int]]:
    return sorted(passages, key=lambda p: (-p[2], p[0], p[1]))[:3]


def _covered(passages: Sequence[tuple[Span, Span, int]]) -> int:
    """Words of the passages, those that overlap in the first source counted once."""
    total, end = 0.0, -1
    for a, _, words in sorted(passages, key=lambda p: (p[0].start, -p[0].end)):
        fresh = max(0, a.end - max(a.start, end))
        total += words * fresh / max(1, a.end - a.start)
        end = max(end, a.end)
    return round(total)
