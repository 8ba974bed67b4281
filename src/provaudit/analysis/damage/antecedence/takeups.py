"""Openings that cannot begin a text, because each takes up what was said: “The latter …”, “Of the three, …”, “In contrast, …”.

Some are bound so tightly that even a sentence by itself shows the loss; others open a sentence that somebody may well quote alone, and tell
only where a text begins with them and goes on.
"""

from __future__ import annotations

import re

from provaudit.analysis.damage.signs import LOW, MEDIUM
from provaudit.model.finding import Confidence

_COUNT = "two|three|four|five|six|seven|eight|nine|ten|dozen"
_FINITE = r"(?:is|was|were|are|had|has|have|would|could|will|can|may|did|does|[a-z]+ed|became|took|made|gave|went|came|held|won|lost|got|kept|sold|wrote|said|says|ran|left|met|built|found|fell|led|fought|shared|proved)\b"
_POINTED = r"(?:this|that|these|those|such an?|such)"
_DEEDS = (
    "decision|move|ruling|refusal|proposal|plan|measure|failure|success|defeat|discovery|change|incident|attack|agreement|claim|charge|assumption|practice|custom|arrangement|request|demand|threat|warning|offer|"
    "delay|loss|verdict|theory|view|argument|objection|promise|remark|gesture|habit|approach|explanation|finding|result|scheme|trick|mistake|error|concession|victory|accident|experiment|project|process"
)
_LISTED = "reason|condition|cause|point|change|problem|objection|argument|proposal|option|stage|group|explanation|factor|aim|question|difference|advantage|drawback|method|theory|demand|obstacle|flaw|merit|step|part|phase|category|clause|test|attempt|concern|risk|lesson|consequence"
_CALENDAR = "day|night|morning|evening|afternoon|week|month|year|side|half|end|way|thing|world|place"

_BOUND = re.compile(
    rf"(?:(?:Despite|In spite of|Notwithstanding) {_POINTED} [a-z-]{{4,}},"
    rf"|The other (?:{_COUNT}|half dozen)\b(?! (?:of the|members of))(?= {_FINITE})|The (?:{_COUNT}) others\b(?= {_FINITE})|The others?\b(?= {_FINITE})"
    rf"|The other (?!(?:{_CALENDAR})\b)[a-z]+\b(?=, an? [a-z ]+, | (?:had|was|were) (?:[a-z]+ed|left|gone|been)\b)"
    rf"|Neither of (?:them|these|those)(?: [a-z]+s)?\b(?= {_FINITE})|(?:None|Neither|All|Most|Some|Each) of (?:the|these|those) (?:{_COUNT}|others)\b(?= {_FINITE})"
    rf"|Of (?:the (?:{_COUNT})|these|those)(?: [a-z]+s)?,|All (?:{_COUNT}) (?={_FINITE})"
    rf"|The (?:first|second|third|fourth|last) of (?:these|those|them)\b(?! pages| lines| words)(?= {_FINITE})"
    rf"|The (?:second|third|fourth|fifth|final) (?:{_LISTED})\b(?= (?:is|was|would)\b)"
    rf"|These (?:{_COUNT}) [a-z]+s\b|Such an? [a-z]{{3,}}\b(?= (?:would|could|was|had)\b(?! (?:never|[^.]* that)\b))"
    rf"|On the other hand,|The (?:latter|former)(?=,? {_FINITE}))"
)
"""Openings that show the loss in a sentence that stands alone."""
_LOOSE = re.compile(
    rf"(?:(?:Because of|As a result of|In response to|Following|After|Under|Given|Unlike|Besides|Apart from) {_POINTED} [a-z-]{{4,}},"
    rf"|(?:He|She|They|It),? too,|For (?:this|that|these) (?:reason|purpose)s?\b|The same (?:is|was) true of\b|Unlike the (?:first|others?|former|latter),|In (?:both|either|each) cases?,"
    rf"|Such an? [a-z]{{3,}}\b(?= (?:will|may|might|is|has)\b(?! (?:never|[^.]* that)\b))"
    rf"|(?:None|Both|Some|Most|Many|Each|Two|Three|Several|All) of (?:them|these|those)(?: [a-z]+s)?\b(?= {_FINITE})"
    rf"|(?:This|That|These|Those) (?:{_DEEDS})s?\b(?= (?:[a-z]+ed|is|was|were|are|had|has|have|did|does|met|made|took|came|led|went|cost|brought|would|could)\b)"
    rf"|As (?:mentioned|noted|described|discussed|stated|explained|shown|we have seen|has been (?:said|told|shown)) (?:above|earlier|before),?"
    rf"|(?:Nevertheless|Nonetheless|Moreover|Furthermore|Consequently|Conversely|Similarly|Likewise),|(?:In|By) contrast,|In turn,|Even so,|On the contrary,"
    rf"|Finally, (?=(?:the|his|her|its|their|it|he|she|they) )|The same (?:year|month|week|day|summer|winter|autumn|spring|evening|night),|That (?:is|was) why\b|That was not\b|This (?:meant|led to|allowed|enabled|happened)\b|Nor (?:did|was|were|has|had|have|is|are|does|do|could|would)\b)"
)
"""Openings of a sentence that may be quoted alone, but not of a text."""
_MILD = re.compile(r"(?:(?:However|Therefore|Instead|Accordingly|Otherwise|That said|As a result|As a consequence|In addition|In other words|In return),|For (?:example|instance),)")  # fmt: skip
"""Openings of any paragraph: a page that is read piece by piece begins with them (5 of 893 clean paragraphs), so they are doubtful."""
_REFERRED = re.compile(r"\b(?:the|said|any|such|these|all) ((?:aforesaid|before-?mentioned|above-mentioned) [a-z]+)", re.IGNORECASE)  # fmt: skip


def taking_up(head: str, alone: bool) -> tuple[str, Confidence]:
    """The words of `head`, the beginning of a text's first sentence, that take something up, or "". `alone`: it is the only sentence."""
    m = _BOUND.match(head) or (None if alone else _LOOSE.match(head))
    if m:
        return m[0].rstrip(", "), MEDIUM
    mild = None if alone else _MILD.match(head)
    return (mild[0].rstrip(","), LOW) if mild else ("", LOW)


def referred(head: str) -> tuple[int, int] | None:
    """Where `head` refers back in the manner of a deed: “the aforesaid hives”."""
    m = _REFERRED.search(head)
    return m.span(1) if m else None
