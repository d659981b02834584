"""The feeds that are followed, as views of a store: how much of each is unread, and what went wrong last.

An article tells the outlet it came out in, which is the feed's own name: the user may call it otherwise. So
a feed is known by the outlet of the articles that it brought.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing, suppress
from itertools import groupby

from newsterm.adapters.feeds.opml import Followed
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.views import View, source_query
from newsterm.adapters.subscriptions.poll_state import FeedMemory
from newsterm.adapters.subscriptions.subscription_list import followed
from newsterm.core.text.controls import one_line
from newsterm.core.value import replace
from newsterm.errors import NewstermError


def with_feeds(index: Index, views: Sequence[View]) -> list[View]:
    """The views with those of the feeds before the outlets, which are left out where they are feeds."""
    feeds: list[Followed] = []
    with suppress(NewstermError):  # A list that cannot be read is told of by who asks for it.
        feeds = followed()
    if not feeds:
        return list(views)
    outlets = {view.name: view for view in views if view.of == "outlets"}
    found = list(_feed_views(index, feeds, outlets))
    queries = {view.query for view in found}
    others = [view for view in views if view.of == "outlets" and view.query not in queries]
    return [*(view for view in views if view.of != "outlets"), *_in_folders(feeds, found), *others]


def _feed_views(
    index: Index, feeds: Iterable[Followed], outlets: Mapping[str, View]
) -> Iterable[View]:
    with closing(FeedMemory()) as memory:
        for feed in feeds:
            title = one_line(feed.title or feed.url)
            outlet = _outlet(index, memory.some_paths(feed.url)) or title
            known = outlets.get(outlet, View(outlet, source_query(outlet), 0, unread=0))
            problem = one_line(memory.checked(feed.url).problem)
            yield replace(known, name=title, of="feeds", feed=feed.url, problem=problem)


def _outlet(index: Index, paths: Sequence[str]) -> str:
    marks = ", ".join("?" * len(paths))
    row = index.connection.execute(
        "SELECT outlet FROM files JOIN articles ON number = article"
        f" WHERE files.path IN ({marks}) AND outlet != '' LIMIT 1",
        [os.fsencode(path) for path in paths],
    ).fetchone()
    return str(row[0]) if row else ""


def _in_folders(feeds: Sequence[Followed], found: Sequence[View]) -> Iterable[View]:
    """Feeds of a folder behind a view of all of them; those of none first."""
    pairs = sorted(zip(feeds, found, strict=True), key=lambda pair: pair[0].group)
    for group, members in groupby(pairs, key=lambda pair: pair[0].group):
        views = [view for _, view in members]
        if group:
            query = " or ".join(dict.fromkeys(view.query for view in views))
            unread = sum(view.unread or 0 for view in views)
            count = sum(view.count for view in views)
            yield View(f"{one_line(group)}/", query, count, "feeds", unread)
        yield from views
