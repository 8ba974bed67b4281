"""Prepositions of a passive verb: “was dealt with”, “taken care of”, “could be relied on”."""

from __future__ import annotations

from provaudit.analysis.damage import words as w
from provaudit.analysis.damage.reading import Reading

PASSIVE = {
    particle: frozenset(verbs.split())
    for particle, verbs in {
        "in": "blown smashed bashed stove stoved beaten knocked driven towed hauled led carried helped shown ushered wheeled slept lived sat believed acquiesced concurred gloried confided dwelt worked traded reined sworn brought called taken handed turned put let voted phoned mailed sent plugged hemmed boxed logged locked fenced settled dug given moved dressed engaged indulged participated invested swum bathed walked shut snowed persevered filled kicked phased ushered tuned keyed tucked squeezed",
        "on": "relied drawn sold depended acted agreed decided insisted frowned trampled spat walked stepped called worked built improved expanded operated experimented sat slept touched put turned switched switched-on settled passed carried egged spurred cheered moved kept brought taken written stamped trodden commented elaborated counted leaned preyed spied planned based tested dwelt bet",
        "by": "stood abided sworn passed gone put lived",
        "to": "listened talked spoken referred agreed attended adhered responded lied alluded objected recurred resorted seen appealed added attested adapted conformed replied pointed clung stuck sworn consented subscribed catered subjected acceded yielded reverted looked sung read tied tended used reacted",
        "of": "thought heard spoken dreamed dreamt disposed approved taken made rid conceived disapproved undreamed unheard complained tired boasted availed",
        "for": "paid cared accounted called hoped asked looked provided spoken prayed sent wished bargained longed planned voted waited searched unaccounted uncalled unhoped unasked budgeted allowed catered vouched known wanted sought fought argued pushed applied",
        "with": "dealt done reckoned tampered lived coped trifled met meddled interfered finished messed filled agreed played complied toyed experimented grappled parted dispensed identified familiar contended tinkered bargained slept",
        "at": "sworn spat looked laughed shot aimed arrived stared hinted guessed sneered scoffed yelled screamed pointed hooted pecked shouted played marvelled jeered hurled hit good",
        "from": "heard benefited drawn far away refrained recovered",
        "into": "looked gone broken entered inquired bought moved bumped run",
        "about": "talked thought heard complained worried cared forgotten dreamed joked written known argued sung",
        "against": "discriminated voted legislated guarded fought warned argued campaigned sinned",
        "upon": "",
        "under": "gone snowed put",
    }.items()
}

_BE = w.members(
    "be is are was were been being am isn't wasn't aren't weren't get gets got getting 's 're it's that's he's she's they're we're"
)


def noun(r: Reading, k: int) -> bool:
    """True if token `k` is a noun by what stands before it, not the verb that it could be by its form."""
    if k < 1 or r.low[k].endswith(("ed", "ing")):
        return False
    before = r.low[k - 1]
    if r.mask[k - 1] & (w.ARTICLE | w.POSSESSIVE | w.DEMONSTRATIVE) or before in ("'s", "’s"):
        return True
    return (
        r.is_word(k - 1)
        and before.endswith(("ing", "al", "ive", "ous", "ful", "able", "ible", "ic", "ary", "ed"))
        and not r.mask[k - 1] & w.AUXILIARY
        and before not in ("needed", "used", "tried", "wanted", "failed", "helped")
    )


def passive(r: Reading, i: int) -> bool:
    """“was dealt with”, “taken care of”, “could be relied on”."""
    word, previous = r.low[i], r.at(i - 1)
    if word == "upon":
        return r.has(i - 1, w.PARTICIPLE)
    verbs = PASSIVE.get(word)
    if not verbs:
        return False
    nouns = (
        "care",
        "use",
        "fun",
        "account",
        "advantage",
        "note",
        "notice",
        "hold",
        "sight",
        "rid",
        "attention",
        "reference",
        "recourse",
        "way",
        "track",
        "mention",
        "account",
        "up",
        "away",
        "forward",
        "down",
        "out",
        "along",
        "on",
        "over",
        "off",
    )
    verb = i - 1
    if previous in nouns:
        verb -= 1
    while verb > 0 and r.has(verb, w.ADVERB) and r.low[verb].endswith("ly"):
        verb -= 1
    if verb < 1 or (verb == i - 1 and r.low[verb] not in verbs):
        return False
    if verb < i - 1 and (not r.mask[verb] & w.PARTICIPLE or (word == "in" and r.low[verb] not in verbs)):
        return False
    if word not in ("in", "on", "by") or r.at(i + 1) in ("by", "and") or r.low[verb].startswith("un"):
        active = verb > 0 and (r.has(verb - 1, w.SUBJECT) or r.capital(verb - 1))
        if not active:
            return True
    for k in range(verb - 1, max(-1, verb - 9), -1):
        if r.low[k] in _BE or r.low[k].endswith(("'s", "'re")):
            return True
        if r.word[k] in ".;!?":
            break
    return False
