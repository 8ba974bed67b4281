"""All pairs of sources that are not independent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from provaudit.analysis.agencies import agency
from provaudit.analysis.citations import citations
from provaudit.analysis.corroboration import Voices
from provaudit.analysis.dependence.errors import shared_errors
from provaudit.analysis.dependence.evidence import Evidence, Options, Pair, add_repeats, pair_of
from provaudit.analysis.dependence.judge import Judge
from provaudit.analysis.dependence.losses import Losses
from provaudit.analysis.dependence.origins import joined, origins
from provaudit.analysis.quoted import Quoted
from provaudit.model.claim import DataItem
from provaudit.model.damage import Damage
from provaudit.model.document import Document
from provaudit.model.profile import Dependence
from provaudit.model.repeat import Cluster, PassageMatch


def dependence(
    documents: Sequence[Document],
    repeats: Sequence[Cluster | PassageMatch],
    damages: Iterable[Damage],
    options: Options = Options(),
    *,
    items: Sequence[DataItem] = (),
) -> tuple[Dependence, ...]:
    """The pairs of sources that are not independent, sorted, each with its evidence and, where something gives it, its direction.

    `items` are the data items on which sources agree or conflict, if they are known: errors that two share are evidence as well.
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
    cited = citations(documents)
    for citation in cited:
        if citation.citing != citation.cited:
            pairs[pair_of(citation.citing, citation.cited)].citations.append(citation)
        if citation.whole and citation.cited not in texts:
            outside[citation.citing].setdefault(agency(citation.cited), citation.cited)
    judge = Judge(texts, quoted, losses, outside, options)
    found = {pair: judge.dependence(pair, evidence) for pair, evidence in sorted(pairs.items())}
    if items:
        known = origins(list(texts), [d for d in found.values() if d])
        for error in shared_errors(items, Voices(documents, known, repeats, cited)):
            pair = pair_of(error.first.source, error.second.source)
            pairs[pair].errors.append(error)
            found[pair] = judge.dependence(pair, pairs[pair])
    return joined([d for _, d in sorted(found.items()) if d is not None])
