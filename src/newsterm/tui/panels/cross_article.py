"""Who said what and the figures, of the article in view or of many, gathered in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from time import sleep
from typing import TYPE_CHECKING

from textual.screen import Screen

from newsterm.core.text.span import Span
from newsterm.errors import NewstermError
from newsterm.tui.panels.figures import Figures, figures_in
from newsterm.tui.panels.findings import Findings, Found
from newsterm.tui.panels.findings_table import Doing, Table
from newsterm.tui.panels.speakers import Speakers, quotes_in
from newsterm.tui.sources.article_source import ArticleSource
from newsterm.tui.tasks import Tasks, hand_over
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.status_lines import StatusLine

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest

    Told = tuple[str, type[Findings], Callable[[Sequence[tuple[str, Digest]]], list[Found]]]

_MOST = 2000
"""Articles gathered from at a time: half a minute's work, and as much as anybody looks through."""
_REST_SECONDS = 0.002
"""Between two articles, for whoever presses a key."""
_TOLD: dict[str, Told] = {
    "voices": ("Who said what", Speakers, quotes_in),
    "figures": ("Figures", Figures, figures_in),
}


class CrossArticle:
    def __init__(
        self,
        screen: Screen[None],
        tasks: Tasks,
        article_source: ArticleSource,
        status: StatusLine,
        go: Callable[[str, Span], None],
        doing: Doing,
        back: Callable[[], Callable[[], None]],
    ) -> None:
        """`go` leads the reader to a place in the article at a path.

        `back` remembers what is shown now; what it returns shows that again.
        """
        self._screen = screen
        self._tasks = tasks
        self._article_source = article_source
        self._status = status
        self._go = go
        self._doing = doing
        self._back = back

    def of_article(self, what: str, path: str, digest: Digest) -> None:
        """Show "voices" or "figures" of an article."""
        self._tasks.cancel("gathering")
        self._show(what, [(path, digest)])

    def of_articles(self, what: str, paths: Sequence[str]) -> None:
        """Show them of all the articles at these paths, when they have been read."""
        self.gather(paths, lambda found: self._show(what, found))

    def compare(
        self, paths: Sequence[str], cite: Callable[[Sequence[tuple[Digest, Span]]], None]
    ) -> None:
        """Show the two articles at these paths beside each other; `cite` copies places of them."""

        def show(found: list[tuple[str, Digest]]) -> None:
            from newsterm.tui.panels.comparison import Comparison, Shown

            if len(found) != 2:
                self._status.say("One of the two cannot be read")
                return
            self._status.hush()
            both = [Shown(path, digest) for path, digest in found]

            def copy(places: Sequence[tuple[Shown, Span]]) -> None:
                cite([(shown.digest, place) for shown, place in places])

            def go(place: tuple[str, Span] | None) -> None:
                if place:
                    self._go(*place)

            open_over(self._screen, Comparison(both, copy), go)

        self.gather(paths, show)

    def gather(
        self,
        paths: Sequence[str],
        then: Callable[[list[tuple[str, Digest]]], None],
        how: Callable[[Digest], Digest] = lambda found: found,
    ) -> None:
        """Do `then` with the articles at these paths and all that is found in them, once it is.

        `how` may make something else of it, in the background.
        """
        wanted = paths[:_MOST]

        def gather() -> list[tuple[str, Digest]]:
            return [
                (each, how(found))
                for i, path in enumerate(wanted)
                for each, found in self._read(path, i, len(wanted))
            ]

        self._tasks.start("gathering", gather, then)

    def _read(self, path: str, number: int, of: int) -> list[tuple[str, Digest]]:
        if number % 20 == 0:
            words = f"Reading {number:,} of {of:,} …"
            hand_over(self._screen, lambda: self._status.say(words))
        sleep(_REST_SECONDS)
        with suppress(NewstermError):
            return [(path, self._article_source.digest(self._article_source.read(path)))]
        return []

    def _show(self, what: str, articles: Sequence[tuple[str, Digest]]) -> None:
        title, findings, gathered = _TOLD[what]
        found = gathered(articles)
        several = f"{len(articles):,} articles"
        if not found:
            where = "this article" if len(articles) == 1 else several
            self._status.say(f"{title}: none in {where}")
            return
        self._status.hush()

        back = self._back()

        def go(chosen: Found | None) -> None:
            if chosen:
                self._go(chosen.path, chosen.place)
            else:
                back()

        heading = title if len(articles) == 1 else f"{title} · {several}"
        table = Table(heading, findings(found), self._doing)
        open_over(self._screen, table, go, waits=len(articles) > 1)
