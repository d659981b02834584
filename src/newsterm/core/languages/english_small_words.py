"""English adverbs, and the words that say when, how far and not at all."""

from __future__ import annotations

from newsterm.core.languages.language import words

ADVERBS = words(
    """also later then now still never ever once again often always first even just too already ago
    soon further instead however meanwhile earlier long thus therefore nevertheless nonetheless
    today yesterday tonight tomorrow rather simply himself herself itself themselves far only quite
    more either twice afterwards afterward sometimes previously elsewhere indeed perhaps online
    aloud back next flatly aptly almost moreover furthermore besides hence accordingly overall"""
)
OF_WHAT_IS_SAID = words(
    """only just almost even still never now then nearly roughly approximately exactly barely hardly more
    once far quite either twice today tomorrow perhaps instead too indeed"""
)
"""In `said only two` and `said nearly half` they are part of it; not in `said later`."""
NOT_ADVERBS = words(
    """family italy sicily july assembly ally rally sally kelly emily billy molly reilly o'reilly
    o’reilly connolly connelly connally donnelly kennelly scully tully lilly willy tilly milly daly
    healy mcnally beverly kimberly carly holly polly dolly ely daily weekly monthly supply reply
    anomaly"""
)
"""They end in -ly all the same."""
SUPERLATIVES = words("most least")
DEGREES = SUPERLATIVES | words("more less")
LIKELY = "likely"
ENDS_CLAUSE = ("back", "further")
"""They end a clause, no name: `Lee shot back: “…”`"""
GOES_FURTHER = [["shot", "back"], ["hit", "back"], ["fired", "back"], ["went", "further"]]
ASIDES = {("in", "particular"), ("in", "turn"), ("in", "part"), ("of", "course")}
IN_TURN = words("turn part")

WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
WEEKDAYS_SHORT = words("mon tue tues wed thu thurs fri sat sun")
DAYS_NEARBY = words("yesterday today")
MONTHS_NO_NAMES = words("january february july september october november december")
MONTHS = MONTHS_NO_NAMES | words(
    "march april may june august jan feb mar apr jun jul aug sep sept oct nov dec"
)
CALENDAR = WEEKDAYS | MONTHS_NO_NAMES | DAYS_NEARBY | {"tomorrow"}
"""No first names among these: not May, April, June, Jan or Sun."""
PERIODS = words("day week month year morning afternoon evening night weekend")
LAST = words("last late early")
THIS = "this"
THIS_OR_LAST = LAST | {THIS}
ON_OR_LAST = LAST | {"on"}
TIMES = (
    WEEKDAYS
    | WEEKDAYS_SHORT
    | DAYS_NEARBY
    | MONTHS
    | PERIODS
    | THIS_OR_LAST
    | words("tonight earlier later")
)
WHICH_PERIOD = THIS_OR_LAST | words("next same past previous following")
BESIDE_WEEKDAY = words("on morning afternoon")
"""`a letter on Friday that says`"""
SAYS_WHEN = words("a the on in at few months years weeks days ago")

NOT = "not"
NEGATIVE = words("not never cannot neither nor without n't")
NOBODY = words("nobody none neither no")
NO = "no"
ONLY = words("only just merely simply")
"""`did not only say`"""
BETWEEN_NOT_AND_CUE = words("to of or been be short yet directly")
REFUSES = words(
    """decline declines declined declining refuse refuses refused refusing fail fails failed failing
    stop stops stopped unable unwilling reluctant neglected omitted"""
)
REFUSED = words("declined refused")
NOT_SINGULAR = words("a the no more")
"""`the final say`, `a larger say`"""

