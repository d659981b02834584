"""What the user did: read, starred, tags, position. Precious, so it is kept twice.

A SQLite database in the data folder (WAL, synchronous=FULL: what is acknowledged survives a power
failure) and beside it a log of the same changes, one JSON object a line, forced to disk too. A
damaged database is put aside and made again from the log; one of an older newsterm is copied before
it is changed. Marks belong to an article's id, the fingerprint of its text, so they follow a file
that is renamed or moved. newsterm deletes none of these files.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager

from newsterm.adapters.atomic import write_over
from newsterm.adapters.folders import folder_of, made
from newsterm.adapters.index_file import TROUBLE, is_hindered
from newsterm.adapters.own_files import open_to_append
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError

_STEPS = (
    (
        "CREATE TABLE marks (id TEXT PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL,"
        " position INTEGER NOT NULL, note TEXT NOT NULL, changed INTEGER NOT NULL)",
        "CREATE TABLE tags (id TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (id, tag)) WITHOUT ROWID",
        "CREATE TABLE undo (id TEXT PRIMARY KEY, mark TEXT NOT NULL)",
    ),
    ("CREATE INDEX tags_by_tag ON tags (tag)",),
)
"""What made each version of the database from the one before; the first from nothing."""
VERSION = len(_STEPS)


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
        """False where nothing can be written: new marks last as long as the program."""
        self.path = os.path.join(found, "marks.sqlite3") if found else ":memory:"
        self._log = os.path.join(self.folder, "marks.log")
        try:
            self._db = self._opened()
        except sqlite3.OperationalError:  # The disk is full or fails: what is there can be read.
            self.is_kept, self.path = False, ":memory:"
            self._db = self._opened()

    def close(self) -> None:
        self._db.close()

    def get(self, id: str) -> Mark:
        """The mark of an article; an empty one where the user did nothing yet."""
        return next(self._marks("WHERE id = ?", (id,)), Mark(id))

    def all(self) -> list[Mark]:
        """Every mark, by id."""
        return list(self._marks("ORDER BY id"))

    def tags(self) -> list[str]:
        """Every tag there is, in order."""
        return [tag for (tag,) in self._db.execute("SELECT DISTINCT tag FROM tags ORDER BY tag")]

    def put(self, marks: Iterable[Mark]) -> None:
        """Keep these marks instead of what there was, as one change."""
        new = {mark.id: mark for mark in marks}
        self.change(new, lambda mark: new[mark.id])

    def change(
        self, ids: Iterable[str], how: Callable[[Mark], Mark], undoable: bool = True
    ) -> None:
        """Make these articles' marks what `how` makes of them; another program's changes stay.

        One call is one step, which `undo` takes back where it is undoable. Raises NewstermError
        where it cannot be written; then nothing is changed.
        """
        with self._step():
            old = [self.get(id) for id in dict.fromkeys(ids)]
            if undoable and old:
                self._db.execute("DELETE FROM undo")
                lines = [(mark.id, _line(mark)) for mark in old]
                self._db.executemany("INSERT INTO undo VALUES (?, ?)", lines)
            self._keep_now(map(how, old))

    def undo(self) -> int:
        """Take the last step back; how many articles that changed. Raises as `change`."""
        with self._step():
            lines = self._db.execute("SELECT mark FROM undo ORDER BY id").fetchall()
            self._db.execute("DELETE FROM undo")
            self._keep_now([parse_mark(line) for (line,) in lines])
        return len(lines)

    @contextmanager
    def _step(self) -> Iterator[None]:
        """What is done here is done wholly or not at all."""
        try:
            with self._db:
                self._db.execute("BEGIN IMMEDIATE")
                yield
        except (sqlite3.Error, OSError) as error:
            raise NewstermError(
                f"cannot be written: {error}; nothing was marked", self.path
            ) from error

    def _keep_now(self, marks: Iterable[Mark]) -> None:
        now = time.time_ns()
        changed = [replace(mark, changed=now, tags=tuple(sorted(set(mark.tags)))) for mark in marks]
        self._keep(changed)
        self._log_step(changed)  # Last: what it has in advance of the database, nobody was told.

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
            self._db = _connected(self.path)
            version = _checked_version(self._db)
        except TROUBLE as error:
            if is_hindered(error):
                raise
            _put_aside(self.path)
            self._db = _connected(self.path)
            version = 0
        if version > VERSION:
            self._db.close()
            raise NewstermError("is of a newer newsterm; update this one", self.path)
        if version < VERSION:
            self._bring_up()
        return self._db

    def _bring_up(self) -> None:
        """Make this version of the database out of an older one, or out of the log."""
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")  # Of two programs the second finds it done.
            version = _version(self._db)
            if version:
                _copy(self.path, f"{self.path}.version-{version}")
            for step in _STEPS[version:]:
                for statement in step:
                    self._db.execute(statement)
            if version < VERSION:
                self._db.execute(f"PRAGMA user_version = {VERSION}")
            if not version:
                self._keep(self._logged())

    def _logged(self) -> list[Mark]:
        """The last mark of each article in the log; torn lines are passed over."""
        last: dict[str, Mark] = {}
        if not os.path.isfile(self._log):
            return []
        with open(self._log, encoding="utf-8", errors="replace") as log:
            for line in log:
                try:
                    mark = parse_mark(line)
                except ValueError:
                    continue
                last[mark.id] = mark
        return list(last.values())

    def _log_step(self, marks: list[Mark]) -> None:
        if not self.is_kept:
            return
        data = "".join(f"{_line(mark)}\n" for mark in marks).encode()
        if os.path.exists(self._log) and os.path.getsize(self._log) > 1 << 22:
            write_over(self._log, "".join(f"{_line(mark)}\n" for mark in self.all()).encode())
            return
        with open_to_append(self._log) as log:
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


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _checked_version(db: sqlite3.Connection) -> int:
    """The version of a database that is whole; 0 of an empty one. Raises sqlite3.DatabaseError."""
    if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("quick_check")
    version = _version(db)
    if not version and db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise sqlite3.DatabaseError("tables of no version")
    return version


def _copy(path: str, to: str) -> None:
    """A copy of a database as it was last committed; it has its name only once it is whole."""
    part = f"{to}.{os.getpid()}-part"
    with closing(sqlite3.connect(path)) as db:
        db.execute("VACUUM INTO ?", (part,))
    with open(part, "rb") as file:
        os.fsync(file.fileno())
    os.replace(part, to)


def _put_aside(path: str) -> None:
    """Keep a damaged file under another name: there may be something in it yet."""
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.replace(path + suffix, f"{path}.damaged-{time.time_ns()}{suffix}")


def _line(mark: Mark) -> str:
    import json  # 2 ms, and the reader's first paint needs none.

    return json.dumps(vars(mark), ensure_ascii=True, separators=(",", ":"))


def parse_mark(line: str) -> Mark:
    """A mark from a line of the log or an export. Raises ValueError where it is none."""
    import json

    try:
        fields = json.loads(line)
        mark = Mark(**{**fields, "tags": tuple(fields["tags"])})
        "".join((mark.id, mark.note, *mark.tags)).encode()  # Words, and such as can be kept.
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError("no mark") from error
    numbers = (mark.read, mark.starred, mark.position, mark.changed)
    if not all(isinstance(number, int) and 0 <= number < 1 << 63 for number in numbers):
        raise ValueError("no number that a mark has")
    return mark
