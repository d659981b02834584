"""Where the reader has stories from: a store's index, or the articles that were named.

All is asked for in the background, each time by a connection of its own. Articles that came since the
last time are compared in another process, so that no key waits for it; meanwhile what is known is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from newsterm.adapters.stories.rows import (
    Piece,
    StoryRow,
    StoryRows,
    compared,
    is_current,
    pieces_of,
)
from newsterm.core.value import replace
from newsterm.errors import NewstermError
from newsterm.tui.sources.article_source import ArticleSource
from newsterm.tui.sources.mark_writer import MarkWriter
from newsterm.tui.sources.open_story import OpenStory, read_story, told_in
from newsterm.tui.sources.story_news import (
    BRIEF,
    MOST,
    StoryNews,
    StoryWish,
    bring_up_to_date,
    index_of,
    keep_count,
    listed,
)
from newsterm.tui.subprocess_task import SubprocessTask, Superseded
from newsterm.tui.tasks import Tasks, hand_over

if TYPE_CHECKING:
    from textual.message_pump import MessagePump

    from newsterm.adapters.stories.words import Change
    from newsterm.core.stories.story import Story

_SHORT = 6000
"""Words of a story that is read in a thread; a longer one is in a process of its own."""


class StorySource:
    def __init__(
        self, screen: MessagePump, article_source: ArticleSource, mark_writer: MarkWriter
    ) -> None:
        self._screen = screen
        self._article_source = article_source
        self._mark_writer = mark_writer
        self._tasks = Tasks(screen)
        self._subprocess_task = SubprocessTask()
        self._reading = SubprocessTask()
        self._named: dict[str, Piece] = {}
        """The articles that were named, by id."""
        self._found: tuple[Story, ...] = ()
        self.has_changed = False
        """Something was marked."""
        self.folder = _indexed(article_source)
        """The store's; empty where articles were named, or nothing about them can be kept."""

    def list(
        self,
        wish: StoryWish,
        then: Callable[[StoryNews], None],
        failed: Callable[[NewstermError], None],
    ) -> None:
        work = (lambda: listed(self.folder, wish)) if self.folder else (lambda: self._find(wish))
        self._tasks.start("stories", work, then, failed)

    def prepare(self, wish: StoryWish, then: Callable[[], None]) -> None:
        """Compare what has not been compared, and count the differences that a list shows."""

        def work() -> None:
            try:
                self._subprocess_task.do(bring_up_to_date, (self.folder, wish))
            except Superseded:
                return

        self._tasks.start("preparing", work, lambda _: then(), _unsaid)

    def compare(self, then: Callable[[], None]) -> None:
        """The same where it is needed, and nothing else."""
        wish = StoryWish()

        def go_on(news: StoryNews) -> None:
            if not news.is_current:
                self.prepare(wish, then)

        if self.folder:
            self.list(wish, go_on, _unsaid)

    def watch(self, then: Callable[[], None]) -> None:
        """Call `then` where articles have come, gone or changed since they were compared."""

        def work() -> bool:
            with closing(index_of(self.folder)) as index:
                return index.certain(lambda: is_current(index))

        if self.folder:
            self._tasks.start(
                "watching", work, lambda current: None if current else then(), _unsaid
            )

    def progress(self, then: Callable[[int, int], None]) -> None:
        """How many articles have been compared, and of how many."""

        def work() -> tuple[int, int]:
            with closing(index_of(self.folder)) as index:
                return index.certain(lambda: compared(index))

        self._tasks.start("progress", work, lambda told: then(*told), _unsaid)

    def pieces(self, story: Story, then: Callable[[tuple[Piece, ...]], None]) -> None:
        """The articles of a story: what can be shown at once."""

        def work() -> tuple[Piece, ...]:
            return self._pieces(story)

        self._tasks.start("pieces", work, then, _unsaid)

    def open(
        self,
        story: Story,
        then: Callable[[OpenStory], None],
        failed: Callable[[NewstermError], None],
    ) -> None:
        """All that is told in a story; in a while."""

        def work() -> OpenStory | None:
            pieces = self._pieces(story)
            try:
                found = self._read(story, pieces)
            except Superseded:
                return None
            if self.folder:
                keep_count(self.folder, found)
            return found

        self._tasks.start("story", work, lambda found: then(found) if found else None, failed)

    def say(self, change: Change, then: Callable[[], None]) -> None:
        """Have the user's word on stories kept, as a step that can be taken back."""
        ids, how = change
        self.has_changed = True
        self._mark_writer.change(ids, how, then=lambda: hand_over(self._screen, then))

    def read(self, story: Story, then: Callable[[], None]) -> None:
        """Mark the articles of a story as read."""
        ids = [member.id for member in story.articles]
        self.say((ids, lambda mark: replace(mark, read=True)), then)

    def undo(self, then: Callable[[int], None]) -> None:
        self.has_changed = True
        self._mark_writer.undo(lambda count: hand_over(self._screen, lambda: then(count)))

    def redo(self, then: Callable[[int], None]) -> None:
        self.has_changed = True
        self._mark_writer.redo(lambda count: hand_over(self._screen, lambda: then(count)))

    def end(self) -> None:
        """Leave no process behind."""
        self._subprocess_task.end()
        self._reading.end()

    # In other threads

    def _pieces(self, story: Story) -> tuple[Piece, ...]:
        if not self.folder:
            return tuple(self._named[m.id] for m in story.articles if m.id in self._named)
        with closing(index_of(self.folder)) as index:
            return index.certain(lambda: pieces_of(index, story))

    def _read(self, story: Story, pieces: tuple[Piece, ...]) -> OpenStory:
        if not self.folder:
            heads = set(story.heads)
            found = [
                (piece.path, self._article_source.read(piece.path))
                for piece in pieces
                if piece.member in heads
            ]
            digests = [self._article_source.digest(article) for _, article in found]
            return told_in(story, pieces, found, digests)
        asked = self.folder, story, pieces
        if sum(piece.words for piece in pieces) <= _SHORT:
            return read_story(asked)
        return self._reading.do(read_story, asked)

    def _find(self, wish: StoryWish) -> StoryNews:
        """The stories of the articles that were named."""
        from newsterm.core.stories.stories import find_stories
        from newsterm.render.plain import words_of

        if not self._named:
            read = []
            for path in self._article_source.articles()[:MOST]:
                try:
                    read.append((path, self._article_source.read(path)))
                except NewstermError:
                    continue
            self._found = find_stories([article for _, article in read])
            members = {m.id: m for story in self._found for m in story.articles}
            for path, article in read:
                id = str(article.key)
                self._named[id] = Piece(members[id], path, words_of(article))
        words = wish.query.casefold()
        found = [
            story
            for story in self._found
            if (wish.everything or len(story.articles) > 1)
            and any(words in member.title.casefold() for member in story.articles)
        ]
        if wish.order == "newest" and not wish.is_brief:
            found.sort(key=lambda story: story.last, reverse=True)
        rows = tuple(map(StoryRow, found[: BRIEF if wish.is_brief else MOST]))
        count = sum(len(story.articles) for story in found)
        day = max((story.last for story in found), default="")
        return StoryNews(StoryRows(rows, len(found), count), wish, True, day)


def _unsaid(_: NewstermError) -> None:
    """Another program is writing just now: the next look will do."""


def _indexed(article_source: ArticleSource) -> str:
    from newsterm.adapters.index.place import index_path

    folder = article_source.folder if article_source.is_store else ""
    return folder if folder and index_path(folder) != ":memory:" else ""
