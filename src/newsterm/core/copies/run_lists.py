"""Which articles hold a run of words, in eight bytes for each: sorted lists, looked into by halving.

New ones are gathered in a table; when that is full it becomes a sorted list, and lists of one size are
merged, as a log-structured merge tree does (O'Neil et al. 1996): few lists, and each entry is moved
seldom.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable

_FULL = 1 << 15
_LARGEST = 1 << 20
"""Entries of a list that is merged no more."""
_BITS = 32
_NUMBER = (1 << _BITS) - 1


class RunLists:
    """Articles are numbered as they come."""

    def __init__(self) -> None:
        self._new: dict[int, list[int]] = {}
        self._count = 0
        self._lists: list[tuple[array[int], int]] = []
        """Each sorted, with its last article; an entry is a run and, in its lower half, a number. The
        oldest articles come first."""

    def add(self, runs: Iterable[int], number: int) -> None:
        for run in runs:
            self._new.setdefault(run, []).append(number)
            self._count += 1
        if self._count >= _FULL:
            self._close(number)

    def holding(self, run: int) -> list[int]:
        """The articles that hold a run, in order; nearly always none."""
        found: list[int] = []
        first = run << _BITS
        for entries, _ in self._lists:
            place = bisect_left(entries, first)
            while place < len(entries) and entries[place] >> _BITS == run:
                found.append(entries[place] & _NUMBER)
                place += 1
        found += self._new.get(run, ())
        return found

    def forget_before(self, number: int) -> None:
        """Let go of lists that hold only articles before a number."""
        while self._lists and self._lists[0][1] < number:
            del self._lists[0]

    def _close(self, last: int) -> None:
        entries = sorted(run << _BITS | n for run, numbers in self._new.items() for n in numbers)
        self._new, self._count = {}, 0
        while self._lists and len(self._lists[-1][0]) <= len(entries) < _LARGEST:
            entries = sorted([*self._lists.pop()[0], *entries])
        self._lists.append((array("Q", entries), last))
