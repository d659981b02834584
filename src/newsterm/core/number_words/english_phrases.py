"""English words that a noun phrase is told by: what opens it, what ends it, what leads to a figure."""

from __future__ import annotations

MODALS = frozenset("will would can could may might must should shall".split())
BEFORE_GERUNDS = frozenset("while by when after before without".split())
"""Behind them a word in -ing is what somebody does: `while running deficits`."""
FUNCTION_WORDS = frozenset(
    """him them us me now still currently someone anyone everyone the a an and or but in on at by
    for from to of with as is was were are be been has have had will would could should may
    might can did does do did said says that which who whom whose when where while after before
    since until if because than then so it its he she they his her their our we i you not no
    also only just more less about over under into out up down off through during between
    against among across per each every both all any some this these those there here amid
    despite near along behind beside beyond outside inside within without toward towards onto
    upon via including according went came took made got rose fell won lost became began ran led
    saw marked brought followed remained ended""".split()
)
PLURALS = frozenset(
    """aircraft species series crew personnel livestock offspring deer salmon teeth feet mice geese
    people men women children police troops personnel staff cattle sheep fish""".split()
)
"""Plurals without an s."""
DETERMINERS = frozenset(
    "the a an its his her their our my your this that these those all another each every new".split()
)
POSSESSIVES = frozenset("his her their my our your".split())
PRONOUNS = frozenset(
    "it they he she we i you them us him me which who that this these those one what there".split()
)
PERSONAL_PRONOUNS = frozenset("he she they who".split())
VERBS = frozenset(
    """meant dealt lent said says say fled went came goes come died lost won fell rose live lives
    remain remains take takes took make makes made get gets got give gives gave see sees saw
    show shows know knows knew think thinks thought left leave keep kept hold holds held begin
    began begun run runs ran sit stand stood meet met pay paid sell sold buy bought send sent
    spend spent build built lead led tell told find found feel felt bring brought become became
    need needs want wants face faces support supports believe believes agree agrees include
    includes use uses work works help helps hit cut put set let hurt broke broken taken given
    seen known done gone drawn written spoken chosen driven born dead alive ill missing due able
    likely according today yesterday tomorrow ago later earlier each apart away back here there
    together again ever worldwide nationwide overall instead too""".split()
)
"""Verbs and adverbs that end a noun phrase and do not look it (-ed, -ing)."""
PLAIN_VERBS = frozenset(
    "receive have want say live work use own buy die go do get take make be become".split()
)
NOT_COUNTED = frozenset("strong odd plus something time times way fold old".split())
"""What a hyphen joins to a number and is not counted by it: `40-something`."""
PARTICIPLES = frozenset("known stolen broken hidden lost paid".split())
"""Irregular ones that stand before a noun: `3,000 known species`."""
PLURALS_BEFORE_NOUNS = frozenset(
    """sales arms sports goods savings operations securities earnings services communications
    systems athletics ethics politics physics customs clothes drugs rights jobs benefits parts
    accounts news women men people women's sports electronics economics logistics futures bonds
    works ships crops ratings emissions""".split()
)
"""Plurals that stand before a noun; any other word in -s there is a verb."""
NOUNS_IN_ING = frozenset(
    """operating shipping housing funding spending advertising marketing borrowing lending trading
    building opening mining manufacturing engineering banking meeting training fishing farming
    drinking parking voting polling closing leading winning losing standing remaining
    outstanding existing rising falling growing running starting average-sized holding offering
    pricing rating saving setting feeling meaning following lighting heating clothing wedding
    evening morning ceiling earning crossing hearing ruling warning filing listing landing
    gathering painting drawing recording planning pending outgoing incoming accounting refining
    cleaning nursing cooking gambling betting logging drilling catering tracking flying living
    working learning teaching writing reading swimming walking cycling racing boxing thing king
    ring spring wing string something nothing anything everything during wellbeing beijing""".split()
)
"""Words in -ing that are nouns or adjectives and begin no clause of their own."""
UNFINISHED = frozenset(
    """paid old last next past first other faster slower better worse higher lower more bigger
    smaller longer older younger major new great good big ever""".split()
)
"""A noun phrase does not end in these."""
CLAUSE_ENDS = frozenset(
    """that and but while as which said says because when where if after although though since or
    whereas so than whose who whether saw sees see expects expect predicts believes thinks hopes
    fears added noted reported estimated showed shows show say reports until before""".split()
)
PREPOSITIONS = frozenset(
    """in on at for by with from after during since until before under over despite among between
    against through""".split()
)
"""What a subject does not open with."""
OBJECT_PREPOSITIONS = frozenset("of in for on from among at with between".split())
"""What may stand inside a phrase that changes: `the number of cases in the city`."""
CLOSING_RANKS = frozenset("last top final big".split())
"""Before a count they make a name of it: `the last eight of the cup`."""
PLACES_WON = frozenset("place spot position".split())
"""An ordinal stands before them without its article: `took sixth place`."""
LED_BY = frozenset("with".split())
"""Behind it a share may stand before its noun without an article: `with 36 percent support`."""
LINKS = frozenset(
    """or from to compared versus vs against up down higher lower which and ( equivalent equal
    including""".split()
)
"""Between two figures they set one against the other."""
BEFORE_AMOUNTS = frozenset(
    "between up to at least most as much many an further another either only even".split()
)
"""Beside *about* and *nearly*, what may stand between a preposition and a figure."""
COMPARING = frozenset(("up", "down", "from", "against", "versus", "up from", "down from"))
"""Behind a comma they set a second figure against the first: `rose 5% in May, down from 6%`."""
COMPARING_BEHIND = frozenset("below above higher lower more less up down ahead behind".split())
"""So do these behind the second figure: `rose to 5m, 6% below plan`."""
CHAINED = frozenset(
    """, ( ) about around nearly almost some roughly approximately over under more less than just
    only at least most a an the per share shares unit head barrel tonne ton ounce person earlier
    ago before last this previous prior same corresponding comparable in of with by for or its
    their his her first second third fourth at long tall high wide deep thick old new fiscal
    financial estimated expected further another each annually respectively it was were is % $ £
    € low high record total year-ago year-earlier around either us hk still now""".split()
)
"""What may stand beside them there."""
RELATIVES = frozenset("which who that".split())
BEFORE_ASIDES = frozenset("at with up down of now once currently only about".split())
"""Between a comma and a figure they lead to what is said of the noun before: `The fare, now $5,`."""
PASSIVE = frozenset("is are was were be been being".split())
FRONTED = frozenset(
    """but and so however meanwhile yesterday today still yet then instead overall nationwide
    elsewhere moreover furthermore also even now nevertheless nonetheless therefore thus here
    additionally separately similarly""".split()
)
"""What may open a clause before its subject."""
AUXILIARIES = frozenset(
    """has have had will would could may might can should must shall also already now still then
    currently is are was were been be being not just only even since soon once again reportedly""".split()
)
"""Auxiliaries, and the adverbs that stand among them."""
_CHANGED = frozenset(
    """advanced climbed declined decreased dropped eased edged fall falls fell gained grew grow
    increased jumped lost plunged rise rises rose sank shrank slid slipped soared surged tumbled""".split()
)
CHANGES = _CHANGED | frozenset(
    """rising falling gain gaining drop dropping up down slide climb climbing jump jumping added
    adding losing rallied decline declining increase increasing decrease growing surge surging
    dipped retreated shed ticked inched higher lower by strengthened weakened cut raised widened
    narrowed""".split()
)
"""Behind these `2% to 5%` is by how much and to what, not a range."""
WHICH_PERIOD = frozenset("last this next".split())
BEFORE_A_DAY = frozenset("in on last this".split())
BEFORE_A_PERIOD = WHICH_PERIOD - {"next"} | frozenset("a per each every".split())
BEFORE_AN_END = frozenset("in on for to ended ending".split())
"""Before the day or month that closes a period: the year ended March."""
DURING = frozenset("for in during over".split())
TO_A_FIGURE = frozenset("to by at".split())
"""Before each of two figures of one chain: to 5 and to 7."""
STANDING_AT = frozenset("at under below above".split())
OF_PARTS = frozenset("of among between".split())
"""What stands behind them is no subject: ratings among voters."""
BEFORE_A_NOUN = frozenset("the a an its".split())
BEFORE_A_RANK = frozenset("of to into as".split())
BEFORE_A_SECOND_VERB = frozenset("and but then before".split())
