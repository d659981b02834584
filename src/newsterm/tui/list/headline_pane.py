"""What there is to read: the headlines under the name of their source, kept up with the folder.

A store has an index, and `IndexedSource` knows it; files and folders that were named are looked at and
read. Either tells the list as it changes, and what stands in the rows that come into view.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from newsterm.core.value import replace
from newsterm.tui.list.headlines import Headlines
from newsterm.tui.list.welcome import why_empty
from newsterm.tui.sources.article_source import ArticleSource
from newsterm.tui.sources.file_source import FileSource
from newsterm.tui.sources.index_watcher import LOOK_SECONDS
from newsterm.tui.sources.indexed_source import IndexedSource
from newsterm.tui.sources.list_model import (
    ORDERS,
    Arranged,
    Failed,
    Headline,
    Key,
    Learned,
    News,
    Wish,
)
from newsterm.tui.tasks import Finished, hand_over
from newsterm.tui.widgets.status_lines import OneLine

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.index.views import View

_PATIENCE = 2.0
"""Seconds for which keys wait for a list: where the index is being made anew it is late."""


class HeadlinePane(Vertical):
    DEFAULT_CSS = """
    HeadlinePane {
        & OneLine { color: $text-accent; text-style: bold; }
        & Headlines { height: 1fr; }
    }
    """

    class Changed(Message):
        """There is another set of articles; also the first."""

    class Learned(Message):
        """Headlines have come."""

    class Looked(Message):
        """It is time to look at the file that is open."""

    def __init__(self, article_source: ArticleSource, source: IndexedSource | FileSource) -> None:
        super().__init__()
        self.article_source = article_source
        self.headlines = Headlines()
        self.is_complete = False
        """False while there may be more articles than are known."""
        self.wish = Wish()
        self.names: Mapping[str, str] = {}
        """What the questions are called that have a name."""
        self._heading = OneLine(article_source.name)
        self._source = source
        self._listing: Arranged | None = None
        self._is_restoring = False
        """The cursor is to go where it was when the reader was left."""
        self._waiting: Callable[[], None] | None = None
        """What is to be done as soon as the wish is listed."""

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self.headlines

    def on_mount(self) -> None:
        for news in self._source.listen(self._hear):
            self._take(news)
        # What has been said by now is in the first paint; the rest begins when that is done.
        self.call_after_refresh(self._begin)
        self.set_interval(LOOK_SECONDS, lambda: self.post_message(self.Looked()))

    def _begin(self) -> None:
        gc.freeze()
        gc.enable()
        self._source.begin()

    def on_unmount(self) -> None:
        self._source.end()

    def on_finished(self, event: Finished) -> None:
        event.stop()
        event.deliver()

    def _hear(self, news: News) -> None:
        hand_over(self, lambda: self._take(news))

    def _take(self, news: News) -> None:
        if isinstance(news, Failed):
            raise news.error
        if isinstance(news, Learned):
            self.headlines.learn(news.headlines, news.marks)
            self._tell_place()
            self.post_message(self.Learned())
        elif news.wish == self.wish:
            was_there = self._listing is not None and self._listing.of > 0
            self._listing = news
            if self._is_restoring and news.progress is None:
                self.headlines.is_held, self._is_restoring = True, False
            self.headlines.say_why_empty(*why_empty(self.article_source, news, was_there))
            self.is_complete = news.progress is None
            self.headlines.show_listing(news)
            self._count()
            self.post_message(self.Changed())
        self._go_on()

    @property
    def is_alone(self) -> bool:
        """True where one article is all there is."""
        return self._listing is not None and self.is_complete and self._listing.of == 1

    def on_grouped_rows_scrolled(self) -> None:
        if unknown := self.headlines.unknown():
            self._source.read(unknown)

    def on_row_list_moved(self) -> None:
        self._is_restoring = False
        self._tell_place()

    def _tell_place(self) -> None:
        if (here := self.headlines.headline) and self.headlines.is_held and not self._is_restoring:
            self._source.place = (here.path, here.id)

    def _count(self) -> None:
        if self._listing is None:
            return
        shown, of = len(self._listing.keys), self._listing.of
        count = f"{shown:,} of {of:,}" if self.wish.query or self.wish.hides_read else f"{of:,}"
        if not of and not self.is_complete:
            count = "…"  # None is known yet, which is not that there is none.
        selected = len(self.headlines.selected)
        note = f"{selected:,} selected" if selected else self._listing.progress or count
        name = (self.wish.query and self.names.get(self.wish.query)) or self.article_source.name
        order = "" if self.wish.order == ORDERS[0] else f" · {self.wish.order}"
        hides = " · unread" if self.wish.hides_read else ""
        self._heading.show(f"{name}{order}{hides}", note)

    # Which articles are listed

    def when_listed(self, then: Callable[[], None]) -> None:
        """Do it when what is wished for is listed and known under the cursor; soon in any case."""
        self._waiting = then
        self.set_timer(_PATIENCE, lambda: self._go_on(then))
        self._go_on()

    def _go_on(self, late: Callable[[], None] | None = None) -> None:
        listing, then = self._listing, self._waiting
        is_listed = listing is not None and listing.wish == self.wish
        is_known = self.headlines.headline is not None or not self.headlines.keys
        if then and ((is_listed and is_known) or late is then):
            self._waiting = None
            then()

    def look(self) -> None:
        """Look at the store now: something has been put there."""
        if isinstance(self._source, IndexedSource):
            self._source.look()

    def filter(self, words: str, order: str = "", hides_read: bool | None = None) -> str:
        """Show what answers a query, or has the words; what is wrong with the query, or nothing.

        In another `order`, and with or without what is read, where that is said.
        """
        words, problem = self._checked(words)
        if problem:
            return problem
        hides = self.wish.hides_read if hides_read is None else hides_read
        self._arrange(Wish(order if order in ORDERS else self.wish.order, words, hides))
        return ""

    def _checked(self, words: str) -> tuple[str, str]:
        """A query, and what is wrong with it."""
        words = words.strip()
        if words and self.article_source.is_store:
            from newsterm.core.search.query import QueryError, parse_query

            try:
                words = words if parse_query(words) else ""
            except QueryError as error:
                return words, f"{error.message}; at {words[error.place :] or 'its end'!r}"
        return words, ""

    def restore(self, query: str, order: str, hides_read: bool, id: str) -> None:
        """List so as it was the last time, with the cursor on the article of that id if it is there."""
        words, problem = self._checked(query)
        if self.headlines.is_held or problem or not (words or order or hides_read or id):
            return  # The reader was quicker, or there is nothing to restore.
        if id:
            self._source.place, self._is_restoring = ("", id), True
        self.wish = Wish(order if order in ORDERS else self.wish.order, words, hides_read)
        self._source.arrange(self.wish)

    def toggle_read(self) -> str:
        """Leave out what is read, or list it again; which of the two, in words."""
        if not self.article_source.is_store:
            return "What was named is listed as a whole"
        hides = not self.wish.hides_read
        self._arrange(replace(self.wish, hides_read=hides))
        return "What is read is left out" if hides else "What is read is listed too"

    def next_order(self, step: int = 1) -> str:
        """Put the list in another order; which one, in words."""
        if not self.article_source.is_store:
            return "What was named stays in the order in which it was named"
        here = ORDERS.index(self.wish.order)
        return self.order(ORDERS[(here + step) % len(ORDERS)])

    def order(self, name: str) -> str:
        self._arrange(replace(self.wish, order=name))
        return f"Order: {name}"

    def _arrange(self, wish: Wish) -> None:
        if wish != self.wish:
            self.wish, self.headlines.is_held = wish, True
            self._tell_place()
            self._source.arrange(wish)

    def arrange_again(self) -> None:
        """The same list, as it stands by now: something became of the stories."""
        self._source.arrange(self.wish)

    # What there is to read

    def next_unread(self, then: Callable[[bool], None]) -> None:
        """Go to the next article that is not read, round the end; tell whether there is one."""

        def go(unread: set[Key]) -> None:
            row = self.headlines.next_of(unread)
            if row is not None:
                self.headlines.go_to(row)
            then(row is not None)

        self._source.unread(lambda unread: hand_over(self, lambda: go(unread)))

    def here(self, then: Callable[[Headline], None]) -> None:
        """Call `then` with what the cursor is on."""
        key, known = self.headlines.key, self.headlines.headline

        def tell(found: list[Headline]) -> None:
            for each in found:
                then(each)

        if known:
            then(known)
        elif key is not None:
            self._source.find([key], lambda found: hand_over(self, lambda: tell(found)))

    def all_listed(self, then: Callable[[list[Headline]], None]) -> None:
        """Call `then` with all that is listed."""
        keys = list(self.headlines.keys)
        self._source.find(keys, lambda found: hand_over(self, lambda: then(found)))

    def views(self, questions: Mapping[str, str], then: Callable[[list[View]], None]) -> None:
        """Call `then` with all that the store can be looked at by."""
        if isinstance(self._source, IndexedSource):
            self._source.views(questions, lambda found: hand_over(self, lambda: then(found)))

    # What is selected

    def chosen(self, then: Callable[[list[Headline]], None]) -> None:
        """Call `then` with what is selected; else with what the cursor is on."""
        here, selected = self.headlines.key, self.headlines.selected
        keys = [key for key in self.headlines.keys if key in selected] if selected else []
        if not keys and here is not None:
            keys = [here]
        self.known(keys, then)

    def known(self, keys: Sequence[Key], then: Callable[[list[Headline]], None]) -> None:
        """Call `then` with what stands at these keys."""
        known = [headline for key in keys if (headline := self.headlines.known(key))]
        if len(known) == len(keys):
            then(known)
        else:
            self._source.find(keys, lambda found: hand_over(self, lambda: then(found)))

    def select(self, how: str) -> None:
        getattr(self.headlines, f"select_{how}" if how != "one" else "select")()
        self._count()
