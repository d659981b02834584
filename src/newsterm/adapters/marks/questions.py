"""The questions that the user kept: filters by name, in a file beside the marks, theirs to edit.

A line each, the name, a tab and the query.
"""

from __future__ import annotations

import os
from contextlib import suppress

from newsterm.adapters.system.atomic import write_over
from newsterm.adapters.system.files import read_bytes
from newsterm.adapters.system.folders import HOMELESS, folder_of, made
from newsterm.core.text.controls import one_line
from newsterm.errors import NewstermError


def questions_path() -> str:
    return folder_of("data", "questions.tsv")


def questions() -> dict[str, str]:
    """The queries by their names, in the order of the file; none where it cannot be read."""
    found: dict[str, str] = {}
    with suppress(NewstermError):
        if (path := questions_path()) and os.path.lexists(path):
            for line in read_bytes(path).decode("utf-8", "replace").splitlines():
                name, tab, query = line.partition("\t")
                if tab and name.strip() and query.strip():
                    found[one_line(name.strip())] = one_line(query.strip())
    return found


def keep_question(name: str, query: str) -> None:
    """Keep a query under a name, or let go of the name where there is no query. Raises NewstermError."""
    path = questions_path()
    if not path or not made(os.path.dirname(path)):
        raise NewstermError(f"{HOMELESS}; the question was not kept")
    kept = {**questions(), one_line(name.strip()): one_line(query.strip())}
    lines = (f"{name}\t{query}\n" for name, query in kept.items() if query)
    try:
        write_over(path, "".join(lines).encode())
    except OSError as error:
        raise NewstermError(f"cannot be written: {(error.strerror or '').lower()}", path) from error
