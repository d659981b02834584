"""Articles put into the store: whole or not at all, readably named, never twice.

The file gets a small front matter that says where the text came from and when it was added; its name
is made of the day and the title from letters that every file system takes. A text that is there
already is not written again. Many are put at once at little more than the cost of their bytes: they
are forced to disk one after the other, then named, and the folder and the index learn of them in one
step each.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import cache

from newsterm.adapters.articles.file import read_article
from newsterm.adapters.index.index import Index
from newsterm.adapters.index.rows import day_come, day_of
from newsterm.adapters.system.atomic import name_new, new_parts, sweep, sync_after
from newsterm.core.text.article import Article, first_words
from newsterm.core.text.front_matter import write_front_matter
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

_LONGEST_NAME = 80
"""Bytes of a title in a file name: readable in a listing, far from any limit."""
_NUMBERS = tuple(f"-{number}" for number in range(2, 10))
"""What tells namesakes apart; beyond, it is the id, for each that is taken has to be looked at."""


@frozen
class New:
    """An article that is to be put into the store."""

    article: Article
    text: str
    """Its text as read; it is foreign: what looks like front matter in it stays text."""
    head: dict[str, str]
    """What the front matter says."""
    ending: str = ".txt"


@frozen
class Added:
    """What became of an article that was to be added."""

    path: str
    """Where it is in the store now."""
    id: str
    is_new: bool
    """False: the same text was there already, under `path`."""
    like: str = ""
    """The path of an article that it is a copy of, or the other way round; empty where there is none."""
    how_like: str = ""
    """What it is beside that: see `nearest.Like`."""
    doubt: str = ""
    """What may be wrong with its text: see `Article.doubt`."""


def put_all(index: Index, wanted: Sequence[New], now: datetime) -> list[Added]:
    """Put articles into the store; what became of each, in order.

    `index` is up to date with the store's folder, and is so afterwards. What is returned is on disk.
    Raises NewstermError.
    """
    for new in wanted:
        if not new.article.parts:
            what = new.article.source or ""
            raise NewstermError("holds no text; there is nothing to add", what)
    found = {id: path for new in wanted if (path := _known(index, id := str(new.article.key)))}
    missing = {id: new for new in wanted if (id := str(new.article.key)) not in found}
    written = _write(index, missing, now) if missing else {}
    added: list[Added] = []
    for new in wanted:
        id = str(new.article.key)
        path, is_new = written.pop(id, (found.get(id, ""), False))
        found[id] = path
        added.append(Added(path, id, is_new, doubt=new.article.doubt if is_new else ""))
    return added


def _known(index: Index, id: str) -> str:
    """The path of the article of that id; empty where the store has none."""
    entry = index.certain(lambda: next(index.entries("id = ?", (id,)), None))
    return entry.path if entry else ""


def _write(index: Index, missing: dict[str, New], now: datetime) -> dict[str, tuple[str, bool]]:
    """Write articles by their ids; where each is, and False where another program was quicker."""
    first = next(iter(missing.values())).article.source or ""
    written: dict[str, tuple[str, bool]] = {}
    try:
        os.makedirs(index.folder, exist_ok=True)
        _sweep_once(index.folder)
        files = [_file_of(new, now) for new in missing.values()]
        with new_parts(index.folder, files) as parts:
            for (id, new), part in zip(missing.items(), parts, strict=True):
                written[id] = _named(index.folder, part, _slug(new.article, now), new.ending, id)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"cannot write to the store: {reason}; nothing was added"
        raise NewstermError(message, first) from error
    paths = [path for path, _ in written.values()]
    sync_after(os.path.join(index.folder, paths[-1]), index.folder)
    index.take(paths)
    return written


@cache
def _sweep_once(folder: str) -> None:
    """Remove what killed writers left; that lists all of the folder, so not for every article."""
    sweep(folder)


def _named(folder: str, part: str, slug: str, ending: str, id: str) -> tuple[str, bool]:
    """Give a file the first name that is free; that name, and False where the article had it."""
    for name in (f"{slug}{number}{ending}" for number in ("", *_NUMBERS, f"-{id}")):
        path = os.path.join(folder, name)
        if not os.path.lexists(path) and name_new(part, path):
            return name, True
        # Another program may have added it since the index was brought up to date.
        with suppress(NewstermError):
            if read_article(path).key == id:
                return name, False
    raise NewstermError("has too many namesakes in the store; give it another title", slug)


def _file_of(new: New, now: datetime) -> bytes:
    return with_provenance(new.text, new.article, new.head, now).encode("utf-8", "replace")


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
