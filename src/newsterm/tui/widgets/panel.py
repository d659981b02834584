"""Panels over the main screen: something to choose from, whose every thing is a few painted lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.strip import Strip

from newsterm.tui.widgets.overlay import Over
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.status_lines import KeyLine, OneLine

Painted = list[tuple[str, str]]
"""One line: texts, each with the name of its look, "" for none; empty for a gap."""
Thing = list[Painted]


class Things(RowList):
    """A list whose things are as tall as what they say."""

    def __init__(self) -> None:
        super().__init__()
        self._things: Sequence[Thing] = ()
        self._tops: list[int] = [0]

    def lay_out(self, width: int) -> Sequence[Thing]:
        """Every thing as lines of at most `width` cells."""
        raise NotImplementedError

    def on_resize(self) -> None:
        self.refill()

    def refill(self, cursor: int | None = None) -> None:
        """Lay the things out again: there is another width, or there are other things."""
        self._things = self.lay_out(max(1, self._width - 2))
        self._tops = list(accumulate(map(len, self._things), initial=0))
        self.reset(cursor)

    def count(self) -> int:
        return len(self._things)

    def top_of(self, index: int) -> int:
        return self._tops[max(0, min(index, len(self._tops) - 1))]

    def at(self, line: int) -> int:
        return max(0, min(bisect_right(self._tops, line) - 1, self.count() - 1))

    def line_of(self, index: int, line: int, _: int) -> Strip | None:
        painted = self._things[index][line]
        return self.strip_of([(" ", ""), *painted]) if painted else None


class Panel(Over[Any]):
    """A titled list; the answer is the thing that was chosen, None where nothing was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape", "leave", "back"),
    ]
    DEFAULT_CSS = """
    Panel { align: center middle; background: $background 60%; }
    Panel > Vertical {
        width: 100%; max-width: 92; height: 100%; max-height: 90%;
        background: $surface; border: round $foreground-disabled;
    }
    Panel OneLine { color: $text-accent; text-style: bold; }
    Panel Things { height: 1fr; background: $surface; margin: 1 0; }
    Panel.-narrow > Vertical { max-height: 100%; border: none; }
    Panel.-low Things { margin: 0; }
    """

    def __init__(self, title: str, things: Things) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]
        self._title = title
        self._heading = OneLine(title)
        self._things = things

    def compose(self) -> ComposeResult:
        with Vertical():
            yield self._heading
            yield self._things
            yield KeyLine()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(event.thing)

    def action_leave(self) -> None:
        self.dismiss(None)
