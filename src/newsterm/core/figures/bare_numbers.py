"""What a number without a unit is: a year, an age, a score, a name, or a plain count.

Only the neighbours tell, so each question looks at them in turn and the first yes wins; a number
that nobody claims is a count.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.calendar.date_parts import is_day, is_year
from newsterm.core.counted.nouns import is_noun
from newsterm.core.figures.ages import is_age, is_aged_range
from newsterm.core.figures.names_with_digits import (
    is_compound_name,
    is_inside_name,
    is_part_of_name,
    is_reference,
)
from newsterm.core.figures.scores import is_result, is_scoring, is_tally, is_vote
from newsterm.core.number_words.english_calendar import (
    AFTER_YEARS,
    BEFORE_BARE_YEARS,
    BEFORE_YEARS,
    MONTHS,
)
from newsterm.core.number_words.english_figures import (
    BEFORE_NUMBER_OF_NAME,
    BEFORE_ZERO,
    COUNTING,
    EVENTS,
)
from newsterm.core.number_words.english_numbers import BEFORE_COUNTS
from newsterm.core.number_words.english_phrases import FUNCTION_WORDS
from newsterm.core.numerals.han_numerals import COUNTERS
from newsterm.core.numerals.rare_signs import POWERS
from newsterm.core.numerals.reading import DASHES, NOTHING, Reading
from newsterm.core.numerals.tokens import Tokens


def judge(tokens: Tokens, i: int, reading: Reading) -> Reading:
    """The reading of the bare number or bare range at token i, with the type its neighbours give."""
    if reading.low is not None:
        return _judge_range(tokens, i, reading)
    if not tokens.is_number(reading.stop - 1):
        return _judge_words(tokens, i, reading)
    stop = reading.stop
    if _goes_on_glued(tokens, stop):
        return Reading(stop, NOTHING)
    if tokens.words[stop] == "/" and tokens.glued[stop] and tokens.is_number(stop + 1):
        return _judge_slashed(tokens, i, stop)
    if is_age(tokens, i, stop, reading.number):
        return Reading(stop, "age", reading.value, "a")
    named = tokens.lows[i - 1] in EVENTS and tokens.is_capital(i - 1) and is_year(tokens.words[i])
    if named or is_reference(tokens, i, stop):
        return Reading(stop, NOTHING)
    if _is_day_beside_date(tokens, i, stop):
        return Reading(stop, "date", f"---{int(reading.number):02}")
    if _is_year(tokens, i, stop):
        return Reading(stop, "date", tokens.words[i])
    if is_tally(tokens, i, stop):
        return Reading(stop, "score", tokens.words[i])
    return Reading(stop, NOTHING) if is_inside_name(tokens, i, stop) else reading


def _goes_on_glued(tokens: Tokens, stop: int) -> bool:
    """True for the 4 of 4chan, the 7 of 7-Eleven and the 5 of 5²."""
    if not tokens.glued[stop]:
        return False
    if tokens.words[stop][0] in POWERS:
        return True
    if tokens.words[stop][0] in COUNTERS:
        return False
    return tokens.is_word(stop) or tokens.words[stop] in "_@" or is_compound_name(tokens, stop)


def _judge_slashed(tokens: Tokens, i: int, stop: int) -> Reading:
    """`250/6` is a cricket score, `8/1` are odds, `8/10` are points; 9/11, 24/7 and 26/11 are names."""
    runs, wickets = tokens.words[i], tokens.words[stop + 1]
    if runs.isdecimal() and wickets.isdecimal() and len(runs) < 4 and len(wickets) < 3:
        if wickets == "10" and 0 < int(runs) <= 10:
            return Reading(stop + 2, "ratio", Decimal(runs) / 10)
        if wickets == "1":
            return Reading(stop + 2, "ratio", Decimal(runs))
        if int(wickets) <= 10 and int(runs) > 30:  # Ten wickets end an innings; odds are shorter.
            return Reading(stop + 2, "score", f"{runs}-{wickets}")
    return Reading(stop + 2, NOTHING)


def _is_day_beside_date(tokens: Tokens, i: int, stop: int) -> bool:
    """The 26 of `June 25 and 26`, the 3 of `3 and 4 March`."""
    if not is_day(tokens.words[i]):
        return False
    joints = ("and", "or", "&", ",")
    if tokens.lows[i - 1] in joints and is_day(tokens.words[i - 2]):
        month = i - 3 - (tokens.words[i - 3] == ".")
        free = not tokens.is_word(stop) or tokens.lows[stop] in FUNCTION_WORDS
        if free and tokens.lows[month] in MONTHS and tokens.is_capital(month):
            return True
    joined = tokens.lows[stop] in joints and is_day(tokens.words[stop + 1])
    return joined and tokens.lows[stop + 2] in MONTHS and tokens.is_capital(stop + 2)


def _is_year(tokens: Tokens, i: int, stop: int) -> bool:
    """Four digits that are a year; round ones (2000 people) only where nothing is counted."""
    word, before = tokens.words[i], tokens.lows[i - 1]
    if not is_year(word) or before == "#":
        return False
    if tokens.lows[stop] in AFTER_YEARS:
        return True
    counted = is_noun(tokens, stop)
    if counted and (before in BEFORE_COUNTS or before in COUNTING):
        return False
    year = int(word)
    # From 1700 on bare years are told more often than such counts; before, they take a preposition.
    if year >= 1500 and year % 100:
        return year >= 1700 or before in BEFORE_YEARS or before == "the"
    if before in BEFORE_YEARS and not counted:
        return True
    return (year >= 1500 and before in BEFORE_BARE_YEARS) or before in MONTHS


def _judge_range(tokens: Tokens, i: int, reading: Reading) -> Reading:
    """`3-2`, `52–48` are scores, `5–10` is a range, `555-0123` is nobody's."""
    low, high, stop = reading.low, reading.high, reading.stop
    assert isinstance(low, Decimal)
    assert isinstance(high, Decimal)
    if _goes_on_glued(tokens, stop):
        return Reading(stop, NOTHING)
    if is_aged_range(tokens, i, stop):
        return Reading(stop, "age", None, "a", low, high)
    scoring = is_scoring(tokens, i, stop)
    if is_reference(tokens, i, stop) and not scoring and (low < high or low > 99):
        return Reading(stop, NOTHING)
    dashed = any(word in DASHES for word in tokens.words[i:stop])
    if not dashed and _is_ratio(tokens, i):
        return Reading(stop, "ratio", low / high)
    beaten = low >= high or (not is_noun(tokens, stop) and scoring) or is_result(tokens, i, stop)
    if beaten and (dashed or scoring or is_vote(tokens, i)) and _could_be_score(low, high):
        return Reading(stop, "score", f"{low}-{high}")
    return reading if low < high else Reading(i + 1, "count", low, number=low)


