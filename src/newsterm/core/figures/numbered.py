"""Ranks by number: `No. 1`, `No 10`, `number three`, `#1`; No 10 Downing Street is a house.

The lower-case `no` needs its point, for it is a determiner too. Numbers behind other nouns (`page 12`,
`Section 230`) are references, left to `names_with_digits`.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.figures.names_with_digits import is_address
from newsterm.core.number_words.english_numbers import NUMBER_WORDS, NUMBERED
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.reading import NOTHING, Reader, Reading
from newsterm.core.numerals.tokens import Tokens


def read_numbered(tokens: Tokens, i: int) -> Reading | None:
    """`No. 1`, `No 10`, `number three`, `#1`."""
    word, at = tokens.words[i], i + 1
    if word not in NUMBERED or (word == "#" and not tokens.glued[at]):
        return None
    pointed = tokens.words[at] == "." and tokens.glued[at]
    if word.lower() in ("no", "nos"):
        at += pointed
        if word == "no" and not pointed:
            return None
    if tokens.lows[at] in NUMBER_WORDS and (pointed or word.lower() == "number"):
        numeral = read_numeral(tokens, at)
        return Reading(numeral.stop, "ordinal", numeral.value) if numeral else None
    rank = tokens.words[at]
    if not rank.isdecimal() or len(rank) > 3 or (tokens.glued[at + 1] and tokens.is_word(at + 1)):
        return None
    house = is_address(tokens, at, at + 1) or (rank == "10" and not pointed and word == "No")
    return Reading(at + 1, NOTHING if house else "ordinal", Decimal(rank))


NUMBERED_RANKS = Reader(read_numbered, frozenset(map(str.lower, NUMBERED)), digits=False)
