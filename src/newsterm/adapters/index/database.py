"""The file of an index: where it lies, what tables it has, how it is opened and thrown away.

A file that is damaged or of another version is no error: it is removed and made anew. Where nothing
can be written the index lives in memory. See https://sqlite.org/wal.html.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from zlib import crc32

import newsterm
from newsterm.adapters.system.sqlite import TROUBLE, is_hindered

VERSION = 11
"""Of the schema and of what is put into it: another number means another index."""
_PATIENCE = 5.0
"""Seconds in which an index that is busy is asked again, before one in memory stands in for it."""
UNSURE = "(size < 0 OR problem IS NOT NULL OR abs(read - changed) <= 2000000000)"
"""Of a file: it may be another although nothing tells, or be read now though it was not; see `looking`."""
_SCHEMA = f"""
    CREATE TABLE IF NOT EXISTS files (
        path BLOB PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL,
        altered INTEGER NOT NULL, inode INTEGER NOT NULL, read INTEGER NOT NULL, maker TEXT,
        article INTEGER, problem TEXT
    ) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS files_of_article ON files (article);
    CREATE INDEX IF NOT EXISTS files_unsure ON files (path) WHERE {UNSURE};
    CREATE TABLE IF NOT EXISTS folders (
        path BLOB PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL,
        altered INTEGER NOT NULL, inode INTEGER NOT NULL, looked INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS looked (turn BLOB NOT NULL, endings TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS articles (
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, path BLOB NOT NULL,
        title TEXT NOT NULL, date TEXT NOT NULL, added TEXT NOT NULL, words INTEGER NOT NULL,
        language TEXT, outlet TEXT NOT NULL, author TEXT NOT NULL, hour TEXT NOT NULL,
        day TEXT NOT NULL, finders TEXT
    );
    CREATE TABLE IF NOT EXISTS digests (
        article INTEGER PRIMARY KEY, shape INTEGER NOT NULL, digest BLOB NOT NULL
    );
    CREATE TABLE IF NOT EXISTS rankings (
        article INTEGER NOT NULL, method TEXT NOT NULL, maker TEXT NOT NULL, shape INTEGER NOT NULL,
        ranking BLOB NOT NULL, PRIMARY KEY (article, method)
    );
    CREATE TABLE IF NOT EXISTS sketches (article INTEGER PRIMARY KEY, sketch BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS alike (
        pair INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (pair, article)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS likened (number INTEGER NOT NULL);
    INSERT INTO likened SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM likened);
    CREATE TABLE IF NOT EXISTS followed (
        number INTEGER NOT NULL, size INTEGER NOT NULL, tail BLOB NOT NULL
    );
    CREATE TABLE IF NOT EXISTS lost (id TEXT PRIMARY KEY, since REAL NOT NULL);
    CREATE TABLE IF NOT EXISTS said (article INTEGER NOT NULL, name TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS said_in ON said (article);
    CREATE TABLE IF NOT EXISTS amounts (article INTEGER NOT NULL, type TEXT NOT NULL, value REAL);
    CREATE INDEX IF NOT EXISTS amounts_in ON amounts (article);
    CREATE INDEX IF NOT EXISTS amounts_of ON amounts (type, value);
    CREATE INDEX IF NOT EXISTS articles_by_day ON articles (day DESC, number DESC);
    CREATE INDEX IF NOT EXISTS articles_in_conflict ON articles (number)
        WHERE instr(path, x'6f6e666c696374');
    CREATE INDEX IF NOT EXISTS articles_by_finders ON articles (finders);
    CREATE VIRTUAL TABLE IF NOT EXISTS terms USING fts5 (
        title, body, content='',
        tokenize="porter unicode61 remove_diacritics 0 categories 'L* Nd Nl Co Mn Mc'"
    );
    INSERT INTO terms (terms, rank) VALUES ('hashsize', 16000000), ('automerge', 16);
"""
"""A path is the bytes that the system has for it, which may be no UTF-8. `maker` stands beside a
problem, for other code may not have it. `likened`: up to which article `alike` has them. `followed`: up to
which article, and to which end of their log, the marks have been seen to; `lost`: those whose article was
nowhere, since how many seconds after 1970: see `following`. The last line: so many bytes of words are
gathered in memory, a batch of articles, before they are written; and so many batches are merged at once,
for each time words are merged they are all written again.
"""
_CODE = ("core", "adapters")


@cache
def maker() -> str:
    """Which code reads and finds: another version, or one whose files have changed, does it anew."""
    rooms = (os.path.join(os.path.dirname(newsterm.__file__), room) for room in _CODE)
    files = sorted(
        (entry.path, entry.stat().st_size, entry.stat().st_mtime_ns)
        for room in rooms
        for folder, _, _ in os.walk(room)
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    )
    return f"{newsterm.__version__}.{VERSION}.{crc32(repr(files).encode()):x}"


def open_index(path: str) -> sqlite3.Connection:
    """A connection to an index of this version, made anew where there is none or it is damaged."""
    if os.path.isdir(path):
        remove_index(path)
    until = time.monotonic() + _PATIENCE
    is_removed = False
    while True:
        try:
            return _opened(path)
        except TROUBLE as error:
            if _is_busy(error) and time.monotonic() < until:
                time.sleep(0.02)
            elif is_hindered(error) or is_removed:  # No room, no right to write, a disk that fails.
                return _opened(":memory:")
            else:
                remove_index(path)
                is_removed = True


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """A transaction that waits for other writers before it looks at anything."""
    with db:
        db.execute("BEGIN IMMEDIATE")
        yield


def _opened(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=30, isolation_level=None)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version == VERSION:
            return db
        if version:
            raise sqlite3.DatabaseError("an index of another version")
        # Two programs may both find it new: each statement makes only what is not there yet.
        db.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
        return db
    except TROUBLE:
        db.close()
        raise


def file_of(db: sqlite3.Connection) -> bytes:
    """The file of a database; empty of one in memory."""
    # As bytes, for a folder's name may be no UTF-8.
    row = db.execute("SELECT CAST(file AS BLOB) FROM pragma_database_list WHERE name = 'main'")
    return bytes(row.fetchone()[0])


def _is_busy(error: Exception) -> bool:
    """True while another program clears up as the last to close: SQLite does not wait for that."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def remove_index(path: str) -> None:
    if os.path.isdir(path):  # Somebody's mistake, and not ours to empty.
        os.replace(path, f"{path}.{time.time_ns()}")
    for suffix in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.remove(path + suffix)
