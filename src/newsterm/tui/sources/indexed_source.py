"""What the index of a store knows, asked for in one thread while another keeps it up to date.

The list is a window: this thread gives the order of all articles as numbers, and the headlines that
come into view, a page at a time, in a few milliseconds. It may start before the screen does; what it
has to say waits until somebody listens. Where the cache folder cannot be written the index lives in
the memory of one connection: then this thread does both, one after the other.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic

from newsterm.adapters.index import window
from newsterm.adapters.index.window import Group
from newsterm.errors import NewstermError
from newsterm.tui.sources.index_watcher import Ended, IndexWatcher, is_in_memory, watch
from newsterm.tui.sources.list_model import (
    BY_STORY,
    Arranged,
    Failed,
    Headline,
    Key,
    Learned,
    News,
    Wish,
)
from newsterm.tui.sources.listed import condition_of, headlines_at, typed_query, unread
from newsterm.tui.sources.mark_writer import MarkWriter

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite, and all that finds things: 0.1 s, and not before the first paint.
    from newsterm.adapters.index.index import Index
    from newsterm.adapters.index.views import View

_FIRST = 200
_AROUND = 60
"""Headlines sent along with a list, on either side of the cursor."""
_PATIENCE = 1.0
"""Seconds that quitting waits for a batch to be written."""
_UNREADABLE = "Cannot be read"


class IndexedSource(Thread):
    def __init__(self, folder: str, mark_writer: MarkWriter) -> None:
        super().__init__(name="index", daemon=True)
        self.place: tuple[str, str] = ("", "")
        """Path and id of the article under the cursor, which stays there when the list changes."""
        self._folder = folder
        self._mark_writer = mark_writer
        self._index: Index
        self._requests: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._lock = Lock()
        self._listener: Callable[[News], None] | None = None
        self._unheard: list[News] = []
        self._may_work = Event()
        self._ended = Event()
        self._stirred = Event()
        """Wakes the watcher: it is to end, or somebody waits for what it finds."""
        self._waits_for_findings = False
        """The list may lack articles in which nothing has been sought yet."""
        self._wish = Wish()
        self._arrangements = 0
        """How many have been asked for; only the last one is made."""
        self._progress: str | None = ""
        self._followed: object = None
        """The connection that fills the index; with another one, keys mean something else."""
        self._is_anew = False
        self._problems: list[tuple[str, str]] = []

    # Asked from elsewhere

    def listen(self, listener: Callable[[News], None]) -> list[News]:
        """Tell the news to this function, in this thread; what has been said already is returned."""
        with self._lock:
            unheard, self._unheard, self._listener = self._unheard, [], listener
        return unheard

    def begin(self) -> None:
        """The first rows are on the screen: from now on there is time for everything else."""
        self._may_work.set()

    def arrange(self, wish: Wish) -> None:
        """List these articles; an `Arranged` will follow."""
        self._wish = wish
        self._ask_to_arrange()

    def read(self, keys: Sequence[Key]) -> None:
        """Tell what stands at these keys, as `Learned`."""
        self._requests.put(lambda: self._tell_headlines(keys))

    def find(self, keys: Sequence[Key], then: Callable[[list[Headline]], None]) -> None:
        """Call `then`, in this thread, with what stands at these keys."""
        self._requests.put(lambda: then(list(self._headlines(keys).values())))

    def views(self, questions: Mapping[str, str], then: Callable[[list[View]], None]) -> None:
        """Call `then`, in this thread, with all that the store can be looked at by."""

        def count() -> None:
            from datetime import datetime

            from newsterm.adapters.index.views import views
            from newsterm.adapters.stories.listing import with_stories
            from newsterm.adapters.subscriptions.feed_views import with_feeds

            self._open_anew()
            found = views(self._index, questions, datetime.now())
            then(with_feeds(self._index, with_stories(self._index, found)))

        self._requests.put(count)

    def unread(self, then: Callable[[set[Key]], None]) -> None:
        """Call `then`, in this thread, with the keys of all that is not read."""

        def find() -> None:
            self._open_anew()
            then(unread(self._index))

        self._requests.put(find)

    def look(self) -> None:
        """Look at the folder now: something has been put there."""
        self._stirred.set()

    def end(self) -> None:
        """Let go of the store; a reading under way stops after its batch."""
        self._ended.set()
        self._stirred.set()
        self._may_work.set()
        self._requests.put(lambda: None)
        self.join(_PATIENCE)

    # In this thread

    def run(self) -> None:
        from newsterm.adapters.index.index import Index

        try:
            self._index = Index(self._folder)
            try:
                self._do(self._tell_first)
                self._may_work.wait()
                self._work()
            finally:
                self._index.close()
        except Ended:
            pass
        except Exception as error:
            self._say(Failed(error))

    def _work(self) -> None:
        self._ask_to_arrange()
        if not is_in_memory(self._index):
            watcher = IndexWatcher(self, self._folder)
            watcher.start()
            while not is_in_memory(self._index):
                try:
                    self._attend(_PATIENCE)
                except Ended:
                    watcher.join(_PATIENCE)  # It stops after its batch; a kill would cost no more.
                    raise
        watch(self, self._index, self._attend)

    def _attend(self, seconds: float) -> None:
        """Do what is asked for so many seconds; with none, what waits already."""
        until = monotonic() + seconds
        while True:
            if self._ended.is_set():
                raise Ended
            try:
                request = self._requests.get(timeout=max(0.0, until - monotonic()))
            except Empty:
                return
            self._do(request)

    def _do(self, request: Callable[[], None]) -> None:
        from sqlite3 import DatabaseError

        try:
            request()
        except (DatabaseError, NewstermError):
            self._open_anew()  # Damaged, or being made anew: whoever follows it tells when it is whole.

    def _open_anew(self) -> None:
        from newsterm.adapters.index.index import Index

        if not is_in_memory(self._index):
            self._index.close()
            self._index = Index(self._folder)

    def _say(self, news: News) -> None:
        with self._lock:
            if self._listener is None:
                self._unheard.append(news)
                return
        self._listener(news)

    def _tell_first(self) -> None:
        """The newest articles that were there the last time, before all have been counted."""
        first = window.first_rows(self._index, _FIRST)
        if first.numbers:
            self._say(Arranged(first.numbers, first.groups, self._index.count(), ""))
            self._tell_headlines(first.numbers[:_AROUND])

    def changed(self, progress: str | None, followed: Index) -> None:
        """Another set of articles is in the index; called by whoever follows the folder."""
        if is_in_memory(followed) and followed is not self._index:
            # The disk is full or fails: all is read once more, into the memory of this thread.
            self._requests.put(self._index.go_on_in_memory)
            raise Ended
        self._is_anew |= self._followed not in (None, followed.connection)
        self._followed = followed.connection
        self._progress = progress
        self._ask_to_arrange()

    def has_found(self) -> None:
        """More is known of who said what, and of figures: whoever asked for that is answered again."""
        if self._waits_for_findings:
            self._ask_to_arrange()

    def rest(self, seconds: float) -> None:
        """Wait, for whoever follows the folder."""
        if self._stirred.wait(seconds):
            self._stirred.clear()
        if self._ended.is_set():
            raise Ended

    def tell(self, error: NewstermError) -> None:
        """What became of marks, by whoever follows the folder."""
        self._mark_writer.tell(error)

    def fail(self, error: Exception) -> None:
        """What follows the folder has met a bug."""
        self._say(Failed(error))

    def _ask_to_arrange(self) -> None:
        self._arrangements += 1
        number = self._arrangements
        self._requests.put(lambda: self._arrange() if number == self._arrangements else None)

    def _arrange(self) -> None:
        self._open_anew()  # Its marks are attached for one question; and it may be another file by now.
        wish, is_anew, self._is_anew = self._wish, self._is_anew, False
        order = self._order(wish)
        groups = list(order.groups)
        keys = order.numbers
        if not wish.query and not wish.hides_read:
            self._problems = self._index.problems()
            if self._problems:
                groups.append(Group(len(keys), _UNREADABLE))
                keys = keys + array("q", range(-1, -1 - len(self._problems), -1))
        here = window.number_of(self._index, *self.place)
        near = keys.index(here) if here is not None and here in keys else 0
        of = self._index.count() + len(self._problems)
        progress = self._progress
        if self._waits_for_findings:
            progress = f"{len(keys):,}, {self._index.unfound():,} more to look through"
        self._say(Arranged(keys, groups, of, progress, wish, here, is_anew))
        self._tell_headlines(keys[max(0, near - _AROUND) : near + _AROUND])

    def _order(self, wish: Wish) -> window.Order:
        where = self._condition(wish)
        if wish.order != BY_STORY:
            return window.order(self._index, wish.order, where)
        from newsterm.adapters.stories.rows import order_by_story

        return order_by_story(self._index, where)

    def _condition(self, wish: Wish) -> window.Condition:
        self._waits_for_findings = False
        if not wish.query and not wish.hides_read:
            return "1", ()
        from newsterm.core.search.query import asks_for_findings, parse_query

        query = typed_query(wish.query or "is:unread")
        if wish.hides_read:
            (unread,) = parse_query("is:unread")
            query = tuple((*clauses, *unread) for clauses in query)
        self._waits_for_findings = asks_for_findings(query) and self._index.unfound() > 0
        if self._waits_for_findings:
            self._stirred.set()
        return condition_of(self._index, query)

    def _tell_headlines(self, keys: Sequence[Key]) -> None:
        headlines = self._headlines(keys)
        ids = [headline.id for headline in headlines.values() if headline.id]
        self._mark_writer.look(ids, lambda marks: self._say(Learned(headlines, marks)))

    def _headlines(self, keys: Sequence[Key]) -> dict[Key, Headline]:
        return headlines_at(self._index, self._folder, keys, self._problems)
