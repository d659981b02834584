"""Paragraphs of a bearable length: one that is longer is read in stretches, for the memory that it takes.

No paragraph of prose is a tenth as long. Texts that came without their line ends are, and whatever
holds every word of a paragraph at once would hold all of theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsterm.core.text.span import Span, trim

_LONGEST = 1 << 16
"""Characters."""
_NEAR = 2000
"""Characters behind that among which a sentence is looked for that ends."""


def stretches(text: str, parts: Sequence[Span]) -> Sequence[Span]:
    """The parts, each that is longer than bearable in several; the very same where none is."""
    if all(part.end - part.start <= _LONGEST for part in parts):
        return parts
    return [piece for part in parts for piece in _cut(text, part)]


def _cut(text: str, part: Span) -> Iterator[Span]:
    start = part.start
    while part.end - start > _LONGEST:
        end = _end(text, start + _LONGEST, part.end)
        piece = trim(text, start, end)
        if piece.start < piece.end:
            yield piece
        start = end
    piece = trim(text, start, part.end)
    if piece.start < piece.end:
        yield part if piece.start == part.start else piece


def _end(text: str, at: int, end: int) -> int:
    """Behind a full stop that is near, else behind a blank, else just there."""
    for mark in (". ", "。", " "):
        found = text.find(mark, at, min(end, at + _NEAR))
        if found >= 0:
            return found + len(mark)
    return at
