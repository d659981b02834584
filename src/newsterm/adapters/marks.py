"""What the user did: read, starred, tags, position. Precious, so it is kept twice.

A SQLite database in the data folder (WAL, synchronous=FULL: what is acknowledged survives a power
failure) and beside it a log of the same changes, one JSON object a line, forced to disk too. A
damaged database is put aside and made again from the log. Marks belong to an article's id, the
fingerprint of its text, so they follow a file that is renamed or moved. newsterm deletes neither.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator

from newsterm.adapters.atomic import write_over
from newsterm.adapters.folders import folder_of, made
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError

VERSION = 1
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS marks (
        id TEXT PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL,
        position INTEGER NOT NULL, note TEXT NOT NULL, changed INTEGER NOT NULL
    );
    CREATE TABLE IF NOT EXISTS tags (
        id TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (id, tag)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS undo (id TEXT PRIMARY KEY, mark TEXT NOT NULL);
"""


@frozen
class Mark:
    """What the user did with one article."""

    id: str
    read: bool = False
    starred: bool = False
    position: int = 0
    """Offset in the text of the first line on the screen."""
    note: str = ""
    """The user's own words about it."""
    tags: tuple[str, ...] = ()
    """Sorted."""
    changed: int = 0
    """Nanoseconds since 1970, UTC."""


class Marks:
    """The marks of a user. Every change that returns is on disk."""

    def __init__(self, folder: str | None = None) -> None:
        self.folder = folder or folder_of("data")
        found = made(self.folder)
        self.is_kept = found is not None
        """False where the data folder cannot be written: marks last as long as the program."""
        self.path = os.path.join(found, "marks.sqlite3") if found else ":memory:"
        self._log = os.path.join(found, "marks.log") if found else None
        self._db = self._opened()

    def close(self) -> None:
        self._db.close()

    def get(self, id: str) -> Mark:
        """The mark of an article; an empty one where the user did nothing yet."""
        return next(self._marks("WHERE id = ?", (id,)), Mark(id))

    def all(self) -> list[Mark]:
        """Every mark, by id."""
        return list(self._marks("ORDER BY id"))

    def put(self, marks: Iterable[Mark], undoable: bool = True) -> None:
        """Keep these marks; one call is one step, which `undo` takes back where it is undoable.

        Raises NewstermError where they cannot be written; then nothing is changed.
        """
        now = time.time_ns()
        changed = [replace(mark, changed=now, tags=tuple(sorted(set(mark.tags)))) for mark in marks]
        try:
            self._put(changed, undoable)
            self._log_step(changed)
        except (sqlite3.Error, OSError) as error:
            raise NewstermError(
                f"cannot be written: {error}; nothing was marked", self.path
            ) from error

    def _put(self, changed: list[Mark], undoable: bool) -> None:
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            if undoable:
                self._db.execute("DELETE FROM undo")
                old = [(mark.id, _line(self.get(mark.id))) for mark in changed]
                self._db.executemany("INSERT INTO undo VALUES (?, ?)", old)
            self._keep(changed)

    def undo(self) -> int:
        """Take the last step back; how many articles that changed."""
        marks = [
            parse_mark(line) for (line,) in self._db.execute("SELECT mark FROM undo ORDER BY id")
        ]
        self.put(marks, undoable=False)
        with self._db:
            self._db.execute("DELETE FROM undo")
        return len(marks)

    def _keep(self, marks: Iterable[Mark]) -> None:
        for mark in marks:
            self._db.execute(
                "INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?, ?, ?)",
                (mark.id, mark.read, mark.starred, mark.position, mark.note, mark.changed),
            )
            self._db.execute("DELETE FROM tags WHERE id = ?", (mark.id,))
            self._db.executemany(
                "INSERT INTO tags VALUES (?, ?)", [(mark.id, tag) for tag in mark.tags]
            )

    def _marks(self, rest: str, values: tuple[object, ...] = ()) -> Iterator[Mark]:
        rows = self._db.execute(
            f"SELECT id, read, starred, position, note, changed FROM marks {rest}", values
        )
        for id, read, starred, position, note, changed in rows:
            tags = self._db.execute("SELECT tag FROM tags WHERE id = ? ORDER BY tag", (id,))
            yield Mark(
                id, bool(read), bool(starred), position, note, tuple(t for (t,) in tags), changed
            )

    def _opened(self) -> sqlite3.Connection:
        """The database; made again from the log where it is missing or damaged."""
        if os.path.isdir(self.path):
            _put_aside(self.path)
        try:
            db = _connected(self.path)
            if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("quick_check")
            if db.execute("PRAGMA user_version").fetchone()[0] == VERSION:
                return db
            is_new = not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            is_new = True
            _put_aside(self.path)
            db = _connected(self.path)
        if not is_new:
            db.close()
            raise NewstermError("is of a newer newsterm; update this one", self.path)
        db.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
        self._db = db
        with db:
            db.execute("BEGIN IMMEDIATE")
            self._keep(self._logged())
        return db

    def _logged(self) -> list[Mark]:
        """The last mark of each article in the log; torn lines are passed over."""
        last: dict[str, Mark] = {}
        if self._log is None or not os.path.exists(self._log):
            return []
        with open(self._log, encoding="utf-8", errors="replace") as log:
            for line in log:
                try:
                    mark = parse_mark(line)
                except (ValueError, TypeError, KeyError):
                    continue
                last[mark.id] = mark
        return list(last.values())

    def _log_step(self, marks: list[Mark]) -> None:
        if self._log is None:
            return
        data = "".join(f"{_line(mark)}\n" for mark in marks).encode()
        if os.path.exists(self._log) and os.path.getsize(self._log) > 1 << 22:
            write_over(self._log, "".join(f"{_line(mark)}\n" for mark in self.all()).encode())
            return
        with open(self._log, "ab") as log:
            log.write(data)
            log.flush()
            os.fsync(log.fileno())


def marks_path() -> str | None:
    """Where the user's marks lie; None where there are none yet."""
    path = folder_of("data", "marks.sqlite3")
    return path if os.path.isfile(path) else None


def _connected(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=30, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    return db


def _put_aside(path: str) -> None:
    """Keep a damaged file under another name: there may be something in it yet."""
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.replace(path + suffix, f"{path}.damaged-{time.time_ns()}{suffix}")


def _line(mark: Mark) -> str:
    return json.dumps(vars(mark), ensure_ascii=True, separators=(",", ":"))


def parse_mark(line: str) -> Mark:
    """A mark from a line of the log or an export. Raises ValueError, TypeError or KeyError."""
    fields = json.loads(line)
    return Mark(**{**fields, "tags": tuple(fields["tags"])})
