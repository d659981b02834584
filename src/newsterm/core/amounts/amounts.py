"""An amount: a number with what makes it money, a percentage, a quantity, a stretch of time.

The reading goes from left to right: sign, currency, number with its scale, unit.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.amounts.measures import with_lesser_unit
from newsterm.core.amounts.pounds import is_weight
from newsterm.core.amounts.printed_currencies import currency_after, currency_before
from newsterm.core.amounts.printed_units import read_unit
from newsterm.core.amounts.short_scales import FACTORS, short_scale
from newsterm.core.amounts.units import Unit
from newsterm.core.numerals.numeral import SCALE_WORDS, Numeral, read_numeral
from newsterm.core.numerals.reading import DASHES, Reading
from newsterm.core.numerals.tokens import Pieces
from newsterm.core.value import replace

SIGNS = {"-": -1, "−": -1, "–": -1, "+": 1, "±": 1}
_BEFORE_SIGN = frozenset("([“\"'‘/:~≈<>")


def read_amount(pieces: Pieces, i: int) -> Reading | None:
    """The amount that begins at piece i, without looking for the other end of a range."""
    at, sign = _read_sign(pieces, i)
    signed = at > i
    currency = currency_before(pieces, at)
    if currency:
        at = currency[0]
        if pieces.words[at] in SIGNS and pieces.glued(at + 1):
            sign, at = SIGNS[pieces.words[at]], at + 1
    numeral = read_numeral(pieces, at, money=currency is not None)
    if numeral is None:
        return None
    if sign < 0:
        numeral = replace(numeral, value=-numeral.value)
    reading = _money(pieces, numeral, currency[1]) if currency else _with_unit(pieces, numeral)
    return replace(reading, bare=False) if signed else reading


def _read_sign(pieces: Pieces, i: int) -> tuple[int, int]:
    """(piece after the sign, its factor) at piece i."""
    word = pieces.words[i]
    if word in SIGNS:
        loose = not pieces.glued(i) or pieces.words[i - 1] in _BEFORE_SIGN
        if loose and pieces.glued(i + 1):
            return i + 1, SIGNS[word]
    elif pieces.lows[i] in ("minus", "negative"):
        return i + 1, -1
    return i, 1


def _money(pieces: Pieces, numeral: Numeral, code: str) -> Reading:
    """A currency stood before; behind it its code or name may stand once more (`$5m USD`)."""
    stop = numeral.stop
    again = currency_after(pieces, stop)
    if again and again[2] == 1 and (pieces.words[stop].isupper() or pieces.lows[stop] == "dollars"):
        stop, code = again[0], again[1]
    return Reading(stop, "money", numeral.value, code, number=numeral.value, scale=numeral.scale)


def _with_unit(pieces: Pieces, numeral: Numeral) -> Reading:
    """The number with the currency or the unit behind it, or alone as a count."""
    unit = read_unit(pieces, numeral.stop)
    money = _money_behind(pieces, numeral, unit)
    if money:
        return money
    scale = short_scale(pieces, numeral)
    if scale:
        return _with_short_scale(pieces, numeral, scale)
    if unit and not _is_year_before(pieces, numeral, unit[0]):
        reading = with_lesser_unit(pieces, numeral.value, *unit)
        return replace(reading, number=numeral.value, scale=numeral.scale)
    return _count(numeral.stop, numeral.value, numeral.scale)


def _count(stop: int, value: Decimal, scale: int) -> Reading:
    return Reading(stop, "count", value, bare=scale == 1, number=value, scale=scale)


def _money_behind(
    pieces: Pieces, numeral: Numeral, unit: tuple[int, Unit] | None
) -> Reading | None:
    """`40 million yuan`, `75p`, `ten-pound`, and with one letter for the scale: `5m euros`."""
    stop, scale = numeral.stop, numeral.scale
    at = stop + (pieces.words[stop] == "-" and pieces.glued(stop) and pieces.glued(stop + 1))
    money = currency_after(pieces, at)
    if not money and scale == 1 and pieces.glued(stop) and pieces.lows[stop] in FACTORS:
        money = currency_after(pieces, stop + 1)
        scale = FACTORS[pieces.lows[stop]]
    if not money or (unit and unit[0] > money[0]):
        return None
    if unit and unit[1].symbol == "[lb_av]" and is_weight(pieces, numeral, unit[0]):
        return None
    stop, code, worth = money
    number = numeral.value * (scale // numeral.scale)
    return Reading(stop, "money", number * worth, code, number=number, scale=scale)


def _with_short_scale(pieces: Pieces, numeral: Numeral, scale: int) -> Reading:
    """`5m people`, `2.5m tonnes`."""
    value, at = numeral.value * scale, numeral.stop + 1
    at += pieces.words[at] == "-" and pieces.glued(at) and pieces.glued(at + 1)
    unit = read_unit(pieces, at)
    if unit and unit[1].type != "multiple" and pieces.words[at] not in ("in", "st"):
        return replace(with_lesser_unit(pieces, value, *unit), scale=scale)
    return _count(numeral.stop + 1, value, scale)


def _is_year_before(pieces: Pieces, numeral: Numeral, stop: int) -> bool:
    """True for the 2018 of `World Cup 2018 day five` and `the 2024 season`."""
    if not 1900 <= numeral.value < 2100 or not pieces.words[numeral.stop - 1].isdecimal():
        return False
    singular = pieces.words[numeral.stop] not in DASHES and not pieces.lows[stop - 1].endswith("s")
    return singular and not pieces.glued(numeral.stop) and pieces.lows[stop] != "old"


def read_scale_alone(pieces: Pieces, i: int) -> Reading | None:
    """`a billion-year contract`, `the million-dollar question`: a scale without its number."""
    glued = pieces.words[i + 1] in DASHES and pieces.glued(i + 1) and pieces.glued(i + 2)
    if not glued or (pieces.glued(i) and pieces.words[i - 1] in DASHES):
        return None
    scale = SCALE_WORDS[pieces.lows[i]]
    reading = _with_unit(pieces, Numeral(i + 1, Decimal(scale), scale, True))
    return reading if reading.type != "count" else None
