"""What is in a store's folder now, without opening a file: the name and the stamp of each article.

A name is what the system has, bytes, as Python decodes them: what is no UTF-8 in it stands as lone
surrogates, which `os.fsencode` turns back.

What begins with a dot is some program's, a file or a folder of them: what it keeps there is no article.

`os.scandir` and one `stat` a file: 100,000 files take 0.6 CPU-s. A link to a file is the file; a link
to a folder is not entered, so a loop of links ends.
"""

from __future__ import annotations

import os
from importlib.util import find_spec

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
    size, changed, altered, inode = (max(-_MOST, min(_MOST, number)) for number in stamp)
    return size, changed, altered, inode


def scan(folder: str) -> dict[str, Stamp]:
    """Every article file below a folder by its path relative to it; a missing folder has none.

    Raises NewstermError where a folder that is there cannot be listed.
    """
    endings = (*ENDINGS, _PDF) if find_spec("pypdf") else ENDINGS
    found: dict[str, Stamp] = {}
    waiting = [""]
    while waiting:
        below = waiting.pop()
        try:
            with os.scandir(os.path.join(folder, below)) as entries:
                for entry in entries:
                    name = entry.name
                    if name[0] == ".":  # Of programs: .git, .Trash, .stversions, .obsidian.
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(f"{below}{name}/")
                    elif name.lower().endswith(endings):
                        try:
                            status = entry.stat()
                        except OSError:  # A link to nowhere, or gone by now.
                            continue
                        found[below + name] = stamp_of(status)
        except (FileNotFoundError, NotADirectoryError):
            continue  # Gone since its parent was read.
        except OSError as error:
            if below and isinstance(error, PermissionError):
                continue  # Closed to us.
            # To list nothing would be to forget all that is known of it.
            reason = (error.strerror or str(error)).lower()
            what = os.path.join(folder, below)
            raise NewstermError(f"cannot be listed: {reason}; try again", what) from error
    return found
