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
    """The day it says it was published, in ISO 8601; empty where it does not."""
    added: str
    """The day it was added to the store, else the day its file last changed."""
    words: int
    language: str | None

    @property
    def day(self) -> str:
        """Where it stands among the others: when it was published, else when it came."""
        return self.date or self.added
