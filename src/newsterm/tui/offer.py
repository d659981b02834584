"""What there is to read: the headlines under the shelf's name, kept up with the folder.

A store has an index, which knows its headlines and is followed by the catalog. Of files and folders
that were named there is none: they are looked at every few seconds, seldom where looking takes
long, and headlines are read a moment's worth at a time, those in view first. All of it elsewhere,
so that nobody waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic, sleep
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from newsterm.core.article import Article
from newsterm.core.value import replace
from newsterm.errors import NewstermError
from newsterm.tui.background import Background, Finished, hand_over
from newsterm.tui.catalog import Catalog, Listing
from newsterm.tui.headlines import Headline, Headlines, headline_of
from newsterm.tui.lines import OneLine
from newsterm.tui.shelf import Shelf

if TYPE_CHECKING:  # Queries ask for figures, whose finders take 0.1 s to load.
    from newsterm.core.query import Query

_LOOK_SECONDS = 2.0
_READ_SECONDS = 0.03
_REST_SECONDS = 0.002
"""Between two articles, for whoever presses a key."""
_BATCH = 200


class Offer(Vertical):
    DEFAULT_CSS = """
    Offer {
        & OneLine { color: $text-accent; text-style: bold; }
        & Headlines { height: 1fr; margin: 1 0 0 0; }
    }
    """

    class Changed(Message):
        """The folder has been looked at, and there is another set of articles; also the first."""

    class Looked(Message):
        """The folder has been looked at."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self.shelf = shelf
        self.headlines = Headlines()
        self._heading = OneLine(shelf.name)
        self._looked = False
        self._catalog: Catalog | None = None
        self._query = ""
        """What the catalog was asked last; empty where all articles are shown."""
        self._progress = ""
        self._background = Background(self)

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self.headlines

    def on_mount(self) -> None:
        if not self.shelf.is_store:
            self._look()
            return
        self._catalog = Catalog(
            self.shelf.folder or "",
            _LOOK_SECONDS,
            lambda listing: hand_over(self, lambda: self._list(listing)),
            lambda error: hand_over(self, lambda: self._raise(error)),
        )
        self._catalog.start()
        self.set_interval(_LOOK_SECONDS, lambda: self.post_message(self.Looked()))

    def on_unmount(self) -> None:
        if self._catalog:
            self._catalog.end()

    def on_finished(self, event: Finished) -> None:
        event.stop()
        event.deliver()

    @property
    def is_complete(self) -> bool:
        """False while there may be more articles than are known."""
        return self._looked and not self._progress

    def _list(self, listing: Listing) -> None:
        self._looked, self._progress = True, listing.progress
        self.headlines.set_listing(listing.headlines)
        if self._query:
            self.filter(self._query)
        self._count()
        self.post_message(self.Changed())

    def _raise(self, error: Exception) -> None:
        raise error

    def _look(self) -> None:
        def look() -> tuple[list[str], float]:
            began = monotonic()
            return self.shelf.articles(), monotonic() - began

        def looked(found: tuple[list[str], float]) -> None:
            paths, seconds = found
            if paths != self.headlines.paths or not self._looked:
                self._looked = True
                self.headlines.set_paths(paths)
                self._count()
                self._read()
                self.post_message(self.Changed())
            self.post_message(self.Looked())
            self.set_timer(max(_LOOK_SECONDS, 20 * seconds), self._look)

        self._background.start("folder", look, looked)

    def learn(self, path: str, article: Article) -> None:
        """An article has been read; an index knows it by itself."""
        if self._catalog is None:
            self.headlines.learn({path: headline_of(article)})

    def filter(self, words: str) -> str:
        """Show what answers a query, or has the words; what is wrong with the query, or nothing."""
        if self._catalog is None or not words.strip():
            self._show_with(words.strip())
            return ""
        from newsterm.core.query import QueryError, parse_query

        try:
            query = parse_query(words)
        except QueryError as error:
            return f"{error.message}; at {words[error.place :] or 'its end'!r}"
        if not query:  # A field without a word yet asks for nothing.
            self._show_with("")
            return ""
        self._query = words

        def answer(found: list[str], progress: str) -> None:
            hand_over(self, lambda: self._show_found(words, found, progress))

        self._catalog.ask(_going_on(query), answer)
        return ""

    def _show_with(self, words: str) -> None:
        """Show the headlines with these words; all where there are none."""
        self._query = ""
        self.headlines.set_filter(words)
        self._count()

    def _show_found(self, words: str, found: Sequence[str], progress: str) -> None:
        if words == self._query:
            self.headlines.set_found(words, found)
            self._count(progress)

    def _count(self, progress: str = "") -> None:
        shown, offered = len(self.headlines.shown), len(self.headlines.paths)
        of = f"{shown:,} of {offered:,}" if self.headlines.filter else f"{offered:,}"
        if progress:
            of = f"{shown:,}, {progress}"
        self._heading.show(self.shelf.name, self._progress or of)

    def _read(self) -> None:
        """Read headlines for a moment; and so on until all are known."""
        wanted = self.headlines.unknown(_BATCH)
        if not wanted:
            return

        def read() -> dict[str, Headline]:
            found: dict[str, Headline] = {}
            end = monotonic() + _READ_SECONDS
            for path in wanted:
                found[path] = self._headline(path)
                sleep(_REST_SECONDS)
                if monotonic() > end:
                    break
            return found

        def learn(found: dict[str, Headline]) -> None:
            self.headlines.learn(found)
            self._count()
            self._read()

        self._background.start("headlines", read, learn)

    def _headline(self, path: str) -> Headline:
        try:
            return headline_of(self.shelf.read(path))
        except NewstermError as error:
            return Headline(path.rpartition("/")[2], error.message, readable=False)


def _going_on(query: Query) -> Query:
    """The query with its last word as a beginning: the reader may not have typed all of it."""
    *before, clauses = query
    last = clauses[-1]
    if last.field in ("text", "title") and not last.phrase and last.value[-1:].isalnum():
        clauses = (*clauses[:-1], replace(last, prefix=True))
    return (*before, clauses)
