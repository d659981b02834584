"""Where the index of a store lies: asked before SQLite is loaded, which takes 10 ms."""

from __future__ import annotations

import os

from newsterm.adapters.system.folders import folder_of, made

try:  # Without OpenSSL, which `hashlib` loads: 2 ms. Python has its own, under one name or the other.
    from _sha256 import sha256  # type: ignore[import-not-found,unused-ignore]
except ImportError:
    from hashlib import sha256

_FILE = "index.sqlite3"


def index_path(folder: str) -> str:
    """The index file of a store; in memory where the cache folder cannot be written."""
    cache = made(_cache_of(folder))
    return os.path.join(cache, _FILE) if cache else ":memory:"


def has_index(folder: str) -> bool:
    """True where a store has been looked at before."""
    return os.path.isfile(os.path.join(_cache_of(folder), _FILE))


def _cache_of(folder: str) -> str:
    name = sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:16]
    return folder_of("cache", name)
