"""How old each source is, and what in it goes stale: words that mean the day on which it was printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provaudit.analysis.quoted import Quoted
from provaudit.model.document import Document
from provaudit.model.profile import Age
from provaudit.text.iso import days

_PRESENT = re.compile(
    r"\b(?:currently|at present|at the moment|nowadays|to date|as of now|so far this year|(?:this|next|last) (?:year|month|week)|"
    r"(?:is|are) (?:expected|scheduled|due|set|planned) to)\b",
    re.IGNORECASE,
)
MOST_PLACES = 20
"""Places kept of one source: enough to show the matter."""


def ages(documents: Sequence[Document], as_of: str | None) -> tuple[Age, ...]:
    """The age of every dated source on the day `as_of` (ISO 8601), in the order of their ids; none without such a day.

    A date that is not known to the day counts from its end. A source dated after the day of the audit is 0 days old.
    """
    today = days(as_of)
    if today is None:
        return ()
    found = []
    for document in sorted(documents, key=lambda d: d.source.id):
        published = days(document.source.published)
        if published:
            quoted = Quoted(document)
            present = []
            for m in _PRESENT.finditer(document.text):
                if quoted.unquoted(m.start(), m.end()):
                    present.append(document.span(m.start(), m.end()))
                if len(present) == MOST_PLACES:
                    break
            found.append(Age(document.source.id, max(0, today[0] - published[1]), tuple(present)))
    return tuple(found)
