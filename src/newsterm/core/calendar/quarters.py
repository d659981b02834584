"""Quarters, halves and fiscal years: `Q3 2024`, `third quarter of this year`, `H1`, `FY2023-24`.

Values are `2024-Q3`, `2024-H1`, `FY2023`; without a year `Q3`.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.calendar.calendar_words import is_year
from newsterm.core.calendar.date_parts import is_measured, past
from newsterm.core.calendar.seasons import read_season
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.ordinals import read_ordinal
from newsterm.core.numerals.reading import DASHES, Reading
from newsterm.core.numerals.tokens import Pieces

_WHICH = frozenset("this last next the that each every current previous a".split())
_OPENING = frozenset('( [ “ " / – -'.split())
_QUARTERS, _HALVES = frozenset("1234"), frozenset("12")


def read_quarter(pieces: Pieces, i: int) -> Reading | None:
    """The quarter, half or fiscal year that begins at piece i."""
    low = pieces.lows[i]
    if low in ("q", "h"):
        return _read_sign_first(pieces, i)
    if low in ("fy", "fiscal", "financial"):
        return _read_fiscal(pieces, i)
    if pieces.is_number(i):
        part = _read_sign_last(pieces, i) or _read_year_first(pieces, i)
        if part:
            return part
    return _read_spelt(pieces, i)


def _read_spelt(pieces: Pieces, i: int) -> Reading | None:
    """`third quarter of 2024`, `first-half`, `first nine months of this year`."""
    rank = read_ordinal(pieces, i)
    if rank is None or not isinstance(rank.value, Decimal):
        return None
    at = rank.stop + (pieces.words[rank.stop] in DASHES and pieces.glued(rank.stop))
    number, noun = int(rank.value), pieces.lows[at]
    if noun in ("quarter", "quarters", "qtr") and number < 5:
        return _of_year(pieces, at + 1, f"Q{number}")
    if noun in ("half", "halves") and number < 3 and pieces.words[at + 1] != "-":
        return _of_year(pieces, at + 1, f"H{number}")
    return _read_first_months(pieces, at) if number == 1 and at == rank.stop else None


def _read_first_months(pieces: Pieces, i: int) -> Reading | None:
    """The `nine months of 2024` behind *first*."""
    numeral = read_numeral(pieces, i)
    if numeral is None or pieces.lows[numeral.stop] not in ("months", "weeks", "days", "quarters"):
        return None
    end = numeral.stop + 1
    period = _of_year(pieces, end, "")
    year = str(period.value)
    if period.stop == end:
        return None
    if pieces.lows[end - 1] != "months" or not is_year(year) or numeral.value > 12:
        return Reading(period.stop, "date")
    return Reading(period.stop, "date", None, None, f"{year}-01", f"{year}-{int(numeral.value):02}")


def _of_year(pieces: Pieces, i: int, part: str) -> Reading:
    """The part with the year behind it: `of 2024`, `of this year`, `of fiscal 2024`, ` 2024`."""
    at = past(pieces, i, "of", "in", "for", ",")
    if pieces.lows[at - 1] == "of" and pieces.lows[at] in _WHICH:
        end = past(pieces, at + 1, "current", "past", "same", "previous", "last")
        end = past(pieces, end, "fiscal", "financial", "calendar")
        if pieces.lows[end] == "year":
            return Reading(end + 1, "date", part or None)
    if pieces.lows[at] in ("fy", "fiscal", "financial") and pieces.words[at - 1] != ",":
        fiscal = _read_fiscal(pieces, at)
        if fiscal:
            year = fiscal.value or fiscal.low
            return Reading(fiscal.stop, "date", f"{year}-{part}" if part else year)
    at = past(pieces, at, "calendar", "the")
    season = read_season(pieces, at)
    if season and season.low:
        return Reading(season.stop, "date", f"{season.low}-{part}" if part else season.low)
    year = pieces.words[at]
    if is_year(year) and not is_measured(pieces, at + 1):
        return Reading(at + 1, "date", f"{year}-{part}" if part else year)
    return Reading(i, "date", part or None)


def _read_sign_first(pieces: Pieces, i: int) -> Reading | None:
    """`Q3`, `Q3 2024`, `H1 2024`, `Q3’24`, and `Q1-Q3`."""
    first = _read_one(pieces, i)
    if first is None or first.stop > i + 2:
        return first
    at = first.stop
    if pieces.words[at] in DASHES or pieces.lows[at] == "to":
        other = _read_one(pieces, at + 1) if pieces.lows[at + 1] in ("q", "h") else None
        if other:
            return Reading(other.stop, "date", None, None, first.value, other.value)
    goes_on = pieces.glued(at) and (pieces.is_word(at) or pieces.words[at] == "-")
    return None if goes_on else first


def _read_one(pieces: Pieces, i: int) -> Reading | None:
    letter, number, at = pieces.words[i], pieces.words[i + 1], i + 2
    if number not in (_QUARTERS if letter in "qQ" else _HALVES) or letter == "h":
        return None
    if not pieces.glued(i + 1) or (pieces.glued(i) and pieces.words[i - 1] not in _OPENING):
        return None
    part = f"{letter.upper()}{number}"
    mark, year = pieces.words[at : at + 2]
    if pieces.glued(at) and mark == "-" and is_year(year):
        return Reading(at + 2, "date", f"{year}-{part}")
    if pieces.glued(at) and mark in ("’", "'") and len(year) == 2 and year.isdecimal():
        return Reading(at + 2, "date", f"20{year}-{part}")
    return _of_year(pieces, at, part)


def _read_sign_last(pieces: Pieces, i: int) -> Reading | None:
    """`3Q`, `1H 2024`, `3Q24`."""
    number, sign, year = pieces.words[i : i + 3]
    if number not in _QUARTERS or sign not in ("Q", "H") or not pieces.glued(i + 1):
        return None
    part = f"{sign}{number}"
    if pieces.glued(i + 2) and year.isdecimal():
        return Reading(i + 3, "date", f"20{year[-2:]}-{part}") if len(year) in (2, 4) else None
    return _of_year(pieces, i + 2, part)


def _read_year_first(pieces: Pieces, i: int) -> Reading | None:
    """`2024-Q3`, `2024 H1`, `2024Q3`."""
    at = past(pieces, i + 1, "-", "/", "–")
    sign, number = pieces.words[at : at + 2]
    if sign not in ("Q", "H") or not is_year(pieces.words[i]) or not pieces.glued(at + 1):
        return None
    if number not in (_QUARTERS if sign == "Q" else _HALVES):
        return None
    return Reading(at + 2, "date", f"{pieces.words[i]}-{sign}{number}")


def _read_fiscal(pieces: Pieces, i: int) -> Reading | None:
    """`FY2023`, `FY 2023-24`, `FY24`, `fiscal 2023`, `fiscal year 2023/24`."""
    name = pieces.lows[i]
    at = past(pieces, i + 1, "'", "’") if name == "fy" else past(pieces, i + 1, "year", "years")
    if name == "financial" and at == i + 1:
        return None
    season = read_season(pieces, at)
    if season and season.low:
        return Reading(season.stop, "date", None, None, season.low, season.high)
    year = pieces.words[at]
    if is_year(year):
        return Reading(at + 1, "date", f"FY{year}" if name == "fy" else year)
    if name != "fy" or len(year) != 2 or not year.isdecimal():
        return None
    joined = pieces.words[at + 1] in ("-", "/", "–") and pieces.glued(at + 1)
    end = at + 3 if joined and pieces.is_number(at + 2) else at + 1
    return Reading(end, "date", f"FY20{year}")
