"""What is known of pairs of articles, in sixteen bytes a pair: there may be millions."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

Pair = tuple[int, int]


class PairOdds:
    """The log-odds of pairs, in the order they were put in; a pair may be put in once."""

    def __init__(self) -> None:
        self._ones, self._others, self._odds = array("I"), array("I"), array("d")

    def put(self, one: int, other: int, odds: float) -> None:
        """`one` is the smaller number."""
        self._ones.append(one)
        self._others.append(other)
        self._odds.append(odds)

    def items(self) -> Iterator[tuple[Pair, float]]:
        return zip(zip(self._ones, self._others, strict=True), self._odds, strict=True)
