"""How much each word of an article says of what it is about.

A word weighs the more the rarer it is (tf-idf), and how rare it is, is asked of the days before the
article's own (as in topic detection, Allan et al. 1998), on top of what is usual in news. So what came
in later, or in another order, changes nothing. Articles without a day are asked of each other.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import log, sqrt

from newsterm.core.stories.profile import IN_LEAD, IN_TITLE, IS_NAME, Profile
from newsterm.core.summary.weights import LEXICON
from newsterm.core.value import frozen

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

    id: str
    day: int | None
    """Days since the year 1; None where it does not say."""
    placed: int | None
    """Where it stands among the others: its day, else the one it came on; None: anywhere."""
    outlet: str
    length: int
    terms: tuple[str, ...]
    weights: array[float]
    """Of length 1 together."""
    rarities: array[float]
    flags: bytes
    sizes: tuple[float, float, float]
    """The lengths of its lead, its title and its names, as vectors of rarities."""


@frozen
class Seen:
    """In how many of so many articles each word stands."""

    articles: int = 0
    holding: Mapping[str, int] = Counter()

    def rarities(self, terms: Iterable[str]) -> list[float]:
        """The logarithms of how few articles hold each word."""
        held, usual, total = self.holding, _usual(), log(self.articles + _USUAL + 1)
        counts = [(held.get(term, 0), usual.get(term, _RARE * _USUAL)) for term in terms]
        return [
            max(0.0, total - log((count - _OWN if count > _OWN else 0) + expected + 0.5))
            for count, expected in counts
        ]


def seen_in(profiles: Iterable[Profile]) -> Seen:
    holding: Counter[str] = Counter()
    count = 0
    for one in profiles:
        holding.update(one.terms)
        count += 1
    return Seen(count, holding)


def weigh(one: Profile, seen: Seen) -> Weighed:
    """`seen`: what the articles of the days before hold."""
    rarities = seen.rarities(one.terms)
    weights = [_LOG[t] * r for t, r in zip(one.times, rarities, strict=True)]
    best = sorted(range(len(weights)), key=lambda i: (-weights[i], one.terms[i]))[:MOST]
    size = sqrt(sum(weights[i] ** 2 for i in best)) or 1.0
    return Weighed(
        one.id,
        number_of(one.day),
        number_of(one.placed),
        one.outlet,
        one.length,
        tuple(one.terms[i] for i in best),
        array("f", (weights[i] / size for i in best)),
        array("f", (rarities[i] for i in best)),
        bytes(one.flags[i] for i in best),
        _sizes([(rarities[i], one.flags[i]) for i in best]),
    )


def _sizes(words: Sequence[tuple[float, int]]) -> tuple[float, float, float]:
    lead, title, names = (
        sqrt(sum([rarity * rarity for rarity, flags in words if flags & wanted]))
        for wanted in (IN_LEAD, IN_TITLE, IS_NAME)
    )
    return lead, title, names


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
def _usual() -> dict[str, float]:
    """In how many of _USUAL articles a word stands, by its rank in news at large (Zipf)."""
    return {
        word: _USUAL * max(_RARE, min(_COMMON, 9 / (rank + 12)))
        for rank, word in enumerate(LEXICON.split())
    }
