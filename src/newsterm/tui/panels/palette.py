"""The command palette: all that can be done now, found by what it does.

Filled from the bindings as the help is, with every theme and every method by its name besides. What is
typed narrows the list at once, the best first: an Enter right behind it means what is shown then.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from textual.actions import parse
from textual.fuzzy import FuzzySearch
from textual.screen import Screen
from textual.widget import Widget

from newsterm.adapters.summarizers.methods import METHODS
from newsterm.core.value import frozen
from newsterm.tui.panels.help import Command, commands
from newsterm.tui.widgets.filter_panel import FilterPanel, Narrowed
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.panel import Painted, Thing
from newsterm.tui.widgets.wrapping import clip

_OWN = ("palette", "offer('palette')")
_ALSO = {
    "undo": "revert back",
    "redo": "again repeat",
    "copy": "clipboard yank cite quote",
    "export": "save write file download",
    "source": "web link url browser page",
    "search": "find",
    "filter": "find query show only",
    "mark": "unread seen favourite favorite bookmark later",
    "tags": "label folder",
    "refresh_feeds": "update fetch sync reload",
    "add": "subscribe follow new feed url",
    "voices": "quotes speakers said people",
    "highlight": "mark annotate underline marker",
    "note": "comment annotate write",
    "highlights": "notes annotations bookmarks marker",
    "choose_passage": "visual mark text",
    "links": "urls hyperlinks web follow",
    "full_text": "whole article fetch download page",
    "figures": "numbers amounts money data",
    "next_theme": "dark light colours colors night",
    "settings": "preferences options configuration config",
    "hide_read": "unread only",
    "compare": "diff beside differences",
    "queue": "later readlater pocket",
    "backward": "history previous",
    "forward": "history",
    "density": "compact rows lines",
    "summary": "abstract gist",
    "skim": "focus dim",
    "stories": "events topics clusters grouped",
    "brief": "news today digest morning",
    "gather": "summarise together quotes numbers",
    "say": "favourite hide ignore",
    "unfold": "duplicates",
    "help": "keys shortcuts bindings",
    "quit": "exit close leave",
}
"""Words that other programs have for an action."""
_COMMON = (
    "open",
    "who said what",
    "the figures and what they count",
    "copy what is before you, with its source",
    "to the next article that is not read",
    "filter the headlines",
    "summary, quotes or figures to a file, with their source",
    "star, or take the star away",
    "add an address, a feed or a file: paste it",
)
"""What is done most, in the words of its binding."""


@frozen
class Entry:
    does: str
    keys: str
    """And where, for what is done in one pane."""
    do: Callable[[], Any]
    also: str = ""
    """Other words by which it is found."""


class Entries(Narrowed):
    """What answers the words typed, the letters they were found by made bright."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = entries
        self._fuzzy = FuzzySearch()
        self._found: list[tuple[Entry, Collection[int]]] = []
        self.look_for("")

    def look_for(self, words: str) -> None:
        """List what answers the words; everything where there are none."""
        if not words:
            self._found = [(entry, ()) for entry in self._entries]
            return
        matches = [(entry, *self._fuzzy.match(words, entry.does)) for entry in self._entries]
        answers = sorted((each for each in matches if each[1]), key=lambda each: -each[1])
        self._found = [(entry, places) for entry, _, places in answers]
        meant = [(entry, ()) for entry in self._entries if _means(entry, words.casefold())]
        self._found = [*meant, *(each for each in self._found if (each[0], ()) not in meant)]

    def thing(self, index: int) -> Entry:
        return self._found[index][0]

    def lay_out(self, width: int) -> list[Thing]:
        return [[_row(entry, places, width)] for entry, places in self._found]


def _means(entry: Entry, words: str) -> bool:
    """One of its other words begins so; of one letter or two every word begins with."""
    return len(words) > 2 and any(also.startswith(words) for also in entry.also.split())


class Palette(FilterPanel):
    """The answer is the entry that was chosen."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__("What to do", Entries(entries))


def offer(
    screen: Screen[Any], entries: Sequence[Entry], then: Callable[[str], None] = lambda _: None
) -> None:
    """Open the palette over a screen and do what is chosen; `then` is told what that was."""

    def do(entry: Entry | None) -> None:
        if entry:
            then(entry.does)
            screen.app.call_later(entry.do)

    open_over(screen, Palette(entries), do)


def by_use(entries: Sequence[Entry], recent: Sequence[str]) -> list[Entry]:
    """What was done last comes first, the newest before the others; then what is done most."""
    order = {does: place for place, does in enumerate([*recent, *_COMMON])}
    return sorted(entries, key=lambda entry: order.get(entry.does, len(order)))


def entries(
    screen: Screen[Any],
    panes: dict[Widget, str],
    article_pane: Widget,
    take_method: Callable[[str], None],
) -> Iterator[Entry]:
    """All that can be done now, in the order of the help; then the methods and the themes.

    On the `article_pane` nothing can be done where no article is in view.
    """
    for entry, command in _commands(screen, panes):
        if command.pane is not article_pane or screen.check_action("jump", ()):
            yield entry
    if screen.check_action("method", ()):
        for name in METHODS:
            yield Entry(f"summarise by {name}", "", partial(take_method, name))
    if not screen.app.no_color:
        for name, theme in screen.app.available_themes.items():
            also = "dark colours" if theme.dark else "light colours"
            yield Entry(
                f"theme: {name}", "", partial(screen.run_action, f"app.theme({name!r})"), also
            )


def entries_of(screen: Screen[Any], panes: dict[Widget, str]) -> Iterator[Entry]:
    """All that can be done now on the panes of a screen."""
    return (entry for entry, _ in _commands(screen, panes))


def _commands(screen: Widget, panes: dict[Widget, str]) -> Iterator[tuple[Entry, Command]]:
    for command in commands(panes):
        if command.action not in _OWN and _can_be_done(command):
            where = "" if command.pane is screen else f" · {panes[command.pane].lower()}"
            _, name, _ = parse(command.action)
            also = _ALSO.get(name, "")
            yield Entry(command.does, command.keys + where, command.do, also), command


def _can_be_done(command: Command) -> bool:
    _, name, parameters = parse(command.action)
    in_view = all(around.display for around in command.pane.ancestors_with_self)
    return in_view and bool(command.pane.check_action(name, parameters))


def _row(entry: Entry, places: Collection[int], width: int) -> Painted:
    words = clip(entry.does, width)
    letters = groupby(range(len(words)), lambda i: "strong" if i in places else "")
    row = [("".join(words[i] for i in run), look) for look, run in letters]
    return [*row, ("  " + clip(entry.keys, width - len(words) - 2), "quiet")]
