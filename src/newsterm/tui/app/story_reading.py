"""The way to the stories and back: their screen opens over the main one, and leads into articles."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from newsterm.core.text.span import Span
from newsterm.tui.app.citing import Citing
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.sources.article_source import ArticleSource
from newsterm.tui.sources.mark_writer import MarkWriter
from newsterm.tui.sources.story_source import StorySource
from newsterm.tui.stories.place import Jump, Place
from newsterm.tui.stories.screen import StoriesScreen
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.status_lines import StatusLine


class StoryReading:
    def __init__(
        self,
        screen: Screen[None],
        article_source: ArticleSource,
        mark_writer: MarkWriter,
        article_pane: ArticlePane,
        status: StatusLine,
    ) -> None:
        self._screen = screen
        self._article_source = article_source
        self._mark_writer = mark_writer
        self._article_pane = article_pane
        self._status = status
        self._place = Place()

    def open(
        self,
        is_brief: bool,
        here: str,
        go: Callable[[str, Span | None], None],
        left: Callable[[], None],
    ) -> None:
        """Show the stories, or the day's brief, as they were left.

        `here`: the article on whose story the cursor is to be. `go` leads the reader into an article;
        `left` is called afterwards where something was marked.
        """
        place = self._place
        if place.wish.is_brief != is_brief or place.row is None:
            place.enter(None)
            place.wish = place.wish.as_brief(is_brief)
            place.here = here or place.here

        def leave(jump: Jump | None) -> None:
            if screen.source.has_changed:
                left()
            if jump:
                go(jump.path, jump.place)
                self._status.say(f"{'B' if is_brief else 'S'} goes back to the story")

        screen = StoriesScreen(place, self._copy, self._offer)
        screen.source = StorySource(screen, self._article_source, self._mark_writer)
        open_over(self._screen, screen, leave)

    def bring_up_to_date(self, then: Callable[[], None]) -> None:
        """Compare the articles that have not been compared, where there are any."""
        source = StorySource(self._screen, self._article_source, self._mark_writer)
        source.compare(then)

    def _copy(self, screen: StoriesScreen, text: str, what: str) -> None:
        Citing(screen, Tasks(screen), self._article_pane, screen.status).take(text, what)

    def _offer(self, screen: StoriesScreen, what: str) -> None:
        if what == "help":
            from newsterm.tui.panels import help

            help.offer(screen, screen.panes)
        else:
            from newsterm.tui.panels import palette

            palette.offer(screen, list(palette.entries_of(screen, screen.panes)))
