"""What a story tells of one of its articles; small, for a window may hold a hundred thousand."""

from __future__ import annotations

from newsterm.core.stories.story import Cited
from newsterm.core.value import frozen


@frozen
class Report:
    __slots__ = ("day", "id", "opening", "outlet", "placed", "start", "title", "words")

    id: str
    day: str
    """ISO 8601; empty where the article does not say."""
    placed: str
    """Its day, else the day it came; empty where neither is known."""
    outlet: str
    """Where it came from; empty where that is not known."""
    title: str
    """The headline, or the first words where there is none."""
    start: int
    """Where the opening stands."""
    opening: str
    """The first sentence that is one, and not the title again; empty of an article without any."""
    words: int
    """Of the body, stop words too; no more than are looked at."""

    @property
    def line(self) -> Cited | None:
        end = self.start + len(self.opening)
        return Cited(self.start, end, self.id, self.opening) if self.opening else None
