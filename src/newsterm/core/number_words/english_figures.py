"""English words beside a number that tell what it is: an age, a score, a name, a weight, a length."""

from __future__ import annotations

from newsterm.core.number_words.english_numbers import AROUND_AMOUNTS

# Ages.
AGED = frozenset("aged age ages turned turns turning".split())
BEFORE_DECADES_OF_LIFE = frozenset("early mid late s , and or to - –".split())
WAS = frozenset("was is were am are 's ’s being".split())
AFTER_AGES = frozenset("and when but at or years so in then on now".split())
OF_SOME_AGE = frozenset(
    """children people adults kids women men girls boys those anyone youths citizens patients
    voters""".split()
)
KIN = frozenset(
    """son daughter wife husband brother sister mother father girl boy man woman baby child nephew
    niece cousin grandson granddaughter grandmother grandfather girlfriend boyfriend""".split()
)
PERSONS = (
    KIN | OF_SOME_AGE | frozenset("student pupil suspect victim patient cyclist pedestrian".split())
)
ENDS_OF_PERSONS = ("er", "or", "ers", "ors", "ist", "ists", "ian", "ians", "man", "men", "ant")
"""Who may be aged, by the end of the word: `a farmer aged 40`, not `the port aged 14`."""
AFTER_AGE_OF_NAMED = frozenset("and was who of from has is said says told".split())

AFTER_SCHOOL = frozenset(
    """died dies die married marries marry wed retired retires widowed orphaned graduated enlisted
    debuted school pregnant conscripted""".split()
)
"""Within a few words of *at* they tell an age: `left school at 15`, `She married at 19`."""

# Counts.
COUNTED_PEOPLE = frozenset(
    "people men women children troops soldiers police protesters workers".split()
)
COUNTED = COUNTED_PEOPLE | frozenset(
    """students civilians others were have was dead killed injured wounded percent migrants
    refugees cases deaths patients hostages prisoners passengers villagers residents voters
    lawmakers seats new more points goals runs wickets games matches votes""".split()
)
"""What shows that no name goes on: `In Gaza 12 people died`."""
COUNTING = frozenset("killed killing injured wounding with all has had have".split())

# Scores.
SCORING = frozenset(
    """won win wins winning beat beats beating beaten defeated defeat defeats lost lose losing loss
    victory draw drew drawn led lead leads leading trailed trailing ended ends finished finish
    score scored scores vote votes voted voting passed ruled ruling tie tied level ahead
    thrashed edged halftime match game set sets aggregate goalless downed routed crushed
    hammered overcame upset stunned verdict result equalised equalizer equaliser thrashing
    triumph deficit down up nil approved rejected majority decision advantage record shootout
    took wickets penalties tiebreak series""".split()
)

CRICKET = frozenset(
    """wickets wicket innings overs over runs batsman batsmen batter batters bowled bowler bowlers
    stumps declared odi t20 lbw bowling cricket crease balls century centuries""".split()
)
"""Near `124 for 2` they tell that it is a score."""

# Names with digits in them.
REFERENCES = frozenset(
    """section sections sec article articles art chapter chapters page pages p pp paragraph
    paragraphs clause clauses room rooms gate gates flight flights route routes highway
    interstate exit lane line lines platform terminal apartment apt suite box channel channels
    version versions v volume vol episode schedule annex appendix verse psalm regulation
    resolution resolutions amendment proposition decree directive docket category phase stage
    type tier level grade class model mk block sector ward precinct district pier seat bus unit
    brigade battalion regiment runway reactor berth booth locker cell hangar extension port code
    pin zip postcode account juror license licence isbn issn doi formula ligue expressway
    freeway motorway zone""".split()
)
"""In front of a number these make a reference."""
CAPITAL_REFERENCES = frozenset(
    """act area bill camp division exhibit fig figure flat generation hall house item law mark note
    part parts pacific plate plot point protocol rule rules scene series shop studio table track
    fortune group day week season round game match lap race heat test""".split()
)
"""These only where they are printed with a capital: `Line 4`, but `a line 4 people long`."""
MAKES = frozenset(
    """boeing airbus apollo android iphone ipad windows playstation xbox galaxy pixel falcon ariane
    soyuz shenzhou chang'e luna voyager chandrayaan artemis vega starship macos ios ipados
    python java covid gpt chatgpt kirin snapdragon ryzen mazda porsche ferrari peugeot audi bmw
    lexus volvo tesla huawei xiaomi redmi oppo nokia radio bbc itv tv nbc abc espn nikkei ftse
    nifty cac dax topix csi kse asx kospi stoxx russell chanel movimento blink maroon catch
    fahrenheit""".split()
)
"""Makers and makes, whose numbers are models."""
STREETS = frozenset(
    """street st road rd avenue ave boulevard blvd lane drive dr square place court way terrace
    crescent close highway parkway plaza row gardens hill mews quay broadway strasse straße
    platz marg nagar colony""".split()
)
EVENTS = frozenset("expo vision agenda horizon".split())
"""With a capital before a year they make a name: `Expo 2020`."""
FREE_PREFIXES = frozenset(
    """mid pre post late early sub magnitude top near non then now ex circa roughly nearly about
    minus plus per up down or to by with from of in at for some all end""".split()
)
"""With a hyphen before a number these make no name: mid-2023, top-10, magnitude-6.4."""
CALLS = frozenset("call calls caller operator operators dispatcher dispatchers".split())
CALLING = frozenset("call called calling dial dialed dialled dialling rang ring".split())
SECRETS = frozenset("pin code password passcode".split())

