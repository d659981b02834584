"""Rows that stand in groups, each below a heading: how close they stand, and on which lines.

A heading costs no row: it stands above the first row of its group and belongs to it. How many lines a
row takes, and what gaps there are, goes by the room there is, or by what the reader wants.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from textual.message import Message

from newsterm.adapters.index.window import Group
from newsterm.tui.widgets.row_list import RowList

DENSITIES = ("one line", "two lines", "airy")
"""How close headlines may stand."""
_WIDE = 100
"""Columns of a screen from which on a headline and its facts share one line."""
_ONE_LINE = 64
"""Cells of a list, on any screen, from which on they do."""
_AIRY = 20
"""Lines of a list from which on there is room for a gap between headlines."""


class GroupedRows(RowList):
    class Scrolled(Message):
        """Other rows may be in view."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.groups: Sequence[Group] = ()
        self._firsts: list[int] = []
        """The first row of each group."""
        self._tall = 1
        """Lines of a headline."""
        self._lines = 0
        """How many the reader wants; 0 for as many as there is room for."""
        self._head = 1
        """Lines above the first of a group: its heading, and a gap where there is none anyhow."""
        self._above = 0
        """Lines above all."""

    def group_by(self, groups: Sequence[Group]) -> None:
        """Let the rows stand in these groups."""
        self.groups = groups
        self._firsts = [group.first for group in groups]

    def reset(self, cursor: int | None = None) -> None:
        height = self.size.height
        self._tall = self._lines or self._usual_lines
        self._head = 2 if self._tall == 2 and height >= 12 else 1
        self._above = int(height >= 12 and (self._head == 1 or not self.groups))
        super().reset(cursor)

    @property
    def _usual_lines(self) -> int:
        """One on a wide screen or a low one; else two and a gap, in little room without it."""
        is_wide = self._width >= _ONE_LINE or (self.is_attached and self.app.size.width >= _WIDE)
        return 1 if is_wide or self.size.height < 8 else 2 + (self.size.height >= _AIRY)

    @property
    def density(self) -> str:
        """How close the headlines stand: one of DENSITIES."""
        return DENSITIES[self._tall - 1]

    def set_density(self, name: str) -> None:
        """Let them stand so; as there is room, where it is none of DENSITIES."""
        self._lines = DENSITIES.index(name) + 1 if name in DENSITIES else 0
        if self.is_attached:
            self.reset()
            self.post_message(self.Scrolled())

    def top_of(self, index: int) -> int:
        heads = bisect_left(self._firsts, index) * self._head
        return index * self._tall + heads + (self._above if index else 0)

    def at(self, line: int) -> int:
        group = bisect_right(self._firsts, line, key=self.top_of) - 1
        first = self._firsts[group] if group >= 0 else 0
        below = max(0, line - self.top_of(first) - self.lead(first))
        return min(first + below // self._tall, self.count() - 1)

    def lead(self, index: int) -> int:
        at = bisect_left(self._firsts, index)
        head = self._head if self._firsts[at : at + 1] == [index] else 0
        return head if index else head + self._above

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Scrolled())

    def on_resize(self) -> None:
        super().on_resize()
        self.post_message(self.Scrolled())
