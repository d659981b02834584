"""Times of day: `9:30 a.m. EST`, `14.30`, `5 o’clock`, `1430 GMT`, `half past nine`, `12 noon`."""

from __future__ import annotations

from newsterm.core.calendar.calendar_words import ZONES
from newsterm.core.calendar.clock_parts import (
    HALVES_OF_DAY,
    half_of_day_end,
    offset_behind,
    zone_end,
)
from newsterm.core.numerals.number_words import NUMBER_WORDS
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.reading import DASHES, Reading
from newsterm.core.numerals.tokens import Pieces

_TO = frozenset("to until till through".split())
_AT = frozenset("at by around about until from till before after since and".split())
_NOONS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_HOURS = frozenset("hours hrs hr h uhr".split())
_OCLOCK = frozenset(("o'clock", "o’clock"))
_SCRIPTURE = frozenset("john luke matthew mark genesis exodus romans psalm surah sura".split())


def read_time(pieces: Pieces, i: int) -> Reading | None:
    """The clock time at piece i, with the other end of its range."""
    first = _read_clock(pieces, i)
    if first is None:
        return _read_open_range(pieces, i)
    stop = first.stop
    dash = pieces.words[stop] in DASHES and pieces.glued(stop) == pieces.glued(stop + 1)
    if not dash and pieces.lows[stop] not in _TO:
        return first
    second = _read_clock(pieces, stop + 1) or _read_noon(pieces, stop + 1)
    if second is None:
        return first
    return Reading(second.stop, "time", None, None, first.value, second.value)


def _read_noon(pieces: Pieces, i: int) -> Reading | None:
    noon = _NOONS.get(pieces.lows[i])
    return Reading(i + 1, "time", noon) if noon else None


def _read_open_range(pieces: Pieces, i: int) -> Reading | None:
    """`9-11 a.m.`, `9 to 5pm`, `0800 to 1800 GMT`: what the first end lacks the second has."""
    joined = pieces.words[i + 1] in DASHES or pieces.lows[i + 1] in _TO
    second = _read_clock(pieces, i + 2) if joined else None
    if second is None:
        return None
    digits, hour = pieces.words[i], _hour(pieces, i)
    if len(digits) == 4 and digits.isdecimal() and len(pieces.words[i + 2]) == 4:
        start = f"T{digits[:2]}:{digits[2:]}"
    elif hour is not None and hour < 13 and half_of_day_end(pieces, i + 3):
        start = f"T{hour:02}:00"
    else:
        return None
    return Reading(second.stop, "time", None, None, start, second.value)


def _hour(pieces: Pieces, i: int) -> int | None:
    word = pieces.words[i]
    return int(word) if word.isdecimal() and len(word) < 3 and int(word) < 25 else None


def _read_clock(pieces: Pieces, i: int) -> Reading | None:
    low = pieces.lows[i]
    if low in NUMBER_WORDS:
        return _read_spelt(pieces, i)
    if low in ("half", "quarter"):
        return _read_past(pieces, i)
    if low == "a":
        return _read_past(pieces, i + 1) if pieces.lows[i + 1] == "quarter" else None
    if low.isdecimal():
        return _read_whole_hour(pieces, i) or _read_four_digits(pieces, i) or _read_past(pieces, i)
    return _read_parts(pieces, i) if pieces.is_number(i) else None


def _read_parts(pieces: Pieces, i: int) -> Reading | None:
    """`9:30`, `14:30:05`, `9.30am`; a point alone needs a.m., a zone or hours behind it."""
    word, after = pieces.words[i], i + 1
    if word.count(":") == 1 == word.count("."):
        return _read_lap(i, word)
    first, *others = word.replace(".", ":").split(":")
    if len(others) > 2 or not first.isdecimal() or len(first) > 2 or int(first) > 24:
        return None
    if not all(len(part) == 2 and part.isdecimal() and part < "60" for part in others):
        return None
    marked = (
        half_of_day_end(pieces, after) or zone_end(pieces, after) or pieces.lows[after] in _HOURS
    )
    if pieces.lows[i - 1] in _SCRIPTURE or ("." in word and not marked):
        return None
    if ":" in word and (offset := offset_behind(pieces, after)):
        return Reading(after + 2, "time", f"T{int(first):02}:{':'.join(others)}{offset}")
    if len(others) == 2 and not marked and pieces.lows[i - 1] not in _AT:
        minutes, seconds = map(int, others)
        return Reading(after, "duration", f"PT{int(first)}H{minutes}M{seconds}S")
    return _finish(pieces, after, int(first), ":".join(others))


