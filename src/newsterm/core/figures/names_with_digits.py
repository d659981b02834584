"""Digits that count nothing: names, references, addresses, the numbers of a list.

COVID-19, Boeing 737, Section 230, 10 Downing Street, page 12, `2) Next`. What is glued to a number
gives most of them away; for the rest it takes the word before.
"""

from __future__ import annotations

from newsterm.core.calendar.date_parts import is_year
from newsterm.core.counted.nouns import is_noun
from newsterm.core.number_words.coin_names import COIN_NAMES
from newsterm.core.number_words.english_calendar import MONTHS, WEEKDAYS
from newsterm.core.number_words.english_figures import (
    CALLING,
    CALLS,
    CAPITAL_REFERENCES,
    COUNTED,
    FREE_PREFIXES,
    MAKES,
    NO_NAMES_END,
    REFERENCES,
    SECRETS,
    SMALL_MAKES,
    STREETS,
)
from newsterm.core.number_words.english_numbers import BEFORE_COUNTS, JOINING, ORDINAL_SUFFIXES
from newsterm.core.number_words.english_phrases import FUNCTION_WORDS
from newsterm.core.number_words.scale_words import PROCLITICS
from newsterm.core.numerals.han_numerals import COUNTERS
from newsterm.core.numerals.rare_signs import EAST_ASIA
from newsterm.core.numerals.reading import DASHES
from newsterm.core.numerals.tokens import Tokens

_STREET_NUMBERS = ORDINAL_SUFFIXES | {"."}
_EMERGENCIES = frozenset("911 999 112 000".split())


def is_part_of_name(tokens: Tokens, i: int) -> bool:
    """True for a number glued to what stands before it: G20, COVID-19, x/2024, user.12."""
    if not tokens.glued[i]:
        return False
    before = tokens.words[i - 1]
    if before in PROCLITICS:
        return False
    if before[-1] >= EAST_ASIA and is_measured_in_east_asia(tokens, i + 1):
        return False
    if tokens.is_word(i - 1) or before in "@_#\\=&~^":
        return True
    if before == "+":
        return tokens.glued[i - 1]
    if before not in DASHES and before not in "/.:":
        return False
    if not tokens.glued[i - 1]:
        return before == "/"
    if before in "–—" and not tokens.is_capital(i - 2):
        return False
    if tokens.is_number(i - 2):
        return True
    return tokens.is_word(i - 2) and tokens.lows[i - 2] not in FREE_PREFIXES


def is_measured_in_east_asia(tokens: Tokens, i: int) -> bool:
    """True for the scale, coin, counter or % at token i, glued to its number without a blank."""
    low = tokens.lows[i]
    return tokens.glued[i] and (
        low in ("%", "％", "/")
        or low[0] in COUNTERS
        or (low >= EAST_ASIA and _has_worth(tokens, low))
    )


def _has_worth(tokens: Tokens, low: str) -> bool:
    return low in tokens.notation.scales or low in COIN_NAMES


def is_compound_name(tokens: Tokens, i: int) -> bool:
    """The `-Eleven` of 7-Eleven, the `-D` of 3-D; a lower-case word (131-page) is counted."""
    if tokens.words[i] not in DASHES or not tokens.glued[i + 1] or not tokens.is_capital(i + 1):
        return False
    return len(tokens.words[i + 1]) == 1 or not tokens.is_title_case()


def is_reference(tokens: Tokens, i: int, stop: int) -> bool:
    """True where the words around make the bare number at token i the number of something."""
    return (
        _numbers_a_list(tokens, i, stop)
        or is_address(tokens, i, stop)
        or _follows_designator(tokens, i, stop)
        or _is_emergency_call(tokens, i, stop)
        or _is_subsection(tokens, stop)
        or tokens.lows[stop] in ("max", "dreamliner")
        or tokens.words[i - 2 : i] in (["Group", "of"], ["&", "P"])
    )


