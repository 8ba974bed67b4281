"""Quotations: the words between marks and who is said to have spoken them."""

from __future__ import annotations

import re

from provaudit.analysis.claims.answers.relations import names_of
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import is_name, lemma, participant
from provaudit.analysis.claims.syntax.predicates import passive, subject
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Argument, Quote

_QUOTED = re.compile(r"“([^“”]{8,600})[”\"]|\"([^\"“”]{8,600})\"")
_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")


def quotes(doc: Tree, base: int) -> tuple[Quote, ...]:
    """The quotations of a parsed sentence, in text order."""
    found = []
    for m in _QUOTED.finditer(doc.text):
        group = 1 if m[1] else 2
        words = tuple(w.replace("’", "'") for w in _WORD.findall(m[group].lower()))
        if len(words) < 3 or _NO_SPEECH.search(m[group]) or _titled(m[group]):
            continue
        elided = any(sign in m[group] for sign in ("...", "…", "[", ". . ."))
        found.append(
            Quote(words, base + m.start(group), base + m.end(group), elided, _speaker(doc, base, m.start(), m.end()))
        )
    return tuple(found)


_NO_SPEECH = re.compile(
    r"[\w.)]/\w+/|[$\\|<>={}#~^`*_@]|(?:^|\s)--?[a-z]|^/|::|\.(?:com|org|net|txt|html?|gz|conf|py|sh|c|h)\b"
)
"""Signs of a command, a path or a formula, which nobody uttered: two that differ are two."""


def _titled(quoted: str) -> bool:
    """True if all longer words have a capital: a name or a title stands between the marks."""
    longer = [word for word in quoted.split() if len(word) > 3]
    return len(longer) > 1 and all(word[0].isupper() or not word[0].isalpha() for word in longer)


_UTTERANCES = frozenset(
    "word verdict remark comment reply answer response judgment judgement reaction conclusion motto maxim phrase line quip view opinion judgement remark saying aphorism outburst entry message telegram note diary warning complaint plea cry exclamation promise signal despatch dispatch".split()
)
"""What somebody's words are called: "… was Beddoe's verdict"."""


_PUTS = frozenset("signal coin utter speak put sum sum_up phrase open close begin end conclude".split())
"""Verbs of saying beside a quotation, though not elsewhere."""


def _copula(word: Token, start: int, end: int) -> list[Token]:
    """Whose it is by the clause: "the remark comes from Weir"; "was the comment of the coach, Ron Tull", read as a subject."""
    verb = word.head
    if verb.pos_ not in ("VERB", "AUX") or start <= verb.idx < end:
        return []
    if lemma(verb) in ("come", "stem", "originate", "be", "belong"):
        things = [
            t
            for c in verb.children
            if c.dep_ == "prep" and c.lower_ in ("from", "by", "to", "with")
            for t in c.children
            if t.dep_ == "pobj"
        ]
        things += [c for c in verb.children if c.dep_ == "nsubj" and c != word and is_name(c)]
        return [t for t in things if t.pos_ in ("PROPN", "NOUN") and not start <= t.idx < end]
    return []


def _remembered(word: Token, start: int, end: int) -> list[Token]:
    """The named subject of the clause that a word for an utterance stands in: "she is remembered for the line"."""
    verb = word.head
    while verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    doer = subject(verb) if verb.pos_ in ("VERB", "AUX") and not start <= verb.idx < end else None
    return [doer] if doer is not None and doer != word and doer.pos_ == "PROPN" and not start <= doer.idx < end else []


