"""The article pane: a page of rows in a centred column, drawn line by line.

It keeps a place in the text, not a line on the screen: when the summary, the width or the method
changes, the same words stay under the reader's eyes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from newsterm.core.article import Article
from newsterm.core.span import Span, trim
from newsterm.core.summary import Summary
from newsterm.tui.consensus import Consensus
from newsterm.tui.highlight import (
    BRIGHT,
    CHOSEN,
    COMPONENTS,
    Mark,
    Run,
    marks_of,
    overlaid,
    paint,
    runs,
    touching,
)
from newsterm.tui.keys import key
from newsterm.tui.page import Page, Row, body_rows, set_page
from newsterm.tui.places import findings_of, following, found_in, joined
from newsterm.tui.selecting import copied, painted
from newsterm.tui.wrapping import unfolded

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest

MEASURE = 70
"""Cells in a line of text to begin with: a length the eye has liked since print began."""
_MEASURES = (40, 120)
"""The narrowest column and the widest."""
FLASH_SECONDS = 0.9


class Reading(ScrollView, can_focus=True, inherit_bindings=False):
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
    Reading {
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
        self.digest: Digest | None = None
        self.summary: Summary | None = None
        self.shows_summary = True
        self.shows_why = False
        self.shows_furniture = True
        self.consensus: Consensus | None = None
        self.skims = False
        self.measure = MEASURE
        self.hidden: set[str] = set()
        """Kinds of marks that are not shown now."""
        self.matches: list[Span] = []
        self.standing: Span | None = None
        """The match, finding or sentence last gone to."""
        self._page = Page()
        self._runs: list[Run] = []
        self._resuming: Callable[[], None] | None = None
        """What leads to the place wanted, as soon as the pane is shown."""
        self._flash: Span | None = None
        self._back: tuple[int, float] | None = None
        """The digit pressed last, and where the reader was before."""
        self._styles: dict[str, Style] = {}

    # What is shown

    def show(self, article: Article, digest: Digest | None = None) -> None:
        """Another article, from its top; its findings may come later, by `show_findings`."""
        self.article, self.digest = article, digest
        self.summary = digest.summary if digest else None
        self.matches, self.standing, self._flash, self._back = [], None, None, None
        self.consensus = None
        self._resuming = None
        self._page = Page()
        self.scroll_to(y=0, animate=False)
        self._remark()
        self._reset()

    def prepare(self, article: Article) -> None:
        """Wrap a text to come, in whatever thread: `show` will find it done."""
        body_rows(article, self._column[2], self.shows_furniture)

    def show_findings(self, digest: Digest) -> None:
        self.digest = digest
        self.show_summary(digest.summary)

    def show_summary(self, summary: Summary) -> None:
        self.summary, self._back = summary, None
        self._remark()
        self._reset()

    def toggle_summary(self) -> None:
        self.shows_summary = not self.shows_summary
        self._reset()

    def toggle_why(self) -> bool:
        """Say or leave out why each sentence is in the summary; True where it is said now."""
        self.shows_why = not (self.shows_why and self.shows_summary)
        self.shows_summary = True
        self._reset()
        return self.shows_why

    def show_consensus(self, agreed: Consensus | None) -> None:
        self.consensus = agreed
        self._remark()
        self._reset()

    def toggle_furniture(self) -> bool:
        """Show or leave out what a page left around the article; True where it is shown now."""
        self.shows_furniture = not self.shows_furniture
        self._reset()
        return self.shows_furniture

    def toggle_skim(self) -> None:
        self.skims = not self.skims
        self.refresh()

    def toggle_layer(self, *kinds: str) -> bool:
        """Show or hide kinds of marks; True where they are shown now."""
        self.hidden ^= set(kinds)
        self._remark()
        return not self.hidden.intersection(kinds)

    def set_measure(self, measure: int) -> None:
        self.measure = max(_MEASURES[0], min(measure, _MEASURES[1]))
        self._reset()

    def _remark(self) -> None:
        """Lay the marks flat again: something was found, or other kinds are shown."""
        marks = marks_of(self.digest) if self.digest else []
        if self.summary:
            marks += [Mark(line.start, line.end, "summary") for line in self.summary.lines]
        if agreed := self.consensus:
            levels = ((chosen, CHOSEN[agreed.level(chosen) - 1]) for chosen in agreed.sentences)
            marks += [Mark(chosen.start, chosen.end, kind) for chosen, kind in levels]
        self._runs = runs(mark for mark in marks if mark.kind not in self.hidden)
        self.refresh()

    def _reset(self) -> None:
        """Set the page again, with the same words at the top of the pane."""
        if self.article is None:
            return
        top = self.scroll_offset.y
        anchor = self._page.offset_of(top)
        below = 0 if anchor is None else self._page.row_of(anchor) - top
        summary = self.summary if self.shows_summary else None
        self._page = set_page(
            self.article,
            summary,
            self._column[2],
            self.shows_why,
            self.consensus,
            self.shows_furniture,
        )
        self.virtual_size = Size(self._width, len(self._page.rows))
        if anchor is not None:
            self.scroll_to(y=self._page.row_of(anchor) - below, animate=False)
        self.refresh()

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
        if not self._shows(place):
            self.scroll_to(y=self._page.row_of(place.start) - self.size.height // 3, animate=False)
        self.standing = place
        self.flash(place)
        self.post_message(self.Moved())

    def _shows(self, place: Span) -> bool:
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

    def in_sight(self) -> Sequence[Span]:
        """What the reader looks at: the words selected, the place gone to, the summary, a sentence."""
        if selected := self._selected():
            return [selected]
        if self.standing and self._eye[1]:
            return [self.standing]
        if self.scroll_offset.y < self._page.body and self.summary_places:
            return self.summary_places
        eye = self._eye[0]
        sentences = self.digest.sentences if self.digest else ()
        return [next((s for s in sentences if s.end > eye), sentences[-1])] if sentences else []

    @property
    def summary_places(self) -> Sequence[Span]:
        """The sentences of the summary, where one is shown."""
        return self.summary.lines if self.summary and self.shows_summary else ()

    def _selected(self) -> Span | None:
        """The stretch of the text between the first and the last character selected."""
        if self.article is None or self.text_selection is None:
            return None
        left, margin, _ = self._column
        found: list[Span] = []
        for index, row in enumerate(self._page.rows):
            span = self.text_selection.get_span(index)
            if span and row.words is None and row.kind != "summary":
                start, end = (max(0, at - left - margin) if at >= 0 else -1 for at in span)
                found.append(unfolded(self.article.text, row, start, end))
        if not found:
            return None
        place = trim(self.article.text, found[0].start, found[-1].end)
        return place if place.start < place.end else None

    def _end_flash(self, place: Span) -> None:
        if self._flash is place:
            self._flash = None
            self.refresh()

    def jump(self, number: int) -> None:
        """To a sentence of the summary; the same number again leads back."""
        if self._back and self._back[0] == number:
            self.scroll_to(y=self._back[1], animate=False)
            self._back = None
        elif self.summary and 0 < number <= len(self.summary.lines):
            before = self._back[1] if self._back else self.scroll_y
            self._back = (number, before)
            self.go_to(self.summary.lines[number - 1])

    def search(self, query: str) -> None:
        """Mark what is searched for and go to the first of it from here on."""
        self.matches = found_in(self.article.text, query) if self.article else []
        self.refresh()
        self._walk(self.matches, 1, again=True)

    def next_match(self, step: int) -> None:
        self._walk(self.matches, step)

    def next_finding(self, step: int) -> None:
        self._walk(findings_of(self.digest) if self.digest else [], step)

    def next_sentence(self, step: int) -> None:
        self._walk(self.digest.sentences if self.digest else [], step)

    def next_bright(self) -> None:
        """To the next of what skimming leaves bright."""
        self._walk(joined([run for run in self._runs if run.kinds & BRIGHT]), 1)

    def _walk(self, places: Sequence[Span], step: int, again: bool = False) -> None:
        eye, stands = self._eye
        if place := following(places, eye, step, stands and not again):
            self.go_to(place)

    @property
    def _eye(self) -> tuple[int, bool]:
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
        self._scroll_by(lines)

    def action_pages(self, pages: float) -> None:
        step = max(1, int(abs(pages) * (self.size.height - 2)))
        self._scroll_by(step if pages > 0 else -step)

    def action_onward(self) -> None:
        if self.skims:
            self.next_bright()
        else:
            self.action_pages(1)

    def action_top(self) -> None:
        self._scroll_by(-len(self._page.rows))

    def action_bottom(self) -> None:
        self._scroll_by(len(self._page.rows))

    def _scroll_by(self, rows: int) -> None:
        self._back = None
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
            self._reset()
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
        number = (
            f"{row.number:>{margin - 1}}{'▎' if self._stands_in(row) else ' '}" if margin else ""
        )
        segments = [Segment(" " * left), Segment(number, self._style("margin"))]
        if row.words is not None:
            return [*segments, Segment(row.words, look)]
        skims = self.skims and row.kind != "title"
        style_of = self._style if row.kind != "summary" else self._style_in_summary
        over = [*self._passing(row)]
        flat = overlaid(self._runs, row, over) if over else self._runs
        return segments + paint(text, row, flat, look, style_of, skims)

    def _passing(self, row: Row) -> Iterator[Mark]:
        """The marks of a row that come and go with what the reader does."""
        for match in touching(self.matches, row):
            yield Mark(match.start, match.end, "match")
        if self._flash and self._flash.meets(row):
            yield Mark(self._flash.start, self._flash.end, "flash")

    def _style_in_summary(self, kind: str) -> Style:
        """The consensus is shown in the text alone."""
        return Style.null() if kind in CHOSEN else self._style(kind)

    def _stands_in(self, row: Row) -> bool:
        """True where a row of the text shows some of the place last gone to."""
        return (
            self.standing is not None
            and row.words is None
            and row.kind != "summary"
            and row.meets(self.standing)
        )

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
            name = f"reading--{kind}"
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
        width = self._width
        margin, right = (3, 1) if width >= 30 else (2, 0) if width >= 12 else (0, 0)
        measure = max(1, min(self.measure, width - margin - right))
        return max(0, (width - measure - margin) // 2), margin, measure
