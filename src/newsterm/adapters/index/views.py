"""What a store can be looked at by: what is unread, of today, starred, a tag, a question, an outlet.

Each is a query with how many articles answer it, so that a list of views is a list of filters.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from os import fsdecode

from newsterm.adapters.index.index import Index
from newsterm.adapters.index.query import condition
from newsterm.adapters.index.window import SOURCE
from newsterm.adapters.marks.mark import OF_STORY
from newsterm.core.search.entry import LATER
from newsterm.core.search.query import QueryError, parse_query
from newsterm.core.value import frozen

_MOST = 200
"""Tags, and outlets: those with the most articles."""


@frozen
class View:
    name: str
    query: str
    count: int
    of: str = ""
    """Under which heading it stands; empty for those that are always there."""
    unread: int | None = None
    """Of the articles of an outlet or a feed; None where that is not asked."""
    feed: str = ""
    """The address of the feed that it is; empty for all else."""
    problem: str = ""
    """What went wrong when the feed was looked at last."""
    is_stories: bool = False
    """It is no list of articles, but of the stories that they tell; their count is 0 until it is known."""


def views(index: Index, questions: Mapping[str, str], now: datetime) -> list[View]:
    """All that can be looked at, with the user's `questions` by name; what nothing answers as well."""
    usual = {"Unread": "is:unread", "Today": f"since:{now:%Y-%m-%d}", "Starred": "is:starred"}
    found = [View(name, query, _count(index, query, now)) for name, query in usual.items()]
    later = View("Reading list", f"tag:{LATER}", _count(index, f"tag:{LATER}", now))
    found += [later] if later.count else []
    found += [
        View(name, query, _count(index, query, now), "saved") for name, query in questions.items()
    ]
    return [*found, *_tags(index), *_outlets(index, now)]


def _count(index: Index, query: str, now: datetime) -> int:
    try:
        where, values = condition(index, parse_query(query), now)
    except QueryError:  # It was kept by a newsterm that read it otherwise.
        return 0
    counted = index.connection.execute(f"SELECT count(*) FROM articles WHERE {where}", values)
    return int(counted.fetchone()[0])


def _tags(index: Index) -> list[View]:
    rows = index.connection.execute(
        "SELECT tag, count(*) FROM mine.tags WHERE id IN (SELECT id FROM articles)"
        " AND tag NOT GLOB ? GROUP BY tag ORDER BY 2 DESC, tag LIMIT ?",
        (f"{OF_STORY}*", _MOST),
    )
    return [View(f"#{tag}", f'tag:"{tag}"', count, "tags") for tag, count in rows if tag != LATER]


def _outlets(index: Index, now: datetime) -> list[View]:
    unread, _ = condition(index, parse_query("is:unread"), now)
    rows = index.connection.execute(
        f"SELECT {SOURCE}, count(*), sum({unread}) FROM articles GROUP BY 1 ORDER BY 2 DESC LIMIT ?",
        (_MOST,),
    )
    named = ((fsdecode(name), count, some) for name, count, some in rows)
    return [
        View(name, source_query(name), count, "outlets", some)
        for name, count, some in named
        if name
    ]


def source_query(name: str) -> str:
    """The query that asks for an outlet."""
    word = name.partition('"')[0] if '"' in name else name  # None can stand in a phrase.
    return f'source:"{word}"'
