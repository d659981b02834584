"""Work on many things in several processes, the answers in the order of the questions.

Things go out in bundles and only a few bundles are under way at once, so memory stays bounded however
many there are. A process that dies (out of memory, killed) takes its bundle with it, and one that
gets stuck is killed: the things of its bundle are tried again one by one, and only the one to blame
is given up.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import partial
from itertools import islice
from typing import TypeVar

from newsterm.adapters.system.limited_process import PATIENCE, Apart
from newsterm.adapters.system.process_pool import end_pool, new_pool, undisturbed

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")

_BUNDLE = 32
_AHEAD = 3
"""Bundles under way for each process: enough that none waits for us."""


def map_in_order(
    work: Callable[[Thing], Answer],
    things: Iterable[Thing],
    jobs: int,
    lost: Callable[[Thing, str], Answer],
    patience: float = PATIENCE,
    method: str | None = None,
    work_on_all: Callable[[list[Thing]], list[Answer]] | None = None,
) -> Iterator[Answer]:
    """`map(work, things)` in `jobs` processes.

    `lost` answers for a thing whose process "died" on it, or was "stuck" for longer than `patience`,
    seconds for a bundle, and again for a thing alone: many times what the longest article takes.
    `method` is how processes begin: "spawn" where this one has other threads. `work_on_all` answers
    for a bundle, where that is quicker than one thing after the other.
    """
    work_on_all = work_on_all or partial(_work_on, work)
    bundles = _bundled(things)
    pool = new_pool(jobs, method)
    waiting: deque[tuple[list[Thing], Future[list[Answer]]]] = deque()
    try:
        while True:
            for bundle in islice(bundles, jobs * _AHEAD - len(waiting)):
                waiting.append((bundle, _submitted(pool, work_on_all, bundle)))
            if not waiting:
                return
            bundle, future = waiting.popleft()
            try:
                answers = future.result(patience)
            except (BrokenProcessPool, TimeoutError):
                end_pool(pool)
                with closing(Apart(method, patience)) as apart:
                    yield from (apart.answer(work, thing, lost) for thing in bundle)
                pool = new_pool(jobs, method)
                waiting = deque((b, _submitted(pool, work_on_all, b)) for b, _ in waiting)
            else:
                yield from answers
    finally:  # Without waiting, Python now and then trips over the pool when it ends.
        end_pool(pool) if waiting else pool.shutdown()


def _submitted(
    pool: ProcessPoolExecutor,
    work_on_all: Callable[[list[Thing]], list[Answer]],
    bundle: list[Thing],
) -> Future[list[Answer]]:
    """The bundle's answers to come; of a pool that has broken already, what `result` would raise."""
    try:
        with undisturbed():
            return pool.submit(work_on_all, bundle)
    except BrokenProcessPool as error:
        future: Future[list[Answer]] = Future()
        future.set_exception(error)
        return future


def _work_on(work: Callable[[Thing], Answer], bundle: list[Thing]) -> list[Answer]:
    return [work(thing) for thing in bundle]


def _bundled(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    source = iter(things)
    while bundle := list(islice(source, _BUNDLE)):
        yield bundle
