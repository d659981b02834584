"""Headlines at the left, the article at the right: what is in view, and what follows what.

In little room one of the two is shown at a time. The widgets only show; here it is decided what
they show, and what takes long is sent to the background.
"""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.tui.app.startup import Opening
from newsterm.tui.article.article_controller import Opened
from newsterm.tui.article.article_view import Reading
from newsterm.tui.list.list_view import Offer
from newsterm.tui.list.marking import Marking
from newsterm.tui.tasks import Background, Finished
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.status_lines import KeyLine, StatusLine

TWO_PANES = 100
"""Columns from which on headlines and article fit side by side."""
_PREVIEW_SECONDS = 0.06


class Panes(Screen[None]):
    DEFAULT_CSS = """
    Panes {
        background: $background;
        layout: horizontal;
        & #foot { dock: bottom; height: auto; }
        & Offer { width: 34%; min-width: 34; max-width: 52; background: $surface; }
        & Offer, & Reading { padding: 1 0 0 0; }
        & Reading { width: 1fr; }
        & StatusLine { background: $panel; }
        &.-one Offer { width: 100%; max-width: 100%; background: $background; }
        &.-one Reading { display: none; }
        &.-one.-reads Reading { display: block; }
        &.-one.-reads Offer { display: none; }
        &.-low Offer, &.-low Reading { padding: 0; }
        &.-low KeyLine { display: none; }
    }
    """

    def __init__(self, opening: Opening, method: str) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-one"), (TWO_PANES, "-two")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (10, "-high")]
        self.shelf = opening.shelf
        self.offer = Offer(opening.shelf, opening.source)
        self.headlines = self.offer.headlines
        self.reading = Reading()
        self.status = StatusLine()
        self.foot = Vertical(id="foot")
        shelf = opening.shelf
        self.opened = Opened(shelf, method, Background(self), self.reading, self.status)
        self.marking = Marking(self, opening.memory, self.reading, self.headlines, self.status)
        self.opened.lead_to(opening.place)
        self._preview: Timer | None = None

    def compose(self) -> ComposeResult:
        yield self.offer
        yield self.reading
        with self.foot:
            yield self.status
            yield KeyLine()

    def on_mount(self) -> None:
        self.set_focus(self.headlines)
        self.marking.start()

    def on_unmount(self) -> None:
        self.opened.end()
        self.marking.end()

    def on_finished(self, event: Finished) -> None:
        event.deliver()

    # What is in view

    def open(self, path: str, enter: bool = False, place: Span | None = None) -> None:
        """Show the article at a path, and go into it, or to a place in it, or stay in the headlines."""

        def show(article: Article) -> None:
            if enter:
                self._enter()
            self.marking.opened(article)
            self.opened.follow()
            if place:
                self.reading.go_to(place)
            self._tell()
            self.refresh_bindings()

        self.marking.keep_place()
        self.opened.open(path, show)

    def _enter(self) -> None:
        self.add_class("-reads")
        self.set_focus(self.reading)

    def show_headlines(self) -> None:
        if self.has_class("-reads"):
            self.remove_class("-reads")
            self.status.hush()  # What was said was about the article.
        self._tell()

    def _tell(self) -> None:
        """In the status line: what is in view, or what the reader has been led to."""
        if self.reading.article is None or not self.shows_article:
            self.status.state(self.headlines.path or "")
            return
        found, standing = self.reading.digest, self.reading.standing
        text = ""
        if found and standing:
            from newsterm.tui.panels.findings import about

            text = about(found, standing)
        if standing and (agreed := self.reading.consensus):
            text = text or agreed.at(standing)
        self.status.state(text or self.opened.path or "", f"{self.reading.progress} %")

    def go_to(self, path: str, place: Span) -> None:
        """To a place in the text of the article at a path."""
        if self.opened.is_current(path):
            self._enter()
            self.reading.go_to(place)
        else:
            self.open(path, enter=True, place=place)

    @property
    def has_two_panes(self) -> bool:
        return self.size.width >= TWO_PANES

    @property
    def shows_article(self) -> bool:
        return self.has_two_panes or self.has_class("-reads")

    @property
    def panes(self) -> dict[Widget, str]:
        """Where something can be done, as help and palette call it."""
        return {
            self.headlines: "In the headlines",
            self.reading: "In the article",
            self: "Everywhere",
        }

    # What the widgets say

    def on_offer_changed(self) -> None:
        if self.offer.is_complete and not self.headlines.keys and not self.offer.wish.query:
            gone = "is gone" if self.shelf.is_gone else "holds no articles"
            self.status.say(
                f"{self.shelf.name!r} {gone}; .txt and .md files put there show up here"
            )
        self._open_first()
        self._tell()

    def on_offer_learned(self) -> None:
        self._open_first()
        self._tell()

    def _open_first(self) -> None:
        """Where nothing is open yet: the only article, or beside the headlines the first."""
        path, is_alone = self.headlines.path, self.offer.is_alone
        if path and self.opened.wanted is None and (is_alone or self.has_two_panes):
            # Not before the headlines are painted: finding quotes and figures takes its time.
            self.call_after_refresh(self.open, path, enter=is_alone)

    def on_offer_looked(self) -> None:
        """The folder was looked at: so is the file of the open article."""
        self.opened.look()

    def on_row_list_moved(self) -> None:
        if not self.has_two_panes:
            self._tell()
            return
        if self._preview:
            self._preview.stop()
        self._preview = self.set_timer(_PREVIEW_SECONDS, self._follow_cursor)

    def _follow_cursor(self) -> None:
        if self.headlines.path and self.headlines.path != self.opened.wanted:
            self.open(self.headlines.path)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        path = event.thing
        if path and self.opened.is_current(path):
            self._enter()
        elif path:
            self.open(path, enter=True)

    def on_column_moved(self) -> None:
        self.marking.moved()
        self._tell()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if event.widget is self.reading:
            self.add_class("-reads")
            self.marking.entered()
        elif event.widget is self.headlines:
            self.show_headlines()
