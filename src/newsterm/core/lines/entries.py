"""The entries of a live blog: paragraphs that a clock opens, alone or before what happened then.

    14:05 The harbour is closed. · 2.05pm · 14h05: … · 63' Goal for Arle. · Monday, 14:05 GMT

They are entries where there are several and their clocks run one way; over midnight a clock begins again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsterm.core.page_words.heads import AROUND_DATES, MONTHS

_OF_DAYS = MONTHS | AROUND_DATES
_FEWEST = 3
"""Entries of a live blog: two clocks may open two paragraphs of any report."""
_DAY = 24 * 60
# Compiled when there may be one.
_CLOCK = (
    r"((?:[^\W\d_]{2,9},? |\d{1,2} ){0,3})\[?(?:(\d{1,2})[:.h](\d\d)(?![\d.]| ?%)(?: ?([ap])\.?m\b\.?)?"
    r"|(\d{1,3})(?:\+(\d{1,2}))?(?:['’′]| min\b))"
)
_DIGITS = frozenset("0123456789")
_DAY_AND_CLOCK = 16
"""Characters in which a clock has begun; most articles are no live blog, and are told by that."""
_LONGEST = 60
"""Characters of a clock and the day before it."""


def entry_starts(paragraphs: Sequence[str]) -> tuple[list[int], bool]:
    """Which paragraphs open an entry of a live blog, by number, and whether the newest is the last.

    None where the article is no live blog. Of each paragraph its beginning will do.
    """
    if sum(not _DIGITS.isdisjoint(opening[:_DAY_AND_CLOCK]) for opening in paragraphs) < _FEWEST:
        return [], False
    found = ((i, _minutes(opening[:_LONGEST])) for i, opening in enumerate(paragraphs))
    clocks = {i: clock for i, clock in found if clock is not None}
    starts = list(clocks)
    if len(starts) < _FEWEST or len(starts) * 4 < len(paragraphs) - starts[0]:
        return [], False
    steps = [_step(clocks[a], clocks[b]) for a, b in pairwise(starts)]
    if not any(steps) or (min(steps) < 0 < max(steps)):
        return [], False
    return starts, max(steps) > 0


def _minutes(opening: str) -> int | None:
    """What the clock at its beginning shows, in minutes; None where there is none."""
    found = re.match(_CLOCK, opening)
    if found is None:
        return None
    day, hours, minutes, half, played, added = found.groups()
    if any(w.isalpha() and w not in _OF_DAYS for w in day.lower().replace(",", "").split()):
        return None
    if played:
        return int(played) + int(added or 0)
    hour = int(hours) % 12 + 12 * (half == "p") if half else int(hours)
    return hour * 60 + int(minutes) if hour < 25 and int(minutes) < 60 else None


def _step(one: int, other: int) -> int:
    """From one clock to the next; half a day or more is the way over midnight."""
    return (other - one + _DAY // 2) % _DAY - _DAY // 2
