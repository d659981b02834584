"""Which files of a store have changed, told without a look at every one of them.

A file that comes, goes or takes another's name changes the time of its folder, so of a folder whose
time is what it was the names are known. A text may also be written over in its place, which no folder
tells: so some files are looked at each time, in turn, those that are shown, and those that were young
or in trouble when they were read. In a store of no more than _ALL files that is all of them.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress

from newsterm.adapters.index.database import UNSURE, writing
from newsterm.adapters.index.scan import (
    Stamp,
    bounded,
    cannot_list,
    endings,
    listing,
    scan_all,
    stamp_of,
)
from newsterm.core.value import frozen

_ALL, _IN_TURN = 2000, 500
"""Files of a store that are all looked at each time, 10 ms, and those of a larger one that are: the more it
has, the less a look at some of them tells.
"""
_RACY = 2_000_000_000
"""Nanoseconds: a folder changed so shortly before it was listed may have changed once more since."""
_STAMPED = "SELECT path, size, changed, altered, inode FROM files"
_Known = tuple[bytes, int, int, int, int]
"""The path of a file and its stamp, as the index has them."""
_NO_STAMP = (-1, 0, 0, 0)
"""That of no file."""


@frozen
class Looked:
    """What a look at a store saw."""

    files: dict[str, Stamp]
    """The stamps of files that may have to be read; in a look at all, those of all files."""
    gone: set[str]
    """The files that are not there any more."""
    folders: dict[str, Stamp]
    """The stamps of the folders whose names were listed anew."""
    no_folders: set[str]
    """The folders that are not there any more."""
    turn: bytes
    """The last file that was looked at in turn."""
    is_whole: bool
    """Every file was looked at."""
    begun: int
    """When, in nanoseconds after 1970."""


def look_at_all(db: sqlite3.Connection, folder: str) -> Looked:
    """Look at every file. Raises NewstermError."""
    begun = time.time_ns()
    found = scan_all(folder)
    known = {os.fsdecode(path) for (path,) in db.execute("SELECT path FROM files")}
    listed = {os.fsdecode(path) for (path,) in db.execute("SELECT path FROM folders")}
    gone, no_folders = known - found.files.keys(), listed - found.folders.keys()
    return Looked(found.files, gone, found.folders, no_folders, b"", True, begun)


def look(db: sqlite3.Connection, folder: str) -> Looked:
    """Look at the folders, and at some of the files. Raises NewstermError."""
    begun = time.time_ns()
    row = db.execute("SELECT turn, endings FROM looked").fetchone()
    if row is None or row[1] != " ".join(endings()):
        return look_at_all(db, folder)
    seen = _Seen(db, folder)
    seen.look_at_folders()
    turn, is_whole = seen.look_in_turn(bytes(row[0]))
    return Looked(seen.files, seen.gone, seen.folders, seen.no_folders, turn, is_whole, begun)


def keep_looked(db: sqlite3.Connection, looked: Looked) -> None:
    """Remember what was seen of the folders, once their files have been seen to."""
    row = db.execute("SELECT turn FROM looked").fetchone()
    if row and not (looked.folders or looked.no_folders):
        if bytes(row[0]) != looked.turn:
            _keep_turn(db, looked.turn)
        return
    with writing(db):
        gone = [(os.fsencode(path),) for path in looked.no_folders]
        db.executemany("DELETE FROM folders WHERE path = ?", gone)
        rows = [(os.fsencode(p), *bounded(s), looked.begun) for p, s in looked.folders.items()]
        db.executemany("INSERT OR REPLACE INTO folders VALUES (?, ?, ?, ?, ?, ?)", rows)
        db.execute("DELETE FROM looked")
        db.execute("INSERT INTO looked VALUES (?, ?)", (looked.turn, " ".join(endings())))


def _keep_turn(db: sqlite3.Connection, turn: bytes) -> None:
    """Remember whose turn is next; not worth waiting for another writer."""
    (patience,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute("PRAGMA busy_timeout = 0")
    with suppress(sqlite3.OperationalError):
        db.execute("UPDATE looked SET turn = ?", (turn,))
    db.execute(f"PRAGMA busy_timeout = {int(patience)}")


class _Seen:
    """A look that goes on: what it has seen so far."""

    def __init__(self, db: sqlite3.Connection, folder: str) -> None:
        self._db, self._folder = db, folder
        self.files: dict[str, Stamp] = {}
        self.gone: set[str] = set()
        self.folders: dict[str, Stamp] = {}
        self.no_folders: set[str] = set()

    def look_at_folders(self) -> None:
        """See which names have come and gone, in the folders whose time is another."""
        rows = self._db.execute("SELECT * FROM folders").fetchall()
        known = {os.fsdecode(path): (tuple(stamp), looked) for path, *stamp, looked in rows}
        for place, (stamp, looked) in known.items():
            now = self._stamp_of_folder(place)
            if now is None:
                self.no_folders.add(place)
                self.gone.update(self._known_in(place, below=True))
            elif bounded(now) != stamp or abs(looked - now[1]) <= _RACY:
                self._list(place, now, known)

    def look_in_turn(self, turn: bytes) -> tuple[bytes, bool]:
        """Look at files in the order of their paths from behind `turn` on; where that ended, and
        whether those were all.
        """
        beyond = self._db.execute("SELECT 1 FROM files LIMIT 1 OFFSET ?", (_ALL,))
        is_whole = beyond.fetchone() is None
        known = self._behind(b"", _ALL) if is_whole else self._behind(turn, _IN_TURN)
        if len(known) < _IN_TURN and not is_whole:
            known += self._behind(b"", _IN_TURN - len(known))
        unsure = self._db.execute(f"{_STAMPED} WHERE {UNSURE}")
        self._look_at(known)
        self._look_at((path, *_NO_STAMP) for path, *_ in unsure)
        return (b"" if is_whole else known[-1][0]), is_whole

    def _behind(self, path: bytes, most: int) -> list[_Known]:
        """The files behind a path in order."""
        ask = f"{_STAMPED} WHERE path > ? ORDER BY path LIMIT ?"
        return self._db.execute(ask, (path, most)).fetchall()

    def _look_at(self, known: Iterable[_Known]) -> None:
        """Look at files, and see those that are not what is known of them."""
        for row in known:
            path = os.fsdecode(row[0])
            if path in self.files or path in self.gone:
                continue
            stamp = stamp_at(self._folder, path)
            if stamp is None:
                self.gone.add(path)
            elif bounded(stamp) != row[1:]:
                self.files[path] = stamp

    def _stamp_of_folder(self, place: str) -> Stamp | None:
        path = os.path.join(self._folder, place)
        try:
            status = os.lstat(path.rstrip("/")) if place else os.stat(path)
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            return None
        except OSError as error:
            raise cannot_list(self._folder, place, error) from error
        return stamp_of(status) if stat.S_ISDIR(status.st_mode) else None

    def _list(self, place: str, now: Stamp, known: Mapping[str, object]) -> None:
        """See what a folder holds now, with a closer look at names that are new or another file's."""
        before = self._known_in(place)
        wanted = endings()
        self.folders[place] = now
        with listing(self._folder, place) as entries:
            for entry in entries or ():
                path = place + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if f"{path}/" not in known:
                        self._add_all(f"{path}/")
                elif entry.name.lower().endswith(wanted):
                    inode = before.pop(path, None)
                    if inode != entry.inode() and (stamp := stamp_at(self._folder, path)):
                        self.files[path] = stamp
        self.gone.update(before)

    def _add_all(self, place: str) -> None:
        found = scan_all(self._folder, place)
        self.files.update(found.files)
        self.folders.update(found.folders)

    def _known_in(self, place: str, below: bool = False) -> dict[str, int]:
        """The inodes of the files that are known in a folder, by path; `below`: in its folders too."""
        first = os.fsencode(place)
        between = (first, first[:-1] + b"0") if first else (b"", b"\xff" * 4096)  # "0" follows "/".
        rows = self._db.execute(
            "SELECT path, inode FROM files WHERE path >= ? AND path < ?", between
        )
        return {
            os.fsdecode(path): inode
            for path, inode in rows
            if below or b"/" not in path[len(first) :]
        }


def stamp_at(folder: str, path: str) -> Stamp | None:
    """The stamp of a file that is there."""
    try:
        return stamp_of(os.stat(f"{folder}/{path}"))
    except OSError:
        return None
