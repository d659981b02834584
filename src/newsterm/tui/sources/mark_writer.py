"""What the user did with the articles: read and written in a thread of its own.

A change shows at once and is on disk a moment later. Only what was changed is written over what is
there by then, so that tags given at the command line meanwhile stay. Where nothing can be written
the marks last as long as the reader does; where they cannot be read, nothing is known of any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from queue import SimpleQueue
from threading import Thread

from newsterm.errors import NewstermError
from newsterm.tui.sources.mark_steps import Step, Steps

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks.marks import Mark, Marks

_PATIENCE = 3.0
"""Seconds that quitting waits for the last change to be written."""


class MarkWriter(Thread):
    """The functions it is given are called in this thread."""

    def __init__(self) -> None:
        super().__init__(name="memory", daemon=True)
        self._jobs: SimpleQueue[Callable[[Marks | None], None] | None] = SimpleQueue()
        self._steps = Steps()
        self._error: Exception | None = None
        self._fail: Callable[[Exception], None] | None = None

    def listen(self, fail: Callable[[Exception], None]) -> None:
        """Tell what goes wrong to this function."""
        self._fail = fail
        if self._error:
            self.tell(self._error)

    def look(self, ids: Iterable[str], then: Callable[[dict[str, Mark]], None]) -> None:
        """Call `then` with the marks of these articles."""

        def look(marks: Marks | None) -> None:
            from newsterm.adapters.marks.marks import Mark

            then({id: marks.get(id) if marks else Mark(id) for id in ids})

        self._jobs.put(look)

    def tags(self, then: Callable[[list[str]], None]) -> None:
        """Call `then` with all tags there are."""
        self._jobs.put(lambda marks: then(marks.tags() if marks else []))

    def annotated(self, then: Callable[[list[Mark]], None]) -> None:
        """Call `then` with the marks that have a note or a highlight."""
        self._jobs.put(lambda marks: then(marks.annotated() if marks else []))

    def change(
        self,
        ids: Iterable[str],
        how: Callable[[Mark], Mark],
        undoable: bool = True,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Make the marks of these articles what `how` makes of them, in one step."""

        def change(marks: Marks | None) -> None:
            if marks:
                before = list(map(marks.get, dict.fromkeys(ids))) if undoable else []
                marks.change(ids, how, undoable)
                if undoable:
                    self._steps.add(before, list(map(how, before)))
                if then:
                    then()

        self._jobs.put(change)

    def undo(self, then: Callable[[int], None]) -> None:
        """Take the last undoable step back, and call `then` with how many articles it was.

        Once all that was done in this reader is taken back nothing more is; before anything is done it
        is the last step of whoever was here before.
        """

        def undo(marks: Marks | None) -> None:
            if marks and self._steps.are_none:
                then(marks.undo())
                return
            step = self._steps.take_back()
            then(_turn(marks, step, back=True))

        self._jobs.put(undo)

    def redo(self, then: Callable[[int], None]) -> None:
        """Do the step again that was taken back last, and call `then` with how many articles it is."""
        self._jobs.put(lambda marks: then(_turn(marks, self._steps.do_again(), back=False)))

    def end(self) -> None:
        """Return when all is written."""
        self._jobs.put(None)
        self.join(_PATIENCE)

    def run(self) -> None:
        from sqlite3 import Error

        from newsterm.adapters.marks.marks import Marks

        try:
            with closing(Marks()) as marks:
                if not marks.is_kept:
                    self.tell(marks.unkept("; marks last until you quit"))
                if marks.trouble:
                    self.tell(marks.trouble)
                self._work(marks)
            return
        except NewstermError as error:
            self.tell(error)
        except (Error, OSError) as error:
            self.tell(NewstermError(f"cannot be read: {error}; nothing will be marked", "marks"))
        except Exception as error:
            self.tell(error)
        self._work(None)

    def _work(self, marks: Marks | None) -> None:
        while job := self._jobs.get():
            try:
                job(marks)
            except NewstermError as error:
                self.tell(error)

    def tell(self, error: Exception) -> None:
        """Have the user hear of it, once somebody listens; from any thread."""
        self._error = error
        if self._fail:
            self._fail(error)


def _turn(marks: Marks | None, step: Step | None, back: bool) -> int:
    """Take a step back or do it again; how many articles that changes."""
    if marks is None or step is None:
        return 0
    marks.change(step.ids, step.turn(back))
    return len(step.ids)
