"""English number words: cardinals, scales, ordinals, parts, and what leads to a number."""

from __future__ import annotations

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
NUMBER_WORDS = frozenset(ONES) | frozenset(TENS)
SPOKEN_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "lac": 10**5,
    "lacs": 10**5, "million": 10**6, "crore": 10**7, "crores": 10**7, "billion": 10**9,
    "trillion": 10**12, "dozen": 12,
}  # fmt: skip
"""Scales that stand behind number words; lakh and crore are of Indian English."""
PRINTED_SCALES = {
    "millions": 10**6, "mln": 10**6, "mn": 10**6, "cr": 10**7, "billions": 10**9,
    "milliard": 10**9, "milliards": 10**9, "bln": 10**9, "bn": 10**9, "trillions": 10**12,
    "trn": 10**12, "tn": 10**12, "tr": 10**12, "quadrillion": 10**15,
}  # fmt: skip
"""Scales that stand behind digits only."""
SCALE_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
ARTICLES = ("a", "an")
HALF_AND_QUARTER = ("half", "quarter")
LONE_SCALES = ("hundred", "thousand", "million", "billion")
"""Scales that stand for one of themselves in a compound: `a billion-year contract`."""
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
} | {
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9,
}  # fmt: skip
RANKS = frozenset((*ORDINALS, "final", "last", "only"))
"""What may be joined to an ordinal: `the third and final season`."""
ORDINAL_SUFFIXES = frozenset("st nd rd th".split())
IDIOMS_OF_ORDINALS = {
    "first": frozenset(
        "lady ladies aid name names hand responder responders nations degree minister".split()
    ),
    "second": frozenset("hand thoughts thought life wind nature guess guessing guessed".split()),
    "third": frozenset("party parties world".split()),
    "fifth": frozenset(["column"]),
    "sixth": frozenset(["sense"]),
}
"""What makes a set phrase of the ordinal before it: no first lady without a second."""
AFTER_A_SECOND = frozenset("faster slower later behind ahead".split())
"""Behind these *a second* is a stretch of time."""
PARTS = {word: value for word, value in ORDINALS.items() if value > 2} | {"half": 2, "quarter": 4}
"""Into how many equal parts a fraction's noun divides."""
PLURAL_PARTS = {f"{word}s": value for word, value in PARTS.items() if word != "half"} | {
    "halves": 2
}
ADDED_PARTS = {
    "a half": "0.5", "an half": "0.5", "one half": "0.5", "a quarter": "0.25",
    "one quarter": "0.25", "three quarters": "0.75",
}  # fmt: skip
"""Parts that may be added to a number: `two and a half`."""
FOLDS = {
    f"{word}fold": value
    for word, value in zip(
        """two three four five six seven eight nine ten twelve fifteen twenty thirty fifty hundred
        thousand""".split(),
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 50, 100, 1000),
        strict=True,
    )
}
NEGATIVES = ("minus", "negative")
NUMBERED = frozenset("No Nos NO no № # number Number".split())
"""What leads to the number of a rank, as printed."""
_APPROXIMATORS = frozenset("about around nearly almost just only over".split())
APPROXIMATORS = _APPROXIMATORS | frozenset(("roughly", "approximately"))
AROUND_AMOUNTS = APPROXIMATORS | frozenset("some under an a estimated more less than".split())
BEFORE_FRACTIONS = APPROXIMATORS | frozenset("by than under".split())
BEFORE_AGES = _APPROXIMATORS | frozenset("of at under between to".split())
WHICH_QUARTER = frozenset(
    """same last this next previous prior current latest past first second third fourth fiscal
    corresponding comparable financial final each every per""".split()
)
"""Before a quarter that is one of a year, and no part of anything."""
BEFORE_HYPHENS = frozenset(
    "year month week day hour minute half quarter third first second".split()
)
BEHIND_HYPHENS = frozenset("old olds year years month week day hour minute point time".split())
"""Words whose hyphen at the end of a line is their own: `12-year-` `old`."""
BEFORE_COUNTS = APPROXIMATORS | frozenset(
    """some than least most up estimated another like police today yesterday day week""".split()
)
"""Words that lead to a count, even where they open a sentence with a capital."""
NO_HALVES_BEHIND = frozenset("first second own opening fly scrum".split())
"""Behind these a half is one of a match or a player."""
HALF_COMPOUNDS = frozenset("time way term marathon back backs brother sister mast".split())
OF_OR_THAN = frozenset("of more less fewer lower higher the that which who its their".split())
"""What a part is taken of, or compared with."""
AFTER_FRACTIONS = frozenset(
    """in to from since and on at said were was are is have had as for compared this last""".split()
)
FRACTION_ENDINGS = frozenset("nd rd th ths".split())
"""Behind the digits below the bar: 9/10ths."""
JOINING = frozenset("and or to".split())
"""Between two ranks or two numbers of a kind: the 3rd or 4th."""
JOINTS_OF_RATIOS = frozenset("in out times".split())
"""Behind the first number of a ratio: one in ten, nine times out of ten."""
OF_RATIOS = frozenset("in to for".split())
"""Between hyphens: one-in-ten."""
BEFORE_A_SECOND = frozenset("per split every each".split())
"""The second that they lead to is one of a minute."""
