"""The closed classes of English: the small words that tell where a phrase begins and ends."""

from __future__ import annotations

from newsterm.core.languages import foreign

DASHES = frozenset("—–-")
AUXILIARIES = frozenset(
    """has had have having is was are were be been being will would can could may might shall should
    must did does do not cannot n't ain't didn't doesn't don't hasn't hadn't haven't won't wouldn't
    isn't wasn't aren't weren't couldn't can't shouldn't didn’t doesn’t don’t hasn’t hadn’t haven’t
    won’t wouldn’t isn’t wasn’t aren’t weren’t couldn’t can’t shouldn’t""".split()
)
BE = frozenset("is was are were be been being isn't wasn't isn’t wasn’t aren't aren’t".split())
ADVERBS = frozenset(
    """also later then now still never ever once again often always first even just too already ago
    soon further instead however meanwhile earlier long thus therefore nevertheless nonetheless
    today yesterday tonight tomorrow rather simply himself herself itself themselves far only quite
    more either twice afterwards afterward sometimes previously elsewhere indeed perhaps online
    aloud back next flatly aptly almost moreover furthermore besides hence nonetheless
    accordingly overall""".split()
)
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat
    sun yesterday today tonight morning afternoon evening night week month year last this late early
    earlier later january february march april may june july august september october november
    december jan feb mar apr jun jul aug sept sep oct nov dec day weekend""".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
SUBJECTS = frozenset("he she they it i we you who which that".split())
PREPOSITIONS = frozenset(
    """of for in on at to from with by during after before through via into under over about against
    as among between since until amid despite without within around near inside outside behind
    across along toward towards upon like per following including alongside ahead because while
    when out onto beyond throughout off up down""".split()
)
SUBORDINATORS = frozenset(
    """that because if when while although though but or as since so than whether how why what where
    after before until unless once yet whereas nor even""".split()
)
DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some many several most few all
    both one two three four five six seven eight nine ten another other any no each every certain
    such more numerous various dozens hundreds thousands""".split()
)
SMALL = frozenset(
    """the a an but and when if while as after before in on at according what why how his her its
    their our this that these those yes no""".split()
)
"""Words that open a sentence, with a capital, before a title or a name: `But President Lee`."""
TITLES = SMALL | frozenset(
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
    husband sister brother aunt uncle""".split()
)
_OF_PEOPLE = ("man", "woman", "boy", "girl", "ist", "-old", "worker", "leader", "player", "owner")
"""How words for people end."""
_OF_OFFICES = SMALL | frozenset(
    """state foreign finance interior defence defense opposition majority minority bench cabinet former
    vice acting presidential permanent executive major prime republican democratic jr sr""".split()
)
"""Titles that alone say nothing of a person."""
_ENDS_OFFICE = frozenset(
    """general chancellor president minister secretary chairman chairperson director governor chief
    captain founder commissioner treasurer ambassador elect designate""".split()
)
CONTRACTED = frozenset(
    f"{subject}{mark}{verb}"
    for subject in (
        "that",
        "it",
        "he",
        "she",
        "there",
        "here",
        "what",
        "who",
        "they",
        "we",
        "you",
        "i",
    )
    for mark in "'’"
    for verb in ("s", "re", "ve", "ll", "d", "m")
)
INDEFINITES = frozenset(
    "nobody somebody everybody anybody someone everyone anyone none nothing something".split()
)
RELATIVES = frozenset("who which whose where whom".split())
_LY_NOUNS = frozenset(
    """family italy sicily july assembly ally rally sally kelly emily billy molly reilly o'reilly
    o’reilly connolly connelly connally donnelly kennelly scully tully lilly willy tilly milly daly
    healy mcnally beverly kimberly carly holly polly dolly ely daily weekly monthly supply reply
    anomaly""".split()
)
_ING_NAMES = frozenset(
    """beijing nanjing jinping yanping xiaoping chongqing liaoning xining jining peking kunming
    boeing sterling fleming browning harding golding manning wyoming dowling spring morning evening
    nothing something anything everything qiping jianping liping meiling""".split()
)
_ENDS_IN_STOP = frozenset(
    """Mr Mrs Ms Dr Sen Sens Gov Govs Rep Reps Jr Sr St Gen Col Lt Sgt Prof Rev Hon Capt Maj Adm Cmdr
    Inc Co Corp Ltd Messrs Pres Supt Brig Pvt Cpl Atty Amb Eng Engr Ag Rt Barr Arch Adv Fr Alh Mal
    Asst Insp Det Pte Mohd Md""".split()
)


def is_title(low: str) -> bool:
    """A title or an office, also a compound one: vice-chancellor, director-general."""
    if low in TITLES or low in foreign.OFFICES:
        return True
    return low.rpartition("-")[2] in _ENDS_OFFICE or low.endswith(foreign.OFFICE_ENDINGS)


def is_of_person(low: str) -> bool:
    """`driver`, `minister`; not `state` or `defence`, which are of offices only."""
    low = low.removeprefix("ex-")
    return (low in TITLES and low not in _OF_OFFICES) or low.endswith(_OF_PEOPLE)


def is_gerund(low: str) -> bool:
    """An -ing form of a verb, not Beijing nor Jinping."""
    return low.endswith("ing") and len(low) > 4 and low not in _ING_NAMES


def is_name(word: str) -> bool:
    """Capitalised, or a lower-case particle joined to a capital (al-Amr)."""
    return word[0].isupper() or ("-" in word and word.partition("-")[2][:1].isupper())


def is_adverb(low: str) -> bool:
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _LY_NOUNS)


def is_time(lows: list[str], i: int) -> bool:
    """A word that says when: Monday, last (week); but `this` alone is an object."""
    if lows[i] in ("this", "last", "late", "early"):
        return i + 1 < len(lows) and (
            lows[i + 1] in TIMES or (lows[i] != "this" and lows[i + 1] == "on")
        )
    return lows[i] in TIMES


def carries_stop(word: str) -> bool:
    """True where a full stop after the word belongs to it: Mr., U.S., J."""
    return word in _ENDS_IN_STOP or "." in word or (len(word) == 1 and word.isupper())
