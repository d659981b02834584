"""The line in which the reader types: what to look for in the text or among the headlines, tags.

A word that could be a tag is completed in grey; tab or the right arrow takes it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input

from newsterm.core.text.controls import one_line

_ENDS = ("escape", "enter")


class Tags(Suggester):
    """Completes the last word to a tag that was given before."""

    def __init__(self, tags: Sequence[str]) -> None:
        super().__init__(use_cache=False)
        self._tags = tags

    async def get_suggestion(self, value: str) -> str | None:
        before, last = value[: value.rfind(" ") + 1], value[value.rfind(" ") + 1 :]
        given = before.split()
        fit = (tag for tag in self._tags if tag.startswith(last) and tag not in given)
        return next((before + tag for tag in fit if last), None)


class Prompt(Input):
    """Shown while it is asked for; tells every change, and how it ended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "cancel", show=True),
        Binding("enter", "submit", "done", show=True),
        Binding("tab", "cursor_right", "complete", show=False),
    ]
    DEFAULT_CSS = """
    Prompt, Prompt:focus {
        display: none; height: 1; border: none; padding: 0 1;
        background: $panel; color: $foreground;
    }
    Prompt.asks { display: block; }
    """

    class Left(Message):
        """The reader changed their mind."""

    purpose = ""
    """What the answer is for: "search", "filter", "tags", "link" or "add"."""
    came_from: Widget | None = None
    """What had the focus."""
    before = ""
    """The words it was asked with."""
    answer: Callable[[str], None]
    """What to do with tags, or with what is to be added."""

    holds_keys = False
    """Where it stands always: what is typed behind an end is for nobody."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, compact=True, select_on_focus=False)
        self._ends = False
        """The key that ends it has come, and is on its way to whoever acts on it."""
        self._behind: list[events.Key] = []
        """The keys behind that one: they are for whoever gets the focus."""

    def go_on(self) -> None:
        """There was no end, or it is long past: what is typed is for it."""
        self._behind, self._ends = [], False

    def ask(self, purpose: str, hint: str, value: str = "") -> None:
        self.purpose, self.before = purpose, value
        self.go_on()
        self.came_from = self.screen.focused
        self.placeholder = hint
        self.suggester = None
        self.add_class("asks")
        with self.prevent(Input.Changed):
            self.value = value + (" " if value and purpose == "tags" else "")
        self.cursor_position = len(self.value)
        self.screen.set_focus(self)

    def offer(self, tags: Sequence[str]) -> None:
        """Complete words to these."""
        self.suggester = Tags(tags)

    @property
    def asks(self) -> bool:
        """False when it has been answered or left: what is still typed is for nobody."""
        return self.has_class("asks")

    def end(self) -> list[events.Key]:
        """It has been answered or left; the keys that came after that and are not for it."""
        self.remove_class("asks")
        behind, self._behind, self._ends = self._behind, [], False
        return behind

    async def _on_key(self, event: events.Key) -> None:
        if self._ends:
            event.stop()
            event.prevent_default()
            self._behind.append(events.Key(event.key, event.character))
        elif event.key in _ENDS and (self.asks or self.holds_keys):
            # Done here: as a binding it would be whoever's has the focus, or lies above, by then.
            event.stop()
            event.prevent_default()
            self._ends = True
            if event.key == "enter":
                await self.action_submit()
            else:
                self.action_leave()

    def action_leave(self) -> None:
        self.post_message(self.Left())

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(one_line(event.text)[:1000])
