"""Stories as the reader lists them: each with what differs, what is unread and what the user said of it."""

from __future__ import annotations

import os
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from newsterm.adapters.index import window
from newsterm.adapters.index.database import maker
from newsterm.adapters.index.query import condition
from newsterm.adapters.index.window import Group, Order
from newsterm.adapters.stories.comparing import moved
from newsterm.adapters.stories.kept import PREFIX, Word
from newsterm.adapters.stories.listing import known_differences, list_stories, stories_with
from newsterm.adapters.stories.tables import unpack_story
from newsterm.adapters.stories.words import FOLLOWED, MUTED
from newsterm.core.search.query import parse_query
from newsterm.core.stories.story import Member, Story
from newsterm.core.value import frozen, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.index.index import Index

    Condition = tuple[str, Sequence[object]]

_BY_STORY = """
    SELECT number, story, told.articles > 1 FROM articles
    LEFT JOIN stories ON stories.article = number LEFT JOIN told USING (story)
    WHERE number IN (SELECT number FROM articles WHERE {where})
    ORDER BY coalesce(told.articles > 1, 0) DESC, CASE WHEN told.articles > 1 THEN last END DESC,
        CASE WHEN told.articles > 1 THEN story END, day DESC, number DESC
"""
_ALONE = "In no story"
_WAITING = "SELECT count(*) FROM articles LEFT JOIN profiles ON article = number"
_MOVED = """SELECT count(*) FROM profiles LEFT JOIN articles ON number = article
    WHERE number IS NULL OR placed <> day"""
_UNREAD = """SELECT story, count(*) FROM stories JOIN articles ON number = article
    WHERE NOT is_folded AND ({where}) AND story IN ({among}) GROUP BY story"""


@frozen
class StoryRow:
    story: Story
    differences: int | None = None
    """None where nobody looked."""
    unread: int = 0
    """Articles that are not read, copies left out."""
    said: tuple[Word, ...] = ()
    """What the user said of its articles' stories."""

    def has(self, word: str) -> bool:
        return any(known == word for _, known in self.said)

    def turned(self, word: str) -> StoryRow:
        """The same once FOLLOWED or MUTED has been said of it, or taken back (`words.turned`)."""
        others = tuple(each for each in self.said if each[1] not in (FOLLOWED, MUTED))
        if self.has(word):
            return replace(self, said=others)
        return replace(self, said=(*others, (self.story.articles[0].id, word)))


@frozen
class StoryRows:
    rows: tuple[StoryRow, ...]
    stories: int
    """How many there are of this kind, whatever is listed."""
    articles: int
    """In them."""


@frozen
class Piece:
    """An article of a story, and where it lies."""

    member: Member
    path: str
    words: int


def is_current(index: Index) -> bool:
    """True where every article has been compared by this code, and the user has said nothing new."""
    db = index.connection
    if not _has_tables(index) or db.execute("SELECT maker FROM story_maker").fetchone() != (
        maker(),
    ):
        return False
    if any(db.execute(sql).fetchone()[0] for sql in (f"{_WAITING} WHERE article IS NULL", _MOVED)):
        return False
    joins = {(id, word) for id, word in _said(index) if word not in (FOLLOWED, MUTED)}
    return joins == set(db.execute("SELECT article, word FROM asked"))


def compared(index: Index) -> tuple[int, int]:
    """How many articles have been compared, and how many there are."""
    sql = "SELECT count(*) FROM profiles"
    known = index.connection.execute(sql).fetchone()[0] if _has_tables(index) else 0
    return known, index.count()


def story_rows(
    index: Index, query: str, order: str, everything: bool, now: datetime, most: int
) -> StoryRows:
    """The stories with an article that answers a query, those that are followed first.

    `everything`: also those of one article, and those that are muted.
    """
    if not _has_tables(index):
        return StoryRows((), 0, 0)
    words = {word for _, word in _said(index)}
    found, without = [], ""  # What was never said costs no look at every article.
    unmuted = "-story:muted" if MUTED in words and not everything else ""
    if FOLLOWED in words:
        found = list_stories(index, _both(index, now, query, "story:followed"), order)
        without = "-story:followed"
    others = _both(index, now, query, without, unmuted)
    found += list_stories(index, others, order, singles=everything, most=most)
    stories, articles = _count(index, _both(index, now, query, unmuted), 1 if everything else 2)
    return StoryRows(tuple(_rows(index, found[:most], now)), stories, articles)


