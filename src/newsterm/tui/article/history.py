"""Where the reader has been: articles and places in them, to go back and forward between."""

from __future__ import annotations

from newsterm.core.value import frozen, replace

_MOST = 200


@frozen
class Visit:
    path: str
    place: int = 0
    """The offset of the first text on the screen when the reader left."""


class History:
    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    def left(self, path: str, place: int) -> None:
        """The reader was at this place when they went elsewhere."""
        if self._at >= 0 and self._visits[self._at].path == path:
            self._visits[self._at] = replace(self._visits[self._at], place=place)

    def visit(self, path: str, place: int = 0) -> None:
        """The reader goes to a place; what lay forward is forgotten."""
        if self._at >= 0 and self._visits[self._at] == Visit(path, place):
            return
        self._visits[self._at + 1 :] = [Visit(path, place)]
        self._visits = self._visits[-_MOST:]
        self._at = len(self._visits) - 1

    def step(self, by: int) -> Visit | None:
        """Where one comes to so many steps forward, or back; None where there is nothing."""
        if not 0 <= self._at + by < len(self._visits):
            return None
        self._at += by
        return self._visits[self._at]
