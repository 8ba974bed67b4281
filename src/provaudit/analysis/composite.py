"""How a file is made: one article, a page with its site's furniture, or a composite stitched of several pages.

A composite shows by its headings: titles of pages of several sites ("… : Harbour Radio", "… - Wikipedia"), and one search phrase
that returns again and again. They do not describe what stands under them; they only show where the file was stitched. Without such
headings it shows where subject and house style change at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from provaudit.analysis.breaks import breaks, style_break
from provaudit.model.damage import Damage, DamageKind
from provaudit.model.document import Block, BlockKind, Document
from provaudit.model.finding import Confidence
from provaudit.model.profile import Composition, ForeignTitle, Makeup, Part
from provaudit.model.source import Span
from provaudit.text.furniture import furniture_terms, is_furniture
from provaudit.text.normalise import norm
from provaudit.text.page_title import PageTitle, page_title, same_site


@dataclass(frozen=True, slots=True)
class Options:
    """What makes a composite."""

    recurrences: int = 3
    """How often a heading must stand in one file to be a search phrase: furniture that repeats ("Advertisement") is left out."""
    phrase_words: int = 3
    """Words of the shortest search phrase."""
    edge: int = 6
    """Blocks at the top and at the bottom of a page that are looked at for site furniture."""


@dataclass(frozen=True, slots=True)
class _Heading:
    block: Block
    index: int
    text: str
    title: PageTitle | None
    below_prose: bool
    above_prose: bool


def composites(
    documents: Sequence[Document], damages: Iterable[Damage], options: Options = Options()
) -> tuple[Composition, ...]:
    """How each source is made, in the order of their ids. Needs two kinds of sign, or pages of two sites, for a composite.

    A change of subject and house style at one place is two kinds of sign; without a heading that shows it, of medium confidence.
    """
    of: dict[str, list[Damage]] = defaultdict(list)
    for damage in damages:
        of[damage.span.source].append(damage)
    ordered = sorted(documents, key=lambda d: d.source.id)
    return tuple(_composition(d, of[d.source.id], options) for d in ordered)


def _composition(document: Document, damages: Sequence[Damage], options: Options) -> Composition:
    headings = _headings(document)
    titles = [h for h in headings if h.title and h.title.sure]
    foreign = [h for h in titles if h.below_prose and h.above_prose and not _own(document, h, titles)]
    sites = _sites(titles)
    phrases = _search_phrases(headings, options)
    echoes = _echoes(headings)
    reasons: list[str] = []
    marks: list[_Heading] = []
    signs = 0
    if foreign:
        named = ", ".join(f"“{h.title.site}”" for h in _first_of_each_site(foreign))  # type: ignore[union-attr]
        reasons.append(f"headings in mid-text are titles of pages of other sites: {named}")
        marks += foreign
        signs += 1
        if len(sites) >= 2:
            reasons.append(f"its headings name {len(sites)} sites: {', '.join(sorted(sites))}")
            signs += 1
    if phrases:
        shown = ", ".join(f"“{phrase}” {len(places)} times" for phrase, places in sorted(phrases.items()))
        reasons.append(f"a search phrase returns as a heading: {shown}")
        marks += [h for places in phrases.values() for h in places]
        signs += 1
    if echoes:
        reasons.append(
            "a heading repeats the title of another site's page: " + ", ".join(f"“{h.text}”" for h in echoes)
        )
        marks += echoes
        signs += 1
    broken = breaks(document)
    sure = signs >= 2 or (signs == 1 and broken)
    if signs == 1 and not broken:
        style = style_break(document)
        reasons += [style.told] if style else []
        signs += style is not None
    reasons += [place.told for place in broken]
    if signs >= 2 or broken:
        orphans = [d for d in damages if d.kind in (DamageKind.REFERENCE, DamageKind.BOUNDARY)]
        if orphans:
            count = len(orphans)
            reasons.append(
                f"{count} {'statement refers' if count == 1 else 'statements refer'} to words that are not there"
            )
        marks += [h for h in titles if h not in marks]
        marks = sorted({h.index: h for h in marks}.values(), key=lambda h: h.index)
        places = [document.span(h.block.start, h.block.end) for h in marks]
        places += [
            document.span(b.start, min(b.end, b.start + 120)) for b in (document.blocks[p.block] for p in broken)
        ]
        return Composition(
            document.source.id,
            Makeup.COMPOSITE,
            tuple(reasons),
            tuple(sorted(set(places))),
            _parts(document, headings if signs else (), {place.block for place in broken}),
            _foreign(document, damages, titles, foreign, everywhere=signs > 0),
            Confidence.HIGH if sure else Confidence.MEDIUM,
        )
    page = _page(document, damages, headings, options)
    return replace(page, titles=_foreign(document, damages, titles, foreign, everywhere=False))


def _foreign(
    document: Document,
    damages: Sequence[Damage],
    titles: Sequence[_Heading],
    foreign: Sequence[_Heading],
    everywhere: bool,
) -> tuple[ForeignTitle, ...]:
    """The foreign titles: those found here and those that the damage analysis found, less the source's own.

    A title above all prose is the page's own, unless the file is a composite (`everywhere`): then none is.
    """
    found: dict[tuple[int, int], ForeignTitle] = {}
    prose = next(
        (b.start for b in document.blocks if b.kind is BlockKind.PROSE and not page_title(_line(document, b))), None
    )
    publisher = document.source.publisher or ""
    for heading in (h for h in titles if h.title and (everywhere or h in foreign)):
        site = heading.title.site if heading.title else ""
        if not (publisher and same_site(site, publisher)):
            span = document.span(heading.block.start, heading.block.end)
            found[span.start, span.end] = ForeignTitle(span, site, Confidence.HIGH)
    for damage in damages:
        span = damage.span
        known = any(start < span.end and span.start < end for start, end in found)
        title = page_title(span.exact)
        own = publisher != "" and title is not None and same_site(title.site, publisher)
        above = prose is None or span.start < prose
        if damage.kind is DamageKind.TITLE and not known and not own and (everywhere or not above):
            found[span.start, span.end] = ForeignTitle(span, title.site if title else "", damage.confidence)
    return tuple(found[place] for place in sorted(found))


def _line(document: Document, block: Block) -> str:
    return document.text[block.start : min(block.end, block.start + 300)]


def _headings(document: Document) -> list[_Heading]:
    found = []
    prose = [i for i, b in enumerate(document.blocks) if b.kind is BlockKind.PROSE]
    first = prose[0] if prose else len(document.blocks)
    last = prose[-1] if prose else -1
    for index, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        if block.end - block.start > 300 or "\n" in text or block.kind not in (BlockKind.HEADING, BlockKind.PROSE):
            continue
        title = page_title(text.lstrip("# "))
        if block.kind is BlockKind.HEADING or title:
            following = document.blocks[index + 1].kind if index + 1 < len(document.blocks) else None
            above = following is BlockKind.PROSE or (following is BlockKind.HEADING and index < last)
            found.append(_Heading(block, index, text.lstrip("# "), title, index > first, above))
    return found


def _own(document: Document, heading: _Heading, titles: Sequence[_Heading]) -> bool:
    """True if the title names the source's own publisher or the site that the page's first title names."""
    site = heading.title.site if heading.title else ""
    own = [document.source.publisher or "", document.source.title or ""]
    own += [h.title.site for h in titles[:1] if h.title and h.index < heading.index and not h.below_prose]
    return any(same_site(site, name) for name in own if name)


def _sites(titles: Iterable[_Heading]) -> set[str]:
    sites: list[str] = []
    for heading in titles:
        site = heading.title.site if heading.title else ""
        if site and not any(same_site(site, other) for other in sites):
            sites.append(site)
    return set(sites)


def _first_of_each_site(titles: Sequence[_Heading]) -> list[_Heading]:
    seen: set[str] = set()
    return [h for h in titles if h.title and not (norm(h.title.site) in seen or seen.add(norm(h.title.site)))]  # type: ignore[func-returns-value]


def _search_phrases(headings: Sequence[_Heading], options: Options) -> dict[str, list[_Heading]]:
    """Headings that return, by their normal form: in small letters as no editor writes a heading, and no site furniture."""
    places: dict[str, list[_Heading]] = defaultdict(list)
    for heading in headings:
        places[norm(heading.text)].append(heading)
    return {
        phrase: found
        for phrase, found in places.items()
        if len(found) >= options.recurrences
        and len(phrase.split()) >= options.phrase_words
        and not is_furniture(phrase)
        and sum(_lower_case(h.text) for h in found) >= len(found) / 2
    }


def _lower_case(text: str) -> bool:
    words = [w for w in text.split() if w[0].isalpha()]
    return bool(words) and not any(w[0].isupper() for w in words[1:])


def _echoes(headings: Sequence[_Heading]) -> list[_Heading]:
    """Headings that are the stem of a page title elsewhere in the file."""
    stems = Counter(norm(h.title.stem) for h in headings if h.title and len(h.title.stem.split()) >= 4)
    return [h for h in headings if h.below_prose and not h.title and norm(h.text) in stems]


def _parts(document: Document, headings: Sequence[_Heading], broken: set[int]) -> tuple[Part, ...]:
    """The text between the headings, all of them: in a stitched file none can be trusted to belong to what stands around it.

    A part that begins at a block of `broken` has no heading.
    """
    parts: list[Part] = []
    blocks = document.blocks
    cut = {h.index for h in headings}
    heading: Span | None = None
    start: int | None = None
    for index in range(len(blocks) + 1):
        if (index == len(blocks) or index in cut or index in broken) and start is not None:
            parts.append(Part(document.span(start, blocks[index - 1].end), heading))
            start = None
        if index in broken:
            heading = None
        if index < len(blocks):
            if index in cut:
                heading = document.span(blocks[index].start, blocks[index].end)
            elif start is None:
                start = blocks[index].start
    return tuple(parts)


def _page(document: Document, damages: Sequence[Damage], headings: Sequence[_Heading], options: Options) -> Composition:
    """A page with site chrome, or an article."""
    chrome = [d.span for d in damages if d.kind is DamageKind.CHROME]
    title = next((h.title for h in headings if h.title and h.title.sure and not h.below_prose), None)
    site = norm(title.site) if title else ""
    blocks = document.blocks
    edge = sorted({*range(min(options.edge, len(blocks))), *range(max(0, len(blocks) - options.edge), len(blocks))})
    terms: Counter[str] = Counter()
    named = 0
    for index in edge:
        block = blocks[index]
        text = document.text[block.start : block.end]
        found = furniture_terms(text)
        names_site = bool(site) and site in norm(text)
        if (found and (is_furniture(text) or names_site)) or (names_site and block.kind is BlockKind.HEADING):
            terms.update(set(found))
            named += names_site
            chrome.append(document.span(block.start, block.end))
    places = tuple(sorted(set(chrome)))
    if len(places) < 2:
        return Composition(document.source.id, Makeup.ARTICLE)
    reasons = []
    if terms:
        reasons.append("words of the site at its edges: " + ", ".join(f"“{term}”" for term in sorted(terms)))
    if title and named:
        reasons.append(f"{named} blocks at its edges name the site “{title.site}”")
    if not reasons:
        reasons.append(f"{len(places)} places are site furniture, not text of the article")
    return Composition(document.source.id, Makeup.CHROME, tuple(reasons), places)
