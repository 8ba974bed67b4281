"""Contenders: the names of a sentence that answer who did it, or where, told by the words about them rather than by the tree.

"Breathed his last in a clinic at Lausberg", "death came to him at Tornby" and "died in Montavel" are three parses and one
question. The words tell which question a sentence answers; the words right before a name tell whether the name can be the answer.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from provaudit.analysis.claims.arguments import is_name, lemma
from provaudit.analysis.claims.lexicon import lexicon
from provaudit.analysis.claims.predicates import passive, subject, verb_lemma
from provaudit.analysis.claims.tree import Token, Tree
from provaudit.model.claim import Contender, Frame

_GAP = 3
"""Words that may stand between two of an expression."""
_BACK = 6
"""Words that may stand between a preposition and the name in its phrase: "in the abbey church of"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a name answers: its kind of answer (place or person), and how far it may be asked again."""

    name: str
    kind: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Tables:
    questions: dict[str, Asked]
    openings: dict[str, tuple[tuple[tuple[str, ...], Asked, bool], ...]]
    """First word of an expression → (its other words, question, whether it is weak)."""
    houses: frozenset[str]
    sites: frozenset[str]
    tracts: frozenset[str]


@cache
def tables() -> _Tables:
    """The tables of questions.toml, read once a process."""
    raw = tomllib.loads(files(__package__).joinpath("questions.toml").read_text(encoding="utf-8"))
    questions: dict[str, Asked] = {}
    openings: dict[str, list[tuple[tuple[str, ...], Asked, bool]]] = {}
    for line in raw["questions"].strip().splitlines():
        name, kind, flags, words = (part.strip() for part in line.split("|"))
        questions[name] = asked = Asked(name, kind, frozenset(flags.split()))
        for word in words.split():
            first, *rest = word.rstrip("~").split("_")
            openings.setdefault(first, []).append((tuple(rest), asked, word.endswith("~")))
    return _Tables(
        questions,
        {word: tuple(found) for word, found in openings.items()},
        frozenset(raw["houses"].split()),
        frozenset((raw["houses"] + raw["sites"]).split()),
        frozenset(raw["tracts"].split()),
    )


@dataclass(frozen=True, slots=True)
class _Evoked:
    question: str
    kind: str
    weak: bool
    at: int


def contenders(doc: Tree, base: int, frames: Sequence[Frame]) -> tuple[Contender, ...]:
    """The names of a sentence that may answer one of its questions, in text order; `base` is its offset in the source.

    `frames` tell who did what to one certain thing, which is a question of its own.
    """
    evoked = list(_evoked(doc))
    borders = _borders(doc)
    found = (_contender(doc, base, run, evoked, borders, frames) for run in _runs(doc))
    return tuple(one for one in found if one is not None)


def _evoked(doc: Tree) -> Iterator[_Evoked]:
    """Where the sentence tells a question of the table, or bears a noun for the holder of an office."""
    openings = tables().openings
    offices, agentives = lexicon().offices, lexicon().agentives
    holders = lexicon().words["holders"] - _THINGS
    for token in doc:
        if token.pos_ in ("DET", "PRON", "PART", "CCONJ") or _in_name(token):
            continue
        bare = token.pos_ == "ADP"
        verb = token.pos_ in ("VERB", "AUX")
        for word in sorted({verb_lemma(token)} if verb else {lemma(token), token.lower_}):
            for rest, asked, weak in openings.get(word, ()):
                doer = (
                    verb and asked.kind == "person" and word.endswith("er") and word in agentives
                )  # the ship foundered
                if (rest or not bare) and _goes_on(token, rest) and not doer:
                    yield _Evoked(asked.name, asked.kind, weak, token.i)
        if token.pos_ in ("NOUN", "PROPN") and (lemma(token) in holders or lemma(token) in offices):
            yield _Evoked(f"office {offices.get(lemma(token), (lemma(token),))[0]}", "person", False, token.i)


_THINGS = frozenset("birthplace capital currency headquarters hometown moon nickname seat".split())
"""Among the nouns that one thing only can be of another, those that are no person."""


def _in_name(token: Token) -> bool:
    """True for "Bridge" in "Tarn Bridge", not for "Captain" or a first word."""
    return token.pos_ == "PROPN" and token.i > token.sentence.start and token.text[:1].isupper()


def _goes_on(token: Token, rest: tuple[str, ...]) -> bool:
    at = token.i
    for word in rest:
        for part in token.tree[at + 1 : at + 2 + _GAP]:
            if word in (part.lower_, lemma(part)):
                at = part.i
                break
            if part.text in (",", ";", ":"):
                return False
        else:
            return False
    return True


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


_SITE_PREPS = frozenset("in at near off on outside inside under beneath within beside by".split())
_NOT_PLACES = frozenset("by under".split())


def _contender(
    doc: Tree, base: int, run: list[Token], evoked: list[_Evoked], borders: list[int], frames: Sequence[Frame]
) -> Contender | None:
    known = lexicon().words
    words = frozenset(t.lower_ for t in run if t.text[:1].isalnum() and t.lower_ not in _JOINING)
    if words <= known["months"] | known["times"] | known["nationalities"] | lexicon().demonyms.keys():
        return None
    place, site = _place(doc, run)
    person = not place and _person(run)
    if not (place or person):
        return None
    kind = "place" if place else "person"
    mine = [e for e in evoked if e.kind == kind and (place or _fits(doc, run, e))]
    did = _deeds(run, base, frames) if person else frozenset()
    if not mine and not did:
        return None
    beside = frozenset(
        e.question for e in mine if not _clauses_between(run, e, borders) or (person and _did(doc[e.at], run))
    )
    firm = frozenset(e.question for e in mine if not e.weak)
    return Contender(
        kind=kind,
        name="".join(f" {t.text}" if n and not _glued(run[n - 1], t) else t.text for n, t in enumerate(run)),
        words=words - known["titles"],
        start=base + run[0].idx,
        end=base + run[-1].idx + len(run[-1].text),
        questions=did.union(e.question for e in mine),
        firm=firm,
        beside=beside | did,
        site=site,
        built=bool(_built(run)),
        within=_within(doc, run),
        full=_full(doc, run),
        near=run[0].i > 0 and doc[run[0].i - 1].lower_ in ("near", "outside"),
    )


_REPEATED = frozenset(
    "support oppose praise criticise criticize meet visit join attend watch help follow accompany interview thank use see hear call ask tell say know like love hate describe welcome greet "
    "tour address lead chair hold run work serve play teach win beat study see read love join leave reach enter cross represent manage train advise back urge face want need keep own support".split()
)
"""What several may have done to one thing, each in turn."""


def _deeds(run: list[Token], base: int, frames: Sequence[Frame]) -> frozenset[str]:
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


def _clauses_between(run: list[Token], evoked: _Evoked, borders: list[int]) -> int:
    """How many borders of clauses lie between a name and a question; "Samuel Orde, who" belongs to the clause of "who" as well."""
    if _clause(run[-1]) == _clause(run[-1].tree[evoked.at]):
        return 0
    at = borders[run[-1].i]
    after = run[-1].tree[run[-1].i + 1 : run[-1].i + 5]
    opens = after[1:] if after and after[0].text == "," else after
    reach = borders[opens[-1].i] - at if opens and opens[0].lower_ in _RELATIVES else 0
    return min(abs(borders[evoked.at] - at - n) for n in range(reach + 1))


_RELATIVES = ("who", "which", "whose", "that", "where")
"""After "X, which is where …" the name answers what the clause asks."""


def _place(doc: Tree, run: list[Token]) -> tuple[bool, str]:
    """Whether a name stands where a place does, and the noun for what stands there ("in the crypt at Melkirk": crypt)."""
    known = tables()
    last = run[-1]
    built = _built(run)
    if built and last.lower_ == built:
        return not _owner(doc, run), built  # Lenn Abbey, the Carthew Gallery
    after = doc[last.i + 1 : last.i + 4]
    if len(after) > 1 and after[0].text == "," and after[1].lower_ in ("where",):
        return True, ""
    head = next((t for t in run if t.head not in run), last)
    if head.dep_ == "nsubj" and lemma(head.head) in ("host", "stage"):
        return True, ""
    if head.dep_ in ("attr", "nsubj") and lemma(head.head) == "be":
        others = [c for c in head.head.children if c.dep_ in ("attr", "nsubj") and c is not head]
        if any(lemma(c) in _SITED for c in others):
            return True, built  # "the birthplace of Peake is Castle Morton"
    at = run[0].i - 1
    site = ""
    for _ in range(_BACK):
        if at < 0:
            return False, ""
        token = doc[at]
        if token.pos_ == "ADP" or token.lower_ in ("off", "near", "outside"):
            if token.lower_ == "on" and not site and not {t.lower_ for t in run} & known.tracts:
                return False, ""
            if token.lower_ in _SITE_PREPS - _NOT_PLACES:
                return not _owner(doc, run), built or site or _site_before(doc, at)
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


_STARTS = frozenset("launch lift blast".split())
_SITED = frozenset("birthplace venue site seat setting scene location headquarters home place".split())


def _built(run: list[Token]) -> str:
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


def _within(doc: Tree, run: list[Token]) -> frozenset[str]:
    """The words of the names that hold a place: "Lorrimer Park, Ohio", "Lenn in Ardmore"."""
    found: set[str] = set()
    at = run[-1].i + 1
    while at + 1 < len(doc) and (doc[at].text == "," or doc[at].lower_ in ("in", "at", "of")) and is_name(doc[at + 1]):
        at += 1
        while at < len(doc) and is_name(doc[at]):
            found.add(doc[at].lower_)
            at += 1
    return frozenset(found)


def _person(run: list[Token]) -> bool:
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


def _full(doc: Tree, run: list[Token]) -> bool:
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


def _fits(doc: Tree, run: list[Token], evoked: _Evoked) -> bool:
    """True if a person stands where the one who did what the word at `evoked` tells, or holds the office, can stand."""
    told = doc[evoked.at]
    office = evoked.question.startswith("office") or evoked.question in _OFFICES
    if told.pos_ == "VERB" and _did(told, run):
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
    while kind in ("appos", "compound", "nmod", "flat") and governor.head != governor:
        if governor == told:
            return True
        kind, governor = governor.dep_, governor.head
    if governor.dep_ == "acl" and lemma(governor) in ("name", "call"):
        kind, governor = governor.head.dep_, governor.head.head  # "of a fitter named Enoch Tipper"
    if kind in ("nsubj", "nsubjpass"):
        return told.pos_ != "VERB" and _clause(told) == governor and (kind == "nsubj" or office)
    if kind in ("pobj", "agent"):
        return _after(governor, told, office, after)
    if kind in ("attr", "ROOT", "npadvmod", "dep", "acomp", "oprd"):
        return _clause(told) == _clause(head)
    return kind == "dobj" and office and lemma(governor) in _APPOINTS


def _did(told: Token, run: list[Token]) -> bool:
    """True if a name is that of the subject of a verb, by the tree: "Lund won", "the man who shot him was a baker called Lund"."""
    doer = subject(told) if told.pos_ == "VERB" else None
    if doer is None:
        return False
    meant = [doer, *(c for c in doer.children if c.dep_ == "appos")]
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
        return after is not None and (after.lower_ == "as" or 0 <= told.i - after.i <= _GAP)  # with Doran in the saddle
    if word == "of":
        return lemma(governor) in _MAKERS
    return word in ("to", "on", "from", "for", "in") and (
        lemma(governor) in _OWED or (office and word in ("on", "in", "to"))
    )


def _clause(token: Token) -> Token:
    """The verb of the clause in which a noun stands."""
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


_OPENERS = frozenset(
    "who which whose whom while when after before until where since although though because but".split()
)


def _borders(doc: Tree) -> list[int]:
    """How many borders of clauses lie before each token."""
    count, found = 0, []
    for token in doc:
        if token.text in (";", ":", "(", ")", "—", "–") or (token.lower_ in _OPENERS and token.pos_ not in ("ADP",)):
            count += 1
        elif token.dep_ == "nsubj" and token.head.tag_ == "VBG" and token.i and doc[token.i - 1].text == ",":
            count += 1  # ", Tuite being ill ashore"
        elif token.dep_ == "cc" and any(
            c.dep_ == "conj" and c.pos_ in ("VERB", "AUX") for c in token.head.children if c.i > token.i
        ):
            count += 1
        found.append(count)
    return found
