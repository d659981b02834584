"""Work of a second or so in a process of its own, so that keys need not wait for Python's lock.

A thread that looks for quotes takes the lock from the screen in the middle of every key, which then
takes twice as long. The process is started for the work, in 0.2 s, and ends with it; what is wanted
next ends what was wanted before, and quitting ends everything.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:  # Processes are loaded with the first long article: 20 ms.
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")


class Superseded(Exception):
    """Something else is wanted by now, or nothing more."""


class SubprocessTask:
    def __init__(self) -> None:
        self._lock = Lock()
        self._process: SpawnProcess | None = None
        self._has_ended = False

    def do(self, work: Callable[[Thing], Answer], thing: Thing) -> Answer:
        """What `work` makes of a thing; made here where no process can be had, or where it failed.

        Raises Superseded, in whatever thread waits for the answer, when that is not wanted any more, and
        MemoryError where `work` has had no more memory: here it would take it from the screen.
        """
        process = None
        try:
            process, pipe = self._begin(work)
            with pipe:
                # Not among the arguments of the process: this one holds their pipe open at both ends
                # until they are read, and would wait for ever, with the lock, for one that has died.
                pipe.send(thing)
                if (answer := pipe.recv()) is MemoryError:
                    raise MemoryError
                return cast("Answer", answer)
        except (EOFError, OSError) as error:
            if process and self._process is not process:
                raise Superseded from error
        return work(thing)

    def end(self) -> None:
        """Stop what is under way, and begin nothing more."""
        with self._lock:
            self._has_ended = True
            self._stop()

    def _begin(self, work: Callable[[Thing], Answer]) -> tuple[SpawnProcess, Connection]:
        from multiprocessing import get_context

        from newsterm.adapters.system.process_pool import undisturbed

        spawned = get_context("spawn")  # Not forked: this is one thread of many.
        with self._lock:
            if self._has_ended:
                raise Superseded
            self._stop()
            ours, theirs = spawned.Pipe()
            process = spawned.Process(target=_answer, args=(theirs, work), daemon=True)
            with theirs, undisturbed():
                process.start()
            self._process = process
            return process, ours

    def _stop(self) -> None:
        process, self._process = self._process, None  # First: it says why the process dies.
        if process:
            process.kill()
            process.join()


def _answer(pipe: Connection, work: Callable[[Thing], Answer]) -> None:
    """In the process: the answer, or MemoryError; or the end of the pipe where the work failed."""
    from newsterm.adapters.system.process_pool import live_with_parent

    live_with_parent()
    os.nice(10)  # Keys come first, where there is but one processor too.
    with suppress(Exception):
        thing = pipe.recv()
        try:
            pipe.send(work(thing))
        except MemoryError:
            pipe.send(MemoryError)
