"""The words of a page's frame, wherever they stand: menus, calls to subscribe, consent notices, credits, in the midst of prose too.

A page speaks to its reader in orders (“Sign up for our newsletter”) and in labels (“Home News Sport”), and neither hangs
together with the prose around it. Prose may *mention* them: in quotation marks, after an article, within a sentence. So
only words that begin a sentence of their own count, and labels only when they come in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PLAIN = {  # certain by themselves, where they begin a sentence
    "consent": r"(?:We|This (?:web)?site|Our (?:web)?site|This page) (?:and our partners )?uses? cookies|By (?:continuing|using|clicking|browsing)[^.\n]{0,60}(?:cookies|consent|agree to)"
    r"|(?:Accept|Reject|Allow|Decline) (?:all|cookies|all cookies)\b|Manage (?:your )?(?:preferences|cookies|cookie settings|consent)|Cookie (?:policy|settings|preferences|notice)|Cookies? help us",
    "subscription": r"(?:Sign|SIGN) (?:up|UP) (?:now|today|free|here|for (?:our|the|free|your|a free|daily|weekly|updates|news|more)|to (?:our|the|receive|get|read|continue)|with)\b|Subscribe (?:now|today|here|for (?:free|full|unlimited|just|only)|to (?:our|read|continue|get|receive|unlock|(?:the )?[^.\n]{0,25}(?:newsletter|channel|podcast|blog|magazine|feed)))\b"
    r"|(?:Already|Not yet|Not) an? (?:\w+ )?(?:subscriber|member)\?|Enter your (?:e-?mail|name|address|password)|Get (?:the|our|all the|more|daily|weekly|breaking|unlimited|full|instant) [^.\n]{0,60}(?:inbox|newsletters?|e-?mail|alerts?|app|access)\b"
    r"|(?:Start|Begin|Claim|Try) (?:your|a|our) (?:\w+[ -]){0,2}(?:free )?trial|Create (?:a|an|your) (?:free )?(?:account|profile)|Log ?[Ii]n (?:to|with|here|or (?:register|sign|subscribe|create|join))\b|Sign ?[Ii]n (?:to|or|with) (?:your|continue|read|comment|view|save|register|create|Google|Facebook)|Forgot (?:your )?password"
    r"|You have (?:\w+ ){1,3}(?:free )?articles? (?:left|remaining)|Thank you for (?:subscribing|signing up|reading)|Unsubscribe (?:at any time|here|from)|To (?:continue|keep) reading|Register (?:now|today|for free|here|to (?:read|continue))|Become an? (?:\w+ )?(?:member|subscriber|supporter|patron)\b|Support (?:our|independent|quality|local|us)[^.\n]{0,30}(?:journalism|work|today|from)|Join our (?:mailing|newsletter|community|\w+ list)|Never miss an? (?:story|post|update|episode)",
    "navigation": r"Skip to (?:main |primary |the )?(?:content|navigation|search|menu|footer)|Jump to (?:navigation|search|content|comments|recipe)|You are here ?:|Back to (?:top|home|homepage|all|search|results|main)\b|(?:Next|Previous) (?:article|post|page|story)\b|Toggle (?:navigation|menu|search)|Open (?:menu|search|navigation)|Close (?:menu|search|this)\b"
    r"|(?:Show|View|See|Load|Browse) (?:more|all)(?: [a-z]+){0,2}(?= (?-i:[A-Z])|\.?$|\n)|Page \d+ of \d+|From Wikipedia, the free encyclopedia|Main menu|Search for ?:|Table of [Cc]ontents|Scroll (?:down|to)\b|Swipe (?:left|right|to)\b",
    "reading on": r"(?:Read|READ) (?:more|MORE|also|ALSO|next|the full|full)(?: (?:article|story|report|review|here|text))?(?: ?[:»›>…]|(?= (?-i:[A-Z“\"‘']))|\.?$|(?=\n))|Continue [Rr]eading|(?:Story|Article|Text|Content) continues|(?:Related|Recommended|Further|More|Also) (?:articles?|stories|posts?|reading|content|topics|coverage|videos?|news)\b(?= ?[:A-Z]|\.?$|\n)|Related ?:|More (?:from|on) (?=(?-i:[A-Z]))[^.\n]{2,40}$"
    r"|(?:You|People) (?:(?:may|might|also) (?:also )?(?:like|enjoy|be interested in)|(?:(?:may|might) )?also read)\b|Recommended for you|Most (?:popular|read|viewed|shared|commented|recent)(?: (?:in|on|stories|articles))?\b(?=[ \n:]|$)|Trending(?: now| stories)?(?= ?[:A-Z]|$|\n)|Editors?['’]s? (?:picks?|choice)|Don['’]t miss ?:|(?-i:WATCH) ?:|Watch ?:(?! (?:the|a|an|it|he|she)\b)|LISTEN ?:|Listen to this (?:article|story)|See also ?:|\d+ min(?:ute)?s? read\b|Reading time ?:",
    "sharing": r"Share (?:(?:on|via) (?=(?-i:[A-Z]))|this(?= (?:article|story|page|post|link|video|recipe|on|via|with your friends)\b|:| (?-i:[A-Z])|\.?$|\n)(?: (?:article|story|page|post|link|video|recipe))?|your (?:thoughts|comments|views|story|opinion)\b)|Follow (?:us|@\w+|him on|her on)\b|Like us on|Find us on|Click (?:here|to (?:share|tweet|enlarge|view|expand|read|copy|print|play))|Tap (?:here|to)\b|Print this|E?-?[Mm]ail this (?:article|page|story|to)|Copy link|Tell us (?:what you think|in the comments)|Let us know in the comments"
    r"|(?:Leave|Post|Add) a (?:comment|reply|review)|Join the (?:conversation|discussion|debate)\b|View (?:the )?comments|\d+ (?:[Cc]omments?|[Rr]epl(?:y|ies)|[Ss]hares|[Ll]ikes|[Vv]iews)(?= (?-i:[A-Z|·])|\.?$|\n)|Comments (?:are|\(\d+\))(?: closed)?|Your email address will not be published|Required fields are marked|Report (?:an? )?(?:error|abuse|this ad|comment)",
    "rights": r"All [Rr]ights [Rr]eserved|(?:Copyright )?© ?\w|Copyright (?:\(c\) )?\d{4}|Terms (?:of|and|&) (?:use|service|conditions|Use|Service|Conditions)\b|Privacy (?:policy|notice|statement|settings|Policy)|Do [Nn]ot [Ss]ell [Mm]y|Powered by (?=(?-i:[A-Z]))|Reprinted with permission",
    "advertising": r"(?:Advertisement|ADVERTISEMENT|Sponsored|SPONSORED)(?= (?-i:[A-Z])|\.?$|\n)|Sponsored (?:content|by|links?)|Paid (?:content|post|for by)|Add to (?:cart|basket|bag|wish ?list)|Buy (?:now|tickets|it now)\b|Shop (?:now|all)\b|Book (?:now|online)\b|Order (?:now|online|yours)\b|Free (?:shipping|delivery|returns) on|Download (?:now|PDF|as PDF|(?:our|the|this) [^.,\n]{0,30}(?:app|PDF|pdf|report|e-?book|guide|brochure)\b)|Request a (?:quote|demo|trial|callback)|Donate (?:now|today|here)\b|This (?:article|post|page) (?:contains|may contain) affiliate",
    "notice": r"This (?:article|story|post|page|piece) (?:is more than|is over|was (?:originally |first |last )?(?:published|posted))|You['’]ve (?:reached|read)|You have reached|For more (?:stories|news|articles|coverage|on this)\b[^.\n]{0,30}(?:like this|visit|click|here|see|go to)"
    r"|To (?:view|see|watch|play) this (?:content|video|page|site)|Stay (?:up[ -]to[ -]date|informed|in touch|connected) (?:with|on)|(?:Hide|Toggle|Show) caption|Our privacy (?:notice|policy|statement)|This (?:content|video|article|page|story) is (?:not |only |no longer |currently )?(?:available|unavailable|free|exclusive|reserved)|Related topics\b",
    "survey": r"Ad feedback|(?:Article|Post|Page) rating|View all posts by|Explore (?:more on|more articles|related)\b|Chat with us|Play (?:video|audio)\b|This site is protected by|(?:Hi|Hello|Welcome),? (?:Guest|guest)\b|Cite this (?:article|page|paper)|Rights and permissions|Skip (?:ad|advert|this ad)\b|Notify me (?:of|when)\b|Be the first to (?:comment|review|know)|Mark as (?:read|favourite|favorite)|Follow this (?:topic|author|story)|More (?:stories|articles|news) (?:from|by|like)\b|Latest (?:news|stories|articles|from)(?= (?-i:[A-Z])|\.?$|\n)|Popular (?:posts|stories|articles|tags)|Recent (?:posts|comments|articles)|Was this (?:article|page|answer|information|content)? ?(?:helpful|useful|interesting)|(?:Did you find|How (?:would|do) you rate) this\b|Rate this\b|Take our survey|Give (?:us )?feedback|This (?:story|article|post|page|video) has been (?:shared|viewed|read|liked|updated)|More on this (?:story|topic)(?= ?:| (?-i:[A-Z])|\.?$|\n)|Our standards ?:|(?:Topics|Keywords|Key words|Categories|Sections?|Labels|Filed in) ?: ?(?=(?-i:[A-Z]))|LIVE ?:|Live updates|Figure \d+ ?: click|(?:Click|Tap|Press|Hover) to (?:enlarge|zoom|expand|unmute|play|open|view)|Swipe for|Follow (?:our|the) (?:live )?coverage|As it happened|Exclusive ?:|Breaking ?:|In pictures ?:|Opinion ?:|(?:Sign|Log) (?:in|out)(?= (?:(?-i:[A-Z])|\|))|(?:Basket|Cart|Bag) ?\(\d+\)|Your (?:basket|cart|bag) is empty|Choose your (?:language|country|region)|Select (?:a|your) (?:language|country|region|edition)|(?:Change|Switch) (?:language|edition|region)|Install our app|Turn on notifications|Allow notifications|Invite (?:a )?friends?|Refer a friend|Gift this article|Bookmark this|Save (?:this )?(?:article|story|for later)|Report this\b|Hide (?:ad|this)\b|Why am I seeing this|Ad choices|About the author|Meet the (?:author|team)|Author bio|Reporting by (?=(?-i:[A-Z]))|Editing by (?=(?-i:[A-Z]))|Have a (?:tip|story)\?|Got a (?:tip|story)\?|Send us (?:your|a)\b|Write to us\b|Email us\b|Call us\b",
    "machine": r"(?:Please )?(?:[Ee]nable|[Tt]urn on|[Dd]isable) (?:JavaScript|Javascript|javascript|cookies|your ad|ad ?block)|Your browser (?:does not|doesn['’]t|is)|JavaScript (?:is|must be)|Loading ?(?:…|\.\.\.|comments)|This (?:video|content|feature|page) (?:is (?:not|no longer|currently|un)|can ?not|requires|could not)\w*(?: available| be (?:played|displayed|found))?|Video (?:unavailable|player)|Sorry, (?:this|your|we)\b[^.\n]{0,40}(?:available|browser|found)",
    "wiki": r"This (?:article|section) (?:needs|does not cite|is a stub|may (?:require|need|contain)|has (?:multiple issues|no sources))|(?:Please )?[Hh]elp (?:us )?(?:improve|expand) (?:this|it)|Learn how and when to remove|You can help(?: Wikipedia)? by expanding|Categories ?:|Hidden categories|Retrieved from \"",
    "credit": r"Image (?:source|caption|credit|copyright)s?\b|(?:Photo|Photograph|Picture|Image) ?(?:by|credit)? ?: ?(?=(?-i:[A-Z]))|Getty Images|Posted (?:by|in|on|at) (?=(?-i:[A-Za-z0-9]))|Filed under|Tagged (?:with|as)?(?=[ :])|Tags ?:|Published (?:on|at)? ?:|Last (?:updated|modified|edited)\b(?: on| at|:)|Updated (?:at|on)? ?:|By (?:\w+ ){1,3}(?:Published|Updated|Posted) (?=\d|(?-i:[A-Z]))|Share price data|Written by(?= (?-i:[A-Z])[a-z]+ (?-i:[A-Z])[a-z]+ (?:on|Published|Updated))",
}  # fmt: skip
_CALL = re.compile(
    r"(?<![\w“\"‘'(@/.-])(?=(?-i:[A-Z0-9©]))(?:"
    + "|".join(_PLAIN.values())
    + r")|\[(?:edit(?: source)?|hide|show|update|\+|citation needed|clarification needed|who\?|when\?|better source needed|dead link|verification needed)\]",
    re.IGNORECASE,
)
_LABEL = (
    "Basket(?: \\(\\d+\\))?|Bag|Wish ?list|"
    "Home|News|Sports?|Business|Weather|World|Politics|Opinion|Culture|Lifestyle|Life|Travel|Tech|Technology|Science|Health|Entertainment|Videos?|Photos?|Podcasts?|Radio|Shop|Store|Menu|Search|"
    "Log ?[Ii]n|Log ?[Oo]ut|Sign ?[Oo]ut|Sign ?[Ii]n|Download PDF|Permissions|Sign ?[Uu]p|Register|Subscribe|Share|Tweet|E-?mail|Print|Save|Listen|Facebook|Twitter|X|Pinterest|WhatsApp|LinkedIn|Reddit|Instagram|YouTube|Copy|Link|Links|About(?: [Uu]s)?|Contact(?: [Uu]s)?|Help|FAQs?|"
    "Blogs?|Archives?|Events|Careers|Jobs|Donate|Privacy|Terms|Cookies|Settings|Accessibility|Sitemap|Services|Products|Solutions|Pricing|Resources|Research|Publications|People|Gallery|Galleries|Forums?|Community|Support|Downloads?|"
    "Documentation|Local|National|International|Economy|Markets|Money|Arts|Books|Film|Movies|Music|TV|Food|Fashion|Style|Obituaries|Classifieds|Advertise|Games|Newsletters?|More|Next|Previous|Back|Top|Comments?|Reply|Like|Follow|"
    "Edit|History|Talk|Read|View|Tools|Contents|Latest|Trending|Featured|Categories|Tags|Account|My Account|Cart|Checkout|Wishlist|Reviews?|Overview|Features|Education|Environment|Climate|Motoring|Property|Puzzles|Crosswords|Live|US|UK|Europe|Asia|Africa|Americas|Close|Open|Cancel|Submit|OK|Got it|Learn more|Read more|Show more|Newsroom|Press|Media|Team|Partners|Investors|Legal|Imprint|Feedback|Report|Bookmark|Watch|Play|Skip|Embed"
)
_LABELS = re.compile(rf"(?<![\w“\"‘'(-])(?=[A-Z])(?:{_LABEL})(?:[ \t\n|·•»›>/–-]{{1,4}}(?:{_LABEL})(?![\w'’-])){{2,40}}(?![,.]? [a-z])")  # fmt: skip
_TRAIL = re.compile(r"(?<![\w])[A-Z][\w&' ]{1,30} [>»›] [A-Z][\w&' ]{1,40}(?: [>»›] [A-Z][\w&' ]{1,60})*")
_SEGMENT = r"[A-Z0-9][^|·•/»›>.!?\n]{0,40}"
_LINE = re.compile(rf"^(?=(?:Home|News|Start|Archives?|Index|Blog|Shop|Forum|Main) |[^\n]*\b(?:Published|Updated|Posted|Last modified) |[^\n]*\b\d+ min read)(?:{_SEGMENT}(?: [|·•/»›>] ?|[|»›]))+(?:{_SEGMENT}(?: [|·•/»›>] ?|[|»›])){_SEGMENT}$", re.MULTILINE)  # fmt: skip
"""A line of labels or of dates and credits, set apart by signs: “Home / Archive / 2014”, “Published 14 May · By Staff Reporter”."""
_LONE = re.compile(r"(?<=[a-z] )(?:Advertisement|ADVERTISEMENT)(?= [a-z])")
_STOPS = '.!?…:|·•»›>]"”’)©'
_JOINED = 60
"""Code points between two pieces of a frame that still make one stretch: “Enter your email” and the name of the list."""
_REST = re.compile(r"(?:,? [a-z'’-]{1,20}){0,15}[.!?]?")
"""The rest of a piece's own sentence, in lower case."""
_PREDICATE = re.compile(
    r",|,? (?:is|are|was|were|has|had|means?|meant|would|will|became|and|or|but|of|as|can|could|must|should|may|did|does|do) "
)
"""What follows words that are spoken about: “Click here is the worst text that a link can have”."""
_MENTIONS = re.compile(
    r"\b(?:called|named|reads?|says?|said|button|link|menu|labelled|marked|entry|page|words?|icon|tab) $", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a page's frame, `start:end`; `pieces` is how many of its phrases it has."""

    start: int
    end: int
    pieces: int


def stretches(text: str, start: int, end: int) -> tuple[Stretch, ...]:
    """The stretches of a page's frame in `text[start:end]`, in order, apart from one another. Linear time."""
    found = sorted(_pieces(text, start, end))
    merged: list[Stretch] = []
    for a, b in found:
        if merged and a <= merged[-1].end + _JOINED and _one(text, merged[-1].end, a):
            last = merged[-1]
            merged[-1] = Stretch(last.start, max(b, last.end), last.pieces + (a >= last.end))
        else:
            merged.append(Stretch(a, b, 1))
    return tuple(
        s if _breaks_in(text, start, s) else Stretch(s.start, _end(text, s.end, end), s.pieces)
        for s in merged
        if _begins(text, start, s)
    )


def _end(text: str, at: int, limit: int) -> int:
    rest = _REST.match(text, at, limit)
    return rest.end() if rest else at


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for pattern in (_CALL, _LABELS, _TRAIL, _LINE, _LONE):
        for m in pattern.finditer(text, start, end):
            if not _quoted(text, start, m.start()):
                yield m.start(), m.end()


def _one(text: str, a: int, b: int) -> bool:
    """True if `text[a:b]`, between two pieces, is no sentence of its own."""
    between = text[a:b].strip(" .|·•»›>-–\n")
    return not between or ("." not in between and len(between.split()) <= 6)


def _begins(text: str, floor: int, s: Stretch) -> bool:
    """True if the stretch begins a sentence or line; one of several pieces, or of several words, may also break into a sentence."""
    if _breaks_in(text, floor, s):
        return True
    if s.pieces == 1 and _PREDICATE.match(text, s.end):
        return False
    before = text[max(floor, s.start - 30) : s.start]
    stripped = before.rstrip(" \t")
    if not stripped or stripped[-1] in _STOPS or stripped[-1] == "\n":
        return True
    return s.pieces > 1 and not _MENTIONS.search(before[-12:])


_NOT_AMID = re.compile(r"\b(?:the|a|an|its|their|this|that|our|your|his|her|no|any|every|each|to|of|as|or|by|for|in|on|is|are|was|were|choose|select|press|tap|click|hit|then|called|named|entitled|titled|headed|marked|labelled|labeled|reading|reads?|saying|says?|said|wrote|button|link|menu|option|headline|heading|banner|notice|sign|words?|phrase|icon|tab|slogan|section|page) $", re.IGNORECASE)  # fmt: skip
_WORDS_IN = re.compile(r"(?:[A-Z][a-z]+ (?:\w+ )*\w+|A(?:dvertisement|DVERTISEMENT))$")


def _breaks_in(text: str, floor: int, s: Stretch) -> bool:
    """True for a capitalised order amid a sentence in small letters, which goes on behind it: “in a night Skip to main content and signed”."""
    before, after = text[max(floor, s.start - 30) : s.start], text[s.end : s.end + 12]
    if not (before[-2:-1].islower() and before.endswith(" ")) or _NOT_AMID.search(before):
        return False
    return bool(_WORDS_IN.match(text[s.start : s.end])) and bool(re.match(r" [a-z]{2,}", after))


def _quoted(text: str, floor: int, at: int) -> bool:
    """True if a quotation mark opened shortly before and closes soon."""
    near, after = text[max(floor, at - 60) : at], text[at : at + 60]
    curly = near.count("“") > near.count("”") and "”" in after
    return curly or (near.count('"') % 2 == 1 and '"' in after)
