"""What digits are when they are no value: names and labels ("Gate 4", "COVID-19"), clock times, telephone numbers, versions, scores."""

from __future__ import annotations

from provaudit.text import currencies, units
from provaudit.text.measures import DASHES
from provaudit.text.numbers import number
from provaudit.text.numerals import VAGUE, Number
from provaudit.text.ranges import plural_follows
from provaudit.text.tokens import Tokens

_LABELS = frozenset(
    "section sections chapter chapters page pages article articles paragraph figure figures table tables part phase stage step level grade room flight "
    "gate route highway interstate line channel reactor number no nos version type class category group round episode season volume issue item size "
    "platform terminal runway lane act scene verse psalm clause rule resolution amendment proposition lot track case exhibit appendix note question option "
    "model block building apartment suite district precinct ward zone sector division battalion formula unit area footnote pp p vol ch sec art fig ver "
    "day week year month top bus exit camp pier shaft pit well plot car carriage hole lap game set match test tier bill order law act directive protocol".split()
)


FUNCTION = frozenset(
    "a an the of in on at to for from by with about and or but nor as if than then that this these those is are was were be been being has have had "
    "do does did can could will would may might must shall should not no into over under after before between during against among through it its "
    "he she they we you i his her their our your who which what when where while there here all some any each every both only also just even still "
    "other others another more most least less fewer such".split()
)


def is_count(t: Tokens, i: int, n: Number) -> bool:
    """True if a number without unit at token i counts something, rather than labelling it or being a pronoun."""
    word = t.low[i]
    following = t.low[n.end]
    if t.is_number(i):
        if t.glued(i) and t.low[i - 1] in DASHES and t.is_number(i - 2):
            return False  # 3–1
        if t.glued(i) and t.low[i - 1] in ("'", "’", "‘") and len(word) == 2:
            return False  # Summer of ’71
        if t.glued(i) and (
            t.is_word(i - 1) or t.low[i - 1] in "#/_\\=@&*^" or (t.low[i - 1] in "-‐‑" and i > 1 and t.glued(i - 1))
        ):
            return False
        if t.glued(n.end) and (t.is_word(n.end) or t.low[n.end] in "/_\\=@°²³#*^"):
            return False
        if (
            t.glued(n.end)
            and following in DASHES
            and t.glued(n.end + 1)
            and (t.is_number(n.end + 1) or t.is_capital(n.end + 1))
        ):
            return False
        large = "," in word or n.scaled or n.end > i + 1
        if large:
            return True
        if t.before(i) in _LABELS and not plural_follows(t, n.end):
            return False
        if (
            t.before(i) == "."
            and i > 1
            and t.low[i - 2] in ("no", "nos", "art", "sec", "ch", "fig", "vol", "p", "pp", "op", "ver", "v")
            and not t.glued(i)
        ):
            return False
        if (
            t.is_capital(i - 1)
            and t.before(i) not in FUNCTION
            and not (t.opens_sentence(i - 1) and t.before(i) not in _LABELS and plural_follows(t, n.end))
        ):
            return False
        if t.before(i) in ("(", "[") and following in (")", "]"):
            return False
        return not (following in (")", ".") and t.opens_sentence(i) and t.glued(n.end))
    if word == "one" and n.end == i + 1:
        before = t.before(i)
        if (
            (t.is_capital(i) and not t.opens_sentence(i))
            or before in _DETERMINERS
            or not t.is_word(n.end)
            or following in FUNCTION
            or following in _NOT_COUNTED
            or t.is_capital(n.end)
        ):
            return False
        return not t.low[n.end].endswith("s")
    if n.fraction:
        return False
    if t.is_capital(i) and not t.opens_sentence(i) and (t.is_capital(i - 1) or t.is_capital(n.end)):
        return False  # the Big Ten, Seven Sisters
    if (
        n.words
        and not n.scaled
        and n.value < 100
        and t.low[n.end] in DASHES
        and t.glued(n.end)
        and not t.is_word(n.end + 1)
    ):
        return False
    if n.words and t.glued(i) and t.low[i - 1] in DASHES and t.is_word(i - 2):
        return False
    if n.words and n.value < 30 and t.before(i) in _LABELS and not plural_follows(t, n.end):
        return False  # season four
    if n.bounds and word not in VAGUE:
        return True
    if word in VAGUE:
        return following == "of" or (t.is_word(n.end) and following not in FUNCTION)
    return not (
        n.whole and n.words and following in ("of", "or") and n.value < 4 and t.before(i) in ("the", "those", "these")
    )


