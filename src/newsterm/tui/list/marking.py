"""What the user does with the articles, as the main screen goes on: read, starred, tagged, where they were.

An article is read when the reader has been in it for some seconds. The place is kept when it has
been the same for a moment, and when the article is left. What is done to several articles is one
step, and the last step can be taken back; what is done to very many is worked out in the background,
and a step that comes meanwhile waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual.message_pump import MessagePump
from textual.timer import Timer

from newsterm.core.text.article import Article
from newsterm.core.value import replace
from newsterm.errors import NewstermError
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.list.headlines import Headlines
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.sources.mark_writer import MarkWriter
from newsterm.tui.tasks import Tasks, hand_over
from newsterm.tui.widgets.status_lines import StatusLine

TYPE_CHECKING = False
if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks.marks import Mark

    How = Callable[[Mark], Mark]

READ_SECONDS = 3.0
_REST_SECONDS = 0.5
_AT_ONCE = 1000
"""Articles that are marked before the next key: 5 ms."""


class Marking:
    """The marks known so far are the headlines' too."""

    def __init__(
        self,
        main_screen: MessagePump,
        mark_writer: MarkWriter,
        article_pane: ArticlePane,
        headlines: Headlines,
        status: StatusLine,
    ) -> None:
        self.marks: dict[str, Mark] = headlines.marks
        self._main_screen = main_screen
        self._mark_writer = mark_writer
        self._article_pane = article_pane
        self._headlines = headlines
        self._status = status
        self._tasks = Tasks(main_screen)
        self.told: Callable[[Mark], None] = lambda _: None
        """Called with the mark of the open article as soon as it is known, and when it has changed."""
        self._waiting: list[Callable[[], None]] | None = None
        """What is to be done when very many have been marked; None when that is not under way."""
        self._id = ""
        """Of the article whose place is followed."""
        self._has_moved = False
        """Whether that article has been scrolled since it is shown."""
        self._reads: Timer | None = None
        self._rests: Timer | None = None
        self.changed: Callable[[], None] = lambda: None
        """Called when something has been marked."""

    def start(self) -> None:
        self._mark_writer.listen(self._fail)

    def end(self) -> None:
        self.keep_place()
        self._mark_writer.end()

    # The open article

    def article_controller(self, article: Article) -> None:
        """Another article is shown: at the place where it was left."""
        id = self._id = str(article.key)
        self._has_moved = False
        self.entered()

        def resume() -> None:
            if self._id == id and not self._has_moved and (place := self._position):
                self._article_pane.resume(place)

        if id in self.marks:
            self.tell_open()
            resume()
        else:
            self._learn([id], resume)

    def tell_open(self) -> None:
        """Tell what is known of the open article."""
        if mark := self.marks.get(self._id):
            self.told(mark)

    def entered(self) -> None:
        """The reader has gone into the article: from now on it counts as being read."""
        if self._reads:
            self._reads.stop()
        self._reads = self._article_pane.set_timer(READ_SECONDS, self._has_read)

    def moved(self) -> None:
        """The reader may be elsewhere in the article."""
        self._has_moved = True
        if self._rests:
            self._rests.stop()
        self._rests = self._article_pane.set_timer(_REST_SECONDS, self.keep_place)

    def keep_place(self) -> None:
        """Remember where the reader is in the article."""
        if self._article_pane.article is None:
            return
        place = self._article_pane.place
        if self._has_moved and self._id in self.marks and place != self._position:
            self._change([self._id], lambda mark: replace(mark, position=place), undoable=False)

    def _has_read(self) -> None:
        if (
            self._article_pane.has_focus
            and self._id in self.marks
            and not self.marks[self._id].read
        ):
            self._change([self._id], lambda mark: replace(mark, read=True), undoable=False)

    @property
    def _position(self) -> int:
        mark = self.marks.get(self._id)
        return mark.position if mark else 0

    # One article or many

    def toggle(self, ids: Sequence[str], what: str) -> None:
        """Turn "read" or "starred" round: all of them so, or, where all are, none."""

        if not ids:
            return

        def turn() -> None:
            now = not all(getattr(self.marks[id], what) for id in ids)
            if self._reads and self._id in ids:  # What is made unread while open stays so.
                self._reads.stop()
            as_what = what if now else {"read": "unread", "starred": "not starred"}[what]
            done = f"Marked {_the(ids)}as {as_what}"
            self._change(ids, lambda mark: replace(mark, **{what: now}), done)

        self._say_begun(ids)
        self._knowing(ids, turn)

    def read_all(self, ids: Sequence[str]) -> None:
        """Mark these articles as read, those that are not."""
        if not ids:
            return
        self._say_begun(ids)
        done = f"Marked {_the(ids)}as read"
        self._knowing(ids, lambda: self._change(ids, lambda mark: replace(mark, read=True), done))

    def tags_of(self, ids: Sequence[str], then: Callable[[list[str]], None]) -> None:
        """Call `then` with the tags that all these articles have."""

        if not ids:
            return

        def tell() -> None:
            first, *others = (set(self.marks[id].own_tags) for id in ids)
            then(sorted(first.intersection(*others)))

        self._knowing(ids, tell)

    def tag(self, ids: Sequence[str], before: Iterable[str], after: Iterable[str]) -> None:
        """Give these articles what has come to the tags, and take from them what has gone."""
        new, old = set(after) - set(before), set(before) - set(after)
        if not new and not old:
            return
        told = [f"#{tag}" for tag in sorted(new)] + [f"no #{tag}" for tag in sorted(old)]
        done = f"Marked {_the(ids)}as {', '.join(told)}"

        def tag(mark: Mark) -> Mark:
            return replace(mark, tags=tuple(sorted({*mark.tags, *new} - old)))

        self._say_begun(ids)
        self._knowing(ids, lambda: self._change(ids, tag, done))

    def toggle_tag(self, ids: Sequence[str], tag: str) -> None:
        """Give these articles a tag; where all have it, take it from them."""
        if ids:
            self._knowing(ids, lambda: self._turn_tag(ids, tag))

    def _turn_tag(self, ids: Sequence[str], tag: str) -> None:
        have = all(tag in self.marks[id].tags for id in ids)
        self.tag(ids, [tag] if have else [], [] if have else [tag])

    def rewrite(self, id: str, how: How, done: str, undoable: bool = True) -> None:
        """Make of an article's mark what `how` makes of it."""
        if id:
            self._knowing([id], lambda: self._change([id], how, done, undoable))

    def annotated(self, then: Callable[[list[Mark]], None]) -> None:
        """Call `then` with all marks that have a note or a highlight."""
        self._mark_writer.annotated(lambda marks: hand_over(self._main_screen, lambda: then(marks)))

    def all_tags(self, then: Callable[[list[str]], None]) -> None:
        self._mark_writer.tags(lambda tags: hand_over(self._main_screen, lambda: then(tags)))

    def undo(self) -> None:
        """Take the last step back that is not taken back yet."""
        self._mark_writer.undo(lambda count: self._turned(count, "undo", "as before"))

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self._mark_writer.redo(lambda count: self._turned(count, "redo", "marked again"))

    def _turned(self, count: int, what: str, done: str) -> None:
        """In the writer's thread: tell what became of so many articles, and look at all of them anew."""

        def show() -> None:
            if not count:
                self._status.say(f"There is nothing to {what}")
                return
            self.look_again()
            self.changed()
            articles = "1 article" if count == 1 else f"{count:,} articles"
            self._status.say(f"{articles} {done}")

        hand_over(self._main_screen, show)

    def look_again(self) -> None:
        """Ask anew for all marks that are known: somebody else may have changed them."""
        known = list(self.marks)
        self.marks.clear()
        self._learn(known, lambda: None)

    def _say_begun(self, ids: Sequence[str]) -> None:
        if len(ids) > _AT_ONCE:
            self._status.say(f"Marking {_the(ids)}…")

    def _knowing(self, ids: Sequence[str], then: Callable[[], None]) -> None:
        if self._waiting is not None:
            self._waiting.append(lambda: self._knowing(ids, then))
            return
        unknown = [id for id in ids if id not in self.marks]
        if unknown:
            self._learn(unknown, then)
        else:
            then()

    def _learn(self, ids: Sequence[str], then: Callable[[], None]) -> None:
        def show(marks: dict[str, Mark]) -> None:
            self.marks.update({id: mark for id, mark in marks.items() if id not in self.marks})
            self._headlines.refresh()
            self.tell_open()
            then()

        self._mark_writer.look(ids, lambda marks: hand_over(self._main_screen, lambda: show(marks)))

    def _change(self, ids: Sequence[str], how: How, done: str = "", undoable: bool = True) -> None:
        """Make the marks of these articles what `how` makes of them, and say so."""
        self._mark_writer.change(ids, how, undoable)
        # Some may be unknown: an undo has just let go of them, and they are read again.
        before = [self.marks[id] for id in ids if id in self.marks]

        def show(after: list[Mark]) -> None:
            for was, now in zip(before, after, strict=True):
                if mark := self.marks.get(was.id):
                    self.marks[was.id] = now if mark is was else how(mark)
            self._headlines.refresh()
            self.changed()
            self.tell_open()
            if done:
                self._status.say(f"{done}; U undoes it" if len(ids) > 1 else done)

        def show_late(after: list[Mark]) -> None:
            show(after)
            waiting, self._waiting = self._waiting or [], None
            for step in waiting:
                step()

        if len(before) <= _AT_ONCE:
            show(list(map(how, before)))
        else:
            self._waiting = self._waiting or []
            self._tasks.start("marks", lambda: list(map(how, before)), show_late)

    def _fail(self, error: Exception) -> None:
        def say() -> None:
            if not isinstance(error, NewstermError):
                raise error
            self._status.say(in_words(error))

        hand_over(self._main_screen, say)


def _the(ids: Sequence[str]) -> str:
    """How many articles; nothing where it is the one in view."""
    return "" if len(ids) == 1 else f"{len(ids):,} articles "
