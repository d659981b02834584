"""Longer stretches of the calendar: years and their eras, decades, centuries, quarters, halves.

`2024`, `44 BC`, `the ’90s`, `20th century`, `Q3 2024`, `third quarter of this year`, `FY2023-24`,
`first nine months of 2024`.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.calendar_words import ERAS
from newsterm.core.dates import is_year, read_date
from newsterm.core.numerals import read_numeral
from newsterm.core.ordinals import read_ordinal
from newsterm.core.pieces import Pieces
from newsterm.core.readings import DASHES, Reading

_TO = frozenset("to through thru until".split())


def read_period(pieces: Pieces, i: int) -> Reading | None:
    """The year, quarter, half, fiscal year or century that begins at piece i."""
    low = pieces.lows[i]
    if pieces.is_number(i):
        return (
            _read_century(pieces, i)
            or _read_era(pieces, i)
            or _read_numbered_part(pieces, i)
            or _read_part_of_year(pieces, i)
        )
    if low in ("'", "’", "‘"):
        return _read_short_year(pieces, i)
    if low in ("ad", "a.d"):
        return _read_anno_domini(pieces, i)
    if low in ("q", "h", "fy", "fiscal", "financial"):
        return _read_quarter_sign(pieces, i) if low in "qh" else _read_fiscal(pieces, i)
    return _read_century(pieces, i)


def _read_century(pieces: Pieces, i: int) -> Reading | None:
    """`20th century`, `nineteenth-century`, `5th century BC`, `third quarter of 2024`."""
    rank = read_ordinal(pieces, i)
    if rank is None or not isinstance(rank.value, Decimal):
        return None
    at = rank.stop + (pieces.words[rank.stop] in DASHES and pieces.glued(rank.stop))
    number, noun = int(rank.value), pieces.lows[at]
    if noun in ("century", "centuries") and number < 40:
        era = _era(pieces, at + 1)
        return Reading(
            era or at + 1,
            "date",
            f"-{number:02}" if _is_before_christ(pieces, era) else f"{number - 1:02}",
        )
    if noun in ("millennium", "millennia") and number < 10:
        return Reading(at + 1, "date", f"{number - 1}")
    if noun in ("quarter", "quarters", "qtr") and number < 5:
        return _of_year(pieces, at + 1, f"Q{number}")
    if noun in ("half", "halves") and number < 3 and pieces.lows[at + 1] != "-":
        return _of_year(pieces, at + 1, f"H{number}")
    if number == 1 and at == rank.stop:
        return _read_first_months(pieces, at)
    return None


def _read_first_months(pieces: Pieces, i: int) -> Reading | None:
    """The `nine months of 2024` behind *first*."""
    numeral = read_numeral(pieces, i)
    if numeral is None or pieces.lows[numeral.stop] not in ("months", "weeks", "days", "quarters"):
        return None
    period = _of_year(pieces, numeral.stop + 1, "")
    if period.stop == numeral.stop + 1:
        return None
    months = (
        pieces.lows[numeral.stop] == "months" and is_year(str(period.value)) and numeral.value < 13
    )
    if months:
        year = period.value
        return Reading(
            period.stop, "date", None, None, f"{year}-01", f"{year}-{int(numeral.value):02}"
        )
    return Reading(period.stop, "date")


def _of_year(pieces: Pieces, i: int, part: str) -> Reading:
    """The part with the year behind it: `of 2024`, `of this year`, `of fiscal 2024`, ` 2024`."""
    at = i + (pieces.words[i] == ",")
    if pieces.lows[at] in ("of", "in", "for"):
        at += 1
        preposition = pieces.lows[at - 1]
        if preposition == "of" and pieces.lows[at] in _WHICH:
            end = at + 1 + (pieces.lows[at + 1] in ("current", "past", "same", "previous", "last"))
            end += pieces.lows[end] in ("fiscal", "financial", "calendar")
            if pieces.lows[end] == "year":
                return Reading(end + 1, "date", part or None)
    fiscal = _read_fiscal(pieces, at) if pieces.lows[at] in ("fy", "fiscal", "financial") else None
    if fiscal:
        return Reading(fiscal.stop, "date", f"{fiscal.value}-{part}" if fiscal.value else part)
    at += pieces.lows[at] in ("calendar", "the")
    if is_year(pieces.words[at]) and not (
        pieces.glued(at + 1) and (pieces.is_word(at + 1) or pieces.words[at + 1] in "%")
    ):
        season = _read_season(pieces, at)
        if season:
            return Reading(season.stop, "date", part or None)
        return Reading(at + 1, "date", f"{pieces.words[at]}-{part}" if part else pieces.words[at])
    return Reading(i, "date", part or None)


_WHICH = frozenset("this last next the that each every current previous a".split())


def _read_quarter_sign(pieces: Pieces, i: int) -> Reading | None:
    """`Q3`, `Q3 2024`, `H1 2024`, `Q3’24`, and `Q1-Q3`."""
    first = _read_one_quarter(pieces, i)
    if first is None or first.stop > i + 2:
        return first
    at = first.stop
    if pieces.words[at] in DASHES or pieces.lows[at] == "to":
        other = _read_one_quarter(pieces, at + 1) if pieces.lows[at + 1] in ("q", "h") else None
        if other:
            return Reading(other.stop, "date", None, None, first.value, other.value)
    return None if pieces.glued(at) and (pieces.is_word(at) or pieces.words[at] == "-") else first


def _read_one_quarter(pieces: Pieces, i: int) -> Reading | None:
    letter, number = pieces.words[i], pieces.words[i + 1]
    limit = "1234" if letter in "qQ" else "12"
    if not pieces.glued(i + 1) or number not in tuple(limit) or letter == "h":
        return None
    if pieces.glued(i) and pieces.words[i - 1] not in tuple('([“"/–-'):
        return None
    part, at = f"{letter.upper()}{number}", i + 2
    mark, year = pieces.words[at : at + 2]
    if pieces.glued(at) and mark == "-" and is_year(year):
        return Reading(at + 2, "date", f"{year}-{part}")
    if pieces.glued(at) and mark in ("’", "'") and len(year) == 2 and year.isdecimal():
        return Reading(at + 2, "date", f"20{year}-{part}")
    return _of_year(pieces, at, part)


def _read_numbered_part(pieces: Pieces, i: int) -> Reading | None:
    """`3Q`, `1H 2024`, `3Q24`."""
    sign = pieces.words[i + 1]
    if sign not in ("Q", "H") or not pieces.glued(i + 1) or pieces.words[i] not in tuple("1234"):
        return None
    part = f"{sign}{pieces.words[i]}"
    if pieces.glued(i + 2) and pieces.is_number(i + 2):
        year = pieces.words[i + 2]
        return Reading(i + 3, "date", f"20{year[-2:]}-{part}") if len(year) in (2, 4) else None
    return _of_year(pieces, i + 2, part)


def _read_part_of_year(pieces: Pieces, i: int) -> Reading | None:
    """`2024-Q3`, `2024 H1`, `2024Q3`."""
    at = i + 1 + (pieces.words[i + 1] in ("-", "/", "–"))
    number = pieces.words[at + 1]
    part = pieces.words[at]
    if part not in ("Q", "H") or not is_year(pieces.words[i]) or not pieces.glued(at + 1):
        return None
    if number not in ("1", "2", "3", "4")[: 4 if part == "Q" else 2]:
        return None
    return Reading(at + 2, "date", f"{pieces.words[i]}-{part}{number}")


def _read_fiscal(pieces: Pieces, i: int) -> Reading | None:
    """`FY2023`, `FY 2023-24`, `FY24`, `fiscal 2023`, `fiscal year 2023/24`."""
    at = i + 1
    if pieces.lows[i] != "fy":
        at += pieces.lows[at] in ("year", "years")
        if pieces.lows[i] == "financial" and at == i + 1:
            return None
    elif pieces.glued(i) and pieces.is_word(i - 1):
        return None
    at += pieces.words[at] in ("'", "’")
    season = _read_season(pieces, at)
    if season:
        return Reading(season.stop, "date", None, None, season.low, season.high)
    year = pieces.words[at]
    if is_year(year):
        return Reading(at + 1, "date", f"FY{year}" if pieces.lows[i] == "fy" else year)
    if pieces.lows[i] == "fy" and year.isdecimal() and len(year) == 2:
        end = at + 1
        if pieces.words[end] in ("-", "/", "–") and pieces.glued(end) and pieces.is_number(end + 1):
            end += 2
        return Reading(end, "date", f"FY20{year}")
    return None


def _read_season(pieces: Pieces, i: int) -> Reading | None:
    """`2023-24`, `2023/24`, `2019–2020`: two years joined without a blank."""
    first, mark, last = pieces.words[i : i + 3]
    if not is_year(first) or (mark not in DASHES and mark != "/"):
        return None
    if not pieces.glued(i + 1) or not pieces.glued(i + 2) or not last.isdecimal():
        return None
    if (
        pieces.glued(i + 3)
        and (pieces.words[i + 3] in DASHES or pieces.words[i + 3] == "/")
        and pieces.glued(i + 4)
        and pieces.is_number(i + 4)
    ):
        return None
    if pieces.glued(i + 3) and (pieces.is_word(i + 3) or pieces.words[i + 3] == "/"):
        return None
    if len(last) == 2:
        last = f"{first[:2]}{last}" if last > first[2:] else f"{int(first[:2]) + 1}{last}"
    if is_year(last) and int(first) < int(last):
        return Reading(i + 3, "date", None, None, first, last)
    month = pieces.words[i + 2]
    if len(month) == 2 and 0 < int(month) < 13:
        return Reading(i + 3, "date", f"{first}-{month}")
    return None


def read_years(pieces: Pieces, i: int) -> Reading | None:
    """`2004 to 2009`, `2000 – 2050`, `2023-24`: a range of years."""
    season = _read_season(pieces, i)
    if season:
        return season
    if (
        not is_year(pieces.words[i])
        or (pieces.words[i + 1] not in DASHES
        and pieces.lows[i + 1] not in _TO)
    ):
        return None
    at = i + 2
    if pieces.words[i + 1] in DASHES and pieces.glued(i + 1) != pieces.glued(at):
        return None
    last = pieces.words[at]
    if is_year(last) and int(last) > int(pieces.words[i]) and not _measures(pieces, at + 1):
        return Reading(at + 1, "date", None, None, pieces.words[i], last)
    return None


def _measures(pieces: Pieces, i: int) -> bool:
    """True where a unit or a decade's s makes another reading than years."""
    return pieces.glued(i) and (pieces.is_word(i) or pieces.words[i] in "%°")


