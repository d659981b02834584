"""What a list shows of an article without opening it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsterm.core.value import frozen

# Syncthing's; ownCloud's; Dropbox's and Nextcloud's, with or without whose copy it is.
_CONFLICT = (
    r"(?i)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?(?=\.|$)"
    r"|_conflict-\d{8}-\d{6}(?=\.|$)"
    r"| \((?:[^()]{1,80} )?conflicted copy(?: [^()]{1,80})?\)(?=\.|$)"
)


LATER = "later"
"""The tag of what is on the reading list."""


@frozen
class Entry:
    """An article of a store, as its index knows it."""

    id: str
    path: str
    """Relative to the store's folder."""
    title: str
    """The headline, or the first words where there is none."""
    date: str
    """The day it says it was published, in ISO 8601; empty where it does not."""
    added: str
    """The day it was added to the store, else the day its file last changed."""
    words: int
    language: str | None
    outlet: str = ""
    """The name of the site or feed it came out in, else the host of its address; empty where neither is."""
    author: str = ""
    hour: str = ""
    """`14:02`, when it was published; empty where only the day is told."""

    @property
    def day(self) -> str:
        """Where it stands among the others: when it was published, else when it came."""
        return self.date or self.added

    @property
    def conflict_of(self) -> str:
        """The path of which this file is a conflict copy; empty where it is none."""
        return conflict_of(self.path)


def beside_originals(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in their order, but each conflict copy behind its original where that is among them."""
    listed = list(entries)
    paths = {entry.path for entry in listed}
    copies = [e for e in listed if e.conflict_of in paths and not conflict_of(e.conflict_of)]
    away = {entry.path for entry in copies}
    behind: dict[str, list[Entry]] = {}
    for copy in copies:
        behind.setdefault(copy.conflict_of, []).append(copy)
    stay = (entry for entry in listed if entry.path not in away)
    return [each for entry in stay for each in (entry, *behind.get(entry.path, ()))]


def conflict_of(path: str) -> str:
    """The path that a program which keeps folders alike gave another name, to keep both texts.

    Empty for every other: a number in brackets, as in `name (1).txt`, is a browser's doing as well.
    """
    folder, slash, name = path.rpartition("/")
    if "conflict" not in name.casefold():
        return ""
    return f"{folder}{slash}{plain}" if (plain := re.sub(_CONFLICT, "", name)) != name else ""
