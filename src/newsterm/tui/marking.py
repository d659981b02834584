"""What the user did with the articles, as the desk goes on: read, starred, where they were.

An article is read when the reader has been in it for some seconds. The place is kept when it has
been the same for a moment, and when the article is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.message_pump import MessagePump
from textual.timer import Timer

from newsterm.core.article import Article
from newsterm.core.value import replace
from newsterm.errors import NewstermError
from newsterm.tui.background import hand_over
from newsterm.tui.headlines import Headlines
from newsterm.tui.lines import StatusLine
from newsterm.tui.memory import Memory
from newsterm.tui.reading import Reading
from newsterm.tui.shelf import in_words

if TYPE_CHECKING:  # SQLite is loaded in the thread that talks to it.
    from newsterm.adapters.marks import Mark

READ_SECONDS = 3.0
_REST_SECONDS = 0.5


class Marking:
    """`marks` are those that are known; None until they have been loaded."""

    def __init__(
        self, desk: MessagePump, reading: Reading, headlines: Headlines, status: StatusLine
    ) -> None:
        self.marks: dict[str, Mark] | None = None
        self._desk = desk
        self._reading = reading
        self._headlines = headlines
        self._status = status
        self._id: str | None = None
        """Of the article whose place is followed."""
        self._has_moved = False
        """Whether that article has been scrolled since it is shown."""
        self._reads: Timer | None = None
        self._rests: Timer | None = None
        self._memory = Memory(self._load, self._fail)

    def start(self) -> None:
        self._memory.start()

    def end(self) -> None:
        self.keep_place()
        self._memory.end()

    def opened(self, article: Article) -> None:
        """Another article is shown: at the place where it was left."""
        self._id, self._has_moved = str(article.key), False
        self.entered()
        if place := self._position:
            self._reading.resume(place)

    def entered(self) -> None:
        """The reader has gone into the article: from now on it counts as being read."""
        if self._reads:
            self._reads.stop()
        self._reads = self._reading.set_timer(READ_SECONDS, self._has_read)

    def moved(self) -> None:
        """The reader may be elsewhere in the article."""
        self._has_moved = True
        if self._rests:
            self._rests.stop()
        self._rests = self._reading.set_timer(_REST_SECONDS, self.keep_place)

    def keep_place(self) -> None:
        """Remember where the reader is in the article."""
        place = self._reading.place
        if self._has_moved and self._id and self.marks is not None and place != self._position:
            self._change(self._id, undoable=False, position=place)

    def toggle(self, id: str, what: str) -> str:
        """Turn "read" or "starred" of an article round; how it is now, in words."""
        if self.marks is None:
            return "The marks have not been read yet"
        now = not getattr(self.marks.get(id), what, False)
        self._change(id, **{what: now})
        if self._reads:  # What is made unread while it is open stays so.
            self._reads.stop()
        return f"Marked as {what if now else f'un{what}' if what == 'read' else 'not starred'}"

    def _has_read(self) -> None:
        if not self._reading.has_focus or self._id is None or self.marks is None:
            return
        mark = self.marks.get(self._id)
        if mark is None or not mark.read:
            self._change(self._id, undoable=False, read=True)

    @property
    def _position(self) -> int:
        mark = (self.marks or {}).get(self._id or "")
        return mark.position if mark else 0

    def _change(self, id: str, undoable: bool = True, **fields: Any) -> None:
        from newsterm.adapters.marks import Mark

        if self.marks is None:
            return
        self.marks[id] = replace(self.marks.get(id) or Mark(id), **fields)
        self._memory.change(id, undoable, **fields)
        self._headlines.refresh()

    def _load(self, marks: dict[str, Mark]) -> None:
        def show() -> None:
            self.marks = self._headlines.marks = marks
            self._headlines.refresh()
            if self._id and (place := self._position) and not self._reading.place:
                self._reading.resume(place)

        hand_over(self._desk, show)

    def _fail(self, error: Exception) -> None:
        def say() -> None:
            if not isinstance(error, NewstermError):
                raise error
            self._status.say(in_words(error))

        hand_over(self._desk, say)
