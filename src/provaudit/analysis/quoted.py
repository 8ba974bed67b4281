"""Which stretches of a document are openly another's words: in quotation marks, set off as a quotation, or the text of a law.

What is quoted openly is not copied, and two sources that quote one speech or one law did not take it from one another.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from provaudit.model.document import BlockKind, Document

_MARK = re.compile('["“”„«»]')
_SINGLE = re.compile(r"(?<!\w)‘(?=\w)[^‘“”]{40,3000}?[.,!?…]’(?!\w)")
"""A long quotation between curly single marks, as British papers set it: it ends on a stop, which an apostrophe does not follow."""
_WORD = re.compile(r"\w+")
_ANNOUNCED = re.compile(
    r"\b(?:said|says|say|wrote|writes|read|reads|ran|runs|states?|stated|declared?|announced|follows|following|speech|statement|letter|text|words|"
    r"section|article|clause|paragraph|law|act|treaty|oath|verse|passage)\b[^:]{0,80}:\s*$",
    re.IGNORECASE,
)
"""The end of a paragraph that announces what stands in the next."""
_SECTION = re.compile(r"(?:section|sec\.|article|art\.|§{1,2})\s{0,2}(?:\d{1,4}|[ivx]{1,6}\b)", re.IGNORECASE)
_SUBSECTION = re.compile(r"(?:^|[\s;,.])\((?:\d{1,2}|[a-z]|[ivx]{2,4})\)\s")
_DUTY = re.compile(r"\bshall\b|\bcommits an offence\b|\bis liable\b|\bmay by order\b|\bis hereby\b", re.IGNORECASE)
_SIGN = re.compile(f'["“”„«»‘>:]|{_DUTY.pattern}', re.IGNORECASE)
RUN = 3
"""Words of a run by which the common words of two copies are told: few enough for a text that a machine has misread."""
LONGEST_SET_OFF = 20_000
"""Characters of the longest paragraph that is looked at for being set off."""

Run = tuple[str, ...]


class Quoted:
    """The quoted stretches of one document, found block by block; of a block that is set off, all of it.

    Straight marks are paired by direction (after white space or an opening bracket they open), never by parity. A quotation
    that is not closed ends with its block only if the next block reopens it; else its mark is taken for damage and
    nothing is quoted.
    """

    def __init__(self, document: Document) -> None:
        text = self._text = document.text
        self._starts: list[int] = []
        self._ends: list[int] = []
        found: list[tuple[int, int]] = []
        self._words = [m.start() for m in _WORD.finditer(text)]
        blocks = document.blocks
        for index, block in enumerate(blocks):
            if _set_off(document, index):
                found.append((block.start, block.end))
                continue
            opened: int | None = None
            for m in _MARK.finditer(text, block.start, block.end):
                at = m.start()
                opens = m[0] in "“„«" or (m[0] == '"' and (at == block.start or text[at - 1] in " \t\n([—–-"))
                if opens and opened is None:
                    opened = at
                elif not opens and opened is not None:
                    found.append((opened, m.end()))
                    opened = None
            found += [m.span() for m in _SINGLE.finditer(text, block.start, block.end)]
            if opened is not None and index + 1 < len(blocks) and text[blocks[index + 1].start] in '"“„«':
                found.append((opened, block.end))
        for start, end in sorted(found):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def words(self, start: int, end: int) -> int:
        """Words of `text[start:end]`."""
        return bisect_left(self._words, end) - bisect_left(self._words, start)

    def unquoted(self, start: int, end: int) -> int:
        """Words of `text[start:end]` that stand outside quotation marks."""
        total = self.words(start, end)
        index = bisect_right(self._ends, start)
        while index < len(self._starts) and self._starts[index] < end:
            total -= self.words(max(start, self._starts[index]), min(end, self._ends[index]))
            index += 1
        return total

    @property
    def has_any(self) -> bool:
        """True if anything is quoted."""
        return bool(self._starts)

    def runs(self) -> frozenset[Run]:
        """The runs of RUN words in the document."""
        return frozenset(self._in_order())

    def unquoted_share(self, runs: frozenset[Run]) -> float:
        """Of the words that stand in a run of `runs`, the share outside quotation marks; 1 if there is none."""
        common = {k for i, run in enumerate(self._in_order()) if run in runs for k in range(i, i + RUN)}
        if not common:
            return 1.0
        free = 0
        for word in common:
            index = bisect_right(self._ends, self._words[word])
            free += not (index < len(self._starts) and self._starts[index] <= self._words[word])
        return free / len(common)

    def _in_order(self) -> list[Run]:
        words = [m[0].casefold() for m in _WORD.finditer(self._text)]
        return list(zip(*(words[i:] for i in range(RUN)), strict=False))

    def all_words(self) -> int:
        """Words of the document."""
        return len(self._words)

    def all_unquoted(self) -> int:
        """Words of the document outside quotation marks."""
        return len(self._words) - sum(self.words(a, b) for a, b in zip(self._starts, self._ends, strict=True))


def unquoted_in_common(a: Quoted, b: Quoted) -> float:
    """Share of what two texts have in common (in runs of RUN words) that neither quotes: 1 for copies, near 0 for two reports of one speech."""
    if not a.has_any and not b.has_any:
        return 1.0
    return min(a.unquoted_share(b.runs()), b.unquoted_share(a.runs()))


def may_quote(text: str, start: int, end: int) -> bool:
    """False if nothing in `text[start:end]`, which begins a block before the place in question, can make anything there quoted."""
    return bool(_SIGN.search(text, start, end))


def _set_off(document: Document, index: int) -> bool:
    """True of a block quotation (`> …`), of a paragraph that the one before announces, and of a section of a law."""
    text, block = document.text, document.blocks[index]
    if block.end - block.start > LONGEST_SET_OFF or block.kind not in (BlockKind.PROSE, BlockKind.LIST):
        return False
    if text.startswith(">", block.start):
        return True
    if index:
        before = document.blocks[index - 1]
        if before.kind is BlockKind.PROSE and _ANNOUNCED.search(text[max(before.start, before.end - 160) : before.end]):
            return True
    numbered = _SECTION.match(text, block.start) or len(_SUBSECTION.findall(text, block.start, block.end)) > 1
    return bool(numbered and _DUTY.search(text, block.start, block.end))
