"""What the index takes from an article's file: for the list, for search, for `said:` and `figure:`.

Each is a function of a folder and a path, so that several processes can share the work.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TypeVar

from newsterm.adapters.digest_packing import pack, shape
from newsterm.adapters.files import read_article
from newsterm.core.answering import amount_of
from newsterm.core.article import Article, first_words
from newsterm.core.controls import one_line
from newsterm.core.dating import dated_parts, is_day, published
from newsterm.core.digest import digest
from newsterm.core.entry import Entry
from newsterm.core.figure import Figure
from newsterm.core.figures import find_figures
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError

Thing = TypeVar("Thing")
Result = TypeVar("Result")
Amount = tuple[str, float | None]
"""The type of a figure and its number, where it has one."""


@frozen
class Findings:
    """What was found in an article, as the index keeps it."""

    id: str
    """The article's, which is another one if its file has changed since it was listed."""
    names: list[str]
    """Who is quoted, folded, each once."""
    amounts: list[Amount]
    shape: int
    digest: bytes
    """Packed."""


Place = tuple[str, str]
"""An article's id and the path of its file."""
Reading = tuple[str, Entry | None, str, str]
"""A path, its entry with title and body to be searched; no entry and the problem where it failed."""
WORTH_READING, WORTH_FINDING = 2000, 400
"""Files: below this, starting a second process costs more than it saves."""


def each_file(
    work: Callable[[Thing], Result],
    things: Iterable[Thing],
    lost: Callable[[Thing, str], Result],
    in_parallel: bool,
) -> Iterator[Result]:
    """What `work` makes of each file, in order; what `lost` does, of one that no process survives."""
    if not in_parallel:
        return map(work, things)
    from newsterm.adapters.workers import map_in_order

    # Spawned, not forked: the reader calls this from one thread of many.
    return map_in_order(work, things, os.cpu_count() or 1, lost, method="spawn")


def findings_of(folder: str, place: Place) -> Findings | None:
    """All that is found in an article; None where it cannot be read any more."""
    try:
        article = read_article(os.path.join(folder, place[1]))
    except NewstermError:  # The next update sees that.
        return None
    found = digest(article)
    names = {quote.speaker.casefold(): None for quote in found.quotes if quote.speaker}
    amounts = {_amount(figure): None for figure in found.figures}
    return Findings(str(article.key), list(names), list(amounts), shape(article), pack(found))


def no_findings(place: Place, _how: str) -> Findings:
    """What stands for an article that no process survives, so that none is sent there again."""
    return Findings(place[0], [], [], 0, b"")


def _amount(figure: Figure) -> Amount:
    value = amount_of(figure)
    return figure.type, None if value is None else float(value)


def reading_of(folder: str, path: str) -> Reading:
    """What list and search need of an article."""
    try:
        article = read_article(os.path.join(folder, path))
    except NewstermError as error:
        return path, None, error.message, ""
    body = "\n".join(part.cut(article.text) for part in article.told if part.kind != "title")
    entry = Entry(
        str(article.key),
        path,
        one_line(article.title or first_words(article)),
        day_of(article),
        _day_added(article, os.path.join(folder, path)),
        sum(len(p.cut(article.text).split()) for p in article.paragraphs),
        article.language,
    )
    return path, entry, article.title, body


def not_read(path: str, _how: str) -> Reading:
    """What stands for a file that no process survives."""
    return path, None, "takes too much memory or time to read; split it into articles", ""


def _day_added(article: Article, path: str) -> str:
    """The day `newsterm add` wrote down, else the day its file changed."""
    told = dict(article.provenance).get("added", "")
    if is_day(told):
        return told[:10]
    with suppress(OSError):
        return time.strftime("%Y-%m-%d", time.gmtime(os.stat(path).st_mtime))
    return ""


def day_of(article: Article) -> str:
    """The day an article says it was published, in ISO 8601; empty where it does not."""
    parts = dated_parts(article)
    return published(article, find_figures(replace(article, parts=parts)) if parts else ())
