"""Below the lists: what the cursor is on says, in its own words; and a figure over the days as a plot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Sparkline

from newsterm.tui.widgets.panel import Painted, Thing
from newsterm.tui.widgets.wrapping import clip

_ROOMY = 46
"""Cells of a line from which on there is room for a plot beside the words."""
_BAR = 6
"""Cells of a day in the plot, at most."""


class Words(Widget):
    """A few painted lines."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"words--quiet", "words--strong", "words--heading"}
    DEFAULT_CSS = """
    Words {
        width: 1fr; height: 100%; padding: 0 1;
        & > .words--quiet { color: $text-muted; }
        & > .words--strong { color: $text-accent; text-style: bold; }
        & > .words--heading { color: $text-accent; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: Thing = []

    def show(self, lines: Thing) -> None:
        self._lines = lines
        self.refresh()

    def render_line(self, y: int) -> Strip:
        painted: Painted = self._lines[y] if y < len(self._lines) else []
        segments = [Segment(text, self._look(look)) for text, look in painted]
        return Strip(segments).adjust_cell_length(self.size.width).apply_style(self.rich_style)

    def _look(self, name: str) -> Style | None:
        return self.get_component_rich_style(f"words--{name}", partial=True) if name else None


class Below(Horizontal):
    DEFAULT_CSS = """
    Below {
        height: 5; border-top: solid $foreground-disabled;
        & Sparkline { height: 100%; margin: 0 2; display: none; }
        & Sparkline > .sparkline--max-color { color: $text-accent; }
        & Sparkline > .sparkline--min-color { color: $text-muted; }
        &.plots Sparkline { display: block; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = Words()
        self._plot = Sparkline(())

    def compose(self) -> ComposeResult:
        yield self._words
        yield self._plot

    @property
    def room(self) -> int:
        """Cells of a line, without the plot."""
        return max(1, self.screen.size.width - 2)  # It may be hidden just now.

    @property
    def lines(self) -> int:
        """How many there are, in the height that the screen has."""
        return 2 if self.screen.size.height < 16 else 4

    def show(self, lines: Thing, values: Sequence[tuple[str, float]] = ()) -> None:
        """Lines, and the values of a figure by day."""
        self._words.show(lines)
        self.set_class(self.plot_width(values) > 0, "plots")
        self._plot.data = [value for _, value in values]
        self._plot.styles.width = self.plot_width(values)

    def plot_width(self, values: Sequence[tuple[str, float]]) -> int:
        """Cells of the plot, its margin left out: a bar for each day, and at most a third of the line.

        None where there is little room, or nothing to draw.
        """
        if len(values) < 2 or self.lines < 3 or self.room < _ROOMY:
            return 0
        return max(len(values), min(_BAR * len(values), self.room // 3))


def one_line(words: str, note: str, width: int) -> Painted:
    """Words, and a note behind them as far as there is room."""
    words = clip(words, width)
    fits = cell_len(words) + cell_len(note) + 2 <= width
    return [(words, "heading"), (f"  {note}" if note and fits else "", "quiet")]
