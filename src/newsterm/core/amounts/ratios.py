"""One number to another: `one in five`, `7 out of 10`, `2:1`, `3-for-2`, `50-50`.

A part of a whole (*in*, *out of*) is smaller than it; *to* and *for* set any two against each other.
`12 in five days` is left to counts, `9:30` to the clock, `3-2` to scores, `3 to 1` without hyphens to
`bare_numbers`.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.amounts.printed_units import read_unit
from newsterm.core.number_words.english_numbers import JOINTS_OF_RATIOS, NUMBER_WORDS, OF_RATIOS
from newsterm.core.numerals.digits import digits_value, is_whole
from newsterm.core.numerals.numeral import Numeral, read_numeral
from newsterm.core.numerals.reading import DASHES, Reader, Reading
from newsterm.core.numerals.tokens import Tokens

_LONGEST_ODDS = 1000
"""Bookmakers offer no longer ones; a larger number behind *to* is the end of a range."""


def read_ratio(tokens: Tokens, i: int) -> Reading | None:
    """`one in five`, `7 out of 10`, `2:1`, `3-for-2`, `10-to-1`, `50-50`."""
    return _read_even(tokens, i) or _read_ratio(tokens, i)


def _read_ratio(tokens: Tokens, i: int) -> Reading | None:
    if tokens.is_number(i) and ":" in tokens.words[i]:
        return _read_colon(tokens, i)
    first = read_numeral(tokens, i)
    joint = _read_joint(tokens, first.stop) if first else None
    second = read_numeral(tokens, joint[0]) if joint else None
    if not first or not joint or not second or not first.value or not second.value:
        return None
    graded = joint[1] == "of" and first.value < second.value <= 100  # 4.5 out of 5
    if not (is_whole(first.value) or graded) or not is_whole(second.value):
        return None
    if not _may_be_ratio(tokens, first, second, joint[1]):
        return None
    return Reading(second.stop, "ratio", first.value / second.value)


def _read_joint(tokens: Tokens, i: int) -> tuple[int, str] | None:
    """(token of the second number, its preposition) for what joins two numbers to a ratio."""
    lows = tokens.lows
    if lows[i] == "in" and tokens.words[i + 1] != "-":
        return i + 1 + (lows[i + 1] == "every"), "in"
    i += lows[i] == "times" and lows[i + 1] == "out"  # nine times out of ten
    if lows[i : i + 2] == ["out", "of"]:
        return i + 2 + (lows[i + 2] == "every"), "of"
    if tokens.words[i] not in DASHES or not tokens.glued[i] or tokens.words[i + 2] not in DASHES:
        return None
    if lows[i + 1 : i + 4] == ["out", "-", "of"]:
        return i + 5, "of"
    glued = tokens.glued[i + 1] and tokens.glued[i + 3]
    return (i + 3, lows[i + 1]) if glued and lows[i + 1] in OF_RATIOS else None


def _may_be_ratio(tokens: Tokens, first: Numeral, second: Numeral, preposition: str) -> bool:
    """False for `killed three in 2019`, `twelve in five days`, `two in 10 years`."""
    part, whole, stop = first.value, second.value, second.stop
    if preposition != "in":
        return part <= whole if preposition == "of" else whole <= _LONGEST_ODDS
    if part >= whole or 1900 <= whole < 2100 or (tokens.glued[stop] and tokens.is_word(stop)):
        return False
    unit = read_unit(tokens, stop)
    once_in_years = part == 1 and tokens.words[stop] == "-"
    return unit is None or (once_in_years and unit[1].type == "duration")


def _read_colon(tokens: Tokens, i: int) -> Reading | None:
    """`2:1`, `16:9`, `1:10,000`; two digits behind the colon are minutes, Acts 11:6 is a verse."""
    before, _, after = tokens.words[i].partition(":")
    first, second = digits_value(before), digits_value(after)
    book = i - 1 - (tokens.words[i - 1] == ".")
    if not first or not second or first > 9999 or tokens.is_capital(book):
        return None
    minutes = len(after) == 2 and second < 60 and first < 25
    if minutes and tokens.lows[i - 1] not in ("ratio", "of"):
        return None
    return Reading(i + 1, "ratio", first / second)


def _read_even(tokens: Tokens, i: int) -> Reading | None:
    """`50-50`, `50/50`, `fifty-fifty`."""
    first, mark, last = tokens.lows[i : i + 3]
    even = first == last and first in ("50", "fifty") and (mark in DASHES or mark == "/")
    return Reading(i + 3, "ratio", Decimal(1)) if even else None


RATIOS = Reader(read_ratio, NUMBER_WORDS, behind=JOINTS_OF_RATIOS)
