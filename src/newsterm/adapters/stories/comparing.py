"""An article of the store compared with those of its window, by way of the database.

The pairs and what is known of them are those of `core.stories.grouping.Comparison`, from lists of words
that lie on disk: memory holds one article and those near it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta

from newsterm.adapters.stories.tables import (
    pack_weighed,
    unpack_profile,
    unpack_weighed,
)
from newsterm.core.clusters.clusters import UNKNOWN
from newsterm.core.clusters.joining import MOST
from newsterm.core.copies.copies import LEAST, MOST_OF_RUN, OF_ORIGINAL, leading
from newsterm.core.copies.runs import containment
from newsterm.core.stories.likeness import look_at
from newsterm.core.stories.pairs import NAMED, NEWEST, WINDOW, front, most_shared, odds_of
from newsterm.core.stories.profile import Profile
from newsterm.core.stories.weighing import DAYS_BEFORE, Seen, Weighed, weigh


class Past:
    """What the days before a day have seen."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._day, self._seen = "", Seen()

    def until(self, day: str) -> Seen:
        if day != self._day:
            first = moved(day, -DAYS_BEFORE)
            count = "SELECT coalesce(sum(articles), 0) FROM seen WHERE day >= ? AND day < ?"
            (articles,) = self._db.execute(count, (first, day)).fetchone()
            self._day, self._seen = day, Seen(articles, _Held(self._db, first, day))
        return self._seen


class _Held:
    """In how many articles of some days each word stands; asked of the database word by word."""

    def __init__(self, db: sqlite3.Connection, first: str, end: str) -> None:
        self._db, self._first, self._end = db, first, end

    def get(self, term: int, default: int, /) -> int:
        query = "SELECT sum(articles) FROM held WHERE term = ? AND day >= ? AND day < ?"
        (articles,) = self._db.execute(query, (term, self._first, self._end)).fetchone()
        return articles or default


def compare(db: sqlite3.Connection, articles: Iterable[tuple[int, Profile]], past: Past) -> None:
    """Compare articles, which come by day, with all of their windows, and keep what is found."""
    for number, one in articles:
        weighed = weigh(one, past.until(one.report.placed))
        _put(db, number, one, weighed)
        found = _odds(db, number, one, weighed)
        shares = _shares(db, number, one)
        for other in found.keys() | shares.keys():
            share = shares.get(other, 0.0)
            odds = MOST if share >= LEAST else found.get(other, UNKNOWN)
            rows = ((number, other, odds, share), (other, number, odds, share))
            db.executemany("INSERT OR REPLACE INTO near VALUES (?, ?, ?, ?)", rows)
        # Whose words stand in it may have another original now.
        told = [(other,) for other in (number, *shares)]
        db.executemany("INSERT OR IGNORE INTO restless VALUES (?)", told)


def forget_comparison(db: sqlite3.Connection, number: int) -> None:
    """Forget what an article was compared with; who stood near it is to be put together anew."""
    db.execute("INSERT OR IGNORE INTO restless SELECT other FROM near WHERE one = ?", (number,))
    db.execute("INSERT OR IGNORE INTO restless VALUES (?)", (number,))
    db.execute("DELETE FROM near WHERE other = ? AND one IN (SELECT other FROM near WHERE one = ?)",
               (number, number))  # fmt: skip
    db.execute("DELETE FROM near WHERE one = ?", (number,))
    row = db.execute("SELECT weights FROM weights WHERE article = ?", (number,)).fetchone()
    if row:
        placed = db.execute("SELECT placed FROM profiles WHERE article = ?", (number,)).fetchone()
        keys = ((term, placed[0], number) for term in front(unpack_weighed(row[0])))
        db.executemany("DELETE FROM fronts WHERE term = ? AND placed = ? AND article = ?", keys)
    db.execute("DELETE FROM weights WHERE article = ?", (number,))


def _put(db: sqlite3.Connection, number: int, one: Profile, weighed: Weighed) -> None:
    db.execute("INSERT OR REPLACE INTO weights VALUES (?, ?)", (number, pack_weighed(weighed)))
    rows = [(term, one.report.placed, number) for term in front(weighed)]
    db.executemany("INSERT OR IGNORE INTO fronts VALUES (?, ?, ?)", rows)


def _odds(db: sqlite3.Connection, number: int, one: Profile, weighed: Weighed) -> dict[int, float]:
    """The articles of the window that may belong to one, with the log-odds that they do."""
    # Whoever is of a later day is compared with this one when his own turn comes.
    first, last = moved(one.report.placed, -WINDOW), one.report.placed or "~"
    sharing: list[int] = []
    for term in front(weighed):
        rows = db.execute(
            "SELECT article FROM fronts WHERE term = ? AND placed >= ? AND placed <= ?"
            " AND article <> ? ORDER BY placed DESC LIMIT ?",
            (term, first, last, number, min(NEWEST, NAMED - len(sharing))),
        )
        sharing += [article for (article,) in rows]
        if len(sharing) == NAMED:
            break
    near = most_shared(sharing)
    looked, found = look_at(weighed), {}
    for other in near:
        (data,) = db.execute("SELECT weights FROM weights WHERE article = ?", (other,)).fetchone()
        if (odds := odds_of(looked, unpack_weighed(data))) is not None:
            found[other] = odds
    return found


def _shares(db: sqlite3.Connection, number: int, one: Profile) -> dict[int, float]:
    """The articles of the window that share runs of words, and how many of the shorter one's."""
    first, last = moved(one.report.placed, -WINDOW), moved(one.report.placed, WINDOW)
    others: set[int] = set()
    for run in leading(one.runs):
        rows = db.execute("SELECT article FROM runs WHERE hash = ? LIMIT ?", (run, MOST_OF_RUN))
        others.update(article for (article,) in rows)
    others.discard(number)
    found = {}
    for other in sorted(others):
        row = db.execute(
            "SELECT profile FROM profiles WHERE article = ? AND placed >= ? AND placed <= ?",
            (other, first, last),
        ).fetchone()
        if row and (share := containment(one.runs, unpack_profile(row[0]).runs)) >= OF_ORIGINAL:
            found[other] = share
    return found


def moved(day: str, by: int) -> str:
    """The day so many days after another, in ISO 8601."""
    try:
        return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
    except (ValueError, OverflowError):  # No day: nothing is far from it.
        return "" if by < 0 else "~"