_DETERMINERS = frozenset(
    "the other this that these those no any every each some another which what only first last next new same number day at than a his her its their such is".split()
)


_NOT_COUNTED = frozenset(
    "day hand side way thing time such can could would should must may might will who that reason point example estimate and or more another night "
    "morning evening afternoon minister official analyst expert even where exception after by".split()
)


def nameless(t: Tokens, i: int) -> int:
    """How far a thing made of digits that is no value reaches from token i: clock time, telephone number, version, score; 0 if none."""
    if not t.is_number(i):
        return 0
    k = i + 1
    if t.low[k] == ":" and t.glued(k) and t.is_number(k + 1) and t.glued(k + 1):
        k += 2
        while t.low[k] in ":.," and t.low[k] and t.glued(k) and t.is_number(k + 1) and t.glued(k + 1):
            k += 2
        return _meridiem(t, k) or k
    noon = _meridiem(t, k)
    if noon and float(t.low[i].replace(",", "")) < 25:
        return noon
    if (
        t.low[k] in ("hours", "gmt", "utc", "est", "edt", "pst", "local")
        and t.low[i].isdigit()
        and len(t.low[i]) == 4
        and int(t.low[i]) < 2400
        and (t.low[k] != "hours" or t.before(i) == "at")
    ):
        return k + 1
    if t.low[k] in ("o", "oclock") and t.low[k + 1] in "’'" and t.low[k + 2] == "clock":
        return k + 3
    parts = 1
    while t.low[k] and t.low[k] in "-–./" and t.glued(k) and t.is_number(k + 1) and t.glued(k + 1):
        parts += 1
        k += 2
    if parts >= 3 or (parts == 2 and "." in t.low[i] and t.low[i + 1] == "."):
        return k
    if parts == 1 and t.low[k] == "," and t.glued(k) and t.is_number(k + 1) and t.glued(k + 1):
        return k + 2  # 2,45 is no number in English, and 22,24,26 is a list
    if (
        parts == 1
        and t.low[k] == "-"
        and t.glued(k)
        and t.glued(k + 1)
        and t.is_capital(k + 1)
        and not units.unit(t, k + 1)
    ):
        return k + 2  # 7-Eleven
    if t.before(i) == "-" and t.glued(i) and t.is_word(i - 2) and t.glued(i - 1) and t.low[i - 2] not in _PREFIXES:
        return k + (t.glued(k) and t.is_word(k))  # F-16, COVID-19
    if (
        t.glued(i)
        and t.is_word(i - 1)
        and t.low[i - 1] not in currencies.DOLLAR_PREFIXES
        and t.low[i - 1] not in currencies.CODES
    ):
        return k  # B2
    if parts == 2 and t.low[i + 1] == "/" and not number_with_slash(t, i):
        return k
    return 0


def number_with_slash(t: Tokens, i: int) -> bool:
    """True if a proper fraction such as 5/8 stands at token i and a unit or "of" follows it."""
    found = number(t, i)
    return bool(found and found.fraction and (units.unit(t, found.end) or t.low[found.end] in ("of", "-")))


def _meridiem(t: Tokens, k: int) -> int:
    """The token after "a.m." or "pm" at k; 0 if neither stands there."""
    if t.low[k] in ("am", "pm") and t.is_word(k) and (t.glued(k) or not t.raw(k).istitle()):
        return k + 1
    if t.low[k] in ("a", "p") and t.low[k + 1] == "." and t.low[k + 2] == "m" and t.glued(k + 1) and t.glued(k + 2):
        return k + 3 + (t.low[k + 3] == "." and t.glued(k + 3))
    return 0


_PREFIXES = frozenset(
    "mid pre post non sub under over plus the a an and or to in of at by than all early late some about around nearly almost just".split()
)
