"""Text selected with the mouse: how it is painted, and what is copied of it.

Textual counts a selection in characters of the line as drawn, margin and all; what is copied leaves
the margin out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection

from newsterm.core.text.span import Span, trim
from newsterm.tui.article.page import Row
from newsterm.tui.widgets.wrapping import unfolded


def painted(segments: Sequence[Segment], span: tuple[int, int], look: Style) -> Iterator[Segment]:
    """The line with a span of its characters in another look; an end of -1 is the line's."""
    start, end = span
    at = 0
    for text, style, _ in segments:
        edges = (0, start - at, len(text) if end < 0 else end - at, len(text))
        a, b, c, d = (max(0, min(edge, len(text))) for edge in edges)
        for piece, chosen in ((text[a:b], False), (text[b:c], True), (text[max(b, c) : d], False)):
            if piece:
                yield Segment(piece, (style or Style.null()) + look if chosen else style)
        at += len(text)


def copied(lines: Sequence[str], margin: int, selection: Selection) -> str:
    """The selected words of drawn lines, without the `margin` characters at their left."""
    found = []
    for y, line in enumerate(lines):
        if (span := selection.get_span(y)) is not None:
            start, end = span
            found.append(line[max(start, margin) : len(line) if end < 0 else end].rstrip())
    return "\n".join(found)


def stretch(text: str, rows: Sequence[Row], selection: Selection, indent: int) -> Span | None:
    """The stretch of a text between the first and the last character selected.

    `indent`: cells that stand before the rows' words.
    """
    found: list[Span] = []
    for index, row in enumerate(rows):
        span = selection.get_span(index)
        if span and row.words is None and row.kind != "summary":
            start, end = (max(0, at - indent) if at >= 0 else -1 for at in span)
            found.append(unfolded(text, row, start, end))
    if not found:
        return None
    place = trim(text, found[0].start, found[-1].end)
    return place if place.start < place.end else None
