"""The index of a store: what list and search need of each article. Derived, and made again at need.

One SQLite database per store in the cache folder: a row per file (its stamp tells whether it must be
read again), a row per article, and a contentless FTS5 table of title and body. A damaged, outdated
or missing index is no error: it is thrown away and filled anew. What is gone from the store leaves
its words behind in the FTS table, for SQLite 3.40 cannot delete them without the text; when too many
are gone the index is filled anew.

See https://sqlite.org/fts5.html.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import islice
from typing import TypeVar

from newsterm.adapters.index_file import (
    TROUBLE,
    index_path,
    is_hindered,
    maker,
    open_index,
    remove_index,
)
from newsterm.adapters.store_scan import Stamp, scan
from newsterm.core.entry import Entry
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.index_rows import Findings, Reading

Result = TypeVar("Result")
_BATCH = 1000
"""Files to a transaction: what a kill can cost."""
ENTRY = "id, path, articles.title, date, added, words, language"
"""The columns of an Entry, in its order."""
_RACY = 2_000_000_000
"""Nanoseconds: a file changed so shortly before it was read may have changed once more since."""


Progress = Callable[[int, int], None]
"""Called with how many files are done, and of how many."""


class Index:
    """The open index of one store. `update` before asking; close when done."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._path = index_path(folder)
        self._db = open_index(self._path)
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

    def certain(self, work: Callable[[], Result]) -> Result:
        """What `work` reads from the index; from one made anew where it turns out to be damaged."""
        try:
            return work()
        except TROUBLE as error:
            self._recover(error)
        self._update(None)
        if self._sought:
            self._find(None, self._sought)
        return work()

    def find(self, progress: Progress | None = None, most: int = -1) -> int:
        """Make the digest of each article that has none by this code; how many articles that were.

        `said:` and `figure:` ask what it finds; it goes on where a kill stopped it. The newest
        articles come first, and no more than `most`.
        """
        self._sought = most
        return self.certain(lambda: self._find(progress, most))

    def unfound(self) -> int:
        """How many articles have no digest by this code yet."""
        count = "SELECT count(*) FROM articles WHERE finders IS NOT ?"
        return int(self.certain(lambda: self._db.execute(count, (maker(),)).fetchone()[0]))

    def _find(self, progress: Progress | None, most: int) -> int:
        rows = self._db.execute(
            "SELECT number, id, path FROM articles WHERE finders IS NOT ?"
            " ORDER BY day DESC, number DESC LIMIT ?",
            (maker(), most),
        ).fetchall()
        if not rows:
            return 0
        from newsterm.adapters.index_rows import WORTH_FINDING, each_file, findings_of

        done = 0
        paths = [path for _, _, path in rows]
        found = each_file(findings_of, self.folder, paths, WORTH_FINDING)
        for batch in _batches(zip(rows, found, strict=True), _BATCH // 10):
            with self._writing():
                for (number, id, _), findings in batch:
                    if findings and findings.id == id:
                        self._put_findings(number, findings)
            done += len(batch)
            if progress:
                progress(done, len(rows))
        return len(rows)

    def _put_findings(self, number: int, found: Findings) -> None:
        for table in ("said", "amounts", "digests"):
            self._db.execute(f"DELETE FROM {table} WHERE article = ?", (number,))
        self._db.executemany("INSERT INTO said VALUES (?, ?)", [(number, n) for n in found.names])
        self._db.executemany(
            "INSERT INTO amounts VALUES (?, ?, ?)", [(number, *a) for a in found.amounts]
        )
        self._db.execute(
            "INSERT INTO digests VALUES (?, ?, ?)", (number, found.shape, found.digest)
        )
        self._db.execute("UPDATE articles SET finders = ? WHERE number = ?", (maker(), number))

    def take(self, path: str) -> None:
        """Read one file of the store that is known to be new, without looking for others."""
        from newsterm.adapters.index_rows import reading_of

        try:
            status = os.stat(os.path.join(self.folder, path))
            with self._writing():
                self._put(reading_of(self.folder, path), (status.st_size, status.st_mtime_ns))
        except (OSError, *TROUBLE):  # Gone again; or the index is in trouble.
            self.update()

    def entries(
        self, where: str = "1", values: Iterable[object] = (), rest: str = ""
    ) -> Iterator[Entry]:
        """The articles that a condition of SQL selects, the newest first."""
        rows = self._db.execute(
            f"SELECT {ENTRY} FROM articles WHERE {where} ORDER BY day DESC, number DESC {rest}",
            tuple(values),
        )
        return (Entry(*row) for row in rows)

    def page(self, first: int, most: int) -> list[Entry]:
        """`most` articles from the `first` on, counted from 0, the newest first."""
        # The inner query walks the index by day alone, however deep the page lies.
        inner = "SELECT number FROM articles ORDER BY day DESC, number DESC LIMIT ? OFFSET ?"
        return list(self.entries(f"number IN ({inner})", (most, first)))

    def like(self, runs: Iterable[str], most: int = 5) -> list[Entry]:
        """The articles that share most of these runs of words, the likest first."""
        phrases = " OR ".join('"{}"'.format(run.replace('"', '""')) for run in runs)
        rows = self._db.execute(
            f"SELECT {ENTRY} FROM terms JOIN articles ON number = terms.rowid"
            " WHERE terms MATCH ? ORDER BY rank, number LIMIT ?",
            (phrases or '""', most),
        )
        return [Entry(*row) for row in rows]

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

    def problems(self) -> list[tuple[str, str]]:
        """The files that could not be read, with what was wrong."""
        problems = "SELECT path, problem FROM files WHERE problem IS NOT NULL ORDER BY path"
        return self.certain(lambda: self._db.execute(problems).fetchall())

    def go_on_in_memory(self) -> None:
        """Begin anew where nothing needs to be written."""
        with suppress(sqlite3.Error):
            self._db.close()
        self._db = open_index(":memory:")

    @property
    def connection(self) -> sqlite3.Connection:
        """For `index_query`, which turns queries into SQL."""
        return self._db

    def _update(self, progress: Progress | None) -> int:
        found = scan(self.folder)
        if self._is_mostly_gone():
            self._start_anew()
        known = {
            path: (size, changed, read)
            for path, size, changed, read in self._db.execute(
                "SELECT path, size, changed, read FROM files"
            )
        }
        gone = known.keys() - found.keys()
        wanted = [path for path, stamp in found.items() if not _is_same(known.get(path), stamp)]
        if gone:
            with self._writing():
                self._forget(gone)
        if not wanted:
            return 0
        # The finders of quotes and figures cost 90 ms to import: only where there is work for them.
        from newsterm.adapters.index_rows import WORTH_READING, each_file, reading_of

        done = 0
        read = each_file(reading_of, self.folder, sorted(wanted), WORTH_READING)
        for readings in _batches(read, _BATCH):
            with self._writing():
                for reading in readings:
                    self._put(reading, found[reading[0]])
            done += len(readings)
            if progress:
                progress(done, len(wanted))
        return len(wanted)

    def _put(self, reading: Reading, stamp: Stamp) -> None:
        path, entry, title, body = reading
        number = self._kept(entry) if entry else None
        if number is None:
            self._forget([path])
            number = self._number_of(entry, title, body) if entry else None
        self._db.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)",
            (path, *stamp, time.time_ns(), number, None if entry else title),
        )

    def _kept(self, entry: Entry) -> int | None:
        """The number of the article if this file stood for it already: what was found in it stays."""
        id, path, *told = vars(entry).values()
        row = self._db.execute(
            "UPDATE articles SET title = ?, date = ?, added = ?, words = ?, language = ?, day = ?"
            " WHERE id = ? AND path = ? RETURNING number",
            (*told, entry.day, id, path),
        ).fetchone()
        return int(row[0]) if row else None

    def _number_of(self, entry: Entry, title: str, body: str) -> int:
        row = self._db.execute("SELECT number FROM articles WHERE id = ?", (entry.id,)).fetchone()
        if row:
            return int(row[0])
        number = self._db.execute(
            "INSERT INTO articles (id, path, title, date, added, words, language, day)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*vars(entry).values(), entry.day),
        ).lastrowid
        assert number is not None
        self._db.execute(
            "INSERT INTO terms (rowid, title, body) VALUES (?, ?, ?)", (number, title, body)
        )
        return number

    def _forget(self, paths: Iterable[str]) -> None:
        """Take files out; an article goes with its last file, and else takes the name of another."""
        for path in paths:
            row = self._db.execute("SELECT article FROM files WHERE path = ?", (path,)).fetchone()
            if row is None:
                continue
            self._db.execute("DELETE FROM files WHERE path = ?", (path,))
            if row[0] is None:
                continue
            other = self._db.execute(
                "SELECT min(path) FROM files WHERE article = ?", row
            ).fetchone()[0]
            if other is None:
                self._db.execute("DELETE FROM articles WHERE number = ?", row)
                for table in ("said", "amounts", "digests", "rankings"):
                    self._db.execute(f"DELETE FROM {table} WHERE article = ?", row)
            else:
                self._db.execute("UPDATE articles SET path = ? WHERE number = ?", (other, *row))

    def _is_mostly_gone(self) -> bool:
        last, live = self._db.execute(
            "SELECT (SELECT max(seq) FROM sqlite_sequence), count(*) FROM articles"
        ).fetchone()
        return bool(last and last > 1000 and live < 0.7 * last)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction that waits for other writers before it looks at anything."""
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            yield

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
    with closing(Index(folder)) as index:
        index.update()
        found = index.certain(lambda: list(index.entries("substr(id, 1, ?) = ?", (len(id), id))))
    return os.path.join(folder, found[0].path) if len(found) == 1 else None


def _is_same(known: tuple[int, int, int] | None, stamp: Stamp) -> bool:
    if known is None:
        return False
    size, changed, read = known
    return (size, changed) == stamp and changed < read - _RACY


def _batches(results: Iterator[Result], size: int) -> Iterator[list[Result]]:
    while batch := list(islice(results, size)):
        yield batch
