"""Two amounts as one range: `$1.2bn–$1.5bn`, `5 to 10 km`, `8- to 16-meter`, `$5-7 million`.

What one end leaves out, currency, scale or unit, it takes from the other. A change is no range: of
`from 5 to 10` and `rose 2% to 5%` each end is a figure of its own.
"""

from __future__ import annotations

from decimal import Decimal

from newsterm.core.amounts.amounts import SIGNS, read_amount
from newsterm.core.amounts.measures import iso_duration
from newsterm.core.amounts.printed_currencies import CURRENCY_HEADS, currency_before
from newsterm.core.calendar.date_parts import is_year
from newsterm.core.number_words.english_calendar import THROUGH
from newsterm.core.number_words.english_numbers import (
    AROUND_AMOUNTS,
    ARTICLES,
    HALF_AND_QUARTER,
    NEGATIVES,
    NUMBER_WORDS,
)
from newsterm.core.number_words.english_phrases import CHANGES
from newsterm.core.number_words.scale_words import BETWEEN, LEADS_OF_A_CHANGE
from newsterm.core.number_words.small_numbers import SMALL_NUMBERS
from newsterm.core.numerals.digits import GLYPHS
from newsterm.core.numerals.reading import DASHES, Reader, Reading
from newsterm.core.numerals.tokens import Tokens
from newsterm.core.value import replace


def read_range(tokens: Tokens, i: int) -> Reading | None:
    """The amount at token i, or the whole range that it opens."""
    if i not in tokens.amounts:
        tokens.amounts[i] = _read(tokens, i)
    reading: Reading | None = tokens.amounts[i]
    return reading


def _read(tokens: Tokens, i: int) -> Reading | None:
    first = read_amount(tokens, i)
    if first and first.scale == 1 and isinstance(first.value, Decimal):
        first = _with_shared_unit(tokens, i, first)
    joint = _read_joint(tokens, i, first) if first else 0
    second = read_amount(tokens, joint) if joint else None
    if not first or not second or not _may_join(tokens, i, first, joint, second):
        return first
    return _join(first, second) or first


def _with_shared_unit(tokens: Tokens, i: int, first: Reading) -> Reading:
    """The 5 of `from 5 to 10%` is a percentage, that of `between 5 and 10 million` has its scale."""
    if tokens.lows[first.stop] not in _JOINTS:
        return first
    lead = _before_approximators(tokens, i)
    joints = _LEADS.get(lead, "").split()
    if tokens.lows[first.stop] not in joints or is_year(tokens.words[i]):
        return first
    second = read_amount(tokens, first.stop + 1)
    if second is None:
        return first
    if lead != "from" and second.scale > 1 and first.number < 1000:
        first = replace(first, value=first.number * second.scale, scale=second.scale)
    if not first.bare or second.type not in ("percent", "quantity", "duration"):
        return first
    value = first.value
    if second.type == "duration" and second.unit:
        value = iso_duration([(first.number, second.unit)])
    return replace(first, type=second.type, unit=second.unit, value=value, bare=False)


_LEADS = {"from": "to", "between": "and"} | BETWEEN
_JOINTS = frozenset(" ".join(_LEADS.values()).split())


def _read_joint(tokens: Tokens, i: int, first: Reading) -> int:
    """The token where the other end begins: behind `-`, `–`, `to`, `- to`, `through`; 0 for none."""
    stop = first.stop
    following = tokens.lows[stop + 1]
    if tokens.words[stop] not in DASHES:
        word = tokens.lows[stop]
        until = word in THROUGH or (word and word == tokens.notation.until)
        joined = until and not _is_change(tokens, i)
        return stop + 1 if joined else 0
    if following in ("to", "and") and not tokens.glued[stop + 1] and first.bare:
        return stop + 2 if following == "to" else 0
    if following == "to" and tokens.glued[stop + 1] and tokens.words[stop + 2] in DASHES:
        return stop + 3
    even = tokens.glued[stop] == tokens.glued[stop + 1]
    return stop + 1 if even and tokens.words[stop + 1] not in DASHES else 0


def _before_approximators(tokens: Tokens, i: int, *others: str) -> str:
    """The word before token i, *about* and the like passed over."""
    at = i - 1
    # `from just over about` has three of them; more stand nowhere.
    while at > i - 4 and (tokens.lows[at] in AROUND_AMOUNTS or tokens.lows[at] in others):
        at -= 1
    return tokens.lows[at]


def _is_change(tokens: Tokens, i: int) -> bool:
    return _before_approximators(tokens, i) in LEADS_OF_A_CHANGE


def _may_join(tokens: Tokens, i: int, first: Reading, joint: int, second: Reading) -> bool:
    """False for `rose 2% to 5%`, `paid $5m to three lenders`, `7-Eleven`."""
    dashed = tokens.words[joint - 1] in DASHES
    if second.bare and tokens.lows[joint - 1] == tokens.notation.until:
        return False  # Years as often as a range: de 2010 à 2018.
    if dashed and first.bare and second.bare and tokens.is_number(i) != tokens.is_number(joint):
        return False
    if second.type == "count" and first.type != "count":
        # Only a currency that stood before the first end may be left out at the second.
        ends = dashed or not tokens.is_word(second.stop) or second.scale > 1
        return ends and tokens.is_number(joint) and currency_before(tokens, i) is not None
    if first.type == "count" and second.type != "count":
        return second.type != "money" or currency_before(tokens, joint) is None
    near = first.number * Decimal("1.5") >= second.number
    return dashed or near or _before_approximators(tokens, i, "another", "further") not in CHANGES


def _join(first: Reading, second: Reading) -> Reading | None:
    """Both ends as one range; None where they do not measure the same."""
    if first.type == "count":
        kind, unit = second.type, second.unit
    elif second.type == "count" or (first.type, first.unit) == (second.type, second.unit):
        kind, unit = first.type, first.unit
    elif first.unit == "deg" and second.type == "quantity":
        kind, unit = second.type, second.unit
    else:
        return None
    low, high = first.number, second.number
    if first.scale == 1 < second.scale and low < 1000:
        low *= second.scale
    if kind == "duration" and unit:
        ends = iso_duration([(low, unit)]), iso_duration([(high, unit)])
        return Reading(second.stop, kind, None, unit, *ends, number=low)
    worth = _worth(first, second)
    bare = first.bare and second.bare
    return Reading(second.stop, kind, None, unit, low * worth, high * worth, bare, low)


def _worth(first: Reading, second: Reading) -> Decimal:
    """What one of the unit is worth in its symbol: 0.01 for the pence of `5-10p`."""
    for end in (second, first):
        if end.unit and isinstance(end.value, Decimal) and end.number:
            return end.value / end.number
    return Decimal(1)


def read_amount_abroad(tokens: Tokens, i: int) -> Reading | None:
    """`zwei Milliarden Euro`: the words are numbers in their own language only."""
    notation = tokens.notation
    number = tokens.lows[i] in notation.small_numbers and tokens.lows[i + 1] in notation.scales
    return read_range(tokens, i) if number else None


AMOUNTS = Reader(
    read_range,
    NUMBER_WORDS.union(CURRENCY_HEADS, SIGNS, NEGATIVES, GLYPHS, ARTICLES, HALF_AND_QUARTER),
)
AMOUNTS_ABROAD = Reader(
    read_amount_abroad, frozenset().union(*SMALL_NUMBERS.values()) - AMOUNTS.words, digits=False
)
