"""The command palette: all that can be done now, found by what it does.

Textual's own, filled from the bindings as the help is, with every theme and every method by its name
besides. What it lists is given as Content, never as a string, for Textual would read that as markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import events
from textual.actions import parse
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.types import IgnoreReturnCallbackType
from textual.worker import WorkerError

from newsterm.adapters.methods import METHODS
from newsterm.core.value import frozen
from newsterm.tui.help import Command, commands

if TYPE_CHECKING:
    from newsterm.tui.desk import Desk

_LEAST = (24, 8)
"""Columns and lines in which Textual's palette can be used; in two columns it fails."""
_OWN = "palette"


@frozen
class Entry:
    does: str
    keys: str
    """And where, for what is done in one pane."""
    do: IgnoreReturnCallbackType


class Entries(Provider):
    """What Textual's palette lists: all there is, or what answers the words typed."""

    async def discover(self) -> Hits:
        for entry in entries(cast("Desk", self.screen)):
            yield DiscoveryHit(_shown(Content(entry.does), entry), entry.do, entry.does)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for entry in entries(cast("Desk", self.screen)):
            score, offsets = matcher.fuzzy_search.match(query, entry.does)
            if score:
                words = Content(entry.does)
                for at in offsets:
                    words = words.stylize(self.match_style or "", at, at + 1)
                yield Hit(score, _shown(words, entry), entry.do, entry.does)


class Palette(CommandPalette):
    def __init__(self) -> None:
        super().__init__([Entries], placeholder="What to do")

    async def on_input_submitted(self) -> None:
        """Enter is meant for what was typed: wait until that has been searched for."""
        for worker in [worker for worker in self.workers if worker.node is self]:
            with suppress(WorkerError):
                await worker.wait()

    def on_resize(self, event: events.Resize) -> None:
        if self.is_current and not has_room(event.size.width, event.size.height):
            self._action_escape()


def has_room(width: int, height: int) -> bool:
    return width >= _LEAST[0] and height >= _LEAST[1]


def entries(desk: Desk) -> Iterator[Entry]:
    """All that can be done now, in the order of the help; then the methods and the themes."""
    for command in commands(desk.panes):
        if command.action != _OWN and _can_be_done(desk, command):
            where = "" if command.pane is desk else f" · {desk.panes[command.pane].lower()}"
            yield Entry(command.does, command.keys + where, command.do)
    if desk.check_action("method", ()):
        for name in METHODS:
            yield Entry(f"summarise by {name}", "", partial(desk.opened.take_method, name))
    if not desk.app.no_color:
        for name in desk.app.available_themes:
            yield Entry(f"theme: {name}", "", partial(setattr, desk.app, "theme", name))


def _can_be_done(desk: Desk, command: Command) -> bool:
    if command.pane is desk.reading and not desk.check_action("jump", ()):
        return False
    _, name, parameters = parse(command.action)
    in_view = all(around.display for around in command.pane.ancestors_with_self)
    return in_view and bool(command.pane.check_action(name, parameters))


def _shown(words: Content, entry: Entry) -> Content:
    keys = Content.styled(f"  {entry.keys}", "not bold $text-muted") if entry.keys else Content()
    return words + keys
