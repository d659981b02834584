"""A place in an article's text.

Everything newsterm finds is a span of one text that never changes, so `text[start:end]` is what is
shown and an offset is right or wrong, never stale. Offsets count Unicode code points; `end` is
exclusive.
"""

from __future__ import annotations

from newsterm.core.value import frozen


@frozen
class Span:
    """Where something stands: `text[start:end]`."""

    __slots__ = ("end", "start")

    start: int
    end: int

    def cut(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end


def trim(text: str, start: int, end: int) -> Span:
    """The span without the white space at its edges; empty, at `start`, where there is no more."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    return Span(start + left, start + left + len(inner.strip()))
