"""Unknown words that are two common ones: “minaretbuilt”, “villagerssaid”, “arrestedwhile”, “callsfor”.

Most unknown words that can be split are compounds (“floodplain”, “shopfloor”). A compound does not end in a finite verb or a function
word, nor begin with a plural, a participle or an adverb in -ly: there something between two words was lost.
"""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.text.lexicon import count, known, verb

COMMON = 1_000_000
"""Uses from which on a word counts as common; half of the 82,834 listed words have fewer than 230,000."""
_LONGEST = 30
"""Letters beyond which a word is no two words; a line without spaces would be split at every letter."""
_VERY_COMMON = 20_000_000
_MENDED = w.members("of to in for on at by from with as is was are were has had have which who when where while after before since that the and he she they it his her their but or not also would could should may will into than said says told made built blown born drawn held kept known left led lost made met paid put sent set shown sold spent taken thrown won worn written gave came went saw knew began became been being out up over only")  # fmt: skip
"""Right halves that no compound ends in, or hardly any."""
_LEFT = w.members("was were had has your their these those which would could should have been were also very always never still only many both such first three four five seven eight several other nobody everybody everyone somebody nothing everything something anything")  # fmt: skip
"""Left halves that hardly any compound begins with."""
_AFTER_LEFT = w.members("fold some one body thing time where what self selves ness hand born wise ever more most way ways world worldly some rate degree class aid fruits ling year years week gated presence present ending")  # fmt: skip
"""Right halves of the compounds that they do begin: “firstborn”, “threefold”, “evermore”."""
_RIGHT = w.members("your our also only still always never very many several three four five seven eight such because")
"""Right halves that hardly any compound ends in, beside the function words."""
_COMPOUNDING = w.members(
    "sports news goods towns trades crafts sales states bonds women mens lands hands cross glass grass press business class less ness ships"
)
"""What looks like a plural and begins compounds."""
_PREFIXES = w.members("trans fore counter inter super semi multi micro mega")
"""Words that are prefixes as well, and so begin words that no list has."""
_ENDS_WORDS = w.members(
    "being born made held set led worn blown drawn kept not taken thrown may man men ship side time way out off over in on as at by or it he is to"
)
"""Right halves that words end in often enough to need a left half that cannot begin a compound."""


def halves(word: str) -> tuple[str, str] | None:
    """The two words that `word`, in lower case and in no list, was glued from; None if it may be one word."""
    if len(word) > _LONGEST:
        return None
    best: tuple[float, str, str] | None = None
    for k in range(3, len(word) - 1):
        left, right = word[:k], word[k:]
        if not _telling(left, right):
            continue
        score = min(count(left), _VERY_COMMON) * float(min(count(right), 50 * _VERY_COMMON))
        if best is None or score > best[0]:
            best = (score, left, right)
    return (best[1], best[2]) if best else None


def _telling(left: str, right: str) -> bool:
    """True if `left` and `right` are words that stand side by side in sentences but make no compound."""
    if not known(left) or count(right) < COMMON or len(left) < 3 or left in _PREFIXES:
        return False
    if right in ("up", "out", "over") and (verb(left) or left in w.IRREGULAR_BASES):
        return False  # “catchup”: a verb and its particle make a noun
    uncompounding = _uncompounding(left)
    if (
        w.classes(left) & w.NUMBER_WORD
        and w.classes(right) & w.COUNTED
        and right.endswith(("s", "people", "men", "women", "children"))
    ):
        return left in _NUMERALS
    if len(left) >= 4 and _acted(right) and count(left) > 5 * COMMON:
        return True
    if right in _MENDED:
        if right in _ENDS_WORDS:
            return (uncompounding and count(left) > COMMON) or (
                len(right) > 3 and len(left) >= 5 and count(left) > 20_000
            )
        return len(left) >= (4 if len(right) > 2 or right == "of" else 5) and (
            count(left) > COMMON // 5 or (len(right) > 3 and count(left) > 20_000)
        )
    if w.classes(left) & w.NUMBER_WORD and w.classes(right) & w.NUMBER_WORD:
        return False  # “fiftyfive”
    if right in _RIGHT and len(left) >= 4 and count(left) > COMMON:
        return True
    if left in _LEFT and len(right) >= 4 and count(right) > 5 * COMMON and right not in _AFTER_LEFT:
        return True
    either = left.endswith("s") and known(left[:-1]) and known(f"s{right}")  # “buckles trap” or “buckle strap”
    return uncompounding and not either and count(left) > COMMON and len(right) >= 5 and count(right) > 5 * COMMON


_NUMERALS = w.members(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
)
_ACTS = w.members(
    "said sank spoke fell rose signed opened closed refused agreed wrote began became went came grew flew ran stood struck voted warned denied claimed announced reported"
)
"""Past forms that end hardly any compound."""


def _acted(right: str) -> bool:
    return right in _ACTS


def _uncompounding(left: str) -> bool:
    """True if `left` is a plural, a participle or an adverb, which compounds seldom begin with."""
    if left in _COMPOUNDING or len(left) < 4:
        return False
    plural = left.endswith("s") and not left.endswith(("ss", "us", "is", "ness")) and count(left[:-1]) > COMMON
    participle = left in w.IRREGULAR_PARTICIPLES or (left.endswith("ed") and any(map(verb, w.stems(left)[1:])))
    return plural or participle or (left.endswith("ly") and known(left[:-2]))
