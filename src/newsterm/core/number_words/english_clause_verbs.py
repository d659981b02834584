"""English verbs in the forms that end a noun phrase: `receives`, `puts`, `began`.

Forms that are nouns as often (*plans*, *claims*, *works*) are left out: they are told by what follows.
"""

from __future__ import annotations

from newsterm.core.languages.language import words
from newsterm.core.spelling.verb_forms import verb_forms

_VERBS = """
accept achieve acquire add admit/admitted adopt affect agree allow announce appear apply appoint
approve argue arise/arose/arisen arrive ask attend attract avoid await become/became/become
begin/began/begun believe belong blame break/broke/broken bring/brought build/built buy/bought carry
catch/caught celebrate choose/chose/chosen collect combine come/came commit/committed compare
compete complain complete confirm consider consist contain contend contribute create decide declare
dedicate define deliver demonstrate denote deny depend deploy derive describe deserve destroy
determine develop die disappear discover draw/drew/drawn drive/drove/driven eat/ate/eaten elect
eliminate emerge emphasise emphasize employ enable encourage endanger enjoy enrol ensure enter
establish evacuate evolve exceed exist expect explain express face fail feel/felt fight/fought
find/found flee/fled fly/flew/flown follow forbid/forbade forget/forgot freeze/froze/frozen gather
generate get/got give/gave/given go/went/gone govern grow/grew/grown happen hear/heard
hide/hid/hidden host house identify illustrate imagine impose include indicate inform inhabit
inherit injure insist install introduce invite involve join keep/kept kill kneel know/knew/known
lack launch lay/laid lead/led learn leave/left lend/lent let/let lie live locate lose/lost maintain
make/made manage meet/met move narrate negotiate nominate obtain occupy occur open operate oppose
opt organise organize originate oversee/oversaw/overseen owe own participate pay/paid perceive
perform persuade pose possess predict prefer/preferred premiere prepare preserve prevent produce
prohibit propose prove provide pursue put/put qualify quit/quit quote raise read/read receive reckon
recognise recognize recommend reflect refuse regard rely remain remember remind remove replace
represent require reside resign respond retain reveal ride/rode/ridden ring/rang/rung save say/said
secure see/saw/seen seek/sought seem sell/sold send/sent serve settle shake/shook/shaken shoot/shot
signal sing/sang/sung sit/sat slay/slew/slain speak/spoke/spoken spend/spent sponsor stand/stood
stay steal/stole/stolen stem strengthen strive/strove succeed sue suffer suggest supervise surrender
survive swear/swore/sworn swim/swam tackle take/took/taken target teach/taught tell/told tend
think/thought threaten throw/threw/thrown train transform transport travel treat
undergo/underwent/undergone understand/understood unite unveil uphold/upheld upset/upset urge
utilise utilize vary vow wear/wore/worn weave welcome win/won worship write/wrote/written yield
""".split()
_NOUNS_TOO = words(
    """cuts moves saves trains hosts houses feeds fights finds leads leaves lies lives quotes raises
    reads rides rings signals stands stays stems targets throws travels treats urges vows writes yields
    sponsors sets drives launches draws breaks gathers joins tackles transports upsets wins regards left
    read found felt house host lay"""
)
CLAUSE_VERBS = (
    frozenset(
        form
        for _, third, past, _, participle in map(verb_forms, _VERBS)
        for form in (third, past, participle)
        if form == third or (form and not form.endswith("ed"))
    )
    - _NOUNS_TOO
)
