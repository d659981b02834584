"""Scale words outside English: `3,2 Millionen`, `4,2 mil millones`, `80 tys.`, `3.2亿`, and how each
language parts the digits.

A table only, one entry a language: `code | power of ten: words | …`. A new language is one line here.
Behind a word `!` says that it is read in its own language only, for elsewhere it is another word or
worth something else (a *billion* is a thousand times larger in German, *bin* is no number in English);
a full stop that it is a short form and takes its stop along.
"""

from __future__ import annotations

from collections.abc import Iterator

_SCALES = """
de | 3: tausend tsd. | 6: million millionen mio. mill.! | 9: milliarde milliarden mrd. |
    12: billion! billionen bio.! | 15: billiarde billiarden | 18: trillion! trillionen
fr | 3: mille! | 6: million millions | 9: milliard milliards mrd md! mds! | 12: billion! billions! |
    18: trillion! trillions!
es | 3: mil! | 6: millón millon! millones mdd! mdp! | 9: millardo millardos |
    12: billón billones | 18: trillón trillones
pt | 3: mil! | 6: milhão milhões mi! | 9: bilhão bilhões bi! | 12: trilhão trilhões tri!
it | 3: mila mille! | 6: milione milioni mln | 9: miliardo miliardi mld
nl | 3: duizend | 6: miljoen miljoenen mln mio | 9: miljard miljarden mld mrd | 12: biljoen biljoenen |
    15: biljard | 18: triljoen
pl | 3: tys. tysiąc tysiące tysięcy | 6: mln milion! miliona! miliony! milionów |
    9: mld miliard! miliarda! miliardy! miliardów | 12: bln! bilion! biliona! biliony! bilionów
tr | 3: bin! | 6: milyon mn | 9: milyar mlr | 12: trilyon
ru | 3: тыс. тысяча тысячи тысяч | 6: млн миллион миллиона миллионов миллионы |
    9: млрд миллиард миллиарда миллиардов миллиарды | 12: трлн триллион триллиона триллионов
uk | 3: тис. тисяча тисячі тисяч | 6: мільйон мільйона мільйони мільйонів |
    9: мільярд мільярда мільярди мільярдів | 12: трильйон трильйона трильйонів
bg | 3: хил.! хиляди | 6: милион милиона милиони | 9: милиард милиарда милиарди
cs | 3: tis. tisíc tisíce | 6: milion! milionu miliony! milionů | 9: miliarda! miliardy! miliard! |
    12: bilion! bilionů
sv | 3: tusen | 6: miljoner miljon | 9: miljard! miljarder | 12: biljon! biljoner
da | 3: tusind | 6: million millioner mio | 9: milliard milliarder mia.!
no | 3: tusen | 6: million millioner mill.! | 9: milliard milliarder mrd
fi | 3: tuhatta | 6: miljoona miljoonaa milj.! | 9: miljardi miljardia mrd
hu | 3: ezer | 6: millió | 9: milliárd mrd
ro | 3: mii! | 6: milion! milioane | 9: miliard! miliarde! mld
el | 3: χιλιάδες χιλ. | 6: εκατομμύριο εκατομμύρια εκατ. | 9: δισεκατομμύριο δισεκατομμύρια δισ. |
    12: τρισεκατομμύρια τρισ.
id | 3: ribu | 6: juta | 9: miliar | 12: triliun
vi | 3: nghìn | 6: triệu | 9: tỷ tỉ
ar | 3: ألف آلاف | 6: مليون ملايين مليونا | 9: مليار مليارات مليارا | 12: تريليون تريليونات
fa | 3: هزار | 6: میلیون | 9: میلیارد | 12: تریلیون
ur | 3: ہزار | 5: لاکھ | 6: ملین | 7: کروڑ
bn | 3: হাজার | 5: লাখ লক্ষ | 7: কোটি
he | 3: אלף | 6: מיליון | 9: מיליארד | 12: טריליון
hi | 3: हज़ार हजार | 5: लाख | 7: करोड़ करोड़ | 9: अरब | 12: ख़रब
zh | 2: 百 | 3: 千 | 4: 万 萬 | 5: 十万 十萬 | 6: 百万 百萬 | 7: 千万 千萬 | 8: 亿 億 | 9: 十亿 十億 |
    10: 百亿 百億 | 11: 千亿 千億 | 12: 万亿 萬億 兆
ko | 2: 백 | 3: 천 | 4: 만 | 5: 십만 | 6: 백만 | 7: 천만 | 8: 억 | 9: 십억 | 10: 백억 | 11: 천억 | 12: 조
"""
DECIMAL_COMMA = frozenset(
    "de fr es it pt nl pl tr ru uk bg cs sk sv da no fi hu ro el id vi".split()
)
"""Languages in which 1.500 is a thousand and five hundred and 1,500 one and a half.

They part thousands by a blank as well, often printed as an ordinary one: 12 345."""
TELLING = {
    "tr": "ve bir bu ile için oldu olan yüzde arttı düştü kişi avro liralık lirayı liraya".split(),
    "pl": "zł złotych złoty złote tys proc roku jest".split(),
    "pt": "r$ reais são não uma pela pelo mês custou custará também já".split(),
    "de": "für über zurück wurde wird nicht noch auch seit".split(),
}
"""Words by which a text of a few numbers tells its language, where too few stop words do."""
SIGN_FIRST = frozenset("tr ar".split())
"""Languages that put the sign of a percentage before its number: %12."""
BOTH_COMMAS = frozenset(["es"])
"""Of these, where part of the countries writes the other way: 1,500 is doubtful there."""
UNTIL = {"de": "bis", "fr": "à", "nl": "tot", "es": "a", "pt": "a", "it": "a", "sv": "till"}
"""What stands between both ends of a range."""
BETWEEN = {
    "zwischen": "und", "entre": "y et e", "tra": "e", "fra": "e", "tussen": "en", "między": "a i",
    "между": "и", "mellan": "och", "mellem": "og",
}  # fmt: skip
"""What leads to the first of two numbers, and what may join them."""
LEADS_OF_A_CHANGE = frozenset("from de da".split())
"""What leads to the first of two numbers where something changed."""
PROCLITICS = frozenset("وبلفك")
"""Arabic words of one letter, written to the next: and, with, for, so, like."""
BEFORE_A_COIN = frozenset(["de", "di"])
"""`4,2 millones de euros`, `2 milioni di euro`."""
LETTERS_BEFORE_A_SIGN = {"k": 10**3, "M": 10**6, "Md": 10**9, "Mds": 10**9, "Mrd": 10**9}
"""`12 M€`, `4,2 M EUR`, `1,3 Md€`: a letter and the sign or the code of a currency."""


