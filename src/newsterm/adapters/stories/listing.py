"""The stories of a store as they are asked for: a list of them, one of them, its articles."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.index.views import View
from newsterm.adapters.stories.tables import unpack_story
from newsterm.core.stories.story import Story
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.index.index import Index

_ORDERS = {
    "sources": "sources DESC, articles DESC, last DESC, story",
    "newest": "last DESC, sources DESC, articles DESC, story",
    "differences": "coalesce(differences, 0) DESC, sources DESC, last DESC, story",
}
ORDERS = tuple(_ORDERS)


def list_stories(
    index: Index,
    where: tuple[str, Sequence[object]] = ("1", ()),
    order: str = "sources",
    least: int = 1,
    singles: bool = True,
    since: str = "",
    most: int = -1,
) -> list[Story]:
    """The stories with an article that a condition of SQL selects (`adapters.index.query`)."""
    among, values = stories_with(where)
    rows = index.connection.execute(
        f"SELECT record FROM told WHERE {among} AND sources >= ? AND articles >= ? AND last >= ?"
        f" ORDER BY {_ORDERS[order]} LIMIT ?",
        (*values, least, 1 if singles else 2, since, most),
    )
    return [unpack_story(record) for (record,) in rows]


def with_stories(index: Index, views: Sequence[View]) -> list[View]:
    """The views with that of the stories of several articles, behind those that are always there."""
    db = index.connection
    are_told = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'told'").fetchone()
    several = "SELECT count(*) FROM told WHERE articles > 1"
    count = db.execute(several).fetchone()[0] if are_told else 0
    usual = [view for view in views if not view.of]
    stories = View("Stories", "", count, is_stories=True)
    return [*usual[:3], stories, *usual[3:], *(view for view in views if view.of)]


def story_by_id(index: Index, id: str) -> Story:
    """The story with that id, or of an article with it, or whose id begins so. Raises NewstermError."""
    id = id.removeprefix("st:")
    db = index.connection
    rows = db.execute(
        "SELECT DISTINCT story FROM stories JOIN articles ON number = article"
        " WHERE substr(id, 1, ?) = ? LIMIT 2",
        (len(id), id),
    ).fetchall()
    if len(rows) != 1 or len(id) < 4:
        what = "names no story" if not rows else "names more than one story"
        raise NewstermError(f"{what} of {index.folder}; newsterm stories shows the ids", f"st:{id}")
    (record,) = db.execute("SELECT record FROM told WHERE story = ?", rows[0]).fetchone()
    return unpack_story(record)


def articles_of(index: Index, story: Story) -> dict[str, Article]:
    """The articles of a story by id, read from their files; those that are gone are left out."""
    found = {}
    for member in story.articles:
        path = file_of(index, member.id)
        if path is None:
            continue
        try:
            found[member.id] = read_article(path)
        except NewstermError:
            continue
    return found


def file_of(index: Index, id: str) -> str | None:
    """Where the article with that id lies; None where it is gone."""
    path = _path(index.connection, id)
    return path and os.path.join(index.folder, path)


def _path(db: sqlite3.Connection, id: str) -> str | None:
    row = db.execute("SELECT path FROM articles WHERE id = ?", (id,)).fetchone()
    return os.fsdecode(row[0]) if row else None


def known_differences(index: Index, story: Story) -> int | None:
    """How many differences were found in a story of these articles; None where nobody looked."""
    query = "SELECT differences FROM told WHERE story = ?"
    row = index.connection.execute(query, (story.id,)).fetchone()
    return row[0] if row else None


def keep_differences(index: Index, story: Story, count: int) -> None:
    """Remember it until the story changes."""
    index.connection.execute("UPDATE told SET differences = ? WHERE story = ?", (count, story.id))


def stories_with(where: tuple[str, Sequence[object]]) -> tuple[str, Sequence[object]]:
    """The condition on stories that have an article which one on articles selects."""
    selected, values = where
    if selected == "1":
        return "1", values
    articles = f"SELECT story FROM stories JOIN articles ON number = article WHERE {selected}"
    return f"story IN ({articles})", values
