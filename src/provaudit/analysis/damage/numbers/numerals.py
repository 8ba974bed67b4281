"""Phrases in which a numeral is bound to stand, and none does: “another runs”, “a total of houses”, “in the early century”.

Each has two words that agree on a number only if one stands between them: a determiner of the singular and a plural, a word that
ranks or adds up and what is ranked, a verb of size and a rate.
"""

from __future__ import annotations

from collections.abc import Iterator

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.analysis.damage.signs import MEDIUM, Sign
from provaudit.model.damage import DamageKind
from provaudit.text.lexicon import count, known, verb

_SAME_FORM = w.members("series species means news works headquarters crossroads barracks gallows innings politics ethics mathematics physics economics athletics statistics always perhaps fish aircraft sheep police staff alias lens canvas bias atlas chaos sos")  # fmt: skip
"""Words in -s, or counted ones, that a singular determiner may stand before."""
_CLOSED = w.PREPOSITION | w.AUXILIARY | w.COORDINATOR | w.SUBORDINATOR | w.PAST | w.PARTICIPLE | w.ARTICLE
"""What may follow a noun that is no part of another: “every appropriations bill” has one more noun."""
_SUMS = w.members("total average maximum minimum")
_TOLD_OF = w.members(
    "hundreds thousands millions billions dozens scores tens sorts goods costs sales losses funds resources"
)
_SIZES = w.members("numbers numbered averages averaged totals totalled totaled exceeds exceeded weighs weighed")
_RATES = w.members("year month week day hour head night minute season")
_STATURE = w.members("strong tall deep thick wide high long apart")
_COMPARED = w.members("more less fewer")
_DIVISIONS = w.members("section article chapter paragraph clause subsection rule regulation")
_ANNUAL = w.members("edition anniversary birthday incarnation")
_OBTAINED = w.members("fetched fetches fetch")
_COMPENSATED = w.members("receive receives received spent raised lost earned invested borrowed owed saved collected")
_IN_SUMS = w.members(
    "compensation damages fines taxes bribes dividends bonuses arrears reparations donations loans grants subsidies fees revenue sales profits exports imports funding interest rent debts ransom aid"
)
_WINS = w.members("won lost beaten win defeated victory beat wins carried passed rejected approved")
_MARGINS = w.members("votes wickets runs goals seats lengths strokes games")
_TURNS = w.members("year time day week month season night")
_PUT_BY = w.members("aside raised spent donated earmarked allocated awarded pledged")
_EXACT = w.members(
    "kilos kilograms kilogrammes hectares tonnes litres liters megawatts kilowatts gigawatts centimetres centimeters millimetres millimeters kilometres kilometers"
)
_STRENGTHS = w.members("crew population total crowd staff membership garrison congregation capacity")
_PAYING = w.members("paid pay pays spent spend raised earned earns cost costs worth sold")
_SHARED = w.members("vote votes electorate shares seats poll ballots")
_TOOK = w.members("took takes won wins polled secured received got gained captured claimed holds held")
_ENDS = frozenset([",", ".", ";", ")"])


