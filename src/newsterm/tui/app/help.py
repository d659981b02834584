"""Every key and what it does, made from the bindings; Enter does it: help is the palette."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from textual.binding import BindingsMap, BindingType
from textual.widget import Widget

from newsterm.core.value import frozen, replace
from newsterm.tui.widgets.panel import Thing, Things
from newsterm.tui.widgets.wrapping import clip


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
        set_keys = pane.app._keymap
        for _, binding in BindingsMap(_bindings_of(pane)):
            does = binding.tooltip or binding.description
            own = set_keys.get(binding.id or "", "")
            bound = [binding.with_key(key, None) for key in own.split(",")] if own else [binding]
            shown = " ".join(pane.app.get_key_display(each) for each in bound)
            command = found.get((pane, does)) or Command("", does, binding.action, pane)
            if shown not in command.keys.split() and shown != command.keys:
                found[pane, does] = replace(command, keys=f"{command.keys} {shown}".strip())
    return list(found.values())


def _bindings_of(pane: Widget) -> Iterator[BindingType]:
    """A pane's own, then those of what it is made on; not Textual's."""
    for kind in type(pane).__mro__:
        if kind.__module__.startswith("newsterm."):
            yield from vars(kind).get("BINDINGS", ())


class Keys(Things):
    """What can be done, under the name of the pane it is done in."""

    def __init__(self, commands: Sequence[Command], names: dict[Widget, str]) -> None:
        super().__init__()
        self._commands = commands
        self._names = names

    def lay_out(self, width: int) -> list[Thing]:
        room = min(max(cell_len(command.keys) for command in self._commands) + 2, width // 2)
        things: list[Thing] = []
        pane: Widget | None = None
        for command in self._commands:
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
