"""Words that grew together when what stood between them was removed: “Inthe”, “toSeoul”, “earlywhen”, “KICan”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.letters.halves import halves
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.model.finding import Confidence
from provaudit.text.lexicon import count, known, verb

COMMON = 1_000_000
"""Uses from which on a word counts as common; half of the 82,834 listed words have fewer than 230,000."""
_VERY_COMMON = 20_000_000

_FUNCTION = w.members(
    "the and of in to for on at by from with as is was were are has had have which who when where while after before until since that this these those it its he she they his her their but or not also despite immediately following including although because between during through into than then will would could should may can been being"
)
_SUFFIXES = ("immediately", "including", "following", "although", "because", "despite", "between", "during", "through", "before", "after", "until",
             "since", "where", "which", "while", "would", "their", "these", "those", "could", "should", "there", "when", "that", "this", "with",
             "from", "were", "have", "they", "into", "then", "than", "the", "and", "nor", "was", "who", "has", "had")  # fmt: skip
_PREFIXES = (
    "between",
    "through",
    "during",
    "against",
    "since",
    "until",
    "their",
    "which",
    "from",
    "with",
    "that",
    "this",
    "were",
    "the",
    "and",
    "was",
    "for",
    "his",
    "its",
    "of",
    "to",
    "in",
    "by",
)
_CAP_PREFIXES = w.members(
    "in of to from since on by until till and with for at late early mid during the than between was were is are has had that which who as a an or but after before into its his her their under over about through against"
)
_UNSURE_PREFIXES = w.members("a an as in on at to or is for late early mid")
_CAMEL = re.compile(r"([a-z]+)([A-Z][^\W\d_]+)$")
_CAPITAL_CAMEL = re.compile(
    r"([A-Z][a-z]{2,})(The|We|They|This|These|He|She|But|However|There|And|An|A|From|With|After|During|While|According|When|For)$"
)
_ACRONYM = re.compile(
    r"((?:[A-Z]{3,}|[A-Z]{2}(?=and|was|has|had|who|with|were|said|will)))(and|was|which|the|has|had|who|with|that|an|were|are|is|of|for|from|by|to|in|on|at|when|said|will)$"
)
_SUBJECT_OPENERS = w.members("The We They This These He She However But There Our Their His Its Although Despite")
_DIGITS = re.compile(r"\d[\d,.]*$")
_OPENING = re.compile(r"(In|On|At|By|Since|From|Until|During|After|Before|For|To|Of|The|With|As)([a-z]{2,})$")
_AFTER_DIGITS = w.members(
    "the and was were which who with from that when where while after before had has have would will for but until of to"
)
_PAIRS = frozenset(
    a + b for a in ("in", "of", "to", "by", "on", "at") for b in ("in", "as", "at", "by", "of", "he")
) - {"onby", "toby", "atby", "inat", "tobe"} | {"inat", "ofto", "byto", "atto"}
_LEGITIMATE = w.members(
    "whereafter whereat whereof erewhile init bein lookin ina ona onan inan toin inon cannot gonna wanna ofcom ofsted therefor forthwith howbeit wherewith wherefrom herewith therewith offs"
)
_NAMES_OF_CODE = frozenset(["tostring", "tohave", "ofType", "onclick"])


def glue(r: Reading, seen: frozenset[str]) -> Iterator[Sign]:
    """Grown-together words of one block. `seen` are the lower-case words of the whole dossier."""
    repeated = frozenset(word for word, times in Counter(r.low).items() if times > 1)
    for i, token in enumerate(r.word):
        if len(token) == 4 and token in _PAIRS and not count(token):
            yield _place(r, i, DamageKind.GLUE, HIGH, token[:2], token[2:])
            continue
        if len(token) < 4 and not (token[0].isdigit() or len(token) == 3):
            continue
        if (
            token[0].isupper()
            and token[-1] == "."
            and len(token) > 3
            and i + 1 < len(r)
            and not r.gap(i + 1)
            and r.low[i + 1] in _AFTER_DIGITS
            and r.word[i + 1].islower()
        ):
            yield Sign(DamageKind.GLUE, r.begin[i], r.stop[i + 1], HIGH, "the space, and perhaps more, after the abbreviation", f"“{token}” and “{r.word[i + 1]}” grown together", gap=r.stop[i])  # fmt: skip
        if token[0].isdigit():
            yield from _after_number(r, i)
            yield from _before_number(r, i)
        elif token[0].isalpha():
            found = _word(r, i, token, seen, repeated)
            if found:
                yield found


def _place(r: Reading, i: int, kind: DamageKind, confidence: Confidence, left: str, right: str, lost: str = "") -> Sign:
    return Sign(
        kind,
        r.begin[i],
        r.stop[i],
        confidence,
        lost or f"what stood between “{left}” and “{right}”",
        f"“{left}” and “{right}” grown together",
        gap=r.begin[i] + len(left),
    )


def _after_number(r: Reading, i: int) -> Iterator[Sign]:
    """“1953the”, “7 months of 25of”: digits and a function word."""
    j = i + 1
    counted = (r.has(j, w.COUNTED) and len(r.at(j)) > 2) or (r.has(j, w.UNIT) and len(r.at(j)) > 4)
    if r.is_word(j) and not r.gap(j) and (r.low[j] in _AFTER_DIGITS or counted) and r.word[j].islower():
        digits = len(r.word[i])
        if digits >= 4 or counted or (digits >= 2 and len(r.low[j]) >= 3):
            yield Sign(
                DamageKind.GLUE,
                r.begin[i],
                r.stop[j],
                HIGH,
                "the space, and perhaps more, after the number",
                f"“{r.word[i]}” and “{r.word[j]}” grown together",
                gap=r.stop[i],
            )


_BEFORE_DIGITS = w.members(
    "in by since until of from to about over than nearly only some the and on at with for between"
)


def _before_number(r: Reading, i: int) -> Iterator[Sign]:
    """“opened in1974”: a function word and digits."""
    k = i - 1
    if (
        k < 0
        or r.low[k] not in _BEFORE_DIGITS
        or r.gap(i)
        or not (r.word[k].islower() or r.first[k])
        or not (k == 0 or r.gap(k))
    ):
        return
    if len(r.word[i]) > 1 or r.low[k] in ("at", "by", "from", "until"):
        lost, sign = "the space, and perhaps more, before the number", f"“{r.word[k]}” and “{r.word[i]}” grown together"
        yield Sign(DamageKind.GLUE, r.begin[k], r.stop[i], HIGH, lost, sign, gap=r.begin[i])


_PLAIN_FUNCTION = w.members("The They This These However There According")


def _word(r: Reading, i: int, token: str, seen: frozenset[str], repeated: frozenset[str]) -> Sign | None:
    if _looks_like_code(r, i):
        return None
    camel = _CAMEL.match(token)
    if camel:
        return _camel(r, i, camel[1], camel[2], seen, repeated)
    acronym = _ACRONYM.match(token)
    if acronym:
        sure = len(acronym[2]) > 2 or acronym[1].lower() in seen
        return _place(r, i, DamageKind.GLUE, HIGH if sure else MEDIUM, acronym[1], acronym[2])
    capital = _CAPITAL_CAMEL.match(token)
    if capital and len(capital[2]) > 1 and (known(capital[1]) or capital[1].lower() in seen):
        return _place(
            r,
            i,
            DamageKind.GLUE,
            HIGH if capital[2] in _PLAIN_FUNCTION else MEDIUM,
            capital[1],
            capital[2],
        )
    if token[1:].islower() or "-" in token:
        if token[0].isupper():
            opening = _OPENING.match(token)
            if opening and (r.first[i] or i == 0 or r.word[i - 1][-1] == "."):
                found = _opening(r, i, opening[1], opening[2], repeated)
                if found:
                    return found
        return _split(r, i, token, seen, repeated)
    return None


def _looks_like_code(r: Reading, i: int) -> bool:
    after = r.text[r.stop[i] : r.stop[i] + 1]
    before = r.text[max(0, r.begin[i] - 1) : r.begin[i]]
    if before == after == ":":
        return True  # “:thumbsup:”, the name of a sign
    return (after in ("(", "_", "=", "@", "/", "\\") and after != "") or (
        before in ("_", ".", "@", "/", "#", "\\", "$", "<") and before != ""
    )


_NAME_PARTICLES = w.members("a an de la le van von")


def _camel(r: Reading, i: int, left: str, right: str, seen: frozenset[str], repeated: frozenset[str]) -> Sign | None:
    if left in _CAP_PREFIXES and len(right) > 2:
        right_word = known(right) or right.lower() in seen
        if left in _NAME_PARTICLES or _named_in_code(r, i, left, right):
            return None
        if left in _UNSURE_PREFIXES:
            if not right_word or len(right) < 4:
                return None
            if r.low[i] in repeated:
                return None
            return _place(r, i, DamageKind.GLUE, HIGH if left in ("to", "in") else MEDIUM, left, right)
        return _place(r, i, DamageKind.GLUE, HIGH, left, right)
    if len(left) >= 4 and count(left) > COMMON and right in _SUBJECT_OPENERS:
        return _place(r, i, DamageKind.BOUNDARY, HIGH, left, right, "the end of the sentence")
    ordinary = len(left) >= 4 and count(left) > COMMON and len(right) >= 5 and count(right) > COMMON
    if ordinary and right[1:].islower() and r.has(i + 1, w.AUXILIARY | w.PAST) and r.low[i] not in repeated:
        return _place(r, i, DamageKind.BOUNDARY, MEDIUM, left, right, "the end of the sentence")
    if len(left) >= 5 and count(left) > COMMON and right in ("In", "It", "On", "At"):
        return _place(r, i, DamageKind.BOUNDARY, MEDIUM, left, right, "the end of the sentence")
    return None


_CODE_NAME = re.compile(r"([a-z]+)[A-Z][a-z]+(?:[A-Z][a-z]+)*$")
_CODE_NAMES = 2


def _named_in_code(r: Reading, i: int, left: str, right: str) -> bool:
    """True if the word at `i` is a name of a program: “the beforeExit handler”, where no phrase begins so, or among others like it.

    The others do not begin with a function word, as most of what grew together does: “maxRetries”, “flushAll”.
    """
    if r.has(i - 1, w.ARTICLE | w.PREPOSITION) and left not in w.ARTICLES and known(right):
        return True
    heads = {m[0] for token in r.word if (m := _CODE_NAME.match(token)) and m[1] not in _CAP_PREFIXES}
    return len(heads) >= _CODE_NAMES


_OPENED = w.members("we he they she it our my your one only more many some most all several two three no")


_TEMPORAL_OPENERS = w.members("In On By Since From Until During")


def _opening(r: Reading, i: int, left: str, right: str, repeated: frozenset[str]) -> Sign | None:
    """“Inthe two countries celebrated”: a sentence that opens with a glued preposition has lost its year."""
    token = r.word[i]
    if known(token) or token.lower() in _LEGITIMATE or (r.low[i] in repeated and right not in _FUNCTION):
        return None
    if right.endswith("ing") and r.has(i + 1, w.AUXILIARY):
        return None  # “Intrenching is”
    temporal = left in _TEMPORAL_OPENERS
    kind = DamageKind.YEAR if temporal else DamageKind.GLUE
    lost = f"the year after “{left}”" if temporal else ""
    if right in _FUNCTION | _OPENED and (
        len(right) > 2
        or right in _OPENED
        or (r.is_word(i + 1) and r.has(i + 1, w.ARTICLE | w.POSSESSIVE | w.PREPOSITION))
    ):
        return _place(r, i, kind, HIGH, left, right, lost)
    if (
        left in ("In", "From", "Since", "During", "Until")
        and len(right) >= 5
        and count(right) > COMMON // 5
        and r.is_word(i + 1)
        and not r.capital(i + 1)
    ):
        return (
            _place(r, i, kind, HIGH if len(right) >= 6 and right.endswith("s") else MEDIUM, left, right, lost)
            if not right.endswith("ed")
            else None
        )
    return None


_NOUN = 5
"""Letters from which on a capitalised stem is rather a noun (“Stateand”) than the first half of a surname."""
_WORD_FORMING = w.members("after where their there until these those")
_SURE_PREFIXES = w.members("of from within which between during that with")
_LIKELY_PREFIXES = w.members("the and was were until since this their against his its")


def _split(r: Reading, i: int, token: str, seen: frozenset[str], repeated: frozenset[str]) -> Sign | None:
    head, hyphen, last = token.rpartition("-")
    word = last.lower()
    if (
        (len(word) < 5 and not (word[:2] == "of" or word in ("inthe", "ofa", "ofan")))
        or not word.isalpha()
        or not word.isascii()
    ):
        return None
    if known(token) or (hyphen and known(last)) or word in _LEGITIMATE:
        return None
    if r.low[i] in repeated:
        return None
    name = token[0].isupper()
    for suffix in _SUFFIXES:
        if not word.endswith(suffix) or len(word) - len(suffix) < 2:
            continue
        stem = word[: -len(suffix)]
        whole = f"{head.lower()}-{stem}" if hyphen else stem
        if (
            name
            and not r.first[i]
            and len(stem) < _NOUN
            and not w.classes(stem) & w.MONTH
            and count(stem) > _VERY_COMMON
        ):
            continue  # “the Forand bill”, “Manthey went”: a surname
        if whole in seen and (len(suffix) >= 3) and len(whole) >= 3 and (count(stem) > 0 or name or hyphen):
            return _place(
                r,
                i,
                DamageKind.GLUE,
                HIGH if len(suffix) > 3 or name or count(stem) > COMMON else MEDIUM,
                token[: -len(suffix)],
                suffix,
            )
        if stem in _FUNCTION and not name:
            return _place(r, i, DamageKind.GLUE, HIGH, stem, suffix)
        if (
            len(suffix) >= 5
            and (hyphen or name or count(stem) > COMMON)
            and len(stem) >= 3
            and suffix not in _WORD_FORMING
        ):
            return _place(r, i, DamageKind.GLUE, HIGH, token[: -len(suffix)], suffix)
        if (
            not name
            and not hyphen
            and len(suffix) >= 3
            and len(stem) >= 3
            and count(stem) > (COMMON if len(suffix) > 3 else 3 * COMMON)
        ):
            return _place(
                r, i, DamageKind.GLUE, HIGH if len(suffix) > 3 or count(stem) > _VERY_COMMON else MEDIUM, stem, suffix
            )
        if (
            name
            and not hyphen
            and suffix in ("and", "nor", "was", "who", "has", "had")
            and len(stem) >= 5
            and count(stem) > COMMON
            and not _surname(r, i, suffix)
        ):
            return _place(r, i, DamageKind.GLUE, HIGH, token[: -len(suffix)], suffix)
        if name and not hyphen and len(suffix) >= 4 and count(stem) > COMMON and len(stem) >= 4 and not r.first[i]:
            return _place(r, i, DamageKind.GLUE, MEDIUM, token[: -len(suffix)], suffix)
    if name and not hyphen:
        return _named(r, i, token)
    if name or hyphen:
        return None
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        if not word.startswith(prefix) or len(rest) < 2:
            continue
        if rest in _FUNCTION and (len(prefix) > 2 or len(rest) > 2):
            return _place(r, i, DamageKind.GLUE, HIGH, prefix, rest)
        need = COMMON if len(prefix) > 3 or prefix == "of" else 5 * COMMON
        if prefix == "of" and len(rest) == 4:
            need = _VERY_COMMON
        if len(rest) >= (4 if len(prefix) > 3 or prefix in ("the", "of") else 5) and count(rest) > need:
            return _place(
                r,
                i,
                DamageKind.GLUE,
                HIGH if prefix in _SURE_PREFIXES else MEDIUM if prefix in _LIKELY_PREFIXES else LOW,
                prefix,
                rest,
            )
    for number in ("hundred", "thousand", "million"):
        rest = word.removeprefix(number)
        if rest != word and len(rest) > 2 and count(rest) > COMMON and rest not in ("weight", "fold", "odd"):
            return _place(r, i, DamageKind.GLUE, MEDIUM, number, rest)
    clipped = r.text[r.stop[i] : r.stop[i] + 1] in ("'", "’")  # “pleasin' to the ear”
    if not clipped and (pair := halves(word)):
        return _place(r, i, DamageKind.GLUE, MEDIUM, *pair)
    for function in ("of", "is", "to", "in", "by", "a"):
        stem = word[: -len(function)]
        if (
            word.endswith(function)
            and len(stem) >= 4
            and stem in seen
            and count(stem) > 5 * COMMON
            and function in ("of", "is")
        ):
            return _place(r, i, DamageKind.GLUE, MEDIUM, stem, function)
    return None


def _surname(r: Reading, i: int, suffix: str) -> bool:
    """“Marchand and Legrand”, “Durand, who”: names that end as conjunctions do."""
    return suffix in ("and", "nor") and (
        r.at(i + 1) in ("and", "or", "'s", "’s", "was", "has", "had", "who", "said")
        or not r.is_word(i + 1)
        or (r.capital(i - 1) and not r.first[i - 1])
    )


_ADVERBS = ("Meanwhile", "Moreover", "Furthermore", "Nevertheless", "Together", "Instead", "Therefore", "However", "Finally", "Secondly", "Second", "Third", "First", "Today", "Indeed", "Later", "Thus")  # fmt: skip
_OPENERS = ("These", "Those", "Their", "This", "That", "Many", "Some", "Most", "The", "Its", "His", "Our")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONGEST = 24


def _named(r: Reading, i: int, token: str) -> Sign | None:
    """“Howeverglobal”, “Mondaythe”, “Whitmorestated”, “Balkenendethe”: a capitalised word and what followed its comma."""
    if len(token) > _LONGEST or not token[1:].islower():
        return None
    for adverb in _ADVERBS:
        rest = token[len(adverb) :]
        if (
            r.first[i]
            and token.startswith(adverb)
            and len(rest) > 2
            and count(rest) > COMMON
            and rest not in ("born", "hand", "fold", "ness", "rate")
        ):
            return _place(r, i, DamageKind.GLUE, HIGH, adverb, rest)
    for day in _DAYS:
        if token.startswith(day) and len(token) > len(day) + 1 and count(token[len(day) :]) > COMMON:
            return _place(r, i, DamageKind.GLUE, HIGH, day, token[len(day) :])
    for opener in _OPENERS:
        rest = token[len(opener) :]
        if r.first[i] and token.startswith(opener) and len(rest) > 3 and count(rest) > 5 * COMMON and not known(token):
            return _place(r, i, DamageKind.GLUE, HIGH, opener, rest)
    if r.first[i] and (pair := halves(token.lower())) and pair[0] not in ("march",):
        return _place(r, i, DamageKind.GLUE, MEDIUM, token[: len(pair[0])], pair[1])
    if r.first[i] and token.lower().find("ly") >= 5:
        k = token.lower().find("ly") + 2
        if known(token[:k]) and len(token) - k >= 3 and count(token[k:]) > COMMON:
            return _place(r, i, DamageKind.GLUE, HIGH, token[:k], token[k:])
    for suffix in ("said", "who", "and"):
        if not token.endswith(suffix) or len(token) < len(suffix) + 4 or known(token):
            continue
        reported = suffix == "said" and (
            r.at(i + 1) in ("that", "he", "she", "the", "they", "it") or r.has(i - 1, w.SUBJECT)
        )
        joined = (
            suffix == "and"
            and r.capital(i + 1)
            and token[-4] in "aeiouynsk"
            and not r.capital(i - 1)
            and not r.first[i]
        )
        if suffix == "who" or reported or joined:
            return _place(r, i, DamageKind.GLUE, MEDIUM, token[: -len(suffix)], suffix)
    for k in range(4, len(token) - 5):
        left, right = token[:k], token[k:]
        if (
            left.endswith(("ish", "ese", "ian", "can"))
            and known(left)
            and len(right) > 5
            and count(right) > 10 * COMMON
        ):
            return _place(r, i, DamageKind.GLUE, MEDIUM, left, right)
        told = right.endswith("ed") and count(right) > 10 * COMMON and any(map(verb, w.stems(right)[1:]))
        if (told or (right.endswith("ly") and count(right) > 10 * COMMON and len(right) > 6)) and not known(token):
            return _place(r, i, DamageKind.GLUE, MEDIUM, left, right)
    if token.endswith("the") and len(token) > 8 and r.is_word(i + 1) and r.word[i + 1].islower() and not r.mask[i + 1]:
        return _place(r, i, DamageKind.GLUE, MEDIUM, token[:-3], "the")
    return None
