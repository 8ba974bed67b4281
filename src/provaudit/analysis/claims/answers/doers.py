"""Names that stand where the one who did it does, or who holds an office: told by the verb, a noun, an apposition or a participle."""

from __future__ import annotations

from collections.abc import Sequence

from provaudit.analysis.claims.answers.questions import GAP, Evoked, clause, tables
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import lemma
from provaudit.analysis.claims.syntax.predicates import passive, subject
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Frame

_REPEATED = frozenset(
    "support oppose praise criticise criticize meet visit join attend watch help follow accompany interview thank use see hear call ask tell say know like love hate describe welcome greet "
    "tour address lead chair hold run work serve play teach win beat study see read love join leave reach enter cross represent manage train advise back urge face want need keep own support".split()
)
"""What several may have done to one thing, each in turn."""


def deeds(run: list[Token], base: int, frames: Sequence[Frame]) -> frozenset[str]:
    """What the bearer of a name is told to have done to one certain thing, as questions: "by sign"."""
    start, end = base + run[0].idx, base + run[-1].idx + len(run[-1].text)
    found = set()
    for frame in frames:
        if not frame.polarity or frame.modality or frame.tense not in ("past", "") or frame.predicate in _REPEATED:
            continue
        things = frame.get("patient")
        doers = [p for p in frame.get("agent") if start < p.end and p.start < end and not p.joined]
        certain = all((p.definite or p.names or p.owners) and not p.plural and not p.pronoun for p in things)
        if doers and things and certain:
            found |= {
                f"by {group}"
                for group, _ in lexicon().sides(frame.predicate)
                if "recurs" not in lexicon().flags.get(group, ())
            }
    return frozenset(found)


def person(run: list[Token]) -> bool:
    """True if a name may be that of a person: no article and no "Bridge", "Company" or "Abbey" in it."""
    known = lexicon().words
    words = {t.lower_ for t in run}
    if words & (known["name_heads"] | tables().sites | known["countries"] | known["regions"]) or "of" in words:
        return False
    if run[-1].tag_ == "NNPS":
        return False
    before = run[0].tree[run[0].i - 1] if run[0].i else None
    article = before is not None and before.lower_ in ("the", "a", "an")
    titled = run[0].lower_.rstrip(".") in known["titles"]
    return not article or titled


def full(doc: Tree, run: list[Token]) -> bool:
    """True for more than a surname, and where what stands before says who it is: "the monk Aldwin", "a nun named Hild"."""
    before = doc[run[0].i - 1] if run[0].i else None
    told = before is not None and (before.pos_ == "NOUN" or lemma(before) in ("name", "call"))
    return len(run) > 1 or told


_MAKERS = frozenset(
    "work invention brainchild boot foot head hand pen brush baton creation design captaincy command direction leadership genius chisel editorship idea board desk studio".split()
)
"""Nouns whose possessor is the one who did it: from the boot of Minchin."""
_OWED = frozenset("owe credit belong go fall pass due hand attribute ascribe".split())
_APPOINTS = frozenset("appoint name elect nominate choose select pick install make crown".split())
_OFFICES = frozenset(("captaincy", "title", "referee"))
"""Questions that are answered by who is made something."""


def fits(doc: Tree, run: list[Token], evoked: Evoked) -> bool:
    """True if a person stands where the one who did what the word at `evoked` tells, or holds the office, can stand."""
    told = doc[evoked.at]
    office = evoked.question.startswith("office") or evoked.question in _OFFICES
    if told.pos_ == "VERB" and did(told, run):
        return office or not passive(told)
    if evoked.question == "spouse":
        return True
    step = told
    while step.dep_ in ("conj", "appos", "compound", "nmod") and step.head != step:
        step = step.head
        if step in run:
            return True  # "Clapp, an heir and founder of", "founder Bill Clapp"
    head = next((t for t in run if t.head not in run), run[-1])
    after = doc[run[-1].i + 1] if run[-1].i + 1 < len(doc) else None
    if after is not None and after.text in ("'s", "’s"):
        noun = next((t for t in doc[after.i + 1 : after.i + 4] if t.pos_ in ("NOUN", "PROPN")), None)
        return noun is not None and (noun == told or lemma(noun) in _MAKERS)
    kind, governor = head.dep_, head.head
    while kind in ("appos", "compound", "nmod", "flat", "conj") and governor.head != governor:
        if governor == told:
            return True
        kind, governor = governor.dep_, governor.head
    if governor.dep_ == "acl" and lemma(governor) in ("name", "call"):
        kind, governor = governor.head.dep_, governor.head.head  # "of a fitter named Enoch Tipper"
    if kind in ("nsubj", "nsubjpass"):
        return told.pos_ != "VERB" and clause(told) == governor and (kind == "nsubj" or office)
    if kind in ("pobj", "agent"):
        return _after(governor, told, office, after)
    if kind in ("attr", "ROOT", "npadvmod", "dep", "acomp", "oprd"):
        return clause(told) == clause(head)
    return kind == "dobj" and office and lemma(governor) in _APPOINTS


def did(told: Token, run: list[Token]) -> bool:
    """True if a name is that of the subject of a verb, by the tree: "Lund won", "the man who shot him was a baker called Lund"."""
    doer = subject(told) if told.pos_ == "VERB" else None
    if doer is None:
        return False
    meant = [doer, *(c for c in doer.children if c.dep_ in ("appos", "conj"))]
    if doer.dep_ == "attr" and lemma(doer.head) == "be":
        meant += [c for c in doer.head.children if c.dep_ == "nsubj"]  # "Drew was the first to play her"
    if told.dep_ == "relcl" and doer.dep_ == "nsubj" and lemma(doer.head) == "be":
        meant += [c for c in doer.head.children if c.dep_ == "attr"]
    meant += [c for one in meant for c in one.children if c.dep_ == "appos"]
    named = (c for one in meant for c in one.children if c.dep_ == "acl" and lemma(c) in ("name", "call"))
    return any(one in run for one in (*meant, *(c for verb in named for c in verb.children)))


def _after(preposition: Token, told: Token, office: bool, after: Token | None) -> bool:
    """True if the object of a preposition can be the one who did it: by X, under X, with X as captain, from the pen of X, owed to X."""
    word, governor = preposition.lower_, preposition.head
    if word == "by":
        return True
    if word == "under":
        return office or lemma(governor) == lemma(told)
    if word == "with":
        return after is not None and (after.lower_ == "as" or 0 <= told.i - after.i <= GAP)  # with Doran in the saddle
    if word == "of":
        return lemma(governor) in _MAKERS
    return word in ("to", "on", "from", "for", "in") and (
        lemma(governor) in _OWED or (office and word in ("on", "in", "to"))
    )
