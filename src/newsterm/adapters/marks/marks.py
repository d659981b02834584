"""What the user did: read, starred, tags, position. Precious, so it is kept twice.

A SQLite database in the data folder (WAL, synchronous=FULL: what is acknowledged survives a power
failure) and beside it a log of the same changes, forced to disk too. Where one of the two has lost
something (a torn line, a `-wal` file that is gone), `two_copies` has each take from the other what is
newer. A damaged database is put aside and made again from the log; one of an older newsterm is copied
before it is changed. Marks belong to an article's id, the fingerprint of its text, so they follow a file
that is renamed or moved; `carry` hands them on to the text that comes of an edit. newsterm deletes none
of these files.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from newsterm.adapters.marks import database, two_copies
from newsterm.adapters.marks.database import keep, step
from newsterm.adapters.marks.log import MarksLog
from newsterm.adapters.marks.mark import (
    OF_STORY,
    is_handed_on,
    line_of,
    lines_of,
    merged,
    newer_of,
    stamped,
)
from newsterm.adapters.marks.mark import Mark as Mark
from newsterm.adapters.marks.mark import parse_mark as parse_mark
from newsterm.adapters.system.folders import HOMELESS, folder_of, made
from newsterm.adapters.system.sqlite import TROUBLE, is_hindered
from newsterm.core.value import frozen, replace
from newsterm.errors import NewstermError

VERSION = len(database.STEPS)
_LATEST = (1 << 63) - 1


@frozen
class Carried:
    """A mark that goes on with another text of its article."""

    id: str
    """Of the text it had."""
    to: str
    """Of the text it has now."""
    path: str
    sketch: str
    """Where that is, and its sketch in hex digits."""
    is_gone: bool = True
    """The earlier text is nowhere any more."""


class Marks:
    """The marks of a user. Every change that returns is on disk."""

    def __init__(self, folder: str | None = None) -> None:
        self.folder = folder or folder_of("data")
        found = made(self.folder)
        self.is_kept = found is not None
        """False where nothing can be written: new marks last as long as the program."""
        self.path = os.path.join(self.folder, "marks.sqlite3")
        self.trouble: NewstermError | None = None
        """What the user is to hear of the copies: one was no file, or could not be compared."""
        self._log = MarksLog(self.folder)
        if found:
            try:
                self._db = self._opened()
                return
            except (sqlite3.Error, OSError):  # A full or failing disk can be read yet.
                self.is_kept = False
        self._db = self._in_memory()

    def close(self) -> None:
        self._db.close()

    def unkept(self, till: str = "") -> NewstermError:
        """What the user is to hear where `is_kept` is false, and how long marks last then."""
        if not self.folder:
            return NewstermError(f"{HOMELESS}{till or ' to keep marks'}")
        message = f"cannot be written{till or '; make it writable to keep marks'}"
        return NewstermError(message, self.folder)

    def get(self, id: str) -> Mark:
        """The mark of an article; an empty one where the user did nothing yet."""
        return next(self._marks("WHERE id = ?", (id,)), Mark(id))

    def all(self) -> list[Mark]:
        """Every mark, by id."""
        return list(self._marks("ORDER BY id"))

    def annotated(self) -> list[Mark]:
        """Those with a note or a highlight, the newest first; but none that another has taken over."""
        told = (
            "WHERE note <> '' OR id IN (SELECT article FROM highlights WHERE exact <> '')"
            " ORDER BY changed DESC, id"
        )
        return [mark for mark in self._marks(told) if not is_handed_on(mark)]

    def tags(self) -> list[str]:
        """Every tag of the user's there is, in order."""
        sql = "SELECT DISTINCT tag FROM tags WHERE tag NOT GLOB ? ORDER BY tag"
        return [tag for (tag,) in self._db.execute(sql, (f"{OF_STORY}*",))]

    def put(self, marks: Iterable[Mark]) -> None:
        """Keep these marks instead of what there was, as one change; no highlight is let go of."""
        new = {mark.id: mark for mark in marks}

        def put(mark: Mark) -> Mark:
            told = new[mark.id]
            restored = {each.id: each for each in (*mark.highlights, *told.highlights)}
            return replace(told, highlights=tuple(restored.values()))

        self.change(new, put)

    def change(
        self, ids: Iterable[str], how: Callable[[Mark], Mark], undoable: bool = True
    ) -> None:
        """Make these articles' marks what `how` makes of them; another program's changes stay.

        One call is one step, which `undo` takes back where it is undoable. Raises NewstermError
        where it cannot be written, which says what has become of the marks.
        """

        def changed() -> list[Mark]:
            old = [self.get(id) for id in dict.fromkeys(ids)]
            if undoable and old:
                self._db.execute("DELETE FROM undo")
                lines = [(mark.id, line_of(mark)) for mark in old]
                self._db.executemany("INSERT INTO undo VALUES (?, ?)", lines)
            return list(map(how, old))

        self._do(changed)

    def carry(self, carried: Iterable[Carried]) -> None:
        """Let the marks of articles go on with their new texts; as one step, which is no step to undo.

        What `undo` would take back is taken back from the new text. Raises as `change`.
        """

        def handed_on() -> list[Mark]:
            after: dict[str, Mark] = {}
            for each in carried:
                mark = after.get(each.id) or self.get(each.id)
                there = after.get(each.to) or self.get(each.to)
                has_own = there.changed and not is_handed_on(there)
                new = merged(there, mark) if has_own else replace(mark, id=each.to)
                after[each.to] = replace(new, path=each.path, sketch=each.sketch)
                if each.is_gone:
                    after[each.id] = replace(mark, path="")
                self._carry_undo(each)
            return list(after.values())

        self._do(handed_on)

    def _carry_undo(self, carried: Carried) -> None:
        for (line,) in self._db.execute("SELECT mark FROM undo WHERE id = ?", (carried.id,)):
            before = replace(
                parse_mark(line), id=carried.to, path=carried.path, sketch=carried.sketch
            )
            values = carried.to, line_of(before)
            self._db.execute("INSERT OR REPLACE INTO undo VALUES (?, ?)", values)
            if carried.is_gone:
                self._db.execute("DELETE FROM undo WHERE id = ?", (carried.id,))
            break

    def places(self) -> list[tuple[str, str, str]]:
        """Of every mark the id, where its article was seen, and the sketch of its text."""
        return self._db.execute("SELECT id, path, sketch FROM marks ORDER BY id").fetchall()

    def undo(self) -> int:
        """Take the last step back; how many articles that changed. Raises as `change`."""

        def before() -> list[Mark]:
            lines = self._db.execute("SELECT mark FROM undo ORDER BY id").fetchall()
            self._db.execute("DELETE FROM undo")
            return [parse_mark(line) for (line,) in lines]

        return len(self._do(before))

    def _do(self, work: Callable[[], list[Mark]]) -> list[Mark]:
        """One step, done wholly or not at all: first in the database, then in the log."""
        if not self.is_kept:
            with _told(self.path, "nothing was marked"), step(self._db):
                return self._keep_now(work())
        with _told(self._log.path, "nothing was marked"), self._log.locked():
            two_copies.compare(self._db, self._log)
            with _told(self.path, "nothing was marked"), step(self._db):
                marks = self._keep_now(work())
                addition = self._log.addition([line for mark in marks for line in lines_of(mark)])
                two_copies.record(self._db, self._log.end_with(addition))
            with _told(self._log.path, "marked in the database alone, until this can be written"):
                self._log.add(addition)
            two_copies.shorten(self._db, self._log)
        return marks

    def _keep_now(self, marks: Iterable[Mark]) -> list[Mark]:
        now = time.time_ns()
        changed = [self._changed(mark, now) for mark in marks]
        keep(self._db, changed)
        return changed

    def _changed(self, mark: Mark, now: int) -> Mark:
        before = self.get(mark.id)
        return replace(
            stamped(mark, before, now),
            # Never before the mark it follows, even if the clock was put back: the newer counts.
            changed=min(max(now, before.changed + 1), _LATEST),
            tags=tuple(sorted(set(mark.tags))),
        )

    def _marks(self, rest: str, values: tuple[object, ...] = ()) -> Iterator[Mark]:
        return database.marks_of(self._db, rest, values)

    def _opened(self) -> sqlite3.Connection:
        """The database; made again from the log where it is missing or damaged."""
        database.clear_way(*database.files_of(self.path), self._log.lock)
        try:
            self._db = database.connected(self.path)
            version = database.checked_version(self._db, self.path)
        except TROUBLE as error:
            if is_hindered(error):
                raise
            database.put_aside(self.path)
            self._db = database.connected(self.path)
            version = 0
        if version > VERSION:
            self._db.close()
            raise NewstermError("is of a newer newsterm; update this one", self.path)
        if version < VERSION:
            self._bring_up()
        self._agree()
        return self._db

    def _bring_up(self) -> None:
        """Make this version of the database out of an older one, or out of nothing."""
        with step(self._db):  # Of two programs the second finds it done.
            version = database.version_of(self._db)
            if version and version < VERSION:
                database.copy(self.path, f"{self.path}.version-{version}")
            for statements in database.STEPS[version:]:
                for statement in statements:
                    self._db.execute(statement)
            if version < VERSION:
                self._db.execute(f"PRAGMA user_version = {VERSION}")

    def _in_memory(self) -> sqlite3.Connection:
        """What both copies tell, where neither can be written."""
        self._db = database.connected(":memory:")
        self._bring_up()
        if not self.folder:
            return self._db
        try:
            logged = two_copies.logged(self._log)
        except OSError as error:
            self.trouble, logged = self._unread(error), {}
        try:
            told = database.told_by(self.path)
        except TROUBLE as error:
            self.trouble, told = self._unread(error), {}
        keep(self._db, newer_of(logged, told))
        keep(self._db, newer_of(told, database.all_marks(self._db)))
        return self._db

    def _agree(self) -> None:
        """See to it that both copies tell the same, where they do not."""
        try:
            if aside := database.clear_way(self._log.path):
                message = f"was no file; it is {aside} now, and the log is written anew"
                self.trouble = NewstermError(message, self._log.path)
            if not two_copies.agree(self._db, self._log):
                with self._log.locked():
                    two_copies.compare(self._db, self._log)
        except (OSError, NewstermError) as error:  # What the database holds can be shown yet.
            self.trouble = self._unread(error)

    def _unread(self, error: Exception) -> NewstermError:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"cannot be compared with the database: {reason.lower()}; marks may be missing"
        return NewstermError(message, self._log.path)


def marks_path() -> str | None:
    """Where the user's marks lie; None where there are none yet."""
    path, log = folder_of("data", "marks.sqlite3"), folder_of("data", "marks.log")
    return path if os.path.isfile(path) or os.path.isfile(log) else None


@contextmanager
def _told(path: str, became: str) -> Iterator[None]:
    """Errors of the disk as the user's: with what has become of the marks."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise NewstermError(f"cannot be written: {reason}; {became}", path) from error
