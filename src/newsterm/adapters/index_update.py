"""The index kept up with its folder: what was added, changed or removed is read or forgotten.

A scan of names, sizes and times tells what has to be read; several processes share that where there
is much of it. It is written a batch at a time, and goes on behind the last one after a kill.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TypeVar

from newsterm.adapters.index_file import writing
from newsterm.adapters.store_scan import Stamp, scan
from newsterm.core.entry import Entry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.index_rows import Reading

Result = TypeVar("Result")
Progress = Callable[[int, int], None]
"""Called with how many files are done, and of how many."""
_BATCH = 1000
"""Files to a transaction: what a kill can cost."""
_RACY = 2_000_000_000
"""Nanoseconds: a file changed so shortly before it was read may have changed once more since."""


def read_changes(db: sqlite3.Connection, folder: str, progress: Progress | None) -> int:
    """Bring an index up to date with its folder; how many files had to be read."""
    found = scan(folder)
    known = {
        path: (size, changed, read)
        for path, size, changed, read in db.execute("SELECT path, size, changed, read FROM files")
    }
    wanted = sorted(path for path, stamp in found.items() if not _is_same(known.get(path), stamp))
    if gone := known.keys() - found.keys():
        with writing(db):
            _forget(db, gone)
    if not wanted:
        return 0
    # The finders of quotes and figures cost 90 ms to import: only where there is work for them.
    from newsterm.adapters.index_rows import WORTH_READING, each_file, not_read, reading_of

    done = 0
    read = each_file(partial(reading_of, folder), wanted, not_read, len(wanted) >= WORTH_READING)
    for readings in batches(read, _BATCH):
        with writing(db):
            for reading in readings:
                _put(db, reading, found[reading[0]])
        done += len(readings)
        if progress:
            progress(done, len(wanted))
    return len(wanted)


def read_file(db: sqlite3.Connection, folder: str, path: str) -> None:
    """Read one file of the folder, without looking for others. Raises OSError where it is gone."""
    from newsterm.adapters.index_rows import reading_of

    status = os.stat(os.path.join(folder, path))
    with writing(db):
        _put(db, reading_of(folder, path), (status.st_size, status.st_mtime_ns))


def is_mostly_gone(db: sqlite3.Connection) -> bool:
    """True where most words of the full text belong to no article any more."""
    last, live = db.execute(
        "SELECT (SELECT max(seq) FROM sqlite_sequence), count(*) FROM articles"
    ).fetchone()
    return bool(last and last > 1000 and live < 0.7 * last)


def batches(results: Iterator[Result], size: int) -> Iterator[list[Result]]:
    while batch := list(islice(results, size)):
        yield batch


def _put(db: sqlite3.Connection, reading: Reading, stamp: Stamp) -> None:
    path, entry, title, body = reading
    number = _kept(db, entry) if entry else None
    if number is None:
        _forget(db, [path])
        number = _number_of(db, entry, title, body) if entry else None
    db.execute(
        "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)",
        (path, *stamp, time.time_ns(), number, None if entry else title),
    )


def _kept(db: sqlite3.Connection, entry: Entry) -> int | None:
    """The number of the article if this file stood for it already: what was found in it stays."""
    id, path, *told = vars(entry).values()
    row = db.execute("SELECT number FROM articles WHERE id = ? AND path = ?", (id, path)).fetchone()
    if row is None:
        return None
    db.execute(
        "UPDATE articles SET title = ?, date = ?, added = ?, words = ?, language = ?, day = ?"
        " WHERE number = ?",
        (*told, entry.day, *row),
    )
    return int(row[0])


def _number_of(db: sqlite3.Connection, entry: Entry, title: str, body: str) -> int:
    row = db.execute("SELECT number FROM articles WHERE id = ?", (entry.id,)).fetchone()
    if row:
        return int(row[0])
    number = db.execute(
        "INSERT INTO articles (id, path, title, date, added, words, language, day)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*vars(entry).values(), entry.day),
    ).lastrowid
    assert number is not None
    db.execute("INSERT INTO terms (rowid, title, body) VALUES (?, ?, ?)", (number, title, body))
    return number


def _forget(db: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Take files out; an article goes with its last file, and else takes the name of another."""
    for path in paths:
        row = db.execute("SELECT article FROM files WHERE path = ?", (path,)).fetchone()
        if row is None:
            continue
        db.execute("DELETE FROM files WHERE path = ?", (path,))
        if row[0] is None:
            continue
        other = db.execute("SELECT min(path) FROM files WHERE article = ?", row).fetchone()[0]
        if other is None:
            db.execute("DELETE FROM articles WHERE number = ?", row)
            for table in ("said", "amounts", "digests", "rankings"):
                db.execute(f"DELETE FROM {table} WHERE article = ?", row)
        else:
            db.execute("UPDATE articles SET path = ? WHERE number = ?", (other, *row))


def _is_same(known: tuple[int, int, int] | None, stamp: Stamp) -> bool:
    if known is None:
        return False
    size, changed, read = known
    return (size, changed) == stamp and changed < read - _RACY
