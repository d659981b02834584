"""How sure a pair of articles is, once it is known what else each of the two is like.

Two reports of one thing have the same neighbours; of two that merely look alike, each has others that it
is nearer to. A small network over COMPANY (`tests/bench/train_second_look.py`)
says the odds anew. It looks at sure pairs only, and so never beyond an island of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log1p, tanh
from operator import mul

from newsterm.core.clusters.second_look_weights import BIAS, DIRECT, HIDDEN, MEAN, OUT, SPREAD

LEAST = -0.8
"""Log-odds of a pair that is looked at again."""
MOST = 6.0
COMPANY = (
    "odds", "best other of one", "best other of both", "more liked by one", "more liked by both",
    "surest way over another", "others between", "others of one alone",
)  # fmt: skip
Near = Mapping[int, Mapping[int, float]]


def look_again(near: Near) -> dict[int, dict[int, float]]:
    """The odds of each number with each that it is near, after a second look at the sure ones.

    It takes back only, and half way: a pair that has no other company is as sure as it was, and a story
    that goes on has days that are nearer to each other than to the first.
    """
    again = {number: dict(others) for number, others in near.items()}
    for one, other, company in companies(near):
        again[one][other] = again[other][one] = _taken_back(near[one][other], company)
    return again


class SecondLook(dict[int, dict[int, float]]):
    """The same, number by number, where `near` is looked up as it is asked for."""

    def __init__(self, near: Near) -> None:
        self._near, self._sure = near, _Sure(near)

    def __missing__(self, one: int) -> dict[int, float]:
        odds = dict(self._near[one])
        mine, my_ranks = self._sure[one]
        for other, first in mine.items():
            theirs, their_ranks = self._sure[other]
            odds[other] = _taken_back(first, _company(first, mine, theirs, my_ranks, their_ranks))
        return self.setdefault(one, odds)

    def links(self, one: int, least: float) -> list[int]:
        """The numbers that were sure at the first look, and are surer than `least` at the second."""
        first = self._near[one]
        return [n for n, odds in self[one].items() if odds >= least and first[n] >= LEAST]


class _Sure(dict[int, tuple[dict[int, float], list[float]]]):
    """The sure ones of each number, and their odds, the surest first; copies are no company."""

    def __init__(self, near: Near) -> None:
        self._near = near

    def __missing__(self, one: int) -> tuple[dict[int, float], list[float]]:
        sure = {other: odds for other, odds in self._near[one].items() if LEAST <= odds < MOST}
        return self.setdefault(one, (sure, sorted(sure.values(), reverse=True)))


def companies(near: Near) -> Iterator[tuple[int, int, list[float]]]:
    """COMPANY of each pair that is sure enough, its smaller number first."""
    sure = _Sure(near)
    for one in near:
        mine, my_ranks = sure[one]
        for other, odds in mine.items():
            if one < other:
                theirs, their_ranks = sure[other]
                yield one, other, _company(odds, mine, theirs, my_ranks, their_ranks)


def _taken_back(odds: float, company: list[float]) -> float:
    return min(odds, (odds + log_odds(company)) / 2)


def _company(
    odds: float,
    mine: Mapping[int, float],
    theirs: Mapping[int, float],
    my_ranks: list[float],
    their_ranks: list[float],
) -> list[float]:
    best = sorted((_best_other(my_ranks, odds), _best_other(their_ranks, odds)))
    more = sorted((_more(my_ranks, odds), _more(their_ranks, odds)), reverse=True)
    common = mine.keys() & theirs.keys()
    ways = [min(mine[number], theirs[number]) for number in common]
    alone = sum(x > 0 for n, x in mine.items() if n not in theirs) + sum(
        x > 0 for n, x in theirs.items() if n not in mine
    )
    alone -= 2 * (odds > 0)  # Each of the two is among the others of the other.
    return [
        odds,
        *best,
        *map(log1p, more),
        max(ways, default=LEAST),
        log1p(len(ways)),
        log1p(alone),
    ]


def _best_other(ranks: list[float], odds: float) -> float:
    rest = ranks[1:2] if ranks[0] == odds else ranks[:1]
    return rest[0] if rest else LEAST


def _more(ranks: list[float], odds: float) -> int:
    """How many are surer."""
    return ranks.index(odds)


def log_odds(company: list[float]) -> float:
    scaled = [(x - mean) / spread for x, mean, spread in zip(company, MEAN, SPREAD, strict=True)]
    found: float = sum(map(mul, DIRECT, scaled)) + BIAS
    for (*row, bias), out in zip(HIDDEN, OUT, strict=True):
        found += out * tanh(sum(map(mul, row, scaled)) + bias)
    return max(-MOST, min(MOST, found))
