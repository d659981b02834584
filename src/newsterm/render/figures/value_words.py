"""What a figure's value says, in words: `10 years` for P10Y, `5 July` for --07-05, `1980s` for 198X.

The value itself, as ISO 8601 or plain digits, is for programs; on a screen it is read by people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsterm.core.figures.figure import Figure
from newsterm.render.figures.unit_words import unit_words
from newsterm.render.plain import plain_value

MONTHS = """January February March April May June July August September October November
    December""".split()
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_CLOCK = {"H": "hour", "M": "minute", "S": "second"}
_PART = re.compile(r"(\d{1,20}(?:\.\d{1,20})?)([A-Z])")
_DURATION = re.compile(r"P(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?")
_DAY = re.compile(r"(?:(\d{4})|-)-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)|--(\d\d)")
_DAY_ALONE = re.compile(r"---(\d\d)")
_PART_OF_YEAR = re.compile(r"(?:(\d{4})-)?([QH]\d)")
_TIME = re.compile(r"T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?")
_YEAR = re.compile(r"(-?)(\d{4,})")
_AGE = re.compile(r"(-?)(\d\d?)")
"""A century is told by the first two digits of its years, a millennium by the first."""
_DECADE = re.compile(r"(\d+)X+")


def value_words(figure: Figure) -> str:
    """The value for the eye: digits in threes with their unit, or a date or duration in words."""
    ends = (
        (figure.value,) if figure.low is None and figure.high is None else (figure.low, figure.high)
    )
    said = (
        _in_words(end) if isinstance(end, str) else plain_value(end, grouped=True) for end in ends
    )
    return " ".join(filter(None, (" – ".join(said), unit_words(figure.unit))))


def _in_words(value: str) -> str:
    day, _, time = value.partition("T")
    if _DURATION.fullmatch(value) and value != "P":
        return " ".join(_duration(value))
    if time and _DAY.fullmatch(day):
        return f"{_date(day)}, {_clock(f'T{time}')}"
    return _clock(value) if value.startswith("T") else _date(value)


def _duration(value: str) -> Iterator[str]:
    days, _, clock = value.partition("T")
    for part, names in ((days, _UNITS), (clock, _CLOCK)):
        for number, unit in _PART.findall(part):
            count = f"{int(number):,}" if number.isdecimal() else number
            yield f"{count} {names[unit]}{'' if number == '1' else 's'}"


def _clock(value: str) -> str:
    found = _TIME.fullmatch(value)
    if not found:
        return value
    zone = " UTC" if found[2] == "Z" else f" UTC{found[2]}" if found[2] else ""
    return found[1] + zone


def _date(value: str) -> str:
    if found := _DAY.fullmatch(value):
        return " ".join(filter(None, (str(int(found[3])), _month(found[2]), found[1])))
    if found := _MONTH.fullmatch(value):
        return " ".join(filter(None, (_month(found[2] or found[3]), found[1])))
    if found := _DAY_ALONE.fullmatch(value):
        return f"day {int(found[1])} of the month"
    if found := _PART_OF_YEAR.fullmatch(value):
        return " ".join(filter(None, (found[2], found[1])))
    if found := _DECADE.fullmatch(value):
        return f"{value.replace('X', '0')}s"
    if found := _YEAR.fullmatch(value):  # ISO 8601 has a year 0.
        year = int(found[2])
        return f"{year + 1:,} BC" if found[1] else f"{year} AD" if year < 1000 else str(year)
    if found := _AGE.fullmatch(value):
        number = int(found[2]) + (not found[1])
        what = "century" if len(found[2]) == 2 else "millennium"
        return f"{number}{_ending(number)} {what}{' BC' if found[1] else ''}"
    return value


def _ending(number: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(0 if number in (11, 12, 13) else number % 10, "th")


def _month(number: str) -> str:
    month = int(number)
    return MONTHS[month - 1] if 0 < month < 13 else number
