"""The index of a store: what list and search need of each article. Derived, and made again at need.

One SQLite database per store in the cache folder: a row per file (its stamp tells whether it must be
read again), a row per article, and a contentless FTS5 table of title and body. A damaged, outdated
or missing index is no error: it is thrown away and filled anew. What is gone from the store leaves
its words behind in the FTS table, for SQLite 3.40 cannot delete them without the text; when too many
are gone the index is filled anew. How it is filled: `update`, and then `finding`.

See https://sqlite.org/fts5.html.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress

from newsterm.adapters.index.database import UNSURE, open_index, remove_index
from newsterm.adapters.index.finding import count_unfound, find_all
from newsterm.adapters.index.likeness import alike
from newsterm.adapters.index.looking import look, stamp_at
from newsterm.adapters.index.place import index_path
from newsterm.adapters.index.update import (
    Progress,
    forget_stamps,
    is_mostly_gone,
    read_changes,
    read_files,
    read_if_changed,
)
from newsterm.adapters.system.sqlite import TROUBLE, is_hindered
from newsterm.core.search.entry import Entry
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    Result = TypeVar("Result")

ENTRY = "id, path, articles.title, date, added, words, language, outlet, author, hour"
"""The columns of an Entry, in its order."""


def entry_of(id: str, path: bytes, *told: Any) -> Entry:
    """The Entry of a row of ENTRY."""
    return Entry(id, os.fsdecode(path), *told)


class Index:
    """The open index of one store. `update` before asking; close when done."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._path = index_path(folder)
        self._db = open_index(self._path)
        self.trouble: NewstermError | None = None
        """What the user is to hear of the marks that a query asked for."""
        self.is_whole = True
        """Every file was looked at, so nothing newer is on disk."""
        self._sought = 0
        """What `find` was last asked for: its user needs that again if the index is made anew."""

    def close(self) -> None:
        self._db.close()

    def update(self, progress: Progress | None = None) -> int:
        """Read what was added or changed since the last time; how many files that were.

        A kill loses at most the last batch, and the next update goes on from there.
        """
        try:
            return self._update(progress)
        except TROUBLE as error:
            self._recover(error)
        return self._update(progress)

    def look(self, progress: Progress | None = None) -> None:
        """Read what is seen to have changed without a look at every file; see `is_whole`."""
        self.certain(lambda: self._look(progress))

    def read_all(self, progress: Progress | None = None) -> int:
        """Read every file, whatever is known of it; how many that were."""
        self.certain(lambda: forget_stamps(self._db))
        return self.update(progress)

    def certain(self, work: Callable[[], Result]) -> Result:
        """What `work` reads from the index; from one made anew where it turns out to be damaged."""
        try:
            return work()
        except TROUBLE as error:
            self._recover(error)
        self._update(None)
        if self._sought:
            find_all(self._db, self.folder, None, self._sought)
        return work()

    def find(self, progress: Progress | None = None, most: int = -1) -> int:
        """Make the digest of each article that has none by this code; how many articles that were.

        `said:` and `figure:` ask what it finds; it goes on where a kill stopped it. The newest
        articles come first, and no more than `most`.
        """
        self._sought = most
        return self.certain(lambda: find_all(self._db, self.folder, progress, most))

    def unfound(self) -> int:
        """How many articles have no digest by this code yet."""
        return self.certain(lambda: count_unfound(self._db))

    def take(self, paths: Sequence[str]) -> None:
        """Read files of the store that are known to be new, without looking for others."""
        try:
            read_files(self._db, self.folder, paths)
        except (OSError, *TROUBLE):  # Gone again; or the index is in trouble.
            self.update()

    def check(self, paths: Sequence[str]) -> bool:
        """Look at some files of the store, and read what has changed; whether anything had."""
        stamps = {path: stamp_at(self.folder, path) for path in paths}
        try:
            return self.certain(lambda: read_if_changed(self._db, self.folder, stamps))
        except OSError:  # Gone between two looks.
            self.look()
            return True

    def entries(
        self, where: str = "1", values: Iterable[object] = (), rest: str = ""
    ) -> Iterator[Entry]:
        """The articles that a condition of SQL selects, the newest first."""
        rows = self._db.execute(
            f"SELECT {ENTRY} FROM articles WHERE {where} ORDER BY day DESC, number DESC {rest}",
            tuple(values),
        )
        return (entry_of(*row) for row in rows)

    def page(self, first: int, most: int) -> list[Entry]:
        """`most` articles from the `first` on, counted from 0, the newest first."""
        # The inner query walks the index by day alone, however deep the page lies.
        inner = "SELECT number FROM articles ORDER BY day DESC, number DESC LIMIT ? OFFSET ?"
        return list(self.entries(f"number IN ({inner})", (most, first)))

    def like(self, id: str, most: int = 6) -> list[Entry]:
        """The articles that are most like the one of that id, the likest first."""
        row = self._db.execute("SELECT number FROM articles WHERE id = ?", (id,)).fetchone()
        likest = alike(self._db, int(row[0]), most) if row else []
        found = (next(self.entries("number = ?", (number,)), None) for number in likest)
        return [entry for entry in found if entry]

    def count(self) -> int:
        """How many articles the store has."""
        count = "SELECT count(*) FROM articles"
        return int(self.certain(lambda: self._db.execute(count).fetchone()[0]))

    def size(self) -> int:
        """Bytes of the index on disk."""
        pages, size = (
            self._db.execute(f"PRAGMA page_{what}").fetchone()[0] for what in ("count", "size")
        )
        return int(pages * size)

    def problems(self, now: bool = False) -> list[tuple[str, str]]:
        """The files that could not be read, with what was wrong; `now`: those the disk failed on."""
        which = f"{UNSURE} AND problem IS NOT NULL{' AND size < 0' if now else ''}"
        rows = f"SELECT path, problem FROM files WHERE {which} ORDER BY path"
        problems = self.certain(lambda: self._db.execute(rows).fetchall())
        return [(os.fsdecode(path), problem) for path, problem in problems]

    def go_on_in_memory(self) -> None:
        """Begin anew where nothing needs to be written."""
        with suppress(sqlite3.Error):
            self._db.close()
        self._db = open_index(":memory:")

    @property
    def connection(self) -> sqlite3.Connection:
        """For `query`, which turns queries into SQL."""
        return self._db

    def _update(self, progress: Progress | None) -> int:
        if is_mostly_gone(self._db):
            self._start_anew()
        return read_changes(self._db, self.folder, progress)

    def _look(self, progress: Progress | None) -> None:
        looked = look(self._db, self.folder)
        self.is_whole = looked.is_whole
        read_changes(self._db, self.folder, progress, looked)

    def _recover(self, error: Exception) -> None:
        """Go on with an index made anew, for it is only derived; in memory where none can be written.

        Raises NewstermError where another program has been writing all the time.
        """
        if not is_hindered(error):
            self._start_anew()
            return
        if "locked" in str(error):
            busy = "is being indexed by another program; try again when it is done"
            raise NewstermError(busy, self.folder) from error
        self.go_on_in_memory()

    def _start_anew(self) -> None:
        self._db.close()
        remove_index(self._path)
        self._db = open_index(self._path)


def path_by_id(folder: str, id: str) -> str | None:
    """The file of the one article of a store whose id begins so; None where there is not just one."""

    def entries() -> list[Entry]:
        end = f"{id}g"  # Ids are of hexadecimal digits.
        return index.certain(lambda: list(index.entries("id >= ? AND id < ?", (id, end))))

    with closing(Index(folder)) as index:
        index.look()
        found = entries()
        if index.check([entry.path for entry in found]):
            found = entries()
        if not found and not index.is_whole:
            index.update()
            found = entries()
    return os.path.join(folder, found[0].path) if len(found) == 1 else None
