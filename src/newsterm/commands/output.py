"""The answer in a file: what `-o FILE` does.

The file is replaced in one step once the command has ended. A command that is stopped, or fails
before it has printed anything, leaves it as it was. What is no regular file (a pipe, /dev/stdout)
has nothing to replace and is written to as it comes.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from io import TextIOWrapper

from newsterm.adapters.system.atomic import open_over
from newsterm.errors import NewstermError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

_NEW = 0o666
"""Less what the umask takes away, as for any file a program makes."""

_OPEN_ALREADY = ("/dev/std", "/dev/fd/", "/proc/")
"""Names of what is open already: it is written to, and not replaced."""


class _NothingPrinted(Exception):
    """The command failed and said nothing: the file stays."""


def print_to(path: str, sources: Sequence[str], command: Callable[[], int]) -> int:
    """Run a command with its standard output in a file; its exit status. Raises NewstermError.

    `sources`: what the command reads; none of these files is overwritten.
    """
    if any(_is_same_file(path, source) for source in sources):
        raise UsageError("is also what is read, and stays as it is; give -o another name", path)
    status = 0
    try:
        with _opened(path) as file, _as_standard_output(file):
            status = command()
            sys.stdout.flush()
            if status and file.seekable() and not file.tell():
                raise _NothingPrinted
    except _NothingPrinted:
        pass
    return status


def _is_same_file(path: str, source: str) -> bool:
    try:
        return os.path.isfile(path) and os.path.samefile(path, source)
    except (OSError, ValueError):
        return False


def _opened(path: str) -> AbstractContextManager[BinaryIO]:
    if not path:
        raise UsageError("-o names no file; give it one")
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return _replaced(path, None)
    except (OSError, ValueError) as error:
        raise _cannot(path, error) from error
    if stat.S_ISDIR(mode):
        raise NewstermError("is a folder; name a file in it", path)
    if stat.S_ISREG(mode) and not path.startswith(_OPEN_ALREADY):
        return _replaced(path, stat.S_IMODE(mode))
    try:
        # A pipe that nobody reads yet is not waited for; one that is read may be slow.
        descriptor = os.open(path, os.O_WRONLY | os.O_TRUNC | os.O_NONBLOCK | os.O_NOCTTY)
    except OSError as error:
        if stat.S_ISFIFO(mode) and error.errno == errno.ENXIO:
            raise NewstermError(
                "is a pipe that nobody reads; start its reader first", path
            ) from error
        raise _cannot(path, error) from error
    os.set_blocking(descriptor, True)
    return os.fdopen(descriptor, "wb")


@contextmanager
def _replaced(path: str, mode: int | None) -> Iterator[BinaryIO]:
    """A link stays a link: what it leads to is replaced. The file keeps its permissions."""
    try:
        with open_over(os.path.realpath(path), _NEW) as file:
            if mode is not None:
                os.fchmod(file.fileno(), mode)
            yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _cannot(path, error, "; nothing was written") from error


@contextmanager
def _as_standard_output(file: BinaryIO) -> Iterator[None]:
    printed = sys.stdout
    sys.stdout = TextIOWrapper(file, "utf-8", errors="backslashreplace")
    try:
        yield
        sys.stdout.flush()
    finally:
        written, sys.stdout = sys.stdout, printed
        written.detach()


def _cannot(path: str, error: Exception, became: str = "") -> NewstermError:
    reason = getattr(error, "strerror", None) or "no file can have that name"
    return NewstermError(f"cannot be written: {reason[0].lower()}{reason[1:]}{became}", path)
