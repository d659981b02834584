"""Files that newsterm keeps for itself, a log or a lock, opened without trusting what stands there.

In the place of one may lie a pipe that nobody reads, or a link to a device: to open it would wait for
ever, and to write there would go anywhere. So nothing is waited for, and only a file is taken.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

PATIENCE = 30.0
"""Seconds in which another program is waited for, as SQLite does: one that was stopped never lets go."""
_FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


def open_to_append(path: str | bytes) -> BinaryIO:
    """A file, made where it was missing, to write behind its end. Raises OSError."""
    descriptor = os.open(path, _FLAGS, 0o666)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "a pipe or a device stands where a file should", path)
    return os.fdopen(descriptor, "ab")


def wait_for_lock(file: BinaryIO) -> None:
    """Lock a file for this program, once no other has it. Raises BlockingIOError when that takes long."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > until:
                raise
            time.sleep(0.005)
