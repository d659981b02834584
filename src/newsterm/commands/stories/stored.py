"""The stories of the store, brought up to date for a command; the user's word over ours is a mark."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from newsterm.adapters.index.index import Index
from newsterm.adapters.store.folder import store_folder
from newsterm.commands.store.index import checked, find_stories, opened
from newsterm.commands.store.search import read_query
from newsterm.commands.stories import given
from newsterm.core.search.entry import Entry
from newsterm.core.search.query import Query
from newsterm.core.stories.story import Story
from newsterm.core.text.article import Article
from newsterm.errors import UsageError

FOLLOWED, MUTED = "followed", "muted"
_MOST_LOOKED_AT = 500
"""Stories the files of whose lines are looked at."""


@contextmanager
def opened_stories(options: Namespace, query: Query = ()) -> Iterator[Index]:
    """The index of the store with its stories up to date.

    Without --fresh not every file of a large store is looked at; `listed` looks at what is shown.
    """
    fresh = getattr(options, "fresh", True)
    with opened(store_folder(options.store), query, fresh=fresh) as index:
        find_stories(index, getattr(options, "sort", "") == "differences")
        yield index


def listed(index: Index, ask: Callable[[], list[Story]]) -> list[Story]:
    """Stories that are asked of an index, with the files of their lines as they are now."""

    def asked() -> list[Story]:
        find_stories(index)
        return ask()

    return checked(index, asked, lambda found: _cited(index, found))


def _cited(index: Index, stories: list[Story]) -> list[Entry]:
    """The articles whose lines are shown; none of more stories than anybody reads."""
    ids = [story.line.id for story in stories[: _MOST_LOOKED_AT + 1] if story.line]
    if len(ids) > _MOST_LOOKED_AT:
        return []
    return list(index.entries(f"id IN ({','.join('?' * len(ids))})", ids))


def articles_named(options: Namespace) -> tuple[list[Article], int, str | None]:
    """The articles that the names stand for, the exit status, and the id of their story.

    Files and records are read; else they are the id of a story, or a query on the store.
    """
    if not options.names or given.are_files(options):
        articles, status = given.read(options)
        return articles, status, story_of(articles)
    if given.is_story(options.names[0]):
        if len(options.names) > 1:
            raise UsageError("one story at a time", options.names[1])
        return _named(options)
    return _asked(options)


def story_of(articles: list[Article]) -> str | None:
    """The id of the story that articles are of, where all are of one: the oldest article's."""
    from newsterm.core.stories.origin import day_of

    if not articles:
        return None
    oldest = min(articles, key=lambda article: (day_of(article), str(article.key)))
    return f"st:{oldest.key}"


def _named(options: Namespace) -> tuple[list[Article], int, str | None]:
    from newsterm.adapters.stories.listing import articles_of, story_by_id

    with opened_stories(options) as index:
        story = index.certain(lambda: story_by_id(index, options.names[0]))
        return list(articles_of(index, story).values()), 0, story.id


def _asked(options: Namespace) -> tuple[list[Article], int, str | None]:
    """The articles that answer a query."""
    from newsterm.adapters.articles.file import read_article
    from newsterm.adapters.index.query import ask

    query = read_query(options.names)
    with opened_stories(options, query) as index:
        hits = index.certain(lambda: ask(index, query, datetime.now()))
        paths = [os.path.join(index.folder, hit.entry.path) for hit in hits[: given.MOST_COUNTED]]
    articles = [read_article(path) for path in paths]
    return articles, 0, None


def since(text: str) -> str:
    """The day that `3d`, `yesterday` or `2031-03-02` names, in ISO 8601. Raises UsageError."""
    if text == "yesterday":
        text = "1d"
    clauses = read_query([f"since:{text}"])
    value = clauses[0][0].value
    if value[-1].isdigit():
        return value
    hours = {"h": 1, "d": 24, "w": 24 * 7, "m": 24 * 30, "y": 24 * 365}[value[-1]]
    try:
        return (datetime.now() - timedelta(hours=int(value[:-1]) * hours)).date().isoformat()
    except OverflowError:
        return ""


def needed(most: int | None, words: list[tuple[str, str]]) -> int:
    """How many stories to ask for where so many are wanted: muted ones are left out, and those that are
    followed come first wherever they stand. All of them: -1."""
    follows = any(word == FOLLOWED for _, word in words)
    return -1 if most is None or follows else most + len(words)


def shown(stories: list[Story], words: list[tuple[str, str]]) -> list[Story]:
    """The stories without those the user has muted; those that are followed first."""
    muted = {id for id, word in words if word == MUTED}
    followed = {id for id, word in words if word == FOLLOWED}
    left = [story for story in stories if not any(m.id in muted for m in story.articles)]
    return sorted(left, key=lambda story: not any(m.id in followed for m in story.articles))
