"""Predicates: the lemma that a verb stands for with its particle or light object, and who its subject is through clauses."""

from __future__ import annotations

from provaudit.analysis.claims.lexicon import Idiom, lexicon
from provaudit.analysis.claims.syntax.arguments import ORDINALS, lemma
from provaudit.analysis.claims.tree import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
RELATIVES = ("who", "which", "that", "whom", "whose")
_SUBJECT_KEPT = frozenset("promise use take threaten vow".split())
"""Verbs whose object does not become the subject of the infinitive after them ("used steel to build")."""
_DEPTH = 6


def verb_lemma(token: Token) -> str:
    """The lemma of a verb; where the model's is unknown here and dropping one letter gives a verb that is known, that one (fined: fine)."""
    found = lemma(token)
    if found not in lexicon().groups and token.lower_.endswith("d") and token.lower_[:-1] in lexicon().groups:
        return str(token.lower_[:-1])
    return found


_BETWEEN = frozenset(("DET", "ADJ", "PRON", "NUM", "PART", "PUNCT"))
"""Word classes that may stand inside a fixed expression: put *their* names to, *the* hammer, *last* resting place."""
_GAP = 3


def idiom(token: Token) -> tuple[Idiom, list[Token]] | None:
    """The fixed expression that a verb opens, and the words of it after the verb."""
    for found in lexicon().idioms.get(verb_lemma(token), ()):
        words: list[Token] = []
        at, gap = token.i + 1, 0
        while len(words) < len(found.words) and at < len(token.tree) and gap <= _GAP:
            word = token.tree[at]
            wanted = found.words[len(words)]
            if wanted in (word.lower_, lemma(word)) or (wanted.count("-") and word.lower_ == wanted.split("-")[0]):
                words.append(word)
                gap = 0
            elif word.pos_ in _BETWEEN:
                gap += 1
            else:
                break
            at += 1
        if len(words) == len(found.words):
            return found, words
        if len(found.words) == 1:
            objects_ = [c for c in token.children if c.dep_ in ("dobj", "dative", "npadvmod") and c.i > token.i]
            told = [c for c in objects_ if lemma(c) == found.words[0]]
            if told:
                return found, told
    return None


_FIRST = {
    **{verb: f"first_{verb}" for verb in ("perform", "show", "stage", "screen", "observe")},
    **dict.fromkeys(("see", "sight", "spot", "notice", "record", "describe", "glimpse"), "first_observe"),
    "fly": "first_fly",
}
"""What a verb amounts to when told of the first time."""


def predicate(token: Token) -> tuple[str, Token | None]:
    """The predicate of a verb, and the preposition that became part of it (its object is then the patient).

    "took place" → take_place, "shut it down" → shut_down, "lost to" → lose_to, "was born" → bear.
    """
    verb = "bear" if token.lower_ in ("born", "borne") else verb_lemma(token)
    fixed = idiom(token)
    if fixed is not None:
        last = fixed[1][-1]
        return fixed[0].predicate, last if last.dep_ in ("prep", "agent", "dative") else None
    phrases = lexicon().phrases
    best: tuple[int, str, Token | None] = (0, verb, None)
    for child in token.children:
        kind = child.dep_
        if kind in ("prt", "advmod", "acomp", "oprd", "ccomp", "advcl") or (kind == "dobj" and not child.like_num):
            for words in ((verb, child.lower_), (verb, lemma(child))):
                whole = phrases.get(words)
                if whole == "take_place" and any(lemma(c) in ORDINALS or c.like_num for c in child.children):
                    whole = "finish_in"  # took seventh place
                if whole and any(c.dep_ == "neg" for c in child.children):
                    whole = {"find_guilty": "find_not_guilty"}.get(whole, whole)
                if whole and best[0] < 2:
                    best = (2, whole, None)
            if kind in ("prt", "advmod", "acomp"):
                for prep in child.children:
                    whole = phrases.get((verb, child.lower_, prep.lower_))
                    if whole and prep.dep_ == "prep":
                        best = (3, whole, prep)
        if kind == "prep" or (kind == "dative" and child.pos_ == "ADP"):
            whole = phrases.get((verb, child.lower_))
            timed = any(lemma(thing) in lexicon().words["times"] for thing in child.children)
            moved = any(
                c.dep_ == "dobj" and c.i < child.i for c in token.children
            )  # "took them to court over the roof"
            if whole and best[0] < 1 and not timed and not moved:
                best = (1, whole, child)
            for thing in child.children:
                if thing.dep_ in ("pobj", "amod", "pcomp"):
                    whole = phrases.get((verb, child.lower_, lemma(thing))) or phrases.get((verb, lemma(thing)))
                    if whole:
                        best = (3, whole, None)
    if verb in _FIRST and any(c.dep_ == "advmod" and c.lower_ == "first" for c in token.children):
        return _FIRST[verb], None
    if best[0] == 0 and verb in ("leave", "see"):
        for child in token.children:
            if (
                child.tag_ in ("VBN", "VBD")
                and child.dep_ in ("oprd", "ccomp", "advcl", "xcomp")
                and child.i > token.i
                and not any(c.dep_ in ("aux", "auxpass", "mark", *SUBJECTS[:2]) for c in child.children)
            ):
                return lemma(child), None
    return best[1], best[2]


