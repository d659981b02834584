"""The line in which the reader types what to look for: in the text, or among the headlines."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from newsterm.core.controls import one_line


class Prompt(Input):
    """Shown while it is asked for; tells every change, and how it ended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "cancel", show=True),
        Binding("enter", "submit", "done", show=True),
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
    """What the answer is for: "search" or "filter"."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, compact=True, select_on_focus=False)

    def ask(self, purpose: str, hint: str) -> None:
        self.purpose = purpose
        self.placeholder = hint
        self.add_class("asks")
        with self.prevent(Input.Changed):
            self.value = ""
        self.screen.set_focus(self)

    def end(self) -> None:
        self.remove_class("asks")

    def action_leave(self) -> None:
        self.post_message(self.Left())

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(one_line(event.text)[:1000])
