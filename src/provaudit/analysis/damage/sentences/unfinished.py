"""Text that stops where no sentence can: without a stop at its end, or with a stop in the middle of a phrase (“near the famous.”)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import HIGH, LOW, MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import known

NO_STOP = "the text stops without a stop"
_CONJUNCTIONS = w.members("while if than or but although because and nor whether unless whereas")
_CAPTIONS = w.members("figure fig table plate map photo photograph illustration")
_SELDOM_LAST = w.members(
    "of from into between is are was were has have had which who whose whom to with for at by in on that as will would could should must been being neither nor not both either several whether toward towards against among during until very"
)
_SOMETIMES_LAST = w.members("in on to that is was for had would could should will")
_NEVER_LAST = w.ARTICLES | w.members("of and or because although into whose nor their its our my your")
"""Words that end no heading either, so that a line of a few words is enough."""
_ITEM = re.compile(r"\s*\n\s*(?:[-*•–]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s")
"""The beginning of the next item of a list."""
_FEW, _SOME, _MANY = 5, 8, 12
"""Words of a block from which on it may be a sentence, is one, and is too long for a heading."""
_LONG = 20
"""Words from which on a text of one line is a sentence that lost its end rather than a headline."""
_FUNCTION = w.PREPOSITION | w.DETERMINER | w.COORDINATOR | w.AUXILIARY | w.SUBORDINATOR | w.INTERROGATIVE | w.SUBJECT


def unfinished(r: Reading, last: bool, chrome: bool, sole: bool = False) -> Iterator[Sign]:
    """A prose block that ends without a stop. `last`: no prose follows; `chrome`: site text follows; `sole`: it is all of the text."""
    n = len(r)
    if (
        n < _FEW
        or r.word[0] in "-*•–"
        or r.low[0] in _CAPTIONS
        or (not r.is_word(n - 1) and r.word[n - 1] not in (",", "-", "–"))
    ):
        return
    i, low = n - 1, r.low[n - 1]
    if r.word[i] in "-–" and (r.word[i - 1] in "-–:" or r.gap(i)):
        return  # a dash, after which something else is given
    kind = DamageKind.END if last or chrome else DamageKind.SENTENCE
    rest = "the end of the sentence"
    if r.word[i] == ",":
        if n >= _MANY:
            sure = HIGH if last else MEDIUM if sole else LOW
            yield Sign(kind, r.begin[i - 1], r.stop[i], sure, "the end of the text", "the text stops at a comma")
        return
    if r.word[i].endswith(".") or r.word[i].isupper():
        return  # "at 8.52 p.m.", "the U."
    chunk = r.text[max(0, r.stop[i] - 60) : r.stop[i]].split()[-1]
    if any(c in "/@#_=&" or c.isdigit() for c in chunk):
        return  # an address or a tag
    if low in ("and", "or") and r.word[i - 1] == ";":
        return  # an item of an enumeration
    if low in ("and", "or", "if", "but", "unless") and _ITEM.match(r.text, r.stop[i]):
        return  # the last item but one of an enumeration, or what opens it
    start = max((k for k in range(n) if r.first[k]), default=0)
    several = sum(r.first) > 1
    whole = several and n - start >= _FEW and _clause(r, start, n)
    function = (
        low in _CONJUNCTIONS or low in _SELDOM_LAST or low in w.ARTICLES or (low in w.POSSESSIVES and low != "her")
    )
    verbal = any(r.mask[k] & (w.AUXILIARY | w.PAST) for k in range(n - 1))
    if function and (n >= _SOME or (low in _NEVER_LAST and verbal)):
        sure = HIGH if low not in _SOMETIMES_LAST or whole else MEDIUM
        yield Sign(kind, r.begin[i], r.stop[i], sure, rest, f"the text stops on “{r.word[i]}”")
    elif whole and n >= _MANY:
        broken = r.word[i].islower() and not known(low)
        sure = (HIGH if broken else MEDIUM) if last or chrome else LOW
        yield Sign(
            kind,
            r.begin[i - 1],
            r.stop[i],
            sure,
            rest,
            "the text stops within a word" if broken else NO_STOP,
        )
    elif n >= 15:
        sentence = sole and n >= _LONG and r.capital(0) and r.word[i].islower() and r.gap(i) != "" and _clause(r, 0, n)
        sure = MEDIUM if sentence else LOW
        yield Sign(kind, r.begin[i - 1], r.stop[i], sure, rest, NO_STOP)


def broken_line(r: Reading) -> Iterator[Sign]:
    """A line that looks like a heading and is the beginning of a sentence: it has a verb, and stops on a word that cannot be last."""
    n = len(r)
    if (
        n < _SOME
        or not _clause(r, 0, n)
        or not any(r.mask[k] & (w.AUXILIARY | w.PAST) or r.low[k].endswith("ed") for k in range(1, n - 1))
    ):
        return
    low = r.low[n - 1]
    relative = low in ("who", "which", "where", "whose") and r.word[n - 2] == ","
    if (
        low in _NEVER_LAST
        or relative
        or (low in _SELDOM_LAST and r.at(n - 2) in ("than", "and", "or", "which", "that"))
    ):
        yield Sign(
            DamageKind.SENTENCE,
            r.begin[n - 2],
            r.stop[n - 1],
            MEDIUM,
            "the end of the sentence",
            f"the text stops on “{r.word[n - 1]}”",
        )


_LABEL = 8
"""Words of a line at most that may be a label of the page's frame."""


