"""Work on many things in several processes, the answers in the order of the questions.

Things go out in bundles and only a few bundles are under way at once, so memory stays bounded however
many there are. A process that dies (out of memory, killed) takes its bundle with it: its things are
tried again one by one, and only the one that kills its process is given up.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")

_BUNDLE = 32
_AHEAD = 3
"""Bundles under way for each process: enough that none waits for us."""


def map_in_order(
    work: Callable[[Thing], Answer],
    things: Iterable[Thing],
    jobs: int,
    lost: Callable[[Thing], Answer],
) -> Iterator[Answer]:
    """`map(work, things)` in `jobs` processes; `lost` answers for what kills the process on it."""
    bundles = _bundled(things)
    pool = ProcessPoolExecutor(jobs)
    waiting: deque[tuple[list[Thing], Future[list[Answer]]]] = deque()
    try:
        while True:
            for bundle in islice(bundles, jobs * _AHEAD - len(waiting)):
                waiting.append((bundle, pool.submit(_work_on, work, bundle)))
            if not waiting:
                return
            bundle, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                pool.shutdown(cancel_futures=True)
                yield from (_alone(work, thing, lost) for thing in bundle)
                pool = ProcessPoolExecutor(jobs)
                waiting = deque((b, pool.submit(_work_on, work, b)) for b, _ in waiting)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(
    work: Callable[[Thing], Answer], thing: Thing, lost: Callable[[Thing], Answer]
) -> Answer:
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(work, thing).result()
        except BrokenProcessPool:
            return lost(thing)


def _work_on(work: Callable[[Thing], Answer], bundle: list[Thing]) -> list[Answer]:
    return [work(thing) for thing in bundle]


def _bundled(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    source = iter(things)
    while bundle := list(islice(source, _BUNDLE)):
        yield bundle
