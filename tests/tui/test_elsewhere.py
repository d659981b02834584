"""Long work in a process of its own: its answer, its end, and the end of newsterm in the middle."""

from __future__ import annotations

import os
import shutil
import signal
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import spawn
from pathlib import Path
from time import monotonic, sleep

import pytest
from tui.terminal import Terminal

from newsterm.tui.subprocess_task import SubprocessTask, Superseded


def process_of(_: object) -> int:
    return os.getpid()


def fail_elsewhere(here: int) -> str:
    assert os.getpid() == here
    return "done here"


def never_end(told: str) -> None:
    Path(told).write_text(str(os.getpid()), encoding="utf-8")
    while True:
        sleep(60)


def until_told(path: Path) -> int:
    """The number of the process that never ends."""
    end = monotonic() + 60
    while not path.exists() or not path.read_text(encoding="utf-8"):
        assert monotonic() < end
        sleep(0.01)
    return int(path.read_text(encoding="utf-8"))


def is_running(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def ends(process: int) -> bool:
    end = monotonic() + 60
    while is_running(process) and monotonic() < end:
        sleep(0.01)
    return not is_running(process)


def test_the_work_is_done_in_another_process() -> None:
    assert SubprocessTask().do(process_of, None) != os.getpid()


def test_what_fails_there_is_done_here() -> None:
    assert SubprocessTask().do(fail_elsewhere, os.getpid()) == "done here"


def test_a_process_that_dies_before_it_hears_what_to_do_holds_up_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """More than a pipe holds, to a process that never reads: whoever writes would wait for ever."""
    monkeypatch.setattr(spawn, "_python_exe", spawn.get_executable())  # Put back afterwards.
    spawn.set_executable(shutil.which("false") or "/bin/false")
    subprocess_task = SubprocessTask()
    threads = ThreadPoolExecutor()
    try:
        work = threads.submit(subprocess_task.do, len, "x" * (1 << 20))
        assert work.result(60) == 1 << 20
        threads.submit(subprocess_task.end).result(60)
    finally:
        threads.shutdown(wait=False)


def take_all_memory(here: int) -> None:
    assert os.getpid() != here
    raise MemoryError


def test_what_takes_too_much_memory_there_is_not_done_here() -> None:
    with pytest.raises(MemoryError):
        SubprocessTask().do(take_all_memory, os.getpid())


def test_newer_work_ends_the_work_before(tmp_path: Path) -> None:
    subprocess_task = SubprocessTask()
    with ThreadPoolExecutor() as threads:
        older = threads.submit(subprocess_task.do, never_end, str(tmp_path / "told"))
        process = until_told(tmp_path / "told")
        assert subprocess_task.do(process_of, None) != process
        with pytest.raises(Superseded):
            older.result()
    assert not is_running(process)


def test_the_end_ends_the_work_and_begins_no_other(tmp_path: Path) -> None:
    subprocess_task = SubprocessTask()
    with ThreadPoolExecutor() as threads:
        work = threads.submit(subprocess_task.do, never_end, str(tmp_path / "told"))
        process = until_told(tmp_path / "told")
        subprocess_task.end()
        assert not is_running(process)
        with pytest.raises(Superseded):
            work.result()
    with pytest.raises(Superseded):
        subprocess_task.do(process_of, None)


@pytest.fixture
def long_article(tmp_path: Path) -> Path:
    """Looking for quotes and figures in it takes many seconds."""
    paragraph = "“It cost 3 million euros,” said Anna Field, and 400 people came by. " * 10
    path = tmp_path / "long.txt"
    path.write_text("A long report\n\n" + f"{paragraph}\n\n" * 4000, encoding="utf-8")
    return path


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are told by /proc")
@pytest.mark.parametrize(
    ("number", "status"),
    [
        (None, 0),
        (signal.SIGTERM, 143),
        (signal.SIGHUP, 129),
        (signal.SIGKILL, -signal.SIGKILL),
    ],
)
def test_no_process_outlives_the_reader(
    long_article: Path, number: signal.Signals | None, status: int
) -> None:
    with Terminal(str(long_article), cwd=long_article.parent) as terminal:
        terminal.until(" words · ", seconds=60)
        finder = until_found(terminal.process.pid)
        if number is None:
            terminal.press(b"\x11")
        else:
            terminal.process.send_signal(number)
        assert terminal.status() == status
        assert ends(finder)


def until_found(parent: int) -> int:
    """The process that the reader looks for quotes in."""
    end = monotonic() + 60
    while monotonic() < end:
        for each in Path("/proc").glob("[0-9]*"):
            try:
                ours = f") S {parent} " in (stat := (each / "stat").read_text(encoding="utf-8"))
                ours = ours or f") R {parent} " in stat
                if ours and b"spawn_main" in (each / "cmdline").read_bytes():
                    return int(each.name)
            except OSError:
                continue
        sleep(0.01)
    raise AssertionError("nothing is sought in another process")
