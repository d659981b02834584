"""Where newsterm keeps what is not an article: the XDG base folders of the user.

`cache` holds what can be made again, `data` what cannot, `config` what the user has set. A folder is
made when it is first needed; one that cannot be made is the caller's to bear (None). In a container
there may be no home at all: then nothing has a path, which is empty, and nothing can be made.
"""

from __future__ import annotations

import os

_DEFAULTS = {
    "cache": (".cache",),
    "config": (".config",),
    "data": (".local", "share"),
    "state": (".local", "state"),
}

HOMELESS = "no home folder is known; set HOME"


def folder_of(kind: str, *below: str) -> str:
    """The path of newsterm's cache, config, data or state folder, or of something below it.

    Empty where the user has no home, and no such folder is named in the environment.
    """
    base = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    if not os.path.isabs(base):  # Relative values are to be ignored (XDG Base Directory, 0.8).
        home = os.path.expanduser("~")
        if not os.path.isabs(home) or os.environ.get("HOME") == "":
            return ""
        base = os.path.join(home, *_DEFAULTS[kind])
    return os.path.join(base, "newsterm", *below)


def made(folder: str) -> str | None:
    """The folder, made where it was missing and closed to others; None where that cannot be."""
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None
