"""Days of the calendar and months of a year, with the other end where they open a range.

`Sept. 21, 2024`, `Saturday, 21 September`, `4th of July`, `Sept. 11–13`, `Jan. 3 to March 9, 2014`,
`May-June 2024`: month first as in America, day first as elsewhere, the weekday before either. Values
are ISO 8601 as far as the text fixes them: `2024-09-21`, `--09-21`, `---21`. A month without day or
year, or a weekday alone, has no numeral and is no figure. Dates of digits alone are left to
`numeric_dates`, years and what is longer to `periods`; which year is meant, to `dating`.
"""

from __future__ import annotations

from newsterm.core.calendar.date_parts import past, read_day, read_month, read_year
from newsterm.core.calendar.numeric_dates import read_numeric_date
from newsterm.core.calendar.periods import read_decade
from newsterm.core.number_words.english_calendar import AFTER_DATES, MONTHS, UNTIL, WEEKDAYS
from newsterm.core.number_words.english_figures import COUNTED_PEOPLE
from newsterm.core.number_words.english_numbers import ORDINAL_SUFFIXES, ORDINALS
from newsterm.core.numerals.reading import DASHES, Reader, Reading
from newsterm.core.numerals.tokens import Tokens


def read_date(tokens: Tokens, i: int) -> Reading | None:
    """The date that begins at token i, with the other end of its range."""
    first = _read_one(tokens, i)
    return first and _until(tokens, first)


def _read_one(tokens: Tokens, i: int) -> Reading | None:
    low = tokens.lows[i]
    if low in WEEKDAYS:
        return _read_weekday(tokens, i)
    if low in MONTHS:
        return _read_month_first(tokens, i)
    if low in ORDINALS:
        return _read_day_first(tokens, i) if tokens.lows[i + 1] == "of" else None
    if tokens.is_number(i):
        numeric = read_numeric_date(tokens, i)
        return numeric or _read_day_first(tokens, i) or read_decade(tokens, i)
    return None


def _read_weekday(tokens: Tokens, i: int) -> Reading | None:
    """`Saturday, Sept. 21`, `Fri 21 June`, `Tuesday the 19th`: never a weekday alone."""
    if not tokens.is_capital(i) and len(tokens.words[i]) < 6:
        return None
    at = past(tokens, past(tokens, i + 1, "."), ",")
    if tokens.lows[at] == "the":
        day = read_day(tokens, at + 1)
        if day and day[0] > at + 2 and tokens.lows[day[0]] != "of":
            return Reading(day[0], "date", f"---{day[1]:02}")
        at += 1
    if tokens.lows[at] in MONTHS:
        return _read_month_first(tokens, at)
    if not tokens.is_number(at):
        return None
    return _read_day_first(tokens, at) or read_numeric_date(tokens, at)


def _date(stop: int, year: tuple[int, str] | None, month: int, day: int) -> Reading:
    if year:
        return Reading(year[0], "date", f"{year[1]}-{month:02}-{day:02}")
    return Reading(stop, "date", f"--{month:02}-{day:02}")


def _read_month_first(tokens: Tokens, i: int) -> Reading | None:
    """`Sept. 21`, `Sept. 21, 2024`, `October, 1st`, `May fifth`, `May 2024`."""
    month = read_month(tokens, i)
    if month is None:
        return None
    at, number = month
    year = read_year(tokens, past(tokens, at, ",", "of", "-", "/"))
    if year:
        return Reading(year[0], "date", f"{year[1]}-{number:02}")
    day = read_day(tokens, past(tokens, at, "the"))
    if day is None and tokens.words[at] == "," and tokens.lows[at + 2] in ORDINAL_SUFFIXES:
        day = read_day(tokens, at + 1)
    if day is None:
        return _read_two_months(tokens, at, number)
    at = past(tokens, day[0], ",", "of")
    return _date(
        day[0], read_year(tokens, at) if _may_be_year(tokens, at) else None, number, day[1]
    )


def _may_be_year(tokens: Tokens, i: int) -> bool:
    """False for the count of `By Friday, June 7, 1500 people`."""
    return not tokens.words[i].endswith("00") or tokens.lows[i + 1] not in COUNTED_PEOPLE


