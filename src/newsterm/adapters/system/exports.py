"""A file the user names, to put words of an article in: whole or not at all, and never over another.

`~` is the user's home. What is there already is written over only where that has been asked for, and
only if it is a file.
"""

from __future__ import annotations

import os
import stat

from newsterm.adapters.system.atomic import write_new, write_over
from newsterm.errors import NewstermError


def export(path: str, lines: list[str], over: bool) -> bool:
    """Write the lines; False, and nothing written, where a file is there and not `over`.

    Raises NewstermError.
    """
    path = os.path.expanduser(path)
    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    folder, name = os.path.split(path)
    try:
        if name in ("", ".", "..") or _is_no_file(path):
            raise NewstermError("is no file; name one in it, or another", path)
        if over:
            write_over(path, data)
            return True
        return write_new(folder or ".", name, data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "is no file name"
        raise NewstermError(
            f"{reason[0].lower()}{reason[1:]}; nothing was written", path
        ) from error


def _is_no_file(path: str) -> bool:
    """True where something is there that is no file: a folder, a device."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        return False
