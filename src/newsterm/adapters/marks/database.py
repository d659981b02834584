"""The file of the marks' database: its tables, how it is opened, written, checked, copied and put aside."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress

from newsterm.adapters.marks.mark import Mark
from newsterm.adapters.system.atomic import sync_folder
from newsterm.adapters.system.sqlite import is_sound
from newsterm.core.passages.highlight import Highlight
from newsterm.core.value import replace

STEPS = (
    (
        "CREATE TABLE marks (id TEXT PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL,"
        " position INTEGER NOT NULL, note TEXT NOT NULL, changed INTEGER NOT NULL)",
        "CREATE TABLE tags (id TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (id, tag)) WITHOUT ROWID",
        "CREATE TABLE undo (id TEXT PRIMARY KEY, mark TEXT NOT NULL)",
    ),
    ("CREATE INDEX tags_by_tag ON tags (tag)",),
    # Where the log ends by what this database knows, and how long it was when written anew.
    ("CREATE TABLE logged (size INTEGER NOT NULL, tail BLOB NOT NULL, once INTEGER NOT NULL)",),
    # Where the article was seen, and what is known of its text: so that marks follow one that is edited.
    (
        "ALTER TABLE marks ADD COLUMN path TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE marks ADD COLUMN sketch TEXT NOT NULL DEFAULT ''",
    ),
    (
        "CREATE TABLE highlights (article TEXT NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL,"
        " suffix TEXT NOT NULL, start INTEGER NOT NULL, id TEXT NOT NULL, note TEXT NOT NULL,"
        " changed INTEGER NOT NULL, PRIMARY KEY (article, id)) WITHOUT ROWID",
    ),
)
"""What made each version of the database from the one before; the first from nothing."""


def connected(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=30, isolation_level=None)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
    except BaseException:
        db.close()
        raise
    return db


def version_of(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def checked_version(db: sqlite3.Connection, path: str) -> int:
    """The version of a database that is whole; 0 of an empty one.

    Raises sqlite3.DatabaseError where it is damaged, OSError where the disk fails.
    """
    if not is_sound(db, path):
        raise sqlite3.DatabaseError("quick_check")
    version = version_of(db)
    if not version and db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise sqlite3.DatabaseError("tables of no version")
    return version


def copy(path: str, to: str) -> None:
    """A copy of a database as it was last committed; it has its name only once it is whole."""
    part = f"{to}.{os.getpid()}-{time.time_ns()}-part"
    try:
        with closing(sqlite3.connect(path)) as db:
            db.execute("VACUUM INTO ?", (part,))
        with open(part, "rb") as file:
            os.fsync(file.fileno())
        os.replace(part, to)
    finally:
        with suppress(OSError):
            os.unlink(part)
    sync_folder(os.path.dirname(to))


def clear_way(*paths: str) -> str:
    """Put aside what has the name of a file of ours and is none: a folder, a pipe, a device.

    The name that the last of them has now; empty where none was there.
    """
    aside = ""
    for path in paths:
        if os.path.lexists(path) and not os.path.isfile(path):
            aside = f"{path}.damaged-{time.time_ns()}"
            os.replace(path, aside)
    return os.path.basename(aside)


def files_of(path: str) -> tuple[str, str, str]:
    """The database and what SQLite keeps beside it."""
    return path, f"{path}-wal", f"{path}-shm"


def put_aside(path: str) -> None:
    """Keep a damaged database under another name: there may be something in it yet."""
    aside = f"{path}.damaged-{time.time_ns()}"
    for name, other in zip(files_of(path), files_of(aside), strict=True):
        if os.path.lexists(name):
            os.replace(name, other)


def marks_of(db: sqlite3.Connection, rest: str, values: tuple[object, ...]) -> Iterator[Mark]:
    """The marks that the rest of a SELECT names."""
    rows = db.execute(f"SELECT * FROM marks {rest}", values)  # An older one may lack the last.
    has_highlights = _has_highlights(db)
    for id, read, starred, position, note, changed, *place in rows:
        tags = db.execute("SELECT tag FROM tags WHERE id = ? ORDER BY tag", (id,))
        mark = Mark(
            *(id, bool(read), bool(starred), position, note, tuple(t for (t,) in tags), changed),
            *place,
        )
        yield replace(mark, highlights=_highlights(db, id)) if has_highlights else mark


def _has_highlights(db: sqlite3.Connection) -> bool:
    """False of an older database, and where there is none: most marks cost no look for one."""
    told = "SELECT 1 FROM sqlite_master WHERE name = 'highlights'"
    return bool(
        db.execute(told).fetchone() and db.execute("SELECT 1 FROM highlights LIMIT 1").fetchone()
    )


def _highlights(db: sqlite3.Connection, id: str) -> tuple[Highlight, ...]:
    told = (
        "SELECT exact, prefix, suffix, start, id, note, changed FROM highlights WHERE article = ?"
    )
    return tuple(Highlight(*row) for row in db.execute(f"{told} ORDER BY id", (id,)))


def all_marks(db: sqlite3.Connection) -> dict[str, Mark]:
    """Every mark there is, by its article's id."""
    return {mark.id: mark for mark in marks_of(db, "ORDER BY id", ())}


@contextmanager
def step(db: sqlite3.Connection) -> Iterator[None]:
    """What is written meanwhile is kept wholly or not at all."""
    with db:
        db.execute("BEGIN IMMEDIATE")
        yield


def keep(db: sqlite3.Connection, marks: Iterable[Mark]) -> None:
    """Put these marks in the place of what there was of their articles."""
    for mark in marks:
        db.execute(
            "INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(mark.id, mark.read, mark.starred, mark.position, mark.note, mark.changed),
                *(mark.path, mark.sketch),
            ),
        )
        db.execute("DELETE FROM tags WHERE id = ?", (mark.id,))
        db.executemany("INSERT INTO tags VALUES (?, ?)", [(mark.id, tag) for tag in mark.tags])
        db.execute("DELETE FROM highlights WHERE article = ?", (mark.id,))
        db.executemany(
            "INSERT INTO highlights VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (mark.id, h.exact, h.prefix, h.suffix, h.start, h.id, h.note, h.changed)
                for h in mark.highlights
            ],
        )


def told_by(path: str) -> dict[str, Mark]:
    """The marks in a database that can be read but not opened to be written. Raises TROUBLE."""
    if not os.path.isfile(path):
        return {}
    with closing(_unwritten(path)) as db:
        return all_marks(db)


def _unwritten(path: str) -> sqlite3.Connection:
    from urllib.parse import quote

    # Immutable: without it SQLite wants to make files beside it, even to read.
    return sqlite3.connect(f"file:{quote(os.fsencode(path))}?mode=ro&immutable=1", uri=True)
