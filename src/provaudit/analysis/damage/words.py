"""Word classes: which words open a slot that must be filled, and which may stand in it.

Closed classes are listed whole. Open classes are listed only as far as a mechanism leans on them: verbs that take a
particle, nouns that are counted. A word may belong to several classes; each is one bit of a mask.
"""

from __future__ import annotations

from functools import lru_cache

PREPOSITION = 1
ARTICLE = 1 << 1
POSSESSIVE = 1 << 2
DEMONSTRATIVE = 1 << 3
SUBJECT = 1 << 4
OBJECT = 1 << 5
AUXILIARY = 1 << 6
PAST = 1 << 7
COORDINATOR = 1 << 8
SUBORDINATOR = 1 << 9
INTERROGATIVE = 1 << 10
NUMBER_WORD = 1 << 11
MONTH = 1 << 12
WEEKDAY = 1 << 13
HEDGE = 1 << 14
MAGNITUDE = 1 << 15
UNIT = 1 << 16
COUNTED = 1 << 17
ADVERB = 1 << 18
QUANTIFIER = 1 << 19
PARTICIPLE = 1 << 20
CURRENCY = 1 << 21
MODAL = 1 << 22

DETERMINER = ARTICLE | POSSESSIVE | DEMONSTRATIVE | QUANTIFIER


