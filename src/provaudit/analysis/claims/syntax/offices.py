"""Who holds which office, however it is put: "X, the captain of Y", "Y's captain, X", "under X", "with X as its coach", "coached by X".

Each way comes out as "X is the captain of Y", with the office under one noun, so that holders can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import is_name, lemma, participant
from provaudit.analysis.claims.syntax.draft import Draft
from provaudit.analysis.claims.syntax.predicates import subject
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Argument

_COPULAS = frozenset("be become remain serve act work stand_in".split())
_OF = frozenset(("of", "for", "at", "in", "to"))
_PAST = frozenset("former ex-".split())
_CLIMB = 5


def offices(doc: Tree, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """A frame "be" for each holder of an office that the sentence names, beside those that its copulas make."""
    table = lexicon().offices
    for token in doc:
        verb = lexicon().office_verbs.get(lemma(token))
        draft = found.get(token.i)
        if verb is not None and draft is not None and not draft.nominal and draft.arguments.get("agent"):
            who = [p for p in draft.arguments["agent"] if p.names]
            whose = [p for p in draft.arguments.get("patient", []) if not p.pronoun]
            if len(who) == 1 and whose:
                yield _frame(doc, base, token, draft, who[0], verb, frozenset(), whose[0])
        office = table.get(lemma(token))
        if office is None:
            continue
        name, kind = office
        if token.pos_ in ("NOUN", "PROPN"):
            above = _clause(token, found)
            whose_ = _owner(token, base)
            if whose_ is None:
                continue
            modifiers = frozenset(
                c.lower_
                for c in token.children
                if c.dep_ in ("amod", "compound", "nmod")
                and not is_name(c)
                and c.lower_ not in ("then", "new", "young", "old")
            )
            for held in _holder(token, kind, base):
                if not held.names & whose_.names and not modifiers & _PAST:
                    yield _frame(doc, base, token, above, held, name, modifiers, whose_)
                break
    yield from _under(doc, base, found)


def _frame(
    doc: Tree,
    base: int,
    token: Token,
    above: Draft | None,
    who: Argument,
    name: str,
    modifiers: frozenset[str],
    whose: Argument,
) -> Draft:
    start, end = base + token.idx, base + token.idx + len(token.text)
    draft = Draft(-70_000 - token.i, "be", start, end, tense=above.tense if above else "")
    if above is not None:
        draft.polarity, draft.modality, draft.attribution = above.polarity, above.modality, above.attribution
    office = Argument(
        role="attribute",
        heads=frozenset((name,)),
        name="",
        names=frozenset(),
        modifiers=modifiers,
        owners=whose.names | whose.owners,
        phrases=frozenset(("of", head) for head in whose.heads),
        titles=frozenset(),
        label="",
        start=start,
        end=end,
        definite=True,
    )
    draft.add("agent", [replace(who, role="agent", joined=False)])
    draft.add("attribute", [office])
    return draft


def _clause(token: Token, found: dict[int, Draft]) -> Draft | None:
    """The frame of the clause that a noun stands in."""
    step = token
    for _ in range(_CLIMB):
        if step.i in found and not found[step.i].nominal:
            return found[step.i]
        if step.head == step:
            return None
        step = step.head
    return None


def _owner(token: Token, base: int) -> Argument | None:
    """Of what the office is: its of-phrase, its possessor (for "its" the subject), or the name right before it."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in _OF:
            for thing in child.children:
                if thing.dep_ == "pobj":
                    return participant(thing, "of", base)
        if child.dep_ == "poss":
            if child.pos_ != "PRON":
                return participant(child, "of", base)
            verb = token
            while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
                verb = verb.head
            doer = subject(verb) if verb.pos_ in ("VERB", "AUX") else None
            if doer == token:
                earlier = [
                    t
                    for t in token.tree[: token.i]
                    if is_name(t) and t.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj", "appos")
                ]
                doer = earlier[-1] if earlier and child.lower_ == "its" else None
            return participant(doer, "of", base) if doer is not None and doer.pos_ != "PRON" else None
    after = _run(token, 1)
    if after and after[-1].dep_ == "poss" and after[-1].head.pos_ in ("NOUN", "PROPN"):
        return participant(after[-1].head, "of", base)  # "trainer Lucy Platt's filly"
    before = [t for t in _run(token, -1) if t.lower_.rstrip(".") not in lexicon().words["titles"]]
    return _named(before, base) if before and not is_name(token) else None


def _run(token: Token, step: int) -> list[Token]:
    """The name that stands right before (-1) or after (1) a word, modifiers of the office before it left out."""
    found: list[Token] = []
    at = token.i + step
    while (
        step < 0
        and at >= 0
        and token.tree[at].dep_ in ("amod", "compound")
        and token.tree[at].head == token
        and not is_name(token.tree[at])
    ):
        at -= 1
    while 0 <= at < len(token.tree) and is_name(token.tree[at]):
        found.append(token.tree[at])
        at += step
    return found if step > 0 else found[::-1]


