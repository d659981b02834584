"""A terminal that takes nothing: a Ctrl-S, a line that is down. Quitting waits for it a moment only."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread
from tui.terminal import Terminal

from newsterm.tui.app import terminal as driver_module
from newsterm.tui.app.app import _until_quit

TEXTS = [f"text {number}" for number in range(2 * MAX_QUEUED_WRITES)]


class Held:
    """A file that takes what is written when it is let go."""

    def __init__(self) -> None:
        self.may_go = threading.Event()
        self.taken: list[str] = []

    def write(self, text: str) -> None:
        self.may_go.wait()
        self.taken.append(text)

    def flush(self) -> None:
        pass


@pytest.fixture
def file() -> Any:
    file = Held()
    yield file
    file.may_go.set()


@pytest.fixture
def driver(file: Held, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The driver's way to the terminal, and nothing else of it."""
    monkeypatch.setattr(driver_module, "_DEAF", 0.05)
    driver: Any = object.__new__(driver_module.Terminal)
    driver._handed_over = 0
    driver._writer_thread = WriterThread(file)  # type: ignore[arg-type]
    driver._writer_thread.start()
    return driver


def ends(work: Callable[[], None]) -> bool:
    """Whether this comes to an end by itself."""
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(30)
    return not thread.is_alive()


def test_what_is_written_waits_for_a_slow_terminal_but_not_for_a_deaf_one(
    driver: Any, file: Held
) -> None:
    def write() -> None:
        for text in TEXTS:
            driver.write(text)

    assert ends(write)
    file.may_go.set()
    assert ends(driver.close)
    assert file.taken == TEXTS


def test_a_deaf_terminal_holds_up_no_end(driver: Any) -> None:
    def write_and_close() -> None:
        for text in TEXTS:
            driver.write(text)
        driver.close()

    assert ends(write_and_close)


def test_the_reader_ends_though_nobody_reads_what_it_shows(store: Path) -> None:
    with Terminal("--store", "articles", cwd=store.parent) as terminal:
        terminal.until("Newtown opens its bridge")
        for _ in range(25):  # Another look is a whole screen.
            os.write(terminal.screen, b"T")
            time.sleep(0.03)
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(60) == 143


class Quits:
    """What of the reader a signal asks for."""

    def __init__(self) -> None:
        self.has_ended = asyncio.Event()
        self.status = 0

    def exit(self, _: None, status: int) -> None:
        self.status = status
        self.has_ended.set()

    async def run_async(self) -> None:
        loop: Any = asyncio.get_running_loop()
        for _ in range(5000):  # As many keys and answers from threads, while it is busy.
            loop._write_to_self()
        signal.raise_signal(signal.SIGTERM)
        with suppress(TimeoutError):
            await asyncio.wait_for(self.has_ended.wait(), 10)


def test_a_signal_is_heard_however_many_messages_wait() -> None:
    """The pipe that wakes asyncio, and tells it of signals, has room for some hundred."""
    quits: Any = Quits()
    before = signal.getsignal(signal.SIGTERM)
    asyncio.run(_until_quit(quits))
    assert quits.status == 143
    assert signal.getsignal(signal.SIGTERM) is before
