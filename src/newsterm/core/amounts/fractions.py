"""Parts of a whole: `two-thirds`, `half of`, `a quarter`, `1/3`, `½`, `three-quarters of a point`.

With a unit behind it a part is a measure: half an hour, a quarter of a mile, half a percentage
point; `quarter-point` is what interest rates move by.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.amounts.measures import iso_duration
from newsterm.core.amounts.printed_units import read_unit
from newsterm.core.numerals.digits import GLYPHS
from newsterm.core.numerals.numeral import SCALE_WORDS, read_numeral
from newsterm.core.numerals.ordinals import ORDINALS
from newsterm.core.numerals.reading import DASHES, Reading
from newsterm.core.numerals.tokens import Pieces

_SINGULAR = {word: value for word, value in ORDINALS.items() if value > 2} | {
    "half": 2,
    "quarter": 4,
}
_PLURAL = {f"{word}s": value for word, value in _SINGULAR.items() if word != "half"} | {"halves": 2}
_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")
_BEFORE_HALVES_OF_PLAY = frozenset("first second own opening fly scrum".split())
_AFTER_HALF = frozenset("time way term marathon back backs brother sister mast".split())
_OF_OR_THAN = frozenset("of more less fewer lower higher the that which who its their".split())
_BEFORE_SHARES = frozenset(
    "by nearly almost about over than roughly around approximately only just under".split()
)
_AFTER_SHARES = frozenset(
    """in to from since and on at said were was are is have had as for compared this last""".split()
)
_NAMED_DAYS = (("9", "11"), ("7", "7"), ("24", "7"))


def read_fraction(pieces: Pieces, i: int) -> Reading | None:
    """The fraction at piece i, or the measure it is a part of."""
    share = _read_share(pieces, i)
    if share is None:
        return _read_point(pieces, i)
    stop, value = share
    return _measured(pieces, stop, value) or Reading(stop, "fraction", value)


def _read_point(pieces: Pieces, i: int) -> Reading | None:
    """`quarter-point`, `half-point`."""
    value = {"half": _HALF, "quarter": _QUARTER}.get(pieces.lows[i])
    if value is None or pieces.words[i + 1] not in DASHES or pieces.lows[i + 2] != "point":
        return None
    return Reading(i + 3, "percent", value, "pp", number=value)


def _read_share(pieces: Pieces, i: int) -> tuple[int, Decimal] | None:
    low = pieces.lows[i]
    if low in GLYPHS:
        return i + 1, GLYPHS[low]
    if low == "half":
        return (i + 1, _HALF) if _is_half(pieces, i) else None
    if low == "quarter":
        shared = pieces.lows[i + 1] == "of" or _measured(pieces, i + 1, _QUARTER)
        return (i + 1, _QUARTER) if shared else None
    if low in ("a", "an"):
        return _read_with_article(pieces, i)
    slashed = _read_slashed(pieces, i) if pieces.is_number(i) else None
    return slashed or _read_parts(pieces, i)


def _is_half(pieces: Pieces, i: int) -> bool:
    """False for half-time, fly-half, the second half, their own half."""
    before, after = pieces.lows[i - 1], pieces.lows[i + 1]
    if before in _BEFORE_HALVES_OF_PLAY or (pieces.glued(i) and before in DASHES):
        return False
    if after in _AFTER_HALF or (after in DASHES and pieces.glued(i + 1)):
        return _measured(pieces, i + 1, _HALF) is not None
    nation = pieces.is_capital(i - 1) and not pieces.opens_sentence(i - 1)
    return not nation or after in ("of", "the")


def _read_with_article(pieces: Pieces, i: int) -> tuple[int, Decimal] | None:
    """`a quarter`, and `a third of` where a third is no rank."""
    low, stop = pieces.lows[i + 1], i + 2
    if low not in _SINGULAR or (pieces.words[stop] in DASHES and pieces.glued(stop)):
        return None
    after = pieces.lows[stop]
    ends = not pieces.is_word(stop) or after in _AFTER_SHARES
    shared = after in _OF_OR_THAN or (ends and pieces.lows[i - 1] in _BEFORE_SHARES)
    return (stop, 1 / Decimal(_SINGULAR[low])) if shared or low in ("half", "quarter") else None


def _read_slashed(pieces: Pieces, i: int) -> tuple[int, Decimal] | None:
    """`1/3`, `2 1/2`; `24/7` and `9/11` are names."""
    above, slash, below = pieces.words[i : i + 3]
    if below in ("/", "⁄") and above.isdecimal() and len(above) < 4 and not pieces.glued(i + 1):
        part = _read_slashed(pieces, i + 1)
        return (part[0], int(above) + part[1]) if part else None
    if slash not in ("/", "⁄") or not pieces.glued(i + 1) or not pieces.glued(i + 2):
        return None
    if not above.isdecimal() or not below.isdecimal() or len(above) > 2 or len(below) > 3:
        return None
    if not 0 < int(above) < int(below) or (above, below) in _NAMED_DAYS or pieces.glued(i):
        return None
    stop = i + 3
    if pieces.words[stop] == "/" or (pieces.glued(stop) and pieces.is_number(stop)):
        return None
    stop += pieces.glued(stop) and pieces.lows[stop] in ("th", "rd", "ths", "nd")
    return stop, Decimal(int(above)) / int(below)


def _read_parts(pieces: Pieces, i: int) -> tuple[int, Decimal] | None:
    """`two-thirds`, `three quarters`, `one fifth`, `nine-tenths`."""
    numeral = read_numeral(pieces, i)
    if numeral is None or numeral.value > 99 or numeral.value % 1 or numeral.scale > 1:
        return None
    at = numeral.stop
    at += pieces.words[at] in DASHES and pieces.glued(at) and pieces.glued(at + 1)
    low, hyphened = pieces.lows[at], at > numeral.stop
    if low == "quarters" and numeral.value != 3:
        return None
    if numeral.value != 1 and not hyphened:
        parts = _PLURAL.get(low)
    else:
        parts = _SINGULAR.get(low) or (_PLURAL.get(low) if hyphened else None)
        ranked = not hyphened and low not in ("half", "quarter") and pieces.is_word(at + 1)
        if ranked and pieces.lows[at + 1] not in _OF_OR_THAN | _AFTER_SHARES:
            return None
    return (at + 1, numeral.value / parts) if parts else None


def _measured(pieces: Pieces, stop: int, value: Decimal) -> Reading | None:
    """`half an hour`, `half-hour`, `a quarter of a mile`, `three-quarters of a percentage point`."""
    at = stop
    if pieces.lows[at] == "of" and pieces.lows[at + 1] in ("a", "an", "one"):
        at += 2
    elif pieces.lows[at] in ("a", "an"):
        at += 1
    scale = SCALE_WORDS.get(pieces.lows[at]) if at > stop else None
    if scale:
        return Reading(at + 1, "count", value * scale, number=value, scale=scale)
    at += pieces.words[at] in DASHES and pieces.glued(at)
    behind = read_unit(pieces, at)
    if behind is None or behind[1].type == "multiple" or pieces.lows[behind[0] - 1] == "quarters":
        return None
    end, unit = behind
    if unit.type != "duration":
        return Reading(end, unit.type, value, unit.symbol, number=value)
    if at > stop and pieces.lows[end - 1].endswith("s"):
        return None
    return Reading(end, "duration", iso_duration([(value, unit.symbol)]), unit.symbol, number=value)