def _named(tokens: list[Token], base: int) -> Argument:
    titles = lexicon().words["titles"]
    words = frozenset(t.lower_ for t in tokens)
    return Argument(
        role="agent",
        heads=frozenset((lemma(tokens[-1]),)),
        name=" ".join(t.text for t in tokens),
        names=frozenset(w for w in words if w not in titles) or words,
        modifiers=frozenset(),
        owners=frozenset(),
        phrases=frozenset(),
        titles=words & titles,
        label="",
        start=base + tokens[0].idx,
        end=base + tokens[-1].idx + len(tokens[-1].text),
    )


def _holder(token: Token, kind: str, base: int) -> Iterator[Argument]:
    """Who holds the office that `token` names."""
    if kind == "abstract":
        for child in token.children:
            if child.dep_ == "poss" and is_name(child):
                yield participant(child, "agent", base)
        return
    after = _run(token, 1)
    if after and not is_name(token):
        yield _named(after, base)
        return
    if token.dep_ == "appos" and is_name(token.head):
        yield participant(token.head, "agent", base)
    for child in token.children:
        if child.dep_ == "appos" and is_name(child):
            yield participant(child, "agent", base)
    head = token.head
    if token.dep_ == "pobj" and head.lower_ in ("as", "for"):
        verb = head.head
        if verb.pos_ in ("VERB", "AUX"):
            objects = [c for c in verb.children if c.dep_ == "dobj" and is_name(c)]
            doer = subject(verb)
            if lemma(verb) == "have" and objects:
                yield participant(objects[0], "agent", base)
            elif head.lower_ == "as" and doer is not None and is_name(doer) and not objects:
                yield participant(doer, "agent", base)
        elif is_name(verb) and verb.dep_ == "pobj" and verb.head.lower_ == "with":
            yield participant(verb, "agent", base)
    if token.dep_ != "attr":
        # "the managing director of Lomax was Rupert Ashdown": read on the surface where the parser lost the subject
        edge = max(t.i for t in token.subtree)
        for at in {edge, _end_of_phrase(token)}:
            if at + 2 < len(token.tree) and token.tree[at + 1].lower_ in ("is", "was") and is_name(token.tree[at + 2]):
                run = _run(token.tree[at + 1], 1)
                if run:
                    yield _named(run, base)


def _end_of_phrase(token: Token) -> int:
    """The last word of "director of Lomax Ceramics", by the words alone."""
    at = token.i + 1
    doc = token.tree
    if at < len(doc) and doc[at].lower_ in _OF:
        at += 1
        while at < len(doc) and (is_name(doc[at]) or doc[at].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM")):
            at += 1
    return int(at) - 1


def _in_command(doc: Tree, token: Token, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "Thurlestane was in command of the frigate"."""
    doer = subject(token.head) if token.head.pos_ in ("VERB", "AUX") else None
    for thing in token.children:
        if thing.dep_ != "pobj" or lemma(thing) not in ("command", "charge") or doer is None or not is_name(doer):
            continue
        led = [
            t for c in thing.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children if t.dep_ == "pobj"
        ]
        for one in led[:1]:
            who, whose = participant(doer, "agent", base), participant(one, "of", base)
            yield _frame(doc, base, thing, found.get(token.head.i), who, "leader", frozenset(), whose)


def _under(doc: Tree, base: int, found: dict[int, Draft]) -> Iterator[Draft]:
    """ "Under the baton of X, the orchestra gave …", "under X's captaincy the side won"."""
    table = lexicon().offices
    for token in doc:
        if token.dep_ != "prep" or token.lower_ not in ("under", "in"):
            continue
        if token.lower_ == "in":
            yield from _in_command(doc, token, base, found)
            continue
        for thing in token.children:
            office = table.get(lemma(thing))
            if thing.dep_ != "pobj" or office is None:
                continue
            verb = token.head
            while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
                verb = verb.head
            doer = subject(verb)
            held = [
                t
                for c in thing.children
                if c.dep_ == "prep" and c.lower_ == "of"
                for t in c.children
                if t.dep_ == "pobj" and is_name(t)
            ]
            held += [c for c in thing.children if c.dep_ == "poss" and is_name(c)]
            if doer is None or doer.pos_ == "PRON" or not held:
                continue
            yield _frame(
                doc,
                base,
                thing,
                found.get(verb.i),
                participant(held[0], "agent", base),
                office[0],
                frozenset(),
                participant(doer, "of", base),
            )
