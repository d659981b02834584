"""Years and longer: `2023-24`, `44 BC`, `the ’90s`, `1980s`, `20th century`.

Decades and centuries take the forms of ISO 8601-2:2019: `198X`, and `19` for the 1900s. A bare `2024`
is left to `bare_numbers`, for only its neighbours tell whether it is a year; quarters and halves to
`quarters`.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.calendar.date_parts import (
    era_end,
    full_year,
    is_before_christ,
    is_measured,
    is_year,
    past,
)
from newsterm.core.calendar.quarters import read_quarter
from newsterm.core.calendar.seasons import read_season
from newsterm.core.number_words.english_calendar import BEFORE_DECADES, ERAS, FISCAL, UNTIL
from newsterm.core.number_words.english_numbers import (
    JOINING,
    NUMBER_WORDS,
    ORDINAL_SUFFIXES,
    ORDINALS,
)
from newsterm.core.numerals.ordinals import read_ordinal
from newsterm.core.numerals.reading import DASHES, Reader, Reading
from newsterm.core.numerals.tokens import Tokens

_OPENING = frozenset('( [ “ " — – - /'.split())


def read_period(tokens: Tokens, i: int) -> Reading | None:
    """The era's year, quarter, century or short year that begins at token i."""
    low = tokens.lows[i]
    if low in ("'", "’", "‘"):
        return _read_short_year(tokens, i)
    if low in ("ad", "a.d"):
        return _read_anno_domini(tokens, i)
    if tokens.is_number(i):
        era = _read_era(tokens, i)
        if era:
            return era
    return _read_century(tokens, i) or read_quarter(tokens, i)


def _read_century(tokens: Tokens, i: int) -> Reading | None:
    """`20th century`, `nineteenth-century`, `5th century BC`, `third millennium`."""
    rank = read_ordinal(tokens, i)
    if rank is None or not isinstance(rank.value, Decimal):
        return None
    at = rank.stop + (tokens.words[rank.stop] in DASHES and tokens.glued[rank.stop])
    number, noun = int(rank.value), tokens.lows[at]
    if noun in ("century", "centuries") and number < 40:
        era = era_end(tokens, at + 1)
        before = is_before_christ(tokens, era)
        return Reading(era or at + 1, "date", f"-{number:02}" if before else f"{number - 1:02}")
    if noun in ("millennium", "millennia") and number < 10:
        return Reading(at + 1, "date", f"{number - 1}")
    if noun in JOINING and number < 40 and _leads_to_century(tokens, at + 1):
        return Reading(rank.stop, "date", f"{number - 1:02}")
    return None


def _leads_to_century(tokens: Tokens, i: int) -> bool:
    """The `early 20th centuries` behind `late 19th and`."""
    other = read_ordinal(tokens, past(tokens, i, "early", "late", "mid"))
    return other is not None and tokens.lows[other.stop] in ("century", "centuries")


def _read_era(tokens: Tokens, i: int) -> Reading | None:
    """`44 BC`, `79 AD`, `3,000 B.C.`; the year before 1 AD is year 0 of ISO 8601."""
    digits = tokens.words[i].replace(",", "")
    end = era_end(tokens, i + 1)
    if not end or not digits.isdecimal() or len(digits) > 6:
        return None
    year = int(digits)
    return Reading(
        end, "date", f"-{year - 1:04}" if is_before_christ(tokens, end) else f"{year:04}"
    )


def _read_anno_domini(tokens: Tokens, i: int) -> Reading | None:
    at = i + 1 + (tokens.words[i + 1] == ".")
    digits = tokens.words[at]
    if tokens.words[i].isupper() and digits.isdecimal() and len(digits) < 5:
        return Reading(at + 1, "date", f"{int(digits):04}")
    return None


def _read_short_year(tokens: Tokens, i: int) -> Reading | None:
    """`’90s`, `’98`, never the closing mark of a quotation."""
    digits, after = tokens.words[i + 1], i + 2
    led = tokens.words[i - 1] in _OPENING if tokens.glued[i] else tokens.is_word(i - 1) or i == 0
    if not led and tokens.words[i] != "’":
        return None
    if not tokens.glued[i + 1] or len(digits) != 2 or not digits.isdecimal():
        return None
    decade = read_decade(tokens, i + 1)
    if decade:
        return decade
    if tokens.glued[after] and (tokens.is_word(after) or tokens.words[after][0] in "%'’"):
        return None
    return Reading(after, "date", full_year(digits))


def read_decade(tokens: Tokens, i: int) -> Reading | None:
    """`1980s`, `1980’s`, `90s`: digits with an s."""
    digits, sign = tokens.words[i], tokens.words[i + 1]
    if sign not in ("s", "'s", "’s") or not tokens.glued[i + 1] or not digits.endswith("0"):
        return None
    if sign != "s" and tokens.lows[i - 1] not in BEFORE_DECADES:
        return None
    if is_year(digits):
        century = digits.endswith("00") and digits < "2000"
        return Reading(i + 2, "date", digits[:2] if century else f"{digits[:3]}X")
    if len(digits) == 2 and digits.isdecimal():
        return Reading(i + 2, "date", f"{19 if digits > '10' else 20}{digits[0]}X")
    return None


def read_years(tokens: Tokens, i: int) -> Reading | None:
    """`2004 to 2009`, `2000 – 2050`, `2023-24`: a range of years."""
    season = read_season(tokens, i)
    if season:
        return season
    first, joint, last = tokens.words[i : i + 3]
    dash = joint in DASHES and tokens.glued[i + 1] == tokens.glued[i + 2]
    if not is_year(first) or not is_year(last) or not (dash or tokens.lows[i + 1] in UNTIL):
        return None
    if int(last) <= int(first) or is_measured(tokens, i + 3):
        return None
    return Reading(i + 3, "date", None, None, first, last)


_SIGNS = frozenset(("q", "h", "'", "’", "‘", "ad", "a.d"))
YEARS = Reader(read_years, behind=UNTIL)
PERIODS = Reader(
    read_period,
    NUMBER_WORDS.union(ORDINALS, FISCAL, _SIGNS),
    behind=ERAS.union(ORDINALS, ORDINAL_SUFFIXES, "qh"),
)
