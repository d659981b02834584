"""Looking at feeds: many at once, no server twice at once, and one that is broken hurts no other.

The feeds of one host are looked at one after the other, with a pause; different hosts side by side,
in threads, for all they do is wait. Nothing is written here: what was found comes back to the one
thread that keeps it, as soon as it is there.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from urllib.parse import urlsplit

from newsterm.adapters.articles.address import parse_fetched
from newsterm.adapters.feeds.feed import Feed, FeedEntry
from newsterm.adapters.feeds.opml import Followed
from newsterm.adapters.feeds.parse import parse_feed
from newsterm.adapters.http.client import Fetched, FetchError, fetch
from newsterm.adapters.subscriptions.poll_state import GONE, Checked
from newsterm.adapters.system.files import is_url, read_bytes
from newsterm.core.text.article import Article
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError

_GONE = 410
GAP = 0.5
"""Seconds between two requests to one host."""
Known = tuple[Followed, Checked, Mapping[str, str]]
"""A feed, how the last look at it went, and the fingerprints of its entries by id."""


@frozen
class Look:
    """What a look at a feed gave."""

    feed: Followed
    checked: Checked
    found: Feed | None = None
    """None where nothing has changed, or it failed."""
    moved: str = ""
    """Its new address, where the server says that it is for good."""
    pages: tuple[tuple[str, Article], ...] = ()
    """The articles of new entries by id, where they are read from their pages."""
    problem: Exception | None = None
    unread: tuple[NewstermError, ...] = ()
    """Why pages could not be read whose entries therefore have the feed's own text."""


class Hosts:
    """Whose turn it is: a host is asked by one thread at a time, and never twice at once."""

    def __init__(self) -> None:
        self._locks: dict[str, threading.Lock] = {}
        self._last: dict[str, float] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, url: str) -> Iterator[None]:
        """Waits for the turn of an address, and holds it."""
        host = host_of(url)
        with self._lock:
            lock = self._locks.setdefault(host, threading.Lock())
        with lock:
            time.sleep(max(0.0, self._last.get(host, -GAP) + GAP - time.monotonic()))
            try:
                yield
            finally:
                self._last[host] = time.monotonic()


def look_at_all(wanted: list[Known], jobs: int) -> Iterator[Look]:
    """A look at each feed, `jobs` hosts at a time; in the order in which the answers come."""
    by_host: dict[str, list[Known]] = {}
    for known in wanted:
        by_host.setdefault(host_of(known[0].url), []).append(known)
    waiting: queue.SimpleQueue[list[Known]] = queue.SimpleQueue()
    looks: queue.SimpleQueue[Look | Exception] = queue.SimpleQueue()
    for group in by_host.values():
        waiting.put(group)
    hosts = Hosts()
    for _ in range(min(jobs, len(by_host))):
        # Daemons: Ctrl-C need not wait for a slow server.
        threading.Thread(target=_work, args=(waiting, looks, hosts), daemon=True).start()
    for _ in wanted:
        look = looks.get()
        if isinstance(look, Exception):
            raise look
        yield look


def _work(
    waiting: queue.SimpleQueue[list[Known]],
    looks: queue.SimpleQueue[Look | Exception],
    hosts: Hosts,
) -> None:
    try:
        while True:
            for known in waiting.get_nowait():
                looks.put(look_at(*known, hosts))
    except queue.Empty:
        return
    except Exception as error:  # A bug of ours: told by the thread that waits.
        looks.put(error)


def look_at(feed: Followed, checked: Checked, prints: Mapping[str, str], hosts: Hosts) -> Look:
    """A look at one feed, unless its server asked to be left alone for longer."""
    now = int(time.time())
    if checked.rests > now:
        return Look(feed, checked)
    try:
        return look_into(feed, checked, _fetched(feed, checked, hosts), prints, hosts)
    except NewstermError as error:
        rests, message = 0, error.message
        if isinstance(error, FetchError) and error.rest:
            rests = now + int(error.rest)
        if isinstance(error, FetchError) and error.status == _GONE:
            rests = GONE
            message = f"is gone for good, and will not be asked for again; newsterm feeds remove {feed.url}"
        checked = replace(checked, checked=now, rests=rests, problem=message)
        return Look(feed, checked, problem=NewstermError(message, feed.url))
    except Exception as error:  # Whatever it is, the other feeds are looked at.
        checked = replace(checked, checked=now, problem=f"cannot be read ({type(error).__name__})")
        return Look(feed, checked, problem=error)


def look_into(
    feed: Followed, checked: Checked, got: Fetched, prints: Mapping[str, str], hosts: Hosts
) -> Look:
    """A look at what was fetched. Raises NewstermError where it is no feed."""
    now = int(time.time())
    moved = got.moved if got.moved != feed.url else ""
    if got.status == 304:
        return Look(feed, replace(checked, checked=now, problem="", rests=0), moved=moved)
    found = parse_feed(got.body, got.url, got.charset)
    read = list(_pages(feed, found, prints, hosts)) if feed.full else []
    pages = tuple((id, page) for id, page in read if isinstance(page, Article))
    unread = tuple(page for _, page in read if isinstance(page, NewstermError))
    checked = Checked(got.etag, got.modified, now)
    return Look(feed, checked, found, moved, pages, unread=unread)


def _fetched(feed: Followed, checked: Checked, hosts: Hosts) -> Fetched:
    if not is_url(feed.url):  # A file that the user named.
        return Fetched(feed.url, feed.url, 200, body=read_bytes(feed.url))
    with hosts.turn(feed.url):
        return fetch(feed.url, checked.etag, checked.modified, feed.private)


def _pages(
    feed: Followed, found: Feed, prints: Mapping[str, str], hosts: Hosts
) -> Iterator[tuple[str, Article | NewstermError]]:
    """The pages of the entries that are new, or why they are left to the feed's own text."""
    for entry in found.entries:
        if prints.get(entry.id) == print_of(entry) or not is_url(entry.link) or entry.enclosure:
            continue
        try:
            with hosts.turn(entry.link):
                got = fetch(entry.link, private=feed.private)
            article = parse_fetched(got, entry.link)
        except NewstermError as error:
            yield entry.id, error
            continue
        if article.paragraphs and not article.doubt:
            yield entry.id, article
        else:
            yield entry.id, NewstermError(article.doubt or "holds no text", entry.link)


def print_of(entry: FeedEntry) -> str:
    """The fingerprint of what an entry says."""
    words = "\n".join((entry.title, *entry.lines))
    return sha256(words.encode("utf-8", "replace")).hexdigest()[:16]


def host_of(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
