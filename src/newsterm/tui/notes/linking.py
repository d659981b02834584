"""Links of the open article: numbered over their words, opened or copied by number.

One with a single digit, or whose number no other begins with, is opened at once; `y` before it copies it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsterm.core.passages.links import Link, links_of
from newsterm.errors import NewstermError
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.article.labels import Label
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets.status_lines import StatusLine

_COPY = "y"


class Linking:
    def __init__(
        self,
        tasks: Tasks,
        article_pane: ArticlePane,
        status: StatusLine,
        copy: Callable[[str, str], None],
    ) -> None:
        """`copy` takes a text to the clipboard, and says what it is."""
        self._tasks = tasks
        self._article_pane = article_pane
        self._status = status
        self._copy = copy
        self._links: Sequence[Link] = ()

    def begin(self) -> bool:
        """Number the links; False where there are none."""
        article = self._article_pane.article
        self._links = links_of(article) if article else ()
        if not self._links:
            self._status.say("No links in this article")
            return False
        labels = [Label(each.start, each.end, str(n)) for n, each in enumerate(self._links, 1)]
        self._article_pane.show_labels(labels)
        if not any(map(self._article_pane.shows, self._links)):
            self._article_pane.go_to(self._links[0])
        return True

    def end(self) -> None:
        self._article_pane.show_labels(())

    @property
    def hint(self) -> str:
        count = "1 link" if len(self._links) == 1 else f"{len(self._links)} links"
        return f"{count}: a number opens one, {_COPY} and a number copies it"

    def typed(self, words: str) -> bool:
        """Do what is typed so far, if it says all; say where the link leads. True where it is done."""
        copies, number = words.startswith(_COPY), words.strip().removeprefix(_COPY)
        if not number.isdecimal() or not 0 < int(number[:9]) <= len(self._links):
            return False
        link = self._links[int(number) - 1]
        if 10 * int(number) <= len(self._links):  # It may go on.
            self._status.say(f"{number} · {link.address}")
            return False
        self._do(link, copies)
        return True

    def entered(self, words: str) -> None:
        """The number is whole, though others begin so."""
        copies, number = words.startswith(_COPY), words.strip().removeprefix(_COPY)
        if number.isdecimal() and 0 < int(number[:9]) <= len(self._links):
            self._do(self._links[int(number) - 1], copies)
        elif words.strip():
            self._status.say(f"No link of that number; there are {len(self._links)}")

    def _do(self, link: Link, copies: bool) -> None:
        address = link.address
        if copies or address.startswith("mailto:"):
            self._copy(address.removeprefix("mailto:"), address)
            return

        def start() -> str:
            from newsterm.adapters.programs.browser import open_address

            return open_address(address)

        def instead(error: NewstermError) -> None:
            if "no browser" in error.message:
                self._copy(address, f"No browser here; {address}")
            else:
                self._status.say(in_words(error))

        self._tasks.start(
            "link", start, lambda command: self._status.say(f"{command} opens {address}"), instead
        )
