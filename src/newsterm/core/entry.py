"""What a list shows of an article without opening it."""

from __future__ import annotations

from newsterm.core.value import frozen


@frozen
class Entry:
    """An article of a store, as its index knows it."""

    id: str
    path: str
    """Relative to the store's folder."""
    title: str
    """The headline, or the first words where there is none."""
    date: str
    """ISO 8601: the day it was published, else the day its file changed."""
    words: int
    language: str | None
