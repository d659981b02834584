"""English verbs and nouns that lead from a thing to its figure: what changes, stands, costs, is spent.

A verb is listed once, as the speech verbs are (`fall/fell/fallen`), and inflected.
"""

from __future__ import annotations

from itertools import chain

from newsterm.core.languages.language import words
from newsterm.core.spelling.verb_forms import verb_forms


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(verb_forms, verbs.split())))


BY_ITSELF = _forms(
    """slump leap/leapt sag subside moderate halve quicken mushroom multiply nosedive
    rise/rose/risen fall/fell/fallen grow/grew/grown climb drop decline increase decrease jump
    surge soar slide/slid slip sink/sank/sunk gain lose/lost ease edge dip plunge tumble
    shrink/shrank/shrunk expand contract widen narrow double triple treble quadruple rebound
    recover rally retreat advance accelerate slow rocket plummet swell/swelled balloon dwindle
    skyrocket collapse strengthen weaken appreciate depreciate spike inch tick creep/crept
    improve shed/shed"""
)
"""What a thing does when its figure changes."""
STANDING = _forms(
    """reach hit/hit stand/stood total/totalled total/totaled amount remain stay average exceed top
    pass surpass cost/cost weigh measure last cover come/came number account peak
    begin/began/begun start end close settle return approach near equal fetch span/spanned
    comprise constitute represent outweigh outnumber outpace outstrip"""
) | words(
    """lies lay sits sat trades traded trading is are was were be been run ran runs go goes gone
    went"""
)
"""What a thing does when it has its figure."""
IN_COMPANY = frozenset(
    [(form, "to") for form in _forms("return")]
    + [("changing", "hands"), ("changed", "hands")]
    + [(form, how) for form in _forms("hold/held keep/kept") for how in words("steady firm flat")]
)
"""So do these with the word behind them; without it they have another object."""
CHANGING = _forms(
    """cut/cut raise reduce lower increase decrease boost lift trim slash shorten lengthen extend
    expand shrink/shrank/shrunk widen narrow double triple halve hike slow improve limit cap
    bring/brought push drive/drove/driven hold/held keep/kept estimate value price
    take/took/taken outweigh exceed outnumber put/put set/set revise upgrade downgrade fix
    peg/pegged drop/dropped narrow curb swell/swelled accelerate"""
) - words("prices values estimates limits caps sets costs raises cut-s")
"""What is done to a thing whose figure stands behind *by*, *to* or *at*: `cut its debt by $3m`."""
LEADS_TO_CHANGE = words(
    "up down by to at from below under above over between beyond towards toward"
)
SPENDING = {
    form: tuple(prepositions.split())
    for verbs, prepositions in (
        ("spend/spent splash lavish waste", "on"),
        ("invest", "in into"),
        ("pour pump plough plow inject sink/sank/sunk", "into"),
        (
            """allocate earmark approve release provide pledge commit/committed pay/paid need/needed
            require set/set budget reserve award sanction disburse""",
            "for towards toward on",
        ),
        ("raise seek/sought borrow collect donate", "for towards toward"),
    )
    for form in _forms(verbs)
}
"""What is done with money, and the prepositions before what it goes to: `$3m was spent on a canal`."""
NOUNS_OF_CHANGE = words(
    """rise fall jump drop decline increase decrease gain surge slide dip slump plunge growth
    reduction cut rebound hike improvement boost climb expansion contraction"""
)
"""Behind them *in* or *of* leads to what changes: `a 3 percent jump in profits`."""
SAME_IN_THE_PAST = words("cost hit shed set put cut split")
SEEING = words("saw sees see seen watched let made helped not which that who")
"""Behind them and their object a verb has its base form: `saw exports rise`."""
NO_THINGS = words("well hands steady firm flat unchanged higher lower up down now someone anyone")
"""They stand before *at* and a sum, and are not what it counts: `closed higher at $5`."""
EARNING = _forms("lose/lost gain shed/shed take/took/taken")
"""What one does with one's own money: its subject is not what the sum counts."""
OF_BODIES = words("lb lbs pound pounds kg kilo kilos kilograms stone")
EXTREMES = words(
    """average total maximum minimum high low peak record sum mean median range mark level top
    bottom tune region neighbourhood neighborhood vicinity cost excess combined"""
)
"""They name no thing of their own: `a total of 12`, `from a low of $5`, `the 2 percent mark`."""
EXPECTED = words(
    """to expected projected forecast forecasted estimated likely set due poised seen thought
    believed said going reported tipped predicted about able"""
)
"""Between an auxiliary and the verb: `is expected to fall`."""
MEASURING = words(
    """set fixed put pegged capped worth totaling totalling valued priced estimated amounting
    averaging exceeding"""
)
"""Behind a noun they lead to its figure: `land worth $5 million`."""
PERIODS = words(
    """year years month months week weeks quarter quarters day days half season night morning
    evening afternoon hour period decade century weekend yesterday today tomorrow time times
    season term session"""
)
"""Words of time: no money, and no goods."""
NOUNS_OR_VERBS = words(
    """rise rises fall falls growth climb drop drops decline declines increase increases decrease
    decreases jump jumps gain gains slide slides slip dip dips plunge contract contracts double
    triple recover rally rallies retreat advance advances slow spike spikes inch creep reach hit
    hits stand stands total totals amount amounts average averages top tops cost costs measure
    measures last cover covers number numbers account accounts peak peaks start starts end ends
    close approach near equal span surge surges edge ease sink sinks lower return returns
    balloon balloons rebound rebounds collapse shed sheds runs rocket rockets tumble exceed
    shrink stay stays leave support supports work works need needs use uses run help face want
    play show pay paid left cut cuts hike hikes lead leads hold meet build look stop fight win
    wins sit set increased decreased reduced improved expanded estimated narrow weighed"""
)
"""Of those verbs, what is a noun or an adjective in a subject: `the increase in costs fell`."""
SEPARATE = words(
    """last next overnight apiece upfront net gross online total extra plus more less annually
    yesterday today tomorrow year-on-year per"""
)
"""Behind a sum they are no noun that it describes."""
TAKING = words("take takes took taken taking")
STILL_RUNNING = words(
    "run runs ran running last lasts lasted continue continues continued valid held"
)
"""Before *for* and a stretch of time they say how long a thing is: `it will run for 3 days`."""
NO_GOODS = words(
    """cash court total all public advance return full part fact addition prison town line trading
    place early late mid spring summer winter autumn turn person general particular exchange
    parliament office power response order view comparison contrast terms today favour favor
    excess recent afternoon morning"""
)
"""What a sum is in and not spent on: `$5m in cash`, `in court`."""
NO_NOUN_BEFORE_OF = words(
    "instead out front short ahead because regardless north south east west inside outside"
)
"""Before *of* they are no noun: `in front of 500`."""
AFTER_A_WHILE = words(
    "after before later earlier ago since old older younger away late early apart on in from"
)
"""Behind a stretch of time they say when: `It came two days later`."""
