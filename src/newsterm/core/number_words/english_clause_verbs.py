"""English verbs in the forms that end a noun phrase: `receives`, `puts`, `began`.

Forms that are nouns as often (*plans*, *claims*, *works*) are left out: they are told by what follows.
"""

from __future__ import annotations

from newsterm.core.languages.english_speech_verbs import inflected
from newsterm.core.languages.language import PAST_FORM, THIRD, words

_VERBS = """
accept achieve acquire add admit/admitted adopt affect agree aim allow announce appear apply approve
argue arise/arose/arisen arrive ask attract avoid become/became/become begin/began/begun believe belong
break/broke/broken bring/brought build/built buy/bought carry catch/caught celebrate choose/chose/chosen
combine come/came compare complain complete compete confirm consider consist contain contribute
convert create declare decide defeat define deliver demonstrate deny depend describe deserve destroy
determine develop die disappear discover draw/drew/drawn drive/drove/driven eat/ate/eaten eliminate
emerge emphasise emphasize employ enable encourage endanger enjoy ensure enter establish exist expect
explain express face fail feed/fed feel/felt fight/fought find/found fly/flew/flown follow forbid/forbade
force forget/forgot get/got gather generate give/gave/given go/went/gone govern graduate grow/grew/grown
handle happen hear/heard hide/hid/hidden identify imagine impose include indicate inform insist install
introduce involve join keep/kept kill know/knew/known lack lay/laid lead/led learn leave/left lend/lent
let/let lie live lose/lost maintain make/made manage meet/met move obtain occur occupy opt operate
oppose oversee/oversaw/overseen owe own participate pay/paid permit/permitted persuade prefer/preferred prepare
prevent preserve produce promise prohibit propose prove provide pursue put/put qualify quit/quit raise
read/read receive recognise recognize recommend reflect refuse regard reject rely remain remember remind
remove replace represent require resign retain reveal ride/rode/ridden ring/rang/rung say/said see/saw/seen
seek/sought seem sell/sold send/sent serve settle sing/sang/sung sit/sat speak/spoke/spoken spend/spent
stand/stood stay steal/stole/stolen stem strive/strove strengthen succeed suffer suggest survive
swear/swore/sworn swim/swam take/took/taken teach/taught tell/told tend think/thought threaten
throw/threw/thrown transform travel treat undergo/underwent/undergone understand/understood urge
vary wear/wore/worn weave win/won write/wrote/written yield worship appoint arrest attend await blame
collect commit/committed contend convict dedicate denote derive deploy elect enrol evacuate exceed
evolve flee/fled host house illustrate inhabit inherit injure insist invite kneel launch locate
open premiere freeze/froze/frozen shake/shook/shaken shoot/shot slay/slew/slain narrate negotiate nominate organise organize originate perceive perform pose possess predict quote
reckon recruit reside respond resume save secure signal sponsor sue supervise surrender
tackle target train transport unite unveil uphold/upheld upset/upset utilise utilize vow welcome
""".split()
_NOUNS_TOO = words(
    """cuts moves saves trains hosts houses feeds fights finds leads leaves lies lives quotes raises
    reads rides rings signals stands stays stems targets throws travels treats urges vows writes yields
    sponsors sets drives launches draws breaks gathers joins tackles transports upsets wins regards left
    read found felt house host lay"""
)
CLAUSE_VERBS = frozenset(
    form
    for verb in _VERBS
    for form, kind in inflected(verb)
    if form and (kind == THIRD or (kind == PAST_FORM and not form.endswith("ed")))
) - _NOUNS_TOO
