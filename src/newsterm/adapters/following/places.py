"""The texts of an index and where they are, in the way in which marks remember it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from itertools import starmap

from newsterm.adapters.index.index import Index
from newsterm.core.value import frozen

Place = tuple[str, str]
"""Where an article is, in full, and the sketch of its text in hex digits: as a mark remembers them."""


@frozen
class Text:
    """An article of the index."""

    id: str
    path: str
    """Relative to the folder."""
    number: int
    sketch: bytes


def placed(index: Index, id: str) -> Place:
    """Where an article of the index is; nothing where it has gone."""
    text = text_of(index.connection, id)
    return (full_path(index, text.path), text.sketch.hex()) if text else ("", "")


def text_of(db: sqlite3.Connection, id: str) -> Text | None:
    return next(_texts(db, "id = ?", id), None)


def text_at(db: sqlite3.Connection, path: str) -> Text | None:
    """The text in a file, by its path relative to the folder."""
    row = db.execute("SELECT article FROM files WHERE path = ?", (os.fsencode(path),)).fetchone()
    return next(_texts(db, "number = ?", row[0]), None) if row else None


def texts_since(db: sqlite3.Connection, number: int) -> Iterator[Text]:
    """The texts that came after the one of this number."""
    return _texts(db, "number > ?", number)


def full_path(index: Index, path: str) -> str:
    """A path as marks remember it, which are words: where it is no UTF-8, a likeness of it."""
    whole = os.path.join(os.path.realpath(index.folder), path)
    return os.fsencode(whole).decode("utf-8", "backslashreplace")


def _texts(db: sqlite3.Connection, where: str, value: object) -> Iterator[Text]:
    columns = "SELECT id, path, number, sketch FROM articles JOIN sketches ON article = number"
    return starmap(_text, db.execute(f"{columns} WHERE {where}", (value,)))


def _text(id: str, path: bytes, number: int, sketch: bytes) -> Text:
    return Text(id, os.fsdecode(path), number, sketch)
