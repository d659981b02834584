"""English: the small words that tell where a phrase begins and ends, and what a clause is.

Closed classes, each word in one list; a list that another holds is named in it. The verbs, nouns
and people of English have files of their own beside this one.
"""

from __future__ import annotations

from newsterm.core.languages.english_people import TITLES
from newsterm.core.languages.english_speech_verbs import FAMILIES, FORMS
from newsterm.core.languages.language import Language, words

# Articles, determiners, pronouns.
INDEFINITE_ARTICLES = words("a an")
ARTICLE = "the"
ARTICLES = INDEFINITE_ARTICLES | {ARTICLE}
POSSESSIVES = words("his her their its")
POSSESSIVES_OF_ALL = POSSESSIVES | words("my your our")
SUCH = "such"
NEAR_AND_FAR = words("this that these those")
OPENS_NOUN = ARTICLES | POSSESSIVES
OPENS_ROLE = ARTICLES | words("his her their one another")
"""`The bus driver`, `one resident`."""
NEVER_ALONE = ARTICLES | POSSESSIVES_OF_ALL | words("this no every")
"""No phrase by themselves."""
BEFORE_PARTICIPLE = (
    ARTICLES | POSSESSIVES_OF_ALL | words("this these those any each every such more most very")
)
"""A participle after them is an adjective: `the stated aim`."""
NO_VERB_AFTER = (BEFORE_PARTICIPLE - words("most very")) | words(
    "that no some of in many for by on with from at about against as another one"
)
NUMERALS = words("one two three four five six seven eight nine ten")
NUMBER_WORDS = NUMERALS | {"half"}
QUANTIFIERS = words("some many most all few several both")
NAMELESS_PEOPLE = QUANTIFIERS | {"others"}
"""`Some say they hear it`"""
BOTH_OR_ALL = words("both all")
EACH_OF_THEM = BOTH_OR_ALL | {"each"}
"""`Lee and Park both said`"""
BOTH = "both"
DETERMINERS = (
    ARTICLES
    | POSSESSIVES_OF_ALL
    | NEAR_AND_FAR
    | QUANTIFIERS
    | NUMERALS
    | words(
        """another other any no each every certain such more numerous various dozens hundreds thousands"""
    )
)
INDEFINITE = INDEFINITE_ARTICLES | words("another one")
"""`a minister`: nobody told of before."""
ONE_OF_MANY = words("one another")
DISTRIBUTIVES = words("each every any")

THIRD_PERSON = words("he she they")
SINGULAR = words("he she")
PERSONAL = THIRD_PERSON | words("it we you i")
IT = "it"
YOU = "you"
HER = "her"
"""Whose it is, as often as whom."""
THEY = "they"
EXPLETIVES = words("it there")
CLAUSE_SUBJECTS = PERSONAL | {"there"}
"""They open a clause."""
CLAUSE_SUBJECTS_TOLD = CLAUSE_SUBJECTS - {YOU}
RELATIVES = words("who which whose where whom")
RELATIVE_SUBJECTS = words("who which that")
RESTRICTIVE_RELATIVES = words("that which")
COMMENTS = RELATIVES - {"where"}
"""After a comma they open what is told of the noun: `…, which failed`."""
WHO = "who"
WHICH = "which"
WHO_OR_WHOSE = words("who whose")
SUBJECTS = PERSONAL | RELATIVE_SUBJECTS
OBJECTS = words("him her them us me")
OBJECT_PRONOUNS = OBJECTS | words("you it")
HEARERS = (OBJECT_PRONOUNS - {"her"}) | words("people parliament congress")
"""After `to` no infinitive: `said to them`."""
TOLD_HEARERS = OBJECTS | {"reporters"}
"""`Lee told them:`"""
PRONOUNS = SUBJECTS | POSSESSIVES | words("him them")
GROUP_PRONOUNS = words("they it their its")
SELVES = words("itself themselves")
SPEAKING_SUBJECTS = PERSONAL - {YOU}
"""`…,” said he`"""
SUBJECTS_OF_CLAIMS = words("he she it who which")
"""`he claims`: a verb after them, where the word is a noun oftener."""
PLURAL_SUBJECTS = words("they we i you who police people")
"""The base form of a verb after them is a verb."""
TOLD_CLAUSE = words("that he she it they there")
STATED_CLAUSE = TOLD_CLAUSE - {"there"}
OPENS_CLAIM = TOLD_CLAUSE | words("him them us")
REFERS_TO_IT = words("it him her them")
NAMED_BY_VERB = REFERS_TO_IT | {"this"}
"""Whom or what a verb may name before the quotation: `Park, who called it “a joke”`."""
POINTERS = words("this that it so these")
NO_SPEAKER = words("it this that anybody anyone nobody")
BARE_OBJECTS = NAMED_BY_VERB | ARTICLES | words("that us me and or as")
"""No word of a statement's own: `called it “a disgrace”`."""
INDEFINITES = words(
    "nobody somebody everybody anybody someone everyone anyone none nothing something"
)
SPEAKS_ON = THIRD_PERSON | words("another others one i we officials aides")
"""After `and` they open what another says."""
POINTS_BACK = words("that those such")
"""`“No.” That was Lee’s reply`"""
THOSE = "those"
POINTS_AT_NEWS = words("this these")
"""`This was stated by Lee.`"""

