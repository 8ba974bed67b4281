"""A preposition whose complement is missing: “signed in at the end”, “a nephew of (who”, “In he was elected”.

A preposition must be followed by what it governs. Where a clause end, another preposition, a conjunction, a finite verb or a
subject follows instead, its complement was lost, unless the word is the particle of the verb before it (“signed in.”) or the
complement stands in front (“the chair he sat on broke”).
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.kinds import kind_of_loss
from provaudit.analysis.damage.licences import licensed
from provaudit.analysis.damage.reading import CLAUSE_END, QUOTES, Reading
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign, lower
from provaudit.model.finding import Confidence

GOVERNING = frozenset(
    "in on at by of from to with for since until till into during against than among between upon towards toward as onto".split()
)
"""Prepositions that do not stand alone as adverbs (before, inside, around, over … do)."""
_ADVERBIAL = frozenset("since as than".split())
_CLAUSAL = frozenset("since until till before after as than like for except".split())
_WH = frozenset("which whom whose what who how where when whether why whatever whoever whichever wherever that".split())
_PAIRS = {
    "from": "under behind within among above below across around between outside inside over about before after beyond near on at as in to",
    "in": "between about around over under at as to on with from of for by through",
    "until": "after about around at as in on well",
    "till": "after about around at as",
    "since": "before about around at in on",
    "by": "about around over under at between as means in",
    "to": "within about around over under at between as in on beyond",
    "at": "about around over under between",
    "for": "about over under around at between as in on up near",
    "of": "about over around between under up at as in on to",
    "with": "about over as at under in on between around",
    "during": "about around",
    "than": "in at for on to by with from of about over under during through before after until between as into against among since",
    "as": "in at for on to by with from of about over under during through before after per between into against among since regarding concerning until",
    "into": "about over around under",
    "on": "about over under around to with in at for from by top",
    "against": "about over",
    "between": "about around",
    "among": "",
    "upon": "",
    "towards": "", "toward": "", "onto": "",
}  # fmt: skip
_LEGAL = {first: frozenset(second.split()) for first, second in _PAIRS.items()}
_UNSURE = {"in": "to on with from of for by through at as", "on": "to with in at for from by about over", "of": "in on to as", "to": "as in on at", "for": "in on", "with": "in on", "from": "to on at in as", "by": "in"}  # fmt: skip
_UNSURE_PAIRS = frozenset((a, b) for a, rest in _UNSURE.items() for b in rest.split())
"""Pairs that are legal only where a licence or a fixed phrase explains them."""
_PHRASES_AFTER = frozenset("least most once all any first times last best worst present hand".split())
_INSERTIONS = frozenset(
    "for say of if perhaps at among in on by like so as or and but not rather indeed however too though even possibly probably presumably allegedly "
    "reportedly according well respectively to when where with from under through since until after before yes no er um uh you i".split()
)


def complements(r: Reading) -> Iterator[Sign]:
    """Prepositions of one block without a complement."""
    for i, word in enumerate(r.low):
        if word in GOVERNING and r.mask[i] & w.PREPOSITION and (r.word[i][0].islower() or r.first[i]):
            sign = _preposition(r, i)
            if sign:
                yield sign


def _preposition(r: Reading, i: int) -> Sign | None:
    j = _after_insertions(r, i)
    verdict = _verdict(r, i, j)
    if verdict is None:
        return None
    confidence, sign = verdict
    if licensed(r, i, j):
        return None
    return _lost(r, i, j, confidence, sign)


def _after_insertions(r: Reading, i: int) -> int:
    """The token that should begin the complement: bracketed insertions and opening quotation marks are stepped over."""
    j = i + 1
    size = len(r)
    while j < size:
        token = r.word[j]
        if token in ("(", "["):
            close = ")" if token == "(" else "]"
            k = j + 1
            while k < size and k - j < 25 and r.word[k] != close:
                k += 1
            if k >= size or r.word[k] != close:
                return j
            j = k + 1
        else:
            return j
    return j


def _verdict(r: Reading, i: int, j: int) -> tuple[Confidence, str] | None:
    word, bracketed = r.low[i], j > i + 1
    if j >= len(r):
        return (MEDIUM, "the text ends after a preposition") if word not in ("since",) else None
    token, low = r.word[j], r.low[j]
    newline = "\n" in r.gap(j)
    if bracketed and token in QUOTES:
        return None
    if token in ("'s", "’s") and not r.gap(j):
        return HIGH, "a possessive ending with no name before it"
    if token in ("–", "—", "-"):
        return (
            (HIGH, "a range without its first year")
            if word in ("in", "from", "over", "between") and r.is_number(j + 1) and not (r.gap(j) and r.gap(j + 1))
            else None
        )
    if token in CLAUSE_END:
        return _before_stop(r, i, j, bracketed)
    if not token[0].isalpha():
        return None
    if low == word and word in ("in", "on", "by", "of", "from", "to", "at", "for", "with", "since", "until"):
        return (MEDIUM, "a preposition doubled") if word not in ("in", "on", "by") or r.first[i] is False else None
    if token[0].isupper() and not bracketed:
        return _before_capital(r, i, j)
    if word == "to" and not r.has(j, w.PREPOSITION | w.COORDINATOR | w.SUBORDINATOR | w.SUBJECT):
        return None
    if r.has(j, w.PREPOSITION) and low in w.PREPOSITIONS:
        return _before_preposition(r, i, j, bracketed)
    if r.has(j, w.COORDINATOR) and low in ("and", "or", "but"):
        return _before_conjunction(r, i, j)
    if low in ("when", "while", "because", "although", "though", "whereas", "if") and word not in (
        "as",
        "than",
        "of",
        "for",
        "to",
        "about",
        "at",
        "since",
        "until",
        "with",
        "on",
        "by",
        "from",
    ):
        return MEDIUM, f"“{low}” straight after a preposition"
    if low in ("when", "while", "because", "although") and word in ("on", "by", "from", "of", "at") and low != "when":
        return MEDIUM, f"“{low}” straight after a preposition"
    if low == "that" and word in ("during", "since", "until", "into", "between") and not newline:
        return None
    if r.has(j, w.SUBJECT) and word not in _CLAUSAL and not newline and r.capital(j) is False:
        return HIGH, f"the subject “{r.word[j]}” where the complement should stand"
    if (
        low in ("is", "are", "was", "were", "has", "had", "have", "would", "could", "does", "did")
        and word not in ("as", "than")
        and not newline
    ):
        return (
            HIGH if word not in ("since", "until") else MEDIUM
        ), f"the verb “{low}” where the complement should stand"
    if low in _FINITE_PASTS and word not in ("as", "than", "since", "to"):
        return MEDIUM, f"the verb “{low}” where the complement should stand"
    return None


_FINITE_PASTS = frozenset(
    "went began took came became gave wrote saw knew fell grew drew flew threw chose spoke broke rode".split()
)


def _before_stop(r: Reading, i: int, j: int, bracketed: bool) -> tuple[Confidence, str] | None:
    word, token = r.low[i], r.word[j]
    if token in (":", "…") or (token == "." and r.word[j][:2] == ".."):
        return None
    if token == "." and r.at(j + 1) == "." and not r.gap(j + 1):
        return None
    if token == "?" or _question(r, j):
        return None
    if token == "," and not _comma_closes(r, i, j):
        return None
    if token in (",", ".") and r.gap(j) == " ":
        return HIGH, "a space left before the stop"
    if word in ("as", "than", "since", "during", "among", "between", "upon", "onto") and token == ",":
        return MEDIUM, f"“{word}” before a comma"
    if (
        r.first[i]
        and token == ","
        and word in ("in", "on", "by", "from", "between", "during", "at", "of", "with", "for", "into", "until")
    ):
        return HIGH, "a sentence that opens with a bare preposition"
    return HIGH if word in (
        "of",
        "in",
        "from",
        "during",
        "between",
        "among",
        "into",
        "by",
        "on",
        "until",
    ) else MEDIUM, "a preposition before a stop"


def _question(r: Reading, j: int) -> bool:
    """True if the sentence around `j` ends with a question mark within reach."""
    for k in range(j, min(j + 12, len(r))):
        if r.word[k] in ".!;":
            return False
        if r.word[k] == "?":
            return True
    return False


def _comma_closes(r: Reading, i: int, j: int) -> bool:
    """True if the comma at `j` ends the phrase, not an insertion such as “in, say, London” or “of, by and for”."""
    k = j + 1
    if r.at(k) in QUOTES:
        k += 1
    if r.low[i] == "to" and r.at(k) in ("uh", "um", "you"):
        return False
    if (r.at(k) in _INSERTIONS or r.has(k, w.ADVERB)) and not (
        r.first[i] and r.at(k) in ("in", "at", "on", "against", "after", "before", "when", "with")
    ):
        for n in range(k + 1, min(k + 9, len(r))):
            if r.word[n] in ".;":
                return True
            if r.word[n] == ",":
                return False
            if r.low[n] in GOVERNING and n - k <= 3 and r.low[n] != r.low[k]:
                return False
        return r.low[k] not in ("and", "or", "by", "of", "for", "to", "through", "in", "from")
    return True


def _before_capital(r: Reading, i: int, j: int) -> tuple[Confidence, str] | None:
    """“revert to South Korea in In exchange”: a new sentence begins where the complement should stand."""
    word, low = r.low[i], r.low[j]
    following = r.word[j + 1] if j + 1 < len(r) else ""
    if r.gap(j) != " " or not following or not following[0].islower():
        return None
    if low in ("in", "on", "at", "during", "after", "however", "although", "there", "moreover", "since", "by", "from") and word in (
        "in", "on", "since", "until", "by", "from", "to", "of", "during", "for", "at", "with",
    ):  # fmt: skip
        strong = word in ("in", "since", "until", "during") or low in ("however", "although")
        return (
            HIGH if strong else MEDIUM
        ), f"a new sentence, “{r.word[j]} {following} …”, straight after a preposition"
    if low in w.SUBJECTS and low != "i" and r.has(j + 1, w.AUXILIARY | w.PAST | w.PARTICIPLE):
        return HIGH, f"a new sentence, “{r.word[j]} {following} …”, straight after a preposition"
    if low in ("it", "this", "these", "the") and r.has(j + 1, w.AUXILIARY):
        return MEDIUM, f"a new sentence, “{r.word[j]} {following} …”, straight after a preposition"
    return None


def _before_preposition(r: Reading, i: int, j: int, bracketed: bool) -> tuple[Confidence, str] | None:
    word, low = r.low[i], r.low[j]
    if "\n" in r.gap(j) and r.capital(j):
        return None
    after = r.at(j + 1)
    if (
        low in ("about", "around", "over", "under", "up", "near", "within", "between", "above", "below")
        and word != "during"
    ):
        return None
    if low == "like" or low in (
        "unlike",
        "including",
        "past",
        "regarding",
        "concerning",
        "off",
        "out",
        "per",
        "inside",
        "outside",
        "beneath",
        "via",
        "through",
        "throughout",
        "except",
        "besides",
    ):
        return None
    if after in _PHRASES_AFTER or (low, after) in (
        ("as", "many"),
        ("as", "much"),
        ("as", "few"),
        ("as", "little"),
        ("as", "long"),
        ("as", "far"),
        ("as", "early"),
        ("as", "late"),
        ("as", "young"),
        ("as", "old"),
        ("as", "yet"),
    ):
        return None
    if word in ("as", "than"):
        return None
    if (low, after) in (("to", "be"), ("in", "which"), ("by", "which")) and word == "in":
        return (MEDIUM, "two prepositions in a row")
    unsure = (word, low) in _UNSURE_PAIRS
    if low in _LEGAL.get(word, ()) and not unsure:
        return None
    if low in ("before", "after", "behind", "beyond") and word in ("from", "until", "since", "till"):
        return None
    if low == "than":
        return None
    if low == "to" and r.has(j + 1, 0) is False and word == "in" and r.first[i]:
        return MEDIUM, "two prepositions in a row"
    strong = not unsure or r.first[i]
    if word in ("from", "between") and low in ("to", "and"):
        strong = True
    return (HIGH if strong else MEDIUM), f"“{word} {low}”: two prepositions in a row"


def _before_conjunction(r: Reading, i: int, j: int) -> tuple[Confidence, str] | None:
    """“a son of and a nephew of Jacob” is damage; “interested in and committed to peace” is coordination."""
    word, low = r.low[i], r.low[j]
    if word == "between" and low == "and":
        return HIGH, "“between and”: the first end of the range is missing"
    limit = min(j + 8, len(r))
    for k in range(j + 1, limit):
        if r.word[k] in CLAUSE_END:
            break
        if r.low[k] in w.PREPOSITIONS:
            if k - j == 1:
                return None
            shares = not r.has(j + 1, w.ARTICLE | w.POSSESSIVE | w.SUBJECT)
            if shares and not _closes(r, k + 1):
                return None
            break
        if r.has(k, w.ARTICLE | w.POSSESSIVE) and k > j + 1 and not r.has(k - 1, w.PREPOSITION):
            # “… in and enjoyed the view”: the second verb takes its own object
            break
    if low == "but":
        return MEDIUM, "“but” straight after a preposition"
    if word in ("as", "than", "since"):
        return None
    strong = word in ("of", "from", "with", "into", "during", "against", "among") or r.has(
        j + 1, w.ARTICLE | w.POSSESSIVE | w.SUBJECT
    )
    return (HIGH if strong else MEDIUM), f"“{word} {low}”: a preposition without a complement"


def _closes(r: Reading, i: int) -> bool:
    return i >= len(r) or r.word[i] in CLAUSE_END


def _lost(r: Reading, i: int, j: int, confidence: Confidence, sign: str) -> Sign:
    kind, lost, known = kind_of_loss(r, i, j)
    end = r.stop[j] if j < len(r) and r.word[j][0].islower() and j == i + 1 else r.stop[i]
    if _tokenised(r, i, j):
        confidence = lower(confidence)
    return Sign(kind, r.begin[i], end, confidence, lost, sign, known)


def _tokenised(r: Reading, i: int, j: int) -> bool:
    """True if the place looks like code or a list of words rather than prose."""
    return j < len(r) and r.word[j] in ")]}" and i > 0 and r.word[i - 1] in "([{,/"


__all__ = ["GOVERNING", "LOW", "complements"]
