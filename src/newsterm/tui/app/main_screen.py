"""The main screen: what the keys do in the two panes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from textual.timer import Timer

from newsterm.core.search.entry import LATER
from newsterm.core.value import replace
from newsterm.tui.app import themes
from newsterm.tui.app.annotating import AnnotatingScreen
from newsterm.tui.app.split_layout import VIEWS
from newsterm.tui.app.startup import Startup
from newsterm.tui.list.grouped_rows import DENSITIES
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.sources.list_model import BY_STORY
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets import keys
from newsterm.tui.widgets.overlay import open_over

TYPE_CHECKING = False
if TYPE_CHECKING:  # What opens on a key is loaded with the first: 40 ms before the first paint.
    from newsterm.core.digest import Digest
    from newsterm.core.text.span import Span
    from newsterm.tui.app.story_reading import StoryReading
    from newsterm.tui.panels.cross_article import CrossArticle
    from newsterm.tui.panels.viewing import Viewing
    from newsterm.tui.panels.views import SideViews
    from newsterm.tui.sources.list_model import Headline


class MainScreen(AnnotatingScreen):
    BINDINGS = keys.DESK
    refresh_minutes = 0
    """Between two looks at the feeds that nobody asked for; 0 for none."""
    _refreshing: Timer | None = None

    def __init__(self, startup: Startup, method: str) -> None:
        super().__init__(startup, method)
        self._done: list[str] = []
        """What was chosen in the palette, the last first."""

    @cached_property
    def cross_article(self) -> CrossArticle:
        from newsterm.tui.panels.cross_article import CrossArticle
        from newsterm.tui.panels.findings_table import Doing

        doing = Doing(self.citing.copy_found, self.show_found, lambda: self.article_pane.region.x)
        return CrossArticle(
            self, Tasks(self), self.article_source, self.status, self.go_to, doing, self.remembered
        )

    @cached_property
    def viewing(self) -> Viewing:
        from newsterm.tui.panels.viewing import Doing, Viewing

        doing = Doing(self._list, self.ask_for, self.feed_refresh.refresh)
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
            self._begin_refreshing()

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

    def action_summary(self) -> None:
        self.article_pane.toggle_summary()

    def action_why(self) -> None:
        said = "says" if self.article_pane.toggle_why() else "no longer says"
        self.status.say(f"The summary {said} why it has each sentence")

    def action_jump(self, number: int) -> None:
        self.when_shown(lambda: self.article_pane.jump(number))

    def action_length(self, step: int) -> None:
        self.article_controller.lengthen(step)

    def action_method(self, step: int) -> None:
        self.article_controller.next_method(step)

    def action_consensus(self) -> None:
        self.article_controller.toggle_consensus()

    def action_furniture(self) -> None:
        shown = "shown" if self.article_pane.toggle_furniture() else "left out"
        self.status.say(f"What is left around the article is {shown}")

    def action_skim(self) -> None:
        self.article_pane.toggle_skim()

    def action_layer(self, name: str, *kinds: str) -> None:
        shown = "marked" if self.article_pane.toggle_layer(*kinds) else "plain"
        self.status.say(f"{name} are {shown}")

    def action_measure(self, step: int) -> None:
        self.article_pane.set_measure(self.article_pane.measure + step)
        self.status.say(f"Lines of up to {self.article_pane.measure} characters")

    def action_match(self, step: int) -> None:
        self.article_pane.next_match(step)
        self._count_matches()

    def action_finding(self, step: int) -> None:
        self.status.hush()
        self.article_pane.next_finding(step)

    def action_sentence(self, step: int) -> None:
        self.status.hush()  # What the place is, is said in its stead.
        self.article_pane.next_sentence(step)

    def action_copy(self) -> None:
        self._cite(self.citing.copy, self.citing.copy_all)

    def action_export(self) -> None:
        self._cite(self.citing.export, self.citing.export_all)

    def _cite(self, one: Callable[[], None], several: Callable[[list[Digest]], None]) -> None:
        """Of the selected articles, or of the open one."""
        if not (self.headlines.selected and self.focused is self.headlines):
            self.when_shown(one)
            return

        def summarised(found: Digest) -> Digest:
            return replace(found, summary=self.article_controller.summaries.make(found))

        def gather(chosen: list[Headline]) -> None:
            paths = [each.path for each in chosen]
            self.cross_article.gather(
                paths, lambda found: several([each for _, each in found]), summarised
            )

        self.headline_pane.chosen(gather)

    def action_compare(self) -> None:
        """The two that are selected; with one selected, that and the one under the cursor."""
        selected, here = self.headlines.selected, self.headlines.key
        keys = [key for key in self.headlines.keys if key in selected]
        if len(keys) == 1 and here is not None and here not in keys:
            keys.append(here)
        if len(keys) != 2:
            self.status.say("v selects one, or two: then P compares them")
            return
        self.headline_pane.known(keys, self._compare)

    def _compare(self, chosen: list[Headline]) -> None:
        def show(found: list[tuple[str, Digest]]) -> None:
            from newsterm.tui.panels.comparison import Comparison, Shown

            if len(found) != 2:
                self.status.say("One of the two cannot be read")
                return
            self.status.hush()
            both = [Shown(path, digest) for path, digest in found]

            def cite(places: Sequence[tuple[Shown, Span]]) -> None:
                self.citing.copy_places([(shown.digest, place) for shown, place in places])

            def go(place: tuple[str, Span] | None) -> None:
                if place:
                    self.go_to(*place)

            open_over(self, Comparison(both, cite), go)

        self.cross_article.gather([each.path for each in chosen], show)

    def action_source(self) -> None:
        self.when_shown(self.citing.open_source)

    def action_refresh_feeds(self) -> None:
        self.feed_refresh.refresh()

    def on_unmount(self) -> None:
        if self.article_source.is_store and self.headline_pane.is_complete:
            from newsterm.adapters.marks.last_view import keep_last_view

            here = self.headlines.headline
            held = here.id if here and self.headlines.is_held else ""
            folder = self.article_source.folder or ""
            keep_last_view(folder, self.headline_pane.wish.query, held)

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
        """List what is of the same outlet as the article under the cursor."""
        from newsterm.adapters.index.views import source_query

        def narrow(chosen: list[Headline]) -> None:
            if chosen and chosen[0].source:
                self.viewing.narrow(source_query(chosen[0].source))
                self.refresh_bindings()
            else:
                self.status.say("This article names no outlet")

        self.headline_pane.chosen(narrow)

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

    # What is marked: the open article where the reader is in it, else what is selected or stood on

    def action_mark(self, what: str) -> None:
        self.with_ids(lambda ids: self.marking.toggle(ids, what))

    def action_undo(self) -> None:
        self.marking.undo()

    def action_redo(self) -> None:
        self.marking.redo()

    def action_neighbour(self, step: int) -> None:
        self.headlines.action_move(step)
        if self.headlines.path and self.headlines.path != self.article_controller.wanted:
            self.open(self.headlines.path, enter=self.focused is self.article_pane)

    def action_history(self, by: int) -> None:
        if not self.step_back(by):
            self.status.say("You have been nowhere before" if by < 0 else "Nothing lies forward")

    def action_queue(self) -> None:
        """On the reading list, or off it: all of what is selected, or of what is stood on."""
        self.with_ids(lambda ids: self.marking.toggle_tag(ids, LATER))

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
            self.refresh_bindings()

    def action_voices(self) -> None:
        self._gather("voices")

    def action_figures(self) -> None:
        self._gather("figures")

    def _gather(self, what: str) -> None:
        """Of the selected articles, or of the open one."""
        if self.headlines.selected and self.focused is self.headlines:
            self.headline_pane.chosen(
                lambda chosen: self.cross_article.of_articles(what, [each.path for each in chosen])
            )
        else:
            self.when_shown(lambda: self._gather_here(what))

    def _gather_here(self, what: str) -> None:
        if (found := self.article_pane.digest) and self.article_controller.path:
            self.cross_article.of_article(what, self.article_controller.path, found)

    def keep(self, setting: str, value: str) -> None:
        """Say how it is from now on, and have the settings begin with it."""

        def keep() -> None:
            from newsterm.adapters.system import settings

            settings.keep(setting, value)

        def say(done: str = "kept in the settings") -> None:
            self.status.say(f"{setting.title()} {value}: {done}")

        self.tasks.start(setting, keep, lambda _: say(), lambda error: say(in_words(error)))

    def action_density(self) -> None:
        here = DENSITIES.index(self.headlines.density)
        self.headlines.set_density(DENSITIES[(here + 1) % len(DENSITIES)])
        self.keep("density", self.headlines.density)

    def action_palette(self) -> None:
        from newsterm.tui.app.palette import Entry, Palette, by_use, entries

        def do(entry: Entry | None) -> None:
            if entry:
                self._done = [entry.does, *(does for does in self._done if does != entry.does)][:5]
                self.app.call_later(entry.do)

        open_over(self, Palette(by_use(list(entries(self)), self._done)), do)

    def action_help(self) -> None:
        from newsterm.tui.panels.help import TITLE, Command, Help, Keys, commands, keys_of

        panes = self.panes

        async def do(command: Command | None) -> None:
            if command:
                await command.do()

        open_over(self, Help(TITLE, Keys(commands(panes), panes, keys_of(panes))), do)

    def action_settings(self) -> None:
        from newsterm.tui.panels.settings import Choosing, SettingsPanel, rows

        def begin(theme: str) -> None:
            self.app.theme = theme

        def minutes(number: str) -> None:
            self.refresh_minutes = int(number)
            self._begin_refreshing()

        doing: dict[str, Choosing] = {
            "theme": (self.app.theme, begin),
            "density": (self.headlines.density, self.headlines.set_density),
            "method": (self.article_controller.summaries.method, self._take_method),
            "refresh": (str(self.refresh_minutes), minutes),
        }

        def choose(name: str, value: str) -> None:
            doing[name][1](value)
            self.keep(name, value)

        known = () if self.app.no_color else themes.NAMES
        shown = rows({name: value for name, (value, _) in doing.items()}, known)
        open_over(self, SettingsPanel(shown, choose), lambda _: None)

    def _take_method(self, name: str) -> None:
        self.article_controller.take_method(name)

    def _begin_refreshing(self) -> None:
        """Look at the feeds at the interval that is set, from now on."""
        if self._refreshing:
            self._refreshing.stop()
        self._refreshing = None
        if self.refresh_minutes:
            self._refreshing = self.set_interval(60 * self.refresh_minutes, self._refresh_quietly)
