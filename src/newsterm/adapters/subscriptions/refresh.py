"""Following feeds: from an address to a feed on the user's list, and what is new in all of them.

The list changes only as far as the feeds themselves ask for it: an address that moved for good is
remembered, and a feed that had no name gets its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import datetime

from newsterm.adapters.feeds.opml import Followed
from newsterm.adapters.feeds.parse import parse_feed
from newsterm.adapters.http.client import Fetched, fetch
from newsterm.adapters.index.index import Index
from newsterm.adapters.subscriptions.discovery import feeds_of_page
from newsterm.adapters.subscriptions.entries import Taken, take
from newsterm.adapters.subscriptions.poll_state import Checked, FeedMemory
from newsterm.adapters.subscriptions.polling import Hosts, Known, Look, look_at_all, look_into
from newsterm.adapters.subscriptions.subscription_list import changing
from newsterm.adapters.system.files import is_url, read_bytes
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError


@frozen
class Refreshed:
    """How refreshing a feed went."""

    feed: Followed
    """As it is on the list now."""
    taken: Taken = Taken()
    problem: Exception | None = None
    unread: tuple[NewstermError, ...] = ()
    """Why pages could not be read whose entries therefore have the feed's own text."""


def refresh(
    feeds: Iterable[Followed], index: Index, memory: FeedMemory, jobs: int, now: datetime
) -> Iterator[Refreshed]:
    """Bring what is new in these feeds into the store, and tell of each as soon as it is done.

    Raises NewstermError where the store, the list or the memory cannot be written.
    """
    wanted: list[Known] = [
        (feed, memory.checked(feed.url), {id: k.print for id, k in memory.kept(feed.url).items()})
        for feed in feeds
    ]
    for look in look_at_all(wanted, jobs):
        yield keep(look, index, memory, now)


def keep(look: Look, index: Index, memory: FeedMemory, now: datetime) -> Refreshed:
    """Keep what a look at a feed gave. Raises NewstermError."""
    if look.problem:
        memory.note(look.feed.url, look.checked)
        return Refreshed(look.feed, problem=look.problem)
    taken = take(look, index, memory, now)
    return Refreshed(_known_better(look, memory), taken, unread=look.unread)


def _known_better(look: Look, memory: FeedMemory) -> Followed:
    """The feed with the address and the names it has now, on the list too."""
    feed = replace(look.feed, url=look.moved or look.feed.url)
    if look.found:
        feed = replace(
            feed, title=feed.title or look.found.title, site=feed.site or look.found.link
        )
    if feed == look.feed:
        return feed
    with changing() as feeds:
        if look.feed.url in feeds:
            renamed = [feed if old.url == look.feed.url else old for old in feeds.values()]
            feeds.clear()
            feeds.update({each.url: each for each in renamed})
    if look.moved:
        memory.move(look.feed.url, feed.url)
    return feed


def find_feed(name: str, full: bool, private: bool) -> tuple[Look, list[str]]:
    """A first look at the feed that an address, a site or a file leads to.

    With it come the other feeds that the site names. Raises NewstermError where there is no feed.
    """
    if "://" in name and not is_url(name):
        raise NewstermError("is neither http nor https; newsterm fetches nothing else", name)
    if not is_url(name) and (os.path.lexists(name) or os.sep in name or "." not in name):
        path = os.path.abspath(name)
        return _first_look(Fetched(path, path, 200, body=read_bytes(path)), full, private), []
    got = fetch(name if is_url(name) else f"https://{name}", private=private)
    try:
        return _first_look(got, full, private), []
    except NewstermError:
        addresses = feeds_of_page(got)
    for address in addresses:
        try:
            look = _first_look(fetch(address, private=private), full, private)
        except NewstermError:
            continue
        return look, [other for other in addresses if other != address]
    message = "names no feed that can be read" if addresses else "is no feed and names none"
    raise NewstermError(f"{message}; give the address of its RSS or Atom feed", name)


def _first_look(got: Fetched, full: bool, private: bool) -> Look:
    found = parse_feed(got.body, got.url, got.charset)
    feed = Followed(got.moved, found.title, found.link, full=full, private=private)
    return look_into(feed, Checked(), got, {}, Hosts())