def broken_off(r: Reading) -> Iterator[Sign]:
    """A block whose last lines are labels, and whose sentence breaks off before them: “… the bells, has¶References¶External links”."""
    lines = [k for k in range(1, len(r)) if "\n" in r.gap(k)]
    labels = 0
    for k in reversed(lines):
        end = lines[len(lines) - labels] if labels else len(r)
        if not r.capital(k) or end - k > _LABEL or any(r.word[n] in ".,;!" for n in range(k, end)):
            return
        labels += 1
        i = k - 1
        if not (r.is_word(i) and r.word[i].islower()):
            continue
        cut = bool(r.mask[i] & (_FUNCTION & ~w.SUBJECT & ~w.QUANTIFIER)) or not known(r.low[i])
        if i >= _SOME and cut and _clause(r, max(n for n in range(k) if r.first[n]), k):
            sign = "the text stops before the frame of the page"
            yield Sign(DamageKind.END, r.begin[i - 1], r.stop[i], MEDIUM, "the rest of the text", sign)
            return


def _clause(r: Reading, start: int, end: int) -> bool:
    """True if a sentence in small letters stands there, and its last line goes on from the one above: no signature, place or title."""
    last = max((k for k in range(start + 1, end) if "\n" in r.gap(k)), default=start)
    if last > start and not r.word[last].islower():
        return False
    small = sum(r.word[k].islower() for k in range(start, end))
    verbal = any(r.mask[k] & (w.AUXILIARY | w.PAST | w.PARTICIPLE) for k in range(start, end))
    return small * 2 >= end - start and (verbal or sum(bool(r.mask[k] & _FUNCTION) for k in range(start, end)) >= 2)


_MARKED = re.compile(
    r"(?:\.\.\.|…) ?(?:\[\+\d+ chars\]|\[?(?:Read|Continue) (?:more|reading|the full)\b)|[^\W\d_] \(?[Cc]ontinued on page\b|[a-z] \[(?:…|\.\.\.)\]$"
)
"""What a feed or a printer puts where it cut a text."""
_TRAILING = re.compile(r"[^\W\d_]{2,24} ?(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")


def trailing(text: str, start: int, frame: int) -> Iterator[Sign]:
    """A teaser: text that trails off in dots where the frame of the page begins."""
    m = _TRAILING.search(text, max(start, frame - 40), frame)
    if m:
        sign = "the text trails off before the frame of the page"
        yield Sign(DamageKind.END, m.start(), m.end(), MEDIUM, "the rest of the text", sign)


def marked(text: str, start: int, end: int) -> Iterator[Sign]:
    """A cut that its maker marked: “once … [+1243 chars]”."""
    for m in _MARKED.finditer(text, start, end):
        yield Sign(DamageKind.END, m.start(), m.end(), MEDIUM, "the rest of the text", "a mark that text was cut here", gap=m.start())  # fmt: skip


_ONE = w.members("a an its their our whose")
_ADJECTIVES = w.members(
    "new large small big great long short high low late recent major minor several entire certain various wooden main former northern southern eastern western mere sole narrow broad huge tiny vast heavy sudden quick slow strange famous dangerous serious nearby single"
)
_ADJECTIVE_ENDINGS = ("ous", "ful", "less", "ible")
_NOUNS = w.members(
    "handful eyeful earful lungful mouthful spoonful bowlful armful fistful roomful cupful bible rendezvous crucible nous octopus"
)
_DEGREES = w.members("very more most increasingly extremely particularly rather fairly quite too less highly")
_CLAUSAL = w.members("if because although unless whether whereas while")
_CLOSING = frozenset(".;")


def halting(r: Reading) -> Iterator[Sign]:
    """Places of one block where a stop cuts a phrase: “a very.”, “its famous.”, “nine,.”, “the long-. The”."""
    for i in range(2, len(r)):
        token = r.word[i]
        if token not in _CLOSING or r.word[i - 1] in _CLOSING or (i + 1 < len(r) and r.word[i + 1] == "."):
            continue
        k, low = i - 1, r.low[i - 1]
        if r.text[r.stop[i] : r.stop[i] + 1].isalnum():
            continue
        if low in (",", "–", "—") and token == "." and r.is_word(i - 2):
            yield _halt(r, i - 2, i, "a stop after a comma or dash")
        elif low == "-" and not r.gap(k) and r.is_word(i - 2) and token == "." and len(r.word[i - 2]) > 1:
            yield _halt(r, i - 2, i, "a stop after a hyphen")
        elif (
            r.has(i - 2, w.ARTICLE | w.POSSESSIVE)
            and low in _DEGREES - {"more", "less", "most"}
            and r.word[k].islower()
        ) or (r.low[i - 2] in _ONE and r.word[k].islower() and _adjective(low)):
            yield _halt(r, i - 2, i, "a stop between a determiner and its noun")
        elif (
            r.low[i - 2] in w.ARTICLES
            and r.at(i - 3) in _CLAUSAL
            and not r.mask[k]
            and r.word[k].islower()
            and token == "."
        ):
            yield _halt(r, i - 3, i, "a clause without a verb")
        elif (
            r.low[i - 2] in ("than", "as")
            and low in ("every", "the", "its", "their", "any" if r.low[i - 2] == "than" else "")
            and token == "."
        ):
            yield _halt(r, i - 2, i, "a comparison with nothing")


def _adjective(low: str) -> bool:
    return low in _ADJECTIVES or (low.endswith(_ADJECTIVE_ENDINGS) and low not in _NOUNS and len(low) > 5)


def _halt(r: Reading, a: int, b: int, sign: str) -> Sign:
    lost = f"the end of the sentence after “{r.word[b - 1] if r.is_word(b - 1) else r.word[a]}”"
    return Sign(DamageKind.SENTENCE, r.begin[a], r.stop[b], MEDIUM, lost, sign, gap=r.begin[b])
