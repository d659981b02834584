"""A panel whose things are narrowed as one types: an Enter right behind means what is shown then."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from newsterm.tui.widgets.panel import Panel, Things
from newsterm.tui.widgets.prompt import Prompt
from newsterm.tui.widgets.status_lines import KeyLine


class Narrowed(Things):
    def look_for(self, words: str) -> None:
        """List what answers the words; everything where there are none."""
        raise NotImplementedError


class FilterPanel(Panel):
    """The answer is the thing that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "list('move(1)')", "next", show=False),
        Binding("up,ctrl+p", "list('move(-1)')", "previous", show=False),
        Binding("pagedown", "list('page(1)')", "page down", show=False),
        Binding("pageup", "list('page(-1)')", "page up", show=False),
    ]
    DEFAULT_CSS = """
    FilterPanel Prompt, FilterPanel Prompt:focus { display: block; background: $surface; }
    FilterPanel Things { margin: 0; }
    """

    def __init__(self, title: str, narrowed: Narrowed) -> None:
        self._narrowed = narrowed
        self._prompt = Prompt()
        self._prompt.holds_keys = True
        self._words = ""
        super().__init__(title, narrowed)

    def compose(self) -> ComposeResult:
        with Vertical():
            yield self._heading
            yield self._prompt
            yield self._narrowed
            yield KeyLine()

    def on_mount(self) -> None:
        self.set_focus(self._prompt)

    def on_input_changed(self, event: Input.Changed) -> None:
        self._look_for(event.value.strip())

    def _look_for(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self._narrowed.look_for(words)
            self._narrowed.refill(0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self._look_for(
            event.value.strip()
        )  # Behind fast keys it comes before their change is told.
        if self._narrowed.count():
            self._narrowed.action_choose()
        else:
            self._prompt.go_on()

    def on_prompt_left(self) -> None:
        self.action_leave()

    async def action_list(self, action: str) -> None:
        await self._narrowed.run_action(action)
