"""Near-duplicates: an article whose words stand in another one.

Agency copy that was shortened, got another headline, more furniture or moved paragraphs shares half of
the shorter one's runs of words or more. A measure that is the same both ways would miss the shortened
copy, the commonest case of a newsroom. The oldest article is the original. A round-up that holds several
articles makes no copies of each other out of them: who joins has to be like the original, too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from newsterm.core.stories.runs import Runs, containment

LEAST = 0.5
_OF_ORIGINAL = 0.25
"""What a copy of a copy shares with the original at the least."""
_INDEXED = 8
"""Every how many-th run leads to articles."""
_MOST_OF_RUN = 20
"""Articles that one run leads to, the first ones: what all articles of a site share leads nowhere."""


class Copies:
    """The articles so far, each with its original; they come the oldest first."""

    def __init__(self) -> None:
        self._runs: dict[int, Runs] = {}
        self._holding: defaultdict[int, list[int]] = defaultdict(list)
        self.originals: dict[int, int] = {}
        """Of each copy."""

    def add(self, number: int, runs: Runs) -> int | None:
        """The original of an article that is a copy of an earlier one; None where it is none."""
        original = self._original_of(runs)
        for run in _leading(runs):
            if len(self._holding[run]) < _MOST_OF_RUN:
                self._holding[run].append(number)
        self._runs[number] = runs
        if original is not None:
            self.originals[number] = original
        return original

    def forget(self, numbers: Iterable[int]) -> None:
        """Let go of articles that no later one will be compared with."""
        for number in numbers:
            for run in _leading(self._runs.pop(number)):
                holding = self._holding[run]
                if number in holding:
                    holding.remove(number)
                if not holding:
                    del self._holding[run]

    def _original_of(self, runs: Runs) -> int | None:
        shared: Counter[int] = Counter()
        for run in _leading(runs):
            shared.update(self._holding.get(run, ()))
        best, found = 0.0, None
        for other in sorted(shared):
            share = containment(runs, self._runs[other])
            original = self.originals.get(other, other)
            if share < LEAST or share <= best or not self._is_like(runs, original):
                continue
            best, found = share, original
        return found

    def _is_like(self, runs: Runs, original: int) -> bool:
        kept = self._runs.get(original)
        return kept is None or containment(runs, kept) >= _OF_ORIGINAL


def _leading(runs: Runs) -> list[int]:
    """The runs by which an article is found; all of a short one."""
    if runs.every >= _INDEXED or len(runs.kept) < 8 * _INDEXED:
        return list(runs.kept)
    return [run for run in runs.kept if run % _INDEXED == 0]
