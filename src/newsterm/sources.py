"""The articles a user named, opened one by one; an error stands in the place of what fails."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsterm.adapters.files import STDIN, read_article
from newsterm.core.article import Article
from newsterm.errors import NewstermError, UsageError


@dataclass(frozen=True)
class Unread:
    """What stands where an article should."""

    error: NewstermError
    line: int = 0
    """The line of the record that could not be read, from 1; 0 for a whole file."""
    id: object = None


@dataclass(frozen=True)
class Opened:
    article: Article
    line: int = 0
    """The line of the record the article came in, from 1; 0 for a whole file."""
    extra: dict[str, object] = field(default_factory=dict)
    """Keys of a record that newsterm does not know: they pass through."""


def named_sources(names: list[str]) -> list[str]:
    """The names given, or standard input where there is none and something is piped in.

    Raises UsageError where there is nothing to read: a terminal is never waited for.
    """
    if names or _is_piped():
        return names or [STDIN]
    raise UsageError("nothing to read; name a file, or pipe text in")


def open_sources(names: list[str], form: str, store: str | None) -> Iterator[Opened | Unread]:
    """Each named article in order. `form` is auto, text, markdown or json; `store` is for ids."""
    for name in names:
        try:
            if form == "json":
                yield from _records(name)
            else:
                yield Opened(_article(name, form, store))
        except NewstermError as error:
            yield Unread(error)


def _article(name: str, form: str, store: str | None) -> Article:
    if name.startswith(("http://", "https://")):
        raise NewstermError("pages cannot be fetched yet; save its text to a file", name)
    if _looks_like_id(name) and not os.path.lexists(name):
        from newsterm.adapters.index import path_by_id
        from newsterm.adapters.store import store_folder

        if path := path_by_id(store_folder(store), name):
            return read_article(path)
    return read_article(name, form)


def _looks_like_id(name: str) -> bool:
    return 6 <= len(name) <= 12 and all(c in "0123456789abcdef" for c in name)


def _records(name: str) -> Iterator[Opened | Unread]:
    from newsterm.adapters.records import RecordError, parse_record, read_lines

    for number, line in enumerate(read_lines(name), 1):
        try:
            article, extra = parse_record(line)
            yield Opened(article, number, extra)
        except RecordError as error:
            where = f"{name}, line {number}" if name != STDIN else f"line {number}"
            yield Unread(NewstermError(error.message, where), number, error.id)


def _is_piped() -> bool:
    """True where standard input holds text for us: a pipe, a socket or a file, never a terminal."""
    if sys.stdin is None:
        return False
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISREG(mode)
