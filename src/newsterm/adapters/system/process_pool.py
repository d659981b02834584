"""Worker processes that are no trouble when newsterm is interrupted.

A terminal sends Ctrl-C to all processes at once, and a worker that is hit while it holds the queue's
lock leaves all others waiting, the end of newsterm too. So workers leave Ctrl-C to their parent, from
their first moment on, and the parent never waits for them: what is still at work is killed. A parent
that is killed itself can do neither; then the workers end of themselves.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def new_pool(jobs: int, method: str | None = None) -> ProcessPoolExecutor:
    """A pool whose work is to be submitted within `undisturbed`, and which `end_pool` ends."""
    from concurrent.futures import ProcessPoolExecutor  # 14 ms, and one process does without.

    return ProcessPoolExecutor(jobs, _context(method), live_with_parent)


def new_process(
    serve: Callable[[Connection], None], method: str | None
) -> tuple[BaseProcess, Connection]:
    """A process that `serve`s one end of a pipe, and the other end. It ends with this one."""
    context = _context(method)
    ours, theirs = context.Pipe()
    process: BaseProcess = context.Process(  # type: ignore[attr-defined]
        target=serve, args=(theirs,), daemon=True
    )
    with undisturbed():
        process.start()
    theirs.close()
    return process, ours


def _context(method: str | None) -> BaseContext:
    """What begins processes by a method, ready to do so."""
    from multiprocessing import get_context

    context = get_context(method)
    if context.get_start_method() != "fork":
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()  # Later it would let signals in again, while it starts.
    return context


@contextmanager
def undisturbed() -> Iterator[None]:
    """Processes started meanwhile get no signal before they know what to do with it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def end_pool(pool: ProcessPoolExecutor) -> None:
    """End a pool at once, whatever it is at."""
    for process in list((pool._processes or {}).values()):
        process.kill()
    # Killed in the middle of an answer, a worker leaves the reader of answers waiting for the rest of
    # it: for ever, were this end of the pipe left open.
    pool._result_queue._writer.close()  # type: ignore[attr-defined]
    pool.shutdown(cancel_futures=True)


def live_with_parent() -> None:
    """What a worker does first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """The queue of work does not end with the parent, for its workers hold it open themselves."""
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
