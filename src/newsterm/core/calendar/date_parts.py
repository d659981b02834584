"""The parts of a date where they stand: a month, a day of it, a year, an era.

Each asks whether token i begins one and answers with the token after it and what it says. In which
order they make a date is left to `dates`, `numeric_dates` and `periods`.
"""

from __future__ import annotations

from newsterm.core.number_words.english_calendar import AMBIGUOUS_MONTHS, ERAS, MONTHS, SHORT_MONTHS
from newsterm.core.number_words.english_numbers import ORDINAL_SUFFIXES, ORDINALS
from newsterm.core.numerals.tokens import Tokens


def is_year(word: str) -> bool:
    """Four digits from 1000 to 2099: what news tells of without *AD*, and plans for."""
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2100


def is_day(word: str) -> bool:
    return len(word) < 3 and word.isdecimal() and 0 < int(word) < 32


def full_year(short: str) -> str:
    """1998 for 98, 2024 for 24: up to 40 in this century, which plans reach (*’30*), past ones above."""
    return f"{19 if int(short) > 40 else 20}{short}"


def past(tokens: Tokens, i: int, *words: str) -> int:
    """The token behind token i if that is one of `words`, else i."""
    return i + (tokens.lows[i] in words)


def read_month(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """(token after it, 1-12); a short name takes its full stop along."""
    low = tokens.lows[i]
    number = MONTHS.get(low)
    if number is None or (low in AMBIGUOUS_MONTHS and not tokens.is_capital(i)):
        return None
    stop = i + 1
    stop += low in SHORT_MONTHS and tokens.words[stop] == "." and tokens.glued[stop]
    return stop, number


def read_day(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """(token after it, 1-31) for `21`, `21st`, `fifth`."""
    word = tokens.words[i]
    if not is_day(word):
        spelt = ORDINALS.get(tokens.lows[i], 32)
        return (i + 1, spelt) if spelt < 32 else None
    after = i + 1
    if not tokens.glued[after]:
        return after, int(word)
    if tokens.lows[after] in ORDINAL_SUFFIXES:
        return after + 1, int(word)
    return None if tokens.is_word(after) or tokens.words[after] == "%" else (after, int(word))


def read_year(tokens: Tokens, i: int) -> tuple[int, str] | None:
    """(token after it, four digits) for `2024`, `’98`."""
    word, after = tokens.words[i], i + 1
    if word in ("'", "’", "‘"):
        short = tokens.words[after]
        glued = tokens.glued[after + 1] and tokens.is_word(after + 1)
        if tokens.glued[after] and len(short) == 2 and short.isdecimal() and not glued:
            return after + 1, full_year(short)
        return None
    if not is_year(word) or is_measured(tokens, after):
        return None
    return after, word


def is_measured(tokens: Tokens, i: int) -> bool:
    """True where a unit, a decade's s, a slash or a sign glued to a number makes it no year."""
    return tokens.glued[i] and (tokens.is_word(i) or tokens.words[i] in ("%", "/", "°"))


def era_end(tokens: Tokens, i: int) -> int:
    """The token after the era at token i (`BC`, `A.D.`), 0 where there is none."""
    word = tokens.words[i]
    if tokens.lows[i] not in ERAS or not word.isupper():
        return 0
    return i + 1 + ("." in word and tokens.words[i + 1] == "." and tokens.glued[i + 1])


def is_before_christ(tokens: Tokens, end: int) -> bool:
    """True where the era that ends before token `end` is BC or BCE."""
    return end > 0 and tokens.lows[end - 1 - (tokens.words[end - 1] == ".")].startswith("b")
