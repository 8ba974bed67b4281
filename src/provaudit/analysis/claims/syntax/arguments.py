"""Participants: a noun of the parse with what names it, tells it from others, owns it and stands in apposition to it."""

from __future__ import annotations

from functools import lru_cache

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.polities import polities
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Argument
from provaudit.text.lexicon import count, known

ORDINARY = 20_000_000
"""A word seen this often in the word list's corpus is no name merely because it opens a sentence ("Turnout", "Prices")."""
PRONOUNS = frozenset(
    "he she it they we i you him her them his its their our us me my your this that these those who which whom one ones itself himself herself themselves what both each all some many "
    "several others another such there none".split()
)
_FOLLOWED = frozenset("of in into for at on to from between against with by over about near".split())
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
_INDEFINITE = frozenset("a an some any another several many few most every".split())
_DEFINITE = frozenset("the this its his their her these those our".split())


def is_name(token: Token) -> bool:
    """True for a proper noun, and for a capitalised noun that the tagger took for a common one.

    At the start of a sentence every word is capitalised: there the word list decides.
    """
    if not token.text[:1].isupper():
        return bool(token.pos_ == "PROPN" and token.i > 0 and token.text[:1].isalpha() and not token.is_lower)
    opening = token.i == token.sentence.start or token.tree[token.i - 1].text in ("“", '"', "‘", "'", ":", "(")
    determined = any(child.dep_ in ("det", "amod") for child in token.children)
    if token.pos_ == "PROPN":
        return not (
            opening
            and known(token.text)
            and len(token.text) > 3
            and not any(c.dep_ == "compound" for c in token.children)
            and count(token.text) > ORDINARY
            and not polities().named(frozenset((token.lower_,)), capital=True)
        )
    if token.pos_ not in ("NOUN", "X", "VERB", "ADJ") or len(token.text) < 3:
        return False
    return (not opening and token.pos_ in ("NOUN", "X")) or (
        opening and not determined and not count(token.text) and not count(lemma(token))
    )


def named(token: Token) -> list[Token]:
    """The proper nouns that make up the name headed by `token`, in text order."""
    found = {token} if is_name(token) else set()
    for child in token.children:
        if child.i < token.i and child.dep_ in ("compound", "nmod", "flat", "amod") and child.pos_ == "PROPN":
            found |= {part for part in child.subtree if part.pos_ == "PROPN"}
    return sorted(found, key=lambda part: part.i)


_JOINING = frozenset("de van von der den la le du di da al el bin & ’s 's of".split())
"""Words inside a name: Jorrit van Aalst, the Bank of Halden."""


def called(doc: Tree) -> tuple[frozenset[str], ...]:
    """The names of a sentence, each as the set of its words, lower-cased and without titles."""
    found: list[set[str]] = []
    open_ = False
    for token in doc:
        if is_name(token):
            if not open_:
                found.append(set())
            found[-1].add(token.lower_)
            open_ = True
        elif (token.lower_ not in _JOINING and token.text != "-") or token.lower_.endswith("s"):
            open_ = False
    titles, months = lexicon().words["titles"], lexicon().words["months"] | lexicon().words["times"]
    return tuple(
        frozenset(name) for name in ({w for w in name - titles - months if w[:1].isalnum()} for name in found) if name
    )


