"""Single lines of plain text around the panes: headings, the status, the keys."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.dom import DOMNode
from textual.screen import Screen
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from newsterm.core.value import frozen
from newsterm.tui.widgets.wrapping import clip, some_of

MESSAGE_SECONDS = 6.0


class OneLine(Widget):
    """Text at the left, a note at the right; never markup, never more than a line."""

    DEFAULT_CSS = "OneLine { height: 1; padding: 0 1; }"

    def __init__(self, text: str = "", id: str | None = None) -> None:
        super().__init__(id=id)
        self.text = text
        self.note = ""

    def show(self, text: str, note: str = "") -> None:
        if (text, note) != (self.text, self.note):
            self.text, self.note = text, note
            self.refresh()

    def render_line(self, _: int) -> Strip:
        width = self.size.width
        note = some_of(self.note, max(width // 3, width - cell_len(self.text) - 2))
        room = width - cell_len(note) - (2 if note else 0)
        text = self.fit(self.text, max(0, room))
        gap = " " * (width - cell_len(text) - cell_len(note))
        return (
            Strip([Segment(text + gap + note)])
            .adjust_cell_length(width)
            .apply_style(self.rich_style)
        )

    def fit(self, text: str, room: int) -> str:
        """What of the text is shown where there is so much room."""
        return clip(text, room)


class StatusLine(OneLine):
    """What is true now, and for a few seconds what has just happened."""

    DEFAULT_CSS = "StatusLine { color: $text-muted; &.says { color: $text-accent; } }"
    _quiet: tuple[str, str] = ("", "")
    _timer: Timer | None = None

    def fit(self, text: str, room: int) -> str:
        return clip(text, room) if self.has_class("says") else some_of(text, room)

    def state(self, text: str, note: str = "") -> None:
        self._quiet = (text, note)
        self.show(self.text if self.has_class("says") else text, note)

    def say(self, text: str) -> None:
        if self._timer:
            self._timer.stop()
        self.add_class("says")
        note = self._quiet[1]
        fits = cell_len(text) + cell_len(note) + 4 <= self.size.width
        self.show(text, note if fits else "")
        self._timer = self.set_timer(MESSAGE_SECONDS, self.hush)

    def hush(self) -> None:
        """What has been said is not so any more."""
        self.remove_class("says")
        self.show(*self._quiet)


@frozen
class KeyEntry:
    """A key that holds now."""

    key: str
    does: str
    action: str
    of: DOMNode
    """Whose action it is."""
    comes_late: bool


class KeyLine(Widget):
    """The keys that hold now, made from the bindings; what has no room is left to the help.

    A click does what the key does. A widget with the focus may have actions that come after all others,
    as its `late_actions`.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keyline--key"}
    DEFAULT_CSS = """
    KeyLine {
        height: 1; padding: 0 1; color: $text-muted; background: $surface;
        & > .keyline--key { color: $text-accent; text-style: bold; }
    }
    """

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _: Screen[object]) -> None:
        self.refresh()

    def keys(self) -> list[KeyEntry]:
        """The first binding of an action speaks for all."""
        found: dict[str, KeyEntry] = {}
        focused = self.screen.focused
        late: Collection[str] = getattr(focused, "late_actions", ())
        for active in self.screen.active_bindings.values():
            binding = active.binding
            types = focused is not None and focused.has_class("asks") and active.node is not focused
            if binding.show and active.enabled and not types:
                key, does, action = (
                    self.app.get_key_display(binding),
                    binding.description,
                    binding.action,
                )
                comes_late = action.partition("(")[0] in late
                found.setdefault(does, KeyEntry(key, does, action, active.node, comes_late))
        return list(found.values())

    def _fitting(self) -> list[KeyEntry]:
        """As many keys as fit; help and what follows it, back and quit, before all others."""
        room = self.size.width
        keys = self.keys()
        taken = []
        help = next((i for i, entry in enumerate(keys) if entry.does == "help"), 0)
        for entry in sorted([*keys[help:], *keys[:help]], key=lambda entry: entry.comes_late):
            room -= cell_len(entry.key) + len(entry.does) + 3
            if room < -2:
                break
            taken.append(entry)
        return [entry for entry in keys if entry in taken]

    def render_line(self, _: int) -> Strip:
        bright = self.get_component_rich_style("keyline--key", partial=True)
        segments = []
        for entry in self._fitting():
            segments += [Segment(entry.key, bright), Segment(f" {entry.does}  ")]
        return Strip(segments).adjust_cell_length(self.size.width).apply_style(self.rich_style)

    async def on_click(self, event: events.Click) -> None:
        x = 0
        for entry in self._fitting():
            x += cell_len(entry.key) + len(entry.does) + 3
            if event.x < x:
                await self.app.run_action(entry.action, entry.of)
                return
