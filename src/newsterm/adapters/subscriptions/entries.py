"""Entries of feeds taken into the store: each once, each a file that says where it is from.

A feed that corrects an article gets the file written anew, and the user's star, tags and note go over
to it; it is unread again. A file that the user has changed or thrown away is theirs and is left so.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from hashlib import sha256
from itertools import islice

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.feeds.feed import FeedEntry
from newsterm.adapters.index.index import Index
from newsterm.adapters.marks.marks import Mark, Marks
from newsterm.adapters.store.adding import own_text, told_of
from newsterm.adapters.store.nearest import nearest
from newsterm.adapters.store.putting import New, put_all, with_provenance
from newsterm.adapters.subscriptions.poll_state import FeedMemory, Kept
from newsterm.adapters.subscriptions.polling import Look, print_of
from newsterm.adapters.system.atomic import write_over
from newsterm.adapters.system.files import read_bytes
from newsterm.core.passages.links import moved, with_links
from newsterm.core.text.article import Article
from newsterm.core.text.composing import compose
from newsterm.core.text.controls import one_line
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError

_BATCH = 500
"""Entries that come into the store in one step: what a kill can cost, and is had again."""


@frozen
class Taken:
    """How many entries of a feed became articles."""

    new: int = 0
    updated: int = 0
    copies: int = 0
    """Of the new ones: of what was there, or fuller ones of it."""


def take(look: Look, index: Index, memory: FeedMemory, now: datetime) -> Taken:
    """Put what is new in a feed into the store, and remember it. Raises NewstermError."""
    url = look.feed.url
    kept, pages = memory.kept(url), dict(look.pages)
    found = {entry.id: entry for entry in look.found.entries} if look.found else {}
    name = look.found.title if look.found else ""
    changed = [entry for entry in found.values() if _print_in(kept, entry) != print_of(entry)]
    updated = 0
    for entry in (entry for entry in changed if entry.id in kept):
        article = told_by(entry, url, pages.get(entry.id), name)
        known = kept[entry.id]
        written = _renewed(article, known, index, now)
        updated += bool(written)
        path = known.path if written else ""
        memory.keep(url, {entry.id: Kept(print_of(entry), path, written)})
    articles = (
        (entry, told_by(entry, url, pages.get(entry.id), name))
        for entry in changed
        if entry.id not in kept
    )
    told = ((entry, article) for entry, article in articles if article.parts)
    new = copies = 0
    while some := list(islice(told, _BATCH)):
        taken = _taken(some, index, now)
        memory.keep(url, taken)
        ours = [article for entry, article in some if taken[entry.id].path]
        new += len(ours)
        copies += sum(bool(nearest(index, article).path) for article in ours)
    memory.note(url, look.checked)
    return Taken(new, updated, copies)


def _print_in(kept: Mapping[str, Kept], entry: FeedEntry) -> str:
    return kept[entry.id].print if entry.id in kept else ""


def _taken(
    some: Sequence[tuple[FeedEntry, Article]], index: Index, now: datetime
) -> dict[str, Kept]:
    """Put the articles of entries into the store; what is to be remembered of each, by its id."""
    wanted = [New(article, own_text(article), dict(article.provenance)) for _, article in some]
    taken: dict[str, Kept] = {}
    for (entry, _), added in zip(some, put_all(index, wanted, now), strict=True):
        path = added.path if added.is_new else ""
        taken[entry.id] = Kept(print_of(entry), path, _file_print(index.folder, path))
    return taken


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
    enclosed = (entry.enclosure,) if entry.enclosure else ()
    article = compose((*lines, *enclosed), title=entry.title, language=entry.language or None)
    return with_links(article, entry.linked)


def _of_page(entry: FeedEntry, page: Article) -> Article:
    """The page under the title the feed gives it: a page's own often has its site's name in it."""
    pieces: dict[str, list[str]] = {}
    for part in page.parts:
        kind = "body" if part.kind in ("paragraph", "furniture") else part.kind
        pieces.setdefault(kind, []).append(part.cut(page.text))
    article = compose(
        pieces.get("body", ()),
        title=entry.title or page.title,
        byline=" ".join(pieces.get("byline", ())),
        day=" ".join(pieces.get("date", ())),
        language=page.language,
        provenance=page.provenance,
    )
    before, now = (next((p.start for p in a.paragraphs), 0) for a in (page, article))
    return moved(article, now - before)


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
    index.take([known.path])
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
