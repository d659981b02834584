"""What may stand behind an hour: `a.m.`, `pm`, `GMT`, `Eastern time`, `UTC+8`."""

from __future__ import annotations

from newsterm.core.calendar.calendar_words import NAMED_ZONES, ZONES
from newsterm.core.numerals.tokens import Pieces

HALVES_OF_DAY = {"am": 0, "a.m": 0, "pm": 12, "p.m": 12}
"""Hours to add."""
_AFTER_AM = frozenset(
    """on to and in until local today yesterday tomorrow when at for with after eastern but as or by
    from""".split()
)


def half_of_day_end(pieces: Pieces, i: int) -> int:
    """The piece after `a.m.`, `pm` at piece i; 0 where neither stands there, as in `2 am happy`."""
    word, after = pieces.words[i], i + 1
    if pieces.lows[i] not in HALVES_OF_DAY:
        return 0
    verb = word == "am" and not pieces.glued(i) and pieces.is_word(after)
    if verb and pieces.lows[after] not in _AFTER_AM and not zone_end(pieces, after):
        return 0
    return after + ("." in word and pieces.words[after] == "." and pieces.glued(after))


def zone_end(pieces: Pieces, i: int) -> int:
    """The piece after the time zone at piece i; 0 where there is none."""
    word, low = pieces.words[i], pieces.lows[i]
    if word == "Z":
        return i + 1 if pieces.glued(i) else 0
    if low in ZONES:
        after_half = pieces.lows[i - 1] in ("am", "pm", ".") and len(low) == 3
        return _past_offset(pieces, i + 1) if word.isupper() or after_half else 0
    if low not in NAMED_ZONES or not pieces.is_capital(i):
        return 0
    end = i + 1 + (pieces.lows[i + 1] in ("standard", "daylight"))
    if pieces.lows[end] == "time":
        return end + 1
    return end if low == "eastern" else 0


def offset_behind(pieces: Pieces, i: int) -> str:
    """`+01:00` of the `+0100` at piece i, as heads of mail have it; empty where none stands there."""
    digits = pieces.words[i + 1]
    if pieces.words[i] not in ("+", "-", "−") or pieces.glued(i) or not pieces.glued(i + 1):
        return ""
    if len(digits) != 4 or not digits.isdecimal() or digits > "1400":
        return ""
    sign = "+" if pieces.words[i] == "+" else "-"
    return f"{sign}{digits[:2]}:{digits[2:]}" if digits[2:] in ("00", "30", "45") else ""


def _past_offset(pieces: Pieces, i: int) -> int:
    """Past the +8 of `UTC+8`."""
    signed = pieces.words[i] in ("+", "-", "−") and pieces.glued(i)
    return i + 2 if signed and pieces.is_number(i + 1) else i
