"""The stories around an article of the store, found without a look at all the others.

An island is what can be reached over pairs that are sure enough after the second look; no story goes
beyond. A pair's second look asks only what its two are near to, so what is looked up is the island and
those around it: a new article costs its islands, not the store.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from newsterm.core.clusters.clusters import linked, parts, reached
from newsterm.core.clusters.second_look import LEAST, SecondLook
from newsterm.core.copies.copies import originals
from newsterm.core.stories.grouping import STORY
from newsterm.core.value import frozen

_KEPT = 20_000
"""Articles whose neighbours are remembered at a time."""


@frozen
class Grouped:
    """Articles of one island in stories, each in order; and of each copy its original."""

    island: tuple[int, ...]
    stories: tuple[tuple[int, ...], ...]
    originals: dict[int, int]


class Islands:
    def __init__(self, db: sqlite3.Connection, joined: dict[int, set[int]]) -> None:
        """`joined`: the articles that the user put together, both ways."""
        self._db, self.joined = db, joined
        self._near = _Near(db)
        self._seen = SecondLook(self._near)

    def sure(self, number: int) -> list[int]:
        """The articles that are likely enough to be of the same story at the first look."""
        return [other for other, odds in self._near[number].items() if odds >= LEAST]

    def around(self, number: int) -> Grouped:
        """The island that an article is on, in stories."""
        if len(self._near) > _KEPT:
            self._near = _Near(self._db)
            self._seen = SecondLook(self._near)
        island = reached(number, self._links)
        order = [n for n, _, _ in sorted(self._placed(island), key=lambda row: row[1:])]
        # Articles go by their place among each other: numbers tell in which order they came in.
        place = {number: i for i, number in enumerate(order)}
        seen = {i: self._seen_among(number, place) for i, number in enumerate(order)}
        # Those that the user joined may lie on islands of their own.
        own = parts(order, lambda one: self._seen.links(one, STORY))
        groups = [
            group
            for part in own
            for group in linked(sorted(place[n] for n in part if n in place), seen, STORY)
        ]
        copies = originals(range(len(order)), self._shares(place))
        return Grouped(
            tuple(order),
            tuple(tuple(order[i] for i in group) for group in sorted(groups)),
            {order[copy]: order[original] for copy, original in copies.items()},
        )

    def odds_among(self, place: dict[int, int]) -> dict[tuple[int, int], float]:
        """The log-odds of the pairs among some articles at the first look, by their places."""
        return {
            (i, place[other]): odds
            for number, i in place.items()
            for other, odds in self._near[number].items()
            if i < place.get(other, -1)
        }

    def _links(self, number: int) -> set[int]:
        return self.joined.get(number, set()).union(self._seen.links(number, STORY))

    def _placed(self, numbers: Iterable[int]) -> list[tuple[int, str, str]]:
        """The day and the id of each that is there."""
        sql = "SELECT article, placed, id FROM profiles WHERE article = ?"
        rows = (self._db.execute(sql, (number,)).fetchone() for number in numbers)
        return [row for row in rows if row]

    def _seen_among(self, number: int, place: dict[int, int]) -> dict[int, float]:
        seen = self._seen[number].items()
        return dict(sorted((place[other], odds) for other, odds in seen if other in place))

    def _shares(self, place: dict[int, int]) -> dict[tuple[int, int], float]:
        sql = "SELECT other, share FROM near WHERE one = ? AND share > 0"
        return {
            (i, place[other]): share
            for number, i in place.items()
            for other, share in self._db.execute(sql, (number,))
            if i < place.get(other, -1)
        }


class _Near(dict[int, dict[int, float]]):
    """The log-odds of each article with those it may belong to."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __missing__(self, number: int) -> dict[int, float]:
        sql = "SELECT other, odds FROM near WHERE one = ? ORDER BY other"
        return self.setdefault(number, dict(self._db.execute(sql, (number,)).fetchall()))
