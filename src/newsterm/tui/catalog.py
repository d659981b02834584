"""What the store's index knows, followed in a thread of its own: SQLite's connections stay in one.

The last known list comes at once, its first page before the rest, without reading an article; then
the index is brought up to date, again and again, and what changed is told. A long first reading is
told while it goes on. Then what is found in the articles is worked out, some thousands at a time, the
newest first; a question about it is answered by what is known, and again as more becomes known.
Where the cache folder cannot be written the index lives in memory, in this thread, so questions are
answered here too.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from newsterm.core.entry import Entry
from newsterm.core.value import frozen
from newsterm.errors import NewstermError
from newsterm.tui.headlines import Headline
from newsterm.tui.page import minutes

if TYPE_CHECKING:  # The index needs all that finds things: 0.1 s, and not before the first paint.
    from newsterm.adapters.index import Index
    from newsterm.core.query import Query

_PAGE = 200
_PATIENCE = 3.0
"""Seconds that quitting waits for a batch to be written."""

_AT_ONCE = 5000
"""Articles to work out between two looks at the folder: half a minute."""
_AGAIN = 1.0
"""Seconds after which a question is answered anew while more becomes known."""

Answer = Callable[[list[str], str], None]
"""Called with the paths of what answers, best first, and how much is known where not all is."""


@frozen
class Listing:
    """The articles of a store, the newest first; behind them what cannot be read."""

    headlines: dict[str, Headline]
    """By path."""
    progress: str = ""
    """How far the reading is where more is to come; empty when this is all."""


class Ended(Exception):
    """The reader has ended while a long reading went on."""


class Catalog(Thread):
    """`tell`, `fail` and the answers to questions are called in this thread."""

    def __init__(
        self,
        folder: str,
        seconds: float,
        tell: Callable[[Listing], None],
        fail: Callable[[Exception], None],
    ) -> None:
        super().__init__(name="catalog", daemon=True)
        self._folder = folder
        self._seconds = seconds
        """Between two looks at the folder, at least."""
        self._tell = tell
        self._fail = fail
        self._questions: SimpleQueue[tuple[Query, Answer] | None] = SimpleQueue()
        self._standing: tuple[Query, Answer] | None = None
        """The last question, where only quotes and figures tell the answer."""
        self._answered_at = 0.0
        self._has_all = False
        """What is found in all articles is known."""
        self._has_ended = False
        self._told = 0
        """How many files had been read when the list was told last, in a long reading."""

    def end(self) -> None:
        """Let go of the store; a reading under way stops after its batch."""
        self._has_ended = True
        self._questions.put(None)
        self.join(_PATIENCE)

    def ask(self, query: Query, answer: Answer) -> None:
        """Have the last query asked answered; one about quotes and figures until all are known."""
        self._questions.put((query, answer))

    def run(self) -> None:
        from newsterm.adapters.index import Index

        try:
            with closing(Index(self._folder)) as index:
                self._tell_known(index)
                self._follow(index)
        except Ended:
            pass
        except Exception as error:
            self._fail(error)

    def _tell_known(self, index: Index) -> None:
        """What the index knew when the reader was last there."""
        from sqlite3 import DatabaseError

        with suppress(DatabaseError):  # Damaged: `update` makes it again.
            if first := index.page(0, _PAGE):
                self._tell(Listing(self._headlines(first), "…"))
                if len(first) == _PAGE:
                    self._tell(Listing(self._headlines(index.entries()), "…"))

    def _follow(self, index: Index) -> None:
        state: object = None
        while not self._has_ended:
            began, self._told = monotonic(), 0
            try:
                index.update(lambda done, of: self._progress(index, done, of))
            except NewstermError:  # Another program fills it just now: the next look sees that.
                state = None
            if state != (state := _state(index)):
                self._tell(self._listing(index))
                self._has_all = False
            self._attend(index, max(self._seconds, 20 * (monotonic() - began)))
            if not self._has_all:
                self._find(index)
                state = _state(index)

    def _find(self, index: Index) -> None:
        """Work out what is found in some more articles, and answer who waits for that."""

        def go_on(*_: int) -> None:
            self._stop_where_ended()
            self._attend(index, 0)
            if self._standing and monotonic() - self._answered_at > _AGAIN:
                self._answer(index, *self._standing)

        with suppress(NewstermError):  # Another program fills the index just now.
            self._has_all = not index.find(go_on, _AT_ONCE)
            if self._standing:
                self._answer(index, *self._standing)

    def _progress(self, index: Index, done: int, of: int) -> None:
        self._stop_where_ended()
        if self._told <= done / 2 and done < of:  # Not more often: the whole list is told.
            self._told = done
            self._tell(self._listing(index, f"{done:,} of {of:,} read"))
        self._attend(index, 0)

    def _listing(self, index: Index, progress: str = "") -> Listing:
        headlines = index.certain(lambda: self._headlines(index.entries()))
        for path, problem in index.problems():
            name = path.rpartition("/")[2]
            headlines[self._path(path)] = Headline(name, problem, readable=False)
        return Listing(headlines, progress)

    def _headlines(self, entries: Iterable[Entry]) -> dict[str, Headline]:
        return {
            self._path(entry.path): Headline(
                entry.title, " · ".join(filter(None, (entry.date, minutes(entry.words)))), entry.id
            )
            for entry in entries
        }

    def _path(self, path: str) -> str:
        return os.path.join(self._folder, path)

    def _attend(self, index: Index, seconds: float) -> None:
        """Answer questions for so many seconds; with none, those that wait."""
        until = monotonic() + seconds
        while not self._has_ended:
            try:
                question = self._questions.get(timeout=max(0.0, until - monotonic()))
                while not self._questions.empty():  # Whoever asks again wants no older answer.
                    question = self._questions.get()
            except Empty:
                return
            if question:
                self._answer(index, *question)
                if self._standing:
                    return  # Sooner than the folder is looked at again, more is found.

    def _answer(self, index: Index, query: Query, answer: Answer) -> None:
        """By a connection of its own: asking attaches the user's marks, and writing locks them."""
        from newsterm.adapters.index import Index
        from newsterm.core.query import asks_for_findings

        if _is_in_memory(index):
            found, unknown = self._found(index, query), index.unfound()
        else:
            with closing(Index(self._folder)) as own:
                found, unknown = self._found(own, query), own.unfound()
        waits = asks_for_findings(query) and unknown > 0
        answer(found, f"{unknown:,} more to look through" if waits else "")
        self._standing = (query, answer) if waits else None
        self._answered_at = monotonic()

    def _found(self, index: Index, query: Query) -> list[str]:
        from datetime import datetime

        from newsterm.adapters.asking import ask

        hits = index.certain(lambda: ask(index, query, datetime.now()))
        return [self._path(hit.entry.path) for hit in hits]

    def _stop_where_ended(self) -> None:
        if self._has_ended:
            raise Ended


def _state(index: Index) -> tuple[object, ...]:
    """What changes when the articles do, whoever changed them."""
    db = index.connection
    return id(db), db.total_changes, db.execute("PRAGMA data_version").fetchone()[0]


def _is_in_memory(index: Index) -> bool:
    return not index.connection.execute("PRAGMA database_list").fetchone()[2]
