"""Keeps the index of a store up to date while the reader runs: looks, reads, finds, and looks again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from threading import Thread
from time import monotonic

from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite, and all that finds things: 0.1 s, and not before the first paint.
    from newsterm.adapters.index.index import Index
    from newsterm.tui.sources.indexed_source import IndexedSource

LOOK_SECONDS = 2.0
"""Between two looks at the folder, at least."""
_TELL_SECONDS = 1.0
"""Between two tellings of how far a long reading is."""
_AT_ONCE = 5000
"""Articles in which to find things between two looks at the folder: half a minute."""


class Ended(Exception):
    """The reader has ended while a long reading went on."""


class IndexWatcher(Thread):
    """Follows the folder by a connection of its own, so that nobody waits for it."""

    def __init__(self, indexed_source: IndexedSource, folder: str) -> None:
        super().__init__(name="follower", daemon=True)
        self._indexed_source = indexed_source
        self._folder = folder

    def run(self) -> None:
        from newsterm.adapters.index.index import Index

        try:
            with closing(Index(self._folder)) as index:
                follow(self._indexed_source, index, self._indexed_source.rest)
        except Ended:
            pass
        except Exception as error:
            self._indexed_source.fail(error)


def follow(indexed_source: IndexedSource, index: Index, attend: Callable[[float], None]) -> None:
    """Bring the index up to date again and again, and tell when it has changed, whoever did it.

    What is found in the articles is worked out in between, some thousands at a time. `attend` waits
    so many seconds, or does in them what else there is to do; it ends all this by raising.
    """
    state: tuple[object, ...] = ()
    has_all = False
    read = _Teller(indexed_source, index, attend, "{:,} of {:,} read")
    found = _Teller(indexed_source, index, attend, "")
    while True:
        began = monotonic()
        try:
            index.update(read)
            if state != (state := _state(index)):
                indexed_source.changed(None, index)
                has_all = False
            attend(max(LOOK_SECONDS, 20 * (monotonic() - began)))
            if not has_all:
                has_all = not index.find(found, _AT_ONCE)
                # Its own changes are no news; what another program did meanwhile is.
                state = (*_state(index)[:2], *state[2:])
                indexed_source.has_found()
        except NewstermError:  # Another program fills it just now: the next look sees that.
            state = ()
            attend(LOOK_SECONDS)


class _Teller:
    """Tells, not too often, how far a long work is."""

    def __init__(
        self,
        indexed_source: IndexedSource,
        index: Index,
        attend: Callable[[float], None],
        words: str,
    ) -> None:
        self._indexed_source = indexed_source
        self._index = index
        self._attend = attend
        self._words = words
        self._told = -_TELL_SECONDS  # What is read first is shown at once: the rest may take long.

    def __call__(self, done: int, of: int) -> None:
        self._attend(0)
        if done < of and monotonic() - self._told > _TELL_SECONDS:
            self._told = monotonic()
            if self._words:
                self._indexed_source.changed(self._words.format(done, of), self._index)
            else:
                self._indexed_source.has_found()


def _state(index: Index) -> tuple[object, ...]:
    """What changes when the articles do."""
    db = index.connection
    return id(db), db.total_changes, db.execute("PRAGMA data_version").fetchone()[0]


def is_in_memory(index: Index) -> bool:
    from newsterm.adapters.index.database import file_of

    return not file_of(index.connection)
