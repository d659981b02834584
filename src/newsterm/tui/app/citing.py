"""What leaves the article pane: words copied or exported with their source, and the page they are from.

All of it happens in the background: the clipboard, a browser and the disk take their time.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from newsterm.core.text.span import Span
from newsterm.errors import NewstermError
from newsterm.tui.article.article_pane import ArticlePane
from newsterm.tui.panels.export import Choice, Export
from newsterm.tui.sources.article_source import in_words
from newsterm.tui.tasks import Tasks
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.status_lines import StatusLine
from newsterm.tui.widgets.wrapping import fold

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest
    from newsterm.tui.panels.findings import Found

_LONGEST_NAME = 40
_WHAT = {"quote": "The quote", "figure": "The figure", "sentence": "The sentence", "": "The words"}
Cited = tuple["Digest", Span]
"""A place, and the article it is in with all that was found there."""


class Citing:
    def __init__(
        self, screen: Screen[Any], tasks: Tasks, article_pane: ArticlePane, status: StatusLine
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
        self.take("\n".join(_cited(_each(found, places), "text")), _named(found, places))
        if len(places) == 1:
            self._article_pane.flash(places[0])

    def copy_all(self, articles: Sequence[Digest]) -> None:
        """The summaries of several articles, each with its source, to the clipboard."""
        places = [each for found in articles for each in _each(found, found.summary.lines)]
        if places:
            count = "1 article" if len(articles) == 1 else f"{len(articles):,} articles"
            self.take("\n".join(_cited(places, "text")), f"The summaries of {count}")
        else:
            self._status.say("Nothing to copy")

    def copy_found(self, found: Sequence[Found]) -> None:
        """Findings, of whatever articles, each with its source, to the clipboard."""
        self.copy_places([(each.digest, each.place) for each in found])

    def copy_places(self, places: Sequence[Cited]) -> None:
        """Places, of whatever articles, each with its source, to the clipboard."""
        digest, place = places[0]
        what = _named(digest, [place]) if len(places) == 1 else f"{len(places):,} findings"
        self.take("\n".join(_cited(places, "text")), what)

    def take(self, text: str, what: str) -> None:
        """A text to the clipboard, by whatever way there is from here."""

        def hand_on() -> tuple[str, str | None]:
            from newsterm.adapters.programs import clipboard

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
        from newsterm.adapters.programs.clipboard import sequence

        if (driver := self._screen.app._driver) is not None:
            driver.write(sequence(text))

    def export(self) -> None:
        """Ask what is to be exported and where to."""
        found = self._article_pane.digest
        self._export([found] if found else [], self._article_pane.summary_places)

    def export_all(self, articles: Sequence[Digest]) -> None:
        """Ask the same of several articles."""
        self._export(articles, ())

    def _export(self, articles: Sequence[Digest], summary: Sequence[Span]) -> None:
        choices = _choices(articles, summary)
        in_sight = self._article_pane.in_sight()
        if len(articles) == len(in_sight) == 1:
            choices.insert(0, _in_sight(articles[0], in_sight[0]))
        if not choices:
            self._status.say("Nothing to export")
            return

        def done(path: str | None) -> None:
            if path:
                self._status.say(f"Written to {fold(path)}")

        open_over(self._screen, Export(choices, f"{_slug(articles)}.md"), done)

    def pipe(self, command: str) -> None:
        """The words selected with the mouse, else the article, to a command; what it says first."""
        article, selected = self._article_pane.article, self._article_pane.selected()
        if article is None or not command.strip():
            return
        from newsterm.render.plain import article_text

        text = selected.cut(article.text) if selected else "\n".join(article_text(article))

        def hand_on() -> str:
            from newsterm.adapters.programs.pipes import pipe_to

            return pipe_to(command, f"{text}\n")

        self._tasks.start(
            "pipe",
            hand_on,
            lambda line: self._status.say(line or f"{fold(command.strip())}: done"),
            lambda error: self._status.say(in_words(error)),
        )

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
            from newsterm.adapters.programs.browser import open_address

            return open_address(address)

        def instead(_: NewstermError) -> None:
            self.take(address, f"No browser here; {address}")

        self._tasks.start(
            "source", start, lambda command: self._status.say(f"{command} opens {address}"), instead
        )


def _choices(articles: Sequence[Digest], summary: Sequence[Span]) -> list[Choice]:
    """What there is to export: the summary (of one article as it is shown), quotes, figures, all."""
    sets: list[tuple[str, list[Cited]]] = [("Summary", []), ("Quotes", []), ("Figures", [])]
    if len(articles) > 1:
        sets[0] = ("Summaries", [])
    for found in articles:
        lines = summary if len(articles) == 1 else found.summary.lines
        for (_, places), more in zip(sets, (lines, found.quotes, found.figures), strict=True):
            places += _each(found, more)
    sets = [(name, places) for name, places in sets if places]
    if len(sets) > 1:
        # Of each article all three, one article after the other.
        order = {id(found): number for number, found in enumerate(articles)}
        every = [each for _, places in sets for each in places]
        sets.append(("All of these", sorted(every, key=lambda each: order[id(each[0])])))
    return [_choice(name, places, f"{len(places):,}") for name, places in sets]


def _in_sight(found: Digest, place: Span) -> Choice:
    words = fold(place.cut(found.article.text))
    return _choice(_named(found, [place]), [(found, place)], words)


def _choice(name: str, places: Sequence[Cited], note: str) -> Choice:
    return Choice(name, note, lambda form: _cited(places, form))


def _each(found: Digest, places: Sequence[Span]) -> list[Cited]:
    return [(found, place) for place in places]


def _cited(places: Sequence[Cited], form: str) -> list[str]:
    from newsterm.render.citation import FORMS, cite

    return FORMS[form]([cite(found, place) for found, place in places])


def _named(found: Digest, places: Sequence[Span]) -> str:
    """What the places are, in a word or two."""
    from newsterm.core.reference import kind_of

    return _WHAT[kind_of(found, places[0])] if len(places) == 1 else "The summary"


def _slug(articles: Sequence[Digest]) -> str:
    """A file's name made of the first title: lower-case letters, digits and hyphens."""
    article = articles[0].article
    words = re.sub(r"[\W_]+", "-", article.title.lower()).strip("-")
    if len(words) > _LONGEST_NAME:
        words = words[:_LONGEST_NAME].rpartition("-")[0] or words[:_LONGEST_NAME]
    more = f"-and-{len(articles) - 1}-more" if len(articles) > 1 else ""
    return (words or fold(str(article.key))) + more
