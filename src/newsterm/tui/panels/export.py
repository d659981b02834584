"""Export: what of the article, and into which file; nothing is written over unasked.

Enter writes under the name that stands there; tab goes to the name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from newsterm.core.value import frozen
from newsterm.errors import NewstermError
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.tasks import Finished, Tasks
from newsterm.tui.widgets.overlay import Over
from newsterm.tui.widgets.panel import Thing, Things
from newsterm.tui.widgets.prompt import Prompt
from newsterm.tui.widgets.status_lines import KeyLine, OneLine
from newsterm.tui.widgets.wrapping import clip

ENDINGS = {".md": "markdown", ".json": "json", ".jsonl": "json"}
"""The form a file's name asks for; any other ending is text."""


@frozen
class Choice:
    name: str
    """What is exported, in a few words."""
    note: str
    """How much of it there is, or how it begins."""
    lines: Callable[[str], list[str]]
    """Its lines in one of the forms."""


class Choices(Things):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "choose", "write")]

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._choices = choices

    def lay_out(self, width: int) -> list[Thing]:
        room = min(max(cell_len(choice.name) for choice in self._choices) + 3, width)
        return [[self._row(choice, room, width)] for choice in self._choices]

    def _row(self, choice: Choice, room: int, width: int) -> list[tuple[str, str]]:
        name = clip(choice.name, room)
        gap = " " * (room - cell_len(name))
        return [(name + gap, "strong"), (clip(choice.note, width - room), "quiet")]


class Export(Over[str]):
    """The answer is the file that has been written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "name", "name"),
        Binding("q,escape", "leave", "back"),
    ]
    DEFAULT_CSS = """
    Export { align: center middle; background: $background 60%; }
    Export > Vertical {
        width: 100%; max-width: 76; height: auto; max-height: 100%;
        background: $surface; border: round $foreground-disabled;
    }
    Export #title { color: $text-accent; text-style: bold; }
    Export Things { height: auto; max-height: 10; background: $surface; margin: 1 0; }
    Export Prompt, Export Prompt:focus { display: block; margin: 0 0 1 0; }
    Export #note { color: $text-muted; }
    Export.-narrow > Vertical { border: none; }
    Export.-low Things, Export.-low Prompt, Export.-low Prompt:focus { margin: 0; }
    """

    def __init__(self, choices: Sequence[Choice], suggested: str) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]
        self._choices = choices
        self._suggested = suggested
        self._things = Choices(choices)
        self._things.styles.height = len(choices)
        self._prompt = Prompt()
        self._note = OneLine(".md is Markdown, .json is JSON, anything else plain text", id="note")
        self._refused = ""
        """The name that was there already; the same once more writes over it."""
        self._is_writing = False
        self._tasks = Tasks(self)

    def compose(self) -> ComposeResult:
        with Vertical():
            yield OneLine("Export with citation", id="title")
            yield self._things
            yield self._prompt
            yield self._note
            yield KeyLine()

    def on_mount(self) -> None:
        self._prompt.value = self._suggested
        self.set_focus(self._things)

    def on_row_list_chosen(self) -> None:
        self._write()

    def action_name(self) -> None:
        self.set_focus(self._prompt)
        self._prompt.cursor_position = self._suggested.rfind(".")

    def on_prompt_left(self) -> None:
        self.set_focus(self._things)

    def on_input_changed(self) -> None:
        self._refused = ""

    def on_input_submitted(self) -> None:
        self._write()

    def _write(self) -> None:
        if self._is_writing:  # A second Enter would find the file of the first.
            return
        self._is_writing = True
        path = self._prompt.value.strip()
        choice = self._choices[self._things.cursor]
        form = next((ENDINGS[end] for end in ENDINGS if path.lower().endswith(end)), "text")
        over = path == self._refused

        def write() -> bool:
            from newsterm.adapters.system.exports import export

            return export(path, choice.lines(form), over)

        def written(is_written: bool) -> None:
            self._is_writing = False
            if is_written:
                self.dismiss(path)
            else:
                self._refused = path
                self._note.show("There is such a file; enter once more writes over it")

        self._tasks.start("export", write, written, self._fail)

    def _fail(self, error: NewstermError) -> None:
        self._is_writing = False
        self._note.show(in_words(error))

    def on_finished(self, event: Finished) -> None:
        event.stop()
        event.deliver()

    def action_leave(self) -> None:
        self.dismiss(None)
