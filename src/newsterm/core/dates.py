"""Dates of the calendar: days, months, years, decades, centuries, quarters, fiscal years.

Values are ISO 8601 as far as the text fixes them (`2024-09-21`, `--09-21`, `2024-09`), decades and
the like in the extended form of ISO 8601-2 (`198X`); quarters and halves as `2024-Q3`, `2024-H1`.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.calendar_words import (
    AMBIGUOUS_MONTHS,
    MONTHS,
    SHORT_MONTHS,
    WEEKDAYS,
)
from newsterm.core.ordinals import ORDINALS, read_ordinal
from newsterm.core.pieces import Pieces
from newsterm.core.readings import DASHES, Reading

_TO = frozenset("to through thru until till".split())
_SUFFIXES = frozenset("st nd rd th".split())


def read_date(pieces: Pieces, i: int) -> Reading | None:
    """The date that begins at piece i, with the other end of its range."""
    first = _read_one(pieces, i)
    return first and _until(pieces, first)


def _read_one(pieces: Pieces, i: int) -> Reading | None:
    low = pieces.lows[i]
    if low in WEEKDAYS:
        return _read_weekday(pieces, i)
    if low in MONTHS:
        return _read_month_first(pieces, i)
    if low in ORDINALS:
        return _read_spelt_day(pieces, i)
    if pieces.is_number(i):
        return _read_numeric(pieces, i) or _read_day_first(pieces, i) or _read_decade(pieces, i)
    return None


def _read_spelt_day(pieces: Pieces, i: int) -> Reading | None:
    """`fourth of July`, `first of May 2024`."""
    month = _month(pieces, i + 2) if pieces.lows[i + 1] == "of" else None
    if month is None or ORDINALS[pieces.lows[i]] > 31:
        return None
    year = _read_year(pieces, _past(pieces, month[0], ","))
    stem = f"{year[1] if year else '-'}-{month[1]:02}"
    return Reading(year[0] if year else month[0], "date", f"{stem}-{ORDINALS[pieces.lows[i]]:02}")


def _read_weekday(pieces: Pieces, i: int) -> Reading | None:
    """`Saturday, Sept. 21`, `Fri 21 June`, `Tuesday the 19th`: never a weekday alone."""
    if not pieces.is_capital(i) and len(pieces.words[i]) < 6:
        return None
    at = i + 1
    at += pieces.words[at] == "."
    at += pieces.words[at] == ","
    if pieces.lows[at] == "the":
        day = _read_day(pieces, at + 1)
        if day and day[0] > at + 2 and pieces.lows[day[0]] != "of":
            return Reading(day[0], "date", f"---{day[1]:02}")
        at += 1
    if pieces.lows[at] in MONTHS:
        return _read_month_first(pieces, at)
    if pieces.is_number(at):
        return _read_day_first(pieces, at) or _read_numeric(pieces, at)
    return None


def _month(pieces: Pieces, i: int) -> tuple[int, int] | None:
    """(piece after it, 1-12); a short name takes its full stop along."""
    low = pieces.lows[i]
    number = MONTHS.get(low)
    if number is None or (low in AMBIGUOUS_MONTHS and not pieces.is_capital(i)):
        return None
    stop = i + 1
    if low in SHORT_MONTHS and pieces.words[stop] == "." and pieces.glued(stop):
        stop += 1
    return stop, number


def _read_day(pieces: Pieces, i: int) -> tuple[int, int] | None:
    """(piece after it, 1-31) for `21`, `21st`."""
    word = pieces.words[i]
    if not (word.isdecimal() and len(word) < 3 and 0 < int(word) < 32):
        return None
    if pieces.lows[i + 1] in _SUFFIXES and pieces.glued(i + 1):
        return i + 2, int(word)
    if pieces.glued(i + 1) and (pieces.is_word(i + 1) or pieces.words[i + 1] == "%"):
        return None
    return i + 1, int(word)


def _read_year(pieces: Pieces, i: int) -> tuple[int, str] | None:
    """(piece after it, four digits) for `2024`, `’98`."""
    word = pieces.words[i]
    if word in ("'", "’", "‘") and pieces.glued(i + 1):
        short = pieces.words[i + 1]
        if (
            short.isdecimal()
            and len(short) == 2
            and not (pieces.glued(i + 2) and pieces.is_word(i + 2))
        ):
            return i + 2, f"{19 if int(short) > 40 else 20}{short}"
        return None
    if (
        not is_year(word)
        or (pieces.glued(i + 1)
        and (pieces.is_word(i + 1) or pieces.words[i + 1] in "%/°"))
    ):
        return None
    return i + 1, word


def is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2100


def _read_month_first(pieces: Pieces, i: int) -> Reading | None:
    """`Sept. 21`, `Sept. 21, 2024`, `Sept. 11–13`, `January 23 to March 9`, `May 2024`."""
    month = _month(pieces, i)
    if month is None:
        return None
    at, number = month
    year = _read_year(pieces, _past(pieces, at, ",", "of", "-", "/"))
    if year:
        return Reading(year[0], "date", f"{year[1]}-{number:02}")
    day = _read_day(pieces, at + (pieces.lows[at] == "the")) or _spelt_day(pieces, at)
    if day is None and pieces.words[at] == "," and pieces.lows[at + 2] in _SUFFIXES:
        day = _read_day(pieces, at + 1)
    if day is None:
        return _month_range(pieces, i, at, number)
    stop, of_month = day
    year = (
        _read_year(pieces, _past(pieces, stop, ",", "of")) if _may_be_year(pieces, stop) else None
    )
    if year:
        return Reading(year[0], "date", f"{year[1]}-{number:02}-{of_month:02}")
    return Reading(stop, "date", f"--{number:02}-{of_month:02}")


def _spelt_day(pieces: Pieces, i: int) -> tuple[int, int] | None:
    """The `fifth` of `May fifth`."""
    ordinal = read_ordinal(pieces, i) if pieces.lows[i] in ORDINALS else None
    if ordinal and isinstance(ordinal.value, Decimal) and ordinal.value < 32:
        return ordinal.stop, int(ordinal.value)
    return None


def _past(pieces: Pieces, i: int, *words: str) -> int:
    return i + (pieces.lows[i] in words)


def _may_be_year(pieces: Pieces, i: int) -> bool:
    """False for the count of `On May 5, 2,000 people` and `By Friday, June 7, 1500 people`."""
    at = _past(pieces, i, ",")
    return not (pieces.words[at].endswith("00") and pieces.lows[at + 1] in _COUNTED)


_COUNTED = frozenset("people men women children troops soldiers police protesters workers".split())


def _month_range(pieces: Pieces, first: int, at: int, number: int) -> Reading | None:
    """`May-June 2024`, `January to June 2024`: two months with one year."""
    joined = pieces.words[at] in DASHES or pieces.lows[at] in ("to", "through")
    other = _month(pieces, at + 1) if joined else None
    year = _read_year(pieces, _past(pieces, other[0], ",")) if other else None
    if other is None or year is None:
        return None
    return Reading(
        year[0], "date", None, None, f"{year[1]}-{number:02}", f"{year[1]}-{other[1]:02}"
    )


def _read_day_first(pieces: Pieces, i: int) -> Reading | None:
    """`21 September 2024`, `4th of July`, `21-23 Sept.`, `21 Sept to 3 Oct`, `12-May-2024`."""
    day = _read_day(pieces, i)
    if day is None:
        return None
    stop, of_month = day
    last = None
    if pieces.words[stop] in DASHES or pieces.lows[stop] in _TO:
        last = _read_day(pieces, stop + 1 + (pieces.lows[stop + 1] == "the"))
    at = last[0] if last else stop
    at += (pieces.words[at] in DASHES and pieces.glued(at) and not last) or pieces.words[at] == "/"
    month = _month(pieces, _past(pieces, at, "of", ","))
    if month is None or (pieces.words[at] == "," and not pieces.is_capital(at + 1)):
        return None
    stop, number = month
    at = stop + (pieces.words[stop] in ("-", "/", ",") or pieces.lows[stop] == "of")
    year = _read_year(pieces, at)
    if year is None and at > stop and pieces.words[stop] in "-/" and pieces.words[at].isdecimal():
        year = (at + 1, f"20{pieces.words[at]}") if len(pieces.words[at]) == 2 else None
    stem = f"{year[1] if year else '-'}-{number:02}"
    stop = year[0] if year else stop
    if last:
        return Reading(stop, "date", None, None, f"{stem}-{of_month:02}", f"{stem}-{last[1]:02}")
    return Reading(stop, "date", f"{stem}-{of_month:02}")


def _until(pieces: Pieces, first: Reading) -> Reading:
    """With the other end, where a date opens a range: `–13`, `to March 9`, `through 2026`."""
    stop = first.stop + (pieces.words[first.stop] == "," and pieces.lows[first.stop + 1] in _TO)
    dash = pieces.words[stop] in DASHES and pieces.glued(stop) == pieces.glued(stop + 1)
    if (not dash and pieces.lows[stop] not in _TO) or not isinstance(first.value, str):
        return first
    at = stop + 1 + (pieces.lows[stop + 1] == "the")
    second = _read_one(pieces, at)
    if second and second.value and second.low is None:
        low, high = _share_year(first.value, str(second.value))
        return Reading(second.stop, "date", None, None, low, high)
    day = _read_day(pieces, at)
    if day is None or first.value.count("-") < 2 or not _closes_range(pieces, day[0], dash):
        return first
    year = _read_year(pieces, _past(pieces, day[0], ",")) if first.value[0] == "-" else None
    stem = f"{year[1]}{first.value[1:4]}" if year else first.value[: first.value.rindex("-")]
    return Reading(
        year[0] if year else day[0],
        "date",
        None,
        None,
        f"{stem}{first.value[-3:]}",
        f"{stem}-{day[1]:02}",
    )


def _closes_range(pieces: Pieces, i: int, dash: bool) -> bool:
    """False for `from May 5 to 10 people`."""
    return dash or not pieces.is_word(i) or pieces.lows[i] in _AFTER_DATES


_AFTER_DATES = frozenset(
    "in at and with for on as to by the when while during this but or after was were is will".split()
)


def _share_year(low: str, high: str) -> tuple[str, str]:
    """A year named at the end holds for both: `Jan. 3 – March 9, 2014`."""
    if low.startswith("--") and not high.startswith("-"):
        low = f"{high[:4]}{low[1:]}"
    return low, high


def _read_numeric(pieces: Pieces, i: int) -> Reading | None:
    """`2024-09-21`, `21.09.2024`, `21/09/2024`, `2024-09-21T14:30`; `9/11` is no date."""
    word = pieces.words[i]
    if word.count(".") == 2 and len(word) < 11:
        return _numeric(i + 1, word.split("."))
    mark = pieces.words[i + 1]
    if mark not in ("-", "/", "‐", "‑") or pieces.words[i + 3] != mark:
        return None
    if not all(map(pieces.glued, range(i + 1, i + 5))):
        return None
    parts = [pieces.words[i], pieces.words[i + 2], pieces.words[i + 4]]
    if pieces.glued(i + 5) and (pieces.words[i + 5] == mark or pieces.is_word(i + 5)):
        if pieces.words[i + 5] != "T" or not pieces.is_number(i + 6):
            return None
        date = _numeric(i + 7, parts)
        if date is None:
            return None
        stop = i + 8 if pieces.words[i + 7] == "Z" else i + 7
        return Reading(
            stop, "date", f"{date.value}{pieces.text[pieces.starts[i + 5] : pieces.ends[stop - 1]]}"
        )
    return _numeric(i + 5, parts)


def _numeric(stop: int, parts: list[str]) -> Reading | None:
    """Year first, or day and month in the order that makes sense, day before month where both do."""
    if not all(part.isdecimal() and len(part) in (1, 2, 4) for part in parts):
        return None
    if len(parts[0]) == 4 and len(parts[1]) < 3 and len(parts[2]) < 3:
        year, month, day = parts
    elif len(parts[0]) < 3 and len(parts[1]) < 3 and len(parts[2]) != 1:
        day, month, year = parts
        if int(month) > 12:
            day, month = month, day
        if len(year) == 2:
            year = f"{20 if int(year) < 50 else 19}{year}"
    else:
        return None
    if not (0 < int(month) < 13 and 0 < int(day) < 32):
        return None
    return Reading(stop, "date", f"{year}-{int(month):02}-{int(day):02}")


_BEFORE_DECADES = frozenset("the early mid late and to - in".split())


def _read_decade(pieces: Pieces, i: int) -> Reading | None:
    """`1980s`, `1980’s`, `90s`, `1990s-2000s`: digits with an s."""
    digits = pieces.words[i]
    at = i + 1
    if pieces.words[at] not in ("s", "'s", "’s") or not pieces.glued(at) or not digits.isdecimal():
        return None
    if pieces.words[at] != "s" and pieces.lows[i - 1] not in _BEFORE_DECADES:
        return None
    if len(digits) == 4 and digits.endswith("0") and is_year(digits):
        value = f"{digits[:2]}" if digits.endswith("00") and digits < "2000" else f"{digits[:3]}X"
    elif len(digits) == 2 and digits.endswith("0"):
        value = f"{19 if digits > '10' else 20}{digits[0]}X"
    else:
        return None
    return Reading(at + 1, "date", value)
