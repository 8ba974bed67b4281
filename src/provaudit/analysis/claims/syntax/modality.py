"""What the clauses above do to a frame: deny, doubt, plan, wish; and who is made to say it."""

from __future__ import annotations

from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.syntax.arguments import lemma
from provaudit.analysis.claims.syntax.draft import Draft
from provaudit.analysis.claims.syntax.predicates import (
    SUBJECTS,
    subject,
)
from provaudit.analysis.claims.tree import Token

CLIMB = 4


def modality(token: Token, draft: Draft, found: dict[int, Draft]) -> None:
    """What the clauses above do to a frame: deny, doubt, wish, report."""
    words = lexicon().words
    here = token
    while draft.nominal and here.pos_ not in ("VERB", "AUX") and here.head != here:
        here = here.head  # "they maintained that the signing took place": the noun is theirs as the clause is
    if draft.nominal and here.i < token.i and lemma(here) in words["irrealis"]:
        draft.modality = draft.modality or lemma(here)  # "predicted growth of 3 percent"
    for _ in range(CLIMB):
        above = here.head
        if above == here or here.dep_ not in ("xcomp", "ccomp", "advcl", "pcomp", "conj", "relcl", "acl", "attr"):
            break
        while above.dep_ == "prep" and above.head != above:
            above = above.head
        verb = lemma(above)
        if here.dep_ in ("xcomp", "ccomp", "acl", "pcomp"):
            if verb in ("deny", "dispute", "reject") and here.dep_ != "acl":
                draft.modality = draft.modality or "denied"
            elif (verb in words["denials"] and here.dep_ == "xcomp") or above.lower_ == "unable":
                draft.polarity = not draft.polarity
            elif verb in words["doubts"]:
                draft.attribution = draft.attribution or _speaker(above) or verb
                draft.modality = draft.modality or ("" if verb in ("claim", "argue") else verb)
            elif verb in words["irrealis"]:
                draft.modality = draft.modality or verb
            if verb in words["saying"] and here.dep_ == "ccomp":
                draft.attribution = draft.attribution or _speaker(above) or verb
            if verb in ("require", "oblige", "have", "need", "order") and here.dep_ == "xcomp":
                draft.modality = draft.modality or "must"
            if any(child.dep_ == "neg" for child in above.children) and here.dep_ == "xcomp":
                draft.polarity = not draft.polarity
            if any(
                child.dep_ == "aux" and child.lower_ in ("may", "might", "could", "would", "should")
                for child in above.children
            ):
                draft.modality = draft.modality or "would"
        here = above
    helpers = {child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")}
    infinitive = token.tag_ == "VB" or (token.tag_ == "VBN" and "to" in helpers and "have" not in helpers)
    if infinitive and not draft.modality and token.dep_ in ("acl", "advcl", "xcomp", "relcl"):
        factual = token.dep_ == "xcomp" and lemma(token.head) in (
            "lead",
            "force",
            "cause",
            "make",
            "prompt",
            "compel",
            "enable",
            "manage",
            "begin",
            "start",
            "continue",
            "help",
            "fail",
            "refuse",
            "decline",
            "agree",
            "turn",
            "prove",
            "need",
            "take",
            "require",
            "cost",
            "go",
            "come",
            "happen",
            "get",
        )
        if not factual:
            draft.modality = "to"
    if token.dep_ == "pcomp" and token.head.lower_ in (
        "for",
        "of",
        "toward",
        "towards",
        "to",
        "about",
        "without",
        "against",
    ):
        draft.modality = draft.modality or "to"
    if token.dep_ == "conj" and token.head.i in found and not any(child.dep_ in SUBJECTS for child in token.children):
        draft.modality = draft.modality or found[token.head.i].modality
    draft.attribution = draft.attribution or according(token)


def _speaker(verb: Token) -> str:
    found = subject(verb)
    return " ".join(part.text for part in found.subtree)[:80] if found is not None else ""


ACCOUNTS = frozenset(
    "account telling version view count estimate reckoning report testimony figure word opinion recollection memory calculation belief".split()
)


_TELLING = frozenset("speak talk tell".split())


def according(token: Token) -> str:
    """Who answers for the sentence: "according to X", "by X's account", "X speaks of", "X puts it at"."""
    root = token.sentence.root
    for child in root.children:
        if child.lower_ == "according":
            for part in child.subtree:
                if part.dep_ == "pobj":
                    return _phrase(part)
        if child.dep_ != "prep":
            continue
        for thing in child.children:
            if thing.dep_ != "pobj" or (child.lower_ == "on" and lemma(thing) == "count"):
                continue  # "on two counts of theft"
            if child.lower_ in ("by", "in", "on", "from") and lemma(thing) in ACCOUNTS:
                owners = [c for c in thing.children if c.dep_ == "poss" and c.pos_ != "PRON"]
                owners += [g for c in thing.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
                if owners:
                    return _phrase(owners[0])
            doer = subject(root)
            if doer is not None and (
                (lemma(root) in _TELLING and child.lower_ == "of")
                or (lemma(root) == "put" and child.lower_ == "at" and thing.i > root.i)
            ):
                return _phrase(doer)
    return ""


def _phrase(noun: Token) -> str:
    return " ".join(part.text for part in noun.subtree)[:80]
