"""The stories of a store brought up to date, an article at a time.

What two articles have in common depends on them and on the words of the days before each: so a new
article of today is compared with those of the window, its neighbours are put together anew, and nothing
else changes. One of an earlier day changes how rare words are on the 30 days behind it: their articles
are compared again. Either way the stories are those of a run from nothing.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from contextlib import closing
from itertools import chain

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.index.database import writing
from newsterm.adapters.marks.mark import OF_STORY
from newsterm.adapters.marks.marks import Marks
from newsterm.adapters.stories.comparing import Past, compare, forget_comparison, moved
from newsterm.adapters.stories.regrouping import is_news, regroup
from newsterm.adapters.stories.tables import (
    pack_profile,
    ready,
    unpack_profile,
)
from newsterm.core.copies.copies import leading
from newsterm.core.stories.profile import Profile, profile
from newsterm.core.stories.weighing import DAYS_BEFORE
from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.index.index import Index

Progress = Callable[[int, int], None]
Word = tuple[str, str]
"""What the user said of an article's story: its id, and the word (`regrouping`)."""
PREFIX = OF_STORY
_BATCH = 500
"""Articles to a transaction: what a kill can cost."""
# CROSS: the few that are unsettled first, whatever SQLite thinks of how many there are.
_MOVED = """
    SELECT article FROM unsettled CROSS JOIN profiles USING (article) LEFT JOIN articles ON number = article
    WHERE number IS NULL OR placed <> day
"""
_NEW = """
    SELECT number, path, date, day FROM unsettled CROSS JOIN articles ON number = article
    LEFT JOIN profiles USING (article) WHERE profiles.article IS NULL ORDER BY day, articles.id
"""
_ADD = """
    INSERT INTO {0} VALUES ({2}) ON CONFLICT ({1}) DO UPDATE SET articles = articles + excluded.articles
"""


def words_said() -> list[Word]:
    """What the user said of stories."""
    with closing(Marks()) as marks:
        return [
            (mark.id, tag.removeprefix(PREFIX))
            for mark in marks.all()
            for tag in mark.tags
            if tag.startswith(PREFIX)
        ]


def update(index: Index, progress: Progress | None = None) -> None:
    """Bring the stories up to date with an index that is so, and with the user's words."""
    db = index.connection
    ready(db)
    if moved := [number for (number,) in db.execute(_MOVED)]:
        with writing(db):
            _forget(db, moved)
    waiting = db.execute(_NEW).fetchall()
    for start in range(0, len(waiting), _BATCH):
        with writing(db):
            _take(db, index.folder, waiting[start : start + _BATCH])
        if progress:
            progress(min(start + _BATCH, len(waiting)), len(waiting))
    words = words_said()
    if waiting or moved or is_news(db, words):
        with writing(db):
            regroup(db, words)
            db.execute("DELETE FROM unsettled")


def _forget(db: sqlite3.Connection, numbers: list[int]) -> None:
    """Take out articles that are gone, or of another day than they were."""
    found = []
    for number in numbers:
        row = db.execute("SELECT profile FROM profiles WHERE article = ?", (number,)).fetchone()
        found.append((number, unpack_profile(row[0])))
        forget_comparison(db, number)
        for table in ("profiles", "runs"):
            db.execute(f"DELETE FROM {table} WHERE article = ?", (number,))
    _count(db, (one for _, one in found), -1)
    compare(db, _behind(db, {one.report.placed for _, one in found}), Past(db))


def _take(db: sqlite3.Connection, folder: str, batch: list[tuple[int, bytes, str, str]]) -> None:
    """Add new articles, which come by day and id."""
    found = [(row[0], _profile(folder, row)) for row in batch]
    for number, one in found:
        values = number, one.report.id, one.report.placed, pack_profile(one)
        db.execute("INSERT OR REPLACE INTO profiles VALUES (?, ?, ?, ?)", values)
        rows = [(run, number) for run in leading(one.runs)]
        db.executemany("INSERT OR IGNORE INTO runs VALUES (?, ?)", rows)
    _count(db, (one for _, one in found), 1)
    again = [*_behind(db, {one.report.placed for _, one in found}), *found]
    compare(
        db, sorted(again, key=lambda pair: (pair[1].report.placed, pair[1].report.id)), Past(db)
    )


def _profile(folder: str, row: tuple[int, bytes, str, str]) -> Profile:
    """The profile of a file's article, with the day it says by the index, and the one it stands at."""
    number, path, date, day = row
    try:
        article = read_article(os.path.join(folder, os.fsdecode(path)))
    except NewstermError:  # Gone since; the next update sees that.
        article = Article("", id=f"unread {number}")
    made = profile(article)
    return replace(made, report=replace(made.report, day=date, placed=day))


def _count(db: sqlite3.Connection, profiles: Iterable[Profile], by: int) -> None:
    """Add articles to what their days have seen, or take them away."""
    days: defaultdict[str, list[Profile]] = defaultdict(list)
    for one in profiles:
        days[one.report.placed].append(one)
    for day, some in days.items():
        holding = Counter(chain.from_iterable(one.terms for one in some))
        rows = [(term, day, by * count) for term, count in holding.items()]
        db.execute(_ADD.format("seen", "day", "?, ?"), (day, by * len(some)))
        db.executemany(_ADD.format("held", "term, day", "?, ?, ?"), rows)


def _behind(db: sqlite3.Connection, days: Iterable[str]) -> list[tuple[int, Profile]]:
    """The articles compared already for which words are rarer or commoner now."""
    found: dict[int, Profile] = {}
    for day in days:
        rows = db.execute(
            "SELECT p.article, profile FROM profiles p JOIN weights USING (article)"
            " WHERE placed > ? AND placed <= ? ORDER BY placed, id",
            (day, moved(day, DAYS_BEFORE)),
        ).fetchall()
        found.update((number, unpack_profile(data)) for number, data in rows)
    for number in found:
        forget_comparison(db, number)
    return list(found.items())
