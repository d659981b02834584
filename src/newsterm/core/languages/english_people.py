"""English words for people: titles and offices, men and women, and what their names are made of."""

from __future__ import annotations

from newsterm.core.languages.language import words

OPENS_SENTENCE = words(
    """the a an but and when if while as after before in on at according what why how his her its
    their our this that these those yes no"""
)
"""With a capital, before a title or a name: `But President Lee`."""
TITLES = OPENS_SENTENCE | words(
    """mr mrs ms miss mx dr sir dame lord lady sen sens rep reps gov govs president senator prof
    professor hon rev reverend gen general secretary minister prime judge justice capt captain
    chancellor king queen prince princess pope jr sr ii iii col colonel lt lieutenant sgt
    sergeant maj major adm admiral vice deputy director chairman chairwoman chairperson chief
    governor mayor representative congressman congresswoman foreign finance h.e h e interior
    defence defense premier ambassador spokesman spokeswoman spokesperson republican
    democrat democratic former officer commissioner sheriff attorney coach archbishop bishop
    cardinal sheikh imam state speaker majority minority leader brigadier commander constable
    detective inspector emeritus secretary-general editor shri smt datuk tan sri dato seri tun
    haji alhaji eng engr rt ag barr hajia amb honourable mp mep cllr councillor presidential
    candidate nominee executive ceo cfo founder economist analyst
    activist lawyer journalist author actor actress singer researcher scientist historian
    farmer resident student businessman businesswoman businessperson novelist writer poet
    filmmaker striker midfielder goalkeeper defender manager trainer strategist pollster
    organiser organizer correspondent reporter billionaire eyewitness witness teacher pastor
    engineer veteran chef opposition acting cabinet permanent advocate barrister
    superintendent majesty highness excellency eminence holiness justices pm cm dg igp sp ssp
    dsp asp dcp acp mla mca cs cj nurse midwife surgeon headteacher headmaster headmistress
    principal trader vendor driver fisherman fishmonger shopkeeper herder housewife grandmother
    grandfather villager witness survivor refugee campaigner protester blogger presenter comedian
    rapper musician painter architect accountant banker investor entrepreneur lecturer academic
    captain bench comrade chieftain emir sultan ayatollah hajj hajiya mallam mullah maulana
    begum sardar makhdoom sahib pandit swami ustaz kyai ibu bapak adviser
    advisor counsellor counselor convener convenor commandant registrar provost rector auditor
    ombudsman comptroller prosecutor magistrate curator mother father widow widower daughter wife
    husband sister brother aunt uncle"""
)
ENDS_OFFICE = words(
    """general chancellor president minister secretary chairman chairperson director governor chief
    captain founder commissioner treasurer ambassador elect designate"""
)
"""The last part of a compound: director-general."""
FIELDS_OF_OFFICE = OPENS_SENTENCE | words(
    """state foreign finance interior defence defense opposition majority minority bench cabinet former
    vice acting presidential permanent executive major prime republican democratic jr sr"""
)
"""Titles that alone say nothing of a person."""
LESSER_OFFICES = words("vice deputy former assistant acting prime associate co-")
"""`the president` is no vice president."""
FORMER = "ex-"
SAME_OFFICE = {"premier": ("prime", "minister"), "pm": ("prime", "minister")}
ENDS_PERSON = ("man", "woman", "boy", "girl", "ist", "-old", "worker", "leader", "player", "owner")
"""How words for people end."""
MAY_END_PERSON = ("er", "or", "ant", "ian", "eer", "ess", "ee", "eur", "an")
"""How many words for people end, and others."""
PROFESSION = "ist"
HONOURS = frozenset(
    f"{whose} {honour}"
    for whose in ("his", "her", "the")
    for honour in ("excellency", "highness", "royal highness", "majesty", "eminence", "holiness")
)
EPITHETS = words(
    """mp mla mep mca senator lawmaker legislator politician minister cleric imam bishop envoy diplomat
    ambassador spokesman spokeswoman spokesperson governor president premier general colonel singer
    actor actress striker midfielder goalkeeper footballer economist academic businessman
    businesswoman billionaire laureate veteran activist"""
)
"""The press puts them for a name it has given; not driver or doctor, who come unnamed."""
SPEAK_FOR_THEMSELVES = words(
    """colleague friend neighbour neighbor rival opponent boss partner successor predecessor
    assistant aide son daughter cousin nephew niece office team party union company agent doctor
    critics fans parents family host guest client landlord employer ally allies supporters"""
)
"""`his office was clear: “…”`; but `his message was clear` is his."""

