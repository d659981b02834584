"""Profiles in, groups out: copies, events and stories among articles of many days.

Articles are taken by day and then by id, whatever order they came in, and compared with those of the
window before them only; what is silent for longer is let go. So the same articles make the same groups,
and memory holds a window, not an archive.
"""

from __future__ import annotations

from array import array
from collections import Counter, deque
from collections.abc import Iterable, Sequence

from newsterm.core.clusters.clusters import Odds, groups, groups_in_company
from newsterm.core.clusters.joining import MOST
from newsterm.core.clusters.pair_odds import Pair, PairOdds
from newsterm.core.copies.copies import LEAST, SharedRuns, originals
from newsterm.core.stories.pairs import WINDOW, Window
from newsterm.core.stories.profile import Profile
from newsterm.core.stories.weighing import DAYS_BEFORE, Seen, Weighed, number_of, weigh
from newsterm.core.value import frozen

STORY, EVENT = -1.2, 1.0
"""Log-odds that articles of one story, and of one event, have on average."""
STORY_OF_FEW, _FEW = -1.2, 30
"""The same among a few articles, without a second look: who names them thinks that they belong together."""


@frozen
class Compared:
    """What is known once every article has been compared."""

    odds: PairOdds
    originals: dict[int, int]
    """Of each copy."""


class Comparison:
    """Articles compared one by one; they come by day, and within a day by id."""

    def __init__(self) -> None:
        self._window, self._runs = Window(), SharedRuns()
        self._active: deque[tuple[int, int]] = deque()
        self._past = PastDays()
        self.odds = PairOdds()
        self.shares: dict[Pair, float] = {}

    def add(self, number: int, one: Profile, seen: Seen | None = None) -> Weighed:
        """`seen`: what undated articles are weighed by; a dated one is by the days before it."""
        day = number_of(one.report.placed)
        if day is not None:
            self._forget_before(day - WINDOW)
            seen = self._past.until(day)
        weighed = weigh(one, seen or Seen())
        shares = dict(self._runs.add(number, one.runs))
        found = dict(self._window.joins(weighed))
        found.update((other, MOST) for other, share in shares.items() if share >= LEAST)
        for other, odds in sorted(found.items()):
            self.odds.put(other, number, odds)
        self.shares.update(((other, number), share) for other, share in shares.items())
        self._window.add(number, weighed)
        if day is not None:
            self._active.append((day, number))
            self._past.add(day, one.terms)
        return weighed

    def compared(self) -> Compared:
        """What is known by now; articles were numbered as they came."""
        numbers = sorted({number for pair in self.shares for number in pair})
        return Compared(self.odds, originals(numbers, self.shares))

    def _forget_before(self, day: int) -> None:
        old: list[int] = []
        while self._active and self._active[0][0] < day:
            old.append(self._active.popleft()[1])
        if old:
            self._window.forget(old)
            self._runs.forget(old)


class PastDays:
    """In how many articles of the last days each word stood."""

    def __init__(self) -> None:
        self._past: deque[_Day] = deque()
        self._day, self._articles, self._words = 0, 0, Counter[int]()
        """The day that articles come in for, how many there are by now, and who holds what."""
        self._all, self._holding = 0, Counter[int]()
        """What the days before that hold together."""
        self._asked, self._seen = 0, Seen()

    def add(self, day: int, terms: Iterable[int]) -> None:
        """Days come in their order."""
        if day != self._day:
            self._close()
            self._day = day
        self._words.update(terms)
        self._articles += 1

    def until(self, day: int) -> Seen:
        """What the days before a day hold; days are asked for in their order."""
        if self._asked != day:
            if self._day < day:
                self._close()
            while self._past and self._past[0].number < day - DAYS_BEFORE:
                self._take_back(self._past.popleft())
            self._asked, self._seen = day, Seen(self._all, self._holding)
        return self._seen

    def _close(self) -> None:
        if self._articles:
            self._all += self._articles
            self._holding.update(self._words)
            counts = array("I", self._words.values())
            self._past.append(_Day(self._day, self._articles, array("I", self._words), counts))
        self._articles, self._words = 0, Counter()

    def _take_back(self, day: _Day) -> None:
        self._all -= day.articles
        for term, count in zip(day.terms, day.counts, strict=True):
            self._holding[term] -= count
            if not self._holding[term]:
                del self._holding[term]


@frozen
class _Day:
    """A day that is over, in eight bytes a word: a month of them is kept."""

    number: int
    articles: int
    terms: array[int]
    counts: array[int]


def in_order(profiles: Sequence[Profile]) -> list[int]:
    """The places of profiles by day and id, those without a day first."""
    reports = [one.report for one in profiles]
    return sorted(range(len(profiles)), key=lambda i: (reports[i].placed, reports[i].id))


def grouped(count: int, odds: Odds) -> list[list[int]]:
    """The stories among so many articles, by the odds of their pairs."""
    if count <= _FEW:
        return groups(range(count), odds, STORY_OF_FEW)
    return groups_in_company(range(count), odds, STORY)


class Near:
    """The articles near each article, with the odds that they belong together."""

    def __init__(self, known: Odds, stories: Iterable[Sequence[int]] | None = None) -> None:
        """`stories`: only what is within one of them will be asked for."""
        home = {n: place for place, story in enumerate(stories or ()) for n in story}
        self._near: dict[int, dict[int, float]] = {}
        for (one, other), odds in known.items():
            if home.get(one) == home.get(other):
                self._near.setdefault(one, {})[other] = odds
                self._near.setdefault(other, {})[one] = odds

    def within(self, group: Sequence[int]) -> dict[Pair, float]:
        """The odds of the pairs of a group that were compared."""
        among = set(group)
        return {
            (one, other): odds
            for one in group
            for other, odds in self._near.get(one, {}).items()
            if one < other and other in among
        }


def events_of(group: Sequence[int], near: Near) -> list[list[int]]:
    """The events of a story, each in order, by its first article."""
    return groups(group, near.within(group), EVENT)


def most_typical(group: Sequence[int], near: Near) -> int:
    """The article that the others of a group are nearest to; the first of equals."""
    sums = dict.fromkeys(group, 0.0)
    for (one, other), odds in near.within(group).items():
        sums[one] += odds
        sums[other] += odds
    return max(group, key=lambda number: (sums[number], -group.index(number)))
