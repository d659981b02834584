"""What leaves the article pane: words copied or exported with their source, and the page they are from.

All of it happens in the background: the clipboard, a browser and the disk take their time.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.screen import Screen

from newsterm.core.text.span import Span
from newsterm.errors import NewstermError
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.panels.export import Choice, Export
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.status_lines import StatusLine
from newsterm.tui.widgets.wrapping import fold

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest

_LONGEST_NAME = 40
_WHAT = {"q": "The quote", "f": "The figure", "s": "The sentence", "": "The words"}


class Citing:
    def __init__(
        self, screen: Screen[None], tasks: Tasks, article_pane: ArticlePane, status: StatusLine
    ) -> None:
        self._screen = screen
        self._tasks = tasks
        self._article_pane = article_pane
        self._status = status

    def copy(self) -> None:
        """What the reader has before their eyes, with its source, to the clipboard."""
        found, places = self._article_pane.digest, self._article_pane.in_sight()
        if found is None or not places:
            self._status.say("Nothing to copy")
            return
        self.take("\n".join(_cited(found, places, "text")), _named(found, places))
        if len(places) == 1:
            self._article_pane.flash(places[0])

    def take(self, text: str, what: str) -> None:
        """A text to the clipboard, by whatever way there is from here."""

        def hand_on() -> tuple[str, str | None]:
            from newsterm.adapters.system import clipboard

            return clipboard.copy(text), clipboard.keep(text)

        def say(answer: tuple[str, str | None]) -> None:
            command, kept = answer
            if not command:
                self._ask_terminal(text)
            # A terminal does not say whether it took it: then the file is worth naming.
            where = f" to {command}" if command == "tmux" else ""
            home = os.path.expanduser("~/")
            also = f"; also in {kept.replace(home, '~/', 1)}" if kept and not command else ""
            self._status.say(f"{what} copied{where}{also}")

        self._tasks.start("copy", hand_on, say)

    def _ask_terminal(self, text: str) -> None:
        from newsterm.adapters.system.clipboard import sequence

        if (driver := self._screen.app._driver) is not None:
            driver.write(sequence(text))

    def export(self) -> None:
        """Ask what is to be exported and where to."""
        found = self._article_pane.digest
        choices = _choices(found, self._article_pane) if found else []
        if found is None or not choices:
            self._status.say("Nothing to export")
            return

        def done(path: str | None) -> None:
            if path:
                self._status.say(f"Written to {fold(path)}")

        open_over(self._screen, Export(choices, f"{_slug(found)}.md"), done)

    def open_source(self) -> None:
        """The page the article came from, in a browser; where there is none, its address is copied."""
        from newsterm.render.citation import address_of

        article = self._article_pane.article
        if article is None:
            return
        address = address_of(article)
        if not address:
            self._status.say("This article came with no address of a page")
            return

        def start() -> str:
            from newsterm.adapters.system.browser import open_address

            return open_address(address)

        def instead(_: NewstermError) -> None:
            self.take(address, f"No browser here; {address}")

        self._tasks.start(
            "source", start, lambda command: self._status.say(f"{command} opens {address}"), instead
        )


def _choices(found: Digest, article_pane: ArticlePane) -> list[Choice]:
    """What there is to export: what is in sight, the summary, all quotes, all figures, all three."""
    in_sight = article_pane.in_sight()
    sets: list[tuple[str, Sequence[Span]]] = [
        ("Summary", article_pane.summary_places),
        ("Quotes", found.quotes),
        ("Figures", found.figures),
    ]
    choices = [_choice(found, name, places, _count(places)) for name, places in sets if places]
    if len(in_sight) == 1:
        words = fold(in_sight[0].cut(found.article.text))
        choices.insert(0, _choice(found, _named(found, in_sight), in_sight, words))
    if len(choices) > 1:
        every = [place for _, places in sets for place in places]
        choices.append(_choice(found, "All of these", every, _count(every)))
    return choices


def _choice(found: Digest, name: str, places: Sequence[Span], note: str) -> Choice:
    return Choice(name, note, lambda form: _cited(found, places, form))


def _count(places: Sequence[Span]) -> str:
    return f"{len(places):,}"


def _cited(found: Digest, places: Sequence[Span], form: str) -> list[str]:
    from newsterm.render.citation import FORMS, cite

    return FORMS[form]([cite(found, place) for place in places])


def _named(found: Digest, places: Sequence[Span]) -> str:
    """What the places are, in a word or two."""
    from newsterm.core.reference import name_of

    return _WHAT[name_of(found, places[0])[:1]] if len(places) == 1 else "The summary"


def _slug(found: Digest) -> str:
    """A file's name made of the title: lower-case letters, digits and hyphens."""
    words = re.sub(r"[\W_]+", "-", found.article.title.lower()).strip("-")
    if len(words) > _LONGEST_NAME:
        words = words[:_LONGEST_NAME].rpartition("-")[0] or words[:_LONGEST_NAME]
    return words or fold(str(found.article.key))
