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

from newsterm import __version__
from newsterm.adapters.index_file import VERSION, index_path, open_index, remove_index
from newsterm.adapters.scan import Stamp, scan
from newsterm.core.entry import Entry
from newsterm.core.words import words
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newsterm.adapters.index_rows import Amount, Reading

Result = TypeVar("Result")
_FINDERS = f"{__version__}.{VERSION}"
"""Which code made the findings: those of another are made again."""
_BATCH = 500
"""Files to a transaction: what a kill can cost."""
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

    def close(self) -> None:
        self._db.close()

    def update(self, progress: Progress | None = None) -> int:
        """Read what was added or changed since the last time; how many files that were.

        A kill loses at most the last batch, and the next update goes on from there.
        """
        try:
            return self._update(progress)
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                busy = "is being indexed by another program; try again when it is done"
                raise NewstermError(busy, self.folder) from error
            self._go_on_in_memory()  # The disk is full or fails: what is asked can be told all the same.
        except sqlite3.DatabaseError:  # Damaged: it is only derived, so it is made again.
            self._start_anew()
        return self._update(progress)

    def find(self, progress: Progress | None = None) -> int:
        """Find who is quoted and which amounts there are, where that is not known yet; how many
        articles that were. Only `said:` and `figure:` need it; it goes on where a kill stopped it.
        """
        rows = self._db.execute(
            "SELECT number, path FROM articles WHERE finders IS NOT ? ORDER BY number", (_FINDERS,)
        ).fetchall()
        if not rows:
            return 0
        from newsterm.adapters.index_rows import each_file, findings_of

        number_of = {path: number for number, path in rows}
        done = 0
        for batch in _batches(each_file(findings_of, self.folder, list(number_of)), _BATCH // 5):
            with self._writing():
                for path, names, amounts in batch:
                    self._put_findings(number_of[path], names, amounts)
            done += len(batch)
            if progress:
                progress(done, len(rows))
        return len(rows)

    def _put_findings(self, number: int, names: list[str], amounts: list[Amount]) -> None:
        self._db.execute("DELETE FROM said WHERE article = ?", (number,))
        self._db.execute("DELETE FROM amounts WHERE article = ?", (number,))
        self._db.executemany("INSERT INTO said VALUES (?, ?)", [(number, name) for name in names])
        self._db.executemany(
            "INSERT INTO amounts VALUES (?, ?, ?)", [(number, *a) for a in amounts]
        )
        self._db.execute("UPDATE articles SET finders = ? WHERE number = ?", (_FINDERS, number))

    def entries(
        self, where: str = "1", values: Iterable[object] = (), rest: str = ""
    ) -> Iterator[Entry]:
        """The articles that a condition of SQL selects, the newest first."""
        columns = "id, path, title, date, words, language"
        rows = self._db.execute(
            f"SELECT {columns} FROM articles WHERE {where} ORDER BY date DESC, number DESC {rest}",
            tuple(values),
        )
        return (Entry(*row) for row in rows)

    def page(self, first: int, most: int) -> list[Entry]:
        """`most` articles from the `first` on, counted from 0, the newest first."""
        # The inner query walks the index by date alone, however deep the page lies.
        inner = "SELECT number FROM articles ORDER BY date DESC, number DESC LIMIT ? OFFSET ?"
        return list(self.entries(f"number IN ({inner})", (most, first)))

    def like(self, title: str, most: int = 5) -> Iterator[Entry]:
        """The articles whose titles share most words with this one."""
        terms = " OR ".join(f'"{word}"' for word in words(title))
        numbers = self._db.execute(
            "SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rank LIMIT ?",
            (f"title : ({terms})" if terms else '""', most),
        ).fetchall()
        marks = ",".join("?" * len(numbers))
        return self.entries(f"number IN ({marks})", [number for (number,) in numbers])

    def count(self) -> int:
        """How many articles the store has."""
        return int(self._db.execute("SELECT count(*) FROM articles").fetchone()[0])

    def size(self) -> int:
        """Bytes of the index on disk."""
        pages, size = (
            self._db.execute(f"PRAGMA page_{what}").fetchone()[0] for what in ("count", "size")
        )
        return int(pages * size)

    def problems(self) -> list[tuple[str, str]]:
        """The files that could not be read, with what was wrong."""
        rows = self._db.execute(
            "SELECT path, problem FROM files WHERE problem IS NOT NULL ORDER BY path"
        )
        return [(path, problem) for path, problem in rows]

    @property
    def connection(self) -> sqlite3.Connection:
        """For `asking`, which turns queries into SQL."""
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
        from newsterm.adapters.index_rows import each_file, reading_of

        done = 0
        for readings in _batches(each_file(reading_of, self.folder, sorted(wanted)), _BATCH):
            with self._writing():
                for reading in readings:
                    self._put(reading, found[reading[0]])
            done += len(readings)
            if progress:
                progress(done, len(wanted))
        return len(wanted)

    def _put(self, reading: Reading, stamp: Stamp) -> None:
        path, entry, title, body = reading
        self._forget([path])
        number = self._number_of(entry, title, body) if entry else None
        self._db.execute(
            "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)",
            (path, *stamp, time.time_ns(), number, None if entry else title),
        )

    def _number_of(self, entry: Entry, title: str, body: str) -> int:
        row = self._db.execute("SELECT number FROM articles WHERE id = ?", (entry.id,)).fetchone()
        if row:
            return int(row[0])
        number = self._db.execute(
            "INSERT INTO articles (id, path, title, date, words, language) VALUES (?, ?, ?, ?, ?, ?)",
            (entry.id, entry.path, entry.title, entry.date, entry.words, entry.language),
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
                for table, column in (
                    ("articles", "number"),
                    ("said", "article"),
                    ("amounts", "article"),
                ):
                    self._db.execute(f"DELETE FROM {table} WHERE {column} = ?", row)
            else:
                self._db.execute("UPDATE articles SET path = ? WHERE number = ?", (other, *row))

    def _is_mostly_gone(self) -> bool:
        last, live = self._db.execute(
            "SELECT ifnull(max(number), 0), count(*) FROM articles"
        ).fetchone()
        return bool(last > 1000 and live < 0.7 * last)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction that waits for other writers before it looks at anything."""
        with self._db:
            self._db.execute("BEGIN IMMEDIATE")
            yield

    def _start_anew(self) -> None:
        self._db.close()
        remove_index(self._path)
        self._db = open_index(self._path)

    def _go_on_in_memory(self) -> None:
        with suppress(sqlite3.Error):
            self._db.close()
        self._db = open_index(":memory:")


def path_by_id(folder: str, id: str) -> str | None:
    """The file of the one article of a store whose id begins so; None where there is not just one."""
    with closing(Index(folder)) as index:
        index.update()
        found = list(index.entries("substr(id, 1, ?) = ?", (len(id), id)))
    return os.path.join(folder, found[0].path) if len(found) == 1 else None


def _is_same(known: tuple[int, int, int] | None, stamp: Stamp) -> bool:
    if known is None:
        return False
    size, changed, read = known
    return (size, changed) == stamp and changed < read - _RACY


def _batches(results: Iterator[Result], size: int) -> Iterator[list[Result]]:
    while batch := list(islice(results, size)):
        yield batch
