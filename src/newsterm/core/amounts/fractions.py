"""Parts of a whole: `two-thirds`, `half of`, `a quarter`, `1/3`, `½`, `three-quarters of a point`.

With a unit behind it a part is a measure: half an hour, a quarter of a mile, half a percentage
point; `quarter-point` is what interest rates move by.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.amounts.measures import iso_duration
from newsterm.core.amounts.printed_units import read_unit
from newsterm.core.number_words.english_calendar import MONTHS
from newsterm.core.number_words.english_numbers import (
    AFTER_FRACTIONS,
    ARTICLES,
    BEFORE_FRACTIONS,
    FRACTION_ENDINGS,
    HALF_AND_QUARTER,
    HALF_COMPOUNDS,
    NO_HALVES_BEHIND,
    NUMBER_WORDS,
    OF_OR_THAN,
    PARTS,
    PLURAL_PARTS,
    WHICH_QUARTER,
)
from newsterm.core.numerals.digits import GLYPHS
from newsterm.core.numerals.notation import SCALE_WORDS
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.rare_signs import EAST_ASIA
from newsterm.core.numerals.reading import DASHES, NOTHING, Reader, Reading
from newsterm.core.numerals.tokens import Tokens

_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
_NAMED_DAYS = (("9", "11"), ("7", "7"), ("24", "7"))


def read_fraction(tokens: Tokens, i: int) -> Reading | None:
    """The fraction at token i, or the measure it is a part of."""
    if tokens.lows[i] == "half" and tokens.lows[past_joint(tokens, i + 1)] == "centuries":
        return Reading(past_joint(tokens, i + 1) + 1, NOTHING)  # A batsman makes them.
    share = _read_share(tokens, i)
    if share is None:
        return _read_point(tokens, i)
    stop, value = share
    return _measured(tokens, stop, value) or Reading(stop, "fraction", value)


def past_joint(tokens: Tokens, i: int) -> int:
    return i + (tokens.words[i] in DASHES)


def _read_point(tokens: Tokens, i: int) -> Reading | None:
    """`quarter-point`, `half-point`."""
    value = {"half": _HALF, "quarter": _QUARTER}.get(tokens.lows[i])
    if value is None or tokens.words[i + 1] not in DASHES or tokens.lows[i + 2] != "point":
        return None
    return Reading(i + 3, "percent", value, "pp", number=value)


def _read_share(tokens: Tokens, i: int) -> tuple[int, Decimal] | None:
    low = tokens.lows[i]
    if low in GLYPHS:
        return i + 1, GLYPHS[low]
    if low == "half":
        return (i + 1, _HALF) if _is_half(tokens, i) else None
    if low == "quarter":
        if tokens.lows[i - 1] in WHICH_QUARTER or tokens.lows[i - 1] in MONTHS:
            return None  # The same quarter a year ago, the July quarter of 2024.
        shared = tokens.lows[i + 1] == "of" or _measured(tokens, i + 1, _QUARTER)
        return (i + 1, _QUARTER) if shared else None
    if low in ("a", "an"):
        return _read_with_article(tokens, i)
    slashed = _read_slashed(tokens, i) if tokens.is_number(i) else None
    return slashed or _read_parts(tokens, i)


def _is_half(tokens: Tokens, i: int) -> bool:
    """False for half-time, fly-half, the second half, their own half."""
    before, after = tokens.lows[i - 1], tokens.lows[i + 1]
    if before in NO_HALVES_BEHIND or (tokens.glued[i] and before in DASHES):
        return False
    if after in HALF_COMPOUNDS or (after in DASHES and tokens.glued[i + 1]):
        return _measured(tokens, i + 1, _HALF) is not None
    nation = tokens.is_capital(i - 1) and not tokens.opens_sentence(i - 1)
    return not nation or after in ("of", "the")


def _read_with_article(tokens: Tokens, i: int) -> tuple[int, Decimal] | None:
    """`a quarter`, and `a third of` where a third is no rank."""
    low, stop = tokens.lows[i + 1], i + 2
    if low not in PARTS or (tokens.words[stop] in DASHES and tokens.glued[stop]):
        return None
    after = tokens.lows[stop]
    ends = not tokens.is_word(stop) or after in AFTER_FRACTIONS
    shared = after in OF_OR_THAN or (ends and tokens.lows[i - 1] in BEFORE_FRACTIONS)
    return (stop, 1 / Decimal(PARTS[low])) if shared or low in ("half", "quarter") else None


def _read_slashed(tokens: Tokens, i: int) -> tuple[int, Decimal] | None:
    """`1/3`, `2 1/2`; `24/7` and `9/11` are names."""
    above, slash, below = tokens.words[i : i + 3]
    if below in ("/", "⁄") and above.isdecimal() and len(above) < 4 and not tokens.glued[i + 1]:
        part = _read_slashed(tokens, i + 1)
        return (part[0], int(above) + part[1]) if part else None
    if slash not in ("/", "⁄") or not tokens.glued[i + 1] or not tokens.glued[i + 2]:
        return None
    if not above.isdecimal() or not below.isdecimal() or len(above) > 2 or len(below) > 3:
        return None
    if not 0 < int(above) < int(below) or (above, below) in _NAMED_DAYS:
        return None
    if tokens.glued[i] and tokens.words[i - 1] < EAST_ASIA:
        return None
    stop = i + 3
    if tokens.words[stop] == "/" or (tokens.glued[stop] and tokens.is_number(stop)):
        return None
    stop += tokens.glued[stop] and tokens.lows[stop] in FRACTION_ENDINGS
    if below == "10" and stop == i + 3 and tokens.lows[stop] != "of":
        return None  # Eight points of ten.
    return stop, Decimal(int(above)) / int(below)


def _read_parts(tokens: Tokens, i: int) -> tuple[int, Decimal] | None:
    """`two-thirds`, `three quarters`, `one fifth`, `nine-tenths`."""
    numeral = read_numeral(tokens, i)
    if numeral is None or numeral.value > 99 or numeral.value % 1 or numeral.scale > 1:
        return None
    at = numeral.stop
    at += tokens.words[at] in DASHES and tokens.glued[at] and tokens.glued[at + 1]
    low, hyphened = tokens.lows[at], at > numeral.stop
    if low == "quarters" and numeral.value != 3:
        return None
    if numeral.value != 1 and not hyphened:
        parts = PLURAL_PARTS.get(low)
    else:
        parts = PARTS.get(low) or (PLURAL_PARTS.get(low) if hyphened else None)
        ranked = not hyphened and low not in ("half", "quarter") and tokens.is_word(at + 1)
        if ranked and tokens.lows[at + 1] not in OF_OR_THAN | AFTER_FRACTIONS:
            return None
    return (at + 1, numeral.value / parts) if parts else None


def _measured(tokens: Tokens, stop: int, value: Decimal) -> Reading | None:
    """`half an hour`, `half-hour`, `a quarter of a mile`, `three-quarters of a percentage point`."""
    at = stop
    if tokens.lows[at] == "of" and tokens.lows[at + 1] in ("a", "an", "one"):
        at += 2
    elif tokens.lows[at] in ("a", "an"):
        at += 1
    scale = SCALE_WORDS.get(tokens.lows[at]) if at > stop else None
    if scale:
        return Reading(at + 1, "count", value * scale, number=value, scale=scale)
    at += tokens.words[at] in DASHES and tokens.glued[at]
    behind = read_unit(tokens, at)
    if behind is None or behind[1].type == "multiple" or tokens.lows[behind[0] - 1] == "quarters":
        return None
    end, unit = behind
    if unit.type != "duration":
        return Reading(end, unit.type, value, unit.symbol, number=value)
    if at > stop and tokens.lows[end - 1].endswith("s"):
        return None
    return Reading(end, "duration", iso_duration([(value, unit.symbol)]), unit.symbol, number=value)


FRACTIONS = Reader(
    read_fraction,
    NUMBER_WORDS.union(GLYPHS, ARTICLES, HALF_AND_QUARTER),
    behind=frozenset(PARTS).union(PLURAL_PARTS),
)
