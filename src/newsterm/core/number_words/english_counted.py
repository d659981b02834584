"""English words for what is counted: those of one line say the same of a figure.

`state`: what became of those who are counted; a figure of the dead is none of the injured. `noun`: what
they are.
"""

from __future__ import annotations

from newsterm.core.languages.language import words

_STATES = {
    "limit": "licensed licence limit limited allowed permitted capacity maximum built designed",
    "dead": """dead died die dies dying killed kill kills killing death deaths toll fatalities fatality
        bodies body lives perished victims slain casualties drowned""",
    "injured": "injured injuries injury hurt wounded wounds hospital hospitals hospitalised hospitalized",
    "missing": "missing unaccounted",
    "saved": "rescued rescue saved survivors survived survivor pulled freed",
    "aboard": "aboard board boarded carrying onboard",
    "displaced": """evacuated evacuate evacuation fled flee displaced homeless driven evacuees leave
        evacuations""",
    "held": "arrested arrests arrest detained detentions custody charged",
    "infected": """infected infections infection cases tested ill sick sickened contracted fallen-ill
        caught positive""",
    "counted": "counted tallied declared",
    "taken": "stolen stole took taken vanished disappeared theft loot thieves gone",
    "dark": "power electricity outage outages blackout blackouts",
    "destroyed": "destroyed lost razed burnt-down flattened gutted",
    "damaged": "damaged damage",
    "burnt": "burnt burned scorched charred blackened burning blaze",
    "cut": "job-losses layoffs redundancies axed laid cut cuts shed",
    "hired": "hire hired recruit recruited create created new-jobs",
    "studied": """study studied followed surveyed polled participants respondents volunteers
        questioned interviewed survey poll""",
    "for": "favour favor voted backed back yes supported approved approve support approval",
    "against": "against opposed rejected reject",
    "turnout": "turnout part ballots-cast participation",
    "offered": "offer offered offers offering proposal proposed",
    "asked": "demand demanded demands demanding want wants wanted asked sought seek seeks claim",
    "paid": "paid pay pays spent",
    "expected": """expected expect forecast forecasts predicted analysts estimated-before target planned
        expects projected prediction hoped aims""",
    "profit": "profit profits earnings earned income",
    "loss": "loss losses",
    "revenue": "revenue revenues sales turnover",
    "worth": "worth valued value insured insurer insurance priced estimated",
    "reward": "reward bounty",
    "dividend": "dividend dividends share shareholders payout",
    "price": "price prices cost costs costing priced fare",
    "fine": "fine fined penalty fines",
    "contained": "contained containment control",
    "unemployed": "unemployment unemployed jobless joblessness",
    "inflation": "inflation",
    "up": """rose rise risen rises up gained gain increase increased more jumped jump climbed grew grown
        growth higher surged""",
    "down": """fell fall fallen falls down lost drop dropped decline declined less lower slid slipped
        shrank plunged sank""",
    "long": "long length",
    "wide": "wide width",
    "tall": "high tall height",
    "deep": "deep depth",
    "before": "previous previously earlier before formerly initially",
    "average": "average typically mean median",
    "most": "longest highest peak top strongest tallest gusts",
    "least": "shortest lowest fewest minimum",
}  # fmt: skip
STATES = {word: name for name, line in reversed(_STATES.items()) for word in words(line)}
"""Of each word its state; the first line that has it counts."""
PARTING = (
    words(
        """dead injured missing saved aboard displaced held limit infected destroyed damaged cut hired
        studied taken counted"""
    ),
    words("for against turnout"),
    words("offered asked paid fine reward worth dividend price"),
    words("profit loss revenue dividend price worth"),
    words("up down"),
    words("unemployed inflation turnout contained"),
    words("average most least"),
    words("long wide tall deep"),
)
"""Of the states of each line an article's figure has one at the most."""
ONE_SIDED = words("expected before average most least")
"""Said of one figure and not of the other, they part them too."""
GENERAL = words("up down price paid worth")
"""Said of anything: what else is said has to tell that it is of one thing."""
RISES = words("dead missing displaced for against injured infected")
"""What may rise within a day: counted victims, counted votes."""

_NOUNS = (
    """people person persons passengers passenger residents resident adults adult men man victims victim
    survivors survivor inhabitants citizens civilians participants commuters evacuees voters others fans fan
    spectators supporters patients patient inmates guests travellers riders""",
    """workers worker jobs job staff employees employee posts positions redundancies layoffs workforce
    miners miner labourers""",
    "houses house homes home buildings building properties property dwellings",
    "pieces piece items item objects artefacts works artworks",
    "children child pupils pupil students boys girls kids",
    "police officers officer policemen troopers",
    "soldiers soldier troops servicemen",
    "firefighters firefighter crews crew",
    "companies company firms firm businesses business",
    "cars car vehicles vehicle",
    "ships ship boats boat vessels vessel",
    "votes vote ballots",
    "schools school",
    "flights flight planes plane",
    "customers customer households household subscribers",
)
NOUNS = {word: line.split()[0] for line in _NOUNS for word in line.split()}
"""Of each word the first of those that mean the like."""
PEOPLE = "people"
"""Of which any other group of persons may be a part, or another word."""
DWELLERS = words("customers houses")
"""`95,000 homes without power` are so many customers."""
PERSONS = words("people workers children police soldiers firefighters")

HEDGES = {
    "about": words("about around roughly approximately circa some estimated near"),
    "below": words("nearly almost under below just-under close"),
    "above": words("over above exceeding"),
}
"""What a word before a figure says of it: that it is near, or a little less, or a little more."""
MORE_THAN, LESS_THAN = words("more well upwards"), words("less fewer")
"""Before `than`."""
FROM = "from"
"""`from 4.25 to 4 per cent`: the first was before."""
LEADS_ON = words("to from by at of a")
"""`rose 8 per cent to $3bn`: what is said before the first is said of the second."""
PERIODS = words(
    """year month week quarter season decade century today yesterday ever annual monthly weekly daily
    yearly night"""
)
EARLIER = words("last previous earlier ago before past")
CURRENT = words("this current")
RUNNING = words("in within after later ago earlier")
"""Before or behind a stretch of time that goes on."""
PARTS = words("them whom which including among")
"""`12 of them children` is a part of another figure."""
