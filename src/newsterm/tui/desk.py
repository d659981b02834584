"""The desk: headlines at the left, the article at the right, and what the keys do.

In little room one of the two is shown at a time. The widgets only show; here it is decided what
they show, and what takes long is sent to the background.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input

from newsterm.core.article import Article
from newsterm.core.span import Span
from newsterm.core.summary import Summary
from newsterm.errors import NewstermError
from newsterm.tui.background import Background, Finished
from newsterm.tui.findings import Figures, Voices, about, by_speaker
from newsterm.tui.headlines import headline_of
from newsterm.tui.help import Keys, commands
from newsterm.tui.lines import KeyLine, StatusLine
from newsterm.tui.offer import Offer
from newsterm.tui.page import about_summary
from newsterm.tui.panels import Panel, Things
from newsterm.tui.prompt import Prompt
from newsterm.tui.reading import Reading
from newsterm.tui.shelf import Shelf, in_words
from newsterm.tui.summaries import Summaries

if TYPE_CHECKING:  # Finding quotes and figures is loaded when the first are sought.
    from newsterm.core.digest import Digest

TWO_PANES = 100
"""Columns from which on headlines and article fit side by side."""
_SHORT = 30_000
"""Characters up to which an article's findings are made before it is shown; else after it."""
_PREVIEW_SECONDS = 0.06
_ON_ARTICLE = frozenset(
    "jump summary method length skim voices figures search match finding layer measure".split()
)
"""Actions that need an article in view."""


def _key(keys: str, action: str, brief: str, does: str = "", shown_as: str = "") -> Binding:
    """A binding, with its name in the line of keys (where it has one) and in the help."""
    return Binding(
        keys, action, brief, show=bool(does), tooltip=does or brief, key_display=shown_as or None
    )


def _digest(article: Article) -> Digest:
    from newsterm.core.digest import digest

    return digest(article)


