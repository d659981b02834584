"""Help: a card of the keys one needs, and every key by what it does as soon as one types.

Both are made from the bindings, with the keys that the user gave them. Enter does what is found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingsMap, BindingType
from textual.screen import Screen
from textual.widget import Widget

from newsterm.core.value import frozen, replace
from newsterm.tui.widgets.filter_panel import FilterPanel, Narrowed
from newsterm.tui.widgets.overlay import open_over
from newsterm.tui.widgets.panel import Painted, Thing
from newsterm.tui.widgets.wrapping import clip

_CARD = (
    (
        ("Move", (
            ("down up", "down, up"), ("page-down", "a page"), ("first last", "first, last"),
            ("open", "open"), ("other-pane", "the other pane"), ("back", "back"),
            ("next-article article-before", "next, before"), ("next-unread", "next unread"),
            ("backward forward", "where you were"))),
        ("Find", (
            ("filter", "filter the list"), ("search", "search the text"),
            ("next-match match-before", "next match"), ("views", "views"), ("outlet", "this outlet"),
            ("keep-question", "keep the filter"), ("order", "sort"))),
    ),
    (
        ("In the article", (
            ("who", "who said what"), ("figures", "figures"), ("summary", "summary"),
            ("sentence-1", "its sentences"), ("longer shorter", "longer, shorter"),
            ("method", "next method"), ("skim", "skim"), ("source", "open the page"))),
        ("Take away", (("copy", "copy, cited"), ("export", "export"), ("pipe", "to a command"))),
        ("Across articles", (
            ("compare", "compare two"), ("stories", "stories"), ("brief", "brief of the day"))),
    ),
    (
        ("Mark", (
            ("read", "read, unread"), ("read-all", "all read"), ("star", "star"), ("tags", "tags"),
            ("later", "reading list"),
            ("select", "select"), ("undo redo", "undo, redo"))),
        ("Sources", (("add", "add"), ("import", "import OPML"), ("feeds", "refresh feeds"))),
        ("newsterm", (
            ("palette", "all by name"), ("settings", "settings"), ("theme", "another look"),
            ("quit", "quit"))),
    ),
)  # fmt: skip
"""In columns: what is done, by the names of its bindings."""
TITLE = "Keys · type what you look for"
_KEYS = 8
"""Cells for the keys of a line of the card."""


@frozen
class Command:
    keys: str
    does: str
    action: str
    pane: Widget

    async def do(self) -> None:
        await self.pane.run_action(self.action)


def commands(panes: Iterable[Widget]) -> list[Command]:
    """What can be done on each of the panes: an action once, with all its keys."""
    found: dict[tuple[Widget, str], Command] = {}
    for pane in panes:
        for binding in _bindings_in(pane):
            does = binding.tooltip or binding.description
            shown = _shown(pane, binding)
            command = found.get((pane, does)) or Command("", does, binding.action, pane)
            if shown not in command.keys.split() and shown != command.keys:
                found[pane, does] = replace(command, keys=f"{command.keys} {shown}".strip())
    return list(found.values())


def keys_of(panes: Iterable[Widget]) -> dict[str, str]:
    """The first key of each binding that has a name, by that name."""
    found: dict[str, str] = {}
    for pane in panes:
        for binding in _bindings_in(pane):
            if binding.id:
                found.setdefault(binding.id, _shown(pane, binding).partition(" ")[0])
    return found


def _bindings_in(pane: Widget) -> Iterator[Binding]:
    for _, binding in BindingsMap(_bindings_of(pane)):
        yield binding


def _shown(pane: Widget, binding: Binding) -> str:
    own = pane.app._keymap.get(binding.id or "", "")
    bound = [binding.with_key(key, None) for key in own.split(",")] if own else [binding]
    return " ".join(pane.app.get_key_display(each) for each in bound)


def _bindings_of(pane: Widget) -> Iterator[BindingType]:
    """A pane's own, then those of what it is made on; not Textual's."""
    for kind in type(pane).__mro__:
        if kind.__module__.startswith("newsterm."):
            yield from vars(kind).get("BINDINGS", ())


class Keys(Narrowed):
    """The card while nothing is typed; then what has these words, under the name of its pane."""

    def __init__(
        self,
        commands: Sequence[Command],
        names: Mapping[Widget, str],
        keys: Mapping[str, str] | None = None,
    ) -> None:
        """`keys`: by the names of their bindings, for the card; without them there is none."""
        super().__init__()
        self._commands = commands
        self._names = names
        self._keys = keys
        self.words = ""
        self.found = () if keys else commands

    def look_for(self, words: str) -> None:
        """Show what has these words in it, or is done by this key; the card where there are none."""
        self.words = words.strip()
        wanted = self.words.casefold().split()
        self.found = [
            each
            for each in self._commands
            if (wanted or not self._keys)
            and (
                all(word in each.does.casefold() for word in wanted)
                or self.words in each.keys.split()
            )
        ]

    def thing(self, index: int) -> Command | None:
        return self.found[index] if self.found else None

    def lay_out(self, width: int) -> list[Thing]:
        if self._keys and not self.words:
            return [card_lines(self._keys, width)]
        if not self.found:
            return [[[("Nothing here has these words", "quiet")]]]
        room = min(max(cell_len(command.keys) for command in self.found) + 2, width // 2)
        things: list[Thing] = []
        pane: Widget | None = None
        for command in self.found:
            head: Thing = [[]] if pane and pane is not command.pane else []
            if pane is not command.pane:
                head.append([(clip(self._names[command.pane], width), "quiet")])
            pane = command.pane
            keys = clip(command.keys, max(0, room - 1))
            row = [
                (keys + " " * (room - cell_len(keys)), "strong"),
                (clip(command.does, width - room), ""),
            ]
            things.append([*head, row])
        return things

    def lead(self, index: int) -> int:
        return len(self._things[index]) - (1 if self.words or not self._keys else 0)


class Help(FilterPanel):
    """The answer is the command that was found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "leave", "back", show=False, priority=True),
    ]
    DEFAULT_CSS = "Help > Vertical { max-height: 100%; height: 24; }"