def conjuncts(token: Token) -> list[Token]:
    """`token` and the nouns coordinated with it."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
            found += conjuncts(child)
    return found


def participant(token: Token, role: str, base: int, *, deep: bool = True, joined: bool = False) -> Argument:
    """The participant headed by `token`; `base` is the sentence's offset in the source. `deep` follows possessors and of-phrases."""
    words = lexicon().words
    token = _counted(token)
    heads, names, titles = set(), [], set()
    modifiers, owners, phrases, parts = set(), set(), set(), []
    label = ""
    aliases = _aliases(token)
    for head in (token, *aliases):
        heads.add(lemma(head))
        event = lexicon().nominalisations.get(lemma(head))
        if event and not is_name(head):
            heads.add(event)
        names += named(head) if is_name(head) and (head == token or lemma(head) not in lexicon().demonyms) else []
    for head in (token, *aliases):
        for child in head.children:
            kind = child.dep_
            if (
                kind in ("amod", "compound", "nmod", "poss", "nummod")
                and child.pos_ != "PROPN"
                and ((not child.like_num and kind != "nummod") or (child.lower_.isalpha() and lemma(child) in ORDINALS))
            ):
                modifiers |= {lemma(child), child.lower_}
                modifiers |= {
                    grand.lower_
                    for grand in child.children
                    if grand.dep_ in ("amod", "compound", "advmod") and grand.pos_ != "NUM"
                }
            if kind == "compound" and deep and child.pos_ == "NOUN":
                parts.append(participant(child, "compound", base, deep=False))
            if kind == "poss":
                if deep:
                    parts.append(participant(child, "owner", base, deep=False))
                owners |= {part.lower_ for part in child.subtree if part.pos_ == "PROPN"}
            elif kind == "dobj" and head.pos_ == "VERB":
                # "restoring the chapel" as a noun
                phrases.add(("of", lemma(child)))
                owners |= {part.lower_ for part in child.subtree if part.pos_ == "PROPN"}
            elif kind in ("compound", "nmod", "amod") and child.pos_ == "PROPN" and not is_name(head):
                owners |= {part.lower_ for part in child.subtree if part.pos_ == "PROPN"}
            elif kind == "prep" and child.lower_ in _FOLLOWED:
                for thing in child.children:
                    if thing.dep_ != "pobj":
                        continue
                    if deep and (
                        child.lower_ in ("of", "for")
                        or (lemma(head) in lexicon().attributes and child.lower_ in ("in", "at", "among"))
                    ):
                        parts += [participant(one, child.lower_, base, deep=False) for one in conjuncts(thing)]
                    phrases |= {
                        (child.lower_, lemma(one))
                        for one in conjuncts(thing)
                        if not any(c.dep_ == "nummod" for c in one.children)
                    }
                    owners |= {part.lower_ for part in thing.subtree if part.pos_ == "PROPN"}
                    modifiers |= {
                        part.lower_
                        for part in thing.children
                        if part.dep_ in ("amod", "compound", "nmod") and part.pos_ != "PROPN"
                    }
    after = token.tree[token.i + 1] if token.i + 1 < len(token.tree) else None
    if (
        after is not None
        and token.pos_ in ("NOUN", "PROPN")
        and lemma(token) not in words["months"]
        and not after.is_sent_start
    ):
        number = after.text.isdigit() and len(after.text) < 4
        letter = len(after.text) == 1 and after.text.isupper() and after.text not in ("I",)
        if (number or letter) and (after.head in (token, token.head) or after == token.head or token.head == after):
            label = after.lower_
    tokens = {part.lower_ for part in names}
    own = frozenset(tokens - words["titles"])
    titles = (tokens | {lower for head in heads for lower in (head,)} | modifiers) & words["titles"]
    left = min((part.i for part in (token, *named(token))), default=token.i)
    right = token
    return Argument(
        role=role,
        heads=frozenset(heads),
        name=(" ".join(part.text for part in named(token)) if is_name(token) else "")
        or " ".join(part.text for part in names),
        names=frozenset(one for one in own if one[:1].isalnum()),
        modifiers=frozenset(modifiers),
        owners=frozenset(owners),
        phrases=frozenset(phrases),
        titles=frozenset(titles),
        label=label,
        start=base + token.tree[left].idx,
        end=base + right.idx + len(right.text),
        pronoun=(token.lower_ in PRONOUNS and token.pos_ in ("PRON", "DET", "ADJ"))
        or (token.lower_ == "one" and any(child.lower_ == "no" for child in token.children))
        or token.lower_ in ("nobody", "everybody", "somebody", "none"),
        indefinite=any(child.lower_ in _INDEFINITE for child in token.children),
        definite=any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in token.children),
        plural=token.tag_ == "NNS",  # a firm or a club may be called by a plural
        negated=any(child.lower_ in ("no", "neither", "nobody") or _not_a(child) for child in token.children)
        or token.lower_ in ("nobody", "nothing", "none"),
        numeric=bool(
            token.like_num
            or token.pos_ == "NUM"
            or token.lower_ in ("percent", "cent", "%", "$", "million", "billion", "£", "€")
        ),
        temporal=lemma(token) in words["months"] | words["times"] or (token.text.isdigit() and len(token.text) == 4),
        polities=_polities(token, role, own, modifiers | owners, parts),
        joined=joined,
        parts=tuple(parts),
    )


def _not_a(child: Token) -> bool:
    """True for the first word of "not a single American", "not one of them"."""
    return (
        child.lower_ == "not"
        and child.i + 1 < len(child.tree)
        and child.tree[child.i + 1].lower_ in ("a", "an", "one", "single", "any")
    )


_SITES = frozenset("in at on near to from into outside inside around".split())
"""Roles in which a capital is a town and no government."""


def _polities(
    token: Token, role: str, names: frozenset[str], modifiers: set[str], parts: list[Argument]
) -> frozenset[str]:
    """The countries that a participant may be; of a common noun, those whose it may be."""
    table = polities()
    if names:
        return table.named(names, capital=role not in _SITES and _of_state(token))
    owners = (part.polities for part in parts if part.role in ("owner", "of"))
    return table.described(modifiers).union(*owners)


_WHEN = frozenset("before after since until during".split())
"""A treaty that only dates what a town did makes it no government."""