class Desk(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            _key(str(n), f"jump({n})", "jump", "to that sentence in the text; again: back", "1-9")
            for n in range(1, 10)
        ),
        _key("s", "summary", "summary", "show or hide the summary"),
        _key("m", "method(1)", "method", "summarise by the next method"),
        _key("M", "method(-1)", "summarise by the method before"),
        _key("z", "skim", "skim", "dim all but summary, quotes and figures"),
        _key("u", "voices", "who", "who said what"),
        _key("f", "figures", "figures", "the figures and what they count"),
        _key("slash", "search", "search", "search in the text"),
        _key("n", "match(1)", "to the next match"),
        _key("N", "match(-1)", "to the match before"),
        _key("plus,equals_sign", "length(1)", "length", "a longer summary", "+ -"),
        _key("minus", "length(-1)", "a shorter summary"),
        _key("right_square_bracket", "finding(1)", "to the next quote or figure"),
        _key("left_square_bracket", "finding(-1)", "to the quote or figure before"),
        _key("Q", "layer('quote', 'statement', 'speaker')", "mark quotes or leave them plain"),
        _key("F", "layer('figure')", "mark figures or leave them plain"),
        _key("greater_than_sign", "measure(4)", "a wider column"),
        _key("less_than_sign", "measure(-4)", "a narrower column"),
        _key("l", "filter", "filter", "filter the headlines"),
        _key("J", "neighbour(1)", "next article"),
        _key("K", "neighbour(-1)", "article before"),
        _key("tab,shift+tab", "other_pane", "the other pane"),
        _key("T", "app.next_theme", "another look: dark, light, high contrast, the terminal's"),
        _key("ctrl+z", "app.suspend_process", "suspend to the shell"),
        _key("question_mark", "help", "help", "this list; enter does what it says"),
        _key("escape,h,left,backspace", "back", "back", "back to the headlines"),
        _key("q", "app.quit", "quit", "quit"),
    ]
    DEFAULT_CSS = """
    Desk {
        background: $background;
        & Offer { width: 34%; min-width: 34; max-width: 52; background: $surface; }
        & Offer, & Reading { padding: 1 0 0 0; }
        & Reading { width: 1fr; }
        & StatusLine { background: $panel; }
        &.-one Offer { width: 100%; max-width: 100%; background: $background; }
        &.-one Reading { display: none; }
        &.-one.-reads Reading { display: block; }
        &.-one.-reads Offer { display: none; }
        &.-low Headlines { margin: 0; }
        &.-low Offer, &.-low Reading { padding: 0; }
        &.-low KeyLine { display: none; }
    }
    """

    def __init__(self, shelf: Shelf, method: str) -> None:
        super().__init__()
        self.HORIZONTAL_BREAKPOINTS = [(0, "-one"), (TWO_PANES, "-two")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (10, "-high")]
        self.shelf = shelf
        self.summaries = Summaries(method)
        self.path: str | None = None
        """Of the article that is open."""
        self.offer = Offer(shelf)
        self.headlines = self.offer.headlines
        self.reading = Reading()
        self.status = StatusLine()
        self.prompt = Prompt()
        self._stamp: tuple[int, int] | None = None
        self._background = Background(self)
        self._preview: Timer | None = None

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield self.offer
            yield self.reading
        yield self.status
        yield self.prompt
        yield KeyLine()

    def on_mount(self) -> None:
        self.set_focus(self.headlines)

    def on_finished(self, event: Finished) -> None:
        event.deliver()

    # The article

    def _open(self, path: str, enter: bool = False) -> None:
        def read() -> tuple[Article, Digest | None]:
            article = self.shelf.read(path)
            return article, _digest(article) if len(article.text) < _SHORT else None

        def show(found: tuple[Article, Digest | None]) -> None:
            self.path, self._stamp = path, self.shelf.stamp(path)
            self._show(*found)
            self.headlines.learn({path: headline_of(found[0])})
            if enter:
                self.add_class("-reads")
                self.set_focus(self.reading)

        self._background.start("article", read, show, self._failed)

    def _show(self, article: Article, found: Digest | None) -> None:
        self.reading.show(article, found)
        self._background.cancel("summary")
        if found is None:
            self._background.start("digest", lambda: _digest(article), self._show_findings)
        else:
            self._background.cancel("digest")
            self._show_findings(found)
        self._tell()

    def _show_findings(self, found: Digest) -> None:
        if self.reading.digest is not found:
            self.reading.show_findings(found)
        if self.summaries.method != found.summary.method or self.summaries.sentences is not None:
            self._summarize()
        self.refresh_bindings()

    def _summarize(self, say: bool = False) -> None:
        """The summary as it is wanted now: at once where the ranking is known, else in a while."""
        found = self.reading.digest
        if found is None:
            return

        def show(summary: Summary) -> None:
            self.reading.show_summary(summary)
            if say:
                self.status.say(about_summary(found.article, summary))

        if self.summaries.is_ranked(found.article):
            self._background.cancel("summary")
            show(self.summaries.make(found))
        else:
            self.status.say(f"{self.summaries.method} …")
            self._background.start(
                "summary", lambda: self.summaries.make(found), show, self._failed
            )

    def _failed(self, error: NewstermError) -> None:
        self.status.say(in_words(error))

    def _tell(self) -> None:
        """In the status line: what is in view, or what the reader has been led to."""
        if self.reading.article is None or not self._shows_article:
            self.status.state(self.headlines.path or "")
            return
        found, standing = self.reading.digest, self.reading.standing
        text = about(found, standing) if found and standing else ""
        self.status.state(text or self.path or "", f"{self.reading.progress} %")

    # What the widgets say

    def on_offer_changed(self) -> None:
        paths = self.headlines.paths
        if not paths:
            gone = "is gone" if self.shelf.is_gone else "holds no articles"
            self.status.say(
                f"{self.shelf.name!r} {gone}; .txt and .md files put there show up here"
            )
        elif self.path is None and (len(paths) == 1 or self._has_two_panes):
            self._open(paths[0], enter=len(paths) == 1)
        self._tell()

    def on_offer_looked(self) -> None:
        """The folder was looked at: so is the file of the open article."""
        stamp = self.shelf.stamp(self.path) if self.path else None
        if stamp != self._stamp:
            self._stamp = stamp
            happened = (
                "is gone; here is what it said"
                if stamp is None
                else "has changed; enter in the headlines rereads it"
            )
            self.status.say(f"The file of this article {happened}")

    def on_row_list_moved(self) -> None:
        if not self._has_two_panes:
            self._tell()
            return
        if self._preview:
            self._preview.stop()
        self._preview = self.set_timer(_PREVIEW_SECONDS, self._follow_cursor)

    def _follow_cursor(self) -> None:
        if self.headlines.path and self.headlines.path != self.path:
            self._open(self.headlines.path)

    def on_row_list_chosen(self) -> None:
        if self.headlines.path:
            self._open(self.headlines.path, enter=True)

    def on_reading_moved(self) -> None:
        self._tell()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if event.widget is self.reading:
            self.add_class("-reads")
        elif event.widget is self.headlines:
            self.remove_class("-reads")
            self._tell()

    def on_input_changed(self, event: Input.Changed) -> None:
        if self.prompt.purpose == "filter":
            self.offer.filter(event.value)
        else:
            self._search(event.value)

    def on_input_submitted(self) -> None:
        self._end_prompt()

    def on_prompt_left(self) -> None:
        if self.prompt.purpose == "filter":
            self.offer.filter("")
        else:
            self.reading.search("")
        self._end_prompt()

    def _end_prompt(self) -> None:
        self.prompt.end()
        self.set_focus(self.headlines if self.prompt.purpose == "filter" else self.reading)

    def _search(self, words: str) -> None:
        self.reading.search(words)
        self._count_matches(words)

    def _count_matches(self, words: str = "x") -> None:
        matches, standing = self.reading.matches, self.reading.standing
        if standing in matches:
            self.status.say(f"Match {matches.index(standing) + 1} of {len(matches)}")
        elif words:
            self.status.say("No match")

    # Actions

    @property
    def _has_two_panes(self) -> bool:
        return self.size.width >= TWO_PANES

    @property
    def _shows_article(self) -> bool:
        return self._has_two_panes or self.has_class("-reads")

    def check_action(self, action: str, _: tuple[object, ...]) -> bool | None:
        if action == "back":
            return self.focused is self.reading
        return action not in _ON_ARTICLE or (
            self.reading.article is not None and self._shows_article
        )

    def action_summary(self) -> None:
        self.reading.toggle_summary()

    def action_jump(self, number: int) -> None:
        self.reading.jump(number)

    def action_length(self, step: int) -> None:
        found, summary = self.reading.digest, self.reading.summary
        if found and summary:
            self.summaries.lengthen(found, len(summary.lines), step)
            self._summarize(say=True)

    def action_method(self, step: int) -> None:
        self.summaries.next_method(step)
        self._summarize(say=True)

    def action_skim(self) -> None:
        self.reading.toggle_skim()

    def action_layer(self, *kinds: str) -> None:
        shown = "marked" if self.reading.toggle_layer(*kinds) else "plain"
        self.status.say(f"{kinds[0].capitalize()}s are {shown}")

    def action_measure(self, step: int) -> None:
        self.reading.set_measure(self.reading.measure + step)
        self.status.say(f"Lines of up to {self.reading.measure} characters")

    def action_search(self) -> None:
        self.prompt.ask("search", "Search in the text")

    def action_match(self, step: int) -> None:
        self.reading.next_match(step)
        self._count_matches()

    def action_finding(self, step: int) -> None:
        self.reading.next_finding(step)

    def action_filter(self) -> None:
        self.remove_class("-reads")
        self.prompt.ask("filter", "Show headlines with these words")

    def action_neighbour(self, step: int) -> None:
        self.headlines.action_move(step)
        if self.headlines.path and self.headlines.path != self.path:
            self._open(self.headlines.path, enter=self.focused is self.reading)

    def action_other_pane(self) -> None:
        if self.focused is self.reading:
            self.set_focus(self.headlines)
        elif self.reading.article:
            self.set_focus(self.reading)

    def action_back(self) -> None:
        self.set_focus(self.headlines)

    def action_voices(self) -> None:
        if found := self.reading.digest:
            quotes = by_speaker(found)
            self._choose_place("Who said what", Voices(found.article.text, quotes), quotes)

    def action_figures(self) -> None:
        if found := self.reading.digest:
            self._choose_place("Figures", Figures(found), found.figures)

    def _choose_place(self, title: str, things: Things, places: Sequence[Span]) -> None:
        if not places:
            self.status.say(f"{title}: none in this article")
            return

        def go(index: int | None) -> None:
            if index is not None:
                self.add_class("-reads")
                self.set_focus(self.reading)
                self.reading.go_to(places[index])

        self.app.push_screen(Panel(title, things), go)

    def action_help(self) -> None:
        panes = {
            self.headlines: "In the headlines",
            self.reading: "In the article",
            self: "Everywhere",
        }
        all_commands = commands(panes)

        async def do(index: int | None) -> None:
            if index is not None:
                await all_commands[index].do()

        self.app.push_screen(Panel("Keys", Keys(all_commands, panes)), do)
