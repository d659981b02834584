"""The user's list of feeds: one OPML file in the data folder, theirs to read, edit and take away.

It is precious, so it is never written in place, and programs that change it wait for each other.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager

from newsterm.adapters.articles.file import decode
from newsterm.adapters.feeds.opml import Followed, parse_opml, write_opml
from newsterm.adapters.system.atomic import sweep, write_over
from newsterm.adapters.system.files import read_bytes
from newsterm.adapters.system.folders import HOMELESS, folder_of
from newsterm.adapters.system.own_files import open_to_append, wait_for_lock
from newsterm.core.text.controls import one_line
from newsterm.core.value import replace
from newsterm.errors import NewstermError


def list_path() -> str:
    """Where the list lies, or will."""
    return folder_of("data", "feeds.opml")


def followed() -> list[Followed]:
    """The feeds the user follows, in the order of the list. Raises NewstermError."""
    path = list_path()
    if not os.path.lexists(path):
        return []
    return parse_opml(decode(read_bytes(path), path), path, own=True)


@contextmanager
def changing() -> Iterator[dict[str, Followed]]:
    """The list by address, to be changed; on disk when this ends well. Raises NewstermError."""
    path = list_path()
    if not path:
        raise NewstermError(f"{HOMELESS}; nothing was changed")
    folder = os.path.dirname(path)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with open_to_append(os.path.join(folder, "feeds.lock")) as lock:
            wait_for_lock(lock)
            sweep(folder)
            feeds = {feed.url: feed for feed in followed()}
            before = dict(feeds)
            yield feeds
            if feeds != before or list(feeds) != list(before):
                write_over(path, write_opml(feeds.values()).encode("utf-8", "replace"))
    except BlockingIOError as error:
        message = (
            "is being changed by another newsterm, which may have been stopped; nothing was changed"
        )
        raise NewstermError(message, path) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NewstermError(f"cannot be written: {reason}; nothing was changed", path) from error


def rename(url: str, title: str) -> None:
    """Call a feed otherwise on the list. Raises NewstermError."""
    with changing() as feeds:
        if url in feeds:
            feeds[url] = replace(feeds[url], title=one_line(title.strip()))


def drop(url: str) -> None:
    """Follow a feed no longer; what it brought stays. Raises NewstermError."""
    from newsterm.adapters.subscriptions.poll_state import FeedMemory

    with changing() as feeds, closing(FeedMemory()) as memory:
        feeds.pop(url, None)
        memory.forget(url)
