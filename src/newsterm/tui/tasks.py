"""Work that takes its time, done where the screen need not wait for it.

Each job belongs to a lane; a newer job of a lane makes the older one's answer worthless. The threads
are daemons, so quitting waits for nobody. Answers come back as messages to the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from threading import Thread
from typing import Any, TypeVar

from textual.message import Message
from textual.message_pump import MessagePump

from newsterm.errors import NewstermError

Answer = TypeVar("Answer")


class Finished(Message):
    """A job is done; whoever receives it calls `deliver`."""

    def __init__(self, deliver: Callable[[], None]) -> None:
        super().__init__()
        self.deliver = deliver


def hand_over(screen: MessagePump, deliver: Callable[[], None]) -> None:
    """Have the screen call this when it comes to it; from any thread."""
    try:
        screen.post_message(Finished(deliver))
    except RuntimeError:
        return  # The app has ended meanwhile, and its loop with it.


class Tasks:
    def __init__(self, screen: MessagePump) -> None:
        self._screen = screen
        self._newest: dict[str, int] = {}
        self._numbers = count()

    def start(
        self,
        lane: str,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[NewstermError], None] | None = None,
    ) -> None:
        """Do `work` elsewhere, then here `done` with its answer, or `failed` with its error.

        Any other exception is a bug and is raised here, where it ends the app.
        """
        number = self._newest[lane] = next(self._numbers)
        Thread(target=self._run, args=(lane, number, work, done, failed), daemon=True).start()

    def cancel(self, lane: str) -> None:
        """The answer of what is under way is not wanted any more."""
        self._newest.pop(lane, None)

    def report(self, lane: str, deliver: Callable[[], None]) -> None:
        """From within a job: have the screen call this, unless its lane was cancelled meanwhile."""
        number = self._newest.get(lane)

        def unless_cancelled() -> None:
            if number is not None and self._newest.get(lane) == number:
                deliver()

        hand_over(self._screen, unless_cancelled)

    def _run(
        self,
        lane: str,
        number: int,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[NewstermError], None] | None,
    ) -> None:
        try:
            answer, problem = work(), None
        except Exception as error:
            answer, problem = None, error

        def deliver() -> None:
            if self._newest.get(lane) != number:
                return
            if failed and isinstance(problem, NewstermError):
                failed(problem)
            elif problem is not None:
                raise problem
            else:
                done(answer)

        hand_over(self._screen, deliver)