def _read_lap(i: int, word: str) -> Reading | None:
    """`1:46.67`: minutes, seconds and hundredths are a stretch of time."""
    minutes, _, seconds = word.partition(":")
    whole, _, hundredths = seconds.partition(".")
    if not (minutes.isdecimal() and whole.isdecimal() and hundredths.isdecimal()):
        return None
    if len(whole) != 2 or len(minutes) > 3:
        return None
    return Reading(i + 1, "duration", f"PT{int(minutes)}M{seconds}S")


def _read_whole_hour(pieces: Pieces, i: int) -> Reading | None:
    """`9am`, `9 a.m.`, `5 o’clock`, `9h30`, `12 noon`."""
    hour, low = _hour(pieces, i), pieces.lows[i + 1]
    if hour is None:
        return None
    if hour < 13 and half_of_day_end(pieces, i + 1):
        return _finish(pieces, i + 1, hour, "00")
    if low in _OCLOCK:
        return _finish(pieces, i + 2, hour, "00")
    if hour == 12 and low in _NOONS:
        return _read_noon(pieces, i + 1)
    if low != "h" or not pieces.glued(i + 1):
        return None
    minutes = pieces.words[i + 2]
    if pieces.glued(i + 2) and len(minutes) == 2 and minutes.isdecimal():
        return _finish(pieces, i + 3, hour, minutes)
    return _finish(pieces, i + 2, hour, "00") if zone_end(pieces, i + 2) else None


def _read_four_digits(pieces: Pieces, i: int) -> Reading | None:
    """`1430 GMT`, `0900 hours`, `1800hrs`."""
    word, after = pieces.words[i], i + 1
    if len(word) != 4 or int(word[:2]) > 24 or int(word[2:]) > 59:
        return None
    hour, minutes = int(word[:2]), word[2:]
    half = "." in pieces.words[after] and half_of_day_end(pieces, after)
    if half or zone_end(pieces, after):
        return _finish(pieces, after, hour, minutes)
    timed = word[0] == "0" or pieces.lows[i - 1] in _AT
    if timed and pieces.lows[after] in _HOURS:
        return _finish(pieces, after + 1, hour, minutes)
    return None


def _read_spelt(pieces: Pieces, i: int) -> Reading | None:
    """`five o’clock`, `ten a.m.`, `ten past three`, `twelve noon`."""
    numeral = read_numeral(pieces, i)
    if numeral is None or not 0 < numeral.value < 60:
        return None
    stop, hour = numeral.stop, int(numeral.value)
    if pieces.lows[stop] in _OCLOCK:
        return _finish(pieces, stop + 1, hour, "00")
    if hour < 13 and half_of_day_end(pieces, stop):
        return _finish(pieces, stop, hour, "00")
    if hour == 12 and pieces.lows[stop] in _NOONS:
        return _read_noon(pieces, stop)
    return _read_past(pieces, i)


def _read_past(pieces: Pieces, i: int) -> Reading | None:
    """`half past nine`, `quarter to five`, `ten past three`, `20 minutes past 6 p.m.`"""
    minutes = {"half": 30, "quarter": 15}.get(pieces.lows[i])
    at = i + 1
    if minutes is None:
        numeral = read_numeral(pieces, i)
        if numeral is None or not 0 < numeral.value < 60 or numeral.value % 1:
            return None
        minutes, at = int(numeral.value), numeral.stop
        at += pieces.lows[at] in ("minutes", "minute")
    past = pieces.lows[at] == "past"
    if not past and (pieces.lows[at] != "to" or pieces.lows[i] != "quarter"):
        return None
    hour = read_numeral(pieces, at + 1)
    if hour is None or not 0 < hour.value < 13 or hour.value % 1:
        return None
    minutes = minutes if past else 60 - minutes
    return _finish(pieces, hour.stop, int(hour.value) - (not past), f"{minutes:02}")


def _finish(pieces: Pieces, i: int, hour: int, minutes: str) -> Reading:
    """With a.m. or p.m. and the zone that stand at piece i."""
    stop = half_of_day_end(pieces, i)
    if stop:
        hour = hour % 12 + HALVES_OF_DAY[pieces.lows[i]]
    else:
        stop = i + (pieces.lows[i] in ("hours", "hrs", "uhr"))
    zone = zone_end(pieces, stop + (pieces.words[stop] == ","))
    offset = ZONES.get(pieces.lows[zone - 1], "") if zone else ""
    return Reading(zone or stop, "time", f"T{hour:02}:{minutes}{offset}")
