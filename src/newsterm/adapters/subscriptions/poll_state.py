"""What newsterm remembers of each feed: when it was read last, and which entries it has had.

Without it every refresh would bring everything again, also what the user threw away. A SQLite
database in the data folder; a damaged one is put aside and begun anew, which costs a few requests:
what is still in the store is never added twice.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from newsterm.adapters.system.folders import folder_of, made
from newsterm.adapters.system.sqlite import is_sound
from newsterm.core.value import frozen
from newsterm.errors import NewstermError

VERSION = 1
GONE = 1 << 62
"""Until when a feed is left alone whose server says that it is gone for good."""
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS feeds (
        url TEXT PRIMARY KEY, etag TEXT NOT NULL, modified TEXT NOT NULL, checked INTEGER NOT NULL,
        rests INTEGER NOT NULL, problem TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS entries (
        url TEXT NOT NULL, entry TEXT NOT NULL, print TEXT NOT NULL, path TEXT NOT NULL,
        written TEXT NOT NULL, PRIMARY KEY (url, entry)
    ) WITHOUT ROWID;
"""


@frozen
class Checked:
    """How the last look at a feed went."""

    etag: str = ""
    modified: str = ""
    checked: int = 0
    """Seconds since 1970, UTC; 0 where it was never read."""
    rests: int = 0
    """Until when the server asks to be left alone, or GONE."""
    problem: str = ""
    """What went wrong; empty where nothing did."""


@frozen
class Kept:
    """An entry that was taken."""

    print: str
    """The fingerprint of its words."""
    path: str
    """Its file, relative to the store; empty where the file is not the feed's own."""
    written: str = ""
    """The fingerprint of the file as newsterm wrote it."""


class FeedMemory:
    """The memory of all feeds; for one thread."""

    def __init__(self) -> None:
        found = made(folder_of("data"))
        self._path = os.path.join(found, "feeds.sqlite3") if found else ":memory:"
        self._db = self._opened()

    def close(self) -> None:
        self._db.close()

    def checked(self, url: str) -> Checked:
        row = self._db.execute(
            "SELECT etag, modified, checked, rests, problem FROM feeds WHERE url = ?", (url,)
        ).fetchone()
        return Checked(*row) if row else Checked()

    def note(self, url: str, checked: Checked) -> None:
        """Remember how a look at a feed went."""
        values = (checked.etag, checked.modified, checked.checked, checked.rests, checked.problem)
        self._write("INSERT OR REPLACE INTO feeds VALUES (?, ?, ?, ?, ?, ?)", url, *values)

    def kept(self, url: str) -> dict[str, Kept]:
        """The entries of a feed that were taken, by their id."""
        rows = self._db.execute(
            "SELECT entry, print, path, written FROM entries WHERE url = ?", (url,)
        )
        return {entry: Kept(*rest) for entry, *rest in rows}

    def some_paths(self, url: str) -> list[str]:
        """A few of the files that are the feed's own, relative to the store."""
        rows = self._db.execute(
            "SELECT path FROM entries WHERE url = ? AND path != '' LIMIT 20", (url,)
        )
        return [path for (path,) in rows]

    def keep(self, url: str, taken: Mapping[str, Kept]) -> None:
        """Remember that entries were taken, by their ids; in one step."""
        rows = [(url, id, kept.print, kept.path, kept.written) for id, kept in taken.items()]
        with self._told(), self._db:
            self._db.execute("BEGIN")
            self._db.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?)", rows)

    def forget(self, url: str) -> None:
        self._write("DELETE FROM feeds WHERE url = ?", url)
        self._write("DELETE FROM entries WHERE url = ?", url)

    def move(self, old: str, new: str) -> None:
        """A feed has another address from now on."""
        self._write("UPDATE OR REPLACE feeds SET url = ? WHERE url = ?", new, old)
        self._write("UPDATE OR REPLACE entries SET url = ? WHERE url = ?", new, old)

    def _write(self, statement: str, *values: object) -> None:
        with self._told():
            self._db.execute(statement, values)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            message = f"cannot be written: {error}; make room, or try again"
            raise NewstermError(message, self._path) from error

    def _opened(self) -> sqlite3.Connection:
        if os.path.isdir(self._path):
            _put_aside(self._path)
        try:
            return _connected(self._path)
        except (sqlite3.OperationalError, OSError) as error:
            raise NewstermError(f"cannot be opened: {error}; try again", self._path) from error
        except sqlite3.DatabaseError:
            _put_aside(self._path)
            return _connected(self._path)


def _connected(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=30, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        db.close()
        raise NewstermError("is of a newer newsterm; update this one", path)
    db.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
    if not is_sound(db, path):
        db.close()
        raise sqlite3.DatabaseError("quick_check")
    return db


def _put_aside(path: str) -> None:
    """Keep a damaged file under another name."""
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.replace(path + suffix, f"{path}.damaged-{time.time_ns()}{suffix}")
