"""Articles put into the store: whole or not at all, readably named, never twice.

The file gets a small front matter that says where the text came from and when it was added; its name
is made of the day and the title from letters that every file system takes. A text that is there
already is not written again; one that is nearly the same is kept beside it.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from functools import cache

from newsterm.adapters.articles.file import (
    read_article,
    recognised,
)
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.rows import day_come, day_of
from newsterm.adapters.system.atomic import sweep, write_new
from newsterm.adapters.system.files import STDIN, is_url, read_bytes
from newsterm.core.text.article import Article, Part, first_words
from newsterm.core.text.controls import one_line
from newsterm.core.text.front_matter import read_front_matter, write_front_matter
from newsterm.core.text.span import Span
from newsterm.core.text.words import words
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError

_LONGEST_NAME = 80
"""Bytes of a title in a file name: readable in a listing, far from any limit."""
_NEARLY = 0.8
"""Share of runs of words in common above which two texts are nearly the same."""
_NUMBERS = tuple(f"-{number}" for number in range(2, 10))
"""What tells namesakes apart; beyond, it is the id, for each that is taken has to be looked at."""
_MOST_TOLD = 50
"""Fields that a text may bring along: newsterm's own must have room beside them."""
_OURS = ("added", "feed")
"""What newsterm itself tells of an article: a text that says so of itself is not believed."""
_RUN = 5
_STRETCHES = 8
_WORD = re.compile(r"[^\W_]+")


@frozen
class Added:
    """What became of an article that was to be added."""

    path: str
    """Where it is in the store now."""
    id: str
    is_new: bool
    """False: the same text was there already, under `path`."""
    like: str = ""
    """The path of an article that is nearly the same; empty where there is none."""
    doubt: str = ""
    """What may be wrong with its text: see `Article.doubt`."""


def add(
    index: Index, name: str, form: str, now: datetime, encoding: str = "", data: bytes = b""
) -> Added:
    """Put the article in a file, at a web address or on standard input into the store.

    `data` is what the file holds, where it was read already: as one message of a mailbox.
    `index` is up to date with the store's folder, and is so afterwards. What is returned is on disk.
    Raises NewstermError.
    """
    article, text, head, ending = _read(name, form, encoding, data)
    added = put(index, article, text, head, now, ending)
    return replace(added, like=_nearest(index, article, added.path)) if added.is_new else added


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


def put(
    index: Index,
    article: Article,
    text: str,
    head: dict[str, str],
    now: datetime,
    ending: str = ".txt",
) -> Added:
    """Put a text into the store under a front matter of `head`; `article` is the text as read.

    The text is foreign: what looks like front matter in it stays text.

    Raises NewstermError.
    """
    what = article.source or ""
    if not article.parts:
        raise NewstermError("holds no text; there is nothing to add", what)
    id = str(article.key)
    if known := index.certain(lambda: next(index.entries("id = ?", (id,)), None)):
        return Added(known.path, id, is_new=False)
    data = with_provenance(text, article, head, now).encode("utf-8", "replace")
    try:
        os.makedirs(index.folder, exist_ok=True)
        _sweep_once(index.folder)
        path, is_new = _written(index.folder, _slug(article, now), ending, data, id)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NewstermError(
            f"cannot write to the store: {reason}; nothing was added", what
        ) from error
    index.take(path)
    return Added(path, id, is_new, doubt=article.doubt)


@cache
def _sweep_once(folder: str) -> None:
    """Remove what killed writers left; that lists all of the folder, so not for every article."""
    sweep(folder)


def _written(folder: str, slug: str, ending: str, data: bytes, id: str) -> tuple[str, bool]:
    """Write under the first name that is free; that name, and False where the article had it."""
    for name in (f"{slug}{number}{ending}" for number in ("", *_NUMBERS, f"-{id}")):
        path = os.path.join(folder, name)
        if not os.path.lexists(path) and write_new(folder, name, data):
            return name, True
        # Another program may have added it since the index was brought up to date.
        with suppress(NewstermError):
            if read_article(path).key == id:
                return name, False
    raise NewstermError("has too many namesakes in the store; give it another title", slug)


def with_provenance(text: str, article: Article, head: dict[str, str], now: datetime) -> str:
    """What the file of an article holds: the text under its front matter."""
    day = {"added": now.strftime("%Y-%m-%d"), "published": day_of(article)}
    head = {**head, **day, **head}  # The source first; what is told counts most.
    return write_front_matter(head) + text.lstrip("\n")


def _slug(article: Article, now: datetime) -> str:
    """`2021-03-03-city-opens-second-bridge`: lower-case letters, digits and hyphens."""
    title = (article.title or first_words(article))[: 4 * _LONGEST_NAME]
    title = unicodedata.normalize("NFC", title).lower()
    title = re.sub(r"[\W_]+", "-", title.replace("\u2019", "").replace("'", "")).strip("-")
    while len(title.encode()) > _LONGEST_NAME:
        title = title.rpartition("-")[0] or title[:-1]
    return f"{day_come(article, now) or now.strftime('%Y-%m-%d')}-{title or 'untitled'}"


def _nearest(index: Index, article: Article, path: str) -> str:
    """The path of the stored article most like this one, which is at `path`, if nearly the same."""
    runs = _runs(article)
    best, nearest = _NEARLY, ""
    for entry in index.certain(lambda: index.like(_rare_runs(article))):
        if entry.path == path:
            continue
        try:
            other = _runs(read_article(os.path.join(index.folder, entry.path)))
        except NewstermError:
            continue
        share = len(runs & other) / len(runs | other)
        if share > best:
            best, nearest = share, entry.path
    return nearest


def _runs(article: Article) -> set[tuple[str, ...]]:
    tokens = words(" ".join(part.cut(article.text) for part in _body(article)))
    return {tuple(tokens[i : i + _RUN]) for i in range(max(1, len(tokens) - _RUN + 1))}


def _rare_runs(article: Article) -> Iterator[str]:
    """From each stretch of the body the run with the longest words: hardly another text has it.

    Of two texts that are nearly the same at least one of them is in both: the index finds it.
    """
    runs = []
    for part in _body(article):
        tokens = [match.span() for match in _WORD.finditer(article.text, part.start, part.end)]
        for i in range(max(1, len(tokens) - _RUN + 1) if tokens else 0):
            runs.append(Span(tokens[i][0], tokens[i : i + _RUN][-1][1]))
    for i in range(count := min(_STRETCHES, len(runs))):
        stretch = runs[i * len(runs) // count : (i + 1) * len(runs) // count]
        yield max(stretch, key=lambda run: run.end - run.start).cut(article.text)


def _body(article: Article) -> tuple[Part, ...]:
    return article.paragraphs or article.told
