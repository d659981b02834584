"""Quarters, halves and fiscal years: `Q3 2024`, `third quarter of this year`, `H1`, `FY2023-24`.

The part may be a sign before its number, a sign behind it or an ordinal with a noun; its year stands
before or behind. ISO 8601 has no quarters: values are `2024-Q3`, `2024-H1`, `FY2023`; without a year
`Q3`. `five quarters` is a duration, a `quarter` of something a fraction; neither is read here.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.calendar.date_parts import is_measured, is_year, past
from newsterm.core.calendar.seasons import read_season
from newsterm.core.number_words.english_calendar import (
    FISCAL,
    PARTS_OF_A_YEAR,
    QUARTERS,
    WHICH_YEAR,
)
from newsterm.core.numerals.numeral import read_numeral
from newsterm.core.numerals.ordinals import read_ordinal
from newsterm.core.numerals.reading import DASHES, Reading
from newsterm.core.numerals.tokens import Tokens

_OPENING = frozenset('( [ “ " / – -'.split())
_QUARTERS, _HALVES = frozenset("1234"), frozenset("12")


def read_quarter(tokens: Tokens, i: int) -> Reading | None:
    """The quarter, half or fiscal year that begins at token i."""
    low = tokens.lows[i]
    if low in ("q", "h"):
        return _read_sign_first(tokens, i)
    if low in FISCAL:
        return _read_fiscal(tokens, i)
    if tokens.is_number(i):
        part = _read_sign_last(tokens, i) or _read_year_first(tokens, i)
        if part:
            return part
    return _read_spelt(tokens, i)


def _read_spelt(tokens: Tokens, i: int) -> Reading | None:
    """`third quarter of 2024`, `first-half`, `first nine months of this year`."""
    rank = read_ordinal(tokens, i)
    if rank is None or not isinstance(rank.value, Decimal):
        return None
    at = rank.stop + (tokens.words[rank.stop] in DASHES and tokens.glued[rank.stop])
    number, noun = int(rank.value), tokens.lows[at]
    if noun in QUARTERS and number < 5:
        return _of_year(tokens, at + 1, f"Q{number}")
    if noun in ("half", "halves") and number < 3 and tokens.words[at + 1] != "-":
        return _of_year(tokens, at + 1, f"H{number}")
    return _read_first_months(tokens, at) if number == 1 and at == rank.stop else None


def _read_first_months(tokens: Tokens, i: int) -> Reading | None:
    """The `nine months of 2024` behind *first*."""
    numeral = read_numeral(tokens, i)
    if numeral is None or tokens.lows[numeral.stop] not in PARTS_OF_A_YEAR:
        return None
    end = numeral.stop + 1
    period = _of_year(tokens, end, "")
    year = str(period.value)
    if period.stop == end:
        return None
    if tokens.lows[end - 1] != "months" or not is_year(year) or numeral.value > 12:
        return Reading(period.stop, "date")
    return Reading(period.stop, "date", None, None, f"{year}-01", f"{year}-{int(numeral.value):02}")


def _of_year(tokens: Tokens, i: int, part: str) -> Reading:
    """The part with the year behind it: `of 2024`, `of this year`, `of fiscal 2024`, ` 2024`."""
    at = past(tokens, i, "of", "in", "for", ",")
    if tokens.lows[at - 1] == "of" and tokens.lows[at] in WHICH_YEAR:
        end = past(tokens, at + 1, "current", "past", "same", "previous", "last")
        end = past(tokens, end, "fiscal", "financial", "calendar")
        if tokens.lows[end] == "year":
            return Reading(end + 1, "date", part or None)
    if tokens.lows[at] in FISCAL and tokens.words[at - 1] != ",":
        fiscal = _read_fiscal(tokens, at)
        if fiscal:
            year = fiscal.value or fiscal.low
            return Reading(fiscal.stop, "date", f"{year}-{part}" if part else year)
    at = past(tokens, at, "calendar", "the")
    season = read_season(tokens, at)
    if season and season.low:
        return Reading(season.stop, "date", f"{season.low}-{part}" if part else season.low)
    year = tokens.words[at]
    if is_year(year) and not is_measured(tokens, at + 1):
        return Reading(at + 1, "date", f"{year}-{part}" if part else year)
    return Reading(i, "date", part or None)


def _read_sign_first(tokens: Tokens, i: int) -> Reading | None:
    """`Q3`, `Q3 2024`, `H1 2024`, `Q3’24`, and `Q1-Q3`."""
    first = _read_one(tokens, i)
    if first is None or first.stop > i + 2:
        return first
    at = first.stop
    if tokens.words[at] in DASHES or tokens.lows[at] == "to":
        other = _read_one(tokens, at + 1) if tokens.lows[at + 1] in ("q", "h") else None
        if other:
            return Reading(other.stop, "date", None, None, first.value, other.value)
    goes_on = tokens.glued[at] and (tokens.is_word(at) or tokens.words[at] == "-")
    return None if goes_on else first


def _read_one(tokens: Tokens, i: int) -> Reading | None:
    letter, number, at = tokens.words[i], tokens.words[i + 1], i + 2
    if number not in (_QUARTERS if letter in "qQ" else _HALVES) or letter == "h":
        return None
    if not tokens.glued[i + 1] or (tokens.glued[i] and tokens.words[i - 1] not in _OPENING):
        return None
    part = f"{letter.upper()}{number}"
    mark, year = tokens.words[at : at + 2]
    if tokens.glued[at] and mark == "-" and is_year(year):
        return Reading(at + 2, "date", f"{year}-{part}")
    if tokens.glued[at] and mark in ("’", "'") and len(year) == 2 and year.isdecimal():
        return Reading(at + 2, "date", f"20{year}-{part}")
    return _of_year(tokens, at, part)


def _read_sign_last(tokens: Tokens, i: int) -> Reading | None:
    """`3Q`, `1H 2024`, `3Q24`."""
    number, sign, year = tokens.words[i : i + 3]
    if number not in _QUARTERS or sign not in ("Q", "H") or not tokens.glued[i + 1]:
        return None
    part = f"{sign}{number}"
    if tokens.glued[i + 2] and year.isdecimal():
        return Reading(i + 3, "date", f"20{year[-2:]}-{part}") if len(year) in (2, 4) else None
    return _of_year(tokens, i + 2, part)


def _read_year_first(tokens: Tokens, i: int) -> Reading | None:
    """`2024-Q3`, `2024 H1`, `2024Q3`."""
    at = past(tokens, i + 1, "-", "/", "–")
    sign, number = tokens.words[at : at + 2]
    if sign not in ("Q", "H") or not is_year(tokens.words[i]) or not tokens.glued[at + 1]:
        return None
    if number not in (_QUARTERS if sign == "Q" else _HALVES):
        return None
    return Reading(at + 2, "date", f"{tokens.words[i]}-{sign}{number}")


def _read_fiscal(tokens: Tokens, i: int) -> Reading | None:
    """`FY2023`, `FY 2023-24`, `FY24`, `fiscal 2023`, `fiscal year 2023/24`."""
    name = tokens.lows[i]
    at = past(tokens, i + 1, "'", "’") if name == "fy" else past(tokens, i + 1, "year", "years")
    if name == "financial" and at == i + 1:
        return None
    season = read_season(tokens, at)
    if season and season.low:
        return Reading(season.stop, "date", None, None, season.low, season.high)
    year = tokens.words[at]
    if is_year(year):
        return Reading(at + 1, "date", f"FY{year}" if name == "fy" else year)
    if name != "fy" or len(year) != 2 or not year.isdecimal():
        return None
    joined = tokens.words[at + 1] in ("-", "/", "–") and tokens.glued[at + 1]
    end = at + 3 if joined and tokens.is_number(at + 2) else at + 1
    return Reading(end, "date", f"FY20{year}")
