"""The index kept up with its folder: what was added, changed or removed is read or forgotten.

A scan of names and stamps tells what has to be read; several processes share that where there is
much of it. It is written a batch at a time, and goes on behind the last one after a kill. Long files
come last: one that is out of all proportion keeps nobody from the others. A file that cannot be read
is kept with its problem and its stamp, and tried again when it, or newsterm, has changed. Where it is
the disk that failed, its article stays in the index, and the file is tried again at once.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from newsterm.adapters.index.database import maker, writing
from newsterm.adapters.index.likeness import AT_ONCE, forget_alike, keep_all_alike
from newsterm.adapters.index.looking import Looked, keep_looked, look_at_all
from newsterm.adapters.index.scan import Stamp, bounded, stamp_of
from newsterm.core.search.entry import Entry, conflict_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    from newsterm.adapters.index.rows import Reading

    Result = TypeVar("Result")
Progress = Callable[[int, int], None]
"""Called with how many files are done, and of how many."""
_BATCH, _SECONDS = 4000, 2.0
"""Files to a transaction, and how long it may take to read them: what a kill can cost."""
_RACY = 2_000_000_000
"""Nanoseconds: a file changed so shortly before it was read may have changed once more since."""
_NO_SIZE = -1
"""That of no file: one that is known by it is read again."""
Known = tuple[int, int, int, int, int, str | None]
"""The stamp of a file when it was looked at; when that was; and whose problem it has, if it has one."""


def read_changes(
    db: sqlite3.Connection, folder: str, progress: Progress | None, looked: Looked | None = None
) -> int:
    """Bring an index up to date with what was seen of its folder, all of it where nothing is given.

    How many files had to be read.
    """
    looked = looked or look_at_all(db, folder)
    wanted = _changed(db, looked)
    if looked.gone:
        with writing(db):
            _forget(db, looked.gone)
    done = 0
    if wanted and progress:
        progress(0, len(wanted))
    for readings in _read(folder, wanted, looked.files) if wanted else ():
        with writing(db):
            for reading in readings:
                _put(db, reading, looked.files[reading.path], looked.begun)
        keep_all_alike(db, AT_ONCE)
        done += len(readings)
        if progress:
            progress(done, len(wanted))
    keep_all_alike(db)
    keep_looked(db, looked)
    return len(wanted)


def _changed(db: sqlite3.Connection, looked: Looked) -> list[str]:
    """The files that have to be read."""
    if len(looked.files) > _BATCH:
        known = _known(db)
        changed = [p for p, stamp in looked.files.items() if not _is_same(known.get(p), stamp)]
    else:
        row = "SELECT size, changed, altered, inode, read, maker FROM files WHERE path = ?"
        asked = ((p, db.execute(row, (os.fsencode(p),)).fetchone()) for p in looked.files)
        changed = [path for path, known in asked if not _is_same(known, looked.files[path])]
    # Conflict copies last: one of the same text is but another name of the article.
    return sorted(changed, key=lambda path: (conflict_of(path) != "", path))


def read_files(db: sqlite3.Connection, folder: str, paths: Iterable[str]) -> None:
    """Read some files of the folder, without looking for others. Raises OSError where one is gone."""
    from newsterm.adapters.index.rows import reading_of

    for some in batches(paths, _BATCH):
        begun = time.time_ns()
        stamps = [stamp_of(os.stat(os.path.join(folder, path))) for path in some]
        readings = [reading_of(folder, path) for path in some]
        with writing(db):
            for reading, stamp in zip(readings, stamps, strict=True):
                _put(db, reading, stamp, begun)
    keep_all_alike(db)


def read_if_changed(
    db: sqlite3.Connection, folder: str, stamps: Mapping[str, Stamp | None]
) -> bool:
    """Read those files whose stamp is not the one that is known, forget those that have none."""
    files = {path: stamp for path, stamp in stamps.items() if stamp}
    looked = Looked(files, stamps.keys() - files.keys(), {}, set(), b"", False, time.time_ns())
    changed = _changed(db, looked)
    if looked.gone:
        with writing(db):
            _forget(db, looked.gone)
    if changed:
        read_files(db, folder, changed)
    return bool(changed or looked.gone)


def forget_stamps(db: sqlite3.Connection) -> None:
    """Have every file read again by the next update; what is known of it stays until then."""
    with writing(db):
        db.execute("UPDATE files SET size = ?", (_NO_SIZE,))


def is_mostly_gone(db: sqlite3.Connection) -> bool:
    """True where most words of the full text belong to no article any more."""
    last, live = db.execute(
        "SELECT (SELECT max(seq) FROM sqlite_sequence), count(*) FROM articles"
    ).fetchone()
    return bool(last and last > 1000 and live < 0.7 * last)


def batches(results: Iterable[Result], size: int) -> Iterator[list[Result]]:
    """The results in lists of so many; of fewer where they are long in coming."""
    batch: list[Result] = []
    begun = time.monotonic()
    for result in results:
        batch.append(result)
        if len(batch) == size or time.monotonic() - begun > _SECONDS:
            yield batch
            batch, begun = [], time.monotonic()
    if batch:
        yield batch


def _read(folder: str, paths: list[str], found: dict[str, Stamp]) -> Iterator[list[Reading]]:
    # The finders of quotes and figures cost 90 ms to import: only where there is work for them.
    from newsterm.adapters.index import rows as rows

    def is_long(path: str) -> bool:
        return found[path][0] > rows.LONG

    work, together = partial(rows.reading_of, folder), partial(rows.readings_of_all, folder)
    short, long = [p for p in paths if not is_long(p)], [p for p in paths if is_long(p)]
    is_many = len(short) >= rows.WORTH_READING
    read = rows.each_file(work, short, rows.not_read, is_many, together=together)
    yield from batches(read, _BATCH)
    is_many = len(long) >= rows.WORTH_READING_LONG
    yield from batches(rows.each_file(work, long, rows.not_read, is_many, is_long), _BATCH)


def _known(db: sqlite3.Connection) -> dict[str, Known]:
    rows = db.execute("SELECT path, size, changed, altered, inode, read, maker FROM files")
    return {os.fsdecode(row[0]): row[1:] for row in rows}


def _put(db: sqlite3.Connection, reading: Reading, stamp: Stamp, begun: int) -> None:
    entry = reading.entry
    number = _kept(db, entry) if entry else _stood_for(db, reading)
    if number is None:
        _forget(db, [reading.path])
        number = _number_of(db, entry, reading) if entry else None
    size, *others = bounded(stamp)
    db.execute(
        "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            os.fsencode(reading.path),
            _NO_SIZE if reading.passes else size,
            *others,
            begun,
            *((None, number, None) if entry else (maker(), number, reading.problem)),
        ),
    )


def _kept(db: sqlite3.Connection, entry: Entry) -> int | None:
    """The number of the article if this file stood for it already: what was found in it stays."""
    id, path, *told = vars(entry).values()
    row = db.execute(
        "SELECT number FROM articles WHERE id = ? AND path = ?", (id, os.fsencode(path))
    ).fetchone()
    if row is None:
        return None
    db.execute(
        "UPDATE articles SET title = ?, date = ?, added = ?, words = ?, language = ?, outlet = ?,"
        " author = ?, hour = ?, day = ? WHERE number = ?",
        (*told, entry.day, *row),
    )
    return int(row[0])


def _stood_for(db: sqlite3.Connection, reading: Reading) -> int | None:
    """The number of the article that a file stands for, where only the disk keeps it from being read."""
    where = "SELECT article FROM files WHERE path = ?"
    row = db.execute(where, (os.fsencode(reading.path),)).fetchone() if reading.passes else None
    return row[0] if row else None


def _number_of(db: sqlite3.Connection, entry: Entry, reading: Reading) -> int:
    row = db.execute("SELECT number FROM articles WHERE id = ?", (entry.id,)).fetchone()
    if row:
        return int(row[0])
    id, path, *told = vars(entry).values()
    number = db.execute(
        "INSERT INTO articles (id, path, title, date, added, words, language, outlet, author, hour, day)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (id, os.fsencode(path), *told, entry.day),
    ).lastrowid
    assert number is not None
    words = number, reading.title, reading.body
    db.execute("INSERT INTO terms (rowid, title, body) VALUES (?, ?, ?)", words)
    db.execute("INSERT INTO sketches VALUES (?, ?)", (number, reading.sketch))
    return number


def _forget(db: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Take files out; an article goes with its last file, and else takes the name of another."""
    for path in map(os.fsencode, paths):
        row = db.execute("SELECT article FROM files WHERE path = ?", (path,)).fetchone()
        if row is None:
            continue
        db.execute("DELETE FROM files WHERE path = ?", (path,))
        other = db.execute("SELECT min(path) FROM files WHERE article = ?", row).fetchone()[0]
        if other is None:
            db.execute("DELETE FROM articles WHERE number = ?", row)
            forget_alike(db, *row)
            for table in ("said", "amounts", "digests", "rankings", "sketches"):
                db.execute(f"DELETE FROM {table} WHERE article = ?", row)
        else:
            db.execute("UPDATE articles SET path = ? WHERE number = ?", (other, *row))


def _is_same(known: Known | None, stamp: Stamp) -> bool:
    """True for a file that need not be read.

    One with a date in the future has not just changed; one with a problem has cost enough already.
    """
    if known is None:
        return False
    if known[:4] != stamp and known[:4] != bounded(stamp):
        return False
    read, whose = known[4:]
    return whose == maker() if whose else abs(read - stamp[1]) > _RACY