def _numbers_a_list(tokens: Tokens, i: int, stop: int) -> bool:
    """`1. Wash`, `2) Dry`, `(3) Rest`, `[12]`."""
    before, after, digits = tokens.words[i - 1], tokens.words[stop], len(tokens.words[i])
    if before == "[" and after == "]":
        return True
    if i == 0 and digits < 3 and after in (".", ")") and tokens.glued[stop]:
        quoted = tokens.words[stop + 1] in ("“", '"', "‘", "'")
        return not tokens.glued[stop + 1] and (tokens.is_word(stop + 1) or quoted)
    bracketed = before == "(" and after == ")" and digits == 1 and stop == i + 1
    return bracketed and not tokens.is_capital(i - 2)


def is_address(tokens: Tokens, i: int, stop: int) -> bool:
    """`10 Downing Street`, `221 West 57th St`, `Washington, DC 20500`."""
    number, state = tokens.words[i], tokens.words[i - 1]
    if len(number) == 5 and len(state) == 2 and state.isupper():
        return tokens.words[i - 2] == ","
    if not tokens.is_capital(stop) or len(number) > 5 or not number.isdecimal():
        return False
    for at in range(stop, stop + 4):  # `Martin Luther King Street` has the longest of names.
        if at > stop and tokens.is_capital(at) and tokens.lows[at] in STREETS:
            return True
        named = tokens.is_capital(at) or tokens.is_number(at)
        if not named and tokens.lows[at] not in _STREET_NUMBERS:
            return False
    return False


def _follows_designator(tokens: Tokens, i: int, stop: int) -> bool:
    """`Section 230`, `p. 12`, `rooms 4 and 5`, `Boeing 737`, `his PIN is 1234`."""
    at = i - 1
    low = tokens.lows[at]
    if low in ("#", ":", "no", "number") or (low == "." and len(tokens.words[at - 1]) < 5):
        at -= 1
    elif _joins_references(tokens, at, stop):
        at -= 2
    elif low in ("is", "was") and tokens.lows[at - 1] in SECRETS:
        return True
    low, capital = tokens.lows[at], tokens.is_capital(at)
    if low in REFERENCES:
        return capital or tokens.lows[stop] not in COUNTED
    if low in MAKES:
        return capital or tokens.words[at] in SMALL_MAKES
    named = low in CAPITAL_REFERENCES and capital and not tokens.is_title_case()
    return named and not is_year(tokens.words[i])


def _joins_references(tokens: Tokens, i: int, stop: int) -> bool:
    """The joint of `Articles 62 and 63` and `rooms 4, 5`, not of `In Phase 3, 93 seats`."""
    if not tokens.is_number(i - 1) or is_noun(tokens, stop):
        return False
    listed = tokens.words[i] == "," and tokens.lows[i - 2].endswith("s")
    return listed or tokens.lows[i] in JOINING


def _is_emergency_call(tokens: Tokens, i: int, stop: int) -> bool:
    """`a 911 call`, `dialled 999`."""
    called = tokens.lows[stop] in CALLS or tokens.lows[i - 1] in CALLING
    return called and tokens.words[i] in _EMERGENCIES


def _is_subsection(tokens: Tokens, i: int) -> bool:
    """The `(k)` of 401(k)."""
    opened = tokens.words[i] == "(" and tokens.glued[i]
    return opened and len(tokens.words[i + 1]) == 1 and tokens.words[i + 2] == ")"


def is_inside_name(tokens: Tokens, i: int, stop: int) -> bool:
    """`Movimento 5 Stelle`, `Falcon 9`, `Python 3.11`: a name runs into the number."""
    before, number = tokens.lows[i - 1], tokens.words[i]
    if not tokens.is_capital(i - 1) or tokens.glued[i] or tokens.is_title_case():
        return False
    if tokens.opens_sentence(i - 1) and before.endswith(NO_NAMES_END):
        return False
    if (
        before in WEEKDAYS
        or before in MONTHS
        or before in FUNCTION_WORDS
        or before in BEFORE_COUNTS
    ):
        return False
    if "," in number or len(number) > 4 or tokens.lows[stop] in COUNTED:
        return False
    return not _goes_on_counting(tokens, i)


def _goes_on_counting(tokens: Tokens, i: int) -> bool:
    """The 35 of `the BJP won 54, Congress 35`."""
    at = i - 1
    while at > i - 5 and tokens.is_capital(at):
        at -= 1
    return tokens.words[at] == "," and tokens.is_number(at - 1) and not tokens.is_capital(at - 2)
