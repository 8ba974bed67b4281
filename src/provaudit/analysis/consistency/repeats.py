"""One question answered twice in a passage about one subject: "the festival draws 40,000" and, two sentences on, "90,000".

Across a long text a bare noun is no proof that two sentences mean one thing, and the comparison of claims leaves them alone. In a short passage
that names no second subject it is: here the noun of the topic, and the pronouns for it, count as its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from provaudit.analysis.agreement import compare
from provaudit.analysis.agreement.comparison import Comparison
from provaudit.analysis.agreement.referents import slip
from provaudit.analysis.claims.candidates import signature
from provaudit.analysis.claims.cues import cues
from provaudit.analysis.consistency.suspects import Line
from provaudit.analysis.consistency.topics import Topic, passages
from provaudit.model.claim import Agreement, Argument, Statement

LEAST = 2
"""Stems that two sentences must share, the topic's among them, to be worth a parse."""
_AWARE = re.compile(
    r"\b(?:however|although|though|whereas|while|but|instead|despite|again|another|other|others|later|earlier|previous\w*|former\w*|new|newly|second|third|wrongly|in fact|actually|now|today|then|"
    r"since|until|at first|initially|originally|finally|eventually|soon|after\w*|before|next|once|more|further|additional|extra|only|same|usually|often|sometimes|some|part|half|"
    r"average|total|altogether|in all|plan\w*|expect\w*|would|could|(?-i:may)|might|said|says|according|claim\w*|report\w*|estimate\w*|hope\w*|if|first|last|years? ago|must|should|shall|does)\b|[?:]",
    re.IGNORECASE,
)
"""Words by which a writer sets two facts of one thing apart, or which make one of them no plain fact."""


def repeats(lines: Sequence[Line | None]) -> Iterator[tuple[int, int, Topic]]:
    """Pairs of sentences about one topic that may answer one question differently."""
    seen: set[tuple[int, int]] = set()
    for topic, passage in passages(lines, open_end=True):
        read = [(n, line) for n in passage if (line := lines[n]) is not None and topic.speaks(n, line.text)]
        plain = [
            (n, line, signature(line.text), cues(line.text, line.values))
            for n, line in read
            if not _AWARE.search(line.text)
        ]
        for i, (n, line, words, held) in enumerate(plain):
            for k, other, others, told in plain[i + 1 :]:
                if (
                    (n, k) not in seen
                    and line.text != other.text
                    and len(words & others) >= LEAST
                    and (held.kinds & told.kinds or held.may_clash(told))
                ):
                    seen.add((n, k))
                    yield n, k, topic


def clashes(left: Statement, right: Statement, topic: Topic) -> Iterator[Comparison]:
    """The questions that both statements, read as about the topic, answer in ways that exclude each other."""
    known = {c.question for c in compare(left, right) if c.agreement is Agreement.CONFLICTING and slip(c)}
    for comparison in compare(_named(left, topic), _named(right, topic)):
        if comparison.question in known:
            continue  # the comparison of claims tells it
        if comparison.agreement is Agreement.CONFLICTING and not any(
            side.frame is not None and side.frame.attribution for side in (comparison.left, comparison.right)
        ):
            yield comparison


def _named(statement: Statement, topic: Topic) -> Statement:
    """The statement with the topic's name on whatever means it."""

    def named(x: Argument) -> Argument:
        noun = x.definite and not x.plural and not x.names and bool(x.heads & topic.words)
        it = (
            x.pronoun and x.role in ("agent", "patient") and bool(x.heads & ({"he", "she"} if topic.person else {"it"}))
        )
        return replace(x, names=topic.words, name=topic.name, pronoun=False) if noun or it else x

    frames = tuple(replace(f, arguments=tuple(map(named, f.arguments))) for f in statement.frames)
    called = statement.called if statement.names & topic.words else (*statement.called, topic.words)
    return replace(statement, frames=frames, names=statement.names | topic.words, called=called)
