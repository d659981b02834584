"""Work on what may take long or much memory, in a process apart that has a limit of both.

The limit is of processor time, not of the clock: how busy the machine is decides nothing. The system
ends a process that is beyond its time, whatever it is at; one that asks for more memory than it may
have is refused it. So one thing that is out of all proportion costs itself alone.
"""

from __future__ import annotations

import resource
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from functools import partial
from typing import TypeVar

from newsterm.adapters.system.process_pool import live_with_parent, new_process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")

PATIENCE = 300.0
"""Seconds by the clock: for what waits, and so uses no processor time."""
_MOST_MEMORY = 250 << 20
"""Bytes that one thing may take beside what the process had before."""


class Apart:
    """One process, begun when it is first needed and again when it has ended; close it when done."""

    def __init__(self, method: str | None = None, patience: float = PATIENCE) -> None:
        self._method = method
        self._patience = patience
        self._process: BaseProcess | None = None
        self._pipe: Connection

    def answer(
        self,
        work: Callable[[Thing], Answer],
        thing: Thing,
        lost: Callable[[Thing, str], Answer],
    ) -> Answer:
        """`work(thing)`; `lost` answers where the process "died" on it, or was "stuck".

        Raises what `work` raises.
        """
        if self._process is None:
            self._process, self._pipe = new_process(_serve, self._method)
        try:
            self._pipe.send((work, thing))
            if not self._pipe.poll(self._patience):
                self.close()
                return lost(thing, "stuck")
            answer, error = self._pipe.recv()
        except (EOFError, ConnectionError):
            self.close()
            return lost(thing, "died")
        if error:
            raise error
        return answer  # type: ignore[no-any-return]

    def close(self) -> None:
        if self._process:
            self._process.kill()
            self._process.join()
            self._pipe.close()
        self._process = None


def map_apart(
    work: Callable[[Thing], Answer],
    things: Iterable[Thing],
    lost: Callable[[Thing, str], Answer],
    is_long: Callable[[Thing], bool],
    seconds: int,
) -> Iterator[Answer]:
    """`map(work, things)`, those that are long within limits in a process apart.

    `lost` is told "heavy" of a thing that takes too much memory.
    """
    limited = partial(within_limits, seconds, work)
    with closing(Apart(begin_quickly(), max(PATIENCE, seconds))) as apart:
        for thing in things:
            try:
                answer = apart.answer(limited, thing, lost) if is_long(thing) else work(thing)
            except MemoryError:
                answer = lost(thing, "heavy")
            yield answer


def _serve(pipe: Connection) -> None:
    """What the process does: answer, until nobody asks any more."""
    live_with_parent()
    while True:
        try:
            work, thing = pipe.recv()
        except EOFError:
            return
        try:
            answer, error = work(thing), None
        except Exception as raised:  # For the parent to raise.
            answer, error = None, raised
        pipe.send((answer, error))


def begin_quickly() -> str:
    """How a process that is soon needed begins: forked in no time, where no other thread can be hit."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def within_limits(seconds: int, work: Callable[[Thing], Answer], thing: Thing) -> Answer:
    """`work(thing)` in so many seconds of processor time at most; else this process ends.

    Only for a process apart. Raises MemoryError where `work` does.
    """
    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + seconds)
    if size := _address_space():
        _limit(resource.RLIMIT_AS, size + _MOST_MEMORY)
    try:
        return work(thing)
    except SystemError as error:  # CPython 3.11 has no memory to say that it has none.
        raise MemoryError from error
    finally:
        _limit(resource.RLIMIT_AS, resource.RLIM_INFINITY)


def _limit(what: int, most: int) -> None:
    """Set a limit that may be raised again, below what the user has set."""
    _, hard = resource.getrlimit(what)
    if hard != resource.RLIM_INFINITY:
        most = hard if most == resource.RLIM_INFINITY else min(most, hard)
    with suppress(ValueError, OSError):  # A system without that limit does without.
        resource.setrlimit(what, (most, hard))


def _address_space() -> int:
    """Bytes of memory this process has addresses for; 0 where the system does not tell."""
    with suppress(OSError, ValueError), open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[0]) * resource.getpagesize()
    return 0
