"""Frames that a noun implies: who made a work, won a prize, taught or begot whom; what is said of the subject before it comes."""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import is_name, lemma, participant
from provaudit.analysis.claims.syntax.draft import Draft, beside, objects_of, people
from provaudit.analysis.claims.syntax.predicates import SUBJECTS, subject
from provaudit.analysis.claims.tree import Token, Tree

GOES = frozenset("go_to fall_to pass_to belong_to go fall pass belong".split())


_MADE = frozenset("work creation brainchild handiwork masterpiece design invention composition".split())
"""Nouns that say who made a thing: "the bridge is the work of Brandt"."""


def made(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "The aqueduct is the work of Yates", "is by Yates", "is Yates's work"."""
    above = found.get(token.i)
    if above is None or lemma(token) != "be" or not above.polarity:
        return
    thing = subject(token)
    for child in token.children:
        if child.dep_ == "attr" and child.lower_ == "part" and thing is not None and thing.pos_ != "PRON":
            whole = objects_of(child, "of")
            if whole:
                extra = beside(
                    above, -41_000 - token.i, "include", base + token.idx, base + token.idx + len(token.text)
                )
                extra.add("agent", people(whole[0], "agent", base))
                extra.add("patient", people(thing, "patient", base))
                yield extra
    makers = [t for t in objects_of(token, "by") if is_name(t)]
    for child in token.children:
        if child.dep_ == "attr" and lemma(child) in _MADE:
            makers += [t for t in objects_of(child, "of", "by") if t.pos_ in ("NOUN", "PROPN")]
            makers += [c for c in child.children if c.dep_ == "poss" and is_name(c)]
    if thing is None or not makers or thing.pos_ == "PRON":
        return
    extra = beside(above, -40_000 - token.i, "author_", base + token.idx, base + token.idx + len(token.text))
    extra.add("agent", people(makers[0], "agent", base))
    extra.add("patient", people(thing, "patient", base))
    yield extra


_PRIZES = frozenset(
    "award prize medal cup title trophy shield championship order crown bronze silver gold scholarship fellowship".split()
)


_WORKS = {
    **dict.fromkeys("novel book play poem essay article story memoir biography libretto pamphlet".split(), "write"),
    **dict.fromkeys("film documentary".split(), "direct"),
    **dict.fromkeys(
        "symphony opera ballet song sonata concerto quartet cantata score requiem march".split(), "compose"
    ),
    **dict.fromkeys("painting portrait sculpture statue watercolour engraving mural fresco".split(), "paint"),
}


def _prize(token: Token) -> bool:
    return lemma(token) in _PRIZES or token.lower_ in _PRIZES


def awarded(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "The award went to Osman", "Hurst received the award", "was given the medal": who won it."""
    above = found.get(token.i)
    if above is None or above.nominal or above.predicate == "win":
        return
    thing = subject(token)
    if above.predicate in GOES and thing is not None and _prize(thing):
        winners = above.arguments.get("patient", []) or above.arguments.get("to", [])
    elif lemma(token) in ("receive", "get", "collect", "take", "earn", "claim", "award", "give", "present", "bestow"):
        prizes = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass") and _prize(c)]
        if not prizes:
            return
        thing = prizes[0]
        given = lemma(token) in ("award", "give", "present", "bestow")
        winners = (
            above.arguments.get("recipient", []) or above.arguments.get("to", [])
            if given
            else above.arguments.get("agent", [])
        )
    else:
        return
    winners = [w for w in winners if w.names]
    if len(winners) != 1:
        return
    extra = beside(above, -90_000 - token.i, "win", base + token.idx, base + token.idx + len(token.text))
    extra.add("agent", winners)
    extra.add("patient", [participant(thing, "patient", base)])
    extra.carried_by = token.i
    yield extra


def credited(token: Token, base: int) -> Iterator[Draft]:
    """ "The 1959 film by Malin", "a symphony by Reuss": who made the work."""
    verb = _WORKS.get(lemma(token))
    makers = [t for t in objects_of(token, "by") if is_name(t)] if verb else []
    if verb is None or len(makers) != 1 or token.pos_ != "NOUN":
        return
    extra = Draft(-95_000 - token.i, verb, base + token.idx, base + token.idx + len(token.text), tense="past")
    extra.add("agent", people(makers[0], "agent", base))
    named = token.head if token.dep_ == "appos" else subject(token.head) if token.dep_ == "attr" else None
    if named is not None and is_name(named):  # "The Glass Orchard is a novel by Pask"
        extra.add("patient", people(named, "patient", base))
    else:
        extra.add("patient", [participant(token, "patient", base)])
    yield extra


def _holders(token: Token, found: dict[int, Draft]) -> tuple[list[Token], Draft | None]:
    """Whom a noun is said of in apposition or by a copula, and the frame of the copula."""
    if token.dep_ == "appos":
        return [token.head], None
    if token.dep_ == "pobj" and token.head.lower_ == "as" and token.head.head.pos_ in ("VERB", "AUX"):
        doer = subject(token.head.head)  # "learned his craft as an apprentice of Kortman"
        return [doer] if doer is not None and is_name(doer) else [], found.get(token.head.head.i)
    if token.dep_ in ("attr", "nsubj") and lemma(token.head) in ("be", "become"):
        other = "nsubj" if token.dep_ == "attr" else "attr"
        return [c for c in token.head.children if c.dep_ == other], found.get(token.head.i)
    return [c for c in token.children if c.dep_ == "appos"], None


def related(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "Blythe was a pupil of Astor" as Astor taught Blythe; "Oss, the father of Ove" as a parent."""
    told = lexicon().relations.get(lemma(token))
    if told is None or token.pos_ not in ("NOUN", "PROPN"):
        return
    holders, above = _holders(token, found)
    others = [*objects_of(token, "of", "to"), *(c for c in token.children if c.dep_ == "poss" and c.pos_ != "PRON")]
    if len(holders) != 1 or not others or (above is not None and (not above.polarity or above.modality)):
        return
    predicate, turned = told.removeprefix("~"), told.startswith("~")
    first, second = (others[0], holders[0]) if turned else (holders[0], others[0])
    extra = Draft(-50_000 - token.i, predicate, base + token.idx, base + token.idx + len(token.text))
    if above is not None:
        extra.tense, extra.attribution = above.tense, above.attribution
    extra.add("agent", people(first, "agent", base))
    extra.add("patient", people(second, "patient", base))
    yield extra


def fronted(token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "A native of Denver, Calloway grew up …", "Originally a school, Marsh House …": what is said before the comma is said of the subject."""
    if token.pos_ != "NOUN" or token.head.i not in found or token.i >= token.head.i:
        return
    if token.dep_ not in ("nsubj", "nsubjpass", "npadvmod", "dep", "advcl", "attr", "dislocated"):
        return
    if not any(c.lower_ in ("a", "an", "the") for c in token.children):
        return
    doer = next((c for c in token.head.children if c.dep_ in SUBJECTS and c != token and c.i > token.i), None)
    edge = max(t.i for t in token.subtree)
    if doer is None or not is_name(doer) or (token.tree[edge].text != "," and token.tree[edge + 1].text != ","):
        return
    above = found[token.head.i]
    extra = beside(above, -60_000 - token.i, "be", base + token.idx, base + token.idx + len(token.text))
    extra.polarity, extra.modality = True, ""
    extra.add("agent", people(doer, "agent", base))
    extra.add("attribute", [participant(token, "attribute", base)])
    yield extra
    if lemma(token) == "native":
        born = beside(extra, -65_000 - token.i, "bear", extra.start, extra.end)
        born.add("patient", people(doer, "patient", base))
        born.add("in", [p for t in objects_of(token, "of") for p in people(t, "in", base)])
        yield born


def absent(doc: Tree, draft: Draft, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "There were no survivors of the crash": nobody survived it."""
    if draft.predicate != "have" or draft.token < 0 or draft.modality or lemma(doc[draft.token]) != "be":
        return
    for person in draft.arguments.get("patient", []):
        verb = next((v for v in (lexicon().agentives.get(h) for h in sorted(person.heads)) if v), None)
        if verb is None:
            continue
        extra = beside(draft, -45_000 - draft.token, verb, draft.start, draft.end)
        extra.add("agent", [person])
        for role, arguments in draft.arguments.items():
            if role in ("of", "from", "in", "at", "among"):
                extra.add("patient" if role in ("of", "from") else role, arguments)
        yield extra
