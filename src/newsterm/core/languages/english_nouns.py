"""English nouns of speech, of what carries it, and of what never speaks."""

from __future__ import annotations

from newsterm.core.languages.english_people import BODIES, SINGULAR_GROUPS
from newsterm.core.languages.language import words

MEDIA = words(
    """statement statements interview interviews conference briefing speech tweet post report letter
    email e-mail memo release message messages news note call filing address article blog video
    broadcast remarks testimony meeting debate rally forum hearing event facebook twitter instagram
    telegram x ruling diatribe tirade television radio tv cnn bbc court parliament reporters
    journalists supporters"""
)
"""Where or to whom something is said: `said in a statement`."""
MEANS = words("phone telephone email e-mail text video letter fax radio satellite post")
"""`Lee said by phone`"""
PRESS = words("newspaper paper agency daily times post media news tv radio")
"""`…, the Echo newspaper reports`"""

ANSWERS = words(
    """answer reply response verdict message memo telegram warning advice comment reaction explanation
    motto slogan words plea cry mantra refrain voice"""
)
"""`“No” was Lee’s reply`"""
MESSAGES = ANSWERS | words(
    """e-mail email letter tweet post note text claim phrase quip promise pledge boast remark line
    statement caption"""
)
"""`Lee’s e-mail – “we are fine” – went out`"""
CLAIMS = words(
    """claim claims assertion allegation contention insistence warning warnings statement suggestion
    remark comment promise pledge view belief admission"""
)
"""`Lee’s claim that trade is “dead”`"""
LEADS_IN = (ANSWERS - words("voice words")) | words("word question tweet theory")
"""What is quoted comes in the next sentence: `The answer is simple.`"""
WORD = "word"
FROM_THE_DESK = ["the", "desk", "of"]
SPOKEN_WORDS = "words"
OWN = "own"
VIEWS = words("words view opinion estimation")
"""`in the words of one trader`, `in the view of the defence`"""
WORDING = words(
    "phrase term word expression reference line allusion nickname slogan motto quotation nod"
)
"""`called them “doves,” a phrase from …`"""
DENIABLE = words(
    """claim claims allegation allegations accusation accusations suggestion suggestions idea notion
    criticism charge charges report reports assertion assertions argument arguments concern concerns
    call calls demand demands request requests comparison characterization view theory narrative
    rumor rumors rumours that what any being fear fears speculation worries doubts critique critics
    story stories talk remarks comments warning warnings kerfuffle label labels threat threats
    narrative findings poll polls prospect possibility likelihood"""
)
"""What one rejects in words: `rejected the idea`; not `rejected the bill`."""

WORKS = words(
    """film films movie movies book books novel novels song songs album albums single show series
    play plays poem poems story article column essay report painting documentary drama comedy
    musical opera magazine newspaper programme program podcast episode broadcast edition
    sitcom memoir video game entitled titled named called dubbed headlined headline hit track tune
    ballad anthem hymn
    ship operation project exhibition heading title"""
)
"""Words for what has a title, and for naming it."""
SMALL_IN_TITLES = words("a an the of and or in on for to at by with from is as vs")
SO_CALLED = words("so-called self-styled self-proclaimed nicknamed codenamed")

INSTRUMENTS = words(
    """light lights lamp alarm alarms siren sirens gauge gauges sensor sensors meter needle bell bells
    beacon dial monitor buzzer thermometer clock"""
)
"""They show, and say nothing."""
RESULTS = words(
    """revenue revenues profit profits sales earnings income loss losses growth results turnover
    margin margins dividend dividends deliveries orders output production shipments bookings
    passengers subscribers traffic ebitda eps"""
)
"""Firms report them."""
MEASURED = RESULTS | words(
    """turnout prices price shares stocks exports imports demand inflation unemployment temperatures
    yields bonds rates figures data"""
)
"""They rise and fall, and what follows is shown, not said."""
COURT_PAPERS = words(
    """plea pleas petition petitions writ writs suit suits lawsuit lawsuits appeal appeals motion
    motions application applications complaint complaints case cases bail indictment counts count
    charge charges litigation revision evidence bill"""
)
"""What a court dismisses or admits, and says nothing by it."""
COURTS = words("court courts tribunal judge judges justice justices bench magistrate jury panel")
PLAYERS = words(
    """opener openers batsman batsmen batter batters bowler duo pair trio captain skipper both side
    striker two three four five top lower middle last staff workers employees members"""
)
"""A bowler dismisses them, or a firm does."""
CALLED_FOR_IN_PLAY = words("ball bid single run runner review service")
"""`called for the ball`"""
VEHICLES = words(
    """complaint complaints letter letters email emails e-mail e-mails motion petition lawsuit suit
    affidavit statement statements tweet tweets post posts note memo notice message messages plea
    application appeal release article column video report charge fir circular resolution
    advertisement ad ads banner leaflet flyer"""
)
"""Somebody lodges, sends or tables them, and speaks by them."""
DIRECTED_THINGS = words(
    "plan plans bill bills deal law rules rule scheme budget contract recipe role"
)
"""They call for a thing, and nobody speaks."""
NO_PERSONS = DIRECTED_THINGS | words(
    """river tower water order number weather corner winter summer power computer error door floor
    motor mirror factor sector ocean caravan loan van fan border shelter theatre theater chapter
    dinner supper answer matter layer cover timber flower fever tremor harbor odor colour color
    summer meter litre crater"""
)
"""They end as words for people do."""
SPEAKS_AS_ONE = (
    VEHICLES
    | COURTS
    | MEDIA
    | PRESS
    | SINGULAR_GROUPS
    | BODIES
    | words(
        """campaign administration coalition alliance opposition embassy palace kremlin cabinet
        regime junta militia rebel bank firm club side camp clinic charity ngo watchdog regulator
        inquiry study survey poll review analysis paper document filing indictment verdict ruling
        judgment judgement editorial memoir book draft text treaty communique lawsuit family couple
        community crowd public tribe clan village town nation country state world church diocese
        mosque temple congregation troupe crew cast team squad delegation mission task force duo
        quartet band network channel outlet site website platform app account label studio chain
        retailer airline carrier lender insurer miner utility startup operator developer giant
        conglomerate manufacturer maker producer exchange outfit think-tank tank institute lab
        laboratory hospital school university college faculty federation chamber lobby caucus
        secretariat presidency police military navy air brigade unit army guard coastguard
        authority magazine daily weekly tabloid wire"""
    )
)
"""One word for many people, or for a text that somebody wrote."""
FEELINGS = words(
    """hope hopes confidence concern concerns fear fears regret optimism belief conviction doubt doubts
    worry worries dismay alarm surprise disappointment satisfaction amusement shock anger outrage
    view views opinion suspicion gratitude happiness pleasure sadness relief"""
)
"""Somebody expresses them, and what follows their `that` is said."""
DISCLOSURES = words(
    """disclosure disclosures revelation revelations announcement observation observations assertion
    declaration"""
)
"""`Lee made the disclosure in Goa.`"""
STANCES = words("view opinion belief impression conviction")
"""`was of the view that …`"""
TAKEN = words("leave lives allowances benefits victory")
"""Storms claim lives, and clerks allowances."""

WITH_THAT = ["with", "that", ","]
WITH_THESE_WORDS = [["with", "these", "words"], ["with", "those", "words"]]
"""`“It is over.” With these words Lee left.`"""
THE_WORDS = [["the", "words"], ["these", "words"], ["those", "words"]]
"""`“…” The words were those of Lee.`"""
