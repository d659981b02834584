"""How much each word of an article says of what it is about.

A word weighs the more the rarer it is (tf-idf), and how rare it is, is asked of the days before the
article's own (as in topic detection, Allan et al. 1998), on top of what is usual in news. So what came
in later, or in another order, changes nothing. Articles without a day are asked of each other.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import log, sqrt
from operator import mul
from zlib import crc32

from newsterm.core.stories.profile import IN_LEAD, IN_TITLE, IS_NAME, Profile
from newsterm.core.summary.weights import LEXICON
from newsterm.core.value import frozen

TYPE_CHECKING = False  # As typing's, which takes 3 ms to import.
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object

MOST = 80
"""Words of an article that are kept, the weightiest."""
DAYS_BEFORE = 30
_USUAL = 300
"""Articles that what is usual in news counts for."""
_OWN = 5
"""Articles of a word's own story: they make it no commoner."""
_RARE, _COMMON = 0.0012, 0.95
"""Share of articles that hold a word nobody knows; the most that any word has."""
_LOG = [0.0, *(1 + log(times) for times in range(1, 256))]


@frozen
class Weighed:
    """An article's weightiest words, the weightiest first."""

    __slots__ = ("day", "flags", "length", "rarities", "sizes", "terms", "weights")

    day: int | None
    """Days since the year 1; None where it does not say."""
    length: int
    terms: array[int]
    weights: array[float]
    """Of length 1 together."""
    rarities: array[float]
    flags: bytes
    sizes: array[float]
    """The lengths of its lead, its title and its names, as vectors of rarities."""


class Holding(Protocol):
    """In how many articles a word stands: a Counter, or something that looks it up."""

    def get(self, term: int, default: int, /) -> int: ...


class Seen:
    """In how many of so many articles each word stands. How rare each is, is worked out once."""

    def __init__(self, articles: int = 0, holding: Holding | None = None) -> None:
        self.articles, self.holding = articles, {} if holding is None else holding
        self._rarity = _Rarity(articles, self.holding)

    def rarities(self, terms: Iterable[int]) -> list[float]:
        """The logarithms of how few articles hold each word."""
        return list(map(self._rarity.__getitem__, terms))


class _Rarity(dict[int, float]):
    def __init__(self, articles: int, holding: Holding) -> None:
        self._total, self._holding = log(articles + _USUAL + 1), holding
        self._usual = _usual()

    def __missing__(self, term: int) -> float:
        count = self._holding.get(term, 0)
        expected = self._usual.get(term, _RARE * _USUAL) + 0.5
        rarity = max(0.0, self._total - log((count - _OWN if count > _OWN else 0) + expected))
        return self.setdefault(term, rarity)


def seen_in(profiles: Iterable[Profile]) -> Seen:
    holding: Counter[int] = Counter()
    count = 0
    for one in profiles:
        holding.update(one.terms)
        count += 1
    return Seen(count, holding)


def weigh(one: Profile, seen: Seen) -> Weighed:
    """`seen`: what the articles of the days before hold."""
    rarities = seen.rarities(one.terms)
    weights = list(map(mul, map(_LOG.__getitem__, one.times), rarities))
    best = sorted(range(len(weights)), key=weights.__getitem__, reverse=True)[:MOST]
    weights, rarities = [weights[i] for i in best], [rarities[i] for i in best]
    flags = bytes([one.flags[i] for i in best])
    size = sqrt(sum(map(mul, weights, weights))) or 1.0
    return Weighed(
        number_of(one.report.day),
        one.report.words,
        array("I", [one.terms[i] for i in best]),
        array("f", [weight / size for weight in weights]),
        array("f", rarities),
        flags,
        _sizes(rarities, flags),
    )


def _sizes(rarities: Sequence[float], flags: bytes) -> array[float]:
    lead = title = names = 0.0
    for rarity, flag in zip(rarities, flags, strict=True):
        if flag:
            square = rarity * rarity
            lead += square if flag & IN_LEAD else 0.0
            title += square if flag & IN_TITLE else 0.0
            names += square if flag & IS_NAME else 0.0
    return array("f", (sqrt(lead), sqrt(title), sqrt(names)))


@cache
def number_of(day: str) -> int | None:
    """Days since 1 January of the year 1, of an ISO 8601 day; None of none."""
    try:
        year, month, date = map(int, day.split("-"))
    except ValueError:
        return None
    if month < 3:
        year, month = year - 1, month + 12
    return (
        365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + date - 306
    )


@cache
def _usual() -> dict[int, float]:
    """In how many of _USUAL articles a word stands, by its rank in news at large (Zipf)."""
    return {
        crc32(word.encode()): _USUAL * max(_RARE, min(_COMMON, 9 / (rank + 12)))
        for rank, word in enumerate(LEXICON.split())
    }