def _could_be_score(low: Decimal, high: Decimal) -> bool:
    return max(low, high) < 1000 and low % 1 == 0 == high % 1


def _is_ratio(tokens: Tokens, i: int) -> bool:
    """`outnumbered 3 to 1`, `a ratio of 3 to 5`, `odds of 10 to 1`."""
    before = tokens.lows[max(0, i - 4) : i]
    return any(low in ("ratio", "odds") or low.startswith("outnumber") for low in before)


def _judge_words(tokens: Tokens, i: int, reading: Reading) -> Reading:
    """Number words: `the Big Ten`, a high-five and a lone *one* are no figures."""
    stop = reading.stop
    if is_age(tokens, i, stop, reading.number):
        return Reading(stop, "age", reading.value, "a")
    if stop == i + 1 and tokens.lows[i] == "one":
        return Reading(stop, NOTHING)
    if stop == i + 1 and tokens.lows[i] == "zero" and _is_nil_of_name(tokens, i):
        return Reading(stop, NOTHING)
    glued = tokens.glued[i] and tokens.words[i - 1] in DASHES and is_part_of_name(tokens, i)
    if glued or (tokens.glued[stop] and tokens.is_number(stop)) or _is_in_name(tokens, i, stop):
        return Reading(stop, NOTHING)
    return reading


def _is_nil_of_name(tokens: Tokens, i: int) -> bool:
    """The zero of net zero, ground zero and zero-sum."""
    return tokens.lows[i - 1] in BEFORE_ZERO or tokens.words[i + 1] in DASHES


def _is_in_name(tokens: Tokens, i: int, stop: int) -> bool:
    """`the Big Ten`, `Group of Seven`, the Eleven of 7-Eleven."""
    if not tokens.is_capital(i) or tokens.is_title_case():
        return False
    if tokens.opens_sentence(i) and not tokens.glued[i]:
        return False
    after = stop + (tokens.words[stop] in DASHES)
    if tokens.is_capital(after) or tokens.is_capital(i - 1) or tokens.words[i - 1] in DASHES:
        return True
    return tokens.lows[i - 1] in BEFORE_NUMBER_OF_NAME and tokens.is_capital(i - 2)
