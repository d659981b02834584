"""Parts and times of a whole: `two-thirds`, `half of`, `1/3`, `threefold`, `one in five`, `3-for-2`."""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.digits import GLYPHS, digits_value
from newsterm.core.measures import iso_duration
from newsterm.core.numerals import SCALE_WORDS, read_numeral
from newsterm.core.ordinals import ORDINALS
from newsterm.core.pieces import Pieces
from newsterm.core.readings import DASHES, Reading
from newsterm.core.units import read_unit

_PARTS = (
    {word: value for word, value in ORDINALS.items() if value > 2}
    | {f"{word}s": value for word, value in ORDINALS.items() if value > 2}
    | {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
)
FOLDS = {
    f"{word}fold": Decimal(value)
    for word, value in (
        ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
        ("nine", 9), ("ten", 10), ("twelve", 12), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("fifty", 50), ("hundred", 100), ("thousand", 1000),
    )
}  # fmt: skip


def read_fraction(pieces: Pieces, i: int) -> Reading | None:
    """The fraction at piece i; with a unit behind it, half an hour or a quarter of a mile."""
    fraction = _read_share(pieces, i)
    if fraction is None:
        return _read_point(pieces, i)
    stop, value = fraction
    return _measured(pieces, stop, value) or Reading(stop, "fraction", value)


def _read_point(pieces: Pieces, i: int) -> Reading | None:
    """`quarter-point`, `half-point`, as interest rates move."""
    low, at = pieces.lows[i], i + 2
    if low not in ("half", "quarter") or pieces.words[i + 1] not in DASHES or pieces.lows[at] != "point":
        return None
    value = Decimal("0.5") if low == "half" else Decimal("0.25")
    return Reading(at + 1, "percent", value, "pp", number=value)


def _read_share(pieces: Pieces, i: int) -> tuple[int, Decimal] | None:
    if pieces.is_number(i):
        return _read_slashed(pieces, i) or _read_spelt_parts(pieces, i)
    low = pieces.lows[i]
    if low in GLYPHS:
        return i + 1, GLYPHS[low]
    if low == "half":
        return (i + 1, Decimal("0.5")) if _is_half(pieces, i) else None
    if low in ("a", "an"):
        at = i + 1
        if pieces.words[at + 1] in DASHES and pieces.glued(at + 1):
            return None
        if pieces.lows[at] in _PARTS and (
            pieces.lows[at] in ("half", "quarter") or _is_share(pieces, i)
        ):
            return at + 1, Decimal(1) / _PARTS[pieces.lows[at]]
        return None
    if low == "quarter":
        return (
            (i + 1, Decimal("0.25"))
            if _measured(pieces, i + 1, Decimal(1)) or pieces.lows[i + 1] == "of"
            else None
        )
    return _read_spelt_parts(pieces, i)


def _is_half(pieces: Pieces, i: int) -> bool:
    """False for half-time, fly-half, the second half, their own half."""
    if (pieces.glued(i) and pieces.words[i - 1] in DASHES) or pieces.lows[i - 1] in _HALVES_OF_PLAY:
        return False
    if (pieces.words[i + 1] in DASHES and pieces.glued(i + 1)) or pieces.lows[i + 1] in _HALF_THINGS:
        return _measured(pieces, i + 1, Decimal(1)) is not None
    return not (pieces.is_capital(i - 1) and pieces.lows[i + 1] not in ("of", "the"))


_HALVES_OF_PLAY = frozenset("first second own opening fly scrum".split())
_HALF_THINGS = frozenset("time way term marathon back backs brother sister mast".split())


def _is_share(pieces: Pieces, i: int) -> bool:
    """`a third of`, `by a third`, `nearly a fifth`: a share and not a rank."""
    after = pieces.lows[i + 2]
    return after in ("of", "more", "less", "fewer", "lower", "higher") or (
        pieces.lows[i - 1] in _BEFORE_SHARES
        and not (pieces.is_word(i + 2) and after not in _AFTER_SHARES)
    )


_BEFORE_SHARES = frozenset(
    "by nearly almost about over than roughly around approximately only just under".split()
)
_AFTER_SHARES = frozenset(
    "in to from since and on at said were was are is have had as for compared this last".split()
)


def _read_slashed(pieces: Pieces, i: int) -> tuple[int, Decimal] | None:
    """`1/3`, `2 1/2`; `24/7` and `9/11` are names."""
    word = pieces.words[i]
    if (
        pieces.words[i + 1] != "/"
        and pieces.words[i + 2] == "/"
        and word.isdecimal()
        and len(word) < 4
    ):
        part = _read_slashed(pieces, i + 1) if not pieces.glued(i + 1) else None
        return (part[0], int(word) + part[1]) if part else None
    below = pieces.words[i + 2]
    slashed = pieces.words[i + 1] in ("/", "⁄") and pieces.glued(i + 1) and pieces.glued(i + 2)
    if (
        not slashed
        or not word.isdecimal()
        or not below.isdecimal()
        or len(word) > 2
        or len(below) > 3
    ):
        return None
    if not 0 < int(word) < int(below) or (word, below) in _NAMED_DAYS:
        return None
    if (
        pieces.glued(i)
        or pieces.words[i + 3] == "/"
        or (pieces.glued(i + 3)
        and pieces.is_number(i + 3))
    ):
        return None
    stop = i + 3
    stop += pieces.lows[stop] in ("th", "rd", "ths", "nd") and pieces.glued(stop)
    return stop, Decimal(int(word)) / int(below)


_NAMED_DAYS = frozenset({("9", "11"), ("7", "7"), ("24", "7")})


def _read_spelt_parts(pieces: Pieces, i: int) -> tuple[int, Decimal] | None:
    """`two-thirds`, `three quarters`, `one fifth`, `nine-tenths`."""
    numeral = read_numeral(pieces, i)
    if numeral is None or numeral.value % 1 or numeral.scale > 1 or numeral.value > 99:
        return None
    at = numeral.stop
    at += pieces.words[at] in DASHES and pieces.glued(at) and pieces.glued(at + 1)
    parts = _PARTS.get(pieces.lows[at])
    plural = pieces.lows[at].endswith(("s", "ves"))
    if parts is None or (plural != (numeral.value != 1) and at == numeral.stop):
        return None
    if pieces.lows[at] == "quarters" and numeral.value != 3:
        return None
    if numeral.value == 1 and pieces.lows[at] not in ("half", "quarter") and pieces.is_word(at + 1):
        if (
            at == numeral.stop
            and pieces.lows[at + 1] not in _AFTER_ONE
            and pieces.lows[at + 1] not in _AFTER_SHARES
        ):
            return None
    return at + 1, numeral.value / parts


_AFTER_ONE = frozenset("of the more less fewer that which who its their".split())


def _measured(pieces: Pieces, stop: int, value: Decimal) -> Reading | None:
    """`half an hour`, `half-hour`, `a quarter of a mile`, `three-quarters of a percentage point`."""
    at = stop
    if pieces.lows[at] == "of" and pieces.lows[at + 1] in ("a", "an", "one"):
        at += 2
    elif pieces.lows[at] in ("a", "an"):
        at += 1
    scale = SCALE_WORDS.get(pieces.lows[at])
    if scale and at > stop:
        return Reading(at + 1, "count", value * scale, number=value, scale=scale)
    at += pieces.words[at] in DASHES and pieces.glued(at)
    behind = read_unit(pieces, at)
    if (
        behind is None
        or behind[1].type == "multiple"
        or pieces.lows[behind[0] - 1] in ("times", "quarters")
    ):
        return None
    unit = behind[1]
    if (
        pieces.lows[stop] in ("a", "an", "of")
        and pieces.lows[behind[0] - 1].endswith("s")
        and unit.type == "duration"
    ):
        return None
    if unit.type == "duration":
        return Reading(
            behind[0], "duration", iso_duration([(value, unit.symbol)]), unit.symbol, number=value
        )
    return Reading(behind[0], unit.type, value, unit.symbol, number=value)


def read_fold(pieces: Pieces, i: int) -> Reading | None:
    """`threefold`, `three-fold`, `18-fold`, `a thousand fold`, `hundredfold`."""
    value = FOLDS.get(pieces.lows[i])
    if value is not None:
        return Reading(i + 1, "multiple", value)
    numeral = read_numeral(pieces, i)
    if numeral is None:
        return None
    at = numeral.stop
    at += pieces.words[at] in DASHES and pieces.glued(at)
    if pieces.lows[at] in ("fold", "folds"):
        return Reading(at + 1, "multiple", numeral.value)
    return None


def read_ratio(pieces: Pieces, i: int) -> Reading | None:
    """`one in five`, `7 out of 10`, `2:1`, `3-for-2`, `10-to-1`, `50-50`, `50/50`."""
    if pieces.is_number(i) and ":" in pieces.words[i]:
        return _read_colon(pieces, i)
    first = read_numeral(pieces, i)
    if first is None or (first.scale > 1 and not first.spelt):
        return None
    at = first.stop
    joint = _ratio_joint(pieces, at)
    if not joint:
        return None
    second = read_numeral(pieces, joint[0])
    if second is None or not first.value or not second.value or second.value % 1 or first.value % 1:
        return None
    if joint[1] in ("in", "of") and not _is_share_of(
        pieces, i, first.value, second.value, second.stop, joint[1]
    ):
        return None
    if joint[1] == "odds" and second.value > 1000:
        return None
    return Reading(second.stop, "ratio", first.value / second.value)


def _ratio_joint(pieces: Pieces, i: int) -> tuple[int, str] | None:
    """(piece of the second number, kind) for what joins two numbers to a ratio."""
    lows = pieces.lows
    if lows[i] == "in" and pieces.words[i + 1] != "-":
        return i + 1 + (lows[i + 1] == "every"), "in"
    if lows[i : i + 2] == ["out", "of"]:
        return i + 2 + (lows[i + 2] == "every"), "of"
    if pieces.words[i] in DASHES and pieces.glued(i) and pieces.words[i + 2] in DASHES:
        if lows[i + 1] in ("in", "to", "for") and pieces.glued(i + 1) and pieces.glued(i + 3):
            return i + 3, "in" if lows[i + 1] == "in" else "odds"
        if lows[i + 1 : i + 4] == ["out", "-", "of"]:
            return i + 5, "of"
    return None


def _is_share_of(
    pieces: Pieces, i: int, part: Decimal, whole: Decimal, stop: int, kind: str
) -> bool:
    """False for `killed three in 2019`, `twelve in five days`, `two in 10 years`."""
    if kind == "of":
        return part <= whole
    if (
        part >= whole
        or (whole >= 1900
        and whole < 2100)
        or (pieces.glued(stop)
        and pieces.is_word(stop))
    ):
        return False
    behind = read_unit(pieces, stop)
    return behind is None or (
        part == 1 and behind[1].type == "duration" and pieces.words[stop] == "-"
    )


def _read_colon(pieces: Pieces, i: int) -> Reading | None:
    """`2:1`, `16:9`, `1:10,000`; two digits behind the colon are minutes."""
    before, _, after = pieces.words[i].partition(":")
    first, second = digits_value(before), digits_value(after)
    if not first or not second or first > 9999:
        return None
    minutes = len(after) == 2 and second < 60 and first < 25
    if minutes and pieces.lows[i - 1] not in ("ratio", "of"):
        return None
    return Reading(i + 1, "ratio", first / second)


def read_even(pieces: Pieces, i: int) -> Reading | None:
    """`50-50`, `50/50`, `fifty-fifty`."""
    first, mark, last = pieces.lows[i : i + 3]
    even = first == last and first in ("50", "fifty") and (mark in DASHES or mark == "/")
    return Reading(i + 3, "ratio", Decimal(1)) if even else None
