"""A preposition whose complement is missing: “signed in at the end”, “a nephew of (who”, “In he was elected”.

A preposition must be followed by what it governs. Where a clause end, another preposition, a conjunction, a finite verb or a
subject follows instead, its complement was lost, unless the word is the particle of the verb before it (“signed in.”) or the
complement stands in front (“the chair he sat on broke”).
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.kinds import kind_of_loss
from provaudit.analysis.damage.prepositions.licences import dated_passive, licensed, told_with_its_date
from provaudit.analysis.damage.prepositions.parallels import parallel, verb_form
from provaudit.analysis.damage.prepositions.passives import PASSIVE, noun
from provaudit.analysis.damage.prepositions.shapes import latinate
from provaudit.analysis.damage.reading import CLAUSE_END, QUOTES, Reading, inverted
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign, lower
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import known, verb

GOVERNING = w.members(
    "in on at by of from to with for since until till into during under against than among between upon towards toward as onto about near despite via amid"
)
"""Prepositions that do not stand alone as adverbs (before, inside, around, over … do)."""
_CLAUSAL = w.members("since until till before after as than like for except")
_OPENING = w.members("in on by from between during at of with for into until under")
_WHEN = frozenset(["in", "on", "at", "by", "during", "after"])
_PARTICLES = frozenset(["on", "in", "by"])
_HEDGING = w.members("about around over under up near within between above below circa roughly nearly")
_NEVER_SECOND = w.members(
    "like unlike including past regarding concerning off out per inside outside beneath via through throughout except besides than beyond behind"
)
_LEGAL = {
    first: frozenset(second.split())
    for first, second in {
        "from": "within among across outside inside before after at in under on without beside",
        "in": "upon",
        "until": "after in on well toward towards from of near within past",
        "till": "after toward towards from of near within past",
        "since": "before",
        "by": "",
        "to": "within before after",
        "at": "",
        "for": "",
        "of": "",
        "with": "",
        "during": "",
        "under": "",
        "than": " ".join(w.PREPOSITIONS),
        "as": " ".join(w.PREPOSITIONS),
        "about": " ".join(w.PREPOSITIONS),
        "on": "to toward towards into with top behalf in at for by",
        "into": "", "against": "", "between": "", "among": "", "upon": "", "towards": "", "toward": "", "onto": "", "near": "to by for", "despite": "", "via": "", "amid": "",
    }.items()
}  # fmt: skip
"""Pairs of prepositions that stand together in sound prose without more ado (“from within”, “until after”, “go on with”)."""
_SUPERLATIVES = w.members("least most once all any first times last best worst present hand issue will work home")
_AS_MANY = w.members("many much few little long far early late young old yet high low well soon if")
_FINITE = w.members("is are was were has had have would could does did")
_FINITE_PASTS = w.members(
    "went began took came became gave wrote saw knew fell grew drew flew threw chose spoke broke rode arose blew drank drove forbade forgot froze overcame overthrew ran rang sang sank shook shrank sprang stole strove swam swore tore undertook underwent withdrew woke wore"
)
_ONLY_VERBS = w.members(
    "say says seem seems become becomes believe believes think thinks know knows tell tells ask asks agree agrees arrive arrives begin begins keep keeps happen happens exist exists include includes consist consists occur occurs insist insists involve involves require requires provide provides contain contains suggest suggests appear appears belong belongs depend depends refer refers describe describes explain explains argue argues admit admits deny denies decide decides refuse refuses receive receives recalls forbids allows protects prevents obliges enables leads bring brings"
)
"""Verbs in the present whose forms are no nouns."""
_SENTENCE_PREPOSITIONS = w.members("in on at during after however although there moreover since by from")


_WITHOUT_YEAR = "“in” without the year that its partner has"
_BEYOND_LICENCE = frozenset(
    {"a possessive ending with no name before it", "a range without its beginning", _WITHOUT_YEAR}
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
        return _before_stop(r, i, j, word)
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
        return _before_conjunction(r, i, j, word)
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
        return _before_preposition(r, i, j, word)
    if low == "while" and word in _PARTICLES and r.is_word(i - 1) and not _tells_date(r, i - 1):
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
        and r.at(i - 1) in _CROWDS | _AMOUNTS
        and mask & (w.PARTICIPLE | w.PAST)
        and (
            _takes_object(r, j + 1)
            or r.at(j + 1) in _ADVERBIAL
            or (r.at(i - 1) in _CROWDS and r.at(j + 1) in ("at", "in", "on", "to", "from", "with"))
        )
    ):
        return (HIGH if word != "by" else MEDIUM), f"the verb “{low}” where the complement should stand"
    return None


def _tells_date(r: Reading, k: int) -> bool:
    """True if token `k` may be told with its date: the verb of an event, a name, a number or a month."""
    return r.capital(k) or r.is_number(k) or r.has(k, w.MONTH) or told_with_its_date(r, k)


def _cleft(r: Reading, i: int) -> bool:
    """True for “all she looked forward to was tea”: “to” is left open before the verb of the sentence."""
    for k in range(i - 1, max(-1, i - 12), -1):
        if r.word[k] in ".;!?":
            return False
        if r.low[k] in ("all", "what", "whatever", "everything", "thing", "place", "person", "one"):
            return True
    return False


def _is_year(r: Reading, k: int) -> bool:
    return r.is_number(k) and len(r.word[k]) == 4


def _compared_in_time(r: Reading, i: int) -> bool:
    """True for “more than there were in.”, “as it was in,”: a comparison with the same thing in another year.

    No place is left open there, unless the other side of the comparison has an “in” of its own (“a worse state than he was in”).
    """
    if r.at(i - 1) == "than":
        return not {"out", "outside", "outdoors", "outward"} & set(r.low[max(0, i - 8) : i])  # “warmer out than in”
    subject = r.has(i - 2, w.SUBJECT) or r.at(i - 2) in ("it", "there", "you")
    if not (r.has(i - 1, w.AUXILIARY) and subject and r.at(i - 3) in ("than", "as")):
        return False
    return "in" not in r.low[max(0, i - 14) : i - 3]


def _second_date(r: Reading, i: int) -> bool:
    """True for “his mother in 1846 and his father in,”: “in” before a stop, where its partner in the same coordination has its year."""
    and_ = next((k for k in range(i - 1, max(0, i - 5), -1) if r.low[k] == "and"), 0)
    return (
        bool(and_)
        and _is_year(r, and_ - 1)
        and r.at(and_ - 2) == "in"
        and not any(r.mask[k] & _VERBS for k in range(and_, i))
    )


_VERBS = w.AUXILIARY | w.PAST | w.PARTICIPLE


def _dated_later(r: Reading, k: int) -> bool:
    """True if “in” and a year stand within four tokens of `k`."""
    return any(r.at(n) == "in" and r.is_number(n + 1) and len(r.word[n + 1]) == 4 for n in range(k, k + 4))


_CROWDS = w.members(
    "army audience crowd population congregation total staff crew membership garrison force jury party group band cast choir"
)
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


_OFTEN_STRANDED = w.members("as than since upon onto at for with to against about")


def _before_stop(r: Reading, i: int, j: int, word: str) -> tuple[Confidence, str] | None:
    token = r.word[j]
    if token in (":", "…", "?", "!") or (token == "." and r.at(j + 1) == "."):
        return None
    if token == ")" and _begins_phrase(r, j + 1):
        return None  # “before (a later version of) the package is removed”
    if _question(r, j) or (word != "as" and inverted(r, i)):
        return None
    if token == "." and r.text[r.stop[j] : r.stop[j] + 1].isalnum():
        return None
    if token == "," and (not _comma_closes(r, i, j, word) or (word == "to" and r.at(i - 1) == "," and not r.gap(j))):
        return None
    if token in (",", ".") and r.gap(j) == " ":
        return HIGH, "a space left before the stop"
    if word == "as" and r.at(i - 1) != "such" and r.at(i - 2) != "as":
        return None
    if word == "in" and (_compared_in_time(r, i) or _second_date(r, i)):
        return MEDIUM, _WITHOUT_YEAR
    if token == "," and word in _CONJUNCTIVE and not r.gap(j) and _aside(r, j, i):
        return None  # “until, quite worn out, he sat down”
    if word == "between" and r.has(i - 1, w.ADVERB) | (r.at(i - 1) in ("midway", "halfway")):
        return None
    if word == "between" and r.at(i - 1) in ("in", "somewhere", "anything", "something", "nothing"):
        return None
    if word == "by" and any(stem in _GOES_BY for n in range(max(0, i - 5), i) for stem in w.stems(r.low[n])):
        return None  # “the times passed the valley by”
    if r.first[i] and token == "," and word in _OPENING:
        return HIGH, "a sentence that opens with a bare preposition"
    if word == "near" and (verb_form(r.at(i - 1)) or r.mask[i - 1] & (w.SUBORDINATOR | w.AUXILIARY | w.ADVERB)):
        return (HIGH if r.at(i - 1) in _PLACING else LOW), "a preposition before a stop"  # “the train drew near.”
    if word in _OFTEN_STRANDED or (word in ("from", "by", "of", "into") and r.has(i - 1, w.PARTICIPLE)):
        return MEDIUM, "a preposition before a stop"
    return (_as_particle(r, i, word) if word in _PARTICLE_LIKE else HIGH), "a preposition before a stop"


_CONJUNCTIVE = w.members("until till than since")
_PLACING = w.members("born lived situated located built buried died killed fought found landed settled town village or")
_GOES_BY = w.members("pass go come stand drop stop roll fly lay put")
_PARTICLE_LIKE = w.members("in on under between")
_NO_TELLER = w.OBJECT | w.SUBJECT | w.AUXILIARY | w.ADVERB | w.PREPOSITION | w.SUBORDINATOR


def _as_particle(r: Reading, i: int, word: str) -> Confidence:
    """How sure it is that a word which is also an adverb (“the roof fell in.”, “from infancy on,”) is a preposition before this stop.

    Sure after a name, a number, or the verb of an event that is told with its date; after a pronoun, an adverb, a form of “be” or a
    verb of which nothing is known, the adverb is as likely, and only a note is due.
    """
    previous = r.at(i - 1)
    called = r.first[i - 1] and (verb(previous) or "!" in r.word[i : i + 8])  # “Sail on, ships!”
    dated = (_tells_date(r, i - 1) and not called) or _happened(r, i)
    if dated or (r.low[i] == "in" and previous in _BEFORE_DATES):
        return HIGH
    if r.first[i - 1] and "!" in r.word[i : i + 8]:
        return LOW  # “Flow on, river!”
    occasion = r.at(i - 2) in _WHICH_TIME and r.has(i - 3, w.ARTICLE | w.POSSESSIVE)
    event = (r.low[i] == "in" and _event(previous) and noun(r, i - 1)) or (r.low[i] == "on" and previous in _ON_ITS_DAY)
    undergone = _undergone(r, i)
    if r.low[i] in ("in", "on") and (latinate(previous) or occasion or event or undergone):
        return LOW if _two_phrases(r, i) else MEDIUM
    if word == "in" and previous in _AWAY and r.at(i - 2) not in ("in", "on", "and", "or"):
        return MEDIUM  # “played off in.”: after one particle another would have to lead somewhere
    if r.has(i - 1, _NO_TELLER) or not r.is_word(i - 1):
        return LOW
    if r.has(i - 1, w.PAST) or previous.endswith("ing") or any(map(verb, w.stems(previous))):
        return MEDIUM if r.low[i] == "in" and _governed(r, i - 1) and not _two_phrases(r, i) else LOW
    return HIGH if word == "in" else MEDIUM


def _aside(r: Reading, j: int, i: int) -> bool:
    """True if the comma at `j` opens an aside, after which the clause begins that the conjunction at `i` asks for."""
    if r.at(i - 1) in ("that", "and", "but") or r.at(j + 1) in QUOTES:
        return True
    for k in range(j + 2, min(j + 14, len(r))):
        if r.word[k] in ".;!?":
            return False
        if r.word[k] == ",":
            return r.capital(k + 1) or r.has(k + 1, w.SUBJECT | w.DETERMINER) or r.at(k + 1) in ("it", "you")
    return False


def _undergone(r: Reading, i: int) -> bool:
    """True for “were quashed in” and “, issued on,”: a passive whose verb takes no such particle."""
    previous = r.at(i - 1)
    word = r.low[i]
    told = r.has(i - 1, w.PARTICIPLE) and not w.takes(word, previous) and previous not in PASSIVE.get(word, ())
    reduced = r.at(i - 2) == "," and previous.endswith("ed") and r.at(i + 1) == "," and r.is_word(i - 3)
    return told and (r.at(i - 2) in ("was", "were", "been") or reduced)


_EVENTS = w.members(
    "debut death birth marriage release launch premiere opening election retirement arrival departure victory defeat return coronation revolt war fire flood"
)


def _governed(r: Reading, k: int) -> bool:
    """True if token `k` is a noun, whatever verb its form could be, for a preposition governs it: “of oil purchases”, “of disputes”."""
    if r.low[k].endswith(("ed", "ing")):
        return False
    for n in range(k - 1, max(-1, k - 4), -1):
        if r.has(n, w.PREPOSITION):
            return r.low[n] not in ("to", "than", "as", "like") and (n == k - 1 or r.low[k].endswith("s"))
        if r.mask[n] or not r.is_word(n):
            return False
    return False


_AWAY = w.members("off up away")
_ON_ITS_DAY = w.members("debut birth death marriage wedding funeral coronation")
"""Events of one day, which carry nothing on."""


def _event(word: str) -> bool:
    """True for a noun that names an event, which is told with its year and no verb carries in."""
    return word in _EVENTS or (len(word) > 7 and word.endswith(("tion", "sion", "ment", "ance", "ence")))


def _two_phrases(r: Reading, i: int) -> bool:
    """True if two noun phrases stand side by side before `i`, as in “the colours the room was decorated in”: the first is the complement."""
    return any(
        r.has(k, w.ARTICLE | w.POSSESSIVE)
        and r.is_word(k - 1)
        and not r.mask[k - 1]
        and not r.first[k - 1]
        and r.gap(k) == " "
        for k in range(max(2, i - 8), i - 1)
    )


_WHICH_TIME = w.members("first second third fourth last next only")
_BEFORE_DATES = w.members(", ) again later earlier possibly probably perhaps originally initially")
"""What stands between a verb and its date, or between two dates, but never between a verb and its particle."""


def _question(r: Reading, j: int) -> bool:
    """True if the sentence around `j` ends with a question mark within reach."""
    for k in range(j, min(j + 12, len(r))):
        if r.word[k] in ".!;":
            return False
        if r.word[k] == "?":
            return True
    return False


_JOINING = w.members("and or but not if nor yet rather")
_INSERTION_OPENERS = w.members("and or but not yet nor if rather")
_OFTEN_PAIRED = w.members("of to by for from in on with at about")
_SECOND_PREPOSITIONS = w.members("by for to from with in on at through against")
_ASIDE_OPENERS = w.members(
    "say for of if perhaps at among in as by indeed however too though even according to with like"
)


def _comma_closes(r: Reading, i: int, j: int, word: str) -> bool:
    """True if the comma at `j` ends the phrase, not an insertion such as “in, say, London” or “of, by and for the people”."""
    k = j + 1
    if (
        r.at(i - 2) == ","
        and word not in ("in", "on")
        and any(map(verb, w.stems(r.at(i - 1))))
        and not r.has(k, w.ARTICLE)
    ):
        return False  # “display, sell, profit from, or possess”: verbs that share one object
    if r.at(k) in QUOTES:
        k += 1
    low = r.at(k)
    if low in _INSERTION_OPENERS and _closes_insertion(r, k):
        return False
    if low == "well" and r.has(k + 1, w.PREPOSITION):
        return True  # “sold for, well above the estimate”
    if low == "let" and r.at(k + 1) == "us":
        return False  # “of, let us say, a clerk”
    if (
        r.has(i - 1, w.PARTICIPLE)
        and r.has(k, w.PARTICIPLE)
        and r.at(k + 1) in (",", "or", "and")
        and word not in _WHEN
    ):
        return False  # “all work contracted for, sponsored, or approved under this act”
    if r.at(k + 1) in w.PREPOSITIONS and r.at(k + 1) != word and r.at(k + 2) == "," and not r.mask[k] & w.PARTICIPLE:
        return False  # “any change to, repeal of, or act under a law”
    if low in ("uh", "um", "er", "erm", "you", "well", "like", "i", "ah", "uhm", word) and low != "in" and word != low:
        return False
    if low in _JOINING:
        for n in range(k + 1, min(k + 11, len(r))):
            if r.word[n] in ".;":
                break
            second = r.low[n] in w.PREPOSITIONS and (r.low[n] != word or n > k + 1)
            if second and n == k + 1 and (r.has(n + 2, w.SUBJECT) or r.at(n + 2) == "it"):
                break  # “on, and by Christmas it had been forgotten”: a clause with a time of its own
            if second and (n == k + 1 or r.at(n + 1) == "," or (low in ("not", "if", "rather") and n <= k + 3)):
                return False
    if word == "to" and r.is_word(k) and not r.mask[k] and r.word[k].islower() and r.at(k + 1) in (",", "or"):
        return False  # “agree to, create, authorize or distribute”: verbs that share one object
    if low in w.PREPOSITIONS and low != word and r.low[i] in _OFTEN_PAIRED and low in _SECOND_PREPOSITIONS:
        n = k + 1
        if r.at(n) in (",", "and", "or"):
            return False
    if (r.has(k, w.ADVERB) or low in _ASIDE_OPENERS) and not (r.first[i] and word in ("in", "on", "by", "from")):
        for n in range(k + 1, min(k + 8, len(r))):
            if r.word[n] in ".;":
                return True
            if r.word[n] == ",":
                return not _begins_phrase(r, n + 1)
    return True


def _closes_insertion(r: Reading, k: int) -> bool:
    """True if a comma within ten tokens of `k` ends an insertion with a second preposition or verb: “looked at, but did not touch, the vase”."""
    for n in range(k + 1, min(k + 11, len(r))):
        if r.word[n] in ".;:":
            return False
        if r.word[n] == ",":
            return (
                r.has(n + 1, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE)
                or r.has(n - 1, w.MODAL)
                or (r.is_word(n + 1) and not r.mask[n + 1] and r.low[n - 1] in w.PREPOSITIONS)
            )
    return False


def _begins_phrase(r: Reading, n: int) -> bool:
    """True if a noun phrase may begin at token `n`."""
    if n >= len(r) or r.word[n] in CLAUSE_END:
        return False
    verbal = w.COORDINATOR | w.SUBORDINATOR | w.PREPOSITION | w.SUBJECT | w.AUXILIARY | w.PAST | w.INTERROGATIVE
    return r.capital(n) or r.is_number(n) or not r.mask[n] & verbal


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


_STRICT = w.members("of from with into until during against between at since")
_HEDGE_OR_PLACE = w.members("around near under over within above below")


def _before_preposition(r: Reading, i: int, j: int, word: str) -> tuple[Confidence, str] | None:
    low, after = r.low[j], r.at(j + 1)
    if low == "than" and word in ("in", "on", "by", "since", "until", "from"):
        return HIGH, f"“{word} than”: no complement between them"
    if word == "on" and low in _PLACING and (r.at(i - 1) in _DYING | _OPENED or dated_passive(r, i)):
        return HIGH, f"“on {low}” after the verb of an event: the day is missing"
    if low == "by" and word == "at" and r.at(i - 1) in _VALUED:
        return HIGH, "a valuation without its amount"
    if low == "by" and word not in ("in", "on") and (r.has(i - 1, w.PARTICIPLE) or r.at(i - 1).endswith("ed")):
        return None  # “contributed to by”, “paid for by”: a passive of the verb and its preposition
    if word == "to" and low in _WHEN and r.has(i - 1, w.PARTICIPLE) and w.takes("to", r.low[i - 1]):
        return None  # “more than they agreed to in December”
    if word == "on" and low == "to" and "born" in r.low[max(0, i - 6) : i]:
        return HIGH, "“on to” in the tale of a birth: the day is missing"
    if word == "on" and low == "by" and dated_passive(r, i, reduced=True):
        return HIGH, "“on by” after the verb of an event: the day is missing"
    if word in ("on", "in") and _happened(r, i) and low in ("throughout", "in", "at", "by", "after", "for", "with"):
        return HIGH, f"“{word} {low}” after an event: its date is missing"
    if word == "on" and low in ("by", "near", "off", "outside", "with", "for") and _told_on_a_day(r, i):
        return MEDIUM, f"“on {low}” after the verb of an event: the day is missing"
    if word == "on" and low == "in" and dated_passive(r, i):
        return HIGH, "“on in” after the verb of an event: the day is missing"
    if (
        low in _NEVER_SECOND
        or low in _LEGAL.get(word, ())
        or after in _SUPERLATIVES
        or (low == "from" and word in ("of", "for", "at", "with") and _span_of_numbers(r, j))
        or (low == "for" and after in ("example", "instance"))
        or (word == "to" and low == "till" and r.has(j + 1, w.DETERMINER))
        or (low == "as" and after in _AS_MANY)
    ):
        return None
    if (
        low in ("about", "around")
        and word in ("in", "from", "since", "until", "by", "of", "at")
        and (r.has(j + 1, w.COORDINATOR | w.AUXILIARY) or r.at(j + 1) in (",", "."))
    ):
        return HIGH, f"“{word} {low}” before nothing that it could hedge"
    if low in _HEDGING:
        plain = (
            r.has(j + 1, w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE)
            and word in ("in", "since", "until", "on")
            and low in _HEDGE_OR_PLACE
        ) or (
            word == "of" and r.at(i - 1) in _CROWDS and low == "under" and r.has(j + 1, w.ARTICLE) and r.capital(j + 2)
        )
        return (MEDIUM, f"“{word} {low}”: two prepositions in a row") if plain else None
    if low == "as" and word in ("of", "in", "with", "at", "by") and after not in ("a", "an", "the", "part"):
        named = word == "in" and r.capital(i - 1) and not r.first[i - 1] and after not in _AS_MANY
        return (MEDIUM, "“in as” behind a name: no complement between them") if named else None
    if (word, low) == ("in", "for") and (r.first[i - 1] or not _tells_date(r, i - 1)) and r.at(i - 1) not in _CROWDS:
        return None  # “you are in for trouble”, “drawn in for questioning”
    if (word, low) == ("on", "of") and r.at(i - 1).endswith("ing"):
        return None  # “the laying on of hands”
    if low == "by" and r.has(i - 2, w.PARTICIPLE) and not r.mask[i - 1]:
        return None  # “made sport of by his friends”
    if low == "as" and word == "on" and r.is_word(i - 1) and not _tells_date(r, i - 1):
        return None  # “came on as a substitute”, “sewn on as an edging”
    if low == word:
        return (MEDIUM if word != "in" else HIGH), "a preposition doubled"
    if (
        (word, low) in (("to", "in"), ("to", "on"), ("by", "of"))
        and not r.has(j + 1, w.ARTICLE | w.POSSESSIVE)
        and not r.is_number(j + 1)
        and not r.capital(j + 1)
    ):
        return None
    if word == "by" and low == "to" and r.is_word(j + 1) and not r.mask[j + 1]:
        return None
    strong = word in _STRICT or r.first[i] or r.is_number(j + 1) or r.has(j + 1, w.ARTICLE | w.POSSESSIVE)
    return (HIGH if strong else MEDIUM), f"“{word} {low}”: two prepositions in a row"


def _span_of_numbers(r: Reading, j: int) -> bool:
    """True for “of from four to seven”: a range of numbers is the complement."""
    number = r.is_number(j + 1) or r.has(j + 1, w.NUMBER_WORD)
    return number and any(r.at(k) in ("to", "-", "–") for k in (j + 2, j + 3))


_VALUED = w.members("valued estimated priced assessed quoted capped fixed")
_AROUND = w.members(
    "on beyond around among within behind above under below along beside near over across outside inside through"
)
_SELDOM_SHARED = w.members("of from with into during against among")


_OCCASIONS = w.members("effect force office place")
_COMING = w.members(
    "take takes took taken taking come comes came coming enter enters entered entering go goes went put"
)


def _told_on_a_day(r: Reading, i: int) -> bool:
    """True for “was introduced on by”: a passive whose verb takes no “on”, so that a day stood there."""
    previous = r.at(i - 1)
    plain = r.has(i - 1, w.PARTICIPLE) and not w.takes("on", previous) and previous not in PASSIVE["on"]
    return plain and any(r.at(k) in ("was", "were", "been") for k in range(max(0, i - 4), i - 1))


_DYING = w.members("died dies born married buried sank capsized crashed exploded surrendered resigned disappeared")
_PLACING = w.members("at in after from off near outside following with before")
_OPENED = w.members("opens opened reopens reopened closes closed reconvenes reconvened ends ended expires expired")


def _happened(r: Reading, i: int) -> bool:
    """True for “entered into force on”, “takes effect on”: an event that is told with its day."""
    return r.at(i - 1) in _OCCASIONS and bool({r.at(i - 2), r.at(i - 3)} & _COMING)


def _before_conjunction(r: Reading, i: int, j: int, word: str) -> tuple[Confidence, str] | None:
    """“a son of and a nephew of Jacob” is damage; “interested in and committed to peace” is coordination."""
    low = r.low[j]
    if word == "for" and "against" in r.low[j : j + 6]:
        return None  # “the first for and the latter against the bill”
    if (word == "near" and r.at(j + 1) == "far") or (low == "or" and r.at(j + 1) == r.at(i - 1)):
        return None  # “near and far”, “targeted in or targeted out”
    if r.at(j + 1) in ("out", "off", "up", "down", "back", "away") or (
        r.at(j + 1) in w.ADVERBS and r.at(j + 2) in w.PREPOSITIONS and r.at(j + 2) != word
    ):
        return None
    dated = word in _WHEN and (_tells_date(r, i - 1) or _undergone(r, i))
    timed = dated or word in ("since", "until", "during", "between", "than") or r.is_number(i - 1)
    repeated = word in r.low[j + 2 : j + 6]  # “bought it for and sold it for twice that”: each has its own
    if not timed and not repeated and parallel(r, i, j + 1):
        return None  # “keeps track of and cleans up the heap”
    if (
        word == "on"
        and low == "and"
        and (dated_passive(r, i) or r.at(i - 1) in _DYING or (_undergone(r, i) and r.has(j + 1, w.PARTICIPLE)))
    ):
        return MEDIUM, "“on and” after the verb of an event: the day is missing"
    if word == "in" and r.at(i - 2) == "," and r.at(i - 1) in ("signed", "built", "founded", "published") and r.has(j + 1, w.PARTICIPLE):  # fmt: skip
        return HIGH, "“in and” after the verb of an event: the year is missing"
    n = j + 1 + r.has(j + 1, w.ADVERB)
    if r.at(n) == word == "in" and _is_year(r, n + 1) and not w.takes("in", r.at(i - 1)):
        return HIGH, _WITHOUT_YEAR
    if word == "from" and r.at(i - 1) in ("dates", "dated", "dating"):
        return HIGH, "“from and” after “dates”: the date is missing"
    if word == "between" and low == "and" and r.at(j + 1) not in _AROUND:
        return HIGH, "“between and”: the first end of the range is missing"
    if r.at(j + 1) == "to" and verb(r.at(j + 2)) and word in ("in", "by", "since") and not r.has(i - 1, w.PARTICIPLE):
        return MEDIUM, f"“{word} {low}”: a preposition without a complement"
    if r.at(j + 1) in w.PREPOSITIONS:
        named = r.capital(j + 2) or r.is_number(j + 2) or r.has(j + 2, w.ARTICLE | w.POSSESSIVE)
        again = r.low[j + 1] == word and (named or (r.is_word(j + 2) and word not in ("on", "by", "in", "as")))
        return (HIGH, "two phrases joined, the first without a complement") if again else None
    if word == "than" and r.at(i - 1) in ("later", "earlier") and low in ("and", "or"):
        return MEDIUM, "“than and”: nothing to compare with"
    if word in ("as", "than", "since", "about"):
        return None
    if low == "but":
        telling = r.has(j + 1, w.SUBJECT | w.AUXILIARY | w.PAST) or r.at(j + 1) in ("not", "it", "there")
        telling = telling or (r.at(j + 1) in ("no", "few") and r.at(j + 2) != "longer")
        telling = telling or (r.at(j + 1).endswith("ed") and r.has(j + 1, w.PARTICIPLE) and _undergone(r, i))
        telling = telling or r.at(j + 1) in ("rarely", "seldom", "never", "often", "hardly")
        return (MEDIUM, "“but” straight after a preposition") if telling else None
    if word == "in" and low == "and" and r.has(j + 1, w.PARTICIPLE | w.PAST) and _dated_later(r, j + 2):
        return HIGH, "two events joined, the first without its year"
    if r.is_number(j + 1) and low == "and" and word in ("of", "in", "by", "from", "between"):
        return HIGH, "the first of two numbers is missing"
    predicate = r.is_word(i - 1) and r.word[i - 1][0].islower() and not r.has(i - 1, w.MONTH | w.ARTICLE)
    told = r.has(i - 2, w.ARTICLE | w.POSSESSIVE) and r.has(j + 1, w.PARTICIPLE)
    if predicate and not told and not r.has(j + 1, w.ARTICLE | w.POSSESSIVE | w.SUBJECT | w.AUXILIARY | w.PAST):
        for k in range(j + 2, min(j + 5, len(r))):
            if r.word[k] in CLAUSE_END:
                break
            if r.low[k] in w.PREPOSITIONS:
                again = r.low[k] == word and r.has(k - 1, w.ADVERB)
                if not again and k + 1 < len(r) and r.word[k + 1] not in CLAUSE_END:
                    return None
                break
    if r.has(j + 1, w.AUXILIARY):
        # “is open to and will explore talks”: a predicate shares its complement with the next verb; a noun or a date does not
        alone = (
            word in ("in", "since", "by", "during", "until")
            or (word == "on" and _happened(r, i))
            or r.capital(i - 1)
            or r.is_number(i - 1)
            or r.has(i - 2, w.ARTICLE | w.POSSESSIVE)
        )
        return (MEDIUM, f"“{word} {low}”: a preposition without a complement") if alone else None
    strong = word in _SELDOM_SHARED or r.has(j + 1, w.ARTICLE | w.POSSESSIVE | w.SUBJECT)
    return (HIGH if strong else MEDIUM), f"“{word} {low}”: a preposition without a complement"