def numerals(r: Reading) -> Iterator[Sign]:
    """Phrases of one block that lost their numeral."""
    for i, low in enumerate(r.low):
        if low in ("another", "every"):
            if _plural(r, i + 1) and r.low[i + 1] != "people" and (r.ends_sentence(i + 2) or r.has(i + 2, _CLOSED)):
                yield _sign(r, i, i + 1, f"the number after “{r.word[i]}”", "a determiner of the singular, and a plural", r.stop[i])  # fmt: skip
        elif low == "of":
            yield from _of(r, i)
        elif low == "years" and r.at(i + 1) == "of" and r.at(i + 2) == "age":
            if r.has(i - 1, w.PREPOSITION | w.AUXILIARY):
                yield _sign(
                    r, i - 1, i + 2, f"the number before “{r.word[i]}”", "an age without its number", r.begin[i]
                )
        elif low in _EXACT:
            if _acted(r, i - 1) and r.at(i + 1) != "away":
                yield _sign(r, i - 1, i, f"the number before “{r.word[i]}”", "a unit without its number", r.begin[i])
        elif (
            low in ("day", "month", "year", "season", "decade")
            and r.at(i - 2) in ("in", "into")
            and r.at(i - 3) == "now"
        ):
            if r.has(i - 1, w.POSSESSIVE) and (r.ends_sentence(i + 1) or r.at(i + 1) == ","):
                yield _sign(r, i - 1, i, f"the ordinal before “{r.word[i]}”", "a day of many without its number", r.begin[i], DamageKind.ORDINAL)  # fmt: skip
        elif low == "by" and r.at(i - 1) in _WINS and r.at(i + 1) in _MARGINS and r.at(i + 2) != "of":
            yield _sign(
                r, i, i + 1, f"the number before “{r.word[i + 1]}”", "a margin without its number", r.begin[i + 1]
            )
        elif low == "to" and r.at(i - 1) in ("runs", "run", "ran", "running") and r.at(i + 1) in ("pages", "lines", "volumes", "verses", "chapters"):  # fmt: skip
            yield _sign(
                r, i - 1, i + 1, f"the number before “{r.word[i + 1]}”", "a length without its number", r.begin[i + 1]
            )
        elif low == "such" and r.at(i - 1) == "the":
            yield _sign(r, i - 1, i, f"the ordinal before “{r.word[i]}”", "“the such”: no ordinal between them", r.begin[i], DamageKind.ORDINAL)  # fmt: skip
        elif low in ("running", "straight") and r.at(i - 1) in _TURNS and r.at(i - 2) == "the" and r.at(i - 3) == "for":
            yield _sign(r, i - 2, i, f"the ordinal before “{r.word[i - 1]}”", "“for the year running” without its ordinal", r.begin[i - 1], DamageKind.ORDINAL)  # fmt: skip
        elif low == "number" and r.at(i - 1) == "in" and r.at(i - 2) == "," and r.at(i + 1) == ",":
            yield _sign(r, i - 1, i, "the number before “in number”", "“in number” and none", r.begin[i - 1])
        elif low == "week":
            if r.at(i - 2) in ("in", "into") and r.has(i - 1, w.POSSESSIVE) and (r.ends_sentence(i + 1) or r.at(i + 1) == ","):  # fmt: skip
                yield _sign(r, i - 1, i, f"the ordinal before “{r.word[i]}”", "a week of many without its number", r.begin[i], DamageKind.ORDINAL)  # fmt: skip
        elif low == "some":
            if _plural(r, i + 1) and r.at(i + 2) in ("a", "per") and r.at(i + 3) in ("year", "month", "week", "day", "hour"):  # fmt: skip
                yield _sign(r, i, i + 2, f"the number before “{r.word[i + 1]}”", "a rate without its number", r.begin[i + 1])  # fmt: skip
        elif low == "when":
            if r.at(i - 1) == "of" and r.at(i - 2) in _STRENGTHS and r.at(i - 3) in ("a", "an"):
                yield _sign(r, i - 2, i, "the number after “of”", f"“{r.low[i - 2]} of” and no number", r.stop[i - 1])
        elif low == "in" and r.at(i - 1) == "one":
            if r.first[i - 1] and _plural(r, i + 1) and (r.has(i + 2, w.AUXILIARY) or r.at(i + 2).endswith("s")):
                yield _sign(r, i - 1, i + 1, f"the number before “{r.word[i + 1]}”", "a share without its number", r.begin[i + 1])  # fmt: skip
        elif low in ("cost", "costs"):
            yield from _cost(r, i)
        elif low in _SIZES or (low == "number" and _plural_before(r, i)):
            if r.at(i + 1) in ("a", "per") and r.at(i + 2) in _RATES and r.at(i - 1) not in w.ARTICLES:
                yield _sign(r, i, i + 1, f"the number after “{r.word[i]}”", "a rate without its number", r.stop[i])
        elif low == "than" and r.at(i - 1) in _COMPARED:
            bare = r.at(i + 1) in _STATURE and (i + 2 >= len(r) or r.word[i + 2] in _ENDS) and r.at(i - 2) in ("once", ",", "now", "still", "stood", "stands", "was")  # fmt: skip
            paid = any(n in _PAYING for n in r.low[max(0, i - 3) : i - 1]) and r.at(i + 1) in ("for", "to", "on", "in")
            if paid:
                yield _sign(r, i - 1, i + 1, "the amount after “than”", "a price without its amount", r.stop[i], DamageKind.AMOUNT)  # fmt: skip
            elif bare:
                yield _sign(r, i - 1, i + 1, "the number after “than”", "a size without its number", r.stop[i])
        elif low in _DIVISIONS:
            bare = r.at(i - 1) in ("under", "of", "in", "by") and r.at(i + 1) == "of" and r.has(i + 2, w.ARTICLE)
            if bare and r.capital(i + 3):
                yield _sign(r, i - 1, i + 1, f"the number after “{r.word[i]}”", f"“{low}” without its number", r.stop[i])  # fmt: skip
        elif low == "century":
            if r.at(i - 1) in ("early", "late", "mid") and r.at(i - 2) in ("the", "in", "by", "of", "since"):
                yield _sign(r, i - 1, i, f"the ordinal before “{r.word[i]}”", "a century without its number", r.begin[i], DamageKind.ORDINAL)  # fmt: skip
        elif low in _ANNUAL:
            if r.has(i - 1, w.POSSESSIVE) and r.at(i - 2) in ("in", "into", "for", "on", "marks", "marked", "celebrates", "celebrated") and low != "birthday" and r.at(i - 3) in ("now", ",", "already"):  # fmt: skip
                yield _sign(r, i - 1, i, f"the ordinal before “{r.word[i]}”", "an edition without its number", r.begin[i], DamageKind.ORDINAL)  # fmt: skip
        elif low == "time" and r.at(i - 1) == "the" and r.at(i - 2) == "for":
            if r.at(i + 1) in ("in", "since", "ever") and r.at(i + 2) in ("a", "its", "his", "her", "their", "years", "history", "living", "decades", "the"):  # fmt: skip
                yield _sign(r, i - 1, i + 1, f"the ordinal before “{r.word[i]}”", "“for the time in” without its ordinal", r.begin[i], DamageKind.ORDINAL)  # fmt: skip
        elif low == "worth":
            if r.at(i - 1).endswith("s") and not r.mask[i - 1] and r.has(i + 1, w.AUXILIARY) and not r.has(i - 2, w.ARTICLE):  # fmt: skip
                yield _sign(r, i, i + 1, f"the amount after “{r.word[i]}”", "“worth” nothing", r.stop[i], DamageKind.AMOUNT)  # fmt: skip
        elif low in _OBTAINED and r.at(i + 1) == "at" and not r.has(i - 1, w.AUXILIARY) and not _asked(r, i):
            yield _sign(
                r,
                i,
                i + 1,
                f"the amount after “{r.word[i]}”",
                "a verb of price without its sum",
                r.stop[i],
                DamageKind.AMOUNT,
            )
        elif low in _COMPENSATED and r.at(i + 1) == "in" and r.at(i + 2) in _IN_SUMS and _predicate(r, i):
            yield _sign(
                r,
                i,
                i + 2,
                f"the amount after “{r.word[i]}”",
                "a verb of paying without the sum",
                r.stop[i],
                DamageKind.AMOUNT,
            )
        elif low in _PUT_BY:
            yield from _put_by(r, i)


