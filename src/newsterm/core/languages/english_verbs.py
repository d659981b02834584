"""English verbs beside those of speech, and what some verbs of speech ask for or cannot have.

What a verb governs by itself lies with `english_speech_verbs`; here are the company it keeps (`point
out`, `refer to`), its other uses (`hailed from Goa`) and the verbs that a clause is read by.
"""

from __future__ import annotations

from newsterm.core.languages.language import words

PAST = words(
    """gave made took won held came went got met saw became began kept lost paid sent spent stood ran
    built bought brought caught fell grew knew sat spoke drew drove flew threw wore gives makes takes
    come go comes goes gets includes remains becomes keeps brings wants seems appears"""
)
"""Irregular verbs that no list of cues holds and no noun phrase can hold."""
PAST_OR_NOUN = words("cut put hit set let shut spread fell rose left lost led sold")
"""Verbs in the past where a name stands before them: `Acme cut prices`."""
FOUND = "found"
SOUGHT = "sought"
TOLD = "told"
CAME = "came"
SAY_NOUN = "say"
"""`the final say`"""

# Verbs around a cue.
SEEMS = words("appeared appears seemed seems")
GOES_ON_TO = SEEMS | words("on went goes going continue continues continued")
GOES = words("went goes going")
BEGINS = SEEMS | words(
    """continue continues continued began begin begins stopped stop stops kept keep keeps started"""
)
LEADS_TO = SEEMS | words("heard overheard on continued continues likely")
"""`to` after them opens an infinitive that says nothing new of its subject: `is likely to claim`."""
IS_SAID = words(
    "said reported believed understood thought alleged heard overheard rumoured rumored"
)
"""`Lee is said to have answered`"""
RECEIVES = words(
    """received receives receive got saw seen read obtained found rejected dismissed denied ignored
    seized leaked cited quoted by of from with despite after"""
)
"""Whoever reads a letter is not who wrote it."""
QUOTING = words("quoted quotes quoting cited reported")
KNOWN_AS = words("known identified")
NAMED = words("named called")
PROMISES = words("threatened vowed promised pledged offered sworn swore")
"""`had threatened to “respond”`"""
DIRECTED = words("told asked ordered urged")
"""`They were told by Lee to “keep quiet”`"""
ASKED = words("asked asks")
HEARS = words("hear hears heard hearing saw seen watched")
SPEAKS_OF = words("speak speaks spoke speaking talk talks talked talking")
OPENS_SPEECH = words("began begins went spat sang wept spoke shot taught")
"""Before a quotation, or after it, somebody speaks by them: `“Amen”, sang the crowd`."""
PUTS = words("put puts")
PERFORMS = words(
    """sang sings sing singing performed performs watched watching directed
    directs played plays recited recites starred wrote composed painted"""
)
"""What follows them in marks is the name of a work."""
HAS_WORD = words("has had have offered offers gave gives")
"""`The board had one word for it.`"""
GESTURES = words(
    """agreed agrees disagreed shrugged shrugs nodded nods laughed laughs smiled smiles sighed sighs
    paused pauses wept weeps grinned grins hesitated waved winced blushed frowned objected begs
    disagrees apologised apologized demurred"""
)
"""Only people do that."""

# What a verb of speech asks for.
NEEDS_PARTICLE = {
    "point": ("out", "to"),
    "refer": ("to",),
    "rail": ("against",),
    "hold": ("that",),
    "appeal": ("to", "for"),
}
"""Verbs of speech only with their particle."""
NEVER_BEFORE = {"accused": "of", "added": "to", "adds": "to", "add": "to", "adding": "to"}
"""`men accused of theft`, `it added to the pressure`"""
NOT_WITH = {
    "hail": ("from",),
    "ask": ("anonymity",),
    "say": ("farewell", "goodbye", "hello", "thanks", "sorry"),
    "deny": ("him", "them", "her", "me", "us"),
    "plead": ("guilty", "not", "no"),
    "write": ("a", "an"),
}
"""`hailed from Goa`, `denied him entry`, `pleaded guilty`."""
WITH_PREPOSITION = words(
    """warn complain comment caution boast joke respond speak hint testify demand
    agree pledge vow promise appeal"""
)
"""They name their content with a preposition: warned of, called for, complained about."""
MAY_ADDRESS = words("warn caution promise signal")
"""`warned the town that it would rain`"""
TO_CONTENT = words("refer point appeal object")
OF_AND_ADDRESSED = words("accuse warn remind")
"""`accused by aides of theft`"""
NAMES_TOPIC = words("comment describe acknowledge note mention recall refer explain discuss")
"""With a bare object they tell what is spoken of: `Commenting on the delay, Lee said …`."""
SHOWS = words("highlight underline underscore suggest indicate signal imply")
"""A fact shows what it means, with no one speaking: `Sales fell, underlining the need …`."""
SHOWS_BARE = words("emphasise emphasize stress reveal confirm affirm")
"""So do these, with a bare object only."""
EXPRESSES = words("express voice convey reiterate share")
"""`expressed the hope that …`"""
CALLS = words("call label dub brand term deem")
"""`called it a shame`"""
NAMES_ACT = words("propose suggest recommend admit deny describe")
"""`After the talks, Lee proposed banning it`: an act is said, not that he said it acting."""
SAYS_CLAUSES = words("say tell argue insist write add conclude contend assert reckon think believe")
"""What they have said is a clause, though its verb be hidden: `say officers watch the area`."""
PART_OF_OBJECT = words("including ranging")
"""`906 attacks, ranging from …`"""
QUOTES_ANOTHER = words("quote cite")
AIMS_AT = words("to for that")
"""`appealed to the council to act`"""
URGES = words("urge ask instruct implore enjoin exhort counsel warn advise remind")
"""`urged the council | to act`: whom they address stands before what he is to do."""
NOT_CALLED = words("off in up police")
"""`called in the army`, `called police`"""
NOT_ASKED = words("to not")
"""`asked not to be named`"""
OF_HIS = words("to another his her its their")
"""`added his voice to those who …`, `wrote a letter to …`"""
WRITES_HIS = words("a an his her")
"""`…, writes a weekly column`"""
ACCORDING = "according"
MADE = "made"
KNOWN = [["this", "known"], ["it", "known"], ["this", "public"]]
"""`Lee made this known`"""
WRITING = "writing"
REPORTS = "reports"
STATE = words("state states")
SAY, TELL, WRITE, REPORT, RECALL = "say", "tell", "write", "report", "recall"
APPEAL, CALL, HOLD = "appeal", "call", "hold"
QUESTION, SUBMIT, INDICATE = "question", "submit", "indicate"
"""Verbs that have a use of their own."""