# Auxiliaries.
BE_NOT = words("isn't wasn't isn’t wasn’t aren't aren’t")
BE = words("is was are were be been being") | BE_NOT
IS_OR_WAS = words("is was")
HAS_OR_HAD = words("has had")
HAS = HAS_OR_HAD | {"have"}
SHIFTED = words("had would could")
"""In what was said of a past: `said it had failed`."""
THAT_HAS = HAS | words("are were")
"""`farmers that have said`"""
DO = words("did does do")
MODALS_OR_NAMES = words("may will")
MODALS = MODALS_OR_NAMES | words("would can could might shall should must")
AUXILIARIES = (
    HAS
    | BE
    | DO
    | MODALS
    | words(
        """having not cannot n't ain't didn't doesn't don't hasn't hadn't haven't won't wouldn't weren't
    couldn't can't shouldn't didn’t doesn’t don’t hasn’t hadn’t haven’t won’t wouldn’t weren’t
    couldn’t can’t shouldn’t"""
    )
)
FINITE = (AUXILIARIES - (MODALS_OR_NAMES | words("having being not be been"))) | words(
    "said says say"
)
"""Finite verbs wherever they stand in small letters."""
CONTRACTED = frozenset(
    f"{subject}{mark}{verb}"
    for subject in CLAUSE_SUBJECTS | words("that here what who")
    for mark in "'’"
    for verb in ("s", "re", "ve", "ll", "d", "m")
)
CONTRACTED_BE = ("s", "re", "m")
NO_SUBJECT = AUXILIARIES | CONTRACTED | words("not no asked said yes well here")
MAY_PRECEDE_CUE = HAS | DO | words("and but not")

