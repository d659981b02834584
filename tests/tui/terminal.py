"""newsterm in a pseudo-terminal: what it sends, how it ends, and how it leaves the terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import pytest

import newsterm

COLUMNS, LINES = 80, 24


class Terminal:
    """A running newsterm; leaving the block kills it if it has not ended."""

    def __init__(
        self,
        *arguments: str,
        cwd: Path,
        stdin: bytes | None = None,
        program: tuple[str, ...] = ("-m", "newsterm"),
        columns: int = COLUMNS,
        **variables: str,
    ) -> None:
        try:
            self.screen, end = pty.openpty()
        except OSError as error:
            pytest.skip(f"no pseudo-terminal to be had here: {error}")
        self._end = end
        fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, columns, 0, 0))
        self._before = termios.tcgetattr(end)
        self.sent = b""

        def take_terminal() -> None:
            os.setsid()
            fcntl.ioctl(end, termios.TIOCSCTTY, 0)
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_DFL)  # A job in the background ignores them.

        environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}
        self.process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            stdin=end if stdin is None else subprocess.PIPE,
            stdout=end,
            stderr=end,
            cwd=cwd,
            env={
                **environment,
                "PYTHONPATH": str(Path(newsterm.__file__).parents[1]),
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                **variables,
            },
            preexec_fn=take_terminal,
        )
        if stdin is not None:
            assert self.process.stdin is not None
            self.process.stdin.write(stdin)
            self.process.stdin.close()

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._end)
        if self.screen >= 0:
            os.close(self.screen)

    def press(self, keys: bytes) -> None:
        while keys:
            keys = keys[os.write(self.screen, keys[:512]) :]
            self._receive(0.002)

    def interrupt(self) -> int:
        """Press Ctrl-C until it ends: one that comes just before a read is heard with the next."""
        for _ in range(20):
            self.press(b"\x03")
            with suppress(AssertionError):
                return self.status(0.5)
        return self.status()

    def until(self, *words: str, seconds: float = 60) -> None:
        """Wait until all words have been sent since the last call."""
        end = time.monotonic() + seconds
        wanted = [word.encode() for word in words]
        start = len(self.sent) if not self.sent else self._seen
        while not all(word in self.sent[start:] for word in wanted):
            assert time.monotonic() < end, f"{words} not in {self.sent[start:]!r}"
            self._receive(0.05)
        self._seen = len(self.sent)

    _seen = 0

    def hang_up(self) -> None:
        os.close(self.screen)
        self.screen = -1

    def status(self, seconds: float = 60) -> int:
        """How it ended."""
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
            if self.screen >= 0:
                self._receive(0.05)
            else:
                time.sleep(0.05)
        assert self.process.returncode is not None, "still running"
        if self.screen >= 0:
            self._receive(0.1)
        return self.process.returncode

    def is_given_back(self) -> bool:
        """True where modes are off, the cursor is seen and the settings are as they were."""
        modes = [b"?1049", b"?1000", b"?1003", b"?1006", b"?2004", b"?1004"]
        off = all(self.sent.rfind(m + b"l") >= self.sent.rfind(m + b"h") for m in modes)
        cursor = self.sent.rfind(b"?25h") >= self.sent.rfind(b"?25l")
        keys = len(re.findall(rb"\x1b\[>\d+u", self.sent)) == self.sent.count(b"\x1b[<u")
        return off and cursor and keys and termios.tcgetattr(self._end)[:4] == self._before[:4]

    def _receive(self, seconds: float) -> None:
        while select.select([self.screen], [], [], seconds)[0]:
            try:
                self.sent += os.read(self.screen, 1 << 16)
            except OSError:
                return
            seconds = 0
