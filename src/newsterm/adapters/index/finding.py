"""The second pass over a store: a digest of each article, which `said:` and `figure:` ask.

The newest articles come first. Two programs that are at it at once share the work: whoever came
second begins with the oldest, and each passes over what the other has done, until they meet.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from itertools import islice

from newsterm.adapters.index.database import file_of, maker, writing
from newsterm.adapters.index.update import Progress, batches
from newsterm.adapters.system.own_files import open_to_append

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

    from newsterm.adapters.index.rows import Findings, Place

_BATCH = 100
"""Articles to a transaction: what a kill can cost."""
_AT_ONCE = 20
"""Articles taken from those that wait: what two programs may both do where they meet."""
_SIZE = "(SELECT coalesce(max(size), 0) FROM files WHERE article = number)"


def count_unfound(db: sqlite3.Connection) -> int:
    """How many articles have no digest by this code yet."""
    count = "SELECT count(*) FROM articles WHERE finders IS NOT ?"
    return int(db.execute(count, (maker(),)).fetchone()[0])


def find_all(db: sqlite3.Connection, folder: str, progress: Progress | None, most: int) -> int:
    """Make the digest of each article that has none, of no more than `most`; how many that were."""
    waiting = count_unfound(db)
    of = min(waiting, most) if most >= 0 else waiting
    if not of:
        return 0
    from newsterm.adapters.index.rows import (
        FINDING_SECONDS,
        WORTH_FINDING,
        each_file,
        findings_of,
        findings_of_all,
        is_long,
        no_findings,
    )

    done = 0
    with _is_alone(db) as is_alone:
        places = islice(_unfound(db, is_alone), of)
        work, is_many = partial(findings_of, folder), of >= WORTH_FINDING
        together = partial(findings_of_all, folder)
        found = each_file(work, places, no_findings, is_many, is_long, FINDING_SECONDS, together)
        for batch in batches(found, _BATCH):
            with writing(db):
                for findings in filter(None, batch):
                    _put(db, findings)
            done += len(batch)
            if progress:
                progress(done, of)
    if progress and done < of:  # Another program has done the rest.
        progress(of, of)
    return done


def _unfound(db: sqlite3.Connection, newest_first: bool) -> Iterator[Place]:
    """The articles that wait, each batch of them asked for only when there is time for it."""
    beyond, order = ("<", "DESC") if newest_first else (">", "ASC")
    place = ("~" if newest_first else "", 0)  # Later or earlier than every day.
    while rows := db.execute(
        f"SELECT id, path, {_SIZE}, day, number FROM articles"
        f" WHERE finders IS NOT ? AND (day, number) {beyond} (?, ?)"
        f" ORDER BY day {order}, number {order} LIMIT ?",
        (maker(), *place, _AT_ONCE),
    ).fetchall():
        yield from ((id, os.fsdecode(path), size) for id, path, size, _, _ in rows)
        place = rows[-1][3:]


@contextmanager
def _is_alone(db: sqlite3.Connection) -> Iterator[bool]:
    """Whether no other program is making digests for this index just now.

    The lock goes with the program, however that ends; an index in memory needs none.
    """
    path = file_of(db)
    is_alone = True
    with ExitStack() as stack:
        with suppress(OSError):  # No room for the lock: some work may be done twice.
            if path:
                is_alone = _is_locked(stack.enter_context(open_to_append(path + b"-finding")))
        yield is_alone


def _is_locked(file: BinaryIO) -> bool:
    """Lock a file for this program; False where another has it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _put(db: sqlite3.Connection, found: Findings) -> None:
    """Keep what was found; not where the file holds another article since."""
    row = db.execute("SELECT number FROM articles WHERE id = ?", (found.id,)).fetchone()
    if row is None:
        return
    for table in ("said", "amounts", "digests"):
        db.execute(f"DELETE FROM {table} WHERE article = ?", row)
    db.executemany("INSERT INTO said VALUES (?, ?)", [(*row, name) for name in found.names])
    db.executemany("INSERT INTO amounts VALUES (?, ?, ?)", [(*row, *a) for a in found.amounts])
    db.execute("INSERT INTO digests VALUES (?, ?, ?)", (*row, found.shape, found.digest))
    db.execute("UPDATE articles SET finders = ? WHERE number = ?", (maker(), *row))
    if found.problem:
        problem = "UPDATE files SET problem = ?, maker = ? WHERE article = ?"
        db.execute(problem, (found.problem, maker(), *row))
