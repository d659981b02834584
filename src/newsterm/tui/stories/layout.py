"""The screen of stories as it is laid out: a list of stories or the brief, or one story in its views.

It is one screen however deep the reader goes, so that keys which come faster than answers are for what
was asked for. Where the rows come from is left to `loading`.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from newsterm.adapters.stories.rows import StoryRow
from newsterm.tui.panels.figures import Figures, figures_in
from newsterm.tui.panels.findings import Findings, around
from newsterm.tui.panels.speakers import Speakers
from newsterm.tui.sources.open_story import OpenStory
from newsterm.tui.sources.story_news import StoryNews
from newsterm.tui.stories import telling
from newsterm.tui.stories.grid import grid_of
from newsterm.tui.stories.grid_view import GridHead, GridView
from newsterm.tui.stories.keys import BRIEF, LIST
from newsterm.tui.stories.lists import BriefList, DayList, PieceList, SummaryList
from newsterm.tui.stories.place import Jump, Place
from newsterm.tui.stories.story_list import StoryList
from newsterm.tui.stories.voices import voices_of
from newsterm.tui.widgets.below import Below
from newsterm.tui.widgets.overlay import Over
from newsterm.tui.widgets.prompt import Prompt
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.status_lines import KeyLine, OneLine, StatusLine
from newsterm.tui.widgets.tabs import Tabs


class StoryLayout(Over[Jump]):
    """The answer is where in which article the reader wants to be."""

    DEFAULT_CSS = """
    StoryLayout {
        background: $background;
        & > Vertical { height: 100%; }
        & #title { color: $text-accent; text-style: bold; margin: 1 0 0 0; }
        & Tabs { display: none; }
        & #body { height: 1fr; margin: 1 0 0 0; }
        & #body RowList, & GridHead { display: none; }
        & #body RowList { height: 1fr; }
        & #body .here { display: block; }
        & StatusLine { background: $panel; }
        &.in-story Tabs { display: block; }
        &.-low #title, &.-low #body { margin: 0; }
        & Below.gone { display: none; }
        &.-low Below { height: 2; border-top: none; background: $surface; }
        &.-lowest Below, &.-lowest KeyLine { display: none; }
    }
    """

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (50, "-wide")]
        self.VERTICAL_BREAKPOINTS = [(0, "-lowest"), (10, "-low"), (16, "-high")]
        self.place = place
        self.news: StoryNews | None = None
        self.opened: OpenStory | None = None
        self.heading, self.tabs = OneLine(id="title"), Tabs()
        self.stories, self.brief = StoryList(), BriefList()
        self.pieces, self.days, self.summary = PieceList(), DayList(), SummaryList()
        self.grid = GridView()
        self.grid_head = GridHead(self.grid)
        self.voices, self.figures = Speakers([], is_open=True), Figures([])
        self.below = Below()
        self.prompt = Prompt()
        self.status = StatusLine()
        self.lists: dict[str, RowList] = {
            LIST: self.stories, BRIEF: self.brief, "articles": self.pieces, "timeline": self.days,
            "differences": self.grid, "summary": self.summary, "voices": self.voices,
            "figures": self.figures,
        }  # fmt: skip
        self.filled: set[str] = set()
        """The views of the open story that have been laid out."""

    def compose(self) -> ComposeResult:
        with Vertical():
            yield self.heading
            yield self.tabs
            with Vertical(id="body"):
                yield self.grid_head
                yield from self.lists.values()
            yield self.below
            yield self.prompt
            yield self.status
            yield KeyLine()

    @property
    def root(self) -> str:
        return BRIEF if self.place.wish.is_brief else LIST

    @property
    def view(self) -> str:
        """What is in view: a list of stories, or a view of one."""
        return self.place.view if self.place.row else self.root

    @property
    def here(self) -> StoryRow | None:
        """The story that is open, or that the cursor is on."""
        if self.place.row:
            return self.place.row
        if self.root == LIST:
            return self.stories.row
        return self.brief.rows[self.brief.cursor] if self.brief.rows else None

    def fill(self) -> None:
        """Lay out the view that is in sight, once: what is hidden has no width yet."""
        opened, view = self.opened, self.view
        if opened is None or view in self.filled:
            return
        self.filled.add(view)
        if view == "timeline":
            self.days.show(opened)
        elif view == "summary":
            self.summary.show(opened)
        elif view == "voices":
            self.voices.show(voices_of(opened))
        elif view == "figures":
            self.figures.show(figures_in(opened.told))
        elif view == "differences":
            self.show_grid()
            return
        self.restore(view)

    def show_grid(self) -> None:
        """The table of what differs, or of all that several articles say."""
        if self.opened is None:
            return
        shown = self.opened.agreements if self.place.is_full else self.opened.alarms
        row, column = self.place.cursors.get("differences", (0, 0))
        why = "The articles differ in nothing"
        why = why if self.place.is_full else f"{why}; a shows what they agree on"
        self.grid.show(grid_of(shown, self.opened.digests), why, row, column)
        self.grid_head.refresh()

    def restore(self, view: str) -> None:
        """The cursor where it was in a view."""
        if view in self.place.cursors:
            self.lists[view].reset(self.place.cursors[view][0])

    def keep_cursor(self) -> None:
        """Remember where the reader is in this view, and at which story."""
        column = self.grid.column if self.view == "differences" else 0
        self.place.cursors[self.view] = self.lists[self.view].cursor, column
        if not self.place.row and self.here:
            self.place.here = self.here.story.articles[0].id

    # What is in view

    def show_view(self) -> None:
        """Show the list that is wanted, and only that."""
        here = self.lists[self.view]
        for each in self.lists.values():
            each.set_class(each is here, "here")
        self.grid_head.set_class(here is self.grid, "here")
        self.set_class(self.place.row is not None, "in-story")
        self.set_focus(here)
        self.fill()
        self.tell()
        self.refresh_bindings()

    def tell(self) -> None:
        """Headings, tabs, and what the cursor is on."""
        if row := self.place.row:
            self.heading.show(*telling.story_heading(row, self.size.width))
            self.tabs.show(telling.tabs_of(row, self.opened), self.place.view)
        else:
            self.heading.show(*telling.list_heading(self.news))
        self._tell_below()

    def _tell_below(self) -> None:
        width, most = self.below.room, self.below.lines
        here = self.lists[self.view]
        if self.view == "differences" and self.opened:
            lines, values = telling.about_cell(self.grid, self.opened, width, most)
            if plot := self.below.plot_width(values):
                room = width - plot - 4
                lines, _ = telling.about_cell(self.grid, self.opened, room, most)
            self.below.show(lines, values)
        elif isinstance(here, Findings):
            self.below.show(around(here.current, width, most) if here.current else [])
        elif self.view == "articles":
            piece = self.pieces.piece
            self.below.show(telling.about_piece(piece, self.opened, width, most) if piece else [])
        elif self.view == LIST:
            self.below.show(telling.about_story(self.here, width, most) if self.here else [])
        self.below.set_class(self.view in (BRIEF, "timeline", "summary"), "gone")

    def on_resize(self) -> None:
        self.call_after_refresh(self.tell)

    @property
    def panes(self) -> dict[Widget, str]:
        """Where something can be done, as help and palette call it."""
        return {self.lists[self.view]: "In this list", self: "In the stories"}
