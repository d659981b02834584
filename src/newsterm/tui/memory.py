"""What the user did with the articles: known here, written in a thread of its own.

A change shows at once and is on disk a moment later. Only what was changed is written over what is
there by then, so that tags given at the command line meanwhile stay. Where nothing can be written
the marks last as long as the reader does.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from newsterm.core.value import replace
from newsterm.errors import NewstermError

if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks import Mark, Marks

_PATIENCE = 3.0
"""Seconds that quitting waits for the last change to be written."""


class Memory(Thread):
    """`loaded` and `fail` are called in this thread."""

    def __init__(
        self, loaded: Callable[[dict[str, Mark]], None], fail: Callable[[Exception], None]
    ) -> None:
        super().__init__(name="memory", daemon=True)
        self._loaded = loaded
        self._fail = fail
        self._changes: SimpleQueue[tuple[str, dict[str, Any], bool] | None] = SimpleQueue()

    def change(self, id: str, undoable: bool = True, **fields: Any) -> None:
        """Give an article's mark new values; undoable by `newsterm mark --undo`."""
        self._changes.put((id, fields, undoable))

    def end(self) -> None:
        """Return when all is written."""
        self._changes.put(None)
        self.join(_PATIENCE)

    def run(self) -> None:
        from sqlite3 import Error

        from newsterm.adapters.marks import Marks

        try:
            with closing(Marks()) as marks:
                self._loaded({mark.id: mark for mark in marks.all()})
                if not marks.is_kept:
                    passing = "cannot be written; marks last until you quit"
                    self._fail(NewstermError(passing, marks.folder))
                self._write(marks)
        except NewstermError as error:
            self._fail(error)
        except Error as error:
            self._fail(NewstermError(f"cannot be read: {error}; nothing will be marked", "marks"))
        except Exception as error:
            self._fail(error)

    def _write(self, marks: Marks) -> None:
        while change := self._changes.get():
            id, fields, undoable = change
            try:
                marks.change([id], lambda mark: replace(mark, **fields), undoable)  # noqa: B023
            except NewstermError as error:
                self._fail(error)
