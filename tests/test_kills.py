"""Nothing that was reported as done is lost when newsterm is killed (`python tests/kills.py 200`)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from kills import Killed


def test_a_kill_at_any_moment_loses_nothing_and_tears_nothing() -> None:
    runner = str(Path(__file__).with_name("kills.py"))
    done = subprocess.run(
        [sys.executable, runner, "4", "7"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout.endswith(" 0 lost or torn\n")


@pytest.mark.parametrize("cut", ["", "add", "added", "added 0a1b", "marked 0a1b", "written 3-"])
def test_a_report_that_the_kill_has_cut_is_none(cut: str) -> None:
    killed = object.__new__(Killed)
    killed.added, killed.marked, killed.refreshed = set(), set(), set()
    killed.last = {"written": "", "restored": ""}
    killed._take(f"added 0a1b2c\nmarked 0a1b2c step0-0\nwritten 0-0\n{cut}")
    assert (killed.added, killed.marked) == ({"0a1b2c"}, {("0a1b2c", "step0-0")})
    assert killed.last["written"] == "0-0"
