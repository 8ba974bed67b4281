"""Nouns of people and things in general, “residents”, “prices”: what is no name, whatever its capital.

Such a noun with a capital inside a line begins a sentence, if a verb of its own stands behind it.
"""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading
from provaudit.text.lexicon import count, known

GENERIC = w.members(
    "officials analysts engineers residents relatives investigators researchers scientists critics economists experts witnesses prosecutors lawyers doctors nurses patients teachers students pupils parents children farmers workers employees unions "
    "ministers lawmakers politicians voters campaigners activists protesters demonstrators police firefighters rescuers soldiers troops rebels passengers commuters drivers pilots sailors fishermen visitors tourists guests customers shoppers shareholders investors "
    "traders bankers lenders regulators inspectors auditors historians archaeologists astronomers biologists physicists chemists geologists curators conservators architects builders developers planners landlords tenants neighbours neighbors villagers locals people men women boys girls "
    "organisers organizers spectators fans players coaches referees authors writers publishers editors journalists reporters readers viewers users delegates councillors councilors mayors governors judges jurors defendants victims survivors refugees migrants prisoners "
    "prices sales profits shares costs taxes wages exports imports crops trees plants animals birds ships trains buses flights cars boats talks negotiations elections results tests samples studies repairs tickets plans works schools shops homes households musicians singers actors dancers painters artists sculptors "
    "divers surgeons physicians technicians operators owners breeders growers brewers bakers cooks collectors dealers suppliers manufacturers producers opponents supporters opposition rescuers volunteers staff crews clinicians pathologists detectives officers guards sentries pilgrims monks nuns priests parishioners worshippers"
)
"""People and things in general: no names, whatever their capital. Parties and teams are names and stand not here."""
PLURAL_VERBS = w.members("say said are were have had will would can could may might do did must should also then now still remain want expect hope fear believe think use need argue warn told found began left went came took made")  # fmt: skip
SELECTING = w.members("same very fellow")
"""Words that pick out people already named: “these same Protestants”."""
_COMMON = 200_000
"""Uses from which on a plural counts as a common noun rather than as a family name in -s."""
_GROUPS = w.members(
    "democrats republicans tories whigs greens liberals conservatives nazis arabs jews muslims turks greeks poles danes swedes scots finns kurds serbs croats czechs slovaks sikhs hindus mormons quakers masons marines guards lords senators commons rangers giants wolves saints kings lions tigers bears eagles cowboys dodgers yankees indians royals angels pirates twins rockets spurs hornets bulls"
)
_ADJECTIVAL = ("al", "ive", "ous", "ful", "ic", "ary", "ish", "less", "able", "ible", "ern", "ing", "ed", "an", "ese", "y", "est", "er", "or")  # fmt: skip
_GROUP_ENDINGS = ("ans", "ists", "ics", "ites", "eses")
_REPORTING = w.members(
    "said say says claimed claim admitted admit reported argued warned added showed shows show found believed thought knew hoped announced suggests suggested so ensure means meant conceded explained noted feared it"
)
_VERBS = w.members(
    "were are have had will would could who say said found do did can may must believe think expect hope"
)


def common(r: Reading, i: int) -> bool:
    """True for “in autumn Beetles had”, “admitted that Sales had”: any common noun in the plural with a capital, and its verb."""
    low, before = r.low[i], r.at(i - 1)
    if r.mask[i] or not (low.endswith("s") and r.word[i][1:].islower() and r.at(i + 1) in _VERBS):
        return False
    if low in _GROUPS or low.endswith(_GROUP_ENDINGS) or count(low) < _COMMON or not known(low[:-1]):
        return False
    if before in SELECTING:
        return False
    if before == "that":
        return r.at(i - 2) in _REPORTING
    plain = len(before) > 2 and not r.mask[i - 1] and known(before) and not before.endswith(_ADJECTIVAL)
    named = r.capital(i - 2) or (r.at(i - 2) in ("the", "some", "many", "most", "all", "of") and not r.mask[i - 1])
    return plain and (not named or r.has(i - 3, w.PREPOSITION))


def described(r: Reading, i: int) -> bool:
    """True for “Delegates from the coffee states had”: a phrase that says more of the noun at `i`, and its verb."""
    if not (r.has(i + 1, w.PREPOSITION) or r.at(i + 1) == "who"):
        return False
    for n in range(i + 2, min(len(r), i + 9)):
        if not r.is_word(n):
            return False
        if r.mask[n] & w.AUXILIARY:
            return not r.has(n - 1, w.PREPOSITION | w.DETERMINER)
    return False
