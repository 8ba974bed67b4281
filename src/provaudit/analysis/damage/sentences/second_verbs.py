"""A finite verb more than its sentence makes room for: “The lake is a reservoir was built by prisoners”.

A sentence has one finite verb, and one more for each conjunction, relative, verb of saying, mark of punctuation, and for each place where a
relative may have been left out. Counting them needs no parse: only forms are counted that are nothing but finite, and every word that might
make room makes it. So a splice with an “and” in it is seldom found. The word lists were mended on 22,918 sentences
of speeches until none of them was blamed, so that figure says little of other prose.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import QUOTES, Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import count, known, verb

FINITE_ONLY = w.members(
    "was were is are has went took came became gave wrote saw knew fell rose grew drew flew threw chose spoke broke drove rode sang sank swam shook stole swore tore wore froze forgot hid ate arose awoke began ran did does had would could should cannot resigned arrived died happened occurred appeared disappeared remained existed emerged vanished lasted belonged consisted seemed wanted"
)
"""Forms that are a finite verb and nothing else: no participle, no noun, no infinitive."""
_LINKS = w.members(
    "and or but nor yet so then that which who whom whose because if when whenever while where wherever as than since until till before after though although unless once whether what whatever how why whereas lest not only both either neither however like for "
    "wherein whereby whereupon instant allege alleged alleges mention mentioned mentions testify testified contend contended maintain maintained estimate estimated estimates predict predicted speculate speculated reckon reckoned note notes noted "
    "said say says saying think thinks thought thinking know knows knew known believe believes believed feel feels felt see sees saw seen hear hears heard hope hopes hoped fear feared wish wished claim claims claimed show shows showed shown find finds found mean means meant "
    "suggest suggests suggested report reports reported tell tells told announce announced argue argues argued admit admitted insist insisted agree agreed realise realised realize realized notice noticed learn learned learnt imagine ensure sure certain afraid aware glad sorry told convinced "
    "decide decided understand understood remember remembered guess suppose supposed assume assumed bet doubt pretend swear swore prove proved proven all everything anything nothing something everyone anyone one those time day way year moment reason place fact truth point problem let make made help had have here there do did does question answer more less never now reveal reveals revealed explain explains explained conclude concluded confirm confirmed indicate indicates indicated warn warned promise promised expect expected complain complained recall recalled declare declared come up"
)
"""Words that make room for a further clause: conjunctions, relatives, verbs of saying and thinking, and nouns with bare clauses."""
_BREAKS = frozenset(",;:—–()[]…/-") | QUOTES
_REACH = 40


def second_verbs(r: Reading) -> Iterator[Sign]:
    """Second finite verbs of sentences in which nothing makes room for one."""
    start = 0
    for i in range(len(r) + 1):
        if i == len(r) or r.word[i] in ".!?":
            if i - start <= _REACH and i < len(r) and r.word[i] != "?":
                yield from _second(r, start, i)
            start = i + 1


def _second(r: Reading, a: int, b: int) -> Iterator[Sign]:
    """The first finite verb of the sentence `a:b` that is one more than the words before it make room for."""
    if r.has(a, w.PREPOSITION | w.ADVERB) or r.low[a] in ("rarely", "seldom", "nor", "so", "such", "little"):
        return  # what stands for the subject may follow its verb
    room, verbs, p = 1 + (r.low[a] == "there"), 0, a
    comma, before = -1, 0
    for k in range(a, b):
        low = r.low[k]
        if r.word[k] in QUOTES:
            return
        room += _makes_room(r, a, k)
        if r.word[k] == ",":
            room -= 2 * (comma >= 0 and verbs == before)  # an aside between commas takes back what both of them gave
            comma, before = (-1 if comma >= 0 and verbs == before else k), verbs
        if k == a or not r.word[k].islower():
            continue
        perfect = low in _PERFECT and any(r.at(n) in ("have", "has", "had", "having") for n in range(k - 3, k))
        aside = r.word[k - 1] == "," and r.has(p, w.AUXILIARY)  # “has, for generations, fired the passion of …”
        if _finite(r, a, k) and not perfect and not aside:
            verbs += 1
            if verbs > room:
                if k - p >= 2 and (low not in FINITE_ONLY or not r.has(k - 1, w.ADVERB)):
                    lost = f"the words between “{r.word[k - 1]}” and “{r.word[k]}”"
                    sign = "a second verb that nothing makes room for"
                    yield Sign(DamageKind.BOUNDARY, r.begin[k - 1], r.stop[k], MEDIUM, lost, sign, gap=r.stop[k - 1])
                return
            p = k


_PERFECT = w.members("had did ran")
_ROOMLESS = w.members("have had do did does here there made make let help up come ones like for")


def _finite(r: Reading, a: int, k: int) -> bool:
    """True if token `k` of the sentence that begins at `a` is a finite verb and cannot be anything else."""
    low = r.low[k]
    if low in FINITE_ONLY or _told(r, a, k) or _joined(r, k):
        return True
    if _acts(r, k, k):
        return not any(r.has(n, w.AUXILIARY) for n in range(max(a, k - 2), k))  # “has been kept a while”
    return (
        r.low[k - 1] in _ALWAYS
        and low.endswith("s")
        and not r.mask[k]
        and any(verb(stem) or stem in w.IRREGULAR_BASES for stem in w.stems(low)[1:])
    )


_ALWAYS = w.members("now still also never always often seldom rarely")


def _joined(r: Reading, k: int) -> bool:
    """True for “and asked for”: a past form behind its conjunction, which it uses up."""
    return r.low[k - 1] in ("and", "but", "or") and (r.has(k, w.PAST) or r.low[k].endswith("ed"))


def _makes_room(r: Reading, a: int, k: int) -> int:
    """How many further finite verbs token `k` of the sentence that begins at `a` makes room for."""
    low, word = r.low[k], r.word[k]
    if low in _GERUNDIVE and r.at(k + 1).endswith("ing") and r.has(k + 2, w.DETERMINER):
        return 0
    if (low in _LINKS and low not in _ROOMLESS) or word in _BREAKS or word[-1] == "." or "'" in low or "’" in low:
        return 1
    if k == a:
        return 0
    pronoun = r.has(k, w.SUBJECT) or low in ("it", "you", "this", "these", "there", "those", "her", "his", "one")
    noun = not r.mask[k - 1] & ~_NOUN and r.word[k - 1].islower() and not _verbal(r, k - 1)
    plural = low.endswith("s") and not r.mask[k] & ~_NOUN and count(low[:-1]) > 0 < count(r.low[k - 1])
    return int(pronoun or (noun and (r.has(k, w.DETERMINER) or r.capital(k) or plural)))


def _verbal(r: Reading, k: int) -> bool:
    """True for “moving” in “before moving the”, and for “repaid”: forms of verbs that the word classes do not know."""
    low = r.low[k]
    if r.at(k - 1) == "to" or r.has(k - 1, w.MODAL):
        return True
    return (low.endswith("ing") and r.at(k - 1) in _GERUNDIVE) or (low.startswith("re") and bool(w.classes(low[2:]) & w.PARTICIPLE))  # fmt: skip


_GERUNDIVE = w.members("before after since without while when by in on for from of than until despite through")
_NOUN = w.COUNTED | w.UNIT | w.CURRENCY | w.HEDGE


def _told(r: Reading, a: int, k: int) -> bool:
    """True for a past form behind its subject: “She kept”, “Ferreira painted”."""
    if not (r.has(k, w.PAST) or r.low[k].endswith("ed")) or r.low[k].endswith("eed"):
        return False
    named = (
        k == a + 1
        and r.capital(a)
        and not r.mask[a] & (w.PREPOSITION | w.DETERMINER | w.PARTICIPLE | w.ADVERB | w.NUMBER_WORD)
        and not r.has(k, w.NUMBER_WORD)
        and (r.has(k, w.PAST) or not known(r.low[a]))  # “Wine aged in oak is dearer”
    )
    return r.has(k - 1, w.SUBJECT) or named


_GIVING = w.members(
    "given called named offered awarded shown told taught paid sent asked considered made elected declared dubbed appointed promised denied granted lent owed left allowed charged cost fined forgiven known deemed judged voted handed"
)


def _acts(r: Reading, p: int, k: int) -> bool:
    """True for a past form with an object: “saved two penalties”; but not “was awarded the prize”."""
    past = not r.has(k, w.NUMBER_WORD) and (
        r.has(k, w.PAST) or (r.low[k].endswith("ed") and not r.low[k].endswith("eed") and len(r.low[k]) > 4)
    )
    return (
        past and not r.mask[p] & w.AUXILIARY and r.low[k] not in _GIVING
        and r.has(k + 1, w.ARTICLE | w.POSSESSIVE | w.NUMBER_WORD) and r.low[k + 1] not in ("one", "first", "half", "twice", "once", "all", "both", "each")
        and not r.mask[k - 1] & (w.ARTICLE | w.POSSESSIVE | w.PREPOSITION | w.AUXILIARY | w.ADVERB)
    )  # fmt: skip
