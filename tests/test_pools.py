"""Worker processes end when they are told to, and when there is nobody left to tell them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from newsterm.adapters.system.process_pool import end_pool, new_pool, undisturbed

KILLED = """
import os, signal, sys, time
from newsterm.adapters.system.process_pool import new_pool, undisturbed
if __name__ == "__main__":
    pool = new_pool(2, sys.argv[1])
    with undisturbed():
        pool.submit(print, "at work", flush=True).result()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def answer_in_part(told: str) -> None:
    """Begin to send an answer as a worker does, and never come to its end."""
    frame = sys._getframe()
    while "result_queue" not in frame.f_locals:
        assert frame.f_back
        frame = frame.f_back
    answers = frame.f_locals["result_queue"]._writer
    os.write(answers.fileno(), (1000).to_bytes(4, "big") + b"not all of it")
    Path(told).touch()
    while True:
        sleep(60)


def test_a_worker_that_is_killed_in_the_middle_of_its_answer_holds_nothing_up(
    tmp_path: Path,
) -> None:
    pool = new_pool(1, "spawn")
    with undisturbed():
        pool.submit(answer_in_part, str(tmp_path / "told"))
    while not (tmp_path / "told").exists():
        sleep(0.01)
    end = Thread(target=end_pool, args=(pool,), daemon=True)
    end.start()
    end.join(20)
    if end.is_alive():  # Else this process would wait for it when it ends.
        pool._result_queue._writer.close()  # type: ignore[attr-defined]
        pytest.fail("it waits for the rest of the answer")


@pytest.mark.parametrize("method", ["spawn", "forkserver", "fork"])
def test_workers_end_with_a_parent_that_is_killed(tmp_path: Path, method: str) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    # Its output ends when nobody is left who could write to it.
    done = subprocess.run(
        [sys.executable, script, method], stdout=subprocess.PIPE, timeout=120, check=False
    )
    assert done.stdout == b"at work\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process is not forked")
def test_a_process_apart_loads_nothing_that_only_pools_need() -> None:
    """14 ms, of the 150 in which a page of 400 kB is shown."""
    program = """
import sys
from newsterm.adapters.system.limited_process import Apart
apart = Apart("fork")
print(apart.answer(len, "ferry", None))
apart.close()
print(*{"concurrent.futures", "multiprocessing.resource_tracker"} & {*sys.modules})
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["5"]
