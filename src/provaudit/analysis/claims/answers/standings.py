"""Standings: the place of a thing in an order, however it is worded.

"The third-largest port", "outdone in size by two other ports", "came seventh", "had to be content with bronze", "eight bishops sat
before him": each is a place, counted from one, in an order that has a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from provaudit.model.claim import Standing

_CARDINALS = {
    w: n
    for n, w in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
}
_ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
_CARDINAL = rf"(?:{'|'.join(_CARDINALS)}|a single|a|\d{{1,3}})"
_DIMENSIONS = {
    "deep": "deepest deeper depth",
    "high": "highest higher height tallest taller high elevation altitude overtopped overtop loftiest loftier",
    "large": "largest larger size biggest bigger area extent volume capacity",
    "long": "longest longer length",
    "wide": "widest wider width broadest",
    "old": "oldest older age elder eldest",
    "young": "youngest younger",
    "populous": "populous populated population inhabitants",
    "fast": "fastest faster speed quickest quicker",
    "heavy": "heaviest heavier weight",
    "rich": "richest richer wealthiest wealthier wealth",
    "busy": "busiest busier traffic",
    "small": "smallest smaller",
    "short": "shortest shorter",
    "bright": "brightest brighter brightness",
    "strong": "strongest stronger strength",
    "cold": "coldest colder",
    "hot": "hottest hotter warmest warmer",
    "wet": "wettest wetter",
    "dry": "driest drier",
    "productive": "productive output production",
    "northerly": "northernmost northerly",
    "southerly": "southernmost southerly",
}
_ORDER = {word: name for name, words in _DIMENSIONS.items() for word in words.split()}
_EST = "|".join(sorted((w for w in _ORDER if w.endswith("est")), key=len, reverse=True))
_ER = "|".join(sorted((w for w in _ORDER if w.endswith("er") and w != "elder"), key=len, reverse=True))
_SUPERLATIVE = re.compile(
    rf"\b(?:(?P<n>{_ORDINAL})[- ])?(?P<est>{_EST}|most[- ](?:populous|populated|productive|northerly|southerly))\b",
    re.I,
)
_OUTDONE = re.compile(
    rf"\b(?:outdone|surpassed|exceeded|overtopped|topped|eclipsed|outranked|outstripped|bettered|overshadowed|dwarfed|outmatched|beaten)\b(?P<mid>[^.;]{{0,40}}?)\bby (?P<at>no fewer than |at least )?(?:only |just |but )?(?P<n>{_CARDINAL})(?P<rest>[^.;,]{{0,60}})",
    re.I,
)
_MORE = re.compile(
    rf"\b(?:(?P<only>only|just|but) )?(?P<n>no|{_CARDINAL})(?: of the)?(?: other)?(?P<mid>(?: [\w'’-]+){{1,8}}?) (?:is|are|was|were|has|have|lies?|rises?|runs?|goes|go|stands?) (?:\w+ )?(?P<er>{_ER}|more populous)\b",
    re.I,
)
_OUTMADE = re.compile(
    rf"\b(?P<only>only|just|but) (?P<n>{_CARDINAL})(?: other)?s?(?: [\w'’-]+){{1,8}}? (?P<er>more|higher|better|larger|bigger|faster)(?P<of>(?: [\w'’-]+){{0,3}}?) than\b",
    re.I,
)
_SHELF = re.compile(
    r"\bat (?:the top|number one|the head|the summit) of the (?:[\w-]+ ){0,3}(?:chart|table|league|list|hit parade|rankings?|standings|charts)\b|\b(?:number one|chart-topper|chart-topping|top spot|first place|topped the)\b",
    re.I,
)
_BEHIND = re.compile(
    rf"\b(?P<second>second only to)\b|\b(?:behind|after|below|trails?|trailing|yields? to|gives? way to) (?P<only>only|just)?\s?(?P<n>{_CARDINAL}) others?\b",
    re.I,
)
_ENDED = re.compile(
    rf"\b(?:finish|end|c(?:a|o)me|plac|rank|wind up|wound up|cross|lin|clos|emerg|stood|stand|sat|sit|lay|lie|settl|qualif|touch|romp|limp|cruis|clock|pass)\w*\b(?P<mid>[^.;]{{0,45}}?)\b(?P<n>{_ORDINAL})(?P<place>[ -]place\b)?(?! (?:time|season|round|leg|half|stage|edition|day|week|month|year|attempt|man|woman|of|and|to|in a row|century)\b)",
    re.I,
)
_PLACE = re.compile(rf"\b(?P<n>{_ORDINAL})[ -](?:place|position|spot|berth)\b", re.I)
_MEDAL = re.compile(
    r"\b(?P<m>gold|silver|bronze)\b(?! (?:mine|miner|coin|ring|age|rush|cup|bar|bell|plate|statue|ore|watch|star))",
    re.I,
)
_MEDALLED = re.compile(
    r"\b(?:medal|win|won|took|take|claim|earn|brought|bring|settle|content|collect|secur|picked|strike|struck|pocket|hung|hang|land|grab|carried|miss)\w*",
    re.I,
)
_FIRST = re.compile(
    r"\b(?:won the (?:[\w-]+ ){0,3}(?:title|championship|league|race|gold)|(?:were|was|became|crowned|as) (?:[\w-]+ )?champions?\b|took the (?:[\w-]+ ){0,2}(?:title|crown|chequered flag)|topped the (?:[\w-]+ ){0,2}(?:table|standings|league|podium|poll|list|chart|ranking|classification)|headed the (?:table|list|field|standings)|came out on top)",
    re.I,
)
_SECOND = re.compile(r"\brunners?-up\b", re.I)
_POLE = re.compile(r"\bpole(?: position)?\b", re.I)
_GRID = re.compile(
    rf"\b(?P<n>{_ORDINAL})(?: place)? on the (?:starting )?grid|(?:started|lined up|qualified|starting) (?:from )?(?:in )?(?P<m>{_ORDINAL})",
    re.I,
)
_HOLDER = re.compile(
    rf"\b(?P<n>{_ORDINAL})(?P<mid>(?: [\w'’-]+){{0,2}}?) (?P<who>holder|bishop|archbishop|abbot|abbess|president|governor|director|mayor|king|queen|prime minister|chancellor|captain|headmaster|principal|editor|rector|incumbent|woman|man|person|climber|player|astronaut|footballer|team|club|country|nation|city|state|composer|conductor|manager)\b",
    re.I,
)
_NONE_BEFORE = re.compile(
    r"\bbefore\b[^.;]{1,40}?\bno(?:body| one|ne| other| \w+)?\b[^.;]{0,30}?\bhad\b|\bno(?:body| one|ne| \w+) had\b[^.;]{0,60}?\bbefore\b|\bnever before had an?\b",
    re.I,
)
_BEFORE = re.compile(
    rf"\b(?P<n>{_CARDINAL})(?: other)? (?:\w+ ){{1,3}}?(?:had )?[^.;]{{0,40}}?\b(?:before|preceded|came before|ahead of)\b",
    re.I,
)
_PREDECESSORS = re.compile(rf"\b(?P<n>{_CARDINAL}) predecessors?\b", re.I)
_SIZES = "|".join(sorted((w for w in _ORDER if not w.endswith(("est", "er"))), key=len, reverse=True))
_BY = re.compile(rf"\b(?:by|in|for|on) (?:its |their |terms of )?(?:total |sheer )?(?P<by>{_SIZES})\b", re.I)
"""By what things are set in an order."""
_BY_AFTER = re.compile(
    rf"(?:[- ](?:place|position))?(?: \w+)?? (?:by|in|for) (?:its |their |terms of )?(?:total |sheer )?(?P<by>{_SIZES})\b",
    re.I,
)
_NUMBER = re.compile(
    r"\b(?:No\.|number|№) ?(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b(?= (?:in|on|of)\b)", re.I
)
OPEN = 10_000


def standings(text: str, base: int) -> tuple[Standing, ...]:
    """The places that a sentence gives, in text order; `base` is its offset in the source."""
    found = sorted(_found(text), key=lambda s: (s.start, s.end))
    return tuple(
        Standing(s.order, s.lo, s.hi, base + s.start, base + s.end, _field(text, s.start, s.end))
        for s in found
        if not _DENIED.search(text[: s.start])
    )


_DENIED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bno longer|\bformerly|\bonce|\bthen|\bpossibly|\bperhaps|\barguably|\bprobably)(?: [\w'’-]+){0,3} $",
    re.I,
)


_AFTER = re.compile(
    r"(?:[ -][\w'’%-]+){0,5}?(?: (?:in|of|on|at|among|by|from)(?: (?:the|its|all|any))?(?P<w>(?: [\w'’-]+){1,3}))+"
)
_POSSESSOR = re.compile(r"([\w-]+)(?:['’]s|s['’]) (?:[\w-]+ ){0,2}$")
_SMALL = frozenset(
    "the a an in of on at among by from its his her their and to all any other others that which this for with was were is are had has after before only just no fewer than".split()
)


def _field(text: str, start: int, end: int) -> frozenset[str]:
    """The words that bound the field of a place: the *world*'s third-largest *producer* of *tungsten*, "in the north"."""
    before = _POSSESSOR.search(text[:start])
    after = re.split(r"[,.;:()]|\b(?:was|were|is|are|when|while|who|which|with|after|before|and)\b", text[end:])[0]
    words = re.findall(
        r"[A-Za-z][\w-]+",
        f"{before[1] if before else ''} {after if re.search(r'(?:in|of|on|at|among)', after) else ''}",
    )
    return frozenset(w.lower().removesuffix("s") for w in words) - _SMALL


