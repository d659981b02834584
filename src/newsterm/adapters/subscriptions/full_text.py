"""The full text of an article that came as an excerpt, from the page it is from; its marks stay with it.

The file is written over in one step, and only while it is as it was read: what the user has written into
it meanwhile is theirs. From then on a feed that corrects its excerpt leaves the file alone.
"""

from __future__ import annotations

import os
from contextlib import closing
from datetime import datetime

from newsterm.adapters.articles.address import parse_fetched
from newsterm.adapters.articles.file import parse_data
from newsterm.adapters.feeds.feed import FeedEntry
from newsterm.adapters.following.following import remember_places
from newsterm.adapters.following.places import placed
from newsterm.adapters.http.client import fetch
from newsterm.adapters.index.index import Index
from newsterm.adapters.marks.marks import Carried, Mark, Marks
from newsterm.adapters.store.adding import own_text
from newsterm.adapters.store.putting import with_provenance
from newsterm.adapters.subscriptions.entries import told_by
from newsterm.adapters.system.atomic import write_over
from newsterm.adapters.system.files import is_url, read_bytes
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError

_OF_THE_TEXT = ("title", "byline", "links")
"""Fields that tell of the text, not of where it is from: those of the page count."""


def take_full_text(index: Index, path: str, now: datetime) -> int:
    """Put the text of its page in the place of an article's own; how many words came to it.

    `path` is relative to the folder. Raises NewstermError, with nothing changed.
    """
    whole = os.path.join(index.folder, path)
    data = read_bytes(whole)
    article = parse_data(data, whole)
    told = dict(article.provenance)
    address = told.get("source", "")
    if not is_url(address) or "added" not in told:
        raise NewstermError("came with no address of a page", path)
    new = _from_page(article, address)
    more = _words(new) - _words(article)
    if more <= 0:
        raise NewstermError("shows no more than is here already", address)
    head = {**dict(new.provenance), **{k: v for k, v in told.items() if k not in _OF_THE_TEXT}}
    text = with_provenance(own_text(new), new, head, now)
    if read_bytes(whole) != data:
        raise NewstermError("has changed meanwhile; it was left as it is", path)
    try:
        write_over(whole, text.encode("utf-8", "replace"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NewstermError(f"cannot be written: {reason}; the old one is whole", path) from error
    remember_places(index)
    index.take([path])
    _hand_on(index, str(article.key), str(parse_data(text.encode("utf-8", "replace"), whole).key))
    return more


def _from_page(article: Article, address: str) -> Article:
    """The article as its page tells it, under the title it has."""
    page = parse_fetched(fetch(address), address)
    if not page.paragraphs or page.doubt:
        raise NewstermError(page.doubt or "holds no text", address)
    told = dict(article.provenance)
    entry = FeedEntry(
        *("", article.title, address, told.get("published", ""), "", told.get("author", ""), ())
    )
    return told_by(entry, told.get("feed", ""), page, told.get("site", ""))


def _words(article: Article) -> int:
    return sum(len(part.cut(article.text).split()) for part in article.paragraphs)


def _hand_on(index: Index, old: str, new: str) -> None:
    with closing(Marks()) as marks:
        if old != new and marks.get(old) != Mark(old):
            marks.carry([Carried(old, new, *placed(index, new))])