# What a sentence leans on the sentences before it with.
PARTS_CLAUSES = words("and but while whereas or")
MEANS_WHAT_WAS_TOLD = words("this that these those them it such")
"""Behind the first word of a phrase, what was told of before: `After that`, `One of them`."""
BEFORE_PLACES = words("in at from on near")
"""A name after them is a place oftener than a person: `In Paris he …`."""
POINTS_BACK = words(
    """he she they him them his hers its their theirs it it's he's she's they're they've they'd he'd
    she'd he'll she'll they'll this that these those such that's"""
)
"""As its first word."""
CONNECTIVES = words(
    """but and or nor however also meanwhile still yet so then instead nevertheless nonetheless moreover
    furthermore therefore thus hence besides otherwise indeed similarly likewise consequently
    additionally accordingly conversely alternatively afterwards afterward thereafter subsequently too
    plus others neither yes no well either latter"""
)
"""As its first word, and not `so far`."""
NO_CONNECTIVES = {
    "so": words("far called many much"),
    "then": words("president prime"),
    "still": words("images life"),
    "either": words("way side team party"),
    "plus": words("size"),
}
BEFORE_A_COMMA = words("yes no well too indeed likewise")
"""Connectives where a comma follows: `No, she said`; not `No one`, `Well over a third`."""
OPENS_LEANING_PHRASE = words(
    """in at on by after before since until despite because for from to with of during under through
    around among amid beyond about following given like unlike besides all both one some many most none
    several two three half earlier later"""
)
"""Before a word that points back: `After that`, `One of them`, `Because of this`."""
LEANING_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "at the same time|as a result|for example|for instance|by contrast|in contrast|in addition"
        "|on the other hand|on the contrary|in fact|of course|after all|in other words|in response"
        "|in return|in turn|even so|more than that|by then|since then|until then|at the time|as such"
        "|the latter|the other|the others|the same|the rest|to that end|not only that|what is more"
        "|what's more|for his part|for her part|for its part|for their part|because of it|one of them"
        "|of these|of those|on top of that|in the other|in both cases|in the process|in the meantime|as for"
    ).split("|")
)
EXPLETIVE_VERBS = words(
    """is was isn't wasn't will would has may might could took takes remains remained emerged seems
    seemed appears appeared came comes became turned rained snowed means meant costs"""
)
"""`It is not known whether`, `It took four days to`."""
AFTER_EXPLETIVE = words("that to when who whether if what how why whose until before since where")
NEAR_TIMES = words(
    """week month year weekend morning afternoon evening summer winter spring autumn fall season quarter
    century decade time term day sunday monday tuesday wednesday thursday friday saturday january february
    march april may june july august september october november december christmas easter ramadan"""
)
"""`This week` points at the day of the article, not back."""
AFTER_THOSE = words(
    "who with in whose affected interested killed injured taking living working under on at to"
)
PERSON_PRONOUNS = words("he she him her his hers himself herself")
NAMELESS = words(
    """man woman boy girl teenager teen child baby mother father parent wife husband son daughter brother
    sister president minister chancellor senator governor mayor officer soldier driver player coach
    manager striker captain actor actress singer writer author artist doctor teacher student
    pupil suspect victim patient lawyer judge spokesman spokeswoman spokesperson leader king queen
    prince princess pope bishop priest pilot passenger worker farmer owner founder director chief
    chairman chairwoman head expert professor scientist researcher candidate star champion winner
    prisoner defendant gunman attacker survivor resident official friend partner widow somebody someone
    anyone anybody everyone everybody nobody person pensioner toddler grandmother grandfather boss"""
)
"""People whom a pronoun may stand for though they have no name."""
DEFINITE_LEFTOVERS = words(
    """incident attack assault raid accident crash collision blast explosion fire blaze shooting killing
    move decision announcement ruling verdict deal agreement increase rise fall drop decline cut
    measure measures proposal plan plans bill law change changes project scheme programme report study
    survey findings statement comments remarks news visit meeting talks event ceremony match game
    trial case hearing charges allegations claim claims suspect suspects victim victims man woman
    boy girl teenager couple pair duo trio two three four five six family company firm group club team
    body car vehicle plane ship vessel building house site area figure figures result results amount
    sum total price operation investigation probe inquiry vote move letter message video footage
    photo image film show book song album storm flood quake earthquake protest protests strike closure"""
)
"""Behind `The` they were spoken of before, where nothing says which: `The increase was …`."""
SAYS_WHICH = words(
    """of in on at by to for from between that which who whose against with into over about near where
    called named known under"""
)

SUMS = words("million billion trillion bn crore crores lakh euros pounds dollars yuan yen rupees")
"""Beside a number they make it a sum of money, most often."""
MONEY_MATTERS = words(
    """invest investment investor economic economy economist trade trading business bank banking bond share
    stock profit loss sale revenue earning deal price cost budget tax fund funding merger takeover
    bid buy buyer rate inflation market loan debt export import company firm finance financial"""
)
"""Stems in a headline or a lead whose article turns on its sums."""

TAG_VERBS = words(
    """say says said ask asks asked reply replied replies add adds added tell tells told answered
    cried shouted whispered wrote writes explained explains argued claimed declared noted insisted
    recalled continued exclaimed muttered yelled called joked warned howled murmured agreed"""
)
"""The commonest that tie a question or an exclamation to its speaker: a summary needs no others."""
AFTER_TAGS = words(
    """in at of on to as from during after before while when with about later again me him her us
    them reporters"""
)
"""“Ready?” Mr. Day asked | on Friday. Before another word a new sentence has begun."""
TAG_PRONOUNS = words("He She They")
"""“Ready?” She asked nobody: with a capital they open a sentence."""
CONTRASTS = words("but yet however nevertheless nonetheless")
"""So opens a sentence that takes back half of what the one before it says."""
