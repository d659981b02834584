"""Times of day: `9:30 a.m. EST`, `14.30`, `5 o’clock`, `1430 GMT`, `half past nine`, `12 noon`."""

from __future__ import annotations

from newsterm.core.calendar_words import NAMED_ZONES, ZONES
from newsterm.core.number_words import NUMBER_WORDS
from newsterm.core.numerals import read_numeral
from newsterm.core.pieces import Pieces
from newsterm.core.readings import DASHES, Reading

_HALVES = {"am": 0, "a.m": 0, "pm": 12, "p.m": 12}
_TO = frozenset("to until till through".split())


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
    if pieces.lows[i] in ("noon", "midnight", "midday"):
        return Reading(i + 1, "time", "T24:00" if pieces.lows[i] == "midnight" else "T12:00")
    return None


def _read_open_range(pieces: Pieces, i: int) -> Reading | None:
    """`9-11 a.m.`, `9 to 5pm`: the first end has only its hour."""
    hour = _hour(pieces, i)
    joined = pieces.words[i + 1] in DASHES or pieces.lows[i + 1] in _TO
    second = _read_clock(pieces, i + 2) if joined else None
    if second is None:
        return None
    digits = pieces.words[i]
    if len(digits) == 4 and digits.isdecimal() and len(pieces.words[i + 2]) == 4:
        return Reading(second.stop, "time", None, None, f"T{digits[:2]}:{digits[2:]}", second.value)
    if hour is None or hour > 12:
        return None
    if second is None or not _half_of_day(pieces, i + 2 + 1) or not isinstance(second.value, str):
        return None
    return Reading(second.stop, "time", None, None, f"T{hour:02}:00", second.value)


def _hour(pieces: Pieces, i: int) -> int | None:
    word = pieces.words[i]
    return int(word) if word.isdecimal() and len(word) < 3 and int(word) < 25 else None


def _read_clock(pieces: Pieces, i: int) -> Reading | None:
    if pieces.lows[i] in NUMBER_WORDS:
        return _read_spelt(pieces, i)
    if pieces.lows[i] in ("half", "quarter"):
        return _read_past(pieces, i)
    if pieces.lows[i] == "a":
        return _read_past(pieces, i + 1) if pieces.lows[i + 1] == "quarter" else None
    word = pieces.words[i]
    if not pieces.is_number(i):
        return None
    if word.isdecimal():
        return _read_whole_hour(pieces, i) or _read_four_digits(pieces, i) or _read_past(pieces, i)
    lap = _read_lap(pieces, i) if word.count(":") == 1 == word.count(".") else None
    if lap:
        return lap
    parts = word.replace(".", ":").split(":")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return None
    return _read_parts(pieces, i, parts, "." in word)


def _read_lap(pieces: Pieces, i: int) -> Reading | None:
    """`1:46.67`: minutes, seconds and hundredths are a stretch of time."""
    minutes, _, seconds = pieces.words[i].partition(":")
    if not minutes.isdecimal() or len(seconds.partition(".")[0]) != 2:
        return None
    return Reading(i + 1, "duration", f"PT{int(minutes)}M{seconds}S")


def _read_parts(pieces: Pieces, i: int, parts: list[str], pointed: bool) -> Reading | None:
    """`9:30`, `14:30:05`, `9.30am`; a point alone needs a.m., a zone or hours behind it."""
    if (
        len(parts[0]) > 2
        or any(len(part) != 2 or int(part) > 59 for part in parts[1:])
        or int(parts[0]) > 24
    ):
        return None
    if pieces.lows[i - 1] in _SCRIPTURE:
        return None
    half = _half_of_day(pieces, i + 1)
    zone = _zone(pieces, i + 1)
    hours = pieces.lows[i + 1] in ("hours", "hrs", "h", "uhr")
    if pointed and not (half or zone or hours):
        return None
    if len(parts) == 3 and not (half or zone or hours or pieces.lows[i - 1] in _AT):
        return Reading(i + 1, "duration", f"PT{int(parts[0])}H{int(parts[1])}M{int(parts[2])}S")
    return _finish(pieces, i + 1, int(parts[0]), ":".join(parts[1:]))


_SCRIPTURE = frozenset("john luke matthew mark genesis exodus romans psalm surah sura".split())


def _read_whole_hour(pieces: Pieces, i: int) -> Reading | None:
    """`9am`, `9 a.m.`, `5 o’clock`, `9h30`, `12 noon`."""
    hour = _hour(pieces, i)
    if hour is None:
        return None
    if _half_of_day(pieces, i + 1) and hour < 13:
        return _finish(pieces, i + 1, hour, "00")
    low = pieces.lows[i + 1]
    if low in ("o'clock", "o’clock"):
        return _finish(pieces, i + 2, hour, "00")
    if low in ("noon", "midnight", "midday") and hour == 12:
        return Reading(i + 2, "time", "T12:00" if low != "midnight" else "T00:00")
    minutes = pieces.words[i + 2]
    if (
        low == "h"
        and pieces.glued(i + 1)
        and pieces.glued(i + 2)
        and len(minutes) == 2
        and minutes.isdecimal()
    ):
        return _finish(pieces, i + 3, hour, minutes)
    if low == "h" and pieces.glued(i + 1) and _zone(pieces, i + 2):
        return _finish(pieces, i + 2, hour, "00")
    return None


