"""Entries of feeds taken into the store: each once, each a file that says where it is from.

A feed that corrects an article gets the file written anew, and the user's star, tags and note go over
to it; it is unread again. A file that the user has changed or thrown away is theirs and is left so.
"""

from __future__ import annotations

import os
from contextlib import closing
from datetime import datetime
from hashlib import sha256

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.feeds.feed import FeedEntry
from newsterm.adapters.index.index import Index
from newsterm.adapters.marks.marks import Mark, Marks
from newsterm.adapters.store.adding import own_text, put, told_of, with_provenance
from newsterm.adapters.subscriptions.poll_state import FeedMemory, Kept
from newsterm.adapters.subscriptions.polling import Look, print_of
from newsterm.adapters.system.atomic import write_over
from newsterm.adapters.system.files import read_bytes
from newsterm.core.text.article import Article
from newsterm.core.text.composing import compose
from newsterm.core.text.controls import one_line
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError


@frozen
class Taken:
    """How many entries of a feed became articles."""

    new: int = 0
    updated: int = 0


def take(look: Look, index: Index, memory: FeedMemory, now: datetime) -> Taken:
    """Put what is new in a feed into the store, and remember it. Raises NewstermError."""
    url = look.feed.url
    kept, pages = memory.kept(url), dict(look.pages)
    new = updated = 0
    entries = {entry.id: entry for entry in look.found.entries} if look.found else {}
    for entry in entries.values():
        known, fingerprint = kept.get(entry.id), print_of(entry)
        if known and known.print == fingerprint:
            continue
        article = told_by(
            entry, look.feed.url, pages.get(entry.id), look.found.title if look.found else ""
        )
        if known:
            written = _renewed(article, known, index, now)
            updated += bool(written)
            memory.keep(url, entry.id, Kept(fingerprint, known.path if written else "", written))
        elif article.parts:
            added = put(index, article, own_text(article), dict(article.provenance), now)
            path = added.path if added.is_new else ""
            new += added.is_new
            written = _file_print(index.folder, path)
            memory.keep(url, entry.id, Kept(fingerprint, path, written))
    memory.note(url, look.checked)
    return Taken(new, updated)


def told_by(entry: FeedEntry, url: str, page: Article | None, feed: str = "") -> Article:
    """The article of an entry: as its page tells it where that was read, else as the feed does.

    It came out in the site that its page names, else in the `feed` of that name.
    """
    article = _of_page(entry, page) if page else _of_feed(entry)
    told = {
        "source": entry.link,
        "feed": url,
        "author": entry.author,
        "published": entry.published,
    }
    by_feed = {"site": one_line(feed)} if feed else {}
    head = {**by_feed, **told_of(article), **{key: value for key, value in told.items() if value}}
    return replace(article, source=entry.link or url, provenance=tuple(head.items()))


def _of_feed(entry: FeedEntry) -> Article:
    lines = entry.lines[1:] if entry.lines[:1] == (entry.title,) else entry.lines
    return compose(lines, title=entry.title, language=entry.language or None)


def _of_page(entry: FeedEntry, page: Article) -> Article:
    """The page under the title the feed gives it: a page's own often has its site's name in it."""
    pieces: dict[str, list[str]] = {}
    for part in page.parts:
        kind = "body" if part.kind in ("paragraph", "furniture") else part.kind
        pieces.setdefault(kind, []).append(part.cut(page.text))
    return compose(
        pieces.get("body", ()),
        title=entry.title or page.title,
        byline=" ".join(pieces.get("byline", ())),
        day=" ".join(pieces.get("date", ())),
        language=page.language,
        provenance=page.provenance,
    )


def _renewed(article: Article, known: Kept, index: Index, now: datetime) -> str:
    """Write an article anew where its file is still as we wrote it; the fingerprint, or nothing."""
    if (
        not article.parts
        or not known.path
        or _file_print(index.folder, known.path) != known.written
    ):
        return ""
    path = os.path.join(index.folder, known.path)
    old = str(read_article(path).key)
    data = with_provenance(own_text(article), article, dict(article.provenance), now)
    try:
        write_over(path, data.encode("utf-8", "replace"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NewstermError(f"cannot be written: {reason}; the old one is whole", path) from error
    index.take(known.path)
    _hand_on_marks(old, str(article.key))
    return _file_print(index.folder, known.path)


def _hand_on_marks(old: str, new: str) -> None:
    with closing(Marks()) as marks:
        mark = marks.get(old)
        if old != new and mark != Mark(old):
            marks.change([new], lambda _: replace(mark, id=new, read=False), undoable=False)


def _file_print(folder: str, path: str) -> str:
    """The fingerprint of a file's bytes; empty where there is none that may be read.

    Raises NewstermError where a disk fails: that is no sign that the user has changed the file.
    """
    path = os.path.join(folder, path)
    try:
        return sha256(read_bytes(path)).hexdigest()[:16]
    except NewstermError as error:
        cause = error.__cause__
        if not isinstance(cause, OSError) or isinstance(
            cause, FileNotFoundError | NotADirectoryError | IsADirectoryError | PermissionError
        ):
            return ""
        reason = (cause.strerror or str(cause)).lower()
        raise NewstermError(f"cannot be read: {reason}; try again", path) from error