def _found(text: str) -> Iterator[Standing]:
    taken: list[tuple[int, int]] = []
    for m in _SUPERLATIVE.finditer(text):
        word = m["est"].lower().removeprefix("most").strip("- ")
        plural = re.search(
            r"\b(?:one|some|two|three|four|five|ten|among|two of|three of)\b(?: of)?(?: the)?\s*(?:\w+'s )?$",
            text[: m.start()].lower(),
        )
        if plural or re.match(
            r"\s*(?:part|known|ever|of these|of them|of which|dating|made|surviving)\b", text[m.end() :]
        ):
            continue
        n = _number(m["n"]) if m["n"] else 1
        taken.append((m.start(), m.end()))
        yield Standing(_ORDER.get(word, word), n, n, m.start(), m.end())
    for m in _OUTDONE.finditer(text):
        n = _number(m["n"])
        words = re.findall(r"\w+", f"{m[0]}".lower())
        yield Standing(
            next((_ORDER[w] for w in words if w in _ORDER), ""),
            n + 1,
            OPEN if m["at"] else n + 1,
            m.start(),
            m.end("n"),
        )
    for m in _MORE.finditer(text):
        if m["n"].lower() == "no":
            yield Standing(_ORDER.get(m["er"].lower().removeprefix("more "), ""), 1, 1, m.start(), m.end())
        elif m["n"].lower() != "a":
            n = _number(m["n"]) + 1
            yield Standing(
                _ORDER.get(m["er"].lower().removeprefix("more "), ""), n, n if m["only"] else OPEN, m.start(), m.end()
            )
    for m in _OUTMADE.finditer(text):
        order = next((_ORDER[w] for w in m["of"].lower().split() if w in _ORDER), "contest")
        yield Standing(order, _number(m["n"]) + 1, _number(m["n"]) + 1, m.start(), m.end())
    for m in _SHELF.finditer(text):
        yield Standing("contest", 1, 1, m.start(), m.end())
    for m in _BEHIND.finditer(text):
        n = 2 if m["second"] else _number(m["n"]) + 1
        yield Standing("", n, n, m.start(), m.end())
    yield from _contest(text, taken)
    yield from _succession(text)