# Amounts.
BEFORE_ONE_DAY = frozenset("in within for of just only after least than by over".split())
"""`One day he left` tells no length of time."""
BETWEEN_NUMBER_AND_TIME = frozenset(
    """straight consecutive successive more full business working trading calendar long whole extra
    upcoming coming remaining additional further other good solid odd school academic earth""".split()
)
SINGULARS = frozenset("1 one half quarter third ½ ¼ ¾ 2 4 3 a an".split())
"""Behind these a unit stands in the singular; 2, 4 and 3 close a fraction."""
DIMENSIONS = frozenset("tall high long wide deep or and".split())
LENGTHS_IN_METRES = frozenset(
    """sprint race dash hurdles relay freestyle butterfly backstroke breaststroke medley final
    finals tall high long wide deep thick away from below above under underwater underground
    down up apart radius stretch section cliff drop wave waves yacht superyacht platform
    steeplechase runner runners champion medal title gold event heat heats record mark in x × by
    to of border fence wall tower tunnel bridge vessel ship boat pool distance off north south
    east west before after into left right short clear back towards hurdler""".split()
)
PAID = frozenset(
    """note notes coin coins bill bills fine fee ticket tickets deal bid offer bonus investment
    loan grant penalty prize deposit fund fraud damage debt debts taxpayer public funding aid
    savings tax rise increase cut""".split()
)
WEIGHED = frozenset("cocaine meat fish rice bombs explosives cargo food bomb thrust force".split())
WEIGHED_BY = frozenset("lost shed gained lose losing gaining payload".split())
COINS_AND_NAMES = frozenset("rand real mark sol penny".split())
SCALES_OF_MONEY = frozenset("m bn b k mn tn trn tr thousand million billion trillion".split())
BETWEEN_VERB_AND_FIGURE = AROUND_AMOUNTS | frozenset(
    """now still already currently either both only valid higher lower cents pence euros dollars
    back forward below above beyond past steady firm flat unchanged long tall wide deep far old
    closer close annual annualised annualized adjusted seasonally daily monthly yearly hands it
    them him her us as at to by of least most up down as high low much many fewer record from
    further another in all worth between and total percent per cent points percentage million
    billion trillion us hk rs yuan crore lakh""".split()
)
MORE_OR_LESS_HEAVY = frozenset("heavier lighter overweight".split())
KILOGRAMS = frozenset("kg kilogram kilograms kilos".split())
BEFORE_PLACES = frozenset("in at near on since from".split())
AROUND_AN_AGE = frozenset("under over above below".split())
AGED_BETWEEN = frozenset("aged ages age".split())
AGE_GROUPS = frozenset("group groups bracket".split())
BEFORE_NUMBER_OF_NAME = frozenset("of 's ’s".split())
"""`Group of Seven`, `Asia’s Eleven`: behind a capital they make a name of the number."""
BEFORE_ZERO = frozenset("net ground patient - day year".split())
"""Net zero, patient zero: no number."""
POINTS = frozenset("nil love all".split())
"""What stands for the points of the other side."""
NO_NAMES_END = ("ly", "ing", "ed")
"""How a word with a capital ends that opens a sentence and is no name."""
SMALL_MAKES = frozenset("iPhone iPad iOS macOS iPadOS".split())
"""Names without a capital first."""
