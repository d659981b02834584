"""Near-duplicates: an article whose words stand in another one.

Agency copy that was shortened, got another headline, more furniture or moved paragraphs shares half of
the shorter one's runs of words or more. A measure that is the same both ways would miss the shortened
copy, the commonest case of a newsroom. The oldest article is the original. A round-up that holds several
articles makes no copies of each other out of them: who joins has to be like the original, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from newsterm.core.copies.run_lists import RunLists
from newsterm.core.copies.runs import Runs, containment

LEAST = 0.5
OF_ORIGINAL = 0.25
"""What a copy of a copy shares with the original at the least."""
_INDEXED = 8
"""Every how many-th run leads to articles."""
MOST_OF_RUN = 20
"""Articles that one run leads to, the first ones: what all articles of a site share leads nowhere."""
Shares = Mapping[tuple[int, int], float]


class SharedRuns:
    """Which active articles have runs of words in common with another."""

    def __init__(self) -> None:
        self._runs: dict[int, Runs] = {}
        self._lists = RunLists()

    def add(self, number: int, runs: Runs) -> Iterator[tuple[int, float]]:
        """The articles that share at least OF_ORIGINAL with a new one, and how much."""
        wanted = leading(runs)
        shared: set[int] = set()
        for run in wanted:
            if held := self._lists.holding(run):
                active = filter(self._runs.__contains__, held)
                shared.update(islice(active, MOST_OF_RUN))
        self._lists.add(wanted, number)
        self._runs[number] = runs
        for other in sorted(shared):
            share = containment(runs, self._runs[other])
            if share >= OF_ORIGINAL:
                yield other, share

    def forget(self, numbers: Iterable[int]) -> None:
        """Let go of the oldest articles, which no later one will be compared with."""
        for number in numbers:
            del self._runs[number]
        self._lists.forget_before(next(iter(self._runs), 0))


def originals(numbers: Iterable[int], shares: Shares) -> dict[int, int]:
    """Of each copy its original; `numbers` come the oldest first, `shares` are of each two of them."""
    near: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), share in shares.items():
        near[one][other] = near[other][one] = share
    found: dict[int, int] = {}
    before: set[int] = set()
    for number in numbers:
        best = 0.0
        for other, share in sorted(near[number].items()):
            original = found.get(other, other)
            is_like = original == other or near[number].get(original, 0.0) >= OF_ORIGINAL
            if other in before and is_like and share >= LEAST and share > best:
                best, found[number] = share, original
        before.add(number)
    return found


def leading(runs: Runs) -> list[int]:
    """The runs by which an article is found; all of a short one."""
    if runs.every >= _INDEXED or len(runs.kept) < 8 * _INDEXED:
        return list(runs.kept)
    return [run for run in runs.kept if run % _INDEXED == 0]
