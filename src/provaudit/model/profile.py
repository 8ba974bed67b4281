"""What is known of a source as a source: whom it took from, how it is made up, its measures and its rating."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provaudit.model.finding import Confidence
from provaudit.model.source import Span


class Ground(StrEnum):
    """What kind of evidence says that two sources are not independent."""

    COPY = "copied text"
    DAMAGE = "shared damage"
    ERROR = "shared error"
    DECLARED = "declared"
    CREDIT = "credit line"


@dataclass(frozen=True, slots=True)
class Dependence:
    """Evidence that two sources are not independent. `directed` means that `taker` took from `giver`.

    An undirected pair stands in the order of its ids. `giver` is the id of a source, or the name of a work outside the
    dossier that the taker declares. `evidence` is one sentence a ground; `spans` are the places, the taker's before the
    giver's in each pair.
    """

    taker: str
    giver: str
    directed: bool
    evidence: tuple[str, ...]
    spans: tuple[Span, ...] = ()
    grounds: tuple[Ground, ...] = ()
    disclosed: bool = False
    """True if one of the two says so: in its metadata, or in a credit line."""
    binding: bool = True
    """True if so much was taken that the two count as one origin; a page that shares one paragraph stays its own."""
    words: int = 0
    """Words outside quotation marks that both have."""
    errors: int = 0
    """Values on which both agree and that more independent voices contradict."""
    joins: bool = True
    """False where other edges say as much: n undisclosed copies of one text are told by n - 1 edges, one for each taker."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Sources that depend on one another count as one. `id` is that of its first source."""

    id: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """One source names another as where something comes from. `span` is the credit line, None if declared in metadata.

    `whole` is True if all of `citing` is said to come from there, False if one statement is. `among` is how many sources of the
    dossier the name may mean: a publisher may have several. `work` is False if only the publisher of `cited` is named, who may mean another
    work of theirs.
    """

    citing: str
    cited: str
    span: Span | None = None
    whole: bool = False
    among: int = 1
    work: bool = True


@dataclass(frozen=True, slots=True)
class CitationCycle:
    """Sources that give one another as where the same thing comes from; `citations[i]` leads to the next, the last to the first."""

    citations: tuple[Citation, ...]


class Makeup(StrEnum):
    """How a file is made."""

    ARTICLE = "article"
    CHROME = "page with site chrome"
    COMPOSITE = "composite"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a composite that nothing shows to be of two origins.

    `heading` is the foreign heading at which the file was cut. It does not say whose text follows.
    """

    span: Span
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class ForeignTitle:
    """A heading that is the title of another site's page; `site` is "" where its name was cut off."""

    span: Span
    site: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Composition:
    """How one file is made, with `reasons` and the `places` that show them; an ARTICLE has neither.

    `parts` are those of a composite, in text order; a page with site chrome has none, and `places` are its chrome.
    `titles` are headings that are titles of other sites' pages; an article may have one.
    """

    source: str
    makeup: Makeup
    reasons: tuple[str, ...] = ()
    places: tuple[Span, ...] = ()
    parts: tuple[Part, ...] = ()
    titles: tuple[ForeignTitle, ...] = ()
    confidence: Confidence = Confidence.HIGH


@dataclass(frozen=True, slots=True)
class AgreedStatement:
    """A statement that two sources or more make alike: its `places` by source (of the value, or the sentence), and the `value`."""

    places: tuple[Span, ...]
    value: str


@dataclass(frozen=True, slots=True)
class Corroboration:
    """What the same sources state alike, and how many independent voices that makes.

    `voices` groups `sources` (sorted) into those that count as one: of one origin, one publisher or one informant, or taking the
    statement from one another; `why` says what joins them. `credibility` is the digit of the Admiralty scale that each of the
    `statements` earns: 1 with three voices or more, 2 with two, 6 with one.
    """

    sources: tuple[str, ...]
    voices: tuple[tuple[str, ...], ...]
    credibility: str
    statements: tuple[AgreedStatement, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RatingAge:
    """When a person rated a source: so many `days` before the audit (None without its day), and whether its text was fetched since."""

    source: str
    rated: str
    days: int | None
    fetched_since: bool


@dataclass(frozen=True, slots=True)
class Dossier:
    """The sources of one audit taken together: `described` by a manifest and not, `rated` by a person and not; each sorted.

    `rating_ages` are those of the rated sources whose day of rating is known.
    """

    described: tuple[str, ...]
    undescribed: tuple[str, ...]
    rated: tuple[str, ...] = ()
    unrated: tuple[str, ...] = ()
    rating_ages: tuple[RatingAge, ...] = ()


@dataclass(frozen=True, slots=True)
class Age:
    """How old a source is on the day of the audit, and where it speaks of its own present ("currently", "this year")."""

    source: str
    days: int
    present: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Credibility:
    """How credible one piece of information is, whoever says it: a digit of the Admiralty scale for one value of one data item.

    1 confirmed by other independent voices, 2 by one, 3 more voices for it than against, 4 as many, 5 fewer, 6 nothing to judge by.
    `places` are where it is said, one a voice; `others` is how many independent voices contradict it.
    """

    item: str
    value: str
    digit: str
    places: tuple[Span, ...]
    others: int

    @property
    def reason(self) -> str:
        """Why this digit."""
        count = len(self.places)
        said = f"{count} independent voice{'s' if count > 1 else ''}"
        against = f"{self.others} against it" if self.others else "none against it"
        return f"{said} for it, {against}"


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of a profile: its name, the number (None where it cannot be told) as it is told, and what it is reckoned from."""

    name: str
    value: float | None
    told: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """A source's measures. Shares are in 0…1; `damage` is certain hits per 1,000 words.

    `reliability` is the proposed letter of the NATO Admiralty scale (A–F, F where nothing is known), `credibility` the proposed digit
    for what it says (1–6), each with `reasons`; `rating` is what a person set, which always wins.
    """

    source: str
    origin: str
    words: int
    own_share: float
    damage: float
    conflicts: int
    corroborated: int
    metadata: float
    composite: bool
    reliability: str
    credibility: str
    reasons: tuple[str, ...]
    rating: str | None = None
    lost: int = 0
    """Conflicts in which more independent voices stand against the source than beside it."""
    won: int = 0
    """Conflicts in which more other voices stand beside the source than against it."""
    compared: int = 0
    """Data items on which an independent voice speaks as well: what `corroborated` and `conflicts` are out of."""
    age: int | None = None
    """Days from publication (the end of the period given) to the day of the audit; None if either is not known."""
    makeup: Makeup = Makeup.ARTICLE
    measures: tuple[Measure, ...] = ()
    """The same numbers with their evidence, in the order in which they are told."""

    @property
    def proposed(self) -> str:
        """The proposed rating in one word, such as `F6`."""
        return self.reliability + self.credibility
