"""Articles put together by how sure each pair of them is: average link, then a second look.

The two groups whose pairs are surest on average become one, until no average is high enough. Then each
article is asked again whether it is at home in another group. Equals are taken in the order of the
articles, so the same pairs give the same groups.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from heapq import heapify, heappop, heappush

from newsterm.core.clusters.second_look import LEAST, look_again

TYPE_CHECKING = False  # As typing's, which takes 3 ms to import.
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object

UNKNOWN = -3.0
"""Log-odds of two articles that nobody compared: they share hardly a word."""
_LOOKS = 3
Near = Mapping[int, Mapping[int, float]]


class Odds(Protocol):
    """The log-odds of pairs, each with its smaller number first."""

    def items(self) -> Iterable[tuple[tuple[int, int], float]]: ...


def groups(numbers: Iterable[int], odds: Odds, least: float) -> list[list[int]]:
    """The numbers in groups, each in order, by its first; pairs that are not in `odds` are UNKNOWN."""
    return _groups(numbers, odds, least, least, lambda near: near)


def groups_in_company(numbers: Iterable[int], odds: Odds, least: float) -> list[list[int]]:
    """The same after a second look at each pair beside what else its two are like."""
    return _groups(numbers, odds, LEAST, least, look_again)


def reached(start: int, links: Callable[[int], Iterable[int]]) -> set[int]:
    """What can be reached from a number, itself too; `links`: what is one step from a number."""
    found, waiting = {start}, [start]
    while waiting:
        new = set(links(waiting.pop())) - found
        found |= new
        waiting += new
    return found


def linked(island: Sequence[int], near: Near, least: float) -> list[list[int]]:
    """The groups among numbers that can be reached from each other."""
    return _looked_again(_linked(island, near, least), near) if len(island) > 1 else [list(island)]


def _groups(
    numbers: Iterable[int], odds: Odds, sure: float, least: float, look: Callable[[Near], Near]
) -> list[list[int]]:
    islands = _islands(numbers, odds, sure)
    home = {number: island[0] for island in islands if len(island) > 1 for number in island}
    # Of each number what is near it; only within islands, for no group goes beyond.
    near: dict[int, dict[int, float]] = {number: {} for number in home}
    for (one, other), value in odds.items():
        if one in home and home[one] == home.get(other):
            near[one][other] = near[other][one] = value
    found: list[list[int]] = []
    for island in islands:
        if len(island) > 1:
            first = {number: near.pop(number) for number in island}
            seen = look(first)
            links = partial(_links, first, seen, sure, least)
            found += [group for part in parts(island, links) for group in linked(part, seen, least)]
        else:
            found.append(island)
    return sorted(found)


def _links(first: Near, seen: Near, sure: float, least: float, one: int) -> Iterator[int]:
    """The numbers that were sure enough at the first look, and are so at the second."""
    at_first = first[one]
    return (other for other, odds in seen[one].items() if odds >= least and at_first[other] >= sure)


def parts(island: Iterable[int], links: Callable[[int], Iterable[int]]) -> Iterator[list[int]]:
    """What is left of an island where some can no longer be reached from the others."""
    done: set[int] = set()
    for number in island:
        if number not in done:
            part = reached(number, links)
            done |= part
            yield sorted(part)


def _islands(numbers: Iterable[int], odds: Odds, least: float) -> list[list[int]]:
    """What can be reached over pairs that are sure enough (union-find with path halving)."""
    up = {number: number for number in numbers}

    def top(number: int) -> int:
        while up[number] != number:
            up[number] = number = up[up[number]]
        return number

    for (one, other), value in odds.items():
        if value >= least and (a := top(one)) != (b := top(other)):
            up[max(a, b)] = min(a, b)
    islands: dict[int, list[int]] = {}
    for number in up:
        islands.setdefault(top(number), []).append(number)
    return [sorted(island) for island in islands.values()]


def _linked(island: Sequence[int], near: Near, least: float) -> list[list[int]]:
    members = {number: [number] for number in island}
    # Of each two groups the sum of what is known above UNKNOWN.
    known = {a: {b: v - UNKNOWN for b, v in near[a].items() if b in members} for a in island}

    def average(a: int, b: int) -> float:
        return known[a][b] / (len(members[a]) * len(members[b])) + UNKNOWN

    heap = [(-average(a, b), a, b) for a in island for b in known[a] if a < b]
    heapify(heap)
    while heap and -heap[0][0] >= least:
        value, a, b = heappop(heap)
        if a not in members or b not in members or -average(a, b) != value:
            continue
        for other, total in known.pop(b).items():
            del known[other][b]
            if other != a:
                known[a][other] = known[other][a] = known[a].get(other, 0.0) + total
        members[a] += members.pop(b)
        for other in known[a]:
            heappush(heap, (-average(a, other), min(a, other), max(a, other)))
    return [sorted(group) for group in members.values()]


def _looked_again(found: list[list[int]], near: Near) -> list[list[int]]:
    """Each article in the group it is surest of; a group that nobody is left in is gone."""
    home = {number: place for place, group in enumerate(found) for number in group}
    size = [len(group) for group in found]
    for _ in range(_LOOKS):
        moved = False
        for number in sorted(home):
            own = home[number]
            if size[own] == 1:
                continue
            sums: defaultdict[int, float] = defaultdict(float)
            for other, value in near[number].items():
                if other in home:
                    sums[home[other]] += value - UNKNOWN
            averages = {
                place: total / (size[place] - (place == own)) for place, total in sums.items()
            }
            best = max(averages, key=lambda place: (averages[place], -place), default=own)
            if size[best] > 1 and averages[best] > averages.get(own, 0.0):
                home[number], moved = best, True
                size[own], size[best] = size[own] - 1, size[best] + 1
        if not moved:
            break
    again: defaultdict[int, list[int]] = defaultdict(list)
    for number in sorted(home):
        again[home[number]].append(number)
    return list(again.values())
