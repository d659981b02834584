"""Words that carry a full stop of their own, sorted by what must follow for a sentence to end.

Each set answers one question of the sentence splitter. Abbreviations are kept in lower case and
without their last full stop. What no one can pronounce (Ltd, Bldg) needs no list: see
`looks_clipped`; nor do single letters joined by stops (U.S., Ph.D.): see `is_initialism`. Elisions are
here too: where marks are paired, which every command does, no other words of a language are asked for.
"""

from __future__ import annotations

from newsterm.core.lazy_pattern import lazy_pattern


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


BEFORE_A_NAME = _words(
    """mr mrs ms mx messrs mme mlle dr drs prof profs gen gens sen sens rep reps gov govs lt col cols
    sgt capt cmdr adm maj brig rev revs hon pres supt det insp pvt cpl sra srta dña ee ste mt vs viz cf
    e.g i.e asst atty adj eng engr ag rt amb barr alh mohd md
    l'on dell'on all'on dra dras sras srs profs
    vgl bzw mag dipl hrn mme mlles sig sig.ra sigg dott dott.ssa avv profa exmo exma gral
    av pça mevr dhr drs ul mgr inż hab św doç yrd örn bkz κα δρ καθ проф акад доц ул просп пл им св
    тов гр डॉ प्रो श्री
    बी सी डी एफ जी एच जे एल एम एन पी आर एस टी यू वी"""
)
"""Never the end: the name, or what is compared, is still to come."""

BEFORE_A_NUMBER = _words(
    """no nos nr n° fig figs art arts para ver tel ext rs ca approx est max min
    séc godz ust pkt dn poz ong ст табл п παρ άρθ αρθ αρ रु lett
    aprox ca ok pág págs pag pagg núm núms blz str tél abs kap md sf стр рис гл στρ αρ"""
)
"""Never the end before a figure; else an ordinary word."""

MONTHS = _words("jan feb febr mar apr jun jul aug sep sept oct nov dec")
"""Never the end before a day or a year."""

MAY_END = _words(
    """inc corp co cos ent assoc assn dept univ inst intl int'l bros pty pte cie
    jr esq st ave blvd rte apt ste vol vols sec chap eq alex geo chas jos mio uu al ibid
    mon tue tues thu thur thurs fri ph.d oz u.s u.k u.n e.u"""
)
"""The end where the next word commonly opens a sentence; else the name or phrase goes on."""

STATES = _words(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky mass mich minn miss mo mont neb nev
    okla ore pa penn tenn tex va vt wash wis wyo ont que"""
)
"""As MAY_END where they have a capital; else some are ordinary words (he fell ill)."""

COMPANY = _words("inc corp co ltd llc plc")
"""The end also before a capital that no second one follows: Inc. Stock prices fell."""

AFTER_A_DAY = _words("januar februar märz mai juni juli oktober dezember jahrhundert")
"""A German day carries a stop: am 3. Oktober. For the months that are English too see `stops`."""

CLOCK = _words("a.m p.m")
"""The end before any capital but a zone, a day or a month."""

AFTER_CLOCK = _words(
    """est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet ist eastern central mountain
    pacific greenwich local monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december
    jan feb mar apr aug sept oct nov dec"""
)

SURE_STARTERS = _words(
    """the he she it they we you i this these those there his its their our but however
    moreover furthermore meanwhile nevertheless instead then mr mrs ms"""
)
"""Words that open a sentence even where no capital can tell."""

STARTERS = SURE_STARTERS | _words(
    """a an that here her my your in on at by for from to with of as if when while after before since
    until although though because and or so yet nor still also thus therefore now today
    yesterday tomorrow later earlier last next some many most several both each every all no
    not nobody none nothing one two three what who whom whose which why how where is are was
    were do does did has have had can could would should let please about according another
    any other others such under over during despite among between unlike like even only once
    just perhaps maybe yes dr analysts officials traders investors shares sales revenue
    earnings terms critics experts economists dealers prices authorities witnesses residents
    researchers scientists investigators prosecutors lawyers doctors voters opponents
    supporters companies stocks though through throughout within without recently currently
    previously separately eventually finally similarly neither either nearly almost few
    following based whether"""
)
"""Words that seldom go on with a name, so that a capital on them tells a new sentence."""

CLIPPED = _words(
    """n N em Em til Til till tis Tis twas Twas cause Cause nuff Nuff cos bout round tween s re ve ll
    d m t"""
)
"""Elisions, and what is left of a word after an apostrophe."""
CLIPPED_ENDS = ("in", "'n", "’n", "‘n")
"""`goin’ home`, `rock ’n’ roll`"""
ENDS_OWNERS = "sxzSXZ"
"""`the boys’ toys`"""
DECADE_ENDINGS = ("", "s", "er", "ers")

_INITIALISM = lazy_pattern(r"(?:[^\W\d_]\.)+[^\W\d_]")

OF_SUMS = _words("mio mrd bio tsd mill tys mln mld proc тыс млн млрд трлн руб εκατ δισ")
"""Behind a number; a currency with a capital may follow, or a new sentence."""
AFTER_SUMS = _words(
    """der die das er sie es wir ich ein eine dies diese im am in auch doch aber und nach le la les il
    oder denn wer was wie wo wann niemand keiner alle viele elle ils elles un une ce cette mais et el
    los las una pero se o os as um uma mas gli lo ma de het een hij zij maar to nie on ona ale bu bir
    o ve он она они это но в на и το η ο οι αυτό"""
)
"""Words that open a sentence behind one of OF_SUMS."""
BEFORE_AN_ORDINAL = _words(
    """am im vom zum beim zur der die das dem den des ab bis seit jeder jede jedes dieser diese dieses
    diesem sein seine seinen seinem ihr ihre ihren ihrem unser unsere ein eine einem einen einer und
    oder nach vor"""
)
"""German words that lead to one: im 3. Quartal."""
SHARED_MONTHS = _words("april august september november")
"""German months that are English as well."""


def is_initialism(word: str) -> bool:
    return _INITIALISM.fullmatch(word) is not None


_VOWELS = frozenset("aeiouyæøœı")
_LATIN_ENDS = "\u0250"


def _has_vowel(word: str) -> bool:
    """True for más and fünf as well."""
    low = word.lower()
    if not _VOWELS.isdisjoint(low):
        return True
    if low.isascii():
        return False
    from unicodedata import normalize  # A library, for a word in hundreds.

    return not _VOWELS.isdisjoint(normalize("NFD", low))


def looks_clipped(word: str) -> bool:
    """Letters no one can say: Ltd, Bldg; but not BBC, which ends a sentence as any word."""
    return (
        2 <= len(word) <= 5
        and word < _LATIN_ENDS
        and word.isalpha()
        and word[1:].islower()
        and not _has_vowel(word)
    )
