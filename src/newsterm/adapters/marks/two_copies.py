"""The database of the marks beside their log: each takes from the other what is newer in it.

The database remembers where the log ended when it was last written. Where it ends otherwise now, one of
the two has lost something, or another machine has written into it; of each article the newer mark counts
in both. The log is locked by whoever compares.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress

from newsterm.adapters.marks.database import all_marks, keep, step
from newsterm.adapters.marks.log import End, MarksLog
from newsterm.adapters.marks.mark import Mark, lines_of, newer_of, newest_of, parse_mark
from newsterm.adapters.system.folders import folder_of
from newsterm.errors import NewstermError


def agree(db: sqlite3.Connection, log: MarksLog) -> bool:
    """Whether the log ends where the database has it. Raises OSError."""
    return _recorded(db) == log.end()


def is_whole(db: sqlite3.Connection, schema: str) -> bool:
    """Whether the marks of that schema are what the log tells too. Raises sqlite3.DatabaseError."""
    try:
        return _recorded(db, schema) == MarksLog(folder_of("data")).end()
    except OSError:
        return False


def compare(db: sqlite3.Connection, log: MarksLog) -> None:
    """Let each copy take from the other what is newer in it; the log is locked."""
    recorded = _recorded(db)
    if recorded == log.end():
        return
    if recorded:  # Else the database is new, and a step that has no end is better than none.
        log.cut()
    in_log = logged(log)
    with step(db):
        known = all_marks(db)
        if newer := newer_of(in_log, known):
            db.execute("DELETE FROM undo")  # It was of a step before these.
            keep(db, newer)
        addition = log.addition(
            [each for mark in newer_of(known, in_log) for each in lines_of(mark)]
        )
        record(db, log.end_with(addition))
    log.add(addition)


def record(db: sqlite3.Connection, end: End) -> None:
    """Remember where the log ends."""
    if not db.execute("UPDATE logged SET size = ?, tail = ?", end).rowcount:
        db.execute("INSERT INTO logged VALUES (?, ?, 0)", end)


def shorten(db: sqlite3.Connection, log: MarksLog) -> None:
    """Write the log anew when most of it is of the past. Failing that, it stays as it is."""
    with suppress(sqlite3.Error, OSError, NewstermError):
        (once,) = db.execute("SELECT once FROM logged").fetchone()
        if not log.is_long(once):
            return
        log.write(line for mark in all_marks(db).values() for line in lines_of(mark))
        with step(db):
            end = log.end()
            record(db, end)
            db.execute("UPDATE logged SET once = ?", end[:1])


def logged(log: MarksLog) -> dict[str, Mark]:
    """The newest mark of each article in the log; torn lines are passed over. Raises OSError."""
    newest: dict[str, Mark] = {}
    for line in log.lines():
        with suppress(ValueError):
            mark = parse_mark(line.decode("ascii"))
            known = newest.get(mark.id)
            newest[mark.id] = newest_of(known, mark) if known else mark
    return newest


def _recorded(db: sqlite3.Connection, schema: str = "main") -> End | None:
    """Where the log ends by what the database knows; None where it has never seen it."""
    end: End | None = db.execute(f"SELECT size, tail FROM {schema}.logged").fetchone()
    return end