def _speaker(doc: Tree, base: int, start: int, end: int) -> Argument | None:
    """The subject of the nearest verb of saying outside the marks, the object of "according to", or whose word or verdict it is called."""
    best: tuple[bool, int, Token] | None = None
    for token in doc:
        if start <= token.idx < end:
            continue
        if token.pos_ == "VERB" and (lemma(token) in lexicon().words["saying"] or lemma(token) in _PUTS):
            if passive(token):
                by = [child for child in token.children if child.dep_ == "agent"]
                candidates = [thing for child in by for thing in child.children if thing.dep_ == "pobj"]
            else:
                doer = subject(token)
                inverted = [
                    c
                    for c in token.children
                    if c.dep_ == "dobj" and is_name(c) and c.i > token.i >= 2 and token.idx >= end
                ]
                candidates = [doer] if doer is not None and not start <= doer.idx < end else inverted
        elif lemma(token) in _UTTERANCES:
            candidates = [child for child in token.children if child.dep_ == "poss" and child.pos_ == "PROPN"]
            candidates += [
                thing
                for child in token.children
                if child.dep_ == "prep" and child.lower_ == "of"
                for thing in child.children
                if thing.dep_ == "pobj" and thing.pos_ in ("PROPN", "NOUN")
            ]
            candidates = (
                [c for c in candidates if is_name(c)]
                or _copula(token, start, end)
                or candidates
                or _remembered(token, start, end)
            )
        elif token.lower_ == "according":
            candidates = [part for part in token.subtree if part.dep_ == "pobj"][:1]
        else:
            continue
        distance = min(abs(token.idx - start), abs(token.idx - end))
        for child in candidates:
            rank = (not is_name(child) and not any(is_name(c) for c in child.children if c.dep_ == "appos"), distance)
            if best is None or rank < best[:2]:
                best = (*rank, child)
    if best is not None and any(is_name(t) for t in best[2].subtree) and not _addressed(best[2]):
        return participant(best[2], "agent", base)
    beside = _named_beside(doc, start, end)
    if beside is not None:
        return participant(beside, BESIDE, base)
    return participant(best[2], "agent", base) if best is not None else None


BESIDE = "beside"
"""The role of a speaker who was found by the place of the name alone."""
_TOLD = frozenset("tell inform assure remind warn ask ask promise give".split())
"""Verbs of saying whose object is the listener."""


def _addressed(token: Token) -> bool:
    """True for the listener of "…, a homesteader, Marta Lang, told the meeting", which the parser takes for the subject."""
    verb = token.head
    return lemma(verb) in _TOLD and token.i > verb.i and token.dep_ == "dobj"


def _named_beside(doc: Tree, start: int, end: int) -> Token | None:
    """The one name outside the marks that can be the speaker's: beside a verb of saying, after "by", or whose word it is called."""
    told = lexicon().words["saying"] | _PUTS | _TOLD
    found: list[Token] = []
    plain: list[Token] = []
    for name in names_of(doc):
        if start <= doc[name.first].idx < end or name.words & (lexicon().words["name_heads"] | _OCCASIONS):
            continue
        raw = doc[name.last + 1 : name.last + 4]
        after = [t for t in raw if t.text != ","]
        owner = bool(raw) and raw[0].lower_ in ("’s", "'s", "’", "'")
        uttered = owner and (len(raw) < 2 or not raw[1].text.isalpha() or any(lemma(t) in _UTTERANCES for t in raw[1:]))
        subject_ = name.preposition in ("", "by") and bool(after)
        says = subject_ and ((after[0].pos_ == "VERB" and lemma(after[0]) in told) or after[0].lower_ == "who")
        of_word = name.noun >= 0 and lemma(doc[name.noun]) in _UTTERANCES
        by = name.preposition == "by" or (name.preposition == "from" and any(lemma(t) == "come" for t in doc))
        if says or uttered or of_word or by:
            found.append(doc[name.last])
        elif name.preposition == "" and not owner and name.noun < 0:
            plain.append(doc[name.last])
    best = found or plain
    return best[0] if len(best) == 1 else None


_OCCASIONS = frozenset("lecture speech address diary inquiry inquest memoirs debate interview letter".split())
"""What bears a name beside a quotation and spoke none."""
