"""A preposition whose complement is missing: “signed in at the end”, “a nephew of (who”, “In he was elected”.

A preposition must be followed by what it governs. Where a clause end, another preposition, a conjunction, a finite verb or a
subject follows instead, its complement was lost, unless the word is the particle of the verb before it (“signed in.”) or the
complement stands in front (“the chair he sat on broke”).
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.kinds import kind_of_loss
from provaudit.analysis.damage.prepositions.conjunctions import before_conjunction
from provaudit.analysis.damage.prepositions.event_dates import tells_date
from provaudit.analysis.damage.prepositions.licences import licensed
from provaudit.analysis.damage.prepositions.pairs import CROWDS, before_preposition
from provaudit.analysis.damage.prepositions.stops import WITHOUT_YEAR, before_stop
from provaudit.analysis.damage.reading import CLAUSE_END, QUOTES, Reading
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign, lower
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import known

GOVERNING = w.members(
    "in on at by of from to with for since until till into during under against than among between upon towards toward as onto about near despite via amid"
)
"""Prepositions that do not stand alone as adverbs (before, inside, around, over … do)."""


_CLAUSAL = w.members("since until till before after as than like for except")


_PARTICLES = frozenset(["on", "in", "by"])


_FINITE = w.members("is are was were has had have would could does did")


_FINITE_PASTS = w.members(
    "went began took came became gave wrote saw knew fell grew drew flew threw chose spoke broke rode arose blew drank drove forbade forgot froze overcame overthrew ran rang sang sank shook shrank sprang stole strove swam swore tore undertook underwent withdrew woke wore"
)


_ONLY_VERBS = w.members(
    "say says seem seems become becomes believe believes think thinks know knows tell tells ask asks agree agrees arrive arrives begin begins keep keeps happen happens exist exists include includes consist consists occur occurs insist insists involve involves require requires provide provides contain contains suggest suggests appear appears belong belongs depend depends refer refers describe describes explain explains argue argues admit admits deny denies decide decides refuse refuses receive receives recalls forbids allows protects prevents obliges enables leads bring brings"
)
"""Verbs in the present whose forms are no nouns."""


_SENTENCE_PREPOSITIONS = w.members("in on at during after however although there moreover since by from")


_BEYOND_LICENCE = frozenset(
    {"a possessive ending with no name before it", "a range without its beginning", WITHOUT_YEAR}
)


def complements(r: Reading) -> Iterator[Sign]:
    """Prepositions of one block without a complement."""
    for i, word in enumerate(r.low):
        if r.at(i + 1) == word == r.at(i + 2):
            continue  # no prose; each would be looked at with all that stands before it
        if word in GOVERNING and (r.word[i].islower() or r.first[i]) and not _fixed(r, i, word):
            sign = _preposition(r, i, word)
            if sign:
                yield sign


_MOVED = w.members("came went ran walked flew marched climbed jumped strode crept rushed burst swept")


_PAUSES = w.members(", ; — – - -- :")


_DOUBLING = w.members("by on over through")
"""Adverbs that are said twice: “by and by”, “on and on”."""


_OPPOSITES = w.members("off up down out")


_BEFORE_ABOUT = w.members("for until at by since in of to")


def _fixed(r: Reading, i: int, word: str) -> bool:
    """Conjunctions and adverbs of the same form: “for without law”, “, since although”, “up to”, “as to”."""
    before = r.word[i - 1] if i else ""
    if (r.first[i] or before in _PAUSES or r.at(i - 1) in ("and", "but")) and _moves(r, i + 1):
        return True  # “In she came, and out she went.”, “in went the children”
    twice = r.low[i + 1 : i + 3] == ("and", word) and not r.has(i - 1, w.PARTICIPLE)
    if word in _DOUBLING and (twice or r.low[max(0, i - 2) : i] == (word, "and")):
        return True
    if word == "to" and r.low[i + 1 : i + 3] == ("and", "fro"):
        return True
    if r.first[i] and r.low[i + 1 : i + 3] == (",", word):
        return True  # “On, on, ye waves!”
    if word == "in" and r.is_number(i - 1) and (not r.gap(i) or (r.at(i + 1) == ")" and len(r.word[i - 1]) < 4)):
        return True  # “6ft 4in”, “about 8 cm (3 in)”
    if (word == "in" and r.at(i - 1) == "an") or (r.at(i - 1) == "or" and r.at(i - 2) in _OPPOSITES):
        return True  # “he had an in with the guard”, “off or on”
    if before == ";" and word == "of":
        return True  # “the price of tin rose; of copper, fell”
    if word == "for" and (r.first[i] or before in _PAUSES):
        return True
    if word in ("since", "as", "than") and (r.first[i] or before in ",;"):
        return True
    if before in ("/", "_", "[", "<", "\\") or r.at(i + 1) in ("/", "_", "]", "=", ">"):
        return True
    return word == "about" and not (r.has(i - 1, w.PREPOSITION) and r.at(i - 1) in _BEFORE_ABOUT)


def _moves(r: Reading, k: int) -> bool:
    """True if a verb of motion and its subject, in either order, stand at token `k`."""
    if r.has(k, w.SUBJECT):
        return r.at(k + 1) in _MOVED
    return r.at(k) in _MOVED and (r.has(k + 1, w.DETERMINER) or r.capital(k + 1))


def _preposition(r: Reading, i: int, word: str) -> Sign | None:
    j = _after_brackets(r, i)
    verdict = _verdict(r, i, j, word)
    if verdict is None or (verdict[1] not in _BEYOND_LICENCE and licensed(r, i, j)):
        return None
    confidence, sign = verdict
    if word == "to" and r.at(j) == "he" and r.has(j + 1, w.PARTICIPLE):
        return Sign(
            DamageKind.WORD, r.begin[j], r.stop[j], MEDIUM, "the word “be”, it seems", "“he” where a verb should stand"
        )
    if i and r.word[i - 1] in QUOTES:
        confidence = (
            LOW if word in _PARTICLES else lower(confidence)
        )  # a quoted phrase may be the object of a phrasal verb
    kind, lost, known = kind_of_loss(r, i, j)
    end = r.stop[j] if j == i + 1 and j < len(r) and r.word[j][0].islower() else r.stop[i]
    return Sign(kind, r.begin[i], end, confidence, lost, sign, known, gap=r.stop[i])


def _after_brackets(r: Reading, i: int) -> int:
    """The token that should begin the complement: bracketed insertions are stepped over."""
    j, size = i + 1, len(r)
    while j < size and r.word[j] in ("(", "["):
        close = ")" if r.word[j] == "(" else "]"
        if close == ")" and r.at(j + 2) == close and len(r.at(j + 1)) <= 2:
            return j  # “By (1), the image is”, “determined by (A) and (B)”
        k = j + 1
        while k < size and k - j < 25 and r.word[k] != close:
            k += 1
        if k >= size or r.word[k] != close or (close == "]" and r.is_word(j + 1)):
            return j
        j = k + 1
    return j


_BEFORE_DASH = w.members("of from between during since in on until")


_ASIDE = 15
"""Tokens within which a second dash closes an aside."""


def _bare_dash(r: Reading, j: int, word: str) -> bool:
    """True if the dash at `j`, right behind a preposition, is what is left of a range and opens no aside."""
    if (
        word not in _BEFORE_DASH
        or r.word[j] == "—"
        or not r.gap(j)
        or not r.gap(j + 1)
        or r.has(j + 1, w.COORDINATOR | w.SUBJECT)
    ):
        return False
    if r.has(j + 1, w.MONTH) and r.capital(j + 1):
        return True
    return (
        known(r.at(j + 1))
        and r.word[j + 1].islower()
        and not any(r.word[k] in "–—-" for k in range(j + 1, min(len(r), j + _ASIDE)))
    )


_CLAUSE_OPENERS = w.members("when while because although though whereas if unless")


_BEFORE_WHEN = w.members("of to at until on by from about with for")


def _verdict(r: Reading, i: int, j: int, word: str) -> tuple[Confidence, str] | None:
    """How sure it is that what stands at `j` is no complement, and why; None if it may be one."""
    bracketed = j > i + 1
    if j >= len(r):
        return MEDIUM, "the text ends after a preposition"
    token, low, mask = r.word[j], r.low[j], r.mask[j]
    wrapped = "\n" in r.gap(j)
    if token in ("'s", "’s") and not r.gap(j) and not bracketed:
        return HIGH, "a possessive ending with no name before it"
    if token in ("–", "—", "-"):
        ranged = (
            word in ("in", "from", "between", "of", "during", "since", "over", "until", "by")
            and r.is_number(j + 1)
            and not (r.gap(j) and r.gap(j + 1))
            and not (token == "-" and r.gap(j) and word in ("of", "by", "over"))  # a negative number
        )
        if ranged:
            return HIGH, "a range without its beginning"
        return (MEDIUM, "a dash where the complement should stand") if _bare_dash(r, j, word) else None
    if token in CLAUSE_END and not (r.first[i] and token == "."):
        return before_stop(r, i, j, word)
    if not token[0].isalpha() or (bracketed and token[0].isupper()):
        return None
    if token[0].isupper():
        return _before_capital(r, i, j, word)
    if word == "since" and r.at(i - 1) == "not" and r.first[i - 1] and mask & w.AUXILIARY:
        return HIGH, f"the verb “{low}” where the complement should stand"
    if word in ("as", "than", "since", "about") and not mask & w.COORDINATOR:
        return None
    if wrapped and bracketed:
        return None
    if mask & w.COORDINATOR and low in ("and", "or", "but"):
        return before_conjunction(r, i, j, word)
    if (
        word == "to"
        and low in ("if", "when", "because", "although", "while")
        and not (low == "while" and r.at(j + 1) == "away")
        and r.at(i - 1) not in ("as", "according")
        and not (low == "when" and any(r.at(n) == "from" and r.at(n + 1) == "when" for n in range(max(0, i - 20), i)))
    ):
        return MEDIUM, f"“to {low}”: the verb between them is missing"
    if word == "to" and not mask & (w.PREPOSITION | w.SUBJECT):
        return (
            (MEDIUM, f"the verb “{low}” where the complement should stand")
            if low in ("was", "were", "had", "is") and not _cleft(r, i)
            else None
        )
    if mask & w.PREPOSITION:
        return before_preposition(r, i, j, word)
    if low == "while" and word in _PARTICLES and r.is_word(i - 1) and not tells_date(r, i - 1):
        return None  # “pinned on while the colours are tried”
    if low in _CLAUSE_OPENERS and not (low in ("when", "if") and word in _BEFORE_WHEN):
        return MEDIUM, f"“{low}” straight after a preposition"
    if mask & w.SUBJECT and word not in _CLAUSAL:
        return (HIGH if low != "i" else MEDIUM), f"the subject “{token}” where the complement should stand"
    if (
        low == "there"
        and r.at(j + 1) in ("was", "were", "is", "are", "had", "has")
        and word in ("in", "on", "by", "of", "during", "at")
    ):
        return MEDIUM, "“there” and a verb where the complement should stand"
    if low in _FINITE and word not in _CLAUSAL and not (r.first[i] and word in ("near", "via")):
        return HIGH, f"the verb “{low}” where the complement should stand"
    if word == "until" and low in ("did", "was", "were"):
        return HIGH, f"the verb “{low}” where the complement should stand"
    if low in _ONLY_VERBS and word in (
        "in",
        "of",
        "by",
        "on",
        "at",
        "from",
        "during",
        "until",
        "since",
        "between",
        "with",
    ):
        return MEDIUM, f"the verb “{low}” where the complement should stand"
    if word == "of" and mask & w.PAST and r.has(j + 1, w.ARTICLE | w.POSSESSIVE) and low not in ("said", "left"):
        return MEDIUM, f"the verb “{low}” where the complement should stand"
    if low in _FINITE_PASTS and word not in _CLAUSAL:
        return MEDIUM, f"the verb “{low}” where the complement should stand"
    if (
        low.endswith("ed")
        and mask & w.PARTICIPLE
        and word in ("in", "on", "by", "since", "until", "during", "of")
        and _takes_object(r, j + 1)
    ) or (
        word == "of"
        and r.at(i - 1) in CROWDS | _AMOUNTS
        and mask & (w.PARTICIPLE | w.PAST)
        and (
            _takes_object(r, j + 1)
            or r.at(j + 1) in _ADVERBIAL
            or (r.at(i - 1) in CROWDS and r.at(j + 1) in ("at", "in", "on", "to", "from", "with"))
        )
    ):
        return (HIGH if word != "by" else MEDIUM), f"the verb “{low}” where the complement should stand"
    return None


def _cleft(r: Reading, i: int) -> bool:
    """True for “all she looked forward to was tea”: “to” is left open before the verb of the sentence."""
    for k in range(i - 1, max(-1, i - 12), -1):
        if r.word[k] in ".;!?":
            return False
        if r.low[k] in ("all", "what", "whatever", "everything", "thing", "place", "person", "one"):
            return True
    return False


_ADVERBIAL = w.members("out off up down away fewer more less nearly almost about")


_COUNTING = w.members("two three four five six seven eight nine ten eleven twelve")


_OBJECT_PRONOUNS = w.members("himself herself itself themselves him them it me us")


_AMOUNTS = w.members(
    "losses profits sales debts damages costs census survey fire treaty war flood storm gales earthquake law act winter summer spring autumn battle siege election letter"
)
"""Nouns that are told apart by a sum, a year or a day behind “of”, and that do nothing to themselves."""


def _takes_object(r: Reading, n: int) -> bool:
    """True if token `n` begins the object of a finite verb before it."""
    return (
        r.has(n, w.POSSESSIVE | w.ARTICLE)
        or r.is_number(n)
        or r.at(n) in ("every", "each", "all", "both")
        or r.at(n) in _COUNTING
        or r.at(n) in _OBJECT_PRONOUNS
    )


def _before_capital(r: Reading, i: int, j: int, word: str) -> tuple[Confidence, str] | None:
    """“revert to South Korea in In exchange”: a new sentence begins where the complement should stand."""
    low = r.low[j]
    following = r.word[j + 1] if j + 1 < len(r) else ""
    if r.gap(j) != " " or not following or not following[0].islower() or word in ("as", "than", "about"):
        return None
    why = f"a new sentence, “{r.word[j]} {following} …”, straight after a preposition"
    if low in _SENTENCE_PREPOSITIONS:
        return (HIGH if word in ("in", "since", "until", "during") or low in ("however", "although") else MEDIUM), why
    if low in ("she", "they", "we") and r.has(j + 1, w.AUXILIARY | w.PAST | w.PARTICIPLE):
        return HIGH, why
    if low in ("it", "this", "these", "the", "he") and r.has(j + 1, w.AUXILIARY) and word not in ("since", "for"):
        return MEDIUM, why
    return None