OF_MEN = words(
    """mr sir lord king prince pope father bishop archbishop cardinal congressman chairman spokesman
    businessman brother son husband sheikh imam shri man boy gentleman grandfather uncle"""
)
OF_WOMEN = words(
    """mrs ms miss dame lady queen princess sister congresswoman chairwoman spokeswoman smt
    businesswoman mother daughter wife actress widow woman girl grandmother aunt"""
)
MALE, FEMALE = "male", "female"
GENDER_OF = {"he": MALE, "him": MALE, "his": MALE, "she": FEMALE, "her": FEMALE}

CROWDS = words("police people men women children")
MANY_PEOPLE = CROWDS | words(
    """critics residents officials experts analysts activists supporters opponents campaigners
    protesters farmers workers neighbours neighbors villagers lawyers doctors nurses teachers
    students parents prosecutors investigators lawmakers passengers witnesses voters economists
    unions families friends fans players rebels soldiers researchers scientists reporters"""
)
SINGULAR_GROUPS = words("people women men majority public media faithful rest others few many")
"""`the majority say`"""
NO_ONE_OF = words("one official party")
"""`No one replied`, `no official said`"""
NAME_PARTICLES = words("al bin binti ibn de da dos del di van der von el la")
PARTICLES = NAME_PARTICLES | words("ten ter du le ben abu")
NAME_PARTS = NAME_PARTICLES | {"."}
ARABIC_ARTICLES = ("al-", "el-", "ul-")
GENERATIONS = words("jr sr ii iii")
AFTER_NAME = GENERATIONS | words(". iv")
SURNAMES_TOO = words(
    """king prince pope bishop judge lord major dean chief speaker begum sardar pandit swami sultan
    emir driver painter singer farmer coach marshal"""
)
"""Titles that are surnames as well: Martin Luther King."""
HIS_EXCELLENCY = "HE"
TAN, SRI = "tan", "sri"
BEFORE_SRI = words("tan dato")
"""`Tan` and `Sri` are names alone (Tan Wei, Sri Wahyuni) and a title together."""
BODIES = words(
    """ministry department university college school institute council committee commission court
    bank group party agency association authority bureau board office union company corporation
    corp inc ltd house senate parliament congress government police army force forces party
    foundation society center centre club times post news press journal magazine street city county
    states united kingdom nations north south east west new york hong kong korea africa america
    american republic islands island party ministry federation organisation organization
    international national world trade development campaign network airlines airport hospital
    church white embassy service services fund league team committee"""
)
"""In the names of bodies and places, never in a person's."""
NOT_GERUNDS = words(
    """beijing nanjing jinping yanping xiaoping chongqing liaoning xining jining peking kunming
    boeing sterling fleming browning harding golding manning wyoming dowling spring morning evening
    nothing something anything everything qiping jianping liping meiling"""
)
"""They end in -ing all the same."""
CARRIES_STOP = words(
    """Mr Mrs Ms Dr Sen Sens Gov Govs Rep Reps Jr Sr St Gen Col Lt Sgt Prof Rev Hon Capt Maj Adm Cmdr
    Inc Co Corp Ltd Messrs Pres Supt Brig Pvt Cpl Atty Amb Eng Engr Ag Rt Barr Arch Adv Fr Alh Mal
    Asst Insp Det Pte Mohd Md"""
)
"""A full stop after them is theirs."""

# Alternatives for patterns over phrases as they are written.
OF_WHERE = "of|for|at|in|from"
"""`the mayor of London`: what the head is of."""
OF_WHAT = f"{OF_WHERE}|on|to|with"
ITS = "the|its|their"
OPENS_DESCRIPTION = "[Tt]he|[Aa]n?|[Oo]ne|[Ss]everal|[Ss]ome"
OF_FIELD = "of|for|in|at"
DESCRIBES = ("of ", "for ", "from ", "in ", "at ", "and ", "who ", "(", "with ", "on ", "to ")
"""After a name they begin what tells who that is."""
OPENS_COMMON = ("the ", "a ", "an ")
THE = "the "
THE_AT_HEAD = (THE, "The ")
DEFINITE = (*THE_AT_HEAD, "his ", "His ", "her ", "Her ")
OF_ITS = (" of ", " for ")
