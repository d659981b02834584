"""The panel of views: what can be looked at, each with how many articles, chosen by cursor or by number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType

from newsterm.adapters.index.views import View
from newsterm.tui.widgets.panel import Panel, Thing, Things
from newsterm.tui.widgets.wrapping import clip

_ROOMY = 20
"""Cells from which on there is room for how many articles a view has."""
_HEADINGS = {"saved": "Saved questions", "tags": "Tags", "outlets": "Outlets"}


class ViewList(Things):
    def __init__(self, views: Sequence[View]) -> None:
        super().__init__()
        self.views = views

    def thing(self, index: int) -> View:
        return self.views[index]

    def lay_out(self, width: int) -> list[Thing]:
        things: list[Thing] = []
        before = ""
        for number, view in enumerate(self.views, 1):
            head: Thing = (
                [[], [(clip(_HEADINGS[view.of], width), "heading")]] if view.of != before else []
            )
            before = view.of
            count = f"{view.count:,}" if width >= _ROOMY else ""
            if view.unread is not None and count:
                count = f"{view.unread:,} of {count}" if view.unread else count
            key = f"{number}  " if number < 10 else "   "
            name = clip(view.name, max(1, width - cell_len(key) - len(count) - 2))
            gap = " " * max(0, width - cell_len(key) - cell_len(name) - len(count))
            things.append([*head, [(key, "strong"), (name, ""), (gap + count, "quiet")]])
        return things

    def lead(self, index: int) -> int:
        return len(self._things[index]) - 1


class Views(Panel):
    """The answer is the view that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "nth(1)", "view", key_display="1-9"),
        *(Binding(str(n), f"nth({n})", "view", show=False) for n in range(2, 10)),
        Binding("b", "leave", "back", show=False),
    ]

    def __init__(self, views: Sequence[View]) -> None:
        self._views = views
        super().__init__("Views", ViewList(views))

    def action_nth(self, number: int) -> None:
        if number <= len(self._views):
            self.dismiss(self._views[number - 1])
