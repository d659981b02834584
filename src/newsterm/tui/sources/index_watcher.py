"""Keeps the index of a store up to date while the reader runs: looks, reads, finds, and looks again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from threading import Thread
from time import monotonic

from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite, and all that finds things: 0.1 s, and not before the first paint.
    from typing import Protocol

    from newsterm.adapters.index.index import Index

    class Owner(Protocol):
        """Whom the watcher works for."""

        def changed(self, progress: str | None, followed: Index) -> None: ...
        def has_found(self) -> None: ...
        def tell(self, error: NewstermError) -> None: ...
        def rest(self, seconds: float) -> None: ...
        def fail(self, error: Exception) -> None: ...


LOOK_SECONDS = 2.0
"""Between two looks at the folder, at least."""
_TELL_SECONDS = 1.0
"""Between two tellings of how far a long reading is."""
_MANY = 200
"""Files of which it is told how many there are before the first is read: half a second."""
_AT_ONCE = 5000
"""Articles in which to find things between two looks at the folder: half a minute."""


class Ended(Exception):
    """The reader has ended while a long reading went on."""


class IndexWatcher(Thread):
    """Watches the folder by a connection of its own, so that nobody waits for it."""

    def __init__(self, owner: Owner, folder: str) -> None:
        super().__init__(name="watcher", daemon=True)
        self._owner = owner
        self._folder = folder

    def run(self) -> None:
        from newsterm.adapters.index.index import Index

        try:
            with closing(Index(self._folder)) as index:
                watch(self._owner, index, self._owner.rest)
        except Ended:
            pass
        except Exception as error:
            self._owner.fail(error)


def watch(owner: Owner, index: Index, attend: Callable[[float], None]) -> None:
    """Bring the index up to date again and again, and tell when it has changed, whoever did it.

    What is found in the articles is worked out in between, some thousands at a time. `attend` waits
    so many seconds, or does in them what else there is to do; it ends all this by raising.
    """
    from newsterm.adapters.following.following import follow, remember_places

    state: tuple[object, ...] = ()
    has_all = False
    read = _Teller(owner, index, attend, "reading {:,} of {:,} files")
    found = _Teller(owner, index, attend, "")
    while True:
        began = monotonic()
        try:
            index.certain(lambda: remember_places(index))
            index.update(read)
            for told in index.certain(lambda: follow(index)):
                owner.tell(told)
            if state != (state := _state(index)):
                owner.changed(None, index)
                has_all = False
            attend(max(LOOK_SECONDS, 20 * (monotonic() - began)))
            if not has_all:
                has_all = not index.find(found, _AT_ONCE)
                # Its own changes are no news; what another program did meanwhile is.
                state = (*_state(index)[:2], *state[2:])
                owner.has_found()
        except NewstermError:  # Another program fills it just now: the next look sees that.
            state = ()
            attend(LOOK_SECONDS)


class _Teller:
    """Tells, not too often, how far a long work is."""

    def __init__(
        self,
        owner: Owner,
        index: Index,
        attend: Callable[[float], None],
        words: str,
    ) -> None:
        self._owner = owner
        self._index = index
        self._attend = attend
        self._words = words
        self._told = -_TELL_SECONDS  # What is read first is shown at once: the rest may take long.

    def __call__(self, done: int, of: int) -> None:
        self._attend(0)
        if not done and of < _MANY:
            return
        if done < of and monotonic() - self._told > _TELL_SECONDS:
            if done:
                self._told = monotonic()
            if self._words:
                self._owner.changed(self._words.format(done, of), self._index)
            else:
                self._owner.has_found()


def _state(index: Index) -> tuple[object, ...]:
    """What changes when the articles do."""
    db = index.connection
    return id(db), db.total_changes, db.execute("PRAGMA data_version").fetchone()[0]


def is_in_memory(index: Index) -> bool:
    from newsterm.adapters.index.database import file_of

    return not file_of(index.connection)
