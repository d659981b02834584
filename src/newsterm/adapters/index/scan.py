"""What is in a store's folder now, without opening a file: the name and the stamp of each article.

A name is what the system has, bytes, as Python decodes them: what is no UTF-8 in it stands as lone
surrogates, which `os.fsencode` turns back.

What begins with a dot is some program's, a file or a folder of them: what it keeps there is no article.

`os.scandir` and one `stat` a file: 100,000 files take 0.6 CPU-s. A link to a file is the file; a link
to a folder is not entered, so a loop of links ends.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec

from newsterm.core.value import frozen
from newsterm.errors import NewstermError

_TEXTS = (
    ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml", ".mht", ".mhtml", ".webarchive",
    ".rtf", ".srt", ".vtt",
)  # fmt: skip
ENDINGS = (*_TEXTS, *(f"{ending}.gz" for ending in _TEXTS), ".docx", ".odt", ".epub", ".mbox")
_PDF = ".pdf"
"""Of an article only where it can be read: else each would be told of at every command."""

Stamp = tuple[int, int, int, int]
"""What tells a changed file: its size in bytes, when its text and when the file itself last changed,
in nanoseconds, and its inode. The first three alone would be the same of a file put in its place
with the same date; the second can be set to anything."""
_MOST = (1 << 63) - 1
"""No number in SQLite is greater: a file may be dated after 2262, and an inode be any 64 bits."""


def stamp_of(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def bounded(stamp: Stamp) -> Stamp:
    """A stamp as SQLite can hold it."""
    if (
        max(stamp) <= _MOST and min(stamp) >= -_MOST
    ):  # Most are: this is asked of thousands of files.
        return stamp
    size, changed, altered, inode = (max(-_MOST, min(_MOST, number)) for number in stamp)
    return size, changed, altered, inode


@frozen
class Scanned:
    """What is in a store."""

    files: dict[str, Stamp]
    """Every article file by its path relative to the store."""
    folders: dict[str, Stamp]
    """The store and every folder below it, as they were before they were listed: "" and "name/"."""


def endings() -> tuple[str, ...]:
    """How the names of articles end here."""
    return (*ENDINGS, _PDF) if find_spec("pypdf") else ENDINGS


def scan(folder: str) -> dict[str, Stamp]:
    """Every article file below a folder by its path relative to it. Raises as `scan_all`."""
    return scan_all(folder).files


def scan_all(folder: str, below: str = "") -> Scanned:
    """All that is in a folder, or below one of its folders; a missing one has nothing.

    Raises NewstermError where a folder that is there cannot be listed.
    """
    wanted = endings()
    files: dict[str, Stamp] = {}
    folders: dict[str, Stamp] = {}
    waiting = [below]
    while waiting:
        place = waiting.pop()
        with listing(folder, place) as entries:
            if entries is None:
                continue
            folders[place] = stamp_of(os.stat(os.path.join(folder, place)))
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{place}{entry.name}/")
                elif entry.name.lower().endswith(wanted):
                    with suppress(OSError):  # A link to nowhere, or gone by now.
                        files[place + entry.name] = stamp_of(entry.stat())
    return Scanned(files, folders)


@contextmanager
def listing(folder: str, place: str) -> Iterator[Iterator[os.DirEntry[str]] | None]:
    """What lies in a folder of the store, hidden things left out; None where nothing can be had.

    Raises NewstermError where to list nothing would be to forget all that is known of it.
    """
    with ExitStack() as stack:
        try:
            entries = stack.enter_context(os.scandir(os.path.join(folder, place)))
        except (FileNotFoundError, NotADirectoryError):
            yield None  # Gone since its parent was read.
            return
        except OSError as error:
            if not place or not isinstance(error, PermissionError):
                raise cannot_list(folder, place, error) from error
            yield None  # Closed to us.
            return
        try:
            # Of programs: .git, .Trash, .stversions, .obsidian.
            yield (entry for entry in entries if entry.name[0] != ".")
        except OSError as error:
            raise cannot_list(folder, place, error) from error


def cannot_list(folder: str, place: str, error: OSError) -> NewstermError:
    reason = (error.strerror or str(error)).lower()
    return NewstermError(f"cannot be listed: {reason}; try again", os.path.join(folder, place))
