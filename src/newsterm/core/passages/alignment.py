"""Two rows of words laid side by side: the longest stretch that both have, then what is before and behind.

That is how people compare two versions of a text (Ratcliff and Obershelp, 1988); it costs the product of
both lengths, so the rows are to be short.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

Stretch = tuple[int, int, int]
"""Where it begins in the one row and in the other, and how many words it has."""


def common(one: Sequence[str], other: Sequence[str]) -> list[Stretch]:
    """The stretches that two rows of words share, in order; none crosses another."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(other):
        places[word].append(place)
    found: list[Stretch] = []
    waiting = [(0, len(one), 0, len(other))]
    while waiting:
        begin, end, there, until = waiting.pop()
        stretch = first, second, size = _longest(one, places, begin, end, there, until)
        if size:
            found.append(stretch)
            waiting.append((begin, first, there, second))
            waiting.append((first + size, end, second + size, until))
    return sorted(found)


def _longest(
    one: Sequence[str], places: dict[str, list[int]], begin: int, end: int, there: int, until: int
) -> Stretch:
    """The longest stretch within bounds of both rows; the first of equals."""
    best = begin, there, 0
    ending: dict[int, int] = {}
    for first in range(begin, end):
        longer: dict[int, int] = {}
        for second in places.get(one[first], ()):
            if there <= second < until:
                size = longer[second] = ending.get(second - 1, 0) + 1
                if size > best[2]:
                    best = first - size + 1, second - size + 1, size
        ending = longer
    return best