def _of(r: Reading, i: int) -> Iterator[Sign]:
    """“a total of houses”, “make up of the fire service”."""
    before = r.at(i - 1)
    if before in _SUMS and r.at(i - 2) in ("a", "an") and _plural(r, i + 1) and r.low[i + 1] not in _TOLD_OF:
        if before == "total" or r.has(i + 1, w.UNIT | w.COUNTED):
            yield _sign(r, i - 1, i + 1, "the number after “of”", f"“{before} of” and a bare plural", r.stop[i])
    elif before in _TOOK and r.at(i + 1) == "the" and r.at(i + 2) in _SHARED:
        yield _sign(r, i - 1, i + 2, "the share before “of”", "a verb that takes a share, and “of”", r.begin[i], DamageKind.PERCENTAGE)  # fmt: skip
    elif before in ("nearly", "almost", "roughly", "approximately") and _plural(r, i + 1):
        yield _sign(r, i - 1, i + 1, "the share before “of”", f"“{before}” without a number", r.begin[i])
    elif before == "up" and r.at(i - 2) in ("make", "makes") and r.has(i + 1, w.ARTICLE | w.POSSESSIVE):
        yield _sign(
            r, i - 2, i, "the share before “of”", "a whole without its share", r.begin[i], DamageKind.PERCENTAGE
        )