def _read_four_digits(pieces: Pieces, i: int) -> Reading | None:
    """`1430 GMT`, `0900 hours`, `1800hrs`."""
    word = pieces.words[i]
    if len(word) != 4 or int(word[:2]) > 24 or int(word[2:]) > 59:
        return None
    if _zone(pieces, i + 1) or ("." in pieces.words[i + 1] and _half_of_day(pieces, i + 1)):
        return _finish(pieces, i + 1, int(word[:2]), word[2:])
    if pieces.lows[i + 1] in ("hours", "hrs", "hr", "h") and (
        word[0] == "0" or pieces.lows[i - 1] in _AT
    ):
        return _finish(pieces, i + 2, int(word[:2]), word[2:])
    return None


_AT = frozenset("at by around about until from till before after since and".split())


def _read_spelt(pieces: Pieces, i: int) -> Reading | None:
    """`five o’clock`, `ten a.m.`, `ten past three`, `twelve noon`."""
    numeral = read_numeral(pieces, i)
    if numeral is None or not 0 < numeral.value < 60:
        return None
    stop = numeral.stop
    low = pieces.lows[stop]
    if low in ("o'clock", "o’clock"):
        return _finish(pieces, stop + 1, int(numeral.value), "00")
    if low in _HALVES and numeral.value < 13 and _half_of_day(pieces, stop):
        return _finish(pieces, stop, int(numeral.value), "00")
    if low == "noon" and numeral.value == 12:
        return Reading(stop + 1, "time", "T12:00")
    return _read_past(pieces, i)


def _read_past(pieces: Pieces, i: int) -> Reading | None:
    """`half past nine`, `quarter to five`, `ten past three`, `20 minutes to 6 p.m.`"""
    minutes = {"half": 30, "quarter": 15}.get(pieces.lows[i])
    at = i + 1
    if minutes is None:
        numeral = read_numeral(pieces, i)
        if numeral is None or not 0 < numeral.value < 60 or numeral.value % 1:
            return None
        minutes, at = int(numeral.value), numeral.stop
        at += pieces.lows[at] in ("minutes", "minute")
    if pieces.lows[at] != "past" and not (pieces.lows[at] == "to" and pieces.lows[i] == "quarter"):
        return None
    hour = read_numeral(pieces, at + 1)
    if hour is None or not 0 < hour.value < 13 or hour.value % 1:
        return None
    past = pieces.lows[at] == "past"
    return _finish(
        pieces, hour.stop, int(hour.value) - (not past), f"{minutes if past else 60 - minutes:02}"
    )


def _half_of_day(pieces: Pieces, i: int) -> int:
    """The piece after `a.m.`, `pm` at piece i; 0 where neither stands there."""
    if pieces.lows[i] not in _HALVES:
        return 0
    if (
        pieces.words[i] == "am"
        and not pieces.glued(i)
        and pieces.is_word(i + 1)
        and pieces.lows[i + 1] not in _AFTER_TIME
    ):
        return i + 1 if _zone(pieces, i + 1) else 0
    return i + 1 + ("." in pieces.words[i] and pieces.words[i + 1] == "." and pieces.glued(i + 1))


_AFTER_TIME = frozenset(
    """on to and in until local today yesterday tomorrow when at for with after eastern but as or by
    from""".split()
)


def _zone(pieces: Pieces, i: int) -> int:
    """The piece after a time zone at piece i: `GMT`, `Eastern time`, `UTC+8`; 0 for none."""
    word, low = pieces.words[i], pieces.lows[i]
    after_half = pieces.lows[i - 1] in ("am", "pm", ".") and len(low) == 3
    if (low in ZONES and (word.isupper() or after_half) and len(word) > 1) or (
        word == "Z" and pieces.glued(i)
    ):
        end = i + 1
        if pieces.words[end] in ("+", "-", "−") and pieces.glued(end) and pieces.is_number(end + 1):
            end += 2
        return end
    if low in NAMED_ZONES and pieces.is_capital(i):
        end = i + 1 + (pieces.lows[i + 1] in ("standard", "daylight"))
        return end + 1 if pieces.lows[end] == "time" else end if low == "eastern" else 0
    return 0


def _finish(pieces: Pieces, i: int, hour: int, minutes: str) -> Reading:
    """With a.m. or p.m. and the zone that stand at piece i."""
    half = _half_of_day(pieces, i)
    if half:
        hour = hour % 12 + _HALVES[pieces.lows[i]]
    elif pieces.lows[i] in ("hours", "hrs", "uhr"):
        half = i + 1
    stop = half or i
    zone = _zone(pieces, stop + (pieces.words[stop] == ","))
    offset = ZONES.get(pieces.lows[zone - 1], "") if zone else ""
    return Reading(zone or stop, "time", f"T{hour:02}:{minutes}{offset}")
