"""Ordinals in digits and in words: `27th`, `third`, `twenty-first`, `two hundredth`.

All but the last word of an ordinal are a cardinal. Set phrases (`first lady`, `at first`) rank
nothing; *second* is a unit of time behind *per*. `No. 1` is left to `numbered`, the day of a month and
the century to the calendar, the third that is a part to `fractions`.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.number_words.english_numbers import (
    AFTER_A_SECOND,
    BEFORE_A_SECOND,
    IDIOMS_OF_ORDINALS,
    NUMBER_WORDS,
    ORDINAL_SUFFIXES,
    ORDINALS,
)
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.reading import NOTHING, Reader, Reading
from newsterm.core.numerals.tokens import Tokens


def read_ordinal(tokens: Tokens, i: int) -> Reading | None:
    """The rank that begins at token i, in digits or in words."""
    low = tokens.lows[i]
    if low in ORDINALS:
        if (
            _is_set_phrase(tokens, i)
            or _is_name(tokens, i)
            or (low == "second" and _is_unit(tokens, i))
        ):
            return Reading(i + 1, NOTHING)
        return Reading(i + 1, "ordinal", Decimal(ORDINALS[low]))
    return _read_digits(tokens, i) if tokens.is_number(i) else _read_words(tokens, i)


def _is_set_phrase(tokens: Tokens, i: int) -> bool:
    """`first lady`, `at first`, `first and foremost`, `first of all`, `in the first place`."""
    low = tokens.lows[i]
    after = tokens.lows[i + 1 : i + 3]
    if low == "first":
        before = tokens.lows[i - 2 : i]
        if before[1:] == ["at"] or after in (["and", "foremost"], ["of", "all"]):
            return True
        if before == ["in", "the"] and after[0] == "place":
            return True
    return after[after[0] == "-"] in IDIOMS_OF_ORDINALS.get(low, ())


def _is_name(tokens: Tokens, i: int) -> bool:
    """`FIRST Robotics`: capitals beside a word with one."""
    shouted = tokens.words[i].isupper() and tokens.is_capital(i + 1)
    return shouted and not tokens.words[i + 1].isupper()


def _is_unit(tokens: Tokens, i: int) -> bool:
    """The second of `per second`, `a split second`, `a hundredth of a second`, `a second faster`."""
    before = tokens.lows[i - 1]
    if before == "a":
        return tokens.lows[i - 2] == "of" or tokens.lows[i + 1] in AFTER_A_SECOND
    return before in BEFORE_A_SECOND


def _read_digits(tokens: Tokens, i: int) -> Reading | None:
    digits = tokens.words[i].replace(",", "")
    if tokens.lows[i + 1] not in ORDINAL_SUFFIXES or not tokens.glued[i + 1]:
        return None
    short = len(digits) < 10 and digits.isdecimal()
    return Reading(i + 2, "ordinal", Decimal(digits)) if short else None


def _read_words(tokens: Tokens, i: int) -> Reading | None:
    """`twenty-first`, `two hundred and fifth`, `two hundredth`."""
    numeral = read_numeral(tokens, i) if tokens.lows[i] in NUMBER_WORDS else None
    if numeral is None:
        return None
    at, value = numeral.stop, numeral.value
    at += tokens.words[at] in ("-", "‑", "—") or (tokens.lows[at] == "and" and value >= 100)
    last = ORDINALS.get(tokens.lows[at], 0)
    if last >= 100:
        return Reading(at + 1, "ordinal", value * last) if 1 < value < last else None
    fits = value >= 100 or (value >= 20 and value % 10 == 0 and last < 10)
    return Reading(at + 1, "ordinal", value + last) if last and fits else None


RANKS = Reader(read_ordinal, NUMBER_WORDS.union(ORDINALS), behind=ORDINAL_SUFFIXES.union(ORDINALS))