def _contest(text: str, taken: list[tuple[int, int]]) -> Iterator[Standing]:
    if grid := _POLE.search(text) or _GRID.search(text):
        n = 1 if grid.re is _POLE else _number(grid["n"] or grid["m"])
        if grid.re is _GRID or re.search(r"start|grid|prix|race|qualif|lap", text, re.I):
            yield Standing("grid", n, n, grid.start(), grid.end())
            return
    for m in (*_ENDED.finditer(text), *_PLACE.finditer(text)):
        if any(a < m.end("n") and m.start("n") < b for a, b in taken) or re.match(
            r"[ -](?:quarter|largest|\w+est|most|(?!place|position|spot|berth|overall|home)\w+ (?:to|in) )",
            text[m.end("n") :],
        ):
            continue
        taken.append((m.start("n"), m.end("n")))
        n = _number(m["n"])
        yield Standing(_measure(text, m.start("n"), m.end("n")), n, n, m.start("n"), m.end("n"))
    for m in _MEDAL.finditer(text):
        if re.match(r"[ -]medal", text[m.end() :], re.I) or _MEDALLED.search(text[max(0, m.start() - 45) : m.start()]):
            n = ("gold", "silver", "bronze").index(m["m"].lower()) + 1
            yield Standing("contest", n, n, m.start(), m.end())
    for pattern, n in ((_FIRST, 1), (_SECOND, 2)):
        for m in pattern.finditer(text):
            yield Standing("contest", n, n, m.start(), m.end())
    for m in _NUMBER.finditer(text):
        n = _number(m["n"])
        yield Standing("contest", n, n, m.start("n"), m.end("n"))


def _measure(text: str, start: int, end: int) -> str:
    """What a place is taken by, where the words say so ("third by volume", "in height … comes second"); else it is one in a contest."""
    border = max(text.rfind(sign, 0, start) for sign in ";:.")
    found = _BY.search(text[border + 1 : start]) or _BY_AFTER.match(text[end:])
    return _ORDER[found["by"].lower()] if found else "contest"


def _succession(text: str) -> Iterator[Standing]:
    if m := _NONE_BEFORE.search(text):
        yield Standing("succession", 1, 1, m.start(), m.end())
        return
    for m in _HOLDER.finditer(text):
        n = _number(m["n"])
        yield Standing("succession", n, n, m.start("n"), m.end("who"))
    for m in (*_PREDECESSORS.finditer(text), *_BEFORE.finditer(text)):
        if m["n"].lower() in ("a", "a single") or re.match(
            r"\s(?:years?|months?|weeks?|days?|hours?|minutes?|times?|people|metres|miles)", text[m.end("n") :]
        ):
            continue
        n = _number(m["n"]) + 1
        yield Standing("succession", n, n, m.start("n"), m.end("n"))
        return


def _number(word: str) -> int:
    lower = word.lower()
    if lower in ("a", "a single"):
        return 1
    return _ORDINALS.get(lower) or _CARDINALS.get(lower) or int(re.sub(r"\D", "", lower) or 0)
