"""Words outside English that carry a full stop of their own, and German words around an ordinal.

In lower case and without the last stop, as in `abbreviations`, which asks for them. What ends
an English sentence as an ordinary word (*on*, *ing*) is left out.
"""

from __future__ import annotations

BEFORE_A_NAME = frozenset(
    """l'on dell'on all'on dra dras sras srs profs
    vgl bzw mag dipl hrn mme mlles sig sig.ra sigg dott dott.ssa avv profa exmo exma gral
    av pça mevr dhr drs ul mgr inż hab św doç yrd örn bkz κα δρ καθ проф акад доц ул просп пл им св
    тов гр डॉ प्रो श्री
    बी सी डी एफ जी एच जे एल एम एन पी आर एस टी यू वी""".split()
)
BEFORE_A_NUMBER = frozenset(
    """séc godz ust pkt dn poz ong ст табл п παρ άρθ αρθ αρ रु lett
    aprox ca ok pág págs pag pagg núm núms blz str tél abs kap md sf стр рис гл στρ αρ""".split()
)
"""Never the end before a figure."""
OF_SUMS = frozenset("mio mrd bio tsd mill tys mln mld proc тыс млн млрд трлн руб εκατ δισ".split())
"""Behind a number; a currency with a capital may follow, or a new sentence."""
STARTERS = frozenset(
    """der die das er sie es wir ich ein eine dies diese im am in auch doch aber und nach le la les il
    oder denn wer was wie wo wann niemand keiner alle viele
    elle ils elles un une ce cette mais et el los las una pero se o os as um uma mas gli lo ma de het
    een hij zij maar to nie on ona ale bu bir o ve он она они это но в на и το η ο οι αυτό""".split()
)
"""Words that open a sentence behind one of OF_SUMS."""
BEFORE_AN_ORDINAL = frozenset(
    """am im vom zum beim zur der die das dem den des ab bis seit jeder jede jedes dieser diese dieses
    diesem sein seine seinen seinem ihr ihre ihren ihrem unser unsere ein eine einem einen einer und
    oder nach vor""".split()
)
"""German words that lead to one: im 3. Quartal."""
SHARED_MONTHS = frozenset("april august september november".split())
"""German months that are English as well."""
