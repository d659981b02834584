"""What a number without a unit is: a year, an age, a score, a rank, a name, or a plain count.

Only the neighbours tell, so each question looks at them in turn and the first yes wins; a number
that nobody claims is a count.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from newsterm.core.amounts import DASHES, Reading
from newsterm.core.bare_words import BEFORE_COUNTS, FUNCTION_WORDS, is_noun
from newsterm.core.calendar_words import MONTHS, WEEKDAYS
from newsterm.core.dates import is_year
from newsterm.core.names_with_digits import is_inside_name, is_part_of_name, is_reference
from newsterm.core.pieces import Pieces
from newsterm.core.scores import is_scoring, is_tally

NOTHING = ""


def judge(pieces: Pieces, i: int, reading: Reading) -> Reading:
    """The reading of the bare number or bare range at piece i, with the type its neighbours give."""
    if reading.low is not None:
        return _judge_range(pieces, i, reading)
    if not pieces.words[i][-1].isdecimal():
        return _judge_words(pieces, i, reading)
    stop = reading.stop
    if pieces.glued(stop) and (
        pieces.is_word(stop) or pieces.words[stop] in "_@" or _is_compound_name(pieces, stop)
    ):
        return replace(reading, type=NOTHING)
    if pieces.words[stop] == "/" and pieces.glued(stop) and pieces.is_number(stop + 1):
        return _judge_slashed(pieces, i, stop)
    if _is_age(pieces, i, stop):
        return replace(reading, type="age", unit="a")
    if is_reference(pieces, i, stop):
        return replace(reading, type=NOTHING)
    if _is_day_beside_date(pieces, i, stop):
        return replace(reading, type="date", value=f"---{int(pieces.words[i]):02}")
    if _is_year(pieces, i, stop):
        return replace(reading, type="date", value=pieces.words[i])
    if is_tally(pieces, i, stop):
        return replace(reading, type="score", value=pieces.words[i])
    if is_inside_name(pieces, i, stop) or _is_subsection(pieces, stop):
        return replace(reading, type=NOTHING)
    return reading


def _is_subsection(pieces: Pieces, i: int) -> bool:
    """The `(k)` of 401(k)."""
    return pieces.words[i] == "(" and pieces.glued(i) and len(pieces.words[i + 1]) == 1 and pieces.words[i + 2] == ")"


def _is_day_beside_date(pieces: Pieces, i: int, stop: int) -> bool:
    """The 26 of `June 25 and 26`, the 3 of `3 and 4 March`."""
    if len(pieces.words[i]) > 2 or not pieces.words[i].isdecimal() or not 0 < int(pieces.words[i]) < 32:
        return False
    if pieces.lows[i - 1] in ("and", "or", "&", ",") and len(pieces.words[i - 2]) < 3 and pieces.is_number(i - 2):
        month = i - 3 - (pieces.words[i - 3] == ".")
        free = not pieces.is_word(stop) or pieces.lows[stop] in FUNCTION_WORDS
        if pieces.lows[month] in MONTHS and pieces.is_capital(month) and free:
            return pieces.words[stop] not in (",",) or not pieces.is_number(stop + 1)
    joined = pieces.lows[stop] in ("and", "or", "&", ",")
    return joined and pieces.is_number(stop + 1) and len(pieces.words[stop + 1]) < 3 and pieces.lows[stop + 2] in MONTHS and pieces.is_capital(stop + 2)


def _judge_slashed(pieces: Pieces, i: int, stop: int) -> Reading:
    """`250/6` is a cricket score; 9/11, 24/7 and 26/11 are names."""
    runs, wickets = pieces.words[i], pieces.words[stop + 1]
    cricket = runs.isdecimal() and wickets.isdecimal() and len(runs) in (2, 3) and len(wickets) < 3
    if wickets == "1" and runs.isdecimal():
        return Reading(stop + 2, "ratio", Decimal(runs))
    if cricket and int(wickets) <= 10 and int(runs) > 30:
        return Reading(stop + 2, "score", f"{runs}-{wickets}")
    return Reading(stop + 2, NOTHING)


def _is_compound_name(pieces: Pieces, i: int) -> bool:
    """The `-Eleven` of 7-Eleven, the `-D` of 3-D; a lower-case word (131-page) is counted."""
    return (
        pieces.words[i] in DASHES
        and pieces.glued(i + 1)
        and pieces.is_capital(i + 1)
        and not (pieces.is_title_case() and len(pieces.words[i + 1]) > 1)
    )


_AGED = frozenset("aged age ages turned turns turning".split())
_LEANING = frozenset("of at over under about around just only between nearly almost to".split())
_WAS = frozenset("was is were am are 's ’s i'm i’m being".split())
_PERSON = frozenset("he she i they who".split())


def _is_age(pieces: Pieces, i: int, stop: int) -> bool:
    if not isinstance(_whole(pieces, i), int) or not 0 < (_whole(pieces, i) or 0) < 121:
        return False
    at = i - 1
    while at > i - 3 and pieces.lows[at] in _LEANING:
        at -= 1
    if pieces.lows[at] in _AGED and not pieces.glued(i):
        return pieces.lows[at] not in ("age", "ages", "turned", "turns", "turning") or not is_noun(
            pieces, stop
        )
    if (
        pieces.lows[at] in ("and", "to")
        and pieces.is_number(at - 1)
        and any(low in ("aged", "ages") for low in pieces.lows[max(0, at - 4) : at])
    ):
        return True
    if pieces.lows[i - 1] in ("under", "over", "above", "below") and pieces.lows[i - 2] in _PEOPLE:
        return not _is_counted(pieces, stop)
    if pieces.lows[at] in _WAS and (
        pieces.lows[at - 1] in _PERSON or pieces.lows[at][-2:] in ("'m", "’m")
    ):
        return not pieces.is_word(stop) or pieces.lows[stop] in _AFTER_AGE
    return _stands_behind_name(pieces, i, stop)


_PEOPLE = frozenset(
    "children people adults kids women men girls boys those anyone youths citizens patients voters".split()
)


def _is_counted(pieces: Pieces, i: int) -> bool:
    return not pieces.glued(i) and pieces.is_word(i) and pieces.lows[i] not in FUNCTION_WORDS


_AFTER_AGE = frozenset("and when but at or years so in then on".split())


def _whole(pieces: Pieces, i: int) -> int | None:
    word = pieces.words[i]
    return int(word) if word.isdecimal() and len(word) < 4 else None


_KIN = frozenset(
    """son daughter wife husband brother sister mother father girl boy man woman baby child nephew
    niece cousin grandson granddaughter grandmother grandfather girlfriend boyfriend""".split()
)


def _stands_behind_name(pieces: Pieces, i: int, stop: int) -> bool:
    """`Reed, 52, said`, `Ann Lee (34)`: between a name and a mark."""
    if len(pieces.words[i]) > 3 or int(pieces.words[i]) > 115:
        return False
    before, after = pieces.words[i - 1], pieces.words[stop]
    if before == "(" and after == ")" and len(pieces.words[i]) > 1:
        return pieces.is_capital(i - 2) and not pieces.words[i - 2].isupper()
    if (
        before != ","
        or after not in tuple(",.;)")
        and pieces.lows[stop]
        not in ("and", "was", "who", "of", "from", "has", "is", "said", "says", "told")
    ):
        return False
    if not pieces.is_capital(i - 2):
        return after == "," and pieces.is_word(i - 2) and (
            len(pieces.words[i]) == 2 or pieces.lows[i - 2] in _KIN
        )
    first = i - 2
    while pieces.is_capital(first - 1) and first > i - 7:
        first -= 1
    leads = pieces.lows[first - 1] in ("in", "at", "near", "on", "since", "from") or pieces.lows[
        first
    ] in ("in", "at", "on")
    return not leads and pieces.lows[i - 2] not in MONTHS and pieces.lows[i - 2] not in WEEKDAYS


def _is_year(pieces: Pieces, i: int, stop: int) -> bool:
    """Four digits that are a year; round ones (2000 people) only where nothing is counted."""
    word = pieces.words[i]
    if not is_year(word):
        return False
    if pieces.words[i - 1] in "$£€¥₹#" and pieces.words[i - 1]:
        return False
    year = int(word)
    before = pieces.lows[i - 1]
    if before in BEFORE_COUNTS and is_noun(pieces, stop):
        return False
    if year < 1500 or year % 100 == 0:
        if before in _YEAR_LEADS and not is_noun(pieces, stop):
            return True
        return before in ("the", "since", "year", "circa") and year >= 1500 or before in MONTHS
    if before in _COUNTING and is_noun(pieces, stop):
        return False
    return year >= 1700 or before in _YEAR_LEADS or before == "the"


_COUNTING = frozenset("killed killing injured wounding with all has had have".split())
_YEAR_LEADS = frozenset(
    "in since by until till from after before during of year and to for circa early late summer winter spring autumn".split()
)


def _judge_range(pieces: Pieces, i: int, reading: Reading) -> Reading:
    """`3-2`, `52–48` are scores, `5–10` is a range, `555-0123` nobody's."""
    low, high, stop = reading.low, reading.high, reading.stop
    assert isinstance(low, Decimal) and isinstance(high, Decimal)
    if pieces.glued(stop) and (pieces.is_word(stop) or _is_compound_name(pieces, stop)):
        return replace(reading, type=NOTHING)
    if _is_aged_range(pieces, i, stop):
        return replace(reading, type="age", unit="a")
    if is_reference(pieces, i, stop) and not is_scoring(pieces, i, stop):
        return replace(reading, type=NOTHING)
    dashed = any(word in DASHES for word in pieces.words[i:stop])
    if not dashed and _is_ratio(pieces, i):
        return Reading(stop, "ratio", low / high)
    score = low >= high or (not is_noun(pieces, stop) and is_scoring(pieces, i, stop))
    if (
        score
        and low < 1000
        and high < 1000
        and low % 1 == 0
        and high % 1 == 0
        and (dashed or is_scoring(pieces, i, stop))
    ):
        return Reading(stop, "score", f"{low}-{high}")
    if low >= high:
        return Reading(i + 1, "count", low)
    return reading


