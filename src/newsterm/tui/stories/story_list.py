"""The list of stories: a row each, those that are unfolded with their articles below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from rich.segment import Segment
from textual.strip import Strip

from newsterm.adapters.stories.rows import StoryRow
from newsterm.tui.stories.painting import ROOMY, member_line, story_lines
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.wrapping import clip

_EDGE = 2
"""Cells before a story: the bar of what is selected, a blank."""


class StoryList(RowList):
    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows: Sequence[StoryRow] = ()
        self.selected: list[str] = []
        """Ids of stories, in the order in which they were selected."""
        self.unfolded: set[str] = set()
        self._why_empty = ""
        self._tops: list[int] = [0]
        self._room = 1

    def show(self, rows: Sequence[StoryRow], why_empty: str, here: str = "") -> None:
        """List these, the cursor on the story that has the article `here`, or near where it was."""
        before = here or (self.row.story.articles[0].id if self.row else "")
        self.rows, self._why_empty = rows, why_empty
        ids = {row.story.id for row in rows}
        self.selected = [id for id in self.selected if id in ids]
        places = (
            i for i, row in enumerate(rows) if any(m.id == before for m in row.story.articles)
        )
        self._stack()
        self.reset(next(places, self.cursor))

    @property
    def row(self) -> StoryRow | None:
        return self.rows[self.cursor] if self.rows else None

    def select(self) -> None:
        """Select the story under the cursor, or no longer; go on to the next."""
        if self.row:
            id = self.row.story.id
            others = [each for each in self.selected if each != id]
            self.selected = others if id in self.selected else [*others, id]
            self.refresh()
            self.action_move(1)

    def unfold(self) -> None:
        """Show the articles of the story under the cursor below it, or no longer."""
        if self.row:
            self.unfolded ^= {self.row.story.id}
            self._stack()
            self.reset()

    # As every list of rows

    def count(self) -> int:
        return len(self.rows)

    def thing(self, index: int) -> StoryRow:
        return self.rows[index]

    def top_of(self, index: int) -> int:
        return self._tops[max(0, min(index, len(self._tops) - 1))]

    def at(self, line: int) -> int:
        return max(0, min(bisect_right(self._tops, line) - 1, self.count() - 1))

    def on_resize(self) -> None:
        self._stack()
        super().on_resize()

    def _stack(self) -> None:
        """Where each story begins."""
        self._room = max(1, self._width - _EDGE - 1)
        tall = 2 if self._room < ROOMY else 1
        heights = (
            tall + (len(row.story.articles) if row.story.id in self.unfolded else 0)
            for row in self.rows
        )
        self._tops = list(accumulate(heights, initial=0))

    def line_of(self, index: int, line: int, _: int) -> Strip:
        row = self.rows[index]
        lines = story_lines(
            row, self._room
        )  # As they were stacked: the width may be another by now.
        if line < len(lines):
            painted = lines[line]
        else:
            painted = member_line(row.story.articles[line - len(lines)], self._room)
        bar = "┃ " if row.story.id in self.selected else "  "
        return self.strip_of([(bar, "strong"), *painted])

    def render_line(self, y: int) -> Strip:
        if self.rows or y != 1:
            return super().render_line(y)
        words = clip(self._why_empty, max(1, self._width - _EDGE))
        strip = Strip([Segment(" " * _EDGE), Segment(words, self.style_of("quiet"))])
        return strip.adjust_cell_length(self._width).apply_style(self.rich_style)
