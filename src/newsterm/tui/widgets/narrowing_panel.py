"""A panel with keys of its own, whose things are narrowed by words in a line that `/` opens below them."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from newsterm.tui.widgets.panel import Panel, Things
from newsterm.tui.widgets.prompt import Prompt
from newsterm.tui.widgets.status_lines import KeyLine

LOOK_FOR = Binding("slash", "look_for", "filter", key_display="/")
"""For the bindings of such a panel, where in the line of keys it has it."""


class NarrowingPanel(Panel):
    def __init__(self, title: str, things: Things) -> None:
        super().__init__(title, things)
        self._prompt = Prompt()

    @property
    def asked(self) -> str:
        """The words that the things are narrowed by."""
        raise NotImplementedError

    def look_for(self, words: str) -> None:
        """Show what has these words in it; everything where there are none."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical():
            yield self._heading
            yield self._things
            yield self._prompt
            yield KeyLine()

    def action_look_for(self) -> None:
        self._prompt.ask("filter", "Show what has these words in it", self.asked)

    def on_input_changed(self, event: Input.Changed) -> None:
        if self._prompt.asks:
            self.look_for(event.value)

    def on_input_submitted(self) -> None:
        self._end_prompt()

    def on_prompt_left(self) -> None:
        self.look_for("")
        self._end_prompt()

    def _end_prompt(self) -> None:
        if self._prompt.asks:
            behind = self._prompt.end()
            self.set_focus(self._things)
            for key in behind:
                self._things._forward_event(key)