def _is_ratio(pieces: Pieces, i: int) -> bool:
    """`outnumbered 3 to 1`, `a ratio of 3 to 5`, `odds of 10 to 1`."""
    return any(low in ("ratio", "odds") or low.startswith("outnumber") for low in pieces.lows[max(0, i - 4) : i])


def _is_aged_range(pieces: Pieces, i: int, stop: int) -> bool:
    """`aged 5 to 11`, `the 18-24 age group`."""
    return pieces.lows[i - 1] in ("aged", "ages", "age") or (
        pieces.lows[stop] == "age" and pieces.lows[stop + 1] in ("group", "groups", "bracket")
    )


def _judge_words(pieces: Pieces, i: int, reading: Reading) -> Reading:
    """Number words: `the Big Ten` and a lone *one* are no figures."""
    stop = reading.stop
    word = pieces.lows[i]
    if pieces.glued(i) and pieces.words[i - 1] in DASHES and is_part_of_name(pieces, i):
        return replace(reading, type=NOTHING)
    if stop == i + 1 and word in ("one", "zero"):
        return _judge_one(pieces, i, reading)
    if _is_in_name(pieces, i, stop):
        return replace(reading, type=NOTHING)
    if _is_spelt_age(pieces, i, stop):
        return replace(reading, type="age", unit="a")
    return reading


