"""Who names whom: origins declared in metadata, credit lines in the text, and the circles that they make."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

from provaudit.analysis.agencies import agency_credits
from provaudit.model.document import Document
from provaudit.model.profile import Citation, CitationCycle
from provaudit.text.normalise import norm

_TOKEN = re.compile(r"\w+")
_STATEMENT_BEFORE = re.compile(
    r"(?:according to|citing|cited by|quoting|quoted by|(?:as )?reported (?:earlier |first )?(?:by|in|on)|told|as seen in|"
    r"(?:a|the|its|an earlier) (?:report|article|story|interview|account|investigation) (?:by|in|from|of|with))"
    r"(?: the| a)?\s*[\"“(]?$"
)
_WHOLE_BEFORE = re.compile(
    r"(?:(?:first |originally |previously )?(?:published|appeared) (?:in|by|on|at|with)|reprinted from|republished from|adapted from|"
    r"courtesy of|sources?:|credit:|via|reporting by|with (?:files|material) from|this (?:article|story|text) (?:is|was|comes) (?:from|by)|"
    r"translated from|based on (?:a|an) (?:report|article|story) (?:by|in|from))(?: the)?\s*[\"“(]?$"
)
_AFTER = re.compile(
    r"[\"”)]?,?\s+(?:has |had |first |also |earlier )?(?:reports?|reported|wrote|writes|said in (?:a|an|its))\b"
)
_WINDOW = 70
MOST_MEANT = 8
"""Sources that one name may mean: a credit to a publisher of more tells nothing of any one of them."""
_MAX_CREDITS = 2_000
"""Credit lines read in one source: a bound for hostile text, far above any article's."""
_STOP = {"the", "and", "for", "but", "from", "with", "that", "was", "were", "are", "has", "had", "have", "its", "been"}


def citations(documents: Sequence[Document]) -> tuple[Citation, ...]:
    """Every place where a source names another as where something comes from, sorted by source and place.

    `cited` is the id of a source of the dossier where the name is its id, address, title or publisher, else the name as
    given (an agency that is not in the dossier). A publisher of several sources stands for each of them, and `among` counts them;
    one of more than MOST_MEANT is cited by its name.
    """
    names = _Names(documents)
    found: set[Citation] = set()
    for document in documents:
        source = document.source
        for name in (*source.derived_from, *source.quoted_from):
            whole = name in source.derived_from
            meant = names.resolve(name, source.id)
            found |= {Citation(source.id, id, None, whole, len(meant)) for id in meant}
        found |= set(_credits(document, names))
    for citing, name, span in agency_credits(documents, names):
        if not names.own(name, citing):
            meant = names.resolve(name, citing)
            found |= {Citation(citing, id, span, True, len(meant), names.is_work(name, id)) for id in meant}
    return tuple(sorted(found, key=_order))


def _order(citation: Citation) -> tuple[str, int, int, str, bool]:
    span = citation.span
    return (citation.citing, span.start if span else -1, span.end if span else -1, citation.cited, citation.whole)


