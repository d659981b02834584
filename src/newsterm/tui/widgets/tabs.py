"""The views of a story, each by its key, in one line; a click is the key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from newsterm.core.value import frozen, replace


@frozen
class Tab:
    view: str
    key: str
    name: str
    count: str = ""


class Tabs(Widget):
    COMPONENT_CLASSES: ClassVar[set[str]] = {"tabs--here", "tabs--key"}
    DEFAULT_CSS = """
    Tabs {
        height: 1; padding: 0 1; color: $text-muted;
        & > .tabs--here { color: $foreground; text-style: bold underline; }
        & > .tabs--key { color: $text-accent; }
    }
    """

    class Pressed(Message):
        def __init__(self, view: str) -> None:
            super().__init__()
            self.view = view

    def __init__(self) -> None:
        super().__init__()
        self._tabs: Sequence[Tab] = ()
        self._here = ""

    def show(self, tabs: Sequence[Tab], here: str) -> None:
        self._tabs, self._here = tabs, here
        self.refresh()

    def spans(self) -> list[tuple[Tab, int, int]]:
        """The tabs that there is room for, the one that is open among them, and where each stands."""
        return fitting(self._tabs, self._here, self.size.width - 2)

    def render_line(self, _: int) -> Strip:
        here = self.get_component_rich_style("tabs--here", partial=True)
        key = self.get_component_rich_style("tabs--key", partial=True)
        segments, at = [], 0
        for tab, x, end in self.spans():
            look = here if tab.view == self._here else None
            rest = _words(tab)[len(tab.key) :]
            segments += [Segment(" " * (x - at)), Segment(tab.key, key), Segment(rest[:1])]
            segments.append(Segment(rest[1:], look))
            at = end
        return Strip(segments).adjust_cell_length(self.size.width - 2).apply_style(self.rich_style)

    def on_click(self, event: events.Click) -> None:
        for tab, x, end in self.spans():
            if x <= event.x - 1 < end:
                self.post_message(self.Pressed(tab.view))


def fitting(tabs: Sequence[Tab], here: str, room: int) -> list[tuple[Tab, int, int]]:
    """The tabs that fit into so many cells, each with where it begins and ends.

    Gaps shrink first, then the counts go, then the last tabs; that of the view that is open stays.
    """
    bare = [replace(tab, count="") for tab in tabs]
    for some, gap in ((tabs, 2), (tabs, 1), (bare, 1)):
        placed = _placed(some, gap)
        if placed and placed[-1][2] <= room:
            return placed
    some = tabs if _placed(tabs[:3], 1)[-1][2] <= room else bare
    last = next(tab for tab in some if tab.view == here)
    others = [tab for tab in some if tab is not last]
    while others:
        kept = [tab for tab in some if tab is last or tab in others]
        if (placed := _placed(kept, 1))[-1][2] <= room:
            return placed
        others.pop()
    return [(last, 0, min(room, cell_len(_words(last))))]


def _placed(tabs: Sequence[Tab], gap: int) -> list[tuple[Tab, int, int]]:
    found, x = [], 0
    for tab in tabs:
        found.append((tab, x, x + cell_len(_words(tab))))
        x = found[-1][2] + gap
    return found


def _words(tab: Tab) -> str:
    return " ".join(filter(None, (tab.key, tab.name, tab.count)))
