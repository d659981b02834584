"""Ages: `32-year-old`, `six months old`, `in her 40s`; and the bare ones, told by their place.

A bare number is an age behind *aged*, *at the age of* and *when she was*, behind *children under*,
and between a name and a mark: `Reed, 52, said`.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.amounts.amounts import read_scale_alone
from newsterm.core.amounts.ranges import read_range
from newsterm.core.counted.nouns import is_noun, is_open_word
from newsterm.core.number_words.english_calendar import MONTHS, WEEKDAYS
from newsterm.core.number_words.english_figures import (
    AFTER_AGE_OF_NAMED,
    AFTER_AGES,
    AFTER_SCHOOL,
    AGE_GROUPS,
    AGED,
    AGED_BETWEEN,
    AROUND_AN_AGE,
    BEFORE_DECADES_OF_LIFE,
    BEFORE_PLACES,
    KIN,
    OF_SOME_AGE,
    WAS,
)
from newsterm.core.number_words.english_numbers import BEFORE_AGES, LONE_SCALES, NUMBER_WORDS
from newsterm.core.number_words.english_phrases import PERSONAL_PRONOUNS, POSSESSIVES
from newsterm.core.numerals.reading import DASHES, Reader, Reading
from newsterm.core.numerals.tokens import Tokens
from newsterm.core.value import replace

_OLDEST = 120
"""Years; one person is known to have lived longer."""
_DECADES = frozenset("20 30 40 50 60 70 80 90".split())


def read_age(tokens: Tokens, i: int) -> Reading | None:
    """The age that says so itself at token i."""
    if tokens.words[i] in _DECADES:
        decade = _read_decade_of_life(tokens, i)
        if decade:
            return decade
    alone = tokens.lows[i] in LONE_SCALES
    reading = read_scale_alone(tokens, i) if alone else read_range(tokens, i)
    if reading is None or reading.type != "duration":
        return None
    at = reading.stop
    joint = at + (tokens.words[at] in DASHES and tokens.glued[at] and tokens.glued[at + 1])
    if tokens.lows[joint] in ("old", "olds"):
        return _age(reading, joint + 1)
    if tokens.lows[at : at + 2] == ["of", "age"]:
        return _age(reading, at + 2)
    return None


def _age(reading: Reading, stop: int) -> Reading:
    if reading.high is None:
        return replace(reading, stop=stop, type="age", value=reading.number)
    high = Decimal(str(reading.high).strip("PTYMWDHS"))
    return replace(reading, stop=stop, type="age", low=reading.number, high=high)


def _read_decade_of_life(tokens: Tokens, i: int) -> Reading | None:
    """`in his 40s`, `in their late 20s and 30s`."""
    if tokens.words[i + 1] not in ("s", "'s", "’s") or not tokens.glued[i + 1]:
        return None
    at = i - 1
    # Ten tokens hold a list of three decades, `early 20s, 30s and late`.
    while at > i - 10 and (
        tokens.lows[at] in BEFORE_DECADES_OF_LIFE or tokens.words[at] in _DECADES
    ):
        at -= 1
    if tokens.lows[at] not in POSSESSIVES:
        return None
    low = Decimal(tokens.words[i])
    return Reading(i + 2, "age", None, "a", low, low + 9)


def is_age(tokens: Tokens, i: int, stop: int, value: Decimal) -> bool:
    """True where the words around the bare number at tokens i to `stop` make it an age."""
    if not 0 < value <= _OLDEST or tokens.glued[i]:
        return tokens.words[i - 1] == "(" and value > 0 and _stands_behind_name(tokens, i, stop)
    if _shares_unit(tokens, stop):
        return True
    at = i - 1
    while at > i - 3 and tokens.lows[at] in BEFORE_AGES:  # `at just about`: no more than two.
        at -= 1
    lead = tokens.lows[at]
    if lead in AGED:
        return lead == "aged" or not is_noun(tokens, stop)
    if tokens.lows[i - 1] in AROUND_AN_AGE and tokens.lows[i - 2] in OF_SOME_AGE:
        return not is_open_word(tokens, stop)
    if (lead in WAS and tokens.lows[at - 1] in PERSONAL_PRONOUNS) or lead in ("i'm", "i’m"):
        return _ends_age(tokens, at, stop)
    if tokens.lows[i - 1] == "at" and value > 3:
        told = tokens.lows[stop + (tokens.words[stop] == ",")]
        lived = any(low in AFTER_SCHOOL for low in tokens.lows[max(0, i - 4) : i - 1])
        return told in ("he", "she") or (lived and not is_noun(tokens, stop))
    return _goes_on_aged(tokens, at) or _stands_behind_name(tokens, i, stop)


def _shares_unit(tokens: Tokens, stop: int) -> bool:
    """The 16 of `16- and 17-year-olds`, the 10 of `10 or 11 months old`."""
    at = stop + (tokens.words[stop] in DASHES and tokens.glued[stop])
    if tokens.lows[at] not in ("and", "or") or not tokens.is_number(at + 1):
        return False
    return read_age(tokens, at + 1) is not None


def _ends_age(tokens: Tokens, at: int, stop: int) -> bool:
    """True for `when he was six they left` and `She was 32.`, not for `they were 12 men`."""
    if tokens.lows[at - 2] == "when":
        return not is_noun(tokens, stop)
    return not tokens.is_word(stop) or tokens.lows[stop] in AFTER_AGES


def _goes_on_aged(tokens: Tokens, at: int) -> bool:
    """The 15 of `aged 12 and 15`, the 24 of `aged between 18 and 24`."""
    joined = tokens.lows[at] in ("and", "to") and tokens.is_number(at - 1)
    before = tokens.lows[max(0, at - 4) : at]
    return joined and ("aged" in before or "ages" in before)


def _stands_behind_name(tokens: Tokens, i: int, stop: int) -> bool:
    """`Reed, 52, said`, `Ann Lee (34)`, `his son, 4, fled`: between a name and a mark."""
    before, after = tokens.words[i - 1], tokens.words[stop]
    spelt = not tokens.is_number(i)
    if before == "(" and after == ")":
        two_digits = len(tokens.words[i]) == 2
        return two_digits and tokens.is_capital(i - 2) and not tokens.words[i - 2].isupper()
    if before != "," or (spelt and after != ","):
        return False
    if after not in (",", ".", ";", ")") and tokens.lows[stop] not in AFTER_AGE_OF_NAMED:
        return False
    if tokens.lows[i - 2] in KIN:
        return after == ","
    if not tokens.is_capital(i - 2):
        return after == "," and tokens.is_word(i - 2) and len(tokens.words[i]) == 2
    return _is_person(tokens, i - 2)


def _is_person(tokens: Tokens, last: int) -> bool:
    """False for the name that ends at token `last` where it is a place or a day: `In Gaza, 52`."""
    first = last
    while first > last - 5 and tokens.is_capital(first - 1):
        first -= 1
    led = tokens.lows[first - 1] in BEFORE_PLACES or tokens.lows[first] in BEFORE_PLACES
    return not led and tokens.lows[last] not in MONTHS and tokens.lows[last] not in WEEKDAYS


def is_aged_range(tokens: Tokens, i: int, stop: int) -> bool:
    """`aged 5 to 11`, `the 18-24 age group`."""
    return tokens.lows[i - 1] in AGED_BETWEEN or (
        tokens.lows[stop] == "age" and tokens.lows[stop + 1] in AGE_GROUPS
    )


AGES = Reader(read_age, NUMBER_WORDS | frozenset(LONE_SCALES))
