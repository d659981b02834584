"""Times of day: `9:30 a.m. EST`, `14.30`, `5 o’clock`, `1430 GMT`, `half past nine`, `12 noon`.

Four ways to tell the time: hour and minutes in digits, a whole hour with what marks it, four digits
of the 24-hour clock, and *past* or *to* an hour. Values are the times of ISO 8601. Two numbers with a
point need a mark, else they are a decimal; three with colons are how long a race took, but where a
preposition leads to an hour. What stands behind the hour is left to `clock_parts`.
"""

from __future__ import annotations

from newsterm.core.calendar.clock_parts import (
    half_of_day_end,
    offset_behind,
    zone_end,
)
from newsterm.core.number_words.english_calendar import (
    BEFORE_HOURS,
    BEHIND_MINUTES,
    BOOKS,
    HALVES_OF_DAY,
    HOURS,
    NAMED_ZONES,
    NOONS,
    OCLOCK,
    SHORT_HOURS,
    UNTIL,
)
from newsterm.core.number_words.english_numbers import ARTICLES, HALF_AND_QUARTER, NUMBER_WORDS
from newsterm.core.number_words.german_numbers import HOUR
from newsterm.core.number_words.zones import ZONES
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.reading import DASHES, Reader, Reading
from newsterm.core.numerals.tokens import Tokens

_WHOLE_HOURS = HOURS | {HOUR}
_HOURS = _WHOLE_HOURS | SHORT_HOURS


def read_time(tokens: Tokens, i: int) -> Reading | None:
    """The clock time at token i, with the other end of its range."""
    first = _read_clock(tokens, i)
    if first is None:
        return _read_open_range(tokens, i)
    stop = first.stop
    dash = tokens.words[stop] in DASHES and tokens.glued[stop] == tokens.glued[stop + 1]
    if not dash and tokens.lows[stop] not in UNTIL:
        return first
    second = _read_clock(tokens, stop + 1) or _read_noon(tokens, stop + 1)
    if second is None:
        return first
    return Reading(second.stop, "time", None, None, first.value, second.value)


def _read_noon(tokens: Tokens, i: int) -> Reading | None:
    noon = NOONS.get(tokens.lows[i])
    return Reading(i + 1, "time", noon) if noon else None


def _read_open_range(tokens: Tokens, i: int) -> Reading | None:
    """`9-11 a.m.`, `9 to 5pm`, `0800 to 1800 GMT`: what the first end lacks the second has."""
    joined = tokens.words[i + 1] in DASHES or tokens.lows[i + 1] in UNTIL
    second = _read_clock(tokens, i + 2) if joined else None
    if second is None:
        return None
    digits, hour = tokens.words[i], _hour(tokens, i)
    if len(digits) == 4 and digits.isdecimal() and len(tokens.words[i + 2]) == 4:
        start = f"T{digits[:2]}:{digits[2:]}"
    elif hour is not None and hour < 13 and half_of_day_end(tokens, i + 3):
        start = f"T{hour:02}:00"
    else:
        return None
    return Reading(second.stop, "time", None, None, start, second.value)


def _hour(tokens: Tokens, i: int) -> int | None:
    word = tokens.words[i]
    return int(word) if word.isdecimal() and len(word) < 3 and int(word) < 25 else None


def _read_clock(tokens: Tokens, i: int) -> Reading | None:
    low = tokens.lows[i]
    if low in NUMBER_WORDS:
        return _read_spelt(tokens, i)
    if low in ("half", "quarter"):
        return _read_past(tokens, i)
    if low == "a":
        return _read_past(tokens, i + 1) if tokens.lows[i + 1] == "quarter" else None
    if low.isdecimal():
        return _read_whole_hour(tokens, i) or _read_four_digits(tokens, i) or _read_past(tokens, i)
    return _read_parts(tokens, i) if tokens.is_number(i) else None


def _read_parts(tokens: Tokens, i: int) -> Reading | None:
    """`9:30`, `14:30:05`, `9.30am`; a point alone needs a.m., a zone or hours behind it."""
    word, after = tokens.words[i], i + 1
    if word.count(":") == 1 == word.count("."):
        return _read_lap(i, word)
    first, *others = word.replace(".", ":").split(":")
    if len(others) > 2 or not first.isdecimal() or len(first) > 2 or int(first) > 24:
        return None
    if not all(len(part) == 2 and part.isdecimal() and part < "60" for part in others):
        return None
    marked = (
        half_of_day_end(tokens, after) or zone_end(tokens, after) or tokens.lows[after] in _HOURS
    )
    if tokens.lows[i - 1] in BOOKS or ("." in word and not marked):
        return None
    if ":" in word and (offset := offset_behind(tokens, after)):
        return Reading(after + 2, "time", f"T{int(first):02}:{':'.join(others)}{offset}")
    if len(others) == 2 and not marked and tokens.lows[i - 1] not in BEFORE_HOURS:
        minutes, seconds = map(int, others)
        return Reading(after, "duration", f"PT{int(first)}H{minutes}M{seconds}S")
    return _finish(tokens, after, int(first), ":".join(others))


