"""Measures of two parts and measures by marks: `5 ft 11 in`, `2 hours 30 minutes`, `6'2"`.

The second unit is one the first is divided into, in the table of units. Durations are told in
ISO 8601, all others in the first unit.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.amounts.printed_units import OPENINGS_OF_UNITS, read_unit
from newsterm.core.amounts.units import TIMES, Unit
from newsterm.core.number_words.english_figures import DIMENSIONS
from newsterm.core.number_words.english_numbers import ARTICLES
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.reading import Reader, Reading, plain
from newsterm.core.numerals.tokens import Tokens

_HALF = Decimal("0.5")


def iso_duration(parts: list[tuple[Decimal, str]]) -> str:
    """ISO 8601: `P2Y6M`, `PT48H`, `P20Y` for two decades."""
    dates, times = "", ""
    for value, symbol in parts:
        lasts = TIMES[symbol].lasts
        told = f"{plain(value * Decimal(lasts[:-1].removeprefix('T')))}{lasts[-1]}"
        if lasts[0] == "T":
            times += told
        else:
            dates += told
    return f"P{dates}{'T' if times else ''}{times}"


def with_lesser_unit(tokens: Tokens, value: Decimal, stop: int, unit: Unit) -> Reading:
    """The amount up to `stop` with what follows in a smaller unit."""
    if unit.type == "duration":
        return _read_times(tokens, value, stop, unit.symbol)
    alone = Reading(stop, unit.type, value, unit.symbol, number=value)
    at = stop + (tokens.words[stop] in (",", "-") or tokens.lows[stop] == "and")
    numeral = read_numeral(tokens, at) if unit.smaller and tokens.is_number(at) else None
    if not numeral or (tokens.words[stop] == "-" and not tokens.glued[at]):
        return alone
    behind = read_unit(tokens, numeral.stop)
    if behind and behind[1].symbol == unit.smaller[1]:
        whole = value + numeral.value / int(unit.smaller[0])
        return Reading(behind[0], unit.type, whole, unit.symbol, number=value)
    end = _after_inches(tokens, stop, numeral.stop) if unit.symbol == "[ft_i]" else 0
    if not end or numeral.value >= 12 or (behind and end == numeral.stop):
        return alone
    return Reading(end, unit.type, value + numeral.value / 12, unit.symbol, number=value)


def _after_inches(tokens: Tokens, i: int, stop: int) -> int:
    """The token after the inches of `5 ft 11 in tall` and `6-foot-2`; not `6 feet 2 in his socks`."""
    follows = tokens.lows[stop + 1]
    if tokens.lows[stop] == "in" and (not tokens.is_word(stop + 1) or follows in DIMENSIONS):
        return stop + 1
    return 0 if tokens.words[i] == "," or tokens.lows[i] == "and" else stop


def _read_times(tokens: Tokens, value: Decimal, stop: int, symbol: str) -> Reading:
    """`2 hours and 30 minutes`, `three years, two months`; `two years and a half`."""
    half = _and_a_half(tokens, stop)
    if half:
        return _lasting(half, value + _HALF, symbol)
    parts = [(value, symbol)]
    while True:
        at = stop + (tokens.words[stop] == ",")
        at += tokens.lows[at] == "and"
        numeral = read_numeral(tokens, at)
        behind = numeral and read_unit(tokens, numeral.stop)
        if not numeral or not behind or behind[0] > numeral.stop + 1:
            break
        if behind[1].symbol not in TIMES[parts[-1][1]].smaller:
            break
        parts.append((numeral.value, "min" if behind[1].symbol == "m" else behind[1].symbol))
        stop = behind[0]
    return Reading(stop, "duration", iso_duration(parts), symbol, number=value)


def _lasting(stop: int, value: Decimal, symbol: str) -> Reading:
    return Reading(stop, "duration", iso_duration([(value, symbol)]), symbol, number=value)


def _and_a_half(tokens: Tokens, i: int) -> int:
    """The token after `and a half` or `-and-a-half` at token i; 0 where it does not stand there."""
    words: list[str] = []
    at = i
    while len(words) < 3 and at < i + 6:
        if tokens.words[at] not in ("-", "‑"):
            words.append(tokens.lows[at])
        at += 1
    return at if words == ["and", "a", "half"] else 0


def read_one_and_more(tokens: Tokens, i: int) -> Reading | None:
    """`a year and a half`, `an hour and 20 minutes`, `a mile and a half`."""
    behind = read_unit(tokens, i + 1) if tokens.is_word(i + 1) else None
    if behind is None:
        return None
    stop, unit = behind
    if unit.type == "duration":
        reading = _read_times(tokens, Decimal(1), stop, unit.symbol)
        return reading if reading.stop > stop else None
    half = _and_a_half(tokens, stop)
    if not half or unit.type != "quantity":
        return None
    return Reading(half, unit.type, 1 + _HALF, unit.symbol, number=1 + _HALF)


def read_feet(tokens: Tokens, i: int) -> Reading | None:
    """`5'9"`, `5’11”`, `6′2″`: feet and inches by their marks."""
    feet, mark, inches = tokens.words[i].replace("’", "'").partition("'")
    stop = i + 1
    parted = tokens.words[stop] in ("′", "'", "’") and tokens.glued[stop] and tokens.glued[stop + 1]
    if not mark and parted:
        inches, stop = tokens.words[stop + 1], stop + 2
    if not (feet.isdecimal() and inches.isdecimal() and len(feet) == 1 and len(inches) < 3):
        return None
    if int(inches) > 11:
        return None
    if tokens.words[stop] in ('"', "”", "″", "“"):
        stop += 1
    elif tokens.words[stop : stop + 2] in (["'", "'"], ["’", "’"]):
        stop += 2
    return Reading(stop, "quantity", int(feet) + Decimal(inches) / 12, "[ft_i]")


FEET_AND_INCHES = Reader(read_feet, behind=frozenset())
ONE_AND_MORE = Reader(
    read_one_and_more, frozenset(ARTICLES), digits=False, behind=OPENINGS_OF_UNITS
)