def _entries() -> Iterator[tuple[str, str, int]]:
    """(language, word with its marks, worth)"""
    for entry in _SCALES.strip().replace("\n    ", " ").split("\n"):
        language, *powers = entry.split(" | ")
        for power in powers:
            exponent, _, words = power.rstrip(" |").partition(": ")
            yield from ((language, word, 10 ** int(exponent)) for word in words.split())


_ENTRIES = tuple(_entries())
DOUBTFUL = frozenset(word.strip("!.") for _, word, _ in _ENTRIES if "!" in word)
"""Words that are a scale in some language only, or not worth the same in all of them."""
EVERYWHERE = {word.rstrip("."): worth for _, word, worth in _ENTRIES if "!" not in word}
"""Words that are worth the same wherever they stand."""
SHORT_FORMS = frozenset(word.rstrip("!.") for _, word, _ in _ENTRIES if "." in word)
"""What takes its full stop along."""


def telling_words() -> dict[str, str]:
    """Words that tell their language: those of TELLING, and scale words of one language alone."""
    languages: dict[str, set[str]] = {}
    for language, word, _ in _ENTRIES:
        languages.setdefault(word, set()).add(language)
    alone = {word.rstrip("."): only.pop() for word, only in languages.items() if len(only) == 1}
    told = {word: language for language, words in TELLING.items() for word in words}
    return {word: code for word, code in alone.items() if "!" not in word} | told


def own_scales(language: str) -> dict[str, int]:
    """All scale words of a language."""
    return {word.strip("!."): worth for code, word, worth in _ENTRIES if code == language}