def _is_in_name(pieces: Pieces, i: int, stop: int) -> bool:
    """`the Big Ten`, `Group of Seven`, the Eleven of 7-Eleven."""
    if (
        not pieces.is_capital(i)
        or pieces.opens_sentence(i)
        and not pieces.glued(i)
        or pieces.is_title_case()
    ):
        return False
    joint = stop + (pieces.words[stop] in DASHES)
    return (
        pieces.is_capital(joint)
        or pieces.is_capital(i - 1)
        or pieces.words[i - 1] in DASHES
        or pieces.lows[i - 1] in ("'s", "’s")
        and pieces.is_capital(i - 2)
        or pieces.lows[i - 1] == "of"
        and pieces.is_capital(i - 2)
    )


def _is_spelt_age(pieces: Pieces, i: int, stop: int) -> bool:
    at = i - 1
    while at > i - 3 and pieces.lows[at] in _LEANING:
        at -= 1
    if pieces.lows[at] in _AGED:
        return not is_noun(pieces, stop)
    if pieces.lows[i - 1] in ("under", "over", "above", "below") and pieces.lows[i - 2] in _PEOPLE:
        return not _is_counted(pieces, stop)
    between = pieces.words[i - 1] == "," and pieces.words[stop] == ","
    if between and (pieces.is_capital(i - 2) or pieces.lows[i - 2] in _KIN):
        return True
    return (
        pieces.lows[at] in _WAS
        and pieces.lows[at - 1] in _PERSON
        and (
            not pieces.is_word(stop)
            or pieces.lows[stop] in _AFTER_AGE
            or pieces.lows[at - 2] == "when"
        )
        and not is_noun(pieces, stop)
    )


def _judge_one(pieces: Pieces, i: int, reading: Reading) -> Reading:
    """A lone *one* is a pronoun or an article; *zero* counts, but not in net-zero and ground zero."""
    if pieces.lows[i] == "one":
        if pieces.lows[i - 1] in ("aged", "age"):
            return replace(reading, type="age", unit="a")
        return replace(reading, type=NOTHING)
    if (
        pieces.lows[i - 1] in ("net", "ground", "patient", "-", "day", "year")
        or pieces.words[reading.stop] == "-"
    ):
        return replace(reading, type=NOTHING)
    return reading
