"""What is new in the feeds, brought into the store while the reader is open."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import partial

from textual.screen import Screen

from newsterm.adapters.system.failures import failure
from newsterm.errors import NewstermError
from newsterm.tui.sources.article_source import ArticleSource, in_words
from newsterm.tui.tasks import Tasks, hand_over
from newsterm.tui.widgets.status_lines import StatusLine

_JOBS = 4
"""Hosts looked at side by side: fewer than on the command line, for somebody reads meanwhile."""


class FeedRefresh:
    def __init__(
        self,
        screen: Screen[None],
        tasks: Tasks,
        article_source: ArticleSource,
        status: StatusLine,
        look: Callable[[], None],
    ) -> None:
        """`look` has the headlines follow at once what is in the store."""
        self._screen = screen
        self._tasks = tasks
        self._article_source = article_source
        self._status = status
        self._look_at_store = look
        self._is_busy = False
        self._is_quiet = False
        self.progress: Callable[[str], None] = lambda _: None
        """Told how far it is; nothing when it is done."""

    def refresh(self, url: str = "", quiet: bool = False) -> None:
        """Bring in what is new, of one feed or of all, and tell how that went.

        Where nobody asked for it, `quiet`, only what has come is told.
        """
        if self._is_busy:
            return
        if not self._article_source.is_store:
            if not quiet:
                self._status.say("Feeds go into the store: open the reader without naming files")
            return
        self._is_busy, self._is_quiet = True, quiet
        self._say("Looking at the feeds …")
        self._tasks.start("feeds", lambda: self._look(url), self._tell, self._tell_problem)

    def _look(self, url: str) -> tuple[int, int, list[NewstermError]]:
        """How many articles are new, how many corrected, and which feeds failed."""
        from newsterm.adapters.index.index import Index
        from newsterm.adapters.subscriptions.poll_state import FeedMemory
        from newsterm.adapters.subscriptions.refresh import refresh
        from newsterm.adapters.subscriptions.subscription_list import followed

        feeds = [feed for feed in followed() if not url or feed.url == url]
        if not feeds:
            raise NewstermError("No feed is followed yet: newsterm feeds add ADDRESS")
        new = updated = 0
        problems = []
        with (
            closing(Index(self._article_source.folder or "")) as index,
            closing(FeedMemory()) as memory,
        ):
            index.update()
            done = refresh(feeds, index, memory, _JOBS, datetime.now())
            for number, each in enumerate(done, 1):
                new, updated = new + each.taken.new, updated + each.taken.updated
                problems += [failure(each.problem)[0]] if each.problem else []
                self._say(f"Looking at the feeds: {number} of {len(feeds)} …")
                hand_over(self._screen, partial(self.progress, f"{number}/{len(feeds)}"))
        return new, updated, problems

    def _say(self, words: str) -> None:
        if not self._is_quiet:
            hand_over(self._screen, lambda: self._status.say(words))

    def _tell(self, found: tuple[int, int, list[NewstermError]]) -> None:
        self._is_busy = False
        self.progress("")
        new, updated, problems = found
        words = f"{new} new, {updated} corrected" if new or updated else "Nothing new in the feeds"
        if problems:
            failed = "1 feed failed" if len(problems) == 1 else f"{len(problems)} feeds failed"
            words += f"; {failed}: {in_words(problems[0])}"
        if new or updated or not self._is_quiet:
            self._status.say(words)
        self._look_at_store()

    def _tell_problem(self, error: NewstermError) -> None:
        self._is_busy = False
        self.progress("")
        if not self._is_quiet:
            self._status.say(in_words(error))
