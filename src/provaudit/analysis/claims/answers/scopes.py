"""What bounds an amount: a stretch of the time, one of several occasions, a part of the thing, a place beside the one named.

Two amounts that answer one question exclude each other only within the same bounds. Writers name those bounds by a small stock
of words whatever the subject: "in the first week", "by nightfall", "the second trial", "of the men killed", "there alone".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import lemma
from provaudit.analysis.claims.tree import Stretch, Token, Tree

_TURNS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last final opening closing initial early previous preceding "
    "following next another subsequent later earlier".split()
)
"""Words for which of several: stretches of a time, parts of a work, occasions of one kind."""
_UNITS = frozenset(
    "minute hour day night week weekend fortnight month quarter half year season decade morning afternoon evening semester term".split()
)
_HOURS = frozenset(
    "half half-time halftime interval lunch tea then dawn daybreak sunrise noon midday dusk sunset nightfall night midnight morning afternoon evening christmas easter summer autumn winter spring "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_COUNTED = frozenset("count tally estimate report figure reading toll reckoning return".split())
"""What gives way to another of its kind: first reports, early counts."""
_MOMENTS = (
    "at first",
    "at one point",
    "at its height",
    "at its peak",
    "at the height",
    "at the peak",
    "at the time",
    "at that time",
    "as of",
    "so far",
    "to date",
    "up to then",
    "until then",
    "by then",
    "when it opened",
    "which then",
    "who then",
    "designed to",
    "meant to",
)
_PASSING = frozenset(
    "initially originally provisional preliminary interim already nowadays again afresh anew overnight".split()
)
_REVISING = frozenset("revise correct amend update".split())
_HALVES = frozenset("day night morning evening afternoon eve".split())
_BESIDE = frozenset(
    "neighbouring neighboring nearby adjacent adjoining downstream upstream elsewhere inland offshore".split()
)
_SIDES = frozenset(
    "north south east west centre center outskirts interior coast suburb northeast northwest southeast southwest".split()
)
_PARTS = frozenset("part item component portion element segment slice chunk instalment installment tranche".split())
_WITHIN = frozenset(
    "capital suburb district borough ward quarter parish village hamlet town city island county province valley".split()
)
_SITES = frozenset("in at across throughout along around near on off outside below above".split())
_ORDINARY = frozenset("time prize place name".split())
_GAP = 3
"""Words by which a turn may stand before its noun, and a preposition before the time that it governs."""


def bounds(clause: Iterable[Token], span: Stretch) -> frozenset[str]:
    """The stretches, moments, occasions and places to which a `clause` ties the amount at `span`, each as the words that tell it."""
    words = [t for t in clause if not span.start <= t.i < span.end]
    text = f" {' '.join(t.lower_ for t in words)} "
    return frozenset(
        (*(m for m in _MOMENTS if f" {m} " in text), *_turns(words, span), *_moments(words), *_beside(words))
    )


def parts(clause: Iterable[Token], span: Stretch) -> frozenset[str]:
    """How a `clause` tells that the amount at `span` is of a part: "of the men killed", "the dearest part of", "in Hull alone"."""
    words = [t for t in clause if not span.start <= t.i < span.end]
    told = {"alone" for t in words if t.lower_ == "alone" and t.i and t.tree[t.i - 1].pos_ in ("PROPN", "NOUN", "NUM")}
    told |= {
        lemma(t)
        for t in words
        if lemma(t) in _PARTS
        and t.pos_ == "NOUN"
        and t.dep_ in ("attr", "appos")
        and any(c.lower_ in ("of", "in") for c in t.children)
    }
    told |= {f"{t.lower_} {lemma(t.head)}" for t in words if _sided(t)}
    told |= {lemma(t) for t in words if lemma(t) in _WITHIN and t.dep_ == "appos" and t.head.pos_ == "PROPN"}
    return frozenset(told | ({"of"} if words and _partitive(words[0].tree, span) else set()))


def _sided(token: Token) -> bool:
    """True for the "west" of "on the west face"."""
    return (
        token.lower_ in _COMPASS
        and token.dep_ in ("amod", "compound", "nmod")
        and token.head.pos_ == "NOUN"
        and token.head.dep_ == "pobj"
        and token.head.i > token.i
    )


_COMPASS = frozenset("north south east west northern southern eastern western upper lower central".split())


def _turns(words: list[Token], span: Stretch) -> Iterator[str]:
    """ "first week", "second trial", "previous year": a turn with the common noun that it counts, unless that is a person or a name."""
    known = lexicon().words
    people = known["holders"] | known["persons"] | known["titles"]
    for token in words:
        if token.lower_ not in _TURNS or token.dep_ not in ("amod", "det", "nmod", "compound", "nummod"):
            continue
        noun = token.head
        if noun.i <= token.i or noun.pos_ != "NOUN" or span.start <= noun.i < span.end or noun.i - token.i > _GAP:
            continue
        counted = any(span.start <= c.i < span.end for c in noun.children)
        told = noun.dep_ in ("appos", "attr")  # "the first book that she published" only says what the thing is
        if not (counted or told) and lemma(noun) not in people | _ORDINARY:
            early = token.lower_ in ("early", "first", "initial") and lemma(noun) in _COUNTED
            final = token.lower_ in ("final", "last") and lemma(noun) in _COUNTED
            if not final:
                yield token.lower_ if early else f"{token.lower_} {lemma(noun)}"


def _moments(words: list[Token]) -> Iterator[str]:
    """ "by nightfall", "within a month", "an hour after", "initially"."""
    never = any(t.lower_ in ("never", "not", "n't") for t in words)
    for token in words:
        after = token.tree[token.i + 1 : token.i + 1 + _GAP]
        if token.lower_ in _PASSING and token.dep_ in ("advmod", "amod") and not never:
            yield token.lower_
        elif lemma(token) in _REVISING and token.pos_ == "VERB":
            yield "revise"
        elif token.lower_ == "on" and len(after) == _GAP and after[1].lower_ in _HALVES and after[2].lower_ == "of":
            yield after[1].lower_
        elif token.lower_ == "by" and token.dep_ != "agent":
            times = [t.lower_ for t in after if t.lower_ in _HOURS | lexicon().words["months"] or _year(t)]
            if times or any(t.lower_ == "end" for t in after):
                yield " ".join(("by", *times[:1]))
        elif token.lower_ == "within" and any(lemma(t) in _UNITS for t in after):
            yield "within"
        elif _reckoned(token):
            yield f"{lemma(token)} {after[0].lower_}"


def _reckoned(token: Token) -> bool:
    """True for the hour of "an hour after the polls closed"; not for a level that is told "of a year before"."""
    after, before = token.tree[token.i + 1 : token.i + 2], token.tree[max(0, token.i - 2) : token.i]
    told = bool(after) and after[0].lower_ in ("after", "before", "into", "later", "earlier")
    return told and lemma(token) in _UNITS and not any(t.lower_ in ("of", "than", "from", "on") for t in before)


def _year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit()


def _beside(words: list[Token]) -> Iterator[str]:
    """ "downstream", "in neighbouring Tarn", "in the north of Vendland"."""
    for token in words:
        of = [t for c in token.children if c.lower_ == "of" for t in c.children if t.pos_ == "PROPN"]
        if token.lower_ in _BESIDE or (lemma(token) in _SIDES and of and token.dep_ in ("pobj", "appos")):
            yield token.lower_


def _partitive(doc: Tree, span: Stretch) -> bool:
    """True for "nineteen of the men killed there" and "of the vessels, seventeen", which count a part of what was killed or is owned."""
    after = doc[span.end : span.end + 1]
    if after and after[0].lower_ == "of":
        nouns = [t for t in after[0].children if t.dep_ == "pobj" and (t.pos_ == "NOUN" or t.tag_ == "DT")]
        return any(
            c.dep_ in ("acl", "relcl") or (c.dep_ == "prep" and c.lower_ in _SITES) for n in nouns for c in n.children
        )
    opening = doc[doc[span.start].sentence.start]
    named = [t for c in opening.children if c.dep_ == "pobj" for t in c.subtree]
    return opening.lower_ in ("of", "among") and bool(named) and all(t.i < span.start for t in named)
