"""The log of the marks: the changes of the database once more, one JSON object a line.

It is only ever added to, until it is long and is written anew. A step is its lines and an empty one
behind them, so that a step a kill has cut short is known for what it is; what is added behind a
torn line begins on a line of its own.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from newsterm.adapters.system.atomic import sync_folder, write_over
from newsterm.adapters.system.own_files import open_to_append, wait_for_lock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

_LONG = 1 << 22
"""Bytes from which on it is worth writing anew."""
_TAIL = 64
"""Bytes at the end that tell one log from another: the time of the last change stands there."""

End = tuple[int, bytes]
"""How long a log is, and its last bytes."""


class MarksLog:
    """The log in a folder, which need not be there yet. Everything raises OSError."""

    def __init__(self, folder: str) -> None:
        self.path = os.path.join(folder, "marks.log")
        self.lock = os.path.join(folder, "marks.lock")

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Nobody else changes the log meanwhile."""
        flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NONBLOCK  # A pipe there is no wait.
        with os.fdopen(os.open(self.lock, flags, 0o600), "r+b", 0) as lock:
            wait_for_lock(lock)
            yield

    def end(self) -> End:
        """Where the log ends now: (0, b"") where there is none."""
        try:
            with self._opened() as log:
                size = os.fstat(log.fileno()).st_size
                log.seek(max(0, size - _TAIL))
                return size, log.read(_TAIL)
        except FileNotFoundError:
            return 0, b""

    def lines(self) -> list[bytes]:
        """Every line, whole or torn."""
        return self._read().splitlines()

    def cut(self) -> None:
        """Take a step away that has no end: whoever wrote it was stopped, and told nobody."""
        data = self._read()
        whole = data.rfind(b"\n\n") + 2
        if whole < 2:  # None but the first, or a log of a newsterm that did not end its steps.
            whole = 1 if data.startswith(b"\n") else len(data)
        if whole < len(data):
            os.truncate(self.path, whole)

    def addition(self, lines: Sequence[str]) -> bytes:
        """The bytes that a step of these lines adds; of no lines, what ends the step before."""
        size, tail = self.end()
        if not lines:
            return b"\n" if size and not tail.endswith(b"\n\n") else b""
        begin = "" if tail.endswith(b"\n") else "\n"
        return (begin + "".join(f"{line}\n" for line in lines) + "\n").encode()

    def end_with(self, data: bytes) -> End:
        """Where the log will end when these bytes have been added."""
        size, tail = self.end()
        return size + len(data), (tail + data)[-_TAIL:]

    def add(self, data: bytes) -> None:
        """Add bytes; they are on disk when this returns."""
        if not data:
            return
        is_new = not os.path.exists(self.path)
        with open_to_append(self.path) as log:
            log.write(data)
            log.flush()
            os.fsync(log.fileno())
        if is_new:
            sync_folder(os.path.dirname(self.path))

    def is_long(self, once: int) -> bool:
        """Whether it is much longer than the `once` bytes that it had when it was written anew."""
        return self.end()[0] > max(_LONG, 2 * once)

    def write(self, lines: Iterable[str]) -> None:
        """Write the log anew, in one step; a link stays one."""
        data = "\n" + "".join(f"{line}\n" for line in lines) + "\n"
        write_over(os.path.realpath(self.path), data.encode())

    def _read(self) -> bytes:
        try:
            with self._opened() as log:
                return log.read()
        except FileNotFoundError:
            return b""

    def _opened(self) -> BinaryIO:
        """The log to be read; what is no file is not waited for."""
        log = os.fdopen(os.open(self.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb")
        if not stat.S_ISREG(os.fstat(log.fileno()).st_mode):
            log.close()
            raise OSError(errno.EINVAL, "is no file")
        return log
