"""Nothing that was reported as done is lost when newsterm is killed (`python tests/kills.py 200`)."""

from __future__ import annotations

from pathlib import Path

from kills import Killed


def test_a_kill_at_any_moment_loses_nothing_and_tears_nothing(tmp_path: Path) -> None:
    killed = Killed(tmp_path, seed=7)
    for number in range(4):
        killed.round(str(number))
        assert list(killed.problems()) == []