# Prepositions and conjunctions.
AGENT = "by"
"""`said by Lee`"""
AS = "as"
OF = "of"
TO = "to"
WITH = "with"
FOR = "for"
FROM = "from"
ON = "on"
IN = "in"
AT = "at"
ABOUT = "about"
OUT = "out"
DURING = "during"
PER = "per"
"""`per the minister`: by what he says."""
PREPOSITIONS = words(
    """of for in on at to from with by during after before through via into under over about against
    as among between since until amid despite without within around near inside outside behind
    across along toward towards upon like per following including alongside ahead because while
    when out onto beyond throughout off up down"""
)
COMPARES = words("compared up down versus")
"""`…, he said, compared with 3 percent in May`"""
UP = "up"
APPROXIMATES = words("about around over under")
BEFORE_TIME = words("on in at the that")
"""`and on the Friday`, `and later that day`"""
TOPICS = words("of about")
FIELDS = words("of for")
"""`minister of trade`, `secretary for health`"""
WITHIN_FIELD = FIELDS | words("the and")
AMPERSAND = "&"
WITHIN_OFFICE = WITHIN_FIELD | words("& , .")
"""`Minister for Ports, Shipping & Coastal Affairs`"""
BEHALF = words("for to")
"""`For Ann Lee, the answer is simple: “…”`"""
ORIGINS = words("of from")
AFTER_AS = INDEFINITE_ARTICLES | words("well part soon early late much many long far such being")
"""After `as` they open a phrase: `as part of a plan`."""
AS_OR_AGENT = words("as by")
TO_OR_ON = words("to on")
TO_OR_OF = words("to of")
PLACES = words("in at from near")
IN_OR_AT = words("in at")
IN_OR_ON = words("in on")
FROM_PLACE = words("for in at from on")
"""They join to a speaker where it is from: `farmers in Goa who …`."""
BEFORE_TITLE = words("on in at a his her its") | {ARTICLE}
"""Before the name of a programme or a paper: said on “The Hour” that …"""
OF_CONTENT = words("of for about against upon")
"""`warned of a storm`, `called for calm`: what follows is said, not where or when."""
PARTICLES_OF_CONTENT = OF_CONTENT | words("on to out")
"""They belong to the verb, not to what is said: called for, pointed to."""
AFTER_AGENT = words("that if whether as of for to")
"""`was told by Lee that`, `accused by aides of`"""
COMPLEMENTIZER = "that"
AND = "and"
JOINED = f" {AND} "
BUT = "but"
WHILE = "while"
WHEN = "when"
WHAT = "what"
WHETHER_OR_THAT = words("whether that")
AND_BUT = words("and but")
COORDINATORS = AND_BUT | {"or"}
JOINS_CLAUSES = AND_BUT | {"then"}
OF_THE_TELLING = RELATIVES | words("as with on while via per")
"""`…, she said, as the crowd sang`: how it was said."""
JOINS_AFTER_TAG = COORDINATORS | {"then"}
NO_NOUN_BEFORE = JOINS_AFTER_TAG | {"not"}
AND_WHILE = words("and while")
CONTRASTS = AND_BUT | {WHILE}
JOINS_SENTENCES = COORDINATORS | words("yet so nor")
"""They join a sentence to the one before and open no clause under it."""
JOINS_QUOTATIONS = words("and or ,")
BEFORE_AFTER = words("before after")
JOINS_ACCORDING = words("that but and while although though because")
"""`… but according to Lee it …`"""
OPENS_ADVERBIAL = words("because while when since after before as although though")
OPENS_CLAUSE = OPENS_ADVERBIAL | {"until"}
SUBORDINATES = OPENS_ADVERBIAL | words("if once unless until")
CONCESSIONS = words("while although though")
OPENS_CONCESSION = OPENS_CLAUSE | words("even despite")
"""After a comma: `…, even as it rained`."""
LEADS_TO_MEDIUM = words("in on at during through")
"""`in a statement`, `during an interview`"""
GOES_ON_BUT = words("also not")
"""`but also a ban`"""
BEFORE_GERUND = words("before after by when while")
"""`before explaining why`"""
INTERROGATIVES = words("how why whether what if")
SUBORDINATORS = INTERROGATIVES | words(
    """that because when while although though but or as since so than where after before until unless
    once yet whereas nor even"""
)
NEVER_OPENS = (SUBORDINATORS - words("that what")) | words("and . ’ while")
GOES_ON = words("whether that is are was were")
"""`It is unclear, said Lee, whether …`"""
AFTER_HEARER = IN_OR_ON | words("that of , whether how why")
ENDS_SOURCE = (SUBORDINATORS - words("nor once whereas yet even")) | words(
    """who whose which whom in on at to during through via by from about with adding referring
    speaking following last this late early citing noting here"""
)
"""What ends the phrase after an inverted cue: `said Ann Lee in Rome`, `said Ann Lee who …`."""
AFTER_SOURCE = OPENS_NOUN | words("he she it they there")
"""`According to Lee the house …`"""
OPENS_APPOSITION = RELATIVES | INDEFINITE_ARTICLES
AFTER_TAG = words("who as")
HOW = "how"
ACRONYMS = frozenset(["WHO", "WHO's", "WHO’s", "IT", "US", "Said"])
SAID_NAME = "Said"
"""The health organisation is no relative pronoun, the country no object, Mr Said no verb."""

# Endings.
POSSESSIVE = ("'s", "’s")
PLURAL_POSSESSIVE = ("s'", "s’")
NEGATED = ("n't", "n’t")
POSSESSIVE_OR_NEGATED = POSSESSIVE + NEGATED
OWNS_WORDS = POSSESSIVE + PLURAL_POSSESSIVE
PLURAL = "s"
NO_PLURAL = ("ss", "us", "is", *POSSESSIVE)
THIRD_PERSON_VERB = "s"
"""`Ann Lee remembers`"""
ENDS_PLURAL = (PLURAL, "%", "y")
"""`26% say`, `the majority say`"""
REGULAR_PAST = "ed"
GERUND = "ing"
ADVERBIAL = "ly"
AGENT_NOUNS = ("er", "or")
YEAR_OLD = "-year-old"
OLD = "-old"

ENGLISH = Language(
    "en",
    FORMS,
    FAMILIES,
    articles=frozenset([ARTICLE]),
    offices=TITLES,
    according=(("according", TO),),
    ends_according=AFTER_SOURCE,
    complementizers=frozenset([COMPLEMENTIZER]),
)
