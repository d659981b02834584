"""Which articles are worth comparing, and how sure it is that two of them belong together.

Only articles of one window that share some of their weightiest words are compared: a word's list is
walked, never the whole window. Articles come by day and then by id, so the answer does not depend on
when each of them came in.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from newsterm.core.clusters.clusters import UNKNOWN
from newsterm.core.clusters.joining import log_odds
from newsterm.core.stories.likeness import Looked, likeness, look_at
from newsterm.core.stories.weighing import Weighed

WINDOW = 14
"""Days: a story that has been silent for longer is over."""
_FRONT, _RARE = 25, 3.5
"""An article's weightiest words, of which another has to share some; and how rare they are at the least:
one article in thirty has such a word."""
SHARED = 2
NEWEST = 400
"""Articles of one word that are looked at: what more have is no sign of a story."""
NAMED = 1000
"""Articles that the words name, each once for a word; the rarest words name theirs first."""
MOST_COMPARED, _OF_TWO = 60, 20
"""Articles that one article is compared with closely, those that share most; and how many at the most
where they share no more than two words: two thirds of these turn out to be nothing."""


class Window:
    """The articles that are active now: for each word who has it among the weightiest."""

    def __init__(self) -> None:
        self._holding: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        self._articles: dict[int, Weighed] = {}

    def __len__(self) -> int:
        return len(self._articles)

    def add(self, number: int, one: Weighed) -> None:
        """Articles are numbered as they come."""
        self._articles[number] = one
        for term in front(one):
            self._holding[term].append(number)

    def forget(self, numbers: Iterable[int]) -> None:
        """Let go of articles that no later one will be compared with."""
        for number in numbers:
            for term in front(self._articles.pop(number)):
                self._holding[term].remove(number)
                if not self._holding[term]:
                    del self._holding[term]

    def joins(self, one: Weighed) -> Iterator[tuple[int, float]]:
        """The active articles that may belong to this one, with the log-odds that they do."""
        looked = look_at(one)
        for number in self.near(looked):
            other = self._articles[number]
            if (odds := odds_of(looked, other)) is not None:
                yield number, odds

    def near(self, looked: Looked) -> list[int]:
        """The active articles that are worth comparing with one: they share some of its front words."""
        named: list[int] = []
        for term in front(looked.of):
            if held := self._holding.get(term):
                named += held[-min(NEWEST, NAMED - len(named)) :]
                if len(named) == NAMED:
                    break
        return most_shared(named)


def most_shared(numbers: Iterable[int]) -> list[int]:
    """The articles that are named at least SHARED times, by how often and then by their numbers."""
    shared = Counter(numbers)
    near = [number for number, count in shared.items() if count >= SHARED]
    if len(near) > _OF_TWO:
        near.sort()
        near.sort(key=shared.__getitem__, reverse=True)
        of_more = sum(shared[number] > SHARED for number in near[:MOST_COMPARED])
        return near[: max(of_more, _OF_TWO)]
    return near


def odds_of(looked: Looked, other: Weighed) -> float | None:
    """The log-odds that two articles belong together; None where they are no surer than UNKNOWN."""
    found = likeness(looked, other)
    odds = UNKNOWN if found is None else log_odds(found)
    return odds if odds > UNKNOWN else None


def front(one: Weighed) -> list[int]:
    """The words by which an article is found, the rarest first: its weightiest, but for those that many
    have."""
    found = [
        (-rarity, term)
        for term, rarity in zip(one.terms[:_FRONT], one.rarities, strict=False)
        if rarity >= _RARE
    ]
    return [term for _, term in sorted(found)]