class _Names:
    """What the sources of a dossier may be called by: id, address, title and publisher, in normal form."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._ids = {d.source.id for d in documents}
        self._by_name: dict[str, set[str]] = defaultdict(set)
        self._own: dict[str, set[str]] = defaultdict(set)
        self._starts: dict[str, set[int]] = defaultdict(set)
        self._publishers: dict[str, set[str]] = defaultdict(set)
        for document in documents:
            source = document.source
            if source.publisher and norm(source.publisher) not in (norm(source.id), norm(source.title or "")):
                self._publishers[source.id].add(norm(source.publisher).removeprefix("the "))
            for name in (source.id, source.url, source.title, source.publisher):
                if name and norm(name):
                    self._by_name[norm(name)].add(source.id)
                    self._own[source.id].add(norm(name))
            for name in (source.title, source.publisher):
                key = norm(name or "").removeprefix("the ")
                first = _TOKEN.match(key)
                if first and len(key) >= 4 and (name == source.publisher or len(key.split()) >= 3):
                    self._by_name[key].add(source.id)
                    self._own[source.id].add(key)
                    self._starts[first[0]].add(len(key))

    def __contains__(self, name: object) -> bool:
        """True if a source of the dossier is called so (in normal form)."""
        return name in self._by_name

    def own(self, name: str, citing: str) -> bool:
        """True if `citing` itself is called so."""
        return norm(name) in self._own[citing]

    def is_work(self, name: str, id: str) -> bool:
        """False if `name` is the publisher of the source `id` and nothing else of it."""
        return norm(name).removeprefix("the ") not in self._publishers[id]

    def resolve(self, name: str, citing: str) -> tuple[str, ...]:
        """Ids of the sources that `name` means in `citing`, else the name itself."""
        if name in self._ids:
            return (name,)
        meant = self._by_name.get(norm(name), set()) - {citing}
        return tuple(sorted(meant)) if 0 < len(meant) <= MOST_MEANT else (name.strip(),)

    def at(self, text: str, start: int, word: str, citing: str) -> tuple[int, tuple[str, ...]] | None:
        """Where the longest name that begins at `start` ends, and whom it means, if not `citing` itself."""
        for length in sorted(self._starts.get(word.casefold(), ()), reverse=True):
            key = norm(text[start : start + length])
            end = start + length
            if key not in self._own[citing] and key in self._by_name and not text[end : end + 1].isalnum():
                meant = self._by_name[key] - {citing}
                return end, tuple(sorted(meant)) if len(meant) <= MOST_MEANT else (text[start:end],)
        return None


def _credits(document: Document, names: _Names) -> Iterable[Citation]:
    text, citing = document.text, document.source.id
    edge = {0, 1, len(document.blocks) - 2, len(document.blocks) - 1}
    count = 0
    for sentence in document.sentences:
        for m in _TOKEN.finditer(text, sentence.start, min(sentence.end, sentence.start + 5_000)):
            if not m[0][0].isupper():
                continue
            hit = names.at(text, m.start(), m[0], citing)
            if hit is None:
                continue
            before = text[max(sentence.start, m.start() - _WINDOW) : m.start()].casefold()
            whole = bool(_WHOLE_BEFORE.search(before)) and (
                sentence.block in edge or sentence.end - sentence.start < 160
            )
            if whole or _STATEMENT_BEFORE.search(before) or _AFTER.match(text, hit[0]) or _WHOLE_BEFORE.search(before):
                span = document.span(sentence.start, sentence.end)
                named = text[m.start() : hit[0]]
                yield from (Citation(citing, id, span, whole, len(hit[1]), names.is_work(named, id)) for id in hit[1])
                count += 1
        if count >= _MAX_CREDITS:
            break


def cycles(found: Sequence[Citation], overlap: float = 0.5) -> tuple[CitationCycle, ...]:
    """Circles of sources that give one another as where the same thing comes from, each once, the shortest first.

    A declared or whole credit leads on to the declared and whole credits of the source it names; a credit for one
    statement only to credits for the same statement: `overlap` is the share of the shorter one's content words that the other has.
    Half of them is far above what two credit lines on different matters share, names and credit words left out.
    """
    after = _links(found, overlap)
    alive = _on_cycles(after)
    cycles: list[tuple[int, ...]] = []
    covered: set[int] = set()
    for start in sorted(alive, key=lambda i: _order(found[i])):
        if start not in covered:
            path = _shortest(start, after, alive)
            if path:
                covered.update(path)
                cycles.append(path)
    unique: dict[tuple[str, ...], CitationCycle] = {}
    for path in sorted(cycles, key=lambda p: (len(p), [_order(found[i]) for i in p])):
        members = tuple(sorted(found[i].citing for i in path))
        statement = tuple(norm(found[i].span.exact) for i in path if found[i].span)  # type: ignore[union-attr]
        unique.setdefault((*members, *sorted(statement)), CitationCycle(tuple(found[i] for i in path)))
    return tuple(unique.values())


def _links(found: Sequence[Citation], overlap: float) -> Mapping[int, Sequence[int]]:
    wholes: dict[str, list[int]] = defaultdict(list)
    by_word: dict[tuple[str, str], list[int]] = defaultdict(list)
    words = [_content(c) for c in found]
    for index, citation in enumerate(found):
        if citation.whole or citation.span is None:
            if citation.among == 1:
                wholes[citation.citing].append(index)
        else:
            for word in words[index]:
                by_word[citation.citing, word].append(index)
    links: dict[int, list[int]] = {}
    for index, citation in enumerate(found):
        if citation.whole or citation.span is None:
            links[index] = wholes[citation.cited] if citation.among == 1 else []
            continue
        shared = Counter(other for word in words[index] for other in by_word[citation.cited, word][:_MAX_CREDITS])
        links[index] = sorted(
            other
            for other, count in shared.items()
            if count >= 3 and count >= overlap * min(len(words[index]), len(words[other]))
        )
    return links


def _content(citation: Citation) -> frozenset[str]:
    text = norm(citation.span.exact) if citation.span else ""
    return frozenset(w for w in _TOKEN.findall(text) if w not in _STOP and (len(w) > 2 or w.isdigit()))


def _on_cycles(after: Mapping[int, Sequence[int]]) -> set[int]:
    """The citations left when all that nothing leads to, or that lead nowhere, are taken away again and again."""
    before: dict[int, list[int]] = defaultdict(list)
    for index, following in after.items():
        for other in following:
            before[other].append(index)
    out = {i: len(f) for i, f in after.items()}
    into = {i: len(before[i]) for i in after}
    gone = deque(i for i in after if not out[i] or not into[i])
    dead = set(gone)
    while gone:
        index = gone.popleft()
        for other, degree in ((o, out) for o in before[index]):
            degree[other] -= 1
            if degree[other] == 0 and other not in dead:
                dead.add(other)
                gone.append(other)
        for other in after[index]:
            into[other] -= 1
            if into[other] == 0 and other not in dead:
                dead.add(other)
                gone.append(other)
    return set(after) - dead


def _shortest(start: int, after: Mapping[int, Sequence[int]], alive: set[int]) -> tuple[int, ...]:
    came: dict[int, int] = {start: -1}
    queue = deque([start])
    while queue:
        index = queue.popleft()
        for other in after[index]:
            if other == start:
                path = [index]
                while path[-1] != start:
                    path.append(came[path[-1]])
                return tuple(reversed(path))
            if other in alive and other not in came:
                came[other] = index
                queue.append(other)
    return ()