def _read_lap(i: int, word: str) -> Reading | None:
    """`1:46.67`: minutes, seconds and hundredths are a stretch of time."""
    minutes, _, seconds = word.partition(":")
    whole, _, hundredths = seconds.partition(".")
    if not (minutes.isdecimal() and whole.isdecimal() and hundredths.isdecimal()):
        return None
    if len(whole) != 2 or len(minutes) > 3:
        return None
    return Reading(i + 1, "duration", f"PT{int(minutes)}M{seconds}S")


def _read_whole_hour(tokens: Tokens, i: int) -> Reading | None:
    """`9am`, `9 a.m.`, `5 o’clock`, `9h30`, `12 noon`."""
    hour, low = _hour(tokens, i), tokens.lows[i + 1]
    if hour is None:
        return None
    if hour < 13 and half_of_day_end(tokens, i + 1):
        return _finish(tokens, i + 1, hour, "00")
    if low in OCLOCK:
        return _finish(tokens, i + 2, hour, "00")
    if hour == 12 and low in NOONS:
        return _read_noon(tokens, i + 1)
    if low != "h" or not tokens.glued[i + 1]:
        return None
    minutes = tokens.words[i + 2]
    if tokens.glued[i + 2] and len(minutes) == 2 and minutes.isdecimal():
        return _finish(tokens, i + 3, hour, minutes)
    return _finish(tokens, i + 2, hour, "00") if zone_end(tokens, i + 2) else None


def _read_four_digits(tokens: Tokens, i: int) -> Reading | None:
    """`1430 GMT`, `0900 hours`, `1800hrs`."""
    word, after = tokens.words[i], i + 1
    if len(word) != 4 or int(word[:2]) > 24 or int(word[2:]) > 59:
        return None
    hour, minutes = int(word[:2]), word[2:]
    half = "." in tokens.words[after] and half_of_day_end(tokens, after)
    if half or zone_end(tokens, after):
        return _finish(tokens, after, hour, minutes)
    timed = word[0] == "0" or tokens.lows[i - 1] in BEFORE_HOURS
    if timed and tokens.lows[after] in _HOURS:
        return _finish(tokens, after + 1, hour, minutes)
    return None


def _read_spelt(tokens: Tokens, i: int) -> Reading | None:
    """`five o’clock`, `ten a.m.`, `ten past three`, `twelve noon`."""
    numeral = read_numeral(tokens, i)
    if numeral is None or not 0 < numeral.value < 60:
        return None
    stop, hour = numeral.stop, int(numeral.value)
    if tokens.lows[stop] in OCLOCK:
        return _finish(tokens, stop + 1, hour, "00")
    if hour < 13 and half_of_day_end(tokens, stop):
        return _finish(tokens, stop, hour, "00")
    if hour == 12 and tokens.lows[stop] in NOONS:
        return _read_noon(tokens, stop)
    return _read_past(tokens, i)


def _read_past(tokens: Tokens, i: int) -> Reading | None:
    """`half past nine`, `quarter to five`, `ten past three`, `20 minutes past 6 p.m.`"""
    minutes = {"half": 30, "quarter": 15}.get(tokens.lows[i])
    at = i + 1
    if minutes is None:
        numeral = read_numeral(tokens, i)
        if numeral is None or not 0 < numeral.value < 60 or numeral.value % 1:
            return None
        minutes, at = int(numeral.value), numeral.stop
        at += tokens.lows[at] in ("minutes", "minute")
    past = tokens.lows[at] == "past"
    if not past and (tokens.lows[at] != "to" or tokens.lows[i] != "quarter"):
        return None
    hour = read_numeral(tokens, at + 1)
    if hour is None or not 0 < hour.value < 13 or hour.value % 1:
        return None
    minutes = minutes if past else 60 - minutes
    return _finish(tokens, hour.stop, int(hour.value) - (not past), f"{minutes:02}")


def _finish(tokens: Tokens, i: int, hour: int, minutes: str) -> Reading:
    """With a.m. or p.m. and the zone that stand at token i."""
    stop = half_of_day_end(tokens, i)
    if stop:
        hour = hour % 12 + HALVES_OF_DAY[tokens.lows[i]]
    else:
        stop = i + (tokens.lows[i] in _WHOLE_HOURS)
    zone = zone_end(tokens, stop + (tokens.words[stop] == ","))
    offset = ZONES.get(tokens.lows[zone - 1], "") if zone else ""
    return Reading(zone or stop, "time", f"T{hour:02}:{minutes}{offset}")


CLOCK_TIMES = Reader(
    read_time,
    NUMBER_WORDS.union(ARTICLES, HALF_AND_QUARTER),
    behind=_HOURS.union(HALVES_OF_DAY, NOONS, UNTIL, ZONES, NAMED_ZONES, BEHIND_MINUTES),
)
