"""How far a long run is, and how long it will take: told on a terminal alone."""

from __future__ import annotations

import pytest

from newsterm.commands.store.index import time_left


@pytest.mark.parametrize(
    ("elapsed", "done", "total", "told"),
    [
        (10.0, 100, 200, ", 10 s left"),
        (10.0, 100, 1000, ", 90 s left"),
        (10.0, 100, 10_000, ", 16 min left"),
        (10.0, 0, 200, ""),
        (10.0, 200, 200, ""),
        (2.0, 1999, 2000, ", 0 s left"),
    ],
)
def test_time_left_is_told_by_what_was_done(
    elapsed: float, done: int, total: int, told: str
) -> None:
    assert time_left(elapsed, done, total) == told