def _read_two_months(tokens: Tokens, i: int, first: int) -> Reading | None:
    """`May-June 2024`, `January to June 2024`: two months with one year."""
    joined = tokens.words[i] in DASHES or tokens.lows[i] in ("to", "through")
    month = read_month(tokens, i + 1) if joined else None
    year = read_year(tokens, past(tokens, month[0], ",")) if month else None
    if month is None or year is None:
        return None
    low, high = f"{year[1]}-{first:02}", f"{year[1]}-{month[1]:02}"
    return Reading(year[0], "date", None, None, low, high)


def _read_day_first(tokens: Tokens, i: int) -> Reading | None:
    """`21 September 2024`, `4th of July`, `21-23 Sept.`, `12-May-2024`, `first of May`."""
    first = read_day(tokens, i)
    if first is None:
        return None
    at, day = first
    joined = tokens.words[at] in DASHES or tokens.lows[at] in UNTIL
    last = read_day(tokens, past(tokens, at + 1, "the")) if joined else None
    if last:
        at = last[0]
    elif tokens.words[at] == "/" or (tokens.words[at] in DASHES and tokens.glued[at]):
        at += 1
    month = read_month(tokens, past(tokens, at, "of"))
    if month is None:
        return _read_day_beside(tokens, at, day) if at > i + 1 else None
    stop, number = month
    year = read_year(tokens, past(tokens, stop, "-", "/", ",", "of")) or _short_year(tokens, stop)
    if last is None:
        return _date(stop, year, number, day)
    stem = f"{year[1] if year else '-'}-{number:02}"
    stop = year[0] if year else stop
    return Reading(stop, "date", None, None, f"{stem}-{day:02}", f"{stem}-{last[1]:02}")


def _read_day_beside(tokens: Tokens, i: int, day: int) -> Reading | None:
    """The 9th of `9th and 10th November`: its month stands behind the other, at token i."""
    other = _read_day_first(tokens, i + 1) if tokens.lows[i] in ("and", "or", "&", ",") else None
    if other is None or not isinstance(other.value, str):
        return None
    return Reading(i, "date", f"{other.value[:-2]}{day:02}")


def _short_year(tokens: Tokens, i: int) -> tuple[int, str] | None:
    """The 24 of `12-May-24`."""
    short = tokens.words[i + 1]
    if tokens.words[i] in ("-", "/") and len(short) == 2 and short.isdecimal():
        return i + 2, f"20{short}"
    return None


def _until(tokens: Tokens, first: Reading) -> Reading:
    """With the other end, where a date opens a range: `–13`, `to March 9`, `through 2026`."""
    stop = first.stop
    stop += tokens.words[stop] == "," and tokens.lows[stop + 1] in UNTIL
    dash = tokens.words[stop] in DASHES and tokens.glued[stop] == tokens.glued[stop + 1]
    if (not dash and tokens.lows[stop] not in UNTIL) or not isinstance(first.value, str):
        return first
    at = past(tokens, stop + 1, "the")
    second = _read_one(tokens, at)
    if second and isinstance(second.value, str):
        low, high = _share_year(first.value, second.value)
        return Reading(second.stop, "date", None, None, low, high)
    day = read_day(tokens, at)
    if day is None or first.value.count("-") < 2 or not (dash or _closes(tokens, day[0])):
        return first
    return _until_day(tokens, first.stop, first.value, day)


def _closes(tokens: Tokens, i: int) -> bool:
    """False for `from May 5 to 10 people`."""
    return not tokens.is_word(i) or tokens.lows[i] in AFTER_DATES


def _until_day(tokens: Tokens, stop: int, first: str, day: tuple[int, int]) -> Reading:
    """`Sept. 11–13` and `May 4-6, 2024`, where the year behind holds for both days."""
    stop, last = day
    year = read_year(tokens, past(tokens, stop, ",")) if first[0] == "-" else None
    month, of_month = first[-5:-3], first[-2:]
    stem = f"{year[1] if year else first[:-6]}-{month}"
    stop = year[0] if year else stop
    return Reading(stop, "date", None, None, f"{stem}-{of_month}", f"{stem}-{last:02}")


def _share_year(low: str, high: str) -> tuple[str, str]:
    """A year named at the end holds for both: `Jan. 3 – March 9, 2014`."""
    if low.startswith("--") and not high.startswith("-"):
        low = f"{high[:4]}{low[1:]}"
    return low, high


DATES = Reader(
    read_date,
    frozenset(MONTHS).union(WEEKDAYS, ORDINALS),
    behind=UNTIL.union(MONTHS, ORDINAL_SUFFIXES, ("of", "s")),
)