def _of_state(token: Token) -> bool:
    """True if the clause of `token` speaks of matters between states."""
    told = _matters(token.tree)
    return bool(told) and _clause(token) in told


@lru_cache(maxsize=1)
def _matters(sentence: Tree) -> frozenset[int]:
    """The clauses that speak of matters between states; asked for each participant of one sentence in turn."""
    table = polities().matters
    return frozenset(_clause(part) for part in sentence if lemma(part) in table and part.head.lower_ not in _WHEN)


def _clause(token: Token) -> int:
    """The index of the verb that governs `token`; of "agreed to keep", the first."""
    while token.head != token and (token.pos_ not in ("VERB", "AUX") or token.dep_ in ("xcomp", "aux", "auxpass")):
        token = token.head
    return int(token.i)


def lemma(token: Token) -> str:
    """The lemma, lower-cased; a plural proper noun keeps its form."""
    return str(token.lemma_).lower()


def _counted(token: Token) -> Token:
    """In "a total of 512 patients" the patients."""
    if lemma(token) in _TRANSPARENT and any(child.lower_ in ("a", "the") for child in token.children):
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for thing in child.children:
                    if thing.dep_ == "pobj" and thing.tag_ in ("NNS", "NNPS"):
                        return thing
    return token


_TRANSPARENT = frozenset(("total", "number", "sum"))


def _aliases(token: Token) -> list[Token]:
    """Nouns in apposition: "Karl Weiss, the architect", "the sculptor Ada Brandt". Two plain names side by side are a list."""
    found = []
    for child in token.children:
        if (
            child.dep_ == "appos"
            and child.pos_ in ("PROPN", "NOUN")
            and not child.like_num
            and not _dated(child)
            and _renames(token, child)
        ):
            found.append(child)
        if (
            child.dep_ in ("compound", "nmod")
            and child.pos_ == "NOUN"
            and is_name(token)
            and child.i < token.i
            and (any(c.lower_ in ("the", "a") for c in token.children) or lemma(child) in lexicon().words["holders"])
        ):
            found.append(child)
    if token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj"):
        # "The chemist Jonas Weil": the parser gives two subjects; "A Belgian, the soprano Amalia Rondeau": an adverbial
        for other in token.head.children:
            if (
                other.dep_ == "npadvmod"
                and other.i < token.i
                and other.pos_ in ("NOUN", "PROPN")
                and is_name(token)
                and lemma(other) not in words_of_time()
                and any(c.lower_ in ("a", "an", "the") for c in other.children)
                and other.tree[max(part.i for part in other.subtree) + 1].text == ","
            ):
                found.append(other)
            left, right = sorted((token, other), key=lambda t: t.i)
            if (
                (
                    other.dep_ == token.dep_
                    or (other.dep_ in ("dobj", "dep", "npadvmod") and other.pos_ == "NOUN" and other.i < token.i)
                )
                and other != token
                and is_name(right)
                and not is_name(left)
                and min(t.i for t in named(right)) == left.i + 1
            ):
                found.append(other)
    before = _called_before(token)
    if before is not None and before not in found:
        found.append(before)
    if token.dep_ == "appos" and token.head.pos_ in ("PROPN", "NOUN") and _renames(token.head, token):
        found.append(token.head)
    return found


def words_of_time() -> frozenset[str]:
    """Nouns and names for times and months."""
    return lexicon().words["times"] | lexicon().words["months"]


def _called_before(token: Token) -> Token | None:
    """The noun right before a name that says what it is, whatever the parser made of it: "the Romanian violinist Isidor Blau"."""
    if not is_name(token):
        return None
    parts = named(token)
    first = parts[0].i if parts else token.i
    noun = token.tree[first - 1] if first else None
    if (
        noun is None
        or noun.pos_ != "NOUN"
        or is_name(noun)
        or (noun.head == token and noun.dep_ in ("compound", "nmod"))
    ):
        return None
    if noun.head not in (token, token.head) and token.head != noun and token.head.head != noun:
        return None
    left = [c for c in noun.children if c.i < noun.i]
    return (
        noun if any(c.lower_ in ("the", "a", "an") for c in left) and not any(c.dep_ == "poss" for c in left) else None
    )


def _renames(first: Token, second: Token) -> bool:
    bracketed = second.i > 0 and any(part.text == "(" for part in second.tree[first.i : second.i])
    if any(child.lower_ in ("a", "an") for child in second.children):
        return True  # "Tenna Ruud, a Dane"
    if is_name(first) and is_name(second):
        return bracketed or any(child.dep_ == "det" for child in second.children) != any(
            child.dep_ == "det" for child in first.children
        )
    return is_name(first) or is_name(second) or any(child.dep_ == "det" for child in second.children)


def _dated(token: Token) -> bool:
    return lemma(token) in lexicon().words["months"] or lemma(token) in ("percent", "%")
