"""Who said what, and the table of figures: what was found, in a list that leads to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import set_cell_size

from newsterm.core.span import Span
from newsterm.paint import FAMILIES, family_of
from newsterm.render import value_text
from newsterm.tui.panels import Painted, Thing, Things
from newsterm.tui.places import SPOKEN
from newsterm.tui.wrapping import clip, fold, wrap

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest
    from newsterm.core.figure import Figure
    from newsterm.core.quote import Quote

UNNAMED = "Nobody named"


def by_speaker(digest: Digest) -> list[Quote]:
    """What is said, speakers in the order they first speak, each with their quotes in order."""
    spoken = [quote for quote in digest.quotes if quote.kind in SPOKEN]
    speakers = list(dict.fromkeys(quote.speaker for quote in spoken))
    return sorted(spoken, key=lambda quote: (speakers.index(quote.speaker), quote.start))


def about(digest: Digest, place: Span) -> str:
    """A quote's speaker, kind and cue, or a figure's type, value and what it counts, in a line."""
    for quote in digest.quotes:
        if quote == place:
            return " · ".join(filter(None, (quote.speaker or UNNAMED, quote.kind, quote.cue)))
    for figure in digest.figures:
        if figure == place:
            told = (
                figure.cut(digest.article.text),
                figure.type,
                _value(figure),
                _of(digest, figure),
            )
            return " · ".join(map(fold, filter(None, told)))
    return ""


def _value(figure: Figure) -> str:
    return " ".join(filter(None, (value_text(figure), figure.unit)))


def _of(digest: Digest, figure: Figure) -> str:
    return figure.of.cut(digest.article.text) if figure.of else ""


class Voices(Things):
    """Each speaker once, above what they said."""

    def __init__(self, text: str, quotes: Sequence[Quote]) -> None:
        super().__init__()
        self._text = text
        self._quotes = quotes

    def lay_out(self, width: int) -> list[Thing]:
        things: list[Thing] = []
        before: Quote | None = None
        for quote in self._quotes:
            new = before is None or before.speaker != quote.speaker
            head: Thing = [[]] if new and before else []
            if new:
                head.append([(clip(quote.speaker or UNNAMED, width), "strong")])
            lines = wrap(self._text, quote.start, quote.end, max(1, width - 2))
            things.append(head + [[("  ", ""), (fold(line.cut(self._text)), "")] for line in lines])
            before = quote
        return things


class Figures(Things):
    """One row a figure: as written, its type, its value, what it counts."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rowlist--{family}" for family in FAMILIES}

    def __init__(self, digest: Digest) -> None:
        super().__init__()
        self._digest = digest

    def lay_out(self, width: int) -> list[Thing]:
        return [[self._row(figure, width)] for figure in self._digest.figures]

    def _row(self, figure: Figure, width: int) -> Painted:
        fields = (
            (figure.cut(self._digest.article.text), family_of(figure.type)),
            (figure.type, "quiet"),
            (_value(figure), ""),
            (_of(self._digest, figure), "quiet"),
        )
        return [
            (set_cell_size(clip(text, max(0, share - 1)), share), look)
            for (text, look), share in zip(fields, _shares(width), strict=True)
        ]


def _shares(width: int) -> tuple[int, int, int, int]:
    """How wide the four columns are; in little room those at the right go first."""
    kind = 10 if width >= 36 else 0
    value = width // 4 if width >= 56 else 0
    of = width // 4 if width >= 56 else 0
    return width - kind - value - of, kind, value, of
