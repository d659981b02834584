"""Headlines at the left, the article at the right: what is in view, and what follows what.

In little room one of the two is shown at a time. The widgets only show; here it is decided what
they show, and what takes long is sent to the background.
"""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from newsterm.core.text.article import Article
from newsterm.core.text.span import Span
from newsterm.tui.app.startup import Startup
from newsterm.tui.article.article_controller import ArticleController
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.article.visits import Visits
from newsterm.tui.list.headline_pane import HeadlinePane
from newsterm.tui.list.marking import Marking
from newsterm.tui.list.preview import Preview
from newsterm.tui.panels.views import ViewColumn
from newsterm.tui.tasks import Finished, Tasks
from newsterm.tui.widgets.breakpoints import HEIGHTS, TWO_PANES, WIDTHS, classes_for
from newsterm.tui.widgets.row_list import RowList
from newsterm.tui.widgets.status_lines import KeyLine, StatusLine

TYPE_CHECKING = False
if TYPE_CHECKING:  # What opens on a key is loaded with the first: 40 ms before the first paint.
    from newsterm.tui.panels.findings import Found


class SplitLayout(Screen[None]):
    DEFAULT_CSS = """
    SplitLayout {
        background: $background;
        layout: horizontal;
        & #foot { dock: bottom; height: auto; }
        & HeadlinePane { width: 38%; min-width: 34; max-width: 90; background: $surface; }
        & ViewColumn { display: none; width: 20; padding: 1 0 0 0; background: $surface; }
        & ViewColumn OneLine { color: $text-accent; text-style: bold; }
        & ViewColumn SideViews { height: 1fr; margin: 1 0 0 0; }
        &.-views ViewColumn, &.-broad ViewColumn { display: block; }
        &.-views HeadlinePane { width: 35%; }
        &.-broad ViewColumn { width: 26; }
        & HeadlinePane, & ArticlePane { padding: 1 0 0 0; }
        & ArticlePane { width: 1fr; }
        & StatusLine { background: $panel; }
        &.-one HeadlinePane { width: 100%; max-width: 100%; background: $background; }
        &.-one ArticlePane { display: none; }
        &.-one.-reads ArticlePane { display: block; }
        &.-one.-reads HeadlinePane { display: none; }
        &.-empty HeadlinePane { width: 100%; max-width: 100%; background: $background; }
        &.-empty ArticlePane, &.-empty ViewColumn, &.-no-views ViewColumn { display: none; }
        &.-low HeadlinePane, &.-low ArticlePane { padding: 0; }
        &.-flat HeadlinePane, &.-flat ArticlePane { padding: 0; }
        &.-low KeyLine { display: none; }
    }
    """

    def __init__(self, startup: Startup, method: str) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS = WIDTHS, HEIGHTS
        self.article_source = startup.article_source
        self.headline_pane = HeadlinePane(startup.article_source, startup.source)
        self.headlines = self.headline_pane.headlines
        self.article_pane = ArticlePane()
        self.views = ViewColumn()
        self.set_class(not startup.article_source.is_store, "-no-views")
        self.status = StatusLine()
        self.foot = Vertical(id="foot")
        article_source = startup.article_source
        self.article_controller = ArticleController(
            article_source, method, Tasks(self), self.article_pane, self.status
        )
        self.visits = Visits(self.article_controller, self.article_pane)
        self.preview = Preview(self, self.headlines, self.article_controller, self.open)
        self.mark_writer = startup.mark_writer
        self.marking = Marking(
            self, startup.mark_writer, self.article_pane, self.headlines, self.status
        )
        self.article_controller.lead_to(startup.place)
        self.is_entering = False
        """The article that is on its way is to be gone into, unless the reader goes back meanwhile."""
        self._acts: list[Callable[[], None]] = []
        """What is to be done with the article that is on its way."""

    def fit(self, size: Size) -> None:
        """Be as a terminal of this size wants it, before anything is laid out and painted for another."""
        self.update_classes(dict.fromkeys(classes_for(size), True), update=False)

    def _screen_resized(self, size: Size) -> None:
        # At the start Textual tells the same size four times, and would lay all out for each.
        if size != self._size:
            super()._screen_resized(size)

    def compose(self) -> ComposeResult:
        yield self.views
        yield self.headline_pane
        yield self.article_pane
        with self.foot:
            yield self.status
            yield KeyLine()

    def on_mount(self) -> None:
        self.set_focus(self.headlines)
        self.marking.start()

    def on_unmount(self) -> None:
        self.article_controller.end()
        self.marking.end()

    def on_finished(self, event: Finished) -> None:
        event.deliver()

    # What is in view

    def open(self, path: str, enter: bool = False, place: Span | None = None) -> None:
        """Show the article at a path, and go into it, or to a place in it, or stay in the headlines."""

        def show(article: Article) -> None:
            self._show(article, place)

        self._acts = []
        self.is_entering = enter
        if enter or place:
            self.visits.go(path, place.start if place else 0)
        self.marking.keep_place()
        self.article_controller.open(path, show)

    def _show(self, article: Article, place: Span | None = None) -> None:
        if self.is_entering:
            self._enter()
        self.marking.article_controller(article)
        self.article_controller.follow()
        if place:
            self.article_pane.go_to(place)
        self._tell()
        self.refresh_bindings()
        acts, self._acts = self._acts, []
        for act in acts:
            act()

    def step_back(self, by: int) -> bool:
        """To where the reader was before, or after; False where that is nowhere."""
        visit = self.visits.step(by)
        if visit is None:
            return False
        if self.article_controller.is_current(visit.path):
            self._enter()
            self.article_pane.resume(visit.place)
        else:
            self.is_entering = True
            self.marking.keep_place()
            self._acts = [lambda: self.article_pane.resume(visit.place)]
            self.article_controller.open(visit.path, self._show)
        return True

    def when_shown(self, act: Callable[[], None]) -> None:
        """Do it with the open article; in the headlines with the one under the cursor, once it is open."""
        path = self.headlines.path
        if self.focused is self.article_pane or path in (None, self.article_controller.path):
            act()
            return
        if path and path != self.article_controller.wanted:
            self.open(path)
        self._acts.append(act)

    def _enter(self) -> None:
        self.is_entering = False
        self.add_class("-reads")
        self.set_focus(self.article_pane)

    def show_headlines(self) -> None:
        if self.has_class("-reads"):
            self.remove_class("-reads")
            self.status.hush()  # What was said was about the article.
        self._tell()

    def _tell(self) -> None:
        """In the status line: what is in view, or what the reader has been led to."""
        if self.article_pane.article is None or not self.shows_article:
            self.status.state(*self.headlines.whereabouts)
            return
        found, standing = self.article_pane.digest, self.article_pane.standing
        text = ""
        if found and standing:
            from newsterm.tui.panels.findings import about

            text = about(found, standing)
        if standing and (agreed := self.article_pane.consensus):
            text = text or agreed.at(standing)
        self.status.state(text or self.article_pane.whereabouts, f"{self.article_pane.progress} %")

    def go_to(self, path: str, place: Span | None) -> None:
        """To a place in the text of the article at a path, or to where the reader was in it."""
        if self.article_controller.is_current(path):
            self.visits.go(path, place.start if place else self.article_pane.place)
            self._enter()
            if place:
                self.article_pane.go_to(place)
        else:
            self.open(path, enter=True, place=place)

    def show_found(self, found: Found) -> None:
        """Show where a finding stands, whatever has the focus."""
        if self.article_controller.is_current(found.path):
            self.article_pane.go_to(found.place)
        else:
            self.open(found.path, place=found.place)

    def remembered(self) -> Callable[[], None]:
        """Remember what is shown now; what is returned shows that again."""
        return self.visits.remembered(self.open)

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
            self.article_pane: "In the article",
            self: "Everywhere",
        }

    # What the widgets say

    def on_headline_pane_changed(self) -> None:
        is_empty = not (self.headlines.keys or self.headline_pane.wish.query)
        if is_empty and self.headline_pane.is_complete and self.article_pane.article:
            gone = "is gone" if self.article_source.is_gone else "holds no articles any more"
            self.status.say(f"{self.article_source.name!r} {gone}")
        is_known = self.headline_pane.is_complete and self.article_pane.article is None
        self.set_class(is_empty and is_known, "-empty")
        self._keep_up()
        self.refresh_bindings()

    def on_headline_pane_learned(self) -> None:
        self.marking.tell_open()
        self._keep_up()

    def _keep_up(self) -> None:
        """Beside the headlines show what the cursor is on, whatever moved it; the only article at once.

        Who is in an article keeps it, whatever becomes of the list.
        """
        path, is_alone = self.headlines.path, self.headline_pane.is_alone
        has_answers = self.headlines.keys or not self.headline_pane.wish.query
        if self.focused is not self.article_pane and not has_answers:
            self.article_controller.close()
            self.refresh_bindings()
        elif path and self.article_controller.wanted is None and (is_alone or self.has_two_panes):
            # Not before the headlines are painted: finding quotes and figures takes its time.
            self.call_after_refresh(self._open_first, is_alone)
        elif self.has_two_panes and self.focused is not self.article_pane:
            self.preview.follow_soon()
        self._tell()

    def _open_first(self, enter: bool) -> None:
        """What the cursor is on, where nothing was opened meanwhile: the list may have told twice."""
        if self.headlines.path and self.article_controller.wanted is None:
            self.open(self.headlines.path, enter=enter)

    def on_headline_pane_looked(self) -> None:
        """The folder was looked at: so is the file of the open article."""
        self.article_controller.look()

    def on_row_list_moved(self) -> None:
        if self.has_two_panes:
            self.preview.follow_soon()
        else:
            self._tell()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        path = event.thing
        if path and self.article_controller.is_current(path):
            self.visits.go(path, self.article_pane.place)
            self._enter()
        elif path:
            self.open(path, enter=True)

    def on_text_view_moved(self) -> None:
        self.marking.moved()
        self._tell()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if event.widget is self.article_pane:
            self.add_class("-reads")
            self.marking.entered()
        elif event.widget is self.headlines:
            self.show_headlines()
