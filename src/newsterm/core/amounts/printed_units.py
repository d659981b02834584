"""The unit behind a number: `10 km/h`, `12-kilometer`, `30°C`, `5 sq. km`, `three straight years`.

Names are looked up in lower case, symbols as printed, both in the table of `units`; adjectives may
stand between a number and its years. A name that is another word here (`two Cup finals`) is none.
"""

from __future__ import annotations

from newsterm.core.amounts.units import (
    GLUED,
    GLUED_OR_LAST,
    SINGULAR_NAMES,
    UNIT_NAMES,
    UNIT_SYMBOLS,
    Unit,
)
from newsterm.core.number_words.english_figures import (
    BEFORE_ONE_DAY,
    BETWEEN_NUMBER_AND_TIME,
    SINGULARS,
)
from newsterm.core.numerals.rare_signs import EAST_ASIA
from newsterm.core.numerals.tokens import Tokens, longest_heads, spell

_HEADS = longest_heads(UNIT_NAMES)
OPENINGS_OF_UNITS = frozenset(("%", *_HEADS, *BETWEEN_NUMBER_AND_TIME)).union(
    map(str.lower, UNIT_SYMBOLS)
)
"""Words, in lower case, with which a unit may begin."""
_HYPHENS = frozenset("-‐‑")
_LENGTHS = ("m", "km")
"""Symbols of lengths that are *squared* and *cubed* in words."""
_DEGREE_SIGNS = frozenset("°º˚")


def read_unit(tokens: Tokens, i: int) -> tuple[int, Unit] | None:
    """(token after it, unit) for the unit at token i, perhaps behind a hyphen: `km/h`, `-mile`."""
    at = _past_plus(tokens, i)
    at += tokens.words[at] in _HYPHENS and tokens.glued[at] and tokens.glued[at + 1]
    if tokens.words[at] in _DEGREE_SIGNS:
        return _read_degrees(tokens, at)
    return _read_symbol(tokens, at) or _read_name(tokens, at) or _read_spaced_time(tokens, at)


def _past_plus(tokens: Tokens, i: int) -> int:
    """Past the + of `10+ years` and the -plus of `40-plus years`."""
    if tokens.words[i] == "+" and tokens.glued[i]:
        return i + 1
    return i + 2 if tokens.words[i] in _HYPHENS and tokens.lows[i + 1] == "plus" else i


def _read_degrees(tokens: Tokens, i: int) -> tuple[int, Unit]:
    scale = tokens.words[i + 1]
    if scale in ("C", "c", "Celsius", "F", "Fahrenheit") and len(tokens.gap(i + 1)) < 2:
        return i + 2, UNIT_NAMES["celsius" if scale[0] in "Cc" else "fahrenheit"]
    return i + 1, UNIT_NAMES["degrees"]


def _read_symbol(tokens: Tokens, i: int) -> tuple[int, Unit] | None:
    """`km`, `km2`, `km/h`, `km per hour`, `µg/m3`."""
    word = tokens.words[i]
    unit = UNIT_SYMBOLS.get(word)
    if unit is None or not _may_be_symbol(tokens, i):
        return None
    stop = _past_power(tokens, i + 1)
    symbol = unit.symbol + (tokens.words[stop - 1] if stop > i + 1 else "")
    if tokens.words[stop] == "/" and tokens.glued[stop] and tokens.is_word(stop + 1):
        end = _past_power(tokens, stop + 2)
        rate = f"{word}{''.join(tokens.words[stop:end])}"
        return end, UNIT_SYMBOLS.get(rate) or Unit("quantity", rate)
    if tokens.lows[stop] in ("per", "an") and tokens.lows[stop + 1] in ("hour", "second"):
        return stop + 2, Unit("quantity", f"{symbol}/{tokens.lows[stop + 1][0]}")
    return stop, unit if symbol == unit.symbol else Unit("quantity", symbol)


def _may_be_symbol(tokens: Tokens, i: int) -> bool:
    """False for the in of `5 in Delhi`, the C of `5-C`, the m of `5m'n` and of `5mX`."""
    word, after = tokens.words[i], i + 1
    if tokens.glued[after] and (tokens.is_word(after) or len(tokens.words[after]) > 1):
        return False
    if tokens.words[after] in ("'", "’") and tokens.glued[after + 1]:
        return False
    if not tokens.glued[i]:
        ends = not tokens.glued[after] or tokens.words[after] in ".,;:)]/²³-"
        return word not in GLUED and (word not in GLUED_OR_LAST or ends)
    return word not in ("C", "F") or tokens.words[i - 1] not in _HYPHENS


def _past_power(tokens: Tokens, i: int) -> int:
    """Past the 2 of `km2` and the ^3 of `km^3`."""
    at = i + (tokens.words[i] == "^" and tokens.glued[i])
    return at + 1 if tokens.words[at] in ("2", "3") and tokens.glued[at] else i


def _read_name(tokens: Tokens, i: int) -> tuple[int, Unit] | None:
    stop, name = spell(tokens, i, _HEADS, UNIT_NAMES)
    if not name or _is_other_word(tokens, i, UNIT_NAMES[name]):
        return None
    unit, power = UNIT_NAMES[name], tokens.lows[stop]
    if unit.symbol in _LENGTHS and power in ("squared", "cubed"):
        return stop + 1, Unit("quantity", f"{unit.symbol}{2 if power == 'squared' else 3}")
    return stop, unit


def _is_other_word(tokens: Tokens, i: int, unit: Unit) -> bool:
    """True for the name in `two Cup finals` and `The 5 Times`, for a lone `x`, for `7m4`."""
    word, before = tokens.words[i], tokens.lows[i - 1]
    followed = tokens.glued[i + 1] and (tokens.is_word(i + 1) or tokens.is_number(i + 1))
    if followed and tokens.words[i + 1] >= EAST_ASIA:
        return False  # No blank parts words there: 4.2%増.
    if word in ("x", "X", "×"):
        return followed or not tokens.glued[i]
    if word[0].isupper() and not word.isupper() and not unit.capital:
        return not tokens.is_title_case()
    if word in ("quarter", "PC") or (word == "quarters" and before in ("three", "3", "-")):
        return True
    if word == "day" and before == "one":
        return tokens.lows[i - 2] not in BEFORE_ONE_DAY
    if word in SINGULAR_NAMES and not tokens.glued[i]:
        return before not in SINGULARS
    return followed and tokens.glued[i]


def _read_spaced_time(tokens: Tokens, i: int) -> tuple[int, Unit] | None:
    """`three straight years`, `20-odd years`, `two more long weeks`."""
    at = i
    while at < i + 2 and tokens.lows[at] in BETWEEN_NUMBER_AND_TIME:
        at += 1
    unit = UNIT_NAMES.get(tokens.lows[at]) if at > i else None
    plural = tokens.lows[at].endswith("s")
    return (at + 1, unit) if unit and unit.type == "duration" and plural else None
