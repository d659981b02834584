"""What can be looked at, each with how many articles, chosen by cursor or by number.

In a wide terminal the list stands at the left of the headlines, always; else it is a panel over them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.strip import Strip

from newsterm.core.value import frozen
from newsterm.tui.widgets.panel import Panel, Thing, Things
from newsterm.tui.widgets.status_lines import OneLine
from newsterm.tui.widgets.wrapping import clip, cut

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.index.views import View

_ROOMY = 14
"""Cells from which on there is room for how many articles a view has."""
_WIDE = 30
"""Cells from which on it is told of how many they are."""
_HEADINGS = {"saved": "Saved questions", "tags": "Tags", "feeds": "Feeds", "outlets": "Outlets"}
_NUMBERS: list[BindingType] = [
    Binding("1", "nth(1)", "view", key_display="1-9"),
    *(Binding(str(n), f"nth({n})", "view", show=False) for n in range(2, 10)),
]
_CHANGES: list[BindingType] = [
    Binding("c", "change('rename')", "rename"),
    Binding("d", "change('drop')", "drop"),
    Binding("R", "change('refresh')", "refresh"),
]


@frozen
class Wanted:
    """What is to be done with a view."""

    view: View
    act: str = "show"
    """Or "rename", "drop", "refresh"."""


class ViewList(Things):
    def __init__(self, views: Sequence[View]) -> None:
        super().__init__()
        self.views = views
        self.shown = ""
        """The query of the view that is listed."""

    def show_views(self, views: Sequence[View]) -> None:
        """Other counts, or other views: the cursor stays on its own."""
        before = self.views[self.cursor] if self.views else None
        self.views = views
        names = [(view.of, view.name) for view in views]
        is_there = before is not None and (before.of, before.name) in names
        row = names.index((before.of, before.name)) if before and is_there else self.cursor
        self.refill(row)

    def mark(self, query: str) -> None:
        """Mark the view that is listed now."""
        self.shown = query
        if self.is_attached:
            self.refresh()

    def thing(self, index: int) -> Wanted:
        return Wanted(self.views[index])

    def nth(self, number: int) -> Wanted | None:
        return self.thing(number - 1) if number <= len(self.views) else None

    def to(self, act: str) -> Wanted | None:
        """What the view under the cursor may have done to it; where it is no feed, all are refreshed."""
        view = self.views[self.cursor] if self.views else None
        may = view and (view.feed or view.of == "saved" or act == "refresh")
        return Wanted(view, act) if view and may else None

    def lay_out(self, width: int) -> list[Thing]:
        things: list[Thing] = []
        before = ""
        for number, view in enumerate(self.views, 1):
            head: Thing = (
                [[], [(clip(_HEADINGS[view.of], width), "heading")]] if view.of != before else []
            )
            before = view.of
            count = _count(view, width)
            key = (f"{number} " if number < 10 else "  ") if width >= _ROOMY else ""
            name = cut(view.name, max(1, width - cell_len(key) - len(count) - 1))
            gap = " " * max(0, width - cell_len(key) - cell_len(name) - len(count))
            look = "" if view.count or view.is_stories else "quiet"
            things.append([*head, [(key, "strong"), (name, look), (gap + count, "quiet")]])
        return things

    def lead(self, index: int) -> int:
        return len(self._things[index]) - 1

    def on_click(self, event: events.Click) -> None:
        """A click lists the view; on the sign that a feed failed it only goes there, and it is told why."""
        line = event.y + self.scroll_offset.y
        if not 0 <= line < self.top_of(self.count()):
            return
        index, width = self.at(line), self._width - 2
        view = self.views[index]
        begins = 1 + width - cell_len(_count(view, width))
        is_its_line = line == self.top_of(index) + self.lead(index)
        if view.problem and is_its_line and begins <= event.x < begins + 2:
            event.prevent_default()  # Which is to list it.
            self.go_to(index)

    def line_of(self, index: int, line: int, width: int) -> Strip | None:
        strip = super().line_of(index, line, width)
        view = self.views[index]
        is_shown = view.query == self.shown and not view.is_stories
        if strip is None or line < self.lead(index) or not is_shown:
            return strip
        return Strip([Segment("▌", self.style_of("strong")), *[*strip][1:]])


def _count(view: View, width: int) -> str:
    """How many articles; of an outlet how many of them are unread."""
    if width < _ROOMY or (view.is_stories and not view.count):
        return ""
    failed = "! " if view.problem else ""
    if view.unread is None:
        return f"{view.count:,}"
    if width < _WIDE:
        return failed + (f"{view.unread:,}" if view.unread else "")
    return failed + (f"{view.unread:,} of {view.count:,}" if view.unread else f"{view.count:,}")


class Views(Panel):
    """The answer is what is Wanted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *_NUMBERS,
        *_CHANGES,
        Binding("b", "leave", "back", show=False),
    ]

    def __init__(self, views: Sequence[View], shown: str = "") -> None:
        self._list = ViewList(views)
        self._list.shown = shown
        super().__init__("Views", self._list)

    def on_row_list_moved(self) -> None:
        """Beside the heading: what is wrong with the feed that the cursor is on."""
        views = self._list.views
        self._heading.show(self._title, views[self._list.cursor].problem if views else "")

    def action_nth(self, number: int) -> None:
        if wanted := self._list.nth(number):
            self.dismiss(wanted)

    def action_change(self, act: str) -> None:
        if wanted := self._list.to(act):
            self.dismiss(wanted)


class SideViews(ViewList):
    """The same beside the headlines; what is done to a view is told, and whoever holds it does it."""

    BINDINGS: ClassVar[list[BindingType]] = [*_NUMBERS, *_CHANGES]
    DEFAULT_CSS = "SideViews { background: $surface; scrollbar-size-vertical: 0; }"

    class Asked(Message):
        def __init__(self, wanted: Wanted) -> None:
            super().__init__()
            self.wanted = wanted

    class Pointed(Message):
        """The cursor is on another view, or has come to the list."""

    def go_to(self, index: int) -> None:
        super().go_to(index)
        self.post_message(self.Pointed())

    def on_focus(self, _: events.Focus) -> None:
        self.post_message(self.Pointed())

    def action_choose(self) -> None:
        if self.views:
            self.post_message(self.Asked(self.thing(self.cursor)))

    def action_nth(self, number: int) -> None:
        if wanted := self.nth(number):
            self.go_to(number - 1)
            self.post_message(self.Asked(wanted))

    def action_change(self, act: str) -> None:
        if wanted := self.to(act):
            self.post_message(self.Asked(wanted))


class ViewColumn(Vertical):
    """The list of views under its heading: empty until the first paint is done."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = OneLine("Views")
        self.list = SideViews(())

    def fill(self) -> None:
        if not self.children:
            self.mount(self.heading, self.list)
