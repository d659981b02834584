"""The main screen: what the keys do with the list, the views and the marks, and which work now."""

from __future__ import annotations

from functools import cached_property

from newsterm.core.search.entry import LATER
from newsterm.tui.app.annotating import AnnotatingScreen
from newsterm.tui.app.preferences import Preferences
from newsterm.tui.app.startup import Startup
from newsterm.tui.sources.list_model import BY_STORY
from newsterm.tui.widgets import keys
from newsterm.tui.widgets.breakpoints import VIEWS

TYPE_CHECKING = False
if TYPE_CHECKING:  # What opens on a key is loaded with the first: 40 ms before the first paint.
    from newsterm.tui.app.story_reading import StoryReading
    from newsterm.tui.panels.palette import Entry
    from newsterm.tui.panels.viewing import Viewing
    from newsterm.tui.panels.views import SideViews


class MainScreen(AnnotatingScreen):
    BINDINGS = keys.DESK

    def __init__(self, startup: Startup, method: str) -> None:
        super().__init__(startup, method)
        self.preferences = Preferences(
            self, self.headlines, self.article_controller, self.status, self._refresh_quietly
        )
        self._done: list[str] = []
        """What was chosen in the palette, the last first."""

    @cached_property
    def viewing(self) -> Viewing:
        from newsterm.tui.panels.viewing import Doing, Viewing

        doing = Doing(
            self._list,
            self.ask_for,
            self.feed_refresh.refresh,
            lambda: self.call_next(self.action_stories, False),
        )
        return Viewing(self, self.headline_pane, self.views, self.status, doing)

    def _list(self) -> None:
        self.set_focus(self.headlines)
        self.show_headlines()

    # What the views say

    def on_mount(self) -> None:
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """The first rows are on the screen, or all is ending already."""
        if self.article_source.is_store and self.views.is_attached:
            self.views.fill()
            self.marking.changed = self.viewing.count_soon
            self.feed_refresh.progress = lambda told: self.views.heading.show("Views", told)
            self.viewing.begin()
            self.preferences.begin_refreshing()

    def _refresh_quietly(self) -> None:
        self.feed_refresh.refresh(quiet=True)

    def on_headline_pane_changed(self) -> None:
        if self.article_source.is_store and self.is_mounted:
            self.views.list.mark(self.headline_pane.wish.query)
            if self.headline_pane.is_complete:
                self.viewing.count_soon()

    def on_side_views_asked(self, event: SideViews.Asked) -> None:
        self.viewing.do(event.wanted)

    def on_side_views_pointed(self) -> None:
        views = self.views.list.views
        self.viewing.tell_of(views[self.views.list.cursor] if views else None)

    @cached_property
    def story_reading(self) -> StoryReading:
        from newsterm.tui.app.story_reading import StoryReading

        return StoryReading(
            self, self.article_source, self.mark_writer, self.article_pane, self.status
        )

    # Actions

    def check_action(self, action: str, _: tuple[object, ...]) -> bool | None:
        if action == "back":
            narrowed = bool(self.headlines.selected or self.headline_pane.wish.query)
            return self.focused is self.article_pane or narrowed or self.is_entering
        if action == "leave":
            return self.focused is self.article_pane and not self.headline_pane.is_alone
        if action in ("add", "import"):
            return self.article_source.is_store
        if action == "samples":
            known = self.headline_pane.is_complete and self.article_source.is_store
            return known and self.has_class("-empty")
        if self.has_class("-empty") and action in keys.ON_LISTED:
            return False
        if action in keys.ON_HEADLINES and self.headlines.keys:
            return True
        if action == "match":
            return bool(self.focused is self.article_pane and self.article_pane.matches)
        if action in ("views", "keep_question", "outlet", "hide_read"):
            return self.article_source.is_store
        return action not in keys.ON_ARTICLE or (
            self.article_pane.article is not None and self.shows_article
        )

    def action_refresh_feeds(self) -> None:
        self.feed_refresh.refresh()

    def on_unmount(self) -> None:
        if self.article_source.is_store and self.headline_pane.is_complete:
            self.viewing.remember()

    def action_samples(self) -> None:
        self.adding.add_samples()

    def action_views(self) -> None:
        """Go to the views; from there, hide them. In little room, offer them."""
        if self.size.width < VIEWS:
            self.viewing.offer()
        elif self.focused is self.views.list:
            self.add_class("-no-views")
            self.set_focus(self.headlines)
        else:
            self.remove_class("-no-views")
            self.set_focus(self.views.list)
            self.viewing.count_soon()

    def action_outlet(self) -> None:
        self.headline_pane.chosen(lambda chosen: self.viewing.narrow_to_outlet(chosen[:1]))

    def action_stories(self, is_brief: bool) -> None:
        """Show the stories or the brief over all this; they may lead into an article."""
        known = self.headlines.headline
        self.marking.keep_place()
        self.story_reading.open(
            is_brief, known.id if known else "", self.go_to, self.marking.look_again
        )

    def action_next_unread(self) -> None:
        def go(is_there: bool) -> None:
            if not is_there:
                self.status.say("Nothing unread here")
            elif self.focused is self.article_pane:
                self.headline_pane.here(lambda headline: self.open(headline.path, enter=True))

        self.headline_pane.next_unread(go)

    def action_read_all(self) -> None:
        self.headline_pane.all_listed(
            lambda listed: self.marking.read_all([each.id for each in listed if each.id])
        )

    def action_order(self, step: int) -> None:
        self.status.say(self.headline_pane.next_order(step))
        self.viewing.keep()
        if self.headline_pane.wish.order == BY_STORY and self.article_source.is_store:
            self.story_reading.bring_up_to_date(self.headline_pane.arrange_again)

    def action_hide_read(self) -> None:
        self.status.say(self.headline_pane.toggle_read())
        self.viewing.keep()

    def action_select(self, how: str) -> None:
        self.headline_pane.select(how)
        self.refresh_bindings()

    def action_neighbour(self, step: int) -> None:
        self.headlines.action_move(step)
        if self.headlines.path and self.headlines.path != self.article_controller.wanted:
            self.open(self.headlines.path, enter=self.focused is self.article_pane)

    def action_history(self, by: int) -> None:
        if not self.step_back(by):
            self.status.say("You have been nowhere before" if by < 0 else "Nothing lies forward")

    def action_other_pane(self) -> None:
        if self.focused is self.article_pane:
            self.set_focus(self.headlines)
        else:
            self.when_shown(self._enter)

    def action_leave(self) -> None:
        self.is_entering = False
        self.set_focus(self.headlines)

    def action_back(self) -> None:
        """To the headlines; from there, step by step, to all of them with none selected."""
        was_entering, self.is_entering = self.is_entering, False
        if self.focused is not self.headlines:
            self.set_focus(self.headlines)
        elif was_entering:
            self.refresh_bindings()
        elif self.headlines.selected:
            self.action_select("none")
        else:
            self.viewing.narrow("")

    # What is marked: the open article where the reader is in it, else what is selected or stood on

    def action_mark(self, what: str) -> None:
        self.with_ids(lambda ids: self.marking.toggle(ids, what))

    def action_undo(self) -> None:
        self.marking.undo()

    def action_redo(self) -> None:
        self.marking.redo()

    def action_queue(self) -> None:
        """On the reading list, or off it: all of what is selected, or of what is stood on."""
        self.with_ids(lambda ids: self.marking.toggle_tag(ids, LATER))

    # The reader as a whole

    def action_density(self) -> None:
        self.preferences.next_density()

    def action_settings(self) -> None:
        self.preferences.offer()

    def offered(self) -> list[Entry]:
        """All that can be done now, for the palette."""
        from newsterm.tui.panels.palette import entries

        take = self.article_controller.take_method
        return list(entries(self, self.panes, self.article_pane, take))

    def action_palette(self) -> None:
        from newsterm.tui.panels.palette import by_use, offer

        def remember(does: str) -> None:
            self._done = [does, *(each for each in self._done if each != does)][:5]

        offer(self, by_use(self.offered(), self._done), remember)

    def action_help(self) -> None:
        from newsterm.tui.panels.help import offer

        offer(self, self.panes, has_card=True)
