"""The panel of findings: a list that can be narrowed and ordered, and where in the text each stands."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.strip import Strip
from textual.widget import Widget

from newsterm.tui.panels.findings import Findings, around
from newsterm.tui.widgets.panel import Panel
from newsterm.tui.widgets.status_lines import KeyLine
from newsterm.tui.widgets.wrapping import clip

_LINES = 3
"""Of the sentence that is shown below the list."""


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


class Table(Panel):
    """The answer is the finding that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "order", "order"),
        Binding("t", "kind(1)", "type"),
        Binding("T", "kind(-1)", "type before", show=False),
        Binding("u,f", "leave", "back", show=False),
    ]
    DEFAULT_CSS = """
    Table.-low Place { display: none; }
    Table Things { margin: 1 0 0 0; }
    """

    def __init__(self, title: str, findings: Findings) -> None:
        super().__init__(title, findings)
        self._findings = findings
        self._place = Place(findings)

    def compose(self) -> ComposeResult:
        with Vertical():
            yield self._heading
            yield self._findings
            yield self._place
            yield KeyLine()

    def on_mount(self) -> None:
        self._tell()

    def _tell(self) -> None:
        findings = self._findings
        shown, there = len(findings.shown), len(findings.found)
        of = f"{shown:,} of {there:,}" if findings.kind else f"{there:,}"
        kind = f" · {findings.kind}" if findings.kind else ""
        self._heading.show(f"{self._title}{kind} · {findings.order}", of)
        self._place.refresh()

    def on_row_list_moved(self) -> None:
        self._place.refresh()

    def action_order(self) -> None:
        self._findings.next_order()
        self._tell()

    def action_kind(self, step: int) -> None:
        self._findings.next_kind(step)
        self._tell()
