"""What somebody pastes, taken for what it is: a feed, a site with a feed, a page, a file, a list of feeds.

The address of a site's front page means its feed; that of anything deeper is an article, unless a feed
stands there.
"""

from __future__ import annotations

import os
import re
from datetime import datetime
from urllib.parse import urlsplit

from newsterm.adapters.articles.file import decode
from newsterm.adapters.feeds.opml import parse_opml
from newsterm.adapters.feeds.parse import parse_feed
from newsterm.adapters.http.client import fetch
from newsterm.adapters.http.passwords import without_password
from newsterm.adapters.index.index import Index
from newsterm.adapters.store.adding import add
from newsterm.adapters.subscriptions.poll_state import FeedMemory
from newsterm.adapters.subscriptions.refresh import find_feed, keep
from newsterm.adapters.subscriptions.subscription_list import changing
from newsterm.adapters.system.files import head_of, is_url, read_bytes
from newsterm.core.text.controls import one_line
from newsterm.core.value import replace
from newsterm.errors import NewstermError

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:/\S*)?")


def take_in(pasted: str, index: Index, memory: FeedMemory, now: datetime) -> str:
    """Follow or add what is pasted; what became of it, in words. Raises NewstermError."""
    name = pasted.strip().strip("\"'<>")
    path = os.path.expanduser(name)
    if os.path.isdir(path):
        raise NewstermError("is a folder; newsterm FOLDER reads it where it is", name)
    if os.path.isfile(path):
        return _take_file(path, index, memory, now)
    if not is_url(name):
        if not _HOST.fullmatch(name):
            raise NewstermError("is no address and no file", name)
        name = f"https://{name}"
    if urlsplit(name).path.strip("/") and not _is_feed(name):
        return _added(name, index, now)
    return _followed(name, index, memory, now)


def import_feeds(path: str) -> tuple[int, int]:
    """Follow the feeds of an OPML list; how many are new, and how many there are. Raises NewstermError."""
    path = os.path.expanduser(path.strip().strip("\"'"))
    told = parse_opml(decode(read_bytes(path), path), path)
    feeds = {
        url: replace(feed, url=url) for feed in told if is_url(url := without_password(feed.url))
    }
    with changing() as known:
        new = {url: feed for url, feed in feeds.items() if url not in known}
        known.update(new)
    return len(new), len(feeds)


def _take_file(path: str, index: Index, memory: FeedMemory, now: datetime) -> str:
    head = head_of(path).lower()
    if b"<opml" in head:
        new, of = import_feeds(path)
        return f"{new} of {of} feeds are new on the list; R brings what is in them"
    if any(mark in head for mark in (b"<rss", b"<feed", b"<rdf:rdf", b"jsonfeed.org/version")):
        return _followed(path, index, memory, now)
    return _added(path, index, now)


def _is_feed(url: str) -> bool:
    got = fetch(url)
    try:
        parse_feed(got.body, got.url, got.charset)
    except NewstermError:
        return False
    return True


def _added(name: str, index: Index, now: datetime) -> str:
    added = add(index, name, "auto", now)
    return f"Added as {added.path}" if added.is_new else f"It is there already: {added.path}"


def _followed(name: str, index: Index, memory: FeedMemory, now: datetime) -> str:
    look, others = find_feed(name, full=False, private=False)
    with changing() as feeds:
        known = feeds.get(look.feed.url)
        feeds[look.feed.url] = replace(look.feed, group=known.group if known else "")
    done = keep(look, index, memory, now)
    if done.problem:
        raise done.problem
    also = f"; the site has {len(others)} more" if others else ""
    return f"{one_line(done.feed.title or done.feed.url)}: {done.taken.new} new{also}"
