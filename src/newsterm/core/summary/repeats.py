"""Whether two lines say the same: a standfirst and the sentence that repeats it, a near twin.

They do where nearly all content words of the shorter stand in the longer. Two sentences of the same words
with other figures are two pieces of news.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from itertools import chain

_SHARE = 0.8
_FEW = 4
"""Content words: fewer must all be the same."""
_COMMON = 50
"""A word in so many lines tells none of them apart."""


def says_same(one: Set[str], other: Set[str]) -> bool:
    """True for two sets of stems that say the same."""
    small, large = sorted((one, other), key=len)
    if len(small) < _FEW:
        return small == large
    if len(small & large) < _SHARE * len(small):
        return False
    figures = {word for word in small if word[0].isdigit()}
    return not figures or figures == {word for word in large if word[0].isdigit()}


def without_repeats(places: Sequence[int], content: Callable[[int], Set[str]]) -> list[int]:
    """The places, best first, but those whose sentence says again what a better one's does.

    Of equals the earlier stays. Costs the square of their number: for the few candidates of a summary.
    """
    kept: list[int] = []
    for place in places:
        again = next((i for i in kept if says_same(content(i), content(place))), None)
        if again is None:
            kept.append(place)
        elif place < again and len(content(place)) == len(content(again)):
            kept[kept.index(again)] = place
    return kept


class Said:
    """What the lines taken so far say."""

    def __init__(self) -> None:
        self._lines: list[frozenset[str]] = []
        self._holding: dict[str, list[int]] = {}
        """The lines that a stem stands in."""

    def holds(self, line: frozenset[str]) -> bool:
        """True where a line said before says the same."""
        held = (self._holding.get(word, ()) for word in line)
        near: Iterable[int] = set(chain.from_iterable(at for at in held if len(at) <= _COMMON))
        if not line:
            near = range(len(self._lines))[:_COMMON]
        return any(says_same(line, self._lines[i]) for i in near)

    def add(self, line: frozenset[str]) -> None:
        for word in line:
            self._holding.setdefault(word, []).append(len(self._lines))
        self._lines.append(line)
