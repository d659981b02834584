"""Files written whole or not at all.

The new text goes to a file beside the final name, is forced to disk, and takes the name in one
step; then the folder itself is forced to disk, without which a rename may not survive a power
failure: where that alone fails the file is there, which is told, and no OSError. What a kill leaves
behind begins with PART and its writer's process number, and is swept up by the next writer.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice

from newsterm.errors import NewstermError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

PART = ".newsterm-part-"
_AT_ONCE = 16
"""Files that are open at once, and forced to disk side by side."""
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS)


def write_new(folder: str, name: str, data: bytes) -> bool:
    """Write a file that must not exist yet; False where it does.

    Raises OSError where there is no such file now, NewstermError where there is one.
    """
    path = os.path.join(folder, name)
    with new_parts(folder, [data]) as [part]:
        if not name_new(part, path):
            return False
    sync_after(path, folder)
    return True


@contextmanager
def new_parts(folder: str, files: Iterable[bytes]) -> Iterator[list[str]]:
    """Files of the folder with these bytes, safe on disk; gone afterwards but for what was named.

    After naming comes `sync_after`. Raises OSError.
    """
    with ExitStack() as stack:
        parts: list[str] = []
        waiting = iter(files)
        while some := list(islice(waiting, _AT_ONCE)):
            begun = [stack.enter_context(_begun(folder, 0o644)) for _ in some]
            for data, (path, file) in zip(some, begun, strict=True):
                file.write(data)
                parts.append(path)
            _settle_all([file for _, file in begun])
        yield parts


def name_new(part: str, path: str) -> bool:
    """Give one of `new_parts` a name that nothing has yet; False where something has. Raises OSError."""
    try:
        os.link(part, path)  # Unlike a rename, it never replaces anything.
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS or os.path.lexists(path):
            raise
        os.rename(part, path)  # A file system without links, such as a USB stick's.
    return True


def write_over(path: str, data: bytes) -> None:
    """Write a file, replacing what was there in one step. Raises as `open_over`."""
    with open_over(path) as file:
        file.write(data)


@contextmanager
def open_over(path: str, mode: int = 0o644) -> Iterator[BinaryIO]:
    """A file to write that takes its name at the end, in one step; never, where that ends in an error.

    Raises OSError where the file is as it was, NewstermError where it has been replaced.
    """
    folder = os.path.dirname(path) or "."
    with _begun(folder, mode) as (part, file):
        yield file
        _settle(file)
        os.replace(part, path)
    sync_after(path, folder)


def sweep(folder: str) -> None:
    """Remove what killed writers left in a folder."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(PART) and not _is_running(name[len(PART) :].partition("-")[0]):
                os.unlink(os.path.join(folder, name))


def _is_running(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, OverflowError, ProcessLookupError):
        return False
    except PermissionError:  # Somebody else's, and alive.
        pass
    return True


@contextmanager
def _begun(folder: str, mode: int) -> Iterator[tuple[str, BinaryIO]]:
    """A new file in the folder, its path and itself; gone afterwards unless renamed."""
    path = os.path.join(folder, f"{PART}{os.getpid()}-{os.urandom(6).hex()}")
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode)
    with os.fdopen(descriptor, "wb") as file:
        try:
            yield path, file
        finally:
            with suppress(OSError):  # Renamed; or left behind, for the next writer to sweep up.
                os.unlink(path)


def _settle_all(files: list[BinaryIO]) -> None:
    """Force files to disk and close them. A disk that is asked by several does it in one go."""
    if len(files) == 1:
        _settle(files[0])
    else:
        from concurrent.futures import ThreadPoolExecutor  # 5 ms.

        with ThreadPoolExecutor(_AT_ONCE) as pool:
            list(pool.map(_settle, files))
    for file in files:
        file.close()


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def sync_after(path: str, folder: str) -> None:
    """Force to disk that a file has its name. Raises NewstermError, for the file is there."""
    try:
        sync_folder(folder)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"is written, but may not outlast a power failure: {reason}; check the disk"
        raise NewstermError(message, path) from error


def sync_folder(folder: str) -> None:
    """Force the names in a folder to disk. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # A file system that knows no such thing.
            raise
    finally:
        os.close(descriptor)
