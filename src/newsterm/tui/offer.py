"""What there is to read: the headlines under the shelf's name, kept up with the folder.

The folder is looked at every few seconds, seldom where looking takes long, and headlines are read
a moment's worth at a time, those in view first: both elsewhere, so that nobody waits.
"""

from __future__ import annotations

from time import monotonic, sleep

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from newsterm.errors import NewstermError
from newsterm.tui.background import Background, Finished
from newsterm.tui.headlines import Headline, Headlines, headline_of
from newsterm.tui.lines import OneLine
from newsterm.tui.shelf import Shelf

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
        self._background = Background(self)

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self.headlines

    def on_mount(self) -> None:
        self._look()

    def on_finished(self, event: Finished) -> None:
        event.stop()
        event.deliver()

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

    def filter(self, words: str) -> None:
        self.headlines.set_filter(words)
        self._count()

    def _count(self) -> None:
        shown, offered = len(self.headlines.shown), len(self.headlines.paths)
        of = f"{shown:,} of {offered:,}" if self.headlines.filter else f"{offered:,}"
        self._heading.show(self.shelf.name, of)

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
