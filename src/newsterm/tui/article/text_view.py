"""A page of rows in a centred column, drawn line by line: the article pane without its wishes.

Places are offsets into the text, which outlive every page. What comes and goes with what the reader
does (matches, the flash of a place gone to, skimming) is laid over the runs when a row is drawn, so a
key costs the rows in view, however long the text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.tui.article.choosing import Chosen
from newsterm.tui.article.highlight import (
    BRIGHT,
    CHOSEN,
    COMPONENTS,
    PASSING,
    Run,
    overlaid,
    paint,
    passing,
)
from newsterm.tui.article.labels import Label, labelled
from newsterm.tui.article.navigation import following, joined
from newsterm.tui.article.page import Page, Row, column
from newsterm.tui.article.selection import copied, painted, stretch
from newsterm.tui.widgets.keys import key

if TYPE_CHECKING:  # What finds highlights is loaded when there are some.
    from newsterm.core.passages.placing import Placed

MEASURE = 70
"""Cells in a line of text to begin with: a length the eye has liked since print began."""
FLASH_SECONDS = 0.9


class TextView(ScrollView, can_focus=True, inherit_bindings=False):
    BINDINGS: ClassVar[list[BindingType]] = [
        key("down", "j,down", "lines(1)", "line down"),
        key("up", "k,up", "lines(-1)", "line up"),
        key("onward", "space", "onward", "page down; skimming: to the next bright place"),
        key("page-up", "b,pageup", "pages(-1)", "page up"),
        key("page-down", "pagedown", "pages(1)", "page down"),
        key("half-page-down", "ctrl+d", "pages(0.5)", "half a page down"),
        key("half-page-up", "ctrl+u", "pages(-0.5)", "half a page up"),
        key("first", "g,home", "top", "to the top"),
        key("last", "G,end", "bottom", "to the end"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    DEFAULT_CSS = """
    TextView {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """

    class Moved(Message):
        """Something else is under the reader's eyes."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self.skims = False
        self.measure = MEASURE
        self.matches: list[Span] = []
        self.highlights: list[Placed] = []
        """What the user highlighted in the article, and where it stands."""
        self.labels: Sequence[Label] = ()
        self.chosen: Chosen | None = None
        """The passage being chosen with the keys."""
        self.standing: Span | None = None
        """The match, finding or sentence last gone to."""
        self._page = Page()
        self._runs: list[Run] = []
        self._resuming: Callable[[], None] | None = None
        """What leads to the place wanted, as soon as the pane is shown."""
        self._flash: Span | None = None
        self._styles: dict[str, Style] = {}

    def set_again(self) -> None:
        """Set the page for the width there is now."""
        raise NotImplementedError

    # Places

    @property
    def place(self) -> int:
        """The offset of the first text on the screen; 0 while title or summary is there."""
        return self._page.offset_of(self.scroll_offset.y) or 0

    def resume(self, place: int) -> None:
        """Bring an offset to the top of the pane, when there is one."""
        if not self.size.height:
            self._resuming = lambda: self.resume(place)
            return
        self.scroll_to(y=self._page.row_of(place), animate=False)

    def go_to(self, place: Span) -> None:
        """Let a place of the text flash, brought to a third of the pane's height if out of sight."""
        if not self.size.height:
            self._resuming = lambda: self.go_to(place)
            return
        if not self.shows(place):
            self.scroll_to(y=self._page.row_of(place.start) - self.size.height // 3, animate=False)
        self.standing = place
        self.flash(place)
        self.post_message(self.Moved())

    def shows(self, place: Span) -> bool:
        """True where all of a place is in the pane, and not at its very edge."""
        top = self.scroll_offset.y
        first, last = (
            self._page.row_of(at) for at in (place.start, max(place.start, place.end - 1))
        )
        return top < first and last < top + self.size.height - 1

    def flash(self, place: Span) -> None:
        self._flash = place
        self.refresh()
        self.set_timer(FLASH_SECONDS, lambda: self._end_flash(place))

    def _end_flash(self, place: Span) -> None:
        if self._flash is place:
            self._flash = None
            self.refresh()

    def next_bright(self) -> None:
        """To the next of what skimming leaves bright."""
        self.walk(joined([run for run in self._runs if run.kinds & BRIGHT]), 1)

    def walk(self, places: Sequence[Span], step: int, again: bool = False) -> None:
        eye, stands = self.eye
        if place := following(places, eye, step, stands and not again):
            self.go_to(place)

    @property
    def eye(self) -> tuple[int, bool]:
        """The offset the reader looks at, and whether it is a place they were led to."""
        top = self.scroll_offset.y
        if self.standing:
            row = self._page.row_of(self.standing.start)
            if top <= row < top + self.size.height:
                return self.standing.start, True
        return self._page.offset_of(top) or 0, False

    @property
    def progress(self) -> int:
        """How much of the page has been seen, in percent."""
        seen = self.scroll_offset.y + self.size.height
        return min(100, 100 * seen // max(1, len(self._page.rows)))

    # Moving

    def action_lines(self, lines: int) -> None:
        self.scroll_rows(lines)

    def action_pages(self, pages: float) -> None:
        step = max(1, int(abs(pages) * (self.size.height - 2)))
        self.scroll_rows(step if pages > 0 else -step)

    def action_onward(self) -> None:
        if self.skims:
            self.next_bright()
        else:
            self.action_pages(1)

    def action_top(self) -> None:
        self.scroll_rows(-len(self._page.rows))

    def action_bottom(self) -> None:
        self.scroll_rows(len(self._page.rows))

    def scroll_rows(self, rows: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved())

    # Drawing

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()

    def on_resize(self) -> None:
        if self._width != self.virtual_size.width:
            self.set_again()
        if self._resuming and self.size.height:
            resume, self._resuming = self._resuming, None
            resume()
        self.post_message(self.Moved())

    def render_line(self, y: int) -> Strip:
        width, base = self._width, self.rich_style
        index = self.scroll_offset.y + y
        if self.article is None or index >= len(self._page.rows):
            return Strip.blank(width, base)
        segments = self._draw(self.article.text, self._page.rows[index])
        if self.text_selection and (span := self.text_selection.get_span(index)):
            segments = [*painted(segments, span, self._style("selected"))]
        strip = Strip(segments).adjust_cell_length(width).apply_style(base)
        return strip.apply_offsets(0, index)

    def _draw(self, text: str, row: Row) -> list[Segment]:
        left, margin, _ = self._column
        look = self._style(row.kind)
        number = f"{row.number:>{margin - 1}}{self._sign(row)}" if margin else ""
        segments = [Segment(" " * left), Segment(number, self._style("margin"))]
        if row.words is not None:
            return [*segments, Segment(row.words, look)]
        skims = self.skims and row.kind != "title"
        styles = {"summary": self._style_in_summary, "title": self._style_in_title}
        style_of = styles.get(row.kind, self._style)
        chosen = self.chosen.place if self.chosen else None
        over = [*passing(row, self.matches, self._flash, chosen)]
        flat = overlaid(self._runs, row, over) if over else self._runs
        painted = paint(text, row, flat, look, style_of, skims)
        if self.labels and row.kind != "summary":
            painted = [*labelled(text, row, painted, self.labels, self._style("link"))]
        return segments + painted

    def _sign(self, row: Row) -> str:
        """Beside a row of the text: the reader was led there, or highlighted it, or noted something."""
        if row.words is not None or row.kind == "summary":
            return " "
        if self.standing and row.meets(self.standing):
            return "▎"
        here = [each for each, place in self.highlights if place and place.meets(row)]
        return ("✎" if any(each.note for each in here) else "┃") if here else " "

    def _style_in_title(self, kind: str) -> Style:
        """A title is lit as a whole, and its figures no more than the rest."""
        return self._style(kind) if kind in PASSING else Style.null()

    def _style_in_summary(self, kind: str) -> Style:
        """The consensus is shown in the text alone."""
        return Style.null() if kind in CHOSEN else self._style(kind)

    def selected(self) -> Span | None:
        """The text between the first and the last character selected."""
        if self.article is None or self.text_selection is None:
            return None
        left, margin, _ = self._column
        return stretch(self.article.text, self._page.rows, self.text_selection, left + margin)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What is copied: the selected lines as they are drawn, without numbers and margin."""
        if self.article is None:
            return None
        left, margin, _ = self._column
        drawn = (self._draw(self.article.text, row) for row in self._page.rows)
        lines = ["".join(segment.text for segment in line) for line in drawn]
        return copied(lines, left + margin, selection), "\n"

    def _style(self, kind: str) -> Style:
        if kind not in self._styles:
            name = f"article--{kind}"
            known = name in COMPONENTS
            self._styles[kind] = (
                self.get_component_rich_style(name, partial=True) if known else Style.null()
            )
        return self._styles[kind]

    @property
    def _width(self) -> int:
        # Out of sight it has no width; alone on the screen it will be as wide as that.
        return max(1, self.scrollable_content_region.width or self.app.size.width - 1)

    @property
    def _column(self) -> tuple[int, int, int]:
        """Cells left of the column, in its margin for numbers, and in its lines."""
        return column(self._width, self.measure)
