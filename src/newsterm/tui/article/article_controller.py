"""The article that is open: read, searched for findings and summarised, all in the background.

A short article is shown with its findings; a long one is shown first, and they follow. They are
sought in another process, for whoever has begun to read presses keys.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from newsterm.adapters.index.scan import Stamp
from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.errors import NewstermError
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.article.consensus import VOTERS, Consensus, consensus
from newsterm.tui.article.page import about_summary
from newsterm.tui.article.summaries import Summaries
from newsterm.tui.sources.article_source import ArticleSource, in_words
from newsterm.tui.subprocess_task import SubprocessTask
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets.status_lines import StatusLine

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest
    from newsterm.core.summary_lines import Summary

_SHORT = 30_000
"""Characters up to which an article waits for its findings: a tenth of a second."""
_MOST_SECONDS = 3600
"""Of processor time for what is found in a long one."""


class ArticleController:
    def __init__(
        self,
        article_source: ArticleSource,
        method: str,
        tasks: Tasks,
        article_pane: ArticlePane,
        status: StatusLine,
    ) -> None:
        self.path: str | None = None
        self.wanted: str | None = None
        """What was asked for last; `path` follows."""
        self.summaries = Summaries(method, article_source.ranking)
        self._article_source = article_source
        self._tasks = tasks
        self._article_pane = article_pane
        self._status = status
        self._subprocess_task = SubprocessTask()
        self._stamp: Stamp | None = None
        """Of the file as it was read."""
        self._told: Stamp | None = None
        """Of the file as it was when the reader was last told how it is."""
        self._wants_consensus = False
        self._place = ""
        """Where to lead to as soon as it is known what was found."""

    def open(self, path: str, then: Callable[[Article], None]) -> None:
        """Show the article at a path, then do `then`; in a while, if nothing else is opened."""

        self.wanted = path

        def read() -> tuple[Article, Digest | None]:
            article = self._article_source.read(path)
            if len(article.text) < _SHORT:
                return article, self._article_source.digest(article)
            self._article_pane.prepare(article)
            return article, None

        def show(found: tuple[Article, Digest | None]) -> None:
            self.path = path
            self._stamp = self._told = self._article_source.stamp(path)
            self._show(*found)
            then(found[0])

        def fail(error: NewstermError) -> None:
            self.path = self._stamp = self._told = None
            self._article_pane.show_nothing()
            self._failed(error)

        self._tasks.start("article", read, show, fail)

    def close(self) -> None:
        """Show no article: none is listed."""
        for lane in ("article", "digest", "summary", "consensus"):
            self._tasks.cancel(lane)
        self.path = self.wanted = self._stamp = self._told = None
        self._article_pane.show_nothing()

    def _show(self, article: Article, found: Digest | None) -> None:
        self._article_pane.show(article, found)
        self._tasks.cancel("summary")
        if found is None:
            self._tasks.start("digest", lambda: self._find(article), self._show_late, self._failed)
        else:
            self._tasks.cancel("digest")
            self._show_findings(found)

    def _find(self, article: Article) -> Digest:
        """All that is found in a long article; in another thread. Raises NewstermError."""
        if kept := self._article_source.kept_digest(article):
            return kept
        from newsterm.adapters.system.allowance import is_usual, too_heavy
        from newsterm.adapters.system.limited_process import within_limits
        from newsterm.core.digest import digest

        work = partial(within_limits, _MOST_SECONDS, digest) if is_usual() else digest
        try:
            found = self._subprocess_task.do(work, article)
        except MemoryError:
            raise NewstermError(too_heavy(), article.source or "") from None
        return replace(found, article=article)  # It comes back with a copy of it.

    def _show_late(self, found: Digest) -> None:
        self._show_findings(found)
        self.follow()

    def end(self) -> None:
        """Leave no process behind."""
        self._subprocess_task.end()

    def lead_to(self, place: str) -> None:
        """Have the next article opened at a sentence, quote or figure, by its name."""
        self._place = place

    def follow(self) -> None:
        """Go to the place one is led to, if it is known where that is."""
        found = self._article_pane.digest
        if not self._place or found is None:
            return
        from newsterm.core.reference import KINDS, place_named

        name, self._place = self._place, ""
        if place := place_named(found, name):
            self._article_pane.go_to(place)
        else:
            self._status.say(f"This article has no {KINDS[name[0]]} {name[1:]}")

    def _show_findings(self, found: Digest) -> None:
        if self._article_pane.digest is not found:
            self._article_pane.show_findings(found)
        self._agree()
        if self.summaries.method != found.summary.method or self.summaries.sentences is not None:
            self._summarize(say=False)

    def next_method(self, step: int) -> None:
        self.summaries.next_method(step)
        self._summarize()

    def take_method(self, name: str) -> None:
        self.summaries.method = name
        self._summarize()

    def lengthen(self, step: int) -> None:
        found, summary = self._article_pane.digest, self._article_pane.summary
        if found and summary:
            self.summaries.lengthen(found, len(summary.lines), step)
            self._summarize()
            self._agree()

    def toggle_consensus(self) -> None:
        """Show how many of the methods chose each sentence, or no longer."""
        self._wants_consensus = not self._wants_consensus
        if self._wants_consensus:
            self._agree()
        else:
            self._tasks.cancel("consensus")
            self._article_pane.show_consensus(None)
            self._status.say("No consensus is shown")

    def _agree(self) -> None:
        """Ask all methods, in the background; the first time takes a second or two."""
        found = self._article_pane.digest
        if found is None or not self._wants_consensus:
            return

        def tell(done: int) -> None:
            words = f"Consensus: {done} of {len(VOTERS)} methods asked …"
            self._tasks.report("consensus", lambda: self._status.say(words))

        def show(agreed: Consensus) -> None:
            self._article_pane.show_consensus(agreed)
            self._status.say(f"At the left, how many of {agreed.of} methods chose the sentence")

        make = partial(self.summaries.make, found)
        self._tasks.start("consensus", lambda: consensus(make, tell), show)

    def _summarize(self, say: bool = True) -> None:
        """The summary as it is wanted now: at once where the ranking is known, else in a while."""
        found = self._article_pane.digest
        if found is None:
            return

        def show(summary: Summary) -> None:
            self._article_pane.show_summary(summary)
            if say:
                self._status.say(about_summary(found.article, summary))

        if self.summaries.is_ranked(found.article):
            self._tasks.cancel("summary")
            show(self.summaries.make(found))
        else:
            if say:
                self._status.say(f"{self.summaries.method} …")
            self._tasks.start("summary", lambda: self.summaries.make(found), show, self._failed)

    def is_current(self, path: str) -> bool:
        """True where the article at a path is the one that is open, as it stands in its file, or stood."""
        if not path == self.path == self.wanted:
            return False
        return self._article_source.stamp(path) in (None, self._stamp)

    def look(self) -> None:
        """Say so where the file is not as it was read."""
        stamp = self._article_source.stamp(self.path) if self.path else None
        if stamp != self._told:
            self._told = stamp
            gone = "is gone; here is what it said"
            changed = "has changed; enter in the headlines rereads it"
            self._status.say(f"The file of this article {gone if stamp is None else changed}")

    def _failed(self, error: NewstermError) -> None:
        self._status.say(in_words(error))
