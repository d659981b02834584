"""newsterm ends when its command has, whatever its threads and their processes are still at."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import newsterm

AT_WORK = """
import multiprocessing, os, sys, threading, time
from newsterm import __main__, cli
from newsterm.adapters.system.parallel_map import map_in_order

def long_work(path):
    open(path, "w").write(str(os.getpid()))
    time.sleep(300)

def main(arguments):
    def work():
        list(map_in_order(long_work, arguments, 1, lambda *_: None, method="spawn"))

    threading.Thread(target=work, daemon=True).start()
    while not all(map(os.path.exists, arguments)):
        time.sleep(0.01)
    return 3

if __name__ == "__main__":
    cli.main = main
    sys.exit(__main__.main())
"""


def test_it_waits_for_no_process_of_a_thread_that_goes_on(tmp_path: Path) -> None:
    """As the reader's does that looks for findings in articles of many megabytes."""
    program, told = tmp_path / "program.py", tmp_path / "at work"
    program.write_text(AT_WORK, encoding="utf-8")
    variables = {**os.environ, "PYTHONPATH": str(Path(newsterm.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, program, told], env=variables, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (3, b"", b"")
    assert is_gone(int(told.read_text("utf-8")))


def is_gone(process: int) -> bool:
    until = monotonic() + 30
    while monotonic() < until:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        sleep(0.05)
    return False
