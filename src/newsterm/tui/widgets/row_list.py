"""A list of things to choose from, drawn line by line: 100,000 of them cost what ten cost.

Subclasses say how many there are, how tall each is and how it is drawn; cursor, keys, mouse and
scrolling are here. The cursor is an index; whoever must keep it on the same thing while the list
changes asks for the thing, changes, and sets the index again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsterm.tui.widgets.keys import key


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    BINDINGS: ClassVar[list[BindingType]] = [
        key("down", "j,down", "move(1)", "next"),
        key("up", "k,up", "move(-1)", "previous"),
        key("page-down", "space,pagedown", "page(1)", "page down"),
        key("page-up", "pageup", "page(-1)", "page up"),
        key("half-page-down", "ctrl+d", "page(0.5)", "half a page down"),
        key("half-page-up", "ctrl+u", "page(-0.5)", "half a page up"),
        key("first", "g,home", "first", "to the first"),
        key("last", "G,end", "last", "to the last"),
        key("open", "enter", "choose", "open", "open"),
    ]
    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rowlist--cursor",
        "rowlist--heading",
        "rowlist--quiet",
        "rowlist--strong",
    }
    DEFAULT_CSS = """
    RowList {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .rowlist--cursor { background: $block-cursor-blurred-background; text-style: bold; }
        &:focus > .rowlist--cursor { background: $block-cursor-background; text-style: bold; }
        &:ansi:focus > .rowlist--cursor { text-style: reverse; }
        & > .rowlist--heading { color: $text-accent; }
        & > .rowlist--quiet { color: $text-muted; }
        & > .rowlist--strong { color: $text-accent; text-style: bold; }
    }
    """

    class Chosen(Message):
        """The user wants a thing: the one that was under the cursor, wherever that is by now."""

        def __init__(self, thing: Any) -> None:
            super().__init__()
            self.thing = thing

    class Moved(Message):
        """The cursor is on another thing."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cursor = 0

    # For subclasses

    def count(self) -> int:
        raise NotImplementedError

    def top_of(self, index: int) -> int:
        """The first line of a thing; that of index `count` is the number of lines."""
        raise NotImplementedError

    def at(self, line: int) -> int:
        """The thing a line belongs to."""
        raise NotImplementedError

    def line_of(self, index: int, line: int, width: int, /) -> Strip | None:
        """One line of a thing, `line` counted from its first; None for a gap between things."""
        raise NotImplementedError

    def thing(self, index: int) -> Any:
        """What is chosen with a thing: its index, or what outlives another order."""
        return index

    def lead(self, _: int) -> int:
        """How many of a thing's lines stand above it: a heading, a gap."""
        return 0

    # Cursor

    def reset(self, cursor: int | None = None) -> None:
        """The list has changed: lines are counted and drawn again."""
        if cursor is not None:
            self.cursor = cursor
        self.cursor = max(0, min(self.cursor, self.count() - 1))
        self.virtual_size = Size(self._width, self.top_of(self.count()))
        self._reveal()
        self.refresh()

    def go_to(self, index: int) -> None:
        index = max(0, min(index, self.count() - 1))
        if index == self.cursor:
            return
        before, self.cursor = self.cursor, index
        self._refresh_thing(before)
        self._refresh_thing(index)
        self._reveal()
        self.post_message(self.Moved())

    def _refresh_thing(self, index: int) -> None:
        top = self.top_of(index)
        self.refresh_lines(top, self.top_of(index + 1) - top)

    def _reveal(self) -> None:
        """Scroll no further than needed to show the whole thing under the cursor."""
        if not self.count():
            return
        top, end = self.top_of(self.cursor), self.top_of(self.cursor + 1)
        height = max(1, self.size.height)
        # Forced: a list that has just grown out of its pane has no scroll bar yet.
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)
        elif end > self.scroll_offset.y + height:
            self.scroll_to(y=min(top, end - height), animate=False, force=True)

    def action_move(self, step: int) -> None:
        self.go_to(self.cursor + step)

    def action_page(self, pages: float) -> None:
        lines = int(pages * max(1, self.size.height - 1))
        end = self.top_of(self.count()) - 1
        there = self.at(max(0, min(self.top_of(self.cursor) + lines, end)))
        step = 1 if pages > 0 else -1
        self.go_to(there if there != self.cursor else self.cursor + step)

    def action_first(self) -> None:
        self.go_to(0)

    def action_last(self) -> None:
        self.go_to(self.count() - 1)

    def action_choose(self) -> None:
        if self.count():
            self.post_message(self.Chosen(self.thing(self.cursor)))

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        if 0 <= line < self.top_of(self.count()):
            self.go_to(self.at(line))
            self.action_choose()

    # Drawing

    def on_resize(self) -> None:
        self.reset()

    def render_line(self, y: int) -> Strip:
        line, width, base = y + self.scroll_offset.y, self._width, self.rich_style
        if line >= self.top_of(self.count()):
            return Strip.blank(width, base)
        index = self.at(line)
        strip = self.line_of(index, line - self.top_of(index), width)
        if strip is None:
            return Strip.blank(width, base)
        if index == self.cursor and line - self.top_of(index) >= self.lead(index):
            base += self.style_of("cursor")
            if self.app.current_theme.ansi:  # Reversed, each colour would be a ground of its own.
                strip = Strip([Segment(segment.text) for segment in strip])
        return strip.adjust_cell_length(width).apply_style(base)

    def strip_of(self, painted: Sequence[tuple[str, str]]) -> Strip:
        """A line of texts, each with the name of its look, "" for none."""
        looks = [self.style_of(look) if look else Style.null() for _, look in painted]
        return Strip([Segment(text, look) for (text, _), look in zip(painted, looks, strict=True)])

    def style_of(self, name: str) -> Style:
        return self.get_component_rich_style(f"rowlist--{name}", partial=True)

    @property
    def _width(self) -> int:
        return max(1, self.scrollable_content_region.width)
