"""Number words outside English that stand before a scale word: `zwei Milliarden`, `un millón`.

No more than those: `eine` and `un` alone are articles. Turkish *on*, ten, is an English word and left out.
"""

from __future__ import annotations

_FROM_ONE = """
de | ein eine einer | zwei | drei | vier | fünf | sechs | sieben | acht | neun | zehn | elf | zwölf
fr | un une | deux | trois | quatre | cinq | six | sept | huit | neuf | dix | onze | douze
es | un una | dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez | once | doce
pt | um uma | dois duas | três | quatro | cinco | seis | sete | oito | nove | dez | onze | doze
it | un uno | due | tre | quattro | cinque | sei | sette | otto | nove | dieci | undici | dodici
nl | een één | twee | drie | vier | vijf | zes | zeven | acht | negen | tien | elf | twaalf
pl | jeden | dwa dwie | trzy | cztery | pięć | sześć | siedem | osiem | dziewięć | dziesięć
tr | bir | iki | üç | dört | beş | altı | yedi | sekiz | dokuz
ru | один одна | два две | три | четыре | пять | шесть | семь | восемь | девять | десять
"""
_ENTRIES = [entry.split(" | ") for entry in _FROM_ONE.strip().split("\n")]
SMALL_NUMBERS = {
    language: {word: value for value, forms in enumerate(words, start=1) for word in forms.split()}
    for language, *words in _ENTRIES
}
"""For each language what its words are worth, from one to twelve."""
