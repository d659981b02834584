"""What is put into the store from within the reader: something pasted, a list of feeds, the samples."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from datetime import datetime

from newsterm.errors import NewstermError
from newsterm.tui.sources.article_source import ArticleSource, in_words
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets.status_lines import StatusLine


class Adding:
    def __init__(
        self,
        tasks: Tasks,
        article_source: ArticleSource,
        status: StatusLine,
        look: Callable[[], None],
    ) -> None:
        """`look` has the headlines follow at once what is in the store."""
        self._tasks = tasks
        self._article_source = article_source
        self._status = status
        self._look = look

    def take(self, pasted: str) -> None:
        """Follow a feed or add an article: whatever is pasted."""

        def take() -> str:
            from newsterm.adapters.index.index import Index
            from newsterm.adapters.subscriptions.poll_state import FeedMemory
            from newsterm.adapters.subscriptions.taking_in import take_in

            with closing(Index(self._folder)) as index, closing(FeedMemory()) as memory:
                index.update()
                return take_in(pasted, index, memory, datetime.now())

        if pasted.strip():
            self._do("Looking at what is there …", take)

    def import_feeds(self, path: str, then: Callable[[], None]) -> None:
        """Follow the feeds of an OPML file, then do `then`."""

        def take() -> str:
            from newsterm.adapters.subscriptions.taking_in import import_feeds

            new, of = import_feeds(path)
            return f"{new} of {of} feeds are new on the list"

        if path.strip():
            self._do("Reading the list …", take, then)

    def add_samples(self) -> None:
        def add() -> str:
            from newsterm.adapters.store.samples import FOLDER, add_samples

            count = add_samples(self._folder)
            return f"{count} sample articles, in the folder {FOLDER} of the store"

        self._do("Copying the sample articles …", add)

    def take_full_text(self, path: str, then: Callable[[], None]) -> None:
        """Put the text of its page in the place of an article's excerpt, then do `then`."""

        def take() -> str:
            from newsterm.adapters.index.index import Index
            from newsterm.adapters.subscriptions.full_text import take_full_text

            with closing(Index(self._folder)) as index:
                relative = os.path.relpath(path, self._folder)
                more = take_full_text(index, relative, datetime.now())
            return f"The full text: {more:,} words more"

        self._do("Reading the page …", take, then)

    @property
    def _folder(self) -> str:
        return self._article_source.folder or ""

    def _do(
        self, says: str, work: Callable[[], str], then: Callable[[], None] = lambda: None
    ) -> None:
        def told(became: str) -> None:
            self._status.say(became)
            self._look()
            then()

        def failed(error: NewstermError) -> None:
            self._status.say(in_words(error))

        self._status.say(says)
        self._tasks.start("adding", work, told, failed)
