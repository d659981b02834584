"""The screen of stories as it is filled: the list as it is looked up, a story as its articles are read.

What is known of a story is shown at once; what is found in its articles follows.
"""

from __future__ import annotations

from textual.timer import Timer

from newsterm.adapters.stories.rows import Piece, StoryRow
from newsterm.errors import NewstermError
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.sources.open_story import OpenStory
from newsterm.tui.sources.story_news import StoryNews
from newsterm.tui.sources.story_source import StorySource
from newsterm.tui.stories import telling
from newsterm.tui.stories.grid import grid_of
from newsterm.tui.stories.layout import StoryLayout
from newsterm.tui.stories.place import Place
from newsterm.tui.tasks import Finished

_PROGRESS_SECONDS, _WATCH_SECONDS = 1.0, 5.0


class StoryLoading(StoryLayout):
    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.source: StorySource
        self._was_prepared = False
        """What was to be compared has been: what is not known by now will not be."""
        self._progress: Timer | None = None

    def on_mount(self) -> None:
        self.list_again(self.place.here)
        if self.place.row:
            self.open_story(self.place.row, self.place.view)
        else:
            self.show_view()
        self.set_interval(_WATCH_SECONDS, self._watch)

    def _watch(self) -> None:
        """What comes into the store meanwhile is compared too."""
        if self._progress is None:
            self.source.watch(self.list_again)

    def on_unmount(self) -> None:
        self.source.end()

    def on_finished(self, event: Finished) -> None:
        event.stop()
        event.deliver()

    # The list

    def list_again(self, here: str = "", prepares: bool = True) -> None:
        """List the stories anew: others are wished for, or something became of them."""
        self._was_prepared = not prepares
        self.source.list(self.place.wish, lambda news: self._show_list(news, here), self.fail)

    def _show_list(self, news: StoryNews, here: str) -> None:
        self.news = news
        if news.wish.is_brief:
            self.brief.show(news.found.rows)
        else:
            self.stories.show(news.found.rows, telling.why_empty(news), here)
        if self.place.row:
            self._follow_row(news)
        if news.is_current or self._was_prepared:
            self._end_progress()
        else:
            self._progress = self._progress or self.set_interval(_PROGRESS_SECONDS, self._look)
            self.source.prepare(news.wish, lambda: self.list_again(prepares=False))
        self.tell()
        self.refresh_bindings()

    def _follow_row(self, news: StoryNews) -> None:
        """The open story may have other articles by now; where it is gone it stays as it was."""
        assert self.place.row
        before = self.place.row.story
        for row in news.found.rows:
            if any(member.id == before.articles[0].id for member in row.story.articles):
                self.place.row = row
                if row.story != before:
                    self.open_story(row, self.place.view)
                return

    def _look(self) -> None:
        self.source.progress(self._tell_progress)

    def _tell_progress(self, done: int, of: int) -> None:
        if self._progress and done < of:
            self.status.say(f"Comparing: {done:,} of {of:,} articles")

    def _end_progress(self) -> None:
        if self._progress:
            self._progress.stop()
            self._progress = None
            self.status.hush()

    # A story

    def open_story(self, row: StoryRow, view: str) -> None:
        """Go into a story: what is known of it is shown now."""
        if self.place.row is None:
            self.place.enter(row, view)
        story = row.story
        self.place.row, self.place.view = row, view
        self.opened = self.place.known(story)
        # Their paths follow, in a moment: without them nothing can be opened.
        self.pieces.show(story, [Piece(m, "", 0) for m in story.articles])
        self.filled = set()
        self.show_view()
        self.source.pieces(story, self._show_pieces)
        if not self.opened:
            for cited in (self.days, self.summary):
                cited.clear()
            for findings in (self.voices, self.figures):
                findings.show([])
            self.grid.show(grid_of((), ()), "Reading the articles …")
            self.source.open(story, self._take, self.fail)

    def _show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        if self.place.row:
            self.pieces.show(self.place.row.story, pieces)
            self.restore("articles")

    def _take(self, opened: OpenStory) -> None:
        self.place.keep(opened)
        if self.place.row and self.place.row.story == opened.story:
            self.opened = opened
            self.fill()
            self.tell()
            self.refresh_bindings()

    def fail(self, error: NewstermError) -> None:
        self.status.say(in_words(error))
