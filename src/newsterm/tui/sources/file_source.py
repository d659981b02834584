"""Files and folders that were named: there is no index of them, so they are looked at and read.

The list is looked at every few seconds, seldom where looking takes long, and headlines are read a
moment's worth at a time, those in view first, in a thread that nobody waits for. They stay in the
order in which they were named.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic, sleep

from newsterm.core.origin import hour_of, outlet_of
from newsterm.core.text.article import first_words
from newsterm.errors import NewstermError
from newsterm.render.plain import date_of, words_of
from newsterm.tui.sources.article_source import ArticleSource
from newsterm.tui.sources.list_model import Arranged, Failed, Headline, Key, Learned, News, Wish
from newsterm.tui.sources.mark_writer import MarkWriter

LOOK_SECONDS = 2.0
_BATCH = 50
_REST_SECONDS = 0.002
"""Between two articles, for whoever presses a key."""


class FileSource(Thread):
    def __init__(self, article_source: ArticleSource, mark_writer: MarkWriter) -> None:
        super().__init__(name="named", daemon=True)
        self.place = ("", "")
        self._article_source = article_source
        self._mark_writer = mark_writer
        self._listener: Callable[[News], None]
        self._wish = Wish()
        self._wanted: SimpleQueue[Sequence[Key]] = SimpleQueue()
        self._has_ended = False
        self._paths: list[str] | None = None
        self._known: dict[Key, Headline] = {}

    # Asked from elsewhere; as of `IndexedSource`

    def listen(self, listener: Callable[[News], None]) -> list[News]:
        self._listener = listener
        self.start()
        return []

    def begin(self) -> None:
        pass

    def arrange(self, wish: Wish) -> None:
        self._wish = wish
        self._wanted.put(())

    def read(self, keys: Sequence[Key]) -> None:
        self._wanted.put(keys)

    def find(self, keys: Sequence[Key], then: Callable[[list[Headline]], None]) -> None:
        then([self._known[key] for key in keys if key in self._known])

    def unread(self, then: Callable[[set[Key]], None]) -> None:
        """All of them: what is known to be read is left out by whoever asks."""
        then(set(self._known))

    def end(self) -> None:
        self._has_ended = True
        self._wanted.put(())

    # In this thread

    def run(self) -> None:
        try:
            while not self._has_ended:
                began = monotonic()
                paths = self._article_source.articles()
                looked = monotonic()
                if paths != self._paths:
                    self._paths = paths
                    self._arrange()
                self._read_until(looked + max(LOOK_SECONDS, 20 * (looked - began)))
        except Exception as error:
            self._listener(Failed(error))

    def _arrange(self) -> None:
        paths, words = self._paths or [], self._wish.query.casefold()
        shown = [path for path in paths if not words or self._has(path, words)]
        place = self.place[0]
        here = place if place in shown else None
        self._listener(Arranged(shown, (), len(paths), None, self._wish, here))
        known = (path for path in shown[:_BATCH] if path in self._known)
        self._tell({path: self._known[path] for path in known})

    def _has(self, path: str, words: str) -> bool:
        known = self._known.get(path)
        return known is not None and words in known.title.casefold()

    def _read_until(self, time: float) -> None:
        """Read what is wanted, and what nobody has asked for yet, until it is time to look again."""
        unread = [path for path in self._paths or [] if path not in self._known]
        while not self._has_ended and (left := time - monotonic()) > 0:
            try:
                wanted = self._wanted.get(timeout=0 if unread else left)
            except Empty:
                wanted, unread = unread[:_BATCH], unread[_BATCH:]
            else:
                if not wanted:
                    self._arrange()
            self._learn(wanted)

    def _learn(self, keys: Sequence[Key]) -> None:
        found: dict[Key, Headline] = {}
        for key in keys:
            if key not in self._known:
                self._known[key] = self._headline(str(key))
                sleep(_REST_SECONDS)
            found[key] = self._known[key]
        if found and self._wish.query:
            self._arrange()
        self._tell(found)

    def _tell(self, found: Mapping[Key, Headline]) -> None:
        ids = [headline.id for headline in found.values() if headline.id]
        if found:
            self._mark_writer.look(ids, lambda marks: self._listener(Learned(found, marks)))

    def _headline(self, path: str) -> Headline:
        try:
            article = self._article_source.read(path)
        except NewstermError as error:
            return Headline(path, path.rpartition("/")[2], problem=error.message)
        title = article.title or first_words(article)
        source, hour = outlet_of(article), hour_of(article)
        id = str(article.key)
        return Headline(path, title, date_of(article), words_of(article), source, id, hour=hour)
