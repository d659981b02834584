"""What was listed when the reader was left, and on which article the cursor was: each store's own."""

from __future__ import annotations

import os
from contextlib import suppress

from newsterm.adapters.system.atomic import write_over
from newsterm.adapters.system.files import read_bytes
from newsterm.adapters.system.folders import folder_of, made
from newsterm.core.text.controls import one_line
from newsterm.errors import NewstermError

_MOST = 50
"""Stores, the ones used last."""


def last_view_path() -> str:
    return folder_of("data", "left.tsv")


def last_view(folder: str) -> tuple[str, str]:
    """The query and the id of the article; both empty where nothing is known."""
    return _all().get(_key(folder), ("", ""))


def keep_last_view(folder: str, query: str, id: str) -> None:
    """Keep it for the next time; nothing is said where that cannot be written."""
    path = last_view_path()
    if not path or not made(os.path.dirname(path)):
        return
    kept = _all()
    kept.pop(_key(folder), None)
    kept[_key(folder)] = one_line(query), id
    lines = [f"{key}\t{query}\t{id}\n" for key, (query, id) in kept.items()][-_MOST:]
    with suppress(OSError):
        write_over(path, "".join(lines).encode("utf-8", "backslashreplace"))


def _all() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    with suppress(NewstermError):
        if (path := last_view_path()) and os.path.lexists(path):
            for line in read_bytes(path).decode("utf-8", "replace").splitlines():
                key, _, rest = line.partition("\t")
                query, _, id = rest.partition("\t")
                found[key] = query, id
    return found


def _key(folder: str) -> str:
    return one_line(os.path.abspath(folder)).encode("utf-8", "backslashreplace").decode()
