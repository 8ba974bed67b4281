"""Names that stand where a place does, by the words right before them: "in the crypt at Melkirk", "the church of Sint-Loy"."""

from __future__ import annotations

from provaudit.analysis.claims.answers.questions import tables
from provaudit.analysis.claims.syntax.arguments import is_name, lemma
from provaudit.analysis.claims.tree import Token, Tree

_BACK = 6
"""Words that may stand between a preposition and the name in its phrase: "in the abbey church of"."""
_SITE_PREPS = frozenset("in at near off on outside inside under beneath within beside by".split())
_NOT_PLACES = frozenset("by under".split())


def place(doc: Tree, run: list[Token]) -> tuple[bool, str]:
    """Whether a name stands where a place does, and the noun for what stands there ("in the crypt at Melkirk": crypt)."""
    known = tables()
    last = run[-1]
    house = built(run)
    if house and last.lower_ == house and not _describes(doc, run):
        return not _owner(doc, run), house  # Lenn Abbey, the Carthew Gallery
    after = doc[last.i + 1 : last.i + 4]
    if len(after) > 1 and after[0].text == "," and after[1].lower_ in ("where",):
        return True, ""
    head = next((t for t in run if t.head not in run), last)
    if head.dep_ == "nsubj" and lemma(head.head) in ("host", "stage"):
        return True, ""
    if head.dep_ in ("attr", "nsubj") and lemma(head.head) == "be":
        others = [c for c in head.head.children if c.dep_ in ("attr", "nsubj") and c is not head]
        if any(lemma(c) in _SITED for c in others):
            return True, house  # "the birthplace of Peake is Castle Morton"
    if _describes(doc, run):
        return False, ""
    at = run[0].i - 1
    site = site_after(doc, run)
    for _ in range(_BACK):
        if at < 0:
            return False, ""
        token = doc[at]
        if token.pos_ == "ADP" or token.lower_ in ("off", "near", "outside"):
            if token.lower_ == "on" and not site and not {t.lower_ for t in run} & known.tracts:
                return False, ""
            if token.lower_ in _SITE_PREPS - _NOT_PLACES:
                return not _owner(doc, run), house or site or _site_before(doc, at)
            if token.lower_ in ("to", "from", "into"):
                return bool(site) or (token.lower_ == "from" and lemma(token.head) in _STARTS), site
            if token.lower_ == "by" and at and lemma(doc[at - 1]) == "host":
                return True, ""
            if token.lower_ == "of" and at and lemma(doc[at - 1]) in known.sites:
                site = site or lemma(doc[at - 1])
            elif token.lower_ != "of" or not site:
                return False, ""
        elif token.pos_ in ("NOUN", "ADJ", "DET", "PRON") and not is_name(token):
            if lemma(token) in known.sites:
                site = site or lemma(token)
            elif token.pos_ == "NOUN" and not site and token.head not in run:
                return False, ""  # "in the end Jorunn Haldorsen …"
        else:
            return False, ""
        at -= 1
    return False, ""


def _describes(doc: Tree, run: list[Token]) -> bool:
    """True if a name only tells what sort of thing or person the noun after it is: "a Lenn College footballer"."""
    after = doc[run[-1].i + 1] if run[-1].i + 1 < len(doc) else None
    if after is None or after.pos_ != "NOUN" or site_after(doc, run):
        return False
    return any(t.dep_ in ("compound", "nmod", "amod") and t.head.i > run[-1].i for t in run)


def site_after(doc: Tree, run: list[Token]) -> str:
    """The site that the noun after a name tells: "on the Hexley viaduct"."""
    after = doc[run[-1].i + 1] if run[-1].i + 1 < len(doc) else None
    return lemma(after) if after is not None and after.pos_ == "NOUN" and lemma(after) in tables().sites else ""


_STARTS = frozenset("launch lift blast".split())
_SITED = frozenset("birthplace venue site seat setting scene location headquarters home place".split())


def built(run: list[Token]) -> str:
    """The word for a house in its name: Lenn Abbey, Castle Breyden; not the Port of Port Lissel."""
    known = tables()
    ends = [run[-1].lower_] + [run[0].lower_] * (run[0].lower_ in _FIRST)
    return next((w for w in ends if len(run) > 1 and w in known.houses), "")


_FIRST = frozenset("castle villa hotel fort camp palace casa hôtel schloss".split())


def _owner(doc: Tree, run: list[Token]) -> bool:
    """True for "in Ostrogard's altarpiece", and for what only describes: "at the Reichfeld observatory" keeps its place."""
    after = doc[run[-1].i + 1] if run[-1].i + 1 < len(doc) else None
    return after is not None and after.text in ("'s", "’s", "'", "’")


def _site_before(doc: Tree, at: int) -> str:
    """The site that the phrase before a preposition names: "a hotel room | in Casteldoro" → hotel."""
    for token in reversed(doc[max(0, at - 3) : at]):
        if lemma(token) in tables().sites:
            return lemma(token)
        if token.pos_ not in ("NOUN", "ADJ"):
            break
    return ""


def within(doc: Tree, run: list[Token]) -> frozenset[str]:
    """The words of the names that hold a place: "Lorrimer Park, Ohio", "Lenn in Ardmore"."""
    found: set[str] = set()
    at = run[-1].i + 1
    while at + 1 < len(doc) and (doc[at].text == "," or doc[at].lower_ in ("in", "at", "of")) and is_name(doc[at + 1]):
        at += 1
        while at < len(doc) and is_name(doc[at]):
            found.add(doc[at].lower_)
            at += 1
    return frozenset(found)