def subject(token: Token, depth: int = 0) -> Token | None:
    """The subject of a verb: its own, or through relative, participle, coordinate and controlled clauses the noun that fills its place."""
    if depth > _DEPTH:
        return None
    own = [
        child
        for child in token.children
        if child.dep_ in ("nsubj", "nsubjpass") or (child.dep_ == "csubj" and child.tag_ == "VBG")
    ]
    for child in own:
        if child.lower_ in RELATIVES:
            if token.dep_ == "relcl":
                return token.head
            if token.dep_ == "conj" and token.head.dep_ == "relcl":
                return token.head.head
        return child
    if token.dep_ == "relcl":
        return token.head
    if token.dep_ == "acl":
        return token.head if token.head.pos_ in ("NOUN", "PROPN", "PRON") else None
    if token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX"):
        return subject(token.head, depth + 1)
    if token.dep_ == "xcomp":
        if lemma(token.head) not in _SUBJECT_KEPT:
            for child in token.head.children:
                if child.dep_ == "dobj" and child.i < token.i:
                    return child
        return subject(token.head, depth + 1)
    if token.dep_ in ("advcl", "pcomp"):
        head = token.head
        while head.dep_ == "prep" and head.head != head:
            head = head.head
        if head.pos_ in ("VERB", "AUX") and token.tag_ in ("VBG", "VBN", "VB"):
            return subject(head, depth + 1)
    return _after_front(token)


def _after_front(token: Token) -> Token | None:
    """The name of "At the battle of Marn, Prince Renzo routed them", which the parser hangs on the place before the comma."""
    if token.dep_ != "ROOT" or token.tag_ not in ("VBD", "VBZ", "VBP", "VBN") or token.tree[0].pos_ != "ADP":
        return None
    at = token.i - 1
    while at > 0 and token.tree[at].pos_ in ("AUX", "ADV"):
        at -= 1
    last = first = token.tree[at]
    while first.i > 0 and first.pos_ == "PROPN":
        first = token.tree[first.i - 1]
    named = last.pos_ == "PROPN" and last.dep_ in ("appos", "conj", "npadvmod", "dep")
    return last if named and first.text == "," else None


def passive(token: Token) -> bool:
    """True if the subject of a verb is what it happens to."""
    if token.lower_ in ("born", "borne") or any(child.dep_ in ("nsubjpass", "auxpass") for child in token.children):
        return True
    if token.tag_ != "VBN":
        return False
    if token.dep_ == "acl":
        return True
    if token.dep_ in ("advcl", "amod", "ROOT", "ccomp", "dep"):
        return not any(child.dep_ in ("aux", "dobj") for child in token.children)
    bare = not any(child.dep_ in ("aux", *SUBJECTS) for child in token.children)
    return token.dep_ == "conj" and bare and token.head.pos_ == "VERB" and passive(token.head)


def before_name(token: Token) -> bool:
    """True for the noun of "the *freighter* Isolde Quint sank" where the parser takes it for an object: it only says what the subject is."""
    verb = token.head
    if token.i >= verb.i or token.pos_ != "NOUN":
        return False
    names = [c for c in verb.children if c.dep_ in SUBJECTS and c.pos_ == "PROPN"]
    return any(min(part.i for part in name.subtree) == token.i + 1 for name in names)


def stray(token: Token) -> list[Token]:
    """The place of "sank off Cape Sorn", where the parser takes "off" for a particle and the place for an object."""
    return [
        child
        for child in token.children
        if child.dep_ in ("dobj", "npadvmod", "dep")
        and child.pos_ == "PROPN"
        and min(child.subtree, key=lambda part: part.i).pos_ == "PROPN"
        and token.tree[min(part.i for part in child.subtree) - 1].lower_ == "off"
    ]


def objects(token: Token) -> list[Token]:
    """The direct objects of a verb; in "the bridge that Ruiz designed" the noun that the clause hangs on."""
    off = stray(token)
    direct = [child for child in token.children if child.dep_ == "dobj" and child not in off and not before_name(child)]
    if not direct:
        # "acquitted Weber": the parser takes some names for adverbials
        direct = [
            c
            for c in token.children
            if c.dep_ in ("npadvmod", "dep")
            and c.pos_ == "PROPN"
            and c.i > token.i
            and c not in off
            and lemma(c) not in lexicon().words["times"] | lexicon().words["months"]
        ]
    if token.dep_ != "relcl" or lemma(token) == "be":
        return direct
    relative = [child for child in direct if child.lower_ in RELATIVES]
    subjects = [child for child in token.children if child.dep_ == "nsubj"]
    gap = not direct and subjects and not any(child.lower_ in RELATIVES for child in subjects)
    if relative or (gap and not any(child.lower_ in ("where", "when", "why") for child in token.subtree)):
        return [token.head]
    return direct


def tense(token: Token) -> str:
    """past, present, perfect or future; "" for a form that has none."""
    helpers = [child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")]
    if any(word in ("will", "'ll", "shall", "wo") for word in helpers):
        return "future"
    if any(word in ("has", "have", "'ve") for word in helpers):
        return "perfect"
    if any(word in ("was", "were", "had", "did", "got") for word in helpers) or token.tag_ == "VBD":
        return "past"
    if any(word in ("is", "are", "'s", "'re", "does", "do", "am") for word in helpers) or token.tag_ in ("VBZ", "VBP"):
        return "present"
    return ""
