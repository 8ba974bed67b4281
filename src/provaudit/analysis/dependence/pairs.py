"""All pairs of sources that are not independent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from provaudit.analysis.agencies import agency
from provaudit.analysis.citations import citations
from provaudit.analysis.dependence.evidence import Evidence, Losses, Options, Pair, add_repeats, pair_of
from provaudit.analysis.dependence.judge import Judge
from provaudit.analysis.dependence.origins import joined
from provaudit.analysis.quoted import Quoted
from provaudit.model.damage import Damage
from provaudit.model.document import Document
from provaudit.model.profile import Dependence
from provaudit.model.repeat import Cluster, PassageMatch


def dependence(
    documents: Sequence[Document],
    repeats: Iterable[Cluster | PassageMatch],
    damages: Iterable[Damage],
    options: Options = Options(),
) -> tuple[Dependence, ...]:
    """The pairs of sources that are not independent, sorted, each with its evidence and, where something gives it, its direction.

    Short quotations, site furniture and a credit for one statement make no dependence.
    """
    texts = {d.source.id: d for d in documents}
    quoted = {id: Quoted(d) for id, d in texts.items()}
    losses = Losses(damages, texts)
    pairs: dict[Pair, Evidence] = defaultdict(Evidence)
    add_repeats(pairs, repeats, quoted, options)
    for a, b in losses.shared(options.damaged):
        if a.span.source != b.span.source:
            first, second = sorted((a, b), key=lambda d: d.span.source)
            pairs[first.span.source, second.span.source].damages.append((first, second))
    outside: dict[str, dict[str, str]] = defaultdict(dict)
    for citation in citations(documents):
        if citation.citing != citation.cited:
            pairs[pair_of(citation.citing, citation.cited)].citations.append(citation)
        if citation.whole and citation.cited not in texts:
            outside[citation.citing].setdefault(agency(citation.cited), citation.cited)
    judge = Judge(texts, quoted, losses, outside, options)
    found = (judge.dependence(pair, evidence) for pair, evidence in sorted(pairs.items()))
    return joined([d for d in found if d is not None])