def members(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


PREPOSITIONS = members(
    "in on at by of from to with for since until till between during after before about through throughout into onto upon "
    "over under against within without among amongst around near as than towards toward across behind beyond beside besides "
    "above below beneath despite except inside outside via per like unlike off along past regarding concerning including"
)
ARTICLES = members("the a an")
POSSESSIVES = members("my your its our their his her whose")
DEMONSTRATIVES = members("this that these those")
SUBJECTS = members(
    "i he she we they we're they're he's she's i'm we've they've i've we'll they'll i'll we'd they'd he'd she'd he'll she'll i'd"
)
OBJECTS = members("me him us them it you her")
MODALS = members("can could may might must shall should will would cannot")
AUXILIARIES = (
    members(
        "is are was were am has have had does did do isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't"
    )
    | MODALS
)
PASTS = members(
    "went began took came became gave wrote saw knew told said got ran fell rose grew drew flew threw chose spoke broke drove rode "
    "sang sank swam shook stole swore tore wore froze forgot hid ate arose awoke bore led met won lost held kept left felt stood "
    "understood thought brought bought sought taught caught fought paid sent spent built sold made found died lived lay laid sat "
    "declined remained appeared happened occurred arrived returned joined moved became marked saw earned attended ended reached "
    "continued decided agreed announced attacked invaded visited launched signed opened closed started served retired refused "
    "resigned succeeded succeeds begins remains becomes includes contains appears stands lies comes goes makes takes says"
)
IRREGULAR_PARTICIPLES = members(
    "born built begun held made seen known given taken written founded found fought won lost sold bought sent spent paid put set cut "
    "hit shot killed read led met left laid driven drawn shown grown thrown chosen spoken broken stolen worn torn sworn sung sunk "
    "bound wound ground struck hung swept agreed freed kept felt heard told said thought brought caught taught sought cast split shut spread "
    "broadcast rebuilt overthrown withdrawn undertaken become come gone run been done had"
)
NUMBER_WORDS = members(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens "
    "hundreds thousands millions billions trillions half quarter third thirds quarters fifth fifths tenth tenths couple first second "
    "several few many some any no both another each every once twice"
)
MONTHS = members("january february march april may june july august september october november december")
ABBREVIATED_MONTHS = members("jan feb mar apr jun jul aug sep sept oct nov dec")
WEEKDAYS = members("monday tuesday wednesday thursday friday saturday sunday")
HEDGES = members("about around approximately roughly nearly almost over circa under exactly")
MAGNITUDES = members("hundred thousand million billion trillion")
UNITS = members(
    "percent percentage kilometre kilometres kilometer kilometers km mile miles metre metres meter meters centimetre centimetres centimeter "
    "centimeters millimetre millimetres millimeters inches foot feet yards acre acres hectare hectares kilogram kilograms kilogrammes kg "
    "kilos gram grams tonne tonnes ton tons litre litres liter liters gallons pounds ounces barrels megawatts kilowatts gigawatts watts "
    "volts hertz degrees mph kph mm cm km2 mw gw kwh gb mb dollars euros yen won rupees pesos francs roubles rubles yuan euro cents "
    "lbs minutes hours seconds knots tonnes light-years square cubic"
)
CURRENCIES = members(
    "dollar dollars euro euros yen won rupee rupees peso pesos franc francs rouble roubles ruble rubles yuan pound pounds cents kronor kroner zloty dinars guilders lire shekels baht"
)
COUNTED_NOUNS = members(
    "people persons men women children students pupils teachers workers employees staff soldiers troops officers sailors marines "
    "civilians residents inhabitants refugees migrants prisoners victims patients doctors nurses farmers families households homes "
    "houses buildings apartments schools hospitals hotels rooms beds seats members delegates votes voters candidates countries nations "
    "states cities towns villages districts companies firms businesses shops stores jobs cars vehicles buses trains trucks ships boats "
    "planes aircraft flights passengers spectators visitors tourists guests fans viewers users customers subscribers shareholders "
    "investors books copies pages articles papers films songs albums species trees birds animals cattle sheep horses dogs fish "
    "years months weeks days hours minutes seconds decades centuries times cases deaths injuries wounded dead shots missiles tests "
    "warheads tanks guns weapons bombs mines artists players athletes teams games matches goals points runs wickets medals shares "
    "barrels bottles boxes tickets signatures complaints applications requests respondents participants volunteers scientists "
    "researchers engineers journalists lawyers judges police protesters demonstrators rebels fighters militants attendees speakers items "
    "objects artefacts artifacts paintings works exhibits graves bodies survivors casualties units satellites turbines panels stations lines "
    "bridges roads churches mosques temples monks nuns priests pilgrims slaves settlers immigrants emigrants orphans meals litres"
)
ADVERBS = members(
    "back straight right further later early on ahead again away together only just even also not never always soon then there here "
    "still already once out up down all far so well directly first last far forward through apart aside"
)
QUANTIFIERS = members(
    "some any no every each all both another either neither many several few much more most less fewer enough"
)
COORDINATORS = members("and or but nor yet")
SUBORDINATORS = members("because although though while whereas if unless when whenever whereas lest that so")
INTERROGATIVES = members("who whom which what where when why how whose whoever whatever wherever whichever whether")

OPENERS = members(
    "the a an this these those it he she they we you i in on at after during from for last many some but and however although while since "
    "there if when as by with his her its our their both several one two three not all what who why how under over despite following "
    "then thus today yesterday meanwhile instead according moreover furthermore nevertheless nonetheless therefore most each every "
    "no nobody nothing everyone critics officials led until between according through among nor yet so because once before about"
)
"""Words that, capitalised inside a line, begin a sentence rather than continue a name."""

_TABLE: tuple[tuple[frozenset[str], int], ...] = (
    (PREPOSITIONS, PREPOSITION),
    (ARTICLES, ARTICLE),
    (POSSESSIVES, POSSESSIVE),
    (DEMONSTRATIVES, DEMONSTRATIVE),
    (SUBJECTS, SUBJECT),
    (OBJECTS, OBJECT),
    (AUXILIARIES, AUXILIARY),
    (MODALS, MODAL),
    (PASTS, PAST),
    (IRREGULAR_PARTICIPLES, PARTICIPLE),
    (COORDINATORS, COORDINATOR),
    (SUBORDINATORS, SUBORDINATOR),
    (INTERROGATIVES, INTERROGATIVE),
    (NUMBER_WORDS, NUMBER_WORD),
    (MONTHS, MONTH),
    (ABBREVIATED_MONTHS, MONTH),
    (WEEKDAYS, WEEKDAY),
    (HEDGES, HEDGE),
    (MAGNITUDES, MAGNITUDE),
    (UNITS, UNIT),
    (CURRENCIES, CURRENCY),
    (COUNTED_NOUNS, COUNTED),
    (ADVERBS, ADVERB),
    (QUANTIFIERS, QUANTIFIER),
)


_CONTRACTIONS = members("they'd there'd that'd what'd where'd who'd this'd everybody'd nobody'd")


@lru_cache(maxsize=65536)
def classes(word: str) -> int:
    """The classes of a lower-case word, as a mask. Words in -ed count as participles, those in -ly as adverbs."""
    word = word.replace("’", "'")
    mask = 0
    for members, bit in _TABLE:
        if word in members:
            mask |= bit
    if mask & MONTH and word in ABBREVIATED_MONTHS and word in ("mar", "dec", "sep"):
        mask = MONTH
    if len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        mask |= PARTICIPLE
    if len(word) > 5 and word.endswith("'d") and word not in _CONTRACTIONS:
        mask |= PARTICIPLE  # “laugh'd”
    if len(word) > 4 and word.endswith("ly"):
        mask |= ADVERB
    return mask


# Verbs that form one verb with the particle, or stand before it without an object ("sign in", "turn it on").
_PARTICLE_VERBS = {
    "in": "fall draw ask be is are was were am been being sign log check come move cave chip pitch give bring take put send call kick set fit settle step break cut dig "
    "drop fill get go hand keep let listen lock look opt phone plug pop pull ring rein rope rub run sink stand weigh write zero zoom phase buy smuggle barge "
    "block blend close count drop factor feed fence follow invite lean mix muscle pack pile plough plow pour push reel rush "
    "roll scale seal shut slip slot soak squeeze storm stick suck sub swear swing tie throw trade tune turn tuck type usher wade walk wash welcome key clock swap "
    "crowd crash creep bundle burst box hem pencil punch sneak spill stream strap sworn vote wave wheel jump leap climb dive "
    "ride slide race swoop shuffle peek trot dash shade frame march confide glide stroll stride drift amble stagger stumble wander hurry hop dart slink saunter sail row paddle nip gallop canter file flock crawl steam peep "
    "snow sleep stay jet fly bus pay buzz peer beam tap tear trigger sit start barrel charge cram dial join head home chime weave",
    "on": "bring continue be is are was were been being go come carry move turn put get try take hold hang keep log switch catch cheer "
    "drag drone egg follow hand lead live look march pass press push rattle ramble run send "
    "spur stay soldier tag tack urge wait clip click add battle drive dream climb hop jump knock leave let lock make play "
    "plod pull read ride sail struggle straggle stream throw trip walk wear work write linger later further travel strive stride sing talk fight burn "
    "blow row rumble drift press roll lumber trudge limp sleep slog plough plow forge race stumble speak shine",
    "by": "be is are was were go come pass get stand drop swing stop scrape put live abide lay sit stick walk drive fly roll run slip swear "
    "ride tick whizz whiz whisk crunch rattle clatter rumble thunder trot troop march sail tramp saunter stroll gallop dash flash flit swim move rush zip play travel drift close near lie hurry float flash glide cycle nearby hard",
    "to": "be see attend come bring put turn look used want have need going ought like love hope try able willing supposed allowed "
    "meant asked told wish refuse fail happen plan listen talk speak belong refer relate adhere agree object respond return react "
    "add lead subject similar close due according used wanted tried hoped like expect expected intend agree decide learn prefer "
    "afford forget remember dare deserve allow entitled inclined chose choose forced opposed accustomed addressed amount appeal apply "
    "attach aspire adapt alluded resort reply refer devote point contribute sent set required ready got gotta liked care cared bother",
    "at": "look laugh stare get point aim arrive glance hint jeer shout smile wonder work yell shoot throw live be good drive gaze peck poke "
    "pick keep nibble balk swear staring excel call play stay arrived marvel sneer come scream chip snap wave",
    "of": "made hear think dream speak know approve dispose consist take get conceive beware tire talk avail partake boast complain despair heard "
    "kind sort composed capable proud aware afraid worth born short full part fond sure tired sick afraid capable care made tell deprived "
    "accused convicted",
    "for": "call look care pay ask wait hope search account wish stand go vote work long vouch apply run send provide root fall live "
    "settle known responsible good bargain reach play ready looking cater die pray opt strive in what argue fight listen yearn ask "
    "hunt head plead reason speak substitute used make act famous prepare test try grateful plan pine sorry worth accounted apply ordered",
    "with": "deal go cope live work come get put do sleep agree play comply meet tamper bear bargain fool part side reckon stay stick begin start "
    "toy trifle contend speak talk associate familiar identify done fine okay ok happy trust connect interfere dispense mess start "
    "filled meddle pleased grapple struggle argue wrestle interact consult hang along away comfortable",
    "from": "come hear suffer benefit choose differ stem learn recover refrain buy hide escape far away arise derive run work drawn profit pick made "
    "download select draw start borrow emerge",
    "into": "look run get go come break bump buy talk turn move walk tap look sink fit enter pour dive divided plug change",
    "about": "be think talk worry care know come go complain hear bring read write dream move lie hang ask turn mess out tell forget boast "
    "brag wonder learn sing excited concerned worried sure run up cast set curious passionate happy speak argue joke fuss what how "
    "all just scattered around and walk",
    "as": "known such referred described regarded seen same so much long soon twice half far",
    "than": "other rather",
    "against": "come go fight vote lean guard turn protest discriminate push rebel up argue work compete stand",
    "upon": "call rely depend look act agree once based come happen touch seize frown improve stumble put prey build dwell reflect",
    "during": "",
    "until": "",
    "since": "ever long have has had ago",
    "between": "in far few choose distinguish",
    "among": "",
    "towards": "work move drive look aim",
    "toward": "work move drive look aim",
    "onto": "hold hang latch move get climb log",
    "before": "",
    "under": "go come snow knuckle plough keep sink",
    "near": "be come creep edge walk step approach draw get stand live go grow lie bring hover linger sit wait pass",
    "after": "",
}
PARTICLE_VERBS = {particle: members(verbs) for particle, verbs in _PARTICLE_VERBS.items()}

_DOUBLED = "bdgklmnprt"


@lru_cache(maxsize=65536)
def stems(word: str) -> tuple[str, ...]:
    """Candidate base forms of a lower-case verb form, the word itself first: `logged` → logged, logg, logge, log."""
    found = [word]
    if word in _IRREGULAR:
        found.append(_IRREGULAR[word])
    for ending in ("ing", "ed", "es", "s", "'d", "’d"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            base = word[: -len(ending)]
            found += [base, base + "e"]
            if len(base) > 2 and base[-1] == base[-2] and base[-1] in _DOUBLED:
                found.append(base[:-1])
            if base.endswith("i"):
                found.append(base[:-1] + "y")
    if word.endswith("ying"):
        found.append(word[:-4] + "ie")
    return tuple(found)


_IRREGULAR = {
    form: base
    for base, forms in {
        "come": "came", "blow": "blew blown", "give": "gave given", "bring": "brought", "take": "took taken", "send": "sent", "break": "broke broken",
        "get": "got gotten", "go": "went gone", "hold": "held", "keep": "kept", "ring": "rang rung", "run": "ran", "sink": "sank sunk",
        "sit": "sat", "slide": "slid", "sleep": "slept", "stand": "stood", "throw": "threw thrown", "write": "wrote written", "buy": "bought",
        "draw": "drew drawn", "drive": "drove driven", "drink": "drank drunk", "fall": "fell fallen", "feed": "fed", "fly": "flew flown",
        "hang": "hung", "lie": "lay lain", "lay": "laid", "pay": "paid", "stick": "stuck", "swear": "swore sworn", "swing": "swung",
        "creep": "crept", "lead": "led", "kneel": "knelt", "leap": "leapt", "catch": "caught", "fight": "fought", "hear": "heard",
        "know": "knew known", "read": "read", "sell": "sold", "build": "built", "think": "thought", "speak": "spoke spoken",
        "meet": "met", "make": "made", "see": "saw seen", "hide": "hid hidden", "deal": "dealt", "do": "did done", "tell": "told",
        "wear": "wore worn", "leave": "left", "learn": "learnt", "bear": "bore borne", "begin": "began begun", "choose": "chose chosen",
        "dream": "dreamt", "dwell": "dwelt", "ride": "rode ridden", "rely": "relied", "live": "lived", "dig": "dug", "weave": "wove",
        "let": "let", "put": "put", "set": "set", "cut": "cut", "shut": "shut", "shoot": "shot", "seek": "sought", "find": "found",
        "have": "had has", "be": "is are was were am been being 's 're 'm",
    }.items()
    for form in forms.split()
}  # fmt: skip


IRREGULAR_BASES = frozenset(_IRREGULAR.values())
"""Base forms of verbs that are listed for their irregular past."""


def takes(particle: str, word: str) -> bool:
    """True if `word`, a lower-case verb form or adjective, may stand before a bare `particle`."""
    verbs = PARTICLE_VERBS.get(particle)
    return verbs is not None and any(stem in verbs for stem in stems(word))
