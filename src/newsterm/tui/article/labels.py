"""Numbers laid over the beginnings of links, so that one is named by a key or two, and no line moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.tui.widgets.wrapping import fold


@frozen
class Label(Span):
    """What is labelled, and with what."""

    words: str


def labelled(
    text: str, row: Span, segments: Sequence[Segment], labels: Iterable[Label], look: Style
) -> Iterator[Segment]:
    """A drawn row with the labels of what begins in it; `segments` show no more than the row's text."""
    begins = sorted(
        (len(fold(text[row.start : label.start])), label.words)
        for label in labels
        if row.start <= label.start < row.end
    )
    drawn = [(sign, style) for words, style, _ in segments for sign in words]
    for at, words in begins:
        waiting = list(words)
        for i in range(at, len(drawn)):
            cells = cell_len(drawn[i][0])
            if not waiting:
                break
            # As wide as what it covers; what takes no room of its own goes.
            drawn[i] = (waiting.pop(0).ljust(cells) if cells else "", look)
    for style, run in groupby(drawn, key=lambda each: each[1]):
        yield Segment("".join(sign for sign, _ in run), style)
