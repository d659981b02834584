"""Numbers that German writes with a stop: `3. November 2026`, `3. bis 5. Mai`, `45. Minute`.

The stop makes an ordinal of them: a day before the name of a month, a century, or a rank before another
noun. Month names that are English too, and ranks, need a word before them that leads to an ordinal, for
else a sentence may have ended there (`Es waren 3. Danach …`). Values are those of `dates`.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.calendar.date_parts import is_day, past, read_year
from newsterm.core.number_words.german_numbers import CENTURY, MONTHS, UNTIL, WEEKDAYS
from newsterm.core.numerals.reading import Reader, Reading
from newsterm.core.numerals.tokens import Tokens
from newsterm.core.spelling.abbreviations import BEFORE_AN_ORDINAL, SHARED_MONTHS, STARTERS

_LONGEST_RANK = 3
"""Digits: the 125. Sitzung."""


def read_dotted(tokens: Tokens, i: int) -> Reading | None:
    if tokens.lows[i] in WEEKDAYS:
        return _read_weekday(tokens, i)
    if not _is_dotted(tokens, i):
        return None
    led = tokens.lows[i - 1] in BEFORE_AN_ORDINAL
    return (
        _read_day(tokens, i, led)
        or _read_century(tokens, i)
        or (_read_rank(tokens, i) if led else None)
    )


def _is_dotted(tokens: Tokens, i: int) -> bool:
    return tokens.words[i].isdecimal() and tokens.words[i + 1] == "." and tokens.glued[i + 1]


def _read_weekday(tokens: Tokens, i: int) -> Reading | None:
    """`Montag, 3. November`, `Montag, dem 3. November`"""
    day = past(tokens, past(tokens, i + 1, ","), "dem", "den", "der")
    return _read_day(tokens, day, True) if _is_dotted(tokens, day) else None


def _read_day(tokens: Tokens, i: int, led: bool) -> Reading | None:
    last = i
    if tokens.lows[i + 2] in UNTIL and _is_dotted(tokens, i + 3):
        last = i + 3  # `3. bis 5. Mai`
    low = tokens.lows[last + 2]
    month = MONTHS.get(low)
    if month is None or not (is_day(tokens.words[i]) and is_day(tokens.words[last])):
        return None
    year = read_year(tokens, last + 3)
    if low in SHARED_MONTHS and not (led or year or last > i):
        return None
    stem = f"{year[1] if year else '-'}-{month:02}"
    first, end = (f"{stem}-{int(tokens.words[at]):02}" for at in (i, last))
    stop = year[0] if year else last + 3
    if last > i:
        return Reading(stop, "date", None, None, first, end)
    return Reading(stop, "date", first)


def _read_century(tokens: Tokens, i: int) -> Reading | None:
    if tokens.lows[i + 2] not in CENTURY or len(tokens.words[i]) > 2:
        return None
    return Reading(i + 3, "date", f"{int(tokens.words[i]) - 1:02}")


def _read_rank(tokens: Tokens, i: int) -> Reading | None:
    """`in der 45. Minute`: before a noun, which German writes with a capital."""
    noun = tokens.is_capital(i + 2) and tokens.lows[i + 2] not in STARTERS
    if not noun or len(tokens.words[i]) > _LONGEST_RANK:
        return None
    return Reading(i + 2, "ordinal", Decimal(tokens.words[i]))


DOTTED_DAYS = Reader(read_dotted, WEEKDAYS, behind=frozenset("."))
