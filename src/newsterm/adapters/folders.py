"""Where newsterm keeps what is not an article: the XDG base folders of the user.

`cache` holds what can be made again, `data` what cannot, `config` what the user has set. A folder is
made when it is first needed; one that cannot be made is the caller's to bear (None).
"""

from __future__ import annotations

import os

_DEFAULTS = {
    "cache": (".cache",),
    "config": (".config",),
    "data": (".local", "share"),
    "state": (".local", "state"),
}


def folder_of(kind: str, *below: str) -> str:
    """The path of newsterm's cache, config, data or state folder, or of something below it."""
    base = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    if not os.path.isabs(base):  # Relative values are to be ignored (XDG Base Directory, 0.8).
        base = os.path.join(os.path.expanduser("~"), *_DEFAULTS[kind])
    return os.path.join(base, "newsterm", *below)


def made(folder: str) -> str | None:
    """The folder, made where it was missing and closed to others; None where that cannot be."""
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None