def _cost(r: Reading, i: int) -> Iterator[Sign]:
    """“will cost, which”, “Tickets cost for adults”: a verb of price that no price follows."""
    asked = any(r.has(n, w.INTERROGATIVE) or r.low[n] in ("it", "that", "than") for n in range(max(0, i - 8), i))
    willing = r.has(i - 1, w.MODAL) and (r.at(i + 1) == "," or (r.at(i + 1) == "to" and verb(r.at(i + 2))))
    priced = r.low[i] == "cost" and r.first[i - 1] and _plural(r, i - 1, capital=True) and r.at(i + 1) in ("for", "at", "in", "from")  # fmt: skip
    if i and ((willing and not asked) or priced):
        yield _sign(r, i, i + 1, f"the amount after “{r.word[i]}”", "a price without its amount", r.stop[i], DamageKind.AMOUNT)  # fmt: skip


def _acted(r: Reading, k: int) -> bool:
    """True for a verb in the past or in -s behind which a bare unit cannot stand: “seized kilograms”."""
    low = r.at(k)
    return (
        r.is_word(k)
        and r.word[k].islower()
        and (
            (r.has(k, w.PAST) and not r.has(k, w.NUMBER_WORD))
            or (low.endswith("ed") and any(map(verb, w.stems(low)[1:])))
            or r.has(k, w.AUXILIARY)
        )
    )


def _asked(r: Reading, i: int) -> bool:
    """True if a relative pronoun or question stands before `i`, which may be the object of the verb there."""
    return any(
        r.has(k, w.INTERROGATIVE) or r.low[k] in ("that", "than", "all", "much") for k in range(max(0, i - 8), i)
    )


def _predicate(r: Reading, i: int) -> bool:
    """True if the verb at `i` is finite and active, and its object in front of it is not."""
    active = (
        r.has(i - 1, w.MODAL | w.SUBJECT | w.COORDINATOR | w.ADVERB)
        or r.at(i - 1) in ("has", "have", "had")
        or r.capital(i - 1)
    )
    return (
        active
        and not any(r.at(k) in ("is", "was", "are", "were", "be", "been") for k in (i - 1, i - 2))
        and not _asked(r, i)
    )


def _put_by(r: Reading, i: int) -> Iterator[Sign]:
    """“has set aside to repair”, “has raised to rebuild”: a verb that takes a sum, and its purpose straight behind it."""
    k = i - 2 if r.low[i] == "aside" else i - 1
    if r.low[i] == "aside" and r.at(i - 1) not in ("set", "put"):
        return
    while r.has(k, w.ADVERB):
        k -= 1
    active = r.at(k) in ("has", "have", "had") and not r.has(k - 1, w.INTERROGATIVE | w.SUBJECT) and r.at(k - 1) != "it"
    purpose = (r.at(i + 1) == "to" and verb(r.at(i + 2))) or (r.low[i] == "aside" and r.at(i + 1) == "for")
    purpose = purpose or (
        r.low[i] == "raised" and ((r.at(i + 1) == "so" and r.at(i + 2) == "far") or r.at(i + 1) in ("since", "from"))
    )
    relative = any(r.has(n, w.INTERROGATIVE) or r.low[n] == "that" for n in range(max(0, k - 8), k))
    if active and purpose and not relative and r.low[i] != "pledged":
        yield _sign(r, i, i + 1, f"the amount after “{r.word[i]}”", "a verb of paying without the sum", r.stop[i], DamageKind.AMOUNT)  # fmt: skip


def _plural_before(r: Reading, i: int) -> bool:
    """True if “number” at `i` is a verb: behind “now” or a modal, or right behind a plural."""
    return r.at(i - 1) in ("now", "to", "may", "still", "they") or (
        _plural(r, i - 1) and not r.has(i - 2, w.PREPOSITION)
    )


def _plural(r: Reading, k: int, capital: bool = False) -> bool:
    """True for a plural noun in small letters that is nothing else."""
    low = r.at(k)
    if not r.is_word(k) or not (r.word[k].islower() or capital) or low in _SAME_FORM or r.at(k + 1) in ("'", "’"):
        return False
    if r.has(k, w.COUNTED) and not r.has(k, w.QUANTIFIER | w.NUMBER_WORD):
        return low.endswith("s") or low in ("people", "men", "women", "children")
    plain = len(low) > 4 and low.endswith("s") and not low.endswith(("ss", "us", "is", "ics"))
    return plain and known(low) and not r.mask[k] and count(low[:-1]) > 0


def _sign(r: Reading, a: int, b: int, lost: str, sign: str, gap: int, kind: DamageKind = DamageKind.NUMBER) -> Sign:
    return Sign(kind, r.begin[a], r.stop[b], MEDIUM, lost, sign, gap=gap)
