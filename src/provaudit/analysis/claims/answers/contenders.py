"""Contenders: the names of a sentence that answer who did it, or where, told by the words about them rather than by the tree.

"Breathed his last in a clinic at Lausberg", "death came to him at Tornby" and "died in Montavel" are three parses and one
question. The words tell which question a sentence answers; the words right before a name tell whether the name can be the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provaudit.analysis.claims.answers.doers import deeds, did, fits, full, person
from provaudit.analysis.claims.answers.questions import Evoked, borders, clauses_between, evoked, tables
from provaudit.analysis.claims.answers.sites import built, place, site_after, within
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import is_name
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Contender, Frame


def contenders(doc: Tree, base: int, frames: Sequence[Frame]) -> tuple[Contender, ...]:
    """The names of a sentence that may answer one of its questions, in text order; `base` is its offset in the source.

    `frames` tell who did what to one certain thing, which is a question of its own.
    """
    asked, edges = list(evoked(doc)), borders(doc)
    found = (_contender(doc, base, run, asked, edges, frames) for run in _runs(doc))
    return tuple(one for one in found if one is not None)


_COURTLY = frozenset(("trial", "location", "gathering"))
_JOINING = frozenset("de van von der den la le du di da al el bin y of".split())


def _runs(doc: Tree) -> Iterator[list[Token]]:
    """The names of a sentence as runs of words; hyphens and particles inside them belong to them, an apostrophe ends them."""
    run: list[Token] = []
    for token in doc:
        if is_name(token) or (run and token.pos_ == "PROPN" and token.text[:1].isupper()):
            run.append(token)
            continue
        after = doc[token.i + 1] if token.i + 1 < len(doc) else None
        hyphen = bool(run) and _glued(run[-1], token) and (token.text == "-" or run[-1].text == "-")
        particle = token.lower_ in _JOINING and after is not None and is_name(after)
        if token.lower_ == "of" and run:  # the Bank of Halden, the Museum of Art; not Elias Thorne of Santa Lucida
            particle = particle and (len(run) == 1 or run[-1].lower_ in lexicon().words["name_heads"])
        if run and (hyphen or (particle and not (token.lower_ == "of" and run[-1].lower_ in tables().sites))):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _glued(a: Token, b: Token) -> bool:
    return a.idx + len(a.text) == b.idx


def _contender(
    doc: Tree, base: int, run: list[Token], asked: list[Evoked], edges: list[int], frames: Sequence[Frame]
) -> Contender | None:
    known = lexicon().words
    words = frozenset(t.lower_ for t in run if t.text[:1].isalnum() and t.lower_ not in _JOINING)
    if words <= known["months"] | known["times"] | known["nationalities"] | lexicon().demonyms.keys():
        return None
    placed, site = place(doc, run)
    personal = not placed and person(run)
    if not (placed or personal):
        return None
    kind = "place" if placed else "person"
    mine = [e for e in asked if e.kind == kind and (placed or fits(doc, run, e))]
    if placed and run[-1].lower_ in ("court", "courthouse"):
        mine = [e for e in mine if e.question in _COURTLY]  # a court is where a deed is tried, not where it was done
    done = deeds(run, base, frames) if personal else frozenset()
    if not mine and not done:
        return None
    near = (e for e in mine if not clauses_between(run, e, edges) or (personal and did(doc[e.at], run)))
    return Contender(
        kind=kind,
        name="".join(f" {t.text}" if n and not _glued(run[n - 1], t) else t.text for n, t in enumerate(run)),
        words=words - known["titles"],
        start=base + run[0].idx,
        end=base + run[-1].idx + len(run[-1].text),
        questions=done.union(e.question for e in mine),
        firm=frozenset(e.question for e in mine if not e.weak),
        beside=done.union(e.question for e in near),
        site=site,
        built=bool(built(run) or site_after(doc, run)),
        within=within(doc, run),
        full=full(doc, run),
        near=run[0].i > 0 and doc[run[0].i - 1].lower_ in ("near", "outside"),
    )
