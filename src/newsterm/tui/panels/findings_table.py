"""The panel of findings: a list that can be narrowed and ordered, and where in the text each stands.

In a wide terminal it stands where the headlines do, and the article beside it follows the cursor;
else it lies over both, and the sentence of the finding under the cursor stands below the list.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from newsterm.core.value import frozen
from newsterm.tui.panels.findings import Findings, Found, around
from newsterm.tui.panels.speakers import Speakers
from newsterm.tui.widgets.narrowing_panel import LOOK_FOR, NarrowingPanel
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.status_lines import KeyLine
from newsterm.tui.widgets.wrapping import clip

BESIDE = 120
"""Columns from which on it stands beside the text."""
_LINES = 3
"""Of the sentence that is shown below the list."""
_REST_SECONDS = 0.04
"""After which the article follows the cursor: who pages through the list asks for nothing between."""


@frozen
class Doing:
    """What the main screen does for the panel."""

    cite: Callable[[Sequence[Found]], None]
    """To the clipboard, each with its source."""
    follow: Callable[[Found], None]
    """Show its place in the text, the panel staying open."""
    room: Callable[[], int]
    """Cells that lie left of the text."""


class Place(Widget):
    """Where the finding under the cursor stands: its article, where there are several, and sentence."""

    DEFAULT_CSS = """
    Place { height: 4; padding: 0 2; border-top: solid $foreground-disabled; }
    """

    def __init__(self, findings: Findings) -> None:
        super().__init__()
        self._findings = findings
        self.styles.height = 1 + _LINES + findings.is_several

    def render_line(self, y: int) -> Strip:
        found, width = self._findings.current, max(1, self.size.width)
        lines = around(found, width, _LINES) if found else []
        if found and self._findings.is_several:
            lines.insert(0, [(clip(found.digest.article.title or found.path, width), "strong")])
        painted = lines[y] if y < len(lines) else []
        styles = [self._findings.style_of(look) if look else None for _, look in painted]
        segments = [Segment(text, style) for (text, _), style in zip(painted, styles, strict=True)]
        return Strip(segments).adjust_cell_length(width).apply_style(self.rich_style)


class Table(NarrowingPanel):
    """The answer is the finding that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "cite", "cite"),
        Binding("Y", "cite_all", "cite all"),
        LOOK_FOR,
        Binding("s", "order", "order"),
        Binding("t", "kind(1)", "type"),
        Binding("T", "kind(-1)", "type before", show=False),
        Binding("right,l", "unfold", "unfold", show=False),
        Binding("o", "unfold_all", "unfold all"),
        Binding("u,f", "leave", "back", show=False),
    ]
    DEFAULT_CSS = """
    Table.-low Place { display: none; }
    Table Things { margin: 1 0 0 0; }
    Table > KeyLine { display: none; }
    Table.-beside {
        align: left top; background: transparent;
        & > Vertical { max-width: 100%; max-height: 100%; border: none; margin: 0 0 1 0; padding: 1 0 0 0; }
        & Place { display: none; }
        & > Vertical KeyLine { display: none; }
        & > KeyLine { display: block; dock: bottom; }
    }
    """

    def __init__(self, title: str, findings: Findings, doing: Doing) -> None:
        super().__init__(title, findings)
        self._findings = findings
        self._doing = doing
        self._place = Place(findings)
        self._follows: Timer | None = None

    def compose(self) -> ComposeResult:
        with Vertical():
            yield self._heading
            yield self._findings
            yield self._prompt
            yield self._place
            yield KeyLine()
        yield KeyLine()

    def on_mount(self) -> None:
        self._tell()

    def on_resize(self) -> None:
        room = self._doing.room()
        is_beside = self.app.size.width >= BESIDE and room > 0
        self.set_class(is_beside, "-beside")
        self.query_one(Vertical).styles.width = room if is_beside else "100%"
        self._follow_soon()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("unfold", "unfold_all") and not isinstance(self._findings, Speakers):
            return False
        return super().check_action(action, parameters)

    def _tell(self) -> None:
        findings = self._findings
        shown, there = len(findings.shown), len(findings.found)
        of = f"{shown:,} of {there:,}" if findings.kind or findings.asked else f"{there:,}"
        kind = f" · {findings.kind}" if findings.kind else ""
        self._heading.show(f"{self._title}{kind} · {findings.order}", of)
        self._place.refresh()

    # The article beside it

    def on_row_list_moved(self) -> None:
        self._place.refresh()
        self._follow_soon()

    def _follow_soon(self) -> None:
        if self._follows:
            self._follows.stop()
        self._follows = self.set_timer(_REST_SECONDS, self._follow)

    def _follow(self) -> None:
        if self.has_class("-beside") and self.is_active and (found := self._findings.current):
            self._doing.follow(found)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        if event.thing is None:
            event.prevent_default()  # Which is to answer.
            self.action_unfold()

    # What is shown

    def action_order(self) -> None:
        self._findings.next_order()
        self._tell()

    def action_kind(self, step: int) -> None:
        self._findings.next_kind(step)
        self._tell()

    def action_unfold(self) -> None:
        if isinstance(self._findings, Speakers):
            self._findings.toggle()

    def action_unfold_all(self) -> None:
        if isinstance(self._findings, Speakers):
            self._findings.toggle_all()

    @property
    def asked(self) -> str:
        return self._findings.asked

    def look_for(self, words: str) -> None:
        self._findings.look_for(words)
        self._tell()
        self._follow_soon()

    # Citing

    def action_cite(self) -> None:
        self._cite([self._findings.current] if self._findings.current else [])

    def action_cite_all(self) -> None:
        self._cite(self._findings.belonging)

    def _cite(self, found: Sequence[Found]) -> None:
        if found:
            self._doing.cite(found)
            self._heading.show(self._heading.text, f"{len(found):,} copied")
