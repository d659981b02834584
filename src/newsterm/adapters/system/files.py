"""Files and standard input, read as bytes.

A path may be anything: a folder, a pipe nobody writes to, a device without end. So a file is opened
without waiting, looked at through its descriptor, and read only if it is a regular file of a
bearable size. `/dev/stdin` and `/dev/fd/N` are the exception: what the shell hands over, as its `<(…)`
does, is open already and is read like standard input.
"""

from __future__ import annotations

import os
import stat
import sys

from newsterm.adapters.system.allowance import most_bytes, too_long
from newsterm.core.lazy_pattern import lazy_pattern
from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

_MOSTLY = 1 << 16
"""Hardly any is longer. Python sets aside as much as it is asked to read, which takes its time."""
STDIN = "-"
_HANDED_OVER = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
_HEAD = 1000
_LIKE_AN_ADDRESS = lazy_pattern(
    r"(?i)www\.|(?:[a-z0-9-]{1,63}\.){1,9}(?:[a-z]{2,20}(?::\d+)?/|(?:com|org|net|edu|gov|int|info|news)$)"
)
"""What somebody typed who left out the scheme: of a file, its first folder would have such a name."""

_KINDS = (
    (stat.S_ISDIR, "is a folder", "name the files in it"),
    (stat.S_ISFIFO, "is a named pipe", "pipe its text into standard input"),
    (stat.S_ISSOCK, "is a socket", "name a text file"),
    (stat.S_ISCHR, "is a device", "name a text file"),
    (stat.S_ISBLK, "is a device", "name a text file"),
)


def is_url(name: str) -> bool:
    """True for what is meant as a web address."""
    return name[:8].lower().startswith(("http://", "https://"))


def read_bytes(path: str) -> bytes:
    """All bytes of a regular file or of standard input. Raises NewstermError."""
    with standard_input() if path == STDIN else open_regular(path) as stream:
        try:
            data = stream.read(_MOSTLY)
            if len(data) == _MOSTLY:
                data += stream.read(most_bytes() + 1 - _MOSTLY)
        except OSError as error:
            raise _unreadable(error, path) from error
    if len(data) > most_bytes():
        raise _too_long(path)
    return data


def is_handed_over(name: str) -> bool:
    """True for what is open already and can be read but once: standard input, what a shell gives."""
    return name == STDIN or name.startswith(_HANDED_OVER)


def is_piped() -> bool:
    """True where standard input is a pipe or a file, which somebody has put there to be read."""
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode)


def head_of(path: str) -> bytes:
    """The first bytes of a file of any length; none where it cannot be read: whoever reads it says so."""
    try:
        with open_regular(path, most=float("inf")) as stream:
            return stream.read(_HEAD)
    except (NewstermError, OSError):
        return b""


def standard_input() -> BinaryIO:
    """Standard input as bytes. Raises NewstermError where it is closed."""
    if sys.stdin is None:
        raise NewstermError("standard input is closed; name a file", STDIN)
    return os.fdopen(sys.stdin.fileno(), "rb", closefd=False)


def open_regular(path: str, most: float = 0) -> BinaryIO:
    """A regular file of at most so many bytes, opened without waiting for anybody.

    `most` is what is allowed where it is 0. Raises NewstermError.
    """
    if not path:
        raise NewstermError("'': no file has an empty name; check the spelling")
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError as error:
        raise _unreadable(error, path) from error
    except ValueError as error:  # A NUL in the name.
        raise NewstermError("is no file name; check the spelling", path) from error
    try:
        handed_over = path.startswith(_HANDED_OVER)
        _refuse_odd(os.fstat(descriptor), path, handed_over, most)
        if handed_over:
            os.set_blocking(descriptor, True)
    except NewstermError:
        os.close(descriptor)
        raise
    return os.fdopen(descriptor, "rb")


def _refuse_odd(status: os.stat_result, path: str, handed_over: bool, most: float) -> None:
    if handed_over and stat.S_ISFIFO(status.st_mode):
        return
    for is_kind, what, instead in _KINDS:
        if is_kind(status.st_mode):
            raise NewstermError(f"{what}; {instead}", path)
    if status.st_size > (most or most_bytes()):
        raise _too_long(path)


def _too_long(path: str) -> NewstermError:
    return NewstermError(too_long(), path)


def _unreadable(error: OSError, path: str) -> NewstermError:
    if "://" in path or (isinstance(error, FileNotFoundError) and _LIKE_AN_ADDRESS.match(path)):
        return NewstermError("is no file; a web address begins with http:// or https://", path)
    reason = error.strerror or "cannot be read"
    return NewstermError(
        f"{reason[0].lower()}{reason[1:]}; check the name and its permissions", path
    )
