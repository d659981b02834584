"""German, French and Spanish: the words around a quotation that tell who says it.

Their press puts the speaker after the verb („…“, sagte Berg; « … », a déclaré Petit; «…», dijo
Ruiz), and French also into it (« La loi, souligne Petit, a failli »). Only the small words are
known that end such a phrase, and the verbs. None of them is an English word.
"""

from __future__ import annotations

from newsterm.core.grammar.tokens import QUOTE

_GERMAN = """sagt sagte sagten erklärt erklärte erklärten meint meinte betont betonte betonten
    warnt warnte warnten schreibt schrieb schrieben berichtet berichtete berichteten forderte
    fordert kritisiert kritisierte bestätigt bestätigte räumte versicherte versichert ergänzte
    ergänzt antwortete nannte nennt bezeichnete bezeichnet sprach spricht teilte fügte klagte rief
    fragte beklagte verteidigte bekräftigte beteuerte urteilte schilderte erzählt erzählte"""
_FRENCH = """déclare déclaré déclarait dit affirme affirmé explique expliqué expliquait souligne
    souligné ajoute ajouté estime estimé indique indiqué précise précisé rappelle rappelé déplore
    déploré lance lancé assure assuré annonce annoncé répond répondu raconte raconté confie confié
    dénonce dénoncé critique critiqué parle parlé regrette regretté juge jugé martèle poursuit
    conclut reconnaît insiste insisté prévient prévenu soupire tonne ironise résume s'indigne
    s'inquiète s'interroge s'exclame s'étonne demande demandé demandait s'agace s'emporte"""
_SPANISH = """dijo dice dijeron dicho afirmó afirma aseguró asegura explicó explica señaló señala
    declaró declara agregó añadió añade indicó indica sostuvo comentó destacó advirtió anunció
    insistió manifestó recordó recuerda respondió calificó tachó acusó denunció lamentó criticó
    subrayó apuntó reconoció preguntó contó cuenta zanjó concluyó admitió gritó
    exclamó espetó susurró bromeó pidió exigió prometió"""
_ENGLISH_TOO = frozenset("assure critique".split())


def _verbs() -> frozenset[str]:
    """Also with a curly apostrophe, and with the pronoun after them: ajoute-t-il, dit-elle."""
    french = set(_FRENCH.split())
    french |= {verb.replace("'", "’") for verb in french}
    told = {verb + tail for verb in french for tail in ("-t-il", "-t-elle", "-il", "-elle")}
    return frozenset(french | told | set(_GERMAN.split()) | set(_SPANISH.split())) - _ENGLISH_TOO


VERBS = _verbs()
# They stand between a quotation and the verb: « … », a déclaré Petit.
AUXILIARIES = frozenset("a ont avait hat haben hatte ha han había a-t-il a-t-elle".split())
PRONOUNS = {"er": "he", "sie": "she", "il": "he", "elle": "she", "él": "he", "ella": "she"}
DETERMINERS = frozenset(
    "der die das dem den des ein eine einer le la les un une el los las una lo".split()
)
_ENDS_SOURCE = frozenset(
    """am im in bei beim zu zum zur gegenüber nach auf aus mit vor dass und doch wenn weil ein
    à au aux en dans sur lors devant auprès que qui mardi mercredi jeudi vendredi samedi dimanche
    lundi el los durante tras ante sobre al lunes martes miércoles jueves viernes este""".split()
)
OFFICES = frozenset(
    """minister ministerin sprecher sprecherin präsident präsidentin chef chefin leiter leiterin
    anwalt anwältin ministre président présidente maire directeur directrice porte-parole député
    députée avocat avocate ministra ministro presidente presidenta portavoz alcalde alcaldesa
    director directora abogado abogada""".split()
)
NO_NAMES = frozenset(
    "laut nach angaben selon según herr frau mme mlle monsieur señor señora".split()
)
OFFICE_ENDINGS = ("minister", "ministerin", "kanzler", "kanzlerin", "präsident", "präsidentin")
"""German writes an office in one word: Finanzminister."""
_GERMAN_VERBS = frozenset("ist sind war waren wird werden wurde wurden hat haben soll".split())
_BREAKS = frozenset(",;:—–-()[].!?/")


def source_end(lows: list[str], first: int, last: int) -> int:
    """The last token of the phrase after a verb: `sagte der Minister | am Montag`."""
    j = first
    while j < last and lows[j + 1] not in _ENDS_SOURCE and lows[j + 1] != QUOTE:
        honorific = lows[j + 1] == "." and lows[j] in ("m", "mm", "sr", "sra", "dr", "prof")
        if lows[j + 1] in _BREAKS and not honorific:
            break
        j += 1
    return j


def information_of(lows: list[str], first: int, last: int) -> tuple[int, int] | None:
    """The phrase in `Nach Angaben des Ministeriums ist die Lage „stabil“`."""
    at = next((j for j in range(first, last) if lows[j] in ("angaben", "aussage")), None)
    if at is None or at + 2 > last or lows[at - 1] != "nach":
        return None
    begun = at + 1 + (lows[at + 1] == "von")
    end = begun
    while end < last and lows[end + 1] not in _GERMAN_VERBS and lows[end + 1] not in _BREAKS:
        end += 1
    return begun, end


def pronoun_in(low: str) -> str | None:
    """`he` or `she` for er, elle, ajoute-t-il."""
    return PRONOUNS.get(low.rpartition("-")[2])