def _count(index: Index, where: Condition, least: int) -> tuple[int, int]:
    """How many stories of at least so many articles a condition selects, and articles in them."""
    among, values = stories_with(where)
    row = index.connection.execute(
        f"SELECT count(*), coalesce(sum(articles), 0) FROM told WHERE {among} AND articles >= ?",
        (*values, least),
    ).fetchone()
    return int(row[0]), int(row[1])


def brief_rows(index: Index, now: datetime, most: int) -> tuple[str, StoryRows]:
    """The newest day that is told of, and its stories and those of the day before, most sources first."""
    if not _has_tables(index):
        return "", StoryRows((), 0, 0)
    (day,) = index.connection.execute(
        "SELECT coalesce(max(last), '') FROM told WHERE last <= ?", (now.date().isoformat(),)
    ).fetchone()
    since = moved(day, -1)
    is_muted = any(word == MUTED for _, word in _said(index))
    unmuted = _both(index, now, "-story:muted" if is_muted else "")
    found = list_stories(index, unmuted, "sources", since=since, most=most)
    (stories,) = index.connection.execute(
        "SELECT count(*) FROM told WHERE last >= ?", (since,)
    ).fetchone()
    return day, StoryRows(tuple(_rows(index, found, now)), stories, 0)


def pieces_of(index: Index, story: Story) -> tuple[Piece, ...]:
    """The articles of a story that are there."""
    found = []
    for member in story.articles:
        row = index.connection.execute(
            "SELECT path, words FROM articles WHERE id = ?", (member.id,)
        ).fetchone()
        if row:
            path = os.path.join(index.folder, os.fsdecode(row[0]))
            found.append(Piece(member, path, row[1]))
    return tuple(found)


def order_by_story(index: Index, where: Condition = ("1", ())) -> Order:
    """The articles that a condition selects: those of a story together, then those that stand alone."""
    if not _has_tables(index):
        return window.order(index, "newest", where)
    selected, values = where
    numbers: array[int] = array("q")
    groups: list[Group] = []
    before: str | None = ""
    for number, story, is_told in index.connection.execute(
        _BY_STORY.format(where=selected), values
    ):
        own = story if is_told else None
        if own != before:
            groups.append(Group(len(numbers), _title(index, own) if own else _ALONE))
        before = own
        numbers.append(number)
    return Order(numbers, tuple(groups))


def _title(index: Index, id: str) -> str:
    (record,) = index.connection.execute(
        "SELECT record FROM told WHERE story = ?", (id,)
    ).fetchone()
    return unpack_story(record).title


def _rows(index: Index, stories: Sequence[Story], now: datetime) -> Iterable[StoryRow]:
    where, values = condition(index, parse_query("is:unread"), now)
    ids = [story.id for story in stories]
    sql = _UNREAD.format(where=where, among=",".join("?" * len(ids)))
    unread = dict(index.connection.execute(sql, (*values, *ids)))
    said: defaultdict[str, list[str]] = defaultdict(list)
    for id, word in _said(index):
        said[id].append(word)
    for story in stories:
        words = tuple((m.id, word) for m in story.articles for word in said.get(m.id, ()))
        yield StoryRow(story, known_differences(index, story), unread.get(story.id, 0), words)


def _said(index: Index) -> list[Word]:
    condition(index, parse_query("story:followed"), datetime.min)  # It attaches the marks.
    rows = index.connection.execute(
        "SELECT id, tag FROM mine.tags WHERE tag GLOB ?", (f"{PREFIX}*",)
    )
    return [(id, tag.removeprefix(PREFIX)) for id, tag in rows]


def _both(index: Index, now: datetime, *queries: str) -> Condition:
    """The condition of SQL that all of some queries make."""
    told = [condition(index, parse_query(query), now) for query in queries if query.strip()]
    where = " AND ".join(f"({sql})" for sql, _ in told) or "1"
    return where, tuple(value for _, values in told for value in values)


def _has_tables(index: Index) -> bool:
    sql = "SELECT 1 FROM main.sqlite_master WHERE name = 'told'"
    return index.connection.execute(sql).fetchone() is not None
