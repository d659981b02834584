"""The parts of a date where they stand: a month, a day of it, a year, an era.

Each asks whether piece i begins one and answers with the piece after it and what it says.
"""

from __future__ import annotations

from newsterm.core.calendar.calendar_words import (
    AMBIGUOUS_MONTHS,
    ERAS,
    MONTHS,
    SHORT_MONTHS,
    is_day,
    is_year,
)
from newsterm.core.numerals.ordinals import ORDINALS
from newsterm.core.numerals.tokens import Pieces

_SUFFIXES = frozenset("st nd rd th".split())


def full_year(short: str) -> str:
    """1998 for 98, 2024 for 24."""
    return f"{19 if int(short) > 40 else 20}{short}"


def past(pieces: Pieces, i: int, *words: str) -> int:
    """The piece behind piece i if that is one of `words`, else i."""
    return i + (pieces.lows[i] in words)


def read_month(pieces: Pieces, i: int) -> tuple[int, int] | None:
    """(piece after it, 1-12); a short name takes its full stop along."""
    low = pieces.lows[i]
    number = MONTHS.get(low)
    if number is None or (low in AMBIGUOUS_MONTHS and not pieces.is_capital(i)):
        return None
    stop = i + 1
    stop += low in SHORT_MONTHS and pieces.words[stop] == "." and pieces.glued(stop)
    return stop, number


def read_day(pieces: Pieces, i: int) -> tuple[int, int] | None:
    """(piece after it, 1-31) for `21`, `21st`, `fifth`."""
    word = pieces.words[i]
    if not is_day(word):
        spelt = ORDINALS.get(pieces.lows[i], 32)
        return (i + 1, spelt) if spelt < 32 else None
    after = i + 1
    if not pieces.glued(after):
        return after, int(word)
    if pieces.lows[after] in _SUFFIXES:
        return after + 1, int(word)
    return None if pieces.is_word(after) or pieces.words[after] == "%" else (after, int(word))


def read_year(pieces: Pieces, i: int) -> tuple[int, str] | None:
    """(piece after it, four digits) for `2024`, `’98`."""
    word, after = pieces.words[i], i + 1
    if word in ("'", "’", "‘"):
        short = pieces.words[after]
        glued = pieces.glued(after + 1) and pieces.is_word(after + 1)
        if pieces.glued(after) and len(short) == 2 and short.isdecimal() and not glued:
            return after + 1, full_year(short)
        return None
    if not is_year(word) or is_measured(pieces, after):
        return None
    return after, word


def is_measured(pieces: Pieces, i: int) -> bool:
    """True where a unit, a decade's s, a slash or a sign glued to a number makes it no year."""
    return pieces.glued(i) and (pieces.is_word(i) or pieces.words[i] in ("%", "/", "°"))


def era_end(pieces: Pieces, i: int) -> int:
    """The piece after the era at piece i (`BC`, `A.D.`), 0 where there is none."""
    word = pieces.words[i]
    if pieces.lows[i] not in ERAS or not word.isupper():
        return 0
    return i + 1 + ("." in word and pieces.words[i + 1] == "." and pieces.glued(i + 1))


def is_before_christ(pieces: Pieces, end: int) -> bool:
    """True where the era that ends before piece `end` is BC or BCE."""
    return end > 0 and pieces.lows[end - 1 - (pieces.words[end - 1] == ".")].startswith("b")
