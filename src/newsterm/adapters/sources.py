"""Where the articles a user named are to come from, and how each is opened.

Naming costs nothing: a source is a file's name, or a record's line not yet parsed, so that opening,
where the work and the mistakes are, can happen in another process.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator

from newsterm.adapters.system.files import STDIN, head_of, is_handed_over, is_url, read_bytes
from newsterm.core.text.article import Article
from newsterm.errors import NewstermError, UsageError

Source = tuple[str, int, bytes]
"""An article yet to be opened: a file's name, 0 and, where it was read already, what it holds; or the
file's name, a record's line from 1, and the record.
"""


_LONG, _LONG_PACKED = 1 << 18, 1 << 16
"""Bytes: the worst of texts, lines of one letter each, takes a thousand times its own."""

_looked_up: list[tuple[str, str | None, str]] = []
"""The id that was looked up last, where, and the path it has."""


class Failed:
    """What stands where an article should: why it could not be opened or worked on."""

    def __init__(self, error: Exception, what: str, line: int = 0, id: object = None) -> None:
        """`error`: whatever was raised; `what`: the input, where the error names no other."""
        from newsterm.adapters.system.failures import failure

        self.error, self.status = failure(error, what)
        """What to tell, and the exit status it comes to."""
        self.line = line
        self.id = id


def named_sources(names: list[str]) -> list[str]:
    """The names given, or standard input where there is none and something is piped in.

    Raises UsageError where there is nothing to read: a terminal is never waited for.
    """
    if names or is_piped():
        return names or [STDIN]
    raise UsageError("nothing to read; name a file, or pipe text in")


def list_sources(names: list[str], form: str) -> Iterator[Source | Failed]:
    """The sources in order: each name, or each message of a mailbox, or each record of json."""
    for name in names:
        try:
            yield from _records(name) if form == "json" else _articles(name, form)
        except Exception as error:  # The names behind it are read all the same.
            yield Failed(error, name)


def _articles(name: str, form: str) -> Iterator[Source]:
    """The article a name stands for, or each of a mailbox."""
    data = read_bytes(name) if is_handed_over(name) else b""
    if form != "auto" or is_url(name):
        yield name, 0, data
        return
    from newsterm.adapters.articles.file import is_mailbox

    if not is_mailbox(data or head_of(name)):
        yield name, 0, data
        return
    from newsterm.adapters.articles.messages import list_messages

    for message, held in list_messages(name, data):
        yield message, 0, held


def is_long(source: Source | Failed, store: str | None = None) -> bool:
    """True for what may take much memory: a long text, or a document or archive that may hold one.

    Of an address nobody knows before it is read. `store` is for ids.
    """
    if isinstance(source, Failed):
        return False
    name, line, data = source
    size = len(data)
    if not data and not line:
        if is_url(name):
            return True
        if path := stored_path(name, store):
            _looked_up[:] = [(name, store, path)]
        try:
            size = os.stat(path or name).st_size
        except (OSError, ValueError):
            return False
    return size > _LONG or (size > _LONG_PACKED and _is_packed(data or head_of(name)))


def _is_packed(head: bytes) -> bool:
    from newsterm.adapters.articles.file import GZIP, is_document

    return is_document(head) or head.startswith(GZIP)


def is_message(name: str | None) -> bool:
    """True for what a message of a mailbox is called."""
    box, _, number = (name or "").rpartition(", message ")
    return bool(box) and number.isdecimal()


def _records(name: str) -> Iterator[Source]:
    from newsterm.adapters.articles.record import read_lines

    for number, record in read_lines(name):
        yield name, number, record


def open_source(source: Source, form: str, store: str | None, encoding: str = "") -> Article:
    """The article of a source. `form` is auto, text, markdown, html or json; `store` is for ids.

    Raises NewstermError.
    """
    from newsterm.adapters.articles.file import (  # Not for who only lists.
        parse_data,
        read_article,
    )

    name, line, record = source
    if line:
        from newsterm.adapters.articles.record import parse_record

        return parse_record(record)
    if record:
        return parse_data(record, name, form, encoding)
    if is_url(name):
        from newsterm.adapters.articles.address import read_url

        return read_url(name, form, encoding)
    if path := _just_looked_up(name, store) or stored_path(name, store):
        return read_article(path)
    if _looks_like_id(name) and not os.path.lexists(name):
        message = "names no file, and no article of the store; newsterm list shows the ids"
        raise NewstermError(message, name)
    if "#" in name and not os.path.lexists(name):
        from newsterm.core.reference import part_reference

        if part_reference(name)[1]:
            raise NewstermError("is a place of an article; newsterm show prints it", name)
    return read_article(name, form, encoding)


def stored_path(name: str, store: str | None) -> str | None:
    """The file of the store's article with that id; None where the name is none, or a file's."""
    if not _looks_like_id(name) or os.path.lexists(name):
        return None
    from newsterm.adapters.index.index import path_by_id
    from newsterm.adapters.store.folder import store_folder

    return path_by_id(store_folder(store), name)


def _just_looked_up(name: str, store: str | None) -> str:
    """The path that `is_long` has found for an id, once: to look it up takes a glance at the store."""
    found = [path for *asked, path in _looked_up if asked == [name, store]]
    _looked_up.clear()
    return "".join(found)


def _looks_like_id(name: str) -> bool:
    return 6 <= len(name) <= 12 and all(c in "0123456789abcdef" for c in name)


def is_piped() -> bool:
    """True where standard input holds text for us: a pipe, a socket or a file, never a terminal."""
    if sys.stdin is None:
        return False
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISREG(mode)
