"""The table of differences on the screen: its heads, its rows, and the cell the cursor is on."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widget import Widget

from newsterm.core.agreement.agreement import QUOTE, Agreement
from newsterm.tui.stories.grid import (
    Cell,
    Fitted,
    Grid,
    cell_words,
    fitted,
    head_of,
    name_words,
)
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.wrapping import clip

_EMPTY = Grid((), (), ())
_EDGE = 1


class GridView(RowList):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l,right", "column(1)", "cell", key_display="←→"),
        Binding("h,left", "column(-1)", "cell before", show=False),
    ]

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.grid = _EMPTY
        self.column = 0
        self._first = 0
        """The first column that is in view."""
        self._why_empty = ""

    def show(self, grid: Grid, why_empty: str, row: int = 0, column: int = -1) -> None:
        """Another table, from a cell of it; from the first cell of the row where no column is given."""
        self.grid, self._why_empty, self._first = grid, why_empty, 0
        row, column = grid.moved(row, column if column >= 0 else 0, 0, 0)
        self.column = max(0, column)
        self.reset(max(0, row))

    @property
    def agreement(self) -> Agreement | None:
        return self.grid.columns[self.column] if self.grid.columns else None

    @property
    def cell(self) -> Cell | None:
        """What the cursor is on; None where the article says nothing of it."""
        return self.grid.cells[self.cursor][self.column] if self.grid.columns else None

    def fitted(self) -> Fitted:
        found = fitted(self.grid, self.column, self._first, max(1, self._width - 2 * _EDGE))
        self._first = found.first
        return found

    def action_column(self, step: int) -> None:
        self.go_to_cell(self.cursor, self.column + step)

    def go_to_cell(self, row: int, column: int) -> None:
        row, column = self.grid.moved(row, column, 0, 0)
        if self.grid.columns and (row, column) != (self.cursor, self.column):
            self.column = column
            self.go_to(row)
            self.refresh()
            self.post_message(self.Moved())

    # As every list of rows

    def count(self) -> int:
        return len(self.grid.cells) if self.grid.columns else 0

    def top_of(self, index: int) -> int:
        return index

    def at(self, line: int) -> int:
        return line

    def thing(self, _: int) -> Cell | None:
        return self.cell

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        if 0 <= line < self.count():
            self.go_to_cell(line, self._column_at(event.x))
            self.action_choose()

    def _column_at(self, x: int) -> int:
        fits, right = self.fitted(), 0
        right = _EDGE + fits.name
        for number, width in enumerate(fits.widths):
            right += width
            if x < right:
                return fits.first + number
        return self.column

    def render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        if row >= self.count():
            words = self._why_empty if y == 1 and not self.count() else ""
            strip = self.strip_of([("  " + clip(words, max(1, self._width - 2)), "quiet")])
            return strip.adjust_cell_length(self._width).apply_style(self.rich_style)
        fits = self.fitted()
        name = name_words(self.grid, row, self._width, fits.name)
        gap = " " * (fits.name - cell_len(name))
        look = "strong" if row == self.cursor else "quiet"
        strips = [self.strip_of([(" " * _EDGE, ""), (name, look), (gap, "")])]
        for number, width in enumerate(fits.widths, fits.first):
            strips.append(self._cell(row, number, width))
        return Strip.join(strips).adjust_cell_length(self._width).apply_style(self.rich_style)

    def _cell(self, row: int, column: int, width: int) -> Strip:
        cell = self.grid.cells[row][column]
        words, sign = cell_words(cell, width - 2)
        space = " " * max(0, width - 2 - cell_len(words) - cell_len(sign))
        is_quote = self.grid.columns[column].kind == QUOTE
        painted = [(words, "" if cell else "quiet"), (sign, "strong")]
        painted = [*painted, (space, "")] if is_quote else [(space, ""), *painted]
        strip = self.strip_of([(" ", ""), *painted, (" ", "")])
        if (row, column) == (self.cursor, self.column):
            if self.app.current_theme.ansi:  # As in every list: no colour would be a ground.
                strip = Strip([Segment(segment.text) for segment in strip])
            strip = strip.apply_style(self.style_of("cursor"))
        return strip


class GridHead(Widget):
    """What each column is about; an arrow at either side where there are more."""

    DEFAULT_CSS = "GridHead { height: 1; }"

    def __init__(self, view: GridView) -> None:
        super().__init__()
        self._view = view

    def render_line(self, _: int) -> Strip:
        view, width = self._view, self.size.width
        if not view.count():
            return Strip.blank(width, self.rich_style)
        fits = view.fitted()
        words = " " * _EDGE + ("‹" if fits.first else " ").ljust(fits.name)
        for number, room in enumerate(fits.widths, fits.first):
            head = clip(head_of(view.grid.columns[number]), room - 2)
            space = " " * (room - 2 - cell_len(head))
            is_quote = view.grid.columns[number].kind == QUOTE
            words += f" {head}{space} " if is_quote else f" {space}{head} "
        more = "›" if fits.has_more else ""
        strip = view.strip_of([(words, "heading"), (more, "heading")])
        return strip.adjust_cell_length(width).apply_style(self.rich_style)