def _read_era(pieces: Pieces, i: int) -> Reading | None:
    """`44 BC`, `79 AD`, `3000 B.C.`."""
    digits = pieces.words[i].replace(",", "")
    end = _era(pieces, i + 1)
    if not end or not digits.isdecimal() or len(digits) > 6:
        return None
    year = int(digits)
    return Reading(
        end, "date", f"-{year - 1:04}" if _is_before_christ(pieces, end) else f"{year:04}"
    )


def _era(pieces: Pieces, i: int) -> int:
    """The piece after the era at piece i, 0 where there is none."""
    if pieces.lows[i] in ERAS and pieces.words[i].isupper():
        return (
            i + 1 + ("." in pieces.words[i] and pieces.words[i + 1] == "." and pieces.glued(i + 1))
        )
    return 0


def _is_before_christ(pieces: Pieces, end: int) -> bool:
    return bool(end) and pieces.lows[end - 1 - (pieces.words[end - 1] == ".")].startswith("b")


def _read_anno_domini(pieces: Pieces, i: int) -> Reading | None:
    at = i + 1 + (pieces.words[i + 1] == ".")
    digits = pieces.words[at]
    if pieces.words[i].isupper() and digits.isdecimal() and len(digits) < 5:
        return Reading(at + 1, "date", f"{int(digits):04}")
    return None


def _read_short_year(pieces: Pieces, i: int) -> Reading | None:
    """`’90s`, `’98`, never the closing mark of a quotation."""
    digits = pieces.words[i + 1]
    if (pieces.glued(i) and pieces.words[i - 1] not in tuple('([“"—–-/')) or not pieces.glued(i + 1):
        return None
    if len(digits) != 2 or not digits.isdecimal():
        return None
    decade = read_date(pieces, i + 1)
    if decade and decade.stop == i + 3:
        return Reading(i + 3, "date", decade.value)
    if pieces.glued(i + 2) and (pieces.is_word(i + 2) or pieces.words[i + 2] in "%'’"):
        return None
    return Reading(i + 2, "date", f"{19 if digits > '40' else 20}{digits}")
