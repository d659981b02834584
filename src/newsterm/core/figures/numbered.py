"""Ranks by number: `No. 1`, `No 10`, `number three`, `#1`; No 10 Downing Street is a house."""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.figures.names_with_digits import is_address
from newsterm.core.numerals.number_words import NUMBER_WORDS
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.reading import NOTHING, Reading
from newsterm.core.numerals.tokens import Pieces

_NUMBERED = frozenset("No Nos NO no № # number Number".split())


def read_numbered(pieces: Pieces, i: int) -> Reading | None:
    """`No. 1`, `No 10`, `number three`, `#1`."""
    word, at = pieces.words[i], i + 1
    if word not in _NUMBERED or (word == "#" and not pieces.glued(at)):
        return None
    pointed = pieces.words[at] == "." and pieces.glued(at)
    if word.lower() in ("no", "nos"):
        at += pointed
        if word == "no" and not pointed:
            return None
    if pieces.lows[at] in NUMBER_WORDS and (pointed or word.lower() == "number"):
        numeral = read_numeral(pieces, at)
        return Reading(numeral.stop, "ordinal", numeral.value) if numeral else None
    rank = pieces.words[at]
    if not rank.isdecimal() or len(rank) > 3 or (pieces.glued(at + 1) and pieces.is_word(at + 1)):
        return None
    house = is_address(pieces, at, at + 1) or (rank == "10" and not pointed and word == "No")
    return Reading(at + 1, NOTHING if house else "ordinal", Decimal(rank))
