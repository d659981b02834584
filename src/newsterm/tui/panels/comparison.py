"""Two articles side by side in a wide terminal, else one above the other, under what both tell of.

Moving through the rows moves both texts to their places; tab goes into a text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical

from newsterm.core.digest import Digest
from newsterm.core.text.span import Span
from newsterm.core.value import frozen
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.article.page import facts
from newsterm.tui.panels.two_articles import Rows, rows_of
from newsterm.tui.widgets.overlay import Over
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.status_lines import KeyLine, OneLine

SIDE_BY_SIDE = 160
"""Columns from which on the texts stand beside each other."""


@frozen
class Shown:
    path: str
    digest: Digest


class Comparison(Over[tuple[str, Span]]):
    """The answer is a place of the first article, to go on reading there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape,P", "leave", "back"),
        Binding("tab", "next_pane(1)", "text"),
        Binding("shift+tab", "next_pane(-1)", "text before", show=False),
        Binding("y", "cite", "cite"),
    ]
    DEFAULT_CSS = """
    Comparison {
        background: $background;
        & > Rows { max-height: 40%; background: $surface; }
        & > OneLine { color: $text-accent; text-style: bold; background: $surface; }
        & > KeyLine { dock: bottom; }
        & > Container { height: 1fr; layout: vertical; }
        & Container Vertical { height: 1fr; border-top: solid $foreground-disabled; }
        & Container OneLine { color: $text-muted; }
        & ArticlePane { height: 1fr; }
        &.-beside > Container { layout: horizontal; }
        &.-beside Container Vertical { width: 1fr; }
    }
    """

    def __init__(
        self, articles: Sequence[Shown], cite: Callable[[Sequence[tuple[Shown, Span]]], None]
    ) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-above"), (SIDE_BY_SIDE, "-beside")]
        self._articles = articles
        self._cite = cite
        one, other = (shown.digest for shown in articles)
        self._rows = Rows(rows_of(one, other))
        self._rows.styles.height = max(1, len(self._rows.rows))
        self._panes = [ArticlePane() for _ in articles]
        differing = sum(row.differs for row in self._rows.rows)
        told = f"Compare · {differing} differ, {len(self._rows.rows) - differing} agree"
        self._heading = OneLine(told)

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._rows
        with Container():
            for shown, pane in zip(self._articles, self._panes, strict=True):
                with Vertical():
                    heading = OneLine(shown.digest.article.title or shown.path)
                    heading.note = facts(shown.digest.article)
                    yield heading
                    yield pane
        yield KeyLine()

    def on_mount(self) -> None:
        for shown, pane in zip(self._articles, self._panes, strict=True):
            pane.shows_summary = False
            pane.show(shown.digest.article, shown.digest)
        self.set_focus(self._rows)
        self.call_after_refresh(self._follow)

    def on_row_list_moved(self) -> None:
        self._follow()

    def _follow(self) -> None:
        if row := self._rows.current:
            for place, pane in zip(row.places, self._panes, strict=True):
                pane.go_to(place)

    def on_row_list_chosen(self, _: RowList.Chosen) -> None:
        if row := self._rows.current:
            self.dismiss((self._articles[0].path, row.places[0]))

    def action_next_pane(self, step: int) -> None:
        panes = [self._rows, *self._panes]
        here = panes.index(self.focused) if self.focused in panes else 0
        self.set_focus(panes[(here + step) % len(panes)])

    def action_cite(self) -> None:
        if row := self._rows.current:
            self._cite(list(zip(self._articles, row.places, strict=True)))
            self._heading.show(self._heading.text, "both copied")

    def action_leave(self) -> None:
        self.dismiss(None)
