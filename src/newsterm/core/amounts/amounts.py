"""An amount: a number with what makes it money, a percentage, a quantity, a stretch of time.

The reading goes from left to right: sign, currency, number with its scale, unit. Money behind the
number goes before a unit (`5 pounds`, `5m euros`), a scale of one letter before metres. The other end
of a range is left to `ranges`; a number with nothing is a bare count, judged by `bare_numbers`.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.amounts.measures import with_lesser_unit
from newsterm.core.amounts.pounds import is_weight
from newsterm.core.amounts.printed_currencies import (
    COINS_AND_CODES,
    CURRENCY_HEADS,
    currency_after,
    currency_before,
    sign_or_code,
)
from newsterm.core.amounts.printed_units import OPENINGS_OF_UNITS, read_unit
from newsterm.core.amounts.short_scales import short_scale
from newsterm.core.amounts.units import Unit
from newsterm.core.number_words.coin_names import BEHIND_SCALES
from newsterm.core.number_words.english_numbers import LONE_SCALES, NEGATIVES, SCALE_LETTERS
from newsterm.core.number_words.scale_words import BEFORE_A_COIN, LETTERS_BEFORE_A_SIGN
from newsterm.core.numerals.notation import SCALE_WORDS
from newsterm.core.numerals.numeral import Numeral, is_doubtful, is_over, read_numeral
from newsterm.core.numerals.reading import DASHES, NOTHING, Reader, Reading
from newsterm.core.numerals.tokens import Tokens
from newsterm.core.value import replace

SIGNS = {"-": -1, "−": -1, "–": -1, "+": 1, "±": 1}
_BEFORE_NUMBERS = CURRENCY_HEADS.union(SIGNS, NEGATIVES)
_BEFORE_SIGN = frozenset("([“\"'‘/:~≈<>")


_UNITS = OPENINGS_OF_UNITS.union(
    COINS_AND_CODES,
    BEHIND_SCALES,
    SCALE_LETTERS,
    BEFORE_A_COIN,
    map(str.lower, LETTERS_BEFORE_A_SIGN),
)
"""Words behind a number that may say what it measures; with any other it is a count."""


def read_amount(tokens: Tokens, i: int) -> Reading | None:
    """The amount that begins at token i, without looking for the other end of a range."""
    at, sign, currency = i, 1, None
    if tokens.lows[i] in _BEFORE_NUMBERS:
        at, sign = _read_sign(tokens, i)
        currency = currency_before(tokens, at)
    signed = at > i
    if currency:
        at = currency[0]
        if tokens.words[at] in SIGNS and tokens.glued[at + 1]:
            sign, at = SIGNS[tokens.words[at]], at + 1
    numeral = read_numeral(tokens, at, money=currency is not None)
    if numeral is None:
        return None
    if sign < 0:
        numeral = replace(numeral, value=-numeral.value)
    reading = _money(tokens, numeral, currency[1]) if currency else _with_unit(tokens, numeral)
    if tokens.notation.doubtful and is_doubtful(tokens, at, numeral, reading.type == "money"):
        return Reading(reading.stop, NOTHING)
    return replace(reading, bare=False) if signed else reading


def _read_sign(tokens: Tokens, i: int) -> tuple[int, int]:
    """(token after the sign, its factor) at token i."""
    word = tokens.words[i]
    if word in SIGNS:
        loose = not tokens.glued[i] or tokens.words[i - 1] in _BEFORE_SIGN
        if loose and tokens.glued[i + 1]:
            return i + 1, SIGNS[word]
    elif tokens.lows[i] in NEGATIVES:
        return i + 1, -1
    return i, 1


def _money(tokens: Tokens, numeral: Numeral, code: str) -> Reading:
    """A currency stood before; behind it its code or name may stand once more (`$5m USD`)."""
    stop = numeral.stop
    again = currency_after(tokens, stop)
    if again and again[2] == 1 and (tokens.words[stop].isupper() or tokens.lows[stop] == "dollars"):
        stop, code = again[0], again[1]
    return Reading(stop, "money", numeral.value, code, number=numeral.value, scale=numeral.scale)


def _with_unit(tokens: Tokens, numeral: Numeral) -> Reading:
    """The number with the currency or the unit behind it, or alone as a count."""
    follower = tokens.lows[numeral.stop]
    if is_over(follower) and follower not in _UNITS:
        return _count(numeral.stop, numeral.value, numeral.scale)
    unit = read_unit(tokens, numeral.stop)
    if unit and unit[1].symbol == "bit" and numeral.spelt:
        unit = None  # Not one bit.
    money = _money_behind(tokens, numeral, unit)
    if money:
        return money
    scale = short_scale(tokens, numeral)
    if scale:
        return _with_short_scale(tokens, numeral, scale)
    if unit and not _is_year_before(tokens, numeral, unit[0]):
        reading = with_lesser_unit(tokens, numeral.value, *unit)
        return replace(reading, number=numeral.value, scale=numeral.scale)
    return _count(numeral.stop, numeral.value, numeral.scale)


def _count(stop: int, value: Decimal, scale: int) -> Reading:
    return Reading(stop, "count", value, bare=scale == 1, number=value, scale=scale)


def _money_behind(
    tokens: Tokens, numeral: Numeral, unit: tuple[int, Unit] | None
) -> Reading | None:
    """`40 million yuan`, `75p`, `ten-pound`, and with one letter for the scale: `5m euros`."""
    stop, scale = numeral.stop, numeral.scale
    at = stop + (tokens.words[stop] == "-" and tokens.glued[stop] and tokens.glued[stop + 1])
    at += scale > 1 and tokens.lows[at] in BEFORE_A_COIN
    money = currency_after(tokens, at) or (scale > 1 and _coin_behind_scale(tokens, at)) or None
    if not money and scale == 1 and tokens.glued[stop] and tokens.lows[stop] in SCALE_LETTERS:
        money = currency_after(tokens, stop + 1)
        scale = SCALE_LETTERS[tokens.lows[stop]]
    if not money and scale == 1 and tokens.words[stop] in LETTERS_BEFORE_A_SIGN:
        of = tokens.lows[stop + 1] in BEFORE_A_COIN  # 300 M de dólares
        money = currency_after(tokens, stop + 2) if of else sign_or_code(tokens, stop + 1)
        scale = LETTERS_BEFORE_A_SIGN[tokens.words[stop]]
    if not money or (unit and unit[0] > money[0]):
        return None
    if unit and unit[1].symbol == "[lb_av]" and is_weight(tokens, numeral, unit[0]):
        return None
    stop, code, worth = money
    number = numeral.value * (scale // numeral.scale)
    return Reading(stop, "money", number * worth, code, number=number, scale=scale)


def _coin_behind_scale(tokens: Tokens, i: int) -> tuple[int, str, Decimal] | None:
    """The pound of `25 miljoen pond`, which is a weight in `5 pond`."""
    code = BEHIND_SCALES.get(tokens.lows[i])
    return (i + 1, code, Decimal(1)) if code else None


def _with_short_scale(tokens: Tokens, numeral: Numeral, scale: int) -> Reading:
    """`5m people`, `2.5m tonnes`."""
    value, at = numeral.value * scale, numeral.stop + 1
    at += tokens.words[at] == "-" and tokens.glued[at] and tokens.glued[at + 1]
    unit = read_unit(tokens, at)
    if unit and unit[1].type != "multiple" and tokens.words[at] not in ("in", "st"):
        return replace(with_lesser_unit(tokens, value, *unit), scale=scale)
    return _count(numeral.stop + 1, value, scale)


def _is_year_before(tokens: Tokens, numeral: Numeral, stop: int) -> bool:
    """True for the 2018 of `World Cup 2018 day five` and `the 2024 season`."""
    if not 1900 <= numeral.value < 2100 or not tokens.words[numeral.stop - 1].isdecimal():
        return False
    singular = tokens.words[numeral.stop] not in DASHES and not tokens.lows[stop - 1].endswith("s")
    return singular and not tokens.glued[numeral.stop] and tokens.lows[stop] != "old"


def read_scale_alone(tokens: Tokens, i: int) -> Reading | None:
    """`a billion-year contract`, `the million-dollar question`: a scale without its number."""
    glued = tokens.words[i + 1] in DASHES and tokens.glued[i + 1] and tokens.glued[i + 2]
    if not glued or (tokens.glued[i] and tokens.words[i - 1] in DASHES):
        return None
    scale = SCALE_WORDS[tokens.lows[i]]
    reading = _with_unit(tokens, Numeral(i + 1, Decimal(scale), scale, True))
    return reading if reading.type != "count" else None


SCALES_ALONE = Reader(read_scale_alone, frozenset(LONE_SCALES), digits=False)