def offer(screen: Screen[Any], panes: Mapping[Widget, str], has_card: bool = False) -> None:
    """Open the help over a screen, with the card where it `has_card`, and do what is chosen."""

    async def do(command: Command | None) -> None:
        if command:
            await command.do()

    shown = Keys(commands(panes), panes, keys_of(panes) if has_card else None)
    open_over(screen, Help(TITLE, shown), do)


def card_lines(keys: Mapping[str, str], width: int) -> Thing:
    """The card in three columns, in two or in one, as there is room."""
    count = 3 if width >= 72 else 2 if width >= 48 else 1
    room = width // count
    columns = [_column(groups, keys, room) for groups in _CARD]
    if count < 3:
        columns = [columns[0], [*columns[1], [], *columns[2]]]
    if count == 1:
        columns = [[*columns[0], [], *columns[1]]]
    height = max(map(len, columns))
    padded = [[*column, *([[]] * (height - len(column)))] for column in columns]
    return [_joined(row, room) for row in zip(*padded, strict=True)]


def _column(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], keys: Mapping[str, str],
            room: int) -> list[Painted]:  # fmt: skip
    lines: list[Painted] = []
    for heading, entries in groups:
        lines += [[]] if lines else []
        lines.append([(clip(heading, room - 1), "heading")])
        for names, does in entries:
            shown = " ".join(keys[name] for name in names.split() if name in keys)
            if shown:
                shown = clip(shown, _KEYS - 1)
                gap = " " * (_KEYS - cell_len(shown))
                lines.append([(shown, "strong"), (gap + clip(does, max(0, room - _KEYS - 1)), "")])
    return lines


def _joined(row: Sequence[Painted], room: int) -> Painted:
    line: Painted = []
    for cell in row:
        used = sum(cell_len(text) for text, _ in cell)
        line += [*cell, (" " * max(0, room - used), "")]
    return line
