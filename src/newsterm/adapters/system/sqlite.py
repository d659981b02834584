"""What goes wrong with an SQLite database: it is damaged, or cannot be used just now.

SQLite's own check reports a page that cannot be read like one that holds nonsense. What is damaged is
put aside; what cannot be read today may be whole tomorrow, and is left where it is.
"""

from __future__ import annotations

import os
import sqlite3

TROUBLE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a database may raise; the latter where the message of an error is damaged itself."""

_CHECKS = 2
"""How often what does not seem whole is checked again, when all of it could be read."""


def is_hindered(error: Exception) -> bool:
    """True where a database cannot be used for now; False where what lies in it is damaged."""
    return isinstance(error, sqlite3.OperationalError) and "decode" not in str(error)


def is_sound(db: sqlite3.Connection, path: str) -> bool:
    """True where the database at `path` is whole. Raises OSError where the disk cannot tell.

    A disk that has failed on one check may fail on the next: what is damaged is found so every time.
    """
    if _is_checked(db):
        return True
    for _ in range(_CHECKS):
        for name in (path, f"{path}-wal"):
            if os.path.isfile(name):
                _read_through(name)
        if _is_checked(db):
            return True
    return False


def _is_checked(db: sqlite3.Connection) -> bool:
    return bool(db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _read_through(path: str) -> None:
    with open(path, "rb") as file:
        while file.read(1 << 20):
            pass
