"""An article that the user names put into the store: a file, a web address, standard input."""

from __future__ import annotations

import os
from datetime import datetime

from newsterm.adapters.articles.file import recognised
from newsterm.adapters.index.index import Index
from newsterm.adapters.store.nearest import nearest
from newsterm.adapters.store.putting import Added, New, put_all
from newsterm.adapters.system.files import STDIN, is_url, read_bytes
from newsterm.core.text.article import Article
from newsterm.core.text.controls import one_line
from newsterm.core.text.front_matter import read_front_matter
from newsterm.core.value import replace
from newsterm.errors import NewstermError

_MOST_TOLD = 50
"""Fields that a text may bring along: newsterm's own must have room beside them."""
_OURS = ("added", "feed")
"""What newsterm itself tells of an article: a text that says so of itself is not believed."""


def add(
    index: Index, name: str, form: str, now: datetime, encoding: str = "", data: bytes = b""
) -> Added:
    """Put the article in a file, at a web address or on standard input into the store.

    `data` is what the file holds, where it was read already: as one message of a mailbox.
    `index` is up to date with the store's folder, and is so afterwards. What is returned is on disk.
    Raises NewstermError.
    """
    article, text, head, ending = _read(name, form, encoding, data)
    [added] = put_all(index, [New(article, text, head, ending)], now)
    if not added.is_new:
        return added
    like = nearest(index, article)
    return replace(added, like=like.path, how_like=like.how)


def _read(
    name: str, form: str, encoding: str, data: bytes
) -> tuple[Article, str, dict[str, str], str]:
    """An article, the text to keep of it, what its file's head is to say, and how its name ends."""
    if is_url(name):
        from newsterm.adapters.articles.address import read_url

        article = read_url(name, form, encoding)
        return article, own_text(article), {"source": name, **told_of(article)}, ".txt"
    article, form, text = recognised(data or read_bytes(name), name, form, encoding)
    if form == "feed":
        raise NewstermError("is a feed; follow it with newsterm feeds add", name)
    head = {"source": "" if name == STDIN else one_line(os.path.abspath(name))}
    if form not in ("text", "markdown"):
        return article, own_text(article), {**head, **told_of(article)}, ".txt"
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    fields, start = read_front_matter(text)
    told = [field for field in fields.items() if field[0] not in _OURS]
    head |= dict(told[:_MOST_TOLD])
    return article, text[start:], head, ".md" if form == "markdown" else ".txt"


def told_of(article: Article) -> dict[str, str]:
    """What the front matter is to say of an article that was composed, so that it is read the same."""
    parts = {part.kind: part.cut(article.text) for part in reversed(article.parts)}
    named = {kind: parts.get(kind, "") for kind in ("title", "byline")}
    return {**named, **dict(article.provenance)}


def own_text(article: Article) -> str:
    """The words of an article without the front matter they came with, for a file of its own."""
    start = article.parts[0].start if article.parts else 0
    return f"{article.text[start:]}\n"
