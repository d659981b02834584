"""What several values of one figure come to: the same, rounded, changed over the days, in conflict."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log10

from newsterm.core.agreement.agreement import CHANGED, CONFLICT, ROUNDED, SAME
from newsterm.core.agreement.context import Told
from newsterm.core.agreement.measure import Measure
from newsterm.core.number_words.english_counted import RISES

_EQUAL, _EQUAL_CONVERTED = 0.002, 0.004
"""Of one unit, and of a converted one: 900 feet are 274.3 metres."""
_ABOUT, _BEYOND = 0.06, 0.15
"""How far from a value `about` reaches, and `more than` or `nearly`."""
_SMALL = 1000


def is_equal(one: Told, other: Told) -> bool:
    a, b = one.measure, other.measure
    share = _EQUAL if a.unit == b.unit else _EQUAL_CONVERTED
    return _near(a.low, b.low, share) and _near(a.high, b.high, share)


def is_rounded(one: Told, other: Told) -> bool:
    """One is the other in fewer digits, or what is said before it makes it true."""
    if one.measure.is_range or other.measure.is_range:
        return _overlap(one.measure, other.measure)
    return any(_rounds(a, b) or _hedged(a, b) for a, b in ((one, other), (other, one)))


def agree(one: Told, other: Told) -> bool:
    return is_equal(one, other) or is_rounded(one, other)


def _near(a: float, b: float, share: float) -> bool:
    return abs(a - b) <= share * max(abs(a), abs(b))


def _overlap(a: Measure, b: Measure) -> bool:
    return a.low <= b.high and b.low <= a.high


def _rounds(one: Told, other: Told) -> bool:
    """`one` is `other` rounded to the digits that `one` has."""
    a, b = one.measure.low, other.measure.low
    if one.digits >= other.digits or not a or not b:
        return False
    if one.digits < 2 and abs(a) < _SMALL and not one.hedge:
        return False
    step = 10.0 ** (floor(log10(abs(a))) - one.digits + 1)
    return abs(a - b) <= step / 2 * 1.0001


def _hedged(one: Told, other: Told) -> bool:
    a, b = one.measure.low, other.measure.low
    if one.hedge == "about":
        return _near(a, b, _ABOUT)
    if one.hedge == "above":
        return a < b <= a * (1 + _BEYOND)
    return one.hedge == "below" and a * (1 - _BEYOND) <= b < a


def verdict_of(told: Sequence[Told], days: Sequence[str]) -> str:
    """The verdict on figures that are linked; `days` are of their articles, in ISO 8601."""
    first = told[0]
    if all(is_equal(first, other) for other in told):
        return SAME
    if all(agree(one, other) for i, one in enumerate(told) for other in told[i + 1 :]):
        return ROUNDED
    return CHANGED if _is_change(told, days) else CONFLICT


def _is_change(told: Sequence[Told], days: Sequence[str]) -> bool:
    """Values that rise from day to day, or fall where every day is of one mind."""
    rises_within = told[0].measure.kind == "count" and any(one.states & RISES for one in told)
    if "" in days or (len(set(days)) < 2 and not rises_within):
        return False
    by_day = [
        [one for one, of in zip(told, days, strict=True) if of == day] for day in sorted(set(days))
    ]
    split = [not all(agree(group[0], one) for one in group) for group in by_day]
    if any(split) and not rises_within:
        return False
    lows = [min(one.measure.low for one in group) for group in by_day]
    highs = [max(one.measure.low for one in group) for group in by_day]
    rises = all(
        earlier <= later or _agree_days(by_day, i)
        for i, (earlier, later) in enumerate(zip(highs, lows[1:], strict=False))
    )
    falls = not any(split) and all(
        earlier >= later or _agree_days(by_day, i)
        for i, (earlier, later) in enumerate(zip(lows, highs[1:], strict=False))
    )
    return rises or falls


def _agree_days(by_day: Sequence[Sequence[Told]], i: int) -> bool:
    return all(agree(one, other) for one in by_day[i] for other in by_day[i + 1])
