"""Words that carry a full stop of their own, sorted by what the stop can mean.

Each set answers one question of the sentence splitter: can a sentence end here, and what must
follow for it to have ended? Words are kept in lower case, without their last full stop.
"""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


BEFORE_A_NAME = _words(
    """mr mrs ms mx dr prof profs gen gens sen sens rep reps gov govs lt col cols sgt capt cmdr cdr
    adm maj brig rev revs hon pres supt det insp messrs mme mlle ste mt pvt cpl sra srta hr fr pfc
    vs v viz cf e.g i.e eg ie a.k.a lt.gov lt.col maj.gen brig.gen vice.adm asst assoc atty sec.gen"""
)
"""Never the end: the name, or what is compared, is still to come."""

BEFORE_A_NUMBER = _words(
    """no nos nr n° p pp pg vol vols fig figs sec secs art arts ch chap par para eq ref refs ver
    op tel ext ca c approx est max min sect pt pts bk app ed"""
)
"""Never the end before a figure; else an ordinary word."""

MONTHS = _words("jan feb febr mar apr jun jul aug sep sept oct nov dec")
"""Never the end before a day or year."""

MAY_END = _words(
    """inc corp co cos ltd llc plc bros ent mfg intl int'l pty gmbh assn assoc dept univ inst natl
    jr sr esq ph.d phd m.d d.d.s m.a b.a b.s m.s m.b.a j.d ll.b ll.d d.phil d.sc r.n c.p.a
    st ave blvd rd hwy rte pl sq bldg apt ste ft
    ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev
    okla ore pa penn tenn tex va vt wash wis wyo ont que n.y n.j n.h n.c s.c n.d s.d n.m r.i d.c
    mon tue tues wed thu thur thurs fri
    in oz lb lbs hr hrs mins secs yd yds mi km kg cm mm sq cu mpg mph
    al seq ibid id op.cit loc.cit n.b p.s bc ad b.c a.d b.c.e c.e
    u.s u.k u.n e.u u.s.a u.s.s.r u.a.e l.a d.c"""
)
"""The end where the next word commonly starts a sentence; else the name or phrase goes on."""

CLOCK = _words("a.m p.m am pm")
"""The end before any capital but a zone, a day or a month."""

AFTER_CLOCK = _words(
    """est edt cst cdt mst mdt pst pdt et ct pt gmt utc bst cet eastern central mountain pacific
    greenwich london monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december local"""
)

STARTERS = _words(
    """the a an he she it they we you i this that these those there here his her its their our my
    your in on at by for from to with of as if when while after before since until although though
    because but and or so yet nor however moreover furthermore meanwhile nevertheless instead
    still also then thus therefore now today yesterday tomorrow later earlier last next some many
    most several both each every all no not nobody none nothing one two three what who whom whose
    which why how where is are was were do does did has have had can could will would should may
    might must let please about according another any other others such under over during
    despite among between unlike like even only once just perhaps maybe yes
    mr mrs ms dr analysts officials traders investors shares sales revenue earnings profit
    terms people police critics experts"""
)
"""Words that seldom go on with a name, so that a capital on them tells a new sentence."""

CUES = _words(
    """said says say asked asks replied added adds told answered cried shouted whispered wrote
    writes explained explains argued claimed declared noted insisted recalled continued
    exclaimed muttered yelled called joked warned"""
)
"""Verbs that tie a quotation to its speaker, however the quotation ends."""
